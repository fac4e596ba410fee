// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/arguments.h"
#include "app/modem/openconnclient.h"
#include "app/modem/sets.h"

#include <vector>

namespace modem {

namespace {

// The commands of OpenConnDialect, led to the client that they name.
class OpenConnSet : public CommandSet
{
public:
    OpenConnSet(const OpenConnDialect &dialect, Module &module)
        : CommandSet(module), m_dialect(dialect)
    {
        for (int id = 0; id < dialect.clients; ++id)
            m_clients.push_back(std::make_unique<OpenConnClient>(id, dialect, module));
        addConfiguration();
        addCommands();
        addQueries();
    }

    void dropLinks() override
    {
        for (const auto &client : m_clients)
            client->dropLink();
    }

private:
    using Action = std::function<Answer(OpenConnClient &, QByteArrayView rest)>;

    QByteArray name(const char *end) const { return '+' + m_dialect.stem + end; }
    void addConfiguration();
    void addCommands();
    void addQueries();
    // `needsMore`: parameters follow the client's number, else none may.
    void onClient(const char *end, bool needsMore, Action action);
    Answer configure(const QByteArray &arguments);
    Answer subscribeOrNot(OpenConnClient &client, QByteArrayView rest);

    const OpenConnDialect &m_dialect;
    std::vector<std::unique_ptr<OpenConnClient>> m_clients;
};

void OpenConnSet::onClient(const char *end, bool needsMore, Action action)
{
    onWrite(name(end), [this, needsMore, action](const QByteArray &arguments) {
        ArgumentReader reader(arguments);
        const auto id = reader.number(0, m_dialect.clients - 1);
        const bool more = id && reader.comma();
        if (!id || (needsMore && !more) || (!more && !reader.atEnd()))
            return refused(CmeError::WrongParameter);
        return action(*m_clients[static_cast<size_t>(*id)], reader.rest());
    });
    onTest(name(end), "(0-" + QByteArray::number(m_dialect.clients - 1) + ')');
}

void OpenConnSet::addConfiguration()
{
    onWrite(name("CFG"), [this](const QByteArray &arguments) { return configure(arguments); });
    QByteArray keys;
    for (const QByteArray &key : m_dialect.settings.keys())
        keys += (keys.isEmpty() ? "\"" : "\r\n" + name("CFG") + ": \"") + key + "\",(0-"
                + QByteArray::number(m_dialect.clients - 1) + ')';
    onTest(name("CFG"), keys);
}

Answer OpenConnSet::configure(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto key = reader.string(32);
    const auto id = key && reader.comma() ? reader.number(0, m_dialect.clients - 1) : std::nullopt;
    if (!id)
        return refused(CmeError::WrongParameter);
    const bool more = reader.comma();
    return m_clients[static_cast<size_t>(*id)]->configure(key->toLower(), reader.rest(), more);
}

void OpenConnSet::addCommands()
{
    onClient("OPEN", true, [](auto &client, auto rest) { return client.open(rest); });
    onClient("CONN", false, [](auto &client, auto rest) { return client.connectMqtt(rest); });
    onClient("PUB", true, [](auto &client, auto rest) { return client.publish(rest, false); });
    if (m_dialect.promptByLength)
        onClient("PUBEX", true, [](auto &client, auto rest) { return client.publish(rest, true); });
    onClient("DISC", false, [](auto &client, auto) { return client.disconnectMqtt(); });
    onClient("CLOSE", false, [](auto &client, auto) { return client.close(); });
    if (m_dialect.joinsSubUnsub) {
        onClient("SUBUNSUB", true,
                 [this](auto &client, auto rest) { return subscribeOrNot(client, rest); });
        onClient("READ", true, [](auto &client, auto rest) { return client.read(rest); });
        return;
    }
    onClient("SUB", true, [](auto &client, auto rest) { return client.subscribe(rest); });
    onClient("UNS", true, [](auto &client, auto rest) { return client.unsubscribe(rest); });
    if (m_dialect.settings.contains("recv/mode"))
        onClient("RECV", false, [](auto &client, auto rest) { return client.read(rest); });
}

Answer OpenConnSet::subscribeOrNot(OpenConnClient &client, QByteArrayView rest)
{
    ArgumentReader reader(rest);
    const auto flag = reader.number(0, 1);
    if (!flag || !reader.comma())
        return refused(CmeError::WrongParameter);
    return *flag == 0 ? client.subscribe(reader.rest()) : client.unsubscribe(reader.rest());
}

void OpenConnSet::addQueries()
{
    onRead(name("CONN"), [this] { return done({m_clients[0]->stateLine()}); });
    onRead(name("OPEN"), [this] {
        Answer answer = done();
        for (const auto &client : m_clients) {
            if (const QByteArray line = client->openLine(); !line.isEmpty())
                answer.information.append(line);
        }
        return answer;
    });
    if (m_dialect.joinsSubUnsub || !m_dialect.settings.contains("recv/mode"))
        return;
    onRead(name("RECV"), [this] {
        Answer answer = done();
        for (const auto &client : m_clients)
            answer.information.append(client->slotsLine());
        return answer;
    });
}

} // namespace

std::unique_ptr<CommandSet> makeLmqttSet(Module &module)
{
    return std::make_unique<OpenConnSet>(OpenConnDialect::lmqtt(), module);
}

std::unique_ptr<CommandSet> makeEcmtSet(Module &module)
{
    return std::make_unique<OpenConnSet>(OpenConnDialect::ecmt(), module);
}

std::unique_ptr<CommandSet> makeQmtLteSet(Module &module)
{
    return std::make_unique<OpenConnSet>(OpenConnDialect::qmtLte(), module);
}

std::unique_ptr<CommandSet> makeQmtNbSet(Module &module)
{
    return std::make_unique<OpenConnSet>(OpenConnDialect::qmtNb(), module);
}

} // namespace modem
