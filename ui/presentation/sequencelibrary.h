// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/sequencefile.h"
#include "app/base/result.h"

#include <QString>
#include <QStringList>

namespace presentation {

// The saved sequences of a folder, one text file each.
class SequenceLibrary
{
public:
    explicit SequenceLibrary(const QString &folder) : m_folder(folder) {}

    QStringList names() const; // sorted
    bool contains(const QString &name) const;
    // The errors are sentences for a person.
    base::Result<at::Sequence, QString> load(const QString &name) const;
    // By its name; backups are kept. A file with secrets in it is for its owner only.
    base::Result<base::Done, QString> save(const at::Sequence &sequence, bool hasSecrets) const;
    void remove(const QString &name) const; // backups stay

    // A file of ours or of SSCOM, wherever it lies.
    static base::Result<at::Sequence, QString> read(const QString &fileName);
    static base::Result<base::Done, QString> write(const QString &fileName,
                                                   const at::Sequence &sequence, bool hasSecrets);

private:
    QString fileOf(const QString &name) const;

    QString m_folder;
};

} // namespace presentation
