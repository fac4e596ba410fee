// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/decodelines.h"

#include "app/base/hextext.h"
#include "app/cli/command.h"
#include "app/cli/versionguess.h"

#include "app/client/wording.h"
#include "app/inspector/jsontext.h"
#include "app/inspector/packetjson.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <iostream>
#include <string>

namespace cli {

namespace {

// One line of input.
struct Request
{
    QByteArray id; // as JSON; empty: none
    std::optional<mqtt::ProtocolVersion> version;
    std::optional<mqtt::Sender> from;
    std::optional<QByteArray> bytes; // none: `problem` says why
    QByteArrayView problem = "hex is not pairs of hex digits";
};

QByteArray idOf(const QJsonValue &value)
{
    if (value.isUndefined())
        return {};
    QByteArray json;
    if (value.isString()) {
        inspector::appendJsonString(json, value.toString().toUtf8());
        return json;
    }
    // Whatever else it is, it goes back as it came: written as the one element of an array.
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

void readObject(const QJsonObject &object, Request &request)
{
    request.id = idOf(object[u"id"]);
    const QJsonValue version = object[u"version"];
    const QString direction = object[u"direction"].toString();
    if (direction == QLatin1String("c2s"))
        request.from = mqtt::Sender::Client;
    else if (direction == QLatin1String("s2c"))
        request.from = mqtt::Sender::Server;
    if (!version.isNull() && !version.isUndefined()) {
        request.version = versionFromNumber(version.toInt());
        if (!request.version) {
            request.problem = "version is not 3, 4 or 5";
            return;
        }
    }
    const QJsonValue hex = object[u"hex"];
    if (hex.isString())
        request.bytes = base::fromHex(hex.toString());
}

Request requestOf(const std::string &line)
{
    const QByteArrayView text(line.data(), static_cast<qsizetype>(line.size()));
    const QByteArrayView trimmed = text.trimmed();
    Request request;
    if (trimmed.startsWith('{')) {
        const auto document =
                QJsonDocument::fromJson(QByteArray::fromRawData(trimmed.data(), trimmed.size()));
        if (document.isObject())
            readObject(document.object(), request);
        else
            request.problem = "the line is not JSON";
    } else {
        request.bytes = base::fromHex(QString::fromLatin1(trimmed));
    }
    return request;
}

void appendAnswer(QByteArray &out, const Request &request)
{
    out.append('{');
    if (!request.id.isEmpty()) {
        inspector::appendJsonKey(out, "id");
        out.append(request.id);
    }
    if (request.bytes) {
        mqtt::DecodeContext context{.from = request.from};
        context.version =
                request.version ? *request.version : guessVersion(*request.bytes, request.from);
        inspector::appendPacketMembers(out, mqtt::trace(*request.bytes, context), *request.bytes,
                                       client::describe);
    } else {
        inspector::appendJsonKey(out, "error");
        inspector::appendJsonString(out, request.problem);
    }
    out.append("}\n");
}

void flush(QByteArray &out)
{
    std::fwrite(out.constData(), 1, static_cast<size_t>(out.size()), stdout);
    std::fflush(stdout);
    out.resize(0);
}

} // namespace

int decodeLines()
{
    constexpr qsizetype enough = 256 * 1024;
    int exitCode = Done;
    std::ios::sync_with_stdio(false);
    QByteArray out;
    out.reserve(enough * 2);
    std::string line;
    while (std::getline(std::cin, line)) {
        if (line.empty())
            continue;
        const Request request = requestOf(line);
        if (!request.bytes)
            exitCode = UsageError;
        appendAnswer(out, request);
        // Whoever asks line by line must not wait for an answer that lies in our buffer.
        if (out.size() > enough || std::cin.rdbuf()->in_avail() <= 0)
            flush(out);
    }
    flush(out);
    return exitCode;
}

} // namespace cli
