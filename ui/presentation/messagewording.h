// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/filterproblem.h"
#include "app/messages/recording.h"

#include <QString>

namespace presentation {

class MessageTableModel;

// What is wrong with a line of the filter language, and what to write instead.
QString describe(const messages::FilterProblem &problem);
// Why a recording ended or cannot be opened, and what to do.
QString describe(const messages::RecordingProblem &problem);

// How many messages are shown and kept: "12 of 3 400 · searching… · paused, 7 waiting".
QString countsText(const MessageTableModel &model);

struct FilterExample
{
    QString text;
    QString meaning;
};
// One for each thing the language can say.
QList<FilterExample> filterExamples();

} // namespace presentation
