// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/mqttplan.h"
#include "app/at/sequence.h"
#include "tests/at/atbench.h"
#include "tests/at/catalogfile.h"

#include <QTest>

#include <algorithm>

using at::Outcome;
using testsupport::AtBench;
using testsupport::kindsFor;

// The quirks that bite of the reference, section 8, as far as they meet what is written to a
// module: the commands made for it and the check of a person's own.
class WritingQuirksTest : public QObject
{
    Q_OBJECT

private slots:
    void q1CommasOfEspStringsAreEscaped();
    void q2QuotesAreWrittenAsEachModuleWantsThem_data();
    void q2QuotesAreWrittenAsEachModuleWantsThem();
    void q12HexIsCountedAsEachCommandWantsIt();
    void q19MessageIdFollowsTheQoS_data();
    void q19MessageIdFollowsTheQoS();
    void q34AddressesForModulesWithoutNames();
    void q35DamagedCopiesArePointedAt_data();
    void q35DamagedCopiesArePointedAt();
};

namespace {

at::Catalog module(const char *id)
{
    return testsupport::moduleCatalog(QLatin1String(id));
}

at::ModuleMessage quotedMessage(int qos, quint16 id, const QString &form = {})
{
    return {"t", R"({"a":"b,c"})", qos, false, id, form};
}

QByteArray lineOf(const at::Planned<QList<at::Step>> &planned, qsizetype row = 0)
{
    if (!planned || row >= planned->size())
        return {};
    return *at::stepBytes(planned->at(row).command, planned->at(row).isHex, {});
}

at::StepProblem problemOf(const char *id, const QString &command)
{
    at::Sequence sequence;
    at::Step step;
    step.command = command;
    sequence.steps = {step};
    return at::problemsOf(sequence, module(id)).value(0);
}

} // namespace

void WritingQuirksTest::q1CommasOfEspStringsAreEscaped()
{
    at::ModuleConnect connect;
    connect.host = QStringLiteral("h");
    connect.clientId = "id|securemode=3,signmethod=hmacsha1|";
    connect.username = "d&p";
    connect.password = "x";
    const auto planned = at::connectSteps(module("esp-at"), connect);
    QVERIFY(planned);
    QByteArrayList lines;
    for (qsizetype row = 0; row < planned->size(); ++row)
        lines.append(lineOf(planned, row));
    // The identifier goes to a prompt, which takes it as it is.
    QVERIFY2(lines.join('\n').contains("AT+MQTTLONGCLIENTID=0,36"), lines.join('\n').constData());
    const auto prompted = [&connect](const at::Step &step) {
        return step.data.toUtf8() == connect.clientId;
    };
    QVERIFY(std::any_of(planned->begin(), planned->end(), prompted));
    const at::ModuleMessage message{"t,1", "x", 0, false, 0, {}};
    const QByteArray line = lineOf(at::publishSteps(module("esp-at"), message));
    QVERIFY2(line.contains("\"t\\,1\""), line.constData());
    // Typed by a person without it: told before the module answers ERROR.
    const QString typed = QStringLiteral("AT+MQTTUSERCFG=0,1,\"a|securemode=3,ts=1|\",\"u\"");
    QCOMPARE(problemOf("esp-at", typed).fault, at::StepFault::CommaNotEscaped);
    QCOMPARE(problemOf("esp-at",
                       QString(typed).replace(QStringLiteral("3,ts"), QStringLiteral("3\\,ts")))
                     .fault,
             at::StepFault::None);
    QCOMPARE(problemOf("quectel-lte", typed).fault, at::StepFault::None);
}

void WritingQuirksTest::q2QuotesAreWrittenAsEachModuleWantsThem_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QByteArray>("written"); // in the line, or for the prompt behind it
    QTest::newRow("esp-at") << "inline" << QByteArray(R"("{\"a\":\"b\,c\"}")");
    QTest::newRow("luat") << "inline" << QByteArray(R"("{\22a\22:\22b,c\22}")");
    QTest::newRow("lierda-nt35e") << "inline" << QByteArray(R"(11,"{"a":"b,c"}")");
    QTest::newRow("quectel-lte") << "raw" << QByteArray(R"({"a":"b,c"})");
    QTest::newRow("onemo-ml307") << "prompt" << QByteArray(R"({"a":"b,c"})");
    QTest::newRow("simcom-cmqtt") << QString() << QByteArray(R"({"a":"b,c"})");
    QTest::newRow("quectel-nb") << QString() << QByteArray(R"({"a":"b,c"})"); // not inline
}

void WritingQuirksTest::q2QuotesAreWrittenAsEachModuleWantsThem()
{
    QFETCH(QString, form);
    QFETCH(QByteArray, written);
    const auto planned =
            at::publishSteps(module(QTest::currentDataTag()), quotedMessage(0, 0, form));
    QVERIFY(planned);
    QByteArrayList sent;
    for (const at::Step &step : *planned)
        sent.append(*at::stepBytes(step.data.isEmpty() ? step.command : step.data, false, {}));
    const QByteArray all = sent.join('\n');
    QVERIFY2(all.contains(written), all.constData());
    if (QByteArrayView(QTest::currentDataTag()) != QByteArrayView("quectel-nb"))
        return;
    // Such a module breaks on quotes inside the line; what cannot be carried is refused.
    QVERIFY(!at::publishSteps(module("quectel-nb"), quotedMessage(0, 0, QStringLiteral("inline"))));
}

