// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>

namespace messages {

// A run of bytes to be looked for in many others. Capital and small ASCII letters are the same,
// unless it is made for exact bytes.
class Needle
{
public:
    enum class Case : quint8 { Ignored, Exact };

    Needle() = default; // is found nowhere
    explicit Needle(const QByteArray &bytes, Case sensitivity = Case::Ignored);

    bool isEmpty() const { return m_bytes.isEmpty(); }
    const QByteArray &bytes() const { return m_bytes; } // small letters where case is ignored
    qsizetype indexIn(QByteArrayView text, qsizetype from = 0) const; // -1: nowhere
    bool isIn(QByteArrayView text) const { return indexIn(text) >= 0; }

    friend bool operator==(const Needle &a, const Needle &b)
    {
        return a.m_bytes == b.m_bytes && a.m_case == b.m_case;
    }

private:
    QByteArray m_bytes;
    Case m_case = Case::Ignored;
    std::array<quint16, 256> m_shift{}; // Horspool: how far to move when this byte ends the look
};

} // namespace messages
