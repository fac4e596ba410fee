// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/lmqttsequence.h"

namespace presentation {

AliyunDevice articleDevice()
{
    return {QStringLiteral("a1JszCpjS61"), QStringLiteral("NT35E_06011"),
            QStringLiteral("390358fc595040aa73221e8393aba86c")};
}

QStringList aliyunSequence(const AliyunDevice &device)
{
    const QString topic =
            QStringLiteral("/%1/%2/user/COMMUTEST").arg(device.productKey, device.deviceName);
    return {
            QStringLiteral(R"(AT+LMQTTCFG="cloud",0,2,1)"),
            QStringLiteral(R"(AT+LMQTTCFG="aliauth",0,"%1","%2","%3")")
                    .arg(device.productKey, device.deviceName, device.deviceSecret),
            QStringLiteral(R"(AT+LMQTTOPEN=0,"%1.iot-as-mqtt.%2.aliyuncs.com",1883)")
                    .arg(device.productKey, device.region),
            QStringLiteral(R"(AT+LMQTTCONN=0,"NT35E")"),
            QStringLiteral(R"(AT+LMQTTSUBUNSUB=0,0,1,"%1",2)").arg(topic),
            QStringLiteral(R"(AT+LMQTTPUB=0,0,0,1,"%1",10,"1122334455")").arg(topic),
    };
}

at::Sequence networkSequence()
{
    const auto row = [](const char *command, const char *expect = "", int timeoutMs = 0,
                        int retries = 0, bool mayFail = false) {
        at::Step step;
        step.command = QString::fromLatin1(command);
        step.expect = QString::fromLatin1(expect);
        step.timeoutMs = timeoutMs;
        step.retries = retries;
        step.mayFail = mayFail;
        return step;
    };
    at::Sequence sequence;
    // Automatic baud rates are found by the first characters, so the first tries may get no answer.
    sequence.steps = {row("AT", "", 500, 20),
                      row("ATE0"),
                      row("AT+CMEE=1"),
                      row("ATI"),
                      row("AT+CGSN", "(?<imei>\\d{15})", 0, 0, true),
                      row("AT+CPIN?", "READY", 5000, 3),
                      row("AT+CSQ", "\\+CSQ ?: ?(?!99)(?<rssi>\\d+)", 2000, 15),
                      row("AT+CEREG?", "\\+CEREG ?: ?\\d,[15]\\b", 2000, 30),
                      row("AT+CGATT?", "\\+CGATT ?: ?1", 2000, 10)};
    return sequence;
}

} // namespace presentation
