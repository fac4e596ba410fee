// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/topictreepanel.h"

#include "app/base/filtertokens.h"
#include "app/storage/settings.h"
#include "ui/messages/topicview.h"
#include "ui/presentation/messagecells.h"
#include "ui/presentation/messagehistory.h"
#include "ui/presentation/messagetopicmodel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

namespace ui {

using presentation::MessageTopicModel;
using widgets::spacing::s;
using widgets::spacing::xs;

namespace {

constexpr int newTopicsMs = 300;
constexpr int ageMs = 1000;
const auto columnsKey = QStringLiteral("messages/topicColumns");

QByteArray below(const QByteArray &topic)
{
    return topic + "/#";
}

} // namespace

TopicTreePanel::TopicTreePanel(presentation::MessageHistory &history, storage::Settings &settings,
                               QWidget *parent)
    : QWidget(parent), m_history(history), m_settings(settings),
      m_model(new MessageTopicModel(history, this)), m_search(new QLineEdit(this)),
      m_summary(new QLabel(this))
{
    m_search->setPlaceholderText(tr("Search topics"));
    m_search->setAccessibleName(tr("Search in the topics"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(widgets::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, m_model, &MessageTopicModel::setSearch);
    m_summary->setContentsMargins(xs, 0, xs, 0);
    createView();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(s, s, xs, s);
    layout->setSpacing(xs);
    layout->addWidget(m_search);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_summary);
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(newTopicsMs);
    connect(&m_refreshTimer, &QTimer::timeout, this, &TopicTreePanel::refresh);
    m_ageTimer.setInterval(ageMs);
    connect(&m_ageTimer, &QTimer::timeout, this, &TopicTreePanel::refresh);
    connect(&m_history, &presentation::MessageHistory::topicRatesChanged, this,
            &TopicTreePanel::messagesChanged);
    refresh();
}

void TopicTreePanel::createView()
{
    m_view = new TopicView(*m_model, this);
    m_view->setAccessibleName(tr("Topics"));
    restoreColumns();
    connect(m_view, &QWidget::customContextMenuRequested, this, &TopicTreePanel::showContextMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (!current.isValid())
                    return;
                const auto &node = m_history.topics().node(m_model->nodeAt(current.row()));
                if (node.ownCount > 0)
                    emit messageSelected(node.lastRow);
            });
    const auto add = [this](const QKeySequence &key, auto slot) {
        auto *action = new QAction(m_view);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [this, slot] {
            if (m_view->currentIndex().isValid())
                slot(m_view->currentIndex().data(MessageTopicModel::TopicRole).toByteArray());
        });
        m_view->addAction(action);
    };
    add(QKeySequence(QKeySequence::Copy), [](const QByteArray &topic) {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(topic));
    });
    add(QKeySequence(QKeySequence::Delete),
        [this](const QByteArray &topic) { emit clearRetainedRequested(topic); });
}

void TopicTreePanel::restoreColumns()
{
    QHeaderView *header = m_view->horizontalHeader();
    header->setSectionsMovable(true);
    const QFontMetrics metrics = fontMetrics();
    const auto width = [&metrics](const QString &text) {
        return metrics.horizontalAdvance(text) + 2 * s;
    };
    header->resizeSection(MessageTopicModel::Topic, metrics.averageCharWidth() * 18);
    header->resizeSection(MessageTopicModel::Rate, width(QStringLiteral("Msg/s ▾")));
    header->resizeSection(MessageTopicModel::ByteRate, width(QStringLiteral("100,000")));
    header->resizeSection(MessageTopicModel::Count, width(QStringLiteral("100,000")));
    header->resizeSection(MessageTopicModel::Value, metrics.averageCharWidth() * 12);
    header->resizeSection(MessageTopicModel::Age, width(QStringLiteral("59 min")));
    header->restoreState(m_settings.state(columnsKey));
    m_model->sort(header->sortIndicatorSection(), header->sortIndicatorOrder());
    const auto save = [this, header] { m_settings.setState(columnsKey, header->saveState()); };
    connect(header, &QHeaderView::sectionResized, this, save);
    connect(header, &QHeaderView::sectionMoved, this, save);
    connect(header, &QHeaderView::sortIndicatorChanged, this, save);
}

