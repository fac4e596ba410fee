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

} // namespace presentation
