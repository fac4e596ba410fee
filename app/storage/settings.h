// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/fileerror.h"
#include "app/storage/paths.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QObject>
#include <QTimer>

#include <optional>

namespace storage {

enum class Theme : quint8 { System, Light, Dark };

// The program's settings: read once, passed by reference, written a moment after a change and at
// the end. Keys in free use are paths of words, "messages/columns".
class Settings : public QObject
{
    Q_OBJECT

public:
    explicit Settings(const Paths &paths, QObject *parent = nullptr);
    ~Settings() override; // writes what is not yet written

    // Geometry, splitters, columns: opaque bytes by key.
    QByteArray state(const QString &key) const;
    void setState(const QString &key, const QByteArray &state);

    QJsonValue value(const QString &key, const QJsonValue &fallback = {}) const;
    void setValue(const QString &key, const QJsonValue &value);

    QString language() const; // "": the system's, "en", "zh_CN"
    void setLanguage(const QString &language);
    Theme theme() const;
    void setTheme(Theme theme);
    qint64 captureBudget() const; // bytes of packets kept for the inspector
    void setCaptureBudget(qint64 bytes);
    qint64 messageBudget() const; // bytes of messages that all connections keep together
    void setMessageBudget(qint64 bytes);

    // The path of another file in the folder of the settings.
    QString inFolder(const QString &name) const;

    // Writes now; the answer is also kept in problem().
    bool flush();
    // What went wrong with the file at the start or at the last write; empty: nothing.
    const std::optional<FileError> &problem() const { return m_problem; }

signals:
    // A typed setting or a value; not a state, which only its owner knows.
    void changed();
    void writeFailed(const storage::FileError &error);

private:
    void set(const QString &group, const QString &key, const QJsonValue &value);
    void load();

    QString m_file;
    QJsonObject m_content;
    QTimer m_writeTimer;
    std::optional<FileError> m_problem;
};

} // namespace storage
