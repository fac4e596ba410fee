// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/endpoint.h"

#include <QNetworkProxy>

#include <functional>

class QObject;

namespace net {

// Which proxy leads to the endpoint. The system's settings may be a script that asks the network,
// so the answer comes later, on this thread; none comes once `context` is gone. Never for a
// Unix-domain socket.
void chooseProxy(const EndpointOptions &options, QObject *context,
                 std::function<void(const QNetworkProxy &)> answer);

} // namespace net
