// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/payloaddecoding.h"

#include "app/messages/payloadjson.h"

namespace messages {

namespace {

using Form = PayloadDecoding::Form;

bool isImage(QByteArrayView bytes)
{
    return bytes.startsWith("\x89PNG\r\n\x1a\n") || bytes.startsWith("\xff\xd8\xff")
           || bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a")
           || (bytes.startsWith("RIFF") && bytes.size() > 12 && bytes.sliced(8).startsWith("WEBP"))
           || (bytes.startsWith("BM") && bytes.size() > 26
               && bytes.sliced(6).startsWith(QByteArrayView("\0\0\0\0", 4)));
}

std::optional<Form> formOfContentType(QByteArray type)
{
    type = type.split(';').first().trimmed().toLower();
    if (type == "application/json" || type.endsWith("+json"))
        return Form::Json;
    if (type == "application/xml" || type == "text/xml" || type.endsWith("+xml"))
        return Form::Xml;
    if (type == "application/cbor" || type.endsWith("+cbor"))
        return Form::Cbor;
    if (type == "application/msgpack" || type == "application/x-msgpack"
        || type == "application/vnd.msgpack")
        return Form::MessagePack;
    if (type.startsWith("image/") && type != "image/svg+xml")
        return Form::Image;
    return std::nullopt;
}

Form formOfBytes(QByteArrayView bytes)
{
    if (isImage(bytes))
        return Form::Image;
    if (bytes.startsWith("\xd9\xd9\xf7")) // RFC 8949, 3.4.6: self-described CBOR
        return Form::Cbor;
    switch (guessFormat(bytes)) {
    case PayloadFormat::Json:
        return Form::Json;
    case PayloadFormat::Binary:
        return Form::Hex;
    case PayloadFormat::Empty:
    case PayloadFormat::Text:
        break;
    }
    return bytes.trimmed().startsWith("<?xml") ? Form::Xml : Form::Text;
}

PayloadReading jsonText(QByteArrayView bytes)
{
    auto pretty = prettyJson(bytes);
    if (pretty)
        return std::move(pretty).value();
    return base::Unexpected{PayloadFlaw{PayloadFlaw::Kind::NotJson, pretty.error().offset, {}}};
}

PayloadReading protobufText(QByteArrayView bytes, const PayloadDecoding &decoding,
                            const DecodingContext &context)
{
    using Kind = PayloadFlaw::Kind;
    if (decoding.schemaFile.isEmpty())
        return base::Unexpected{PayloadFlaw{Kind::NoSchema, -1, {}}};
    if (!context.schema)
        return base::Unexpected{PayloadFlaw{Kind::SchemaUnreadable, -1, decoding.schemaFile}};
    if (decoding.messageType.isEmpty())
        return base::Unexpected{PayloadFlaw{Kind::NoMessageType, -1, decoding.schemaFile}};
    return context.schema->text(bytes, decoding.messageType);
}

PayloadReading textOf(const DecodedPayload &payload, const PayloadDecoding &decoding,
                      const DecodingContext &context)
{
    switch (payload.form) {
    case Form::Json:
        return jsonText(payload.bytes);
    case Form::Xml:
        return xmlText(payload.bytes);
    case Form::Base64:
        return base64Text(payload.bytes);
    case Form::Cbor:
        return cborText(payload.bytes);
    case Form::MessagePack:
        return messagePackText(payload.bytes);
    case Form::Protobuf:
        return protobufText(payload.bytes, decoding, context);
    case Form::SparkplugB:
        return sparkplugText(payload.bytes, context.aliases);
    case Form::Numbers:
        return numbersText(payload.bytes, decoding.numbers);
    case Form::Image:
        if (isImage(payload.bytes))
            return QByteArray();
        return base::Unexpected{PayloadFlaw{PayloadFlaw::Kind::NotImage, 0, {}}};
    case Form::JavaScript:
        if (!decoding.scriptFile.isEmpty())
            return QByteArray();
        return base::Unexpected{PayloadFlaw{PayloadFlaw::Kind::NoScript, -1, {}}};
    case Form::Auto:
    case Form::Text:
    case Form::Hex:
        break;
    }
    return QByteArray();
}

} // namespace

Form detectForm(QByteArrayView bytes, const DecodingContext &context)
{
    const auto topic = SparkplugTopic::parse(context.topic);
    // STATE messages of hosts are JSON.
    if (topic && topic->type.size() > 1 && (topic->type[0] == 'N' || topic->type[0] == 'D'))
        return Form::SparkplugB;
    if (const auto told = formOfContentType(context.contentType))
        return *told;
    return formOfBytes(bytes);
}

DecodedPayload decodePayload(const QByteArray &payload, const PayloadDecoding &decoding,
                             const DecodingContext &context)
{
    DecodedPayload result;
    result.form = decoding.form;
    auto unwrapped = unwrap(payload, decoding.wrapping);
    if (!unwrapped) {
        result.bytes = payload;
        result.flaw = unwrapped.error();
        if (result.form == Form::Auto)
            result.form = Form::Hex;
        return result;
    }
    result.bytes = std::move(unwrapped->bytes);
    result.unwrapped = unwrapped->found;
    if (result.form == Form::Auto)
        result.form = detectForm(result.bytes, context);
    PayloadReading text = textOf(result, decoding, context);
    if (text)
        result.text = std::move(text).value();
    else
        result.flaw = text.error();
    return result;
}

} // namespace messages
