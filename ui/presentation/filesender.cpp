// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/filesender.h"

#include "ui/presentation/terminalsession.h"

namespace presentation {

FileSender::FileSender(TerminalSession &session, QObject *parent)
    : QObject(parent), m_session(session)
{
    connect(&session, &TerminalSession::writeBacklogChanged, this, &FileSender::backlogChanged);
    connect(&session, &TerminalSession::stateChanged, this, [this](serial::LinkState state) {
        if (isRunning() && state != serial::LinkState::Open)
            end(false);
    });
}

bool FileSender::start(const QString &fileName)
{
    stop();
    m_file.setFileName(fileName);
    if (!m_file.open(QIODevice::ReadOnly))
        return false;
    m_sent = 0;
    sendPiece();
    return true;
}

void FileSender::stop()
{
    if (isRunning())
        end(false);
}

void FileSender::backlogChanged(qint64 bytes)
{
    if (isRunning() && bytes < pieceSize)
        sendPiece();
}

void FileSender::sendPiece()
{
    const QByteArray piece = m_file.read(pieceSize);
    if (piece.isEmpty()) {
        end(true);
        return;
    }
    m_sent += piece.size();
    emit progressed(m_sent, m_file.size());
    m_session.sendBytes(piece);
}

void FileSender::end(bool whole)
{
    m_file.close();
    emit finished(whole);
}

} // namespace presentation
