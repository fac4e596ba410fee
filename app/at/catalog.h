// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/grammar.h"
#include "app/base/result.h"

#include <QHash>
#include <QList>
#include <QLocale>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <optional>

namespace at {

// A text of the catalogue in the languages it has.
struct LocalText
{
    QString english;
    QString chinese; // empty: not translated
    const QString &in(QLocale::Language language) const
    {
        return language == QLocale::Chinese && !chinese.isEmpty() ? chinese : english;
    }
};

// The line that tells how a command really ended, where OK only means "accepted".
struct LateResult
{
    QRegularExpression pattern; // recognises it
    QRegularExpression success; // matches only when it tells success
    int timeoutMs = 30'000;
};

struct CommandInfo
{
    QString name;   // "AT+LMQTTOPEN", in capitals
    QString syntax; // with <parameters>
    QString example;
    LocalText help;
    int timeoutMs = 3'000;
    std::optional<LateResult> late;
    QRegularExpression promptWhen; // matches command lines that open a prompt
    QList<QByteArray> finals;      // words beside OK and the common failures
};

// Says in words what a line means: a pattern, and a text with %1 … for its groups.
struct Explanation
{
    QRegularExpression pattern;
    LocalText text;
    QStringList tables; // one a group; empty: as it stands; "rssi": made into dBm
};

struct CatalogError
{
    enum class Kind : quint8 { NotJson, WrongFormat, WrongPattern };
    Kind kind = Kind::NotJson;
    QString detail; // the key or pattern, or what the JSON reader says
};

// What is known of a module: its commands, replies and codes, as data.
class Catalog
{
public:
    static base::Result<Catalog, CatalogError> fromJson(const QByteArray &json);
    // Adds what `other` knows and this one does not; own entries win.
    void merge(const Catalog &other);

    const QString &id() const { return m_id; }
    const QString &name() const { return m_name; }
    const LocalText &summary() const { return m_summary; }
    const QList<CommandInfo> &commands() const { return m_commands; }
    const Grammar &grammar() const { return m_grammar; }

    // The command that a typed line begins with: its longest known name.
    const CommandInfo *commandOf(QByteArrayView line) const;
    // How lines are to be read while this typed line runs.
    PendingCommand pendingFor(QByteArrayView line) const;
    // The late result to wait for; nullopt for queries and for commands that have none.
    std::optional<LateResult> lateResultOf(QByteArrayView line) const;

    // What a received line means; empty when nothing is known.
    QString explain(QByteArrayView line, QLocale::Language language) const;
    // The same bytes with secrets replaced by dots, for showing and saving.
    QByteArray masked(QByteArrayView line) const;
    bool hasSecret(QByteArrayView line) const;

private:
    friend class CatalogReader;
    QString wordFor(const QString &table, const QString &value, QLocale::Language language) const;

    QString m_id;
    QString m_name;
    LocalText m_summary;
    QList<CommandInfo> m_commands;
    QList<Explanation> m_explanations;
    QHash<QString, QHash<QString, LocalText>> m_tables;
    QList<QRegularExpression> m_secrets; // group 1 is what must not be seen
    Grammar m_grammar;
};

} // namespace at
