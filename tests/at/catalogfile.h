// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/catalog.h"

#include <QFile>

namespace testsupport {

// One file of resources/at as it stands; an empty catalogue when it cannot be read.
inline at::Catalog readCatalog(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/../../resources/at/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto catalog = at::Catalog::fromJson(file.readAll());
    if (catalog)
        return *catalog;
    qWarning("%s: %s %s", qPrintable(name), qPrintable(catalog.error().place),
             qPrintable(catalog.error().detail));
    return {};
}

// A module's catalogue with the common commands joined in, as the program uses it.
inline at::Catalog moduleCatalog(const QString &name)
{
    at::Catalog catalog = readCatalog(name);
    catalog.merge(readCatalog(QStringLiteral("common")));
    return catalog;
}

} // namespace testsupport
