// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/dissect.h"
#include "ui/presentation/dissectionmodel.h"

#include <QWidget>

class QLabel;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace widgets {
class NoticeBar;
}

namespace ui {

class BytePane;
class ByteView;
class ExchangeBar;
class FieldTree;
class FindingList;
class PayloadTab;

// One packet: what it belongs with, what is found in it, its fields, its bytes; the latter two
// follow each other.
class PacketDetail : public QWidget
{
    Q_OBJECT

public:
    explicit PacketDetail(QWidget *parent = nullptr);

    void setDissection(const inspector::Dissection &dissection);
    void clear();
    void setSecrets(inspector::Secrets secrets);

    const presentation::DissectionModel &model() const { return m_model; }
    ExchangeBar *exchange() const { return m_exchange; }
    FindingList *findings() const { return m_findings; }
    FieldTree *fields() const { return m_fields; }
    ByteView *bytes() const;
    BytePane *bytePane() const { return m_bytePane; }
    PayloadTab *payload() const { return m_payload; }
    QTabWidget *tabs() const { return m_tabs; }
    QSplitter *splitter() const { return m_splitter; }
    QString finding() const; // the gravest, in a sentence; empty: none

protected:
    void changeEvent(QEvent *event) override;

private:
    void createLayout();
    void connectHalves();
    void retranslate();
    void hideSecrets();
    void showPayload();
    void selectCovering(base::ByteRange range);

    presentation::DissectionModel m_model;
    widgets::NoticeBar *m_notice;
    ExchangeBar *m_exchange;
    FindingList *m_findings;
    QStackedWidget *m_pages; // hint, or the packet
    QLabel *m_hint;
    QSplitter *m_splitter;
    FieldTree *m_fields;
    QTabWidget *m_tabs;
    BytePane *m_bytePane;
    PayloadTab *m_payload;
};

} // namespace ui
