// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/transcriptpane.h"

#include "app/storage/settings.h"
#include "ui/presentation/terminalsession.h"
#include "ui/presentation/transcriptmodel.h"
#include "ui/terminal/findbar.h"
#include "ui/terminal/transcriptbar.h"
#include "ui/terminal/transcriptview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"

#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QProgressDialog>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

using presentation::TranscriptModel;

namespace {

constexpr int linesPerProgress = 20'000;

QString columnsKey()
{
    return QStringLiteral("terminal/columns");
}

} // namespace

TranscriptPane::TranscriptPane(presentation::TerminalSession &session, QWidget *parent)
    : QWidget(parent), m_session(session)
{
    createParts();
    layOut();
    connectModel();
    connectFind();
    connectLog();
}

TranscriptModel &TranscriptPane::model() const
{
    return m_session.transcript();
}

void TranscriptPane::createParts()
{
    m_bar = new TranscriptBar(this);
    m_stack = new QStackedWidget(this);
    m_empty = new widgets::EmptyState(QStringLiteral("terminal"), QString(), QString(), m_stack);
    m_openSimulated = m_empty->addAction(QString());
    m_view = new TranscriptView(model(), m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    m_findBar = new FindBar(model(), this);
    m_explanation = new QLabel(this);
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_explanation->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(m_openSimulated, &QPushButton::clicked, this, &TranscriptPane::openSimulatedRequested);
}

void TranscriptPane::layOut()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(widgets::spacing::s);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_findBar);
    layout->addWidget(m_explanation);
}

void TranscriptPane::connectModel()
{
    TranscriptModel &lines = model();
    connect(m_bar, &TranscriptBar::clearRequested, &lines, &TranscriptModel::clear);
    connect(m_bar, &TranscriptBar::copyRequested, m_view, &TranscriptView::copySelection);
    connect(m_bar, &TranscriptBar::saveRequested, this, &TranscriptPane::saveTranscript);
    connect(m_bar, &TranscriptBar::bytesToggled, m_view, &TranscriptView::setBytesShown);
    connect(m_bar, &TranscriptBar::invisibleToggled, &lines, &TranscriptModel::setInvisibleShown);
    connect(m_bar, &TranscriptBar::timeStyleChanged, &lines, &TranscriptModel::setTimeStyle);
    connect(m_bar, &TranscriptBar::revealToggled, &lines, &TranscriptModel::setRevealed);
    connect(m_bar, &TranscriptBar::sequenceToggled, this, &TranscriptPane::sequenceToggled);
    connect(m_bar, &TranscriptBar::kindsChanged, &lines, &TranscriptModel::setShownKinds);
    connect(m_bar, &TranscriptBar::collapseToggled, &lines, &TranscriptModel::setCollapsing);
    connect(&lines, &TranscriptModel::linesDropped, m_bar, &TranscriptBar::showDropped);
    connect(&lines, &TranscriptModel::modelReset, m_bar,
            [this] { m_bar->showDropped(model().droppedLines()); });
    connect(&lines, &TranscriptModel::rowsInserted, this,
            [this] { m_stack->setCurrentWidget(m_view); });
}

void TranscriptPane::connectFind()
{
    connect(m_bar, &TranscriptBar::findRequested, m_findBar, &FindBar::open);
    connect(m_findBar, &FindBar::found, m_view, &TranscriptView::goToRow);
    connect(m_findBar, &FindBar::closed, this, &TranscriptPane::findClosed);
    connect(m_view, &TranscriptView::rowChosen, m_findBar, &FindBar::setStart);
    connect(m_view, &TranscriptView::rowChosen, this, &TranscriptPane::explainRow);
    // What the mouse points at comes first; when it is elsewhere, the line that was chosen.
    connect(m_view, &TranscriptView::rowPointedAt, this,
            [this](int row) { explainRow(row >= 0 ? row : m_view->currentIndex().row()); });
}

void TranscriptPane::connectLog()
{
    connect(m_bar, &TranscriptBar::logToggled, this, &TranscriptPane::toggleLog);
    connect(&m_session.log(), &presentation::TranscriptLog::failed, this,
            [this](const QString &error) {
                m_bar->showLogging({});
                emit failed(tr("The log ended: %1.").arg(error),
                            tr("Make room or choose another folder, and start it again."));
            });
}

void TranscriptPane::toggleLog(bool on)
{
    presentation::TranscriptLog &log = m_session.log();
    const QString fileName =
            on ? QFileDialog::getSaveFileName(this, tr("Log to a file"), QStringLiteral("at.log"),
                                              tr("Text (*.log *.txt)"), nullptr,
                                              QFileDialog::DontConfirmOverwrite)
               : QString();
    if (fileName.isEmpty()) {
        log.stop();
    } else if (!log.start(fileName)) {
        emit failed(tr("The log could not be opened: %1.").arg(log.errorString()),
                    tr("Choose another folder."));
    }
    m_bar->showLogging(log.isRunning() ? log.fileName() : QString());
}

void TranscriptPane::explainRow(int row)
{
    QString words;
    if (row >= 0 && row < model().rowCount()) {
        const QByteArray line = model().index(row, 0).data(TranscriptModel::TextRole).toByteArray();
        words = m_session.catalog().explain(line, QLocale().language());
        const at::CommandInfo *command =
                words.isEmpty() ? m_session.catalog().commandOf(line) : nullptr;
        if (command)
            words = command->help.in(QLocale().language());
    }
    m_explanation->setText(words.isEmpty() ? tr("Point at a line to read what it means.") : words);
    m_explanation->setToolTip(m_explanation->text());
}

void TranscriptPane::saveTranscript()
{
    const QString fileName = QFileDialog::getSaveFileName(
            this, tr("Save the transcript"), QStringLiteral("transcript.txt"), tr("Text (*.txt)"));
    if (!fileName.isEmpty())
        writeTranscript(fileName);
}

// Millions of lines take a while: they can be watched and called off.
void TranscriptPane::writeTranscript(const QString &fileName)
{
    QSaveFile file(fileName);
    bool ok = file.open(QIODevice::WriteOnly);
    const int count = model().rowCount();
    QProgressDialog progress(tr("Saving the transcript"), tr("Cancel"), 0, count, this);
    progress.setWindowModality(Qt::WindowModal);
    for (int row = 0; ok && row < std::min(count, model().rowCount()); ++row) {
        ok = file.write(model().lineText(row).toUtf8() + '\n') > 0;
        if (row % linesPerProgress == 0) {
            progress.setValue(row);
            if (progress.wasCanceled())
                return;
        }
    }
    if (ok && file.commit())
        return;
    emit failed(tr("The transcript could not be saved: %1.").arg(file.errorString()),
                tr("Choose another folder and save again."));
}

void TranscriptPane::restore(const storage::Settings &settings)
{
    m_view->restoreColumns(settings.state(columnsKey()));
    m_bar->restore(settings);
}

void TranscriptPane::store(storage::Settings &settings) const
{
    m_bar->store(settings);
    settings.setState(columnsKey(), m_view->columns());
}

void TranscriptPane::retranslate()
{
    m_empty->setTexts(
            tr("Talk to a serial module"),
            tr("Choose a port above and open it; everything the module says is shown here, "
               "and what it means. Without a module, open the simulated one: it answers "
               "like the module you choose and really connects to a broker."));
    m_openSimulated->setText(tr("Open the simulated module"));
    m_view->setAccessibleName(tr("Transcript"));
    m_bar->retranslate();
    m_findBar->retranslate();
    model().retranslate();
    explainRow(m_view->currentIndex().isValid() ? m_view->currentIndex().row() : -1);
}

} // namespace ui
