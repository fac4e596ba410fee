// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/decoderulesdialog.h"

#include "app/mqtt/topics.h"
#include "ui/messages/decodingeditor.h"
#include "ui/presentation/decoderulestore.h"
#include "ui/presentation/payloadwording.h"
#include "ui/presentation/topictext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

using messages::DecodeRule;
using widgets::spacing::s;
using widgets::spacing::xs;

namespace {

enum Column { Filter, Reading, ColumnCount };

} // namespace

DecodeRulesDialog::DecodeRulesDialog(presentation::DecodeRuleStore &store, QWidget *parent)
    : QDialog(parent), m_store(store), m_rules(store.rules())
{
    setWindowTitle(tr("How payloads are read"));
    auto *intro =
            new QLabel(tr("The first rule whose topic filter matches decides how a payload is "
                          "shown, for past messages too. Stored bytes never change."),
                       this);
    intro->setWordWrap(true);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(box, &QDialogButtonBox::accepted, this, &DecodeRulesDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &DecodeRulesDialog::reject);
    auto *list = new QHBoxLayout;
    list->addWidget(createTable(), 1);
    list->addWidget(createButtons());
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(intro);
    layout->addLayout(list, 1);
    layout->addWidget(createForm());
    layout->addWidget(box);
    resize(620, 480);
    fillTable();
    if (!m_rules.empty())
        m_table->selectRow(0);
    showRule();
}

QWidget *DecodeRulesDialog::createTable()
{
    m_table = new QTableWidget(0, ColumnCount, this);
    m_table->setHorizontalHeaderLabels({tr("Topic filter"), tr("Shown as")});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setColumnWidth(Filter, 240);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAccessibleName(tr("Rules"));
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &DecodeRulesDialog::showRule);
    connect(m_table, &QTableWidget::itemChanged, this, [this](QTableWidgetItem *item) {
        if (!m_isFilling && item->column() == Filter)
            m_rules[static_cast<size_t>(item->row())].isEnabled = item->checkState() == Qt::Checked;
    });
    return m_table;
}

QToolButton *DecodeRulesDialog::createButton(const QString &icon, const QString &text,
                                             QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(widgets::icon(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    return button;
}

QWidget *DecodeRulesDialog::createButtons()
{
    auto *buttons = new QWidget(this);
    QToolButton *add = createButton(QStringLiteral("add"), tr("Add a rule"), buttons);
    m_remove = createButton(QStringLiteral("delete"), tr("Remove the rule"), buttons);
    m_up = createButton(QStringLiteral("up"), tr("Move up"), buttons);
    m_down = createButton(QStringLiteral("down"), tr("Move down"), buttons);
    connect(add, &QToolButton::clicked, this, [this] { addRule({}); });
    connect(m_remove, &QToolButton::clicked, this, &DecodeRulesDialog::removeRule);
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    auto *layout = new QVBoxLayout(buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(xs);
    for (QToolButton *button : {add, m_remove, m_up, m_down})
        layout->addWidget(button);
    layout->addStretch();
    return buttons;
}

QWidget *DecodeRulesDialog::createForm()
{
    m_form = new QWidget(this);
    m_filter = new QLineEdit(m_form);
    m_filter->setPlaceholderText(tr("Topic filter, such as plant/+/data"));
    m_problem = new QLabel(m_form);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_editor = new DecodingEditor(m_store, DecodingEditor::Details::All, m_form);
    connect(m_filter, &QLineEdit::textEdited, this, &DecodeRulesDialog::takeRule);
    connect(m_editor, &DecodingEditor::decodingEdited, this, &DecodeRulesDialog::takeRule);
    auto *filterForm = new QFormLayout;
    filterForm->addRow(tr("Topic &filter:"), m_filter);
    filterForm->addRow(QString(), m_problem);
    auto *layout = new QVBoxLayout(m_form);
    layout->setContentsMargins(0, s, 0, s);
    layout->addLayout(filterForm);
    layout->addWidget(m_editor);
    return m_form;
}

int DecodeRulesDialog::currentRow() const
{
    const QList<QTableWidgetItem *> selected = m_table->selectedItems();
    return selected.isEmpty() ? -1 : selected.first()->row();
}

void DecodeRulesDialog::fillTable()
{
    m_isFilling = true;
    m_table->setRowCount(static_cast<int>(m_rules.size()));
    for (int row = 0; row < m_table->rowCount(); ++row)
        fillRow(row);
    m_isFilling = false;
}

void DecodeRulesDialog::fillRow(int row)
{
    const DecodeRule &rule = m_rules[static_cast<size_t>(row)];
    auto *filter = new QTableWidgetItem(rule.filter);
    filter->setCheckState(rule.isEnabled ? Qt::Checked : Qt::Unchecked);
    m_table->setItem(row, Filter, filter);
    m_table->setItem(row, Reading, new QTableWidgetItem(presentation::describe(rule.decoding)));
}

void DecodeRulesDialog::showRule()
{
    if (m_isFilling)
        return;
    const int row = currentRow();
    const bool isOne = row >= 0;
    m_form->setEnabled(isOne);
    m_remove->setEnabled(isOne);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(isOne && row + 1 < m_table->rowCount());
    const DecodeRule rule = isOne ? m_rules[static_cast<size_t>(row)] : DecodeRule{};
    m_filter->setText(rule.filter);
    m_editor->setDecoding(rule.decoding);
    checkFilter();
}

void DecodeRulesDialog::takeRule()
{
    const int row = currentRow();
    if (row < 0)
        return;
    DecodeRule &rule = m_rules[static_cast<size_t>(row)];
    rule.filter = m_filter->text();
    rule.decoding = m_editor->decoding();
    m_isFilling = true;
    m_table->item(row, Filter)->setText(rule.filter);
    m_table->item(row, Reading)->setText(presentation::describe(rule.decoding));
    m_isFilling = false;
    checkFilter();
}

void DecodeRulesDialog::checkFilter()
{
    const auto error = mqtt::checkTopicFilter(m_filter->text().toUtf8());
    const bool isWrong = m_form->isEnabled() && error.has_value();
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, widgets::meaningColor(widgets::Meaning::Error, colors));
    m_problem->setPalette(colors);
    m_problem->setText(isWrong ? presentation::describe(*error) : QString());
    m_problem->setVisible(isWrong);
}

void DecodeRulesDialog::addRule(const DecodeRule &rule)
{
    m_rules.insert(m_rules.begin(), rule);
    fillTable();
    m_table->selectRow(0);
    showRule();
    m_filter->setFocus();
}

void DecodeRulesDialog::removeRule()
{
    const int row = currentRow();
    if (row < 0)
        return;
    m_rules.erase(m_rules.begin() + row);
    fillTable();
    if (!m_rules.empty())
        m_table->selectRow(qMin(row, m_table->rowCount() - 1));
    showRule();
}

void DecodeRulesDialog::move(int by)
{
    const int row = currentRow();
    const int target = row + by;
    if (row < 0 || target < 0 || target >= m_table->rowCount())
        return;
    std::swap(m_rules[static_cast<size_t>(row)], m_rules[static_cast<size_t>(target)]);
    fillTable();
    m_table->selectRow(target);
    showRule();
}

void DecodeRulesDialog::accept()
{
    m_store.setRules(m_rules);
    QDialog::accept();
}

} // namespace ui
