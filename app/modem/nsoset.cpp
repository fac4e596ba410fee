// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/hextext.h"
#include "app/modem/arguments.h"
#include "app/modem/modulelink.h"
#include "app/modem/sets.h"

#include <QHostAddress>
#include <QHostInfo>

#include <algorithm>
#include <array>

namespace modem {

namespace {

constexpr int sockets = 7;
constexpr int longestSend = 1358; // bytes

// The socket commands of the NB-IoT modules by Neul and HiSilicon: all data in hex, addresses only.
class NsoSet : public CommandSet
{
public:
    enum class Receive : quint8 {
        Read,  // announced, then read with AT+NSORF, or as AT+NSONMI says
        Pushed // M5310A: each piece comes by itself; CONNECT OK follows the OK of AT+NSOCO
    };
    NsoSet(Module &module, Receive receive);
    void dropLinks() override;

private:
    enum class Report : quint8 { Off, Notice, WithData };
    struct Socket
    {
        std::unique_ptr<ModuleLink> link;
        bool created = false;
        QByteArray waiting;
        bool told = false;
    };

    Answer create(const QByteArray &arguments);
    Answer connectTo(const QByteArray &arguments);
    Answer send(const QByteArray &arguments);
    Answer read(const QByteArray &arguments);
    Answer close(const QByteArray &arguments);
    Answer resolve(const QByteArray &host, const QByteArray &name);
    void received(int id, QByteArrayView bytes);
    QByteArray dataText(int id, const QByteArray &part) const;
    Socket *socketOf(ArgumentReader &reader, int &id);

