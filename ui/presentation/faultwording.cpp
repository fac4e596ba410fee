// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/faultwording.h"

#include <QCoreApplication>

namespace presentation {

namespace {

struct FaultWording
{
    Q_DECLARE_TR_FUNCTIONS(FaultWording)
};

} // namespace

QString describe(mqtt::Damage damage)
{
    using mqtt::Damage;
    switch (damage) {
    case Damage::Flags:
        return FaultWording::tr("reserved flags set");
    case Damage::LengthTooLong:
        return FaultWording::tr("length of five bytes");
    case Damage::CutOff:
        return FaultWording::tr("a field cut off");
    case Damage::LastByteLost:
        return FaultWording::tr("last byte missing");
    case Damage::Surplus:
        return FaultWording::tr("one byte too many");
    case Damage::NotUtf8:
        return FaultWording::tr("text that is not UTF-8");
    }
    Q_UNREACHABLE();
}

QString describe(const mqtt::Fault &fault, const QString &connection)
{
    using mqtt::FaultKind;
    switch (fault.kind) {
    case FaultKind::Hold:
        return FaultWording::tr("Held back on %1 until it is let go.").arg(connection);
    case FaultKind::Drop:
        return FaultWording::tr("Not sent on %1.").arg(connection);
    case FaultKind::Late:
        return FaultWording::tr("Goes out on %1 after %2 ms.")
                .arg(connection)
                .arg(fault.delay.count());
    case FaultKind::Twice:
        return FaultWording::tr("Sent twice on %1.").arg(connection);
    case FaultKind::WrongId:
        return FaultWording::tr("Sent on %1 with another packet identifier.").arg(connection);
    case FaultKind::Malformed:
        return FaultWording::tr("Sent damaged on %1: %2.").arg(connection, describe(fault.damage));
    }
    Q_UNREACHABLE();
}

} // namespace presentation
