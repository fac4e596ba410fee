// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/catalog.h"

#include <QJsonObject>

namespace at {

// Reads the JSON of a module description into a Catalog; stops at the first fault.
class CatalogReader
{
public:
    base::Result<Catalog, CatalogError> read(const QByteArray &json);

private:
    void readCommands(const QJsonArray &commands);
    CommandInfo readCommand(const QJsonObject &command);
    void readExplanations(const QJsonArray &explanations);
    void readTables(const QJsonObject &tables);
    void readGrammar(const QJsonObject &root);
    QRegularExpression pattern(const QString &text);

    Catalog m_catalog;
    std::optional<CatalogError> m_error;
};

} // namespace at
