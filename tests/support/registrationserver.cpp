// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/registrationserver.h"

#include "app/mqtt/decode.h"
#include "app/mqtt/encode.h"

#include <QFile>
#include <QHostAddress>
#include <QMessageAuthenticationCode>
#include <QSslKey>

namespace testsupport {

namespace {

constexpr auto version = mqtt::ProtocolVersion::V311;

QCryptographicHash::Algorithm algorithmOf(const QByteArray &method)
{
    if (method == "hmacmd5")
        return QCryptographicHash::Md5;
    return method == "hmacsha1" ? QCryptographicHash::Sha1 : QCryptographicHash::Sha256;
}

} // namespace

RegistrationServer::RegistrationServer(Manner manner) : m_manner(manner)
{
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, &RegistrationServer::accept);
}

bool RegistrationServer::start(const Certificates &certificates)
{
    QFile certificate(certificates.certificate(QStringLiteral("server")));
    QFile key(certificates.key(QStringLiteral("server")));
    if (!certificate.open(QIODevice::ReadOnly) || !key.open(QIODevice::ReadOnly))
        return false;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(&certificate));
    const QByteArray keyText = key.readAll();
    QSslKey privateKey(keyText, QSsl::Rsa);
    if (privateKey.isNull())
        privateKey = QSslKey(keyText, QSsl::Ec);
    configuration.setPrivateKey(privateKey);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_server.setSslConfiguration(configuration);
    return m_server.listen(QHostAddress::LocalHost);
}

void RegistrationServer::accept()
{
    auto *socket = qobject_cast<QSslSocket *>(m_server.nextPendingConnection());
    if (!socket)
        return;
    m_received.clear();
    connect(socket, &QSslSocket::readyRead, this, [this, socket] { read(socket); });
    if (socket->bytesAvailable() > 0)
        read(socket);
}

void RegistrationServer::read(QSslSocket *socket)
{
    m_received += socket->readAll();
    // Short packets only: one byte of Remaining Length, two for a CONNECT.
    while (m_received.size() >= 2) {
        const auto first = static_cast<quint8>(m_received.at(1));
        const bool isLong = (first & 0x80) != 0;
        if (isLong && m_received.size() < 3)
            return;
        const qsizetype length =
                isLong ? 3 + (first & 0x7f) + 128 * static_cast<quint8>(m_received.at(2))
                       : 2 + first;
        if (m_received.size() < length)
            return;
        const auto packet = mqtt::decode(m_received.first(length), {version, {}});
        m_received.remove(0, length);
        if (!packet)
            return socket->abort();
        if (const auto *connect = std::get_if<mqtt::Connect>(&*packet)) {
            m_connect = *connect;
            m_signatureRight = checkSignature();
            answer(socket);
        }
        m_disconnected = m_disconnected || std::holds_alternative<mqtt::Disconnect>(*packet);
    }
}

QByteArray RegistrationServer::pair(const QByteArray &name) const
{
    const QList<QByteArray> pairs = m_connect->clientId.split('|').value(1).split(',');
    for (const QByteArray &each : pairs) {
        if (each.startsWith(name + '='))
            return each.mid(name.size() + 1);
    }
    return {};
}

bool RegistrationServer::checkSignature() const
{
    const QList<QByteArray> names = m_connect->username.value_or(QByteArray()).split('&');
    const QByteArray content = "deviceName" + names.value(0) + "productKey" + names.value(1)
                               + "random" + pair("random");
    const QByteArray mac = QMessageAuthenticationCode::hash(content, productSecret,
                                                            algorithmOf(pair("signmethod")));
    return mac.toHex() == m_connect->password.value_or(QByteArray()).toLower();
}

QByteArray RegistrationServer::answerTopic() const
{
    // A certificate's first login has no names.
    if (m_connect->username == QByteArray("&"))
        return "/ext/auth/identity/response";
    return "/ext/" + pair("authType");
}

QByteArray RegistrationServer::answerPayload() const
{
    QList<QByteArray> names = m_connect->username.value_or(QByteArray()).split('&');
    if (m_manner == Manner::NotJson)
        return "registered";
    if (names.value(0).isEmpty())
        names = {"NT35E_06011", "a1JszCpjS61"};
    if (m_manner == Manner::OtherDevice)
        names[0] = "other";
    const QByteArray device =
            R"({"productKey":")" + names.value(1) + R"(","deviceName":")" + names.value(0) + '"';
    if (m_manner == Manner::NoSecret || names.size() < 2
        || answerTopic() == "/ext/auth/identity/response")
        return device + '}';
    if (pair("authType") == "regnwl")
        return device + R"(,"clientId":"cid-from-server","deviceToken":"token-from-server"})";
    return device + R"(,"deviceSecret":")" + deviceSecret + R"("})";
}

void RegistrationServer::answer(QSslSocket *socket)
{
    const bool isCertificate = m_connect->username == QByteArray("&");
    mqtt::Connack connack;
    if (!isCertificate && !m_signatureRight)
        connack.reason = mqtt::ReasonCode::BadUserNameOrPassword;
    socket->write(mqtt::encode(connack, version));
    if (connack.reason != mqtt::ReasonCode::Success)
        return socket->disconnectFromHost();
    if (m_manner == Manner::Silent)
        return;
    if (m_manner == Manner::Closing)
        return socket->disconnectFromHost();
    mqtt::Publish publish;
    publish.topic = answerTopic();
    publish.payload = answerPayload();
    socket->write(mqtt::encode(publish, version));
}

} // namespace testsupport
