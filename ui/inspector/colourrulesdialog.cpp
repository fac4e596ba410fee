// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/colourrulesdialog.h"

#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

using presentation::ColourRule;
using presentation::RowColour;

enum Column { FilterColumn, ColourColumn, ColumnCount };

QString nameOf(RowColour colour)
{
    switch (colour) {
    case RowColour::Red:
        return ColourRulesDialog::tr("Red");
    case RowColour::Orange:
        return ColourRulesDialog::tr("Orange");
    case RowColour::Green:
        return ColourRulesDialog::tr("Green");
    case RowColour::Blue:
        return ColourRulesDialog::tr("Blue");
    case RowColour::Violet:
        return ColourRulesDialog::tr("Violet");
    case RowColour::Grey:
        return ColourRulesDialog::tr("Grey");
    case RowColour::None:
        break;
    }
    return ColourRulesDialog::tr("No colour");
}

constexpr RowColour allColours[]{RowColour::None,  RowColour::Red,  RowColour::Orange,
                                 RowColour::Green, RowColour::Blue, RowColour::Violet,
                                 RowColour::Grey};

int hueOf(RowColour colour)
{
    switch (colour) {
    case RowColour::Red:
        return 0;
    case RowColour::Orange:
        return 35;
    case RowColour::Green:
        return 130;
    case RowColour::Blue:
        return 210;
    case RowColour::Violet:
        return 285;
    default:
        return -1;
    }
}

} // namespace

QColor backgroundOf(RowColour colour, const QPalette &palette)
{
    if (colour == RowColour::None)
        return {};
    const bool dark = widgets::isDark(palette);
    if (colour == RowColour::Grey)
        return dark ? QColor(0x3A, 0x3E, 0x44) : QColor(0xE4, 0xE6, 0xEA);
    // Pale or deep enough that every text colour of the list keeps its contrast.
    return QColor::fromHsl(hueOf(colour), dark ? 90 : 200, dark ? 45 : 235);
}

ColourRulesDialog::ColourRulesDialog(const std::vector<ColourRule> &rules, QWidget *parent)
    : QDialog(parent), m_table(new QTableWidget(0, ColumnCount, this)), m_message(new QLabel(this))
{
    setWindowTitle(tr("Colour rules"));
    m_table->setHorizontalHeaderLabels({tr("Packets that match"), tr("Colour")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(FilterColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setAccessibleName(tr("Colour rules"));
    m_message->setWordWrap(true);
    QPalette colours = m_message->palette();
    colours.setColor(QPalette::WindowText,
                     widgets::meaningColor(widgets::Meaning::Error, palette()));
    m_message->setPalette(colours);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = box->button(QDialogButtonBox::Ok);
    auto *buttons = new QHBoxLayout;
    const auto button = [&](const QString &text, auto slot) {
        auto *made = new QPushButton(text, this);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, slot);
        buttons->addWidget(made);
    };
    button(tr("&Add"), [this] { addRule(); });
    button(tr("&Remove"), [this] {
        m_table->removeRow(m_table->currentRow());
        check(); // what was wrong may be gone
    });
    button(tr("&Up"), [this] { moveCurrent(-1); });
    button(tr("&Down"), [this] { moveCurrent(1); });
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    auto *hint = new QLabel(tr("The first rule that a packet matches colours its row. A rule is "
                               "written as a filter is, such as reason>=0x80."),
                            this);
    hint->setWordWrap(true);
    layout->addWidget(hint);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    layout->addWidget(m_message);
    layout->addWidget(box);
    for (const ColourRule &rule : rules)
        appendRow(rule);
    connect(m_table, &QTableWidget::itemChanged, this, &ColourRulesDialog::check);
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(560, 340);
    check();
}

void ColourRulesDialog::appendRow(const ColourRule &rule)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    auto *item = new QTableWidgetItem(rule.filter);
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(rule.isOn ? Qt::Checked : Qt::Unchecked);
    item->setFont(widgets::fixedFont());
    m_table->setItem(row, FilterColumn, item);
    auto *colours = new QComboBox(m_table);
    for (const RowColour colour : allColours) {
        colours->addItem(nameOf(colour), int(colour));
        colours->setItemData(colours->count() - 1, backgroundOf(colour, palette()),
                             Qt::BackgroundRole);
    }
    colours->setCurrentIndex(colours->findData(int(rule.colour)));
    m_table->setCellWidget(row, ColourColumn, colours);
}

void ColourRulesDialog::addRule(const QString &filter)
{
    appendRow({filter, RowColour::Orange, true});
    const int row = m_table->rowCount() - 1;
    m_table->setCurrentCell(row, FilterColumn);
    if (filter.isEmpty())
        m_table->editItem(m_table->item(row, FilterColumn));
    check();
}

std::vector<ColourRule> ColourRulesDialog::rules() const
{
    std::vector<ColourRule> rules;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QTableWidgetItem *item = m_table->item(row, FilterColumn);
        const auto *colours = qobject_cast<QComboBox *>(m_table->cellWidget(row, ColourColumn));
        if (item->text().trimmed().isEmpty())
            continue;
        rules.push_back({item->text().trimmed(),
                         static_cast<RowColour>(colours->currentData().toInt()),
                         item->checkState() == Qt::Checked});
    }
    return rules;
}

void ColourRulesDialog::moveCurrent(int by)
{
    const int row = m_table->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_table->rowCount())
        return;
    std::vector<ColourRule> moved = rules();
    if (moved.size() != size_t(m_table->rowCount()))
        return; // a row is still empty
    std::swap(moved[size_t(row)], moved[size_t(to)]);
    m_table->setRowCount(0);
    for (const ColourRule &rule : moved)
        appendRow(rule);
    m_table->setCurrentCell(to, FilterColumn);
}

QString ColourRulesDialog::message() const
{
    return m_message->text();
}

void ColourRulesDialog::check()
{
    QString message;
    for (int row = 0; row < m_table->rowCount() && message.isEmpty(); ++row) {
        const QString text = m_table->item(row, FilterColumn)->text();
        const auto filter = inspector::PacketFilter::parse(text);
        if (!filter)
            message =
                    tr("Rule %1: %2").arg(row + 1).arg(inspector::filterErrorText(filter.error()));
    }
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    m_accept->setEnabled(message.isEmpty());
}

} // namespace ui
