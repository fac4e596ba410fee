// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/packetfilter.h"

#include "app/base/overload.h"
#include "app/mqtt/decode.h"
#include "app/mqtt/topics.h"

#include <algorithm>
#include <cstring>

namespace inspector {

namespace {

char foldedChar(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

// The first byte at or after `from` that is `lower` in either case.
const char *findFolded(const char *from, const char *end, char lower)
{
    const auto find = [=](char c) {
        const void *hit = std::memchr(from, c, static_cast<size_t>(end - from));
        return hit ? static_cast<const char *>(hit) : end;
    };
    const bool isLetter = lower >= 'a' && lower <= 'z';
    const char *hit = find(lower);
    if (!isLetter)
        return hit;
    const void *upper = std::memchr(from, lower - ('a' - 'A'), static_cast<size_t>(hit - from));
    return upper ? static_cast<const char *>(upper) : hit;
}

bool compares(FilterOperator op, qint64 value, qint64 with)
{
    switch (op) {
    case FilterOperator::Equal:
        return value == with;
    case FilterOperator::NotEqual:
        return value != with;
    case FilterOperator::Less:
        return value < with;
    case FilterOperator::LessEqual:
        return value <= with;
    case FilterOperator::Greater:
        return value > with;
    case FilterOperator::GreaterEqual:
        return value >= with;
    case FilterOperator::Contains:
    case FilterOperator::Matches:
        break;
    }
    return false;
}

} // namespace

qsizetype indexOfFolded(QByteArrayView text, QByteArrayView word)
{
    if (word.isEmpty())
        return 0;
    const char *end = text.data() + text.size();
    const char *at = text.data();
    while (end - at >= word.size()) {
        at = findFolded(at, end - word.size() + 1, word[0]);
        if (end - at < word.size())
            break;
        if (std::equal(word.begin(), word.end(), at,
                       [](char w, char t) { return w == foldedChar(t); }))
            return at - text.data();
        ++at;
    }
    return -1;
}

// One row and the tests it is put to; what is decoded is decoded once.
class FilterMatch
{
public:
    FilterMatch(const PacketFilter &filter, const Capture &capture, PacketNumber number)
        : m_filter(filter), m_capture(capture), m_number(number), m_row(*capture.row(number))
    {
    }

    bool holds(int node)
    {
        using Kind = PacketFilter::Node::Kind;
        const PacketFilter::Node &one = m_filter.m_nodes[static_cast<size_t>(node)];
        switch (one.kind) {
        case Kind::Test:
            return holds(m_filter.m_tests[static_cast<size_t>(one.left)]);
        case Kind::And:
            return holds(one.left) && holds(one.right);
        case Kind::Or:
            return holds(one.left) || holds(one.right);
        case Kind::Not:
            return !holds(one.left);
        }
        return false;
    }

private:
    using Test = PacketFilter::Test;

    bool holds(const Test &test)
    {
        switch (test.field) {
        case FilterField::Type:
            return isPacket() && compares(test.op, qint64(m_row.type()), test.number);
        case FilterField::Direction:
            return isPacket() && compares(test.op, qint64(m_row.direction()), test.number);
        case FilterField::Version:
            return isPacket() && compares(test.op, qint64(m_row.version()), test.number);
        case FilterField::Number:
            return compares(test.op, qint64(m_number), test.number);
        case FilterField::Length:
            return isPacket() && compares(test.op, m_row.length(), test.number);
        case FilterField::Connection:
            return holdsText(test, connectionName());
        case FilterField::Text:
            return holdsAnywhere(test);
        case FilterField::Bytes:
            return isPacket() && m_row.bytes().indexOf(test.bytes) >= 0;
        case FilterField::Answer:
            return holdsAnswer(test);
        case FilterField::Unanswered:
            return m_row.asksForAnswer() && m_row.rowsToAnswer() == 0;
        case FilterField::Answered:
            return m_row.rowsToAnswer() != 0;
        case FilterField::Resent:
            return m_row.oddity() == PairOddity::Resent;
        case FilterField::Odd:
            return m_row.oddity() != PairOddity::None && m_row.oddity() != PairOddity::Resent;
        case FilterField::Link:
            return m_row.kind() == CaptureKind::LinkOpened
                   || m_row.kind() == CaptureKind::LinkClosed;
        case FilterField::Malformed:
            return isPacket() && (m_row.kind() != CaptureKind::Packet || !isWellFormed());
        default:
            return isPacket() && holdsWithin(test);
        }
    }

