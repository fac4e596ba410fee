// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/decode.h"
#include "app/mqtt/encode.h"
#include "app/mqtt/trace.h"
#include "tests/bench/comparison.h"

#include <array>
#include <cstdio>
#include <cstring>
#include <vector>

// The codec against the least work that does its job, written here.
namespace {

using mqtt::ProtocolVersion;

constexpr int frameCount = 64; // of different lengths, so that nothing is learnt by heart

mqtt::Publish publishOf(int number, int properties)
{
    mqtt::Publish publish;
    publish.topic = "sensors/room" + QByteArray::number(number % 7) + "/temp"
                    + QByteArray::number(1000 + number * 37);
    publish.payload = QByteArray(64, static_cast<char>('a' + number % 26));
    if (properties > 0) {
        publish.properties.addNumber(mqtt::PropertyId::PayloadFormatIndicator, 1)
                .addNumber(mqtt::PropertyId::MessageExpiryInterval, 3600)
                .addText(mqtt::PropertyId::ContentType, "application/json")
                .addText(mqtt::PropertyId::ResponseTopic, "reply/to/me")
                .addPair("region", "eu-central");
    }
    return publish;
}

std::vector<QByteArray> framesOf(ProtocolVersion version, int properties)
{
    std::vector<QByteArray> frames;
    for (int i = 0; i < frameCount; ++i)
        frames.push_back(mqtt::encode(publishOf(i, properties), version));
    return frames;
}

// Where a PUBLISH's parts lie.
struct FloorView
{
    const uchar *topic = nullptr;
    quint32 topicSize = 0;
    const uchar *properties = nullptr;
    quint32 propertiesSize = 0;
    const uchar *payload = nullptr;
    quint32 payloadSize = 0;
};

quint64 load8(const uchar *from)
{
    quint64 word;
    std::memcpy(&word, from, 8);
    return word;
}

constexpr quint64 ones = 0x0101010101010101u;
constexpr quint64 tops = 0x8080808080808080u;

// Not zero where a byte has its top bit set or is below 1.
quint64 oddBytes(quint64 word)
{
    return (word | (word - ones)) & tops;
}

// ASCII without NUL, without wildcards if `name`: all that real topics ever are.
template<bool name>
bool isGood(const uchar *text, quint32 size)
{
    quint64 bad = 0;
    quint32 i = 0;
    for (; i + 8 <= size; i += 8) {
        const quint64 word = load8(text + i);
        bad |= oddBytes(word);
        if constexpr (name)
            bad |= (((word & ~(ones * 8)) ^ (ones * 0x23)) - ones) & tops;
    }
    for (; i < size; ++i) {
        bad |= text[i] - 1u >= 127;
        if constexpr (name)
            bad |= text[i] == '#' || text[i] == '+';
    }
    return bad == 0;
}

bool floorVariable(const uchar *&at, const uchar *end, quint32 &value)
{
    value = 0;
    for (int shift = 0; shift < 28 && at < end; shift += 7) {
        const uchar byte = *at++;
        value |= quint32(byte & 127) << shift;
        if (byte < 128)
            return true;
    }
    return false;
}

bool floorText(const uchar *&at, const uchar *end)
{
    if (end - at < 2)
        return false;
    const quint32 size = quint32(at[0]) << 8 | at[1];
    at += 2;
    if (end - at < qsizetype(size) || !isGood<false>(at, size))
        return false;
    at += size;
    return true;
}

// What a PUBLISH may carry: bounds, text, no double, no zero.
bool floorProperties(const uchar *at, const uchar *end)
{
    quint64 seen = 0;
    while (at < end) {
        const uchar id = *at++;
        if (id != 0x26 && id != 0x0B && (seen >> (id & 63) & 1))
            return false;
        seen |= quint64(1) << (id & 63);
        switch (id) {
        case 0x01:
            at += 1;
            break;
        case 0x02:
            at += 4;
            break;
        case 0x23:
            if (end - at < 2 || (at[0] | at[1]) == 0)
                return false;
            at += 2;
            break;
        case 0x03:
        case 0x08:
            if (!floorText(at, end))
                return false;
            break;
        case 0x09:
            if (end - at < 2)
                return false;
            at += 2 + (qsizetype(at[0]) << 8 | at[1]);
            break;
        case 0x26:
            if (!floorText(at, end) || !floorText(at, end))
                return false;
            break;
        default:
            return false;
        }
    }
    return at == end;
}

template<bool v5>
bool floorDecode(const QByteArray &frame, FloorView &view)
{
    const auto *at = reinterpret_cast<const uchar *>(frame.constData());
    const uchar *end = at + frame.size();
    const uchar first = *at++;
    quint32 remaining = 0;
    if (first >> 4 != 3 || (first & 6) == 6 || !floorVariable(at, end, remaining)
        || end - at != qsizetype(remaining) || remaining < 2)
        return false;
    view.topicSize = quint32(at[0]) << 8 | at[1];
    view.topic = at + 2;
    if (end - view.topic < qsizetype(view.topicSize) || !isGood<true>(view.topic, view.topicSize))
        return false;
    at = view.topic + view.topicSize;
    if (first & 6)
        at += 2;
    if constexpr (v5) {
        if (!floorVariable(at, end, view.propertiesSize)
            || end - at < qsizetype(view.propertiesSize)
            || !floorProperties(at, at + view.propertiesSize))
            return false;
        view.properties = at;
        at += view.propertiesSize;
    }
    view.payload = at;
    view.payloadSize = quint32(end - at);
    return true;
}

template<bool v5>
bench::Work floorDecodeOf(const std::vector<QByteArray> &frames)
{
    return [&frames](int count) {
        for (int i = 0; i < count; ++i) {
            for (const QByteArray &frame : frames) {
                FloorView view;
                bench::keep(floorDecode<v5>(frame, view));
                bench::keep(view);
            }
        }
    };
}

bench::Work decodeOf(const std::vector<QByteArray> &frames, ProtocolVersion version)
{
    return [&frames, version](int count) {
        const mqtt::DecodeContext context{version, mqtt::Sender::Server};
        for (int i = 0; i < count; ++i) {
            for (const QByteArray &frame : frames)
                bench::keep(mqtt::decodePublish(frame, context));
        }
    };
}

// Divides what the work over all frames takes among them.
bench::Comparison perFrame(const char *name, const bench::Work &ours, const bench::Work &floor,
                           double budget)
{
    const auto share = [](const bench::Work &work) {
        return [work](int count) { work(count / frameCount); };
    };
    return {name, share(ours), share(floor), budget, 20'000 * frameCount};
}

// A store in small: bytes one after the other, a row for each message.
class Arena
{
public:
    struct Row
    {
        quint64 offset;
        quint32 size;
        quint32 topic;
        quint64 wall;
        quint64 clock;
    };

    Arena() : m_bytes(1 << 20), m_rows(4096) {}

    void add(const QByteArray &frame, quint32 topicSize)
    {
        const auto size = static_cast<size_t>(frame.size());
        if (m_used + size > m_bytes.size())
            m_used = 0;
        std::memcpy(m_bytes.data() + m_used, frame.constData(), size);
        m_rows[m_row++ & 4095] = {m_used, quint32(size), topicSize, m_row, m_used};
        m_used += size;
    }

private:
    std::vector<char> m_bytes;
    std::vector<Row> m_rows;
    size_t m_used = 0;
    size_t m_row = 0;
};

void compareKeep(const std::vector<QByteArray> &frames)
{
    Arena floorArena;
    Arena arena;
    const bench::Work floor = [&](int count) {
        for (int i = 0; i < count; ++i) {
            for (const QByteArray &frame : frames) {
                FloorView view;
                if (floorDecode<false>(frame, view))
                    floorArena.add(frame, view.topicSize);
            }
        }
        bench::keep(floorArena);
    };
    const bench::Work ours = [&](int count) {
        const mqtt::DecodeContext context{ProtocolVersion::V311, mqtt::Sender::Server};
        for (int i = 0; i < count; ++i) {
            for (const QByteArray &frame : frames) {
                if (const auto view = mqtt::decodePublish(frame, context))
                    arena.add(frame, quint32(view->topic.size()));
            }
        }
        bench::keep(arena);
    };
    bench::printComparison(perFrame("decode + keep PUBLISH 64 B, 3.1.1", ours, floor, 2.0));
}

char *put(char *out, QByteArrayView run)
{
    std::memcpy(out, run.data(), static_cast<size_t>(run.size()));
    return out + run.size();
}

char *putText(char *out, QByteArrayView text)
{
    *out++ = static_cast<char>(text.size() >> 8);
    *out++ = static_cast<char>(text.size());
    return put(out, text);
}

void compareEncode()
{
    const mqtt::Publish publish = publishOf(3, 0);
    std::array<char, 512> buffer{};
    const bench::Work floor = [&](int count) {
        for (int i = 0; i < count; ++i) {
            const qsizetype remaining = 2 + publish.topic.size() + publish.payload.size();
            char *out = buffer.data();
            *out++ = 0x30;
            *out++ = static_cast<char>(remaining);
            put(putText(out, publish.topic), publish.payload);
            bench::keep(buffer);
        }
    };
    QByteArray encoded;
    encoded.reserve(512);
    const bench::Work ours = [&](int count) {
        const mqtt::PublishView view{
                publish.topic, publish.payload, publish.qos, false, false, 0, publish.properties};
        for (int i = 0; i < count; ++i) {
            encoded.resize(0);
            mqtt::encodePublishTo(encoded, view, ProtocolVersion::V311);
            bench::keep(encoded);
        }
    };
    bench::printComparison({"encode PUBLISH 64 B, 3.1.1", ours, floor, 5.0, 1'000'000});
}

// The values of five properties, not known to the compiler.
struct PropertyValues
{
    quint32 format = 1;
    quint32 expiry = 3600;
    QByteArray contentType = "application/json";
    QByteArray responseTopic = "reply/to/me";
    QByteArray key = "region";
    QByteArray value = "eu-central";
};

char *floorPutProperties(char *out, const PropertyValues &values)
{
    *out++ = 0x01;
    *out++ = static_cast<char>(values.format);
    *out++ = 0x02;
    for (int shift = 24; shift >= 0; shift -= 8)
        *out++ = static_cast<char>(values.expiry >> shift);
    *out++ = 0x03;
    out = putText(out, values.contentType);
    *out++ = 0x08;
    out = putText(out, values.responseTopic);
    *out++ = 0x26;
    return putText(putText(out, values.key), values.value);
}

void compareEncodeWithProperties()
{
    const mqtt::Publish publish = publishOf(3, 0);
    const PropertyValues values;
    std::array<char, 512> buffer{};
    const bench::Work floor = [&](int count) {
        for (int i = 0; i < count; ++i) {
            bench::keep(values);
            std::array<char, 256> properties;
            const qsizetype size =
                    floorPutProperties(properties.data(), values) - properties.data();
            const qsizetype remaining = 3 + publish.topic.size() + size + publish.payload.size();
            char *out = buffer.data();
            *out++ = 0x30;
            *out++ = static_cast<char>((remaining & 127) | 128);
            *out++ = static_cast<char>(remaining >> 7);
            out = putText(out, publish.topic);
            *out++ = static_cast<char>(size);
            out = put(out, QByteArrayView(properties.data(), size));
            put(out, publish.payload);
            bench::keep(buffer);
        }
    };
    QByteArray encoded;
    encoded.reserve(512);
    mqtt::Properties properties;
    const bench::Work ours = [&](int count) {
        for (int i = 0; i < count; ++i) {
            bench::keep(values);
            encoded.resize(0);
            properties.clear();
            properties.addNumber(mqtt::PropertyId::PayloadFormatIndicator, values.format)
                    .addNumber(mqtt::PropertyId::MessageExpiryInterval, values.expiry)
                    .addText(mqtt::PropertyId::ContentType, values.contentType)
                    .addText(mqtt::PropertyId::ResponseTopic, values.responseTopic)
                    .addPair(values.key, values.value);
            const mqtt::PublishView view{
                    publish.topic, publish.payload, publish.qos, false, false, 0, properties};
            mqtt::encodePublishTo(encoded, view, ProtocolVersion::V5);
            bench::keep(encoded);
        }
    };
    bench::printComparison({"encode PUBLISH 5 properties, 5.0", ours, floor, 2.0, 500'000});
}

void measureTrace(const char *name, const QByteArray &packet, ProtocolVersion version)
{
    const mqtt::DecodeContext context{version, std::nullopt};
    const auto fields = static_cast<double>(mqtt::trace(packet, context).fields.size());
    const bench::Work ours = [&](int count) {
        for (int i = 0; i < count; ++i)
            bench::keep(mqtt::trace(packet, context));
    };
    bench::printAgainst(name, ours, 3000 + 30 * fields, 100'000);
}

void measureTraces()
{
    mqtt::Connect connect;
    connect.clientId = "a1B2c3D4e5F.device|securemode=2,signmethod=hmacsha256|";
    connect.username = QByteArray("device&a1B2c3D4e5F");
    connect.password = QByteArray(64, '0');
    mqtt::Subscribe subscribe;
    subscribe.packetId = 1;
    for (int i = 0; i < 20; ++i)
        subscribe.subscriptions.append({"home/+/" + QByteArray::number(i)});
    measureTrace("trace CONNECT", mqtt::encode(connect, ProtocolVersion::V5), ProtocolVersion::V5);
    measureTrace("trace PUBLISH 5 properties", mqtt::encode(publishOf(3, 5), ProtocolVersion::V5),
                 ProtocolVersion::V5);
    measureTrace("trace SUBSCRIBE 20 filters", mqtt::encode(subscribe, ProtocolVersion::V311),
                 ProtocolVersion::V311);
}

} // namespace

int main()
{
    const auto frames311 = framesOf(ProtocolVersion::V311, 0);
    const auto frames5 = framesOf(ProtocolVersion::V5, 0);
    const auto framesWithProperties = framesOf(ProtocolVersion::V5, 5);
    bench::printHeading("Codec, a packet");
    bench::printComparison(perFrame("decode PUBLISH 64 B, 3.1.1",
                                    decodeOf(frames311, ProtocolVersion::V311),
                                    floorDecodeOf<false>(frames311), 2.0));
    bench::printComparison(perFrame("decode PUBLISH 64 B, 5.0",
                                    decodeOf(frames5, ProtocolVersion::V5),
                                    floorDecodeOf<true>(frames5), 2.0));
    bench::printComparison(perFrame("decode PUBLISH 5 properties, 5.0",
                                    decodeOf(framesWithProperties, ProtocolVersion::V5),
                                    floorDecodeOf<true>(framesWithProperties), 2.5));
    compareKeep(frames311);
    compareEncode();
    compareEncodeWithProperties();
    bench::printHeading("Dissection (floor: 3 us + 30 ns a field)");
    measureTraces();
    return 0;
}
