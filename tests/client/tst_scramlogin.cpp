// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Enhanced authentication by SCRAM over a real link. No broker at hand speaks it, so the server's
// side is played here, with another implementation of the password's hash than the client's.
#include "app/client/iothread.h"
#include "app/client/mqttclient.h"
#include "app/client/wording.h"
#include "app/mqtt/decode.h"
#include "app/mqtt/encode.h"
#include "app/mqtt/framing.h"

#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using client::ClientState;
using client::MqttClient;
using mqtt::PropertyId;
using mqtt::ReasonCode;

namespace {

constexpr int patience = 15'000;
constexpr auto algorithm = QCryptographicHash::Sha256;
const QByteArray method = "SCRAM-SHA-256";
const QByteArray salt = "0123456789abcdef";
const QByteArray iterations = "4096";

QByteArray hmac(const QByteArray &key, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, key, algorithm);
}

// Knows one user, "bench" with the password "pencil".
class ScramServer : public QTcpServer
{
public:
    ScramServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            m_stream.clear();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                m_stream += socket->readAll();
                takePackets(*socket);
            });
        });
    }

    bool isImpostor = false; // knows the words, but not the password
    int connects = 0;
    int again = 0;
    QByteArray user;

private:
    void takePackets(QTcpSocket &socket)
    {
        while (true) {
            const mqtt::FrameLength length = mqtt::frameLength(m_stream);
            if (length.state != mqtt::FrameLength::State::Known || length.total > m_stream.size())
                return;
            const auto packet = mqtt::decode(m_stream.first(length.total),
                                             {mqtt::ProtocolVersion::V5, mqtt::Sender::Client});
            m_stream.remove(0, length.total);
            if (!packet)
                return socket.abort();
            if (const auto *connect = std::get_if<mqtt::Connect>(&*packet)) {
                ++connects;
                m_isFirst = true;
                challenge(socket, connect->properties);
            } else if (const auto *auth = std::get_if<mqtt::Auth>(&*packet)) {
                take(socket, *auth);
            }
        }
    }

    void take(QTcpSocket &socket, const mqtt::Auth &auth)
    {
        if (auth.reason == ReasonCode::ReAuthenticate) {
            ++again;
            m_isFirst = false;
            challenge(socket, auth.properties);
        } else {
            judge(socket, auth.properties);
        }
    }

    static QByteArray dataOf(mqtt::PropertiesView properties)
    {
        return properties.text(PropertyId::AuthenticationData)->toByteArray();
    }

    static mqtt::Properties reply(const QByteArray &data)
    {
        mqtt::Properties properties;
        properties.addText(PropertyId::AuthenticationMethod, method);
        properties.addText(PropertyId::AuthenticationData, data);
        return properties;
    }

    static void send(QTcpSocket &socket, const mqtt::Packet &packet)
    {
        socket.write(mqtt::encode(packet, mqtt::ProtocolVersion::V5));
    }

    void challenge(QTcpSocket &socket, mqtt::PropertiesView properties)
    {
        const QByteArray first = dataOf(properties); // "n,,n=user,r=nonce"
        m_bare = first.mid(3);
        user = m_bare.split(',').value(0).mid(2);
        const QByteArray nonce = m_bare.split(',').value(1).mid(2);
        m_challenge = "r=" + nonce + "server,s=" + salt.toBase64() + ",i=" + iterations;
        send(socket, mqtt::Auth{ReasonCode::ContinueAuthentication, reply(m_challenge)});
    }

    void judge(QTcpSocket &socket, mqtt::PropertiesView properties)
    {
        const QByteArray last = dataOf(properties);
        const qsizetype at = last.lastIndexOf(",p=");
        const QByteArray text = m_bare + ',' + m_challenge + ',' + last.first(at);
        const QByteArray salted = QPasswordDigestor::deriveKeyPbkdf2(
                algorithm, isImpostor ? "guessed" : "pencil", salt, iterations.toInt(), 32);
        const QByteArray clientKey = hmac(salted, "Client Key");
        QByteArray proof = hmac(QCryptographicHash::hash(clientKey, algorithm), text);
        for (qsizetype i = 0; i < proof.size(); ++i)
            proof[i] = static_cast<char>(proof[i] ^ clientKey[i]);
        const bool isRight = proof.toBase64() == last.mid(at + 3);
        const QByteArray signature = "v=" + hmac(hmac(salted, "Server Key"), text).toBase64();
        if (!isRight && !isImpostor)
            return send(socket, mqtt::Connack{false, ReasonCode::NotAuthorized, {}});
        if (m_isFirst)
            send(socket, mqtt::Connack{false, ReasonCode::Success, reply(signature)});
        else
            send(socket, mqtt::Auth{ReasonCode::Success, reply(signature)});
    }

    QByteArray m_stream;
    QByteArray m_bare;
    QByteArray m_challenge;
    bool m_isFirst = true;
};

struct Bench
{
    explicit Bench(ScramServer &server, const QString &password = QStringLiteral("pencil"),
                   bool reconnects = false)
    {
        options.endpoint.host = QStringLiteral("127.0.0.1");
        options.endpoint.port = server.serverPort();
        options.connect.clientId = "bench";
        options.reconnect.enabled = reconnects;
        options.scram = {mqtt::ScramHash::Sha256, QStringLiteral("bench"), password};
        client.connectToHost(options);
    }

    client::ConnectionOptions options;
    client::IoThread io;
    MqttClient client{io, nullptr, nullptr};
    QSignalSpy failed{&client, &MqttClient::failed};
    QSignalSpy again{&client, &MqttClient::reauthenticated};
};

} // namespace

class TestScramLogin : public QObject
{
    Q_OBJECT

private slots:
    void rightPasswordConnects()
    {
        ScramServer server;
        Bench bench(server);
        QTRY_COMPARE_WITH_TIMEOUT(bench.client.state(), ClientState::Connected, patience);
        QCOMPARE(server.user, QByteArray("bench"));
        QCOMPARE(bench.failed.size(), 0);
    }

    void authenticatesAgainWithoutDisconnecting()
    {
        ScramServer server;
        Bench bench(server);
        QTRY_COMPARE_WITH_TIMEOUT(bench.client.state(), ClientState::Connected, patience);
        for (int round = 1; round <= 2; ++round) {
            bench.client.reauthenticate();
            QTRY_COMPARE_WITH_TIMEOUT(bench.again.size(), round, patience);
        }
        QCOMPARE(server.again, 2);
        QCOMPARE(server.connects, 1);
        QCOMPARE(bench.client.state(), ClientState::Connected);
    }

    void wrongPasswordIsRefused()
    {
        ScramServer server;
        Bench bench(server, QStringLiteral("pen"));
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 1, patience);
        const auto error = bench.failed.first().first().value<client::ClientError>();
        QCOMPARE(std::get<client::Refused>(error).connack.reason, ReasonCode::NotAuthorized);
    }

    void impostorIsNotTrusted()
    {
        ScramServer server;
        server.isImpostor = true;
        Bench bench(server, QStringLiteral("pencil"), true); // trying again does not help
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 1, patience);
        const auto error = bench.failed.first().first().value<client::ClientError>();
        QCOMPARE(std::get<client::Violation>(error).authentication,
                 mqtt::AuthenticationFlaw::WrongProof);
        QVERIFY(client::explain(error).cause.contains(QStringLiteral("password")));
        QTRY_COMPARE_WITH_TIMEOUT(bench.client.state(), ClientState::Disconnected, patience);
    }
};

QTEST_GUILESS_MAIN(TestScramLogin)
#include "tst_scramlogin.moc"
