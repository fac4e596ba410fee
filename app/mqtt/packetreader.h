// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/decode.h"
#include "app/mqtt/fieldpath.h"
#include "app/mqtt/textflaw.h"
#include "app/mqtt/textscan.h"
#include "app/mqtt/trace.h"

#include <QtEndian>

#include <algorithm>
#include <optional>

namespace mqtt {

// What decoding wants of a walk over a packet: the first flaw and no names.
class NoTrace
{
public:
    static constexpr bool active = false;

    [[gnu::noinline, gnu::cold]] void flaw(const Flaw &flaw)
    {
        if (!m_first)
            m_first = flaw;
    }
    const std::optional<Flaw> &firstFlaw() const { return m_first; }

private:
    std::optional<Flaw> m_first;
};

// What a dissection wants: every field with its name and place, and all flaws.
class FieldTrace
{
public:
    static constexpr bool active = true;

    explicit FieldTrace(TraceResult &result) : m_result(result) { m_result.fields.reserve(32); }

    void flaw(const Flaw &flaw) { m_result.flaws.push_back(flaw); }
    void field(const TracedField &field) { m_result.fields.push_back(field); }

private:
    TraceResult &m_result;
};

// A Variable Byte Integer (1.5.5) of more than one byte, or one that is not all there.
struct LongInteger
{
    enum class State : quint8 { Read, CutShort, NotPresent, TooLong };
    State state = State::TooLong;
    bool shortest = true;
    qsizetype size = 0;
    quint32 value = 0;
};

// `left`: bytes that may belong to it; `present`: bytes that are there.
LongInteger readLongInteger(const uchar *at, qsizetype left, qsizetype present);

// Reads MQTT's data types (1.5) one after the other; each read carries the name of its field for
// the trace. A lesser flaw is noted and reading goes on. After a grave one, when it is no longer
// sure what the bytes are, everything reads as zero or empty and nothing more is noted, so that
// the descriptions of packets have no ladder of ifs.
//
// What is rare is done by functions that do not know the reader: so a compiler that inlines the
// rest can keep the reader in registers.
template<class Trace>
class PacketReader
{
public:
    PacketReader(QByteArrayView packet, const DecodeContext &context, Trace &trace)
        : m_data(reinterpret_cast<const uchar *>(packet.data())), m_end(packet.size()),
          m_present(packet.size()), m_trace(trace), m_version(context.version), m_from(context.from)
    {
    }

    ProtocolVersion version() const { return m_version; }
    bool isV5() const { return m_version == ProtocolVersion::V5; }
    void setVersion(ProtocolVersion version) { m_version = version; }
    bool isFrom(Sender sender) const { return m_from == sender; }
    PacketType packet() const { return m_packet; }
    void setPacket(PacketType packet) { m_packet = packet; }

    qsizetype position() const { return m_position; }
    qsizetype end() const { return m_end; }
    qsizetype left() const { return m_end - m_position; }
    bool hasMore() const { return m_position < m_end; }
    bool isStopped() const { return m_stopped; }
    base::ByteRange since(qsizetype start) const
    {
        return base::ByteRange::fromTo(start, m_position);
    }

    quint8 u8(FieldPath path) { return static_cast<quint8>(fixed<1>(path)); }
    quint16 u16(FieldPath path) { return static_cast<quint16>(fixed<2>(path)); }
    quint32 u32(FieldPath path) { return fixed<4>(path); }

    // Variable Byte Integer (1.5.5).
    quint32 variable(FieldPath path)
    {
        const qsizetype start = m_position;
        if (m_position < m_end && isPresent(1) && m_data[m_position] < 128) [[likely]] {
            const quint32 value = m_data[m_position++];
            name(path, start, FieldKind::Number, value);
            return value;
        }
        return longVariable(path, start);
    }

    // Remaining Length (2.1.4), which may have come in part only; that is no flaw.
    quint32 remainingLength()
    {
        const auto isLast = [](uchar byte) { return byte < 128; };
        if (left() < 4 && std::none_of(m_data + m_position, m_data + m_end, isLast)) [[unlikely]] {
            stop();
            return 0;
        }
        return variable({FieldName::RemainingLength});
    }

