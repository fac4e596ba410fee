// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/catalogreader.h"

#include "app/at/jsonplace.h"
#include "app/at/mqttreader.h"
#include "app/at/tcpreader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace at {

namespace {

CatalogError notJson(const QByteArray &json, const QJsonParseError &error)
{
    const QByteArrayView before =
            QByteArrayView(json).first(std::clamp<qsizetype>(error.offset, 0, json.size()));
    const qsizetype line = std::count(before.begin(), before.end(), '\n') + 1;
    const qsizetype column = before.size() - before.lastIndexOf('\n');
    return {CatalogError::Kind::NotJson, QStringLiteral("line %1, column %2").arg(line).arg(column),
            error.errorString(), static_cast<int>(line)};
}

} // namespace

base::Result<Catalog, CatalogError> CatalogReader::read(const QByteArray &json)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return base::Unexpected{notJson(json, parseError)};
    const Node root{document.isObject() ? QJsonValue(document.object()) : QJsonValue(), {}};
    m_catalog.m_root = document.object();
    readHead(root);
    readCommands(root["commands"]);
    readExplanations(root["explanations"]);
    readAdvice(root["advice"]);
    readTables(root["tables"]);
    readGrammar(root);
    readMqtt(root);
    readTcp(root["tcp"]);
    if (auto fault = error()) {
        fault->line = lineOfPlace(json, fault->place);
        return base::Unexpected{*fault};
    }
    return std::move(m_catalog);
}

void CatalogReader::readHead(const Node &root)
{
    if (root["format"].value.toString() != QLatin1String("mqttscope-at-module"))
        fault(CatalogError::Kind::WrongFormat, root["format"]);
    if (root["version"].value.toInt() != 1)
        fault(CatalogError::Kind::WrongFormat, root["version"]);
    allowKeys(root, {"format",    "version",     "id",     "name",        "summary",
                     "identify",  "lineEnding",  "limits", "commands",    "explanations",
                     "tables",    "unsolicited", "advice", "dataHeaders", "secrets",
                     "sleep",     "network",     "mqtt",   "restarts",    "tcp",
                     "sequences", "simulation",  "notes",  "sources",     "pokeMs"});
    m_catalog.m_id = neededText(root["id"]);
    m_catalog.m_name = neededText(root["name"]);
    m_catalog.m_summary = localText(root["summary"]);
    m_catalog.m_lineEnding = lineEnding(root["lineEnding"]);
    if (m_catalog.m_lineEnding.isEmpty())
        m_catalog.m_lineEnding = "\r\n";
    m_catalog.m_pokeAfter = std::chrono::milliseconds(root["pokeMs"].value.toInt());
    if (root["pokeMs"].isThere() && m_catalog.m_pokeAfter.count() <= 0)
        fault(CatalogError::Kind::WrongValue, root["pokeMs"]);
    for (const Node &node : root["identify"].items())
        m_catalog.m_identify.append(pattern(node));
}

void CatalogReader::readMqtt(const Node &root)
{
    MqttReader reader;
    m_catalog.m_network = reader.readRecipe(root["network"]);
    if (root["mqtt"].isThere())
        m_catalog.m_mqtt = reader.read(root["mqtt"], root["limits"]);
    adopt(reader.error());
}

void CatalogReader::readTcp(const Node &tcp)
{
    if (!tcp.isThere())
        return;
    TcpReader reader;
    m_catalog.m_tcp = reader.read(tcp);
    adopt(reader.error());
}

void CatalogReader::readCommands(const Node &commands)
{
    for (const Node &node : commands.items())
        m_catalog.m_commands.append(readCommand(node));
}

CommandInfo CatalogReader::readCommand(const Node &command)
{
    allowKeys(command,
              {"name", "syntax", "example", "help", "warning", "timeoutMs", "lineEnding",
               "warnWhen", "late", "prompt", "finals", "dataMode", "replies", "secretData"});
    CommandInfo info;
    info.name = neededText(command["name"]);
    info.syntax = text(command["syntax"], info.name);
    info.example = text(command["example"]);
    info.help = localText(command["help"]);
    info.warning = localText(command["warning"]);
    info.warnWhen = pattern(command["warnWhen"]);
    info.timeoutMs = number(command["timeoutMs"], info.timeoutMs);
    info.lineEnding = lineEnding(command["lineEnding"]);
    info.secretData = flag(command["secretData"], false);
    for (const Node &node : command["late"].items())
        info.late.append(readLate(node));
    for (const Node &node : command["prompt"].items())
        info.prompts.append(readPrompt(node));
    for (const Node &node : command["finals"].items())
        info.finals.append(readFinal(node));
    for (const Node &node : command["replies"].items())
        info.replies.append(bytes(node));
    for (const Node &node : command["dataMode"].items()) {
        allowKeys(node, {"when", "begins"});
        info.dataModes.append({pattern(node["when"]), pattern(node["begins"])});
    }
    return info;
}

