// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/hexreaders.h"

// What lines of a log say: which way they went, and where in them bytes are.
namespace inspector {

struct LogLine
{
    qsizetype start = 0;
    qsizetype content = 0; // behind time, tag and mark
    qsizetype end = 0;     // without the line break
    std::optional<base::Direction> direction;
    bool hasTime = false;
};
std::vector<LogLine> logLinesOf(const QString &text);

// Words of a module that announce bytes it received or took: "+IPD,4:", "AT+NSOSD=1,21,".
struct Carrier
{
    CharRange at;
    qsizetype bytes = 0; // 0: not told
    base::Direction direction{};
    qsizetype dataStart = 0;
    bool isInline = false; // the bytes follow at once, else in the next line or behind a prompt
    bool isRaw = false;    // they may begin with white space
    bool isNotice = false; // nothing follows: they have to be fetched
};
std::optional<Carrier> findCarrier(const QString &text, qsizetype from, qsizetype end);

// A message that a module tells which keeps MQTT to itself: "+QMTRECV: 0,0,"topic","payload"".
struct CarriedMessage
{
    CharRange at;
    QByteArray topic;
    QByteArray payload;
};
std::optional<CarriedMessage> findCarriedMessage(const QString &text, qsizetype from,
                                                 qsizetype end);

// Bytes at a place of a log, written as hex, between brackets or quotes, or as they came.
struct LoggedData
{
    HexReading reading;
    qsizetype end = 0;
    bool isHex = false;
};
LoggedData readLoggedData(const QString &text, qsizetype from, qsizetype bytes);

} // namespace inspector
