// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/certificatereader.h"

#include <QPointer>
#include <QThreadPool>

#include <chrono>

namespace presentation {

namespace {
constexpr std::chrono::milliseconds typingPause{250};
}

CertificateReader::CertificateReader(QObject *parent) : QObject(parent), m_pause(this)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &CertificateReader::start);
}

void CertificateReader::read(const net::TlsOptions &tls)
{
    m_wanted = tls;
    m_pause.stop();
    start();
}

void CertificateReader::readSoon(const net::TlsOptions &tls)
{
    m_wanted = tls;
    ++m_question;
    m_pause.start();
}

void CertificateReader::start()
{
    const quint64 question = ++m_question;
    // The answer is handed over by an object of this thread, which this one may
    // outlive or not.
    auto *messenger = new QObject;
    QThreadPool::globalInstance()->start(
            [messenger, question, tls = m_wanted, reader = QPointer(this)] {
                const FileNotes notes = describeFiles(tls);
                QMetaObject::invokeMethod(
                        messenger,
                        [messenger, question, reader, notes] {
                            messenger->deleteLater();
                            if (reader && reader->m_question == question)
                                emit reader->described(notes);
                        },
                        Qt::QueuedConnection);
            });
}

} // namespace presentation
