// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/hextext.h"
#include "app/modem/arguments.h"
#include "app/modem/modulelink.h"
#include "app/modem/sets.h"

#include <QHostInfo>

#include <algorithm>
#include <array>

namespace modem {

namespace {

constexpr int links = 6;
constexpr int longestInline = 1460; // bytes
constexpr int longestPrompt = 8192; // bytes
constexpr qsizetype segment = 1460; // bytes a push

// China Mobile OneMO (ML307): MIPOPEN and what belongs to it. Its numbers are not those of Fibocom
// modules, whose commands have the same names: 0 is good here.
class OneMoIpSet : public CommandSet
{
public:
    explicit OneMoIpSet(Module &module);
    void dropLinks() override
    {
        for (Socket &each : m_sockets)
            each.link->breakOff();
    }

private:
    enum class Mode : quint8 { Push, Transparent, Cache };
    enum class Coding : quint8 { Text, Hex, Escaped };
    struct Socket
    {
        std::unique_ptr<ModuleLink> link;
        Mode mode = Mode::Push;
        Coding in = Coding::Text;
        bool hexOut = false;
        QByteArray waiting;
    };

    Answer open(const QByteArray &arguments);
    void opened(int id, LinkFailure failure);
    Answer send(const QByteArray &arguments);
    Answer sent(int id, const QByteArray &data);
    Answer read(const QByteArray &arguments);
    Answer configure(const QByteArray &arguments);
    Answer tellState(const QByteArray &arguments);
    Answer close(const QByteArray &arguments);
    Answer resolve(const QByteArray &arguments);
    void received(int id, QByteArrayView bytes);
    std::optional<int> idOf(ArgumentReader &reader) const { return reader.number(0, links - 1); }
    Socket &socket(int id) { return m_sockets[static_cast<size_t>(id)]; }

