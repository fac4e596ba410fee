// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/keylog.h"

#include <QByteArray>
#include <QFile>

#include <openssl/ssl.h>

#include <mutex>

namespace net {

namespace {

// Lines of several links come from several threads.
void writeLine(const SSL *, const char *line)
{
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    QFile file(keyLogFile());
    const bool isNew = !file.exists();
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return; // a log that cannot be written must not break a connection
    if (isNew)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QByteArray(line) + '\n');
}

// Called by OpenSSL for each SSL_CTX while it is being made.
void contextMade(void *context, void *, CRYPTO_EX_DATA *, int, long, void *)
{
    SSL_CTX_set_keylog_callback(static_cast<SSL_CTX *>(context), writeLine);
}

} // namespace

QString keyLogFile()
{
    return qEnvironmentVariable("SSLKEYLOGFILE");
}

// QSslSocket shows nobody its SSL_CTX, and OpenSSL has no process-wide key log. What OpenSSL has is
// extra data of each context, with a function that hears of every context made in the process.
void honourKeyLogFile()
{
    static const bool isInstalled = [] {
        if (keyLogFile().isEmpty())
            return false;
        return SSL_CTX_get_ex_new_index(0, nullptr, contextMade, nullptr, nullptr) >= 0;
    }();
    Q_UNUSED(isInstalled)
}

} // namespace net
