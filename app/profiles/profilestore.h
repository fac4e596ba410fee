// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/profiles/profile.h"
#include "app/storage/fileerror.h"
#include "app/storage/paths.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

namespace profiles {

// The saved profiles, one small file each. What is changed here is so at once, also when the disk
// refuses it: then the profile counts as unsaved until a later write succeeds.
class ProfileStore : public QObject
{
    Q_OBJECT

public:
    using Saved = base::Result<base::Done, storage::FileError>;

    explicit ProfileStore(const storage::Paths &paths, QObject *parent = nullptr);

    const QList<Profile> &profiles() const { return m_profiles; } // by group, then name
    const Profile *find(const QString &id) const;                 // nullptr: no such
    const Profile *findByName(const QString &name) const;         // by name, else by slug
    QStringList groups() const;

    // Gives id and slug and answers the id; an id that is given and free is kept, so that what
    // remove() answered can be added again.
    QString add(Profile profile);
    void change(const Profile &profile); // by id
    Profile remove(const QString &id);
    QString duplicate(const QString &id, const QString &newName); // the new id
    void renameGroup(const QString &from, const QString &to);

    bool isUnsaved(const QString &id) const { return m_unsaved.contains(id); }
    Saved saveAll(); // tries again what the disk refused

    // Files that could not be read or written, one entry a file.
    const QList<storage::FileError> &problems() const { return m_problems; }

signals:
    void added(const QString &id);
    void changed(const QString &id);
    void removed(const QString &id);
    void problemFound(const storage::FileError &problem);
    // A file that was a problem could be written after all.
    void problemSolved(const QString &file);

private:
    struct FileOnDisk
    {
        QString slug;
        QByteArray bytes;
    };
    void load();
    void reload(); // what another program did to the folder
    QStringList slugsOnDisk() const;
    base::Result<Profile, storage::FileError> parse(const FileOnDisk &file) const;
    void takeFromDisk(const FileOnDisk &file, Profile profile);
    void forget(const QString &id);
    Saved save(Profile &profile);
    void moveFile(Profile &profile, const QString &newSlug);
    void removeFile(const Profile &profile);
    QString freeSlug(const Profile &profile) const;
    void report(const storage::FileError &problem);
    void solved(const QString &file);
    void watch();
    void sort();
    QString fileOf(const QString &slug) const;
    Profile *at(const QString &id);

    QString m_folder;
    QList<Profile> m_profiles;
    QList<storage::FileError> m_problems;
    QSet<QString> m_unsaved;             // ids
    QHash<QString, QByteArray> m_onDisk; // by slug: the bytes last read or written here
    QFileSystemWatcher m_watcher;
    QTimer m_reloadTimer; // an editor's save is several changes of the folder
};

} // namespace profiles
