// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/serialcommandport.h"

namespace modem {

SerialCommandPort::SerialCommandPort(const at::Catalog &catalog, QObject *parent)
    : CommandPort(parent), m_link(this)
{
    m_link.setCatalog(catalog);
    connect(&m_link, &AtLink::opened, this, [this] { emit openChanged(true); });
    connect(&m_link, &AtLink::failed, this, [this](const serial::PortError &error) {
        emit failed(error);
        emit openChanged(false);
    });
    connect(&m_link, &AtLink::commandFinished, this, &CommandPort::commandFinished);
    connect(&m_link, &AtLink::lineShown, this, [this](const base::Stamp &, const auto &line) {
        if (line.kind == at::LineKind::Sent)
            emit sent(line.raw);
        else
            emit lineShown(line.kind, line.raw.mid(line.text.start, line.text.length), line.cut);
    });
}

void SerialCommandPort::openDevice(const QString &name, const serial::DeviceFactory &factory)
{
    m_link.openDevice(name, factory);
}

void SerialCommandPort::sendLine(const QByteArray &line)
{
    sendBytes(line + catalog().lineEnding());
}

} // namespace modem
