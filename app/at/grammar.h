// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QRegularExpression>

namespace at {

// A line start after which a stated number of bytes follows that must not be read as lines.
struct DataHeader
{
    QByteArray prefix;          // cheap test before the expression: "+IPD,"
    QRegularExpression pattern; // from the line's start to just before the data
    int lengthGroup = 1;
};

// What a module is known to say of its own accord.
struct Grammar
{
    QList<QByteArray> unsolicitedPrefixes;
    QList<DataHeader> dataHeaders;
};

// What the running command changes in the reading of lines.
struct PendingCommand
{
    QByteArray text;               // as sent, without line end: to know its echo
    QByteArray replyPrefix;        // "+CSQ:", empty when replies have none
    QList<QByteArray> extraFinals; // words that end this command beside the common ones
    bool replyIsLate = false;      // its own prefix announces the true result, after OK or before
    bool promptDue = false;        // a ">" may come
};

} // namespace at
