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

    // Gives id and slug when they are empty; the id stands in lastAdded() and in the signal.
    QString add(Profile profile);
    void change(const Profile &profile); // by id
    // The answer is what restore() takes; without a profile of that id, an empty value.
    Profile remove(const QString &id);
    void restore(const Profile &profile);
    QString duplicate(const QString &id, const QString &newName); // the new id
    void renameGroup(const QString &from, const QString &to);

    // Of the last write; and all that the disk has refused so far, to be tried again.
    bool isUnsaved(const QString &id) const { return m_unsaved.contains(id); }
    Saved saveAll();

    // Files that could not be read or written, oldest first; one entry a file.
    const QList<storage::FileError> &problems() const { return m_problems; }

signals:
    void added(const QString &id);
    void aboutToBeRemoved(const QString &id);
    void removed(const QString &id);
    void changed(const QString &id);
    void problemFound(const storage::FileError &problem);
    // Another program changed the files: profiles came, went or changed; the signals above were
    // sent.
    void reloaded();

private:
    void load();
    void readFolder();
    bool readProfile(const QString &file);
    void insert(const Profile &profile);
    void save(const Profile &profile);
    void removeFile(const Profile &profile);
    void takeSlug(Profile &profile) const;
    void report(const storage::FileError &problem);
    void watch();
    QString fileOf(const Profile &profile) const;
    Profile *at(const QString &id);

    QString m_folder;
    QList<Profile> m_profiles;
    QList<storage::FileError> m_problems;
    QSet<QString> m_unsaved;
    QHash<QString, QByteArray> m_onDisk; // by slug: the bytes this program read or wrote last
    QFileSystemWatcher m_watcher;
};

} // namespace profiles
