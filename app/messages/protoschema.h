// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/payloadflaw.h"

#include <QByteArrayView>
#include <QStringList>

#include <memory>

namespace google::protobuf {
class FileDescriptorSet;
class Message;
} // namespace google::protobuf

namespace messages {

// The message types of a .proto file with all that it imports from its folder, or of a descriptor
// set (protoc --descriptor_set_out --include_imports). Copies share one schema.
class ProtoSchema
{
public:
    static base::Result<ProtoSchema, PayloadFlaw> fromFile(const QString &path);
    // The text of one .proto file that imports nothing.
    static base::Result<ProtoSchema, PayloadFlaw> fromText(const QByteArray &proto);

    QStringList messageTypes() const; // full names, sorted; nested ones too
    bool hasType(const QString &type) const;

    // Fields by name in lines of their own; fields that the type does not know, by number.
    PayloadReading text(QByteArrayView bytes, const QString &type) const;
    // For who reads fields himself: null when the bytes are no such message.
    std::unique_ptr<google::protobuf::Message> parse(QByteArrayView bytes,
                                                     const QString &type) const;

private:
    struct Pool;
    explicit ProtoSchema(std::shared_ptr<Pool> pool) : m_pool(std::move(pool)) {}
    static base::Result<ProtoSchema, PayloadFlaw> fromProto(const QString &path);
    static base::Result<ProtoSchema, PayloadFlaw> fromSet(
            const google::protobuf::FileDescriptorSet &set, const QString &path);

    std::shared_ptr<Pool> m_pool; // immutable; shared by the rules and the jobs that use it
};

} // namespace messages
