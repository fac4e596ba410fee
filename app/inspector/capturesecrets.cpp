// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/capturesecrets.h"

#include <algorithm>
#include <cstring>

namespace inspector {

namespace {

using mqtt::FieldName;
using mqtt::FieldPart;
using mqtt::PacketType;

bool carriesSecrets(PacketType type)
{
    return type == PacketType::Connect || type == PacketType::Auth;
}

// Most packets have no such property, and an export of millions need not take them apart.
bool mayHoldSecretProperty(PacketType type, QByteArrayView packet)
{
    const auto holds = [packet](mqtt::PropertyId id) {
        return std::memchr(packet.data(), static_cast<int>(id), size_t(packet.size())) != nullptr;
    };
    return holds(mqtt::PropertyId::UserProperty)
           || (type == PacketType::Connack && holds(mqtt::PropertyId::AuthenticationData));
}

} // namespace

bool SecretRules::isSecretProperty(QByteArrayView name) const
{
    return std::any_of(userProperties.begin(), userProperties.end(), [name](const auto &secret) {
        return name.compare(secret, Qt::CaseInsensitive) == 0;
    });
}

bool SecretFinder::isSecret(const mqtt::TracedField &field)
{
    if (field.path.name == FieldName::NotDecoded)
        return carriesSecrets(m_trace.type);
    if (field.path.name == FieldName::Password)
        return field.path.part == FieldPart::Whole;
    if (field.path.part == FieldPart::Key) {
        m_isSecretProperty =
                m_rules.isSecretProperty(m_packet.sliced(field.range.start, field.range.length));
        return false;
    }
    if (field.path.part != FieldPart::Value)
        return false;
    return field.property == mqtt::PropertyId::AuthenticationData
           || (field.property == mqtt::PropertyId::UserProperty && m_isSecretProperty);
}

std::vector<base::ByteRange> secretRanges(QByteArrayView packet, const mqtt::DecodeContext &context,
                                          const SecretRules &rules)
{
    if (packet.isEmpty())
        return {};
    const PacketType type = mqtt::packetTypeOf(static_cast<quint8>(packet[0]));
    if (!carriesSecrets(type)
        && (context.version != mqtt::ProtocolVersion::V5 || !mayHoldSecretProperty(type, packet)))
        return {};
    const mqtt::TraceResult trace = mqtt::trace(packet, context, mqtt::TraceScope::FieldsAndFlaws);
    SecretFinder finder(packet, trace, rules);
    std::vector<base::ByteRange> ranges;
    for (const mqtt::TracedField &field : trace.fields) {
        if (finder.isSecret(field) && !field.range.isEmpty())
            ranges.push_back(field.range);
    }
    return ranges;
}

QByteArray maskedPacket(QByteArrayView packet, const std::vector<base::ByteRange> &secrets)
{
    QByteArray masked = packet.toByteArray();
    for (const base::ByteRange range : secrets)
        std::fill_n(masked.begin() + range.start, range.length, '*');
    return masked;
}

} // namespace inspector
