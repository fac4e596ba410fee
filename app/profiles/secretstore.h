// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

namespace profiles {

// Where secrets are kept; the person is told when it is not the keychain.
enum class SecretHome : quint8 { Keychain, PrivateFile, SessionOnly };

struct SecretError
{
    enum class Kind : quint8 {
        NotFound,
        NoService, // no keychain here
        Denied,    // by the person or the service
        TimedOut,
        CannotRead,
        CannotWrite,
        Other
    };
    Kind kind = Kind::Other;
    QString detail; // what the service says, untranslated; never the secret
    friend bool operator==(const SecretError &, const SecretError &) = default;
};

// Keeps secrets by key. Answers come later, through the event loop and in the order asked; none
// comes once `context` is gone.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using ReadAnswer = std::function<void(const base::Result<QByteArray, SecretError> &)>;
    using WriteAnswer = std::function<void(const base::Result<base::Done, SecretError> &)>;

    using QObject::QObject;

    virtual void read(const QString &key, QObject *context, ReadAnswer answer) = 0;
    virtual void write(const QString &key, const QByteArray &secret, QObject *context,
                       WriteAnswer answer) = 0;
    // A key that is not there is removed already: no error.
    virtual void remove(const QString &key, QObject *context, WriteAnswer answer) = 0;
    virtual SecretHome home() const = 0;

signals:
    void homeChanged(profiles::SecretHome home);
    // Also told when nobody waits for the answer any more.
    void writeFailed(const profiles::SecretError &error);
};

} // namespace profiles
