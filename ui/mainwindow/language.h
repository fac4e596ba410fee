// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QTranslator>

#include <memory>
#include <vector>

namespace ui {

// The program's language: installs the catalogues of the program and of Qt. Every widget then gets
// QEvent::LanguageChange and says its words anew.
class Language
{
public:
    // "en", "zh_CN", or empty for the system's. One that has no catalogue means English.
    void setCode(const QString &code);
    QString code() const { return m_code; } // as set
    static QStringList available();         // "en" first
    static QString nativeName(const QString &code);

private:
    void install(const QString &catalogue, const QString &folder);

    QString m_code;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace ui
