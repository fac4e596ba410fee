// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/capturefilemenu.h"
#include "ui/inspector/colourrulesdialog.h"
#include "ui/inspector/exchangebar.h"
#include "ui/inspector/filterbar.h"
#include "ui/inspector/packetactions.h"
#include "ui/inspector/packetdetail.h"
#include "ui/inspector/packeteditor.h"
#include "ui/inspector/packetsview.h"
#include "ui/inspector/packettable.h"
#include "ui/inspector/pastepane.h"
#include "ui/inspector/statisticspane.h"

#include <QStackedWidget>
#include <QToolButton>

// What stands in the place of the list: paste, editor, statistics; and the files.
namespace ui {

void PacketsView::createTools()
{
    m_files = new CaptureFileMenu(
            m_capture, m_settings, *m_notice, [this] { return shownRows(); }, this);
    m_fileButton->setMenu(m_files->menu());
    connect(m_files, &CaptureFileMenu::opened, this, [this](inspector::PacketNumber first) {
        resetFilter();
        m_table->setFollowing(false);
        const int row = m_model.rowOf(first);
        if (row >= 0)
            m_table->goToRow(row);
    });
    connect(m_files, &CaptureFileMenu::recordingChanged, this, &PacketsView::updateStatus);
    connect(m_actions->edit, &QAction::triggered, this, &PacketsView::showEditor);
    connect(m_actions->statistics, &QAction::triggered, this, &PacketsView::showStatistics);
    connect(m_editor, &PacketEditor::draftChanged, this, &PacketsView::showDraft);
    connect(m_editor, &PacketEditor::closeRequested, this, &PacketsView::closePaste);
    connect(m_statistics, &StatisticsPane::closeRequested, this, &PacketsView::closePaste);
    connect(m_statistics, &StatisticsPane::topicRequested, this, [this](const QString &topic) {
        QString quoted = topic;
        quoted.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
                .replace(QLatin1Char('"'), QLatin1String("\\\""));
        resetFilter();
        m_filterBar->setText(QStringLiteral("topic==\"%1\"").arg(quoted));
        closePaste();
    });
    connect(m_filterBar, &FilterBar::colourRulesRequested, this, &PacketsView::editColourRules);
}

void PacketsView::setConnections(presentation::OpenConnections &connections)
{
    m_editor->setConnections(connections);
}

void PacketsView::showEditor()
{
    const inspector::CaptureRow *row = m_capture.row(m_shown);
    if (row && carriesPacketBytes(row->kind()))
        m_editor->open(row->bytes().toByteArray(), {row->version(), m_capture.sender(*row)});
    m_pages->setCurrentIndex(EditPage);
    updateList();
    showDraft(m_editor->draft().dissection());
}

void PacketsView::showStatistics()
{
    m_pages->setCurrentIndex(StatisticsPage);
    updateList();
}

// What is written is checked below while it is written.
void PacketsView::showDraft(const inspector::Dissection &draft)
{
    if (m_pages->currentIndex() != EditPage)
        return;
    m_shown = 0;
    m_detail->exchange()->clear();
    m_detail->setDissection(draft);
}

void PacketsView::editColourRules()
{
    ColourRulesDialog dialog(m_colours.rules(), this);
    const QString filter = m_filterBar->filter().text;
    if (dialog.rules().empty() && !filter.isEmpty())
        dialog.addRule(filter);
    if (dialog.exec() == QDialog::Accepted)
        m_colours.setRules(dialog.rules());
}

std::vector<inspector::PacketNumber> PacketsView::shownRows() const
{
    std::vector<inspector::PacketNumber> rows;
    rows.reserve(size_t(m_model.rowCount()));
    for (int row = 0; row < m_model.rowCount(); ++row)
        rows.push_back(m_model.numberAt(row));
    return rows;
}

bool PacketsView::isPastingOrEditing() const
{
    return m_pages->currentIndex() == PastePage || m_pages->currentIndex() == EditPage;
}

void PacketsView::showPaste()
{
    m_pages->setCurrentIndex(PastePage);
    updateList();
    m_paste->focusText();
}

void PacketsView::openText(const QString &text)
{
    showPaste();
    m_paste->setText(text);
}

void PacketsView::showPasted(const inspector::Dissection &first)
{
    if (m_pages->currentIndex() != PastePage)
        return;
    m_shown = 0;
    m_detail->exchange()->clear();
    m_detail->setDissection(first);
}

bool PacketsView::addPasted()
{
    const std::vector<inspector::PastedPacket> packets = m_paste->packets();
    if (packets.empty())
        return false;
    if (!m_pasteFeed)
        m_pasteFeed =
                m_capture.addConnection(tr("Pasted"), mqtt::ProtocolVersion::V311,
                                        mqtt::Sender::Client, inspector::ConnectionOrigin::Pasted);
    const base::Stamp now = base::Stamp::now();
    for (const inspector::PastedPacket &packet : packets)
        m_pasteFeed->addRow(packet.kind, packet.direction, now, packet.version, packet.bytes);
    m_capture.drain();
    const inspector::PacketNumber first = m_capture.endNumber() - packets.size();
    resetFilter();
    m_actions->pause->setChecked(false);
    m_table->setFollowing(false);
    selectPacket(first);
    return true;
}

void PacketsView::closePaste()
{
    const bool wasElsewhere = m_pages->currentIndex() >= PastePage;
    if (wasElsewhere)
        m_pages->setCurrentIndex(ListPage);
    updateList();
    if (!wasElsewhere || m_table->selectedRow() < 0)
        return;
    m_shown = 0; // what was written or pasted stood in its place
    showRow(m_table->selectedRow());
}

} // namespace ui
