// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profiles/secretstore.h"

#include <chrono>

namespace profiles {

// The system's keychain through QtKeychain. Every request is answered within `patience`, also when
// the service is there and never replies.
class KeychainSecrets : public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainSecrets(std::chrono::milliseconds patience = std::chrono::seconds(30),
                             QObject *parent = nullptr);

    void read(const QString &key, QObject *context, ReadAnswer answer) override;
    void write(const QString &key, const QByteArray &secret, QObject *context,
               WriteAnswer answer) override;
    void remove(const QString &key, QObject *context, WriteAnswer answer) override;
    SecretHome home() const override { return SecretHome::Keychain; }

private:
    std::chrono::milliseconds m_patience;
};

} // namespace profiles
