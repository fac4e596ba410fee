// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/paths.h"

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>

namespace storage {

Paths::Paths(const QString &root)
    : m_config(root + QStringLiteral("/config")), m_data(root + QStringLiteral("/data")),
      m_portable(true)
{
}

Paths Paths::standard()
{
    const QString home = qEnvironmentVariable("MQTTSCOPE_HOME");
    if (!home.isEmpty())
        return Paths(home);
    const QString beside = QCoreApplication::applicationDirPath();
    if (QFile::exists(beside + QStringLiteral("/mqttscope.portable")))
        return Paths(beside + QStringLiteral("/mqttscope-files"));
    Paths paths;
    const QString folder = QStringLiteral("/mqttscope");
    paths.m_config =
            QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + folder;
    paths.m_data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + folder;
    return paths;
}

} // namespace storage
