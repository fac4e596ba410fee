// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/subscriptionsform.h"

#include "ui/connection/checkdelegate.h"
#include "ui/connection/choicedelegate.h"
#include "ui/connection/fieldrow.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QColorDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

enum Column { Filter, QoS, Colour, NoLocal, AsPublished, RetainHandling, ColumnCount };

QTableWidgetItem *checkItem(bool checked)
{
    auto *item = new QTableWidgetItem;
    item->setFlags((item->flags() | Qt::ItemIsUserCheckable) & ~Qt::ItemIsEditable);
    item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
    return item;
}

QTableWidgetItem *choiceItem(int choice)
{
    auto *item = new QTableWidgetItem;
    item->setData(Qt::EditRole, choice);
    return item;
}

QToolButton *toolButton(const QString &icon, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(widgets::icon(icon));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

} // namespace

SubscriptionsForm::SubscriptionsForm(QWidget *parent)
    : ProfilePage(parent), m_table(new QTableWidget(0, ColumnCount, this))
{
    createTable();
    auto *explanation = new QLabel(tr("Made each time the connection stands. Untick one to keep it "
                                      "without subscribing."),
                                   this);
    explanation->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(widgets::spacing::l, widgets::spacing::m, widgets::spacing::l,
                               widgets::spacing::l);
    layout->setSpacing(widgets::spacing::s);
    layout->addWidget(explanation);
    layout->addWidget(createButtons());
    layout->addWidget(addFreeRow(m_table, profiles::Field::Subscriptions), 1);
}

void SubscriptionsForm::createTable()
{
    m_table->setHorizontalHeaderLabels({tr("Topic filter"), tr("QoS"), tr("Colour"), tr("No local"),
                                        tr("Keep retain flag"), tr("Retained messages")});
    m_table->setAccessibleName(tr("Subscriptions made after connecting"));
    m_table->setItemDelegateForColumn(
            QoS, new ChoiceDelegate({QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2")},
                                    m_table));
    m_table->setItemDelegateForColumn(
            RetainHandling,
            new ChoiceDelegate({tr("Send all"), tr("Only if new"), tr("Do not send")}, m_table));
    m_table->setItemDelegate(new CheckDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed
                             | QAbstractItemView::SelectedClicked);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height()
                                                     + widgets::spacing::s);
    m_table->setWordWrap(false);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(Filter, QHeaderView::Stretch);
    connect(m_table, &QTableWidget::itemChanged, this, &ProfilePage::edited);
    connect(m_table, &QTableWidget::cellDoubleClicked, this, [this](int row, int column) {
        if (column == Colour)
            chooseColour(row);
    });
}

QWidget *SubscriptionsForm::createButtons()
{
    auto *buttons = new QWidget(this);
    auto *add = toolButton(QStringLiteral("add"), tr("Add Filter"), buttons);
    add->setObjectName(QStringLiteral("addSubscription"));
    m_remove = toolButton(QStringLiteral("delete"), tr("Remove"), buttons);
    auto *colour = toolButton(QStringLiteral("edit"), tr("Colour…"), buttons);
    auto *layout = new QHBoxLayout(buttons);
    layout->setContentsMargins({});
    layout->setSpacing(widgets::spacing::xs);
    layout->addWidget(add);
    layout->addWidget(colour);
    layout->addWidget(m_remove);
    layout->addStretch();
    connect(add, &QToolButton::clicked, this, &SubscriptionsForm::addNew);
    connect(m_remove, &QToolButton::clicked, this, &SubscriptionsForm::removeCurrent);
    connect(colour, &QToolButton::clicked, this, [this] { chooseColour(m_table->currentRow()); });
    const auto update = [this, colour] {
        const bool hasRow = m_table->currentRow() >= 0;
        m_remove->setEnabled(hasRow);
        colour->setEnabled(hasRow);
    };
    connect(m_table, &QTableWidget::itemSelectionChanged, buttons, update);
    update();
    return buttons;
}

void SubscriptionsForm::load(const profiles::Profile &profile, const profiles::Secrets &)
{
    m_table->setRowCount(0);
    for (const profiles::SavedSubscription &subscription : profile.subscriptions)
        append(subscription);
    setVersion(profile.version);
    setEngine(profile.engine);
}

