// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/packetjson.h"

#include "app/inspector/jsontext.h"

namespace inspector {

namespace {

using mqtt::FieldName;
using mqtt::FieldPart;
using mqtt::PacketType;
using mqtt::TracedField;

// Writes one traced packet.
class PacketWriter
{
public:
    PacketWriter(QByteArray &out, const mqtt::TraceResult &traced, QByteArrayView bytes,
                 FlawText flawText)
        : m_out(out), m_traced(traced), m_bytes(bytes), m_flawText(flawText)
    {
    }

    void writeHeader();
    void writeFields();
    void writeProperties(FieldName group);
    void writeSpans();
    void writeBreaks();

private:
    bool isV5() const { return m_traced.version == mqtt::ProtocolVersion::V5; }
    bool isOk() const { return m_traced.outcome == mqtt::TraceOutcome::Ok; }
    QByteArrayView bytesOf(const TracedField &field) const
    {
        return m_bytes.sliced(field.range.start, field.range.length);
    }
    void boolean(QByteArrayView key, bool value)
    {
        appendJsonKey(m_out, key);
        m_out.append(value ? QByteArrayView("true") : QByteArrayView("false"));
    }
    void number(QByteArrayView key, quint64 value)
    {
        appendJsonKey(m_out, key);
        appendJsonNumber(m_out, value);
    }
    void value(const TracedField &field);
    void range(base::ByteRange at);
    void scalar(const TracedField &field);
    void connectFlags(quint32 flags);
    void leftOut();
    void list(FieldName group);
    void subscriptions();
    void subscriptionOptions(quint32 options);
    void flaw(const mqtt::Flaw &flaw);

