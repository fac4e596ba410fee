// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/devicetable.h"
#include "app/clouds/schemes.h"

#include <QtTest>

using clouds::DeviceTable;

namespace {

const clouds::Scheme &aliyun()
{
    return *clouds::schemeById(u"aliyun");
}

QString cell(const DeviceTable &table, size_t row, const char *name)
{
    return table.rows.at(row).inputs.value(QString::fromLatin1(name));
}

} // namespace

class TestDeviceTable : public QObject
{
    Q_OBJECT

private slots:
    void tablesOfAllKindsAreRead_data();
    void tablesOfAllKindsAreRead();
    void quotedCellsKeepWhatTheyHold();
    void columnsThatNobodyKnowsAreNamed();
    void brokenTablesAreRefused_data();
    void brokenTablesAreRefused();
    void pageFillsWhatHasNoColumn();
    void exportNamesMistakesAndHidesPasswords();
    void manyRowsAreRead();
};

void TestDeviceTable::tablesOfAllKindsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("commas") << "ProductKey,DeviceName,DeviceSecret\npk,d1,s1\npk,d2,s2\n";
    QTest::newRow("semicolons, CR LF") << "ProductKey;DeviceName;DeviceSecret\r\npk;d1;s1\r\n"
                                          "pk;d2;s2\r\n";
    QTest::newRow("tabulators") << "product_key\tDEVICE NAME\tds\npk\td1\ts1\npk\td2\ts2";
    QTest::newRow("byte order mark") << QStringLiteral("\ufeffProductKey,DeviceName,DeviceSecret\n"
                                                       "pk,d1,s1\npk,d2,s2\n");
    QTest::newRow("columns in another order") << "DeviceSecret,DeviceName,ProductKey\ns1,d1,pk\n"
                                                 "s2,d2,pk\n";
    QTest::newRow("no heading") << "pk,d1,s1\npk,d2,s2\n";
    QTest::newRow("quotes and empty lines")
            << "\"ProductKey\",\"DeviceName\",\"DeviceSecret\"\n\n\"pk\",\"d1\",\"s1\"\n,,\n"
               "\"pk\",\"d2\",\"s2\"\n";
    QTest::newRow("remarks") << "ProductKey,DeviceName,DeviceSecret\n# first lot\npk,d1,s1\n"
                                "pk,d2,s2\n";
}

void TestDeviceTable::tablesOfAllKindsAreRead()
{
    QFETCH(QString, text);
    const auto table = clouds::readDeviceTable(aliyun(), text);
    QVERIFY(table.has_value());
    QCOMPARE(table->rows.size(), std::size_t(2));
    QCOMPARE(cell(*table, 0, "productKey"), QStringLiteral("pk"));
    QCOMPARE(cell(*table, 0, "deviceName"), QStringLiteral("d1"));
    QCOMPARE(cell(*table, 1, "deviceSecret"), QStringLiteral("s2"));
}

void TestDeviceTable::quotedCellsKeepWhatTheyHold()
{
    const auto table = clouds::readDeviceTable(
            aliyun(), QStringLiteral("DeviceName,DeviceSecret,ClientId\n"
                                     "d1,\"s 1 \",\"a,\"\"b\"\"\nc\"\nd2,s2,x\n"));
    QVERIFY(table.has_value());
    QCOMPARE(cell(*table, 0, "deviceSecret"), QStringLiteral("s 1 "));
    QCOMPARE(cell(*table, 0, "clientId"), QStringLiteral("a,\"b\"\nc"));
    QCOMPARE(table->rows.at(1).line, 4); // the cell before took two lines
}

void TestDeviceTable::columnsThatNobodyKnowsAreNamed()
{
    const auto table = clouds::readDeviceTable(
            aliyun(), QStringLiteral("No.,ProductKey,Colour,DeviceName\n1,pk,red,d1\n"));
    QVERIFY(table.has_value());
    QCOMPARE(table->ignored, QStringList({QStringLiteral("No."), QStringLiteral("Colour")}));
    QCOMPARE(cell(*table, 0, "deviceName"), QStringLiteral("d1"));
}

