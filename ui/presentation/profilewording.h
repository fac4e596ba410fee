// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/wording.h"
#include "app/profiles/secretstore.h"
#include "app/profiles/validation.h"
#include "app/storage/fileerror.h"
#include "ui/presentation/topictext.h"

#include <QString>

// Words for what can be wrong with profiles, their files and their secrets.
namespace presentation {

QString describe(const profiles::ProfileFlaw &flaw);
client::Explanation explain(const storage::FileError &error);
client::Explanation explain(const profiles::SecretError &error);
// Where secrets are kept, as a sentence.
QString describe(profiles::SecretHome home);

} // namespace presentation
