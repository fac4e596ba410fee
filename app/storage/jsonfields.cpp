// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/jsonfields.h"

#include "app/base/hextext.h"

#include <algorithm>
#include <cmath>

namespace storage {

namespace {

QString hexKey(const QString &key)
{
    return key + QStringLiteral("Hex");
}

bool isPlainText(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const auto isPlain = [](QChar c) {
        return c.unicode() >= 0x20 || c == QLatin1Char('\n') || c == QLatin1Char('\t')
               || c == QLatin1Char('\r');
    };
    return text.toUtf8() == bytes && std::all_of(text.begin(), text.end(), isPlain);
}

} // namespace

QString JsonFields::pathOf(const QString &key) const
{
    return m_path.isEmpty() ? key : m_path + QLatin1Char('.') + key;
}

void JsonFields::note(const QString &key) const
{
    m_unusable.append(pathOf(key));
}

QString JsonFields::text(const QString &key, const QString &fallback) const
{
    return optionalText(key).value_or(fallback);
}

std::optional<QString> JsonFields::optionalText(const QString &key) const
{
    if (!has(key))
        return std::nullopt;
    const QJsonValue value = m_object.value(key);
    if (!value.isString())
        note(key);
    return value.toString();
}

bool JsonFields::flag(const QString &key, bool fallback) const
{
    return optionalFlag(key).value_or(fallback);
}

std::optional<bool> JsonFields::optionalFlag(const QString &key) const
{
    if (!has(key))
        return std::nullopt;
    const QJsonValue value = m_object.value(key);
    if (!value.isBool())
        note(key);
    return value.toBool();
}

qint64 JsonFields::integer(const QString &key, qint64 least, qint64 most, qint64 fallback) const
{
    if (!has(key))
        return fallback;
    const double value = m_object.value(key).toDouble(std::nan(""));
    // Not a number compares false with everything.
    const bool usable = value >= static_cast<double>(least) && value <= static_cast<double>(most)
                        && std::floor(value) == value;
    if (usable)
        return static_cast<qint64>(value);
    note(key);
    return fallback;
}

QByteArray JsonFields::bytes(const QString &key) const
{
    if (!has(hexKey(key)))
        return text(key).toUtf8();
    const auto bytes = base::fromHex(text(hexKey(key)));
    if (!bytes)
        note(hexKey(key));
    return bytes.value_or(QByteArray());
}

JsonFields JsonFields::object(const QString &key) const
{
    if (has(key) && !m_object.value(key).isObject())
        note(key);
    return {m_object.value(key).toObject(), m_unusable, pathOf(key)};
}

QJsonArray JsonFields::array(const QString &key) const
{
    if (has(key) && !m_object.value(key).isArray())
        note(key);
    return m_object.value(key).toArray();
}

std::vector<JsonFields> JsonFields::objects(const QString &key) const
{
    std::vector<JsonFields> result;
    const QJsonArray values = array(key);
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QString name = QStringLiteral("%1[%2]").arg(key).arg(i);
        if (values.at(i).isObject())
            result.push_back({values.at(i).toObject(), m_unusable, pathOf(name)});
        else
            note(name);
    }
    return result;
}

void insertBytes(QJsonObject &object, const QString &key, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    if (isPlainText(bytes))
        object.insert(key, QString::fromUtf8(bytes));
    else
        object.insert(hexKey(key), QString::fromLatin1(base::toHex(bytes)));
}

} // namespace storage
