// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/iothread.h"
#include "app/inspector/capture.h"
#include "app/messages/sqliteconnection.h"
#include "tests/support/mosquitto.h"
#include "ui/presentation/framepulse.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/messagecells.h"
#include "ui/presentation/messagecopy.h"
#include "ui/presentation/messageexport.h"
#include "ui/presentation/messagetablemodel.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using client::ClientState;
using messages::MessageSource;
using messages::MessageSources;
using messages::RowId;
using presentation::CopyForm;
using presentation::LiveConnection;
using presentation::MessageTableModel;

namespace {

constexpr int patience = 60'000; // ms
const MessageSource module{MessageSource::Kind::ModuleMqtt, QStringLiteral("Quectel EC200"),
                           QStringLiteral("/dev/ttyUSB2"), false, QString()};

profiles::Profile profileOf(quint16 port)
{
    profiles::Profile profile;
    profile.name = QStringLiteral("bench");
    profile.version = mqtt::ProtocolVersion::V311;
    profile.clientId = profiles::generatedClientId();
    profile.autoReconnect = false;
    profile.endpoint.host = QStringLiteral("127.0.0.1");
    profile.endpoint.port = port;
    return profile;
}

profiles::Profile carried(profiles::Profile profile)
{
    profile.endpoint.kind = net::TransportKind::SerialModule;
    profile.endpoint.module.module = QStringLiteral("nb-nso");
    profile.endpoint.module.carrier = QStringLiteral("nsosd");
    profile.endpoint.module.isSimulated = true;
    return profile;
}

// Connects, publishes to itself and disconnects; answers the row that was received.
RowId takeOneRoundOn(LiveConnection &connection)
{
    const auto settles = [&](auto condition) { return QTest::qWaitFor(condition, patience); };
    connection.connectToHost();
    if (!settles([&] { return connection.state() == ClientState::Connected; }))
        return 0;
    if (connection.subscriptions().size() == 0) {
        mqtt::Subscription subscription;
        subscription.filter = "t/#";
        connection.subscribe(subscription);
    }
    const auto isGranted = [&] {
        return connection.subscriptions().entries().first().state
               == presentation::SubscriptionState::Granted;
    };
    const RowId before = connection.store().endRow();
    if (!settles(isGranted))
        return 0;
    mqtt::Publish publish;
    publish.topic = "t/a";
    publish.payload = "x";
    connection.publish(publish);
    if (!settles([&] { return connection.store().endRow() == before + 2; }))
        return 0;
    connection.disconnectFromHost();
    settles([&] { return connection.state() == ClientState::Disconnected; });
    return before + 1;
}

QString sourceAt(const messages::MessageStore &store, RowId row)
{
    return presentation::sourceText(store.sources().at(row));
}

QJsonObject jsonOf(const messages::MessageStore &store, RowId row)
{
    const QString line =
            presentation::copyText(*store.at(row), CopyForm::Json, store.sources().at(row));
    return QJsonDocument::fromJson(line.toUtf8()).object();
}

} // namespace

class MessageSourceTest : public QObject
{
    Q_OBJECT

private slots:
    void sourceHoldsUntilTheNext();
    void sourcesAreSentences();
    void sourceOfEachConnectionIsKnown();
    void exportsSayTheSource();
    void recordingKeepsTheSources();
    void olderRecordingHasNone();
};

void MessageSourceTest::sourceHoldsUntilTheNext()
{
    MessageSources sources;
    QCOMPARE(sources.at(5), MessageSource());
    sources.begin(0, {});
    QVERIFY(sources.spans().empty()); // as without
    sources.begin(10, module);
    sources.begin(20, module); // reconnected
    QCOMPARE(sources.spans().size(), size_t(1));
    sources.begin(30, {});
    QCOMPARE(sources.at(9), MessageSource());
    QCOMPARE(sources.at(10), module);
    QCOMPARE(sources.at(29), module);
    QCOMPARE(sources.at(30), MessageSource());
    sources.begin(30, module); // nothing came between
    QCOMPARE(sources.at(1000), module);
    QCOMPARE(sources.spans().size(), size_t(1));
}

void MessageSourceTest::sourcesAreSentences()
{
    QCOMPARE(presentation::sourceText({}), QString());
    QCOMPARE(presentation::sourceText(module),
             QStringLiteral("Through module Quectel EC200 on /dev/ttyUSB2, by its MQTT commands"));
    MessageSource carrier = module;
    carrier.kind = MessageSource::Kind::ModuleTcp;
    carrier.carrier = QStringLiteral("QISEND");
    QCOMPARE(presentation::sourceText(carrier),
             QStringLiteral("Through module Quectel EC200 on /dev/ttyUSB2, raw MQTT over QISEND"));
    for (const auto kind : {MessageSource::Kind::Socket, MessageSource::Kind::ModuleMqtt,
                            MessageSource::Kind::ModuleTcp})
        QCOMPARE(messages::sourceKind(messages::sourceCode(kind)), kind);
}

