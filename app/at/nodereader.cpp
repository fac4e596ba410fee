// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/nodereader.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace at {

Node Node::operator[](const char *key) const
{
    const QString name = QLatin1String(key);
    return {value.isObject() ? value.toObject().value(name) : QJsonValue(QJsonValue::Undefined),
            place.isEmpty() ? name : place + u'.' + name};
}

QList<Node> Node::items() const
{
    if (!isThere())
        return {};
    if (!value.isArray())
        return {*this};
    QList<Node> nodes;
    int number = 0;
    for (const QJsonValue &item : value.toArray())
        nodes.append({item, place + QStringLiteral("[%1]").arg(number++)});
    return nodes;
}

void NodeReader::allowKeys(const Node &object, std::initializer_list<const char *> keys)
{
    if (!object.value.isObject()) {
        fault(CatalogError::Kind::WrongType, object, QStringLiteral("object"));
        return;
    }
    for (const QString &key : object.value.toObject().keys()) {
        const bool known = std::any_of(keys.begin(), keys.end(), [&key](const char *allowed) {
            return key == QLatin1String(allowed);
        });
        if (!known)
            fault(CatalogError::Kind::UnknownKey, object[key.toUtf8().constData()], key);
    }
}

QString NodeReader::text(const Node &node, const QString &otherwise)
{
    if (node.isThere() && !node.value.isString())
        fault(CatalogError::Kind::WrongType, node, QStringLiteral("string"));
    return node.value.toString(otherwise);
}

QString NodeReader::neededText(const Node &node)
{
    const QString value = text(node);
    if (value.isEmpty())
        fault(CatalogError::Kind::MissingValue, node);
    return value;
}

int NodeReader::number(const Node &node, int otherwise)
{
    if (node.isThere() && !node.value.isDouble())
        fault(CatalogError::Kind::WrongType, node, QStringLiteral("number"));
    return node.value.toInt(otherwise);
}

bool NodeReader::flag(const Node &node, bool otherwise)
{
    if (node.isThere() && !node.value.isBool())
        fault(CatalogError::Kind::WrongType, node, QStringLiteral("true or false"));
    return node.value.toBool(otherwise);
}

// "text", or {"en": "text", "zh": "文字"}.
LocalText NodeReader::localText(const Node &node)
{
    if (!node.isThere())
        return {};
    if (node.value.isString())
        return {node.value.toString(), {}};
    allowKeys(node, {"en", "zh"});
    return {text(node["en"]), text(node["zh"])};
}

QByteArray NodeReader::lineEnding(const Node &node)
{
    const QString name = text(node);
    if (name == QLatin1String("cr"))
        return "\r";
    if (name == QLatin1String("crlf"))
        return "\r\n";
    if (name == QLatin1String("lf"))
        return "\n";
    if (!name.isEmpty())
        fault(CatalogError::Kind::WrongValue, node, name);
    return {};
}

QRegularExpression NodeReader::pattern(const Node &node)
{
    const QRegularExpression expression(text(node));
    if (!expression.isValid())
        fault(CatalogError::Kind::WrongPattern, node,
              expression.pattern() + QStringLiteral(": ") + expression.errorString());
    return expression;
}

QRegularExpression NodeReader::neededPattern(const Node &node,
                                             std::initializer_list<const char *> groups)
{
    const QRegularExpression expression = pattern(node);
    if (expression.pattern().isEmpty())
        fault(CatalogError::Kind::MissingValue, node);
    for (const char *group : groups) {
        if (expression.isValid() && !expression.namedCaptureGroups().contains(QLatin1String(group)))
            fault(CatalogError::Kind::WrongPattern, node,
                  QStringLiteral("(?<%1>…)").arg(QLatin1String(group)));
    }
    return expression;
}

QString NodeReader::patternText(const Node &node)
{
    const QString text = neededText(node);
    QString filled = text;
    for (int group = 1; group <= 9; ++group)
        filled.replace(QStringLiteral("{%1}").arg(group), QStringLiteral("0"));
    pattern({filled, node.place});
    return text;
}

void NodeReader::fault(CatalogError::Kind kind, const Node &node, const QString &detail)
{
    if (!m_error)
        m_error = CatalogError{kind, node.place, detail};
}

void NodeReader::adopt(const std::optional<CatalogError> &error)
{
    if (!m_error)
        m_error = error;
}

} // namespace at
