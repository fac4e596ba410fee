// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/properties.h"

#include "app/base/bytegrow.h"
#include "app/mqtt/propertytable.h"

#include <QtEndian>

namespace mqtt {

namespace {

// Takes values off the front of property bytes; `ok` turns false when they end too early.
class Cursor
{
public:
    explicit Cursor(QByteArrayView bytes) : m_bytes(bytes) {}

    bool ok() const { return m_ok; }
    qsizetype position() const { return m_position; }

    quint32 fixed(qsizetype width)
    {
        quint32 value = 0;
        for (const char byte : run(width))
            value = value << 8 | static_cast<uchar>(byte);
        return value;
    }

    quint32 variable()
    {
        quint32 value = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            const quint32 byte = fixed(1);
            value |= (byte & 127) << shift;
            if (!(byte & 128))
                return value;
        }
        m_ok = false;
        return 0;
    }

    QByteArrayView prefixed() { return run(fixed(2)); }

private:
    QByteArrayView run(qsizetype size)
    {
        if (!m_ok || m_bytes.size() - m_position < size) {
            m_ok = false;
            return {};
        }
        const QByteArrayView taken = m_bytes.sliced(m_position, size);
        m_position += size;
        return taken;
    }

    QByteArrayView m_bytes;
    qsizetype m_position = 0;
    bool m_ok = true;
};

void readValue(Cursor &cursor, PropertyType type, Property &property)
{
    switch (type) {
    case PropertyType::Byte:
        property.number = cursor.fixed(1);
        break;
    case PropertyType::TwoByte:
        property.number = cursor.fixed(2);
        break;
    case PropertyType::FourByte:
        property.number = cursor.fixed(4);
        break;
    case PropertyType::VariableByte:
        property.number = cursor.variable();
        break;
    case PropertyType::Utf8Pair:
        property.key = cursor.prefixed();
        property.text = cursor.prefixed();
        break;
    case PropertyType::Utf8:
    case PropertyType::Binary:
        property.text = cursor.prefixed();
        break;
    }
}

void putVariable(char *out, quint32 value)
{
    for (; value > 127; value >>= 7)
        *out++ = static_cast<char>(value | 128);
    *out = static_cast<char>(value);
}

char *putPrefixed(char *out, QByteArrayView run)
{
    qToBigEndian(static_cast<quint16>(run.size()), out);
    return base::put(out + 2, run);
}

} // namespace

const PropertyInfo *propertyInfo(quint32 id)
{
    return findPropertyInfo(id);
}

const PropertyInfo *propertyInfo(QByteArrayView name)
{
    for (const PropertyInfo &info : detail::propertyTable) {
        if (info.name && name == QByteArrayView(info.name))
            return &info;
    }
    return nullptr;
}

void PropertiesView::Iterator::read()
{
    m_size = 0;
    if (m_rest.isEmpty())
        return;
    Cursor cursor(m_rest);
    const PropertyInfo *info = findPropertyInfo(cursor.variable());
    m_property = {};
    if (info) {
        m_property.id = info->id;
        readValue(cursor, info->type, m_property);
    }
    if (!info || !cursor.ok())
        m_rest = m_rest.sliced(m_rest.size());
    else
        m_size = cursor.position();
}

std::optional<Property> PropertiesView::find(PropertyId id) const
{
    for (const Property &property : *this) {
        if (property.id == id)
            return property;
    }
    return std::nullopt;
}

std::optional<quint32> PropertiesView::number(PropertyId id) const
{
    const auto property = find(id);
    return property ? std::optional(property->number) : std::nullopt;
}

std::optional<QByteArrayView> PropertiesView::text(PropertyId id) const
{
    const auto property = find(id);
    return property ? std::optional(property->text) : std::nullopt;
}

Properties &Properties::addNumber(PropertyId id, quint32 value)
{
    const PropertyInfo *info = findPropertyInfo(static_cast<quint32>(id));
    const auto room = [&](qsizetype size) {
        char *out = base::grow(m_bytes, 1 + size);
        *out = static_cast<char>(id);
        return out + 1;
    };
    switch (info ? info->type : PropertyType::Byte) {
    case PropertyType::VariableByte:
        putVariable(room(variableSize(value)), value);
        break;
    case PropertyType::TwoByte:
        qToBigEndian(static_cast<quint16>(value), room(2));
        break;
    case PropertyType::FourByte:
        qToBigEndian(value, room(4));
        break;
    default:
        *room(1) = static_cast<char>(value);
        break;
    }
    return *this;
}

Properties &Properties::addText(PropertyId id, QByteArrayView utf8)
{
    char *out = base::grow(m_bytes, 3 + utf8.size());
    *out = static_cast<char>(id);
    putPrefixed(out + 1, utf8);
    return *this;
}

Properties &Properties::addPair(QByteArrayView key, QByteArrayView value)
{
    char *out = base::grow(m_bytes, 5 + key.size() + value.size());
    *out = static_cast<char>(PropertyId::UserProperty);
    putPrefixed(putPrefixed(out + 1, key), value);
    return *this;
}

} // namespace mqtt
