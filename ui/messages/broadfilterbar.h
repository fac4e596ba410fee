// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/rateprobe.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

// Stands between a person and a subscription to everything: offers to measure first what it
// brings, says what was measured, and goes on only when told to.
class BroadFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit BroadFilterBar(presentation::LiveConnection &connection, QWidget *parent = nullptr);

    void ask(const QByteArray &filter);
    const QByteArray &filter() const { return m_filter; }
    QString text() const;
    void measure();
    void leave(); // hides, and ends what is being measured

signals:
    void subscribeConfirmed(const QByteArray &filter);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void measured(const presentation::ProbedRate &rate);
    void show(const QString &text, bool canMeasure);
    void fitText();

    presentation::RateProbe *m_probe;
    QByteArray m_filter;
    QLabel *m_text;
    QPushButton *m_measure;
    QPushButton *m_subscribe;
};

} // namespace ui
