// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/cloudwording.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace presentation {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(presentation)
};

// "23 h 5 min", the two largest units.
QString durationText(qint64 seconds)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    if (seconds >= day)
        return Words::tr("%1 d %2 h").arg(seconds / day).arg(seconds % day / hour);
    if (seconds >= hour)
        return Words::tr("%1 h %2 min").arg(seconds / hour).arg(seconds % hour / minute);
    if (seconds >= minute)
        return Words::tr("%1 min %2 s").arg(seconds / minute).arg(seconds % minute);
    return Words::tr("%1 s").arg(seconds);
}

struct ReplyCode
{
    int code;
    const char *meaning;
};
constexpr ReplyCode replyCodes[] = {
        {200, QT_TRANSLATE_NOOP("presentation", "done")},
        {400, QT_TRANSLATE_NOOP("presentation", "bad request")},
        {401, QT_TRANSLATE_NOOP("presentation", "wrong signature")},
        {427, QT_TRANSLATE_NOOP("presentation", "kicked out")},
        {428, QT_TRANSLATE_NOOP("presentation", "too many sub-devices")},
        {429, QT_TRANSLATE_NOOP("presentation", "throttled")},
        {460, QT_TRANSLATE_NOOP("presentation", "a parameter is wrong")},
        {500, QT_TRANSLATE_NOOP("presentation", "error of the cloud")},
        {520, QT_TRANSLATE_NOOP("presentation", "sub-device session error")},
        {521, QT_TRANSLATE_NOOP("presentation", "device deleted")},
        {522, QT_TRANSLATE_NOOP("presentation", "device disabled")},
        {527, QT_TRANSLATE_NOOP("presentation", "logged in twice")},
        {5005, QT_TRANSLATE_NOOP("presentation", "product not found")},
        {6250, QT_TRANSLATE_NOOP("presentation", "product not found")},
        {6100, QT_TRANSLATE_NOOP("presentation", "device not found")},
        {6106, QT_TRANSLATE_NOOP("presentation", "too many properties")},
        {6203, QT_TRANSLATE_NOOP("presentation", "topic cannot be parsed")},
        {6204, QT_TRANSLATE_NOOP("presentation", "device disabled")},
        {6287, QT_TRANSLATE_NOOP("presentation", "wrong signature of a sub-device")},
        {6288, QT_TRANSLATE_NOOP("presentation", "dynamic registration is switched off")},
        {6289, QT_TRANSLATE_NOOP("presentation", "device already activated")},
        {6292, QT_TRANSLATE_NOOP("presentation", "sign method not supported")},
        {6356, QT_TRANSLATE_NOOP("presentation", "too many events")},
        {6357, QT_TRANSLATE_NOOP("presentation", "too many sub-devices")},
        {6401, QT_TRANSLATE_NOOP("presentation", "no topology relation")},
        {6402, QT_TRANSLATE_NOOP("presentation", "a gateway cannot be its own sub-device")},
        {6450, QT_TRANSLATE_NOOP("presentation", "method missing")},
        {6600, QT_TRANSLATE_NOOP("presentation", "wrong signature")},
        {6710, QT_TRANSLATE_NOOP("presentation", "no remote configuration")},
        {6713, QT_TRANSLATE_NOOP("presentation", "no remote configuration")},
};

} // namespace

QString expiryText(qint64 expiresAt, qint64 now)
{
    constexpr qint64 farAway = 200LL * 365 * 24 * 3600; // beyond what a date can tell
    if (expiresAt - now > farAway)
        return Words::tr("⏱ Valid without an end.");
    const QString end =
            QLocale().toString(QDateTime::fromSecsSinceEpoch(expiresAt), QLocale::ShortFormat);
    if (expiresAt <= now)
        return Words::tr("✖ Expired since %1: make the credentials anew.").arg(end);
    return Words::tr("⏱ Valid until %1, %2 from now. A connection saved from here makes them anew "
                     "each time it connects.")
            .arg(end, durationText(expiresAt - now));
}

QString stateText(clouds::RequestState state)
{
    switch (state) {
    case clouds::RequestState::Waiting:
        return Words::tr("Waiting");
    case clouds::RequestState::Answered:
        return Words::tr("Answered");
    case clouds::RequestState::Late:
        return Words::tr("Answered too late");
    case clouds::RequestState::Unanswered:
        return Words::tr("No answer");
    }
    return {};
}

QString directionText(clouds::TopicDirection direction)
{
    return direction == clouds::TopicDirection::Up ? Words::tr("The device publishes")
                                                   : Words::tr("The device receives");
}

QString replyCodeText(int code)
{
    for (const ReplyCode &each : replyCodes) {
        if (each.code == code)
            return Words::tr(each.meaning);
    }
    return {};
}

} // namespace presentation
