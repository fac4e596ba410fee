// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/services.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QSpinBox;

namespace ui {

// The few things about the program itself; each takes effect at once.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(const Services &services, QWidget *parent = nullptr);

private:
    QComboBox *createLanguageBox();
    QComboBox *createThemeBox();
    QSpinBox *createBudgetBox(qint64 bytes);
    QWidget *createSecretsNote();

    Services m_services;
};

} // namespace ui
