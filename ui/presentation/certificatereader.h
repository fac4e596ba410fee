// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/profilecertificates.h"

#include <QObject>
#include <QTimer>

namespace presentation {

// Tells what the files of a profile hold, without making the window wait for
// them: a folder on the network may be slow, and opening a locked key is meant
// to be. Who types a path is not answered at every letter.
class CertificateReader : public QObject
{
    Q_OBJECT

public:
    explicit CertificateReader(QObject *parent = nullptr);

    void read(const net::TlsOptions &tls);     // now
    void readSoon(const net::TlsOptions &tls); // once no other call has come for a moment

signals:
    // Of the last call only; answers to earlier ones are dropped.
    void described(const presentation::FileNotes &notes);

private:
    void start();

    QTimer m_pause;
    net::TlsOptions m_wanted;
    quint64 m_question = 0;
};

} // namespace presentation
