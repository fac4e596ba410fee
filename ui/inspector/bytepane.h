// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/bytecopy.h"

#include <QWidget>

#include <memory>

class QAction;
class QMenu;
class QSplitter;

namespace ui {

class ByteSearchBar;
class ByteView;
class ValueReader;

// The bytes of a packet with what one does with them: find, go to an offset, read as values, copy.
class BytePane : public QWidget
{
    Q_OBJECT

public:
    explicit BytePane(QWidget *parent = nullptr);
    ~BytePane() override;

    // `keeper` holds bytes that are not the array's own.
    void setBytes(const QByteArray &bytes, const std::shared_ptr<const void> &keeper);
    ByteView *view() const { return m_view; }
    ByteSearchBar *searchBar() const { return m_search; }
    ValueReader *values() const { return m_values; }
    QSplitter *splitter() const { return m_splitter; }
    QMenu *copyMenu() const { return m_copyMenu; }
    QAction *valuesAction() const { return m_showValues; }
    void copyAs(presentation::ByteForm form);

signals:
    void noticeRequested(const QString &text); // something to tell the person, in place

protected:
    void changeEvent(QEvent *event) override;

private:
    void createActions();
    void createLayout();
    void connectParts();
    void retranslate();
    void readValues();
    void saveAs();

    std::shared_ptr<const void> m_keeper;
    ByteView *m_view;
    ByteSearchBar *m_search;
    ValueReader *m_values;
    QSplitter *m_splitter;
    QMenu *m_copyMenu;
    QAction *m_find = nullptr;
    QAction *m_findNext = nullptr;
    QAction *m_findPrevious = nullptr;
    QAction *m_goTo = nullptr;
    QAction *m_selectAll = nullptr;
    QAction *m_save = nullptr;
    QAction *m_showValues = nullptr;
};

} // namespace ui
