// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/protoschema.h"

#include <QFile>
#include <QFileInfo>

#include <google/protobuf/compiler/importer.h>
#include <google/protobuf/compiler/parser.h>
#include <google/protobuf/descriptor.pb.h>
#include <google/protobuf/descriptor_database.h>
#include <google/protobuf/dynamic_message.h>
#include <google/protobuf/io/tokenizer.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <google/protobuf/text_format.h>

#include <algorithm>

namespace messages {

namespace pb = google::protobuf;

namespace {

using Kind = PayloadFlaw::Kind;
using SchemaResult = base::Result<ProtoSchema, PayloadFlaw>;

constexpr qsizetype largestSchema = 16 * 1024 * 1024;

base::Unexpected<PayloadFlaw> unreadable(const QString &detail)
{
    return base::Unexpected{PayloadFlaw{Kind::SchemaUnreadable, -1, detail}};
}

QString fromUtf8(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

// Keeps the first error with its place, as compilers write it.
class FirstError : public pb::compiler::MultiFileErrorCollector, public pb::io::ErrorCollector
{
public:
    void AddError(const std::string &file, int line, int column,
                  const std::string &message) override
    {
        if (m_text.isEmpty()) {
            m_text = QStringLiteral("%1:%2:%3: %4")
                             .arg(fromUtf8(file))
                             .arg(line + 1)
                             .arg(column + 1)
                             .arg(fromUtf8(message));
        }
    }
    void AddError(int line, int column, const std::string &message) override
    {
        AddError("proto", line, column, message);
    }
    QString detail() const { return m_text; }

private:
    QString m_text;
};

void collect(const pb::Descriptor &type, QStringList &into)
{
    if (type.options().map_entry())
        return;
    into.append(fromUtf8(type.full_name()));
    for (int i = 0; i < type.nested_type_count(); ++i)
        collect(*type.nested_type(i), into);
}

QStringList typesOf(const pb::FileDescriptor &file)
{
    QStringList types;
    for (int i = 0; i < file.message_type_count(); ++i)
        collect(*file.message_type(i), types);
    return types;
}

} // namespace

struct ProtoSchema::Pool
{
    // In the order in which they refer to one another.
    pb::compiler::DiskSourceTree tree;
    FirstError errors;
    std::unique_ptr<pb::DescriptorPoolDatabase> known; // google.protobuf.Timestamp and its like
    std::unique_ptr<pb::compiler::SourceTreeDescriptorDatabase> files;
    std::unique_ptr<pb::DescriptorPool> pool;
    pb::DynamicMessageFactory factory; // serves several threads
    QStringList types;
};

SchemaResult ProtoSchema::fromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(QStringLiteral("%1: %2").arg(path, file.errorString()));
    if (file.size() > largestSchema)
        return unreadable(QStringLiteral("%1: > 16 MiB").arg(path));
    const QByteArray bytes = file.readAll();
    // A descriptor set begins with field 1; a .proto text hardly does, and is no message then.
    pb::FileDescriptorSet set;
    const bool isSet = bytes.startsWith('\n')
                       && set.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))
                       && set.file_size() > 0 && !set.file(0).name().empty();
    return isSet ? fromSet(set, path) : fromProto(path);
}

SchemaResult ProtoSchema::fromProto(const QString &path)
{
    const QFileInfo info(path);
    auto pool = std::make_shared<Pool>();
    pool->tree.MapPath("", info.absolutePath().toStdString());
    pool->known =
            std::make_unique<pb::DescriptorPoolDatabase>(*pb::DescriptorPool::generated_pool());
    pool->files = std::make_unique<pb::compiler::SourceTreeDescriptorDatabase>(&pool->tree,
                                                                               pool->known.get());
    pool->files->RecordErrorsTo(&pool->errors);
    pool->pool = std::make_unique<pb::DescriptorPool>(pool->files.get(),
                                                      pool->files->GetValidationErrorCollector());
    const pb::FileDescriptor *file = pool->pool->FindFileByName(info.fileName().toStdString());
    if (!file)
        return unreadable(pool->errors.detail());
    pool->types = typesOf(*file);
    for (int i = 0; i < file->dependency_count(); ++i)
        pool->types += typesOf(*file->dependency(i));
    pool->types.sort();
    return ProtoSchema(std::move(pool));
}

SchemaResult ProtoSchema::fromSet(const pb::FileDescriptorSet &set, const QString &path)
{
    auto pool = std::make_shared<Pool>();
    pool->pool = std::make_unique<pb::DescriptorPool>();
    for (const pb::FileDescriptorProto &proto : set.file()) {
        const pb::FileDescriptor *file = pool->pool->BuildFile(proto);
        if (!file)
            return unreadable(QStringLiteral("%1: %2").arg(path, fromUtf8(proto.name())));
        pool->types += typesOf(*file);
    }
    pool->types.sort();
    return ProtoSchema(std::move(pool));
}

SchemaResult ProtoSchema::fromText(const QByteArray &proto)
{
    pb::io::ArrayInputStream stream(proto.data(), static_cast<int>(proto.size()));
    FirstError errors;
    pb::io::Tokenizer tokenizer(&stream, &errors);
    pb::compiler::Parser parser;
    parser.RecordErrorsTo(&errors);
    pb::FileDescriptorProto description;
    description.set_name("text.proto");
    if (!parser.Parse(&tokenizer, &description))
        return unreadable(errors.detail());
    auto pool = std::make_shared<Pool>();
    pool->pool = std::make_unique<pb::DescriptorPool>();
    const pb::FileDescriptor *file = pool->pool->BuildFile(description);
    if (!file)
        return unreadable({});
    pool->types = typesOf(*file);
    pool->types.sort();
    return ProtoSchema(std::move(pool));
}

QStringList ProtoSchema::messageTypes() const
{
    return m_pool->types;
}

bool ProtoSchema::hasType(const QString &type) const
{
    return m_pool->pool->FindMessageTypeByName(type.toStdString()) != nullptr;
}

std::unique_ptr<pb::Message> ProtoSchema::parse(QByteArrayView bytes, const QString &type) const
{
    const pb::Descriptor *descriptor = m_pool->pool->FindMessageTypeByName(type.toStdString());
    if (!descriptor)
        return nullptr;
    std::unique_ptr<pb::Message> message(m_pool->factory.GetPrototype(descriptor)->New());
    // Required fields may be missing: what is there is worth seeing.
    if (!message->ParsePartialFromArray(bytes.data(), static_cast<int>(bytes.size())))
        return nullptr;
    return message;
}

PayloadReading ProtoSchema::text(QByteArrayView bytes, const QString &type) const
{
    if (!hasType(type))
        return base::Unexpected{PayloadFlaw{Kind::UnknownMessageType, -1, type}};
    const std::unique_ptr<pb::Message> message = parse(bytes, type);
    if (!message)
        return base::Unexpected{PayloadFlaw{Kind::NotProtobuf, -1, type}};
    pb::TextFormat::Printer printer;
    printer.SetUseUtf8StringEscaping(true);
    printer.SetExpandAny(true);
    std::string out;
    printer.PrintToString(*message, &out);
    return QByteArray::fromStdString(out).trimmed();
}

} // namespace messages
