// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/settings.h"

#include "app/storage/jsonfile.h"

#include <QFileInfo>

#include <algorithm>

namespace storage {

namespace {

constexpr qint64 megabyte = 1024 * 1024;
constexpr qint64 leastBudget = megabyte;

const JsonFormat &settingsFormat()
{
    static const JsonFormat format{QStringLiteral("mqttscope-settings"), {}};
    return format;
}

const QString programGroup = QStringLiteral("program");
const QString stateGroup = QStringLiteral("state");
const QString valueGroup = QStringLiteral("values");

QString themeName(Theme theme)
{
    switch (theme) {
    case Theme::System:
        return QStringLiteral("system");
    case Theme::Light:
        return QStringLiteral("light");
    case Theme::Dark:
        return QStringLiteral("dark");
    }
    return {};
}

} // namespace

Settings::Settings(const Paths &paths, QObject *parent)
    : QObject(parent), m_file(paths.settingsFile())
{
    m_writeTimer.setSingleShot(true);
    m_writeTimer.setInterval(500);
    connect(&m_writeTimer, &QTimer::timeout, this, [this] { flush(); });
    load();
}

Settings::~Settings()
{
    if (m_writeTimer.isActive())
        flush();
}

void Settings::load()
{
    auto content = readJson(m_file, settingsFormat());
    if (content)
        m_content = std::move(content).value();
    else if (content.error().kind != FileError::Kind::NotFound)
        m_problem = content.error();
}

QByteArray Settings::state(const QString &key) const
{
    const QString text = m_content.value(stateGroup).toObject().value(key).toString();
    return QByteArray::fromBase64(text.toLatin1());
}

void Settings::setState(const QString &key, const QByteArray &state)
{
    set(stateGroup, key, QString::fromLatin1(state.toBase64()));
}

QJsonValue Settings::value(const QString &key, const QJsonValue &fallback) const
{
    const QJsonValue value = m_content.value(valueGroup).toObject().value(key);
    return value.isUndefined() ? fallback : value;
}

void Settings::setValue(const QString &key, const QJsonValue &value)
{
    set(valueGroup, key, value);
}

QString Settings::language() const
{
    return m_content.value(programGroup)[QStringLiteral("language")].toString();
}

void Settings::setLanguage(const QString &language)
{
    set(programGroup, QStringLiteral("language"), language);
}

Theme Settings::theme() const
{
    const QString name = m_content.value(programGroup)[QStringLiteral("theme")].toString();
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        if (name == themeName(theme))
            return theme;
    }
    return Theme::System;
}

void Settings::setTheme(Theme theme)
{
    set(programGroup, QStringLiteral("theme"), themeName(theme));
}

qint64 Settings::captureBudget() const
{
    const QJsonValue value = m_content.value(programGroup)[QStringLiteral("captureBudget")];
    return std::max(leastBudget, value.toInteger(128 * megabyte));
}

void Settings::setCaptureBudget(qint64 bytes)
{
    set(programGroup, QStringLiteral("captureBudget"), bytes);
}

qint64 Settings::messageBudget() const
{
    const QJsonValue value = m_content.value(programGroup)[QStringLiteral("messageBudget")];
    return std::max(leastBudget, value.toInteger(256 * megabyte));
}

void Settings::setMessageBudget(qint64 bytes)
{
    set(programGroup, QStringLiteral("messageBudget"), bytes);
}

void Settings::set(const QString &group, const QString &key, const QJsonValue &value)
{
    QJsonObject members = m_content.value(group).toObject();
    if (members.value(key) == value)
        return;
    members.insert(key, value);
    m_content.insert(group, members);
    m_writeTimer.start();
    if (group != stateGroup)
        emit changed();
}

QString Settings::inFolder(const QString &name) const
{
    return QFileInfo(m_file).absolutePath() + u'/' + name;
}

bool Settings::flush()
{
    m_writeTimer.stop();
    // A file of a later version is not ours to overwrite.
    if (m_problem && m_problem->kind == FileError::Kind::TooNew)
        return false;
    const auto written = writeJson(m_file, m_content, settingsFormat());
    m_problem = written ? std::optional<FileError>() : written.error();
    if (!written)
        emit writeFailed(written.error());
    return written.has_value();
}

} // namespace storage