// One connection, over TCP, then through a TCP-only module, then over TCP again.
void MessageSourceTest::sourceOfEachConnectionIsKnown()
{
    testsupport::Mosquitto broker;
    QVERIFY(broker.start());
    client::IoThread ioThread;
    inspector::Capture capture;
    presentation::FramePulse pulse;
    const profiles::Profile overTcp = profileOf(broker.port());
    LiveConnection connection(ioThread, capture, pulse, overTcp);
    const messages::MessageStore &store = connection.store();
    const RowId first = takeOneRoundOn(connection);
    QCOMPARE(first, RowId(1));
    connection.setProfile(carried(overTcp));
    const RowId second = takeOneRoundOn(connection);
    QCOMPARE(second, RowId(3));
    connection.setProfile(overTcp);
    const RowId third = takeOneRoundOn(connection);
    QCOMPARE(third, RowId(5));

    QCOMPARE(sourceAt(store, first), QString());
    QVERIFY(!jsonOf(store, first).contains(QStringLiteral("source")));
    const QString through = sourceAt(store, second);
    QVERIFY2(through.contains(QStringLiteral("NSOSD")), qPrintable(through));
    QCOMPARE(sourceAt(store, second - 1), through); // what was sent too
    const QJsonObject source = jsonOf(store, second)[QStringLiteral("source")].toObject();
    QCOMPARE(source[QStringLiteral("kind")].toString(), QStringLiteral("module-tcp"));
    QCOMPARE(source[QStringLiteral("simulated")].toBool(), true);
    QVERIFY(!source[QStringLiteral("module")].toString().isEmpty());
    QCOMPARE(sourceAt(store, third), QString());

    const presentation::SubscriptionList none;
    MessageTableModel model(store, none);
    model.refresh();
    QCOMPARE(model.index(3, MessageTableModel::Source).data().toString(), through);
    QCOMPARE(model.index(3, MessageTableModel::Direction).data(Qt::ToolTipRole).toString(),
             through);
    QCOMPARE(model.index(5, MessageTableModel::Source).data().toString(), QString());
}

namespace {

void append(presentation::MessageHistory &history, const QByteArray &payload)
{
    mqtt::PublishView publish;
    publish.topic = "t";
    publish.payload = payload;
    history.store().append(base::Direction::In, base::Stamp::now(), publish);
}

// A recording of a message over TCP, one through the module, which came while it was recorded.
QString recorded(presentation::MessageHistory &history, const QString &folder)
{
    history.setRecordingFolder(folder);
    history.setConnection(QStringLiteral("bench"), QStringLiteral("mqtt://host:1883"));
    append(history, "over TCP");
    history.startRecording();
    history.setSource(module);
    append(history, "through the module");
    history.recorder().stop();
    const bool isDone = QTest::qWaitFor(
            [&] { return history.recorder().state() == messages::RecorderState::Off; }, patience);
    return isDone && !history.recorder().problem() ? history.recorder().file() : QString();
}

} // namespace

void MessageSourceTest::exportsSayTheSource()
{
    presentation::MessageHistory history;
    append(history, "over TCP");
    history.setSource(module);
    append(history, "through the module");
    const presentation::SubscriptionList none;
    MessageTableModel model(history.store(), none);
    model.refresh();
    const QTemporaryDir folder;
    QList<QByteArray> lines[2];
    for (const CopyForm form : {CopyForm::Json, CopyForm::Text}) {
        const QString name = folder.filePath(QStringLiteral("out"));
        presentation::MessageExport task(model, name, form);
        QSignalSpy finished(&task, &presentation::MessageExport::finished);
        task.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        lines[form == CopyForm::Text] = file.readAll().trimmed().split('\n');
    }
    QCOMPARE(lines[0].size(), 2);
    QVERIFY(!lines[0][0].contains("source"));
    const QJsonObject source =
            QJsonDocument::fromJson(lines[0][1])[QStringLiteral("source")].toObject();
    QCOMPARE(source[QStringLiteral("kind")].toString(), QStringLiteral("module-mqtt"));
    QCOMPARE(source[QStringLiteral("module")].toString(), module.module);
    QCOMPARE(source[QStringLiteral("port")].toString(), module.port);
    QVERIFY(lines[1][0].endsWith("over TCP"));
    QCOMPARE(lines[1][1].split('\t').last(), presentation::sourceText(module).toUtf8());
}

void MessageSourceTest::recordingKeepsTheSources()
{
    const QTemporaryDir folder;
    presentation::MessageHistory history;
    const QString file = recorded(history, folder.path());
    QVERIFY(!file.isEmpty());
    presentation::MessageHistory opened;
    QVERIFY(opened.openRecording(file));
    QCOMPARE(opened.store().rows().size(), quint64(2));
    QCOMPARE(opened.store().sources().at(0), MessageSource());
    QCOMPARE(opened.store().sources().at(1), module);
}

void MessageSourceTest::olderRecordingHasNone()
{
    const QTemporaryDir folder;
    QString file;
    {
        presentation::MessageHistory history;
        file = recorded(history, folder.path());
        QVERIFY(!file.isEmpty());
    }
    {
        messages::SqliteConnection writer(file, messages::SqliteConnection::Access::ReadWrite);
        QVERIFY(writer.isOpen());
        QString error;
        QVERIFY2(writer.run(QStringLiteral("DROP TABLE source"), &error), qPrintable(error));
    }
    presentation::MessageHistory opened;
    QVERIFY(opened.openRecording(file));
    QCOMPARE(opened.store().rows().size(), quint64(2));
    QVERIFY(opened.store().sources().spans().empty());
}

QTEST_GUILESS_MAIN(MessageSourceTest)
#include "tst_messagesource.moc"
