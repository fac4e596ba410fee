// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profiles/secretstore.h"

#include <QHash>

namespace profiles {

// Secrets in memory, forgotten at the end.
class SessionSecrets : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;

    void read(const QString &key, QObject *context, ReadAnswer answer) override;
    void write(const QString &key, const QByteArray &secret, QObject *context,
               WriteAnswer answer) override;
    void remove(const QString &key, QObject *context, WriteAnswer answer) override;
    SecretHome home() const override { return SecretHome::SessionOnly; }

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace profiles
