// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/keylog.h"

#include <QByteArray>
#include <QFile>

#include <openssl/ssl.h>

#include <mutex>
#include <utility>

namespace net {

namespace {

using WeakListener = std::weak_ptr<KeyListener>;

thread_local WeakListener listenerOfScope;

int contextIndex();

// Lines of several links come from several threads.
void addToFile(const char *line)
{
    if (keyLogFile().isEmpty())
        return;
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

void secretMade(const SSL *session, const char *line)
{
    addToFile(line);
    const void *data = SSL_CTX_get_ex_data(SSL_get_SSL_CTX(session), contextIndex());
    const auto *weak = static_cast<const WeakListener *>(data);
    if (const auto listener = weak ? weak->lock() : nullptr)
        (*listener)(QByteArrayView(line));
}

// Called by OpenSSL for each SSL_CTX while it is being made.
void contextMade(void *context, void *, CRYPTO_EX_DATA *data, int index, long, void *)
{
    SSL_CTX_set_keylog_callback(static_cast<SSL_CTX *>(context), secretMade);
    CRYPTO_set_ex_data(data, index, new WeakListener(listenerOfScope));
}

void contextGone(void *, void *listener, CRYPTO_EX_DATA *, int, long, void *)
{
    delete static_cast<WeakListener *>(listener);
}

// QSslSocket shows nobody its SSL_CTX, and OpenSSL has no process-wide key log. What OpenSSL has is
// extra data of each context, with a function that hears of every context made in the process.
int contextIndex()
{
    static const int index =
            SSL_CTX_get_ex_new_index(0, nullptr, contextMade, nullptr, contextGone);
    return index;
}

} // namespace

QString keyLogFile()
{
    return qEnvironmentVariable("SSLKEYLOGFILE");
}

KeyLogScope::KeyLogScope(const std::shared_ptr<KeyListener> &listener)
    : m_before(std::exchange(listenerOfScope, listener))
{
    contextIndex();
}

KeyLogScope::~KeyLogScope()
{
    listenerOfScope = m_before;
}

} // namespace net
