// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/faultmenu.h"

#include "ui/presentation/faultwording.h"
#include "ui/presentation/liveconnection.h"

#include <QEvent>
#include <QMenu>

namespace ui {

using mqtt::Damage;
using mqtt::Fault;
using mqtt::FaultKind;

namespace {

Fault faultOf(FaultKind kind)
{
    Fault fault;
    fault.kind = kind;
    return fault;
}

} // namespace

FaultMenu::FaultMenu(QWidget *parent) : QToolButton(parent)
{
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &FaultMenu::aboutToOffer);
    retranslate();
}

void FaultMenu::add(QMenu *menu, const QString &text, const Fault &fault)
{
    connect(menu->addAction(text), &QAction::triggered, this,
            [this, fault] { emit faultChosen(fault); });
}

void FaultMenu::addLate()
{
    QMenu *late = menu()->addMenu(tr("&Late, others overtake it"));
    for (const int ms : {200, 1000, 5000, 30'000}) {
        Fault fault = faultOf(FaultKind::Late);
        fault.delay = std::chrono::milliseconds(ms);
        add(late, tr("After %1 ms").arg(ms), fault);
    }
}

void FaultMenu::addDamages()
{
    QMenu *damages = menu()->addMenu(tr("&Malformed"));
    for (const Damage damage : {Damage::Flags, Damage::LengthTooLong, Damage::CutOff,
                                Damage::LastByteLost, Damage::Surplus, Damage::NotUtf8}) {
        Fault fault = faultOf(FaultKind::Malformed);
        fault.damage = damage;
        add(damages, presentation::describe(damage), fault);
    }
}

void FaultMenu::offer(presentation::LiveConnection *target)
{
    menu()->clear();
    const bool isOwn = !target || target->profile().engine == profiles::Engine::Own;
    if (!isOwn) {
        menu()->addAction(tr("QMqttClient sends its packets itself: faults need the program's own "
                             "engine."))
                ->setEnabled(false);
        return;
    }
    add(menu(), tr("&Hold back until it is let go"), faultOf(FaultKind::Hold));
    addLate();
    add(menu(), tr("&Twice"), faultOf(FaultKind::Twice));
    add(menu(), tr("With the next packet &identifier in place of its own"),
        faultOf(FaultKind::WrongId));
    addDamages();
    menu()->addSeparator();
    const int held = target ? static_cast<int>(target->heldPackets().size()) : 0;
    QAction *release = menu()->addAction(held > 0 ? tr("Let %n held packet(s) &go", nullptr, held)
                                                  : tr("No packet is held"));
    release->setEnabled(held > 0);
    connect(release, &QAction::triggered, this, &FaultMenu::releaseRequested);
}

void FaultMenu::retranslate()
{
    setText(tr("Send with a &fault"));
    setToolTip(tr("Sends the packet held back, late, twice, with another identifier or malformed, "
                  "on purpose."));
}

void FaultMenu::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace ui
