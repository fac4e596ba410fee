// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/secretchain.h"

#include "app/profiles/filesecrets.h"
#include "app/profiles/keychainsecrets.h"
#include "app/profiles/sessionsecrets.h"

namespace profiles {

namespace {

bool isOutOfOrder(const SecretError &error)
{
    using Kind = SecretError::Kind;
    return error.kind == Kind::NoService || error.kind == Kind::TimedOut;
}

} // namespace

SecretChain::SecretChain(std::vector<std::unique_ptr<SecretStore>> stores, QObject *parent)
    : SecretStore(parent), m_stores(std::move(stores))
{
    Q_ASSERT(!m_stores.empty());
}

void SecretChain::read(const QString &key, QObject *context, ReadAnswer answer)
{
    readFrom(m_current, key, context, answer);
}

void SecretChain::write(const QString &key, const QByteArray &secret, QObject *context,
                        WriteAnswer answer)
{
    writeTo(m_current, key, secret, context, answer);
}

void SecretChain::remove(const QString &key, QObject *context, WriteAnswer answer)
{
    removeFrom(m_current, key, context, answer);
}

void SecretChain::readFrom(size_t index, const QString &key, const QPointer<QObject> &context,
                           const ReadAnswer &answer)
{
    m_stores[index]->read(key, this, [this, index, key, context, answer](const auto &result) {
        if (!result && isOutOfOrder(result.error()))
            moveBelow(index);
        const bool elsewhere = !result
                               && (isOutOfOrder(result.error())
                                   || result.error().kind == SecretError::Kind::NotFound);
        if (elsewhere && index + 1 < m_stores.size())
            readFrom(index + 1, key, context, answer);
        else if (context)
            answer(result);
    });
}

void SecretChain::writeTo(size_t index, const QString &key, const QByteArray &secret,
                          const QPointer<QObject> &context, const WriteAnswer &answer)
{
    m_stores[index]->write(
            key, secret, this, [this, index, key, secret, context, answer](const auto &result) {
                const bool failed = !result
                                    && (isOutOfOrder(result.error())
                                        || result.error().kind == SecretError::Kind::CannotWrite);
                if (failed && moveBelow(index)) {
                    writeTo(index + 1, key, secret, context, answer);
                    return;
                }
                if (result)
                    removeBelow(index, key);
                else
                    emit writeFailed(result.error());
                if (context)
                    answer(result);
            });
}

void SecretChain::removeFrom(size_t index, const QString &key, const QPointer<QObject> &context,
                             const WriteAnswer &answer)
{
    m_stores[index]->remove(key, this, [this, index, key, context, answer](const auto &result) {
        if (!result && isOutOfOrder(result.error()) && moveBelow(index)) {
            removeFrom(index + 1, key, context, answer);
            return;
        }
        removeBelow(index, key);
        if (context)
            answer(result);
    });
}

// A copy that an earlier run had to keep further down must not come to light again.
void SecretChain::removeBelow(size_t index, const QString &key)
{
    for (size_t below = index + 1; below < m_stores.size(); ++below)
        m_stores[below]->remove(key, this, [](const auto &) {});
}

bool SecretChain::moveBelow(size_t index)
{
    if (index + 1 >= m_stores.size())
        return false;
    if (m_current <= index) {
        m_current = index + 1;
        emit homeChanged(home());
    }
    return true;
}

std::unique_ptr<SecretStore> standardSecrets(const storage::Paths &paths)
{
    std::vector<std::unique_ptr<SecretStore>> stores;
    if (!paths.isPortable())
        stores.push_back(std::make_unique<KeychainSecrets>());
    stores.push_back(std::make_unique<FileSecrets>(paths.secretsFile()));
    stores.push_back(std::make_unique<SessionSecrets>());
    return std::make_unique<SecretChain>(std::move(stores));
}

} // namespace profiles
