// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/messagesources.h"

#include <algorithm>
#include <iterator>

namespace messages {

using Kind = MessageSource::Kind;

QString sourceCode(Kind kind)
{
    switch (kind) {
    case Kind::Socket:
        return {};
    case Kind::ModuleMqtt:
        return QStringLiteral("module-mqtt");
    case Kind::ModuleTcp:
        return QStringLiteral("module-tcp");
    }
    Q_UNREACHABLE();
}

Kind sourceKind(const QString &code)
{
    for (const Kind kind : {Kind::ModuleMqtt, Kind::ModuleTcp}) {
        if (sourceCode(kind) == code)
            return kind;
    }
    return Kind::Socket;
}

void MessageSources::begin(RowId first, const MessageSource &source)
{
    if (!m_spans.empty() && m_spans.back().first == first)
        m_spans.pop_back(); // it had no rows
    if (at(first) != source)
        m_spans.push_back({first, source});
}

const MessageSource &MessageSources::at(RowId row) const
{
    static const MessageSource socket;
    const auto after = std::upper_bound(m_spans.begin(), m_spans.end(), row,
                                        [](RowId id, const Span &span) { return id < span.first; });
    return after == m_spans.begin() ? socket : std::prev(after)->source;
}

} // namespace messages
