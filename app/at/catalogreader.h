// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/catalog.h"

#include <QJsonValue>

namespace at {

// Reads the JSON of a module description into a Catalog; stops at the first fault and names its
// place.
class CatalogReader
{
public:
    base::Result<Catalog, CatalogError> read(const QByteArray &json);

private:
    // A value with where it stands in the file.
    struct Node
    {
        QJsonValue value;
        QString place;
        Node operator[](const char *key) const;
        QList<Node> items() const; // of an array, or the value itself when it is none
        bool isThere() const { return !value.isUndefined(); }
    };

    void readHead(const Node &root);
    void readCommands(const Node &commands);
    CommandInfo readCommand(const Node &command);
    LateRule readLate(const Node &late);
    PromptRule readPrompt(const Node &prompt);
    FinalLine readFinal(const Node &final);
    DataHeader readDataHeader(const Node &header);
    void readExplanations(const Node &explanations);
    void readTables(const Node &tables);
    void readGrammar(const Node &root);

    void allowKeys(const Node &object, std::initializer_list<const char *> keys);
    QString text(const Node &node, const QString &otherwise = {});
    QString neededText(const Node &node);
    QByteArray bytes(const Node &node) { return text(node).toUtf8(); }
    int number(const Node &node, int otherwise);
    bool flag(const Node &node, bool otherwise);
    LocalText localText(const Node &node);
    QByteArray lineEnding(const Node &node);
    QRegularExpression pattern(const Node &node);
    // A pattern with {1} … in it, which is no expression before they are filled.
    QString patternText(const Node &node);
    void fault(CatalogError::Kind kind, const Node &node, const QString &detail = {});

    Catalog m_catalog;
    std::optional<CatalogError> m_error;
};

} // namespace at
