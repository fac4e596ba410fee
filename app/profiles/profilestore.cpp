// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/profilestore.h"

#include "app/profiles/profilejson.h"
#include "app/profiles/slug.h"
#include "app/storage/jsonfile.h"

#include <QDir>
#include <QFile>
#include <QUuid>

#include <algorithm>

namespace profiles {

using storage::FileError;

namespace {

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

bool comesBefore(const Profile &a, const Profile &b)
{
    if (const int groups = a.group.compare(b.group, Qt::CaseInsensitive); groups != 0)
        return groups < 0;
    if (const int names = a.name.compare(b.name, Qt::CaseInsensitive); names != 0)
        return names < 0;
    return a.id < b.id;
}

} // namespace

ProfileStore::ProfileStore(const storage::Paths &paths, QObject *parent)
    : QObject(parent), m_folder(paths.profiles())
{
    m_reloadTimer.setSingleShot(true);
    m_reloadTimer.setInterval(200);
    connect(&m_reloadTimer, &QTimer::timeout, this, &ProfileStore::reload);
    const auto reloadSoon = [this] { m_reloadTimer.start(); };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, reloadSoon);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, reloadSoon);
    load();
}

const Profile *ProfileStore::find(const QString &id) const
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(),
                                    [&](const Profile &profile) { return profile.id == id; });
    return found == m_profiles.end() ? nullptr : &*found;
}

const Profile *ProfileStore::findByName(const QString &name) const
{
    for (const Profile &profile : m_profiles) {
        if (profile.name == name)
            return &profile;
    }
    for (const Profile &profile : m_profiles) {
        if (profile.slug == name)
            return &profile;
    }
    return nullptr;
}

QStringList ProfileStore::groups() const
{
    QStringList groups;
    for (const Profile &profile : m_profiles) {
        if (!profile.group.isEmpty() && !groups.contains(profile.group))
            groups.append(profile.group);
    }
    return groups;
}

QString ProfileStore::add(Profile profile)
{
    if (profile.id.isEmpty() || find(profile.id))
        profile.id = newId();
    profile.slug.clear();
    const QString id = profile.id;
    m_profiles.append(std::move(profile));
    sort();
    save(*at(id));
    emit added(id);
    return id;
}

void ProfileStore::change(const Profile &profile)
{
    Profile *old = at(profile.id);
    if (!old)
        return;
    const QString slug = old->slug;
    *old = profile;
    old->slug = slug;
    sort();
    save(*at(profile.id));
    emit changed(profile.id);
}

Profile ProfileStore::remove(const QString &id)
{
    const Profile *found = find(id);
    if (!found)
        return {};
    const Profile profile = *found;
    forget(id);
    removeFile(profile);
    emit removed(id);
    return profile;
}

QString ProfileStore::duplicate(const QString &id, const QString &newName)
{
    const Profile *original = find(id);
    if (!original)
        return {};
    Profile copy = *original;
    copy.id.clear();
    copy.name = newName;
    return add(copy);
}

void ProfileStore::renameGroup(const QString &from, const QString &to)
{
    const QList<Profile> profiles = m_profiles;
    for (Profile profile : profiles) {
        if (profile.group != from)
            continue;
        profile.group = to;
        change(profile);
    }
}

ProfileStore::Saved ProfileStore::saveAll()
{
    Saved result = base::Done();
    for (Profile &profile : m_profiles) {
        if (!m_unsaved.contains(profile.id))
            continue;
        if (const Saved saved = save(profile); !saved)
            result = saved;
    }
    return result;
}

void ProfileStore::load()
{
    for (const QString &slug : slugsOnDisk()) {
        const auto bytes = storage::readFile(fileOf(slug));
        if (!bytes) {
            report(bytes.error());
            continue;
        }
        const FileOnDisk file{slug, *bytes};
        const auto profile = parse(file);
        if (profile)
            takeFromDisk(file, *profile);
        else if (profile.error().kind == FileError::Kind::TooNew)
            report(profile.error());
        else
            report(storage::setAside(profile.error()));
    }
    sort();
    watch();
}

void ProfileStore::reload()
{
    const QStringList slugs = slugsOnDisk();
    QSet<QString> gone;
    for (const Profile &profile : std::as_const(m_profiles)) {
        if (!slugs.contains(profile.slug) && !m_unsaved.contains(profile.id))
            gone.insert(profile.id);
    }
    for (const QString &slug : slugs) {
        const auto bytes = storage::readFile(fileOf(slug));
        // A file that vanished meanwhile is the next reload's.
        if (!bytes || m_onDisk.value(slug) == *bytes)
            continue;
        const FileOnDisk file{slug, *bytes};
        const auto profile = parse(file);
        // It may be half written by another program: what is in memory stays, and so does the file.
        if (!profile) {
            report(profile.error());
            continue;
        }
        gone.remove(profile->id);
        takeFromDisk(file, *profile);
    }
    for (const QString &id : std::as_const(gone)) {
        m_onDisk.remove(find(id)->slug);
        forget(id);
        emit removed(id);
    }
    sort();
    watch();
}

