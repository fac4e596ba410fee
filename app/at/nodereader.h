// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/catalogerror.h"
#include "app/at/commandinfo.h"

#include <QJsonValue>

#include <initializer_list>
#include <optional>

namespace at {

// A value of a module description, with where it stands in the file.
struct Node
{
    QJsonValue value;
    QString place;
    Node operator[](const char *key) const;
    QList<Node> items() const; // of an array, or the value itself when it is none
    bool isThere() const { return !value.isUndefined(); }
};

// A word of the file and what it means.
template<class Value>
struct Word
{
    const char *word;
    Value value;
};

// Reads values of the types a module description has; remembers the first fault and its place.
class NodeReader
{
public:
    const std::optional<CatalogError> &error() const { return m_error; }

    void allowKeys(const Node &object, std::initializer_list<const char *> keys);
    QString text(const Node &node, const QString &otherwise = {});
    QString neededText(const Node &node);
    QByteArray bytes(const Node &node) { return text(node).toUtf8(); }
    int number(const Node &node, int otherwise);
    bool flag(const Node &node, bool otherwise);
    LocalText localText(const Node &node);
    QByteArray lineEnding(const Node &node);
    QRegularExpression pattern(const Node &node);
    // One that must be there and have these named groups.
    QRegularExpression neededPattern(const Node &node, std::initializer_list<const char *> groups);
    // A pattern with {1} … in it, which is no expression before they are filled.
    QString patternText(const Node &node);
    // What one of the words means; the first is meant where there is none.
    template<class Value, size_t Size>
    Value valueOf(const Node &node, const Word<Value> (&words)[Size])
    {
        const QString read = text(node, QLatin1String(words[0].word));
        for (const Word<Value> &word : words) {
            if (read == QLatin1String(word.word))
                return word.value;
        }
        fault(CatalogError::Kind::WrongValue, node, read);
        return words[0].value;
    }
    void fault(CatalogError::Kind kind, const Node &node, const QString &detail = {});
    void adopt(const std::optional<CatalogError> &error);

private:
    std::optional<CatalogError> m_error;
};

} // namespace at
