// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTranslator>

#include <memory>
#include <vector>

namespace ui {

// The program's language: installs the catalogues of the program and of Qt. Who shows text rebuilds
// it after changed().
class Language : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);

    // "en", "zh_CN", or empty for the system's. One that has no catalogue means English.
    void setCode(const QString &code);
    QString code() const { return m_code; } // as set
    static QStringList available();         // "en" first
    static QString nativeName(const QString &code);

signals:
    void changed();

private:
    void install(const QString &catalogue, const QString &folder);

    QString m_code;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace ui
