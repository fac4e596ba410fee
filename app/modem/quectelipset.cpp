// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/hextext.h"
#include "app/modem/arguments.h"
#include "app/modem/modulelink.h"
#include "app/modem/sets.h"

#include <algorithm>
#include <array>

namespace modem {

namespace {

constexpr int sockets = 12;
constexpr int longestSend = 1460;         // bytes
constexpr qsizetype longestHexSend = 512; // digits of QISENDEX on EC2x; bytes where it counts them
constexpr qsizetype segment = 1460;       // bytes a push

// Quectel's TCP commands: buffered, pushed and transparent.
class QuectelIpSet : public CommandSet
{
public:
    explicit QuectelIpSet(Module &module);
    void dropLinks() override;

private:
    enum class Mode : quint8 { Buffer, Push, Transparent };
    struct Socket
    {
        std::unique_ptr<ModuleLink> link;
        Mode mode = Mode::Buffer;
        QByteArray waiting; // received, not read
        bool told = false;  // the notice is not repeated before all was read
        qint64 total = 0;   // bytes sent
    };

    void addContext();
    void addData();
    Answer open(const QByteArray &arguments);
    void opened(int id, LinkFailure failure);
    Answer send(const QByteArray &arguments);
    Answer sendHex(const QByteArray &arguments);
    Answer sent(int id, const QByteArray &data);
    Answer read(const QByteArray &arguments);
    Answer configure(const QByteArray &arguments);
    Answer close(const QByteArray &arguments);
    void received(int id, QByteArrayView bytes);
    void push(int id, const QByteArray &data);
    QByteArray coded(const QByteArray &data) const;
    Socket &socket(int id) { return m_sockets[static_cast<size_t>(id)]; }
    static int codeOf(LinkFailure failure);

