// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/cloudchecks.h"
#include "app/clouds/fields.h"
#include "app/clouds/schemes.h"

#include <QtGlobal>

// ThingsBoard: the access token is the user name, and nothing is computed.
namespace clouds {

namespace {

void setLogin(Credentials &made, const Inputs &inputs)
{
    const QString mode = given(inputs, "mode").toLower();
    if (mode == QLatin1String("token")) {
        made.username = given(inputs, "accessToken");
    } else if (mode == QLatin1String("basic")) {
        made.username = given(inputs, "userName");
        made.password = given(inputs, "password");
    } else if (mode == QLatin1String("provision")) {
        made.username = QStringLiteral("provision");
    } else {
        made.notes.push_back({Notice::CertificateNeeded, {}});
    }
}

Derivation deriveThingsBoard(const Inputs &inputs)
{
    Credentials made;
    made.host = given(inputs, "host");
    made.transport = transportOf(inputs);
    const bool isCertificate = given(inputs, "mode").toLower() == QLatin1String("x509");
    if (isCertificate)
        made.transport = Transport::Tls;
    made.port = made.transport == Transport::Tls ? 8883 : 1883;
    made.clientId = given(inputs, "clientId");
    setLogin(made, inputs);
    if (made.transport == Transport::Tcp)
        made.notes.push_back({Notice::SecretOnPlainTransport, QStringLiteral("transport")});
    return made;
}

InputField onlyInMode(const char *mode, InputField field)
{
    field.onlyIf = "mode";
    field.onlyIfOneOf = {mode};
    return field;
}

std::vector<InputField> loginInputs()
{
    return {{.name = "mode",
             .label = QT_TRANSLATE_NOOP("clouds", "Credentials"),
             .hint = "",
             .kind = FieldKind::Choice,
             .defaultValue = "token",
             .choices = {"token", "basic", "x509", "provision"},
             .aliases = {"credentialstype"}},
            onlyInMode("token", {.name = "accessToken",
                                 .label = QT_TRANSLATE_NOOP("clouds", "Access token"),
                                 .hint = "",
                                 .kind = FieldKind::Secret,
                                 .required = true,
                                 .aliases = {"accesstoken", "token", "credentialsid"}}),
            onlyInMode("basic", {.name = "userName",
                                 .label = QT_TRANSLATE_NOOP("clouds", "User name"),
                                 .hint = "",
                                 .kind = FieldKind::FreeText,
                                 .aliases = {}}),
            onlyInMode("basic", {.name = "password",
                                 .label = QT_TRANSLATE_NOOP("clouds", "Password"),
                                 .hint = "",
                                 .kind = FieldKind::SecretText,
                                 .aliases = {}}),
            {.name = "clientId",
             .label = QT_TRANSLATE_NOOP("clouds", "Client id"),
             .hint = QT_TRANSLATE_NOOP("clouds", "Any; empty lets the server choose."),
             .kind = FieldKind::FreeText,
             .aliases = {"clientid"}}};
}

} // namespace

Scheme thingsBoard()
{
    std::vector<InputField> inputs{{.name = "host",
                                    .label = QT_TRANSLATE_NOOP("clouds", "Host"),
                                    .hint = "",
                                    .kind = FieldKind::Suggestion,
                                    .required = true,
                                    .defaultValue = "mqtt.thingsboard.cloud",
                                    .choices = {"mqtt.thingsboard.cloud"},
                                    .forbidden = "/:",
                                    .aliases = {"host"}}};
    for (const InputField &field : loginInputs())
        inputs.push_back(field);
    inputs.push_back(transportField({"tls", "tcp"}));
    return {.id = "thingsboard",
            .name = QT_TRANSLATE_NOOP("clouds", "ThingsBoard"),
            .contentName = "content",
            .inputs = std::move(inputs),
            .derive = deriveThingsBoard,
            .openReady = thingsBoardInputs,
            .passwordCase = Qt::CaseSensitive};
}

} // namespace clouds
