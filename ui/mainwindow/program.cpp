// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/program.h"

#include "app/profiles/secretchain.h"
#include "ui/presentation/capturesettings.h"

#include <QCoreApplication>

namespace ui {

Program::Program(const storage::Paths &paths)
    : m_paths(paths), m_settings(m_paths), m_profiles(m_paths),
      m_secrets(profiles::standardSecrets(m_paths)), m_modules(m_paths.modules()),
      m_connections(m_ioThread, m_capture, m_pulse, m_profiles, *m_secrets, m_paths.sessions()),
      m_broker(m_ioThread),
      m_decodeRules(m_paths), m_services{m_paths,       m_settings, m_language,    m_appearance,
                                         m_profiles,    *m_secrets, m_ioThread,    m_portThread,
                                         m_pulse,       m_capture,  m_connections, m_broker,
                                         m_decodeRules, m_modules}
{
    m_connections.setModules(&m_modules);
    m_language.setCode(m_settings.language());
    m_appearance.setTheme(m_settings.theme());
    m_capture.setByteBudget(m_settings.captureBudget());
    presentation::applyCaptureSettings(m_capture, m_settings);
    m_connections.setMessageBudget(m_settings.messageBudget());
    m_connections.setRecordingFolder(m_paths.recordings());
    m_capture.setPendingCallback([this] { m_pulse.wake(); });
    // Called on the I/O thread for each client that comes in.
    m_broker.setTapFactory([this](const QString &peer) {
        return m_capture.announceConnection(
                QCoreApplication::translate("ui::Program", "Broker: %1").arg(peer),
                mqtt::ProtocolVersion::V5, mqtt::Sender::Server);
    });
    QObject::connect(&m_pulse, &presentation::FramePulse::frame, &m_capture,
                     &inspector::Capture::drain);
}

} // namespace ui
