// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/messageexport.h"

#include "ui/presentation/messagetablemodel.h"

#include <QElapsedTimer>

namespace presentation {

namespace {

constexpr qint64 sliceNs = 5'000'000;

} // namespace

MessageExport::MessageExport(const MessageTableModel &model, const QString &file, CopyForm form,
                             QObject *parent)
    : QObject(parent), m_model(model), m_file(file), m_form(form)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &MessageExport::slice);
}

void MessageExport::start()
{
    m_total = m_model.rowCount();
    if (!m_file.open(QIODevice::WriteOnly)) {
        end(m_file.errorString());
        return;
    }
    if (m_total == 0) {
        end({});
        return;
    }
    m_next = m_model.rowIdAt(0);
    m_last = m_model.rowIdAt(m_total - 1);
    m_timer.start();
}

void MessageExport::cancel()
{
    m_timer.stop();
    m_file.cancelWriting();
    emit finished({});
}

void MessageExport::slice()
{
    QElapsedTimer clock;
    clock.start();
    // By name: rows in front go while this runs.
    int row = m_model.rowOf(m_next);
    if (row < 0)
        row = 0;
    while (row < m_model.rowCount() && clock.nsecsElapsed() < sliceNs) {
        m_next = m_model.rowIdAt(row);
        if (m_next > m_last)
            break;
        if (const auto message = m_model.messageAt(row)) {
            const QByteArray line =
                    copyText(*message, m_form, m_model.store().sources().at(m_next)).toUtf8()
                    + '\n';
            if (m_file.write(line) != line.size())
                return end(m_file.errorString());
            ++m_written;
        }
        ++row;
    }
    if (row >= m_model.rowCount() || m_model.rowIdAt(row) > m_last)
        return end(m_file.commit() ? QString() : m_file.errorString());
    m_next = m_model.rowIdAt(row);
    emit progressed(static_cast<int>(m_written * 100 / static_cast<quint64>(qMax(1, m_total))));
}

void MessageExport::end(const QString &problem)
{
    m_timer.stop();
    if (problem.isEmpty() && m_total == 0)
        m_file.commit();
    emit finished(problem);
}

} // namespace presentation
