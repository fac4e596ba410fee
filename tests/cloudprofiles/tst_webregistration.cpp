// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tencent's registration, against a web server that checks the signature by a
// computation of its own and seals its answer with openssl.
#include "app/client/iothread.h"
#include "app/cloudprofiles/registration.h"
#include "app/clouds/schemes.h"
#include "tests/support/certificates.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QProcess>
#include <QSignalSpy>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QtTest>

using cloudprofiles::Registration;

namespace {

constexpr int patience = 30'000;
const QByteArray secret = "PrOdUcTsEcReT0123456789";

QByteArray sealedBy(const QByteArray &key, const QByteArray &plain)
{
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("enc"), QStringLiteral("-aes-128-cbc"), QStringLiteral("-K"),
                   QString::fromLatin1(key.left(16).toHex()), QStringLiteral("-iv"),
                   QString::fromLatin1(QByteArray(16, '0').toHex()), QStringLiteral("-base64"),
                   QStringLiteral("-A")});
    openssl.write(plain);
    openssl.closeWriteChannel();
    openssl.waitForFinished(patience);
    return openssl.readAllStandardOutput().trimmed();
}

// Answers one request with what it was told.
class Gateway : public QObject
{
public:
    bool start(const testsupport::Certificates &certificates)
    {
        QFile key(certificates.key(QStringLiteral("server")));
        if (!key.open(QIODevice::ReadOnly))
            return false;
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setPrivateKey(QSslKey(key.readAll(), QSsl::Ec));
        configuration.setLocalCertificateChain(
                QSslCertificate::fromPath(certificates.certificate(QStringLiteral("server"))));
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_server.setSslConfiguration(configuration);
        connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
            read(*socket);
        });
        return m_server.listen(QHostAddress::LocalHost);
    }
    quint16 port() const { return m_server.serverPort(); }
    void setAnswer(const QByteArray &answer) { m_answer = answer; }
    bool wasSignatureRight() const { return m_signatureRight; }

private:
    QByteArray header(const QByteArray &name) const
    {
        for (const QByteArray &line : m_request.split('\n')) {
            if (line.toLower().startsWith(name + ':'))
                return line.mid(name.size() + 1).trimmed();
        }
        return {};
    }

    void read(QTcpSocket &socket)
    {
        m_request += socket.readAll();
        const qsizetype end = m_request.indexOf("\r\n\r\n");
        if (end < 0 || m_request.size() < end + 4 + header("content-length").toInt())
            return;
        const QByteArray body = m_request.mid(end + 4);
        const QByteArray text =
                "POST\n127.0.0.1\n/device/register\n\nhmacsha256\n" + header("x-tc-timestamp")
                + '\n' + header("x-tc-nonce") + '\n'
                + QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
        const QByteArray right =
                QMessageAuthenticationCode::hash(text, secret, QCryptographicHash::Sha256)
                        .toBase64();
        m_signatureRight = header("x-tc-signature") == right
                           && body == R"({"ProductId":"LD8S5J1L07","DeviceName":"test"})";
        m_request.clear();
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: "
                     "application/json\r\nContent-Length: "
                     + QByteArray::number(m_answer.size()) + "\r\nConnection: close\r\n\r\n"
                     + m_answer);
        socket.disconnectFromHost();
    }

    QSslServer m_server;
    QByteArray m_request;
    QByteArray m_answer;
    bool m_signatureRight = false;
};

QByteArray answerWith(const QByteArray &payload)
{
    return R"({"Response":{"Len":53,"RequestId":"1","Payload":")" + payload + R"("}})";
}

} // namespace

class TestWebRegistration : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_certificates.make()); }
    void deviceGetsItsKey();
    void refusalsAreTold_data();
    void refusalsAreTold();
    void unreachableGatewayIsTold();

