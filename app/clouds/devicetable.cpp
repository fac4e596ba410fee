// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/devicetable.h"

#include "app/clouds/paste.h"
#include "app/clouds/schemes.h"
#include "app/clouds/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace clouds {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(clouds)
};

struct Line
{
    int number = 0; // from 1
    QStringList cells;
};

// The separator that the first line has most of.
QChar separatorOf(const QString &text)
{
    const QString first = text.section(u'\n', 0, 0);
    QChar best = u',';
    for (const QChar each : {u'\t', u';'}) {
        if (first.count(each) > first.count(best))
            best = each;
    }
    return best;
}

class LineReader
{
public:
    explicit LineReader(const QString &text) : m_text(text), m_separator(separatorOf(text)) {}

    base::Result<std::vector<Line>, TableError> read()
    {
        while (m_at < m_text.size()) {
            Line line{m_number, {}};
            do {
                line.cells.append(cell());
                if (m_isOpen)
                    return base::Unexpected{TableError{TableFlaw::OpenQuote, line.number}};
            } while (takeSeparator());
            endLine();
            const bool isEmpty = std::all_of(line.cells.begin(), line.cells.end(),
                                             [](const QString &each) { return each.isEmpty(); });
            if (!isEmpty && !line.cells.first().startsWith(u'#'))
                m_lines.push_back(line);
        }
        return std::move(m_lines);
    }

private:
    QString cell()
    {
        if (m_at < m_text.size() && m_text.at(m_at) == u'"')
            return quotedCell();
        const qsizetype start = m_at;
        while (m_at < m_text.size() && m_text.at(m_at) != m_separator && !isLineEnd())
            ++m_at;
        return m_text.mid(start, m_at - start).trimmed();
    }

    // What stands within quotes stays as it is, blanks and line ends too.
    QString quotedCell()
    {
        QString cell;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text.at(m_at);
            const bool isDoubled =
                    c == u'"' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'"';
            if (c == u'"' && !isDoubled) {
                ++m_at;
                return cell;
            }
            m_at += isDoubled;
            m_number += c == u'\n';
            cell += c;
        }
        m_isOpen = true;
        return cell;
    }

    bool isLineEnd() const { return m_text.at(m_at) == u'\n' || m_text.at(m_at) == u'\r'; }

    bool takeSeparator()
    {
        while (m_at < m_text.size() && m_text.at(m_at) != m_separator && !isLineEnd())
            ++m_at; // what stands behind a closing quote
        if (m_at >= m_text.size() || isLineEnd())
            return false;
        ++m_at;
        return true;
    }

    void endLine()
    {
        if (m_at < m_text.size() && m_text.at(m_at) == u'\r')
            ++m_at;
        if (m_at < m_text.size() && m_text.at(m_at) == u'\n')
            ++m_at;
        ++m_number;
    }

    QString m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_number = 1;
    bool m_isOpen = false;
    std::vector<Line> m_lines;
};

// The columns that a heading line names; empty: it is none.
std::vector<const InputField *> headingIn(const Scheme &scheme, const Line &line)
{
    std::vector<const InputField *> columns;
    for (const QString &cell : line.cells)
        columns.push_back(fieldLabelled(scheme, cell));
    // One cell of many that is called like an input is a value by chance.
    const auto known = std::count_if(columns.begin(), columns.end(),
                                     [](const InputField *field) { return field != nullptr; });
    const bool isHeading = known >= 2 || known * 2 >= static_cast<qsizetype>(columns.size());
    return known > 0 && isHeading ? columns : std::vector<const InputField *>();
}

std::vector<const InputField *> requiredInputs(const Scheme &scheme)
{
    std::vector<const InputField *> required;
    for (const InputField &field : scheme.inputs) {
        if (field.required && !field.advanced && field.defaultValue[0] == '\0')
            required.push_back(&field);
    }
    return required;
}

QString quoted(QString cell)
{
    // A leading formula sign would be calculated by spreadsheets; quotes do not help there, so the
    // text is left as it is: credentials must not be changed.
    if (!cell.contains(u'"') && !cell.contains(u',') && !cell.contains(u'\n'))
        return cell;
    return u'"' + cell.replace(u'"', QLatin1String("\"\"")) + u'"';
}

