// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/arguments.h"
#include "app/modem/modulelinks.h"
#include "app/modem/sets.h"

#include <algorithm>

namespace modem {

namespace {

constexpr int links = 10;
constexpr int longestSend = 1500; // bytes
constexpr qsizetype segment = 1500;

enum CipError { Opened = 0, NetworkNotOpen = 2, NotConnected = 4, InUse = 10, NameNotFound = 11 };

// SIM7600 and A76xx: the network is opened as a whole, then up to ten links by CIPOPEN.
class SimcomNetSet : public CommandSet
{
public:
    explicit SimcomNetSet(Module &module);
    void dropLinks() override;

private:
    void addNetwork();
    void addData();
    Answer open(const QByteArray &arguments);
    void opened(int id, LinkFailure failure);
    Answer send(const QByteArray &arguments);
    void received(int id, QByteArrayView bytes);
    Answer close(const QByteArray &arguments);
    void tell(const char *name, int id, int code);

    ModuleLinks m_links;
    bool m_isOpen = false;
};

SimcomNetSet::SimcomNetSet(Module &module) : CommandSet(module), m_links(conditions(), links)
{
    connect(&m_links, &ModuleLinks::received, this, &SimcomNetSet::received);
    connect(&m_links, &ModuleLinks::ended, this, [this](int id) { tell("+IPCLOSE", id, 1); });
    addNetwork();
    addData();
}

void SimcomNetSet::dropLinks()
{
    m_links.breakOff();
}

void SimcomNetSet::tell(const char *name, int id, int code)
{
    module().say(QByteArray(name) + ": " + QByteArray::number(id) + ',' + QByteArray::number(code));
}

void SimcomNetSet::addNetwork()
{
    onExecute("+NETOPEN", [this] {
        if (m_isOpen) {
            Answer answer = refused(CmeError::NotAllowed);
            answer.information.append("+IP ERROR: Network is already opened");
            return answer;
        }
        m_isOpen = conditions().hasNetwork();
        return accepted([this] { module().say(m_isOpen ? "+NETOPEN: 0" : "+NETOPEN: 1"); });
    });
    onRead("+NETOPEN", [this] { return done({m_isOpen ? "+NETOPEN: 1" : "+NETOPEN: 0"}); });
    onExecute("+NETCLOSE", [this] {
        if (!m_isOpen)
            return refused(CmeError::NotAllowed);
        m_isOpen = false;
        m_links.abort();
        return accepted([this] { module().say("+NETCLOSE: 0"); });
    });
    onExecute("+IPADDR", [this] {
        return m_isOpen ? done({"+IPADDR: 10.58.98.131"}) : refused(CmeError::NotAllowed);
    });
    for (const char *name : {"+CIPSENDMODE", "+CIPCCFG", "+CIPTIMEOUT", "+CIPMODE"})
        accept(name);
    onWrite("+CIPRXGET", [](const QByteArray &arguments) { // data comes by itself only
        return ArgumentReader(arguments).number(0, 0) ? done() : refused(CmeError::WrongParameter);
    });
}

void SimcomNetSet::addData()
{
    onWrite("+CIPOPEN", [this](const QByteArray &arguments) { return open(arguments); });
    onWrite("+CIPSEND", [this](const QByteArray &arguments) { return send(arguments); });
    onWrite("+CIPCLOSE", [this](const QByteArray &arguments) { return close(arguments); });
}

Answer SimcomNetSet::open(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto id = reader.number(0, links - 1);
    const auto type = id && reader.comma() ? reader.string(8) : std::nullopt;
    const auto host = type && reader.comma() ? reader.string(128) : std::nullopt;
    const auto port = host && reader.comma() ? reader.number(1, 65535) : std::nullopt;
    if (!port || host->isEmpty() || *type != "TCP")
        return refused(CmeError::WrongParameter);
    if (!m_isOpen || !m_links[*id].isIdle())
        return accepted(
                [this, id = *id] { tell("+CIPOPEN", id, m_isOpen ? InUse : NetworkNotOpen); });
    return accepted([this, id = *id, host = *host, port = *port] {
        m_links[id].open(host, static_cast<quint16>(port), false,
                         [this, id](LinkFailure failure) { opened(id, failure); });
    });
}

void SimcomNetSet::opened(int id, LinkFailure failure)
{
    tell("+CIPOPEN", id,
         failure == LinkFailure::None           ? Opened
         : failure == LinkFailure::NameNotFound ? NameNotFound
                                                : NotConnected);
}

Answer SimcomNetSet::send(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto id = reader.number(0, links - 1);
    const auto length = id && reader.comma() ? reader.number(1, longestSend) : std::nullopt;
    if (!length)
        return refused(CmeError::WrongParameter);
    if (!m_links[*id].isOpen())
        return refused(CmeError::NotAllowed);
    PromptWish wish;
    wish.length = *length;
    wish.taken = [this, id = *id](const QByteArray &data) {
        return accepted([this, id, data] {
            const QByteArray size = QByteArray::number(data.size());
            m_links[id].write(data);
            module().say("+CIPSEND: " + QByteArray::number(id) + ',' + size + ',' + size);
        });
    };
    return asking(wish);
}

void SimcomNetSet::received(int id, QByteArrayView bytes)
{
    for (qsizetype at = 0; at < bytes.size(); at += segment) {
        const QByteArrayView part = bytes.sliced(at, std::min(segment, bytes.size() - at));
        module().say("RECV FROM:" + m_links[id].peer() + ':'
                     + QByteArray::number(m_links[id].peerPort()));
        module().sayRaw("+IPD" + QByteArray::number(part.size()) + "\r\n" + part.toByteArray());
    }
}

Answer SimcomNetSet::close(const QByteArray &arguments)
{
    const auto id = ArgumentReader(arguments).number(0, links - 1);
    if (!id)
        return refused(CmeError::WrongParameter);
    if (!m_links[*id].isOpen())
        return refused(CmeError::NotAllowed);
    return accepted(
            [this, id = *id] { m_links[id].close([this, id] { tell("+CIPCLOSE", id, 0); }); });
}

} // namespace

std::unique_ptr<CommandSet> makeSimcomNetSet(Module &module)
{
    return std::make_unique<SimcomNetSet>(module);
}

} // namespace modem
