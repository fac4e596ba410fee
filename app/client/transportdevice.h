// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/transport.h"

#include <QByteArray>
#include <QIODevice>

#include <functional>

namespace client {

// A transport as the QIODevice that QMqttClient wants; opening it opens nothing, the link stands
// already. Everything that crosses still goes by the transport's tap.
class TransportDevice : public QIODevice
{
public:
    // `transport` must outlive it. `writing` hears of each packet before it goes out.
    TransportDevice(net::Transport &transport, std::function<void(QByteArrayView)> writing);

    // The transport is no longer there; what is written goes nowhere.
    void detach();

    // What came; readers are told at once.
    void feed(QByteArrayView bytes);

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;
    bool waitForBytesWritten(int) override { return isOpen(); } // the transport sends by itself
    void close() override; // the transport as well, after what waits has gone

protected:
    qint64 readData(char *into, qint64 most) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    net::Transport *m_transport;
    std::function<void(QByteArrayView)> m_writing;
    QByteArray m_unread;
};

} // namespace client
