// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/sessionsecrets.h"

#include <QTimer>

namespace profiles {

void SessionSecrets::read(const QString &key, QObject *context, ReadAnswer answer)
{
    base::Result<QByteArray, SecretError> result =
            base::Unexpected{SecretError{SecretError::Kind::NotFound, {}}};
    if (m_secrets.contains(key))
        result = m_secrets.value(key);
    QTimer::singleShot(0, context, [answer, result] { answer(result); });
}

void SessionSecrets::write(const QString &key, const QByteArray &secret, QObject *context,
                           WriteAnswer answer)
{
    m_secrets.insert(key, secret);
    QTimer::singleShot(0, context, [answer] { answer(base::Done()); });
}

void SessionSecrets::remove(const QString &key, QObject *context, WriteAnswer answer)
{
    m_secrets.remove(key);
    QTimer::singleShot(0, context, [answer] { answer(base::Done()); });
}

} // namespace profiles
