// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/clienterror.h"
#include "app/client/mqttclient.h"

namespace client {

// Whether another try can end differently without a person doing something first.
bool mayGetBetter(const ClientError &error);

// How long to wait before try number `attempt` (from 1 on). `random` is between 0 and 1.
std::chrono::milliseconds reconnectDelay(const ReconnectPolicy &policy, int attempt, double random);

// Notices that another client with our identifier throws us out: links that end at once after they
// were accepted, again and again. A 5.0 server says so, a 3.x server only closes.
class TakeOverDetector
{
public:
    // After a link that the server closed; true when it is the third of its kind in a row.
    bool linkEnded(std::chrono::milliseconds afterConnack);
    void reset() { m_shortLinks = 0; }

private:
    int m_shortLinks = 0;
};

} // namespace client