LateRule CatalogReader::readLate(const Node &late)
{
    allowKeys(late, {"of", "pattern", "success", "timeoutMs"});
    LateRule rule;
    rule.of = pattern(late["of"]);
    rule.pattern = patternText(late["pattern"]);
    rule.success = late["success"].isThere() ? patternText(late["success"]) : rule.pattern;
    rule.timeoutMs = number(late["timeoutMs"], rule.timeoutMs);
    return rule;
}

PromptRule CatalogReader::readPrompt(const Node &prompt)
{
    allowKeys(prompt, {"when", "afterOk", "end", "lengthGroup"});
    PromptRule rule;
    rule.when = pattern(prompt["when"]);
    if (rule.when.pattern().isEmpty())
        fault(CatalogError::Kind::MissingValue, prompt["when"]);
    rule.afterOk = flag(prompt["afterOk"], false);
    const QString end = text(prompt["end"], QStringLiteral("length"));
    if (end == QLatin1String("ctrl-z"))
        rule.end = PromptEnd::ControlZ;
    else if (end != QLatin1String("length"))
        fault(CatalogError::Kind::WrongValue, prompt["end"], end);
    rule.lengthGroup = number(prompt["lengthGroup"], rule.lengthGroup);
    return rule;
}

// "SHUT OK", a word that is the whole line, or {"pattern": …, "success": false}.
FinalLine CatalogReader::readFinal(const Node &final)
{
    if (final.value.isString()) {
        const QString word = final.value.toString();
        return {QRegularExpression(
                        QRegularExpression::anchoredPattern(QRegularExpression::escape(word))),
                !word.contains(QLatin1String("FAIL"))};
    }
    allowKeys(final, {"pattern", "success"});
    return {pattern(final["pattern"]), flag(final["success"], true)};
}

void CatalogReader::readExplanations(const Node &explanations)
{
    for (const Node &node : explanations.items()) {
        allowKeys(node, {"pattern", "text", "tables"});
        Explanation explanation{pattern(node["pattern"]), localText(node["text"]), {}};
        for (const Node &table : node["tables"].items())
            explanation.tables.append(text(table));
        m_catalog.m_explanations.append(explanation);
    }
}

void CatalogReader::readAdvice(const Node &advice)
{
    for (const Node &node : advice.items()) {
        allowKeys(node, {"pattern", "text"});
        m_catalog.m_advice.append(
                {neededPattern(node["pattern"], {}), localText(node["text"]), {}});
    }
}

void CatalogReader::readTables(const Node &tables)
{
    const QJsonObject all = tables.value.toObject();
    for (auto table = all.begin(); table != all.end(); ++table) {
        const QString place = tables.place + u'.' + table.key();
        const QJsonObject rows = table->toObject();
        for (auto row = rows.begin(); row != rows.end(); ++row)
            m_catalog.m_tables[table.key()].insert(
                    row.key(), localText({row.value(), place + u'.' + row.key()}));
    }
}

void CatalogReader::readGrammar(const Node &root)
{
    for (const Node &node : root["unsolicited"].items())
        m_catalog.m_grammar.unsolicitedPrefixes.append(bytes(node));
    for (const Node &node : root["dataHeaders"].items())
        m_catalog.m_grammar.dataHeaders.append(readDataHeader(node));
    for (const Node &node : root["secrets"].items())
        m_catalog.m_secrets.append(pattern(node));
    for (const Node &node : root["sleep"].items())
        m_catalog.m_sleep.append(pattern(node));
    for (const Node &node : root["restarts"].items())
        m_catalog.m_restarts.append(pattern(node));
}

DataHeader CatalogReader::readDataHeader(const Node &node)
{
    allowKeys(node, {"prefix", "pattern", "lengthGroup", "lengthFactor", "trailer",
                     "lengthIsDoubtful", "during", "switchedOnBy", "switchedOffBy", "active"});
    DataHeader header;
    header.prefix = neededText(node["prefix"]).toUtf8();
    header.pattern = pattern(node["pattern"]);
    header.lengthGroup = number(node["lengthGroup"], header.lengthGroup);
    header.lengthFactor = number(node["lengthFactor"], header.lengthFactor);
    header.lengthIsDoubtful = flag(node["lengthIsDoubtful"], false);
    header.during = pattern(node["during"]);
    header.switchedOnBy = pattern(node["switchedOnBy"]);
    header.switchedOffBy = pattern(node["switchedOffBy"]);
    header.active = flag(node["active"], true);
    const QString trailer = text(node["trailer"]);
    if (trailer == QLatin1String("quote"))
        header.trailer = DataHeader::Trailer::Quote;
    else if (!trailer.isEmpty())
        fault(CatalogError::Kind::WrongValue, node["trailer"], trailer);
    return header;
}

} // namespace at
