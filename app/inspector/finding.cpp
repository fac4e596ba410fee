// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/finding.h"

#include "app/inspector/field.h"
#include "app/mqtt/reasoncodes.h"
#include "app/mqtt/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace inspector {

namespace {

using mqtt::FieldName;
using mqtt::FieldPart;
using mqtt::PacketType;
using mqtt::PropertyId;
using mqtt::ProtocolVersion;
using mqtt::TracedField;

// A payload is looked at no further, so that a click on a large packet costs no more.
constexpr qsizetype mostPayloadChecked = qsizetype(4) << 20;

// The lowest code point from U+0080 on whose first byte this is; below, the byte itself.
quint32 codePointAt(QByteArrayView text, qsizetype at, qsizetype *length)
{
    const auto byte = [&](qsizetype i) {
        return at + i < text.size() ? static_cast<quint8>(text[at + i]) : quint8(0);
    };
    const quint32 first = byte(0);
    *length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    quint32 code = *length == 1 ? first : first & (0xFFU >> (*length + 1));
    for (qsizetype i = 1; i < *length; ++i)
        code = code << 6 | (byte(i) & 0x3FU);
    return code;
}

bool isNonCharacter(quint32 code)
{
    return (code >= 0xFDD0 && code <= 0xFDEF) || (code & 0xFFFE) == 0xFFFE;
}

// Looks through a packet's trace for what is worth a remark.
class Remarks
{
public:
    Remarks(const Dissection &dissection, const Surroundings &around, std::vector<Finding> &out)
        : m_trace(dissection.trace), m_packet(dissection.packet), m_around(around), m_out(out)
    {
    }

    void collect()
    {
        for (const TracedField &field : m_trace.fields)
            lookAt(field);
        // What follows needs all fields, and is not sure when some could not be read.
        if (m_trace.outcome == mqtt::TraceOutcome::Incomplete)
            return;
        if (m_trace.type == PacketType::Publish)
            lookAtPublish();
        else if (m_trace.type == PacketType::Connect)
            lookAtConnect();
        else if (m_trace.type == PacketType::Suback || m_trace.type == PacketType::Unsuback)
            lookAtReasons();
    }

private:
    bool isV5() const { return m_trace.version == ProtocolVersion::V5; }
    QByteArrayView bytesOf(const TracedField &field) const
    {
        return QByteArrayView(m_packet).sliced(field.range.start, field.range.length);
    }

    const TracedField *find(FieldName name, FieldPart part = FieldPart::Whole) const
    {
        for (const TracedField &field : m_trace.fields) {
            if (field.path.name == name && field.path.part == part)
                return &field;
        }
        return nullptr;
    }

    const TracedField *findProperty(PropertyId property) const
    {
        for (const TracedField &field : m_trace.fields) {
            if (field.property == property && field.path.name == FieldName::Properties
                && field.path.part == FieldPart::Value)
                return &field;
        }
        return nullptr;
    }

    void add(Remark remark, Severity severity, base::ByteRange at, quint32 value = 0)
    {
        m_out.push_back({severity, at, remark, {}, value});
    }

    void lookAt(const TracedField &field)
    {
        if (field.kind == mqtt::FieldKind::Text)
            lookAtText(field);
        switch (field.path.name) {
        case FieldName::RemainingLength:
            lookAtLength(field);
            break;
        case FieldName::ReasonCode:
        case FieldName::ReasonCodes:
            lookAtReason(field);
            break;
        case FieldName::Subscriptions:
            if (field.path.part == FieldPart::Filter)
                lookAtFilter(field);
            break;
        case FieldName::Topic:
        case FieldName::WillTopic:
            // 4.7.2: such names are the server's own.
            if (field.path.part == FieldPart::Whole && bytesOf(field).startsWith('$'))
                add(Remark::ServersTopic, Severity::Note, {field.range.start, 1});
            break;
        default:
            break;
        }
    }

