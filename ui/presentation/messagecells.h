// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/messagestore.h"

#include <QString>
#include <QStringList>

// What stands in the cells of the message table.
namespace presentation {

enum class MessageColumn : quint8 {
    Mark,
    Time,
    Delta,
    SinceStart,
    Direction,
    Topic,
    QoS,
    Retain,
    Dup,
    Length,
    Format,
    Answer,
    Properties,
    Note,
    Preview,
    Source // behind all others: what people remembered of those holds
};
inline constexpr int messageColumns = static_cast<int>(MessageColumn::Source) + 1;

enum class TimeForm : quint8 { TimeOfDay, DateAndTime, Utc };

// A time span with a fixed number of decimals: "0.012 345", "75.000 000" s.
QString spanText(qint64 microseconds);
QString timeText(const base::Stamp &stamp, TimeForm form);
// "contentType=json; colour=red", in wire order; in one line.
QString propertiesText(mqtt::PropertiesView properties);
// The state of a message of ours: sent, waiting, acknowledged and after how long, or refused.
QString answerText(const messages::MessageView &message, messages::RowId row,
                   const messages::MessageStore &store);
// Topic bytes as text; what is no UTF-8 stands as \xNN.
QString topicDisplay(QByteArrayView topic);

// Through what it crossed, a sentence; empty: an ordinary socket.
QString sourceText(const messages::MessageSource &source);

QString columnName(MessageColumn column);        // short, for the head of the column
QString columnDescription(MessageColumn column); // whole, for menus and tool tips
bool isNumberColumn(MessageColumn column);
bool isShownAtFirst(MessageColumn column);

} // namespace presentation
