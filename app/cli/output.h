// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QJsonObject>
#include <QString>

namespace cli {

// One line to standard output, flushed when `flush`.
void printLine(QByteArrayView utf8, bool flush = true);
void printText(const QString &text);
void printJson(const QJsonObject &object);
// These bytes and nothing else.
void printBytes(QByteArrayView bytes);
// Writes out what is buffered; false once nobody reads it any more.
bool flushOutput();
// One line to standard error.
void printError(const QString &text);

} // namespace cli
