// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/aliyuncheck.h"
#include "app/clouds/aliyunendpoint.h"
#include "app/clouds/fields.h"
#include "app/clouds/schemes.h"
#include "app/clouds/signing.h"

#include <QtGlobal>

// Aliyun's other ways in: one product one secret (dynamic registration), X.509 and TLS-PSK.
namespace clouds {

namespace {

QString bareIdOf(const Inputs &inputs)
{
    const QString id = given(inputs, "clientId");
    return id.isEmpty() ? given(inputs, "deviceName") + u'.' + given(inputs, "productKey") : id;
}

// Milliseconds, as the vendor means it.
QString timestampOf(const Inputs &inputs)
{
    const QString time = given(inputs, "timestamp");
    return time == QLatin1String("now") ? QString::number(inputs.nowMs) : time;
}

QString usernameOf(const Inputs &inputs)
{
    return given(inputs, "deviceName") + u'&' + given(inputs, "productKey");
}

// Registration works over TLS only.
void setEndpoint(Credentials &made, const Inputs &inputs)
{
    made.host = aliyunHost(inputs);
    made.port = 8883;
    made.transport = Transport::Tls;
    made.notes.push_back({Notice::RootToImport, {}});
    noteAliyunEndpoint(inputs, made.notes);
}

// After registration without pre-registration nothing is signed any more.
Credentials loginWithToken(const Inputs &inputs)
{
    Credentials made;
    setEndpoint(made, inputs);
    made.clientId =
            given(inputs, "returned.clientId") + QLatin1String("|securemode=-2,authType=connwl|");
    made.username = usernameOf(inputs);
    made.password = given(inputs, "returned.deviceToken");
    return made;
}

Derivation deriveRegistration(const Inputs &inputs)
{
    if (!given(inputs, "returned.deviceToken").isEmpty())
        return given(inputs, "returned.clientId").isEmpty() ? missing("returned.clientId")
                                                            : Derivation(loginWithToken(inputs));
    if (given(inputs, "productSecret").isEmpty())
        return missing("productSecret");
    const QString type = given(inputs, "authType").toLower();
    const QString method = given(inputs, "signmethod").toLower();
    const QString random = given(inputs, "random").isEmpty() ? QString::number(inputs.nowMs)
                                                             : given(inputs, "random");
    // The parameter table of the vendor's page: 2 with, -2 without pre-registration.
    const QString byType =
            type == QLatin1String("regnwl") ? QStringLiteral("-2") : QStringLiteral("2");
    const QString mode =
            given(inputs, "securemode").isEmpty() ? byType : given(inputs, "securemode");
    Credentials made;
    setEndpoint(made, inputs);
    made.clientId = bareIdOf(inputs) + QLatin1String("|securemode=") + mode
                    + QLatin1String(",authType=") + type + QLatin1String(",random=") + random
                    + QLatin1String(",signmethod=") + method;
    if (!given(inputs, "instanceId").isEmpty())
        made.clientId += QLatin1String(",instanceId=") + given(inputs, "instanceId");
    made.clientId += u'|';
    made.username = usernameOf(inputs);
    made.content = ContentBuilder()
                           .constant(QStringLiteral("deviceName"))
                           .value("deviceName", given(inputs, "deviceName"))
                           .constant(QStringLiteral("productKey"))
                           .value("productKey", given(inputs, "productKey"))
                           .constant(QStringLiteral("random"))
                           .value("random", random)
                           .take();
    const Digest digest = digestNamed(method);
    made.password = QString::fromLatin1(upperHex(
            hmac(digest, given(inputs, "productSecret").toUtf8(), contentText(made).toUtf8())));
    made.algorithm = QLatin1String("HMAC-") + digestName(digest);
    made.keyField = QStringLiteral("productSecret");
    made.answerTopic = QLatin1String("/ext/") + type;
    return made;
}

// Before its first login such a device knows only its certificate: key and name are empty then, and
// the server pushes them.
Derivation deriveX509(const Inputs &inputs)
{
    const bool hasKey = !given(inputs, "productKey").isEmpty();
    if (hasKey == given(inputs, "deviceName").isEmpty())
        return missing(hasKey ? "deviceName" : "productKey");
    if (!hasKey && given(inputs, "clientId").isEmpty())
        return missing("clientId");
    Credentials made;
    if (!hasKey)
        made.answerTopic = QStringLiteral("/ext/auth/identity/response");
    made.notes.push_back({Notice::CertificateNeeded, {}});
    made.host = QStringLiteral("x509.itls.cn-shanghai.aliyuncs.com");
    made.port = 1883;
    made.transport = Transport::Tls;
    made.clientId = bareIdOf(inputs) + QLatin1String("|securemode=2,signmethod=")
                    + given(inputs, "signmethod").toLower();
    if (!given(inputs, "timestamp").isEmpty())
        made.clientId += QLatin1String(",timestamp=") + timestampOf(inputs);
    made.clientId += u'|';
    made.username = usernameOf(inputs);
    return made;
}

// CONNECT within the secured link is that of any other device.
void loginBelowSharedKey(Credentials &made, const Inputs &inputs, const QString &time)
{
    const QString id = bareIdOf(inputs);
    made.clientId =
            id + QLatin1String("|securemode=2,signmethod=hmacsha256,timestamp=") + time + u'|';
    made.username = usernameOf(inputs);
    const QString content = QLatin1String("clientId") + id + QLatin1String("deviceName")
                            + given(inputs, "deviceName") + QLatin1String("productKey")
                            + given(inputs, "productKey") + QLatin1String("timestamp") + time;
    made.password = QString::fromLatin1(upperHex(
            hmac(Digest::Sha256, given(inputs, "deviceSecret").toUtf8(), content.toUtf8())));
}

Derivation derivePsk(const Inputs &inputs)
{
    const QString device = given(inputs, "productKey") + u'&' + given(inputs, "deviceName");
    const QString time = timestampOf(inputs);
    Credentials made;
    made.host = given(inputs, "productKey") + QLatin1String(".itls.cn-shanghai.aliyuncs.com");
    made.port = 1883;
    made.transport = Transport::Tls;
    made.content = ContentBuilder()
                           .constant(QStringLiteral("id"))
                           .value("productKey", given(inputs, "productKey"))
                           .constant(QStringLiteral("&"))
                           .value("deviceName", given(inputs, "deviceName"))
                           .constant(QStringLiteral("timestamp"))
                           .value("timestamp", time)
                           .take();
    const QByteArray psk = hmac(Digest::Sha256, given(inputs, "deviceSecret").toUtf8(),
                                contentText(made).toUtf8());
    made.steps = {{QStringLiteral("pskIdentity"),
                   QLatin1String("devicename|hmacsha256|") + device + u'|' + time},
                  {QStringLiteral("psk"), QString::fromLatin1(upperHex(psk))}};
    // The vendor's SDK hands the text of the digits to TLS, not the bytes that
    // they stand for.
    made.pskIdentity = made.steps[0].value;
    made.pskKey = QString::fromLatin1(upperHex(psk).toHex());
    loginBelowSharedKey(made, inputs, time);
    made.algorithm = QStringLiteral("HMAC-SHA256");
    made.keyField = QStringLiteral("deviceSecret");
    return made;
}

// The fields of the main form that these ways share.
InputField aliyunField(const char *name)
{
    static const Scheme whole = aliyun();
    return *fieldByName(whole, QString::fromLatin1(name));
}

InputField optionalField(const char *name)
{
    InputField field = aliyunField(name);
    field.required = false;
    return field;
}

InputField textField(const char *name, const char *label, const char *hint)
{
    return {.name = name, .label = label, .hint = hint, .forbidden = "|,="};
}

InputField returnedField(InputField field)
{
    field.advanced = true;
    return field;
}

} // namespace

Scheme aliyunRegistration()
{
    InputField mode = aliyunField("securemode");
    mode.hint = QT_TRANSLATE_NOOP("clouds", "Empty: 2 with pre-registration, -2 without.");
    mode.choices = {"", "2", "-2"};
    InputField id = aliyunField("clientId");
    id.hint = QT_TRANSLATE_NOOP("clouds", "Free text, not signed; empty makes one.");
    id.advanced = true;
    const InputField secret{
            .name = "productSecret",
            .label = QT_TRANSLATE_NOOP("clouds", "Product secret"),
            .hint = QT_TRANSLATE_NOOP("clouds", "ProductSecret, the same for all devices."),
            .kind = FieldKind::Secret,
            .maxLength = 64,
            .aliases = {"productsecret"}};
    const InputField type{.name = "authType",
                          .label = QT_TRANSLATE_NOOP("clouds", "Registration"),
                          .hint = QT_TRANSLATE_NOOP("clouds",
                                                    "register: the device exists in the console; "
                                                    "regnwl: it need not, in Shanghai only."),
                          .kind = FieldKind::Choice,
                          .defaultValue = "register",
                          .choices = {"register", "regnwl"}};
    const InputField token{
            .name = "returned.deviceToken",
            .label = QT_TRANSLATE_NOOP("clouds", "Returned device token"),
            .hint = QT_TRANSLATE_NOOP("clouds", "From the answer; then the login is shown."),
            .kind = FieldKind::Secret,
            .aliases = {"devicetoken"}};
    std::vector<InputField> inputs{aliyunField("productKey"), aliyunField("deviceName"), secret,
                                   type, aliyunField("signmethod")};
    for (const InputField &field : aliyunEndpointInputs())
        inputs.push_back(field);
    inputs.push_back(
            returnedField(textField("random", QT_TRANSLATE_NOOP("clouds", "Random text"),
                                    QT_TRANSLATE_NOOP("clouds", "Signed; empty makes one."))));
    inputs.push_back(id);
    inputs.push_back(mode);
    inputs.push_back(returnedField(
            textField("returned.clientId", QT_TRANSLATE_NOOP("clouds", "Returned client id"), "")));
    inputs.push_back(returnedField(token));
    return {.id = "aliyun-dynreg",
            .name = QT_TRANSLATE_NOOP("clouds", "Aliyun, one product one secret (registration)"),
            .contentName = "content",
            .inputs = std::move(inputs),
            .derive = deriveRegistration,
            .openReady = registrationInputs,
            .explainDeviation = registrationDeviation,
            .use = Use::Registers};
}

Scheme aliyunX509()
{
    InputField id = aliyunField("clientId");
    id.hint = QT_TRANSLATE_NOOP("clouds", "Free text; before the first login, when product key and "
                                          "device name are not known yet, it must be given.");
    return {.id = "aliyun-x509",
            .name = QT_TRANSLATE_NOOP("clouds", "Aliyun, X.509 certificate"),
            .contentName = "content",
            .inputs = {optionalField("productKey"), optionalField("deviceName"), id,
                       aliyunField("signmethod"), aliyunField("timestamp")},
            .derive = deriveX509};
}

Scheme aliyunPsk()
{
    InputField time = aliyunField("timestamp");
    time.required = true;
    time.defaultValue = "2524608000000";
    time.choices = {"2524608000000", "now"};
    return {.id = "aliyun-tls-psk",
            .name = QT_TRANSLATE_NOOP("clouds", "Aliyun, TLS with a pre-shared key"),
            .contentName = "content",
            .inputs = {aliyunField("productKey"), aliyunField("deviceName"),
                       aliyunField("deviceSecret"), time},
            .derive = derivePsk};
}

} // namespace clouds
