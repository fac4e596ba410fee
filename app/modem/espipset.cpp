// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/arguments.h"
#include "app/modem/modulelinks.h"
#include "app/modem/sets.h"

#include <array>

namespace modem {

namespace {

constexpr int links = 5;
constexpr int longestSend = 8192; // bytes

// ESP-AT's TCP commands: one link, or five with AT+CIPMUX=1.
class EspIpSet : public CommandSet
{
public:
    explicit EspIpSet(Module &module) : CommandSet(module), m_links(conditions(), links)
    {
        connect(&m_links, &ModuleLinks::received, this, &EspIpSet::received);
        connect(&m_links, &ModuleLinks::ended, this, &EspIpSet::ended);
        addSettings();
        onWrite("+CIPSTART", [this](const QByteArray &arguments) { return start(arguments); });
        onWrite("+CIPSEND", [this](const QByteArray &arguments) {
            return send(arguments, PromptWish::End::Length);
        });
        onWrite("+CIPSENDEX", [this](const QByteArray &arguments) {
            return send(arguments, PromptWish::End::EscapedZero);
        });
        onExecute("+CIPSEND", [this] { return sendTransparent(); });
        onWrite("+CIPRECVDATA", [this](const QByteArray &arguments) { return read(arguments); });
        onExecute("+CIPCLOSE",
                  [this] { return m_multiple ? refused(CmeError::WrongParameter) : close(0); });
        onWrite("+CIPCLOSE", [this](const QByteArray &arguments) {
            const auto id = ArgumentReader(arguments).number(0, links - 1);
            return id && m_multiple ? close(*id) : refused(CmeError::WrongParameter);
        });
    }

    void dropLinks() override { m_links.breakOff(); }

private:
    void addSettings();
    Answer start(const QByteArray &arguments);
    void opened(int id, LinkFailure failure);
    Answer send(const QByteArray &arguments, PromptWish::End end);
    Answer sendTransparent();
    void sent(int id, const QByteArray &data);
    Answer read(const QByteArray &arguments);
    Answer close(int id);
    void received(int id, QByteArrayView bytes);
    void ended(int id);
    QByteArray mark(int id) const
    {
        return m_multiple ? QByteArray::number(id) + ',' : QByteArray();
    }
    QByteArray peer(int id) const;
    // With AT+CIPMUX=1 every command names its link first.
    std::optional<int> linkOf(ArgumentReader &reader) const;

