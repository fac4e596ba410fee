// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/packetsview.h"

#include "app/inspector/dissect.h"
#include "app/storage/settings.h"
#include "ui/inspector/bytepane.h"
#include "ui/inspector/byteview.h"
#include "ui/inspector/capturefilemenu.h"
#include "ui/inspector/colourrulesdialog.h"
#include "ui/inspector/exchangebar.h"
#include "ui/inspector/fieldtree.h"
#include "ui/inspector/filterbar.h"
#include "ui/inspector/packetactions.h"
#include "ui/inspector/packetdetail.h"
#include "ui/inspector/packeteditor.h"
#include "ui/inspector/packettable.h"
#include "ui/inspector/pastepane.h"
#include "ui/inspector/statisticspane.h"
#include "ui/presentation/capturesettings.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

PacketsView::PacketsView(inspector::Capture &capture, presentation::FramePulse &pulse,
                         storage::Settings &settings, QWidget *parent)
    : QWidget(parent), m_capture(capture), m_settings(settings), m_model(capture, pulse),
      m_colours(settings)
{
    createToolBar();
    createList();
    createLayout();
    createTools();
    connectParts();
    retranslate();
    m_model.setTimeDisplay(presentation::timeDisplay(m_settings));
    m_actions->setTimeDisplay(m_model.timeDisplay());
    m_actions->setLateAfter(m_capture.lateAfterUs());
    updateList();
}

PacketsView::~PacketsView()
{
    if (m_isLaidOut)
        saveState();
}

void PacketsView::connectParts()
{
    connectActions();
    connect(m_filterBar, &FilterBar::filterChanged, this, &PacketsView::applyFilter);
    connect(m_table, &PacketTable::rowSelected, this, &PacketsView::showRow);
    connect(m_table, &PacketTable::followingChanged, m_actions->follow, &QAction::setChecked);
    connect(m_table, &PacketTable::pauseToggled, m_actions->pause, &QAction::toggle);
    connect(m_table, &PacketTable::partnerRequested, this, &PacketsView::showPartner);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &PacketsView::openListMenu);
    QHeaderView *header = m_table->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](QPoint position) {
        m_actions->columnMenu()->popup(header->mapToGlobal(position));
    });
    connect(m_detail->exchange(), &ExchangeBar::packetRequested, this, &PacketsView::selectPacket);
    connect(m_detail->fields(), &FieldTree::secretPropertyRequested, this,
            [this](const QByteArray &name, bool isSecret) {
                presentation::setSecretProperty(m_capture, m_settings, name, isSecret);
            });
    connect(m_emptyPaste, &QPushButton::clicked, this, &PacketsView::showPaste);
    connect(m_resetFilter, &QPushButton::clicked, this, &PacketsView::resetFilter);
    connect(&m_capture, &inspector::Capture::changed, this, &PacketsView::updateList);
    connect(&m_capture, &inspector::Capture::pairingsChanged, this, &PacketsView::showExchange);
    connect(&m_capture, &inspector::Capture::rulesChanged, this, &PacketsView::showAgain);
    connect(&m_model, &presentation::CaptureModel::scanned, this, &PacketsView::updateList);
    connect(m_paste, &PastePane::readingChanged, this, &PacketsView::showPasted);
    connect(m_paste, &PastePane::addRequested, this, &PacketsView::addPasted);
    connect(m_paste, &PastePane::closeRequested, this, &PacketsView::closePaste);
}

void PacketsView::connectActions()
{
    connect(m_actions->follow, &QAction::toggled, m_table, &PacketTable::setFollowing);
    connect(m_actions->pause, &QAction::toggled, this, [this](bool paused) {
        m_model.setPaused(paused);
        retranslate();
        updateList();
    });
    connect(m_actions->clear, &QAction::triggered, &m_capture, &inspector::Capture::clear);
    connect(m_actions->reveal, &QAction::toggled, this, [this](bool reveal) {
        m_detail->setSecrets(reveal ? inspector::Secrets::Revealed : inspector::Secrets::Hidden);
        retranslate();
    });
    connect(m_actions->marked, &QAction::toggled, this, &PacketsView::applyFilter);
    connect(m_actions->paste, &QAction::triggered, this, &PacketsView::showPaste);
    connect(m_actions->next, &QAction::triggered, this, &PacketsView::showNext);
    connect(m_actions->previous, &QAction::triggered, this, &PacketsView::showPrevious);
    connect(m_actions->partner, &QAction::triggered, this, &PacketsView::showPartner);
    connect(m_actions->filter, &QAction::triggered, m_filterBar, &FilterBar::focusText);
    connect(m_actions->copyRow, &QAction::triggered, this, &PacketsView::copyRow);
    connect(m_actions->secretNames, &QAction::triggered, this, &PacketsView::askSecretNames);
    connect(m_actions->columnMenu(), &QMenu::aboutToShow, this, [this] {
        m_actions->columnMenu()->clear();
        m_table->addColumnActions(*m_actions->columnMenu());
    });
    connect(m_actions, &PacketActions::timeDisplayRequested, this,
            [this](presentation::TimeDisplay display) {
                m_model.setTimeDisplay(display);
                presentation::setTimeDisplay(m_settings, display);
            });
    connect(m_actions, &PacketActions::lateAfterRequested, this,
            [this](qint64 us) { presentation::setLateAfter(m_capture, m_settings, us); });
}

