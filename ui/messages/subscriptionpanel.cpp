// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/subscriptionpanel.h"

#include "app/mqtt/topics.h"
#include "app/storage/settings.h"
#include "ui/messages/broadfilterbar.h"
#include "ui/messages/colorbardelegate.h"
#include "ui/messages/history.h"
#include "ui/presentation/cloudcontext.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/subscriptionmodel.h"
#include "ui/presentation/topictext.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QColorDialog>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using presentation::SubscriptionModel;
using widgets::spacing::s;
using widgets::spacing::xs;

namespace {

// 5.0, 3.8.2.1.2: 1 to 268 435 455.
constexpr int largestIdentifier = 268'435'455;

QString columnsKey()
{
    return QStringLiteral("messages/subscriptionColumns");
}

// Leaves the count its width and gives the rest to the filter.
class SubscriptionDelegate : public ColorBarDelegate
{
public:
    explicit SubscriptionDelegate(QObject *parent)
        : ColorBarDelegate(SubscriptionModel::Filter,
                           {SubscriptionModel::ColorRole, SubscriptionModel::OwnColorRole}, parent)
    {
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        ColorBarDelegate::initStyleOption(option, index);
        using presentation::SubscriptionState;
        const auto state =
                static_cast<SubscriptionState>(index.data(SubscriptionModel::StateRole).toInt());
        const bool muted = index.data(SubscriptionModel::MutedRole).toBool();
        if (state == SubscriptionState::Refused) {
            option->palette.setColor(QPalette::Text, widgets::meaningColor(widgets::Meaning::Error,
                                                                           option->palette));
        } else if (muted || state != SubscriptionState::Granted) {
            option->palette.setColor(QPalette::Text, widgets::meaningColor(widgets::Meaning::Muted,
                                                                           option->palette));
        }
        option->font.setStrikeOut(muted);
        option->textElideMode = Qt::ElideMiddle;
    }
};

} // namespace

