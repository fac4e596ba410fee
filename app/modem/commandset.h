// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/modem/module.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace modem {

// One extended command: "+QMTOPEN" with how it is used and what stands behind "=".
struct ModuleCommand
{
    enum class Form : quint8 { Execute, Read, Test, Write };

    // `body` without "AT".
    static ModuleCommand parse(QByteArrayView body);

    QByteArray name; // in capitals
    Form form = Form::Execute;
    QByteArray arguments; // as typed
};

// One group of a module's commands, such as its MQTT or its TCP ones: a table of handlers.
class CommandSet : public QObject
{
    Q_OBJECT

public:
    explicit CommandSet(Module &module) : m_module(module) {}

    bool knows(const QByteArray &name) const { return m_names.contains(name); }
    // nullopt: this form is not known here.
    std::optional<Answer> execute(const ModuleCommand &command);
    // Whether ";" ends its commands; payloads of the others may hold one.
    bool sharesLine() const { return m_sharesLine; }
    // The server's side ends every link, as a fault.
    virtual void dropLinks() {}

protected:
    using Handler = std::function<Answer(const QByteArray &arguments)>;

    void onWrite(const QByteArray &name, Handler handler);
    void onRead(const QByteArray &name, std::function<Answer()> handler);
    void onTest(const QByteArray &name, const QByteArray &ranges);
    void onExecute(const QByteArray &name, std::function<Answer()> handler);
    // Taken without consequence in a simulation.
    void accept(const QByteArray &name);
    void shareLine() { m_sharesLine = true; }

    Module &module() { return m_module; }
    const ModuleConditions &conditions() const { return m_module.conditions(); }

private:
    void add(ModuleCommand::Form form, const QByteArray &name, Handler handler);

    Module &m_module;
    QHash<QByteArray, Handler> m_handlers; // by form and name
    QSet<QByteArray> m_names;
    bool m_sharesLine = false;
};

// The set of that name in a module's description ("simulation": {"sets": …}); null: no such set.
std::unique_ptr<CommandSet> makeCommandSet(const QString &name, Module &module);
bool isCommandSet(const QString &name);

} // namespace modem
