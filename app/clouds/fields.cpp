// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/fields.h"

#include <QtGlobal>

namespace clouds {

InputField transportField(std::vector<const char *> choices)
{
    const char *first = choices.front();
    return {.name = "transport",
            .label = QT_TRANSLATE_NOOP("clouds", "Transport"),
            .hint = "",
            .kind = FieldKind::Choice,
            .defaultValue = first,
            .choices = std::move(choices),
            .aliases = {"transport"}};
}

Transport transportOf(const Inputs &inputs)
{
    const QString transport = given(inputs, "transport").toLower();
    if (transport == QLatin1String("tls"))
        return Transport::Tls;
    if (transport == QLatin1String("ws"))
        return Transport::WebSocket;
    return transport == QLatin1String("wss") ? Transport::SecureWebSocket : Transport::Tcp;
}

InputField expiryField(const char *name, const char *label)
{
    return {.name = name,
            .label = label,
            .hint = QT_TRANSLATE_NOOP("clouds", "Seconds since 1970 until which the credentials "
                                                "hold."),
            .kind = FieldKind::Digits,
            .defaultValue = "year",
            .choices = {"hour", "day", "year"},
            .aliases = {name}};
}

QString expiryOf(const Inputs &inputs, const char *name)
{
    const QString value = given(inputs, name);
    constexpr qint64 hour = 3600;
    const qint64 now = inputs.nowMs / 1000;
    if (value == QLatin1String("hour"))
        return QString::number(now + hour);
    if (value == QLatin1String("day"))
        return QString::number(now + 24 * hour);
    if (value == QLatin1String("year"))
        return QString::number(now + 365 * 24 * hour);
    return value;
}

void noteExpiry(const QString &expiry, const char *name, const Inputs &inputs,
                std::vector<Note> &notes)
{
    bool isNumber = false;
    const qint64 seconds = expiry.toLongLong(&isNumber);
    if (isNumber && seconds <= inputs.nowMs / 1000)
        notes.push_back({Notice::TimestampInPast, QString::fromLatin1(name)});
}

} // namespace clouds
