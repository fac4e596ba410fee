// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/iothread.h"
#include "app/inspector/captureimport.h"
#include "app/inspector/pcapngwriter.h"
#include "app/profiles/profilestore.h"
#include "app/profiles/sessionsecrets.h"
#include "app/storage/paths.h"
#include "tests/inspector/collectingsink.h"
#include "tests/support/certificates.h"
#include "tests/support/freeport.h"
#include "tests/support/mosquitto.h"
#include "ui/presentation/captureloader.h"
#include "ui/presentation/capturewriter.h"
#include "ui/presentation/framepulse.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/openconnections.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using base::Direction;
using inspector::CaptureKind;
using mqtt::ProtocolVersion;
using presentation::CaptureSaver;
using presentation::TlsKeys;

namespace {

constexpr int patience = 30'000;

// Stands before a server and keeps what passes, as a capture on the network would.
class Relay : public QObject
{
public:
    struct Chunk
    {
        bool isFromClient = false;
        QByteArray bytes;
    };

    bool listen(quint16 serverPort)
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this, serverPort] {
            QTcpSocket *client = m_server.nextPendingConnection();
            clientPort = client->peerPort();
            auto *server = new QTcpSocket(client);
            server->connectToHost(QHostAddress::LocalHost, serverPort);
            pass(client, server, true);
            pass(server, client, false);
        });
        return m_server.listen(QHostAddress::LocalHost);
    }
    quint16 port() const { return m_server.serverPort(); }

    quint16 clientPort = 0; // of the latest connection
    std::vector<Chunk> chunks;

private:
    void pass(QTcpSocket *from, QTcpSocket *to, bool isFromClient)
    {
        connect(from, &QTcpSocket::readyRead, to, [this, from, to, isFromClient] {
            chunks.push_back({isFromClient, from->readAll()});
            to->write(chunks.back().bytes);
        });
        connect(from, &QTcpSocket::disconnected, to, [to] { to->disconnectFromHost(); });
    }

    QTcpServer m_server;
};

QByteArray tshark(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("tshark"), arguments);
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        return "tshark failed: " + process.readAllStandardError();
    return process.readAllStandardOutput();
}

} // namespace

// What the window captured of its own connections, written to files and read by others.
class TestCaptureExport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void bothEndsOfALiveLinkAreTold();
    void tlsKeysDecryptWhatOthersCaptured();
    void keysOfAnOpenedFileGoIntoAnExportWhenAsked();
    void bothSidesOfOneLinkAreTwoStreams();
    void savingIsCancelled();
    void openingIsCancelled();

private:
    presentation::LiveConnection *connectTo(quint16 port, const QString &caFile = {});
    QByteArray saved(TlsKeys tlsKeys);
    void fill(int packets);
    void addAll(CaptureSaver::Job &job) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<client::IoThread> m_ioThread;
    std::unique_ptr<presentation::FramePulse> m_pulse;
    std::unique_ptr<inspector::Capture> m_capture;
    std::unique_ptr<profiles::ProfileStore> m_profiles;
    profiles::SessionSecrets m_secrets;
    std::unique_ptr<presentation::OpenConnections> m_connections;
};

void TestCaptureExport::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_ioThread = std::make_unique<client::IoThread>();
    m_pulse = std::make_unique<presentation::FramePulse>();
    m_capture = std::make_unique<inspector::Capture>();
    m_profiles = std::make_unique<profiles::ProfileStore>(storage::Paths(m_dir->path()));
    m_connections = std::make_unique<presentation::OpenConnections>(
            *m_ioThread, *m_capture, *m_pulse, *m_profiles, m_secrets,
            m_dir->filePath(QStringLiteral("sessions")));
}

void TestCaptureExport::cleanup()
{
    m_connections.reset();
    m_profiles.reset();
    m_capture.reset();
    m_pulse.reset();
    m_ioThread.reset();
}

