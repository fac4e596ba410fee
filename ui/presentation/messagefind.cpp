// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/messagefind.h"

#include "ui/presentation/messagetablemodel.h"

#include <QElapsedTimer>

namespace presentation {

namespace {

constexpr qint64 sliceNs = 5'000'000;

} // namespace

MessageFind::MessageFind(MessageTableModel &model, QObject *parent)
    : QObject(parent), m_model(model)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &MessageFind::slice);
}

void MessageFind::start(const messages::MessageFilter &filter, int from, Step step)
{
    m_timer.stop();
    m_filter = filter;
    m_step = step;
    if (m_model.rowCount() == 0) {
        emit nothingFound();
        return;
    }
    const bool hasFrom = from >= 0 && from < m_model.rowCount();
    if (!hasFrom) { // at an end, so that the other end's row is not skipped
        const int edge = step == Step::Next ? 0 : m_model.rowCount() - 1;
        const auto message = m_model.messageAt(edge);
        const messages::RowId id = m_model.rowIdAt(edge);
        const messages::MessageStore &store = m_model.store();
        if (message
            && m_filter.ofTopic(message->publish.topic) != messages::MessageFilter::Verdict::Hidden
            && m_filter.shows({*message, id, &store.remarks(), &store.acknowledgements()})) {
            emit found(edge);
            return;
        }
        from = edge;
    }
    m_at = m_model.rowIdAt(from);
    m_timer.start();
    slice();
}

void MessageFind::slice()
{
    if (!m_timer.isActive())
        return;
    QElapsedTimer clock;
    clock.start();
    const messages::MessageStore &store = m_model.store();
    messages::ChunkFilter filter(m_filter, &store.remarks(), &store.acknowledgements());
    int row = m_model.rowOf(m_at);
    while (row >= 0 && clock.nsecsElapsed() < sliceNs) {
        row += static_cast<int>(m_step);
        if (row < 0 || row >= m_model.rowCount())
            break;
        m_at = m_model.rowIdAt(row);
        const auto view = store.chunkOf(m_at);
        if (view.chunk
            && filter.shows(*view.chunk, static_cast<quint32>(m_at - view.firstRow), m_at)) {
            m_timer.stop();
            emit found(row);
            return;
        }
    }
    if (row < 0 || row >= m_model.rowCount()) {
        m_timer.stop();
        emit nothingFound();
    }
}

} // namespace presentation
