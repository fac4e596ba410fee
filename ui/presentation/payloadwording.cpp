// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/payloadwording.h"

#include "app/messages/payloadjson.h"
#include "ui/presentation/payloadtext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace presentation {

namespace {

using Form = messages::PayloadDecoding::Form;
using Kind = messages::PayloadFlaw::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(presentation::PayloadWording)
};

QString jsonFlaw(QByteArrayView bytes)
{
    const auto flaw = messages::checkJson(bytes);
    return flaw ? describe(*flaw, bytes) : QString();
}

QString at(qsizetype offset)
{
    return QLocale().toString(offset);
}

QString formatFlaw(const messages::PayloadFlaw &flaw, QByteArrayView bytes)
{
    switch (flaw.kind) {
    case Kind::NotJson:
        return jsonFlaw(bytes);
    case Kind::NotXml:
        return Words::tr("This is not well-formed XML: %1 The bytes are shown as they came.")
                .arg(flaw.detail);
    case Kind::NotCbor:
        return Words::tr("This is not CBOR: reading stopped at byte %1. Choose another format.")
                .arg(at(flaw.offset));
    case Kind::NotMessagePack:
        return Words::
                tr("This is not MessagePack: reading stopped at byte %1. Choose another format.")
                        .arg(at(flaw.offset));
    case Kind::NotProtobuf:
        return Words::tr("These bytes are no %1 message. Check the message type, and whether the "
                         "payload is packed or has a header in front.")
                .arg(flaw.detail);
    case Kind::NotBase64:
        return Words::tr("Byte %1 is not Base64. Choose another wrapping.").arg(at(flaw.offset));
    case Kind::NotImage:
        return Words::tr("This is no picture that can be shown. Choose another format.");
    case Kind::NotWholeNumbers:
        return Words::tr("From byte %1 on there is less than one whole number. Choose another "
                         "width.")
                .arg(at(flaw.offset));
    default:
        return {};
    }
}

QString wrappingFlaw(const messages::PayloadFlaw &flaw)
{
    switch (flaw.kind) {
    case Kind::NotThisWrapping:
        return Words::tr("The payload does not begin as %1 does. Choose another wrapping.")
                .arg(flaw.detail);
    case Kind::BrokenWrapping:
        return Words::tr("The packed data is broken at byte %1 and cannot be unpacked; the bytes "
                         "are shown as they came.")
                .arg(at(flaw.offset));
    case Kind::CutWrapping:
        return Words::tr("The packed data ends too early and cannot be unpacked; the sender may "
                         "have cut it.");
    case Kind::TooLargeUnpacked:
        return Words::tr("Unpacked, this would be more than 256 MiB. Save the payload and unpack "
                         "it with another program.");
    default:
        return {};
    }
}

QString schemaFlaw(const messages::PayloadFlaw &flaw)
{
    switch (flaw.kind) {
    case Kind::NoSchema:
        return Words::tr("Choose the .proto file or descriptor set that describes this payload.");
    case Kind::SchemaUnreadable:
        return Words::tr("The schema cannot be read: %1").arg(flaw.detail);
    case Kind::NoMessageType:
        return Words::tr("Choose which message type of the schema this payload is.");
    case Kind::UnknownMessageType:
        return Words::tr("The schema has no message type %1. Choose one that it has.")
                .arg(flaw.detail);
    default:
        return {};
    }
}

QString scriptFlaw(const messages::PayloadFlaw &flaw)
{
    switch (flaw.kind) {
    case Kind::NoScript:
        return Words::tr("Choose a script file that defines decode(bytes, topic, contentType).");
    case Kind::ScriptFailed:
        return Words::tr("The script failed: %1").arg(flaw.detail);
    case Kind::ScriptTooSlow:
        return Words::tr("The script took longer than it may and was ended. Look for a loop "
                         "without an end.");
    case Kind::ScriptTooLarge:
        return Words::tr("The script used more memory than it may and was ended.");
    case Kind::ScriptHostMissing:
        return Words::tr("The program mqttscope-script, which runs scripts, was not found beside "
                         "this one. Install the whole package again.");
    default:
        return {};
    }
}

} // namespace

QString formName(Form form)
{
    switch (form) {
    case Form::Auto:
        return Words::tr("Automatic");
    case Form::Text:
        return Words::tr("Text");
    case Form::Json:
        return QStringLiteral("JSON");
    case Form::Xml:
        return QStringLiteral("XML");
    case Form::Hex:
        return Words::tr("Hex");
    case Form::Base64:
        return QStringLiteral("Base64");
    case Form::Cbor:
        return QStringLiteral("CBOR");
    case Form::MessagePack:
        return QStringLiteral("MessagePack");
    case Form::Protobuf:
        return QStringLiteral("Protobuf");
    case Form::SparkplugB:
        return QStringLiteral("Sparkplug B");
    case Form::Numbers:
        return Words::tr("Numbers");
    case Form::Image:
        return Words::tr("Picture");
    case Form::JavaScript:
        return Words::tr("Script");
    }
    return {};
}

QString encodingName(messages::TextEncoding encoding)
{
    switch (encoding) {
    case messages::TextEncoding::Utf8:
        return QStringLiteral("UTF-8");
    case messages::TextEncoding::Gb18030:
        return QStringLiteral("GB18030");
    case messages::TextEncoding::Utf16Le:
        return QStringLiteral("UTF-16LE");
    case messages::TextEncoding::Utf16Be:
        return QStringLiteral("UTF-16BE");
    case messages::TextEncoding::Latin1:
        return QStringLiteral("Latin-1");
    }
    return {};
}

QString wrappingName(messages::Wrapping wrapping)
{
    switch (wrapping) {
    case messages::Wrapping::None:
        return Words::tr("Not packed");
    case messages::Wrapping::Detect:
        return Words::tr("Unpack if packed");
    case messages::Wrapping::Gzip:
        return QStringLiteral("gzip");
    case messages::Wrapping::Zlib:
        return QStringLiteral("zlib");
    case messages::Wrapping::Zstd:
        return QStringLiteral("zstd");
    case messages::Wrapping::Base64:
        return QStringLiteral("Base64");
    }
    return {};
}

QString describe(const messages::PayloadFlaw &flaw, QByteArrayView bytes)
{
    for (const QString &sentence :
         {formatFlaw(flaw, bytes), wrappingFlaw(flaw), schemaFlaw(flaw), scriptFlaw(flaw)}) {
        if (!sentence.isEmpty())
            return sentence;
    }
    return {};
}

QString describe(const messages::PayloadDecoding &decoding)
{
    QStringList parts{formName(decoding.form)};
    if (decoding.form == Form::Text)
        parts.append(encodingName(decoding.encoding));
    if (decoding.form == Form::Protobuf) {
        parts.append(decoding.messageType);
        parts.append(QFileInfo(decoding.schemaFile).fileName());
    }
    if (decoding.form == Form::JavaScript)
        parts.append(QFileInfo(decoding.scriptFile).fileName());
    if (decoding.wrapping != messages::Wrapping::Detect)
        parts.append(wrappingName(decoding.wrapping));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace presentation
