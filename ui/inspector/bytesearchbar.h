// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/bytefinder.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace ui {

// Where one types what to look for in the bytes of a packet, or the offset to go to. Long searches
// go on between events and end with the bar or with new bytes.
class ByteSearchBar : public QWidget
{
    Q_OBJECT

public:
    explicit ByteSearchBar(QWidget *parent = nullptr);

    // As long as they are shown; ends a search.
    void setBytes(const QByteArray &bytes);
    // Where the next search begins, and what a relative offset is relative to.
    void setCurrent(base::ByteRange range) { m_current = range; }
    void openForSearch();
    void openForOffset();
    QString message() const;

public slots:
    void findNext();
    void findPrevious();

signals:
    void found(base::ByteRange range);
    void offsetRequested(qsizetype offset);
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void createLayout();
    void retranslate();
    void search(presentation::ByteFinder::Direction direction);
    void searchOn();
    void endSearch();
    void goToOffset();
    void say(const QString &text);
    QToolButton *createButton(const char *iconName);

    QByteArray m_bytes;
    base::ByteRange m_current;
    presentation::ByteFinder m_finder;
    QTimer m_slices; // runs while a search does
    QLabel *m_findLabel;
    QLineEdit *m_text;
    QComboBox *m_kind;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_stop;
    QLabel *m_offsetLabel;
    QLineEdit *m_offset;
    QLabel *m_message;
    QToolButton *m_close;
};

} // namespace ui
