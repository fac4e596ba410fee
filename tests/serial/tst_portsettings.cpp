// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/serial/portsettings.h"

#include <QTest>

class PortSettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void formatIsWrittenAndRead_data();
    void formatIsWrittenAndRead();
    void wrongFormatChangesNothing_data();
    void wrongFormatChangesNothing();
    void lineEndingsAreTheirBytes();
};

void PortSettingsTest::formatIsWrittenAndRead_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"8N1", "7E1", "8O2", "5M1.5", "6S1"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void PortSettingsTest::formatIsWrittenAndRead()
{
    QFETCH(QString, text);
    serial::PortSettings settings;
    QVERIFY(serial::setFormat(settings, text));
    QCOMPARE(serial::formatText(settings), text);
}

void PortSettingsTest::wrongFormatChangesNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("nine data bits") << QStringLiteral("9N1");
    QTest::newRow("unknown parity") << QStringLiteral("8X1");
    QTest::newRow("three stop bits") << QStringLiteral("8N3");
}

void PortSettingsTest::wrongFormatChangesNothing()
{
    QFETCH(QString, text);
    serial::PortSettings settings;
    QVERIFY(!serial::setFormat(settings, text));
    QCOMPARE(settings, serial::PortSettings());
}

void PortSettingsTest::lineEndingsAreTheirBytes()
{
    using serial::LineEnding;
    QCOMPARE(serial::lineEndingBytes(LineEnding::CrLf).toByteArray(), QByteArray("\r\n"));
    QCOMPARE(serial::lineEndingBytes(LineEnding::Cr).toByteArray(), QByteArray("\r"));
    QCOMPARE(serial::lineEndingBytes(LineEnding::Lf).toByteArray(), QByteArray("\n"));
    QVERIFY(serial::lineEndingBytes(LineEnding::None).isEmpty());
}

QTEST_GUILESS_MAIN(PortSettingsTest)
#include "tst_portsettings.moc"
