// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/serial/portlist.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QSerialPortInfo>

#include <algorithm>

namespace serial {

namespace {

// udev makes these links; other systems have no such folder.
QHash<QString, QString> byIdPaths()
{
    QHash<QString, QString> paths;
    const QDir folder(QStringLiteral("/dev/serial/by-id"));
    for (const QFileInfo &link : folder.entryInfoList(QDir::System | QDir::Files))
        paths.insert(link.canonicalFilePath(), link.absoluteFilePath());
    return paths;
}

QString interfaceOf(const QString &byId)
{
    static const QRegularExpression pattern(QStringLiteral("-(if\\d\\d(?:-port\\d+)?)$"));
    return pattern.match(byId).captured(1);
}

} // namespace

QList<PortInfo> availablePorts()
{
    const QHash<QString, QString> byId = byIdPaths();
    QList<PortInfo> ports;
    for (const QSerialPortInfo &info : QSerialPortInfo::availablePorts()) {
        PortInfo port{info.portName(),
                      info.systemLocation(),
                      info.description(),
                      info.manufacturer(),
                      {},
                      {}};
        port.byId = byId.value(QFileInfo(port.location).canonicalFilePath());
        if (info.hasVendorIdentifier())
            port.identity = {info.vendorIdentifier(), info.productIdentifier(), info.serialNumber(),
                             interfaceOf(port.byId)};
        ports.append(port);
    }
    // What is on USB is what people plug in; a PC's 32 built-in ports come after.
    std::sort(ports.begin(), ports.end(), [](const PortInfo &a, const PortInfo &b) {
        if (a.identity.isKnown() != b.identity.isKnown())
            return a.identity.isKnown();
        return a.name < b.name;
    });
    return ports;
}

std::optional<PortInfo> portCalled(const QString &text, const QList<PortInfo> &ports)
{
    const auto port = std::find_if(ports.begin(), ports.end(), [&text](const PortInfo &info) {
        return text == info.name || text == info.location
               || (!info.byId.isEmpty() && text == info.byId);
    });
    return port == ports.end() ? std::nullopt : std::optional(*port);
}

bool isSamePort(const QString &left, const QString &right)
{
    if (left.isEmpty() || right.isEmpty())
        return false;
    if (left == right)
        return true;
    const QList<PortInfo> ports = availablePorts();
    const auto place = [&ports](const QString &text) {
        const auto port = portCalled(text, ports);
        return QFileInfo(port ? port->location : text).canonicalFilePath(); // empty: no file
    };
    const QString found = place(left);
    return !found.isEmpty() && found == place(right);
}

std::optional<PortInfo> portWith(const PortIdentity &identity, const QList<PortInfo> &ports)
{
    std::optional<PortInfo> found;
    for (const PortInfo &port : ports) {
        if (!identity.isKnown() || port.identity != identity)
            continue;
        if (found)
            return std::nullopt;
        found = port;
    }
    return found;
}

} // namespace serial