void TestDeviceTable::brokenTablesAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("flaw");
    QTest::addColumn<int>("line");
    QTest::newRow("empty") << "" << int(clouds::TableFlaw::Empty) << 0;
    QTest::newRow("heading alone") << "ProductKey,DeviceName\n"
                                   << int(clouds::TableFlaw::Empty) << 0;
    QTest::newRow("one strange column") << "hello\nworld\n"
                                        << int(clouds::TableFlaw::NoColumn) << 1;
    QTest::newRow("open quote") << "ProductKey,DeviceName\npk,d1\npk,\"d2\n"
                                << int(clouds::TableFlaw::OpenQuote) << 3;
}

void TestDeviceTable::brokenTablesAreRefused()
{
    QFETCH(QString, text);
    const auto table = clouds::readDeviceTable(aliyun(), text);
    QVERIFY(!table.has_value());
    QTEST(int(table.error().what), "flaw");
    QTEST(table.error().line, "line");
    QVERIFY(!clouds::describe(table.error()).isEmpty());
}

void TestDeviceTable::pageFillsWhatHasNoColumn()
{
    auto table = clouds::readDeviceTable(
            aliyun(), QStringLiteral("DeviceName,DeviceSecret\ndevice,secret\n"));
    QVERIFY(table.has_value());
    clouds::workOut(aliyun(),
                    {{QStringLiteral("productKey"), QStringLiteral("pk")},
                     {QStringLiteral("clientId"), QStringLiteral("12345")},
                     {QStringLiteral("signmethod"), QStringLiteral("hmacsha1")},
                     {QStringLiteral("timestamp"), QStringLiteral("789")}},
                    0, table->rows.front());
    const auto &made = table->rows.front().made;
    QVERIFY(made && made->has_value());
    QCOMPARE((*made)->password, QStringLiteral("FAFD82A3D602B37FB0FA8B7892F24A477F851A14"));
}

void TestDeviceTable::exportNamesMistakesAndHidesPasswords()
{
    auto table = clouds::readDeviceTable(
            aliyun(), QStringLiteral("ProductKey,DeviceName,DeviceSecret\npk,device,secret\n"
                                     "pk,bad name,secret\n"));
    QVERIFY(table.has_value());
    for (clouds::DeviceRow &row : table->rows)
        clouds::workOut(aliyun(), {}, 0, row);
    const QString hidden = clouds::toCsv(aliyun(), *table, false);
    const QString shown = clouds::toCsv(aliyun(), *table, true);
    QVERIFY(hidden.startsWith(QLatin1String("productKey,deviceName,host,port,mqttClientId,")));
    QVERIFY(hidden.contains(QLatin1String("device&pk")));
    QVERIFY(hidden.contains(QLatin1String("contains a blank")));
    QVERIFY(!hidden.contains(QLatin1String("secret,")));
    const QString password = (*table->rows.front().made)->password;
    QVERIFY(!hidden.contains(password));
    QVERIFY(shown.contains(password));
    QCOMPARE(shown.count(QLatin1String("\r\n")), 3);
}

void TestDeviceTable::manyRowsAreRead()
{
    QString text = QStringLiteral("DeviceName,DeviceSecret\n");
    constexpr int devices = 20'000;
    for (int i = 0; i < devices; ++i)
        text += QStringLiteral("d%1,s%1\n").arg(i);
    const auto table = clouds::readDeviceTable(aliyun(), text);
    QVERIFY(table.has_value());
    QCOMPARE(table->rows.size(), std::size_t(devices));
    QCOMPARE(table->rows.back().line, devices + 1);
}

QTEST_GUILESS_MAIN(TestDeviceTable)
#include "tst_devicetable.moc"
