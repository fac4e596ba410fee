// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <vector>

namespace ui {

// One thing to do, and how to see that it came about.
struct Step
{
    QString name; // for whoever reads why it failed
    std::function<void()> begin;
    std::function<bool()> isDone;
    std::chrono::milliseconds patience{10'000};
};

// Does steps one after the other, each once the one before is seen to be done; the event loop keeps
// running in between.
class StepPlayer : public QObject
{
    Q_OBJECT

public:
    explicit StepPlayer(QObject *parent = nullptr);

    void play(std::vector<Step> steps); // replaces what is being played
    bool isPlaying() const { return m_timer.isActive(); }

signals:
    void succeeded();
    void failed(const QString &stepName); // its patience ran out; nothing follows

private:
    void look();
    void beginStep();

    std::vector<Step> m_steps;
    size_t m_current = 0;
    QElapsedTimer m_sinceBegin;
    QTimer m_timer;
};

} // namespace ui