    // Code points that 1.5.4 says should not be there; the first of each kind.
    void lookAtText(const TracedField &field)
    {
        const QByteArrayView text = bytesOf(field);
        const bool isHarmless =
                std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
        if (isHarmless)
            return;
        const QByteArrayView good = text.first(mqtt::wellFormedUtf8(text));
        std::array<bool, 3> told{};
        qsizetype length = 1;
        for (qsizetype at = 0; at < good.size(); at += length) {
            const quint32 code = codePointAt(good, at, &length);
            const base::ByteRange place{field.range.start + at, length};
            const auto once = [&](size_t kind, Remark remark, Severity severity) {
                if (!std::exchange(told[kind], true))
                    add(remark, severity, place, code);
            };
            if (code != 0 && (code < 0x20 || (code >= 0x7F && code < 0xA0)))
                once(0, Remark::ControlCharacter, Severity::Odd);
            else if (isNonCharacter(code))
                once(1, Remark::NonCharacter, Severity::Odd);
            else if (code == 0xFEFF)
                once(2, Remark::ByteOrderMark, Severity::Note);
        }
    }

    // From 5.0 on this is a flaw.
    void lookAtLength(const TracedField &field)
    {
        const qsizetype needed = field.number < 128         ? 1
                                 : field.number < 16'384    ? 2
                                 : field.number < 2'097'152 ? 3
                                                            : 4;
        if (!isV5() && field.range.length > needed)
            add(Remark::LongerThanNeeded, Severity::Odd, field.range);
    }

    void lookAtReason(const TracedField &field)
    {
        const bool isOldConnack = m_trace.type == PacketType::Connack && !isV5();
        const bool isRefusal = isOldConnack ? field.number != 0 : field.number >= 0x80;
        const auto reason = static_cast<mqtt::ReasonCode>(field.number);
        if (isRefusal && !mqtt::reasonName(m_trace.type, m_trace.version, reason).isEmpty())
            add(Remark::Refused, Severity::Odd, field.range, field.number);
    }

    void lookAtFilter(const TracedField &field)
    {
        const QByteArrayView filter = bytesOf(field);
        if (filter == QByteArrayView("#"))
            add(Remark::EverythingSubscribed, Severity::Note, field.range);
        if (!isV5() && filter.startsWith("$share/"))
            add(Remark::SharedBeforeV5, Severity::Odd, field.range);
    }

    void lookAtPublish()
    {
        const bool isRetained = m_trace.flags & 1;
        const TracedField *payload = find(FieldName::Payload);
        if (m_trace.flags & 8)
            add(Remark::SaidToBeSentAgain, Severity::Note, {0, 1});
        if (isRetained && !payload)
            add(Remark::ClearsRetained, Severity::Note, {0, 1});
        const TracedField *indicator = findProperty(PropertyId::PayloadFormatIndicator);
        if (indicator && indicator->number == 1 && payload)
            lookAtUtf8Payload(*payload);
        const TracedField *topic = find(FieldName::Topic);
        const TracedField *alias = findProperty(PropertyId::TopicAlias);
        if (alias && topic && topic->range.isEmpty() && alias->number != 0)
            add(m_around.aliasTopic.isEmpty() ? Remark::AliasIsUnknown
                                              : Remark::AliasStandsForTopic,
                m_around.aliasTopic.isEmpty() ? Severity::Odd : Severity::Note, alias->range,
                alias->number);
    }

    void lookAtUtf8Payload(const TracedField &payload)
    {
        const QByteArrayView all = bytesOf(payload);
        const QByteArrayView checked = all.first(std::min(all.size(), mostPayloadChecked));
        const qsizetype good = mqtt::wellFormedUtf8(checked);
        // At the end of what is checked a character may be cut.
        if (good < checked.size() && (checked.size() == all.size() || good < checked.size() - 4))
            add(Remark::PayloadIsNotUtf8, Severity::Odd,
                {payload.range.start + good, mqtt::illFormedLength(checked, good)});
    }

