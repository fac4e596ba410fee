// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/messagereader.h"
#include "app/at/mqttplan.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <variant>

namespace modem {

struct ModuleOpen
{
    at::ModuleConnect connect;
};
struct ModuleSubscribe
{
    quint16 packetId = 0;
    QList<std::pair<QByteArray, int>> filters; // with the QoS wanted
};
struct ModuleUnsubscribe
{
    quint16 packetId = 0;
    QList<QByteArray> filters;
};
struct ModulePublish
{
    at::ModuleMessage message;
    quint64 number = 0; // comes back with the answer
};
struct ModuleClose // with DISCONNECT
{
};
struct ModuleAbandon // whoever asked is gone
{
};
using ModuleRequest = std::variant<ModuleOpen, ModuleSubscribe, ModuleUnsubscribe, ModulePublish,
                                   ModuleClose, ModuleAbandon>;

struct ModuleOpened
{
};
struct ModuleOpenFailed
{
    int returnCode = 0; // of CONNACK, where the server gave one
    QString cause;      // sentences
    QString nextStep;
};
struct ModuleSubscribed
{
    quint16 packetId = 0;
    QList<int> codes; // granted QoS, or 0x80
};
struct ModuleUnsubscribed
{
    quint16 packetId = 0;
};
struct ModulePublished
{
    quint64 number = 0;
    quint16 packetId = 0;
    int qos = 0;
    QString failure; // why it will not be delivered, a sentence; empty: it was
};
struct ModuleReceived
{
    at::ReceivedMessage message;
};
struct ModuleLost
{
    QString cause;
    QString nextStep;
};
struct ModuleClosed
{
};
using ModuleAnswer =
        std::variant<ModuleOpened, ModuleOpenFailed, ModuleSubscribed, ModuleUnsubscribed,
                     ModulePublished, ModuleReceived, ModuleLost, ModuleClosed>;

// Between a connection on the I/O thread and the module's port on another: signals only, so that
// either side may go while the other still speaks. `link` names the connection.
class ModuleWire : public QObject
{
    Q_OBJECT

public:
    // Deleted on its own thread, whoever lets go of it last.
    static std::shared_ptr<ModuleWire> create()
    {
        return {new ModuleWire, [](ModuleWire *wire) { wire->deleteLater(); }};
    }
    std::atomic<bool> isAttached{false}; // somebody answers

signals:
    void requested(quint64 link, const modem::ModuleRequest &request);
    // The module did not do what was asked; the connection goes on.
    void requestFailed(quint64 link, const QString &cause, const QString &nextStep);
    void answered(quint64 link, const modem::ModuleAnswer &answer);

private:
    ModuleWire() = default;
};

} // namespace modem

Q_DECLARE_METATYPE(modem::ModuleRequest)
Q_DECLARE_METATYPE(modem::ModuleAnswer)
