// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/at/catalogfile.h"

#include <QDir>
#include <QTest>

namespace {

at::Catalog lierda()
{
    return testsupport::moduleCatalog(QStringLiteral("lierda-nt35e"));
}

} // namespace

class CatalogTest : public QObject
{
    Q_OBJECT

private slots:
    void linesAreExplained_data();
    void linesAreExplained();
    void linesOfOtherModulesAreExplained_data();
    void linesOfOtherModulesAreExplained();
    void dangerousCommandsAreWarnedOf();
    void chineseIsThere();
    void everyCommandHasHelpInBothLanguages_data();
    void everyCommandHasHelpInBothLanguages();
    void commandsAreFoundByTheirLongestName_data();
    void commandsAreFoundByTheirLongestName();
    void secretsAreMasked_data();
    void secretsAreMasked();
    void promptIsDueForThePublishWithoutPayloadOnly();
    void queriesHaveNoLateResult();
    void damagedJsonIsAnErrorWithItsPlace_data();
    void damagedJsonIsAnErrorWithItsPlace();
};

void CatalogTest::linesAreExplained_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *line, const char *part) {
        QTest::newRow(line) << QByteArray(line) << QString::fromUtf8(part);
    };
    row("+CME ERROR: 10", "SIM not inserted");
    row("+CMS ERROR: 310", "SIM not inserted");
    row("+CSQ: 24,99", "−65 dBm");
    row("+CSQ:31,0", "≥−51 dBm");
    row("+CSQ: 0,0", "≤−113 dBm");
    row("+CSQ: 99,99", "Signal ?");
    row("+CEREG: 0,1", "home");
    row("+CEREG: 5", "roaming");
    row("+LMQTTOPEN: 0,-1,4", "could not be resolved");
    row("+LMQTTOPEN: 0,-1,2", "already in use");
    row("+LMQTTCONN: 0,0,4", "wrong user name or password");
    row("+LMQTTCONN: 0,0,0", "accepted");
    row("+LMQTTSUBUNSUB: 0,1,0,1", "QoS 1");
    row("+LMQTTUNSUNSUB: 0,3,0", "unsubscribed");
    row("+LMQTTPUB: 0,2,0", "acknowledged");
    row("+LMQTTURC: STATS,0,1", "closed or reset");
    row("+LMQTTURC: STATS,0,15,5", "not authorised");
    row("+CESQ: 99,99,255,255,20,51", "−90 dBm");
    row("+CESQ: 99,99,255,255,20,51", "−10 dB");
    row("busy p...", "thrown away");
    row("+QNBIOTEVENT: \"ENTER PSM\"", "sleeps");
    row("+LMQTTURC: RECV,0,0,\"t/in\",a,\"b\"", "t/in");
}

void CatalogTest::linesAreExplained()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, part);
    const QString words = lierda().explain(line, QLocale::English);
    QVERIFY2(words.contains(part), qPrintable(words));
}

void CatalogTest::linesOfOtherModulesAreExplained_data()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *module, const char *line, const char *part) {
        QTest::newRow(line) << QString::fromLatin1(module) << QByteArray(line)
                            << QString::fromUtf8(part);
    };
    row("quectel-lte", "+QMTCONN: 0,0,5", "not authorised");
    row("quectel-lte", "+QMTOPEN: 0,2", "in use");
    row("quectel-lte", "+QMTSTAT: 0,7", "late CONNECT");
    row("quectel-lte", "+QIOPEN: 0,566", "connect failed");
    row("quectel-lte", "+CME ERROR: 565", "resolved");
    row("eigencomm-ecmt", "+ECMTCONN: 0,0,4", "wrong user name or password");
    row("simcom-cmqtt", "+CMQTTCONNECT: 0,30", "wrong user name or password");
    row("simcom-cmqtt", "+CMQTTSUB: 0,0", "succeeded");
    row("onemo-ml307", "+MQTTURC: \"conn\",0,3", "refused by the server");
    row("onemo-ml307", "+CME ERROR: 602", "not connected");
    row("chinamobile-mqtt", "+MQTTOPEN:FAIL", "failed");
    row("luat", "CONNACK OK", "accepted");
    row("esp-at", "ERR CODE:0x00006008", "backslash");
    row("esp-at", "+CWJAP:2", "wrong password");
    row("ublox-sara", "+UUMQTTC: 1,1", "Logged in");
    row("nb-nso", "+NSONMI:1,4", "AT+NSORF");
    row("nb-m5310a", "+NSOCLI: 1", "closed");
}

void CatalogTest::linesOfOtherModulesAreExplained()
{
    QFETCH(QString, module);
    QFETCH(QByteArray, line);
    QFETCH(QString, part);
    const at::Catalog catalog = testsupport::moduleCatalog(module);
    const QString words = catalog.explain(line, QLocale::English);
    QVERIFY2(words.contains(part), qPrintable(words));
    QVERIFY(catalog.explain(line, QLocale::Chinese) != words);
}

