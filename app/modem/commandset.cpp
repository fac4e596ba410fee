// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/commandset.h"

namespace modem {

namespace {

QByteArray keyOf(ModuleCommand::Form form, const QByteArray &name)
{
    return QByteArray::number(static_cast<int>(form)) + name;
}

} // namespace

int ModuleConditions::registration() const
{
    if (faults.noSim || functions != 1 || !attached)
        return 0;
    return searching ? 2 : faults.registration;
}

bool ModuleConditions::hasNetwork() const
{
    return registration() == 1 || registration() == 5;
}

ModuleCommand ModuleCommand::parse(QByteArrayView body)
{
    ModuleCommand command;
    const qsizetype equals = body.indexOf('=');
    const QByteArrayView head = equals < 0 ? body.trimmed() : body.first(equals).trimmed();
    if (equals >= 0) {
        command.arguments = body.sliced(equals + 1).toByteArray();
        command.form = command.arguments.trimmed() == "?" ? Form::Test : Form::Write;
    } else if (head.endsWith('?')) {
        command.form = Form::Read;
    }
    command.name = head.toByteArray().toUpper();
    if (command.form == Form::Read)
        command.name.chop(1);
    command.name.replace(' ', "");
    return command;
}

std::optional<Answer> CommandSet::execute(const ModuleCommand &command)
{
    const auto found = m_handlers.constFind(keyOf(command.form, command.name));
    if (found == m_handlers.constEnd())
        return std::nullopt;
    const Handler handler = *found;
    return handler(command.arguments);
}

void CommandSet::add(ModuleCommand::Form form, const QByteArray &name, Handler handler)
{
    m_names.insert(name);
    m_handlers.insert(keyOf(form, name), std::move(handler));
}

void CommandSet::onWrite(const QByteArray &name, Handler handler)
{
    add(ModuleCommand::Form::Write, name, std::move(handler));
}

void CommandSet::onRead(const QByteArray &name, std::function<Answer()> handler)
{
    add(ModuleCommand::Form::Read, name,
        [handler = std::move(handler)](const QByteArray &) { return handler(); });
}

void CommandSet::onTest(const QByteArray &name, const QByteArray &ranges)
{
    add(ModuleCommand::Form::Test, name,
        [line = name + ": " + ranges](const QByteArray &) { return done({line}); });
}

void CommandSet::onExecute(const QByteArray &name, std::function<Answer()> handler)
{
    add(ModuleCommand::Form::Execute, name,
        [handler = std::move(handler)](const QByteArray &) { return handler(); });
}

void CommandSet::accept(const QByteArray &name)
{
    add(ModuleCommand::Form::Write, name, [](const QByteArray &) { return done(); });
    add(ModuleCommand::Form::Execute, name, [](const QByteArray &) { return done(); });
}

} // namespace modem
