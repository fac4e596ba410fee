// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/decoderulestore.h"

#include "app/storage/jsonfields.h"
#include "app/storage/jsonfile.h"
#include "app/storage/paths.h"

#include <QFile>
#include <QFileInfo>

#include <utility>

namespace presentation {

namespace {

using Decoding = messages::PayloadDecoding;
using messages::NumberLayout;
using messages::TextEncoding;
using messages::Wrapping;

template<class Value>
using WordRow = std::pair<const char *, Value>;

// The words of the file; they stay as they are once written.
constexpr WordRow<Decoding::Form> formWords[]{{"auto", Decoding::Form::Auto},
                                              {"text", Decoding::Form::Text},
                                              {"json", Decoding::Form::Json},
                                              {"xml", Decoding::Form::Xml},
                                              {"hex", Decoding::Form::Hex},
                                              {"base64", Decoding::Form::Base64},
                                              {"cbor", Decoding::Form::Cbor},
                                              {"messagePack", Decoding::Form::MessagePack},
                                              {"protobuf", Decoding::Form::Protobuf},
                                              {"sparkplugB", Decoding::Form::SparkplugB},
                                              {"numbers", Decoding::Form::Numbers},
                                              {"image", Decoding::Form::Image},
                                              {"javaScript", Decoding::Form::JavaScript}};
constexpr WordRow<Wrapping> wrappingWords[]{{"none", Wrapping::None}, {"detect", Wrapping::Detect},
                                            {"gzip", Wrapping::Gzip}, {"zlib", Wrapping::Zlib},
                                            {"zstd", Wrapping::Zstd}, {"base64", Wrapping::Base64}};
constexpr WordRow<TextEncoding> encodingWords[]{{"utf8", TextEncoding::Utf8},
                                                {"gb18030", TextEncoding::Gb18030},
                                                {"utf16le", TextEncoding::Utf16Le},
                                                {"utf16be", TextEncoding::Utf16Be},
                                                {"latin1", TextEncoding::Latin1}};
constexpr WordRow<NumberLayout::Kind> numberWords[]{{"unsigned", NumberLayout::Kind::Unsigned},
                                                    {"signed", NumberLayout::Kind::Signed},
                                                    {"float", NumberLayout::Kind::Float}};

template<class Table, class Value>
QString wordOf(const Table &table, Value value)
{
    for (const auto &[word, known] : table) {
        if (known == value)
            return QString::fromLatin1(word);
    }
    return {};
}

storage::JsonFormat fileFormat()
{
    return {QStringLiteral("mqttscope-decode-rules"), {}};
}

QJsonObject toJson(const messages::DecodeRule &rule)
{
    const Decoding &decoding = rule.decoding;
    QJsonObject object{{QStringLiteral("enabled"), rule.isEnabled},
                       {QStringLiteral("filter"), rule.filter},
                       {QStringLiteral("form"), wordOf(formWords, decoding.form)},
                       {QStringLiteral("wrapping"), wordOf(wrappingWords, decoding.wrapping)}};
    const auto insertText = [&object](const QString &key, const QString &text) {
        if (!text.isEmpty())
            object.insert(key, text);
    };
    if (decoding.form == Decoding::Form::Text)
        insertText(QStringLiteral("encoding"), wordOf(encodingWords, decoding.encoding));
    if (decoding.form == Decoding::Form::Numbers) {
        const bool isBig = decoding.numbers.order == NumberLayout::Order::BigEndian;
        object.insert(QStringLiteral("number"), wordOf(numberWords, decoding.numbers.kind));
        object.insert(QStringLiteral("bits"), decoding.numbers.bits);
        object.insert(QStringLiteral("bigEndian"), isBig);
    }
    insertText(QStringLiteral("schema"), decoding.schemaFile);
    insertText(QStringLiteral("message"), decoding.messageType);
    insertText(QStringLiteral("script"), decoding.scriptFile);
    return object;
}

messages::DecodeRule fromJson(const storage::JsonFields &fields)
{
    messages::DecodeRule rule;
    Decoding &decoding = rule.decoding;
    rule.isEnabled = fields.flag(QStringLiteral("enabled"), true);
    rule.filter = fields.text(QStringLiteral("filter"));
    decoding.form = fields.word(QStringLiteral("form"), formWords, decoding.form);
    decoding.wrapping = fields.word(QStringLiteral("wrapping"), wrappingWords, decoding.wrapping);
    decoding.encoding = fields.word(QStringLiteral("encoding"), encodingWords, decoding.encoding);
    decoding.numbers.kind =
            fields.word(QStringLiteral("number"), numberWords, decoding.numbers.kind);
    const qint64 bits = fields.integer(QStringLiteral("bits"), 8, 64, decoding.numbers.bits);
    if (bits == 8 || bits == 16 || bits == 32 || bits == 64)
        decoding.numbers.bits = static_cast<int>(bits);
    decoding.numbers.order = fields.flag(QStringLiteral("bigEndian"), true)
                                     ? NumberLayout::Order::BigEndian
                                     : NumberLayout::Order::LittleEndian;
    decoding.schemaFile = fields.text(QStringLiteral("schema"));
    decoding.messageType = fields.text(QStringLiteral("message"));
    decoding.scriptFile = fields.text(QStringLiteral("script"));
    return rule;
}

} // namespace

DecodeRuleStore::DecodeRuleStore(const storage::Paths &paths, QObject *parent)
    : QObject(parent), m_file(paths.decodeRulesFile())
{
    load();
}

void DecodeRuleStore::load()
{
    const auto content = storage::readJson(m_file, fileFormat());
    if (!content) {
        if (content.error().kind != storage::FileError::Kind::NotFound)
            m_problem = content.error();
        return;
    }
    QStringList unusable;
    const storage::JsonFields fields(content.value(), unusable);
    for (const storage::JsonFields &rule : fields.objects(QStringLiteral("rules")))
        m_rules.push_back(fromJson(rule));
}

void DecodeRuleStore::setRules(const messages::DecodeRules &rules)
{
    if (rules == m_rules)
        return;
    m_rules = rules;
    QJsonArray array;
    for (const messages::DecodeRule &rule : rules)
        array.append(toJson(rule));
    const auto written =
            storage::writeJson(m_file, {{QStringLiteral("rules"), array}}, fileFormat());
    m_problem = written ? std::nullopt : std::optional(written.error());
    emit rulesChanged();
}

messages::PayloadDecoding DecodeRuleStore::decodingFor(QByteArrayView topic) const
{
    const messages::DecodeRule *rule = messages::ruleFor(m_rules, topic);
    return rule ? rule->decoding : messages::PayloadDecoding{};
}

base::Result<messages::ProtoSchema, messages::PayloadFlaw> DecodeRuleStore::schema(
        const QString &file)
{
    const QDateTime modified = QFileInfo(file).lastModified();
    std::shared_ptr<CachedSchema> &cached = m_schemas[file];
    if (!cached || cached->modified != modified)
        cached = std::make_shared<CachedSchema>(
                CachedSchema{modified, messages::ProtoSchema::fromFile(file)});
    return cached->schema;
}

base::Result<QByteArray, messages::PayloadFlaw> DecodeRuleStore::script(const QString &file)
{
    QFile in(file);
    if (in.open(QIODevice::ReadOnly))
        return in.readAll();
    return base::Unexpected{
            messages::PayloadFlaw{messages::PayloadFlaw::Kind::ScriptFailed, -1,
                                  QStringLiteral("%1: %2").arg(file, in.errorString())}};
}

} // namespace presentation
