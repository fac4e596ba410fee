// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/iothread.h"
#include "app/inspector/capture.h"
#include "app/mqtt/encode.h"
#include "app/storage/settings.h"
#include "tests/bench/delaymeter.h"
#include "ui/messages/messagesview.h"
#include "ui/messages/messagetable.h"
#include "ui/messages/workspace.h"
#include "ui/presentation/decoderulestore.h"
#include "ui/presentation/framepulse.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/messagetablemodel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>

// Feeder → socket → store → table on screen: how long the window's event loop is held up while
// messages stream in. Usage: bench_window [messages a second] [seconds] [filter text] [extras]
// Extras are words: "large" puts one payload of 64 MB into the stream, "large=256" one of 256 MB,
// "topics=100000" uses so many topics, "longtopics" makes each 65 535 bytes long, "record" writes
// to disk.

namespace {

constexpr int longestTopic = 65'535;
constexpr int payloadBytes = 64;
constexpr int usualRowsBefore = 1'000'000;

struct Load
{
    int perSecond = 200'000;
    int seconds = 10;
    QString filter;
    qsizetype largeBytes = 0; // 0: none
    int topicCount = 1000;
    bool hasLongTopics = false;
    bool isRecorded = false;
};

// Answers CONNECT and SUBSCRIBE, then sends encoded PUBLISH packets at a steady rate.
class Feeder
{
public:
    explicit Feeder(const Load &load) : m_load(load), m_thread([this] { run(); })
    {
        while (m_port == 0)
            std::this_thread::yield();
    }
    ~Feeder()
    {
        m_stop = true;
        m_thread.join();
    }

    quint16 port() const { return m_port; }
    void send(qint64 count, int perSecond)
    {
        m_perSecond = perSecond;
        m_wanted += count;
    }
    qint64 sent() const { return m_sent; }

private:
    void run();
    void serve(QTcpSocket &socket);
    void sendDue(QTcpSocket &socket);
    void sendLarge(QTcpSocket &socket);
    QByteArray frames(int count);

    const Load m_load;
    std::atomic<quint16> m_port = 0;
    std::atomic<qint64> m_wanted = 0;
    std::atomic<qint64> m_sent = 0;
    std::atomic<int> m_perSecond = 0;
    std::atomic_bool m_stop = false;
    int m_next = 0;
    bool m_largeSent = false;
    std::thread m_thread;
};

QByteArray Feeder::frames(int count)
{
    static const QByteArray payload(payloadBytes, 'x');
    QByteArray out;
    for (int i = 0; i < count; ++i) {
        mqtt::Publish publish;
        publish.topic =
                "sensors/room/" + QByteArray::number(1'000'000 + m_next++ % m_load.topicCount);
        if (m_load.hasLongTopics)
            publish.topic = publish.topic.leftJustified(longestTopic, 'x');
        publish.payload = payload;
        mqtt::encodeTo(out, publish, mqtt::ProtocolVersion::V311);
    }
    return out;
}

void Feeder::run()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    m_port = server.serverPort();
    while (!m_stop) {
        if (server.waitForNewConnection(50)) {
            serve(*server.nextPendingConnection());
            return;
        }
    }
}

void Feeder::serve(QTcpSocket &socket)
{
    socket.waitForReadyRead(5000); // CONNECT
    socket.readAll();
    socket.write(mqtt::encode(mqtt::Connack{}, mqtt::ProtocolVersion::V311));
    socket.waitForBytesWritten(1000);
    socket.waitForReadyRead(5000); // SUBSCRIBE, the first packet identifier is 1
    socket.readAll();
    mqtt::Suback suback;
    suback.packetId = 1;
    suback.reasons = {mqtt::ReasonCode::Success};
    socket.write(mqtt::encode(suback, mqtt::ProtocolVersion::V311));
    while (!m_stop) {
        if (m_sent < m_wanted)
            sendDue(socket);
        else
            QThread::msleep(1);
    }
}

