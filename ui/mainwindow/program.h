// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/iothread.h"
#include "app/inspector/capture.h"
#include "app/modem/modulelibrary.h"
#include "app/profiles/profilestore.h"
#include "app/profiles/secretstore.h"
#include "app/storage/paths.h"
#include "app/storage/settings.h"
#include "ui/mainwindow/appearance.h"
#include "ui/mainwindow/language.h"
#include "ui/mainwindow/services.h"
#include "ui/presentation/brokerservice.h"
#include "ui/presentation/decoderulestore.h"
#include "ui/presentation/framepulse.h"
#include "ui/presentation/openconnections.h"

#include <memory>

namespace ui {

// The composition root: owns what the windows work with, built in the order in which one needs the
// other and taken down in reverse.
class Program
{
public:
    // Call with an application present.
    explicit Program(const storage::Paths &paths);

    const Services &services() const { return m_services; }

private:
    storage::Paths m_paths;
    storage::Settings m_settings;
    Language m_language;
    Appearance m_appearance;
    presentation::FramePulse m_pulse;
    client::IoThread m_ioThread;
    client::IoThread m_portThread;
    inspector::Capture m_capture;
    profiles::ProfileStore m_profiles;
    std::unique_ptr<profiles::SecretStore> m_secrets;
    modem::ModuleLibrary m_modules;
    presentation::OpenConnections m_connections;
    presentation::BrokerService m_broker;
    presentation::DecodeRuleStore m_decodeRules;
    Services m_services;
};

} // namespace ui
