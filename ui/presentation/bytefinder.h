// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/byterange.h"

#include <QByteArray>
#include <QStringView>

#include <optional>

namespace presentation {

// What is looked for in a packet's bytes.
struct BytePattern
{
    enum class Kind : quint8 { Text, TextIgnoringCase, Hex };

    // Text as UTF-8; hex with or without blanks. Empty: cannot be read as that, or nothing typed.
    static BytePattern from(QStringView typed, Kind kind);

    QByteArray bytes;
    bool ignoresCase = false; // of ASCII letters
    bool isEmpty() const { return bytes.isEmpty(); }
    friend bool operator==(const BytePattern &, const BytePattern &) = default;
};

// Looks for a pattern in slices, so that a packet of 256 MB can be searched between two frames.
// Goes once around: from a place to the end, then from the beginning to that place.
class ByteFinder
{
public:
    enum class Direction : quint8 { Forward, Backward };
    enum class State : quint8 { Searching, Found, NotFound };

    // The bytes must outlive the search. `from` is where a hit may begin first.
    void start(QByteArrayView bytes, const BytePattern &pattern, qsizetype from,
               Direction direction);
    // Looks through some megabytes more.
    State step();
    base::ByteRange hit() const { return m_hit; }
    bool hasWrapped() const { return m_wrapped; }
    double progress() const; // 0 to 1

private:
    qsizetype searchWithin(base::ByteRange starts) const;

    QByteArrayView m_bytes;
    BytePattern m_pattern;
    Direction m_direction = Direction::Forward;
    qsizetype m_from = 0; // where the search began
    qsizetype m_left = 0; // starts not yet looked at
    qsizetype m_all = 0;
    base::ByteRange m_hit;
    bool m_beganAround = false; // the place was at the very end
    bool m_wrapped = false;
};

// What a person types to go somewhere: "120", "0x78", "+16", "-0x10". The answer lies within the
// packet; nullopt: it cannot be read or lies outside.
std::optional<qsizetype> readOffset(QStringView typed, qsizetype current, qsizetype size);

} // namespace presentation
