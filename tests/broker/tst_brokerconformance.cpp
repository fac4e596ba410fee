// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/broker/scriptedclients.h"

#include "app/mqtt/encode.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using mqtt::PacketType;
using mqtt::ProtocolVersion;
using mqtt::ReasonCode;

namespace {

struct Case
{
    QByteArray id;
    ProtocolVersion version{};
    QByteArray bytes;
    QString outcome;
    QString flawClass;
};

// Packets of clients from public test suites, good and broken.
std::vector<Case> clientPackets()
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/conformance/packets.jsonl"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Case> cases;
    while (!file.atEnd()) {
        const QJsonObject row = QJsonDocument::fromJson(file.readLine()).object();
        if (row.value(QLatin1String("direction")) != QLatin1String("c2s"))
            continue;
        cases.push_back({row.value(QLatin1String("id")).toString().toUtf8(),
                         ProtocolVersion(row.value(QLatin1String("version")).toInt()),
                         QByteArray::fromHex(row.value(QLatin1String("hex")).toString().toLatin1()),
                         row.value(QLatin1String("outcome")).toString(),
                         row.value(QLatin1String("breaks"))
                                 .toObject()
                                 .value(QLatin1String("class"))
                                 .toString()});
    }
    return cases;
}

bool isConnect(const QByteArray &bytes)
{
    return !bytes.isEmpty()
           && mqtt::packetTypeOf(static_cast<quint8>(bytes[0])) == PacketType::Connect;
}

void addRows(const QString &outcome)
{
    QTest::addColumn<ProtocolVersion>("version");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("flawClass");
    for (const Case &one : clientPackets()) {
        if (one.outcome == outcome)
            QTest::newRow(one.id.constData()) << one.version << one.bytes << one.flawClass;
    }
}

} // namespace

class tst_BrokerConformance : public QObject
{
    Q_OBJECT

private slots:
    void brokenPacketsEndTheLink_data() { addRows(QStringLiteral("invalid")); }
    void brokenPacketsEndTheLink();
    void unfinishedPacketsAreWaitedFor_data() { addRows(QStringLiteral("incomplete")); }
    void unfinishedPacketsAreWaitedFor();
    void goodPacketsAreTakenByteByByte_data() { addRows(QStringLiteral("ok")); }
    void goodPacketsAreTakenByteByByte();
};

void tst_BrokerConformance::brokenPacketsEndTheLink()
{
    QFETCH(ProtocolVersion, version);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, flawClass);
    ScriptedClients clients;
    const bool first = isConnect(bytes);
    const broker::LinkId link =
            first ? clients.open(version) : clients.connect("conformance", version);
    clients.sendBytes(link, bytes);
    QVERIFY(clients.isClosed(link));
    if (first || version != ProtocolVersion::V5)
        return;
    const auto disconnect = clients.takeOnly<mqtt::Disconnect>(link);
    QVERIFY(disconnect);
    QCOMPARE(disconnect->reason, flawClass == QLatin1String("malformed")
                                         ? ReasonCode::MalformedPacket
                                         : ReasonCode::ProtocolError);
}

void tst_BrokerConformance::unfinishedPacketsAreWaitedFor()
{
    QFETCH(ProtocolVersion, version);
    QFETCH(QByteArray, bytes);
    ScriptedClients clients;
    const broker::LinkId link = clients.connect("conformance", version);
    clients.sendBytes(link, bytes);
    QVERIFY(!clients.isClosed(link));
    QVERIFY(clients.takeBytes(link).isEmpty());
}

void tst_BrokerConformance::goodPacketsAreTakenByteByByte()
{
    QFETCH(ProtocolVersion, version);
    QFETCH(QByteArray, bytes);
    ScriptedClients whole;
    ScriptedClients pieces;
    for (ScriptedClients *clients : {&whole, &pieces}) {
        const bool first = isConnect(bytes);
        const broker::LinkId link =
                first ? clients->open(version) : clients->connect("conformance", version);
        const qsizetype step = clients == &whole ? bytes.size() : 1;
        for (qsizetype at = 0; at < bytes.size() && !clients->isClosed(link); at += step)
            clients->sendBytes(link, QByteArrayView(bytes).sliced(at, step));
    }
    QCOMPARE(pieces.takeBytes(1), whole.takeBytes(1));
    QCOMPARE(pieces.isClosed(1), whole.isClosed(1));
}

QTEST_GUILESS_MAIN(tst_BrokerConformance)
#include "tst_brokerconformance.moc"
