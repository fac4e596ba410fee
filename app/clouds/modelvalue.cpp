// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/modelvalue.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace clouds {

namespace {

constexpr int deepest = 8; // a model may not be deeper than 5; a broken one ends here

// Numbers stand as text or as numbers in models.
double number(const QJsonValue &value, double otherwise)
{
    if (value.isDouble())
        return value.toDouble();
    bool isNumber = false;
    const double parsed = value.toString().toDouble(&isNumber);
    return isNumber ? parsed : otherwise;
}

// How many decimals a step such as 0.01 has.
int decimalsOf(const QJsonValue &step)
{
    const QString text = step.isDouble() ? QString::number(step.toDouble()) : step.toString();
    const qsizetype point = text.indexOf(u'.');
    return point < 0 ? 0 : static_cast<int>(text.size() - point - 1);
}

// In the middle of the range, on a step above its lower end.
double middleOf(const QJsonObject &specs, double least, double most, double step)
{
    const double min = number(specs[u"min"], least);
    const double max = std::max(min, number(specs[u"max"], most));
    const double steps = step > 0 ? std::floor((max - min) / 2 / step) : 0;
    return std::min(max, min + steps * step);
}

QString wholeNumber(const QJsonObject &specs)
{
    const double step = std::max(1.0, number(specs[u"step"], 1));
    return QString::number(static_cast<qint64>(middleOf(specs, 0, 100, step)));
}

QString realNumber(const QJsonObject &specs)
{
    const double step = number(specs[u"step"], 0.1);
    const int decimals = std::max(1, specs.contains(u"step") ? decimalsOf(specs[u"step"]) : 1);
    return QString::number(middleOf(specs, 0, 100, step), 'f', decimals);
}

// The first key of {"0":"off","1":"on"}.
QString firstKey(const QJsonObject &specs, const QString &otherwise)
{
    QList<int> keys;
    for (auto it = specs.begin(); it != specs.end(); ++it) {
        bool isNumber = false;
        const int key = it.key().toInt(&isNumber);
        if (isNumber)
            keys.append(key);
    }
    return keys.isEmpty() ? otherwise
                          : QString::number(*std::min_element(keys.begin(), keys.end()));
}

QString text(const QJsonObject &specs)
{
    const qint64 length = static_cast<qint64>(number(specs[u"length"], 2048));
    return u'"' + QStringLiteral("text").left(std::max<qint64>(0, length)) + u'"';
}

QString value(const QJsonObject &dataType, int depth);

QString structure(const QJsonArray &members, int depth)
{
    QStringList written;
    for (const QJsonValue &member : members)
        written.append(u'"' + member[u"identifier"].toString() + QLatin1String("\":")
                       + value(member[u"dataType"].toObject(), depth));
    return u'{' + written.join(u',') + u'}';
}

QString list(const QJsonObject &specs, int depth)
{
    QJsonObject item = specs[u"item"].toObject();
    // {"type":"struct","specs":[…]} or {"type":"int"}
    const QString one = value(item, depth);
    const bool hasRoom = number(specs[u"size"], 2) >= 2;
    return hasRoom ? u'[' + one + u',' + one + u']' : u'[' + one + u']';
}

QString value(const QJsonObject &dataType, int depth)
{
    const QString type = dataType[u"type"].toString().toLower();
    const QJsonObject specs = dataType[u"specs"].toObject();
    if (depth > deepest)
        return QStringLiteral("null");
    if (type == QLatin1String("int") || type == QLatin1String("int32")
        || type == QLatin1String("int64") || type == QLatin1String("long"))
        return wholeNumber(specs);
    if (type == QLatin1String("float") || type == QLatin1String("double"))
        return realNumber(specs);
    if (type == QLatin1String("bool"))
        return specs.contains(u"1") ? QStringLiteral("1") : firstKey(specs, QStringLiteral("0"));
    if (type == QLatin1String("enum"))
        return firstKey(specs, QStringLiteral("0"));
    if (type == QLatin1String("text") || type == QLatin1String("string"))
        return text(specs);
    if (type == QLatin1String("date"))
        return QStringLiteral("\"{now}\""); // milliseconds since 1970, as text
    if (type == QLatin1String("struct"))
        return structure(dataType[u"specs"].toArray(), depth + 1);
    if (type == QLatin1String("array"))
        return list(specs, depth + 1);
    return QStringLiteral("null");
}

} // namespace

QString exampleValue(const QJsonObject &dataType)
{
    return value(dataType, 0);
}

} // namespace clouds
