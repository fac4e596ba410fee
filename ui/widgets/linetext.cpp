// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linetext.h"

#include <QFontMetricsF>
#include <QList>
#include <QPainter>

#include <algorithm>

namespace widgets {

namespace {

// What cannot be seen of a long text need not be laid out: hardly a letter is narrower than a
// quarter of a pixel.
QString cutFor(const QString &text, int width)
{
    const qsizetype most = 4 * std::max(1, width);
    return text.size() <= 2 * most ? text : text.left(most) + text.right(most);
}

} // namespace

void LineText::setFont(const QFont &font)
{
    if (m_raw.isValid() && font == m_font)
        return;
    m_font = font;
    m_raw = QRawFont::fromFont(font);
    QString all(128, u' ');
    for (int character = u' '; character < 0x7f; ++character)
        all[character] = QChar(character);
    all[qsizetype(ellipsisPlace)] = ellipsis;
    const QList<quint32> glyphs = m_raw.glyphIndexesForString(all);
    const QList<QPointF> advances = m_raw.advancesForGlyphIndexes(glyphs);
    m_hasAll = glyphs.size() == all.size() && advances.size() == all.size()
               && !glyphs.contains(0u); // 0: no such glyph in this font
    if (!m_hasAll)
        return;
    std::copy(glyphs.begin(), glyphs.end(), m_glyphs.begin());
    std::transform(advances.begin(), advances.end(), m_advances.begin(),
                   [](const QPointF &advance) { return advance.x(); });
}

bool LineText::isSimple(QStringView text) const
{
    return m_hasAll && std::all_of(text.begin(), text.end(), [](QChar character) {
               return (character >= u' ' && character < u'\x7f') || character == ellipsis;
           });
}

qreal LineText::width(QStringView text) const
{
    if (!isSimple(text))
        return QFontMetricsF(m_font).horizontalAdvance(text.toString());
    qreal width = 0;
    for (const QChar character : text)
        width += m_advances[placeOf(character)];
    return width;
}

qsizetype LineText::lettersWithin(QStringView text, qreal width) const
{
    qsizetype count = 0;
    while (count < text.size() && (width -= m_advances[placeOf(text[count])]) >= 0)
        ++count;
    return count;
}

qsizetype LineText::lastLettersWithin(QStringView text, qreal width) const
{
    qsizetype count = 0;
    while (count < text.size()
           && (width -= m_advances[placeOf(text[text.size() - 1 - count])]) >= 0)
        ++count;
    return count;
}

QString LineText::elided(const QString &text, Qt::TextElideMode mode, int width) const
{
    if (!isSimple(text))
        return QFontMetricsF(m_font).elidedText(cutFor(text, width), mode, width);
    if (mode == Qt::ElideNone || lettersWithin(text, width) == text.size())
        return text;
    const qreal room = width - m_advances[ellipsisPlace];
    switch (mode) {
    case Qt::ElideLeft:
        return ellipsis + text.right(lastLettersWithin(text, room));
    case Qt::ElideMiddle:
        return text.left(lettersWithin(text, room / 2)) + ellipsis
               + text.right(lastLettersWithin(text, room / 2));
    case Qt::ElideRight:
    case Qt::ElideNone:
        break;
    }
    return text.left(lettersWithin(text, room)) + ellipsis;
}

void LineText::draw(QPainter &painter, QPointF baseline, const QString &text) const
{
    if (text.isEmpty())
        return;
    if (!isSimple(text)) {
        painter.setFont(m_font);
        painter.drawText(baseline, text);
        return;
    }
    QList<quint32> glyphs(text.size());
    QList<QPointF> positions(text.size());
    qreal x = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const size_t place = placeOf(text[i]);
        glyphs[i] = m_glyphs[place];
        positions[i] = {x, 0};
        x += m_advances[place];
    }
    QGlyphRun run;
    run.setRawFont(m_raw);
    run.setGlyphIndexes(glyphs);
    run.setPositions(positions);
    painter.drawGlyphRun(baseline, run);
}

} // namespace widgets
