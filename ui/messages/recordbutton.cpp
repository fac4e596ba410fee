// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/recordbutton.h"

#include "app/storage/settings.h"
#include "ui/presentation/messagehistory.h"
#include "ui/widgets/icons.h"

#include <QActionGroup>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QUrl>

namespace ui {

using messages::RecorderState;

namespace {

const auto limitKey = QStringLiteral("messages/recordingGigabytes");
constexpr int firstLimit = 8; // GiB
constexpr qint64 gibibyte = qint64(1) << 30;

} // namespace

RecordButton::RecordButton(presentation::MessageHistory &history, storage::Settings &settings,
                           QWidget *parent)
    : QToolButton(parent), m_history(history), m_settings(settings), m_menu(new QMenu(this))
{
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::MenuButtonPopup);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &RecordButton::fillMenu);
    connect(this, &QToolButton::clicked, this, &RecordButton::toggle);
    connect(&history.recorder(), &messages::Recorder::changed, this, &RecordButton::showState);
    showState();
}

qint64 RecordButton::limit() const
{
    return m_settings.value(limitKey, firstLimit).toInt() * gibibyte;
}

void RecordButton::toggle()
{
    if (m_history.recorder().state() == RecorderState::Recording)
        m_history.recorder().stop();
    else
        m_history.startRecording({.fileBytes = limit()});
}

void RecordButton::showState()
{
    const messages::Recorder &recorder = m_history.recorder();
    const QLocale locale;
    const bool isOn = recorder.state() == RecorderState::Recording;
    setIcon(widgets::icon(isOn ? QStringLiteral("stop") : QStringLiteral("record")));
    switch (recorder.state()) {
    case RecorderState::Off:
        setText(tr("Record"));
        setToolTip(tr("Write all messages to disk, those that are here and those that come"));
        break;
    case RecorderState::Recording:
        setText(locale.formattedDataSize(recorder.fileBytes()));
        setToolTip(tr("Recording to %1: %2 messages so far. Click to stop.")
                           .arg(QFileInfo(recorder.file()).fileName(),
                                locale.toString(recorder.written())));
        break;
    case RecorderState::Finishing:
        setText(tr("Indexing…"));
        setToolTip(tr("The recording is whole; its index for the search is being built."));
        break;
    }
    setAccessibleName(toolTip());
}

void RecordButton::fillMenu()
{
    m_menu->clear();
    m_menu->addAction(tr("&Open a recording…"), this, &RecordButton::openFile);
    m_menu->addAction(tr("Show the &folder of the recordings"), this, [this] {
        QDir().mkpath(m_history.recordingFolder());
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_history.recordingFolder()));
    });
    addLimits(*m_menu);
}

void RecordButton::addLimits(QMenu &menu)
{
    QMenu *limits = menu.addMenu(tr("&Largest file"));
    limits->setToolTipsVisible(true);
    auto *group = new QActionGroup(limits);
    for (const int gigabytes : {1, 8, 64, 0}) {
        QAction *action =
                limits->addAction(gigabytes == 0 ? tr("no limit") : tr("%1 GB").arg(gigabytes));
        action->setToolTip(tr("When it is reached, the oldest messages of the file go."));
        action->setCheckable(true);
        action->setChecked(gigabytes * gibibyte == limit());
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, gigabytes] { m_settings.setValue(limitKey, gigabytes); });
    }
}

void RecordButton::openFile()
{
    const QString file =
            QFileDialog::getOpenFileName(this, tr("Open a recording"), m_history.recordingFolder(),
                                         tr("Recordings (*.mqttscope);;All files (*)"));
    if (!file.isEmpty())
        emit openRecordingRequested(file);
}

} // namespace ui
