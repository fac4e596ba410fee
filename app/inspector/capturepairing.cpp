// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/capturepairing.h"

#include "app/mqtt/decode.h"

#include <utility>

namespace inspector {

namespace {

using mqtt::PacketType;

// The bytes behind the fixed header; empty when there are none.
QByteArrayView bodyOf(QByteArrayView packet)
{
    qsizetype at = 1;
    while (at < packet.size() && (static_cast<quint8>(packet[at]) & 0x80))
        ++at;
    return at < packet.size() ? packet.sliced(at + 1) : QByteArrayView();
}

quint16 number16(QByteArrayView bytes, qsizetype at)
{
    return at + 2 <= bytes.size() ? static_cast<quint16>(static_cast<quint8>(bytes[at]) << 8
                                                         | static_cast<quint8>(bytes[at + 1]))
                                  : quint16(0);
}

quint8 number8(QByteArrayView bytes, qsizetype at)
{
    return at < bytes.size() ? static_cast<quint8>(bytes[at]) : quint8(0);
}

quint8 flagsOf(const CaptureRow &row)
{
    return static_cast<quint8>(row.bytes()[0]) & 15;
}

bool isDup(const CaptureRow &row)
{
    return flagsOf(row) & 8;
}

int qosOf(const CaptureRow &row)
{
    return flagsOf(row) >> 1 & 3;
}

bool isRefusal(const CaptureRow &row)
{
    return row.version() == mqtt::ProtocolVersion::V5 && number8(bodyOf(row.bytes()), 2) >= 0x80;
}

// CONNECT (3.1.2.3): behind protocol name and version. In 3.1 the bit is called Clean Session too.
bool asksForCleanStart(const CaptureRow &row)
{
    const QByteArrayView body = bodyOf(row.bytes());
    return number8(body, 2 + number16(body, 0) + 1) & 2;
}

} // namespace

ConnectionPairing::Found ConnectionPairing::packetCrossed(const CaptureRow &row,
                                                          PacketNumber number)
{
    switch (row.type()) {
    case PacketType::Connect:
        return connectCrossed(row, number);
    case PacketType::Connack:
        return connackCrossed(row);
    case PacketType::Publish:
        return qosOf(row) == 0 ? Found{} : publishCrossed(row, number);
    case PacketType::Puback:
    case PacketType::Pubrec:
    case PacketType::Pubcomp:
    case PacketType::Suback:
    case PacketType::Unsuback:
        return ackCrossed(row, number);
    case PacketType::Pubrel:
        return pubrelCrossed(row, number);
    case PacketType::Subscribe:
    case PacketType::Unsubscribe:
        return requestCrossed(row, number);
    case PacketType::Pingreq:
    case PacketType::Pingresp:
        return pingCrossed(row, number);
    case PacketType::Auth:
        return authCrossed(row, number);
    case PacketType::Disconnect:
    case PacketType::Reserved0:
        break;
    }
    return {};
}

void ConnectionPairing::linkOpened()
{
    m_connect = 0;
    m_auth = 0;
    m_isConnected = false;
    m_knowsAll = true; // nothing can be under way before CONNECT
    for (auto &pings : m_pings)
        pings.clear();
}

std::vector<PacketNumber> ConnectionPairing::linkClosed()
{
    std::vector<PacketNumber> abandoned;
    for (Exchanges &exchanges : m_exchanges) {
        exchanges.removeIf([&](Exchanges::iterator it) {
            if (it->stage == Stage::Done)
                return true;
            if (!std::exchange(it->suspended, true))
                abandoned.push_back(it->last);
            return it->stage == Stage::Asked; // no session remembers these (4.1)
        });
    }
    for (auto &pings : m_pings) {
        abandoned.insert(abandoned.end(), pings.begin(), pings.end());
        pings.clear();
    }
    for (PacketNumber *one : {&m_connect, &m_auth}) {
        if (*one)
            abandoned.push_back(std::exchange(*one, 0));
    }
    m_isConnected = false;
    return abandoned;
}

ConnectionPairing::Found ConnectionPairing::connectCrossed(const CaptureRow &row,
                                                           PacketNumber number)
{
    Found found;
    found.asksForAnswer = true;
    // [MQTT-3.1.0-2] a second CONNECT on one link is a protocol error.
    if (m_connect || m_isConnected)
        found.oddity = PairOddity::Unexpected;
    m_connect = number;
    m_auth = 0;
    m_knowsAll = asksForCleanStart(row);
    if (m_knowsAll) {
        for (Exchanges &exchanges : m_exchanges)
            exchanges.clear();
    }
    return found;
}

ConnectionPairing::Found ConnectionPairing::connackCrossed(const CaptureRow &row)
{
    Found found;
    found.request = std::exchange(m_connect, 0);
    found.alsoAnswers = std::exchange(m_auth, 0);
    if (!found.request) {
        if (m_isConnected)
            found.oddity = PairOddity::Doubled;
        else if (m_knowsAll)
            found.oddity = PairOddity::Unexpected;
        return found;
    }
    const QByteArrayView body = bodyOf(row.bytes());
    m_isConnected = number8(body, 1) == 0;
    // 3.1 has no Session Present, so there it is not known whether a session went on.
    const bool saysSo = row.version() != mqtt::ProtocolVersion::V31;
    if (m_isConnected && saysSo && !(number8(body, 0) & 1)) {
        m_knowsAll = true;
        for (Exchanges &exchanges : m_exchanges)
            exchanges.clear();
    }
    return found;
}

// Each AUTH is a step that the other side goes on from (4.12); the server's last one, with success,
// asks for nothing more.
ConnectionPairing::Found ConnectionPairing::authCrossed(const CaptureRow &row, PacketNumber number)
{
    Found found;
    if (m_auth && m_authDirection != row.direction())
        found.request = std::exchange(m_auth, 0);
    found.asksForAnswer = number8(bodyOf(row.bytes()), 0) != 0;
    if (found.asksForAnswer) {
        m_auth = number;
        m_authDirection = row.direction();
    }
    return found;
}

ConnectionPairing::Found ConnectionPairing::publishCrossed(const CaptureRow &row,
                                                           PacketNumber number)
{
    const QByteArrayView body = bodyOf(row.bytes());
    const mqtt::PacketId id = number16(body, 2 + number16(body, 0));
    if (id == 0 || qosOf(row) > 2)
        return {};
    Found found;
    found.asksForAnswer = true;
    Exchange &exchange = ownOf(row)[id];
    if (exchange.stage != Stage::Done && isDup(row)) {
        found.oddity = PairOddity::Resent;
        found.request = exchange.last;
    } else if (exchange.stage != Stage::Done && !exchange.suspended) {
        found.oddity = PairOddity::IdInUse;
    } else if (isDup(row)) {
        found.oddity = PairOddity::Resent; // of one that was sent before the capture began
    }
    exchange = {number, qosOf(row) == 1 ? Stage::Published1 : Stage::Published2, {}, false};
    return found;
}

ConnectionPairing::Found ConnectionPairing::requestCrossed(const CaptureRow &row,
                                                           PacketNumber number)
{
    const mqtt::PacketId id = number16(bodyOf(row.bytes()), 0);
    if (id == 0)
        return {};
    Found found;
    found.asksForAnswer = true;
    Exchange &exchange = ownOf(row)[id];
    if (exchange.stage != Stage::Done && !exchange.suspended)
        found.oddity = PairOddity::IdInUse;
    exchange = {number, Stage::Asked, row.type(), false};
    return found;
}

ConnectionPairing::Found ConnectionPairing::pubrelCrossed(const CaptureRow &row,
                                                          PacketNumber number)
{
    Found found;
    found.asksForAnswer = true;
    const mqtt::PacketId id = number16(bodyOf(row.bytes()), 0);
    Exchanges &exchanges = ownOf(row);
    const auto known = exchanges.find(id);
    if (known == exchanges.end()) {
        if (m_knowsAll)
            found.oddity = PairOddity::Unexpected;
        exchanges.insert(id, {number, Stage::Released, {}, false});
        return found;
    }
    switch (known->stage) {
    case Stage::Received:
        found.request = known->last;
        break;
    case Stage::Released:
        found.request = known->last;
        found.oddity = PairOddity::Resent;
        break;
    case Stage::Published1:
    case Stage::Published2:
    case Stage::Asked:
    case Stage::Done:
        found.oddity = PairOddity::Unexpected;
        break;
    }
    *known = {number, Stage::Released, {}, false};
    return found;
}

ConnectionPairing::Found ConnectionPairing::ackCrossed(const CaptureRow &row, PacketNumber number)
{
    const PacketType type = row.type();
    Exchanges &exchanges = peersOf(row);
    const auto known = exchanges.find(number16(bodyOf(row.bytes()), 0));
    if (known == exchanges.end())
        return notAsked();
    Exchange &exchange = *known;
    const bool fits = (type == PacketType::Puback && exchange.stage == Stage::Published1)
                      || (type == PacketType::Pubrec && exchange.stage == Stage::Published2)
                      || (type == PacketType::Pubcomp && exchange.stage == Stage::Released)
                      || (type == PacketType::Suback && exchange.stage == Stage::Asked
                          && exchange.by == PacketType::Subscribe)
                      || (type == PacketType::Unsuback && exchange.stage == Stage::Asked
                          && exchange.by == PacketType::Unsubscribe);
    Found found;
    if (fits) {
        found.request = exchange.last;
        found.asksForAnswer = type == PacketType::Pubrec && !isRefusal(row);
        exchange = found.asksForAnswer ? Exchange{number, Stage::Received, {}, false}
                                       : Exchange{number, Stage::Done, type, false};
        return found;
    }
    const bool isAgain =
            (exchange.stage == Stage::Done && exchange.by == type)
            || (type == PacketType::Pubrec
                && (exchange.stage == Stage::Received || exchange.stage == Stage::Released));
    found.oddity = isAgain ? PairOddity::Doubled : PairOddity::Unexpected;
    if (isAgain && exchange.stage != Stage::Released)
        found.request = exchange.last;
    return found;
}

ConnectionPairing::Found ConnectionPairing::pingCrossed(const CaptureRow &row, PacketNumber number)
{
    Found found;
    if (row.type() == PacketType::Pingreq) {
        constexpr size_t mostWaiting = 1024; // who never gets an answer shall not fill the memory
        std::vector<PacketNumber> &waiting = m_pings[size_t(row.direction())];
        if (waiting.size() < mostWaiting)
            waiting.push_back(number);
        found.asksForAnswer = true;
        return found;
    }
    std::vector<PacketNumber> &asked = m_pings[1 - size_t(row.direction())];
    if (asked.empty())
        return notAsked();
    found.request = asked.front();
    asked.erase(asked.begin());
    return found;
}

ConnectionPairing::Found ConnectionPairing::notAsked() const
{
    Found found;
    if (m_knowsAll)
        found.oddity = PairOddity::Unexpected;
    return found;
}

} // namespace inspector
