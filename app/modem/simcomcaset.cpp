// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/arguments.h"
#include "app/modem/modulelinks.h"
#include "app/modem/sets.h"

#include <algorithm>
#include <array>
#include <utility>

namespace modem {

namespace {

constexpr int links = 12;
constexpr int longestSend = 1459; // bytes
constexpr int longestRead = 1459;

enum CaError { Opened = 0, SocketError = 1, NameNotFound = 20, NotActive = 21, Failed = 27 };

// SIM7070, SIM7080 and SIM7090: CAOPEN; what has come waits until CARECV reads it.
class SimcomCaSet : public CommandSet
{
public:
    explicit SimcomCaSet(Module &module);
    void dropLinks() override;

private:
    Answer open(const QByteArray &arguments);
    Answer openedAs(int id, LinkFailure failure) const;
    Answer send(const QByteArray &arguments);
    void received(int id, QByteArrayView bytes);
    Answer read(const QByteArray &arguments);
    Answer waiting() const;
    Answer close(const QByteArray &arguments);

    ModuleLinks m_links;
    std::array<QByteArray, links> m_waiting;
    std::array<bool, links> m_told{}; // until all was read
};

SimcomCaSet::SimcomCaSet(Module &module) : CommandSet(module), m_links(conditions(), links)
{
    connect(&m_links, &ModuleLinks::received, this, &SimcomCaSet::received);
    connect(&m_links, &ModuleLinks::ended, this,
            [this](int id) { this->module().say("+CASTATE: " + QByteArray::number(id) + ",0"); });
    onWrite("+CAOPEN", [this](const QByteArray &arguments) { return open(arguments); });
    onWrite("+CASEND", [this](const QByteArray &arguments) { return send(arguments); });
    onWrite("+CARECV", [this](const QByteArray &arguments) { return read(arguments); });
    onRead("+CARECV", [this] { return waiting(); });
    onWrite("+CACLOSE", [this](const QByteArray &arguments) { return close(arguments); });
    for (const char *name : {"+CACID", "+CASSLCFG", "+CACFG"})
        accept(name);
}

void SimcomCaSet::dropLinks()
{
    m_links.breakOff();
}

Answer SimcomCaSet::open(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto id = reader.number(0, links - 1);
    const auto context = id && reader.comma() ? reader.number(0, 3) : std::nullopt;
    const auto type = context && reader.comma() ? reader.string(8) : std::nullopt;
    const auto host = type && reader.comma() ? reader.string(128) : std::nullopt;
    const auto port = host && reader.comma() ? reader.number(1, 65535) : std::nullopt;
    if (!port || host->isEmpty() || *type != "TCP")
        return refused(CmeError::WrongParameter);
    if (!m_links[*id].isIdle())
        return refused(CmeError::NotAllowed);
    m_waiting[static_cast<size_t>(*id)].clear();
    m_told[static_cast<size_t>(*id)] = false;
    return pending([this, id = *id, host = *host, port = *port] {
        m_links[id].open(host, static_cast<quint16>(port), false, [this, id](LinkFailure failure) {
            module().finish(openedAs(id, failure));
        });
    });
}

Answer SimcomCaSet::openedAs(int id, LinkFailure failure) const
{
    const int code = failure == LinkFailure::None           ? Opened
                     : failure == LinkFailure::NoNetwork    ? NotActive
                     : failure == LinkFailure::NameNotFound ? NameNotFound
                     : failure == LinkFailure::NotConnected ? Failed
                                                            : SocketError;
    return done({"+CAOPEN: " + QByteArray::number(id) + ',' + QByteArray::number(code)});
}

Answer SimcomCaSet::send(const QByteArray &arguments)
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
        Answer answer = done();
        answer.afterwards = [this, id, data] { m_links[id].write(data); };
        return answer;
    };
    return asking(wish);
}

void SimcomCaSet::received(int id, QByteArrayView bytes)
{
    m_waiting[static_cast<size_t>(id)].append(bytes);
    if (!std::exchange(m_told[static_cast<size_t>(id)], true))
        module().say("+CADATAIND: " + QByteArray::number(id));
}

// The manual shows the connection number first; devices do not print it.
Answer SimcomCaSet::read(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto id = reader.number(0, links - 1);
    const auto most = id && reader.comma() ? reader.number(1, longestRead) : std::nullopt;
    if (!most)
        return refused(CmeError::WrongParameter);
    QByteArray &from = m_waiting[static_cast<size_t>(*id)];
    const QByteArray part = from.first(std::min<qsizetype>(*most, from.size()));
    from.remove(0, part.size());
    if (from.isEmpty())
        m_told[static_cast<size_t>(*id)] = false;
    return part.isEmpty() ? done({"+CARECV: 0"})
                          : done({"+CARECV: " + QByteArray::number(part.size()) + ',' + part});
}

Answer SimcomCaSet::waiting() const
{
    Answer answer = done();
    for (int id = 0; id < links; ++id) {
        const qsizetype size = m_waiting[static_cast<size_t>(id)].size();
        if (size > 0)
            answer.information.append("+CARECV: " + QByteArray::number(id) + ','
                                      + QByteArray::number(size));
    }
    return answer;
}

Answer SimcomCaSet::close(const QByteArray &arguments)
{
    const auto id = ArgumentReader(arguments).number(0, links - 1);
    if (!id)
        return refused(CmeError::WrongParameter);
    if (!m_links[*id].isOpen())
        return refused(CmeError::NotAllowed);
    return pending([this, id = *id] { m_links[id].close([this] { module().finish(done()); }); });
}

} // namespace

std::unique_ptr<CommandSet> makeSimcomCaSet(Module &module)
{
    return std::make_unique<SimcomCaSet>(module);
}

} // namespace modem
