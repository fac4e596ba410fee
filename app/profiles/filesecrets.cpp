// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/filesecrets.h"

#include "app/storage/jsonfile.h"

#include <QTimer>

namespace profiles {

namespace {

using base::Done;
using base::Result;
using base::Unexpected;

const storage::JsonFormat &secretsFormat()
{
    static const storage::JsonFormat format{QStringLiteral("mqttscope-secrets"), {}};
    return format;
}

template<class Answer, class Value>
void answerLater(QObject *context, const Answer &answer, const Value &value)
{
    QTimer::singleShot(0, context, [answer, value] { answer(value); });
}

} // namespace

FileSecrets::FileSecrets(const QString &file, QObject *parent) : SecretStore(parent), m_file(file)
{
}

void FileSecrets::read(const QString &key, QObject *context, ReadAnswer answer)
{
    const auto secrets = load();
    Result<QByteArray, SecretError> result =
            Unexpected{SecretError{SecretError::Kind::NotFound, {}}};
    if (!secrets)
        result = Unexpected{secrets.error()};
    else if (secrets->contains(key))
        result = QByteArray::fromBase64(secrets->value(key).toString().toLatin1());
    answerLater(context, answer, result);
}

void FileSecrets::write(const QString &key, const QByteArray &secret, QObject *context,
                        WriteAnswer answer)
{
    auto secrets = load();
    QJsonObject changed = secrets ? *secrets : QJsonObject();
    changed.insert(key, QString::fromLatin1(secret.toBase64()));
    answerLater(context, answer, save(changed));
}

void FileSecrets::remove(const QString &key, QObject *context, WriteAnswer answer)
{
    const auto secrets = load();
    Result<Done, SecretError> result = Done();
    if (secrets && secrets->contains(key)) {
        QJsonObject changed = *secrets;
        changed.remove(key);
        result = save(changed);
    }
    answerLater(context, answer, result);
}

// Read anew for every request: another instance of the program may have written.
Result<QJsonObject, SecretError> FileSecrets::load() const
{
    const auto secrets = storage::readJson(m_file, secretsFormat());
    if (secrets)
        return *secrets;
    if (secrets.error().kind == storage::FileError::Kind::NotFound)
        return QJsonObject();
    return Unexpected{SecretError{SecretError::Kind::CannotRead, secrets.error().detail}};
}

Result<Done, SecretError> FileSecrets::save(const QJsonObject &secrets) const
{
    // No backups: a secret that is removed shall be gone.
    const auto written = storage::writeFile(m_file, storage::jsonBytes(secrets, secretsFormat()),
                                            storage::Readable::OnlyByOwner);
    if (written)
        return Done();
    return Unexpected{SecretError{SecretError::Kind::CannotWrite, written.error().detail}};
}

} // namespace profiles
