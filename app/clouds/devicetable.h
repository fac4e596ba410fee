// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/scheme.h"

#include <optional>

namespace clouds {

// One device of a table: its inputs, and what they give once worked out.
struct DeviceRow
{
    int line = 0; // in the text, from 1
    QMap<QString, QString> inputs;
    std::optional<Derivation> made;
};

struct DeviceTable
{
    std::vector<const InputField *> columns; // those that were recognised, in their order
    QStringList ignored;                     // headings of the others
    std::vector<DeviceRow> rows;
};

enum class TableFlaw : quint8 { Empty, NoColumn, OpenQuote };
struct TableError
{
    TableFlaw what = TableFlaw::Empty;
    int line = 0; // from 1; 0: the whole
    friend bool operator==(const TableError &, const TableError &) = default;
};

// Reads comma-, semicolon- or tab-separated values (RFC 4180). The first line names the inputs as
// consoles do; without such a line the columns are the scheme's required inputs in their order.
base::Result<DeviceTable, TableError> readDeviceTable(const Scheme &scheme, const QString &text);

// Works one row out; `common` holds for what the row leaves open.
void workOut(const Scheme &scheme, const QMap<QString, QString> &common, qint64 nowMs,
             DeviceRow &row);

// The results as comma-separated values: the inputs that are no secrets, host, port, client id,
// user name, and the password when that is wanted; or what is wrong with the row.
QString toCsv(const Scheme &scheme, const DeviceTable &table, bool withPasswords);

QString describe(const TableError &error);

} // namespace clouds
