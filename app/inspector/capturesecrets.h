// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/byterange.h"
#include "app/mqtt/trace.h"

#include <QByteArray>
#include <QList>

#include <vector>

namespace inspector {

// What is kept from sight, and out of exports, unless the person asks for it: the password of
// CONNECT, Authentication Data, and the values of these User Properties.
struct SecretRules
{
    QList<QByteArray> userProperties = {"password", "secret", "token", "authorization", "api-key"};

    // The case of ASCII letters is ignored.
    bool isSecretProperty(QByteArrayView name) const;
    friend bool operator==(const SecretRules &, const SecretRules &) = default;
};

// Tells of a trace's fields, given one by one in their order, which are secret. What could not be
// decoded in CONNECT or AUTH may hold a secret, so it counts as one.
class SecretFinder
{
public:
    // All must outlive it.
    SecretFinder(QByteArrayView packet, const mqtt::TraceResult &trace, const SecretRules &rules)
        : m_packet(packet), m_trace(trace), m_rules(rules)
    {
    }
    bool isSecret(const mqtt::TracedField &field);

private:
    QByteArrayView m_packet;
    const mqtt::TraceResult &m_trace;
    const SecretRules &m_rules;
    bool m_isSecretProperty = false;
};

// The secret bytes of a packet, in rising order.
std::vector<base::ByteRange> secretRanges(QByteArrayView packet, const mqtt::DecodeContext &context,
                                          const SecretRules &rules);
// The packet with '*' in place of its secret bytes: lengths still fit.
QByteArray maskedPacket(QByteArrayView packet, const std::vector<base::ByteRange> &secrets);

} // namespace inspector
