// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace storage {

// Where the program's files live. Nothing is created until something is written.
class Paths
{
public:
    // The platform's folders ($XDG_CONFIG_HOME and $XDG_DATA_HOME on Linux); a folder beside the
    // program when the marker file `mqttscope.portable` lies there; $MQTTSCOPE_HOME before both.
    static Paths standard();
    // Everything below one folder.
    explicit Paths(const QString &root);

    QString config() const { return m_config; }
    QString data() const { return m_data; }
    // Everything lies below one folder, so that secrets belong there as well.
    bool isPortable() const { return m_portable; }

    QString settingsFile() const { return inConfig(QStringLiteral("settings.json")); }
    QString profiles() const { return inConfig(QStringLiteral("profiles")); }
    QString savedMessages() const { return inConfig(QStringLiteral("saved-messages")); }
    QString decodeRulesFile() const { return inConfig(QStringLiteral("decode-rules.json")); }
    QString terminalPresetsFile() const
    {
        return inConfig(QStringLiteral("terminal/presets.json"));
    }
    QString modules() const
    {
        return inConfig(QStringLiteral("modules"));
    } // a user's own AT modules
    QString secretsFile() const { return inData(QStringLiteral("secrets.json")); } // mode 0600
    QString drafts() const { return inData(QStringLiteral("drafts")); }
    QString sessions() const { return inData(QStringLiteral("sessions")); }
    QString recordings() const { return inData(QStringLiteral("recordings")); }

    QString inConfig(const QString &name) const { return m_config + QLatin1Char('/') + name; }
    QString inData(const QString &name) const { return m_data + QLatin1Char('/') + name; }

private:
    Paths() = default;

    QString m_config;
    QString m_data;
    bool m_portable = false;
};

} // namespace storage