SubscriptionPanel::SubscriptionPanel(presentation::LiveConnection &connection,
                                     storage::Settings &settings, QWidget *parent)
    : QWidget(parent), m_connection(connection), m_settings(settings),
      m_model(new SubscriptionModel(connection, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(s, s, xs, s);
    layout->setSpacing(s);
    layout->addWidget(createAddArea());
    layout->addWidget(createTable(), 1);
    showOptionsForVersion();
    connect(&m_connection, &presentation::LiveConnection::profileChanged, this,
            &SubscriptionPanel::showOptionsForVersion);
    connect(&m_connection, &presentation::LiveConnection::profileChanged, this,
            &SubscriptionPanel::showCloudHints);
}

void SubscriptionPanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void SubscriptionPanel::setFilter(const QString &filter)
{
    m_filter->setText(filter);
    showProblem({});
}

QWidget *SubscriptionPanel::createAddArea()
{
    auto *area = new QWidget(this);
    m_filter = new QLineEdit(area);
    m_filter->setPlaceholderText(tr("Topic filter, such as home/#"));
    m_filter->setAccessibleName(tr("Topic filter to subscribe to"));
    m_filter->setClearButtonEnabled(true);
    attachCompleter(m_filter, m_settings, HistoryKind::Filters);
    m_qos = new QComboBox(area);
    m_qos->addItems({tr("QoS 0"), tr("QoS 1"), tr("QoS 2")});
    m_qos->setAccessibleName(tr("Highest QoS of the messages"));
    m_subscribe = new QPushButton(tr("&Subscribe"), area);
    m_problem = new QLabel(area);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    m_cloudHints = new QLabel(area);
    m_cloudHints->setObjectName(QStringLiteral("subscribeHints"));
    m_cloudHints->setWordWrap(true);
    m_cloudHints->hide();
    connect(m_filter, &QLineEdit::textChanged, this, &SubscriptionPanel::showCloudHints);
    connect(m_qos, &QComboBox::currentIndexChanged, this, &SubscriptionPanel::showCloudHints);
    connect(m_filter, &QLineEdit::returnPressed, this, &SubscriptionPanel::subscribe);
    connect(m_filter, &QLineEdit::textEdited, this, [this] {
        showProblem({});
        m_broad->leave();
    });
    m_broad = new BroadFilterBar(m_connection, area);
    connect(m_broad, &BroadFilterBar::subscribeConfirmed, this, &SubscriptionPanel::subscribeTo);
    connect(m_subscribe, &QPushButton::clicked, this, &SubscriptionPanel::subscribe);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(s);
    buttons->addWidget(m_qos);
    buttons->addWidget(m_subscribe, 1);
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(xs);
    layout->addWidget(m_filter);
    layout->addWidget(m_problem);
    layout->addWidget(m_broad);
    layout->addWidget(m_cloudHints);
    layout->addLayout(buttons);
    layout->addWidget(createOptions());
    return area;
}

QWidget *SubscriptionPanel::createOptions()
{
    auto *content = new QWidget(this);
    m_noLocal = new QCheckBox(tr("&Not my own messages"), content);
    m_noLocal->setToolTip(tr("No Local: what this client publishes does not come back to it."));
    m_retainAsPublished = new QCheckBox(tr("&Keep the retain flag as published"), content);
    m_retainAsPublished->setToolTip(tr("Retain As Published"));
    m_retainHandling = new QComboBox(content);
    m_retainHandling->addItems(
            {tr("at each subscribe"), tr("if the subscription is new"), tr("never")});
    m_identifier = new QSpinBox(content);
    m_identifier->setRange(0, largestIdentifier);
    m_identifier->setSpecialValueText(tr("none"));
    auto *form = new QFormLayout(content);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(xs);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(m_noLocal);
    form->addRow(m_retainAsPublished);
    form->addRow(tr("Send retained:"), m_retainHandling);
    form->addRow(tr("Identifier:"), m_identifier);
    m_options = new widgets::Disclosure(tr("MQTT 5 options"), content, this);
    return m_options;
}

QTableView *SubscriptionPanel::createTable()
{
    m_table = new QTableView(this);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new SubscriptionDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setAccessibleName(tr("Subscriptions"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + xs);
    m_table->horizontalHeader()->setHighlightSections(false);
    restoreColumns();
    connect(m_table, &QTableView::customContextMenuRequested, this,
            &SubscriptionPanel::showContextMenu);
    connect(m_table, &QTableView::doubleClicked, this, &SubscriptionPanel::editCurrent);

    auto *unsubscribe = new QAction(tr("&Unsubscribe"), m_table);
    unsubscribe->setShortcut(QKeySequence::Delete);
    unsubscribe->setShortcutContext(Qt::WidgetShortcut);
    connect(unsubscribe, &QAction::triggered, this, &SubscriptionPanel::unsubscribeCurrent);
    m_table->addAction(unsubscribe);
    return m_table;
}

void SubscriptionPanel::restoreColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(s);
    header->setSectionResizeMode(SubscriptionModel::Filter, QHeaderView::Stretch);
    const QFontMetrics metrics = m_table->fontMetrics();
    header->resizeSection(SubscriptionModel::QoS, metrics.horizontalAdvance(tr("QoS")) + 2 * s);
    header->resizeSection(SubscriptionModel::Count,
                          metrics.horizontalAdvance(QStringLiteral("100,000")) + 2 * s);
    header->restoreState(m_settings.state(columnsKey()));
    connect(header, &QHeaderView::sectionResized, this, [this, header](int column) {
        if (column != SubscriptionModel::Filter) // that one follows the window
            m_settings.setState(columnsKey(), header->saveState());
    });
}

void SubscriptionPanel::showCloudHints()
{
    const QByteArray filter = m_filter->text().toUtf8();
    const auto qos = static_cast<mqtt::QoS>(m_qos->currentIndex());
    const QStringList hints =
            filter.isEmpty() ? QStringList()
                             : presentation::subscribeHints(
                                     m_connection.profile(), filter, qos,
                                     static_cast<int>(m_connection.subscriptions().size()));
    m_cloudHints->setVisible(!hints.isEmpty());
    m_cloudHints->setText(QStringLiteral("⚠ ") + hints.join(QStringLiteral("\n⚠ ")));
}

void SubscriptionPanel::subscribe()
{
    const QByteArray filter = m_filter->text().toUtf8();
    const bool v5 = m_connection.profile().version == mqtt::ProtocolVersion::V5;
    if (const auto error = mqtt::checkTopicFilter(filter, v5)) {
        showProblem(presentation::describe(*error));
        m_filter->setFocus();
        return;
    }
    showProblem({});
    const bool isConnected = m_connection.state() == client::ClientState::Connected;
    if (isConnected && presentation::RateProbe::isBroad(filter)
        && !m_connection.subscriptions().find(filter)) {
        m_broad->ask(filter);
        return;
    }
    subscribeTo(filter);
}

void SubscriptionPanel::subscribeTo(const QByteArray &filter)
{
    const bool v5 = m_connection.profile().version == mqtt::ProtocolVersion::V5;
    m_broad->leave();
    mqtt::Subscription subscription;
    subscription.filter = filter;
    subscription.qos = static_cast<mqtt::QoS>(m_qos->currentIndex());
    std::optional<quint32> identifier;
    if (v5) {
        subscription.noLocal = m_noLocal->isChecked();
        subscription.retainAsPublished = m_retainAsPublished->isChecked();
        subscription.retainHandling =
                static_cast<mqtt::RetainHandling>(m_retainHandling->currentIndex());
        if (m_identifier->value() > 0)
            identifier = static_cast<quint32>(m_identifier->value());
    }
    m_connection.subscribe(subscription, identifier);
    rememberFilter(QString::fromUtf8(filter));
    m_filter->clear();
}

void SubscriptionPanel::rememberFilter(const QString &filter)
{
    remember(m_settings, HistoryKind::Filters, filter);
    attachCompleter(m_filter, m_settings, HistoryKind::Filters);
}

void SubscriptionPanel::showProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText,
                    widgets::meaningColor(widgets::Meaning::Error, palette()));
    m_problem->setPalette(colors);
}

