// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/presets.h"

#include "app/storage/jsonfile.h"
#include "app/storage/settings.h"

#include <QJsonArray>

namespace ui {

namespace {

const storage::JsonFormat &format()
{
    static const storage::JsonFormat format{QStringLiteral("mqttscope-terminal-presets"), {}};
    return format;
}

QString fileOf(const storage::Settings &settings)
{
    return settings.inFolder(QStringLiteral("terminal/presets.json"));
}

QList<Preset> usualPresets()
{
    QList<Preset> presets;
    for (const char *line : {"AT", "ATI", "AT+CPIN?", "AT+CSQ", "AT+CEREG?", "AT+CGATT?",
                             "AT+CMEE=1", "AT+LMQTTCONN?", "AT+LMQTTDISC=0", "AT+LMQTTCLOSE=0"})
        presets.append({QString::fromLatin1(line), {}});
    presets.resize(presetCount);
    return presets;
}

} // namespace

QList<Preset> loadPresets(const storage::Settings &settings)
{
    const auto content = storage::readJson(fileOf(settings), format());
    if (!content)
        return usualPresets();
    QList<Preset> presets;
    for (const QJsonValue &key : content.value()[QLatin1String("keys")].toArray())
        presets.append(
                {key[QLatin1String("send")].toString(), key[QLatin1String("sequence")].toString()});
    presets.resize(presetCount);
    return presets;
}

std::optional<storage::FileError> savePresets(const storage::Settings &settings,
                                              const QList<Preset> &presets)
{
    QJsonArray keys;
    for (const Preset &preset : presets) {
        QJsonObject key;
        if (!preset.sequence.isEmpty())
            key.insert(QStringLiteral("sequence"), preset.sequence);
        else if (!preset.line.isEmpty())
            key.insert(QStringLiteral("send"), preset.line);
        keys.append(key);
    }
    const auto written =
            storage::writeJson(fileOf(settings), {{QStringLiteral("keys"), keys}}, format());
    return written ? std::nullopt : std::optional(written.error());
}

} // namespace ui
