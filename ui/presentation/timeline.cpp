// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/timeline.h"

#include "ui/presentation/packetsummary.h"

#include <QCoreApplication>
#include <QDateTime>

namespace presentation {

namespace {

using Fate = TimelineEntry::Fate;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(presentation::Timeline)
};

QString timeText(const base::Stamp &stamp, const QString &format)
{
    return QDateTime::fromMSecsSinceEpoch(stamp.wallUs / 1000).toString(format)
           + QString::number(stamp.wallUs % 1000).rightJustified(3, u'0');
}

} // namespace

QString timelineTime(const base::Stamp &stamp)
{
    return timeText(stamp, QStringLiteral("HH:mm:ss.zzz"));
}

QString fateText(const TimelineEntry &entry, const PlaceNames &places)
{
    switch (entry.fate) {
    case Fate::None:
        return {};
    case Fate::Waiting:
        return Words::tr("on its way");
    case Fate::Arrived:
        return Words::tr("after %1 at %2")
                .arg(intervalText(entry.latencyUs), places.value(entry.arrivedAt));
    case Fate::Missing:
        return Words::tr("✗ never arrived");
    }
    Q_UNREACHABLE();
}

QString timelineLine(const TimelineEntry &entry, const PlaceNames &places)
{
    const QString fate = fateText(entry, places);
    return QStringLiteral("%1 [%2] %3 %4%5")
            .arg(timeText(entry.stamp, QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz")),
                 places.value(entry.place), directionText(entry.direction), entry.text,
                 fate.isEmpty() ? QString() : QStringLiteral("   ") + fate);
}

} // namespace presentation
