// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/catalogreader.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace at {

namespace {

// "text", or {"en": "text", "zh": "文字"}.
LocalText localText(const QJsonValue &value)
{
    if (value.isString())
        return {value.toString(), {}};
    return {value[QLatin1String("en")].toString(), value[QLatin1String("zh")].toString()};
}

} // namespace

base::Result<Catalog, CatalogError> CatalogReader::read(const QByteArray &json)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject())
        return base::Unexpected{
                CatalogError{CatalogError::Kind::NotJson, parseError.errorString()}};
    const QJsonObject root = document.object();
    if (root[QLatin1String("format")].toString() != QLatin1String("mqttscope-at-module")
        || root[QLatin1String("version")].toInt() != 1)
        return base::Unexpected{
                CatalogError{CatalogError::Kind::WrongFormat, QStringLiteral("format")}};
    m_catalog.m_id = root[QLatin1String("id")].toString();
    m_catalog.m_name = root[QLatin1String("name")].toString();
    m_catalog.m_summary = localText(root[QLatin1String("summary")]);
    readCommands(root[QLatin1String("commands")].toArray());
    readExplanations(root[QLatin1String("explanations")].toArray());
    readTables(root[QLatin1String("tables")].toObject());
    readGrammar(root);
    if (m_error)
        return base::Unexpected{*m_error};
    return std::move(m_catalog);
}

void CatalogReader::readCommands(const QJsonArray &commands)
{
    for (const QJsonValue &value : commands)
        m_catalog.m_commands.append(readCommand(value.toObject()));
}

CommandInfo CatalogReader::readCommand(const QJsonObject &command)
{
    CommandInfo info;
    info.name = command[QLatin1String("name")].toString();
    if (info.name.isEmpty())
        m_error = CatalogError{CatalogError::Kind::WrongFormat, QStringLiteral("commands.name")};
    info.syntax = command[QLatin1String("syntax")].toString(info.name);
    info.example = command[QLatin1String("example")].toString();
    info.help = localText(command[QLatin1String("help")]);
    info.timeoutMs = command[QLatin1String("timeoutMs")].toInt(info.timeoutMs);
    if (const QJsonValue late = command[QLatin1String("late")]; late.isObject()) {
        info.late = LateResult{pattern(late[QLatin1String("pattern")].toString()),
                               pattern(late[QLatin1String("success")].toString()),
                               late[QLatin1String("timeoutMs")].toInt(30'000)};
    }
    if (const QJsonValue prompt = command[QLatin1String("promptWhen")]; prompt.isString())
        info.promptWhen = pattern(prompt.toString());
    for (const QJsonValue &word : command[QLatin1String("finals")].toArray())
        info.finals.append(word.toString().toUtf8());
    return info;
}

void CatalogReader::readExplanations(const QJsonArray &explanations)
{
    for (const QJsonValue &value : explanations) {
        Explanation explanation{pattern(value[QLatin1String("pattern")].toString()),
                                localText(value[QLatin1String("text")]),
                                {}};
        for (const QJsonValue &table : value[QLatin1String("tables")].toArray())
            explanation.tables.append(table.toString());
        m_catalog.m_explanations.append(explanation);
    }
}

void CatalogReader::readTables(const QJsonObject &tables)
{
    for (auto table = tables.begin(); table != tables.end(); ++table) {
        const QJsonObject rows = table->toObject();
        for (auto row = rows.begin(); row != rows.end(); ++row)
            m_catalog.m_tables[table.key()].insert(row.key(), localText(row.value()));
    }
}

void CatalogReader::readGrammar(const QJsonObject &root)
{
    for (const QJsonValue &value : root[QLatin1String("unsolicited")].toArray())
        m_catalog.m_grammar.unsolicitedPrefixes.append(value.toString().toUtf8());
    for (const QJsonValue &value : root[QLatin1String("dataHeaders")].toArray())
        m_catalog.m_grammar.dataHeaders.append({value[QLatin1String("prefix")].toString().toUtf8(),
                                                pattern(value[QLatin1String("pattern")].toString()),
                                                value[QLatin1String("lengthGroup")].toInt(1)});
    for (const QJsonValue &value : root[QLatin1String("secrets")].toArray())
        m_catalog.m_secrets.append(pattern(value.toString()));
}

QRegularExpression CatalogReader::pattern(const QString &text)
{
    QRegularExpression expression(text);
    if (!expression.isValid())
        m_error = CatalogError{CatalogError::Kind::WrongPattern, text};
    return expression;
}

} // namespace at