presentation::LiveConnection *TestCaptureExport::connectTo(quint16 port, const QString &caFile)
{
    profiles::Profile profile;
    profile.id = QStringLiteral("p%1").arg(port);
    profile.name = QStringLiteral("Broker in the cellar");
    profile.endpoint.host = QStringLiteral("localhost");
    profile.endpoint.port = port;
    profile.version = ProtocolVersion::V5;
    profile.clientId = QStringLiteral("cellar");
    profile.autoReconnect = false;
    if (!caFile.isEmpty()) {
        profile.endpoint.kind = net::TransportKind::Tls;
        profile.endpoint.tls.caFile = caFile;
    }
    presentation::LiveConnection *connection = m_connections->openUnsaved(profile);
    m_connections->connectToHost(*connection);
    return connection;
}

void TestCaptureExport::addAll(CaptureSaver::Job &job) const
{
    for (auto number = m_capture->firstNumber(); number < m_capture->endNumber(); ++number)
        job.rows.push_back(number);
}

// The name of the file; empty when it could not be written.
QByteArray TestCaptureExport::saved(TlsKeys tlsKeys)
{
    m_capture->drain();
    CaptureSaver saver(*m_capture);
    QSignalSpy done(&saver, &CaptureSaver::saved);
    CaptureSaver::Job job;
    job.fileName = m_dir->filePath(QStringLiteral("export.pcapng"));
    job.format = inspector::ExportFormat::Pcapng;
    job.tlsKeys = tlsKeys;
    addAll(job);
    if (!saver.save(std::move(job)) || !(done.size() == 1 || done.wait(patience)))
        return {};
    return done.first().first().toString().toUtf8();
}

void TestCaptureExport::fill(int packets)
{
    const auto feed = m_capture->addConnection(QStringLiteral("c"), ProtocolVersion::V311);
    for (int i = 0; i < packets; ++i)
        feed->addRow(CaptureKind::Packet, Direction::Out, {i, i}, ProtocolVersion::V311,
                     QByteArray::fromHex("300b0004742f696e68656c6c6f"));
    m_capture->drain();
}

// The ports are those of the sockets; the other end says what it saw.
void TestCaptureExport::bothEndsOfALiveLinkAreTold()
{
    testsupport::Mosquitto broker;
    QVERIFY(broker.start());
    Relay relay;
    QVERIFY(relay.listen(broker.port()));
    const presentation::LiveConnection *connection = connectTo(relay.port());
    QTRY_COMPARE_WITH_TIMEOUT(connection->state(), client::ClientState::Connected, patience);
    const QString file = QString::fromUtf8(saved(TlsKeys::LeftOut));
    const QByteArray listed = tshark({QStringLiteral("-r"), file, QStringLiteral("-Y"),
                                      QStringLiteral("mqtt.msgtype==1"), QStringLiteral("-T"),
                                      QStringLiteral("fields"), QStringLiteral("-e"),
                                      QStringLiteral("_ws.col.Source"), QStringLiteral("-e"),
                                      QStringLiteral("exported_pdu.src_port"), QStringLiteral("-e"),
                                      QStringLiteral("_ws.col.Destination"), QStringLiteral("-e"),
                                      QStringLiteral("exported_pdu.dst_port")});
    QCOMPARE(listed.simplified(), "127.0.0.1 " + QByteArray::number(relay.clientPort)
                                          + " 127.0.0.1 " + QByteArray::number(relay.port()));
}

