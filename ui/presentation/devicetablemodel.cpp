// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/devicetablemodel.h"

#include "app/clouds/wording.h"

#include <algorithm>

namespace presentation {

using clouds::DeviceRow;

namespace {

QString hidden(const QString &text)
{
    constexpr qsizetype usual = 8; // not its true length
    return text.isEmpty() ? QString() : QString(usual, u'•');
}

} // namespace

void DeviceTableModel::setTable(const clouds::Scheme *scheme, clouds::DeviceTable table)
{
    beginResetModel();
    m_scheme = scheme;
    m_table = std::move(table);
    m_next = 0;
    m_wrong = 0;
    endResetModel();
}

void DeviceTableModel::setPasswordsShown(bool shown)
{
    m_passwordsShown = shown;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

bool DeviceTableModel::workOut(int rows, const QMap<QString, QString> &common, qint64 nowMs)
{
    const int first = m_next;
    const int end = std::min(rowCount(), m_next + rows);
    for (; m_next < end; ++m_next) {
        DeviceRow &row = m_table.rows[static_cast<size_t>(m_next)];
        clouds::workOut(*m_scheme, common, nowMs, row);
        m_wrong += !row.made->has_value();
    }
    if (end > first)
        emit dataChanged(index(first, 0), index(end - 1, columnCount() - 1));
    return m_next < rowCount();
}

QString DeviceTableModel::csv() const
{
    return m_scheme ? clouds::toCsv(*m_scheme, m_table, m_passwordsShown) : QString();
}

int DeviceTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int DeviceTableModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_scheme)
        return 0;
    return static_cast<int>(m_table.columns.size()) + ResultCount;
}

QString DeviceTableModel::inputText(const DeviceRow &row, int column) const
{
    const clouds::InputField *field = m_table.columns[static_cast<size_t>(column)];
    const QString value = row.inputs.value(QString::fromLatin1(field->name));
    return clouds::isSecret(field->kind) && !m_passwordsShown ? hidden(value) : value;
}

QString DeviceTableModel::resultText(const DeviceRow &row, int result) const
{
    if (!row.made)
        return {};
    if (!*row.made)
        return result == State
                       ? QStringLiteral("✖ ") + clouds::describe(row.made->error(), *m_scheme)
                       : QString();
    const clouds::Credentials &made = **row.made;
    switch (result) {
    case State:
        return QStringLiteral("✔");
    case Host:
        return made.host + u':' + QString::number(made.port);
    case ClientId:
        return made.clientId;
    case Username:
        return made.username;
    case Password:
        return m_passwordsShown ? made.password : hidden(made.password);
    default:
        return {};
    }
}

QVariant DeviceTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const DeviceRow &row = m_table.rows[static_cast<size_t>(index.row())];
    const int inputs = static_cast<int>(m_table.columns.size());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return index.column() < inputs ? inputText(row, index.column())
                                       : resultText(row, index.column() - inputs);
    if (role == IsWrongRole)
        return row.made && !*row.made;
    return {};
}

QVariant DeviceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section < rowCount() ? QVariant(m_table.rows[static_cast<size_t>(section)].line)
                                    : QVariant();
    const int inputs = static_cast<int>(m_table.columns.size());
    if (section < inputs)
        return clouds::labelOf(*m_table.columns[static_cast<size_t>(section)]);
    switch (section - inputs) {
    case State:
        return tr("State");
    case Host:
        return tr("Host");
    case ClientId:
        return tr("Client id");
    case Username:
        return tr("User name");
    case Password:
        return tr("Password");
    default:
        return {};
    }
}

} // namespace presentation