    std::array<Socket, links> m_sockets;
};

OneMoIpSet::OneMoIpSet(Module &module) : CommandSet(module)
{
    for (int id = 0; id < links; ++id) {
        socket(id).link = std::make_unique<ModuleLink>(conditions());
        connect(socket(id).link.get(), &ModuleLink::received, this,
                [this, id](QByteArrayView bytes) { received(id, bytes); });
        connect(socket(id).link.get(), &ModuleLink::ended, this, [this, id] {
            this->module().say("+MIPURC: \"disconn\"," + QByteArray::number(id) + ",1");
        });
    }
    onWrite("+MIPOPEN", [this](const QByteArray &arguments) { return open(arguments); });
    onWrite("+MIPSEND", [this](const QByteArray &arguments) { return send(arguments); });
    onWrite("+MIPRD", [this](const QByteArray &arguments) { return read(arguments); });
    onWrite("+MIPCFG", [this](const QByteArray &arguments) { return configure(arguments); });
    onWrite("+MIPSTATE", [this](const QByteArray &arguments) { return tellState(arguments); });
    onWrite("+MIPCLOSE", [this](const QByteArray &arguments) { return close(arguments); });
    onWrite("+MDNSGIP", [this](const QByteArray &arguments) { return resolve(arguments); });
    accept("+MIPCALL");
    onRead("+MIPCALL", [this] {
        return done(
                {conditions().hasNetwork() ? "+MIPCALL: 1,1,\"10.58.98.131\"" : "+MIPCALL: 1,0"});
    });
}

Answer OneMoIpSet::open(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto id = idOf(reader);
    const auto type = id && reader.comma() ? reader.string(8) : std::nullopt;
    const auto host = type && reader.comma() ? reader.string(128) : std::nullopt;
    const auto port = host && reader.comma() ? reader.number(1, 65535) : std::nullopt;
    if (!port || host->isEmpty() || *type != "TCP")
        return refused(CmeError::WrongParameter);
    int mode = 0;
    if (reader.comma()) { // the time-out may be left out with its comma kept
        reader.bare();
        if (reader.comma())
            mode = reader.bare().toInt();
    }
    if (mode < 0 || mode > 2 || !socket(*id).link->isIdle())
        return refused(CmeError::NotAllowed);
    socket(*id).mode = static_cast<Mode>(mode);
    socket(*id).waiting.clear();
    const auto start = [this, id = *id, host = *host, port = *port] {
        socket(id).link->open(host, static_cast<quint16>(port), false,
                              [this, id](LinkFailure failure) { opened(id, failure); });
    };
    return socket(*id).mode == Mode::Transparent ? pending(start) : accepted(start);
}

void OneMoIpSet::opened(int id, LinkFailure failure)
{
    const bool good = failure == LinkFailure::None;
    if (socket(id).mode != Mode::Transparent) {
        const QByteArray code = good ? "0" : failure == LinkFailure::NameNotFound ? "552" : "553";
        module().say("+MIPOPEN: " + QByteArray::number(id) + ',' + code);
        return;
    }
    module().finish(good ? words("CONNECT") : refused(CmeError::NotAllowed));
    if (good)
        module().enterDataMode(
                [this, id](const QByteArray &bytes) { socket(id).link->write(bytes); });
}

Answer OneMoIpSet::send(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto id = idOf(reader);
    if (!id)
        return refused(CmeError::WrongParameter);
    if (!socket(*id).link->isOpen())
        return refused(CmeError::NotAllowed);
    PromptWish wish;
    wish.length = longestPrompt;
    wish.end = PromptWish::End::ControlZ;
    wish.taken = [this, id = *id](const QByteArray &data) { return sent(id, data); };
    if (reader.atEnd())
        return asking(wish);
    const auto length = reader.comma() ? reader.number(0, longestPrompt) : std::nullopt;
    if (!length)
        return refused(CmeError::WrongParameter);
    if (reader.atEnd()) {
        wish.length = *length;
        wish.end = PromptWish::End::Length;
        return asking(wish);
    }
    const auto typed = reader.comma() ? reader.quotedRest() : std::nullopt;
    if (!typed || *length > longestInline)
        return refused(CmeError::WrongParameter);
    std::optional<QByteArray> data = *typed;
    if (socket(*id).in == Coding::Hex)
        data = base::fromHex(QString::fromLatin1(*typed));
    // 0 is not checked; in hex the bytes are counted, not the digits.
    const bool fits = data && (*length == 0 || data->size() == *length);
    return fits ? sent(*id, *data) : refused(CmeError::WrongParameter);
}

Answer OneMoIpSet::sent(int id, const QByteArray &data)
{
    Answer answer =
            done({"+MIPSEND: " + QByteArray::number(id) + ',' + QByteArray::number(data.size())});
    answer.afterwards = [this, id, data] { socket(id).link->write(data); };
    return answer;
}

void OneMoIpSet::received(int id, QByteArrayView bytes)
{
    Socket &from = socket(id);
    const QByteArray head = "+MIPURC: \"rtcp\"," + QByteArray::number(id) + ',';
    if (from.mode == Mode::Transparent) {
        module().sayRaw(bytes.toByteArray());
    } else if (from.mode == Mode::Cache) {
        from.waiting.append(bytes);
        module().say(head + QByteArray::number(bytes.size()) + ','
                     + QByteArray::number(from.waiting.size()));
    } else {
        for (qsizetype at = 0; at < bytes.size(); at += segment) {
            const QByteArray part =
                    bytes.sliced(at, std::min(segment, bytes.size() - at)).toByteArray();
            module().say(head + QByteArray::number(part.size()) + ','
                         + (from.hexOut ? base::toHex(part).toUpper() : part));
        }
    }
}

Answer OneMoIpSet::read(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto id = idOf(reader);
    const auto most = id && reader.comma() ? reader.number(1, longestPrompt) : std::nullopt;
    if (!most)
        return refused(CmeError::WrongParameter);
    QByteArray &waiting = socket(*id).waiting;
    const QByteArray part = waiting.first(std::min<qsizetype>(*most, waiting.size()));
    waiting.remove(0, part.size());
    if (part.isEmpty())
        return done();
    return done({"+MIPRD: " + QByteArray::number(*id) + ',' + QByteArray::number(waiting.size())
                 + ',' + QByteArray::number(part.size()) + ','
                 + (socket(*id).hexOut ? base::toHex(part).toUpper() : part)});
}

Answer OneMoIpSet::configure(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto key = reader.string(32);
    const auto id = key && reader.comma() ? idOf(reader) : std::nullopt;
    if (!id)
        return refused(CmeError::WrongParameter);
    if (*key != "encoding")
        return done();
    const auto in = reader.comma() ? reader.number(0, 2) : std::nullopt;
    const auto out = in && reader.comma() ? reader.number(0, 1) : std::nullopt;
    if (!out)
        return refused(CmeError::WrongParameter);
    socket(*id).in = static_cast<Coding>(*in);
    socket(*id).hexOut = *out == 1;
    return done();
}

Answer OneMoIpSet::tellState(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto id = idOf(reader);
    if (!id)
        return refused(CmeError::WrongParameter);
    const ModuleLink &link = *socket(*id).link;
    const QByteArray head = "+MIPSTATE: " + QByteArray::number(*id) + ',';
    if (link.isIdle())
        return done({head + ",,,\"INITIAL\""});
    return done({head + "\"TCP\",\"" + link.peer() + "\"," + QByteArray::number(link.peerPort())
                 + ",\"" + (link.isOpen() ? "CONNECTED" : "CONNECTING") + '"'});
}

Answer OneMoIpSet::close(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto id = idOf(reader);
    if (!id || socket(*id).link->isIdle())
        return refused(CmeError::NotAllowed);
    return accepted([this, id = *id] {
        socket(id).link->close(
                [this, id] { module().say("+MIPCLOSE: " + QByteArray::number(id)); });
    });
}

Answer OneMoIpSet::resolve(const QByteArray &arguments)
{
    const auto host = ArgumentReader(arguments).string(128);
    if (!host)
        return refused(CmeError::WrongParameter);
    return accepted([this, host = *host] {
        QHostInfo::lookupHost(QString::fromUtf8(host), this, [this, host](const QHostInfo &info) {
            QByteArray line = "+MDNSGIP: \"" + host + '"';
            if (!conditions().faults.nameNotFound && conditions().hasNetwork()) {
                for (const QHostAddress &address : info.addresses())
                    line += ",\"" + address.toString().toUtf8() + '"';
            }
            module().say(line); // only the host: it was not found
        });
    });
}

} // namespace

std::unique_ptr<CommandSet> makeOneMoIpSet(Module &module)
{
    return std::make_unique<OneMoIpSet>(module);
}

} // namespace modem