    ModuleLinks m_links;
    std::array<QByteArray, links> m_waiting; // received, not read
    std::array<bool, links> m_endedUnread{};
    bool m_multiple = false;
    bool m_transparent = false;
    bool m_passive = false;
    bool m_tellsPeer = false;
};

void EspIpSet::addSettings()
{
    const auto flag = [this](const QByteArray &name, bool EspIpSet::*member) {
        onWrite(name, [this, member](const QByteArray &arguments) {
            const auto on = ArgumentReader(arguments).number(0, 1);
            if (!on)
                return refused(CmeError::WrongParameter);
            this->*member = *on == 1;
            return done();
        });
        onRead(name, [this, name, member] {
            return done({name + ':' + QByteArray::number(int(this->*member))});
        });
    };
    flag("+CIPMUX", &EspIpSet::m_multiple);
    flag("+CIPMODE", &EspIpSet::m_transparent);
    flag("+CIPRECVTYPE", &EspIpSet::m_passive);
    flag("+CIPRECVMODE", &EspIpSet::m_passive);
    flag("+CIPDINFO", &EspIpSet::m_tellsPeer);
}

std::optional<int> EspIpSet::linkOf(ArgumentReader &reader) const
{
    if (!m_multiple)
        return 0;
    const auto id = reader.number(0, links - 1);
    return id && reader.comma() ? id : std::nullopt;
}

Answer EspIpSet::start(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto id = linkOf(reader);
    const auto type = id ? reader.string(8) : std::nullopt;
    const auto host = type && reader.comma() ? reader.string(64) : std::nullopt;
    const auto port = host && reader.comma() ? reader.number(1, 65535) : std::nullopt;
    const bool tls = type && type->toUpper() == "SSL";
    if (!port || host->isEmpty() || (!tls && type->toUpper() != "TCP"))
        return refused(CmeError::WrongParameter);
    ModuleLink &link = m_links[*id];
    if (!link.isIdle()) {
        Answer answer = refused(CmeError::NotAllowed);
        answer.raw = "ALREADY CONNECTED\r\n";
        return answer;
    }
    return pending([this, &link, id = *id, host = *host, port = *port, tls] {
        link.open(host, static_cast<quint16>(port), tls,
                  [this, id](LinkFailure failure) { opened(id, failure); });
    });
}

void EspIpSet::opened(int id, LinkFailure failure)
{
    Answer answer = done();
    answer.raw = mark(id) + (failure == LinkFailure::None ? "CONNECT\r\n" : "CLOSED\r\n");
    if (failure != LinkFailure::None)
        answer.error = CmeError::NotAllowed;
    module().finish(answer);
}

Answer EspIpSet::send(const QByteArray &arguments, PromptWish::End end)
{
    ArgumentReader reader(arguments);
    const auto id = linkOf(reader);
    const auto length = id ? reader.number(1, longestSend) : std::nullopt;
    if (!length || !reader.atEnd())
        return refused(CmeError::WrongParameter);
    if (!m_links[*id].isOpen()) {
        Answer answer = refused(CmeError::NotAllowed);
        answer.raw = "link is not valid\r\n";
        return answer;
    }
    PromptWish wish;
    wish.length = *length;
    wish.end = end;
    wish.okFirst = true;
    wish.taken = [this, id = *id](const QByteArray &data) {
        Answer answer = pending([this, id, data] { sent(id, data); });
        answer.information.append("Recv " + QByteArray::number(data.size()) + " bytes");
        return answer;
    };
    return asking(wish);
}

// Later, so that the module is busy meanwhile, as a real one is.
void EspIpSet::sent(int id, const QByteArray &data)
{
    ModuleLink &link = m_links[id];
    const bool isOpen = link.isOpen();
    QMetaObject::invokeMethod(
            this,
            [this, isOpen, &link, data] {
                module().finish(words(isOpen ? "SEND OK" : "SEND FAIL"));
                link.write(data);
            },
            Qt::QueuedConnection);
}

Answer EspIpSet::sendTransparent()
{
    if (!m_transparent || m_multiple || !m_links[0].isOpen())
        return refused(CmeError::NotAllowed);
    Answer answer = done();
    answer.afterwards = [this] {
        module().sayRaw("\r\n>");
        module().enterDataMode([this](const QByteArray &bytes) { m_links[0].write(bytes); });
    };
    return answer;
}

QByteArray EspIpSet::peer(int id) const
{
    const ModuleLink &link = m_links[id];
    return m_tellsPeer ? '"' + link.peer() + "\"," + QByteArray::number(link.peerPort())
                       : QByteArray();
}

void EspIpSet::received(int id, QByteArrayView bytes)
{
    QByteArray &waiting = m_waiting[static_cast<size_t>(id)];
    if (m_transparent && !m_multiple) {
        module().sayRaw(bytes.toByteArray());
        return;
    }
    if (m_passive) {
        const bool told = !waiting.isEmpty(); // once until all was read
        waiting.append(bytes);
        if (!told)
            module().sayRaw("\r\n+IPD," + mark(id) + QByteArray::number(waiting.size()) + "\r\n");
        return;
    }
    constexpr qsizetype mostAtOnce = 1460; // bytes, a segment
    for (qsizetype at = 0; at < bytes.size(); at += mostAtOnce) {
        const QByteArrayView part = bytes.sliced(at, std::min(mostAtOnce, bytes.size() - at));
        const QByteArray from = peer(id);
        module().sayRaw("\r\n+IPD," + mark(id) + QByteArray::number(part.size())
                        + (from.isEmpty() ? QByteArray() : ',' + from) + ':' + part.toByteArray());
    }
}

Answer EspIpSet::read(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto id = linkOf(reader);
    const auto most = id ? reader.number(1, 0x7fffffff) : std::nullopt;
    if (!most || !m_passive)
        return refused(CmeError::WrongParameter);
    QByteArray &waiting = m_waiting[static_cast<size_t>(*id)];
    if (waiting.isEmpty())
        return refused(CmeError::NotAllowed);
    const QByteArray part = waiting.first(std::min<qsizetype>(*most, waiting.size()));
    waiting.remove(0, part.size());
    const QByteArray from = peer(*id);
    Answer answer = done();
    answer.raw = "+CIPRECVDATA:" + QByteArray::number(part.size())
                 + (from.isEmpty() ? QByteArray() : ',' + from) + ',' + part + "\r\n";
    if (waiting.isEmpty() && m_endedUnread[static_cast<size_t>(*id)]) {
        answer.afterwards = [this, id = *id] { ended(id); };
    }
    return answer;
}

Answer EspIpSet::close(int id)
{
    ModuleLink &link = m_links[id];
    if (!link.isOpen())
        return refused(CmeError::NotAllowed);
    m_waiting[static_cast<size_t>(id)].clear();
    return pending([this, &link, id] {
        link.close([this, id] {
            Answer answer = done();
            answer.raw = mark(id) + "CLOSED\r\n";
            module().finish(answer);
        });
    });
}

// No CLOSED before what came was read.
void EspIpSet::ended(int id)
{
    const auto at = static_cast<size_t>(id);
    m_endedUnread[at] = !m_waiting[at].isEmpty();
    if (!m_endedUnread[at])
        module().sayRaw(mark(id) + "CLOSED\r\n");
}

} // namespace

std::unique_ptr<CommandSet> makeEspIpSet(Module &module)
{
    return std::make_unique<EspIpSet>(module);
}

} // namespace modem
