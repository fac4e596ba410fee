// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/carrier.h"

#include <QJsonArray>

namespace modem {

namespace {

Carrier::Form formOf(const QString &text)
{
    if (text == QLatin1String("prompt-hex"))
        return Carrier::Form::PromptHex;
    return text == QLatin1String("line") ? Carrier::Form::Line : Carrier::Form::Prompt;
}

Carrier readCarrier(const QJsonObject &object)
{
    const auto text = [&object](const char *key) { return object[QLatin1String(key)].toString(); };
    Carrier carrier;
    carrier.id = text("id");
    carrier.name = text("name");
    for (const QJsonValue &value : object[QLatin1String("setup")].toArray()) {
        const QByteArray step = value.toString().toUtf8();
        const bool mayFail = step.startsWith('?');
        carrier.setup.append({mayFail ? step.sliced(1) : step, mayFail});
    }
    carrier.open = text("open").toUtf8();
    carrier.needsAddress = object[QLatin1String("needsAddress")].toBool();
    carrier.send = text("send").toUtf8();
    carrier.form = formOf(text("form"));
    carrier.most = object[QLatin1String("most")].toInt(1024);
    carrier.read = text("read").toUtf8();
    carrier.close = text("close").toUtf8();
    const auto pattern = [&text](const char *key) { return QRegularExpression(text(key)); };
    carrier.socket = pattern("socket");
    carrier.push = pattern("push");
    carrier.notice = pattern("notice");
    carrier.answer = pattern("answer");
    carrier.closed = pattern("closed");
    return carrier;
}

} // namespace

QList<Carrier> carriersOf(const at::Catalog &module)
{
    QList<Carrier> carriers;
    for (const QJsonValue &value :
         module.section(QStringLiteral("tcp"))[QLatin1String("carriers")].toArray())
        carriers.append(readCarrier(value.toObject()));
    return carriers;
}

std::optional<Carrier> carrierOf(const at::Catalog &module, const QString &id)
{
    for (const Carrier &carrier : carriersOf(module)) {
        if (id.isEmpty() || carrier.id == id)
            return carrier;
    }
    return std::nullopt;
}

} // namespace modem
