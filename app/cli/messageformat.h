// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/base/stamp.h"
#include "app/mqtt/packets.h"

#include <QString>

#include <optional>
#include <vector>

namespace cli {

// A message as a subscriber prints it.
struct ReceivedMessage
{
    mqtt::Publish publish;
    base::Stamp stamp; // when it came
};

// The format of mosquitto_sub's -F: %-fields with flags, width and precision, @-fields of
// strftime(3), and escapes with a backslash.
class MessageFormat
{
public:
    // The error is a sentence that names the place.
    static base::Result<MessageFormat, QString> parse(const QString &text);

    void setPretty(bool pretty) { m_pretty = pretty; } // %j and %J over several lines

    // What the format makes of a message, without an end of line. The error is a sentence: a
    // payload that is no JSON has no %J.
    base::Result<QByteArray, QString> render(const ReceivedMessage &message) const;

private:
    struct Piece
    {
        enum class Kind : quint8 { Literal, Field, Time };
        Kind kind = Kind::Literal;
        QByteArray literal;
        char letter = 0;
        bool zeros = false;
        bool left = false;
        qsizetype width = 0;
        std::optional<qsizetype> precision; // characters at most
    };
    class Parser;

    static QByteArray renderField(const Piece &piece, const ReceivedMessage &message);
    base::Result<QByteArray, QString> renderJson(bool payloadIsJson,
                                                 const ReceivedMessage &message) const;

    std::vector<Piece> m_pieces;
    bool m_pretty = false;
};

} // namespace cli
