// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace client {
class IoThread;
}
namespace modem {
class ModuleLibrary;
}
namespace profiles {
class ProfileStore;
class SecretStore;
} // namespace profiles
namespace storage {
class Paths;
class Settings;
} // namespace storage

namespace ui {

// What the list of profiles and their editor work with; all must outlive them.
struct ProfileServices
{
    profiles::ProfileStore &profiles;
    profiles::SecretStore &secrets;
    storage::Settings &settings;
    const storage::Paths &paths;
    client::IoThread &ioThread;
    // Modules that can carry a connection; nullptr: those that come with the program.
    const modem::ModuleLibrary *modules = nullptr;
};

} // namespace ui
