// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/modem/brokerlink.h"

#include <QMap>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace modem {

// What a device shows to Aliyun; the secret never leaves the module but in signed form.
struct DeviceTriple
{
    QString productKey;
    QString deviceName;
    QString deviceSecret;
};

struct DeviceCredentials
{
    QString clientId;
    QString username;
    QString password;
};

// Computes what aliauth promises; nullopt when the triple cannot be used.
using CredentialsFunction = std::function<std::optional<DeviceCredentials>(
        const DeviceTriple &triple, const QString &clientId)>;

struct BrokerAddress
{
    QString host; // empty: whatever the commands say
    quint16 port = 0;
};

// 27.007 numbers that the simulated modules answer with.
enum class CmeError : int {
    NotAllowed = 3,
    NotSupported = 4,
    SimNotInserted = 10,
    WrongParameter = 50
};

// What a command leads to: text lines, then OK or an error, then what goes on after it.
struct Answer
{
    QList<QByteArray> information;
    std::optional<CmeError> error;
    std::optional<qsizetype> promptFor; // bytes wanted at ">", instead of OK
    std::function<void()> afterwards;   // runs once OK has been sent
};

// One of the connections 0 to 4 behind the AT+LMQTT commands of the Lierda modules.
class LmqttClient : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 {
        Closed,
        Opening,
        Open,
        Connecting,
        Connected,
        Disconnecting,
        Closing,
        Disconnected
    };

    LmqttClient(int id, BrokerAddress broker, CredentialsFunction credentials,
                std::chrono::milliseconds connectWithin, QObject *parent = nullptr);

    Answer configure(const QByteArray &key, QByteArrayView values, bool hasValues);
    Answer open(QByteArrayView arguments);
    Answer connectMqtt(QByteArrayView arguments);
    Answer subscribe(QByteArrayView arguments);
    Answer publish(QByteArrayView arguments);
    Answer finishPublish(const QByteArray &payload); // the bytes asked for by a prompt
    Answer read(QByteArrayView arguments);
    Answer disconnectMqtt();
    Answer close();
    QByteArray stateLine() const;

signals:
    // An unsolicited line, without its line ends.
    void reported(const QByteArray &line);

private:
    void connectLink();
    void linkFailed(const net::LinkError &error);
    void linkClosed();
    void acknowledged(const mqtt::Packet &packet);
    void messageArrived(const mqtt::Publish &message);
    void report(const QByteArray &line);
    void sendPublish(const mqtt::Publish &message);
    void forget();
    int setting(const QByteArray &key, int position, int otherwise) const;
    std::optional<mqtt::Connect> connectPacket(QByteArrayView arguments);
    bool signIn(mqtt::Connect &packet) const;
    void addWill(mqtt::Connect &packet) const;
    QByteArray prefix(const char *name) const;

    const int m_id;
    const BrokerAddress m_broker;
    const CredentialsFunction m_credentials;
    BrokerLink m_link;
    QTimer m_connectTimer; // a broker drops who opens and does not speak
    State m_state = State::Closed;
    QMap<QByteArray, QByteArray> m_settings; // key to values as typed
    mqtt::Publish m_prompted;
    QMap<int, mqtt::Publish> m_cache;
};

} // namespace modem
