// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/websockettransport.h"

#include "app/net/upgrade.h"
#include "app/net/websocketframes.h"

namespace net {

namespace {

constexpr qsizetype readSize = 64 * 1024;
constexpr int closingTimeoutMs = 3'000; // a peer that reads no more must not hold us

} // namespace

WebSocketTransport::WebSocketTransport(base::WireTap *tap, QObject *parent)
    : Transport(tap, parent), m_stream(this), m_timeout(this)
{
    m_timeout.setSingleShot(true);
    hearSecrets(m_stream);
    connect(&m_timeout, &QTimer::timeout, this, [this] {
        LinkError error{LinkError::Kind::TimedOut, QString()};
        error.stage = Stage::Upgrade;
        fail(error);
    });
    connect(&m_stream, &Stream::opened, this, &WebSocketTransport::askForUpgrade);
    connect(&m_stream, &Stream::readyRead, this, &WebSocketTransport::readAll);
    connect(&m_stream, &Stream::bytesWritten, this, [this] {
        if (m_state == State::Open)
            emit bytesWritten();
    });
    connect(&m_stream, &Stream::closed, this, &WebSocketTransport::streamEnded);
    connect(&m_stream, &Stream::failed, this, &WebSocketTransport::streamFailed);
}

WebSocketTransport::~WebSocketTransport()
{
    m_stream.disconnect(this);
}

void WebSocketTransport::open(const EndpointOptions &options)
{
    end();
    m_options = options;
    m_state = State::Opening;
    // From the start: a server that answers drop by drop is out of time as a silent one is.
    m_timeout.start(options.timeoutMs);
    m_stream.open(options);
}

void WebSocketTransport::askForUpgrade()
{
    m_upgrade = std::make_unique<Upgrade>(m_options);
    m_stream.write(m_upgrade->request());
}

void WebSocketTransport::readAll()
{
    if (m_buffer.isEmpty())
        m_buffer.resize(readSize);
    while (m_state != State::Closed) {
        const qint64 count = m_stream.read(m_buffer.data(), m_buffer.size());
        if (count <= 0)
            return;
        const QByteArrayView bytes(m_buffer.constData(), count);
        if (m_upgrade)
            readAnswer(bytes);
        else
            readFrames(bytes);
    }
}

void WebSocketTransport::readAnswer(QByteArrayView bytes)
{
    switch (m_upgrade->add(bytes)) {
    case Upgrade::Progress::Waiting:
        return;
    case Upgrade::Progress::Accepted:
        return becomeOpen(m_upgrade->rest());
    case Upgrade::Progress::Failed:
        return fail(m_upgrade->error());
    }
}

void WebSocketTransport::becomeOpen(const QByteArray &rest)
{
    m_timeout.stop();
    m_upgrade.reset();
    m_frames = std::make_shared<WebSocketFrames>([this](QByteArrayView bytes) {
        if (m_state == State::Open)
            tellReceived(bytes);
    });
    m_state = State::Open;
    tellOpened(m_options, m_stream);
    emit opened();
    if (m_state == State::Open && !rest.isEmpty())
        readFrames(rest);
}

void WebSocketTransport::readFrames(QByteArrayView bytes)
{
    // What a receiver does may close the link, or open another.
    const std::shared_ptr<WebSocketFrames> frames = m_frames;
    if (!frames)
        return;
    const WebSocketFrames::State state = frames->read(bytes);
    if (frames != m_frames)
        return;
    flush();
    using Kind = LinkError::Kind;
    if (m_state == State::Closing && state != WebSocketFrames::State::Open)
        return m_stream.close();
    switch (state) {
    case WebSocketFrames::State::Open:
        return;
    case WebSocketFrames::State::ClosedByPeer:
        return fail({Kind::ClosedByPeer, frames->closeReason()});
    case WebSocketFrames::State::TextFrame: // [MQTT-6.0.0-1] anything but binary frames: close.
        return fail(
                {Kind::WebSocketBroken, QStringLiteral("text frame instead of a binary frame")});
    case WebSocketFrames::State::Broken:
        return fail({Kind::WebSocketBroken, {}});
    }
}

void WebSocketTransport::flush()
{
    if (m_frames && m_stream.isOpen())
        m_stream.write(m_frames->takeOutput());
}

void WebSocketTransport::write(QByteArrayView bytes)
{
    if (m_state != State::Open)
        return;
    tellSent(bytes);
    m_frames->send(bytes);
    flush();
}

qint64 WebSocketTransport::bytesToWrite() const
{
    return m_stream.bytesToWrite();
}

void WebSocketTransport::close()
{
    if (m_state == State::Opening)
        return abort();
    if (m_state != State::Open)
        return;
    m_state = State::Closing;
    m_timeout.start(closingTimeoutMs);
    m_frames->sendClose(); // the peer answers with its own, then the stream is closed
    flush();
}

void WebSocketTransport::abort()
{
    if (m_state == State::Closed)
        return;
    end();
    emit closed();
}

void WebSocketTransport::streamEnded()
{
    if (m_state != State::Closing)
        return;
    end();
    emit closed();
}

void WebSocketTransport::streamFailed(const LinkError &error)
{
    if (m_upgrade && error.kind == LinkError::Kind::ClosedByPeer
        && m_upgrade->linkEnded() == Upgrade::Progress::Failed) {
        LinkError told = m_upgrade->error();
        told.proxy = error.proxy;
        return fail(told);
    }
    fail(error);
}

void WebSocketTransport::end()
{
    m_timeout.stop();
    m_state = State::Closed;
    m_upgrade.reset();
    m_frames.reset();
    m_stream.blockSignals(true);
    m_stream.abort();
    m_stream.blockSignals(false);
    tellEnded();
}

void WebSocketTransport::fail(LinkError error)
{
    if (m_state == State::Closed)
        return;
    const bool closing = m_state == State::Closing;
    end();
    if (closing)
        return emit closed();
    error.host = bareHost(m_options.host);
    error.port = m_options.port;
    emit failed(error);
}

} // namespace net