void Feeder::sendDue(QTcpSocket &socket)
{
    constexpr int stepMs = 2;
    const int step = std::max(1, m_perSecond * stepMs / 1000);
    // Encoded once and sent again and again: the feeder must not be what is measured.
    const QByteArray block = frames(std::max(step, m_load.topicCount));
    const qsizetype frameBytes = block.size() / std::max(step, m_load.topicCount);
    QElapsedTimer clock;
    clock.start();
    qint64 begun = 0;
    qsizetype at = 0; // in the block
    while (m_sent < m_wanted && !m_stop) {
        const qint64 due = std::min<qint64>(
                m_wanted - m_sent, clock.nsecsElapsed() * m_perSecond / 1'000'000'000 - begun);
        if (due < step && due < m_wanted - m_sent) {
            QThread::usleep(500);
            continue;
        }
        const qint64 count = std::min<qint64>(due, (block.size() - at) / frameBytes);
        socket.write(block.constData() + at, count * frameBytes);
        at = (at + count * frameBytes) % block.size();
        while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(1000))
            ;
        begun += count;
        m_sent += count;
        const bool isHalf = m_sent > usualRowsBefore && m_sent > (m_wanted + usualRowsBefore) / 2;
        if (m_load.largeBytes > 0 && isHalf && !m_largeSent)
            sendLarge(socket);
    }
}

void Feeder::sendLarge(QTcpSocket &socket)
{
    m_largeSent = true;
    mqtt::Publish publish;
    publish.topic = "sensors/large";
    publish.payload = QByteArray(m_load.largeBytes, 'L');
    socket.write(mqtt::encode(publish, mqtt::ProtocolVersion::V311));
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(1000))
        ;
}

profiles::Profile profileFor(quint16 port)
{
    profiles::Profile profile;
    profile.name = QStringLiteral("bench");
    profile.version = mqtt::ProtocolVersion::V311;
    profile.endpoint.host = QStringLiteral("127.0.0.1");
    profile.endpoint.port = port;
    profile.keepAlive = 0;
    profile.autoReconnect = false;
    return profile;
}

Load loadOf(const QStringList &arguments)
{
    Load load;
    load.perSecond = arguments.value(1, QStringLiteral("200000")).toInt();
    load.seconds = arguments.value(2, QStringLiteral("10")).toInt();
    load.filter = arguments.value(3);
    constexpr qsizetype megabyte = 1024 * 1024;
    for (const QString &extra : arguments.mid(4)) {
        const QString name = extra.section(u'=', 0, 0);
        const QString value = extra.section(u'=', 1);
        if (name == QLatin1String("large"))
            load.largeBytes = (value.isEmpty() ? 64 : value.toInt()) * megabyte;
        else if (name == QLatin1String("topics"))
            load.topicCount = value.toInt();
        load.hasLongTopics |= name == QLatin1String("longtopics");
        load.isRecorded |= name == QLatin1String("record");
    }
    if (load.hasLongTopics)
        load.topicCount = std::min(load.topicCount, 50);
    return load;
}

