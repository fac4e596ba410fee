// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/fields.h"

#include <QtGlobal>

#include <algorithm>

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

quint16 portOf(Transport transport, const Ports &ports)
{
    switch (transport) {
    case Transport::Tls:
        return ports.tls;
    case Transport::WebSocket:
        return ports.webSocket;
    case Transport::SecureWebSocket:
        return ports.secureWebSocket;
    case Transport::Tcp:
        break;
    }
    return ports.tcp;
}

InputField authenticationField()
{
    return {.name = "authentication",
            .label = QT_TRANSLATE_NOOP("clouds", "Authentication"),
            .hint = "",
            .kind = FieldKind::Choice,
            .defaultValue = "secret",
            .choices = {"secret", "certificate"},
            .aliases = {}};
}

bool usesCertificate(const Inputs &inputs)
{
    return given(inputs, "authentication").toLower() == QLatin1String("certificate");
}

InputField onlyWithSecret(InputField field)
{
    field.onlyIf = "authentication";
    field.onlyIfOneOf = {"secret"};
    return field;
}

InputField expiryField(const char *name, const char *label)
{
    return {.name = name,
            .label = label,
            .hint = QT_TRANSLATE_NOOP("clouds", "Seconds since 1970 until which the credentials "
                                                "hold."),
            .kind = FieldKind::Digits,
            .required = true,
            .maxLength = 19, // of a signed 64-bit number, which vendor SDKs send for "never"
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

void noteExpiry(const QString &expiry, const char *name, const Inputs &inputs, Credentials &made)
{
    bool isNumber = false;
    const qint64 seconds = expiry.toLongLong(&isNumber);
    if (!isNumber)
        return;
    made.expiresAt = seconds;
    if (seconds <= inputs.nowMs / 1000)
        made.notes.push_back({Notice::TimestampInPast, QString::fromLatin1(name)});
}

QString secondsOf(const Inputs &inputs, const char *name)
{
    const QString value = given(inputs, name);
    return value == QLatin1String("now") ? QString::number(inputs.nowMs / 1000) : value;
}

void noteRegion(const Inputs &inputs, const InputField &field, std::vector<Note> &notes)
{
    const QString region = given(inputs, field.name);
    const bool isKnown =
            std::any_of(field.choices.begin(), field.choices.end(),
                        [&](const char *each) { return region == QLatin1String(each); });
    if (!isKnown && !region.isEmpty())
        notes.push_back({Notice::RegionUnknown, QString::fromLatin1(field.name)});
}

} // namespace clouds
