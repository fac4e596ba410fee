// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/recordingwindow.h"

#include "app/storage/settings.h"
#include "ui/messages/messagesview.h"
#include "ui/messages/payloadview.h"
#include "ui/messages/replaydialog.h"
#include "ui/presentation/messagewording.h"
#include "ui/presentation/openconnections.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QSplitter>
#include <QVBoxLayout>

namespace ui {

namespace {

const auto geometryKey = QStringLiteral("recordings/geometry");
const auto panesKey = QStringLiteral("recordings/panes");

} // namespace

RecordingWindow::RecordingWindow(storage::Settings &settings, presentation::DecodeRuleStore &rules,
                                 const presentation::OpenConnections &connections, QWidget *parent)
    : QWidget(parent, Qt::Window), m_settings(settings), m_connections(connections)
{
    auto *panes = new QSplitter(Qt::Horizontal, this);
    m_messages = new MessagesView(m_history, m_noSubscriptions, settings,
                                  MessagesView::Source::Recording, panes);
    m_messages->setDecodeRules(rules);
    m_payload = new PayloadView(rules, panes);
    panes->addWidget(m_messages);
    panes->addWidget(m_payload);
    panes->setSizes({640, 320});
    panes->restoreState(settings.state(panesKey));
    connect(panes, &QSplitter::splitterMoved, this,
            [this, panes] { m_settings.setState(panesKey, panes->saveState()); });
    connect(m_messages, &MessagesView::messageSelected, m_payload, [this](messages::RowId row) {
        if (const auto message = m_history.store().at(row))
            m_payload->showMessage(
                    *message,
                    m_history.store().sparkplugBirths().aliasesAt(row, message->publish.topic),
                    m_history.store().sources().at(row));
    });
    connect(m_messages, &MessagesView::replayRequested, this, &RecordingWindow::showReplayDialog);
    connect(m_messages, &MessagesView::hitsChanged, m_payload, &PayloadView::setHits);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(panes);
    if (!restoreGeometry(settings.state(geometryKey)))
        resize(960, 600);
}

RecordingWindow::~RecordingWindow()
{
    m_settings.setState(geometryKey, saveGeometry());
    qDeleteAll(findChildren<ReplayDialog *>()); // before what they publish
    delete m_messages;                          // before what it shows
    m_messages = nullptr;
}

void RecordingWindow::showReplayDialog(const QList<messages::RowId> &rows)
{
    QList<presentation::LiveConnection *> targets;
    for (const auto &connection : m_connections.all())
        targets.append(connection.get());
    auto *dialog = new ReplayDialog(m_history.store(), {rows.begin(), rows.end()}, targets, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void RecordingWindow::open(const QString &file)
{
    setWindowTitle(tr("Recording %1").arg(QFileInfo(file).completeBaseName()));
    const auto opened = m_history.openRecording(file);
    if (!opened)
        m_messages->showNotice(presentation::describe(opened.error()));
    m_messages->refresh();
}

} // namespace ui
