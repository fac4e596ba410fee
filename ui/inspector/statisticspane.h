// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capturestatistics.h"
#include "ui/presentation/capturefilter.h"

#include <QTimer>
#include <QWidget>

class QChartView;
class QLabel;
class QLineSeries;
class QDateTimeAxis;
class QPushButton;
class QTableWidget;
class QValueAxis;

namespace ui {

// What the captured packets that the filter lets through come to: by type, how long answers took,
// the largest topics, and the rate over time. Looks at new rows in slices while it is shown.
class StatisticsPane : public QWidget
{
    Q_OBJECT

public:
    explicit StatisticsPane(inspector::Capture &capture, QWidget *parent = nullptr);
    ~StatisticsPane() override;

    void setFilter(const presentation::CaptureFilter &filter); // counts anew
    const inspector::CaptureStatistics &statistics() const { return m_statistics; }
    QTableWidget *types() const { return m_types; }
    QTableWidget *answers() const { return m_answers; }
    QTableWidget *topics() const { return m_topics; }
    bool isUpToDate() const;

signals:
    void closeRequested();
    void topicRequested(const QString &topic); // its packets are wanted

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void createChart();
    void createLayout();
    QTableWidget *createTable(int columns);
    void countSlice();
    bool counts(inspector::PacketNumber number, qint64 nowUs) const;
    void noteAnswers(const std::vector<inspector::PacketNumber> &numbers);
    void showNumbers();
    void showTypes();
    void showAnswers();
    void showTopics();
    void showRates();
    void colourChart();
    void retranslate();

    inspector::Capture &m_capture;
    inspector::CaptureStatistics m_statistics;
    presentation::CaptureFilter m_filter;
    presentation::CaptureMatcher m_matcher;
    inspector::PacketNumber m_next = 0; // row to be counted
    std::vector<inspector::PacketNumber> m_answered;
    QTimer m_timer;
    QLabel *m_summary;
    QLabel *m_answersTitle;
    QLabel *m_topicsTitle;
    QTableWidget *m_types;
    QTableWidget *m_answers;
    QTableWidget *m_topics;
    QChartView *m_view;
    QLineSeries *m_in;
    QLineSeries *m_out;
    QDateTimeAxis *m_timeAxis;
    QValueAxis *m_rateAxis;
    QPushButton *m_copy;
    QPushButton *m_close;
};

} // namespace ui
