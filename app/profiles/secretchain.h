// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profiles/secretstore.h"
#include "app/storage/paths.h"

#include <memory>
#include <vector>

namespace profiles {

// The best home for secrets that works here: asks its stores in order, moves down for good when
// one is not there, and says so. What an earlier run left in a lower store is still found.
class SecretChain : public SecretStore
{
    Q_OBJECT

public:
    explicit SecretChain(std::vector<std::unique_ptr<SecretStore>> stores,
                         QObject *parent = nullptr);

    void read(const QString &key, QObject *context, ReadAnswer answer) override;
    void write(const QString &key, const QByteArray &secret, QObject *context,
               WriteAnswer answer) override;
    void remove(const QString &key, QObject *context, WriteAnswer answer) override;
    SecretHome home() const override { return m_stores[m_current]->home(); }

private:
    void readFrom(size_t index, const QString &key, const QPointer<QObject> &context,
                  const ReadAnswer &answer);
    void writeTo(size_t index, const QString &key, const QByteArray &secret,
                 const QPointer<QObject> &context, const WriteAnswer &answer);
    void removeFrom(size_t index, const QString &key, const QPointer<QObject> &context,
                    const WriteAnswer &answer);
    void removeBelow(size_t index, const QString &key);
    bool moveBelow(size_t index); // false: there is nothing below

    std::vector<std::unique_ptr<SecretStore>> m_stores;
    size_t m_current = 0;
};

// Keychain, then private file, then memory; without the keychain when all files shall lie in one
// folder.
std::unique_ptr<SecretStore> standardSecrets(const storage::Paths &paths);

} // namespace profiles
