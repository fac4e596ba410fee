// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/faultsdialog.h"

#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using widgets::spacing::m;
using widgets::spacing::s;

namespace {

// By the name that the command line has for it; the order is that of the list.
QString wordsOf(const QString &name)
{
    const std::pair<const char *, QString> words[] = {
            {"no-sim", FaultsDialog::tr("There is no SIM card")},
            {"weak-signal", FaultsDialog::tr("The signal is weak; 99 is unknown")},
            {"attach-delay", FaultsDialog::tr("The network is found late")},
            {"registration", FaultsDialog::tr("The registration has this state; 3 is denied")},
            {"garbage", FaultsDialog::tr("Noise comes behind every n-th answer")},
            {"drop-bytes", FaultsDialog::tr("Every n-th byte that it says is lost")},
            {"reset", FaultsDialog::tr("It restarts in the middle of the n-th command")},
            {"unsolicited", FaultsDialog::tr("Lines come by themselves in the worst places")},
            {"slow", FaultsDialog::tr("Every answer comes late")},
            {"slow-line", FaultsDialog::tr("The line is slow")},
            {"pieces", FaultsDialog::tr("What it says comes in pieces")},
            {"server-closes", FaultsDialog::tr("The server closes after a while")},
            {"refuse", FaultsDialog::tr("The server refuses the connection with this code")},
            {"no-name", FaultsDialog::tr("No host name is found")},
            {"result-first", FaultsDialog::tr("Late results overtake OK")},
            {"no-line-end", FaultsDialog::tr("Answers begin without CR LF")},
            {"lf-is-data", FaultsDialog::tr("The LF of CR LF counts as data at a prompt")},
            {"sleep", FaultsDialog::tr("It sleeps until AT wakes it")},
            {"auto-baud", FaultsDialog::tr("The first byte after power-on is garbled")},
            {"boot-storm", FaultsDialog::tr("Many lines come after power-on")}};
    for (const auto &[known, text] : words) {
        if (name == QLatin1String(known))
            return text;
    }
    return name;
}

QString unitOf(const QString &unit)
{
    if (unit == QLatin1String("ms"))
        return FaultsDialog::tr(" ms");
    if (unit == QLatin1String("bytes"))
        return FaultsDialog::tr(" B");
    return unit == QLatin1String("bytes/s") ? FaultsDialog::tr(" B/s") : QString();
}

} // namespace

FaultsDialog::FaultsDialog(QWidget *parent)
    : QDialog(parent), m_intro(new QLabel(this)), m_reset(new QPushButton(this)),
      m_close(new QPushButton(this)), m_none(new QPushButton(this))
{
    m_intro->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    for (QPushButton *button : {m_none, m_reset, m_close}) {
        button->setAutoDefault(false);
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m, m, m, m);
    layout->setSpacing(m);
    layout->addWidget(m_intro);
    layout->addWidget(createList(), 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_none, &QPushButton::clicked, this, &FaultsDialog::clear);
    connect(m_reset, &QPushButton::clicked, this, &FaultsDialog::resetRequested);
    connect(m_close, &QPushButton::clicked, this, &FaultsDialog::serverCloseRequested);
    retranslate();
    resize(560, 620);
}

QWidget *FaultsDialog::createList()
{
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(m);
    grid->setVerticalSpacing(s);
    grid->setColumnStretch(0, 1);
    for (const modem::FaultInfo &info : modem::knownFaults())
        addRow(*grid, info);
    grid->setRowStretch(grid->rowCount(), 1);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(list);
    return area;
}

void FaultsDialog::addRow(QGridLayout &grid, const modem::FaultInfo &info)
{
    const int at = grid.rowCount();
    Row row{info, new QCheckBox(this), nullptr};
    row.isOn->setObjectName(info.name);
    grid.addWidget(row.isOn, at, 0);
    connect(row.isOn, &QCheckBox::toggled, this, &FaultsDialog::tell);
    if (!info.unit.isEmpty()) {
        row.value = new QSpinBox(this);
        row.value->setRange(info.least, info.most);
        row.value->setValue(info.usual);
        row.value->setEnabled(false);
        row.value->setKeyboardTracking(false); // a half-typed number is no fault
        grid.addWidget(row.value, at, 1);
        connect(row.isOn, &QCheckBox::toggled, row.value, &QWidget::setEnabled);
        connect(row.value, &QSpinBox::valueChanged, this, &FaultsDialog::tell);
    }
    m_rows.append(row);
}

modem::ModuleFaults FaultsDialog::faults() const
{
    modem::ModuleFaults faults;
    for (const Row &row : m_rows) {
        if (!row.isOn->isChecked())
            continue;
        const QString text =
                row.value ? QStringLiteral("%1=%2").arg(row.info.name).arg(row.value->value())
                          : row.info.name;
        if (const auto with = modem::withFault(faults, text))
            faults = *with;
    }
    return faults;
}

int FaultsDialog::count() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(),
                                          [](const Row &row) { return row.isOn->isChecked(); }));
}

void FaultsDialog::clear()
{
    for (const Row &row : std::as_const(m_rows)) {
        const QSignalBlocker blocker(row.isOn);
        row.isOn->setChecked(false);
        if (row.value)
            row.value->setEnabled(false);
    }
    tell();
}

void FaultsDialog::tell()
{
    m_none->setEnabled(count() > 0);
    emit faultsChanged(faults());
}

void FaultsDialog::retranslate()
{
    setWindowTitle(tr("Faults of the Simulated Module"));
    m_intro->setText(tr("What is ticked goes wrong at once; what concerns power-on does with the "
                        "next restart."));
    for (const Row &row : std::as_const(m_rows)) {
        const QString words = wordsOf(row.info.name);
        row.isOn->setText(words);
        if (row.value) {
            row.value->setSuffix(unitOf(row.info.unit));
            row.value->setAccessibleName(words);
        }
    }
    m_reset->setText(tr("&Restart It Now"));
    m_close->setText(tr("&Server Closes Now"));
    m_none->setText(tr("&No Faults"));
    m_none->setEnabled(count() > 0);
}

} // namespace ui
