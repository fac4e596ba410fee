// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/transcriptstore.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace presentation {

enum class TimeStyle : quint8 { Absolute, Delta };

// What bytes of a terminal may be text in; the first is the usual one.
const QList<QByteArray> &textEncodings();

// How bytes of a serial line are written as text: characters of the encoding where they are that,
// everything else as the escapes that the command line takes, \r, \n and \xNN. At most `longest`
// characters, then what is left out is told.
QString visibleText(QByteArrayView bytes, qsizetype longest,
                    const QByteArray &encoding = QByteArrayLiteral("UTF-8"));
QString hexText(QByteArrayView bytes, qsizetype longest);
QString timeText(const base::Stamp &stamp);
// "+0.012": seconds since the line before.
QString deltaText(const base::Stamp &before, const base::Stamp &stamp);
// The kind in a word, told beside its colour.
QString kindWord(at::LineKind kind);
QString kindSign(at::LineKind kind);

} // namespace presentation
