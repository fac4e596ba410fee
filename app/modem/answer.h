// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <chrono>
#include <functional>
#include <optional>

namespace modem {

// Numbers of 27.007, and of a vendor's own range, that the simulated modules answer with.
enum class CmeError : int {
    NotAllowed = 3,
    NotSupported = 4,
    SimNotInserted = 10,
    NoNetwork = 30,
    WrongParameter = 50,
    OneMoUnknown = 600,
    OneMoParameter = 601,
    OneMoNotConnected = 602,
    OneMoAlreadyConnected = 604
};

struct Answer;

// What a command takes at ">".
struct PromptWish
{
    enum class End : quint8 {
        Length,           // exactly `length` bytes, of any value
        ControlZ,         // 1A ends, 1B cancels; `length` at most
        LengthOrControlZ, // what comes first
        EscapedZero       // `length` bytes, or "\0" as two characters before
    };
    qsizetype length = 0; // bytes
    End end = End::Length;
    std::function<Answer(const QByteArray &data)> taken;
    bool okFirst = false; // OK stands before ">"
    // When nothing more has come for so long, what came is taken; 0: waits for ever.
    std::chrono::milliseconds patience{0};
};

// What a command leads to: text lines, then OK or an error, then what goes on after it.
struct Answer
{
    enum class End : quint8 {
        Result, // OK, or `error`
        Silent, // no OK: the lines said it all
        Pending // Module::finish() brings it later; the module is busy until then
    };

    QList<QByteArray> information; // each framed by line ends
    std::optional<CmeError> error;
    std::optional<PromptWish> prompt; // instead of the result
    std::function<void()> afterwards; // runs once all of it has been said
    QByteArray raw = {};              // said as it is, behind the lines
    End end = End::Result;
};

inline Answer done(QList<QByteArray> lines = {})
{
    return {std::move(lines), {}, {}, {}};
}
inline Answer refused(CmeError error)
{
    return {{}, error, {}, {}};
}
// OK at once, the true result later.
inline Answer accepted(std::function<void()> afterwards)
{
    return {{}, {}, {}, std::move(afterwards)};
}
// Neither OK nor an error before Module::finish().
inline Answer pending(std::function<void()> start)
{
    return {{}, {}, {}, std::move(start), {}, Answer::End::Pending};
}
// A word instead of OK.
inline Answer words(const QByteArray &line)
{
    return {{line}, {}, {}, {}, {}, Answer::End::Silent};
}
inline Answer asking(PromptWish wish)
{
    return {{}, {}, std::move(wish), {}};
}

} // namespace modem
