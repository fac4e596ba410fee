// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/payloadreadings.h"

#include "app/messages/structuretext.h"

// Its C++11 face needs no Boost.
#define MSGPACK_NO_BOOST
#include <msgpack.hpp>

namespace messages {

namespace {

// Writes what msgpack's parser finds; the parser owns the grammar.
class TextVisitor : public msgpack::null_visitor
{
public:
    explicit TextVisitor(StructureText &out) : m_out(out) {}
    qsizetype errorOffset() const { return m_errorOffset; }

    bool visit_nil() { return write("null"); }
    bool visit_boolean(bool value) { return write(value ? "true" : "false"); }
    bool visit_positive_integer(uint64_t value)
    {
        m_out.writeInteger(value);
        return true;
    }
    bool visit_negative_integer(int64_t value)
    {
        m_out.writeNegative(quint64(0) - static_cast<quint64>(value));
        return true;
    }
    bool visit_float32(float value)
    {
        m_out.writeFloat(value);
        return true;
    }
    bool visit_float64(double value)
    {
        m_out.writeDouble(value);
        return true;
    }
    bool visit_str(const char *text, uint32_t size)
    {
        m_out.writeText({text, qsizetype(size)});
        return true;
    }
    bool visit_bin(const char *bytes, uint32_t size)
    {
        m_out.writeBytes({bytes, qsizetype(size)});
        return true;
    }
    bool visit_ext(const char *bytes, uint32_t size)
    {
        m_out.write("ext(" + QByteArray::number(static_cast<signed char>(bytes[0])) + ", ");
        m_out.writeBytes({bytes + 1, qsizetype(size) - 1});
        return write(")");
    }
    bool start_array(uint32_t) { return open('['); }
    bool start_array_item() { return startItem(); }
    bool end_array() { return close(']'); }
    bool start_map(uint32_t) { return open('{'); }
    bool start_map_key() { return startItem(); }
    bool start_map_value()
    {
        m_out.afterKey();
        return true;
    }
    bool end_map() { return close('}'); }
    void parse_error(size_t, size_t offset) { m_errorOffset = static_cast<qsizetype>(offset); }
    void insufficient_bytes(size_t, size_t offset)
    {
        m_errorOffset = static_cast<qsizetype>(offset);
    }

private:
    bool write(QByteArrayView text)
    {
        m_out.write(text);
        return true;
    }
    bool open(char bracket)
    {
        m_out.open(bracket);
        return m_out.depth() <= deepestStructure;
    }
    bool startItem()
    {
        m_out.startItem();
        return true;
    }
    bool close(char bracket)
    {
        m_out.close(bracket);
        return true;
    }

    StructureText &m_out;
    qsizetype m_errorOffset = -1;
};

} // namespace

PayloadReading messagePackText(QByteArrayView bytes)
{
    StructureText out;
    size_t offset = 0;
    do {
        if (offset > 0)
            out.write("\n");
        TextVisitor visitor(out);
        const size_t before = offset;
        const bool isRead =
                !bytes.isEmpty()
                && msgpack::parse(bytes.data(), static_cast<size_t>(bytes.size()), offset, visitor);
        if (!isRead) {
            const qsizetype at = visitor.errorOffset() >= 0 ? visitor.errorOffset()
                                                            : static_cast<qsizetype>(before);
            return base::Unexpected{PayloadFlaw{PayloadFlaw::Kind::NotMessagePack, at, {}}};
        }
    } while (offset < static_cast<size_t>(bytes.size()));
    return out.take();
}

} // namespace messages
