// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broker/logpane.h"

#include "ui/broker/tables.h"
#include "ui/presentation/brokerlogmodel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using presentation::BrokerLogModel;
using widgets::spacing::s;

BrokerLogPane::BrokerLogPane(BrokerLogModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_title(new QLabel(this)), m_counts(new QLabel(this)),
      m_filter(new QLineEdit(this)), m_pages(new QStackedWidget(this)),
      m_table(new QTableView(m_pages)),
      m_nothing(new widgets::EmptyState(QStringLiteral("packets"), {}, {}, m_pages)),
      m_pause(new QAction(this)), m_clear(new QAction(this)), m_copy(new QAction(this)),
      m_find(new QAction(this))
{
    createActions();
    createTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, s, 0, 0);
    layout->setSpacing(s);
    layout->addWidget(createHead());
    layout->addWidget(m_pages, 1);
    connect(m_filter, &QLineEdit::textChanged, &model, &BrokerLogModel::setFilter);
    connect(&model, &BrokerLogModel::countsChanged, this, &BrokerLogPane::showCounts);
    retranslate();
}

void BrokerLogPane::createActions()
{
    m_pause->setCheckable(true);
    m_pause->setIcon(widgets::icon(QStringLiteral("pause")));
    m_clear->setIcon(widgets::icon(QStringLiteral("clear")));
    m_copy->setIcon(widgets::icon(QStringLiteral("copy")));
    m_clear->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    m_copy->setShortcut(QKeySequence::Copy);
    m_find->setShortcut(QKeySequence::Find);
    for (QAction *action : {m_pause, m_clear, m_copy, m_find}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    connect(m_pause, &QAction::toggled, &m_model, &BrokerLogModel::setPaused);
    connect(m_clear, &QAction::triggered, &m_model, &BrokerLogModel::clear);
    connect(m_copy, &QAction::triggered, this, &BrokerLogPane::copy);
    connect(m_find, &QAction::triggered, m_filter, [this] {
        m_filter->setFocus();
        m_filter->selectAll();
    });
}

QToolButton *BrokerLogPane::buttonFor(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setDefaultAction(action);
    return button;
}

QWidget *BrokerLogPane::createHead()
{
    auto *head = new QWidget(this);
    m_filter->setClearButtonEnabled(true);
    m_filter->setObjectName(QStringLiteral("logFilter"));
    m_counts->setObjectName(QStringLiteral("logCounts"));
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(s);
    layout->addWidget(m_title);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_counts);
    layout->addWidget(buttonFor(m_pause));
    layout->addWidget(buttonFor(m_copy));
    layout->addWidget(buttonFor(m_clear));
    return head;
}

void BrokerLogPane::createTable()
{
    m_table->setModel(&m_model);
    m_table->setObjectName(QStringLiteral("log"));
    setUpDenseTable(*m_table);
    m_table->setItemDelegate(new LogDelegate(m_table));
    setColumnWidths(*m_table, {12, 22, 18});
    m_table->installEventFilter(this);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_nothing);
    const QScrollBar *bar = m_table->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this,
            [this, bar](int value) { m_atEnd = value == bar->maximum(); });
    connect(bar, &QScrollBar::rangeChanged, this, &BrokerLogPane::follow);
}

// More rows or less height: the end stays in sight when it was.
void BrokerLogPane::follow()
{
    if (m_atEnd)
        m_table->scrollToBottom();
}

// The selected rows, or all of them when none is.
void BrokerLogPane::copy()
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    if (rows.isEmpty()) {
        for (int row = 0; row < m_model.rowCount(); ++row)
            rows.append(row);
    }
    QStringList lines;
    for (const int row : std::as_const(rows))
        lines.append(m_model.rowText(row));
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void BrokerLogPane::showCounts()
{
    m_pages->setCurrentWidget(m_model.total() > 0 ? static_cast<QWidget *>(m_table) : m_nothing);
    const QLocale locale;
    QString text = m_filter->text().isEmpty() ? tr("%1 lines").arg(locale.toString(m_model.total()))
                                              : tr("%1 of %2 lines")
                                                        .arg(locale.toString(m_model.rowCount()),
                                                             locale.toString(m_model.total()));
    if (m_model.lost() > 0)
        text = tr("%1 · %2 older or too fast to be kept")
                       .arg(text, locale.toString(m_model.lost()));
    m_counts->setText(text);
}

QByteArray BrokerLogPane::columns() const
{
    return m_table->horizontalHeader()->saveState();
}

void BrokerLogPane::restoreColumns(const QByteArray &columns)
{
    m_table->horizontalHeader()->restoreState(columns);
}

// Space holds the list; as a shortcut it would take the space from the filter's text.
bool BrokerLogPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        m_pause->toggle();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void BrokerLogPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void BrokerLogPane::retranslate()
{
    m_title->setText(tr("Log"));
    m_filter->setPlaceholderText(tr("Filter by client, event, topic…"));
    m_filter->setAccessibleName(tr("Filter of the log"));
    m_table->setAccessibleName(tr("Log of the broker"));
    m_pause->setText(tr("Pause"));
    m_pause->setToolTip(tr("Pause the list (Space); nothing is lost"));
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Clear the log (Ctrl+L)"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the selected lines, or all (Ctrl+C)"));
    m_find->setText(tr("Filter"));
    m_nothing->setTexts(tr("Nothing has happened yet"),
                        tr("Each link, packet and refusal will be one line here."));
    showCounts();
}

} // namespace ui
