// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/hexdump.h"

#include <QHash>

#include <algorithm>

namespace inspector {

namespace {

struct Offsets
{
    std::vector<qsizetype> at;       // -1: "*"
    std::vector<qsizetype> expected; // bytes in the line; -1: unknown
};

std::optional<Offsets> offsetsOf(const std::vector<DumpLine> &lines, int radix)
{
    Offsets offsets;
    for (const DumpLine &line : lines) {
        bool ok = true;
        offsets.at.push_back(line.isStar || line.isTitle
                                     ? -1
                                     : static_cast<qsizetype>(line.offset.toULongLong(&ok, radix)));
        if (!ok)
            return std::nullopt;
    }
    offsets.expected.assign(lines.size(), -1);
    QHash<qsizetype, size_t> lastOfIndent; // each side of a conversation counts for itself
    for (size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].isStar || lines[i].isTitle) {
            lastOfIndent.clear();
            continue;
        }
        const auto last = lastOfIndent.constFind(lines[i].indent);
        if (last != lastOfIndent.constEnd() && offsets.at[i] != 0)
            offsets.expected[*last] = offsets.at[i] - offsets.at[*last];
        lastOfIndent.insert(lines[i].indent, i);
    }
    return offsets;
}

// Whether the lines hold as many bytes as their offsets tell; one by one, as one may be damaged.
struct Candidate
{
    Offsets offsets;
    std::vector<LineBytes> lines;
    qsizetype fitting = 0;
    qsizetype failing = 0;
};

Candidate tryRadix(const QString &text, const std::vector<DumpLine> &lines, Offsets offsets,
                   DumpDigits digits)
{
    Candidate candidate;
    candidate.offsets = std::move(offsets);
    for (size_t i = 0; i < lines.size(); ++i) {
        const qsizetype expected = candidate.offsets.expected[i];
        LineBytes line = lines[i].isStar || lines[i].isTitle
                                 ? LineBytes()
                                 : readDumpLine(text, lines[i], expected, digits);
        if (expected > 0 && line.wordSize > 1 && line.inOrder.size() > expected)
            line.inOrder.truncate(expected), line.swapped.truncate(expected);
        if (expected >= 0)
            ++(line.inOrder.size() == expected && !line.hasSurplus ? candidate.fitting
                                                                   : candidate.failing);
        else if (line.hasText)
            ++candidate.fitting;
        candidate.lines.push_back(std::move(line));
    }
    return candidate;
}

bool isDump(const Candidate &candidate, const std::vector<DumpLine> &lines)
{
    if (lines.size() == 1) {
        const DumpLine &only = lines.front();
        const LineBytes &bytes = candidate.lines.front();
        if (bytes.inOrder.isEmpty())
            return false;
        return bytes.hasText || only.hasColon
               || (candidate.offsets.at.front() == 0 && only.offset.size() >= 4
                   && bytes.inOrder.size() > 1);
    }
    const auto first = std::find_if(lines.begin(), lines.end(),
                                    [](const DumpLine &line) { return !line.isTitle; });
    return candidate.offsets.at[size_t(first - lines.begin())] == 0 || first->hasColon
                   ? candidate.fitting > 0 && candidate.fitting >= candidate.failing
                   : candidate.fitting > 0 && candidate.failing == 0;
}

// Follow-stream dumps show the server's bytes further right; titles and offsets that start again
// begin what is of its own.
class RunMarker
{
public:
    RunMarker(HexReading &out, const std::vector<DumpLine> &lines) : m_out(out)
    {
        for (const DumpLine &line : lines) {
            if (line.isStar || line.isTitle)
                continue;
            m_least = m_least < 0 ? line.indent : std::min(m_least, line.indent);
            m_most = std::max(m_most, line.indent);
        }
    }