QStringList ProfileStore::slugsOnDisk() const
{
    QStringList slugs;
    const QStringList files =
            QDir(m_folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        slugs.append(file.chopped(5));
    return slugs;
}

base::Result<Profile, FileError> ProfileStore::parse(const FileOnDisk &file) const
{
    const QString path = fileOf(file.slug);
    const auto json = storage::parseJson(file.bytes, path, profileFormat());
    if (!json)
        return base::Unexpected{json.error()};
    auto profile = profileFromJson(*json);
    if (!profile)
        return base::Unexpected{FileError{
                FileError::Kind::Damaged, path, {}, profile.error().join(QStringLiteral(", "))}};
    profile->slug = file.slug;
    return std::move(*profile);
}

void ProfileStore::takeFromDisk(const FileOnDisk &file, Profile profile)
{
    m_onDisk.insert(file.slug, file.bytes);
    solved(fileOf(file.slug));
    const Profile *known = find(profile.id);
    // A file copied by hand has the identity of its original: the copy gets one of its own.
    const bool isCopy = known && known->slug != file.slug && QFile::exists(fileOf(known->slug));
    if (profile.id.isEmpty() || isCopy) {
        profile.id = newId();
        known = nullptr;
    }
    if (known && m_unsaved.contains(profile.id))
        return;
    const QString id = profile.id;
    if (known) {
        *at(id) = profile;
        emit changed(id);
        return;
    }
    m_profiles.append(profile);
    if (isCopy)
        save(m_profiles.last());
    emit added(id);
}

void ProfileStore::forget(const QString &id)
{
    m_profiles.removeIf([&](const Profile &profile) { return profile.id == id; });
    m_unsaved.remove(id);
}

ProfileStore::Saved ProfileStore::save(Profile &profile)
{
    const QString slug = freeSlug(profile);
    if (profile.slug != slug)
        moveFile(profile, slug);
    const QString file = fileOf(profile.slug);
    const QJsonObject json = toJson(profile);
    const Saved saved = storage::writeJson(file, json, profileFormat());
    if (!saved) {
        m_unsaved.insert(profile.id);
        report(saved.error());
        return saved;
    }
    m_onDisk.insert(profile.slug, storage::jsonBytes(json, profileFormat()));
    m_unsaved.remove(profile.id);
    solved(file);
    watch();
    return saved;
}

// The file keeps the name of the profile. It is moved before it is written, so that no other
// program ever sees the same profile twice.
void ProfileStore::moveFile(Profile &profile, const QString &newSlug)
{
    if (!profile.slug.isEmpty() && QFile::exists(fileOf(profile.slug))
        && !QFile::rename(fileOf(profile.slug), fileOf(newSlug)))
        return;
    m_onDisk.remove(profile.slug);
    solved(fileOf(profile.slug));
    profile.slug = newSlug;
}

void ProfileStore::removeFile(const Profile &profile)
{
    const QString path = fileOf(profile.slug);
    solved(path);
    storage::keepBackup(path);
    QFile file(path);
    if (file.exists() && !file.remove())
        report({FileError::Kind::CannotWrite, path, {}, file.errorString()});
    else
        m_onDisk.remove(profile.slug);
}

QString ProfileStore::freeSlug(const Profile &profile) const
{
    const QString wanted = slugFor(profile.name);
    const auto isTaken = [&](const QString &slug) {
        if (slug == profile.slug)
            return false;
        const auto hasIt = [&](const Profile &other) {
            return other.id != profile.id && other.slug.compare(slug, Qt::CaseInsensitive) == 0;
        };
        return std::any_of(m_profiles.begin(), m_profiles.end(), hasIt)
               || QFile::exists(fileOf(slug));
    };
    QString slug = wanted;
    for (int number = 2; isTaken(slug); ++number)
        slug = QStringLiteral("%1-%2").arg(wanted).arg(number);
    return slug;
}

void ProfileStore::report(const FileError &problem)
{
    const auto sameFile = [&](const FileError &old) { return old.file == problem.file; };
    m_problems.removeIf(sameFile);
    m_problems.append(problem);
    emit problemFound(problem);
}

void ProfileStore::solved(const QString &file)
{
    if (m_problems.removeIf([&](const FileError &old) { return old.file == file; }) > 0)
        emit problemSolved(file);
}

void ProfileStore::watch()
{
    if (!QDir(m_folder).exists())
        return;
    QStringList paths{m_folder};
    for (const Profile &profile : std::as_const(m_profiles))
        paths.append(fileOf(profile.slug));
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    paths.removeIf(
            [&](const QString &path) { return watched.contains(path) || !QFile::exists(path); });
    if (!paths.isEmpty())
        m_watcher.addPaths(paths);
}

void ProfileStore::sort()
{
    std::sort(m_profiles.begin(), m_profiles.end(), comesBefore);
}

QString ProfileStore::fileOf(const QString &slug) const
{
    return m_folder + QLatin1Char('/') + slug + QStringLiteral(".json");
}

Profile *ProfileStore::at(const QString &id)
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(),
                                    [&](const Profile &profile) { return profile.id == id; });
    return found == m_profiles.end() ? nullptr : &*found;
}

} // namespace profiles
