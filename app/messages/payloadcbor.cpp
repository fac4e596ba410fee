// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/payloadreadings.h"
#include "app/messages/structuretext.h"

#include <QCborStreamReader>
#include <QFloat16>

namespace messages {

namespace {

// Reads with Qt's parser and writes diagnostic notation itself: QCborValue holds integers beyond
// 63 bits as doubles, which changes digits.
class CborWalk
{
public:
    explicit CborWalk(QByteArrayView bytes) : m_bytes(bytes) {}
    PayloadReading run();

private:
    bool item(QCborStreamReader &reader);
    bool scalar(QCborStreamReader &reader);
    bool container(QCborStreamReader &reader);
    bool tagged(QCborStreamReader &reader);
    bool text(QCborStreamReader &reader);
    bool bytes(QCborStreamReader &reader);
    void simple(QCborSimpleType type);

    QByteArrayView m_bytes;
    StructureText m_out;
    size_t m_tags = 0; // open ones
};

PayloadReading CborWalk::run()
{
    qsizetype at = 0;
    // RFC 8742: a sequence is data items one behind the other; a reader takes one of them.
    do {
        QCborStreamReader reader(m_bytes.data() + at, m_bytes.size() - at);
        if (at > 0)
            m_out.write("\n");
        if (!item(reader)) {
            return base::Unexpected{PayloadFlaw{PayloadFlaw::Kind::NotCbor,
                                                at + static_cast<qsizetype>(reader.currentOffset()),
                                                reader.lastError().toString()}};
        }
        at += static_cast<qsizetype>(reader.currentOffset());
    } while (at < m_bytes.size());
    return m_out.take();
}

bool CborWalk::item(QCborStreamReader &reader)
{
    switch (reader.type()) {
    case QCborStreamReader::ByteString:
        return bytes(reader);
    case QCborStreamReader::String:
        return text(reader);
    case QCborStreamReader::Array:
    case QCborStreamReader::Map:
        return container(reader);
    case QCborStreamReader::Tag:
        return tagged(reader);
    case QCborStreamReader::Invalid:
        return false;
    default:
        return scalar(reader);
    }
}

bool CborWalk::scalar(QCborStreamReader &reader)
{
    switch (reader.type()) {
    case QCborStreamReader::UnsignedInteger:
        m_out.writeInteger(reader.toUnsignedInteger());
        break;
    case QCborStreamReader::NegativeInteger:
        m_out.writeNegative(static_cast<quint64>(reader.toNegativeInteger()));
        break;
    case QCborStreamReader::Float16:
        m_out.writeFloat(static_cast<float>(reader.toFloat16()));
        break;
    case QCborStreamReader::Float:
        m_out.writeFloat(reader.toFloat());
        break;
    case QCborStreamReader::Double:
        m_out.writeDouble(reader.toDouble());
        break;
    default:
        simple(reader.toSimpleType());
        break;
    }
    return reader.next();
}

void CborWalk::simple(QCborSimpleType type)
{
    switch (type) {
    case QCborSimpleType::False:
        return m_out.write("false");
    case QCborSimpleType::True:
        return m_out.write("true");
    case QCborSimpleType::Null:
        return m_out.write("null");
    case QCborSimpleType::Undefined:
        return m_out.write("undefined");
    }
    m_out.write("simple(" + QByteArray::number(static_cast<int>(type)) + ')');
}

bool CborWalk::container(QCborStreamReader &reader)
{
    const bool isMap = reader.isMap();
    if (m_out.depth() >= deepestStructure || !reader.enterContainer())
        return false;
    m_out.open(isMap ? '{' : '[');
    while (reader.lastError() == QCborError::NoError && reader.hasNext()) {
        m_out.startItem();
        if (!item(reader))
            return false;
        if (!isMap)
            continue;
        m_out.afterKey();
        if (!item(reader))
            return false;
    }
    m_out.close(isMap ? '}' : ']');
    return reader.lastError() == QCborError::NoError && reader.leaveContainer();
}

bool CborWalk::tagged(QCborStreamReader &reader)
{
    m_out.writeInteger(static_cast<quint64>(reader.toTag()));
    m_out.write("(");
    if (++m_tags > deepestStructure || !reader.next() || !item(reader))
        return false;
    --m_tags;
    m_out.write(")");
    return true;
}

bool CborWalk::text(QCborStreamReader &reader)
{
    QString whole;
    for (auto part = reader.readString(); part.status != QCborStreamReader::EndOfString;
         part = reader.readString()) {
        if (part.status == QCborStreamReader::Error)
            return false;
        whole += part.data;
    }
    m_out.writeText(whole.toUtf8());
    return true;
}

bool CborWalk::bytes(QCborStreamReader &reader)
{
    QByteArray whole;
    for (auto part = reader.readByteArray(); part.status != QCborStreamReader::EndOfString;
         part = reader.readByteArray()) {
        if (part.status == QCborStreamReader::Error)
            return false;
        whole += part.data;
    }
    m_out.writeBytes(whole);
    return true;
}

} // namespace

PayloadReading cborText(QByteArrayView bytes)
{
    return CborWalk(bytes).run();
}

} // namespace messages