void SubscriptionsForm::store(profiles::Profile &profile, profiles::Secrets &) const
{
    profile.subscriptions.clear();
    for (int row = 0; row < m_table->rowCount(); ++row)
        profile.subscriptions.append(subscriptionAt(row));
}

void SubscriptionsForm::setVersion(mqtt::ProtocolVersion version)
{
    for (const int column : {NoLocal, AsPublished, RetainHandling})
        m_table->setColumnHidden(column, version != mqtt::ProtocolVersion::V5);
}

void SubscriptionsForm::setEngine(profiles::Engine engine)
{
    const QSignalBlocker blocker(m_table); // nothing of the profile changes
    m_engine = engine;
    for (int row = 0; row < m_table->rowCount(); ++row)
        greyWhatIsNotSent(row);
}

void SubscriptionsForm::greyWhatIsNotSent(int row)
{
    const bool isOwn = m_engine == profiles::Engine::Own;
    for (const int column : {AsPublished, RetainHandling}) {
        QTableWidgetItem *item = m_table->item(row, column);
        item->setFlags(isOwn ? item->flags() | Qt::ItemIsEnabled
                             : item->flags() & ~Qt::ItemIsEnabled);
        item->setToolTip(isOwn ? QString() : tr("QMqttClient cannot send this."));
    }
}

void SubscriptionsForm::append(const profiles::SavedSubscription &subscription)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    auto *filter = new QTableWidgetItem(subscription.filter);
    filter->setFlags(filter->flags() | Qt::ItemIsUserCheckable);
    filter->setCheckState(subscription.enabled ? Qt::Checked : Qt::Unchecked);
    m_table->setItem(row, Filter, filter);
    m_table->setItem(row, QoS, choiceItem(static_cast<int>(subscription.qos)));
    auto *colour = new QTableWidgetItem;
    colour->setFlags(colour->flags() & ~Qt::ItemIsEditable);
    m_table->setItem(row, Colour, colour);
    setColour(row, subscription.colour);
    m_table->setItem(row, NoLocal, checkItem(subscription.noLocal));
    m_table->setItem(row, AsPublished, checkItem(subscription.retainAsPublished));
    m_table->setItem(row, RetainHandling,
                     choiceItem(static_cast<int>(subscription.retainHandling)));
    greyWhatIsNotSent(row);
}

profiles::SavedSubscription SubscriptionsForm::subscriptionAt(int row) const
{
    const auto checked = [&](int column) {
        return m_table->item(row, column)->checkState() == Qt::Checked;
    };
    const auto choice = [&](int column) {
        return m_table->item(row, column)->data(Qt::EditRole).toInt();
    };
    profiles::SavedSubscription subscription;
    subscription.filter = m_table->item(row, Filter)->text();
    subscription.enabled = checked(Filter);
    subscription.qos = static_cast<mqtt::QoS>(choice(QoS));
    subscription.colour = m_table->item(row, Colour)->data(Qt::UserRole).toString();
    subscription.noLocal = checked(NoLocal);
    subscription.retainAsPublished = checked(AsPublished);
    subscription.retainHandling = static_cast<mqtt::RetainHandling>(choice(RetainHandling));
    return subscription;
}

void SubscriptionsForm::addNew()
{
    {
        const QSignalBlocker blocker(m_table); // a row appears whole
        append({});
    }
    const int row = m_table->rowCount() - 1;
    m_table->setCurrentCell(row, Filter);
    m_table->setFocus();
    m_table->editItem(m_table->item(row, Filter));
}

void SubscriptionsForm::removeCurrent()
{
    m_table->removeRow(m_table->currentRow());
    emit edited();
}

void SubscriptionsForm::chooseColour(int row)
{
    if (row < 0)
        return;
    const QColor before(m_table->item(row, Colour)->data(Qt::UserRole).toString());
    auto *dialog = new QColorDialog(before, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this,
            [this, row](const QColor &colour) { setColour(row, colour.name()); });
    dialog->open();
}

void SubscriptionsForm::setColour(int row, const QString &colour)
{
    QTableWidgetItem *item = m_table->item(row, Colour);
    item->setData(Qt::UserRole, colour);
    item->setText(colour.isEmpty() ? tr("Automatic") : colour);
    if (colour.isEmpty())
        return;
    QPixmap swatch(widgets::spacing::m, widgets::spacing::m);
    swatch.fill(QColor(colour));
    item->setIcon(swatch);
}

} // namespace ui
