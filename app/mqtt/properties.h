// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/types.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <utility>

namespace mqtt {

// MQTT 5.0, 2.2.2.2, table 2-4.
enum class PropertyId : quint8 {
    PayloadFormatIndicator = 0x01,
    MessageExpiryInterval = 0x02, // seconds
    ContentType = 0x03,
    ResponseTopic = 0x08,
    CorrelationData = 0x09,
    SubscriptionIdentifier = 0x0B,
    SessionExpiryInterval = 0x11, // seconds; 0xFFFFFFFF: never
    AssignedClientIdentifier = 0x12,
    ServerKeepAlive = 0x13, // seconds
    AuthenticationMethod = 0x15,
    AuthenticationData = 0x16,
    RequestProblemInformation = 0x17,
    WillDelayInterval = 0x18, // seconds
    RequestResponseInformation = 0x19,
    ResponseInformation = 0x1A,
    ServerReference = 0x1C,
    ReasonString = 0x1F,
    ReceiveMaximum = 0x21,
    TopicAliasMaximum = 0x22,
    TopicAlias = 0x23,
    MaximumQoS = 0x24,
    RetainAvailable = 0x25,
    UserProperty = 0x26,
    MaximumPacketSize = 0x27, // bytes
    WildcardSubscriptionAvailable = 0x28,
    SubscriptionIdentifierAvailable = 0x29,
    SharedSubscriptionAvailable = 0x2A
};

enum class PropertyType : quint8 { Byte, TwoByte, FourByte, VariableByte, Utf8, Binary, Utf8Pair };

// One row of table 2-4. `name` is the lower-camel form used by mqttscope-cli ("userProperty"),
// `term` the standard's ("User Property").
struct PropertyInfo
{
    PropertyId id;
    const char *name;
    const char *term;
    PropertyType type;
    quint32 packets; // bit 1 << PacketType for each packet that may carry it
    bool inWill;     // also among will properties
    bool repeatable; // User Property anywhere; Subscription Identifier in PUBLISH only
    bool zeroOrOne;  // a Byte that may be 0 or 1 only
    bool notZero;    // 0 is a protocol error
};

const PropertyInfo *propertyInfo(quint32 id); // nullptr: no such identifier
const PropertyInfo *propertyInfo(QByteArrayView name);

// One property as read from the wire, borrowing the bytes it was read from.
struct Property
{
    PropertyId id{};
    quint32 number = 0;  // of the four integer types
    QByteArrayView key;  // of Utf8Pair
    QByteArrayView text; // UTF-8 of Utf8 and Utf8Pair's value; bytes of Binary
};

// Walks well-formed property bytes (without the length in front) one by one, in wire order.
class PropertiesView
{
public:
    class Iterator
    {
    public:
        explicit Iterator(QByteArrayView rest) : m_rest(rest) { read(); }
        const Property &operator*() const { return m_property; }
        const Property *operator->() const { return &m_property; }
        Iterator &operator++()
        {
            m_rest = m_rest.sliced(m_size);
            read();
            return *this;
        }
        friend bool operator==(const Iterator &a, const Iterator &b)
        {
            return a.m_rest.data() == b.m_rest.data() && a.m_rest.size() == b.m_rest.size();
        }

    private:
        void read(); // sets m_property and m_size; an ill-formed rest becomes the end

        QByteArrayView m_rest;
        qsizetype m_size = 0;
        Property m_property;
    };

    PropertiesView() = default;
    explicit PropertiesView(QByteArrayView bytes) : m_bytes(bytes) {}

    Iterator begin() const { return Iterator(m_bytes); }
    Iterator end() const { return Iterator(m_bytes.sliced(m_bytes.size())); }
    bool isEmpty() const { return m_bytes.isEmpty(); }
    QByteArrayView bytes() const { return m_bytes; }

    bool contains(PropertyId id) const { return find(id).has_value(); }
    std::optional<Property> find(PropertyId id) const; // the first of them
    std::optional<quint32> number(PropertyId id) const;
    std::optional<QByteArrayView> text(PropertyId id) const;

private:
    QByteArrayView m_bytes;
};

// Owns properties in their wire form: order, repetition and every byte are kept as they came or as
// they were added, and sending them is one copy.
class Properties
{
public:
    Properties() = default;
    // The bytes must be well-formed, as decode() or a PropertiesView of it gave them.
    explicit Properties(PropertiesView view) : m_bytes(view.bytes().toByteArray()) {}

    Properties &addNumber(PropertyId id, quint32 value);
    Properties &addText(PropertyId id, QByteArrayView utf8);       // Utf8 and Binary
    Properties &addPair(QByteArrayView key, QByteArrayView value); // User Property
    void clear() { m_bytes.resize(0); } // keeps the memory for those to come

    PropertiesView view() const { return PropertiesView(m_bytes); }
    operator PropertiesView() const { return view(); }
    bool isEmpty() const { return m_bytes.isEmpty(); }
    const QByteArray &bytes() const { return m_bytes; }

    friend bool operator==(const Properties &, const Properties &) = default;

private:
    QByteArray m_bytes;
};

} // namespace mqtt