    // UTF-8 Encoded String (1.5.4).
    QByteArrayView string(FieldPath path)
    {
        const QByteArrayView text = prefixed(path, FieldKind::Text);
        if (!isPlainText(text)) [[unlikely]]
            checkText(text);
        return text;
    }

    // A string that is a topic name (4.7): `wildcard` is broken by `#` and `+` in it.
    QByteArrayView topicName(FieldPath path, Rule wildcard)
    {
        const qsizetype start = m_position;
        const QByteArrayView text = prefixed(path, FieldKind::Text);
        if (!isPlainTopicName(text)) [[unlikely]] {
            checkText(text);
            if (text.contains('#') || text.contains('+'))
                note(wildcard, since(start));
        }
        return text;
    }

    // Binary Data (1.5.6).
    QByteArrayView binary(FieldPath path) { return prefixed(path, FieldKind::Binary); }

    // Everything up to the end.
    QByteArrayView rest(FieldPath path)
    {
        const qsizetype start = m_position;
        const qsizetype size = left();
        if (size == 0 || !isThere(size))
            return {};
        m_position = m_end;
        name(path, start, FieldKind::Binary, 0);
        return view(start, size);
    }

    // Packet Identifier (2.2.1).
    PacketId packetId()
    {
        const qsizetype start = m_position;
        const PacketId id = u16({FieldName::PacketIdentifier});
        if (id == 0) [[unlikely]]
            note(Rule::PacketIdZero, since(start));
        return id;
    }

    // Notes a flaw; the bytes were readable, so reading goes on.
    void note(Rule rule, base::ByteRange at, quint32 value = 0)
    {
        if (m_stopped)
            return;
        const qsizetype last = std::min(at.end(), m_present);
        m_trace.flaw({rule, m_packet, m_version,
                      base::ByteRange::fromTo(std::min(at.start, last), last), value, m_property,
                      m_inWill, m_from == Sender::Server});
    }

    // Notes a flaw after which nothing more can be read for sure.
    void fail(Rule rule, base::ByteRange at, quint32 value = 0)
    {
        note(rule, at, value);
        stop();
    }

    // Bytes that nothing asked for.
    void expectEnd(Rule rule = Rule::SurplusBytes)
    {
        if (hasMore()) [[unlikely]]
            fail(rule, base::ByteRange::fromTo(m_position, m_end), static_cast<quint32>(left()));
    }

    // Which rule is broken when the bytes run out, for as long as this lives.
    class WhenShort
    {
    public:
        WhenShort(PacketReader &reader, Rule rule) : m_reader(reader), m_before(reader.m_whenShort)
        {
            reader.m_whenShort = rule;
        }
        ~WhenShort() { m_reader.m_whenShort = m_before; }
        WhenShort(const WhenShort &) = delete;
        WhenShort &operator=(const WhenShort &) = delete;

    private:
        PacketReader &m_reader;
        Rule m_before;
    };

    // Reads within the next `size` bytes only; returns what leave() wants. They must be left.
    qsizetype enter(qsizetype size)
    {
        const qsizetype outerEnd = m_end;
        m_end = m_position + size;
        m_sectionEnd = m_end;
        return outerEnd;
    }

    // Goes on behind the section, also when something in it could not be read.
    void leave(qsizetype outerEnd)
    {
        if (m_stopped && m_sectionEnd <= m_present) {
            const qsizetype start = m_position;
            m_position = m_sectionEnd;
            m_stopped = false;
            name({FieldName::NotDecoded}, start, FieldKind::Opaque, 0);
        }
        if (!m_stopped)
            m_end = outerEnd;
    }

    // The property that what is read now belongs to.
    void setProperty(PropertyId id) { m_property = id; }
    void setInWill(bool inWill) { m_inWill = inWill; }

    // Bytes that were read.
    QByteArrayView view(qsizetype start, qsizetype size) const
    {
        return QByteArrayView(m_data + start, size);
    }

