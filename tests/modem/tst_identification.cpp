// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which description fits a module is read from what it answers to ATI, AT+CGMM or AT+GMR.
#include "app/modem/modemcatalog.h"
#include "tests/modem/modembench.h"

namespace {

// Models whose name alone does not tell which set of commands their firmware has.
const QList<QStringList> ambiguous{
        {QStringLiteral("chinamobile-mqtt"), QStringLiteral("nb-m5310a")},   // M5310A
        {QStringLiteral("quectel-nb"), QStringLiteral("nb-nso")},            // BC28, BC95
        {QStringLiteral("onemo-ml307"), QStringLiteral("chinamobile-mqtt")}, // MN316
};

} // namespace

class IdentificationTest : public QObject
{
    Q_OBJECT

private slots:
    void everyModuleIsKnownByItsAnswer_data();
    void everyModuleIsKnownByItsAnswer();
    void knownModelsLeadToTheirDescription_data();
    void knownModelsLeadToTheirDescription();
    void whatNobodyDescribesIsNotGuessed();

private:
    const QList<at::Catalog> m_modules = modem::moduleCatalogs();
};

void IdentificationTest::everyModuleIsKnownByItsAnswer_data()
{
    QTest::addColumn<QString>("id");
    QVERIFY(m_modules.size() >= 15);
    for (const at::Catalog &module : m_modules)
        QTest::newRow(qPrintable(module.id())) << module.id();
}

void IdentificationTest::everyModuleIsKnownByItsAnswer()
{
    QFETCH(QString, id);
    modem::SimulatedModemOptions options;
    options.module = id;
    options.echo = false;
    testsupport::ModemBench bench(options);
    int told = 0;
    for (const char *question : {"ATI", "AT+CGMM", "AT+GMR"}) {
        bench.said.clear();
        bench.module.receive(QByteArray(question) + "\r\n");
        QTRY_VERIFY(bench.said.endsWith("OK\r\n") || bench.said.contains("ERROR"));
        if (bench.said.contains("ERROR"))
            continue; // ESP-AT knows the last only
        const QStringList named = at::namedModules(m_modules, bench.said);
        if (named.isEmpty())
            continue;
        ++told;
        QVERIFY2(named.contains(id), bench.said.constData());
        QVERIFY2(named.size() == 1 || ambiguous.contains(named),
                 qPrintable(named.join(QStringLiteral(", "))));
    }
    QVERIFY(told > 0);
}

void IdentificationTest::knownModelsLeadToTheirDescription_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QStringList>("ids");
    const auto row = [](const char *answer, const QStringList &ids) {
        QTest::newRow(answer) << QByteArray(answer) << ids;
    };
    const auto one = [&row](const char *id, std::initializer_list<const char *> answers) {
        for (const char *answer : answers)
            row(answer, {QString::fromLatin1(id)});
    };
    one("lierda-nt35e", {"NT35E", "NT26E", "NT26K"});
    one("eigencomm-ecmt", {"NB81", "MB26", "EC-01G"});
    one("esp-at", {"AT version:2.2.0.0(c6fa6bf - ESP32 - Jul  2 2021 06:44:05)", "ESP8266"});
    one("quectel-lte",
        {"EC20F", "EC200U", "EC600N", "EC800M", "EG25", "EG800AK", "EG915U", "BG95-M3", "BG96",
         "UC200T", "AG35", "Quectel\nEC25\nRevision: EC25EFAR06A06M4G"});
    one("quectel-nb", {"BC26", "BC660K-GL", "Quectel_Ltd\nQuectel_BC26\nRevision: BC26NBR01A10"});
    one("simcom-cmqtt", {"SIM7600CE", "SIMCOM_SIM7600G-H", "A7670C-LASS", "SIM7500E"});
    one("simcom-sm", {"SIMCOM_SIM7000C", "SIM7070G", "SIM7080G", "SIM7090G"});
    one("simcom-cmq", {"SIM7020E", "SIM7020C"});
    one("sim800", {"SIMCOM_SIM800C", "SIM868", "SIM900"});
    one("onemo-ml307", {"ML307A", "ML307X", "ML305", "ML302A", "MN319", "MR880A"});
    one("chinamobile-mqtt", {"M5311", "ML302"});
    one("luat", {"Air724UG", "+CGMM: \"Air780E\"", "AirM2M_Air720_V409_LTE_AT"});
    one("ublox-sara", {"SARA-R510S", "LARA-R6001", "LENA-R8", "u-blox"});
    one("nb-nso", {"M5310"});
    row("M5310A", ambiguous[0]);
    row("CMCC\nM5310A\nRevision: M5310A_CM_LV_R01", ambiguous[0]);
    row("BC95-G", ambiguous[1]);
    row("BC28", ambiguous[1]);
    row("MN316", ambiguous[2]);
}

void IdentificationTest::knownModelsLeadToTheirDescription()
{
    QFETCH(QByteArray, answer);
    QFETCH(QStringList, ids);
    QCOMPARE(at::namedModules(m_modules, answer), ids);
}

void IdentificationTest::whatNobodyDescribesIsNotGuessed()
{
    for (const char *answer : {"", "OK", "V1.0", "861326070000001", "Fibocom L610-CN"})
        QCOMPARE(at::namedModules(m_modules, answer), QStringList());
}

QTEST_GUILESS_MAIN(IdentificationTest)
#include "tst_identification.moc"
