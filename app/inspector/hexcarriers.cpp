// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/hexlog.h"

#include <QRegularExpression>

#include <algorithm>

namespace inspector {

namespace {

using base::Direction;

enum class Follows : quint8 { AtOnce, Raw, NextLine, Either };

struct CarrierForm
{
    QRegularExpression pattern; // its first group that took part is the number of bytes
    Direction direction;
    Follows follows;
};

CarrierForm form(const char *pattern, Direction direction, Follows follows)
{
    return {QRegularExpression(QString::fromLatin1(pattern)), direction, follows};
}

// What TCP modules print around the bytes they receive, and the commands that send some. An address
// and a port may stand before the number.
const std::vector<CarrierForm> &carrierForms()
{
    using enum Direction;
    using enum Follows;
    static const std::vector<CarrierForm> forms{
            form("\\+IPD,(?:\\d+,)?(\\d+)(?:,\"?[\\d.]+\"?,\\d+)?:", In, Raw),
            form("\\+IPD,(?:\\d+,)?(\\d+)(?:,\"?[\\d.]+\"?,\\d+)?(?=\\s*$)", In, NextLine),
            form("\\+IPD(\\d+)(?=\\s|$)", In, Either),
            form("\\+CIPRECVDATA[:,=] ?(\\d+)(?:,\"?[\\d.]+\"?,\\d+)?,", In, Raw),
            form("\\+QIURC: ?\"recv\",\\d+,(\\d+)(?:,\"?[\\d.]+\"?,\\d+)?,?", In, Either),
            form("\\+QIRD: ?(?:\"?[\\d.]+\"?,\\d+,)?(\\d+),?", In, Either),
            form("\\+RECEIVE,\\d+,(\\d+):", In, Either),
            form("\\+CIPRXGET: ?[23],(?:\\d+,)?(\\d+),\\d+(?:,\"?[\\d.:]+\"?)?,?", In, Either),
            form("\\+MIPURC: ?\"rtcp\",\\d+,(\\d+),", In, Raw),
            form("\\+MIPRD: ?\\d+,\\d+,(\\d+),", In, Raw),
            form("\\+CARECV: ?(?:\\d+,(?=\\d+,))?(\\d+),", In, Raw),
            form("\\+IPRD: ?\\d+,\"?[\\d.]+\"?,\\d+,(\\d+),", In, AtOnce),
            form("\\+(?:NSONMI|NSORF|NSORFR|ESONMI|ESORF|CSONMI|ZIPRECV|SKTRECV)[:=] ?\\d+,"
                 "(?:\"?[\\d.]+\"?,\\d+,)?(\\d+),",
                 In, AtOnce),
            form("^\\s*\\d+,\"?\\d+\\.\\d+\\.\\d+\\.\\d+\"?,\\d+,(\\d+),", In, AtOnce),
            form("[+#](?:USORD|SRECV): ?\\d+,(\\d+),?", In, Either),
            form("\\+MIPRTCP: ?\\d+,\\d+,", In, AtOnce),
            form("AT[+#](?:QISENDEX|QISENDHEX|MIPSEND|USOWR|CSOSEND)=\\d+,(?=\")", Out, AtOnce),
            form("AT[+#](?:CIPSEND|CIPSENDEX|CIPSENDBUF|CIPSENDL|QISEND|QISENDEX|QISENDHEX|NSOSD|"
                 "NSOSDEX|IPSEND|MIPSEND|CASEND|USOWR|CSOSEND|ESOSEND|ZIPSEND|SKTSEND|SSENDEXT)="
                 "(?:\\d+,)?(\\d+),(?=\\s*\"?[0-9A-Fa-f\\[])",
                 Out, AtOnce),
            form("AT[+#](?:CIPSEND|CIPSENDEX|CIPSENDBUF|CIPSENDL|QISEND|IPSEND|MIPSEND|CASEND|"
                 "USOWR|"
                 "SSENDEXT)=(?:\\d+,)?(\\d+)(?=\\s*$)",
                 Out, NextLine),
            form("AT\\+CIPSEND(?=\\s*$)", Out, NextLine),
    };
    return forms;
}

bool isHexPair(const QString &text, qsizetype at)
{
    return at + 1 < text.size() && hexDigit(text[at]) >= 0 && hexDigit(text[at + 1]) >= 0;
}

// A module with a cache tells "rtcp",<id>,<n>,<total>: two numbers and no data.
bool isTotal(const QString &text, qsizetype from, qsizetype end, qsizetype bytes)
{
    const QString rest = text.mid(from, end - from).trimmed();
    const bool isNumber =
            std::all_of(rest.begin(), rest.end(), [](QChar c) { return c.isDigit(); });
    return isNumber && !rest.isEmpty() && rest.size() < bytes && rest.toLongLong() >= bytes;
}

// Copies characters as the bytes they came as: one byte a character, or their UTF-8.
void takeRaw(const QString &text, qsizetype from, qsizetype bytes, LoggedData &data)
{
    qsizetype at = from;
    while (at < text.size() && (bytes == 0 || data.reading.bytes.size() < bytes)) {
        if (bytes == 0 && text[at] == QLatin1Char('\n'))
            break;
        const qsizetype characters = text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
        const bool isByte = text[at].unicode() < 0x100 && text[at].unicode() != 0xFFFD;
        const QByteArray encoded = isByte ? QByteArray(1, char(text[at].unicode()))
                                          : text.mid(at, characters).toUtf8();
        for (const char byte : encoded)
            data.reading.addByte(static_cast<quint8>(byte), {at, characters});
        at += characters;
    }
    data.end = at;
}

// Whether what follows in this line is hex and nothing else.
bool isHexToLineEnd(const QString &text, qsizetype at)
{
    qsizetype end = text.indexOf(QLatin1Char('\n'), at);
    if (end < 0)
        end = text.size();
    HexReading found;
    const qsizetype stop = readPairs(text, at, end, end - at, found);
    static const QRegularExpression remaining(QStringLiteral("^\\s*\"?(?:,\\d+)?\\s*$"));
    return !found.bytes.isEmpty() && remaining.match(text.mid(stop, end - stop)).hasMatch();
}

// Between brackets or quotes: as many pairs as stand there. False: it is no hex.
bool takeEnclosed(const QString &text, qsizetype open, qsizetype bytes, LoggedData &data)
{
    const QChar sign = text[open] == QLatin1Char('[') ? QLatin1Char(']') : text[open];
    const qsizetype close = text.indexOf(sign, open + 1);
    if (close < 0)
        return false;
    HexReading found;
    const qsizetype stop = readPairs(text, open + 1, close, close - open, found);
    if (!text.mid(stop, close - stop).trimmed().isEmpty())
        return false;
    const bool isQuote = sign == QLatin1Char('"');
    if (isQuote && bytes > 0 && found.bytes.size() != bytes && close - open - 1 == bytes)
        return false; // text that looks like hex
    data.reading = std::move(found);
    data.end = close + 1;
    data.isHex = true;
    return true;
}

} // namespace

qsizetype readPairs(const QString &text, qsizetype from, qsizetype end, qsizetype most,
                    HexReading &out)
{
    static const QString separators = QStringLiteral(" \t\r\n,:;-");
    qsizetype at = from;
    qsizetype stop = from;
    while (out.bytes.size() < most) {
        while (at < end && separators.contains(text[at]))
            ++at;
        const qsizetype start = at;
        if (at + 1 < end && (text[at] == QLatin1Char('0') || text[at] == QLatin1Char('\\'))
            && text[at + 1].toLower() == QLatin1Char('x'))
            at += 2;
        if (at + 1 >= end || !isHexPair(text, at))
            break;
        const auto value = static_cast<quint8>(hexDigit(text[at]) * 16 + hexDigit(text[at + 1]));
        out.addByte(value, {start, at + 2 - start});
        at += 2;
        stop = at;
    }
    return stop;
}

std::optional<Carrier> findCarrier(const QString &text, qsizetype from, qsizetype end)
{
    std::optional<Carrier> first;
    const QString line = text.mid(from, end - from);
    for (const CarrierForm &one : carrierForms()) {
        const QRegularExpressionMatch match = one.pattern.match(line);
        if (!match.hasMatch() || (first && from + match.capturedStart() >= first->at.start))
            continue;
        Carrier carrier;
        carrier.at = {from + match.capturedStart(), match.capturedLength()};
        carrier.bytes = match.captured(1).toLongLong();
        carrier.direction = one.direction;
        carrier.dataStart = from + match.capturedEnd();
        carrier.isRaw = one.follows == Follows::Raw;
        const bool isMore =
                !text.mid(carrier.dataStart, end - carrier.dataStart).trimmed().isEmpty();
        carrier.isInline = one.follows == Follows::AtOnce || carrier.isRaw
                           || (one.follows == Follows::Either && isMore);
        carrier.isNotice =
                (one.pattern.captureCount() > 0 && carrier.bytes == 0)
                || (carrier.isRaw && isTotal(text, carrier.dataStart, end, carrier.bytes));
        first = carrier;
    }
    return first;
}

LoggedData readLoggedData(const QString &text, qsizetype from, qsizetype bytes)
{
    LoggedData data;
    qsizetype at = from;
    while (at < text.size() && text[at].isSpace() && !(bytes == 0 && text[at] == QLatin1Char('\n')))
        ++at;
    if (at < text.size() && (text[at] == QLatin1Char('[') || text[at] == QLatin1Char('"'))) {
        if (takeEnclosed(text, at, bytes, data))
            return data;
        if (text[at] == QLatin1Char('"'))
            from = ++at;
    }
    const qsizetype most = bytes > 0 ? bytes : text.size();
    data.end = readPairs(text, at, text.size(), most, data.reading);
    const bool isWhole = bytes > 0 && data.reading.bytes.size() == bytes;
    data.isHex = true;
    if (isWhole && (data.end >= text.size() || hexDigit(text[data.end]) < 0))
        return data;
    if (isHexToLineEnd(text, at)) {
        qsizetype end = text.indexOf(QLatin1Char('\n'), at);
        data = {{}, 0, true};
        data.end = readPairs(text, at, end < 0 ? text.size() : end, text.size(), data.reading);
        return data;
    }
    data = {};
    takeRaw(text, from, bytes, data);
    return data;
}

} // namespace inspector
