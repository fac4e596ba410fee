// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/iothread.h"
#include "app/inspector/capture.h"
#include "app/mqtt/encode.h"
#include "app/profiles/profilestore.h"
#include "app/profiles/sessionsecrets.h"
#include "app/storage/paths.h"
#include "ui/presentation/framepulse.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/openconnections.h"
#include "ui/presentation/timelinemodel.h"
#include "ui/presentation/transcriptmodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <deque>

using namespace std::chrono_literals;
using base::Direction;
using presentation::LiveConnection;
using presentation::TimelineEntry;
using presentation::TimelineFilter;
using presentation::TimelineModel;
using presentation::TranscriptModel;
using Fate = TimelineEntry::Fate;

namespace {

constexpr presentation::TimelineLimits limits{
        .entries = 100'000, .batch = 100, .behind = 50'000, .patienceUs = 1'000'000};

QString nameOf(int client)
{
    return QStringLiteral("client %1").arg(client);
}

// The broker's side of its connection.
QString brokerOf(int client)
{
    return QStringLiteral("broker, client %1").arg(client);
}

// Connections that nothing is connected to, a broker's side of the capture and a terminal.
class Scene
{
public:
    Scene() { m_transcript = std::make_unique<TranscriptModel>(); }

    LiveConnection &open(int client)
    {
        profiles::Profile profile;
        profile.id = QString::number(client);
        profile.name = nameOf(client);
        profile.clientId = profile.name;
        return *connections.openUnsaved(profile);
    }
    void close(LiveConnection &connection) { connections.close(&connection); }

    // From then on the local broker would see what this client sends.
    void connectToBroker(int client, qint64 us)
    {
        mqtt::Connect connect;
        connect.version = mqtt::ProtocolVersion::V311;
        connect.clientId = nameOf(client).toUtf8();
        const auto feed =
                m_capture.addConnection(brokerOf(client), connect.version, mqtt::Sender::Server);
        feed->bytesCrossed(Direction::In, {us, us}, mqtt::encode(connect, connect.version));
        m_atBroker.insert(client, feed);
        m_capture.drain();
    }
    static void message(LiveConnection &connection, Direction direction, qint64 us,
                        const QByteArray &payload)
    {
        mqtt::PublishView publish;
        publish.topic = "t";
        publish.payload = payload;
        connection.history().store().append(direction, {us, us}, publish);
    }
    void atBroker(int client, Direction direction, qint64 us, const QByteArray &payload)
    {
        mqtt::Publish publish;
        publish.topic = "t";
        publish.payload = payload;
        m_atBroker[client]->bytesCrossed(direction, {us, us},
                                         mqtt::encode(publish, mqtt::ProtocolVersion::V311));
        m_capture.drain();
    }
    void line(qint64 us, const QByteArray &text)
    {
        m_transcript->append({at::LineKind::Sent, {us, us}, text + "\r\n", {0, text.size()}});
    }
    TranscriptModel &transcript() { return *m_transcript; }
    void replaceTranscript() { m_transcript = std::make_unique<TranscriptModel>(); }
    inspector::Capture &capture() { return m_capture; }

private:
    client::IoThread m_ioThread;
    inspector::Capture m_capture;
    presentation::FramePulse m_pulse;
    QTemporaryDir m_home;
    profiles::ProfileStore m_store{storage::Paths(m_home.path())};
    profiles::SessionSecrets m_secrets;
    QHash<int, std::shared_ptr<inspector::CaptureFeed>> m_atBroker; // shared with the capture
    std::unique_ptr<TranscriptModel> m_transcript;

public:
    presentation::OpenConnections connections{m_ioThread, m_capture, m_pulse,
                                              m_store,    m_secrets, {}};
};

QStringList textsOf(const TimelineModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, TimelineModel::TextColumn).data().toString());
    return texts;
}

QString fateOf(const TimelineModel &model, int row)
{
    return model.index(row, TimelineModel::FateColumn).data().toString();
}

// All cells of the rows; the fates only where they are wanted.
QStringList rowsOf(const TimelineModel &model, bool withFates)
{
    QStringList rows;
    const int columns = withFates ? TimelineModel::ColumnCount : TimelineModel::FateColumn;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < columns; ++column)
            cells.append(model.index(row, column).data().toString());
        rows.append(cells.join(u'|'));
    }
    return rows;
}

} // namespace

