// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/stepplayer.h"

namespace ui {

StepPlayer::StepPlayer(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(20);
    connect(&m_timer, &QTimer::timeout, this, &StepPlayer::look);
}

void StepPlayer::play(std::vector<Step> steps)
{
    m_steps = std::move(steps);
    m_current = 0;
    m_timer.start();
    beginStep();
}

void StepPlayer::beginStep()
{
    if (m_current == m_steps.size()) {
        m_timer.stop();
        emit succeeded();
        return;
    }
    m_sinceBegin.start();
    m_steps[m_current].begin();
}

void StepPlayer::look()
{
    const Step &step = m_steps[m_current];
    if (step.isDone()) {
        ++m_current;
        beginStep();
    } else if (m_sinceBegin.elapsed() > step.patience.count()) {
        m_timer.stop();
        emit failed(step.name);
    }
}

} // namespace ui
