// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/structuretext.h"

#include "app/messages/payloadencoding.h"

#include <charconv>
#include <cmath>

namespace messages {

namespace {

constexpr qsizetype indent = 2;

template<class Number>
QByteArray shortest(Number value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value < 0 ? "-Infinity" : "Infinity";
    char digits[64];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    const QByteArray text(digits, end - digits);
    // So that a float is not taken for an integer.
    return text.contains('.') || text.contains('e') ? text : text + ".0";
}

} // namespace

void StructureText::open(char bracket)
{
    m_out += bracket;
    m_isEmpty.push_back(true);
}

void StructureText::startItem()
{
    if (!m_isEmpty.back())
        m_out += ',';
    m_isEmpty.back() = false;
    newLine();
}

void StructureText::afterKey()
{
    m_out += ": ";
}

void StructureText::close(char bracket)
{
    const bool wasEmpty = m_isEmpty.back();
    m_isEmpty.pop_back();
    if (!wasEmpty)
        newLine();
    m_out += bracket;
}

void StructureText::writeNegative(quint64 distance)
{
    m_out += '-';
    m_out += distance == 0 ? QByteArray("18446744073709551616") : QByteArray::number(distance);
}

void StructureText::writeFloat(float value)
{
    m_out += shortest(value);
}

void StructureText::writeDouble(double value)
{
    m_out += shortest(value);
}

void StructureText::writeText(QByteArrayView utf8)
{
    m_out += '"';
    for (const char c : decodeText(utf8, TextEncoding::Utf8).text.toUtf8()) {
        if (static_cast<uchar>(c) < 0x20) {
            m_out += "\\u00" + QByteArray(1, c).toHex();
            continue;
        }
        if (c == '"' || c == '\\')
            m_out += '\\';
        m_out += c;
    }
    m_out += '"';
}

void StructureText::writeBytes(QByteArrayView bytes)
{
    m_out += "h'" + bytes.toByteArray().toHex() + '\'';
}

void StructureText::newLine()
{
    m_out += '\n';
    m_out.append(static_cast<qsizetype>(depth()) * indent, ' ');
}

} // namespace messages
