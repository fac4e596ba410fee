// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/fields.h"
#include "app/clouds/schemes.h"

#include <QtGlobal>

// ThingsBoard: the access token is the user name, and nothing is computed.
namespace clouds {

namespace {

Derivation deriveThingsBoard(const Inputs &inputs)
{
    Credentials made;
    made.host = given(inputs, "host");
    made.transport = transportOf(inputs);
    made.port = made.transport == Transport::Tls ? 8883 : 1883;
    made.clientId = given(inputs, "clientId");
    made.username = given(inputs, "accessToken");
    if (made.transport == Transport::Tcp)
        made.notes.push_back({Notice::SecretOnPlainTransport, QStringLiteral("transport")});
    return made;
}

} // namespace

Scheme thingsBoard()
{
    return {.id = "thingsboard",
            .name = QT_TRANSLATE_NOOP("clouds", "ThingsBoard"),
            .contentName = "content",
            .inputs = {{.name = "host",
                        .label = QT_TRANSLATE_NOOP("clouds", "Host"),
                        .hint = "",
                        .kind = FieldKind::Suggestion,
                        .required = true,
                        .defaultValue = "mqtt.thingsboard.cloud",
                        .choices = {"mqtt.thingsboard.cloud"},
                        .aliases = {"host"}},
                       {.name = "accessToken",
                        .label = QT_TRANSLATE_NOOP("clouds", "Access token"),
                        .hint = "",
                        .kind = FieldKind::Secret,
                        .required = true,
                        .aliases = {"accesstoken", "token"}},
                       {.name = "clientId",
                        .label = QT_TRANSLATE_NOOP("clouds", "Client id"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "Any; empty lets the server choose."),
                        .kind = FieldKind::FreeText,
                        .aliases = {"clientid"}},
                       transportField({"tls", "tcp"})},
            .derive = deriveThingsBoard,
            .passwordCase = Qt::CaseSensitive};
}

} // namespace clouds