    // Sets the end of the packet, once the fixed header told it.
    void setEnd(qsizetype end)
    {
        if (!m_stopped)
            m_end = end;
    }

    // What is left of the packet's bytes, after the last that could be read.
    void nameRest(qsizetype end)
    {
        const qsizetype start = m_position;
        m_position = std::max(start, std::min(end, m_present));
        if (m_position > start)
            name({FieldName::NotDecoded}, start, FieldKind::Opaque, 0);
    }

private:
    void stop()
    {
        m_stopped = true;
        m_end = m_position;
    }

    // A trace may be of a packet that is not all there yet; decoding never is.
    bool isPresent(qsizetype size) const
    {
        if constexpr (Trace::active)
            return m_position + size <= m_present;
        return true;
    }

    // Whether `size` more bytes can be read; if not, that is noted and reading stops.
    bool isThere(qsizetype size)
    {
        if (m_end - m_position < size) [[unlikely]] {
            fail(m_whenShort, base::ByteRange::fromTo(m_position, m_end));
            return false;
        }
        if (!isPresent(size)) {
            stop();
            return false;
        }
        return true;
    }

    void name([[maybe_unused]] FieldPath path, [[maybe_unused]] qsizetype start,
              [[maybe_unused]] FieldKind kind, [[maybe_unused]] quint32 number)
    {
        if constexpr (Trace::active)
            m_trace.field({path, since(start), kind, number, m_property});
    }

    template<int size>
    quint32 fixed(FieldPath path)
    {
        const qsizetype start = m_position;
        if (!isThere(size))
            return 0;
        quint32 value = 0;
        for (int i = 0; i < size; ++i)
            value = value << 8 | m_data[start + i];
        m_position += size;
        name(path, start, FieldKind::Number, value);
        return value;
    }

    quint32 longVariable(FieldPath path, qsizetype start)
    {
        const LongInteger integer = readLongInteger(m_data + start, m_end - start,
                                                    Trace::active ? m_present - start : 4);
        switch (integer.state) {
        case LongInteger::State::CutShort:
            fail(m_whenShort, base::ByteRange::fromTo(start, m_end));
            return 0;
        case LongInteger::State::NotPresent:
            stop();
            return 0;
        case LongInteger::State::TooLong:
            fail(Rule::IntegerTooLong, {start, 4});
            return 0;
        case LongInteger::State::Read:
            break;
        }
        m_position = start + integer.size;
        name(path, start, FieldKind::Number, integer.value);
        // [MQTT-1.5.5-1] is new in 5.0; before, a longer encoding was not forbidden.
        if (!integer.shortest && isV5())
            note(Rule::IntegerNotShortest, since(start), integer.value);
        return integer.value;
    }

    QByteArrayView prefixed(FieldPath path, FieldKind kind)
    {
        FieldPath lengthPath = path;
        lengthPath.part = lengthPartOf(path.part);
        const qsizetype size = u16(lengthPath);
        const qsizetype start = m_position;
        if (!isThere(size) || m_stopped)
            return {};
        m_position += size;
        name(path, start, kind, 0);
        return view(start, size);
    }

    void checkText(QByteArrayView text)
    {
        if (const auto flaw = findTextFlaw(text)) {
            const auto start = reinterpret_cast<const uchar *>(text.data()) - m_data;
            note(flaw->rule, {start + flaw->at.start, flaw->at.length});
        }
    }

    const uchar *m_data;
    qsizetype m_position = 0;
    qsizetype m_end;            // of what may be read: the packet, or a section of it
    qsizetype m_sectionEnd = 0; // of the section entered last
    qsizetype m_present;        // bytes that are there
    Trace &m_trace;
    ProtocolVersion m_version;
    std::optional<Sender> m_from;
    PacketType m_packet{};
    PropertyId m_property{};
    Rule m_whenShort = Rule::PacketTooShort;
    bool m_inWill = false;
    bool m_stopped = false;
};

} // namespace mqtt
