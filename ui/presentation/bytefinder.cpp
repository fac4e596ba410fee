// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/bytefinder.h"

#include "app/base/hextext.h"
#include "ui/presentation/capturefilter.h"

#include <algorithm>

namespace presentation {

namespace {

constexpr qsizetype sliceSize = qsizetype(4) << 20;

QString withoutBlanks(QStringView text)
{
    QString out;
    for (const QChar c : text) {
        if (!c.isSpace() && c != QLatin1Char(',') && c != QLatin1Char(':'))
            out += c;
    }
    return out;
}

qsizetype lastIndexOfFolded(QByteArrayView text, QByteArrayView word)
{
    qsizetype found = -1;
    for (qsizetype from = 0; from + word.size() <= text.size();) {
        const qsizetype index = indexOfFolded(text.sliced(from), word);
        if (index < 0)
            break;
        found = from + index;
        from = found + 1;
    }
    return found;
}

} // namespace

BytePattern BytePattern::from(QStringView typed, Kind kind)
{
    if (kind == Kind::Hex)
        return {base::fromHex(withoutBlanks(typed)).value_or(QByteArray()), false};
    QByteArray text = typed.toUtf8();
    if (kind == Kind::TextIgnoringCase) {
        std::transform(text.begin(), text.end(), text.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        });
    }
    return {text, kind == Kind::TextIgnoringCase};
}

void ByteFinder::start(QByteArrayView bytes, const BytePattern &pattern, qsizetype from,
                       Direction direction)
{
    m_bytes = bytes;
    m_pattern = pattern;
    m_direction = direction;
    m_hit = {};
    m_wrapped = false;
    m_all = pattern.isEmpty() ? 0 : std::max<qsizetype>(bytes.size() - pattern.bytes.size() + 1, 0);
    m_left = m_all;
    const bool isForward = direction == Direction::Forward;
    m_beganAround = isForward ? from >= m_all : from < 0;
    m_from = m_beganAround ? (isForward ? 0 : m_all - 1)
                           : std::clamp<qsizetype>(from, 0, std::max<qsizetype>(m_all - 1, 0));
}

// A slice is a run of starts; it does not reach over the end of the packet.
ByteFinder::State ByteFinder::step()
{
    if (m_left == 0)
        return State::NotFound;
    const qsizetype done = m_all - m_left;
    base::ByteRange starts;
    if (m_direction == Direction::Forward) {
        const qsizetype next = (m_from + done) % m_all;
        m_wrapped = m_beganAround || m_from + done >= m_all;
        starts = {next, std::min({sliceSize, m_left, m_all - next})};
    } else {
        const qsizetype last = ((m_from - done) % m_all + m_all) % m_all;
        m_wrapped = m_beganAround || done > m_from;
        const qsizetype length = std::min({sliceSize, m_left, last + 1});
        starts = {last + 1 - length, length};
    }
    m_left -= starts.length;
    const qsizetype found = searchWithin(starts);
    if (found < 0)
        return m_left > 0 ? State::Searching : State::NotFound;
    m_hit = {found, m_pattern.bytes.size()};
    return State::Found;
}

qsizetype ByteFinder::searchWithin(base::ByteRange starts) const
{
    const QByteArrayView window =
            m_bytes.sliced(starts.start, starts.length + m_pattern.bytes.size() - 1);
    qsizetype found = -1;
    if (!m_pattern.ignoresCase)
        found = m_direction == Direction::Forward ? window.indexOf(m_pattern.bytes)
                                                  : window.lastIndexOf(m_pattern.bytes);
    else if (m_direction == Direction::Forward)
        found = indexOfFolded(window, m_pattern.bytes);
    else
        found = lastIndexOfFolded(window, m_pattern.bytes);
    return found < 0 ? -1 : starts.start + found;
}

double ByteFinder::progress() const
{
    return m_all > 0 ? 1.0 - static_cast<double>(m_left) / static_cast<double>(m_all) : 1.0;
}

std::optional<qsizetype> readOffset(QStringView typed, qsizetype current, qsizetype size)
{
    QStringView number = typed.trimmed();
    const bool isRelative =
            number.startsWith(QLatin1Char('+')) || number.startsWith(QLatin1Char('-'));
    const bool isBack = number.startsWith(QLatin1Char('-'));
    if (isRelative)
        number = number.sliced(1).trimmed();
    const bool isHex = number.startsWith(QLatin1String("0x"), Qt::CaseInsensitive)
                       || number.endsWith(QLatin1Char('h'), Qt::CaseInsensitive);
    if (number.startsWith(QLatin1String("0x"), Qt::CaseInsensitive))
        number = number.sliced(2);
    else if (isHex)
        number = number.chopped(1);
    bool isNumber = false;
    const qlonglong value = number.toLongLong(&isNumber, isHex ? 16 : 10);
    if (!isNumber || value < 0)
        return std::nullopt;
    const qsizetype offset = isRelative
                                     ? std::max<qsizetype>(current, 0) + (isBack ? -value : value)
                                     : qsizetype(value);
    return offset >= 0 && offset < size ? std::optional(offset) : std::nullopt;
}

} // namespace presentation
