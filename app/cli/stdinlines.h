// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

#include <memory>
#include <optional>

class QSocketNotifier;

namespace cli {

// Standard input line by line without waiting for it: whoever types slowly does not keep packets
// from being answered. Bounded: nothing is read while a whole line is still to be taken.
class StdinLines : public QObject
{
    Q_OBJECT

public:
    explicit StdinLines(QObject *parent = nullptr);
    ~StdinLines() override;

    // The next line without its end, of what has been read. A last line without an end counts.
    std::optional<QByteArray> takeLine();
    bool isAtEnd() const { return m_ended && m_bytes.isEmpty(); }
    // Reads on and emits linesRead(), once for each call.
    void readMore();

signals:
    void linesRead(); // or the end was met

private:
    void read();

    std::unique_ptr<QSocketNotifier> m_notifier;
    QByteArray m_bytes;
    bool m_ended = false;
};

} // namespace cli
