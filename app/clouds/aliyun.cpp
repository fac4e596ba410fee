// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/aliyuncheck.h"
#include "app/clouds/aliyunendpoint.h"
#include "app/clouds/fields.h"
#include "app/clouds/schemes.h"
#include "app/clouds/signing.h"

#include <QtGlobal>

// Aliyun IoT Platform, one device one secret, as the vendor's page "Establish MQTT connections over
// TCP" and its Link SDK for C have it.
namespace clouds {

namespace {

// Vendor SDKs send 2050-01-01 as a constant: the platform checks no time window.
constexpr char farTimestamp[] = "2524608000000";
// Where MQTT listens for a transport, and the secure mode that says so.
struct Door
{
    const char *transport;
    Transport kind;
    quint16 port;
    const char *secureMode;
};
constexpr Door doors[] = {
        {"tcp", Transport::Tcp, 1883, "3"},
        {"tls", Transport::Tls, 8883, "2"},
        {"ws", Transport::WebSocket, 443, "3"},
        {"wss", Transport::SecureWebSocket, 443, "2"},
};

const Door &doorFor(const QString &transport, const QString &secureMode)
{
    const bool secureAsked = secureMode == QLatin1String("2");
    for (const Door &door : doors) {
        if (transport.compare(QLatin1String(door.transport), Qt::CaseInsensitive) == 0)
            return door;
    }
    return secureAsked ? doors[1] : doors[0];
}

std::optional<InputError> flawOfExtra(const QString &extra)
{
    const QString field = QStringLiteral("extra");
    const QStringList pairs = extra.split(u',');
    for (const QString &pair : pairs) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals <= 0)
            return InputError{field, InputFlaw::NotPairs, pair};
        const QString name = pair.left(equals);
        for (const char *reserved : {"securemode", "signmethod", "timestamp"}) {
            if (name == QLatin1String(reserved))
                return InputError{field, InputFlaw::ReservedName, name};
        }
    }
    return std::nullopt;
}

// "a1" and nine letters or digits is what the console gave out as product keys for years.
bool looksLikeProductKey(const QString &text)
{
    return text.size() == 11 && text.startsWith(QLatin1String("a1"));
}

// Most are hex digits; older ones have all letters.
bool isConsoleSecret(const QString &text)
{
    return text.size() == hexSecretLength && std::all_of(text.begin(), text.end(), [](QChar c) {
               return c.unicode() < 0x80 && c.isLetterOrNumber();
           });
}

void noteSecret(const QString &secret, std::vector<Note> &notes)
{
    const QString field = QStringLiteral("deviceSecret");
    if (looksLikeProductKey(secret))
        notes.push_back({Notice::SecretLooksLikeKey, field});
    else if (!isConsoleSecret(secret))
        notes.push_back({Notice::SecretUnusual, field});
}

void noteEndpoint(const Inputs &inputs, const Door &door, std::vector<Note> &notes)
{
    noteAliyunEndpoint(inputs, notes);
    // Port 8883 answers with Aliyun's own root, which no system store holds.
    if (door.kind == Transport::Tls)
        notes.push_back({Notice::RootToImport, QStringLiteral("transport")});
    const QString mode = inputs.values.value(QStringLiteral("securemode"));
    if (!mode.isEmpty() && (mode == QLatin1String("2") || mode == QLatin1String("3"))
        && mode != QLatin1String(door.secureMode))
        notes.push_back({Notice::SecureModeMismatch, QStringLiteral("securemode")});
}

std::vector<ContentPart> signedContent(const QString &clientId, const Inputs &inputs,
                                       const QString &timestamp)
{
    // The names in ASCII order, each followed by its value, with nothing in between.
    ContentBuilder content;
    content.constant(QStringLiteral("clientId")).value("clientId", clientId);
    content.constant(QStringLiteral("deviceName"))
            .value("deviceName", inputs.values.value(QStringLiteral("deviceName")));
    content.constant(QStringLiteral("productKey"))
            .value("productKey", inputs.values.value(QStringLiteral("productKey")));
    if (!timestamp.isEmpty())
        content.constant(QStringLiteral("timestamp")).value("timestamp", timestamp);
    return content.take();
}

Derivation deriveAliyun(const Inputs &inputs)
{
    const QString productKey = given(inputs, "productKey");
    const QString deviceName = given(inputs, "deviceName");
    const QString secret = given(inputs, "deviceSecret");
    const QString bareId = given(inputs, "clientId").isEmpty() ? productKey + u'.' + deviceName
                                                               : given(inputs, "clientId");
    const QString method = given(inputs, "signmethod").toLower();
    const QString timestamp = given(inputs, "timestamp") == QLatin1String("now")
                                      ? QString::number(inputs.nowMs)
                                      : given(inputs, "timestamp");
    const Door &door = doorFor(given(inputs, "transport"), given(inputs, "securemode"));
    const QString secureMode = given(inputs, "securemode").isEmpty()
                                       ? QString::fromLatin1(door.secureMode)
                                       : given(inputs, "securemode");
    const QString extra = given(inputs, "extra");
    if (!extra.isEmpty()) {
        if (const auto flaw = flawOfExtra(extra))
            return base::Unexpected{*flaw};
    }

    Credentials made;
    made.host = aliyunHost(inputs);
    made.port = door.port;
    made.transport = door.kind;
    made.path = QStringLiteral("/");
    made.clientId = bareId + QLatin1String("|securemode=") + secureMode
                    + QLatin1String(",signmethod=") + method;
    if (!timestamp.isEmpty())
        made.clientId += QLatin1String(",timestamp=") + timestamp;
    if (!extra.isEmpty())
        made.clientId += u',' + extra;
    made.clientId += u'|';
    made.username = deviceName + u'&' + productKey;
    made.content = signedContent(bareId, inputs, timestamp);
    const Digest digest = digestNamed(method);
    // The secret often looks like hex, but its text is the key.
    made.password = QString::fromLatin1(
            upperHex(hmac(digest, secret.toUtf8(), contentText(made).toUtf8())));
    made.algorithm = QLatin1String("HMAC-") + digestName(digest);
    made.keyField = QStringLiteral("deviceSecret");
    noteSecret(secret, made.notes);
    noteEndpoint(inputs, door, made.notes);
    return made;
}