void TestCaptureExport::tlsKeysDecryptWhatOthersCaptured()
{
    testsupport::Certificates certificates;
    QVERIFY(certificates.make());
    testsupport::Mosquitto broker;
    const quint16 tlsPort = testsupport::freePort();
    QVERIFY(broker.start("listener " + QByteArray::number(tlsPort) + " 127.0.0.1\n"
                         + certificates.mosquittoConfiguration()));
    Relay relay;
    QVERIFY(relay.listen(tlsPort));
    const presentation::LiveConnection *connection =
            connectTo(relay.port(), certificates.certificate(QStringLiteral("ca")));
    QTRY_COMPARE_WITH_TIMEOUT(connection->state(), client::ClientState::Connected, patience);

    const auto keysOf = [](const QByteArray &name) {
        QFile file(QString::fromUtf8(name));
        CollectingSink read;
        if (file.open(QIODevice::ReadOnly))
            (void)inspector::importCapture(file.readAll(), read, {},
                                           [](qsizetype) { return true; });
        return read.keyLog;
    };
    QVERIFY(keysOf(saved(TlsKeys::LeftOut)).isEmpty());
    const QByteArray keys = keysOf(saved(TlsKeys::Included));
    QVERIFY(keys.contains("CLIENT_TRAFFIC_SECRET_0 "));

    // The relay's capture is of bytes that nobody can read without them.
    const QString captured = m_dir->filePath(QStringLiteral("wire.pcapng"));
    const auto connectsInIt = [&](const QByteArray &keyLog) {
        QFile file(captured);
        if (!file.open(QIODevice::WriteOnly))
            return QByteArray("not written");
        inspector::PcapngWriter wire(file);
        if (!keyLog.isEmpty())
            wire.addKeyLog(keyLog);
        wire.addConnection({QStringLiteral("c"), mqtt::Sender::Client, {}, "127.0.0.1:1883"});
        qint64 time = 0;
        for (const Relay::Chunk &chunk : relay.chunks) {
            ++time;
            wire.addRow({0,
                         CaptureKind::Packet,
                         chunk.isFromClient ? Direction::Out : Direction::In,
                         ProtocolVersion::V5,
                         {time, time},
                         chunk.bytes});
        }
        if (!wire.finish())
            return QByteArray("not written");
        file.close();
        return tshark({QStringLiteral("-r"), captured, QStringLiteral("-d"),
                       QStringLiteral("tcp.port==1883,tls"), QStringLiteral("-d"),
                       QStringLiteral("tls.port==1883,mqtt"), QStringLiteral("-Y"),
                       QStringLiteral("mqtt.msgtype==1"), QStringLiteral("-T"),
                       QStringLiteral("fields"), QStringLiteral("-e"),
                       QStringLiteral("mqtt.clientid")})
                .trimmed();
    };
    QCOMPARE(connectsInIt({}), QByteArray());
    QCOMPARE(connectsInIt(keys), QByteArray("cellar"));
}

void TestCaptureExport::keysOfAnOpenedFileGoIntoAnExportWhenAsked()
{
    // Longer than what is kept of a live connection.
    QByteArray keys;
    while (keys.size() < 2 * inspector::CaptureFeed::longestKeyLog)
        keys += "CLIENT_RANDOM " + QByteArray::number(keys.size()).rightJustified(64, '0') + ' '
                + QByteArray(96, 'a') + '\n';
    const QString name = m_dir->filePath(QStringLiteral("keys.pcapng"));
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    inspector::PcapngWriter writer(file);
    writer.addKeyLog(keys);
    const QByteArray connect = QByteArray::fromHex("101300044d5154540402003c0007636c69656e7431");
    for (size_t i = 0; i < 2; ++i) {
        writer.addConnection({QStringLiteral("c"), mqtt::Sender::Client,
                              "127.0.0.1:5000" + QByteArray::number(i), "127.0.0.1:1883"});
        writer.addRow(
                {i, CaptureKind::Packet, Direction::Out, ProtocolVersion::V311, {1, 1}, connect});
    }
    QVERIFY(writer.finish());
    file.close();

    presentation::CaptureLoader loader(*m_capture);
    QSignalSpy loaded(&loader, &presentation::CaptureLoader::loaded);
    QSignalSpy failed(&loader, &presentation::CaptureLoader::failed);
    QVERIFY(loader.load(name));
    QTRY_COMPARE_WITH_TIMEOUT(loaded.size() + failed.size(), 1, patience);
    QVERIFY2(failed.isEmpty(), qPrintable(failed.value(0).value(0).toString()));
    QVERIFY(loaded.first().at(2).toString().contains(QStringLiteral("TLS keys")));
    fill(1); // a capture that goes on does not touch them
    const auto keysOf = [](const QByteArray &exported) {
        QFile read(QString::fromUtf8(exported));
        CollectingSink sink;
        if (read.open(QIODevice::ReadOnly))
            (void)inspector::importCapture(read.readAll(), sink, {},
                                           [](qsizetype) { return true; });
        return sink.keyLog;
    };
    QVERIFY(keysOf(saved(TlsKeys::LeftOut)).isEmpty());
    QCOMPARE(keysOf(saved(TlsKeys::Included)), keys);
}

