// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/lmqttsequence.h"

#include <QTest>

class LmqttSequenceTest : public QObject
{
    Q_OBJECT

private slots:
    void deviceFillsTheArticlesLines();
};

void LmqttSequenceTest::deviceFillsTheArticlesLines()
{
    const QStringList lines = presentation::aliyunSequence(
            {QStringLiteral("pk"), QStringLiteral("dn"), QStringLiteral("ds")});
    QCOMPARE(lines,
             QStringList(
                     {QStringLiteral(R"(AT+LMQTTCFG="cloud",0,2,1)"),
                      QStringLiteral(R"(AT+LMQTTCFG="aliauth",0,"pk","dn","ds")"),
                      QStringLiteral(
                              R"(AT+LMQTTOPEN=0,"pk.iot-as-mqtt.cn-shanghai.aliyuncs.com",1883)"),
                      QStringLiteral(R"(AT+LMQTTCONN=0,"NT35E")"),
                      QStringLiteral(R"(AT+LMQTTSUBUNSUB=0,0,1,"/pk/dn/user/COMMUTEST",2)"),
                      QStringLiteral(
                              R"(AT+LMQTTPUB=0,0,0,1,"/pk/dn/user/COMMUTEST",10,"1122334455")")}));
}

QTEST_GUILESS_MAIN(LmqttSequenceTest)
#include "tst_lmqttsequence.moc"
