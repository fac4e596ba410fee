// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/messagehistory.h"

#include "app/base/stamp.h"

#include <QDateTime>
#include <QFileInfo>
#include <QRegularExpression>

namespace presentation {

namespace {

constexpr int topicIntervalMs = 1000;
constexpr qsizetype longestName = 60;

// A name that no file system refuses.
QString fileNameFor(const QString &connection)
{
    static const QRegularExpression awkward(QStringLiteral("[^\\w .()-]"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    QString name = connection.left(longestName).trimmed();
    name.replace(awkward, QStringLiteral("_"));
    return name.isEmpty() ? QStringLiteral("recording") : name;
}

} // namespace

MessageHistory::MessageHistory(QObject *parent) : QObject(parent), m_recorder(m_store)
{
    m_topicTimer.setInterval(topicIntervalMs);
    connect(&m_topicTimer, &QTimer::timeout, this, &MessageHistory::measureTopics);
}

void MessageHistory::append(messages::Batch batch)
{
    messages::RowId row = m_store.endRow();
    for (const auto &chunk : batch.chunks) {
        m_topics.add(*chunk, row);
        row += chunk->size();
    }
    m_store.append(std::move(batch));
    m_recorder.pump();
    if (m_topics.isMoving() && !m_topicTimer.isActive()) {
        m_topicClock.start();
        m_topicTimer.start();
    }
}

void MessageHistory::clear()
{
    m_recorder.takeAll();
    m_store.clear();
    m_topics.clear();
    emit topicRatesChanged();
}

void MessageHistory::setConnection(const QString &name, const QString &endpoint)
{
    m_name = name;
    m_endpoint = endpoint;
}

void MessageHistory::setSource(const messages::MessageSource &source)
{
    m_store.sources().begin(m_store.endRow(), source);
    m_recorder.keepSources();
}

void MessageHistory::startRecording(const messages::RecordingLimits &limits)
{
    const QString stem = QStringLiteral("%1/%2 %3")
                                 .arg(m_folder, fileNameFor(m_name),
                                      QDateTime::currentDateTime().toString(
                                              QStringLiteral("yyyy-MM-dd HHmmss")));
    QString file = stem + QStringLiteral(".mqttscope");
    for (int i = 2; QFileInfo::exists(file); ++i)
        file = QStringLiteral("%1-%2.mqttscope").arg(stem).arg(i);
    m_recorder.start(file, {m_name, m_endpoint, base::Stamp::now().wallUs}, limits);
}

QString MessageHistory::recordingFile() const
{
    if (m_opened)
        return m_opened->file();
    return m_recorder.reader() ? m_recorder.reader()->file() : QString();
}

messages::RecordingResult<base::Done> MessageHistory::openRecording(const QString &file)
{
    auto reader = messages::RecordingReader::open(file);
    if (!reader)
        return base::Unexpected{reader.error()};
    m_opened = std::move(reader).value();
    m_store.beginAt(m_opened->rows().end);
    m_store.setColdRows(m_opened.get());
    m_store.setRemarks(m_opened->remarks());
    m_store.sources() = m_opened->sources();
    m_store.acknowledgements() = m_opened->acknowledgements(m_opened->rows());
    for (const messages::SparkplugBirth &birth : m_opened->births())
        m_store.sparkplugBirths().put(birth);
    setConnection(m_opened->info().connection, m_opened->info().endpoint);
    return base::Done{};
}

void MessageHistory::setMarked(messages::RowId row, bool marked)
{
    m_store.setMarked(row, marked);
    m_recorder.keepRemarks();
    emit remarksChanged();
}

void MessageHistory::setNote(messages::RowId row, const QString &note)
{
    m_store.setNote(row, note);
    m_recorder.keepRemarks();
    emit remarksChanged();
}

bool MessageHistory::hasLostRows()
{
    return std::exchange(m_firstSeen, m_store.firstRow()) != m_store.firstRow();
}

void MessageHistory::measureTopics()
{
    m_topics.tick(double(m_topicClock.restart()) / 1000.0);
    if (!m_topics.isMoving())
        m_topicTimer.stop(); // an idle connection wakes nobody
    emit topicRatesChanged();
}

} // namespace presentation
