// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/packetfromjson.h"

#include "app/base/hextext.h"
#include "app/cli/versionguess.h"
#include "app/mqtt/encode.h"
#include "app/mqtt/trace.h"

#include <QJsonArray>
#include <QSet>

namespace cli {

namespace {

using mqtt::PacketType;
using mqtt::ProtocolVersion;

// Takes typed values out of an object and remembers the first that is not as it must be.
class ObjectReader
{
public:
    ObjectReader(const QJsonObject &object, const QString &where) : m_object(object), m_where(where)
    {
    }

    bool has(QLatin1String key) const { return m_object.contains(key); }
    const QString &error() const { return m_error; }

    QJsonValue value(QLatin1String key)
    {
        m_used.insert(key);
        return m_object.value(key);
    }
    bool boolean(QLatin1String key, bool absent)
    {
        const QJsonValue found = value(key);
        if (!found.isUndefined() && !found.isBool())
            fail(key, QStringLiteral("must be true or false"));
        return found.toBool(absent);
    }
    quint32 number(QLatin1String key, quint32 absent, quint32 highest)
    {
        const QJsonValue found = value(key);
        if (found.isUndefined())
            return absent;
        const double number = found.toDouble(-1);
        if (number < 0 || number > highest || number != static_cast<double>(qint64(number))) {
            fail(key, QStringLiteral("must be a number from 0 to %1").arg(highest));
            return absent;
        }
        return static_cast<quint32>(number);
    }
    QByteArray text(QLatin1String key)
    {
        const QJsonValue found = value(key);
        if (!found.isUndefined() && !found.isString())
            fail(key, QStringLiteral("must be a text"));
        return found.toString().toUtf8();
    }
    QByteArray hex(QLatin1String key)
    {
        const QJsonValue found = value(key);
        const auto bytes = base::fromHex(found.toString());
        if (found.isUndefined())
            return {};
        if (!found.isString() || !bytes)
            fail(key, QStringLiteral("must be pairs of hex digits"));
        return bytes.value_or(QByteArray());
    }
    QJsonArray array(QLatin1String key)
    {
        const QJsonValue found = value(key);
        if (!found.isUndefined() && !found.isArray())
            fail(key, QStringLiteral("must be a list"));
        return found.toArray();
    }
    void fail(QLatin1String key, const QString &what)
    {
        if (m_error.isEmpty())
            m_error = QStringLiteral("\"%1%2\" %3.").arg(m_where, key, what);
    }
    // A key that nothing asked for is a mistake of the writer.
    void expectNoOthers()
    {
        for (const QString &key : m_object.keys()) {
            if (!m_used.contains(key) && m_error.isEmpty())
                m_error = QStringLiteral("\"%1%2\" is not known here.").arg(m_where, key);
        }
    }

private:
    const QJsonObject &m_object;
    QString m_where; // "fields."
    QSet<QString> m_used;
    QString m_error;
};

QLatin1String key(const char *name)
{
    return QLatin1String(name);
}

// Reads one packet in its JSON form.
class PacketMaker
{
public:
    explicit PacketMaker(const QJsonObject &packet)
        : m_packet(packet), m_fieldsObject(packet.value(u"fields").toObject()),
          m_fields(m_fieldsObject, QStringLiteral("fields."))
    {
    }

    base::Result<QByteArray, QString> make();

private:
    std::optional<PacketType> type() const;
    ProtocolVersion version();
    mqtt::Properties properties(QLatin1String name);
    void addProperty(mqtt::Properties &properties, const QJsonObject &object);
    std::optional<mqtt::Packet> packet(PacketType type);
    mqtt::Connect connect();
    mqtt::Connack connack();
    mqtt::Publish publish();
    mqtt::Subscribe subscribe();
    mqtt::Subscription subscription(const QJsonObject &object);
    mqtt::Unsubscribe unsubscribe();
    QList<mqtt::ReasonCode> reasonCodes();
    mqtt::PacketId packetId();
    mqtt::ReasonCode reason();
    void lengthen(QByteArray &bytes, PacketType type);
    void overwriteFlags(QByteArray &bytes);
    void fail(const QString &error)
    {
        if (m_error.isEmpty())
            m_error = error;
    }