class TimelineModelTest : public QObject
{
    Q_OBJECT

private slots:
    void growsWithoutAReset();
    void lateEntryIsPutInItsPlace();
    void fateChangesItsRowOnly();
    void oldestGoInBatches();
    void sourceFarBehindIsSkippedAndCounted();
    void burstIsTakenInSlices();
    void filterIsAppliedInSlices();
    void filteredRowsFollow();
    void onlyMissingFollowsTheFates();
    void selectionSurvivesGrowth();
    void importedPacketsAreLeftOut();
    void equalsOneMadeAnew_data();
    void equalsOneMadeAnew();
};

void TimelineModelTest::growsWithoutAReset()
{
    Scene scene;
    LiveConnection &connection = scene.open(1);
    TimelineModel model(scene.connections, scene.capture(), limits);
    const QAbstractItemModelTester tester(&model);
    QSignalSpy reset(&model, &TimelineModel::modelReset);
    QSignalSpy inserted(&model, &TimelineModel::rowsInserted);
    for (int i = 0; i < 10; ++i) {
        Scene::message(connection, Direction::In, i, QByteArray::number(i));
        model.refresh(i);
        QCOMPARE(model.rowCount(), i + 1);
    }
    model.refresh(20);
    QCOMPARE(inserted.size(), 10);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(textsOf(model).last(), QStringLiteral("t  9"));
}

void TimelineModelTest::lateEntryIsPutInItsPlace()
{
    Scene scene;
    LiveConnection &connection = scene.open(1);
    TimelineModel model(scene.connections, scene.capture(), limits);
    const QAbstractItemModelTester tester(&model);
    model.setTranscript(&scene.transcript(), QStringLiteral("terminal"));
    Scene::message(connection, Direction::In, 10, "10");
    Scene::message(connection, Direction::In, 30, "30");
    model.refresh(30);
    scene.line(20, "20");
    scene.line(40, "40");
    model.refresh(40);
    QCOMPARE(textsOf(model), QStringList({QStringLiteral("t  10"), QStringLiteral("20"),
                                          QStringLiteral("t  30"), QStringLiteral("40")}));
    QCOMPARE(model.index(1, TimelineModel::WhereColumn).data().toString(),
             QStringLiteral("terminal"));
}

void TimelineModelTest::fateChangesItsRowOnly()
{
    Scene scene;
    LiveConnection &connection = scene.open(1);
    scene.connectToBroker(1, 1);
    TimelineModel model(scene.connections, scene.capture(), limits);
    const QAbstractItemModelTester tester(&model);
    Scene::message(connection, Direction::Out, 10, "a");
    Scene::message(connection, Direction::Out, 20, "b");
    model.refresh(30);
    QCOMPARE(model.rowCount(), 3);
    QSignalSpy changed(&model, &TimelineModel::dataChanged);
    scene.atBroker(1, Direction::In, 25, "b");
    model.refresh(40);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), model.index(2, TimelineModel::FateColumn));
    QCOMPARE(changed[0][1].toModelIndex(), model.index(2, TimelineModel::FateColumn));
    QVERIFY2(fateOf(model, 2).contains(QStringLiteral("broker")), qPrintable(fateOf(model, 2)));
    model.refresh(limits.patienceUs + 11);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(model.index(1, 0).data(TimelineModel::FateRole).toInt(),
             static_cast<int>(Fate::Missing));
}

void TimelineModelTest::oldestGoInBatches()
{
    Scene scene;
    LiveConnection &connection = scene.open(1);
    TimelineModel model(scene.connections, scene.capture(),
                        {.entries = 100, .batch = 20, .behind = 1000, .patienceUs = 1000});
    const QAbstractItemModelTester tester(&model);
    QSignalSpy removed(&model, &TimelineModel::rowsRemoved);
    for (int i = 0; i < 101; ++i) {
        Scene::message(connection, Direction::In, i * 10, QByteArray::number(i));
        model.refresh(i * 10);
    }
    QCOMPARE(removed.size(), 1);
    QCOMPARE(model.rowCount(), 80);
    QCOMPARE(model.trimmed(), 21u);
    QCOMPARE(textsOf(model).first(), QStringLiteral("t  21"));
    // What is older than all that is kept is too late.
    Scene::message(connection, Direction::In, 205, "late");
    Scene::message(connection, Direction::In, 215, "late, but there");
    model.refresh(2000);
    QCOMPARE(model.rowCount(), 81);
    QCOMPARE(textsOf(model).at(1), QStringLiteral("t  late, but there"));
}

