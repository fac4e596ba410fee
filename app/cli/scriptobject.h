// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/hextext.h"
#include "app/cli/propertiesjson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace cli {

// Reads one object's keys and complains of those that nobody asked for. The first thing that is
// wrong is kept; after it every read gives a default, so that the readers need no ladder of ifs.
class ObjectReader
{
public:
    ObjectReader(const QJsonObject &object, QString &error) : m_object(object), m_error(error) {}

    bool contains(const char *key) const { return m_object.contains(QLatin1String(key)); }

    QJsonValue value(const char *key)
    {
        m_known.append(QLatin1String(key));
        return m_object.value(QLatin1String(key));
    }

    QString text(const char *key, const QString &otherwise = {})
    {
        const QJsonValue found = value(key);
        if (found.isUndefined())
            return otherwise;
        if (!found.isString())
            complain(QStringLiteral("\"%1\" is not text").arg(QLatin1String(key)));
        return found.toString();
    }

    bool flag(const char *key, bool otherwise)
    {
        const QJsonValue found = value(key);
        if (!found.isUndefined() && !found.isBool())
            complain(QStringLiteral("\"%1\" is neither true nor false").arg(QLatin1String(key)));
        return found.toBool(otherwise);
    }

    int number(const char *key, int otherwise, int maximum, int minimum = 0)
    {
        const QJsonValue found = value(key);
        if (found.isUndefined())
            return otherwise;
        const qint64 number = found.toInteger(-1);
        if (number < minimum || number > maximum) {
            complain(QStringLiteral("\"%1\" is not a number from %2 to %3")
                             .arg(QLatin1String(key))
                             .arg(minimum)
                             .arg(maximum));
            return otherwise;
        }
        return static_cast<int>(number);
    }

    // Text under `key`, or bytes under the same name with "Hex".
    std::optional<QByteArray> bytes(const char *key, const char *hexKey)
    {
        const QJsonValue hex = value(hexKey);
        if (hex.isUndefined())
            return contains(key) ? std::optional(text(key).toUtf8()) : (value(key), std::nullopt);
        if (contains(key))
            complain(QStringLiteral("\"%1\" and \"%2\" exclude each other")
                             .arg(QLatin1String(key), QLatin1String(hexKey)));
        value(key);
        const auto found = base::fromHex(hex.toString());
        if (!found)
            complain(QStringLiteral("\"%1\" is not hex").arg(QLatin1String(hexKey)));
        return found.value_or(QByteArray());
    }

    mqtt::Properties properties()
    {
        const QJsonValue found = value("properties");
        if (found.isUndefined())
            return {};
        const auto read = propertiesFromJson(found);
        if (!read)
            complain(read.error());
        return read ? *read : mqtt::Properties();
    }

    QJsonArray list(const char *key)
    {
        const QJsonValue found = value(key);
        if (!found.isArray())
            complain(QStringLiteral("\"%1\" is missing or not a list").arg(QLatin1String(key)));
        return found.toArray();
    }

    void complain(const QString &what)
    {
        if (m_error.isEmpty())
            m_error = what;
    }

    void finish()
    {
        const QStringList keys = m_object.keys();
        for (const QString &key : keys) {
            if (!m_known.contains(key))
                complain(QStringLiteral("unknown key \"%1\"").arg(key));
        }
    }

private:
    const QJsonObject m_object;
    QString &m_error;
    QStringList m_known;
};

} // namespace cli
