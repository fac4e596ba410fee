// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/tcpreader.h"

#include <QStringList>

#include <algorithm>

namespace at {

namespace {

using Kind = CatalogError::Kind;

constexpr Word<Carrier::Form> formWords[] = {{"prompt", Carrier::Form::Prompt},
                                             {"prompt-hex", Carrier::Form::PromptHex},
                                             {"line", Carrier::Form::Line}};
constexpr int usualPiece = 1024; // bytes

} // namespace

TcpCommands TcpReader::read(const Node &tcp)
{
    allowKeys(tcp, {"bearer", "carriers"});
    TcpCommands commands;
    commands.bearer = readRecipe(tcp["bearer"]);
    for (const Node &node : tcp["carriers"].items()) {
        const Carrier carrier = readCarrier(node);
        const auto isSame = [&carrier](const Carrier &other) { return other.id == carrier.id; };
        if (std::any_of(commands.carriers.begin(), commands.carriers.end(), isSame))
            fault(Kind::WrongValue, node["id"], carrier.id); // chosen by it
        commands.carriers.append(carrier);
    }
    if (commands.carriers.isEmpty())
        fault(Kind::MissingValue, tcp["carriers"]);
    return commands;
}

Carrier TcpReader::readCarrier(const Node &node)
{
    allowKeys(node, {"id", "name", "setup", "socket", "open", "close", "needsAddress", "send",
                     "form", "most", "push", "notice", "read", "answer", "closed"});
    Carrier carrier;
    carrier.id = neededText(node["id"]);
    carrier.name = neededText(node["name"]);
    carrier.setup = readRecipe(node["setup"]);
    carrier.open = neededLine(node["open"]);
    carrier.needsAddress = flag(node["needsAddress"], false);
    carrier.send = neededLine(node["send"]);
    carrier.form = valueOf(node["form"], formWords);
    if (carrier.form == Carrier::Form::Line && !carrier.send.contains("{hex}"))
        fault(Kind::MissingValue, {node.value, node["send"].place + QStringLiteral(": {hex}")});
    const int most = number(node["most"], usualPiece);
    if (most < 1)
        fault(Kind::WrongValue, node["most"], QString::number(most));
    carrier.most = most;
    carrier.close = neededLine(node["close"]);
    carrier.socket = pattern(node["socket"]);
    if (carrier.socket.isValid() && node["socket"].isThere() && carrier.socket.captureCount() < 1)
        fault(Kind::WrongPattern, node["socket"], QStringLiteral("(…)"));
    carrier.closed = neededPattern(node["closed"], {});
    readReceiving(node, carrier);
    return carrier;
}

// What comes is pushed, or announced and read; a module that pushes may do both.
void TcpReader::readReceiving(const Node &node, Carrier &carrier)
{
    carrier.push = pattern(node["push"]);
    if (!node["notice"].isThere()) {
        if (!node["push"].isThere())
            fault(Kind::MissingValue, node["push"]);
        for (const char *key : {"read", "answer"}) {
            if (node[key].isThere()) // would never be used
                fault(Kind::MissingValue, node["notice"]);
        }
        return;
    }
    carrier.notice = neededPattern(node["notice"], {});
    carrier.read = neededLine(node["read"]);
    carrier.answer = neededPattern(node["answer"], {});
}

QByteArray TcpReader::neededLine(const Node &node)
{
    static const QRegularExpression name(QStringLiteral("\\{([^}]*)\\}"));
    static const QStringList names{QStringLiteral("host"), QStringLiteral("port"),
                                   QStringLiteral("socket"), QStringLiteral("n"),
                                   QStringLiteral("hex")};
    const QString line = neededText(node);
    auto found = name.globalMatch(line);
    while (found.hasNext()) {
        const QString captured = found.next().captured(1);
        if (!names.contains(captured))
            fault(Kind::UnknownName, node, captured);
    }
    return line.toUtf8();
}

} // namespace at
