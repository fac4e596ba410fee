// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/payloadencoding.h"
#include "app/messages/payloadflaw.h"
#include "app/messages/payloadformat.h"
#include "app/messages/payloadreadings.h"
#include "app/messages/payloadwrapping.h"
#include "app/messages/protoschema.h"
#include "app/messages/sparkplug.h"

#include <optional>

namespace messages {

// How payloads are read: chosen by a rule or by hand, applied when they are drawn, so that a
// change holds for all past messages too.
struct PayloadDecoding
{
    enum class Form : quint8 {
        Auto, // by topic, content type and the bytes themselves
        Text,
        Json,
        Xml,
        Hex,
        Base64,
        Cbor,
        MessagePack,
        Protobuf,
        SparkplugB,
        Numbers,
        Image,
        JavaScript
    };
    Form form = Form::Auto;
    Wrapping wrapping = Wrapping::Detect;
    TextEncoding encoding = TextEncoding::Utf8; // Text
    NumberLayout numbers;                       // Numbers
    QString schemaFile;                         // Protobuf: a .proto file or a descriptor set
    QString messageType;                        // Protobuf: full name
    QString scriptFile;                         // JavaScript
    friend bool operator==(const PayloadDecoding &, const PayloadDecoding &) = default;
};

// What the reading needs to know besides the bytes.
struct DecodingContext
{
    QByteArray topic;
    QByteArray contentType;            // MQTT 5 property, empty: none
    std::optional<ProtoSchema> schema; // of schemaFile, where it could be read
    SparkplugAliases aliases;
};

// A payload ready to be drawn.
struct DecodedPayload
{
    PayloadDecoding::Form form = PayloadDecoding::Form::Text; // never Auto
    Wrapping unwrapped = Wrapping::None;
    QByteArray bytes; // unpacked
    QByteArray text;  // UTF-8, laid out; empty for Image, Text and Hex, which are made from bytes
    std::optional<PayloadFlaw> flaw; // why the form does not fit; `bytes` are to be shown then
};

// The form Auto stands for.
PayloadDecoding::Form detectForm(QByteArrayView bytes, const DecodingContext &context);

// Pure and reentrant. JavaScript is left to ScriptHost: its text stays empty here.
DecodedPayload decodePayload(const QByteArray &payload, const PayloadDecoding &decoding,
                             const DecodingContext &context);

} // namespace messages