std::vector<InputField> tripleInputs()
{
    return {
            {.name = "productKey",
             .label = QT_TRANSLATE_NOOP("clouds", "Product key"),
             .hint = QT_TRANSLATE_NOOP("clouds", "ProductKey on the device's page of the console."),
             .required = true,
             .maxLength = 20,
             .forbidden = "|&,=",
             .aliases = {"productkey", "pk", "product_key"}},
            {.name = "deviceName",
             .label = QT_TRANSLATE_NOOP("clouds", "Device name"),
             .hint = QT_TRANSLATE_NOOP("clouds", "DeviceName, the device's id inside its product."),
             .required = true,
             .maxLength = 32,
             .forbidden = "|&,=",
             .aliases = {"devicename", "dn", "device_name"}},
            {.name = "deviceSecret",
             .label = QT_TRANSLATE_NOOP("clouds", "Device secret"),
             .hint = QT_TRANSLATE_NOOP(
                     "clouds",
                     "DeviceSecret, 32 hex digits. Used as text, kept only on this page."),
             .kind = FieldKind::Secret,
             .required = true,
             .maxLength = 64,
             .aliases = {"devicesecret", "ds", "device_secret"}},
    };
}

std::vector<InputField> signatureInputs()
{
    return {
            {.name = "clientId",
             .label = QT_TRANSLATE_NOOP("clouds", "Client id"),
             .hint = QT_TRANSLATE_NOOP(
                     "clouds", "Free text; empty means product key, a full stop and device name."),
             .kind = FieldKind::FreeText,
             .maxLength = 64,
             .forbidden = "|",
             .aliases = {"clientid", "mqttclientid"}},
            {.name = "signmethod",
             .label = QT_TRANSLATE_NOOP("clouds", "Sign method"),
             .hint = "",
             .kind = FieldKind::Choice,
             .defaultValue = "hmacsha256",
             .choices = {"hmacsha256", "hmacsha1", "hmacmd5"},
             .aliases = {"signmethod"}},
            {.name = "timestamp",
             .label = QT_TRANSLATE_NOOP("clouds", "Timestamp"),
             .hint = QT_TRANSLATE_NOOP(
                     "clouds",
                     "Milliseconds since 1970, \"now\", or empty for none. It is part of the "
                     "signature when it is given; the platform checks no time window."),
             .kind = FieldKind::Digits,
             .defaultValue = "",
             .choices = {"", farTimestamp, "now"},
             .aliases = {"timestamp"}},
    };
}

std::vector<InputField> doorInputs()
{
    return {
            {.name = "transport",
             .label = QT_TRANSLATE_NOOP("clouds", "Transport"),
             .hint = "",
             .kind = FieldKind::Choice,
             // Empty: as the secure mode says, else plain TCP.
             .defaultValue = "",
             .choices = {"", "tcp", "tls", "ws", "wss"},
             .aliases = {"transport"}},
            {.name = "securemode",
             .label = QT_TRANSLATE_NOOP("clouds", "Secure mode"),
             .hint = QT_TRANSLATE_NOOP("clouds", "Empty: 2 with TLS, 3 without."),
             .kind = FieldKind::Choice,
             .advanced = true,
             .choices = {"", "2", "3", "-1", "-2", "8"},
             .aliases = {"securemode"}},
            {.name = "extra",
             .label = QT_TRANSLATE_NOOP("clouds", "Further parameters"),
             .hint = QT_TRANSLATE_NOOP(
                     "clouds", "Unsigned pairs such as ext=1,lan=C that go between the bars."),
             .kind = FieldKind::Suggestion,
             .advanced = true,
             .choices = {"ext=1", "_ss=1", "lan=C,_v=1.0"},
             .forbidden = "|",
             .aliases = {}},
    };
}

} // namespace

Scheme aliyun()
{
    std::vector<InputField> inputs = tripleInputs();
    for (const auto &group : {signatureInputs(), aliyunEndpointInputs(), doorInputs()})
        inputs.insert(inputs.end(), group.begin(), group.end());
    return {.id = "aliyun",
            .name = QT_TRANSLATE_NOOP("clouds", "Aliyun IoT Platform"),
            .contentName = "content",
            .inputs = std::move(inputs),
            .derive = deriveAliyun,
            .openPaste = aliyunPaste,
            .openReady = aliyunInputs,
            .explainDeviation = aliyunDeviation,
            .lookFurther = aliyunLookFurther};
}

} // namespace clouds