    bool isPacket() const { return carriesPacketBytes(m_row.kind()); }
    bool isPublish() const { return m_row.type() == mqtt::PacketType::Publish; }

    QByteArray connectionName() const
    {
        const CaptureConnection *owner = m_capture.connection(m_row.connection());
        return owner ? owner->name.toUtf8() : QByteArray();
    }

    // The time that an answer took, at the request as well as at the answer.
    bool holdsAnswer(const Test &test) const
    {
        const CaptureRow *other = nullptr;
        if (m_row.rowsToAnswer() != 0)
            other = m_capture.row(m_number + m_row.rowsToAnswer());
        else if (m_row.rowsToRequest() != 0 && m_row.oddity() == PairOddity::None)
            other = m_capture.row(m_number - m_row.rowsToRequest());
        if (!other)
            return false;
        const qint64 took = other->stamp().monotonicUs - m_row.stamp().monotonicUs;
        return compares(test.op, std::abs(took), test.number);
    }

    bool holdsAnywhere(const Test &test) const
    {
        if (test.op == FilterOperator::Contains)
            return indexOfFolded(m_row.bytes(), test.bytes) >= 0
                   || (isPacket()
                       && indexOfFolded(mqtt::packetTypeName(m_row.type()), test.bytes) >= 0);
        return holdsText(test, m_row.bytes());
    }

    bool holdsText(const Test &test, QByteArrayView text) const
    {
        switch (test.op) {
        case FilterOperator::Equal:
            return text == test.bytes;
        case FilterOperator::NotEqual:
            return text != test.bytes;
        case FilterOperator::Contains:
            return indexOfFolded(text, test.bytes) >= 0;
        case FilterOperator::Matches:
            if (test.field == FilterField::Topic)
                return mqtt::topicMatches(test.bytes, text);
            return test.pattern.match(QString::fromUtf8(text)).hasMatch();
        default:
            return false;
        }
    }

    const mqtt::PublishView *publish()
    {
        if (!m_publishKnown) {
            m_publishKnown = true;
            auto decoded = mqtt::decodePublish(m_row.bytes(), context());
            if (decoded)
                m_publish = *decoded;
        }
        return m_publish ? &*m_publish : nullptr;
    }

    const mqtt::Packet *packet()
    {
        if (!m_packetKnown) {
            m_packetKnown = true;
            auto decoded = mqtt::decode(m_row.bytes(), context());
            if (decoded)
                m_packet = std::move(*decoded);
        }
        return m_packet ? &*m_packet : nullptr;
    }

    mqtt::DecodeContext context() const { return {m_row.version(), m_capture.sender(m_row)}; }
    bool isWellFormed() { return isPublish() ? publish() != nullptr : packet() != nullptr; }

    // What stands within the packet.
    bool holdsWithin(const Test &test)
    {
        switch (test.field) {
        case FilterField::QoS:
            return isPublish() && publish()
                   && compares(test.op, qint64(publish()->qos), test.number);
        case FilterField::Retain:
            return isPublish() && publish() && publish()->retain;
        case FilterField::Dup:
            return isPublish() && publish() && publish()->dup;
        case FilterField::Payload:
            return isPublish() && publish() && holdsText(test, publish()->payload);
        case FilterField::Topic:
            return holdsTopic(test);
        case FilterField::PacketId:
            return holdsPacketId(test);
        case FilterField::Reason:
            return holdsReason(test);
        case FilterField::Property:
            return holdsProperty(test);
        case FilterField::ClientId:
        case FilterField::UserName:
        case FilterField::KeepAlive:
            return holdsConnect(test);
        default:
            return false;
        }
    }

