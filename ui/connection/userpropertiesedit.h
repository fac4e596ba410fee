// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profiles/profile.h"

#include <QWidget>

class QTableWidget;

namespace ui {

// Names and values of user properties; order and repetition are kept.
class UserPropertiesEdit : public QWidget
{
    Q_OBJECT

public:
    explicit UserPropertiesEdit(QWidget *parent = nullptr);

    void setProperties(const profiles::UserProperties &properties);
    profiles::UserProperties properties() const; // rows without a name and value are left out

signals:
    void edited();

private:
    void append(const QString &name, const QString &value);
    void removeCurrent();

    QTableWidget *m_table;
};

} // namespace ui
