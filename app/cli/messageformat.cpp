// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/messageformat.h"

#include "app/base/hextext.h"
#include "app/messages/payloadjson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <ctime>

namespace cli {

namespace {

using mqtt::PropertyId;

constexpr const char *fieldLetters = "ACDEFIJPRSUXjlmpqrtx";

QByteArray literalOf(char escape) // 0 when there is none of that name
{
    static constexpr std::array<std::pair<char, char>, 9> escapes{{{'\\', '\\'},
                                                                   {'"', '"'},
                                                                   {'a', '\a'},
                                                                   {'e', '\033'},
                                                                   {'n', '\n'},
                                                                   {'r', '\r'},
                                                                   {'t', '\t'},
                                                                   {'v', '\v'},
                                                                   {'0', '\0'}}};
    for (const auto &[name, meant] : escapes) {
        if (name == escape)
            return QByteArray(1, meant);
    }
    return {};
}

QByteArray textOf(const ReceivedMessage &message, PropertyId id)
{
    const auto text = message.publish.properties.view().text(id);
    return text ? text->toByteArray() : QByteArray();
}

QByteArray userProperties(const ReceivedMessage &message) // "key:value key:value"
{
    QByteArray text;
    for (const mqtt::Property &property : message.publish.properties.view()) {
        if (property.id != PropertyId::UserProperty)
            continue;
        if (!text.isEmpty())
            text += ' ';
        text += property.key.toByteArray() + ':' + property.text.toByteArray();
    }
    return text;
}

QByteArray strftimeOf(const ReceivedMessage &message, const char *format)
{
    const auto seconds = static_cast<std::time_t>(message.stamp.wallUs / 1'000'000);
    std::tm local{};
    localtime_r(&seconds, &local);
    std::array<char, 256> text{};
    const size_t size = std::strftime(text.data(), text.size(), format, &local);
    return QByteArray(text.data(), static_cast<qsizetype>(size));
}

QByteArray nanoseconds(const ReceivedMessage &message)
{
    return QByteArray::number(message.stamp.wallUs % 1'000'000 * 1000).rightJustified(9, '0');
}

QByteArray quoted(QByteArrayView utf8)
{
    const QByteArray list =
            QJsonDocument(QJsonArray{QString::fromUtf8(utf8)}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

// An object written member by member, so that a name may come twice and no number is rewritten.
class ObjectText
{
public:
    void add(QByteArrayView name, const QByteArray &json)
    {
        m_text += (m_text.isEmpty() ? "" : ",") + quoted(name) + ':' + json;
    }
    bool isEmpty() const { return m_text.isEmpty(); }
    QByteArray text() const { return '{' + m_text + '}'; }

private:
    QByteArray m_text;
};

// "messageExpiryInterval" as mosquitto writes it.
QByteArray dashed(QByteArrayView name)
{
    QByteArray text;
    for (const char letter : name) {
        if (letter >= 'A' && letter <= 'Z')
            text += QByteArray("-") + static_cast<char>(letter - 'A' + 'a');
        else
            text += letter;
    }
    return text;
}

QByteArray propertiesJson(mqtt::PropertiesView properties)
{
    ObjectText object;
    ObjectText pairs;
    for (const mqtt::Property &property : properties) {
        const mqtt::PropertyInfo *info = mqtt::propertyInfo(static_cast<quint32>(property.id));
        if (info->type == mqtt::PropertyType::Utf8Pair)
            pairs.add(property.key, quoted(property.text));
        else if (info->type == mqtt::PropertyType::Utf8 || info->type == mqtt::PropertyType::Binary)
            object.add(dashed(info->name), quoted(property.text));
        else
            object.add(dashed(info->name), QByteArray::number(property.number));
    }
    if (!pairs.isEmpty())
        object.add("user-properties", pairs.text());
    return object.text();
}

// A field's value and how it may be filled up.
struct Value
{
    enum class Fill : quint8 { Never, Blanks, Zeros }; // Zeros: where the format asks for them
    Fill fill = Fill::Never;
    QByteArray text;
};

Value valueOf(char letter, const ReceivedMessage &message)
{
    using enum Value::Fill;
    const mqtt::Publish &publish = message.publish;
    const auto numberOf = [&](PropertyId id) {
        const auto value = publish.properties.view().number(id);
        return value ? QByteArray::number(*value) : QByteArray();
    };
    switch (letter) {
    case 'A':
        return {Zeros, numberOf(PropertyId::TopicAlias)};
    case 'C':
        return {Blanks, textOf(message, PropertyId::ContentType)};
    case 'D':
        return {Never, textOf(message, PropertyId::CorrelationData)};
    case 'E':
        return {Zeros, numberOf(PropertyId::MessageExpiryInterval)};
    case 'F':
        return {Zeros, numberOf(PropertyId::PayloadFormatIndicator)};
    case 'I':
        return {Blanks, strftimeOf(message, "%Y-%m-%dT%H:%M:%S%z")};
    case 'l':
        return {Zeros, QByteArray::number(publish.payload.size())};
    case 'm':
        return {Zeros, QByteArray::number(publish.packetId)};
    case 'P':
        return {Never, userProperties(message)};
    case 'p':
        return {Zeros, publish.payload};
    case 'q':
        return {Never, QByteArray::number(static_cast<int>(publish.qos))};
    case 'R':
        return {Blanks, textOf(message, PropertyId::ResponseTopic)};
    case 'r':
        return {Never, publish.retain ? "1" : "0"};
    case 'S':
        return {Zeros, numberOf(PropertyId::SubscriptionIdentifier)};
    case 't':
        return {Blanks, publish.topic};
    case 'U':
        return {Never,
                QByteArray::number(message.stamp.wallUs / 1'000'000) + '.' + nanoseconds(message)};
    case 'X':
        return {Zeros, base::toHex(publish.payload).toUpper()};
    default: // 'x'; the parser lets no other through
        return {Zeros, base::toHex(publish.payload)};
    }
}

} // namespace

// Reads the format from front to back.
class MessageFormat::Parser
{
public:
    explicit Parser(const QByteArray &text) : m_text(text) {}

    base::Result<std::vector<Piece>, QString> pieces()
    {
        while (m_at < m_text.size() && m_error.isEmpty())
            readOne();
        if (!m_error.isEmpty())
            return base::Unexpected{m_error};
        return m_pieces;
    }

private:
    void readOne()
    {
        const qsizetype start = m_at;
        const char first = m_text[m_at++];
        if (first != '%' && first != '@' && first != '\\')
            return addLiteral(QByteArray(1, first));
        if (m_at == m_text.size())
            return fail(start, "is not finished");
        if (first == '%')
            readField(start);
        else if (first == '@')
            readTime(start);
        else
            readEscape(start);
    }

    void readField(qsizetype start)
    {
        Piece piece{Piece::Kind::Field, {}, 0, false, false, 0, std::nullopt};
        for (; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == '-')
                piece.left = true;
            else if (m_text[m_at] == '0')
                piece.zeros = true;
            else
                break;
        }
        piece.width = readNumber();
        if (m_at < m_text.size() && m_text[m_at] == '.') {
            ++m_at;
            piece.precision = readNumber();
        }
        if (m_at == m_text.size())
            return fail(start, "is not finished");
        piece.letter = m_text[m_at++];
        if (piece.letter == '%')
            return addLiteral("%");
        if (!QByteArrayView(fieldLetters).contains(piece.letter))
            return fail(start, "is no field of a message");
        m_pieces.push_back(piece);
    }

    void readTime(qsizetype start)
    {
        const char letter = m_text[m_at++];
        if (letter == '@')
            return addLiteral("@");
        if (letter == '\\' || letter == '%')
            return fail(start, "is no field of a time");
        m_pieces.push_back({Piece::Kind::Time, {}, letter, false, false, 0, std::nullopt});
    }

    void readEscape(qsizetype start)
    {
        const QByteArray meant = literalOf(m_text[m_at++]);
        if (meant.isEmpty())
            return fail(start, "is no escape");
        addLiteral(meant);
    }

    qsizetype readNumber()
    {
        constexpr qsizetype widest = 10'000;
        qsizetype value = 0;
        for (; m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9'; ++m_at)
            value = qMin(widest, value * 10 + (m_text[m_at] - '0'));
        return value;
    }

    void addLiteral(const QByteArray &bytes)
    {
        if (m_pieces.empty() || m_pieces.back().kind != Piece::Kind::Literal)
            m_pieces.push_back({});
        m_pieces.back().literal += bytes;
    }

    void fail(qsizetype start, const char *why)
    {
        m_error = QStringLiteral("\"%1\" at character %2 of the format %3. See mqttscope-cli help "
                                 "sub.")
                          .arg(QString::fromUtf8(m_text.mid(start, m_at - start)))
                          .arg(start + 1)
                          .arg(QLatin1String(why));
    }

    const QByteArray m_text;
    qsizetype m_at = 0;
    std::vector<Piece> m_pieces;
    QString m_error;
};

base::Result<MessageFormat, QString> MessageFormat::parse(const QString &text)
{
    auto pieces = Parser(text.toUtf8()).pieces();
    if (!pieces)
        return base::Unexpected{pieces.error()};
    MessageFormat format;
    format.m_pieces = std::move(*pieces);
    return format;
}

base::Result<QByteArray, QString> MessageFormat::render(const ReceivedMessage &message) const
{
    QByteArray line;
    for (const Piece &piece : m_pieces) {
        if (piece.kind == Piece::Kind::Literal) {
            line += piece.literal;
        } else if (piece.kind == Piece::Kind::Time) {
            const char format[] = {'%', piece.letter, '\0'};
            line += piece.letter == 'N' ? nanoseconds(message) : strftimeOf(message, format);
        } else if (piece.letter == 'j' || piece.letter == 'J') {
            const auto json = renderJson(piece.letter == 'J', message);
            if (!json)
                return base::Unexpected{json.error()};
            line += *json;
        } else {
            line += renderField(piece, message);
        }
    }
    return line;
}

QByteArray MessageFormat::renderField(const Piece &piece, const ReceivedMessage &message)
{
    Value value = valueOf(piece.letter, message);
    if (value.fill == Value::Fill::Never)
        return value.text;
    if (piece.precision && value.fill == Value::Fill::Blanks)
        value.text.truncate(*piece.precision);
    if (piece.left)
        return value.text.leftJustified(piece.width);
    const bool zeros = piece.zeros && value.fill == Value::Fill::Zeros;
    return value.text.rightJustified(piece.width, zeros ? '0' : ' ');
}

base::Result<QByteArray, QString> MessageFormat::renderJson(bool payloadIsJson,
                                                            const ReceivedMessage &message) const
{
    const mqtt::Publish &publish = message.publish;
    if (payloadIsJson && messages::checkJson(publish.payload))
        return base::Unexpected{QStringLiteral("The payload on topic \"%1\" is no JSON, so %J has "
                                               "no value: use %j for it as text.")
                                        .arg(QString::fromUtf8(publish.topic))};
    ObjectText object;
    object.add("tst",
               quoted(strftimeOf(message, "%Y-%m-%dT%H:%M:%S.")
                      + QByteArray::number(message.stamp.wallUs % 1'000'000).rightJustified(6, '0')
                      + strftimeOf(message, "%z")));
    object.add("topic", quoted(publish.topic));
    object.add("qos", QByteArray::number(static_cast<int>(publish.qos)));
    object.add("retain", publish.retain ? "1" : "0");
    object.add("payloadlen", QByteArray::number(publish.payload.size()));
    if (publish.qos != mqtt::QoS::AtMostOnce)
        object.add("mid", QByteArray::number(publish.packetId));
    if (!publish.properties.isEmpty())
        object.add("properties", propertiesJson(publish.properties));
    object.add("payload", payloadIsJson ? publish.payload : quoted(publish.payload));
    if (!m_pretty)
        return object.text();
    auto pretty = messages::prettyJson(object.text());
    return pretty ? *pretty : object.text();
}

} // namespace cli