void TopicTreePanel::messagesChanged()
{
    if (isVisible() && !m_refreshTimer.isActive())
        m_refreshTimer.start();
}

void TopicTreePanel::refresh()
{
    m_model->refresh();
    const messages::TopicTree &tree = m_history.topics();
    QString text = tr("%n topic(s)", nullptr, static_cast<int>(tree.topics()));
    if (tree.notShown() > 0)
        text += tr(" · %1 messages of further topics").arg(QLocale().toString(tree.notShown()));
    m_summary->setText(text);
    if (m_model->rowCount() == 0)
        m_ageTimer.stop();
    else if (isVisible() && !m_ageTimer.isActive())
        m_ageTimer.start();
}

void TopicTreePanel::showEvent(QShowEvent *event)
{
    refresh();
    QWidget::showEvent(event);
}

void TopicTreePanel::hideEvent(QHideEvent *event)
{
    m_ageTimer.stop();
    QWidget::hideEvent(event);
}

void TopicTreePanel::showContextMenu(const QPoint &position)
{
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid())
        return;
    const QByteArray topic = index.data(MessageTopicModel::TopicRole).toByteArray();
    const bool hasChildren = index.data(MessageTopicModel::HasChildrenRole).toBool();
    QMenu menu(this);
    addWishes(menu, topic, hasChildren);
    menu.addSeparator();
    menu.addAction(tr("&Copy the topic"), this,
                   [topic] { QGuiApplication::clipboard()->setText(QString::fromUtf8(topic)); });
    const auto &node = m_history.topics().node(m_model->nodeAt(index.row()));
    if (const auto last = m_history.store().at(node.lastRow); last && node.ownCount > 0) {
        menu.addAction(tr("Copy the last &value"), this,
                       [payload = last->publish.payload.toByteArray()] {
                           QGuiApplication::clipboard()->setText(QString::fromUtf8(payload));
                       });
    }
    if (hasChildren) {
        menu.addSeparator();
        const int row = index.row();
        menu.addAction(tr("&Open all below"), this,
                       [this, row] { m_model->setExpandedBelow(row, true); });
        menu.addAction(tr("C&lose all below"), this,
                       [this, row] { m_model->setExpandedBelow(row, false); });
    }
    menu.exec(m_view->viewport()->mapToGlobal(position));
}

void TopicTreePanel::addWishes(QMenu &menu, const QByteArray &topic, bool hasChildren)
{
    const QString shown = base::quotedForFilter(QString::fromUtf8(topic));
    menu.addAction(tr("&Publish to it"), this, [this, topic] { emit publishRequested(topic); });
    menu.addAction(tr("&Subscribe to it"), this, [this, topic] { emit subscribeRequested(topic); });
    if (hasChildren) {
        menu.addAction(tr("Subscribe to it and all &below"), this,
                       [this, topic] { emit subscribeRequested(below(topic)); });
    }
    menu.addSeparator();
    menu.addAction(tr("Show &only its messages"), this,
                   [this, shown] { emit filterRequested(QStringLiteral("topic=%1").arg(shown)); });
    if (hasChildren) {
        menu.addAction(tr("Show only messages of it &and below"), this, [this, topic] {
            emit filterRequested(
                    QStringLiteral("topic:%1")
                            .arg(base::quotedForFilter(QString::fromUtf8(below(topic)))));
        });
    }
    menu.addSeparator();
    menu.addAction(tr("Is it &retained now?"), this,
                   [this, topic] { emit retainedRequested(topic); });
    menu.addAction(hasChildren ? tr("C&lear retained messages of it and below…")
                               : tr("C&lear its retained message…"),
                   this, [this, topic, hasChildren] {
                       emit clearRetainedRequested(hasChildren ? below(topic) : topic);
                   });
}

} // namespace ui
