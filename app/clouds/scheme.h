// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QMap>
#include <QString>

#include <vector>

// From what a cloud's console shows about a device to what a CONNECT packet carries: one row and
// one pure function per cloud.
namespace clouds {

enum class Transport : quint8 { Tcp, Tls, WebSocket, SecureWebSocket };

enum class FieldKind : quint8 {
    Text,
    FreeText,   // blanks and any script are allowed
    SecretText, // a secret of any characters
    Secret,     // never stored, never on a command line
    Base64Secret,
    Digits,
    Choice,
    Suggestion, // free text with proposals
};

// One thing the person has to give. Labels and hints are translated in the context "clouds".
struct InputField
{
    const char *name; // the key in JSON and on the command line
    const char *label;
    const char *hint; // one sentence; empty when the label says it all
    FieldKind kind = FieldKind::Text;
    bool required = false;
    bool advanced = false;
    int maxLength = 0; // characters; 0 is no limit
    const char *defaultValue = "";
    std::vector<const char *> choices{}; // for Choice and Suggestion
    const char *forbidden = "";          // ASCII characters that break the formula
    std::vector<const char *> aliases{}; // what consoles and sources call it, in lower case
};

constexpr bool isSecret(FieldKind kind)
{
    return kind == FieldKind::Secret || kind == FieldKind::SecretText
           || kind == FieldKind::Base64Secret;
}

// What the person gave, and the moment for which credentials are made: the functions read no clock.
struct Inputs
{
    QMap<QString, QString> values;
    qint64 nowMs = 0; // since 1970-01-01 UTC
};

// Why an input cannot be used.
enum class InputFlaw : quint8 {
    Missing,
    TooLong,
    BlankInside, // white space at an end or inside
    FullWidth,   // typed with a Chinese input method
    NotAscii,
    ForbiddenCharacter,
    NotDigits,
    NotBase64,
    UnknownChoice,
    UnknownField,
    NotPairs, // not name=value, name=value
    ReservedName,
    LooksLikeSecret, // a device secret where a key or a name belongs
};

struct InputError
{
    QString field;
    InputFlaw what = InputFlaw::Missing;
    QString detail; // the offending character or name, empty when there is none
    friend bool operator==(const InputError &, const InputError &) = default;
};

// What is odd but does not stop the calculation.
enum class Notice : quint8 {
    SecretNotHex,        // consoles hand out 32 hex digits
    SecretLooksLikeKey,  // the product key where the secret belongs
    ClientIdTooLong,     // the part before the bar
    SecureModeMismatch,  // does not say what the transport is
    RegionNeedsInstance, // no public instance there
    RootToImport,        // the server's certificate is not in the system's store
    TimestampInPast,     // credentials that have an end, and it is over
    MethodSignedAsTyped, // upper case gives another signature
    PlainTcpInSpiteOfName,
    SecretOnPlainTransport, // credentials can be read on the way
    ClockMustBeRight,
    HostToEnter, // it cannot be worked out
};

struct Note
{
    Notice what = Notice::SecretNotHex;
    QString field; // where it belongs; empty: to the whole
    friend bool operator==(const Note &, const Note &) = default;
};

// A piece of the text that is signed: a constant of the formula, or the value of an input.
struct ContentPart
{
    QString text;
    QString field; // empty: constant
    friend bool operator==(const ContentPart &, const ContentPart &) = default;
};

// A value on the way to the password, worth showing, under the name its documentation gives it.
struct Step
{
    QString name;
    QString value;
    friend bool operator==(const Step &, const Step &) = default;
};

struct Credentials
{
    QString host;
    quint16 port = 0;
    Transport transport = Transport::Tcp;
    QString path; // WebSocket only
    QString clientId;
    QString username;
    QString password;
    std::vector<ContentPart> content; // what is signed, piece by piece; empty: nothing is signed
    QString algorithm;                // "HMAC-SHA1"
    QString keyField;                 // the input that is the key; empty: none
    std::vector<Step> steps;
    std::vector<Note> notes;
};

QString contentText(const Credentials &credentials);

using Derivation = base::Result<Credentials, InputError>;

struct Ready;
enum class Part : quint8;
enum class Deviation : quint8;

struct Scheme
{
    const char *id;          // stored in profiles, typed in commands
    const char *name;        // translated in the context "clouds"
    const char *contentName; // what the cloud's documentation calls the signed text
    std::vector<InputField> inputs;
    // Gets inputs that validated() accepted, defaults filled in.
    Derivation (*derive)(const Inputs &inputs);
    // Takes pasted values apart that hold more than one input; null when there are none.
    void (*openPaste)(QMap<QString, QString> &values) = nullptr;
    // For check.h; null where there is nothing to find out.
    QMap<QString, QString> (*openReady)(const Ready &ready) = nullptr;
    Deviation (*explainDeviation)(Part part, const QString &actual, const Inputs &inputs,
                                  const Credentials &expected) = nullptr;
    Qt::CaseSensitivity passwordCase = Qt::CaseInsensitive; // hex text
    // A formula without a connection behind it is not offered in the window.
    bool isDevice = true;
};

} // namespace clouds