    QByteArray &m_out;
    const mqtt::TraceResult &m_traced;
    QByteArrayView m_bytes;
    FlawText m_flawText;
};

QByteArrayView outcomeName(mqtt::TraceOutcome outcome)
{
    switch (outcome) {
    case mqtt::TraceOutcome::Ok:
        return "ok";
    case mqtt::TraceOutcome::Invalid:
        return "invalid";
    case mqtt::TraceOutcome::Incomplete:
        break;
    }
    return "incomplete";
}

void PacketWriter::writeHeader()
{
    appendJsonKey(m_out, "outcome");
    appendJsonString(m_out, outcomeName(m_traced.outcome));
    if (m_bytes.isEmpty())
        return;
    appendJsonKey(m_out, "type");
    appendJsonString(m_out, mqtt::packetTypeName(m_traced.type));
    number("flags", m_traced.flags);
    if (m_traced.remainingLength) {
        number("remainingLength", *m_traced.remainingLength);
        number("length", static_cast<quint64>(m_traced.length));
        if (m_traced.outcome == mqtt::TraceOutcome::Incomplete)
            number("need", static_cast<quint64>(m_traced.length));
    }
    number("version", static_cast<quint8>(m_traced.version));
}

void PacketWriter::writeFields()
{
    appendJsonKey(m_out, "fields");
    m_out.append('{');
    if (m_traced.type == PacketType::Publish) {
        boolean("dup", m_traced.flags & 8);
        number("qos", m_traced.flags >> 1 & 3);
        boolean("retain", m_traced.flags & 1);
    }
    for (const TracedField &field : m_traced.fields) {
        if (field.path.index < 0 && field.path.part == FieldPart::Whole)
            scalar(field);
    }
    leftOut();
    switch (m_traced.type) {
    case PacketType::Subscribe:
        subscriptions();
        break;
    case PacketType::Unsubscribe:
        list(FieldName::Filters);
        break;
    case PacketType::Suback:
        list(FieldName::ReasonCodes);
        break;
    case PacketType::Unsuback:
        if (isV5())
            list(FieldName::ReasonCodes);
        break;
    default:
        break;
    }
    m_out.append('}');
}

void PacketWriter::scalar(const TracedField &field)
{
    switch (field.path.name) {
    case FieldName::Header:
    case FieldName::RemainingLength:
    case FieldName::NotDecoded:
        return;
    case FieldName::AcknowledgeFlags:
        boolean("sessionPresent",
                (field.number & 1) && m_traced.version != mqtt::ProtocolVersion::V31);
        return;
    default:
        break;
    }
    appendJsonKey(m_out, mqtt::fieldName(field.path.name));
    value(field);
    if (field.path.name == FieldName::ConnectFlags)
        connectFlags(field.number);
}

void PacketWriter::connectFlags(quint32 flags)
{
    boolean("cleanStart", flags & 0x02);
    if (flags & 0x04) {
        number("willQos", flags >> 3 & 3);
        boolean("willRetain", flags & 0x20);
    }
}

// What a packet means by leaving it out.
void PacketWriter::leftOut()
{
    if (!isOk())
        return;
    const auto has = [this](FieldName name) {
        for (const TracedField &field : m_traced.fields) {
            if (field.path.name == name)
                return true;
        }
        return false;
    };
    switch (m_traced.type) {
    case PacketType::Publish:
        if (!has(FieldName::Payload)) {
            appendJsonKey(m_out, "payload");
            appendJsonHex(m_out, {});
        }
        break;
    case PacketType::Puback:
    case PacketType::Pubrec:
    case PacketType::Pubrel:
    case PacketType::Pubcomp:
    case PacketType::Disconnect:
    case PacketType::Auth:
        if (isV5() && !has(FieldName::ReasonCode))
            number("reasonCode", 0);
        break;
    default:
        break;
    }
}

void PacketWriter::value(const TracedField &field)
{
    switch (field.kind) {
    case mqtt::FieldKind::Number:
        appendJsonNumber(m_out, field.number);
        break;
    case mqtt::FieldKind::Text:
        appendJsonString(m_out, bytesOf(field));
        break;
    case mqtt::FieldKind::Binary:
    case mqtt::FieldKind::Opaque:
        appendJsonHex(m_out, bytesOf(field));
        break;
    }
}

void PacketWriter::list(FieldName group)
{
    appendJsonKey(m_out, mqtt::fieldName(group));
    m_out.append('[');
    for (const TracedField &field : m_traced.fields) {
        if (field.path.name != group || field.path.part != FieldPart::Whole)
            continue;
        if (!m_out.endsWith('['))
            m_out.append(',');
        value(field);
    }
    m_out.append(']');
}

void PacketWriter::subscriptions()
{
    appendJsonKey(m_out, "subscriptions");
    m_out.append('[');
    bool isOpen = false;
    for (const TracedField &field : m_traced.fields) {
        if (field.path.name != FieldName::Subscriptions)
            continue;
        if (field.path.part == FieldPart::Filter) {
            m_out.append(field.path.index > 0 ? QByteArrayView(",{") : QByteArrayView("{"));
            appendJsonKey(m_out, "filter");
            value(field);
            isOpen = true;
        } else if (field.path.part == FieldPart::Options) {
            subscriptionOptions(field.number);
            m_out.append('}');
            isOpen = false;
        }
    }
    m_out.append(isOpen ? QByteArrayView("}]") : QByteArrayView("]"));
}

void PacketWriter::subscriptionOptions(quint32 options)
{
    number("options", options);
    number("qos", options & 3);
    if (!isV5())
        return;
    boolean("noLocal", options & 4);
    boolean("retainAsPublished", options & 8);
    number("retainHandling", options >> 4 & 3);
}

void PacketWriter::writeProperties(FieldName group)
{
    appendJsonKey(m_out, mqtt::fieldName(group));
    m_out.append('[');
    QByteArrayView closing; // of what is begun; a broken packet may leave it so
    for (const TracedField &field : m_traced.fields) {
        if (field.path.name != group)
            continue;
        switch (field.path.part) {
        case FieldPart::Id: {
            m_out.append(closing);
            m_out.append(field.path.index > 0 ? QByteArrayView(",{") : QByteArrayView("{"));
            number("id", field.number);
            if (const mqtt::PropertyInfo *info = mqtt::propertyInfo(field.number)) {
                appendJsonKey(m_out, "name");
                appendJsonString(m_out, info->name);
            }
            closing = "}";
            break;
        }
        case FieldPart::Key:
            appendJsonKey(m_out, "value");
            m_out.append('[');
            value(field);
            closing = "]}";
            break;
        case FieldPart::Value:
            if (closing.size() == 2)
                m_out.append(',');
            else
                appendJsonKey(m_out, "value");
            value(field);
            break;
        default:
            break;
        }
    }
    m_out.append(closing);
    m_out.append(']');
}

void PacketWriter::range(base::ByteRange at)
{
    appendJsonNumber(m_out, static_cast<quint64>(at.start));
    m_out.append(',');
    appendJsonNumber(m_out, static_cast<quint64>(at.end()));
    m_out.append(']');
}

void PacketWriter::writeSpans()
{
    appendJsonKey(m_out, "spans");
    m_out.append('[');
    for (const TracedField &field : m_traced.fields) {
        if (!m_out.endsWith('['))
            m_out.append(',');
        m_out.append("[\"");
        mqtt::appendSpanName(m_out, field.path);
        m_out.append("\",");
        range(field.range);
    }
    m_out.append(']');
}

void PacketWriter::flaw(const mqtt::Flaw &flaw)
{
    m_out.append('{');
    appendJsonKey(m_out, "statement");
    appendJsonString(m_out, mqtt::statementOf(flaw));
    appendJsonKey(m_out, "class");
    appendJsonString(m_out, mqtt::classOf(flaw) == mqtt::FlawClass::Malformed
                                    ? QByteArrayView("malformed")
                                    : "protocol");
    appendJsonKey(m_out, "at");
    m_out.append('[');
    range(flaw.at);
    appendJsonKey(m_out, "what");
    appendJsonString(m_out, m_flawText(flaw).toUtf8());
    m_out.append('}');
}

void PacketWriter::writeBreaks()
{
    if (m_traced.outcome != mqtt::TraceOutcome::Invalid)
        return;
    appendJsonKey(m_out, "breaks");
    flaw(m_traced.flaws.front());
    if (m_traced.flaws.size() < 2)
        return;
    appendJsonKey(m_out, "alsoBreaks");
    m_out.append('[');
    for (size_t i = 1; i < m_traced.flaws.size(); ++i) {
        if (i > 1)
            m_out.append(',');
        flaw(m_traced.flaws[i]);
    }
    m_out.append(']');
}

bool canHaveProperties(PacketType type)
{
    return type != PacketType::Reserved0 && type != PacketType::Pingreq
           && type != PacketType::Pingresp;
}

bool hasWill(const mqtt::TraceResult &traced)
{
    for (const TracedField &field : traced.fields) {
        if (field.path.name == FieldName::WillProperties)
            return true;
    }
    return false;
}

} // namespace

void appendPacketMembers(QByteArray &out, const mqtt::TraceResult &traced, QByteArrayView bytes,
                         FlawText flawText)
{
    PacketWriter writer(out, traced, bytes, flawText);
    writer.writeHeader();
    if (bytes.isEmpty())
        return;
    writer.writeFields();
    if (traced.version == mqtt::ProtocolVersion::V5 && canHaveProperties(traced.type))
        writer.writeProperties(FieldName::Properties);
    if (traced.type == PacketType::Connect && hasWill(traced))
        writer.writeProperties(FieldName::WillProperties);
    writer.writeSpans();
    writer.writeBreaks();
}

} // namespace inspector
