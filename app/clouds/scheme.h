// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>
#include <utility>
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
    // Asked for only while the Choice `onlyIf` has one of these values; null: always.
    const char *onlyIf = nullptr;
    std::vector<const char *> onlyIfOneOf{};
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
    LineEnd,         // came along with a copy
    Invisible,       // zero width, byte order mark, soft hyphen …
    NotAnHour,       // not YYYYMMDDHH
    NotAMoment,      // not YYYYMMDDTHHMMSSZ
    NotText,         // a list or an object where a text belongs; JSON only
    OutOfRange,      // a number, `detail` says up to where
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
    SecretUnusual,       // consoles hand out 32 letters and digits
    SecretLooksLikeKey,  // the product key where the secret belongs
    SecureModeMismatch,  // does not say what the transport is
    RegionNeedsInstance, // no public instance there
    RootToImport,        // the server's certificate is not in the system's store
    TimestampInPast,     // credentials that have an end, and it is over
    MethodSignedAsTyped, // upper case gives another signature
    PlainTcpInSpiteOfName,
    SecretOnPlainTransport, // credentials can be read on the way
    ClockMustBeRight,
    HostToEnter,         // it cannot be worked out
    NameLooksLikeSecret, // 32 hex digits for a name
    CertificateNeeded,   // the password proves nothing: TLS does
    AlpnNeeded,          // the port speaks more than MQTT
    RegionUnknown,       // to this program
    HourIsNotNow,        // and the platform compares it
    HostOfOtherRegion,   // the host names one itself
    MeantForOther,       // looks like the credentials of another product
};

struct Note
{
    Notice what = Notice::SecretUnusual;
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

// What is asked for over HTTPS, where a cloud registers that way.
struct WebRequest
{
    QString path;
    QByteArray body; // JSON
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    friend bool operator==(const WebRequest &, const WebRequest &) = default;
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
    QString alpn;         // TLS application protocol; empty: none
    qint64 expiresAt = 0; // seconds since 1970; 0: they hold until somebody changes them
    // Where the server pushes an answer right after CONNACK, for a throw-away connection.
    QString answerTopic;
    std::optional<WebRequest> request; // to `host` and `port`, instead of MQTT
    QString pskIdentity;               // TLS without certificates (TLS-PSK); empty: not so
    QString pskKey;                    // secret; hex digits
};

QString contentText(const Credentials &credentials);
struct Scheme;
// For people and logs: what is secret in it is only hinted at.
QString maskedContentText(const Scheme &scheme, const Credentials &credentials);

using Derivation = base::Result<Credentials, InputError>;

struct Finding;
struct Ready;
enum class Part : quint8;
enum class Deviation : quint8;

enum class Use : quint8 {
    Connects,     // what it gives opens a connection
    Registers,    // a connection that fetches what the device logs in with
    Provisions,   // the same by questions and answers
    CommandsOnly, // a step of a formula, for scripts
};

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
    // Why a part differs; nothing when it is right after all.
    std::vector<Deviation> (*explainDeviation)(Part part, const Ready &ready, const Inputs &inputs,
                                               const Credentials &expected) = nullptr;
    void (*lookFurther)(const Ready &ready, const Inputs &inputs, const Credentials &expected,
                        std::vector<Finding> &findings) = nullptr;
    Qt::CaseSensitivity passwordCase = Qt::CaseInsensitive; // hex text
    Use use = Use::Connects;
};

} // namespace clouds
