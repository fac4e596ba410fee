// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/modemcatalog.h"

#include "app/modem/simulationprofile.h"

#include <QFile>
#include <QStringList>

namespace modem {

namespace {

const QStringList moduleIds{QStringLiteral("lierda-nt35e"),     QStringLiteral("eigencomm-ecmt"),
                            QStringLiteral("esp-at"),           QStringLiteral("quectel-lte"),
                            QStringLiteral("quectel-nb"),       QStringLiteral("simcom-cmqtt"),
                            QStringLiteral("simcom-sm"),        QStringLiteral("simcom-cmq"),
                            QStringLiteral("sim800"),           QStringLiteral("onemo-ml307"),
                            QStringLiteral("chinamobile-mqtt"), QStringLiteral("luat"),
                            QStringLiteral("ublox-sara"),       QStringLiteral("nb-nso"),
                            QStringLiteral("nb-m5310a")};

std::optional<at::Catalog> readCatalog(const QString &id)
{
    QFile file(QStringLiteral(":/at/%1.json").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    auto catalog = at::Catalog::fromJson(file.readAll());
    if (!catalog)
        return std::nullopt;
    return std::move(catalog).value();
}

} // namespace

at::Catalog commonCatalog()
{
    return readCatalog(QStringLiteral("common")).value_or(at::Catalog());
}

std::optional<at::Catalog> moduleCatalog(const QString &id)
{
    if (!moduleIds.contains(id))
        return std::nullopt;
    auto catalog = readCatalog(id);
    if (catalog)
        catalog->merge(commonCatalog());
    return catalog;
}

QList<at::Catalog> moduleCatalogs()
{
    QList<at::Catalog> catalogs;
    for (const QString &id : moduleIds) {
        if (auto catalog = moduleCatalog(id))
            catalogs.append(*catalog);
    }
    return catalogs;
}

bool canSimulate(const at::Catalog &module)
{
    return SimulationProfile::of(module).has_value();
}

} // namespace modem
