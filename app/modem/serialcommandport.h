// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/modem/atlink.h"
#include "app/modem/commandport.h"

namespace modem {

// A link to a module without a window, as a port that commands are sent through.
class SerialCommandPort : public CommandPort
{
    Q_OBJECT

public:
    explicit SerialCommandPort(const at::Catalog &catalog, QObject *parent = nullptr);

    void open(const serial::PortSettings &settings) { m_link.open(settings); }
    void openDevice(const QString &name, const serial::DeviceFactory &factory);

    bool isOpen() const override { return m_link.isOpen(); }
    const at::Catalog &catalog() const override { return m_link.catalog(); }
    at::CommandId enqueue(const at::Command &command) override { return m_link.enqueue(command); }
    void sendLine(const QByteArray &line) override;
    void sendBytes(const QByteArray &bytes) override { m_link.sendNow(bytes); }
    void cancelAll() override { m_link.cancelAll(); }

signals:
    void failed(const serial::PortError &error);
    void sent(const QByteArray &bytes);

private:
    AtLink m_link;
};

} // namespace modem
