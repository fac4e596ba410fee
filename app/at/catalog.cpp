// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/catalog.h"

#include "app/at/catalogreader.h"

#include <algorithm>

namespace at {

namespace {

// 27.007, 8.5: 0 is -113 dBm or less, 31 is -51 dBm or more, 99 unknown.
QString dbmText(const QString &rssi)
{
    const int value = rssi.toInt();
    if (value < 0 || value > 31)
        return QStringLiteral("?");
    const QString dbm = u'\u2212' + QString::number(113 - 2 * value) + QStringLiteral(" dBm");
    if (value == 0)
        return u'\u2264' + dbm;
    return value == 31 ? u'\u2265' + dbm : dbm;
}

// 27.007, 8.69: RSRQ in half decibels from -20, RSRP in decibels from -141; 255 unknown.
QString cesqText(const QString &number, bool quality)
{
    const int value = number.toInt();
    if (value > 97)
        return QStringLiteral("?");
    const double level = quality ? 20.0 - value / 2.0 : 141.0 - value;
    return u'\u2212' + QString::number(level)
           + (quality ? QStringLiteral(" dB") : QStringLiteral(" dBm"));
}

QString fitting(QByteArrayView line)
{
    return QString::fromUtf8(line.first(std::min<qsizetype>(line.size(), 2048)));
}

// "AT+CGMR;+CSQ" has two: its commands are parted by semicolons outside of strings.
QList<QByteArray> replyPrefixesOf(QByteArrayView line)
{
    QList<QByteArray> prefixes;
    bool inString = false;
    bool inName = false;
    QByteArray name;
    const auto endName = [&] {
        if (inName && name.size() > 1)
            prefixes.append(name.trimmed().toUpper() + ':');
        inName = false;
    };
    for (qsizetype i = 2; i < line.size(); ++i) {
        const char byte = line[i];
        if (byte == '"')
            inString = !inString;
        const bool starts = !inString && byte == '+' && (i == 2 || line[i - 1] == ';');
        if (starts) {
            inName = true;
            name.clear();
        } else if (byte == '=' || byte == '?' || byte == ';') {
            endName();
        }
        if (inName)
            name.append(byte);
    }
    endName();
    return prefixes;
}

QString filled(QString pattern, const QRegularExpressionMatch &match)
{
    for (int group = 1; group <= match.lastCapturedIndex(); ++group)
        pattern.replace(QStringLiteral("{%1}").arg(group),
                        QRegularExpression::escape(match.captured(group)));
    return pattern;
}

bool isBasicOrExtendedBoundary(const QString &name, const QString &line)
{
    if (line.size() == name.size())
        return true;
    const QChar next = line[name.size()];
    return name.contains(u'+') ? !next.isLetterOrNumber() : next.isDigit();
}

} // namespace

base::Result<Catalog, CatalogError> Catalog::fromJson(const QByteArray &json)
{
    return CatalogReader().read(json);
}

void Catalog::merge(const Catalog &other)
{
    for (const CommandInfo &command : other.m_commands) {
        const bool known =
                std::any_of(m_commands.begin(), m_commands.end(),
                            [&](const CommandInfo &own) { return own.name == command.name; });
        if (!known)
            m_commands.append(command);
    }
    m_explanations.append(other.m_explanations);
    m_advice.append(other.m_advice);
    for (auto table = other.m_tables.begin(); table != other.m_tables.end(); ++table) {
        for (auto row = table->begin(); row != table->end(); ++row) {
            if (!m_tables[table.key()].contains(row.key()))
                m_tables[table.key()].insert(row.key(), row.value());
        }
    }
    m_secrets.append(other.m_secrets);
    m_sleep.append(other.m_sleep);
    m_restarts.append(other.m_restarts);
    if (m_network.isEmpty())
        m_network = other.m_network;
    m_grammar.unsolicitedPrefixes.append(other.m_grammar.unsolicitedPrefixes);
    m_grammar.dataHeaders.append(other.m_grammar.dataHeaders);
}

const Carrier *Catalog::carrier(const QString &id) const
{
    if (!m_tcp)
        return nullptr;
    for (const Carrier &carrier : m_tcp->carriers) {
        if (id.isEmpty() || carrier.id == id)
            return &carrier;
    }
    return nullptr;
}

const CommandInfo *Catalog::commandOf(QByteArrayView line) const
{
    const QString text = fitting(line).trimmed().toUpper();
    const CommandInfo *best = nullptr;
    for (const CommandInfo &command : m_commands) {
        if (text.startsWith(command.name) && isBasicOrExtendedBoundary(command.name, text)
            && (!best || best->name.size() < command.name.size()))
            best = &command;
    }
    return best;
}

PendingCommand Catalog::pendingFor(QByteArrayView line) const
{
    PendingCommand pending;
    pending.text = line.toByteArray();
    pending.replyPrefixes = replyPrefixesOf(line);
    const CommandInfo *info = commandOf(line);
    pending.isKnown = info != nullptr;
    if (!info) {
        pending.prompt.due = true; // nothing is known against it
        return pending;
    }
    const QString text = fitting(line);
    if (const auto late = lateResultOf(line))
        pending.late = late->pattern;
    pending.replyPrefixes.append(info->replies);
    pending.finals = info->finals;
    for (const PromptRule &rule : info->prompts) {
        const auto match = rule.when.match(text);
        if (!match.hasMatch() || pending.prompt.due)
            continue;
        pending.prompt = {true, rule.afterOk, rule.end, std::nullopt};
        if (rule.end == PromptEnd::Length && match.lastCapturedIndex() >= rule.lengthGroup)
            pending.prompt.length = match.captured(rule.lengthGroup).toInt();
    }
    for (const DataModeRule &rule : info->dataModes) {
        if (rule.when.match(text).hasMatch())
            pending.dataMode = rule.begins;
    }
    return pending;
}

std::optional<LateResult> Catalog::lateResultOf(QByteArrayView line) const
{
    const CommandInfo *info = commandOf(line);
    if (!info)
        return std::nullopt;
    const QString text = fitting(line);
    for (const LateRule &rule : info->late) {
        if (rule.of.pattern().isEmpty()) {
            if (line.contains('=') && !line.endsWith("=?"))
                return LateResult{QRegularExpression(rule.pattern),
                                  QRegularExpression(rule.success), rule.timeoutMs};
            continue;
        }
        const auto match = rule.of.match(text);
        if (match.hasMatch())
            return LateResult{QRegularExpression(filled(rule.pattern, match)),
                              QRegularExpression(filled(rule.success, match)), rule.timeoutMs};
    }
    return std::nullopt;
}

bool Catalog::identifies(QByteArrayView answer) const
{
    const QString text = fitting(answer);
    return std::any_of(m_identify.begin(), m_identify.end(),
                       [&text](const auto &pattern) { return pattern.match(text).hasMatch(); });
}

QStringList namedModules(const QList<Catalog> &modules, QByteArrayView answer)
{
    QStringList ids;
    for (const Catalog &module : modules) {
        if (module.identifies(answer))
            ids.append(module.id());
    }
    return ids;
}

QString Catalog::warningFor(QByteArrayView line, QLocale::Language language) const
{
    const CommandInfo *info = commandOf(line);
    if (!info || info->warning.english.isEmpty())
        return {};
    const bool meant = info->warnWhen.pattern().isEmpty()
                               ? !line.endsWith('?')
                               : info->warnWhen.match(fitting(line)).hasMatch();
    return meant ? info->warning.in(language) : QString();
}

bool Catalog::announcesRestart(QByteArrayView line) const
{
    const QString text = fitting(line);
    return std::any_of(m_restarts.begin(), m_restarts.end(),
                       [&text](const auto &pattern) { return pattern.match(text).hasMatch(); });
}

bool Catalog::announcesSleep(QByteArrayView line) const
{
    const QString text = fitting(line);
    return std::any_of(m_sleep.begin(), m_sleep.end(),
                       [&text](const auto &pattern) { return pattern.match(text).hasMatch(); });
}

QString Catalog::explain(QByteArrayView line, QLocale::Language language) const
{
    const QString text = fitting(line);
    for (const Explanation &explanation : m_explanations) {
        const auto match = explanation.pattern.match(text);
        if (!match.hasMatch())
            continue;
        QString words = explanation.text.in(language);
        for (int group = match.lastCapturedIndex(); group >= 1; --group) {
            const QString table = explanation.tables.value(group - 1);
            words.replace(u'%' + QString::number(group),
                          wordFor(table, match.captured(group), language));
        }
        return words;
    }
    return {};
}

QString Catalog::wordFor(const QString &table, const QString &value,
                         QLocale::Language language) const
{
    if (table.isEmpty())
        return value;
    if (table == QLatin1String("rssi"))
        return dbmText(value);
    if (table == QLatin1String("rsrp") || table == QLatin1String("rsrq"))
        return cesqText(value, table == QLatin1String("rsrq"));
    const auto rows = m_tables.constFind(table);
    if (rows == m_tables.constEnd())
        return value;
    const auto row = rows->constFind(value);
    return row == rows->constEnd() ? value : row->in(language);
}

QString Catalog::advice(QByteArrayView line, QLocale::Language language) const
{
    const QString text = fitting(line);
    for (const Explanation &advice : m_advice) {
        if (advice.pattern.match(text).hasMatch())
            return advice.text.in(language);
    }
    return {};
}

bool Catalog::hasSecret(QByteArrayView line) const
{
    const QString text = QString::fromLatin1(line);
    return std::any_of(m_secrets.begin(), m_secrets.end(), [&](const QRegularExpression &secret) {
        const auto match = secret.match(text);
        return match.hasMatch() && match.capturedLength(1) > 0;
    });
}

QByteArray Catalog::masked(QByteArrayView line) const
{
    QByteArray bytes = line.toByteArray();
    if (!bytes.contains("AT+") && !bytes.contains("at+"))
        return bytes;
    for (const QRegularExpression &secret : m_secrets) {
        const auto match = secret.match(QString::fromLatin1(bytes));
        if (match.hasMatch() && match.capturedLength(1) > 0)
            bytes.replace(match.capturedStart(1), match.capturedLength(1), "********");
    }
    return bytes;
}

} // namespace at
