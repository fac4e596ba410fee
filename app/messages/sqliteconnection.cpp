// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/sqliteconnection.h"

#include <QSqlError>
#include <QUuid>

namespace messages {

SqliteConnection::SqliteConnection(const QString &file, Access access)
    : m_name(QUuid::createUuid().toString()),
      m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
    m_database.setDatabaseName(file);
    if (access == Access::Read)
        m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (!m_database.open())
        m_openError = m_database.lastError().text();
}

SqliteConnection::~SqliteConnection()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

bool SqliteConnection::run(const QString &statement, QString *error)
{
    QSqlQuery query(m_database);
    const bool done = query.exec(statement);
    if (!done && error)
        *error = query.lastError().text();
    return done;
}

qint64 SqliteConnection::number(const QString &statement, qint64 fallback)
{
    QSqlQuery query(m_database);
    return query.exec(statement) && query.next() ? query.value(0).toLongLong() : fallback;
}

} // namespace messages