    void lookAtConnect()
    {
        if (const TracedField *keepAlive = find(FieldName::KeepAlive);
            keepAlive && keepAlive->number == 0)
            add(Remark::NoKeepAlive, Severity::Note, keepAlive->range);
        if (const TracedField *clientId = find(FieldName::ClientId))
            lookAtClientId(*clientId);
        if (find(FieldName::Password) && !find(FieldName::Username) && isV5())
            add(Remark::PasswordAlone, Severity::Note, find(FieldName::Password)->range);
        const TracedField *flags = find(FieldName::ConnectFlags);
        const TracedField *expiry = findProperty(PropertyId::SessionExpiryInterval);
        if (isV5() && flags && !(flags->number & 2) && (!expiry || expiry->number == 0))
            add(Remark::SessionEndsWithLink, Severity::Note, flags->range);
    }

    void lookAtClientId(const TracedField &field)
    {
        const QByteArrayView clientId = bytesOf(field);
        if (m_trace.version == ProtocolVersion::V31)
            return; // there its length is a rule
        if (clientId.isEmpty()) {
            const TracedField *length = find(FieldName::ClientId, FieldPart::Length);
            add(Remark::ServerChoosesClientId, Severity::Note, length->range);
            return;
        }
        const bool isPlain = std::all_of(clientId.begin(), clientId.end(), [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        });
        if (clientId.size() > 23 || !isPlain)
            add(Remark::ClientIdMayBeRefused, Severity::Note, field.range);
    }

    // Against what was asked for, when that is known.
    void lookAtReasons()
    {
        const PacketType asked = m_trace.type == PacketType::Suback ? PacketType::Subscribe
                                                                    : PacketType::Unsubscribe;
        if (m_around.request.isEmpty())
            return;
        const auto request = mqtt::decode(m_around.request, {m_trace.version, {}});
        if (!request || mqtt::typeOf(*request) != asked)
            return;
        if (const auto *subscribe = std::get_if<mqtt::Subscribe>(&*request)) {
            lookAtGranted(*subscribe);
            compareCount(subscribe->subscriptions.size());
        } else if (isV5()) {
            compareCount(std::get<mqtt::Unsubscribe>(*request).filters.size());
        }
    }

    void lookAtGranted(const mqtt::Subscribe &request)
    {
        for (const TracedField &field : m_trace.fields) {
            if (field.path.name != FieldName::ReasonCodes
                || field.path.index >= request.subscriptions.size())
                continue;
            const auto wanted = static_cast<quint32>(request.subscriptions[field.path.index].qos);
            if (field.number < wanted)
                add(Remark::LowerQoSGranted, Severity::Odd, field.range,
                    wanted << 8 | field.number);
        }
    }

    void compareCount(qsizetype wanted)
    {
        const auto given = std::count_if(
                m_trace.fields.begin(), m_trace.fields.end(),
                [](const TracedField &field) { return field.path.name == FieldName::ReasonCodes; });
        if (given != wanted)
            add(Remark::AnswerCountDiffers, Severity::ProtocolError, m_trace.fields.back().range,
                static_cast<quint32>(wanted));
    }

    const mqtt::TraceResult &m_trace;
    const QByteArray &m_packet;
    const Surroundings &m_around;
    std::vector<Finding> &m_out;
};

const char *refusalStatement(PacketType packet, ProtocolVersion version)
{
    const bool isV5 = version == ProtocolVersion::V5;
    switch (packet) {
    case PacketType::Connack:
        return isV5                               ? "v5 §3.2.2.2"
               : version == ProtocolVersion::V311 ? "v3.1.1 §3.2.2.3"
                                                  : "v3.1 §3.2";
    case PacketType::Puback:
        return "v5 §3.4.2.1";
    case PacketType::Pubrec:
        return "v5 §3.5.2.1";
    case PacketType::Pubrel:
        return "v5 §3.6.2.1";
    case PacketType::Pubcomp:
        return "v5 §3.7.2.1";
    case PacketType::Suback:
        return isV5 ? "v5 §3.9.3" : "v3.1.1 §3.9.3";
    case PacketType::Unsuback:
        return "v5 §3.11.3";
    case PacketType::Disconnect:
        return "v5 §3.14.2.1";
    default:
        return "v5 §2.4";
    }
}

} // namespace

