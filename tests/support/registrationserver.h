// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/packets.h"
#include "tests/support/certificates.h"

#include <QObject>
#include <QSslServer>
#include <QSslSocket>

namespace testsupport {

// A TLS server that registers devices as Aliyun's pages describe it: takes CONNECT, checks the
// signature by a computation of its own, and pushes the answer right after CONNACK.
class RegistrationServer : public QObject
{
public:
    enum class Manner : quint8 {
        Proper,
        Silent,      // lets in and pushes nothing
        NotJson,     // pushes something else
        OtherDevice, // pushes the secret of another device
        NoSecret,    // pushes an answer without it
        Closing      // lets in and closes
    };

    explicit RegistrationServer(Manner manner = Manner::Proper);
    bool start(const Certificates &certificates); // on a free port of 127.0.0.1
    quint16 port() const { return m_server.serverPort(); }

    // What the last client sent.
    const std::optional<mqtt::Connect> &connectPacket() const { return m_connect; }
    bool wasDisconnectedProperly() const { return m_disconnected; }
    bool wasSignatureRight() const { return m_signatureRight; }

    static constexpr char productSecret[] = "PrOdUcTsEcReT0123456789abcdefghi";
    static constexpr char deviceSecret[] = "390358fc595040aa73221e8393aba86c";

private:
    void accept();
    void read(QSslSocket *socket);
    void answer(QSslSocket *socket);
    QByteArray answerTopic() const;
    QByteArray answerPayload() const;
    QByteArray pair(const QByteArray &name) const; // of the client id
    bool checkSignature() const;

    Manner m_manner;
    QSslServer m_server;
    QByteArray m_received;
    std::optional<mqtt::Connect> m_connect;
    bool m_disconnected = false;
    bool m_signatureRight = false;
};

} // namespace testsupport