private:
    void start(Registration &registration, quint16 port) const
    {
        const clouds::Scheme *scheme = clouds::schemeById(u"tencent-dynreg");
        const clouds::Inputs inputs{{{QStringLiteral("productId"), QStringLiteral("LD8S5J1L07")},
                                     {QStringLiteral("deviceName"), QStringLiteral("test")},
                                     {QStringLiteral("productSecret"), QString::fromLatin1(secret)},
                                     {QStringLiteral("host"), QStringLiteral("127.0.0.1")}},
                                    QDateTime::currentMSecsSinceEpoch()};
        const clouds::Derivation made = clouds::derive(*scheme, inputs);
        QVERIFY(made);
        QVERIFY(made->request);
        net::TlsOptions tls;
        tls.caFile = m_certificates.certificate(QStringLiteral("ca"));
        registration.start(*scheme, inputs, *made,
                           {{}, port, tls, std::chrono::milliseconds(patience)});
    }

    testsupport::Certificates m_certificates;
    client::IoThread m_io;
};

void TestWebRegistration::deviceGetsItsKey()
{
    Gateway gateway;
    QVERIFY(gateway.start(m_certificates));
    gateway.setAnswer(answerWith(
            sealedBy(secret, R"({"encryptionType":2,"psk":"acyv3QDJrRa0fW5UE58KnQ=="})")));
    Registration registration(m_io, nullptr);
    QSignalSpy succeeded(&registration, &Registration::succeeded);
    QSignalSpy failed(&registration, &Registration::failed);
    start(registration, gateway.port());
    QTRY_VERIFY_WITH_TIMEOUT(succeeded.size() + failed.size() == 1, patience);
    QVERIFY2(failed.isEmpty(), qPrintable(failed.value(0).value(0).toString()));
    QVERIFY(gateway.wasSignatureRight());
    const auto login = succeeded.first().first().value<clouds::Login>();
    QCOMPARE(QByteArray(login.scheme->id), QByteArray("tencent"));
    QCOMPARE(login.inputs.values.value(QStringLiteral("deviceSecret")),
             QStringLiteral("acyv3QDJrRa0fW5UE58KnQ=="));
    QVERIFY(clouds::derive(*login.scheme, login.inputs));
}

void TestWebRegistration::refusalsAreTold_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const QByteArray &answer, const char *told) {
        QTest::newRow(name) << answer << QString::fromLatin1(told);
    };
    row("refused",
        R"({"Response":{"Error":{"Code":"InvalidParameterValue.ProductNotExist",
           "Message":"no such product"},"RequestId":"1"}})",
        "no such product");
    row("sealed with another secret", answerWith(sealedBy("0123456789abcdef", R"({"psk":"a"})")),
        "cannot be opened");
    row("not sealed", answerWith("eyJ9"), "cannot be opened");
    row("no payload", R"({"Response":{"RequestId":"1"}})", "Payload");
    row("certificate", answerWith(sealedBy(secret, R"({"encryptionType":1,"clientCert":"x"})")),
        "certificates");
    row("a web page", "<html>", "no JSON");
}

void TestWebRegistration::refusalsAreTold()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, told);
    Gateway gateway;
    QVERIFY(gateway.start(m_certificates));
    gateway.setAnswer(answer);
    Registration registration(m_io, nullptr);
    QSignalSpy failed(&registration, &Registration::failed);
    start(registration, gateway.port());
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    const QString cause = failed.first().first().toString();
    QVERIFY2(cause.contains(told), qPrintable(cause));
    QVERIFY(!cause.contains(QString::fromLatin1(secret)));
}

void TestWebRegistration::unreachableGatewayIsTold()
{
    quint16 port = 0;
    {
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        port = free.serverPort();
    }
    Registration registration(m_io, nullptr);
    QSignalSpy failed(&registration, &Registration::failed);
    start(registration, port);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QVERIFY(failed.first().first().toString().contains(QStringLiteral("could not be asked")));
    QVERIFY(!failed.first().last().toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestWebRegistration)
#include "tst_webregistration.moc"
