// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <utility>

namespace net {

// Reads one HTTP/1.x answer from a stream as it comes (RFC 9112): its head, and of the body as much
// as a person wants to see.
class HttpAnswer
{
public:
    enum class State : quint8 {
        Head,     // incomplete
        Body,     // head complete, more of the body may come
        Complete, // and nothing more belongs to it
        NotHttp,
        TooLong, // no end of the head within 64 KiB
    };

    // Takes what belongs to the answer; the bytes behind it are in rest().
    State add(QByteArrayView bytes);
    State state() const { return m_state; }

    int status() const { return m_status; }
    QByteArray reason() const { return m_reason; }
    // All lines of that name, joined by ", "; empty: there is none. Any case.
    QByteArray header(QByteArrayView name) const;
    QByteArray body() const;                             // its beginning, 4 KiB at most
    QByteArray rest() const { return m_buffer; }         // after a head without body
    QByteArray beginning() const { return m_beginning; } // of whatever came

private:
    void readHead(qsizetype end);
    bool readStatusLine(const QByteArray &line);
    void takeBody();

    State m_state = State::Head;
    QByteArray m_beginning;
    QByteArray m_buffer;
    int m_status = 0;
    QByteArray m_reason;
    QList<std::pair<QByteArray, QByteArray>> m_headers; // names in lower case
    qint64 m_bodyLength = -1;                           // -1: until the link ends
};

} // namespace net
