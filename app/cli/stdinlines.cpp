// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stdinlines.h"

#include <QFile>
#include <QSocketNotifier>
#include <QTimer>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace cli {

namespace {

constexpr qsizetype chunk = 64 * 1024;

} // namespace

StdinLines::StdinLines(QObject *parent) : QObject(parent) {}

StdinLines::~StdinLines() = default;

std::optional<QByteArray> StdinLines::takeLine()
{
    const qsizetype end = m_bytes.indexOf('\n');
    if (end < 0 && (!m_ended || m_bytes.isEmpty()))
        return std::nullopt;
    const QByteArray line = end < 0 ? m_bytes : m_bytes.first(end);
    m_bytes.remove(0, end < 0 ? m_bytes.size() : end + 1);
    return line;
}

void StdinLines::readMore()
{
    if (m_ended) {
        QTimer::singleShot(0, this, &StdinLines::linesRead);
        return;
    }
#ifdef Q_OS_UNIX
    if (!m_notifier) {
        m_notifier = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, &StdinLines::read);
    }
    m_notifier->setEnabled(true);
#else
    QTimer::singleShot(0, this, &StdinLines::read); // waits: consoles have no notifier
#endif
}

void StdinLines::read()
{
#ifdef Q_OS_UNIX
    const qsizetype start = m_bytes.size();
    m_bytes.resize(start + chunk);
    const ssize_t size = ::read(STDIN_FILENO, m_bytes.data() + start, chunk);
    m_bytes.resize(start + qMax<ssize_t>(0, size));
    m_ended = size <= 0;
#else
    QFile input;
    const QByteArray line =
            input.open(stdin, QIODevice::ReadOnly) ? input.readLine() : QByteArray();
    m_bytes += line;
    m_ended = line.isEmpty();
#endif
    if (!m_ended && !m_bytes.contains('\n'))
        return; // the line goes on
    if (m_notifier)
        m_notifier->setEnabled(false);
    emit linesRead();
}

} // namespace cli
