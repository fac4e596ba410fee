// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/readsubscribe.h"

#include "app/mqtt/readacks.h"
#include "app/mqtt/topics.h"

namespace mqtt {

namespace {

std::optional<Rule> ruleOf(TopicError error)
{
    switch (error) {
    case TopicError::Empty:
        return Rule::EmptyTopicFilter;
    case TopicError::MisplacedHash:
        return Rule::MisplacedHash;
    case TopicError::MisplacedPlus:
        return Rule::MisplacedPlus;
    case TopicError::EmptyShareName:
        return Rule::EmptyShareName;
    case TopicError::WildcardInShareName:
        return Rule::WildcardInShareName;
    case TopicError::ShareWithoutFilter:
        return Rule::ShareWithoutFilter;
    case TopicError::NullCharacter: // of every string, noted where it was read
    case TopicError::NotUtf8:
    case TopicError::TooLong:        // not with two bytes of length
    case TopicError::WildcardInName: // not of a filter
        break;
    }
    return std::nullopt;
}

template<class Trace>
QByteArray readFilter(PacketReader<Trace> &in, FieldPath path)
{
    const qsizetype start = in.position();
    const QByteArrayView filter = in.string(path);
    // Nearly all filters are seen to be good at one glance.
    if (!filter.isEmpty() && !filter.startsWith('$') && isPlainTopicName(filter))
        return filter.toByteArray();
    if (const auto error = checkTopicFilter(filter, in.isV5())) {
        if (const auto rule = ruleOf(*error))
            in.note(*rule, in.since(start));
    }
    return filter.toByteArray();
}

// Bits of the options byte (5.0, 3.8.3.1).
void setOptions(Subscription &subscription, quint8 options)
{
    subscription.noLocal = options & 0x04;
    subscription.retainAsPublished = options & 0x08;
    subscription.retainHandling = static_cast<RetainHandling>(options >> 4 & 3);
}

template<class Trace>
void checkOptions(PacketReader<Trace> &in, const Subscription &subscription, quint8 options,
                  base::ByteRange at)
{
    if (!in.isV5()) {
        // 3.1.1 made the upper six bits reserved; 3.1 did not use them.
        if (in.version() == ProtocolVersion::V311 ? options > 2 : (options & 3) == 3)
            in.note(Rule::WrongSubscriptionQoS, at, options);
        return;
    }
    if (options & 0xC0)
        in.note(Rule::ReservedSubscriptionOptions, at, options);
    if ((options & 3) == 3)
        in.note(Rule::WrongSubscriptionQoS, at, options);
    if ((options >> 4 & 3) == 3)
        in.note(Rule::RetainHandling3, at);
    if (subscription.noLocal && subscription.filter.startsWith("$share/"))
        in.note(Rule::NoLocalOnSharedSubscription, at);
}

template<class Trace>
Subscription readSubscription(PacketReader<Trace> &in, qint32 index)
{
    Subscription subscription;
    subscription.filter = readFilter(in, {FieldName::Subscriptions, FieldPart::Filter, index});
    const qsizetype start = in.position();
    const quint8 options = in.u8({FieldName::Subscriptions, FieldPart::Options, index});
    subscription.qos = static_cast<QoS>(options & 3);
    if (in.isV5())
        setOptions(subscription, options);
    checkOptions(in, subscription, options, in.since(start));
    return subscription;
}

template<class Trace>
void expectOne(PacketReader<Trace> &in, Rule rule)
{
    if (!in.hasMore())
        in.note(rule, in.since(in.position()));
}

// 3.9.3 of the older texts; 3.1 knows no failure.
bool isSubscribeReturn(quint8 code, ProtocolVersion version)
{
    return code <= 2 || (code == 0x80 && version == ProtocolVersion::V311);
}

} // namespace

template<class Trace>
Subscribe readSubscribe(PacketReader<Trace> &in)
{
    Subscribe packet;
    packet.packetId = in.packetId();
    if (in.isV5())
        packet.properties = Properties(readProperties(in).view);
    expectOne(in, Rule::NoTopicFilter);
    for (qint32 index = 0; in.hasMore(); ++index)
        packet.subscriptions.append(readSubscription(in, index));
    return packet;
}

template<class Trace>
Suback readSuback(PacketReader<Trace> &in)
{
    Suback packet;
    packet.packetId = in.packetId();
    if (in.isV5())
        packet.properties = Properties(readProperties(in).view);
    expectOne(in, Rule::NoReasonCode);
    for (qint32 index = 0; in.hasMore(); ++index) {
        const FieldPath path{FieldName::ReasonCodes, FieldPart::Whole, index};
        if (in.isV5()) {
            packet.reasons.append(readReason(in, path));
            continue;
        }
        const qsizetype start = in.position();
        const quint8 code = in.u8(path);
        if (!isSubscribeReturn(code, in.version()))
            in.note(Rule::ReasonCodeNotAllowed, in.since(start), code);
        packet.reasons.append(static_cast<ReasonCode>(code));
    }
    return packet;
}

template<class Trace>
Unsubscribe readUnsubscribe(PacketReader<Trace> &in)
{
    Unsubscribe packet;
    packet.packetId = in.packetId();
    if (in.isV5())
        packet.properties = Properties(readProperties(in).view);
    expectOne(in, Rule::NoTopicFilter);
    for (qint32 index = 0; in.hasMore(); ++index)
        packet.filters.append(readFilter(in, {FieldName::Filters, FieldPart::Whole, index}));
    return packet;
}

template<class Trace>
Unsuback readUnsuback(PacketReader<Trace> &in)
{
    Unsuback packet;
    packet.packetId = in.packetId();
    if (!in.isV5())
        return packet;
    packet.properties = Properties(readProperties(in).view);
    expectOne(in, Rule::NoReasonCode);
    for (qint32 index = 0; in.hasMore(); ++index)
        packet.reasons.append(readReason(in, {FieldName::ReasonCodes, FieldPart::Whole, index}));
    return packet;
}

template Subscribe readSubscribe(PacketReader<NoTrace> &);
template Subscribe readSubscribe(PacketReader<FieldTrace> &);
template Suback readSuback(PacketReader<NoTrace> &);
template Suback readSuback(PacketReader<FieldTrace> &);
template Unsubscribe readUnsubscribe(PacketReader<NoTrace> &);
template Unsubscribe readUnsubscribe(PacketReader<FieldTrace> &);
template Unsuback readUnsuback(PacketReader<NoTrace> &);
template Unsuback readUnsuback(PacketReader<FieldTrace> &);

} // namespace mqtt
