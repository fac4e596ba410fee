// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How requests wait, go out, and messages go out again.
#include "app/mqtt/session.h"

#include "app/base/overload.h"
#include "app/mqtt/encode.h"
#include "app/mqtt/requestchecks.h"

#include <algorithm>

namespace mqtt {

namespace {

PublishView viewOf(const Publish &publish, PacketId id, bool dup)
{
    return {publish.topic,     publish.payload, publish.qos, publish.retain, dup, id,
            publish.properties};
}

// What could never be sent is refused when its turn comes; the journal does without it.
bool isForJournal(const Publish &publish, ProtocolVersion version)
{
    return publish.qos != QoS::AtMostOnce
           && !checkRequest(publish, version, ServerLimits(), TopicAliases());
}

} // namespace

void Session::wait(RequestToken token, Request request)
{
    if (m_waiting.size() >= maximumWaiting)
        return refuse(token, {RequestError::Kind::QueueFull, maximumWaiting});
    WaitingRequest waiting{token, 0, m_now, std::move(request)};
    const auto *publish = std::get_if<Publish>(&waiting.request);
    if (publish && isForJournal(*publish, m_version)) {
        waiting.number = ++m_lastWaitingNumber;
        note(&JournalWriter::waiting, {waiting.number, m_now.wallUs, *publish});
    }
    m_waiting.push_back(std::move(waiting));
}

// After CONNACK: everything that waited goes out, messages within the quota.
void Session::sendWaiting()
{
    std::deque<WaitingRequest> requests;
    requests.swap(m_waiting);
    for (WaitingRequest &waiting : requests) {
        if (m_state != SessionState::Connected)
            return;
        std::visit(base::overload{[&](const Publish &publish) {
                                      if (publish.qos == QoS::AtMostOnce
                                          || (hasQuota() && m_waiting.empty() && !m_toResend))
                                          sendWaitingMessage(waiting);
                                      else
                                          m_waiting.push_back(std::move(waiting));
                                  },
                                  [&](const Subscribe &packet) { send(waiting.token, packet); },
                                  [&](const Unsubscribe &packet) { send(waiting.token, packet); }},
                   waiting.request);
    }
}

// 4.9: an acknowledgement frees quota for what was held back, the oldest first.
void Session::sendWaitingMessages()
{
    if (m_toResend > 0)
        resend();
    while (m_toResend == 0 && hasQuota() && !m_waiting.empty()) {
        WaitingRequest waiting = std::move(m_waiting.front());
        m_waiting.pop_front();
        sendWaitingMessage(waiting);
    }
}

// 3.3.2.3.3: the time it waited here counts for its Message Expiry Interval.
void Session::sendWaitingMessage(WaitingRequest &waiting)
{
    const auto &publish = std::get<Publish>(waiting.request);
    if (publish.properties.isEmpty()) {
        send(waiting.token, publish);
    } else {
        const auto waited =
                std::chrono::seconds((m_now.monotonicUs - waiting.since.monotonicUs) / 1'000'000);
        if (const auto left = afterWaiting(publish, waited))
            send(waiting.token, *left);
        else
            refuse(waiting.token, RequestError::Kind::Expired);
    }
    if (waiting.number != 0) // after the record of its sending, so that it is never in neither
        note(&JournalWriter::waitingGone, waiting.number);
}

// [MQTT-4.6.0-4] PUBRELs keep to the order of their PUBRECs, which need not be that of the
// messages.
void Session::planResending()
{
    std::vector<std::pair<quint32, PacketId>> released;
    m_toResend = m_inFlight.messageCount();
    for (Outstanding *request = m_inFlight.first(); request; request = m_inFlight.after(*request)) {
        request->toResend = true;
        if (request->awaits == Outstanding::Awaits::Pubcomp)
            released.emplace_back(request->releaseNumber, request->id);
    }
    std::sort(released.begin(), released.end());
    m_toRelease.clear();
    for (const auto &[number, id] : released)
        m_toRelease.push_back(id);
}

void Session::releaseNext()
{
    while (!m_toRelease.empty()) {
        Outstanding *request = m_inFlight.find(m_toRelease.front());
        m_toRelease.pop_front();
        if (!request || !request->toResend)
            continue;
        request->toResend = false;
        --m_toResend;
        ++m_unacknowledged;
        return sendAck(PacketType::Pubrel, request->id);
    }
}

// 4.4: unacknowledged PUBLISH with DUP and PUBREL again, with their identifiers, in their order.
void Session::resend()
{
    Outstanding *next = nullptr;
    for (Outstanding *request = m_inFlight.first(); request; request = next) {
        next = m_inFlight.after(*request);
        if (request->awaits == Outstanding::Awaits::Pubcomp) {
            releaseNext(); // at this place, though maybe that of another message
            continue;
        }
        if (!request->toResend)
            continue;
        if (!hasQuota())
            return;
        --m_toResend;
        // [MQTT-3.2.2-11], [MQTT-3.2.2-14], [MQTT-3.2.2-15] hold on this connection too, and the
        // server may have changed its mind since the first sending.
        if (const auto error = checkRequest(request->publish, m_version, m_limits, m_aliasesOut)) {
            refuse(request->token, *error);
            note(&JournalWriter::finished, request->id);
            m_inFlight.remove(request->id);
            continue;
        }
        request->toResend = false;
        ++m_unacknowledged;
        sendMessage(request->publish, request->id, true);
    }
    while (!m_toRelease.empty()) // those whose message was acknowledged meanwhile
        releaseNext();
}

void Session::send(RequestToken token, const Publish &publish)
{
    if (const auto error = checkRequest(publish, m_version, m_limits, m_aliasesOut))
        return refuse(token, *error);
    if (publish.qos == QoS::AtMostOnce) {
        sendMessage(publish, 0, false);
        m_actions.push_back(PublishFinished{token, ReasonCode::Success, {}});
        return;
    }
    const auto awaits = publish.qos == QoS::AtLeastOnce ? Outstanding::Awaits::Puback
                                                        : Outstanding::Awaits::Pubrec;
    Outstanding *request = m_inFlight.add(token, awaits);
    if (!request)
        return refuse(token, RequestError::Kind::NoPacketIdLeft);
    request->publish = publish.properties.isEmpty() ? publish : withoutAlias(publish, m_aliasesOut);
    ++m_unacknowledged;
    note(&JournalWriter::sent, request->id, request->publish);
    sendMessage(publish, request->id, false);
}

// 3.3.2.3.4: the first message of a topic gives it an alias, those that follow have no topic.
bool Session::sendByAlias(const Publish &publish, PacketId id, bool dup)
{
    if (!m_assignsAliases || publish.topic.isEmpty()
        || publish.properties.view().contains(PropertyId::TopicAlias))
        return false;
    const quint32 known = m_aliasesOut.aliasOf(publish.topic);
    const quint32 alias = known != 0 ? known : m_aliasesOut.nextFree();
    if (alias == 0)
        return false;
    Publish shortened = publish;
    shortened.properties.addNumber(PropertyId::TopicAlias, alias);
    if (known != 0)
        shortened.topic.clear();
    shortened.dup = dup;
    shortened.packetId = id;
    if (encodedSize(shortened, m_version) > qsizetype(m_limits.maximumPacketSize))
        return false;
    m_aliasesOut.set(alias, publish.topic);
    encodeTo(m_output, shortened, m_version);
    return true;
}

void Session::sendMessage(const Publish &publish, PacketId id, bool dup)
{
    PublishView view = viewOf(publish, id, dup);
    if (!sendByAlias(publish, id, dup))
        encodePublishTo(m_output, view, m_version);
    noteSent();
    if (!view.properties.isEmpty()) {
        if (const auto alias = view.properties.number(PropertyId::TopicAlias)) {
            if (!publish.topic.isEmpty())
                m_aliasesOut.set(*alias, publish.topic);
            view.topic = m_aliasesOut.topic(*alias);
        }
    }
    if (m_sink && !dup)
        m_sink->message(base::Direction::Out, m_now, view);
}

void Session::send(RequestToken token, const Subscribe &subscribe)
{
    if (const auto error = checkRequest(subscribe, m_version, m_limits))
        return refuse(token, *error);
    Outstanding *request = m_inFlight.add(token, Outstanding::Awaits::Suback);
    if (!request)
        return refuse(token, RequestError::Kind::NoPacketIdLeft);
    request->answers = subscribe.subscriptions.size();
    Subscribe packet = subscribe;
    packet.packetId = request->id;
    sendPacket(packet);
}

void Session::send(RequestToken token, const Unsubscribe &unsubscribe)
{
    if (const auto error = checkRequest(unsubscribe, m_version, m_limits))
        return refuse(token, *error);
    Outstanding *request = m_inFlight.add(token, Outstanding::Awaits::Unsuback);
    if (!request)
        return refuse(token, RequestError::Kind::NoPacketIdLeft);
    request->answers = unsubscribe.filters.size();
    Unsubscribe packet = unsubscribe;
    packet.packetId = request->id;
    sendPacket(packet);
}

// The short form, which all versions read alike; only a 5.0 peer is told a reason.
void Session::sendAck(PacketType type, PacketId id, ReasonCode reason)
{
    const bool tellsReason = reason != ReasonCode::Success && m_version == ProtocolVersion::V5;
    const quint8 flags = type == PacketType::Pubrel ? 2 : 0;
    const char bytes[] = {static_cast<char>(static_cast<quint8>(type) << 4 | flags),
                          static_cast<char>(tellsReason ? 3 : 2), static_cast<char>(id >> 8),
                          static_cast<char>(id & 0xFF), static_cast<char>(reason)};
    m_output.append(bytes, tellsReason ? 5 : 4);
    noteSent();
}

void Session::sendPacket(const Packet &packet)
{
    encodeTo(m_output, packet, m_version);
    noteSent();
}

} // namespace mqtt
