// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <QJsonDocument>

#include <cstdio>

namespace cli {

void printLine(QByteArrayView utf8, bool flush)
{
    std::fwrite(utf8.data(), 1, static_cast<size_t>(utf8.size()), stdout);
    std::fputc('\n', stdout);
    if (flush)
        std::fflush(stdout);
}

void printText(const QString &text)
{
    printLine(text.toUtf8());
}

void printJson(const QJsonObject &object)
{
    printLine(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void printBytes(QByteArrayView bytes)
{
    std::fwrite(bytes.data(), 1, static_cast<size_t>(bytes.size()), stdout);
}

bool flushOutput()
{
    return std::fflush(stdout) == 0 && !std::ferror(stdout);
}

void printError(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    std::fprintf(stderr, "mqttscope-cli: %s\n", utf8.constData());
}

} // namespace cli
