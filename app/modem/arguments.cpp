// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/arguments.h"

namespace modem {

std::optional<int> ArgumentReader::number(int least, int most)
{
    qsizetype end = m_rest.indexOf(',');
    if (end < 0)
        end = m_rest.size();
    bool ok = false;
    const int value = m_rest.first(end).trimmed().toByteArray().toInt(&ok);
    if (!ok || value < least || value > most)
        return std::nullopt;
    m_rest = m_rest.sliced(end);
    return value;
}

std::optional<QByteArray> ArgumentReader::string(qsizetype longest)
{
    if (!m_rest.startsWith('"'))
        return std::nullopt;
    const qsizetype end = m_rest.sliced(1).indexOf('"');
    if (end < 0 || end > longest)
        return std::nullopt;
    const QByteArray text = m_rest.sliced(1, end).toByteArray();
    m_rest = m_rest.sliced(end + 2);
    return text;
}

std::optional<QByteArray> ArgumentReader::escaped(qsizetype longest)
{
    if (!m_rest.startsWith('"'))
        return std::nullopt;
    QByteArray text;
    for (qsizetype i = 1; i < m_rest.size(); ++i) {
        const char byte = m_rest[i];
        if (byte == '"') {
            m_rest = m_rest.sliced(i + 1);
            return text.size() <= longest ? std::optional(text) : std::nullopt;
        }
        // A comma within quotes must be escaped too.
        if (byte == ',' || (byte == '\\' && ++i == m_rest.size()))
            return std::nullopt;
        text.append(m_rest[i]);
    }
    return std::nullopt;
}

QByteArray ArgumentReader::bare()
{
    const qsizetype comma = m_rest.indexOf(',');
    const QByteArrayView run = comma < 0 ? m_rest : m_rest.first(comma);
    m_rest = m_rest.sliced(run.size());
    return run.trimmed().toByteArray();
}

std::optional<QByteArray> ArgumentReader::quotedRest()
{
    if (m_rest.size() < 2 || !m_rest.startsWith('"') || !m_rest.endsWith('"'))
        return std::nullopt;
    const QByteArray text = m_rest.sliced(1, m_rest.size() - 2).toByteArray();
    m_rest = {};
    return text;
}

bool ArgumentReader::comma()
{
    if (!m_rest.startsWith(','))
        return false;
    m_rest = m_rest.sliced(1);
    return true;
}

} // namespace modem