void CatalogTest::dangerousCommandsAreWarnedOf()
{
    const at::Catalog catalog = lierda();
    for (const char *line : {"ATQ1", "ATV0", "ATS3=10", "ATD123", "AT+CSCLK=1", "AT+IPR=9600"})
        QVERIFY2(!catalog.warningFor(line, QLocale::English).isEmpty(), line);
    for (const char *line : {"AT", "ATQ0", "ATV1", "ATS0=1", "AT+IPR?", "AT+CSCLK=0", "AT+CSQ"})
        QVERIFY2(catalog.warningFor(line, QLocale::English).isEmpty(), line);
}

void CatalogTest::chineseIsThere()
{
    const QString words = lierda().explain("+LMQTTCONN: 0,0,4", QLocale::Chinese);
    QVERIFY2(words.contains(QStringLiteral("用户名或密码错误")), qPrintable(words));
}

void CatalogTest::everyCommandHasHelpInBothLanguages_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(QStringLiteral(TEST_DATA_DIR "/../../resources/at"));
    for (const QString &file : folder.entryList({QStringLiteral("*.json")})) {
        if (file != QLatin1String("module.schema.json")) // says what the others may hold
            QTest::newRow(qPrintable(file)) << file.chopped(5);
    }
}

void CatalogTest::everyCommandHasHelpInBothLanguages()
{
    QFETCH(QString, name);
    const at::Catalog catalog = testsupport::readCatalog(name);
    QCOMPARE(catalog.id(), name);
    QVERIFY(!catalog.commands().isEmpty());
    for (const at::CommandInfo &command : catalog.commands()) {
        QVERIFY2(!command.help.english.isEmpty(), qPrintable(command.name));
        QVERIFY2(!command.help.chinese.isEmpty(), qPrintable(command.name));
        QVERIFY2(command.warning.english.isEmpty() == command.warning.chinese.isEmpty(),
                 qPrintable(command.name));
    }
}

void CatalogTest::commandsAreFoundByTheirLongestName_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("name");
    QTest::newRow("setting") << QByteArray("at+lmqttcfg=\"aliauth\",0,\"a\",\"b\",\"c\"")
                             << "AT+LMQTTCFG=\"ALIAUTH\"";
    QTest::newRow("unknown setting") << QByteArray("AT+LMQTTCFG=\"x\",0") << "AT+LMQTTCFG";
    QTest::newRow("basic") << QByteArray("ATE0") << "ATE";
    QTest::newRow("alone") << QByteArray("AT") << "AT";
    QTest::newRow("unknown") << QByteArray("AT+NOBODY=1") << QString();
    QTest::newRow("longer name of another") << QByteArray("AT+CSQX") << QString();
}

void CatalogTest::commandsAreFoundByTheirLongestName()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, name);
    const at::Catalog catalog = lierda();
    const at::CommandInfo *command = catalog.commandOf(line);
    QCOMPARE(command ? command->name : QString(), name);
}

void CatalogTest::secretsAreMasked_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("masked");
    QTest::newRow("device secret")
            << QByteArray("AT+LMQTTCFG=\"aliauth\",0,\"pk\",\"dn\",\"s3cret\"\r\n")
            << QByteArray("AT+LMQTTCFG=\"aliauth\",0,\"pk\",\"dn\",\"********\"\r\n");
    QTest::newRow("password") << QByteArray("at+lmqttconn=0,\"c\",\"u\",\"pass\"")
                              << QByteArray("at+lmqttconn=0,\"c\",\"u\",\"********\"");
    QTest::newRow("nothing secret")
            << QByteArray("AT+LMQTTCONN=0,\"c\"") << QByteArray("AT+LMQTTCONN=0,\"c\"");
}

void CatalogTest::secretsAreMasked()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, masked);
    const at::Catalog catalog = lierda();
    QCOMPARE(catalog.masked(line), masked);
    QCOMPARE(catalog.hasSecret(line), line != masked);
}

void CatalogTest::promptIsDueForThePublishWithoutPayloadOnly()
{
    const at::Catalog catalog = lierda();
    QVERIFY(catalog.pendingFor("AT+LMQTTPUB=0,4,1,0,\"t/out\",7").prompt.due);
    QVERIFY(!catalog.pendingFor("AT+LMQTTPUB=0,4,1,0,\"t/out\",7,\"{\"a\":1}\"").prompt.due);
    QVERIFY(!catalog.pendingFor("AT+CSQ").prompt.due);
    QVERIFY(catalog.pendingFor("AT+NOBODY=1").prompt.due);
}

void CatalogTest::queriesHaveNoLateResult()
{
    const at::Catalog catalog = lierda();
    QVERIFY(catalog.lateResultOf("AT+LMQTTCONN=0,\"c\""));
    QVERIFY(!catalog.lateResultOf("AT+LMQTTCONN?"));
    QVERIFY(!catalog.lateResultOf("AT+LMQTTCONN=?"));
}

