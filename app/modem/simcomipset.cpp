// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/hextext.h"
#include "app/modem/arguments.h"
#include "app/modem/modulelinks.h"
#include "app/modem/sets.h"

#include <algorithm>
#include <array>

namespace modem {

namespace {

constexpr int links = 6;
constexpr int longestSend = 1460; // bytes
constexpr qsizetype segment = 1460;

// SIM800's TCP commands, which Luat's modules have too: a bearer in three steps, then CIPSTART.
class SimcomIpSet : public CommandSet
{
public:
    explicit SimcomIpSet(Module &module);
    void dropLinks() override;

private:
    enum class Bearer : quint8 { Initial, Named, Active, HasAddress };

    void addBearer();
    void addSettings();
    void addData();
    Answer shut();
    Answer start(const QByteArray &arguments);
    void opened(int id, LinkFailure failure);
    Answer send(std::optional<int> id, std::optional<int> length);
    Answer sendWith(const QByteArray &arguments);
    Answer sent(int id, const QByteArray &data);
    Answer read(const QByteArray &arguments);
    Answer close(int id);
    void received(int id, QByteArrayView bytes);
    QByteArray mark(int id) const // before results, with AT+CIPMUX=1
    {
        return m_multiple ? QByteArray::number(id) + ", " : QByteArray();
    }

