// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/credentialscheck.h"

#include "app/cli/command.h"
#include "app/cli/credentialsjson.h"
#include "app/cli/output.h"
#include "app/cloudprofiles/connectpaste.h"
#include "app/clouds/paste.h"
#include "app/clouds/wording.h"

#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace cli {

namespace {

int printFindings(const std::vector<clouds::Finding> &findings, bool json)
{
    QJsonArray list;
    for (const clouds::Finding &finding : findings) {
        QJsonObject entry{{QStringLiteral("part"), clouds::codeOf(finding.part)},
                          {QStringLiteral("why"), clouds::codeOf(finding.why)},
                          {QStringLiteral("text"), clouds::describe(finding)}};
        if (clouds::isHint(finding.why))
            entry.insert(QStringLiteral("hint"), true);
        if (!finding.expected.isEmpty())
            entry.insert(QStringLiteral("expected"), finding.expected);
        list.append(entry);
        if (json)
            continue;
        printText(clouds::describe(finding));
        if (!finding.expected.isEmpty())
            printText(QStringLiteral("  right: %1").arg(finding.expected));
    }
    const bool fits =
            std::all_of(findings.begin(), findings.end(),
                        [](const clouds::Finding &each) { return clouds::isHint(each.why); });
    if (json)
        printJson({{QStringLiteral("ok"), fits}, {QStringLiteral("findings"), list}});
    else if (fits)
        printText(QStringLiteral("The credentials fit."));
    return fits ? Done : CheckFailed;
}

int refuse()
{
    printError(QStringLiteral("Give the credentials to check on standard input, as JSON, as lines "
                              "such as \"clientId: ...\", as AT commands, or as a CONNECT packet "
                              "in hex."));
    return UsageError;
}

} // namespace

int checkCredentials(const clouds::Scheme &scheme, clouds::Inputs inputs, bool json)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return refuse();
    const QString text = QString::fromUtf8(input.readAll());
    const auto packet = cloudprofiles::readConnectPacket(text);
    const clouds::Pasted pasted =
            packet ? clouds::readPaste(scheme, *packet) : clouds::readPaste(scheme, text);
    if (pasted.ready.isEmpty())
        return refuse();
    // What only a text beside the credentials can tell; the rest is read from themselves.
    for (const clouds::InputField &field : scheme.inputs) {
        const QString name = QString::fromLatin1(field.name);
        if (clouds::isSecret(field.kind) && !inputs.values.contains(name)
            && pasted.said.contains(name))
            inputs.values.insert(name, pasted.said.value(name));
    }
    for (const char *name : {"productKey", "deviceName", "deviceId", "timestamp"}) {
        const QString key = QString::fromLatin1(name);
        if (!inputs.values.contains(key) && pasted.said.contains(key))
            inputs.values.insert(key, pasted.said.value(key));
    }
    const auto findings = clouds::checkReady(scheme, inputs, pasted.ready);
    if (findings)
        return printFindings(*findings, json);
    if (json)
        printJson(errorObject(findings.error(), scheme));
    else
        printError(clouds::describe(findings.error(), scheme));
    return CheckFailed;
}

} // namespace cli