void CatalogTest::damagedJsonIsAnErrorWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<at::CatalogError::Kind>("kind");
    QTest::addColumn<QString>("place");
    using Kind = at::CatalogError::Kind;
    QTest::newRow("no JSON") << QByteArray("{\n \"id\": }") << Kind::NotJson
                             << QStringLiteral("line 2, column 9");
    QTest::newRow("another format")
            << QByteArray("{\"format\":\"x\"}") << Kind::WrongFormat << QStringLiteral("format");
    const auto row = [](const char *name, const QByteArray &members, Kind kind, const char *place) {
        QTest::newRow(name) << "{\"format\":\"mqttscope-at-module\",\"version\":1,\"id\":\"m\","
                               "\"name\":\"M\","
                                       + members + '}'
                            << kind << QString::fromLatin1(place);
    };
    row("wrong pattern", R"json("explanations":[{"pattern":"("}])json", Kind::WrongPattern,
        "explanations[0].pattern");
    row("command without name", R"("commands":[{"name":"AT"},{}])", Kind::MissingValue,
        "commands[1].name");
    row("misspelt key", R"("commands":[{"name":"AT","timeout":5}])", Kind::UnknownKey,
        "commands[0].timeout");
    row("text for a number", R"("commands":[{"name":"AT","timeoutMs":"5"}])", Kind::WrongType,
        "commands[0].timeoutMs");
    row("no object", R"("commands":["AT"])", Kind::WrongType, "commands[0]");
    row("unknown end of a prompt",
        R"("commands":[{"name":"AT","prompt":[{"when":"x"},{"when":"x","end":"z"}]}])",
        Kind::WrongValue, "commands[0].prompt[1].end");
    row("wrong pattern with places",
        R"json("commands":[{"name":"AT","late":{"of":"(.)","pattern":"{1}("}}])json",
        Kind::WrongPattern, "commands[0].late.pattern");
    row("unknown line ending", R"("lineEnding":"eol")", Kind::WrongValue, "lineEnding");
    const auto carrier = [&row](const char *name, const QByteArray &members, Kind kind,
                                const char *place) {
        row(name,
            R"("tcp":{"carriers":[{"id":"c","name":"C","open":"AT+O=\"{host}\",{port}",)"
            R"("send":"AT+S={n}","close":"AT+C","closed":"^CLOSED$","push":"^\\+IPD,\\d+:$"},{)"
                    + members + "}]}",
            kind, place);
    };
    const QByteArray whole = R"("id":"d","name":"D","open":"AT+O","send":"AT+S={n}",)"
                             R"("close":"AT+C","closed":"^X$","push":"^P$")";
    carrier("carrier without id", R"("name":"D")", Kind::MissingValue, "tcp.carriers[1].id");
    carrier("carrier twice", QByteArray(whole).replace("\"d\"", "\"c\""), Kind::WrongValue,
            "tcp.carriers[1].id");
    carrier("carrier that cannot open", R"("id":"d","name":"D")", Kind::MissingValue,
            "tcp.carriers[1].open");
    carrier("carrier with a misspelt key", whole + R"(,"mots":5)", Kind::UnknownKey,
            "tcp.carriers[1].mots");
    carrier("carrier with a misspelt placeholder",
            QByteArray(whole).replace("\"AT+O\"", "\"AT+O={hots}\""), Kind::UnknownName,
            "tcp.carriers[1].open");
    carrier("carrier with a misspelt form", whole + R"(,"form":"prmopt")", Kind::WrongValue,
            "tcp.carriers[1].form");
    carrier("carrier with hex that goes nowhere", whole + R"(,"form":"line")", Kind::MissingValue,
            "tcp.carriers[1].send: {hex}");
    carrier("carrier that sends nothing", whole + R"(,"most":0)", Kind::WrongValue,
            "tcp.carriers[1].most");
    carrier("carrier that receives nothing", QByteArray(whole).replace(",\"push\":\"^P$\"", ""),
            Kind::MissingValue, "tcp.carriers[1].push");
    carrier("carrier that never reads", whole + R"(,"notice":"^N$")", Kind::MissingValue,
            "tcp.carriers[1].read");
    carrier("carrier with a wrong pattern", whole + R"json(,"socket":"(")json", Kind::WrongPattern,
            "tcp.carriers[1].socket");
    carrier("setup with an unknown condition", whole + R"(,"setup":[{"when":"wify","send":"AT"}])",
            Kind::UnknownName, "tcp.carriers[1].setup[0].when");
    row("TCP without carriers", R"("tcp":{})", Kind::MissingValue, "tcp.carriers");
    row("TCP as text", R"("tcp":"yes")", Kind::WrongType, "tcp");
    row("header without its start", R"("dataHeaders":[{"pattern":"x"}])", Kind::MissingValue,
        "dataHeaders[0].prefix");
}

void CatalogTest::damagedJsonIsAnErrorWithItsPlace()
{
    QFETCH(QByteArray, json);
    QFETCH(at::CatalogError::Kind, kind);
    QFETCH(QString, place);
    const auto catalog = at::Catalog::fromJson(json);
    QVERIFY(!catalog);
    QCOMPARE(catalog.error().kind, kind);
    QCOMPARE(catalog.error().place, place);
}

QTEST_GUILESS_MAIN(CatalogTest)
#include "tst_catalog.moc"
