// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/check.h"

#include "app/clouds/schemes.h"

namespace clouds {

base::Result<std::vector<Finding>, InputError> checkReady(const Scheme &scheme, const Inputs &given,
                                                          const Ready &ready)
{
    Inputs inputs{{}, given.nowMs};
    if (scheme.openReady)
        inputs.values = scheme.openReady(ready);
    inputs.values.insert(given.values);
    const Derivation made = derive(scheme, inputs);
    if (!made)
        return base::Unexpected{made.error()};

    std::vector<Finding> findings;
    const auto compare = [&](Part part, const QString &actual, const QString &expected,
                             Qt::CaseSensitivity sensitivity) {
        if (actual.isEmpty() || actual.compare(expected, sensitivity) == 0)
            return;
        const Deviation why = scheme.explainDeviation
                                      ? scheme.explainDeviation(part, actual, inputs, *made)
                                      : Deviation::Differs;
        findings.push_back({part, why, expected});
    };
    compare(Part::Host, ready.host, made->host, Qt::CaseInsensitive);
    compare(Part::ClientId, ready.clientId, made->clientId, Qt::CaseSensitive);
    compare(Part::Username, ready.username, made->username, Qt::CaseSensitive);
    // Where a password is hex text, servers take both cases.
    compare(Part::Password, ready.password, made->password, scheme.passwordCase);
    return findings;
}

} // namespace clouds
