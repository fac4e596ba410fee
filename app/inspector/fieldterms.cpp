// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/fieldterms.h"

#include <array>

namespace inspector {

namespace {

using mqtt::FieldName;
using mqtt::FieldPart;

constexpr std::array publishHeader{BitTerm{"Packet Type", 0xF0, BitMeaning::PacketType},
                                   BitTerm{"DUP flag", 0x08, BitMeaning::Flag},
                                   BitTerm{"QoS level", 0x06, BitMeaning::QoS},
                                   BitTerm{"RETAIN flag", 0x01, BitMeaning::Flag}};
constexpr std::array header{BitTerm{"Packet Type", 0xF0, BitMeaning::PacketType},
                            BitTerm{"Flags", 0x0F, BitMeaning::Reserved}};
constexpr std::array connectFlags{BitTerm{"User Name Flag", 0x80, BitMeaning::Flag},
                                  BitTerm{"Password Flag", 0x40, BitMeaning::Flag},
                                  BitTerm{"Will Retain", 0x20, BitMeaning::Flag},
                                  BitTerm{"Will QoS", 0x18, BitMeaning::QoS},
                                  BitTerm{"Will Flag", 0x04, BitMeaning::Flag},
                                  BitTerm{"Clean Start", 0x02, BitMeaning::Flag},
                                  BitTerm{"Reserved", 0x01, BitMeaning::Reserved}};
constexpr std::array connectFlags3{BitTerm{"User Name Flag", 0x80, BitMeaning::Flag},
                                   BitTerm{"Password Flag", 0x40, BitMeaning::Flag},
                                   BitTerm{"Will Retain", 0x20, BitMeaning::Flag},
                                   BitTerm{"Will QoS", 0x18, BitMeaning::QoS},
                                   BitTerm{"Will Flag", 0x04, BitMeaning::Flag},
                                   BitTerm{"Clean Session", 0x02, BitMeaning::Flag},
                                   BitTerm{"Reserved", 0x01, BitMeaning::Reserved}};
constexpr std::array acknowledgeFlags{BitTerm{"Reserved", 0xFE, BitMeaning::Reserved},
                                      BitTerm{"Session Present", 0x01, BitMeaning::Flag}};
constexpr std::array subscriptionOptions{
        BitTerm{"Reserved", 0xC0, BitMeaning::Reserved},
        BitTerm{"Retain Handling", 0x30, BitMeaning::RetainHandling},
        BitTerm{"Retain As Published", 0x08, BitMeaning::Flag},
        BitTerm{"No Local", 0x04, BitMeaning::Flag}, BitTerm{"Maximum QoS", 0x03, BitMeaning::QoS}};
constexpr std::array requestedQoS{BitTerm{"Reserved", 0xFC, BitMeaning::Reserved},
                                  BitTerm{"Requested QoS", 0x03, BitMeaning::QoS}};

const char *propertyTerm(mqtt::PropertyId property)
{
    const mqtt::PropertyInfo *info = mqtt::propertyInfo(static_cast<quint32>(property));
    return info ? info->term : "Unknown Property";
}

} // namespace

const char *termOf(const mqtt::FieldPath &path, mqtt::PropertyId property)
{
    switch (path.name) {
    case FieldName::Header:
        return "Fixed Header";
    case FieldName::RemainingLength:
        return "Remaining Length";
    case FieldName::ProtocolName:
        return "Protocol Name";
    case FieldName::ProtocolVersion:
        return "Protocol Version";
    case FieldName::ConnectFlags:
        return "Connect Flags";
    case FieldName::KeepAlive:
        return "Keep Alive";
    case FieldName::ClientId:
        return "Client Identifier";
    case FieldName::WillTopic:
        return "Will Topic";
    case FieldName::WillPayload:
        return "Will Payload";
    case FieldName::Username:
        return "User Name";
    case FieldName::Password:
        return "Password";
    case FieldName::AcknowledgeFlags:
        return "Connect Acknowledge Flags";
    case FieldName::ReasonCode:
    case FieldName::ReasonCodes:
        return "Reason Code";
    case FieldName::Topic:
        return "Topic Name";
    case FieldName::PacketIdentifier:
        return "Packet Identifier";
    case FieldName::Payload:
        return "Payload";
    case FieldName::Properties:
        return path.index < 0 ? "Properties" : propertyTerm(property);
    case FieldName::WillProperties:
        return path.index < 0 ? "Will Properties" : propertyTerm(property);
    case FieldName::Subscriptions:
        return "Subscription";
    case FieldName::Filters:
        return "Topic Filter";
    case FieldName::NotDecoded:
        return "Not decoded";
    }
    return "";
}

const char *partTerm(const mqtt::FieldPath &path, mqtt::FieldKind kind)
{
    switch (path.part) {
    case FieldPart::Whole:
        return kind == mqtt::FieldKind::Text ? "Text" : "Data";
    case FieldPart::Length:
    case FieldPart::ValueLength:
        return path.index < 0
                               && (path.name == FieldName::Properties
                                   || path.name == FieldName::WillProperties)
                       ? "Property Length"
                       : "Length";
    case FieldPart::Id:
        return "Identifier";
    case FieldPart::Key:
        return "Name";
    case FieldPart::KeyLength:
        return "Name Length";
    case FieldPart::Value:
        return "Value";
    case FieldPart::Filter:
        return "Topic Filter";
    case FieldPart::FilterLength:
        return "Filter Length";
    case FieldPart::Options:
        return "Subscription Options";
    }
    return "";
}

std::span<const BitTerm> bitsOf(const mqtt::FieldPath &path, mqtt::PacketType packet,
                                mqtt::ProtocolVersion version)
{
    const bool isV5 = version == mqtt::ProtocolVersion::V5;
    if (path.part == FieldPart::Options)
        return isV5 ? std::span<const BitTerm>(subscriptionOptions) : requestedQoS;
    if (path.part != FieldPart::Whole)
        return {};
    switch (path.name) {
    case FieldName::Header:
        return packet == mqtt::PacketType::Publish ? std::span<const BitTerm>(publishHeader)
                                                   : header;
    case FieldName::ConnectFlags:
        return isV5 ? connectFlags : connectFlags3;
    case FieldName::AcknowledgeFlags:
        return acknowledgeFlags;
    default:
        return {};
    }
}

} // namespace inspector
