// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace modem {

// Reads the parameters of one command line from left to right: numbers and quoted strings between
// commas. What does not fit is nullopt, and the line is then a wrong one.
class ArgumentReader
{
public:
    explicit ArgumentReader(QByteArrayView rest) : m_rest(rest) {}

    std::optional<int> number(int least, int most);
    // Strings have no escapes here: up to the next quote.
    std::optional<QByteArray> string(qsizetype longest);
    // A string in which a backslash takes the next character as it is (ESP-AT).
    std::optional<QByteArray> escaped(qsizetype longest);
    // A run up to the next comma, without quotes.
    QByteArray bare();
    // Everything between the quote that comes now and the last of the line: payloads may hold
    // quotes and commas.
    std::optional<QByteArray> quotedRest();

    bool comma(); // true: there was one, a further parameter follows
    bool atEnd() const { return m_rest.isEmpty(); }
    QByteArrayView rest() const { return m_rest; }

private:
    QByteArrayView m_rest;
};

} // namespace modem
