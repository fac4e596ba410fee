// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/jsonfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStorageInfo>

namespace storage {

namespace {

using base::Done;
using base::Result;
using base::Unexpected;

const QString formatKey = QStringLiteral("format");
const QString versionKey = QStringLiteral("version");

QString backupName(const QString &path, int number)
{
    const QFileInfo info(path);
    return QStringLiteral("%1/.backup/%2.%3").arg(info.path(), info.fileName()).arg(number);
}

QString moveAside(const QString &path)
{
    for (int number = 1; number < 1000; ++number) {
        const QString name = number == 1 ? path + QStringLiteral(".damaged")
                                         : QStringLiteral("%1.damaged-%2").arg(path).arg(number);
        if (!QFile::exists(name))
            return QFile::rename(path, name) ? name : QString();
    }
    return {};
}

FileError unreadable(FileError::Kind kind, const QString &file, const QString &detail)
{
    return {kind, file, {}, detail};
}

Result<QJsonObject, FileError> upgraded(QJsonObject content, const QString &file,
                                        const JsonFormat &format)
{
    const int version = content.value(versionKey).toInt(0);
    if (version < 1)
        return Unexpected{unreadable(FileError::Kind::WrongFormat, file, versionKey)};
    if (version > format.version())
        return Unexpected{unreadable(FileError::Kind::TooNew, file, QString::number(version))};
    for (int step = version; step < format.version(); ++step)
        content = format.upgrades[static_cast<size_t>(step) - 1](std::move(content));
    content.remove(formatKey);
    content.remove(versionKey);
    return content;
}

Unexpected<FileError> writeFailure(const QString &path, qint64 needed, const QString &detail)
{
    const QStorageInfo storage(QFileInfo(path).path());
    const bool full =
            storage.isValid() && !storage.isReadOnly() && storage.bytesAvailable() < needed;
    const auto kind = full ? FileError::Kind::NoSpace : FileError::Kind::CannotWrite;
    return Unexpected{FileError{kind, path, {}, detail}};
}

} // namespace

Result<QJsonObject, FileError> parseJson(const QByteArray &bytes, const QString &file,
                                         const JsonFormat &format)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parseError);
    if (!document.isObject()) {
        const QString detail =
                QStringLiteral("%1 (byte %2)").arg(parseError.errorString()).arg(parseError.offset);
        return Unexpected{unreadable(FileError::Kind::Damaged, file, detail)};
    }
    if (document.object().value(formatKey).toString() != format.name)
        return Unexpected{unreadable(FileError::Kind::WrongFormat, file, formatKey)};
    return upgraded(document.object(), file, format);
}

Result<QByteArray, FileError> readFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Unexpected{unreadable(FileError::Kind::NotFound, path, {})};
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected{unreadable(FileError::Kind::CannotRead, path, file.errorString())};
    return file.readAll();
}

FileError setAside(FileError error)
{
    error.setAside = moveAside(error.file);
    return error;
}

Result<QJsonObject, FileError> readJson(const QString &path, const JsonFormat &format)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return Unexpected{bytes.error()};
    auto content = parseJson(*bytes, path, format);
    // What a later version wrote is whole and not ours to move.
    if (content || content.error().kind == FileError::Kind::TooNew)
        return content;
    return Unexpected{setAside(content.error())};
}

QByteArray jsonBytes(const QJsonObject &content, const JsonFormat &format)
{
    QJsonObject whole = content;
    whole.insert(formatKey, format.name);
    whole.insert(versionKey, format.version());
    return QJsonDocument(whole).toJson(QJsonDocument::Indented);
}

Result<Done, FileError> writeJson(const QString &path, const QJsonObject &content,
                                  const JsonFormat &format)
{
    const QByteArray bytes = jsonBytes(content, format);
    const auto present = readFile(path);
    if (present && *present == bytes)
        return Done();
    keepBackup(path);
    return writeFile(path, bytes);
}

Result<Done, FileError> writeFile(const QString &path, const QByteArray &bytes, Readable readable)
{
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder))
        return Unexpected{FileError{FileError::Kind::CannotWrite, path, {}, folder}};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return writeFailure(path, bytes.size(), file.errorString());
    // Before the first byte: there is no moment in which others could read it.
    if (readable == Readable::OnlyByOwner
        && !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return writeFailure(path, bytes.size(), file.errorString());
    // QSaveFile::commit() of Qt 6.4 takes no notice when its own flush fails on a full disk, and
    // would put an empty file in place of the good one.
    if (file.write(bytes) != bytes.size() || !file.flush() || !file.commit())
        return writeFailure(path, bytes.size(), file.errorString());
    return Done();
}

QStringList backupsOf(const QString &path)
{
    QStringList names;
    for (int number = 1; number <= keptBackups; ++number) {
        const QString name = backupName(path, number);
        if (QFile::exists(name))
            names.append(name);
    }
    return names;
}

void keepBackup(const QString &path)
{
    const auto present = readFile(path);
    const QString newest = backupName(path, 0);
    // On a full disk the older backups are worth more than half a new one.
    if (!present || !writeFile(newest, *present))
        return;
    QFile::remove(backupName(path, keptBackups));
    for (int number = keptBackups - 1; number >= 0; --number)
        QFile::rename(backupName(path, number), backupName(path, number + 1));
}

} // namespace storage
