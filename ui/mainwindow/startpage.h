// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace ui {

// Three ways in for somebody who has nothing open: try, cloud device, serial module.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

signals:
    void tryRequested();
    void cloudDeviceRequested();
    void serialModuleRequested();
    void newConnectionRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void createColumn();
    QWidget *createHeading();
    QWidget *createChoices();

    QVBoxLayout *m_layout;
    QWidget *m_column = nullptr;
};

} // namespace ui
