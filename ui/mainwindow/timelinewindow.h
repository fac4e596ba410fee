// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/timelinemodel.h"

#include <QSortFilterProxyModel>
#include <QTimer>
#include <QWidget>

namespace storage {
class Settings;
}
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace ui {

// Terminal lines, packets and messages on one clock, and one file of them for a support ticket.
class TimelineWindow : public QWidget
{
    Q_OBJECT

public:
    // All must outlive it.
    TimelineWindow(const presentation::OpenConnections &connections,
                   const inspector::Capture &capture, storage::Settings &settings,
                   QWidget *parent = nullptr);
    ~TimelineWindow() override;

    void setTranscript(const presentation::TranscriptModel &transcript, const QString &where);
    bool save(const QString &fileName); // false: the label says why

private:
    // Lets through the kinds that are chosen and rows with the text.
    class Filter : public QSortFilterProxyModel
    {
    public:
        using QSortFilterProxyModel::QSortFilterProxyModel;
        void setShown(int kind, bool shown);
        void setText(const QString &text);

    protected:
        bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

    private:
        int m_hidden = 0; // one bit a kind
        QString m_text;
    };

    void createParts();
    void refresh();
    void askFile();

    storage::Settings &m_settings;
    presentation::TimelineModel m_model;
    Filter m_filter;
    QTableView *m_table;
    QLineEdit *m_search;
    QCheckBox *m_pause;
    QLabel *m_note;
    QPushButton *m_save;
    QTimer m_timer;
    bool m_wasEmpty = false;
};

} // namespace ui
