// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/modulelibrary.h"

#include "app/at/jsonplace.h"
#include "app/modem/modemcatalog.h"
#include "app/modem/simulationprofile.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace modem {

namespace {

constexpr int settleMs = 200;
constexpr qint64 largestFile = 4 * 1024 * 1024; // bytes

} // namespace

ModuleLibrary::ModuleLibrary(const QString &folder, QObject *parent)
    : QObject(parent), m_folder(folder)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(settleMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_content.reset();
        watchFiles();
        emit changed();
    });
    const auto wait = [this] { m_timer.start(); };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, wait);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, wait);
    if (!m_folder.isEmpty() && QDir().mkpath(m_folder))
        m_watcher.addPath(m_folder);
    watchFiles();
}

const ModuleLibrary::Content &ModuleLibrary::content() const
{
    if (!m_content)
        m_content = read();
    return *m_content;
}

QStringList ModuleLibrary::ownFiles() const
{
    return m_folder.isEmpty()
                   ? QStringList()
                   : QDir(m_folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
}

const at::Catalog *ModuleLibrary::find(const QString &id) const
{
    const QList<at::Catalog> &all = modules();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&id](const at::Catalog &each) { return each.id() == id; });
    return found == all.end() ? nullptr : &*found;
}

ModuleLibrary::Content ModuleLibrary::read() const
{
    Content content{moduleCatalogs(), {}};
    const QStringList files = ownFiles();
    if (files.isEmpty())
        return content;
    const at::Catalog common = commonCatalog();
    for (const QString &file : files)
        readOwn(file, common, content);
    return content;
}

void ModuleLibrary::readOwn(const QString &name, const at::Catalog &common, Content &content) const
{
    using Kind = at::CatalogError::Kind;
    QFile file(m_folder + u'/' + name);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile) {
        content.problems.append({name, {Kind::Unreadable, {}, file.errorString()}});
        return;
    }
    const QByteArray json = file.readAll();
    auto catalog = at::Catalog::fromJson(json);
    if (!catalog) {
        content.problems.append({name, catalog.error()});
        return;
    }
    // What only this room understands. The module can be used all the same.
    const auto simulation = SimulationProfile::of(*catalog);
    if (!simulation && catalog->root().contains(QStringLiteral("simulation"))) {
        at::CatalogError error = simulation.error();
        error.line = at::lineOfPlace(json, error.place);
        content.problems.append({name, error});
    }
    catalog->merge(common);
    const QString id = catalog.value().id();
    const auto same = std::find_if(content.modules.begin(), content.modules.end(),
                                   [&id](const at::Catalog &each) { return each.id() == id; });
    if (same == content.modules.end())
        content.modules.append(std::move(catalog).value());
    else
        *same = std::move(catalog).value();
}

// A file that is written in place tells nothing to the folder.
void ModuleLibrary::watchFiles()
{
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    const QStringList files = ownFiles();
    for (const QString &file : files)
        m_watcher.addPath(m_folder + u'/' + file);
}

} // namespace modem