    void beforeLine(const DumpLine &line, qsizetype offset)
    {
        const bool isIndented = line.indent > m_least;
        const bool isNew = offset == 0 || m_afterTitle;
        const bool turns = isTwoSided() && isIndented != m_wasIndented;
        if (m_any && (isNew || turns))
            m_out.beginRun(direction(isIndented));
        else if (!m_any && isTwoSided())
            m_out.beginRun(direction(isIndented));
        m_any = true;
        m_afterTitle = false;
        m_wasIndented = isIndented;
    }
    void title() { m_afterTitle = true; }

private:
    bool isTwoSided() const { return m_most > m_least; }
    std::optional<base::Direction> direction(bool isIndented) const
    {
        if (!isTwoSided())
            return std::nullopt;
        return isIndented ? base::Direction::In : base::Direction::Out;
    }

    HexReading &m_out;
    qsizetype m_least = -1;
    qsizetype m_most = 0;
    bool m_any = false;
    bool m_afterTitle = false;
    bool m_wasIndented = false;
};

HexReading assemble(const Candidate &candidate, const std::vector<DumpLine> &lines)
{
    HexReading out;
    out.add(HexNoteKind::DumpColumns);
    const bool anyText = std::any_of(candidate.lines.begin(), candidate.lines.end(),
                                     [](const LineBytes &line) { return line.hasText; });
    const bool textIsSwapped =
            std::any_of(candidate.lines.begin(), candidate.lines.end(),
                        [](const LineBytes &line) { return line.textIsSwapped; });
    int wordSize = 1;
    QByteArray lastLine;
    RunMarker marker(out, lines);
    for (size_t i = 0; i < lines.size(); ++i) {
        const LineBytes &line = candidate.lines[i];
        if (lines[i].isTitle) {
            if (!out.has(HexNoteKind::TitlesSkipped))
                out.add(HexNoteKind::TitlesSkipped,
                        {lines[i].start, lines[i].end - lines[i].start});
            marker.title();
            continue;
        }
        if (lines[i].isStar) {
            const qsizetype next = i + 1 < lines.size() ? candidate.offsets.at[i + 1] : 0;
            qsizetype repeated = 0;
            while (!lastLine.isEmpty() && out.bytes.size() + lastLine.size() <= next
                   && repeated < (1 << 24)) {
                for (const char byte : lastLine)
                    out.addByte(static_cast<quint8>(byte), {lines[i].start, 1});
                repeated += lastLine.size();
            }
            out.add(HexNoteKind::RepeatedLines, {lines[i].start, 1}, repeated);
            continue;
        }
        marker.beforeLine(lines[i], candidate.offsets.at[i]);
        const bool swap = line.wordSize > 1 && (anyText ? textIsSwapped : !lines[i].hasColon);
        lastLine = swap ? line.swapped : line.inOrder;
        if (swap)
            wordSize = std::max(wordSize, line.wordSize);
        for (qsizetype k = 0; k < lastLine.size(); ++k)
            out.addByte(static_cast<quint8>(lastLine[k]), line.places[static_cast<size_t>(k)]);
        const qsizetype expected = candidate.offsets.expected[i];
        if (expected >= 0 && lastLine.size() != expected)
            out.add(HexNoteKind::DumpLineLength, {lines[i].start, lines[i].end - lines[i].start},
                    expected, lastLine.size());
        if (line.isOctal && !out.has(HexNoteKind::OctalNumbers))
            out.add(HexNoteKind::OctalNumbers);
    }
    out.endRuns();
    if (wordSize > 1)
        out.add(HexNoteKind::SwappedWords, {}, wordSize);
    if (!out.isReadable())
        out.repair = out.bytes;
    return out;
}

} // namespace

std::optional<HexReading> readDump(const QString &text)
{
    const std::optional<std::vector<DumpLine>> lines = splitDumpLines(text);
    if (!lines)
        return std::nullopt;
    std::optional<Candidate> best;
    for (const int radix : {16, 8, 10}) {
        const std::optional<Offsets> offsets = offsetsOf(*lines, radix);
        if (!offsets)
            continue;
        for (const DumpDigits digits :
             {DumpDigits::Binary, DumpDigits::Hex, DumpDigits::Characters}) {
            Candidate candidate = tryRadix(text, *lines, *offsets, digits);
            if (isDump(candidate, *lines) && (!best || candidate.failing < best->failing))
                best = std::move(candidate);
        }
    }
    if (!best)
        return std::nullopt;
    return assemble(*best, *lines);
}

} // namespace inspector
