// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profiles/profile.h"
#include "app/storage/paths.h"

#include <optional>

// What was typed into a profile and is not yet saved, for the time after a crash. No secrets.
namespace profiles {

void saveDraft(const storage::Paths &paths, const Profile &profile);
std::optional<Profile> loadDraft(const storage::Paths &paths);
void discardDraft(const storage::Paths &paths);

} // namespace profiles
