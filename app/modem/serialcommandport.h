// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/modem/commandport.h"
#include "app/serial/seriallink.h"

#include <QTimer>

namespace modem {

// A port with an AT session on it, on one thread and without a window.
class SerialCommandPort : public CommandPort
{
    Q_OBJECT

public:
    explicit SerialCommandPort(const at::Catalog &catalog, QObject *parent = nullptr);

    void open(const serial::PortSettings &settings);
    void openDevice(const QString &name, const serial::DeviceFactory &factory);
    void close() { m_link.close(); }
    void setCatalog(const at::Catalog &catalog) { m_session.setCatalog(catalog); }
    // What the lines of commands end with, where they say nothing themselves.
    void setLineEnding(const QByteArray &ending) { m_session.setLineEnding(ending); }

    bool isOpen() const override { return m_link.state() == serial::LinkState::Open; }
    const at::Catalog &catalog() const override { return m_session.catalog(); }
    at::CommandId enqueue(const at::Command &command) override;
    void sendLine(const QByteArray &line) override;
    void sendBytes(const QByteArray &bytes) override;
    void cancelAll() override;

signals:
    void failed(const serial::PortError &error);
    void sent(const QByteArray &bytes);

private:
    void performActions();
    void received(const QByteArray &bytes);

    at::Session m_session;
    serial::SerialLink m_link;
    QTimer m_commandTimer;
    QTimer m_quietTimer; // an unfinished line is shown when nothing follows
};

} // namespace modem
