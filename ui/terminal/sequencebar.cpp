// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/sequencebar.h"

#include "app/at/mqttplan.h"
#include "ui/presentation/moduleplan.h"
#include "ui/presentation/sequencemodel.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {

// Entries that are no saved file carry one of these.
enum class BuiltIn : int { None, Article, Network };

} // namespace

SequenceBar::SequenceBar(presentation::SequenceModel &model, const QString &folder, QWidget *parent)
    : QWidget(parent), m_model(model), m_library(folder), m_choice(new QComboBox(this)),
      m_menuButton(new QToolButton(this))
{
    m_choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_choice->setMinimumContentsLength(12);
    createMenu();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_choice, 1);
    row->addWidget(m_menuButton);
    connect(m_choice, &QComboBox::activated, this, &SequenceBar::chosen);
    retranslate();
}

void SequenceBar::createMenu()
{
    auto *menu = new QMenu(m_menuButton);
    const auto add = [this, menu](const char *icon, void (SequenceBar::*slot)()) {
        QAction *action = menu->addAction(widgets::icon(QLatin1String(icon)), QString());
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_new = add("add", &SequenceBar::startNew);
    m_save = menu->addAction(widgets::icon(QStringLiteral("save")), QString());
    connect(m_save, &QAction::triggered, this, [this] {
        if (m_library.contains(m_model.sequence().name))
            save(m_model.sequence().name);
        else
            askName();
    });
    m_saveAs = add("save", &SequenceBar::askName);
    menu->addSeparator();
    m_import = add("import", &SequenceBar::importFile);
    m_export = add("export", &SequenceBar::exportFile);
    menu->addSeparator();
    m_remove = add("delete", &SequenceBar::removeChosen);
    m_menuButton->setMenu(menu);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setIcon(widgets::icon(QStringLiteral("folder")));
    connect(menu, &QMenu::aboutToShow, this,
            [this] { m_remove->setEnabled(m_library.contains(m_model.sequence().name)); });
}

void SequenceBar::fill()
{
    const QSignalBlocker blocker(m_choice);
    const QString current = m_model.sequence().name;
    m_choice->clear();
    m_choice->addItem(tr("The article: Aliyun by aliauth"), static_cast<int>(BuiltIn::Article));
    m_choice->addItem(tr("Wake up and register"), static_cast<int>(BuiltIn::Network));
    const QStringList names = m_library.names();
    if (!names.isEmpty())
        m_choice->insertSeparator(m_choice->count());
    for (const QString &name : names)
        m_choice->addItem(name, static_cast<int>(BuiltIn::None));
    const int index = current.isEmpty() ? 0 : m_choice->findText(current);
    if (index < 0)
        m_choice->addItem(current, static_cast<int>(BuiltIn::None));
    m_choice->setCurrentIndex(index < 0 ? m_choice->count() - 1 : index);
}

void SequenceBar::chosen(int index)
{
    emit sequenceChosen();
    switch (static_cast<BuiltIn>(m_choice->itemData(index).toInt())) {
    case BuiltIn::Article:
        m_model.setCommands(presentation::articleCommands());
        return;
    case BuiltIn::Network:
        m_model.setSequence({{}, {}, at::networkSteps(m_catalog, {})});
        m_model.setName(m_choice->itemText(index));
        return;
    case BuiltIn::None:
        if (m_library.contains(m_choice->itemText(index)))
            choose(m_choice->itemText(index));
        return;
    }
}

bool SequenceBar::choose(const QString &name)
{
    const auto sequence = m_library.load(name);
    if (!sequence) {
        emit told(tr("The sequence %1 could not be read: %2").arg(name, sequence.error()), true);
        return false;
    }
    m_model.setSequence(*sequence);
    fill();
    return true;
}

void SequenceBar::startNew()
{
    emit sequenceChosen();
    m_model.setSequence({tr("New sequence"), {}, {at::Step()}});
    fill();
}

bool SequenceBar::hasSecrets() const
{
    const QList<at::Step> &steps = m_model.sequence().steps;
    return std::any_of(steps.begin(), steps.end(), [this](const at::Step &step) {
        return m_catalog.hasSecret(step.command.toUtf8());
    });
}

void SequenceBar::askName()
{
    bool ok = false;
    const QString name = QInputDialog::getText(this, tr("Save the sequence"), tr("Name:"),
                                               QLineEdit::Normal, m_model.sequence().name, &ok)
                                 .trimmed();
    if (ok && !name.isEmpty())
        save(name);
}

void SequenceBar::save(const QString &name)
{
    m_model.setName(name);
    const auto saved = m_library.save(m_model.sequence(), hasSecrets());
    if (!saved) {
        emit told(tr("The sequence could not be saved: %1").arg(saved.error()), true);
        return;
    }
    fill();
    emit libraryChanged();
    emit told(
            hasSecrets()
                    ? tr("Saved as %1. It holds a secret, so only you can read the file.").arg(name)
                    : tr("Saved as %1.").arg(name),
            false);
}

void SequenceBar::importFile()
{
    const QString fileName = QFileDialog::getOpenFileName(
            this, tr("Import a sequence"), QString(),
            tr("Sequences and SSCOM lists (*.json *.ini);;All files (*)"));
    if (!fileName.isEmpty())
        import(fileName);
}

void SequenceBar::import(const QString &fileName)
{
    emit sequenceChosen();
    const auto sequence = presentation::SequenceLibrary::read(fileName);
    if (!sequence) {
        emit told(sequence.error(), true);
        return;
    }
    m_model.setSequence(*sequence);
    fill();
    emit told(tr("%n step(s) imported; save them to keep them.", nullptr,
                 static_cast<int>(sequence.value().steps.size())),
              false);
}

void SequenceBar::exportFile()
{
    const QString fileName = QFileDialog::getSaveFileName(
            this, tr("Export the sequence"), m_model.sequence().name + QStringLiteral(".json"),
            tr("Sequences (*.json)"));
    if (fileName.isEmpty())
        return;
    const auto written =
            presentation::SequenceLibrary::write(fileName, m_model.sequence(), hasSecrets());
    if (!written)
        emit told(tr("The sequence could not be saved: %1").arg(written.error()), true);
    else if (hasSecrets())
        emit told(tr("Exported. The file holds a device's secret: do not pass it on."), false);
}

void SequenceBar::removeChosen()
{
    m_library.remove(m_model.sequence().name);
    m_model.setName({});
    fill();
    emit libraryChanged();
}

void SequenceBar::retranslate()
{
    m_choice->setAccessibleName(tr("Sequence"));
    m_menuButton->setToolTip(tr("Save, import and export sequences"));
    m_menuButton->setAccessibleName(m_menuButton->toolTip());
    m_new->setText(tr("New"));
    m_save->setText(tr("Save"));
    m_saveAs->setText(tr("Save as…"));
    m_import->setText(tr("Import a file, or a list of SSCOM…"));
    m_export->setText(tr("Export…"));
    m_remove->setText(tr("Delete the saved sequence"));
    fill();
}

} // namespace ui