// How long the window is held up when somebody clicks on the large message.
void printSelecting(ui::Workspace &workspace, qsizetype bytes)
{
    presentation::MessageTableModel &model = workspace.messagesView()->model();
    int row = model.rowCount() - 1;
    while (row >= 0 && model.messageAt(row)->publish.payload.size() != bytes)
        --row;
    bench::DelayMeter meter;
    meter.start();
    if (row >= 0)
        workspace.messagesView()->table()->selectRow(row);
    constexpr int lookMs = 5000;
    QElapsedTimer clock;
    clock.start();
    bench::spinUntil([&clock] { return clock.elapsed() > lookMs; }, 2 * lookMs);
    std::printf("  a click on the payload of %.0f MB%s: event loop delay max %.1f ms\n",
                double(bytes) / (1024 * 1024), row < 0 ? " (NOT KEPT)" : "",
                bench::percentile(meter.delays(), 1));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_NO_GLIB", "1"); // GLib's dispatcher does not tell work from waiting
    QApplication app(argc, argv);
    const Load load = loadOf(QCoreApplication::arguments());
    const QTemporaryDir folder;
    storage::Settings settings{storage::Paths(folder.path())};
    Feeder feeder(load);
    client::IoThread ioThread;
    inspector::Capture capture;
    presentation::FramePulse pulse;
    capture.setPendingCallback([&pulse] { pulse.wake(); });
    QObject::connect(&pulse, &presentation::FramePulse::frame, &capture,
                     &inspector::Capture::drain);
    presentation::LiveConnection connection(ioThread, capture, pulse, profileFor(feeder.port()));
    presentation::DecodeRuleStore rules{storage::Paths(folder.path())};
    ui::Workspace workspace(connection, settings, rules);
    workspace.resize(1920, 1000);
    workspace.show();

    connection.connectToHost();
    bench::spinUntil([&] { return connection.state() == client::ClientState::Connected; }, 5000);
    mqtt::Subscription everything;
    everything.filter = "sensors/#";
    connection.subscribe(everything);
    const auto arrived = [&connection] {
        return qint64(connection.store().endRow() + connection.store().lost());
    };
    const int rowsBefore = load.hasLongTopics ? 1000 : usualRowsBefore;
    feeder.send(rowsBefore, rowsBefore);
    bench::spinUntil([&] { return arrived() >= rowsBefore; }, 120'000);
    workspace.messagesView()->setFilterText(load.filter);

    if (load.isRecorded) {
        connection.history().setRecordingFolder(folder.path());
        connection.history().startRecording();
    }

    const qint64 count = qint64(load.perSecond) * load.seconds;
    bench::DelayMeter meter;
    const qint64 all = count + (load.largeBytes > 0 ? 1 : 0);
    meter.start();
    QElapsedTimer clock;
    clock.start();
    feeder.send(count, load.perSecond);
    bench::spinUntil([&] { return arrived() >= rowsBefore + all; }, (load.seconds + 30) * 1000);
    const double seconds = double(clock.elapsed()) / 1000;
    const messages::MessageStore &store = connection.store();
    std::printf("window, %d msg/s of %d B for %d s over %d rows%s%s: got %.0f msg/s, lost %llu\n",
                load.perSecond, payloadBytes, load.seconds, rowsBefore,
                load.filter.isEmpty() ? "" : ", filter ", qPrintable(load.filter),
                double(arrived() - rowsBefore) / seconds,
                static_cast<unsigned long long>(store.lost()));
    std::printf("  event loop delay p99 %.1f ms (at most 16), max %.1f ms (at most 50)\n",
                bench::percentile(meter.delays(), 0.99), bench::percentile(meter.delays(), 1));
    std::printf("  own work between two waits p99 %.1f ms, max %.1f ms\n",
                bench::percentile(meter.work(), 0.99), bench::percentile(meter.work(), 1));
    std::printf("  kept %llu in %.0f MB: %.1f B a message (at most 120)\n",
                static_cast<unsigned long long>(store.size()), double(store.bytes()) / 1e6,
                double(store.bytes()) / double(store.size()));
    const messages::TopicTree &tree = connection.history().topics();
    std::printf("  topic tree of %llu topics %.1f MB; on disk %llu, dropped %llu\n",
                static_cast<unsigned long long>(tree.topics()), double(tree.bytes()) / 1e6,
                static_cast<unsigned long long>(connection.history().recorder().written()),
                static_cast<unsigned long long>(store.dropped()));
    if (load.largeBytes > 0)
        printSelecting(workspace, load.largeBytes);
    capture.setPendingCallback({});
    return arrived() == rowsBefore + all ? 0 : 1;
}
