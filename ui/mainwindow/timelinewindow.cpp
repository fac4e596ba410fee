// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/timelinewindow.h"

#include "app/storage/jsonfile.h"
#include "app/storage/settings.h"
#include "ui/mainwindow/timelinetable.h"
#include "ui/messages/tablefollower.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

using presentation::TimelineEntry;
using presentation::TimelineModel;
using widgets::spacing::m;
using widgets::spacing::s;

namespace {

const auto geometryKey = QStringLiteral("timeline/geometry");
constexpr int refreshMs = 250;
constexpr int searchMs = 200;
// A burst is taken in slices: the window stays alive between them.
constexpr std::chrono::milliseconds slice(5);
constexpr int betweenSlicesMs = 15;

} // namespace

TimelineWindow::TimelineWindow(const presentation::OpenConnections &connections,
                               const inspector::Capture &capture, storage::Settings &settings,
                               QWidget *parent)
    : QWidget(parent, Qt::Window), m_settings(settings), m_model(connections, capture),
      m_table(new TimelineTable(m_model, settings)), m_pages(new QStackedWidget(this)),
      m_search(new QLineEdit(this)), m_losses(new QLabel(this)), m_note(new QLabel(this))
{
    setWindowTitle(tr("Timeline"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m, m, m, m);
    layout->setSpacing(s);
    layout->addLayout(createTools());
    layout->addWidget(m_pages, 1);
    for (QLabel *label : {m_losses, m_note}) {
        label->setWordWrap(true);
        label->hide();
        layout->addWidget(label);
    }
    createTable();
    connectFilter();
    connect(&m_timer, &QTimer::timeout, this, &TimelineWindow::refresh);
    if (!restoreGeometry(settings.state(geometryKey)))
        resize(1200, 680);
    refresh();
}

TimelineWindow::~TimelineWindow()
{
    m_settings.setState(geometryKey, saveGeometry());
}

QCheckBox *TimelineWindow::addBox(QHBoxLayout &row, const QString &text, const QString &toolTip)
{
    auto *box = new QCheckBox(text, this);
    box->setToolTip(toolTip);
    row.addWidget(box);
    return box;
}

QHBoxLayout *TimelineWindow::createTools()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(s);
    m_search->setPlaceholderText(tr("Find in the timeline"));
    m_search->setClearButtonEnabled(true);
    row->addWidget(m_search, 1);
    for (const QString &kind : {tr("Terminal"), tr("Packets"), tr("Messages")}) {
        m_kinds.append(addBox(*row, kind, {}));
        m_kinds.last()->setChecked(true);
    }
    m_onlyMissing = addBox(*row, tr("Only &missing"),
                           tr("Only messages that were sent and never arrived elsewhere"));
    m_pause = addBox(*row, tr("Pause"), tr("Take nothing new in (Space)"));
    auto *save =
            new QPushButton(widgets::icon(QStringLiteral("save")), tr("&Save for support…"), this);
    save->setToolTip(tr("One text file of all this; passwords and device secrets are masked"));
    connect(save, &QPushButton::clicked, this, &TimelineWindow::askFile);
    row->addWidget(save);
    return row;
}

void TimelineWindow::createTable()
{
    m_nothingYet = new widgets::EmptyState(
            QStringLiteral("recent"), tr("Nothing happened yet"),
            tr("Open a port in the AT terminal or connect: lines, packets and messages then stand "
               "here on one clock, and a message that was sent is joined with its arrival."),
            m_pages);
    m_noMatch = new widgets::EmptyState(
            QStringLiteral("search"), tr("Nothing matches"),
            tr("There are entries, and the filter above shows none of them."), m_pages);
    connect(m_noMatch->addAction(tr("Show all")), &QPushButton::clicked, this,
            &TimelineWindow::showAll);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_nothingYet);
    m_pages->addWidget(m_noMatch);
    connect(m_table, &TimelineTable::rowActivated, this, &TimelineWindow::showEntry);
    auto *pause = new QShortcut(QKeySequence(Qt::Key_Space), m_table);
    pause->setContext(Qt::WidgetShortcut);
    connect(pause, &QShortcut::activated, m_pause, &QCheckBox::toggle);
    auto *find = new QShortcut(QKeySequence(QKeySequence::Find), this);
    connect(find, &QShortcut::activated, m_search, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
}

