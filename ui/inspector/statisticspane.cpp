// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/statisticspane.h"

#include "app/inspector/fieldtext.h"
#include "ui/widgets/theme.h"

#include <QChart>
#include <QChartView>
#include <QClipboard>
#include <QDateTime>
#include <QDateTimeAxis>
#include <QElapsedTimer>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineSeries>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QValueAxis>

#include <array>

namespace ui {

namespace {

using base::Direction;
using mqtt::PacketType;

constexpr int sliceMs = 6;
constexpr int refreshMs = 500;
constexpr inspector::PacketNumber rowsPerClockLook = 1024;
constexpr size_t shownTopics = 100;
constexpr size_t mostPoints = 600; // of the chart; seconds are put together beyond

constexpr std::array requests{PacketType::Connect,   PacketType::Publish,     PacketType::Pubrel,
                              PacketType::Subscribe, PacketType::Unsubscribe, PacketType::Pingreq};

QString milliseconds(qint64 us)
{
    return QLocale().toString(double(us) / 1000.0, 'f', us < 10'000 ? 2 : 0);
}

void setCell(QTableWidget *table, int row, int column, const QString &text, bool isNumber)
{
    auto *item = table->item(row, column);
    if (!item) {
        item = new QTableWidgetItem;
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setTextAlignment(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
        table->setItem(row, column, item);
    }
    item->setText(text);
}

void setTitles(QTableWidget *table, const QStringList &titles)
{
    for (int column = 0; column < titles.size(); ++column)
        table->horizontalHeaderItem(column)->setText(titles[column]);
}

// Rows as lines, cells apart by tabs: for a report or a sheet.
QString textOf(const QTableWidget *table)
{
    QStringList lines;
    for (int row = -1; row < table->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table->columnCount(); ++column) {
            const QTableWidgetItem *item =
                    row < 0 ? table->horizontalHeaderItem(column) : table->item(row, column);
            cells << (item ? item->text() : QString());
        }
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

StatisticsPane::StatisticsPane(inspector::Capture &capture, QWidget *parent)
    : QWidget(parent), m_capture(capture), m_summary(new QLabel(this)),
      m_answersTitle(new QLabel(this)), m_topicsTitle(new QLabel(this)), m_types(createTable(5)),
      m_answers(createTable(6)), m_topics(createTable(3)), m_view(nullptr), m_in(new QLineSeries),
      m_out(new QLineSeries), m_timeAxis(new QDateTimeAxis(this)), m_rateAxis(new QValueAxis(this)),
      m_copy(new QPushButton(this)), m_close(new QPushButton(this))
{
    createChart();
    createLayout();
    retranslate();
    connect(&m_timer, &QTimer::timeout, this, &StatisticsPane::countSlice);
    connect(&capture, &inspector::Capture::pairingsChanged, this, &StatisticsPane::noteAnswers);
    connect(&capture, &inspector::Capture::changed, this, [this] {
        if (m_capture.count() > 0)
            return;
        m_statistics.clear(); // the list was cleared
        m_answered.clear();
        m_next = m_capture.endNumber();
    });
    connect(m_close, &QPushButton::clicked, this, &StatisticsPane::closeRequested);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(
                QStringList{textOf(m_types), textOf(m_answers), textOf(m_topics)}.join(
                        QStringLiteral("\n\n")));
    });
    connect(m_topics, &QTableWidget::cellActivated, this, [this](int row) {
        emit topicRequested(m_topics->item(row, 0)->data(Qt::UserRole).toString());
    });
}

StatisticsPane::~StatisticsPane() = default;

QTableWidget *StatisticsPane::createTable(int columns)
{
    auto *table = new QTableWidget(0, columns, this);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + widgets::spacing::xs);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setHighlightSections(false);
    for (int column = 0; column < columns; ++column) {
        auto *title = new QTableWidgetItem;
        title->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        table->setHorizontalHeaderItem(column, title);
    }
    return table;
}

void StatisticsPane::createChart()
{
    auto *chart = new QChart;
    chart->setMargins(QMargins(0, 0, 0, 0));
    chart->setBackgroundRoundness(0);
    chart->addSeries(m_in);
    chart->addSeries(m_out);
    chart->addAxis(m_timeAxis, Qt::AlignBottom);
    chart->addAxis(m_rateAxis, Qt::AlignLeft);
    for (QLineSeries *series : {m_in, m_out}) {
        series->attachAxis(m_timeAxis);
        series->attachAxis(m_rateAxis);
    }
    m_timeAxis->setFormat(QStringLiteral("HH:mm:ss"));
    m_timeAxis->setTickCount(6);
    m_rateAxis->setLabelFormat(QStringLiteral("%.0f"));
    m_rateAxis->setMin(0);
    chart->legend()->setAlignment(Qt::AlignTop);
    m_view = new QChartView(chart, this);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setMinimumHeight(140);
    colourChart();
}

void StatisticsPane::colourChart()
{
    QChart *chart = m_view->chart();
    chart->setBackgroundBrush(palette().base());
    chart->setPlotAreaBackgroundVisible(false);
    chart->legend()->setLabelColor(palette().color(QPalette::Text));
    QColor grid = palette().color(QPalette::Text); // faint on light and on dark
    grid.setAlphaF(0.15F);
    for (QAbstractAxis *axis :
         {static_cast<QAbstractAxis *>(m_timeAxis), static_cast<QAbstractAxis *>(m_rateAxis)}) {
        axis->setLabelsColor(palette().color(QPalette::Text));
        axis->setTitleBrush(palette().text());
        axis->setGridLineColor(grid);
        axis->setLinePenColor(grid);
    }
    m_in->setPen(QPen(widgets::meaningColor(widgets::Meaning::In, palette()), 1.6));
    // Told apart by the dash as well as by the colour.
    QPen dashed(widgets::meaningColor(widgets::Meaning::Out, palette()), 1.6);
    dashed.setStyle(Qt::DashLine);
    m_out->setPen(dashed);
}

void StatisticsPane::createLayout()
{
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_summary, 1);
    bottom->addWidget(m_copy);
    bottom->addWidget(m_close);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(widgets::spacing::s, widgets::spacing::xs, widgets::spacing::s,
                             widgets::spacing::s);
    grid->setSpacing(widgets::spacing::s);
    grid->addWidget(m_types, 0, 0, 4, 1);
    grid->addWidget(m_answersTitle, 0, 1);
    grid->addWidget(m_answers, 1, 1);
    grid->addWidget(m_topicsTitle, 2, 1);
    grid->addWidget(m_topics, 3, 1);
    grid->addWidget(m_view, 4, 0, 1, 2);
    grid->addLayout(bottom, 5, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(1, 2);
    grid->setRowStretch(3, 3);
    grid->setRowStretch(4, 4);
}

void StatisticsPane::setFilter(const presentation::CaptureFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_matcher = presentation::CaptureMatcher(filter);
    m_statistics.clear();
    m_answered.clear();
    m_next = m_capture.firstNumber();
    if (isVisible())
        m_timer.start(0);
}

bool StatisticsPane::counts(inspector::PacketNumber number, qint64 nowUs) const
{
    return !m_filter.isActive() || m_matcher.matches(m_capture, number, nowUs);
}

bool StatisticsPane::isUpToDate() const
{
    return m_next >= m_capture.endNumber() && m_answered.empty();
}

void StatisticsPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_timer.start(0);
}

void StatisticsPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

// Answers to rows that were counted without one.
void StatisticsPane::noteAnswers(const std::vector<inspector::PacketNumber> &numbers)
{
    constexpr size_t mostNoted = 1 << 20;
    for (const inspector::PacketNumber number : numbers) {
        if (number < m_next && m_answered.size() < mostNoted)
            m_answered.push_back(number);
    }
}

void StatisticsPane::countSlice()
{
    QElapsedTimer clock;
    clock.start();
    const qint64 nowUs = base::Stamp::now().monotonicUs;
    m_next = std::max(m_next, m_capture.firstNumber());
    for (const inspector::PacketNumber number : std::exchange(m_answered, {})) {
        if (m_capture.row(number) && counts(number, nowUs))
            m_statistics.addAnswer(m_capture, number);
    }
    while (m_next < m_capture.endNumber() && clock.elapsed() < sliceMs) {
        const auto stop = std::min(m_capture.endNumber(), m_next + rowsPerClockLook);
        for (; m_next < stop; ++m_next) {
            if (counts(m_next, nowUs))
                m_statistics.add(m_capture, m_next);
        }
    }
    const bool isDone = m_next >= m_capture.endNumber();
    m_timer.setInterval(isDone ? refreshMs : 0);
    if (isDone)
        showNumbers();
}

void StatisticsPane::showNumbers()
{
    showTypes();
    showAnswers();
    showTopics();
    showRates();
    const auto in = m_statistics.total(Direction::In);
    const auto out = m_statistics.total(Direction::Out);
    const QLocale locale;
    const QString form = m_filter.isActive() ? tr("Of the packets that the filter shows, in: %1 "
                                                  "packets, %2 · out: %3 packets, %4")
                                             : tr("In: %1 packets, %2 · out: %3 packets, %4");
    m_summary->setText(
            form.arg(locale.toString(in.packets), locale.formattedDataSize(qint64(in.bytes)),
                     locale.toString(out.packets), locale.formattedDataSize(qint64(out.bytes))));
}

void StatisticsPane::showTypes()
{
    const QLocale locale;
    int row = 0;
    for (int type = 0; type <= 15; ++type) {
        const auto packetType = static_cast<PacketType>(type);
        const auto &in = m_statistics.count(packetType, Direction::In);
        const auto &out = m_statistics.count(packetType, Direction::Out);
        if (in.packets + out.packets == 0)
            continue;
        m_types->setRowCount(std::max(m_types->rowCount(), row + 1));
        setCell(m_types, row, 0, QString::fromLatin1(mqtt::packetTypeName(packetType)), false);
        setCell(m_types, row, 1, locale.toString(in.packets), true);
        setCell(m_types, row, 2, locale.formattedDataSize(qint64(in.bytes)), true);
        setCell(m_types, row, 3, locale.toString(out.packets), true);
        setCell(m_types, row, 4, locale.formattedDataSize(qint64(out.bytes)), true);
        ++row;
    }
    m_types->setRowCount(row);
}

void StatisticsPane::showAnswers()
{
    int row = 0;
    for (const PacketType type : requests) {
        const inspector::AnswerTimes times = m_statistics.answerTimes(type);
        if (times.count == 0)
            continue;
        m_answers->setRowCount(std::max(m_answers->rowCount(), row + 1));
        setCell(m_answers, row, 0, QString::fromLatin1(mqtt::packetTypeName(type)), false);
        setCell(m_answers, row, 1, QLocale().toString(times.count), true);
        int column = 2;
        for (const qint64 us : {times.medianUs, times.p90Us, times.p99Us, times.maximumUs})
            setCell(m_answers, row, column++, milliseconds(us), true);
        ++row;
    }
    m_answers->setRowCount(row);
}

void StatisticsPane::showTopics()
{
    const QLocale locale;
    const auto topics = m_statistics.largestTopics(shownTopics);
    m_topics->setRowCount(int(topics.size()));
    for (int row = 0; row < int(topics.size()); ++row) {
        const auto &topic = topics[size_t(row)];
        const QString name = topic.name.isEmpty() ? tr("(alias that was not seen set)")
                                                  : inspector::lineOfText(topic.name);
        setCell(m_topics, row, 0, name, false);
        m_topics->item(row, 0)->setData(Qt::UserRole, QString::fromUtf8(topic.name));
        m_topics->item(row, 0)->setToolTip(name);
        setCell(m_topics, row, 1, locale.toString(topic.count.packets), true);
        setCell(m_topics, row, 2, locale.formattedDataSize(qint64(topic.count.bytes)), true);
    }
}

void StatisticsPane::showRates()
{
    const auto &seconds = m_statistics.seconds();
    const size_t step = std::max<size_t>(1, (seconds.size() + mostPoints - 1) / mostPoints);
    QList<QPointF> in;
    QList<QPointF> out;
    double highest = 1;
    for (size_t at = 0; at < seconds.size(); at += step) {
        double sums[2] = {0, 0};
        const size_t end = std::min(seconds.size(), at + step);
        for (size_t i = at; i < end; ++i) {
            sums[0] += seconds[i].packets[0];
            sums[1] += seconds[i].packets[1];
        }
        // As steps: what came within one second is a line too.
        for (const size_t edge : {at, end}) {
            const double ms = double(m_statistics.firstSecond() + qint64(edge)) * 1000.0;
            in << QPointF(ms, sums[0] / double(end - at));
            out << QPointF(ms, sums[1] / double(end - at));
        }
        highest = std::max({highest, in.back().y(), out.back().y()});
    }
    for (QList<QPointF> *line : {&in, &out}) { // down to nothing at the end
        if (!line->isEmpty())
            line->append({line->back().x(), 0});
    }
    m_in->replace(in);
    m_out->replace(out);
    const auto first = QDateTime::fromSecsSinceEpoch(m_statistics.firstSecond());
    m_timeAxis->setRange(first, first.addSecs(std::max<qint64>(10, qint64(seconds.size()))));
    // Ticks at round numbers; less than one packet a second is still a line.
    m_rateAxis->setTickCount(5);
    m_rateAxis->setRange(0, highest * 1.1);
    m_rateAxis->applyNiceNumbers();
    m_rateAxis->setLabelFormat(m_rateAxis->max() < m_rateAxis->tickCount() - 1
                                       ? QStringLiteral("%.1f")
                                       : QStringLiteral("%.0f"));
}

void StatisticsPane::retranslate()
{
    setTitles(m_types, {tr("Type"), tr("In"), tr("Bytes in"), tr("Out"), tr("Bytes out")});
    setTitles(m_answers,
              {tr("Request"), tr("Answers"), tr("Median"), tr("90 %"), tr("99 %"), tr("Longest")});
    setTitles(m_topics, {tr("Topic"), tr("Packets"), tr("Bytes")});
    m_types->setAccessibleName(tr("Packets by type"));
    m_answers->setAccessibleName(tr("Time until the answer"));
    m_topics->setAccessibleName(tr("Largest topics"));
    m_answersTitle->setText(tr("Time until the answer, in milliseconds:"));
    m_topicsTitle->setText(tr("Largest topics (Enter shows their packets):"));
    m_in->setName(tr("↓ In"));
    m_out->setName(tr("↑ Out"));
    m_rateAxis->setTitleText(tr("Packets a second"));
    m_view->setAccessibleName(tr("Packets a second over time"));
    m_copy->setText(tr("&Copy"));
    m_copy->setToolTip(tr("Copies the tables as text for a report"));
    m_close->setText(tr("&Back to the list"));
}

void StatisticsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showNumbers();
    }
    if (event->type() == QEvent::PaletteChange && m_view)
        colourChart();
}

} // namespace ui