    std::array<Socket, sockets> m_sockets;
    bool m_active = true; // QIACT
    bool m_sendsHex = false;
    bool m_receivesHex = false;
    bool m_joinsLines = false; // viewmode
    int m_lastError = 0;
};

QuectelIpSet::QuectelIpSet(Module &module) : CommandSet(module)
{
    for (int id = 0; id < sockets; ++id) {
        socket(id).link = std::make_unique<ModuleLink>(conditions());
        connect(socket(id).link.get(), &ModuleLink::received, this,
                [this, id](QByteArrayView bytes) { received(id, bytes); });
        connect(socket(id).link.get(), &ModuleLink::ended, this,
                [this, id] { this->module().say("+QIURC: \"closed\"," + QByteArray::number(id)); });
    }
    addContext();
    addData();
}

void QuectelIpSet::dropLinks()
{
    for (Socket &each : m_sockets)
        each.link->breakOff();
}

void QuectelIpSet::addContext()
{
    accept("+QICSGP");
    onWrite("+QIACT", [this](const QByteArray &) {
        if (!conditions().hasNetwork())
            return refused(CmeError::NoNetwork);
        m_active = true;
        return done();
    });
    onRead("+QIACT", [this] {
        return m_active && conditions().hasNetwork() ? done({"+QIACT: 1,1,1,\"10.58.98.131\""})
                                                     : done();
    });
    onWrite("+QIDEACT", [this](const QByteArray &) {
        m_active = false;
        return done();
    });
    onExecute("+QIGETERROR", [this] {
        return done({"+QIGETERROR: " + QByteArray::number(m_lastError)
                     + (m_lastError == 0 ? ",operate successfully" : ",operation failed")});
    });
}

void QuectelIpSet::addData()
{
    onWrite("+QIOPEN", [this](const QByteArray &arguments) { return open(arguments); });
    onWrite("+QISEND", [this](const QByteArray &arguments) { return send(arguments); });
    onWrite("+QISENDEX", [this](const QByteArray &arguments) { return sendHex(arguments); });
    onWrite("+QIRD", [this](const QByteArray &arguments) { return read(arguments); });
    onWrite("+QICFG", [this](const QByteArray &arguments) { return configure(arguments); });
    onWrite("+QICLOSE", [this](const QByteArray &arguments) { return close(arguments); });
}

int QuectelIpSet::codeOf(LinkFailure failure)
{
    switch (failure) {
    case LinkFailure::None:
        return 0;
    case LinkFailure::NoNetwork:
        return 561;
    case LinkFailure::NameNotFound:
        return 565;
    case LinkFailure::NotConnected:
    case LinkFailure::ClosedByPeer:
        return 566;
    }
    Q_UNREACHABLE();
}

Answer QuectelIpSet::open(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto context = reader.number(1, 16);
    const auto id = context && reader.comma() ? reader.number(0, sockets - 1) : std::nullopt;
    const auto type = id && reader.comma() ? reader.string(16) : std::nullopt;
    const auto host = type && reader.comma() ? reader.string(150) : std::nullopt;
    const auto port = host && reader.comma() ? reader.number(1, 65535) : std::nullopt;
    if (!port || host->isEmpty() || *type != "TCP")
        return refused(CmeError::WrongParameter);
    int mode = 0;
    if (reader.comma()) {
        if (!reader.number(0, 65535))
            return refused(CmeError::WrongParameter);
        if (reader.comma())
            mode = reader.number(0, 2).value_or(-1);
    }
    if (mode < 0 || !reader.atEnd())
        return refused(CmeError::WrongParameter);
    if (!socket(*id).link->isIdle()) {
        m_lastError = 563;
        return accepted(
                [this, id = *id] { module().say("+QIOPEN: " + QByteArray::number(id) + ",563"); });
    }
    socket(*id).mode = static_cast<Mode>(mode);
    socket(*id).waiting.clear();
    socket(*id).told = false;
    socket(*id).total = 0;
    const auto start = [this, id = *id, host = *host, port = *port] {
        socket(id).link->open(host, static_cast<quint16>(port), false,
                              [this, id](LinkFailure failure) { opened(id, failure); });
    };
    return socket(*id).mode == Mode::Transparent ? pending(start) : accepted(start);
}

void QuectelIpSet::opened(int id, LinkFailure failure)
{
    m_lastError = codeOf(failure);
    if (socket(id).mode != Mode::Transparent) {
        module().say("+QIOPEN: " + QByteArray::number(id) + ',' + QByteArray::number(m_lastError));
        return;
    }
    if (failure != LinkFailure::None) {
        module().finish(refused(CmeError::NotAllowed));
        return;
    }
    module().finish(words("CONNECT"));
    module().enterDataMode([this, id](const QByteArray &bytes) { socket(id).link->write(bytes); });
}

Answer QuectelIpSet::send(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto id = reader.number(0, sockets - 1);
    if (!id)
        return refused(CmeError::WrongParameter);
    if (!socket(*id).link->isOpen())
        return refused(CmeError::NotAllowed);
    PromptWish wish;
    wish.taken = [this, id = *id](const QByteArray &data) { return sent(id, data); };
    wish.length = longestSend;
    wish.end = PromptWish::End::ControlZ;
    if (reader.atEnd())
        return asking(wish);
    const auto length = reader.comma() ? reader.number(0, longestSend) : std::nullopt;
    if (!length)
        return refused(CmeError::WrongParameter);
    if (reader.comma()) { // the inline form of BC26
        const QByteArray data = reader.rest().toByteArray();
        return data.size() == *length ? sent(*id, data) : refused(CmeError::WrongParameter);
    }
    if (!reader.atEnd())
        return refused(CmeError::WrongParameter);
    if (*length == 0) {
        const QByteArray total = QByteArray::number(socket(*id).total);
        return done({"+QISEND: " + total + ',' + total + ",0"});
    }
    wish.length = *length;
    wish.end = PromptWish::End::Length;
    return asking(wish);
}

// "<hex>" on EC2x, <bytes>,<hex> on BC26 and BG96.
Answer QuectelIpSet::sendHex(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto id = reader.number(0, sockets - 1);
    if (!id || !reader.comma())
        return refused(CmeError::WrongParameter);
    std::optional<int> length;
    QByteArray digits;
    if (const auto quoted = reader.string(longestHexSend)) {
        digits = *quoted;
    } else {
        length = reader.number(1, longestHexSend);
        if (!length || !reader.comma())
            return refused(CmeError::WrongParameter);
        digits = reader.bare();
    }
    const auto data = base::fromHex(QString::fromLatin1(digits));
    if (!data || data->isEmpty() || !reader.atEnd() || (length && data->size() != *length))
        return refused(CmeError::WrongParameter);
    return socket(*id).link->isOpen() ? sent(*id, *data) : refused(CmeError::NotAllowed);
}

Answer QuectelIpSet::sent(int id, const QByteArray &data)
{
    Socket &to = socket(id);
    QByteArray bytes = data;
    if (m_sendsHex) {
        const auto read = base::fromHex(QString::fromLatin1(data));
        if (!read)
            return refused(CmeError::WrongParameter);
        bytes = *read;
    }
    Answer answer = words(to.link->isOpen() ? "SEND OK" : "SEND FAIL");
    to.total += bytes.size();
    answer.afterwards = [&to, bytes] { to.link->write(bytes); };
    return answer;
}

QByteArray QuectelIpSet::coded(const QByteArray &data) const
{
    return m_receivesHex ? base::toHex(data).toUpper() : data;
}

void QuectelIpSet::received(int id, QByteArrayView bytes)
{
    Socket &from = socket(id);
    switch (from.mode) {
    case Mode::Transparent:
        module().sayRaw(bytes.toByteArray());
        return;
    case Mode::Buffer:
        from.waiting.append(bytes);
        if (!std::exchange(from.told, true))
            module().say("+QIURC: \"recv\"," + QByteArray::number(id));
        return;
    case Mode::Push:
        for (qsizetype at = 0; at < bytes.size(); at += segment)
            push(id, bytes.sliced(at, std::min(segment, bytes.size() - at)).toByteArray());
        return;
    }
}

void QuectelIpSet::push(int id, const QByteArray &data)
{
    const QByteArray head =
            "+QIURC: \"recv\"," + QByteArray::number(id) + ',' + QByteArray::number(data.size());
    module().say(head + (m_joinsLines ? "," : "\r\n") + coded(data));
}

Answer QuectelIpSet::read(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto id = reader.number(0, sockets - 1);
    const auto most = id && reader.comma() ? reader.number(0, 1500) : std::nullopt;
    if (!most || !reader.atEnd())
        return refused(CmeError::WrongParameter);
    Socket &from = socket(*id);
    const QByteArray part = from.waiting.first(std::min<qsizetype>(*most, from.waiting.size()));
    from.waiting.remove(0, part.size());
    if (part.isEmpty()) {
        from.told = false;
        return done({"+QIRD: 0"});
    }
    return done({"+QIRD: " + QByteArray::number(part.size()) + "\r\n" + coded(part)});
}

Answer QuectelIpSet::configure(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto key = reader.string(32);
    const auto first = key && reader.comma() ? reader.number(0, 65535) : std::nullopt;
    if (!first)
        return key ? done() : refused(CmeError::WrongParameter);
    if (*key == "dataformat") {
        m_sendsHex = *first == 1;
        if (reader.comma())
            m_receivesHex = reader.number(0, 1) == 1;
    } else if (*key == "viewmode") {
        m_joinsLines = *first == 1;
    }
    return done();
}

Answer QuectelIpSet::close(const QByteArray &arguments)
{
    const auto id = ArgumentReader(arguments).number(0, sockets - 1);
    if (!id)
        return refused(CmeError::WrongParameter);
    Socket &which = socket(*id);
    which.waiting.clear();
    return pending([this, &which] { which.link->close([this] { module().finish(done()); }); });
}

} // namespace

std::unique_ptr<CommandSet> makeQuectelIpSet(Module &module)
{
    return std::make_unique<QuectelIpSet>(module);
}

} // namespace modem