void TimelineWindow::connectFilter()
{
    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(searchMs);
    connect(&m_searchTimer, &QTimer::timeout, this, &TimelineWindow::applyFilter);
    connect(m_search, &QLineEdit::textChanged, &m_searchTimer, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &TimelineWindow::applyFilter);
    for (QCheckBox *box : std::as_const(m_kinds))
        connect(box, &QCheckBox::toggled, this, &TimelineWindow::applyFilter);
    connect(m_onlyMissing, &QCheckBox::toggled, this, &TimelineWindow::applyFilter);
    connect(m_pause, &QCheckBox::toggled, this, &TimelineWindow::refresh);
    connect(&m_model, &TimelineModel::filteringFinished, this, &TimelineWindow::updatePage);
}

void TimelineWindow::applyFilter()
{
    m_searchTimer.stop();
    presentation::TimelineFilter filter;
    filter.text = m_search->text().trimmed();
    filter.onlyMissing = m_onlyMissing->isChecked();
    for (int kind = 0; kind < m_kinds.size(); ++kind) {
        if (!m_kinds[kind]->isChecked())
            filter.hiddenKinds |= quint8(1 << kind);
    }
    m_table->follower()->during([&] { m_model.setFilter(filter); });
    updatePage();
}

void TimelineWindow::showAll()
{
    m_search->clear();
    m_onlyMissing->setChecked(false);
    for (QCheckBox *box : std::as_const(m_kinds))
        box->setChecked(true);
    applyFilter();
    m_table->setFocus();
}

void TimelineWindow::setTranscript(const presentation::TranscriptModel &transcript,
                                   const QString &where)
{
    m_model.setTranscript(&transcript, where);
    refresh();
}

void TimelineWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void TimelineWindow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

void TimelineWindow::refresh()
{
    m_timer.stop();
    if (m_pause->isChecked())
        return;
    bool isComplete = false;
    m_table->follower()->during(
            [&] { isComplete = m_model.refresh(base::Stamp::now().monotonicUs, slice); });
    updatePage();
    updateLosses();
    if (isVisible())
        m_timer.start(isComplete ? refreshMs : betweenSlicesMs);
}

void TimelineWindow::updatePage()
{
    if (m_model.rowCount() > 0 || m_model.isFiltering())
        m_pages->setCurrentWidget(m_table);
    else if (m_model.isEmpty())
        m_pages->setCurrentWidget(m_nothingYet);
    else
        m_pages->setCurrentWidget(m_noMatch);
}

void TimelineWindow::updateLosses()
{
    QStringList notes;
    if (m_model.trimmed() > 0)
        notes.append(tr("%n older entries are no longer kept here.", nullptr,
                        static_cast<int>(m_model.trimmed())));
    if (m_model.skipped() > 0)
        notes.append(tr("%n entries came too fast to be shown here.", nullptr,
                        static_cast<int>(m_model.skipped())));
    m_losses->setText(notes.join(u' '));
    m_losses->setVisible(!notes.isEmpty());
}

void TimelineWindow::showEntry(int row)
{
    const TimelineEntry *entry = m_model.entryAt(row);
    if (!entry)
        return;
    presentation::LiveConnection *connection = m_model.connectionAt(row);
    switch (entry->kind) {
    case TimelineEntry::Kind::Packet:
        emit packetRequested(entry->number);
        break;
    case TimelineEntry::Kind::Message:
        if (connection)
            emit messageRequested(connection, entry->number);
        break;
    case TimelineEntry::Kind::Terminal:
        if (connection)
            emit connectionRequested(connection);
        else
            emit terminalRequested();
        break;
    }
}

void TimelineWindow::askFile()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Save for support"),
                                                      QStringLiteral("mqttscope-support.txt"),
                                                      tr("Text files (*.txt)"));
    if (!file.isEmpty())
        save(file);
}

bool TimelineWindow::save(const QString &fileName)
{
    const auto written = storage::writeFile(fileName, m_model.supportText());
    m_note->setText(written ? tr("Saved as %1. Passwords and device secrets are masked; payloads "
                                 "stand as they are.")
                                      .arg(fileName)
                            : tr("The file could not be written: %1.").arg(written.error().detail));
    m_note->show();
    return written.has_value();
}

} // namespace ui