    const QJsonObject &m_packet;
    QJsonObject m_fieldsObject;
    ObjectReader m_fields;
    ProtocolVersion m_version = ProtocolVersion::V5;
    QString m_error;
};

std::optional<PacketType> PacketMaker::type() const
{
    const QByteArray name = m_packet.value(u"type").toString().toLatin1();
    for (quint8 type = 1; type < 16; ++type) {
        if (mqtt::packetTypeName(static_cast<PacketType>(type)) == name)
            return static_cast<PacketType>(type);
    }
    return std::nullopt;
}

ProtocolVersion PacketMaker::version()
{
    QJsonValue told = m_fields.value(key("protocolVersion"));
    if (told.isUndefined())
        told = m_packet.value(u"version");
    if (told.isUndefined() || told.isNull())
        return ProtocolVersion::V5;
    const auto version = versionFromNumber(told.toInt());
    if (!version)
        fail(QStringLiteral("\"version\" must be 3, 4 or 5."));
    return version.value_or(ProtocolVersion::V5);
}

mqtt::Properties PacketMaker::properties(QLatin1String name)
{
    mqtt::Properties made;
    const QJsonValue list = m_packet.value(name);
    if (!list.isUndefined() && !list.isArray())
        fail(QStringLiteral("\"%1\" must be a list.").arg(name));
    for (const QJsonValue &item : list.toArray())
        addProperty(made, item.toObject());
    return made;
}

void PacketMaker::addProperty(mqtt::Properties &properties, const QJsonObject &object)
{
    const QString name = object.value(u"name").toString();
    const mqtt::PropertyInfo *info =
            object.contains(u"id")
                    ? mqtt::propertyInfo(static_cast<quint32>(object.value(u"id").toInt()))
                    : mqtt::propertyInfo(name.toLatin1());
    if (!info) {
        fail(QStringLiteral("There is no property \"%1\".").arg(name));
        return;
    }
    ObjectReader reader(object, QString::fromLatin1(info->name) + u'.');
    const QJsonArray pair = object.value(u"value").toArray();
    switch (info->type) {
    case mqtt::PropertyType::Byte:
        properties.addNumber(info->id, reader.number(key("value"), 0, 0xFF));
        break;
    case mqtt::PropertyType::TwoByte:
        properties.addNumber(info->id, reader.number(key("value"), 0, 0xFFFF));
        break;
    case mqtt::PropertyType::FourByte:
        properties.addNumber(info->id, reader.number(key("value"), 0, 0xFFFFFFFF));
        break;
    case mqtt::PropertyType::VariableByte:
        properties.addNumber(info->id,
                             reader.number(key("value"), 0, mqtt::maximumVariableByteInteger));
        break;
    case mqtt::PropertyType::Utf8:
        properties.addText(info->id, reader.text(key("value")));
        break;
    case mqtt::PropertyType::Binary:
        properties.addText(info->id, reader.hex(key("value")));
        break;
    case mqtt::PropertyType::Utf8Pair:
        if (pair.size() != 2 || !pair[0].isString() || !pair[1].isString())
            reader.fail(key("value"), QStringLiteral("must be a list of two texts"));
        properties.addPair(pair[0].toString().toUtf8(), pair[1].toString().toUtf8());
        break;
    }
    if (!reader.error().isEmpty())
        fail(reader.error());
}

mqtt::PacketId PacketMaker::packetId()
{
    return static_cast<mqtt::PacketId>(m_fields.number(key("packetId"), 0, 0xFFFF));
}

mqtt::ReasonCode PacketMaker::reason()
{
    return static_cast<mqtt::ReasonCode>(m_fields.number(key("reasonCode"), 0, 0xFF));
}

QList<mqtt::ReasonCode> PacketMaker::reasonCodes()
{
    QList<mqtt::ReasonCode> codes;
    for (const QJsonValue &code : m_fields.array(key("reasonCodes"))) {
        if (code.toInt(-1) < 0 || code.toInt() > 0xFF)
            m_fields.fail(key("reasonCodes"), QStringLiteral("must be numbers from 0 to 255"));
        codes.append(static_cast<mqtt::ReasonCode>(code.toInt()));
    }
    return codes;
}

mqtt::Connect PacketMaker::connect()
{
    mqtt::Connect made;
    const quint32 flags = m_fields.number(key("connectFlags"), 0, 0xFF);
    made.version = m_version;
    m_fields.value(key("protocolName")); // follows from the version
    made.cleanStart = m_fields.boolean(key("cleanStart"), true);
    made.keepAlive = static_cast<quint16>(m_fields.number(key("keepAlive"), 60, 0xFFFF));
    made.clientId = m_fields.text(key("clientId"));
    made.properties = properties(key("properties"));
    if (m_fields.has(key("willTopic")) || flags & 4) {
        mqtt::Will will;
        will.topic = m_fields.text(key("willTopic"));
        will.payload = m_fields.hex(key("willPayload"));
        will.qos = static_cast<mqtt::QoS>(m_fields.number(key("willQos"), 0, 3));
        will.retain = m_fields.boolean(key("willRetain"), false);
        will.properties = properties(key("willProperties"));
        made.will = will;
    }
    if (m_fields.has(key("username")))
        made.username = m_fields.text(key("username"));
    if (m_fields.has(key("password")))
        made.password = m_fields.hex(key("password"));
    return made;
}

mqtt::Connack PacketMaker::connack()
{
    return {m_fields.boolean(key("sessionPresent"), false), reason(),
            properties(key("properties"))};
}

mqtt::Publish PacketMaker::publish()
{
    mqtt::Publish made;
    made.topic = m_fields.text(key("topic"));
    made.payload = m_fields.hex(key("payload"));
    made.qos = static_cast<mqtt::QoS>(m_fields.number(key("qos"), 0, 3));
    made.retain = m_fields.boolean(key("retain"), false);
    made.dup = m_fields.boolean(key("dup"), false);
    made.packetId = packetId();
    made.properties = properties(key("properties"));
    return made;
}

mqtt::Subscription PacketMaker::subscription(const QJsonObject &object)
{
    ObjectReader reader(object, QStringLiteral("subscriptions[]."));
    mqtt::Subscription made;
    reader.number(key("options"), 0, 0xFF);
    made.filter = reader.text(key("filter"));
    made.qos = static_cast<mqtt::QoS>(reader.number(key("qos"), 0, 3));
    made.noLocal = reader.boolean(key("noLocal"), false);
    made.retainAsPublished = reader.boolean(key("retainAsPublished"), false);
    made.retainHandling =
            static_cast<mqtt::RetainHandling>(reader.number(key("retainHandling"), 0, 3));
    reader.expectNoOthers();
    if (!reader.error().isEmpty())
        fail(reader.error());
    return made;
}

mqtt::Subscribe PacketMaker::subscribe()
{
    mqtt::Subscribe made;
    made.packetId = packetId();
    for (const QJsonValue &item : m_fields.array(key("subscriptions")))
        made.subscriptions.append(subscription(item.toObject()));
    made.properties = properties(key("properties"));
    return made;
}

mqtt::Unsubscribe PacketMaker::unsubscribe()
{
    mqtt::Unsubscribe made;
    made.packetId = packetId();
    for (const QJsonValue &item : m_fields.array(key("filters")))
        made.filters.append(item.toString().toUtf8());
    made.properties = properties(key("properties"));
    return made;
}

std::optional<mqtt::Packet> PacketMaker::packet(PacketType type)
{
    const auto all = [this] { return properties(key("properties")); };
    switch (type) {
    case PacketType::Reserved0:
        break;
    case PacketType::Connect:
        return connect();
    case PacketType::Connack:
        return connack();
    case PacketType::Publish:
        return publish();
    case PacketType::Puback:
        return mqtt::Puback{packetId(), reason(), all()};
    case PacketType::Pubrec:
        return mqtt::Pubrec{packetId(), reason(), all()};
    case PacketType::Pubrel:
        return mqtt::Pubrel{packetId(), reason(), all()};
    case PacketType::Pubcomp:
        return mqtt::Pubcomp{packetId(), reason(), all()};
    case PacketType::Subscribe:
        return subscribe();
    case PacketType::Suback:
        return mqtt::Suback{packetId(), reasonCodes(), all()};
    case PacketType::Unsubscribe:
        return unsubscribe();
    case PacketType::Unsuback:
        return mqtt::Unsuback{packetId(), reasonCodes(), all()};
    case PacketType::Pingreq:
        return mqtt::Pingreq{};
    case PacketType::Pingresp:
        return mqtt::Pingresp{};
    case PacketType::Disconnect:
        return mqtt::Disconnect{reason(), all()};
    case PacketType::Auth:
        return mqtt::Auth{reason(), all()};
    }
    return std::nullopt;
}

// The encoder leaves off what may be left off; these packets may also carry it.
bool hasShortForms(PacketType type, ProtocolVersion version)
{
    if (version != ProtocolVersion::V5)
        return false;
    return (type >= PacketType::Puback && type <= PacketType::Pubcomp)
           || type == PacketType::Disconnect || type == PacketType::Auth;
}

void PacketMaker::lengthen(QByteArray &bytes, PacketType type)
{
    if (!hasShortForms(type, m_version) || !m_packet.value(u"properties").toArray().isEmpty())
        return;
    const qsizetype without = type == PacketType::Disconnect || type == PacketType::Auth ? 0 : 2;
    const qsizetype shortest = bytes.size() - 2;
    qsizetype wanted = without;
    if (m_packet.contains(u"properties"))
        wanted = without + 2;
    else if (m_fields.has(key("reasonCode")))
        wanted = without + 1;
    const int told = m_packet.value(u"remainingLength").toInt(-1);
    if (told >= shortest && told <= without + 2)
        wanted = told;
    while (bytes.size() - 2 < wanted)
        bytes.append('\0');
    bytes[1] = static_cast<char>(bytes.size() - 2);
}

// Flag bytes are sent as they are given, also with bits that the other fields do not speak of.
void PacketMaker::overwriteFlags(QByteArray &bytes)
{
    const int flags = m_packet.value(u"flags").toInt(-1);
    const QJsonArray subscriptions = m_fieldsObject.value(u"subscriptions").toArray();
    const mqtt::TraceResult traced = mqtt::trace(bytes, {m_version, std::nullopt});
    for (const mqtt::TracedField &field : traced.fields) {
        QJsonValue told;
        if (field.path.name == mqtt::FieldName::ConnectFlags)
            told = m_fieldsObject.value(u"connectFlags");
        else if (field.path.part == mqtt::FieldPart::Options)
            told = subscriptions[field.path.index][u"options"];
        if (told.isDouble())
            bytes[field.range.start] = static_cast<char>(told.toInt());
    }
    if (flags >= 0)
        bytes[0] = static_cast<char>((bytes[0] & 0xF0) | (flags & 15));
}

base::Result<QByteArray, QString> PacketMaker::make()
{
    const auto wanted = type();
    if (!wanted)
        return base::Unexpected{QStringLiteral("\"type\" must be the name of a packet type.")};
    m_version = version();
    const auto made = packet(*wanted);
    m_fields.expectNoOthers();
    if (m_error.isEmpty())
        m_error = m_fields.error();
    if (m_error.isEmpty() && !mqtt::fits(*made, m_version))
        m_error = QStringLiteral("A text is longer than 65535 bytes, or the packet is too long.");
    if (!m_error.isEmpty())
        return base::Unexpected{m_error};
    QByteArray bytes = mqtt::encode(*made, m_version);
    lengthen(bytes, *wanted);
    overwriteFlags(bytes);
    return bytes;
}

} // namespace

base::Result<QByteArray, QString> bytesOfPacket(const QJsonObject &packet)
{
    return PacketMaker(packet).make();
}

} // namespace cli
