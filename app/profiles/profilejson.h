// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/profiles/profile.h"
#include "app/storage/jsonfile.h"

#include <QJsonObject>
#include <QStringList>

// A profile as the JSON of its file. Slug and secrets are not part of it.
namespace profiles {

const storage::JsonFormat &profileFormat();

QJsonObject toJson(const Profile &profile);
// The error names the members that cannot be used ("endpoint.port").
base::Result<Profile, QStringList> profileFromJson(const QJsonObject &json);

} // namespace profiles