void TimelineModelTest::sourceFarBehindIsSkippedAndCounted()
{
    Scene scene;
    LiveConnection &connection = scene.open(1);
    LiveConnection &receiver = scene.open(2);
    scene.connectToBroker(1, 1);
    TimelineModel model(scene.connections, scene.capture(),
                        {.entries = 1000, .batch = 20, .behind = 50, .patienceUs = 1000});
    Scene::message(connection, Direction::Out, 10, "unknown"); // its arrival may be among those
    for (int i = 0; i < 120; ++i)
        Scene::message(receiver, Direction::In, 100 + i, QByteArray::number(i));
    Scene::message(connection, Direction::Out, 5000, "missing");
    model.refresh(10'000);
    QCOMPARE(model.skipped(), 70u);
    QCOMPARE(model.rowCount(), 1 + 2 + 50);
    QCOMPARE(fateOf(model, 1), QString());
    QVERIFY(!fateOf(model, model.rowCount() - 1).isEmpty());
}

void TimelineModelTest::burstIsTakenInSlices()
{
    Scene scene;
    LiveConnection &connection = scene.open(1);
    TimelineModel model(scene.connections, scene.capture(), limits);
    const QAbstractItemModelTester tester(&model);
    for (int i = 0; i < 1000; ++i)
        Scene::message(connection, Direction::In, i, QByteArray::number(i));
    int slices = 0;
    while (!model.refresh(2000, 0us))
        ++slices;
    QVERIFY2(slices > 10, qPrintable(QString::number(slices)));
    QCOMPARE(model.rowCount(), 1000);
    QVERIFY(model.refresh(2000, 0us));
    QCOMPARE(textsOf(model).last(), QStringLiteral("t  999"));
}

void TimelineModelTest::filterIsAppliedInSlices()
{
    Scene scene;
    LiveConnection &connection = scene.open(1);
    TimelineModel model(scene.connections, scene.capture(), limits);
    const QAbstractItemModelTester tester(&model);
    for (int i = 0; i < 20'000; ++i)
        Scene::message(connection, Direction::In, i, QByteArray::number(i));
    model.refresh(20'000);
    QSignalSpy finished(&model, &TimelineModel::filteringFinished);
    model.setFilter({.hiddenKinds = 0, .text = QStringLiteral("T  1999"), .onlyMissing = false});
    Scene::message(connection, Direction::In, 30'000, "1999 later");
    model.refresh(30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!model.isFiltering(), 60'000);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(model.rowCount(), 12); // 1999, 19990 to 19999 and the later one
    QCOMPARE(textsOf(model).first(), QStringLiteral("t  1999"));
    QCOMPARE(textsOf(model).last(), QStringLiteral("t  1999 later"));
    model.setFilter({});
    QCOMPARE(model.rowCount(), 20'001);
}

void TimelineModelTest::filteredRowsFollow()
{
    Scene scene;
    LiveConnection &connection = scene.open(1);
    TimelineModel model(scene.connections, scene.capture(), limits);
    const QAbstractItemModelTester tester(&model);
    model.setTranscript(&scene.transcript(), QStringLiteral("port of the bench"));
    model.setFilter({.hiddenKinds = 1 << static_cast<int>(TimelineEntry::Kind::Message),
                     .text = QStringLiteral("BENCH"),
                     .onlyMissing = false});
    scene.line(10, "AT");
    Scene::message(connection, Direction::In, 20, "bench");
    model.refresh(30);
    QCOMPARE(textsOf(model), QStringList{QStringLiteral("AT")}); // by where it was
    scene.transcript().clear();
    model.refresh(40);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.isEmpty());
}

void TimelineModelTest::onlyMissingFollowsTheFates()
{
    Scene scene;
    LiveConnection &connection = scene.open(1);
    scene.connectToBroker(1, 1);
    TimelineModel model(scene.connections, scene.capture(), limits);
    const QAbstractItemModelTester tester(&model);
    model.setFilter({.hiddenKinds = 0, .text = {}, .onlyMissing = true});
    Scene::message(connection, Direction::Out, 10, "a");
    Scene::message(connection, Direction::Out, 20, "b");
    model.refresh(30);
    QCOMPARE(model.rowCount(), 0);
    model.refresh(limits.patienceUs + 21);
    QCOMPARE(textsOf(model), QStringList({QStringLiteral("t  a"), QStringLiteral("t  b")}));
    scene.atBroker(1, Direction::In, 25, "b"); // told late
    model.refresh(limits.patienceUs + 30);
    QCOMPARE(textsOf(model), QStringList{QStringLiteral("t  a")});
}

void TimelineModelTest::selectionSurvivesGrowth()
{
    Scene scene;
    LiveConnection &connection = scene.open(1);
    TimelineModel model(scene.connections, scene.capture(),
                        {.entries = 100, .batch = 50, .behind = 1000, .patienceUs = 1000});
    for (int i = 0; i < 100; ++i)
        Scene::message(connection, Direction::In, i * 10, QByteArray::number(i));
    model.refresh(1000);
    const QPersistentModelIndex selected = model.index(90, TimelineModel::TextColumn);
    Scene::message(connection, Direction::In, 5, "late");
    Scene::message(connection, Direction::In, 1010, "new");
    model.refresh(1010);
    QVERIFY(selected.isValid());
    QCOMPARE(selected.data().toString(), QStringLiteral("t  90"));
    QCOMPARE(selected.row(), 39); // 52 of the oldest went
}

// Their clock is another.
void TimelineModelTest::importedPacketsAreLeftOut()
{
    Scene scene;
    const auto feed = scene.capture().addConnection(
            QStringLiteral("file"), mqtt::ProtocolVersion::V311, mqtt::Sender::Client,
            inspector::ConnectionOrigin::Recorded);
    feed->bytesCrossed(Direction::In, {1, 1}, QByteArray::fromHex("d000"));
    scene.capture().drain();
    QCOMPARE(scene.capture().count(), 1);
    TimelineModel model(scene.connections, scene.capture(), limits);
    model.refresh(10);
    QCOMPARE(model.rowCount(), 0);
}

namespace {

// What happened, for a join by the plainest means.
struct Seen
{
    qint64 us = 0;
    int place = 0; // a tab that is opened again is another place
    QString where;
    QByteArray payload;
    bool isSent = false;
    bool isWatched = false;
};

// By the time of what was sent: the fate's text.
QHash<qint64, QString> plainFates(std::vector<Seen> seen, qint64 nowUs)
{
    std::sort(seen.begin(), seen.end(), [](const Seen &a, const Seen &b) { return a.us < b.us; });
    QHash<qint64, QString> fates;
    std::vector<bool> taken(seen.size());
    for (const Seen &sent : seen) {
        if (!sent.isSent)
            continue;
        QSet<int> places{sent.place};
        TimelineEntry entry;
        QString at;
        for (size_t i = 0; i < seen.size(); ++i) {
            const Seen &arrival = seen[i];
            if (arrival.isSent || taken[i] || arrival.payload != sent.payload
                || places.contains(arrival.place) || arrival.us < sent.us
                || arrival.us - sent.us > limits.patienceUs)
                continue;
            places.insert(arrival.place);
            taken[i] = true;
            if (entry.fate == Fate::Arrived)
                continue;
            entry.fate = Fate::Arrived;
            entry.latencyUs = static_cast<qint32>(arrival.us - sent.us);
            entry.arrivedAt = 1;
            at = arrival.where;
        }
        if (entry.fate != Fate::Arrived && sent.isWatched)
            entry.fate = nowUs - sent.us > limits.patienceUs ? Fate::Missing : Fate::Waiting;
        fates.insert(sent.us, presentation::fateText(entry, {QString(), at}));
    }
    return fates;
}

// Does at random what may happen to the sources, and keeps account of it.
class Chance
{
public:
    explicit Chance(quint32 seed)
        : m_random(seed), m_incremental(m_scene.connections, m_scene.capture(), limits)
    {
        for (int client = 0; client < 4; ++client) {
            m_open.append(&m_scene.open(client));
            m_places.append(m_nextPlace++);
            if (client > 0) // nobody sees what the first sends
                m_scene.connectToBroker(client, nextUs());
        }
        m_incremental.setTranscript(&m_scene.transcript(), QStringLiteral("terminal"));
    }

    TimelineModel &incremental() { return m_incremental; }
    qint64 now() const { return m_now; }
    const std::vector<Seen> &seen() const { return m_seen; }

    void something(bool mayRemove)
    {
        const int kind = m_random.bounded(mayRemove ? 100 : 92);
        if (kind < 45)
            message();
        else if (kind < 60)
            packet();
        else if (kind < 75)
            m_scene.line(nextUs(), "AT+CSQ=" + QByteArray::number(m_random.bounded(100)));
        else if (kind < 85)
            m_incremental.refresh(m_now, kind % 2 ? std::optional(0us) : std::nullopt);
        else if (kind < 92)
            m_now += m_random.bounded(kind == 91 ? 1'500'000 : 100'000);
        else
            remove(kind - 92);
    }

    TimelineModel &madeAnew()
    {
        m_anew.reset(new TimelineModel(m_scene.connections, m_scene.capture(), limits));
        m_anew->setTranscript(&m_scene.transcript(), QStringLiteral("terminal"));
        m_anew->refresh(m_now);
        return *m_anew;
    }

private:
    // Never twice the same; now and then from a while ago.
    qint64 nextUs()
    {
        m_now += 2 + m_random.bounded(50);
        qint64 us = m_now;
        if (m_random.bounded(10) == 0)
            us = std::max<qint64>(1, us - m_random.bounded(5'000));
        while (m_used.contains(us))
            --us;
        m_used.insert(us);
        return us;
    }
    QByteArray payload() { return QByteArray::number(m_random.bounded(12)); }

    void message()
    {
        const auto index = m_random.bounded(static_cast<int>(m_open.size()));
        LiveConnection &connection = *m_open[index];
        const bool isSent = m_random.bounded(2) == 0;
        const QString name = connection.profile().name;
        m_seen.push_back({nextUs(), m_places[index], name, payload(), isSent, name != nameOf(0)});
        Scene::message(connection, isSent ? Direction::Out : Direction::In, m_seen.back().us,
                       m_seen.back().payload);
    }

    void packet()
    {
        const int client = m_random.bounded(1, 4);
        const Seen seen{nextUs(), client, brokerOf(client), payload(), false, false};
        const bool isIncoming = m_random.bounded(4) != 0;
        m_scene.atBroker(client, isIncoming ? Direction::In : Direction::Out, seen.us,
                         seen.payload);
        if (isIncoming)
            m_seen.push_back(seen);
    }

    // What is seen before it goes keeps its part in the join.
    void remove(int kind)
    {
        m_incremental.refresh(m_now);
        const auto index = m_random.bounded(static_cast<int>(m_open.size()));
        switch (kind) {
        case 0:
            m_scene.transcript().clear();
            break;
        case 1:
            m_scene.replaceTranscript();
            m_incremental.setTranscript(&m_scene.transcript(), QStringLiteral("terminal"));
            break;
        case 2:
            m_scene.transcript().setMask(
                    [](QByteArrayView line) { return line.toByteArray() + "*"; });
            break;
        case 3:
            m_scene.capture().clear();
            break;
        case 4: // its oldest go
            m_scene.capture().setByteBudget(1);
            m_scene.capture().setByteBudget(inspector::Capture::defaultByteBudget);
            break;
        case 5:
            m_open[index]->clearMessages();
            break;
        default: {
            const int client = m_open[index]->profile().id.toInt();
            m_scene.close(*m_open[index]);
            m_open[index] = &m_scene.open(client); // a new tab of the same profile
            m_places[index] = m_nextPlace++;
        }
        }
    }

    Scene m_scene;
    QRandomGenerator m_random;
    TimelineModel m_incremental;
    std::unique_ptr<TimelineModel> m_anew;
    QList<LiveConnection *> m_open;
    QList<int> m_places; // of those
    int m_nextPlace = 100;
    qint64 m_now = 10'000'000;
    QSet<qint64> m_used;
    std::vector<Seen> m_seen;
};

} // namespace

void TimelineModelTest::equalsOneMadeAnew_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<bool>("mayRemove");
    for (quint32 seed = 1; seed <= 9; ++seed)
        QTest::addRow("seed %u", seed) << seed << (seed % 3 != 0);
}

void TimelineModelTest::equalsOneMadeAnew()
{
    QFETCH(quint32, seed);
    QFETCH(bool, mayRemove);
    Chance chance(seed);
    TimelineModel &model = chance.incremental();
    const QAbstractItemModelTester tester(&model);
    for (int round = 0; round < 30; ++round) {
        for (int i = 0; i < 25; ++i)
            chance.something(mayRemove);
        QVERIFY(model.refresh(chance.now()));
        const TimelineModel &anew = chance.madeAnew();
        QCOMPARE(rowsOf(model, !mayRemove), rowsOf(anew, !mayRemove));
        const QHash<qint64, QString> fates = plainFates(chance.seen(), chance.now());
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(fateOf(model, row), fates.value(model.keyAt(row).us));
    }
    QVERIFY(model.rowCount() > 10);
}

QTEST_GUILESS_MAIN(TimelineModelTest)
#include "tst_timelinemodel.moc"
