// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/catalog.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <optional>

namespace modem {

// The descriptions of modules: those that come with the program and a person's own in a folder,
// which is watched. An own one with the id of another stands in its place. They are read when first
// asked for: all of them take a fifth of a second, which a start of the program has no need of.
class ModuleLibrary : public QObject
{
    Q_OBJECT

public:
    struct Problem
    {
        QString file; // its name, without the folder
        at::CatalogError error;
    };

    // Makes the folder when it is not there, so that a file can be dropped into it; empty: none.
    explicit ModuleLibrary(const QString &folder, QObject *parent = nullptr);

    const QList<at::Catalog> &modules() const { return content().modules; } // common joined in
    const at::Catalog *find(const QString &id) const; // nullptr: no such module
    const QList<Problem> &problems() const { return content().problems; }
    const QString &folder() const { return m_folder; }

signals:
    void changed(); // shortly after a file came, went or was written

private:
    struct Content
    {
        QList<at::Catalog> modules;
        QList<Problem> problems;
    };
    const Content &content() const;
    Content read() const;
    void readOwn(const QString &file, const at::Catalog &common, Content &content) const;
    QStringList ownFiles() const;
    void watchFiles();

    const QString m_folder;
    mutable std::optional<Content> m_content; // none: to be read
    QFileSystemWatcher m_watcher;
    QTimer m_timer; // an editor writes a file in several steps
};

} // namespace modem
