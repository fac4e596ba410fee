// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/payloadreader.h"

#include "ui/presentation/decoderulestore.h"

#include <QFuture>
#include <QtConcurrent>

namespace presentation {

namespace {

using Form = messages::PayloadDecoding::Form;

// A JSON text of this size is laid out in a few milliseconds.
constexpr qsizetype readAtOnce = 256 * 1024;

} // namespace

PayloadReader::PayloadReader(DecodeRuleStore &rules, QObject *parent)
    : QObject(parent), m_rules(rules)
{
}

void PayloadReader::read(const PayloadRequest &request)
{
    cancel();
    m_request = request;
    m_isReading = true;
    messages::DecodingContext context;
    context.topic = request.topic;
    context.contentType = request.contentType;
    context.aliases = request.aliases;
    if (request.decoding.form == Form::Protobuf && !request.decoding.schemaFile.isEmpty()) {
        const auto schema = m_rules.schema(request.decoding.schemaFile);
        if (schema) {
            context.schema = schema.value();
        } else {
            messages::DecodedPayload failed;
            failed.form = Form::Protobuf;
            failed.bytes = request.payload;
            failed.flaw = schema.error();
            return finish(failed);
        }
    }
    if (request.payload.size() <= readAtOnce)
        return decoded(messages::decodePayload(request.payload, request.decoding, context));
    QtConcurrent::run(messages::decodePayload, request.payload, request.decoding, context)
            .then(this, [this, generation = m_generation](const messages::DecodedPayload &payload) {
                if (generation == m_generation)
                    decoded(payload);
            });
}

void PayloadReader::cancel()
{
    ++m_generation;
    m_isReading = false;
    m_scripts.cancel(this);
}

void PayloadReader::decoded(const messages::DecodedPayload &payload)
{
    if (payload.form == Form::JavaScript && !payload.flaw)
        runScript(payload);
    else
        finish(payload);
}

void PayloadReader::runScript(const messages::DecodedPayload &payload)
{
    const QString &file = m_request.decoding.scriptFile;
    const auto script = m_rules.script(file);
    if (!script) {
        messages::DecodedPayload failed = payload;
        failed.flaw = script.error();
        return finish(failed);
    }
    m_scripts.run({file, QString::fromUtf8(script.value()), payload.bytes, m_request.topic,
                   m_request.contentType},
                  this,
                  [this, payload, generation = m_generation](messages::PayloadReading reading) {
                      if (generation != m_generation)
                          return;
                      messages::DecodedPayload result = payload;
                      if (reading)
                          result.text = std::move(reading).value();
                      else
                          result.flaw = reading.error();
                      finish(result);
                  });
}

void PayloadReader::finish(const messages::DecodedPayload &payload)
{
    m_isReading = false;
    emit finished(payload);
}

} // namespace presentation
