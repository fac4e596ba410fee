// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/timeline.h"

#include "ui/presentation/packetsummary.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>

#include <algorithm>

namespace presentation {

namespace {

using Fate = TimelineEntry::Fate;
using Kind = TimelineEntry::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(presentation::Timeline)
};

bool isSent(const TimelineEntry &entry)
{
    return entry.kind == Kind::Message && entry.direction == base::Direction::Out;
}

bool isArrival(const TimelineEntry &entry)
{
    return entry.direction == base::Direction::In && !entry.topic.isEmpty()
           && (entry.kind == Kind::Message || entry.isAtBroker);
}

size_t keyOf(const TimelineEntry &entry)
{
    return qHash(entry.topic) ^ (qHash(entry.payload) * 31);
}

} // namespace

void sortByTime(QList<TimelineEntry> &entries)
{
    std::stable_sort(entries.begin(), entries.end(),
                     [](const TimelineEntry &a, const TimelineEntry &b) {
                         return a.stamp.monotonicUs < b.stamp.monotonicUs;
                     });
}

void joinMessages(QList<TimelineEntry> &entries, qint64 nowUs, qint64 patienceUs,
                  const IsWatched &isWatched)
{
    QHash<size_t, QList<qsizetype>> arrivals; // not yet used, by topic and payload
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (isArrival(entries[i]))
            arrivals[keyOf(entries[i])].append(i);
    }
    for (TimelineEntry &sent : entries) {
        if (!isSent(sent))
            continue;
        QList<qsizetype> &candidates = arrivals[keyOf(sent)];
        const auto found = std::find_if(candidates.begin(), candidates.end(), [&](qsizetype index) {
            const TimelineEntry &entry = entries[index];
            const qint64 took = entry.stamp.monotonicUs - sent.stamp.monotonicUs;
            return took >= 0 && took <= patienceUs && entry.topic == sent.topic
                   && entry.payload == sent.payload && entry.where != sent.where;
        });
        if (found != candidates.end()) {
            const TimelineEntry &arrival = entries[*found];
            sent.fate = Fate::Arrived;
            sent.latencyUs = arrival.stamp.monotonicUs - sent.stamp.monotonicUs;
            sent.arrivedAt = arrival.where;
            candidates.erase(found);
        } else if (!isWatched(sent.topic, sent.where)) {
            sent.fate = Fate::None;
        } else {
            sent.fate = nowUs - sent.stamp.monotonicUs > patienceUs ? Fate::Missing : Fate::Waiting;
        }
    }
}

QString fateText(const TimelineEntry &entry)
{
    switch (entry.fate) {
    case Fate::None:
        return {};
    case Fate::Waiting:
        return Words::tr("on its way");
    case Fate::Arrived:
        return Words::tr("after %1 at %2").arg(intervalText(entry.latencyUs), entry.arrivedAt);
    case Fate::Missing:
        return Words::tr("✗ never arrived");
    }
    Q_UNREACHABLE();
}

QString timelineLine(const TimelineEntry &entry)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(entry.stamp.wallUs / 1000);
    const QString fate = fateText(entry);
    return QStringLiteral("%1%2 [%3] %4 %5%6")
            .arg(time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz")))
            .arg(entry.stamp.wallUs % 1000, 3, 10, QLatin1Char('0'))
            .arg(entry.where, directionText(entry.direction), entry.text,
                 fate.isEmpty() ? QString() : QStringLiteral("   ") + fate);
}

} // namespace presentation
