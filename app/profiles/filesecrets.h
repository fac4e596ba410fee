// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profiles/secretstore.h"

#include <QJsonObject>

namespace profiles {

// Secrets in one file that only its owner can read (mode 0600): for systems without a keychain. It
// is protected by the file system alone, which is why the person is told.
class FileSecrets : public SecretStore
{
    Q_OBJECT

public:
    explicit FileSecrets(const QString &file, QObject *parent = nullptr);

    void read(const QString &key, QObject *context, ReadAnswer answer) override;
    void write(const QString &key, const QByteArray &secret, QObject *context,
               WriteAnswer answer) override;
    void remove(const QString &key, QObject *context, WriteAnswer answer) override;
    SecretHome home() const override { return SecretHome::PrivateFile; }

private:
    base::Result<QJsonObject, SecretError> load() const;
    base::Result<base::Done, SecretError> save(const QJsonObject &secrets) const;

    QString m_file;
};

} // namespace profiles
