// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/keychainsecrets.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

#include <memory>

namespace profiles {

namespace {

const QString service = QStringLiteral("mqttscope");

SecretError errorOf(const QKeychain::Job &job)
{
    using Kind = SecretError::Kind;
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {Kind::NotFound, {}};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return {Kind::Denied, job.errorString()};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    // What QtKeychain 0.13 says where no bus or no wallet service can be reached.
    case QKeychain::OtherError:
        return {Kind::NoService, job.errorString()};
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
        break;
    }
    return {Kind::Other, job.errorString()};
}

// Calls `finished` with the job once it is done, or with nullptr when patience ends before. The job
// deletes itself when it is done: a backend still writes into it after we stopped waiting.
template<class Finished>
void run(QKeychain::Job *job, std::chrono::milliseconds patience, QObject *context,
         const Finished &finished)
{
    auto *timer = new QTimer(context);
    timer->setSingleShot(true);
    QObject::connect(job, &QKeychain::Job::finished, timer,
                     [timer, finished](QKeychain::Job *done) {
                         timer->deleteLater();
                         timer->disconnect();
                         finished(done);
                     });
    QObject::connect(timer, &QTimer::timeout, timer, [timer, job, finished] {
        timer->deleteLater();
        job->disconnect(timer);
        finished(nullptr);
    });
    timer->start(patience);
    job->start();
}

SecretError timedOut()
{
    return {SecretError::Kind::TimedOut, {}};
}

} // namespace

KeychainSecrets::KeychainSecrets(std::chrono::milliseconds patience, QObject *parent)
    : SecretStore(parent), m_patience(patience)
{
}

void KeychainSecrets::read(const QString &key, QObject *context, ReadAnswer answer)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setKey(key);
    run(job, m_patience, context, [job, answer = std::move(answer)](const QKeychain::Job *done) {
        if (!done)
            answer(base::Unexpected{timedOut()});
        else if (done->error() != QKeychain::NoError)
            answer(base::Unexpected{errorOf(*done)});
        else
            answer(job->binaryData());
    });
}

void KeychainSecrets::write(const QString &key, const QByteArray &secret, QObject *context,
                            WriteAnswer answer)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setKey(key);
    job->setBinaryData(secret);
    run(job, m_patience, context, [answer = std::move(answer)](const QKeychain::Job *done) {
        if (!done)
            answer(base::Unexpected{timedOut()});
        else if (done->error() != QKeychain::NoError)
            answer(base::Unexpected{errorOf(*done)});
        else
            answer(base::Done());
    });
}

void KeychainSecrets::remove(const QString &key, QObject *context, WriteAnswer answer)
{
    auto *job = new QKeychain::DeletePasswordJob(service);
    job->setKey(key);
    run(job, m_patience, context, [answer = std::move(answer)](const QKeychain::Job *done) {
        const bool gone = done
                          && (done->error() == QKeychain::NoError
                              || done->error() == QKeychain::EntryNotFound);
        if (gone)
            answer(base::Done());
        else
            answer(base::Unexpected{done ? errorOf(*done) : timedOut()});
    });
}

} // namespace profiles