QString joined(QStringList cells)
{
    for (QString &cell : cells)
        cell = quoted(cell);
    return cells.join(u',') + QLatin1String("\r\n");
}

QStringList resultCells(const Scheme &scheme, const DeviceRow &row, bool withPasswords)
{
    if (!row.made)
        return {};
    if (!*row.made)
        return {{}, {}, {}, {}, {}, describe(row.made->error(), scheme)};
    const Credentials &made = **row.made;
    return {made.host,
            QString::number(made.port),
            made.clientId,
            made.username,
            withPasswords ? made.password : QString(),
            {}};
}

} // namespace

base::Result<DeviceTable, TableError> readDeviceTable(const Scheme &scheme, const QString &text)
{
    QString clean = text;
    if (clean.startsWith(QChar(0xfeff))) // spreadsheets put a byte order mark in front
        clean.remove(0, 1);
    const auto lines = LineReader(clean).read();
    if (!lines)
        return base::Unexpected{lines.error()};
    if (lines->empty())
        return base::Unexpected{TableError{TableFlaw::Empty, 0}};
    DeviceTable table;
    std::vector<const InputField *> columns = headingIn(scheme, lines->front());
    const bool hasHeading = !columns.empty();
    if (!hasHeading) {
        columns = requiredInputs(scheme);
        if (lines->front().cells.size() < qsizetype(columns.size()))
            return base::Unexpected{TableError{TableFlaw::NoColumn, lines->front().number}};
    }
    for (size_t i = 0; i < columns.size(); ++i) {
        if (columns[i])
            table.columns.push_back(columns[i]);
        else
            table.ignored.append(lines->front().cells.at(qsizetype(i)));
    }
    for (size_t i = hasHeading ? 1 : 0; i < lines->size(); ++i) {
        DeviceRow row{(*lines)[i].number, {}, std::nullopt};
        for (size_t column = 0; column < columns.size(); ++column) {
            const QString cell = (*lines)[i].cells.value(qsizetype(column));
            if (columns[column] && !cell.isEmpty())
                row.inputs.insert(QString::fromLatin1(columns[column]->name), cell);
        }
        table.rows.push_back(row);
    }
    if (table.rows.empty())
        return base::Unexpected{TableError{TableFlaw::Empty, 0}};
    return table;
}

void workOut(const Scheme &scheme, const QMap<QString, QString> &common, qint64 nowMs,
             DeviceRow &row)
{
    Inputs inputs{common, nowMs};
    inputs.values.insert(row.inputs);
    row.inputs = inputs.values;
    row.made = derive(scheme, inputs);
}

QString toCsv(const Scheme &scheme, const DeviceTable &table, bool withPasswords)
{
    QStringList heading;
    std::vector<const InputField *> shown;
    for (const InputField *field : table.columns) {
        if (isSecret(field->kind))
            continue;
        shown.push_back(field);
        heading.append(QString::fromLatin1(field->name));
    }
    heading << QStringLiteral("host") << QStringLiteral("port") << QStringLiteral("mqttClientId")
            << QStringLiteral("username") << QStringLiteral("password") << QStringLiteral("error");
    QString text = joined(heading);
    for (const DeviceRow &row : table.rows) {
        QStringList cells;
        for (const InputField *field : shown)
            cells.append(row.inputs.value(QString::fromLatin1(field->name)));
        text += joined(cells + resultCells(scheme, row, withPasswords));
    }
    return text;
}

QString describe(const TableError &error)
{
    switch (error.what) {
    case TableFlaw::Empty:
        return Words::tr("There is no device in this table: it needs a line for each, below a line "
                         "that names the columns.");
    case TableFlaw::NoColumn:
        return Words::tr("No column of this table is recognised: name them in the first line, such "
                         "as ProductKey, DeviceName, DeviceSecret.");
    case TableFlaw::OpenQuote:
        return Words::tr("A quotation mark in line %1 is not closed.").arg(error.line);
    }
    return {};
}

} // namespace clouds