    bool holdsTopic(const Test &test)
    {
        if (isPublish()) {
            if (!publish())
                return false;
            const QByteArrayView topic = publish()->topic;
            return topic.isEmpty() ? holdsText(test, m_capture.topicOf(m_number))
                                   : holdsText(test, topic);
        }
        if (m_row.type() == mqtt::PacketType::Subscribe && packet()) {
            const auto &list = std::get<mqtt::Subscribe>(*packet()).subscriptions;
            return std::any_of(list.begin(), list.end(), [&](const mqtt::Subscription &one) {
                return holdsText(test, one.filter);
            });
        }
        if (m_row.type() == mqtt::PacketType::Unsubscribe && packet()) {
            const auto &list = std::get<mqtt::Unsubscribe>(*packet()).filters;
            return std::any_of(list.begin(), list.end(),
                               [&](const QByteArray &one) { return holdsText(test, one); });
        }
        return false;
    }

    bool holdsPacketId(const Test &test)
    {
        if (isPublish())
            return publish() && publish()->qos != mqtt::QoS::AtMostOnce
                   && compares(test.op, publish()->packetId, test.number);
        if (!packet())
            return false;
        return std::visit(
                [&](const auto &one) {
                    if constexpr (requires { one.packetId; })
                        return compares(test.op, one.packetId, test.number);
                    else
                        return false;
                },
                *packet());
    }

    // Any reason code of several must hold.
    bool holdsReason(const Test &test)
    {
        if (isPublish() || !packet())
            return false;
        return std::visit(
                [&](const auto &one) {
                    if constexpr (requires { one.reason; })
                        return compares(test.op, qint64(one.reason), test.number);
                    else if constexpr (requires { one.reasons; })
                        return std::any_of(one.reasons.begin(), one.reasons.end(),
                                           [&](mqtt::ReasonCode reason) {
                                               return compares(test.op, qint64(reason),
                                                               test.number);
                                           });
                    else
                        return false;
                },
                *packet());
    }

    bool holdsProperty(const Test &test)
    {
        const auto any = [&](mqtt::PropertiesView properties) {
            for (const mqtt::Property &one : properties) {
                const auto *info = mqtt::propertyInfo(quint32(one.id));
                if (info && (holdsText(test, info->name) || holdsText(test, info->term)))
                    return true;
            }
            return false;
        };
        if (isPublish())
            return publish() && any(publish()->properties);
        if (!packet())
            return false;
        return std::visit(
                [&](const auto &one) {
                    if constexpr (requires { one.properties; })
                        return any(one.properties);
                    else
                        return false;
                },
                *packet());
    }

    bool holdsConnect(const Test &test)
    {
        if (m_row.type() != mqtt::PacketType::Connect || !packet())
            return false;
        const auto &connect = std::get<mqtt::Connect>(*packet());
        if (test.field == FilterField::KeepAlive)
            return compares(test.op, connect.keepAlive, test.number);
        if (test.field == FilterField::ClientId)
            return holdsText(test, connect.clientId);
        return connect.username && holdsText(test, *connect.username);
    }

    const PacketFilter &m_filter;
    const Capture &m_capture;
    const PacketNumber m_number;
    const CaptureRow &m_row;
    std::optional<mqtt::PublishView> m_publish;
    std::optional<mqtt::Packet> m_packet;
    bool m_publishKnown = false;
    bool m_packetKnown = false;
};

bool PacketFilter::matches(const Capture &capture, PacketNumber number, qint64) const
{
    return m_nodes.empty()
           || FilterMatch(*this, capture, number).holds(static_cast<int>(m_nodes.size()) - 1);
}

bool PacketFilter::looksAtAnswers() const
{
    return std::any_of(m_tests.begin(), m_tests.end(), [](const Test &test) {
        return test.field == FilterField::Answer || test.field == FilterField::Unanswered
               || test.field == FilterField::Answered;
    });
}

} // namespace inspector
