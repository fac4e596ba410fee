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
    : QObject(parent), m_folder(folder), m_builtIn(moduleCatalogs())
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(settleMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        read();
        emit changed();
    });
    const auto wait = [this] { m_timer.start(); };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, wait);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, wait);
    if (!m_folder.isEmpty() && QDir().mkpath(m_folder))
        m_watcher.addPath(m_folder);
    read();
}

const at::Catalog *ModuleLibrary::find(const QString &id) const
{
    const auto found = std::find_if(m_modules.begin(), m_modules.end(),
                                    [&id](const at::Catalog &each) { return each.id() == id; });
    return found == m_modules.end() ? nullptr : &*found;
}

void ModuleLibrary::read()
{
    m_modules = m_builtIn;
    m_problems.clear();
    if (m_folder.isEmpty())
        return;
    const at::Catalog common = commonCatalog();
    for (const QString &file :
         QDir(m_folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        readOwn(file, common);
    watchFiles();
}

void ModuleLibrary::readOwn(const QString &name, const at::Catalog &common)
{
    using Kind = at::CatalogError::Kind;
    QFile file(m_folder + u'/' + name);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile) {
        m_problems.append({name, {Kind::Unreadable, {}, file.errorString()}});
        return;
    }
    const QByteArray json = file.readAll();
    auto catalog = at::Catalog::fromJson(json);
    if (!catalog) {
        m_problems.append({name, catalog.error()});
        return;
    }
    // What only this room understands. The module can be used all the same.
    const auto simulation = SimulationProfile::of(*catalog);
    if (!simulation && catalog->root().contains(QStringLiteral("simulation"))) {
        at::CatalogError error = simulation.error();
        error.line = at::lineOfPlace(json, error.place);
        m_problems.append({name, error});
    }
    catalog->merge(common);
    const QString id = catalog.value().id();
    const auto same = std::find_if(m_modules.begin(), m_modules.end(),
                                   [&id](const at::Catalog &each) { return each.id() == id; });
    if (same == m_modules.end())
        m_modules.append(std::move(catalog).value());
    else
        *same = std::move(catalog).value();
}

// A file that is written in place tells nothing to the folder.
void ModuleLibrary::watchFiles()
{
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    for (const QString &file :
         QDir(m_folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        m_watcher.addPath(m_folder + u'/' + file);
}

} // namespace modem
