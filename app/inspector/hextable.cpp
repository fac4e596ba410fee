// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/hexreaders.h"

#include <QRegularExpression>
#include <QStringList>

namespace inspector {

namespace {

struct Cell
{
    QString text;
    qsizetype at = 0;
};

// The cells of one line; quotes around a cell are no part of it.
std::vector<Cell> cellsOf(const QString &text, qsizetype start, qsizetype end, QChar separator)
{
    std::vector<Cell> cells;
    while (start <= end) {
        bool quoted = false;
        qsizetype stop = start;
        while (stop < end && (quoted || text[stop] != separator)) {
            quoted = quoted != (text[stop] == QLatin1Char('"'));
            ++stop;
        }
        Cell cell{text.mid(start, stop - start), start};
        while (!cell.text.isEmpty()
               && (cell.text[0].isSpace() || cell.text[0] == QLatin1Char('"'))) {
            cell.text.remove(0, 1);
            ++cell.at;
        }
        while (!cell.text.isEmpty()
               && (cell.text.back().isSpace() || cell.text.back() == QLatin1Char('"')))
            cell.text.chop(1);
        cells.push_back(cell);
        start = stop + 1;
    }
    return cells;
}

qsizetype columnOf(const std::vector<Cell> &heading, const QStringList &names)
{
    for (const QString &name : names) {
        for (size_t i = 0; i < heading.size(); ++i) {
            if (heading[i].text.compare(name, Qt::CaseInsensitive) == 0)
                return qsizetype(i);
        }
    }
    return -1;
}

// "0x4d", "4d", "'M'": what analysers write for a byte. -1: it is none.
int byteOf(const QString &text)
{
    static const QRegularExpression hex(QStringLiteral("^(?:0[xX])?([0-9a-fA-F]{2})$"));
    const QRegularExpressionMatch match = hex.match(text);
    if (match.hasMatch())
        return match.captured(1).toInt(nullptr, 16);
    if (text.size() == 3 && text[0] == QLatin1Char('\'') && text[2] == QLatin1Char('\''))
        return text[1].unicode() & 0xFF;
    return -1;
}

std::optional<base::Direction> directionOf(const QString &name)
{
    static const QRegularExpression sent(QStringLiteral("\\b(?:tx|txd|mosi|out|sent)\\b"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression received(QStringLiteral("\\b(?:rx|rxd|miso|in|received)\\b"),
                                             QRegularExpression::CaseInsensitiveOption);
    if (sent.match(name).hasMatch())
        return base::Direction::Out;
    if (received.match(name).hasMatch())
        return base::Direction::In;
    return std::nullopt;
}

} // namespace

std::optional<HexReading> readTable(const QString &text)
{
    static const QStringList valueNames{QStringLiteral("value"), QStringLiteral("data"),
                                        QStringLiteral("byte"),  QStringLiteral("hex"),
                                        QStringLiteral("rx"),    QStringLiteral("tx")};
    const qsizetype firstEnd = text.indexOf(QLatin1Char('\n'));
    if (firstEnd < 0)
        return std::nullopt;
    const QString first = text.left(firstEnd);
    QChar separator = QLatin1Char(',');
    if (!first.contains(separator))
        separator = first.contains(QLatin1Char(';')) ? QLatin1Char(';') : QLatin1Char('\t');
    const std::vector<Cell> heading = cellsOf(text, 0, firstEnd, separator);
    const qsizetype value = columnOf(heading, valueNames);
    const qsizetype name = columnOf(heading, {QStringLiteral("name"), QStringLiteral("channel"),
                                              QStringLiteral("analyzer name")});
    if (heading.size() < 2 || value < 0)
        return std::nullopt;
    HexReading out;
    out.add(HexNoteKind::TableColumn,
            {heading[size_t(value)].at, heading[size_t(value)].text.size()});
    std::optional<base::Direction> direction;
    for (qsizetype start = firstEnd + 1; start < text.size();) {
        qsizetype end = text.indexOf(QLatin1Char('\n'), start);
        if (end < 0)
            end = text.size();
        const std::vector<Cell> cells = cellsOf(text, start, end, separator);
        start = end + 1;
        if (qsizetype(cells.size()) <= value)
            continue;
        const Cell &cell = cells[size_t(value)];
        const int byte = byteOf(cell.text);
        if (byte < 0) {
            if (!cell.text.isEmpty())
                out.add(HexNoteKind::StrangeText, {cell.at, cell.text.size()});
            continue;
        }
        const auto way = name >= 0 && name < qsizetype(cells.size())
                                 ? directionOf(cells[size_t(name)].text)
                                 : std::nullopt;
        if (way && (way != direction || out.runs.empty()))
            out.beginRun(way);
        direction = way;
        out.addByte(static_cast<quint8>(byte), {cell.at, cell.text.size()});
    }
    if (out.bytes.isEmpty())
        return std::nullopt;
    out.endRuns();
    if (!out.isReadable())
        out.repair = out.bytes;
    return out;
}

} // namespace inspector
