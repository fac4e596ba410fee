// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/storage/fileerror.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

#include <vector>

// Small JSON files that are written whole: by rename, with the versions before kept, never half.
namespace storage {

// What a file's "format" and "version" keys say, and how older versions become this one.
struct JsonFormat
{
    using Upgrade = QJsonObject (*)(QJsonObject);

    QString name;                  // "mqttscope-profile"
    std::vector<Upgrade> upgrades; // [0] leads from version 1 to version 2, and so on
    int version() const { return static_cast<int>(upgrades.size()) + 1; }
};

inline constexpr int keptBackups = 5;

// Checks "format", upgrades step by step and takes both keys away; `file` is only named in errors.
base::Result<QJsonObject, FileError> parseJson(const QByteArray &bytes, const QString &file,
                                               const JsonFormat &format);

// Reads and parses. A damaged file is moved aside, so that the next write does not destroy what may
// still be rescued from it.
base::Result<QJsonObject, FileError> readJson(const QString &path, const JsonFormat &format);

base::Result<QByteArray, FileError> readFile(const QString &path);
// Moves a damaged file aside under a name that says so; the error with that name.
FileError setAside(FileError error);

// Writes `content` with the keys "format" and "version" added; makes the folder when it is missing.
base::Result<base::Done, FileError> writeJson(const QString &path, const QJsonObject &content,
                                              const JsonFormat &format);

// The bytes writeJson() would write: keys sorted, so that a diff shows what was changed.
QByteArray jsonBytes(const QJsonObject &content, const JsonFormat &format);

// Atomic write of any bytes, without backups. `OnlyByOwner` is mode 0600 from the first byte on.
enum class Readable : quint8 { AsUsual, OnlyByOwner };
base::Result<base::Done, FileError> writeFile(const QString &path, const QByteArray &bytes,
                                              Readable readable = Readable::AsUsual);

// Earlier versions of a file, newest first, in `.backup` beside it.
QStringList backupsOf(const QString &path);
// Puts the present version among the backups; the file itself stays.
void keepBackup(const QString &path);

} // namespace storage
