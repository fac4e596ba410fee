// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/modem/modulefaults.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <deque>

namespace modem {

// The line from a simulated module to its host, with what may happen to bytes on it: late, slow, in
// pieces, lost, with noise between. Without faults everything passes at once.
class ModuleOutput : public QObject
{
    Q_OBJECT

public:
    explicit ModuleOutput(const ModuleFaults &faults, QObject *parent = nullptr);

    void write(const QByteArray &bytes);
    void answerEnded(); // a result was said: garbage may follow
    // From here on, what is written comes after the reply delay.
    void answerBegins();
    void drop(); // what still waits is lost, as with the power

signals:
    void output(const QByteArray &bytes);

private:
    bool passesAtOnce() const;
    QByteArray damaged(const QByteArray &bytes);
    void schedule();
    void release();

    const ModuleFaults &m_faults;
    struct Piece
    {
        QByteArray bytes;
        std::chrono::milliseconds delay{0};
    };
    std::deque<Piece> m_waiting;
    std::chrono::milliseconds m_nextDelay{0};
    QTimer m_timer;
    int m_sinceDrop = 0;    // bytes
    int m_sinceGarbage = 0; // answers
};

} // namespace modem
