// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httpanswer.h"

#include <algorithm>

namespace net {

namespace {

constexpr qsizetype longestHead = 64 * 1024; // bytes
constexpr qsizetype shownBody = 4 * 1024;    // bytes
constexpr qsizetype shownBeginning = 64;     // bytes
// What a chunked body may take before enough of it is there to show.
constexpr qsizetype keptBody = 2 * shownBody;

// The body of a message in chunks (RFC 9112, 7.1), as far as it has come.
QByteArray withoutChunks(const QByteArray &raw)
{
    QByteArray body;
    qsizetype at = 0;
    while (at < raw.size()) {
        const qsizetype lineEnd = raw.indexOf("\r\n", at);
        if (lineEnd < 0)
            break;
        bool isNumber = false;
        const QByteArray size = raw.mid(at, lineEnd - at).split(';').first().trimmed();
        const qsizetype length = size.toLongLong(&isNumber, 16);
        if (!isNumber || length <= 0)
            break;
        body += raw.mid(lineEnd + 2, length);
        at = lineEnd + 2 + length + 2;
    }
    return body;
}

} // namespace

HttpAnswer::State HttpAnswer::add(QByteArrayView bytes)
{
    if (m_beginning.size() < shownBeginning)
        m_beginning.append(
                bytes.first(std::min(shownBeginning - m_beginning.size(), bytes.size())));
    if (m_state == State::Head || (m_state == State::Body && m_buffer.size() < keptBody))
        m_buffer.append(bytes);
    if (m_state == State::Head) {
        static const QByteArray start("HTTP/1.");
        const QByteArray seen = m_buffer.left(start.size());
        const qsizetype end = m_buffer.indexOf("\r\n\r\n");
        if (!start.startsWith(seen))
            m_state = State::NotHttp;
        else if (end >= 0 && end <= longestHead)
            readHead(end);
        else if (m_buffer.size() > longestHead)
            m_state = State::TooLong;
    }
    if (m_state == State::Body)
        takeBody();
    return m_state;
}

void HttpAnswer::readHead(qsizetype end)
{
    const QByteArray head = m_buffer.left(end);
    m_buffer.remove(0, end + 4);
    QList<QByteArray> lines = head.split('\n');
    if (!readStatusLine(lines.takeFirst().trimmed())) {
        m_state = State::NotHttp;
        return;
    }
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            m_headers.append({line.left(colon).toLower(), line.mid(colon + 1).trimmed()});
    }
    bool isNumber = false;
    const qint64 length = header("content-length").toLongLong(&isNumber);
    m_bodyLength = isNumber && length >= 0 ? length : -1;
    m_state = m_status == 101 || m_bodyLength == 0 ? State::Complete : State::Body;
}

bool HttpAnswer::readStatusLine(const QByteArray &line)
{
    // "HTTP/1.1 403 Forbidden"; the reason may be missing.
    bool isNumber = false;
    m_status = line.mid(9, 3).toInt(&isNumber);
    m_reason = line.mid(13);
    return isNumber && line.size() >= 12 && line[8] == ' ' && m_status >= 100 && m_status <= 599;
}

void HttpAnswer::takeBody()
{
    if (m_bodyLength >= 0 && m_buffer.size() >= std::min<qint64>(m_bodyLength, keptBody))
        m_state = State::Complete;
    else if (m_buffer.size() >= keptBody || m_buffer.endsWith("0\r\n\r\n"))
        m_state = State::Complete;
}

QByteArray HttpAnswer::header(QByteArrayView name) const
{
    QByteArray joined;
    for (const auto &[each, value] : m_headers) {
        if (each == name)
            joined += joined.isEmpty() ? value : ", " + value;
    }
    return joined;
}

QByteArray HttpAnswer::body() const
{
    if (m_status == 101)
        return {};
    const bool isChunked = header("transfer-encoding").toLower().contains("chunked");
    const QByteArray body = isChunked ? withoutChunks(m_buffer) : m_buffer;
    return body.left(m_bodyLength >= 0 ? std::min<qint64>(m_bodyLength, shownBody) : shownBody);
}

} // namespace net
