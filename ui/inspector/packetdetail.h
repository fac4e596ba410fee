// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/dissect.h"
#include "ui/presentation/dissectionmodel.h"

#include <QWidget>

class QLabel;
class QSplitter;
class QStackedWidget;

namespace widgets {
class NoticeBar;
}

namespace ui {

class ByteView;
class FieldTree;

// One packet: what is wrong with it, its fields, its bytes; the latter two follow each other.
class PacketDetail : public QWidget
{
    Q_OBJECT

public:
    explicit PacketDetail(QWidget *parent = nullptr);

    void setDissection(const inspector::Dissection &dissection);
    void clear();
    void setSecrets(inspector::Secrets secrets);

    const presentation::DissectionModel &model() const { return m_model; }
    FieldTree *fields() const { return m_fields; }
    ByteView *bytes() const { return m_bytes; }
    QSplitter *splitter() const { return m_splitter; }
    QString finding() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectHalves();
    void showFindings();
    void retranslate();
    void hideSecrets();

    presentation::DissectionModel m_model;
    widgets::NoticeBar *m_findings;
    QStackedWidget *m_pages; // hint, or the packet
    QLabel *m_hint;
    QSplitter *m_splitter;
    FieldTree *m_fields;
    ByteView *m_bytes;
};

} // namespace ui
