// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/catalog.h"
#include "app/at/nodereader.h"

namespace at {

// Reads the JSON of a module description into a Catalog; stops at the first fault and names its
// place.
class CatalogReader : private NodeReader
{
public:
    base::Result<Catalog, CatalogError> read(const QByteArray &json);

private:
    void readHead(const Node &root);
    void readCommands(const Node &commands);
    CommandInfo readCommand(const Node &command);
    LateRule readLate(const Node &late);
    PromptRule readPrompt(const Node &prompt);
    FinalLine readFinal(const Node &final);
    DataHeader readDataHeader(const Node &header);
    void readExplanations(const Node &explanations);
    void readAdvice(const Node &advice);
    void readTables(const Node &tables);
    void readGrammar(const Node &root);
    void readMqtt(const Node &root);
    void readTcp(const Node &tcp);

    Catalog m_catalog;
};

} // namespace at
