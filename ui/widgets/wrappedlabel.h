// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QLabel>
#include <QString>

#include <array>

namespace widgets {

// Heights already worked out for one text in one font. Layouts ask for the height at a width dozens
// of times before a window is first painted, and Qt's widgets lay the text out each time anew.
class KnownHeights
{
public:
    // `measure(width)` is asked only for what is not known.
    template<class Measure>
    int at(int width, const QString &text, const QFont &font, Measure measure)
    {
        if (text != m_text || font != m_font)
            forget();
        m_text = text;
        m_font = font;
        for (const Known &known : m_known) {
            if (known.width == width)
                return known.height;
        }
        const Known known{width, measure(width)};
        m_known[m_next++ % m_known.size()] = known;
        return known.height;
    }
    void forget() { m_known.fill({}); }

private:
    struct Known
    {
        int width = -1;
        int height = 0;
    };
    QString m_text;
    QFont m_font;
    std::array<Known, 4> m_known;
    size_t m_next = 0;
};

// A label of more than one line, measured once for each width. It asks for a line of reading length
// and can become as narrow as a long word; QLabel looks for the best shape by many trials.
class WrappedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(QWidget *parent = nullptr);
    explicit WrappedLabel(const QString &text, QWidget *parent = nullptr);

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    mutable KnownHeights m_heights;
};

} // namespace widgets
