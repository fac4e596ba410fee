// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/clientmessages.h"
#include "app/client/mailbox.h"

class QThread;

namespace client {

// What MqttClient needs from whoever speaks MQTT for it on the I/O thread: commands go in, notices
// come out, each in order.
class MqttClient::Engine : public QObject
{
public:
    explicit Engine(MqttClient &owner) : m_owner(owner) {}

    // From the owner's thread.
    void post(Command command);
    void takeNotices(std::vector<Notice> &into) { m_notices.takeAll(into); }

    // On the I/O thread: closes the link without a word and gives this object to `thread`.
    virtual void shutDown(QThread *thread) = 0;

protected:
    virtual void work() = 0; // on the I/O thread: m_commands has something
    void put(Notice notice); // reaches the owner's signals, on its thread

    Mailbox<Command> m_commands;

private:
    MqttClient &m_owner;
    Mailbox<Notice> m_notices;
};

} // namespace client
