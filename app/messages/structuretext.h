// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace messages {

// Deeper nesting is refused: each level indents by itself.
inline constexpr size_t deepestStructure = 512;

// Writes nested arrays and maps as JSON lays them out, for formats that hold more than JSON does.
class StructureText
{
public:
    size_t depth() const { return m_isEmpty.size(); }
    void open(char bracket);
    void startItem(); // an element, or the key of a member
    void afterKey();
    void close(char bracket);
    void write(QByteArrayView text) { m_out += text; }
    void writeInteger(quint64 value) { m_out += QByteArray::number(value); }
    void writeNegative(quint64 distance); // −distance; 0 stands for 2⁶⁴
    // The shortest digits that read back as the same value, with a point or an exponent.
    void writeFloat(float value);
    void writeDouble(double value);
    void writeText(QByteArrayView utf8);   // quoted, as JSON does; bad bytes stand as \xNN
    void writeBytes(QByteArrayView bytes); // h'0a1b', RFC 8949, 8
    QByteArray take() { return std::move(m_out); }

private:
    void newLine();

    QByteArray m_out;
    std::vector<bool> m_isEmpty; // one entry a level
};

} // namespace messages
