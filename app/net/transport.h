// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/wiretap.h"
#include "app/net/endpoint.h"
#include "app/net/linkerror.h"

#include <QByteArrayView>
#include <QObject>

#include <functional>
#include <memory>

namespace net {

class Stream;

// A byte pipe to one peer, whatever carries it. Every open() ends with exactly one of closed() and
// failed(); after that it can be opened again. It tells the tap every byte that crosses, for TLS
// and WebSocket the bytes inside.
class Transport : public QObject
{
    Q_OBJECT

public:
    explicit Transport(base::WireTap *tap, QObject *parent = nullptr);
    ~Transport() override;

    virtual void open(const EndpointOptions &options) = 0;
    virtual void write(QByteArrayView bytes) = 0; // while open only
    virtual qint64 bytesToWrite() const = 0;      // handed over but not yet taken by the system
    virtual void close() = 0;                     // sends what waits, then closes
    virtual void abort() = 0; // closes at once; closed() comes before it returns

signals:
    void opened();
    // The bytes live until the signal returns: connect directly, on this thread.
    void received(const base::Stamp &stamp, QByteArrayView bytes);
    void bytesWritten();
    // Where a module speaks MQTT by itself: it gave up a PUBLISH with QoS 1 or 2; `why` is a
    // sentence. No packet tells it.
    void undelivered(quint16 packetId, const QString &why);
    // The same with QoS 0, where no identifier names it; `later`: how many with the same topic and
    // payload were written after it.
    void undeliveredUnnumbered(const QByteArray &topic, const QByteArray &payload, int later,
                               const QString &why);
    void closed();                            // as we asked
    void failed(const net::LinkError &error); // not opened, or broken off

protected:
    void tellOpened(const EndpointOptions &to, const Stream &stream);
    void tellOpened(const EndpointOptions &to); // where no socket of ours carries it
    void tellReceived(QByteArrayView bytes);
    void tellSent(QByteArrayView bytes);
    void hearSecrets(Stream &stream); // passes them to the tap
    void tellEnded(); // before closed() or failed(); harmless when the link was never open

private:
    base::WireTap *m_tap;
    bool m_tapOpen = false;
};

// Makes the transport for a connection; `tap` may be null.
using TransportFactory = std::function<std::unique_ptr<Transport>(TransportKind, base::WireTap *)>;
std::unique_ptr<Transport> makeTransport(TransportKind kind, base::WireTap *tap);

} // namespace net