void PacketsView::applyFilter()
{
    presentation::CaptureFilter filter = m_filterBar->filter();
    filter.markedOnly = m_actions->marked->isChecked();
    m_notice->clear();
    m_model.setFilter(filter);
    m_statistics->setFilter(filter);
}

void PacketsView::resetFilter()
{
    m_actions->marked->setChecked(false);
    m_filterBar->reset();
}

void PacketsView::showRow(int row)
{
    const inspector::PacketNumber number = m_model.numberAt(row);
    if (!m_capture.row(number) || number == m_shown)
        return;
    m_shown = number;
    m_notice->clear();
    m_detail->setDissection(dissectRow(number));
    showExchange();
}

// By other rules.
void PacketsView::showAgain()
{
    m_actions->setLateAfter(m_capture.lateAfterUs());
    if (m_shown == 0 || !m_capture.row(m_shown))
        return;
    m_detail->setDissection(dissectRow(m_shown));
    showExchange();
}

void PacketsView::showExchange()
{
    if (m_shown != 0 && m_capture.row(m_shown))
        m_detail->exchange()->showExchange(m_capture, m_shown);
    m_actions->partner->setEnabled(m_shown != 0 && partnerOf(m_shown) != 0);
}

inspector::PacketNumber PacketsView::partnerOf(inspector::PacketNumber number) const
{
    const inspector::Pairing pairing = m_model.pairingOf(number);
    return pairing.answer ? pairing.answer : pairing.request;
}

void PacketsView::showPartner()
{
    const inspector::PacketNumber partner = partnerOf(m_shown);
    if (partner == 0)
        return;
    if (m_capture.row(partner))
        selectPacket(partner);
    else
        m_notice->showNotice(widgets::NoticeBar::Severity::Info,
                             tr("Packet %1 is not kept any more.").arg(partner));
}

inspector::Dissection PacketsView::dissectRow(inspector::PacketNumber number) const
{
    const inspector::CaptureRow &row = *m_capture.row(number);
    if (!carriesPacketBytes(row.kind()))
        return {};
    const inspector::Capture::SharedBytes shared = m_capture.sharedBytes(number);
    inspector::Dissection dissection;
    if (row.kind() == inspector::CaptureKind::Garbage) {
        dissection = inspector::dissectGarbage(shared.bytes);
    } else {
        const inspector::CaptureRow *request = m_capture.row(m_model.pairingOf(number).request);
        inspector::Surroundings around;
        around.aliasTopic = m_capture.topicOf(number);
        around.request = request ? request->bytes().toByteArray() : QByteArray();
        around.secrets = m_capture.secretRules();
        dissection =
                inspector::dissect(shared.bytes, {row.version(), m_capture.sender(row)}, around);
    }
    dissection.keeper = shared.keeper;
    return dissection;
}