// A client and the broker it talks to in one capture: each packet is there twice, and read twice.
void TestCaptureExport::bothSidesOfOneLinkAreTwoStreams()
{
    const QByteArray connect = QByteArray::fromHex("101300044d5154540402003c0007636c69656e7431");
    const auto own = m_capture->addConnection(QStringLiteral("Client"), ProtocolVersion::V311);
    const auto brokers = m_capture->addConnection(QStringLiteral("Local broker"),
                                                  ProtocolVersion::V311, mqtt::Sender::Server);
    own->linkOpened({1, 1}, "localhost:1883 (127.0.0.1:50001 \u2192 127.0.0.1:1883)");
    brokers->linkOpened({2, 2}, "127.0.0.1:50001 (127.0.0.1:1883 \u2192 127.0.0.1:50001)");
    own->bytesCrossed(Direction::Out, {3, 3}, connect);
    brokers->bytesCrossed(Direction::In, {4, 4}, connect);
    brokers->bytesCrossed(Direction::Out, {5, 5}, QByteArray::fromHex("20020000"));
    own->bytesCrossed(Direction::In, {6, 6}, QByteArray::fromHex("20020000"));
    const QString file = QString::fromUtf8(saved(TlsKeys::LeftOut));
    const QByteArray types =
            tshark({QStringLiteral("-r"), file, QStringLiteral("-Y"), QStringLiteral("mqtt"),
                    QStringLiteral("-T"), QStringLiteral("fields"), QStringLiteral("-e"),
                    QStringLiteral("mqtt.msgtype")});
    QCOMPARE(types.simplified(), QByteArray("1 1 2 2"));
}

void TestCaptureExport::savingIsCancelled()
{
    fill(200'000);
    CaptureSaver saver(*m_capture);
    QSignalSpy failed(&saver, &CaptureSaver::failed);
    QSignalSpy cancelled(&saver, &CaptureSaver::cancelled);
    const QString name = m_dir->filePath(QStringLiteral("there.json"));
    QFile before(name);
    QVERIFY(before.open(QIODevice::WriteOnly) && before.write("what stood there") > 0);
    before.close();
    CaptureSaver::Job job;
    job.fileName = name;
    job.format = inspector::ExportFormat::Json;
    addAll(job);
    connect(&saver, &CaptureSaver::progressed, &saver, &CaptureSaver::cancel);
    QVERIFY(saver.save(std::move(job)));
    QVERIFY(saver.isSaving());
    QTRY_VERIFY_WITH_TIMEOUT(!saver.isSaving(), patience);
    QCOMPARE(cancelled.size(), 1);
    QCOMPARE(failed.size(), 0);
    QVERIFY(before.open(QIODevice::ReadOnly));
    QCOMPARE(before.readAll(), QByteArray("what stood there"));
}

// What has come so far stays.
void TestCaptureExport::openingIsCancelled()
{
    fill(200'000);
    CaptureSaver saver(*m_capture);
    QSignalSpy done(&saver, &CaptureSaver::saved);
    CaptureSaver::Job job;
    job.fileName = m_dir->filePath(QStringLiteral("long.mqttcap"));
    job.format = inspector::ExportFormat::Own;
    addAll(job);
    QVERIFY(saver.save(std::move(job)));
    QVERIFY(done.size() == 1 || done.wait(patience));
    m_capture->clear();
    presentation::CaptureLoader loader(*m_capture);
    QSignalSpy ended(&loader, &presentation::CaptureLoader::loaded);
    connect(m_capture.get(), &inspector::Capture::changed, &loader,
            &presentation::CaptureLoader::cancel);
    QVERIFY(loader.load(done.first().first().toString()));
    QTRY_VERIFY_WITH_TIMEOUT(!loader.isLoading(), patience);
    QVERIFY(m_capture->count() > 0);
    QVERIFY(m_capture->count() < 200'000);
    QCOMPARE(ended.size(), 1);
    QVERIFY(ended.first().last().toString().contains(QStringLiteral("ancel")));
}

QTEST_GUILESS_MAIN(TestCaptureExport)
#include "tst_captureexport.moc"
