// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/hextext.h"
#include "app/modem/arguments.h"
#include "app/modem/modulelinks.h"
#include "app/modem/sets.h"

#include <QHostInfo>

#include <algorithm>

namespace modem {

namespace {

constexpr int links = 6;
constexpr int longestSend = 1024; // bytes

// M5311's TCP commands: hex in the command and in what comes.
class OldCmIpSet : public CommandSet
{
public:
    explicit OldCmIpSet(Module &module);
    void dropLinks() override { m_links.breakOff(); }

private:
    Answer start(const QByteArray &arguments);
    Answer send(const QByteArray &arguments);
    Answer close(const QByteArray &arguments);
    Answer resolve(const QByteArray &arguments);
    void received(int id, QByteArrayView bytes);

    ModuleLinks m_links;
    bool m_hex = true; // IPRCFG
    bool m_tellsAddress = true;
};

OldCmIpSet::OldCmIpSet(Module &module) : CommandSet(module), m_links(conditions(), links)
{
    connect(&m_links, &ModuleLinks::received, this, &OldCmIpSet::received);
    connect(&m_links, &ModuleLinks::ended, this,
            [this](int id) { this->module().say("+IPCLOSE: " + QByteArray::number(id)); });
    onWrite("+IPRCFG", [this](const QByteArray &arguments) {
        ArgumentReader reader(arguments);
        const auto report = reader.number(0, 1);
        const auto address = report && reader.comma() ? reader.number(0, 2) : std::nullopt;
        const auto hex = address && reader.comma() ? reader.number(0, 1) : std::nullopt;
        if (!hex)
            return refused(CmeError::WrongParameter);
        m_tellsAddress = *address == 2;
        m_hex = *hex == 1;
        return done();
    });
    onWrite("+IPSTART", [this](const QByteArray &arguments) { return start(arguments); });
    onWrite("+IPSEND", [this](const QByteArray &arguments) { return send(arguments); });
    onWrite("+IPCLOSE", [this](const QByteArray &arguments) { return close(arguments); });
    onWrite("+CMDNS", [this](const QByteArray &arguments) { return resolve(arguments); });
}

Answer OldCmIpSet::start(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto id = reader.number(0, links - 1);
    const auto type = id && reader.comma() ? reader.string(8) : std::nullopt;
    const auto host = type && reader.comma() ? reader.string(100) : std::nullopt;
    const auto port = host && reader.comma() ? reader.number(1, 65535) : std::nullopt;
    if (!port || host->isEmpty() || *type != "TCP")
        return refused(CmeError::WrongParameter);
    ModuleLink &link = m_links[*id];
    if (!link.isIdle())
        return refused(CmeError::NotAllowed);
    return accepted([this, &link, host = *host, port = *port] {
        link.open(host, static_cast<quint16>(port), false, [this](LinkFailure failure) {
            module().say(failure == LinkFailure::None ? "CONNECT OK" : "CONNECT FAIL");
        });
    });
}

Answer OldCmIpSet::send(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto id = reader.number(0, links - 1);
    const auto length = id && reader.comma() ? reader.number(1, longestSend) : std::nullopt;
    if (!length || !reader.comma())
        return refused(CmeError::WrongParameter);
    const auto data = base::fromHex(QString::fromLatin1(reader.bare()));
    if (!data || data->size() != *length)
        return refused(CmeError::WrongParameter);
    ModuleLink &link = m_links[*id];
    if (!link.isOpen())
        return refused(CmeError::NotAllowed);
    return accepted([this, &link, id = *id, data = *data] {
        module().say("+IPSEND: " + QByteArray::number(id) + ',' + QByteArray::number(data.size()));
        link.write(data);
    });
}

void OldCmIpSet::received(int id, QByteArrayView bytes)
{
    const ModuleLink &link = m_links[id];
    constexpr qsizetype segment = 1024; // bytes
    for (qsizetype at = 0; at < bytes.size(); at += segment) {
        const QByteArray part =
                bytes.sliced(at, std::min(segment, bytes.size() - at)).toByteArray();
        QByteArray line = "+IPRD: " + QByteArray::number(id) + ',';
        if (m_tellsAddress)
            line += '"' + link.peer() + "\"," + QByteArray::number(link.peerPort()) + ',';
        module().say(line + QByteArray::number(part.size()) + ','
                     + (m_hex ? base::toHex(part).toUpper() : part));
    }
}

Answer OldCmIpSet::close(const QByteArray &arguments)
{
    const auto id = ArgumentReader(arguments).number(0, links - 1);
    if (!id || !m_links[*id].isOpen())
        return refused(CmeError::NotAllowed);
    ModuleLink &link = m_links[*id];
    return pending([this, &link] { link.close([this] { module().finish(done()); }); });
}

Answer OldCmIpSet::resolve(const QByteArray &arguments)
{
    const auto host = ArgumentReader(arguments).string(100);
    if (!host || !conditions().hasNetwork())
        return refused(CmeError::WrongParameter);
    return accepted([this, host = *host] {
        QHostInfo::lookupHost(QString::fromUtf8(host), this, [this](const QHostInfo &info) {
            const bool found = !info.addresses().isEmpty() && !conditions().faults.nameNotFound;
            module().say(
                    "+CMDNS: "
                    + (found ? info.addresses().first().toString().toUtf8() : QByteArray("FAIL")));
        });
    });
}

} // namespace

std::unique_ptr<CommandSet> makeOldCmIpSet(Module &module)
{
    return std::make_unique<OldCmIpSet>(module);
}

} // namespace modem
