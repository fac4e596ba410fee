// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/sequence.h"

#include <QStringList>

namespace presentation {

// What a Lierda module needs to know to talk to Aliyun.
struct AliyunDevice
{
    QString productKey;
    QString deviceName;
    QString deviceSecret;
    QString region = QStringLiteral("cn-shanghai");
};

// The article's six commands for this device: set the cloud and the triple, open, connect,
// subscribe to its test topic and publish to it.
QStringList aliyunSequence(const AliyunDevice &device);
// Any module: knocks until it answers, switches errors to numbers, and waits until it is
// registered.
at::Sequence networkSequence();
// The device of the article.
AliyunDevice articleDevice();

} // namespace presentation
