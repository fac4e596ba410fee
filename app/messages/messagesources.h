// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/rowspans.h"

#include <QString>

#include <vector>

namespace messages {

// Through what messages crossed, where that is no ordinary socket.
struct MessageSource
{
    enum class Kind : quint8 {
        Socket,
        ModuleMqtt, // MQTT commands of a serial module
        ModuleTcp   // TCP commands of one: raw MQTT packets
    };
    Kind kind = Kind::Socket;
    QString module; // its name
    QString port;   // empty: not told
    bool isSimulated = false;
    QString carrier; // of ModuleTcp: "QISENDEX, hex"

    friend bool operator==(const MessageSource &, const MessageSource &) = default;
};

// The kind as files have it; empty: an ordinary socket.
QString sourceCode(MessageSource::Kind kind);
MessageSource::Kind sourceKind(const QString &code); // Socket, where it is not known

// The sources of a connection's messages. A source belongs to all rows until the next one, since
// it is another only when the connection is made another way.
class MessageSources
{
public:
    struct Span
    {
        RowId first = 0;
        MessageSource source;
        friend bool operator==(const Span &, const Span &) = default;
    };

    // Rows from this one on, which are not there yet.
    void begin(RowId first, const MessageSource &source);
    const MessageSource &at(RowId row) const;
    const std::vector<Span> &spans() const { return m_spans; } // ascending

private:
    std::vector<Span> m_spans;
};

} // namespace messages
