// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/quitsignals.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace cli {

#ifdef Q_OS_UNIX

namespace {

// A signal handler may do next to nothing, writing a byte to a pipe among it (signal-safety(7)).
std::array<int, 2> signalPipe{-1, -1};

void signalled(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(signalPipe[1], &byte, 1);
}

} // namespace

QuitSignals::QuitSignals(QObject *parent) : QObject(parent)
{
    if (pipe(signalPipe.data()) != 0)
        return; // then the signals end the program as they always do
    m_notifier = std::make_unique<QSocketNotifier>(signalPipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (read(signalPipe[0], &byte, 1) == 1)
            emit quitRequested();
    });
    std::signal(SIGINT, signalled);
    std::signal(SIGTERM, signalled);
}

QuitSignals::~QuitSignals()
{
    if (!m_notifier)
        return;
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    m_notifier.reset();
    close(signalPipe[0]);
    close(signalPipe[1]);
}

#else

QuitSignals::QuitSignals(QObject *parent) : QObject(parent) {}
QuitSignals::~QuitSignals() = default;

#endif

} // namespace cli
