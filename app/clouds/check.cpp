// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/check.h"

#include "app/clouds/schemes.h"

namespace clouds {

namespace {

class Check
{
public:
    Check(const Scheme &scheme, const Inputs &inputs, const Ready &ready,
          const Credentials &expected)
        : m_scheme(scheme), m_inputs(inputs), m_ready(ready), m_expected(expected)
    {
    }

    void compare(Part part, const QString &actual, const QString &expected,
                 Qt::CaseSensitivity sensitivity)
    {
        if (actual.isEmpty() || actual.compare(expected, sensitivity) == 0)
            return;
        if (actual.trimmed().compare(expected, sensitivity) == 0)
            return add(part, Deviation::BlankAround, expected);
        if (!m_scheme.explainDeviation)
            return add(part, Deviation::Differs, expected);
        for (const Deviation why : m_scheme.explainDeviation(part, m_ready, m_inputs, m_expected))
            add(part, why, expected);
    }

    // What is wrong without being different.
    void lookFurther()
    {
        if (m_scheme.lookFurther)
            m_scheme.lookFurther(m_ready, m_inputs, m_expected, m_findings);
    }

    std::vector<Finding> take() { return std::move(m_findings); }

private:
    void add(Part part, Deviation why, const QString &expected)
    {
        m_findings.push_back({part, why, expected});
    }

    const Scheme &m_scheme;
    const Inputs &m_inputs;
    const Ready &m_ready;
    const Credentials &m_expected;
    std::vector<Finding> m_findings;
};

bool isMissingSecret(const Scheme &scheme, const InputError &error)
{
    const InputField *field = fieldByName(scheme, error.field);
    return error.what == InputFlaw::Missing && field && isSecret(field->kind);
}

// "c2VjcmV0" is Base64 as well, for the schemes that decode.
QString anySecret()
{
    return QStringLiteral("c2VjcmV0");
}

} // namespace

base::Result<std::vector<Finding>, InputError> checkReady(const Scheme &scheme, const Inputs &given,
                                                          const Ready &ready)
{
    Inputs inputs{{}, given.nowMs};
    if (scheme.openReady)
        inputs.values = scheme.openReady(ready);
    inputs.values.insert(given.values);
    Derivation made = derive(scheme, inputs);
    std::optional<InputError> noSecret;
    if (!made && isMissingSecret(scheme, made.error())) {
        noSecret = made.error();
        inputs.values.insert(noSecret->field, anySecret());
        made = derive(scheme, inputs);
    }
    if (!made)
        return base::Unexpected{made.error()};

    Check check(scheme, inputs, ready, *made);
    check.compare(Part::Host, ready.host, made->host, Qt::CaseInsensitive);
    check.compare(Part::ClientId, ready.clientId, made->clientId, Qt::CaseSensitive);
    check.compare(Part::Username, ready.username, made->username, Qt::CaseSensitive);
    // Where a password is hex text, servers take both cases.
    if (!noSecret)
        check.compare(Part::Password, ready.password, made->password, scheme.passwordCase);
    check.lookFurther();
    std::vector<Finding> findings = check.take();
    if (noSecret && findings.empty())
        return base::Unexpected{*noSecret};
    return findings;
}

} // namespace clouds
