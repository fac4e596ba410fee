// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/exchangetext.h"

#include <QWidget>

class QLabel;

namespace ui {

// The packets that the shown one belongs with, in one line, each a step away; and what is odd about
// them. Hidden for a packet that stands alone.
class ExchangeBar : public QWidget
{
    Q_OBJECT

public:
    explicit ExchangeBar(QWidget *parent = nullptr);

    void showExchange(const inspector::Capture &capture, inspector::PacketNumber number);
    void clear();
    QString text() const;
    QString remark() const;

signals:
    void packetRequested(inspector::PacketNumber number);

private:
    static QString chainOf(const std::vector<presentation::ExchangeStep> &steps,
                           inspector::PacketNumber shown);

    QLabel *m_chain;
    QLabel *m_remark;
};

} // namespace ui
