// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/commandtext.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace at {

namespace {

const QStringList &valueNames()
{
    static const QStringList names{QStringLiteral("host"),
                                   QStringLiteral("port"),
                                   QStringLiteral("clientId"),
                                   QStringLiteral("username"),
                                   QStringLiteral("password"),
                                   QStringLiteral("shortClientId"),
                                   QStringLiteral("shortUsername"),
                                   QStringLiteral("shortPassword"),
                                   QStringLiteral("keepAlive"),
                                   QStringLiteral("version"),
                                   QStringLiteral("clean"),
                                   QStringLiteral("lasting"),
                                   QStringLiteral("willTopic"),
                                   QStringLiteral("willMessage"),
                                   QStringLiteral("willQos"),
                                   QStringLiteral("willRetain"),
                                   QStringLiteral("willFlag"),
                                   QStringLiteral("productKey"),
                                   QStringLiteral("deviceName"),
                                   QStringLiteral("deviceSecret"),
                                   QStringLiteral("apn"),
                                   QStringLiteral("apnUser"),
                                   QStringLiteral("apnPassword"),
                                   QStringLiteral("ssid"),
                                   QStringLiteral("wifiPassword"),
                                   QStringLiteral("filter"),
                                   QStringLiteral("topic"),
                                   QStringLiteral("payload"),
                                   QStringLiteral("qos"),
                                   QStringLiteral("retain"),
                                   QStringLiteral("id")};
    return names;
}

const QStringList &factNames()
{
    static const QStringList names{QStringLiteral("username"),      QStringLiteral("password"),
                                   QStringLiteral("will"),          QStringLiteral("aliauth"),
                                   QStringLiteral("tls"),           QStringLiteral("apn"),
                                   QStringLiteral("wifi"),          QStringLiteral("full"),
                                   QStringLiteral("longClientId"),  QStringLiteral("longUsername"),
                                   QStringLiteral("longPassword"),  QStringLiteral("retain"),
                                   QStringLiteral("lastingSession")};
    return names;
}

const QRegularExpression &tokenPattern()
{
    static const QRegularExpression pattern(
            QStringLiteral("\\{(?:\\?(?<not>!?)(?<fact>\\w+)|(?<end>/)|(?<name>\\w+)"
                           "(?::(?<form>\\w+))?)\\}"));
    return pattern;
}

QByteArray espEscaped(char byte)
{
    return byte == '"' || byte == ',' || byte == '\\' ? QByteArray{"\\"} + byte
                                                      : QByteArray(1, byte);
}

QByteArray v250Escaped(char byte)
{
    if (byte == '"' || byte == '\\' || byte == '\r' || byte == '\n')
        return '\\' + QByteArray(1, byte).toHex().toUpper();
    return QByteArray(1, byte);
}

// What a line cannot carry: its own ends, and what ends or cancels data by Ctrl-Z.
bool breaksLine(char byte)
{
    return (static_cast<quint8>(byte) < 0x20 && byte != '\t') || byte == 0x7F;
}

base::Result<QByteArray, CarryError> parameterBytes(const QString &name, const QByteArray &value,
                                                    StringEscape escape, bool isRaw)
{
    QByteArray bytes;
    for (const char byte : value) {
        const QByteArray written = isRaw || escape == StringEscape::None ? QByteArray(1, byte)
                                   : escape == StringEscape::Esp         ? espEscaped(byte)
                                                                         : v250Escaped(byte);
        const bool isBare = written.size() == 1;
        if (isBare && (breaksLine(byte) || (byte == '"' && !isRaw)))
            return base::Unexpected{CarryError{name, byte}};
        bytes += written;
    }
    return bytes;
}

QByteArray countedOrCoded(const QByteArray &value, const QString &form)
{
    if (form == QLatin1String("length"))
        return QByteArray::number(value.size());
    if (form == QLatin1String("digits"))
        return QByteArray::number(value.size() * 2);
    return value.toHex().toUpper();
}

// Hands out the texts and placeholders of a template whose conditions hold.
template<class Text, class Value>
void walk(const QString &text, const TemplateValues &values, Text onText, Value onValue)
{
    qsizetype end = 0;
    bool isOn = true;
    auto tokens = tokenPattern().globalMatch(text);
    while (tokens.hasNext()) {
        const auto token = tokens.next();
        if (isOn)
            onText(text.sliced(end, token.capturedStart() - end));
        end = token.capturedEnd();
        const QString fact = token.captured(u"fact");
        if (!fact.isEmpty())
            isOn = values.facts.contains(fact) == token.captured(u"not").isEmpty();
        else if (!token.captured(u"end").isEmpty())
            isOn = true;
        else if (isOn)
            onValue(token.captured(u"name"), token.captured(u"form"));
    }
    onText(text.sliced(end));
}

} // namespace

bool TemplateValues::holds(const QList<QStringList> &conditions) const
{
    const auto isTrue = [this](const QString &fact) {
        return fact.startsWith(u'!') ? !facts.contains(fact.sliced(1)) : facts.contains(fact);
    };
    return conditions.isEmpty()
           || std::any_of(conditions.begin(), conditions.end(), [&](const QStringList &all) {
                  return std::all_of(all.begin(), all.end(), isTrue);
              });
}

bool usesValue(const Recipe &recipe, const QString &name)
{
    const QString placeholder = QStringLiteral("{%1}").arg(name);
    return std::any_of(recipe.begin(), recipe.end(), [&placeholder](const CommandTemplate &each) {
        return each.send.contains(placeholder);
    });
}

bool isFactName(const QString &name)
{
    return factNames().contains(name);
}

std::optional<QString> unknownName(const QString &text)
{
    static const QStringList forms{QString(), QStringLiteral("raw"), QStringLiteral("length"),
                                   QStringLiteral("hex"), QStringLiteral("digits")};
    auto tokens = tokenPattern().globalMatch(text);
    qsizetype braces = 0;
    while (tokens.hasNext()) {
        const auto token = tokens.next();
        ++braces;
        const QString fact = token.captured(u"fact");
        const QString name = token.captured(u"name");
        if (!fact.isEmpty() && !isFactName(fact))
            return fact;
        if (!name.isEmpty() && !valueNames().contains(name))
            return name;
        if (!forms.contains(token.captured(u"form")))
            return token.captured(u"form");
    }
    if (text.count(u'{') != braces)
        return text;
    return std::nullopt;
}

base::Result<QByteArray, CarryError> commandBytes(const QString &text, const TemplateValues &values,
                                                  StringEscape escape)
{
    QByteArray bytes;
    std::optional<CarryError> error;
    walk(
            text, values, [&](const QString &plain) { bytes += plain.toUtf8(); },
            [&](const QString &name, const QString &form) {
                const QByteArray value = values.values.value(name);
                const bool isRaw = form == QLatin1String("raw");
                if (!form.isEmpty() && !isRaw) {
                    bytes += countedOrCoded(value, form);
                    return;
                }
                const auto written = parameterBytes(name, value, escape, isRaw);
                if (written)
                    bytes += *written;
                else if (!error)
                    error = written.error();
            });
    if (error)
        return base::Unexpected{*error};
    return bytes;
}

QByteArray promptBytes(const QString &text, const TemplateValues &values)
{
    QByteArray bytes;
    walk(
            text, values, [&](const QString &plain) { bytes += plain.toUtf8(); },
            [&](const QString &name, const QString &form) {
                const QByteArray value = values.values.value(name);
                bytes += form.isEmpty() || form == QLatin1String("raw")
                                 ? value
                                 : countedOrCoded(value, form);
            });
    return bytes;
}

} // namespace at
