// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/timelinewindow.h"

#include "app/storage/jsonfile.h"
#include "app/storage/settings.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

using presentation::TimelineEntry;
using presentation::TimelineModel;
using widgets::spacing::m;
using widgets::spacing::s;

namespace {

const auto geometryKey = QStringLiteral("timeline/geometry");
const auto columnsKey = QStringLiteral("timeline/columns");
constexpr int refreshMs = 500;

// What was sent and never arrived is red; the sign says it too.
class FateDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto fate =
                static_cast<TimelineEntry::Fate>(index.data(TimelineModel::FateRole).toInt());
        if (fate == TimelineEntry::Fate::Missing)
            option->palette.setColor(QPalette::Text, widgets::meaningColor(widgets::Meaning::Error,
                                                                           option->palette));
    }
};

} // namespace

void TimelineWindow::Filter::setShown(int kind, bool shown)
{
    m_hidden = shown ? m_hidden & ~(1 << kind) : m_hidden | (1 << kind);
    invalidateFilter();
}

void TimelineWindow::Filter::setText(const QString &text)
{
    m_text = text;
    invalidateFilter();
}

bool TimelineWindow::Filter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, TimelineModel::TextColumn, parent);
    if (m_hidden & (1 << index.data(TimelineModel::KindRole).toInt()))
        return false;
    return m_text.isEmpty()
           || index.data(Qt::DisplayRole).toString().contains(m_text, Qt::CaseInsensitive)
           || index.siblingAtColumn(TimelineModel::WhereColumn)
                      .data(Qt::DisplayRole)
                      .toString()
                      .contains(m_text, Qt::CaseInsensitive);
}

TimelineWindow::TimelineWindow(const presentation::OpenConnections &connections,
                               const inspector::Capture &capture, storage::Settings &settings,
                               QWidget *parent)
    : QWidget(parent, Qt::Window), m_settings(settings), m_model(connections, capture),
      m_table(new QTableView(this)), m_search(new QLineEdit(this)), m_pause(new QCheckBox(this)),
      m_note(new QLabel(this)), m_save(new QPushButton(this))
{
    setWindowTitle(tr("Timeline"));
    m_filter.setSourceModel(&m_model);
    createParts();
    connect(&m_timer, &QTimer::timeout, this, &TimelineWindow::refresh);
    m_timer.start(refreshMs);
    if (!restoreGeometry(settings.state(geometryKey)))
        resize(1000, 600);
    refresh();
}

TimelineWindow::~TimelineWindow()
{
    m_settings.setState(geometryKey, saveGeometry());
    m_settings.setState(columnsKey, m_table->horizontalHeader()->saveState());
}

void TimelineWindow::createParts()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(s);
    m_search->setPlaceholderText(tr("Find in the timeline"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_filter.setText(text); });
    row->addWidget(m_search, 1);
    const QStringList kinds{tr("Terminal"), tr("Packets"), tr("Messages")};
    for (int kind = 0; kind < kinds.size(); ++kind) {
        auto *box = new QCheckBox(kinds[kind], this);
        box->setChecked(true);
        connect(box, &QCheckBox::toggled, this,
                [this, kind](bool on) { m_filter.setShown(kind, on); });
        row->addWidget(box);
    }
    m_pause->setText(tr("Pause"));
    row->addWidget(m_pause);
    m_save->setIcon(widgets::icon(QStringLiteral("save")));
    m_save->setText(tr("&Save for support…"));
    m_save->setToolTip(tr("One text file of all this; passwords and device secrets are masked"));
    connect(m_save, &QPushButton::clicked, this, &TimelineWindow::askFile);
    row->addWidget(m_save);
    m_table->setModel(&m_filter);
    m_table->setItemDelegate(new FateDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_table->setAccessibleName(tr("Timeline"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + s);
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    const int letter = m_table->fontMetrics().horizontalAdvance(u'0');
    const std::pair<int, int> widths[] = {{TimelineModel::TimeColumn, 17},
                                          {TimelineModel::WhereColumn, 22},
                                          {TimelineModel::DirectionColumn, 10},
                                          {TimelineModel::TextColumn, 56}};
    for (const auto &[column, letters] : widths)
        m_table->setColumnWidth(column, letter * letters);
    header->restoreState(m_settings.state(columnsKey));
    m_note->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m, m, m, m);
    layout->setSpacing(s);
    layout->addLayout(row);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);
}

void TimelineWindow::setTranscript(const presentation::TranscriptModel &transcript,
                                   const QString &where)
{
    m_model.setTranscript(&transcript, where);
    refresh();
}

void TimelineWindow::refresh()
{
    if (m_pause->isChecked() || m_table->selectionModel()->hasSelection())
        return; // somebody reads
    QScrollBar *bar = m_table->verticalScrollBar();
    const bool follows = bar->value() >= bar->maximum() - 1;
    const int position = bar->value();
    m_model.refresh(base::Stamp::now().monotonicUs);
    if (follows)
        m_table->scrollToBottom();
    else
        bar->setValue(position);
    const bool isEmpty = m_model.rowCount() == 0;
    if (isEmpty)
        m_note->setText(
                tr("Nothing happened yet. Open a port in the AT terminal or connect: lines, "
                   "packets and messages then stand here on one clock, and a message that "
                   "was sent is joined with its arrival."));
    else if (m_wasEmpty)
        m_note->clear();
    m_wasEmpty = isEmpty;
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
    return written.has_value();
}

} // namespace ui
