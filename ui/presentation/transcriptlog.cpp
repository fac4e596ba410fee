// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/transcriptlog.h"

namespace presentation {

namespace {

constexpr int flushMs = 1000;
constexpr qsizetype mostWaiting = 256 * 1024; // bytes

} // namespace

TranscriptLog::TranscriptLog(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(flushMs);
    connect(&m_timer, &QTimer::timeout, this, &TranscriptLog::flush);
}

TranscriptLog::~TranscriptLog()
{
    stop();
}

bool TranscriptLog::start(const QString &fileName)
{
    stop();
    m_file.setFileName(fileName);
    return m_file.open(QIODevice::WriteOnly | QIODevice::Append);
}

void TranscriptLog::stop()
{
    if (!isRunning())
        return;
    flush();
    m_file.close();
}

void TranscriptLog::write(const QString &line)
{
    if (!isRunning())
        return;
    m_waiting += line.toUtf8();
    m_waiting += '\n';
    if (m_waiting.size() >= mostWaiting)
        flush();
    else if (!m_timer.isActive())
        m_timer.start();
}

void TranscriptLog::flush()
{
    m_timer.stop();
    const QByteArray bytes = std::exchange(m_waiting, {});
    if (bytes.isEmpty())
        return;
    if (m_file.write(bytes) == bytes.size() && m_file.flush())
        return;
    const QString error = m_file.errorString();
    m_file.close();
    emit failed(error);
}

} // namespace presentation
