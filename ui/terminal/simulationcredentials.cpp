// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/simulationcredentials.h"

#include "app/clouds/schemes.h"

#include <QDateTime>

namespace ui {

std::optional<modem::DeviceCredentials> aliyunCredentials(const modem::DeviceTriple &triple,
                                                          const QString &clientId)
{
    const auto derived = clouds::derive(*clouds::schemeById(u"aliyun"),
                                        {{{QStringLiteral("productKey"), triple.productKey},
                                          {QStringLiteral("deviceName"), triple.deviceName},
                                          {QStringLiteral("deviceSecret"), triple.deviceSecret},
                                          {QStringLiteral("clientId"), clientId}},
                                         QDateTime::currentMSecsSinceEpoch()});
    if (!derived)
        return std::nullopt;
    return modem::DeviceCredentials{derived->clientId, derived->username, derived->password};
}

} // namespace ui
