// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QGlyphRun>
#include <QPointF>
#include <QRawFont>
#include <QString>

#include <array>

class QPainter;

namespace widgets {

// Measures, shortens and draws one line of text for the cells of tables that change every frame.
// Text of ASCII alone is set glyph by glyph from a table of the font, without kerning: to shape it
// anew was two thirds of what a frame of such a table took. All other text Qt lays out.
class LineText
{
public:
    void setFont(const QFont &font); // before all else; cheap while it stays the same

    qreal width(QStringView text) const; // pixels
    QString elided(const QString &text, Qt::TextElideMode mode, int width) const;
    void draw(QPainter &painter, QPointF baseline,
              const QString &text) const; // in the pen's colour

private:
    static constexpr char16_t ellipsis = u'…';
    static constexpr size_t ellipsisPlace = 0x7f; // no text has that
    static size_t placeOf(QChar character)
    {
        return character == ellipsis ? ellipsisPlace : character.unicode();
    }
    bool isSimple(QStringView text) const;
    qsizetype lettersWithin(QStringView text, qreal width) const; // from the beginning
    qsizetype lastLettersWithin(QStringView text, qreal width) const;

    QFont m_font;
    QRawFont m_raw; // invalid until a font is set
    bool m_hasAll = false;
    std::array<quint32, 128> m_glyphs{};
    std::array<qreal, 128> m_advances{};
};

} // namespace widgets
