// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/draft.h"

#include "app/profiles/profilejson.h"
#include "app/storage/jsonfile.h"

#include <QFile>

namespace profiles {

namespace {

QString draftFile(const storage::Paths &paths)
{
    return paths.drafts() + QStringLiteral("/profile.json");
}

} // namespace

void saveDraft(const storage::Paths &paths, const Profile &profile)
{
    // A draft is a convenience: where the disk refuses it, the dialog still holds everything.
    storage::writeFile(draftFile(paths), storage::jsonBytes(toJson(profile), profileFormat()));
}

std::optional<Profile> loadDraft(const storage::Paths &paths)
{
    const auto json = storage::readJson(draftFile(paths), profileFormat());
    if (!json)
        return std::nullopt;
    const auto profile = profileFromJson(*json);
    return profile ? std::optional(*profile) : std::nullopt;
}

void discardDraft(const storage::Paths &paths)
{
    QFile::remove(draftFile(paths));
}

} // namespace profiles
