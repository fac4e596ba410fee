// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/messagerowtext.h"

#include "ui/presentation/payloadpreview.h"
#include "ui/presentation/payloadtext.h"

#include <QCoreApplication>
#include <QLocale>

namespace presentation {

using messages::MessageView;
using messages::RowId;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(presentation::MessageRowText)
};

constexpr qsizetype formatLook = 16 * 1024; // bytes that a cell may spend on guessing

} // namespace

QString MessageRowText::markText(RowId id) const
{
    if (m_store.remarks().isMarked(id))
        return QStringLiteral("★");
    return m_store.remarks().note(id).isEmpty() ? QString() : QStringLiteral("✎");
}

QVariant MessageRowText::text(const MessageView &message, RowId id, MessageColumn column) const
{
    switch (column) {
    case MessageColumn::Mark:
        return markText(id);
    case MessageColumn::Time:
        return timeText(message.stamp, m_timeForm);
    case MessageColumn::Delta:
        return {};
    case MessageColumn::SinceStart:
        return spanText(message.stamp.monotonicUs - m_zeroUs);
    case MessageColumn::Direction:
        return message.direction == base::Direction::In ? QStringLiteral("↓") : QStringLiteral("↑");
    case MessageColumn::Topic:
        return topicDisplay(message.publish.topic);
    case MessageColumn::QoS:
        return static_cast<int>(message.publish.qos);
    case MessageColumn::Retain:
        return message.publish.retain ? QStringLiteral("R") : QString();
    case MessageColumn::Dup:
        return message.publish.dup ? QStringLiteral("D") : QString();
    case MessageColumn::Length:
        return QLocale().toString(message.publish.payload.size());
    case MessageColumn::Format:
        return m_previews ? m_previews->formatName(message)
                          : formatName(messages::guessFormat(message.publish.payload, formatLook));
    case MessageColumn::Answer:
        return answerText(message, id, m_store);
    case MessageColumn::Properties:
        return propertiesText(message.publish.properties);
    case MessageColumn::Note:
        return m_store.remarks().note(id);
    case MessageColumn::Preview:
        return m_previews ? m_previews->text(message, id) : previewText(message.publish.payload);
    case MessageColumn::Source:
        return sourceText(m_store.sources().at(id));
    }
    return {};
}

QVariant MessageRowText::accessibleText(const MessageView &message, RowId id,
                                        MessageColumn column) const
{
    switch (column) {
    case MessageColumn::Direction:
        return message.direction == base::Direction::In ? Words::tr("Received") : Words::tr("Sent");
    case MessageColumn::Retain:
        return message.publish.retain ? Words::tr("Retained") : Words::tr("Not retained");
    case MessageColumn::Dup:
        return message.publish.dup ? Words::tr("Duplicate") : Words::tr("Not a duplicate");
    case MessageColumn::Mark:
        return m_store.remarks().isMarked(id) ? Words::tr("Marked") : Words::tr("Not marked");
    default:
        return text(message, id, column);
    }
}

QString MessageRowText::toolTip(const MessageView &message, RowId id, MessageColumn column) const
{
    switch (column) {
    case MessageColumn::Topic:
    case MessageColumn::Properties:
    case MessageColumn::Answer:
    case MessageColumn::Source:
        return text(message, id, column).toString();
    case MessageColumn::Direction:
        return sourceText(m_store.sources().at(id));
    case MessageColumn::Mark:
    case MessageColumn::Note:
        return m_store.remarks().note(id);
    case MessageColumn::Time:
        return timeText(message.stamp, TimeForm::DateAndTime);
    case MessageColumn::Retain:
        return message.publish.retain ? Words::tr(
                       "The server kept this message and sent it because of a new "
                       "subscription. Messages that come while subscribed do not carry the "
                       "flag, although the server may keep them too.")
                                      : QString();
    default:
        return {};
    }
}

} // namespace presentation