void PacketsView::openListMenu(QPoint position)
{
    const QModelIndex cell = m_table->indexAt(position);
    if (!cell.isValid())
        return;
    QMenu menu;
    menu.addAction(m_actions->partner);
    menu.addAction(m_actions->edit);
    menu.addSeparator();
    menu.addMenu(m_detail->bytePane()->copyMenu());
    menu.addAction(m_actions->copyRow);
    menu.addSeparator();
    menu.addMenu(m_actions->timeMenu());
    menu.addMenu(m_actions->columnMenu());
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

void PacketsView::copyRow()
{
    QStringList cells;
    for (int column = 0; column < presentation::CaptureModel::ColumnCount; ++column) {
        if (!m_table->isColumnHidden(column))
            cells << m_model.index(m_table->selectedRow(), column).data().toString();
    }
    QGuiApplication::clipboard()->setText(cells.join(QLatin1Char('\t')));
}

void PacketsView::askSecretNames()
{
    QStringList names;
    for (const QByteArray &name : m_capture.secretRules().userProperties)
        names << QString::fromUtf8(name);
    bool isAccepted = false;
    const QString text = QInputDialog::getMultiLineText(
            this, tr("Secret user properties"),
            tr("Values of user properties with these names are masked until secrets are revealed, "
               "one name a line:"),
            names.join(QLatin1Char('\n')), &isAccepted);
    if (!isAccepted)
        return;
    QList<QByteArray> accepted;
    for (const QString &name : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        accepted << name.trimmed().toUtf8();
    accepted.removeAll(QByteArray());
    presentation::setSecretProperties(m_capture, m_settings, accepted);
}

void PacketsView::selectPacket(inspector::PacketNumber number)
{
    closePaste();
    const int row = m_model.rowOf(number);
    if (row >= 0 && m_model.numberAt(row) == number) {
        m_table->goToRow(row);
        return;
    }
    m_notice->showNotice(widgets::NoticeBar::Severity::Info,
                         tr("The filter hides packet %1.").arg(number));
    QPushButton *reset = m_notice->addAction(tr("Clear the filter"));
    connect(reset, &QPushButton::clicked, this, [this, number] {
        resetFilter();
        selectPacket(number);
    });
}

QString PacketsView::notice() const
{
    return m_notice->cause();
}

void PacketsView::showNext()
{
    const int row = m_table->selectedRow() + 1;
    if (row < m_model.rowCount())
        m_table->goToRow(row);
}

void PacketsView::showPrevious()
{
    const int selected = m_table->selectedRow();
    const int row = selected < 0 ? m_model.rowCount() - 1 : selected - 1;
    if (row >= 0)
        m_table->goToRow(row);
}

void PacketsView::updateList()
{
    updateStatus();
    const bool isStatistics = m_pages->currentIndex() == StatisticsPage;
    m_detail->setVisible(!isStatistics && (isPastingOrEditing() || m_capture.count() > 0));
    if (isStatistics || isPastingOrEditing())
        return;
    if (m_capture.count() == 0)
        m_pages->setCurrentIndex(EmptyPage);
    else if (m_model.rowCount() == 0 && m_model.filter().isActive() && !m_model.isScanning())
        m_pages->setCurrentIndex(NoMatchPage);
    else
        m_pages->setCurrentIndex(ListPage);
    if (m_capture.count() == 0 && m_shown != 0) {
        m_shown = 0;
        m_detail->clear();
    }
    if (m_shown != 0 && m_model.pairingOf(m_shown).state == inspector::AnswerState::Missing)
        showExchange();
}

void PacketsView::updateStatus()
{
    QStringList parts;
    parts << tr("%n packet(s) kept", nullptr, static_cast<int>(m_capture.count()));
    if (m_model.filter().isActive())
        parts << tr("%n shown", nullptr, m_model.rowCount());
    if (m_model.isPaused())
        parts << tr("paused, %n waiting", nullptr, static_cast<int>(m_model.waitingCount()));
    if (m_capture.goneCount() > 0)
        parts << tr("%n older ones given up for memory", nullptr,
                    static_cast<int>(m_capture.goneCount()));
    if (m_capture.missedCount() > 0)
        parts << tr("%n came too fast to be captured", nullptr,
                    static_cast<int>(m_capture.missedCount()));
    if (m_files && m_files->isRecording())
        parts << tr("recording");
    m_status->setText(parts.join(QStringLiteral(" · ")));
}

void PacketsView::retranslate()
{
    m_actions->retranslate();
    m_files->retranslate();
    m_fileButton->setToolTip(tr("Open, save, export and record captures"));
    m_fileButton->setAccessibleName(m_fileButton->toolTip());
    m_viewMenu->setToolTip(tr("What the list shows"));
    m_viewMenu->setAccessibleName(m_viewMenu->toolTip());
    m_empty->setTexts(
            tr("No packets yet"),
            tr("Every packet that a connection sends or receives is listed here, with its "
               "fields and bytes. Connect somewhere, or paste packets from elsewhere."));
    m_emptyPaste->setText(tr("Paste packets…"));
    m_noMatch->setTexts(tr("No packet matches"),
                        tr("The filter lets none of the packets through."));
    m_resetFilter->setText(tr("Clear the filter"));
    updateStatus();
}

void PacketsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_model.retranslate();
        showExchange();
    }
}

} // namespace ui
