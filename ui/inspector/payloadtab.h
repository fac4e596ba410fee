// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QWidget>

class QComboBox;

namespace widgets {
class PayloadPane;
}

namespace ui {

// The payload of a packet in the form that fits it, or in the one the person chose.
class PayloadTab : public QWidget
{
    Q_OBJECT

public:
    explicit PayloadTab(QWidget *parent = nullptr);

    // A view of the packet's bytes: they must stay until the next call.
    void setPayload(QByteArrayView payload);
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void render();

    QByteArrayView m_payload;
    bool m_isStale = false; // made into text when it is looked at
    QComboBox *m_form;
    widgets::PayloadPane *m_pane;
};

} // namespace ui
