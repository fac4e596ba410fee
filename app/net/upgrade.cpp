// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/upgrade.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QUrl>

#include <algorithm>
#include <array>

namespace net {

namespace {

using Kind = LinkError::Kind;

QByteArray randomKey()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toBase64();
}

QByteArray acceptFor(const QByteArray &key)
{
    // RFC 6455, 1.3
    return QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11",
                                    QCryptographicHash::Sha1)
            .toBase64();
}

QByteArray targetOf(const EndpointOptions &options)
{
    static const QByteArray kept("/?[]@!$&'()*+,;=:%~-._");
    QByteArray target;
    for (const char c : options.path.section(QLatin1Char('#'), 0, 0).toUtf8()) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                             || (c >= '0' && c <= '9') || kept.contains(c);
        // What is percent-encoded already stays so: a signature in a query holds for its very
        // bytes.
        target += isPlain ? QByteArray(1, c) : '%' + QByteArray(1, c).toHex().toUpper();
    }
    return target.startsWith('/') ? target : '/' + target;
}

QByteArray hostOf(const EndpointOptions &options)
{
    const quint16 ordinary = usesTls(options.kind) ? 443 : 80;
    const QString host = peerName(options);
    return options.port == ordinary ? host.left(host.lastIndexOf(QLatin1Char(':'))).toUtf8()
                                    : host.toUtf8();
}

bool hasToken(const QByteArray &list, const QByteArray &token)
{
    const QList<QByteArray> each = list.toLower().split(',');
    return std::any_of(each.begin(), each.end(),
                       [&token](const QByteArray &one) { return one.trimmed() == token; });
}

} // namespace

bool isAllowedHeader(const HttpHeader &header)
{
    static const QStringList ours{
            QStringLiteral("host"),
            QStringLiteral("connection"),
            QStringLiteral("upgrade"),
            QStringLiteral("content-length"),
            QStringLiteral("transfer-encoding"),
            QStringLiteral("sec-websocket-key"),
            QStringLiteral("sec-websocket-version"),
            QStringLiteral("sec-websocket-protocol"),
            QStringLiteral("sec-websocket-extensions"),
    };
    static const QString marks = QStringLiteral("!#$%&'*+-.^_`|~");
    const auto isTokenChar = [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || marks.contains(c));
    };
    const auto endsLine = [](QChar c) { return c.unicode() < 32 && c != QLatin1Char('\t'); };
    return !header.name.isEmpty()
           && std::all_of(header.name.begin(), header.name.end(), isTokenChar)
           && std::none_of(header.value.begin(), header.value.end(), endsLine)
           && !ours.contains(header.name.toLower());
}

Upgrade::Upgrade(const EndpointOptions &options) : m_options(options), m_key(randomKey()) {}

QByteArray Upgrade::request() const
{
    QByteArray request = "GET " + targetOf(m_options) + " HTTP/1.1\r\nHost: " + hostOf(m_options)
                         + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: "
                         + m_key + "\r\nSec-WebSocket-Version: 13\r\n";
    if (!m_options.webSocket.subprotocol.isEmpty())
        request += "Sec-WebSocket-Protocol: "
                   + m_options.webSocket.subprotocol.simplified().toUtf8() + "\r\n";
    for (const HttpHeader &header : m_options.webSocket.headers) {
        if (isAllowedHeader(header))
            request += header.name.toUtf8() + ": " + header.value.trimmed().toUtf8() + "\r\n";
    }
    return request + "\r\n";
}

Upgrade::Progress Upgrade::add(QByteArrayView bytes)
{
    switch (m_answer.add(bytes)) {
    case HttpAnswer::State::Head:
    case HttpAnswer::State::Body:
        return Progress::Waiting;
    case HttpAnswer::State::Complete:
        return judge();
    case HttpAnswer::State::NotHttp:
        return fail(Kind::WebSocketAnswerInvalid, QString::fromLatin1(m_answer.beginning()));
    case HttpAnswer::State::TooLong:
        return fail(Kind::EndlessHeaders, QString::fromLatin1(m_answer.beginning()));
    }
    Q_UNREACHABLE();
}

Upgrade::Progress Upgrade::linkEnded()
{
    if (m_answer.state() == HttpAnswer::State::Body)
        return judge();
    if (m_answer.beginning().isEmpty())
        return fail(Kind::ClosedByPeer, {});
    return fail(Kind::WebSocketAnswerInvalid, QString::fromLatin1(m_answer.beginning()));
}

Upgrade::Progress Upgrade::judge()
{
    if (m_answer.status() != 101) {
        m_error.status = m_answer.status();
        m_error.body = m_answer.body();
        const QByteArray location = m_answer.header("location");
        return fail(Kind::WebSocketUpgradeRefused,
                    QString::fromUtf8(location.isEmpty() ? m_answer.reason() : location));
    }
    const QString flaw = flawOfAcceptance();
    return flaw.isEmpty() ? Progress::Accepted : fail(Kind::WebSocketAnswerInvalid, flaw);
}

// RFC 6455, 4.1, the client's six checks of an answer.
QString Upgrade::flawOfAcceptance() const
{
    if (m_answer.header("upgrade").toLower() != "websocket")
        return QStringLiteral("no \"Upgrade: websocket\"");
    if (!hasToken(m_answer.header("connection"), "upgrade"))
        return QStringLiteral("no \"Connection: Upgrade\"");
    if (m_answer.header("sec-websocket-accept") != acceptFor(m_key))
        return QStringLiteral("wrong Sec-WebSocket-Accept");
    if (!m_answer.header("sec-websocket-extensions").isEmpty())
        return QStringLiteral("an extension that was not asked for");
    // [MQTT-6.0.0-4] the server must name the protocol; some do not, and speak it all the same.
    const QByteArray protocol = m_answer.header("sec-websocket-protocol");
    if (!protocol.isEmpty()) {
        const QStringList offered = m_options.webSocket.subprotocol.split(QLatin1Char(','));
        const bool isOffered =
                std::any_of(offered.begin(), offered.end(), [&](const QString &each) {
                    return each.trimmed().toUtf8() == protocol;
                });
        if (!isOffered)
            return QStringLiteral("sub-protocol \"%1\"").arg(QString::fromUtf8(protocol));
    }
    return {};
}

Upgrade::Progress Upgrade::fail(Kind kind, const QString &detail)
{
    m_error.kind = kind;
    m_error.detail = detail;
    m_error.stage = Stage::Upgrade;
    return Progress::Failed;
}

} // namespace net