void WritingQuirksTest::q12HexIsCountedAsEachCommandWantsIt()
{
    const at::ModuleMessage message{"t", "1234", 0, false, 0, {}};
    const QByteArray cmq = lineOf(at::publishSteps(module("simcom-cmq"), message));
    QVERIFY2(cmq.endsWith(",8,\"31323334\""), cmq.constData()); // digits
    // Bytes before hex coding: the line is one and no counted data.
    QCOMPARE(kindsFor(module("nb-nso"), "AT+NSORF=1,512",
                      "\r\n1,198.51.100.7,1883,4,20020000,0\r\n\r\nOK\r\n"),
             QByteArray("info ok"));
    QCOMPARE(kindsFor(module("nb-nso"), {}, "\r\n+NSONMI:1,4\r\n\r\n+NPSMR:0\r\n"),
             QByteArray("event event"));
    QCOMPARE(kindsFor(module("simcom-cmq"), {},
                      "\r\n+CMQPUB: 0,\"t\",0,0,0,8,\"31323334\"\r\n\r\nRDY\r\n"),
             QByteArray("event event"));
}

void WritingQuirksTest::q19MessageIdFollowsTheQoS_data()
{
    QTest::addColumn<QByteArray>("qos0");
    QTest::addColumn<QByteArray>("qos1");
    QTest::newRow("lierda-nt35e") << QByteArray("AT+LMQTTPUB=0,0,0,0,")
                                  << QByteArray("AT+LMQTTPUB=0,7,1,0,");
    QTest::newRow("eigencomm-ecmt") << QByteArray("=0,0,0,0,") << QByteArray("=0,7,1,0,");
    QTest::newRow("quectel-lte") << QByteArray("AT+QMTPUBEX=0,0,0,0,")
                                 << QByteArray("AT+QMTPUBEX=0,7,1,0,");
    QTest::newRow("quectel-nb") << QByteArray("AT+QMTPUB=0,0,0,0,")
                                << QByteArray("AT+QMTPUB=0,7,1,0,");
}

void WritingQuirksTest::q19MessageIdFollowsTheQoS()
{
    QFETCH(QByteArray, qos0);
    QFETCH(QByteArray, qos1);
    const at::Catalog catalog = module(QTest::currentDataTag());
    const QByteArray unacknowledged = lineOf(at::publishSteps(catalog, quotedMessage(0, 7)));
    QVERIFY2(unacknowledged.contains(qos0), unacknowledged.constData());
    const QByteArray acknowledged = lineOf(at::publishSteps(catalog, quotedMessage(1, 7)));
    QVERIFY2(acknowledged.contains(qos1), acknowledged.constData());
}

void WritingQuirksTest::q34AddressesForModulesWithoutNames()
{
    const at::Catalog catalog = module("nb-nso");
    const at::CommandInfo *open = catalog.commandOf("AT+NSOCO=1,198.51.100.7,1883");
    QVERIFY(open);
    QVERIFY(open->help.in(QLocale::English).contains(QStringLiteral("names must be resolved")));
    QVERIFY(catalog.commandOf("AT+QDNS=0,broker.example.com"));
    QVERIFY(catalog.commandOf("AT+CMDNS=\"broker.example.com\""));
    AtBench bench(catalog);
    bench.command("AT+NSOCO=1,broker.example.com,1883");
    bench.receive("\r\nERROR\r\n");
    QCOMPARE(bench.finished.value(0).first, Outcome::Failed);
    bench.finished.clear();
    bench.command("AT+NSOCO=1,198.51.100.7,1883");
    bench.receive("\r\nOK\r\n");
    QVERIFY(bench.succeeded());
}

void WritingQuirksTest::q35DamagedCopiesArePointedAt_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<at::StepFault>("fault");
    using at::StepFault;
    QTest::newRow("blank in a topic")
            << QStringLiteral("AT+LMQTTPUB=0,0,0,0,\"/a1J/NT35E /user\",2,\"11\"")
            << StepFault::BlankInTopic;
    QTest::newRow("comma of an input method")
            << QStringLiteral("AT+LMQTTCONN=0\uff0c\"NT35E\"") << StepFault::StrangeCharacter;
    QTest::newRow("quotes of an article")
            << QStringLiteral("AT+LMQTTCONN=0,\u201cNT35E\u201d") << StepFault::StrangeCharacter;
    QTest::newRow("sound") << QStringLiteral(
            "AT+LMQTTPUB=0,0,0,0,\"/a1J/NT35E/user\",9,\"a b \u6e29\"")
                           << StepFault::None;
}

void WritingQuirksTest::q35DamagedCopiesArePointedAt()
{
    QFETCH(QString, command);
    QFETCH(at::StepFault, fault);
    QCOMPARE(problemOf("lierda-nt35e", command).fault, fault);
}

QTEST_GUILESS_MAIN(WritingQuirksTest)
#include "tst_writingquirks.moc"
