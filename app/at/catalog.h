// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/catalogerror.h"
#include "app/at/commandinfo.h"
#include "app/at/grammar.h"
#include "app/at/mqttcommands.h"
#include "app/at/tcpcommands.h"
#include "app/base/result.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <chrono>
#include <optional>

namespace at {

// What is known of a module: its commands, replies and codes, as data. The format is described in
// resources/at/README.md.
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
    // What a line ends with on this module, as the file says: "\r\n" or "\r".
    const QByteArray &lineEnding() const { return m_lineEnding; }
    // After how long a silence a module that holds lines back to save power is poked with AT while
    // a result is awaited; 0: never.
    std::chrono::milliseconds pokeAfter() const { return m_pokeAfter; }
    // Whether an answer to ATI or AT+CGMM names this module.
    bool identifies(QByteArrayView answer) const;
    // How MQTT is spoken by the module's own commands; nullopt: it has none.
    const std::optional<MqttCommands> &mqtt() const { return m_mqtt; }
    // How its TCP commands carry raw bytes; nullopt: it has none.
    const std::optional<TcpCommands> &tcp() const { return m_tcp; }
    // The named one of its carriers, the best for an empty name; nullptr: there is none.
    const Carrier *carrier(const QString &id = {}) const;
    // From waking the module up to being attached to the network.
    const Recipe &network() const { return m_network; }
    // A part of the file that other rooms read, such as "simulation".
    QJsonObject section(const QString &name) const { return m_root[name].toObject(); }
    const QJsonObject &root() const { return m_root; }

    // The command that a typed line begins with: its longest known name.
    const CommandInfo *commandOf(QByteArrayView line) const;
    // How lines are to be read while this typed line runs.
    PendingCommand pendingFor(QByteArrayView line) const;
    // The late result to wait for; nullopt for queries and for commands that have none.
    std::optional<LateResult> lateResultOf(QByteArrayView line) const;
    // Why this line should better not be sent; empty: nothing is known against it.
    QString warningFor(QByteArrayView line, QLocale::Language language) const;
    // With this line, come by itself, the module tells that it has just started: nothing that was
    // open is open any more.
    bool announcesRestart(QByteArrayView line) const;
    // After this line the module sleeps, and silence is no fault.
    bool announcesSleep(QByteArrayView line) const;

    // What a received line means; empty when nothing is known.
    QString explain(QByteArrayView line, QLocale::Language language) const;
    // What a person can do after a line that tells of a failure; empty when nothing is known.
    QString advice(QByteArrayView line, QLocale::Language language) const;
    // The same bytes with secrets replaced by dots, for showing and saving.
    QByteArray masked(QByteArrayView line) const;
    bool hasSecret(QByteArrayView line) const;

private:
    friend class CatalogReader;
    QString wordFor(const QString &table, const QString &value, QLocale::Language language) const;

    QString m_id;
    QString m_name;
    LocalText m_summary;
    QByteArray m_lineEnding = "\r\n";
    std::chrono::milliseconds m_pokeAfter{0};
    QJsonObject m_root;
    QList<QRegularExpression> m_identify;
    QList<CommandInfo> m_commands;
    QList<Explanation> m_explanations;
    QList<Explanation> m_advice;
    QHash<QString, QHash<QString, LocalText>> m_tables;
    QList<QRegularExpression> m_secrets; // group 1 is what must not be seen
    QList<QRegularExpression> m_sleep;
    QList<QRegularExpression> m_restarts;
    Recipe m_network;
    std::optional<MqttCommands> m_mqtt;
    std::optional<TcpCommands> m_tcp;
    Grammar m_grammar;
};

// Those that an answer to ATI, AT+CGMM or AT+GMR names, by id in their order: several where models
// of one name differ in what their firmware knows.
QStringList namedModules(const QList<Catalog> &modules, QByteArrayView answer);

} // namespace at
