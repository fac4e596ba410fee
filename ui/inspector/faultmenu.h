// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/outgoingfaults.h"

#include <QToolButton>

namespace presentation {
class LiveConnection;
}

namespace ui {

// A button with the faults that a packet can be sent with, and the way to let held ones go.
class FaultMenu : public QToolButton
{
    Q_OBJECT

public:
    explicit FaultMenu(QWidget *parent = nullptr);

    // Fills the menu; `target` may be null and lives at least until the menu closes.
    void offer(presentation::LiveConnection *target);

signals:
    void aboutToOffer(); // answer with offer()
    void faultChosen(const mqtt::Fault &fault);
    void releaseRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void add(QMenu *menu, const QString &text, const mqtt::Fault &fault);
    void addLate();
    void addDamages();
};

} // namespace ui
