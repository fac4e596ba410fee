// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace storage {

// Reads typed members of a JSON object and notes those that are there but cannot be used, by
// their path ("endpoint.port"), so that a slip in a file edited by hand can be named.
class JsonFields
{
public:
    JsonFields(const QJsonObject &object, QStringList &unusable, const QString &path = {})
        : m_object(object), m_unusable(unusable), m_path(path)
    {
    }

    bool has(const QString &key) const { return m_object.contains(key); }
    QString text(const QString &key, const QString &fallback = {}) const;
    std::optional<QString> optionalText(const QString &key) const;
    bool flag(const QString &key, bool fallback) const;
    std::optional<bool> optionalFlag(const QString &key) const;
    qint64 integer(const QString &key, qint64 least, qint64 most, qint64 fallback) const;
    // Text under `key`, or bytes in hex under `key` + "Hex".
    QByteArray bytes(const QString &key) const;
    JsonFields object(const QString &key) const;
    std::vector<JsonFields> objects(const QString &key) const;
    QJsonArray array(const QString &key) const;

    template<class Number>
    Number number(const QString &key, Number fallback, qint64 least = 0) const
    {
        return static_cast<Number>(
                integer(key, least, std::numeric_limits<Number>::max(), fallback));
    }
    template<class Number>
    std::optional<Number> optionalNumber(const QString &key) const
    {
        if (!has(key))
            return std::nullopt;
        return number<Number>(key, 0);
    }
    // One of the words of a table of {word, value}.
    template<class Table, class Value>
    Value word(const QString &key, const Table &table, Value fallback) const
    {
        if (!has(key))
            return fallback;
        const QString found = m_object.value(key).toString();
        for (const auto &[name, value] : table) {
            if (found == QLatin1String(name))
                return value;
        }
        note(key);
        return fallback;
    }

    void note(const QString &key) const; // `key` cannot be used

private:
    QString pathOf(const QString &key) const;

    QJsonObject m_object;
    QStringList &m_unusable;
    QString m_path;
};

// Bytes as text where they are plain UTF-8 text, else as hex under `key` + "Hex"; see bytes().
void insertBytes(QJsonObject &object, const QString &key, const QByteArray &bytes);

} // namespace storage