    ModuleLinks m_links;
    std::array<QByteArray, links> m_waiting; // CIPRXGET=1
    std::array<bool, links> m_told{};
    Bearer m_bearer = Bearer::Initial;
    bool m_multiple = false;
    bool m_hasHead = false;     // CIPHEAD
    bool m_sendsHex = false;    // CIPSENDHEX
    bool m_receivesHex = false; // CIPHEXS
    bool m_accepts = false;     // CIPQSEND
    bool m_manual = false;      // CIPRXGET
    bool m_tellsPeer = false;   // CIPSRIP
    bool m_transparent = false;
};

SimcomIpSet::SimcomIpSet(Module &module) : CommandSet(module), m_links(conditions(), links)
{
    connect(&m_links, &ModuleLinks::received, this, &SimcomIpSet::received);
    connect(&m_links, &ModuleLinks::ended, this,
            [this](int id) { this->module().say(mark(id) + "CLOSED"); });
    addBearer();
    addSettings();
    addData();
}

void SimcomIpSet::dropLinks()
{
    m_links.breakOff();
}

void SimcomIpSet::addBearer()
{
    onExecute("+CIPSHUT", [this] { return shut(); });
    const auto name = [this] {
        m_bearer = std::max(m_bearer, Bearer::Named);
        return done();
    };
    onWrite("+CSTT", [name](const QByteArray &) { return name(); });
    onExecute("+CSTT", name); // with the access point it has
    onExecute("+CIICR", [this] {
        if (m_bearer == Bearer::Initial || !conditions().hasNetwork())
            return refused(CmeError::NotAllowed);
        m_bearer = std::max(m_bearer, Bearer::Active);
        return done();
    });
    onExecute("+CIFSR", [this] { // the address and nothing else
        if (m_bearer < Bearer::Active)
            return refused(CmeError::NotAllowed);
        m_bearer = Bearer::HasAddress;
        return words("10.58.98.131");
    });
    onExecute("+CIPSTATUS", [this] {
        return done({QByteArray("STATE: ")
                     + (m_links[0].isOpen()              ? "CONNECT OK"
                        : m_bearer == Bearer::HasAddress ? "IP STATUS"
                                                         : "IP INITIAL")});
    });
    accept("+SAPBR");
}

// Everything goes at once, and without a word to the peers' side.
Answer SimcomIpSet::shut()
{
    m_bearer = Bearer::Initial;
    m_links.close();
    for (size_t id = 0; id < links; ++id) {
        m_waiting[id].clear();
        m_told[id] = false;
    }
    return words("SHUT OK");
}

void SimcomIpSet::addSettings()
{
    const auto flag = [this](const QByteArray &name, bool SimcomIpSet::*member) {
        onWrite(name, [this, member](const QByteArray &arguments) {
            const auto value = ArgumentReader(arguments).number(0, 2);
            if (!value)
                return refused(CmeError::WrongParameter);
            this->*member = *value >= 1;
            return done();
        });
        onRead(name, [this, name, member] {
            return done({name + ": " + QByteArray::number(int(this->*member))});
        });
    };
    flag("+CIPMUX", &SimcomIpSet::m_multiple);
    flag("+CIPHEAD", &SimcomIpSet::m_hasHead);
    flag("+CIPSENDHEX", &SimcomIpSet::m_sendsHex);
    flag("+CIPHEXS", &SimcomIpSet::m_receivesHex);
    flag("+CIPQSEND", &SimcomIpSet::m_accepts);
    flag("+CIPSRIP", &SimcomIpSet::m_tellsPeer);
    flag("+CIPMODE", &SimcomIpSet::m_transparent);
    accept("+CIPSPRT");
}

void SimcomIpSet::addData()
{
    onWrite("+CIPSTART", [this](const QByteArray &arguments) { return start(arguments); });
    onExecute("+CIPSEND",
              [this] { return send(m_multiple ? std::nullopt : std::optional(0), {}); });
    onWrite("+CIPSEND", [this](const QByteArray &arguments) { return sendWith(arguments); });
    onWrite("+CIPRXGET", [this](const QByteArray &arguments) { return read(arguments); });
    onExecute("+CIPCLOSE", [this] { return close(0); });
    onWrite("+CIPCLOSE", [this](const QByteArray &arguments) {
        const auto id = ArgumentReader(arguments).number(0, links - 1);
        return id ? close(m_multiple ? *id : 0) : refused(CmeError::WrongParameter);
    });
}

Answer SimcomIpSet::start(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    std::optional<int> id = 0;
    if (m_multiple) {
        id = reader.number(0, links - 1);
        if (!id || !reader.comma())
            return refused(CmeError::WrongParameter);
    }
    const auto type = reader.string(8);
    const auto host = type && reader.comma() ? reader.string(100) : std::nullopt;
    if (!host || host->isEmpty() || *type != "TCP" || !reader.comma())
        return refused(CmeError::WrongParameter);
    const auto quoted = reader.string(5); // both spellings are met
    const auto port = quoted ? std::optional(quoted->toInt()) : reader.number(1, 65535);
    if (!port || *port < 1 || *port > 65535)
        return refused(CmeError::WrongParameter);
    if (!m_links[*id].isIdle())
        return accepted([this, id = *id] { module().say(mark(id) + "ALREADY CONNECT"); });
    return accepted([this, id = *id, host = *host, port = *port] {
        m_told[static_cast<size_t>(id)] = false;
        m_links[id].open(host, static_cast<quint16>(port), false,
                         [this, id](LinkFailure failure) { opened(id, failure); });
    });
}

void SimcomIpSet::opened(int id, LinkFailure failure)
{
    const bool good = failure == LinkFailure::None;
    module().say(mark(id) + (good ? "CONNECT OK" : "CONNECT FAIL"));
    if (good && m_transparent && !m_multiple)
        module().enterDataMode([this](const QByteArray &bytes) { m_links[0].write(bytes); });
}

Answer SimcomIpSet::sendWith(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto first = reader.number(0, longestSend);
    if (!first)
        return refused(CmeError::WrongParameter);
    if (!m_multiple)
        return reader.atEnd() && *first > 0 ? send(0, *first) : refused(CmeError::WrongParameter);
    const auto length = reader.comma() ? reader.number(1, longestSend) : std::nullopt;
    return reader.atEnd() && *first < links ? send(*first, length)
                                            : refused(CmeError::WrongParameter);
}

Answer SimcomIpSet::send(std::optional<int> id, std::optional<int> length)
{
    if (!id || !m_links[*id].isOpen())
        return refused(CmeError::NotAllowed);
    PromptWish wish;
    wish.length = length.value_or(m_sendsHex ? 2 * longestSend : longestSend);
    wish.end = length ? PromptWish::End::Length : PromptWish::End::ControlZ;
    wish.taken = [this, id = *id](const QByteArray &data) { return sent(id, data); };
    return asking(wish);
}

Answer SimcomIpSet::sent(int id, const QByteArray &data)
{
    QByteArray bytes = data;
    if (m_sendsHex) {
        const auto read = base::fromHex(QString::fromLatin1(data));
        if (!read)
            return refused(CmeError::WrongParameter);
        bytes = *read;
    }
    Answer answer = words(
            m_accepts ? "DATA ACCEPT:" + (m_multiple ? QByteArray::number(id) + ',' : QByteArray())
                                + QByteArray::number(bytes.size())
                      : mark(id) + (m_links[id].isOpen() ? "SEND OK" : "SEND FAIL"));
    answer.afterwards = [this, id, bytes] { m_links[id].write(bytes); };
    return answer;
}

void SimcomIpSet::received(int id, QByteArrayView bytes)
{
    if (m_transparent && !m_multiple) {
        module().sayRaw(bytes.toByteArray());
        return;
    }
    if (m_manual) {
        m_waiting[static_cast<size_t>(id)].append(bytes);
        if (!std::exchange(m_told[static_cast<size_t>(id)], true))
            module().say("+CIPRXGET: 1"
                         + (m_multiple ? ',' + QByteArray::number(id) : QByteArray()));
        return;
    }
    for (qsizetype at = 0; at < bytes.size(); at += segment) {
        const QByteArray part =
                bytes.sliced(at, std::min(segment, bytes.size() - at)).toByteArray();
        const QByteArray size = QByteArray::number(part.size());
        const QByteArray shown = m_receivesHex ? base::toHex(part).toUpper() : part;
        if (m_tellsPeer)
            module().say("RECV FROM:" + m_links[id].peer() + ':'
                         + QByteArray::number(m_links[id].peerPort()));
        if (m_multiple)
            module().sayRaw("\r\n+RECEIVE," + QByteArray::number(id) + ',' + size + ":\r\n"
                            + shown);
        else
            module().sayRaw(m_hasHead ? "\r\n+IPD," + size + ':' + shown : shown);
    }
}

// 0 and 1 choose, 2 reads, 3 reads in hex, 4 counts.
Answer SimcomIpSet::read(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto what = reader.number(0, 4);
    if (!what)
        return refused(CmeError::WrongParameter);
    if (*what <= 1) {
        m_manual = *what == 1;
        return done();
    }
    std::optional<int> id = 0;
    if (m_multiple)
        id = reader.comma() ? reader.number(0, links - 1) : std::nullopt;
    if (!id || !m_manual)
        return refused(CmeError::NotAllowed);
    QByteArray &waiting = m_waiting[static_cast<size_t>(*id)];
    const QByteArray head = "+CIPRXGET: " + QByteArray::number(*what) + ','
                            + (m_multiple ? QByteArray::number(*id) + ',' : QByteArray());
    if (*what == 4)
        return done({head + QByteArray::number(waiting.size())});
    const auto most = reader.comma() ? reader.number(1, *what == 3 ? 730 : 1460) : std::nullopt;
    if (!most)
        return refused(CmeError::WrongParameter);
    const QByteArray part = waiting.first(std::min<qsizetype>(*most, waiting.size()));
    waiting.remove(0, part.size());
    if (waiting.isEmpty())
        m_told[static_cast<size_t>(*id)] = false;
    return done({head + QByteArray::number(part.size()) + ',' + QByteArray::number(waiting.size())
                 + "\r\n" + (*what == 3 ? base::toHex(part).toUpper() : part)});
}

Answer SimcomIpSet::close(int id)
{
    if (!m_links[id].isOpen())
        return refused(CmeError::NotAllowed);
    return pending([this, id] {
        m_links[id].close([this, id] { module().finish(words(mark(id) + "CLOSE OK")); });
    });
}

} // namespace

std::unique_ptr<CommandSet> makeSimcomIpSet(Module &module)
{
    return std::make_unique<SimcomIpSet>(module);
}

} // namespace modem
