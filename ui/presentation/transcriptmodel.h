// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/framepulse.h"
#include "ui/presentation/transcriptrows.h"
#include "ui/presentation/transcriptstore.h"
#include "ui/presentation/transcripttext.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>

namespace presentation {

// The transcript of a terminal as a table. Lines appended between two frames are announced
// together, so that the view works once a frame however fast they come.
class TranscriptModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, KindColumn, TextColumn, BytesColumn, ColumnCount };
    enum Role {
        KindRole = Qt::UserRole + 1, // at::LineKind as int
        RawRole,                     // QByteArray, the bytes as they crossed
        TextRole,                    // QByteArray without line ends
        RepeatRole                   // how often the poll that starts here came again, int
    };
    using Mask = std::function<QByteArray(QByteArrayView)>;

    explicit TranscriptModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void append(const TranscriptLine &line);
    void appendNotice(const QString &text);
    void clear();
    void flush(); // announces what waits now, not at the next frame
    TranscriptLine line(int row) const { return m_store.line(lineIndex(row)); }
    qsizetype lineCount() const { return m_store.size(); }                           // shown or not
    TranscriptLine storedLine(qsizetype index) const { return m_store.line(index); } // likewise
    // Another one: the lines are others, or masked otherwise.
    quint64 epoch() const { return m_epoch; }
    qint64 droppedLines() const { return m_dropped; }
    void setBudget(qint64 bytes, qsizetype lines);

    // What must not be read over somebody's shoulder is masked until revealed.
    void setMask(Mask mask);
    void setRevealed(bool revealed);
    // A line's text with its secrets masked, even while they are revealed in the view.
    QByteArray maskedBytes(const TranscriptLine &line) const;
    void setTimeStyle(TimeStyle style);
    void setInvisibleShown(bool shown);           // line ends too
    void setEncoding(const QByteArray &encoding); // a name of textEncodings()
    const QByteArray &encoding() const { return m_encoding; }
    // Which lines are rows; a large transcript is gone through in slices.
    void setShownKinds(KindMask kinds);
    void setCollapsing(bool on);
    // One line as it is saved and copied: time, kind and text, masked like the view.
    QString lineText(int row) const { return textOf(line(row)); }
    QString textOf(const TranscriptLine &line) const;
    QString shownText(int row, qsizetype longest) const;

    // The next line from `row` on, in steps of `direction`, that holds the text in any case; looks
    // at no more than `most` lines. `next` is where to go on when nothing was found yet.
    struct FindResult
    {
        std::optional<int> found;
        std::optional<int> next;
    };
    FindResult find(const QByteArray &lowerCase, int row, int direction, int most) const;

    void retranslate();

signals:
    void linesDropped(qint64 total);

private:
    qsizetype lineIndex(int row) const;
    QString kindText(int row) const;
    QString timeOf(int row) const;
    QString shownText(const TranscriptLine &line, qsizetype longest) const;
    void announce(int size);
    bool addRows();
    void restartRows();
    void dropExcess();
    void refresh(int firstColumn, int lastColumn);

    static constexpr qsizetype drawnCharacters = 600;
    static constexpr qsizetype drawnBytes = 200;
    static constexpr qsizetype toolTipCharacters = 4000;

    TranscriptStore m_store;
    TranscriptRows m_rows; // unused while every line is a row
    int m_announced = 0;
    qint64 m_dropped = 0;
    quint64 m_epoch = 0;
    FramePulse m_pulse;
    Mask m_mask;
    bool m_revealed = false;
    bool m_invisibleShown = false;
    QByteArray m_encoding = "UTF-8";
    TimeStyle m_timeStyle = TimeStyle::Absolute;
};

} // namespace presentation
