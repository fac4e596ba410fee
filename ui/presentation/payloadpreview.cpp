// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/payloadpreview.h"

#include "ui/presentation/decoderulestore.h"
#include "ui/presentation/payloadtext.h"
#include "ui/presentation/payloadwording.h"

namespace presentation {

namespace {

using Form = messages::PayloadDecoding::Form;

constexpr qsizetype mostDecoded = 32 * 1024; // bytes; a screen of them must fit into a frame
constexpr qsizetype longestText = 240;       // characters
constexpr int textsKept = 400;               // several screens
constexpr qsizetype formatLook = 16 * 1024;  // bytes that a cell may spend on guessing

// Laid out over lines; in a cell there is one.
QString inOneLine(QByteArrayView text)
{
    constexpr qsizetype bytesEnough = 8 * longestText; // most of a layout is blanks
    const QByteArrayView look = text.first(std::min(text.size(), bytesEnough));
    return QString::fromUtf8(look).simplified().left(longestText);
}

} // namespace

PayloadPreview::PayloadPreview(const messages::MessageStore &store, DecodeRuleStore &rules,
                               QObject *parent)
    : QObject(parent), m_store(store), m_rules(rules), m_texts(textsKept)
{
    connect(&rules, &DecodeRuleStore::rulesChanged, this, [this] {
        m_texts.clear();
        emit changed();
    });
}

// Nothing: the bytes as they look are what is to be shown.
std::optional<messages::PayloadDecoding> PayloadPreview::decodingFor(QByteArrayView topic) const
{
    const messages::DecodeRule *rule = messages::ruleFor(m_rules.rules(), topic);
    if (rule)
        return rule->decoding;
    if (topic.startsWith("spBv1.0/"))
        return messages::PayloadDecoding{};
    return std::nullopt;
}

QString PayloadPreview::text(const messages::MessageView &message, messages::RowId row) const
{
    const QByteArrayView payload = message.publish.payload;
    const auto decoding = decodingFor(message.publish.topic);
    if (!decoding || decoding->form == Form::JavaScript || payload.size() > mostDecoded)
        return previewText(payload);
    if (const QString *known = m_texts.object(row))
        return *known;
    const QString text = decoded(message, row, *decoding);
    m_texts.insert(row, new QString(text));
    return text;
}

QString PayloadPreview::decoded(const messages::MessageView &message, messages::RowId row,
                                const messages::PayloadDecoding &decoding) const
{
    messages::DecodingContext context;
    context.topic = message.publish.topic.toByteArray();
    if (const auto type = message.publish.properties.text(mqtt::PropertyId::ContentType))
        context.contentType = type->toByteArray();
    context.aliases = m_store.sparkplugBirths().aliasesAt(row, context.topic);
    if (decoding.form == Form::Protobuf && !decoding.schemaFile.isEmpty()) {
        if (auto schema = m_rules.schema(decoding.schemaFile))
            context.schema = std::move(schema).value();
    }
    const messages::DecodedPayload read =
            messages::decodePayload(message.publish.payload.toByteArray(), decoding, context);
    if (read.flaw)
        return previewText(message.publish.payload);
    if (read.form == Form::Hex)
        return QString::fromLatin1(read.bytes.left(longestText / 3).toHex(' '));
    if (read.form == Form::Text) {
        const auto encoded = messages::decodeText(
                QByteArrayView(read.bytes).first(std::min(read.bytes.size(), longestText)),
                decoding.encoding);
        return previewText(encoded.text.toUtf8());
    }
    return read.text.isEmpty() ? previewText(read.bytes) : inOneLine(read.text);
}

QString PayloadPreview::formatName(const messages::MessageView &message) const
{
    const auto decoding = decodingFor(message.publish.topic);
    if (decoding && decoding->form != Form::Auto)
        return formName(decoding->form);
    return presentation::formatName(messages::guessFormat(message.publish.payload, formatLook));
}

} // namespace presentation
