// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>

namespace messages {

// One connection to a SQLite file under a name of its own, closed with this object. It belongs to
// the thread that opened it.
class SqliteConnection
{
public:
    enum class Access : quint8 { Read, ReadWrite };

    SqliteConnection(const QString &file, Access access);
    ~SqliteConnection();
    Q_DISABLE_COPY_MOVE(SqliteConnection)

    bool isOpen() const { return m_database.isOpen(); }
    QString openError() const { return m_openError; }
    QSqlQuery query() const { return QSqlQuery(m_database); }
    bool run(const QString &statement, QString *error = nullptr); // of no result
    qint64 number(const QString &statement, qint64 fallback = 0);
    QSqlDatabase &database() { return m_database; }

private:
    QString m_name;
    QSqlDatabase m_database;
    QString m_openError;
};

} // namespace messages
