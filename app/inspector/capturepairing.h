// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capturerow.h"

#include <QHash>

#include <array>
#include <optional>
#include <vector>

namespace inspector {

// Whether what a packet asks for has come.
enum class AnswerState : quint8 {
    NotAsked, // QoS 0, an acknowledgement that ends an exchange, DISCONNECT …; or pasted packets
    Waiting,
    Answered,
    Late,   // answered, but after more than Capture::lateAfterUs()
    Missing // the link ended first, or that time has passed
};

// A row and the packets it belongs with. An exchange is a chain: PUBLISH, PUBREC, PUBREL and
// PUBCOMP each answer the one before.
struct Pairing
{
    PacketNumber request =
            0;               // the row this one answers; if Resent or Doubled: repeats; may be gone
    PacketNumber answer = 0; // the row that answers this one; 0: none
    std::optional<qint64> afterUs;  // from the request to this row; not for what repeats another
    std::optional<qint64> answerUs; // from this row to its answer
    AnswerState state = AnswerState::NotAsked;
    PairOddity oddity = PairOddity::None;
    bool isLate = false; // it answers, but after more than Capture::lateAfterUs()

    // One time for a line: how long after its request it came, else how long its answer took.
    std::optional<qint64> timeUs() const { return afterUs ? afterUs : answerUs; }
    // Missing, late, doubled, unexpected, sent again or with an identifier in use.
    bool isMarked() const
    {
        return isLate || oddity != PairOddity::None || state == AnswerState::Late
               || state == AnswerState::Missing;
    }
};

// Follows the exchanges of one connection packet by packet, in the order in which they crossed.
// Its memory is bounded by the packet identifiers there are: 65 535 for each side.
class ConnectionPairing
{
public:
    // What a packet turned out to be.
    struct Found
    {
        PacketNumber request = 0;     // it answers or repeats this row
        PacketNumber alsoAnswers = 0; // and this one (CONNACK: the last AUTH)
        PairOddity oddity = PairOddity::None;
        bool asksForAnswer = false;
    };

    Found packetCrossed(const CaptureRow &row, PacketNumber number);
    void linkOpened();
    // Rows that will not be answered any more.
    std::vector<PacketNumber> linkClosed();
    // Packets were missed: what is unknown from now on is not unexpected.
    void packetsMissed() { m_knowsAll = false; }

private:
    enum class Stage : quint8 { Published1, Published2, Received, Released, Asked, Done };
    struct Exchange
    {
        PacketNumber last = 0; // the row that waits, or, when Done, that ended it
        Stage stage = Stage::Done;
        mqtt::PacketType by{};  // Asked: SUBSCRIBE or UNSUBSCRIBE; Done: what ended it
        bool suspended = false; // its link ended; it goes on if the session does
    };
    using Exchanges = QHash<mqtt::PacketId, Exchange>;

    // The exchanges that the sender of `row` began, or those of its peer.
    Exchanges &ownOf(const CaptureRow &row) { return m_exchanges[size_t(row.direction())]; }
    Exchanges &peersOf(const CaptureRow &row) { return m_exchanges[1 - size_t(row.direction())]; }
    Found connectCrossed(const CaptureRow &row, PacketNumber number);
    Found connackCrossed(const CaptureRow &row);
    Found authCrossed(const CaptureRow &row, PacketNumber number);
    Found publishCrossed(const CaptureRow &row, PacketNumber number);
    Found requestCrossed(const CaptureRow &row, PacketNumber number);
    Found pubrelCrossed(const CaptureRow &row, PacketNumber number);
    Found ackCrossed(const CaptureRow &row, PacketNumber number);
    Found pingCrossed(const CaptureRow &row, PacketNumber number);
    Found notAsked() const;

    std::array<Exchanges, 2> m_exchanges;             // by the direction of who began
    std::array<std::vector<PacketNumber>, 2> m_pings; // not yet answered, likewise
    PacketNumber m_connect = 0;                       // waits for its CONNACK
    PacketNumber m_auth = 0;                          // waits for the other side
    base::Direction m_authDirection{};
    bool m_isConnected = false;
    bool m_knowsAll = false; // every exchange that goes on was seen from its beginning
};

} // namespace inspector
