// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/session.h"
#include "app/base/stamp.h"
#include "app/serial/seriallink.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace modem {

// A module's port and the language spoken there, joined: commands go in, how each ended comes back.
// Everything lives on the thread of this object; signals come on it.
class AtLink : public QObject
{
    Q_OBJECT

public:
    using Finished = std::function<void(at::Outcome outcome, const QByteArray &decidingLine)>;

    explicit AtLink(QObject *parent = nullptr);
    ~AtLink() override;

    void setCatalog(const at::Catalog &catalog); // with its line ending; before open()
    const at::Catalog &catalog() const { return m_session.catalog(); }
    void open(const serial::PortSettings &settings);
    void openDevice(const QString &name, const serial::DeviceFactory &factory);
    void close(); // nothing is told about it
    bool isOpen() const { return m_open; }

    // After those before it have ended; called once, with LinkLost when the port went away.
    void run(const at::Command &command, Finished finished);
    // The same for who listens to commandFinished(): nothing is told before this has returned.
    at::CommandId enqueue(const at::Command &command);
    void sendNow(const QByteArray &bytes); // whatever is under way
    void cancelAll();
    const at::Session &session() const { return m_session; }

signals:
    void opened();
    void failed(const serial::PortError &error); // could not be opened, or is gone
    // In the order of the wire, what was sent as LineKind::Sent.
    void lineShown(const base::Stamp &stamp, const at::ShowLine &line);
    void commandFinished(at::CommandId id, at::Outcome outcome, const QByteArray &decidingLine);

private:
    void connectPort();
    void received(const QByteArray &bytes, const base::Stamp &stamp);
    void performActions();
    void perform(const at::SendBytes &action);
    void perform(const at::ShowLine &action);
    void perform(const at::SetTimer &action);
    void perform(const at::StopTimer &action);
    void perform(const at::CommandFinished &action);

    serial::SerialLink m_port;
    at::Session m_session;
    QHash<at::CommandId, Finished> m_finished;
    base::Stamp m_stamp; // of what is being read
    QTimer m_commandTimer;
    QTimer m_quietTimer;
    bool m_open = false;
    bool m_performing = false;
};

} // namespace modem
