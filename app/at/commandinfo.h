// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/grammar.h"

#include <QByteArray>
#include <QList>
#include <QLocale>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace at {

// A text of the catalogue in the languages it has.
struct LocalText
{
    QString english;
    QString chinese; // empty: not translated
    const QString &in(QLocale::Language language) const
    {
        return language == QLocale::Chinese && !chinese.isEmpty() ? chinese : english;
    }
};

// The line that tells how a command really ended, where OK only means "accepted".
struct LateResult
{
    QRegularExpression pattern; // recognises it
    QRegularExpression success; // matches only when it tells success
    int timeoutMs = 30'000;
};

// Which late result a command line has: {1} … in the patterns stand for the groups of `of`, so
// that connection and message identifiers must agree.
struct LateRule
{
    QRegularExpression of; // on the command line; empty: whenever it sets something
    QString pattern;
    QString success;
    int timeoutMs = 30'000;
};

// Which command lines open a prompt, and how.
struct PromptRule
{
    QRegularExpression when; // on the command line
    bool afterOk = false;
    PromptEnd end = PromptEnd::Length;
    int lengthGroup = 1; // of `when`; bytes
};

// Which command lines lead to data mode, and the line or prompt it begins with.
struct DataModeRule
{
    QRegularExpression when;
    QRegularExpression begins;
};

struct CommandInfo
{
    QString name;   // "AT+LMQTTOPEN", in capitals
    QString syntax; // with <parameters>
    QString example;
    LocalText help;
    LocalText warning;           // why a terminal should think twice; empty: harmless
    QRegularExpression warnWhen; // on the command line; empty: always, except for reading
    int timeoutMs = 3'000;
    QByteArray lineEnding;   // empty: the module's
    bool secretData = false; // what its prompt takes must not be seen
    QList<LateRule> late;
    QList<PromptRule> prompts;
    QList<FinalLine> finals;
    QList<DataModeRule> dataModes;
    QList<QByteArray> replies; // prefixes of its answers beside its own name: "+ICCID:"
};

// Says in words what a line means: a pattern, and a text with %1 … for its groups.
struct Explanation
{
    QRegularExpression pattern;
    LocalText text;
    QStringList tables; // one a group; empty: as it stands; "rssi": made into dBm
};

} // namespace at