std::vector<Finding> findingsOf(const Dissection &dissection, const Surroundings &around)
{
    std::vector<Finding> findings;
    for (const mqtt::Flaw &flaw : dissection.trace.flaws) {
        const bool isMalformed = mqtt::classOf(flaw) == mqtt::FlawClass::Malformed;
        findings.push_back({isMalformed ? Severity::Malformed : Severity::ProtocolError, flaw.at,
                            Remark::None, flaw, flaw.value});
    }
    Remarks(dissection, around, findings).collect();
    return findings;
}

QByteArray statementOf(const Finding &finding, PacketType packet, ProtocolVersion version)
{
    const auto of = [version](const char *v31, const char *v311, const char *v5) {
        return QByteArray(version == ProtocolVersion::V5     ? v5
                          : version == ProtocolVersion::V311 ? v311
                                                             : v31);
    };
    switch (finding.remark) {
    case Remark::None:
        return mqtt::statementOf(finding.flaw);
    case Remark::ControlCharacter:
    case Remark::NonCharacter:
        return of("v3.1 §2.5", "v3.1.1 §1.5.3", "v5 §1.5.4");
    case Remark::ByteOrderMark:
        return of("v3.1 §2.5", "MQTT-1.5.3-3", "MQTT-1.5.4-3");
    case Remark::LongerThanNeeded:
        return of("v3.1 §2.1", "v3.1.1 §2.2.3", "MQTT-1.5.5-1");
    case Remark::SaidToBeSentAgain:
        return of("v3.1 §2.1", "MQTT-3.3.1-1", "MQTT-3.3.1-1");
    case Remark::ClearsRetained:
        return of("v3.1 §2.1", "MQTT-3.3.1-10", "MQTT-3.3.1-6");
    case Remark::AliasStandsForTopic:
    case Remark::AliasIsUnknown:
        return "v5 §3.3.2.3.4";
    case Remark::PayloadIsNotUtf8:
        return "v5 §3.3.2.3.2";
    case Remark::ServersTopic:
        return of("v3.1 appendix A", "v3.1.1 §4.7.2", "v5 §4.7.2");
    case Remark::ServerChoosesClientId:
        return "MQTT-3.1.3-6";
    case Remark::ClientIdMayBeRefused:
        return "MQTT-3.1.3-5";
    case Remark::NoKeepAlive:
        return of("v3.1 §3.1", "v3.1.1 §3.1.2.10", "v5 §3.1.2.10");
    case Remark::PasswordAlone:
        return "v5 §3.1.2.9";
    case Remark::SessionEndsWithLink:
        return "v5 §3.1.2.11.2";
    case Remark::Refused:
        return refusalStatement(packet, version);
    case Remark::LowerQoSGranted:
        return of("v3.1 §3.9", "MQTT-3.8.4-6", "MQTT-3.8.4-7");
    case Remark::AnswerCountDiffers:
        return packet == PacketType::Suback ? of("v3.1 §3.9", "MQTT-3.9.3-1", "MQTT-3.9.3-1")
                                            : QByteArray("MQTT-3.11.3-1");
    case Remark::EverythingSubscribed:
        return of("v3.1 appendix A", "MQTT-4.7.2-1", "MQTT-4.7.2-1");
    case Remark::SharedBeforeV5:
        return "v5 §4.8.2";
    }
    return {};
}

} // namespace inspector
