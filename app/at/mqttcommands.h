// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/commandinfo.h"

#include <QByteArray>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

// How a module speaks MQTT by its own commands, as its description says. resources/at/README.md
// has the format.
namespace at {

// How text inside a parameter's quotes is written.
enum class StringEscape : quint8 {
    None, // as it is: a quote cannot be carried
    Esp,  // \" \, and two backslashes
    V250  // \22 \5C \0D \0A
};

// One command with {placeholders}. It is used when one of the conditions holds, each a list of
// facts that must be true, "!fact" for not; no conditions: always.
struct CommandTemplate
{
    QList<QStringList> when;
    QString send;
    QString data; // for its prompt
    QString expect;
    int timeoutMs = 0; // 0: what the command usually needs
    int retries = 0;
    int delayMs = 0;
    bool mayFail = false;
    LocalText note;
};
using Recipe = QList<CommandTemplate>;

// One of the ways in which a module takes a message.
struct PublishForm
{
    enum class Payload : quint8 {
        Any,        // a prompt with a length, or hex
        NoControlZ, // a prompt that 1A ends and 1B cancels
        Text,       // inside the line, where its length is told: no control characters
        Plain       // inside the line and its quotes: no quotes either
    };
    QString id;
    Payload payload = Payload::Any;
    int maximumBytes = 0;   // 0: not known
    bool onRequest = false; // not taken by itself
    Recipe steps;
};

// Lines by which a received message comes.
struct ReceiveRule
{
    enum class Part : quint8 {
        Message, // all of it; groups topic, payload, and id, qos, retain where they are there
        Begin,   // a message in parts begins
        Topic,   // counted data follows: its topic
        Payload, // counted data follows: a piece of its payload
        End,     // it is complete
        Notice   // it waits in the module: `fetch` reads it, as often as group count says
    };
    QRegularExpression pattern;
    Part part = Part::Message;
    bool dataFollows = false; // the payload is the counted data behind the line
    bool isHex = false;
    bool onlyUnsolicited = false; // the same line answers a command too
    QString fetch;                // command with {group} of the pattern
};

// A line that tells which return code of CONNACK the server gave: group code, plus `offset`.
struct RefusalRule
{
    QRegularExpression pattern;
    int offset = 0;
};

struct MqttLimits
{
    int host = 0; // bytes, as the following; 0: not known
    int clientId = 0;
    int username = 0;
    int password = 0;
    int topic = 0;
    int command = 0; // a whole line
    // What is longer, or needs escapes, goes through a prompt of its own.
    int inlineClientId = 0;
    int inlineUsername = 0;
    int inlinePassword = 0;
};

struct MqttCommands
{
    StringEscape escape = StringEscape::None;
    QList<int> versions{4}; // protocol levels: 3 is MQTT 3.1, 4 is 3.1.1
    bool doesTls = false;
    bool doesWill = false;
    bool signsIn = false;       // aliauth
    QString signedClientId;     // what CONN is given then, when nobody says otherwise
    bool hasMessageIds = false; // the host chooses them
    MqttLimits limits;
    Recipe bearer; // from attached to having an address
    Recipe connect;
    Recipe subscribe;
    Recipe unsubscribe;
    Recipe disconnect;
    QList<PublishForm> publish; // in order of preference
    QList<ReceiveRule> receive;
    QList<QRegularExpression> lost;
    QList<RefusalRule> refused;
    QRegularExpression granted; // on the line that ends a subscription; group qos
};

} // namespace at