void SubscriptionPanel::showOptionsForVersion()
{
    m_options->setVisible(m_connection.profile().version == mqtt::ProtocolVersion::V5);
}

QByteArray SubscriptionPanel::currentFilter() const
{
    return m_table->currentIndex().data(SubscriptionModel::FilterRole).toByteArray();
}

void SubscriptionPanel::unsubscribeCurrent()
{
    if (m_table->currentIndex().isValid())
        m_connection.unsubscribe(currentFilter());
}

void SubscriptionPanel::editCurrent()
{
    const auto *entry = m_connection.subscriptions().find(currentFilter());
    if (!entry)
        return;
    m_filter->setText(QString::fromUtf8(entry->wanted.filter));
    m_qos->setCurrentIndex(static_cast<int>(entry->wanted.qos));
    m_noLocal->setChecked(entry->wanted.noLocal);
    m_retainAsPublished->setChecked(entry->wanted.retainAsPublished);
    m_retainHandling->setCurrentIndex(static_cast<int>(entry->wanted.retainHandling));
    m_identifier->setValue(static_cast<int>(entry->identifier.value_or(0)));
    focusFilter();
}

void SubscriptionPanel::showContextMenu(const QPoint &position)
{
    const QModelIndex index = m_table->indexAt(position);
    if (!index.isValid())
        return;
    const QByteArray filter = index.data(SubscriptionModel::FilterRole).toByteArray();
    const bool muted = index.data(SubscriptionModel::MutedRole).toBool();
    QMenu menu(this);
    menu.addAction(tr("&Unsubscribe"), this, [this, filter] { m_connection.unsubscribe(filter); });
    menu.addAction(tr("&Change options…"), this, &SubscriptionPanel::editCurrent);
    QAction *mute = menu.addAction(tr("&Hide its messages"), this, [this, filter, muted] {
        m_connection.setMuted(filter, !muted);
    });
    mute->setCheckable(true);
    mute->setChecked(muted);
    menu.addAction(tr("C&olour…"), this, [this, filter] { chooseColor(filter); });
    QAction *keep = menu.addAction(tr("&Keep with the saved connection"));
    keep->setCheckable(true);
    keep->setChecked(isInProfile(filter));
    connect(keep, &QAction::toggled, this,
            [this, filter](bool on) { emit keepRequested(filter, on); });
    menu.addSeparator();
    menu.addAction(tr("Co&py the topic filter"), this,
                   [filter] { QGuiApplication::clipboard()->setText(QString::fromUtf8(filter)); });
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

void SubscriptionPanel::chooseColor(const QByteArray &filter)
{
    const auto *entry = m_connection.subscriptions().find(filter);
    if (!entry)
        return;
    const QColor before = entry->ownColor.isEmpty() ? widgets::seriesColor(entry->color, palette())
                                                    : QColor(entry->ownColor);
    const QColor chosen = QColorDialog::getColor(before, this, tr("Colour of the subscription"));
    if (chosen.isValid())
        m_connection.setColor(filter, chosen.name());
}

bool SubscriptionPanel::isInProfile(const QByteArray &filter) const
{
    const auto &saved = m_connection.profile().subscriptions;
    return std::any_of(saved.begin(), saved.end(),
                       [&filter](const auto &each) { return each.filter.toUtf8() == filter; });
}

void SubscriptionPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_problem)
        showProblem(m_problem->text());
    QWidget::changeEvent(event);
}

} // namespace ui
