// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/session.h"

namespace testsupport {

inline const char *kindWord(at::LineKind kind)
{
    static const char *const words[] = {"sent",   "echo",  "info", "ok",    "error",
                                        "prompt", "event", "data", "other", "note"};
    return words[static_cast<size_t>(kind)];
}

struct ShownLine
{
    at::LineKind kind = at::LineKind::Notice;
    QByteArray text;
    QByteArray raw;
    bool cut = false;
    friend bool operator==(const ShownLine &, const ShownLine &) = default;
};

// Plays host to a session without a port: remembers what the session wanted done.
struct AtBench
{
    at::Session session;
    QByteArray sent;
    QList<ShownLine> shown;
    QList<QPair<at::Outcome, QByteArray>> finished;
    bool timerRuns = false;
    std::chrono::milliseconds delay{0};

    explicit AtBench(const at::Catalog &catalog)
    {
        session.setLineEnding(catalog.lineEnding());
        session.setCatalog(catalog);
    }

    void collect()
    {
        for (const at::Action &action : session.takeActions()) {
            if (const auto *send = std::get_if<at::SendBytes>(&action)) {
                sent += send->bytes;
            } else if (const auto *show = std::get_if<at::ShowLine>(&action)) {
                shown.append({show->kind, show->raw.sliced(show->text.start, show->text.length),
                              show->raw, show->cut});
            } else if (const auto *set = std::get_if<at::SetTimer>(&action)) {
                timerRuns = true;
                delay = set->delay;
            } else if (std::holds_alternative<at::StopTimer>(action)) {
                timerRuns = false;
            } else if (const auto *end = std::get_if<at::CommandFinished>(&action)) {
                finished.append({end->outcome, end->decidingLine});
            }
        }
    }
    void command(const QByteArray &text, const QByteArray &data = {})
    {
        session.enqueue({text, data, true, std::nullopt});
        collect();
    }
    void sendNow(const QByteArray &bytes)
    {
        session.sendNow(bytes);
        collect();
    }
    void receive(const QByteArray &bytes)
    {
        session.bytesReceived(bytes);
        collect();
    }
    void quiet()
    {
        session.wentQuiet();
        collect();
    }
    QByteArray kinds(qsizetype from = 0) const
    {
        QByteArrayList words;
        for (const ShownLine &line : shown.sliced(from))
            words.append(kindWord(line.kind));
        return words.join(' ');
    }
    bool succeeded() const
    {
        return finished.size() == 1 && finished.first().first == at::Outcome::Succeeded;
    }
};

// The kinds of lines that these bytes are read as while the command runs; empty when they depend
// on how the bytes are cut.
inline QByteArray kindsFor(const at::Catalog &catalog, const QByteArray &command,
                           const QByteArray &bytes)
{
    QByteArray kinds;
    QList<ShownLine> lines;
    AtBench prepared(catalog);
    if (!command.isEmpty())
        prepared.command(command);
    for (qsizetype cut = 0; cut < bytes.size(); ++cut) {
        AtBench bench = prepared;
        if (cut > 0)
            bench.receive(bytes.first(cut));
        bench.receive(bytes.sliced(cut));
        if (cut == 0) {
            kinds = bench.kinds();
            lines = bench.shown;
        } else if (bench.shown != lines) {
            return {};
        }
    }
    return kinds;
}

} // namespace testsupport