    const Receive m_receive;
    std::array<Socket, sockets> m_sockets;
    Report m_report = Report::Notice;
};

NsoSet::NsoSet(Module &module, Receive receive) : CommandSet(module), m_receive(receive)
{
    for (int id = 0; id < sockets; ++id) {
        auto &link = m_sockets[static_cast<size_t>(id)].link;
        link = std::make_unique<ModuleLink>(conditions());
        connect(link.get(), &ModuleLink::received, this,
                [this, id](QByteArrayView bytes) { received(id, bytes); });
        connect(link.get(), &ModuleLink::ended, this,
                [this, id] { this->module().say("+NSOCLI: " + QByteArray::number(id)); });
    }
    onWrite("+NSOCR", [this](const QByteArray &arguments) { return create(arguments); });
    onWrite("+NSOCO", [this](const QByteArray &arguments) { return connectTo(arguments); });
    onWrite("+NSOSD", [this](const QByteArray &arguments) { return send(arguments); });
    onWrite("+NSORF", [this](const QByteArray &arguments) { return read(arguments); });
    onWrite("+NSOCL", [this](const QByteArray &arguments) { return close(arguments); });
    onWrite("+NSONMI", [this](const QByteArray &arguments) {
        const auto report = ArgumentReader(arguments).number(0, 2);
        if (!report)
            return refused(CmeError::WrongParameter);
        m_report = static_cast<Report>(*report);
        return done();
    });
    onWrite("+QDNS", [this](const QByteArray &arguments) {
        ArgumentReader reader(arguments);
        const bool ok = reader.number(0, 1) && reader.comma();
        return ok ? resolve(reader.bare(), "+QDNS:") : refused(CmeError::WrongParameter);
    });
    onWrite("+CMDNS", [this](const QByteArray &arguments) {
        const auto host = ArgumentReader(arguments).string(100);
        return host ? resolve(*host, "+CMDNS:") : refused(CmeError::WrongParameter);
    });
}

void NsoSet::dropLinks()
{
    for (Socket &socket : m_sockets)
        socket.link->breakOff();
}

Answer NsoSet::create(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    if (reader.bare().toUpper() != "STREAM" || !reader.comma() || reader.number(6, 6) != 6)
        return refused(CmeError::WrongParameter);
    if (!conditions().hasNetwork())
        return refused(CmeError::NoNetwork);
    for (int id = 1; id < sockets; ++id) {
        Socket &socket = m_sockets[static_cast<size_t>(id)];
        if (std::exchange(socket.created, true))
            continue;
        socket.waiting.clear();
        socket.told = false;
        return done({QByteArray::number(id)});
    }
    return refused(CmeError::NotAllowed);
}

NsoSet::Socket *NsoSet::socketOf(ArgumentReader &reader, int &id)
{
    const auto number = reader.number(0, sockets - 1);
    if (!number || !m_sockets[static_cast<size_t>(*number)].created)
        return nullptr;
    id = *number;
    return &m_sockets[static_cast<size_t>(*number)];
}

Answer NsoSet::connectTo(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    int id = 0;
    Socket *socket = socketOf(reader, id);
    const QByteArray host = socket && reader.comma() ? reader.bare() : QByteArray();
    const auto port = reader.comma() ? reader.number(1, 65535) : std::nullopt;
    // no host names here.
    if (!port || QHostAddress(QString::fromLatin1(host)).isNull() || !socket->link->isIdle())
        return refused(CmeError::WrongParameter);
    if (m_receive == Receive::Pushed)
        return accepted([this, socket, host, port = *port] {
            socket->link->open(
                    host, static_cast<quint16>(port), false, [this](LinkFailure failure) {
                        module().say(failure == LinkFailure::None ? "CONNECT OK" : "CONNECT FAIL");
                    });
        });
    return pending([this, socket, host, port = *port] {
        socket->link->open(host, static_cast<quint16>(port), false, [this](LinkFailure failure) {
            module().finish(failure == LinkFailure::None ? done() : refused(CmeError::NotAllowed));
        });
    });
}

Answer NsoSet::send(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    int id = 0;
    Socket *socket = socketOf(reader, id);
    const auto length = socket && reader.comma() ? reader.number(1, longestSend) : std::nullopt;
    const QByteArray digits = length && reader.comma() ? reader.bare() : QByteArray();
    const auto data = base::fromHex(QString::fromLatin1(digits));
    if (!data || length != data->size()) // bytes, not digits
        return refused(CmeError::WrongParameter);
    QByteArray sequence;
    if (reader.comma() && !reader.bare().isEmpty() && reader.comma())
        sequence = reader.bare();
    if (!socket->link->isOpen())
        return refused(CmeError::NotAllowed);
    Answer answer = done({QByteArray::number(id) + ',' + QByteArray::number(data->size())});
    answer.afterwards = [this, socket, id, data = *data, sequence] {
        socket->link->write(data);
        if (!sequence.isEmpty())
            module().say("+NSOSTR:" + QByteArray::number(id) + ',' + sequence + ",1");
    };
    return answer;
}

// <socket>,<address>,<port>,<bytes>,<hex>
QByteArray NsoSet::dataText(int id, const QByteArray &part) const
{
    const ModuleLink &link = *m_sockets[static_cast<size_t>(id)].link;
    return QByteArray::number(id) + ',' + link.peer() + ',' + QByteArray::number(link.peerPort())
           + ',' + QByteArray::number(part.size()) + ',' + base::toHex(part).toUpper();
}

Answer NsoSet::read(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    int id = 0;
    Socket *socket = socketOf(reader, id);
    const auto most = socket && reader.comma() ? reader.number(1, longestSend) : std::nullopt;
    if (!most)
        return refused(CmeError::WrongParameter);
    const QByteArray part =
            socket->waiting.first(std::min<qsizetype>(*most, socket->waiting.size()));
    socket->waiting.remove(0, part.size());
    if (socket->waiting.isEmpty())
        socket->told = false;
    if (part.isEmpty())
        return done();
    return done({dataText(id, part) + ',' + QByteArray::number(socket->waiting.size())});
}

void NsoSet::received(int id, QByteArrayView bytes)
{
    Socket &socket = m_sockets[static_cast<size_t>(id)];
    if (m_receive == Receive::Pushed) {
        module().say("+NSORF:" + dataText(id, bytes.toByteArray()) + ",0");
        return;
    }
    if (m_report == Report::WithData) {
        module().say("+NSONMI:" + dataText(id, bytes.toByteArray()));
        return;
    }
    socket.waiting.append(bytes);
    if (m_report == Report::Notice && !std::exchange(socket.told, true))
        module().say("+NSONMI:" + QByteArray::number(id) + ','
                     + QByteArray::number(socket.waiting.size()));
}

Answer NsoSet::close(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    int id = 0;
    Socket *socket = socketOf(reader, id);
    if (!socket)
        return refused(CmeError::WrongParameter);
    socket->created = false;
    return pending([this, socket] { socket->link->close([this] { module().finish(done()); }); });
}

Answer NsoSet::resolve(const QByteArray &host, const QByteArray &name)
{
    if (!conditions().hasNetwork())
        return refused(CmeError::NoNetwork);
    return accepted([this, host, name] {
        QHostInfo::lookupHost(QString::fromUtf8(host), this, [this, name](const QHostInfo &info) {
            const bool found = !info.addresses().isEmpty() && !conditions().faults.nameNotFound;
            module().say(
                    name
                    + (found ? info.addresses().first().toString().toUtf8() : QByteArray("FAIL")));
        });
    });
}

} // namespace

std::unique_ptr<CommandSet> makeNsoSet(Module &module)
{
    return std::make_unique<NsoSet>(module, NsoSet::Receive::Read);
}

std::unique_ptr<CommandSet> makePushedNsoSet(Module &module)
{
    return std::make_unique<NsoSet>(module, NsoSet::Receive::Pushed);
}

} // namespace modem
