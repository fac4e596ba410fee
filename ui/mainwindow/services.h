// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace client {
class IoThread;
}
namespace inspector {
class Capture;
}
namespace modem {
class ModuleLibrary;
}
namespace presentation {
class BrokerService;
class DecodeRuleStore;
class FramePulse;
class OpenConnections;
} // namespace presentation
namespace profiles {
class ProfileStore;
class SecretStore;
} // namespace profiles
namespace storage {
class Paths;
class Settings;
} // namespace storage

namespace ui {

class Appearance;
class Language;

// What main() built, in the order of building; all of it outlives the window.
struct Services
{
    const storage::Paths &paths;
    storage::Settings &settings;
    Language &language;
    Appearance &appearance;
    profiles::ProfileStore &profiles;
    profiles::SecretStore &secrets;
    client::IoThread &ioThread;
    client::IoThread &portThread; // serial ports, which cannot wait for brokers
    presentation::FramePulse &pulse;
    inspector::Capture &capture;
    presentation::OpenConnections &connections;
    presentation::BrokerService &broker;
    presentation::DecodeRuleStore &decodeRules;
    modem::ModuleLibrary &modules;
};

} // namespace ui
