// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/pcapreader.h"

#include <QtEndian>

#include <algorithm>

namespace inspector {

namespace {

constexpr quint32 microMagic = 0xA1B2C3D4;
constexpr quint32 nanoMagic = 0xA1B23C4D;
constexpr quint32 sectionHeader = 0x0A0D0D0A;
constexpr quint32 byteOrderMagic = 0x1A2B3C4D;

enum BlockType : quint32 {
    InterfaceBlock = 1,
    ObsoletePacketBlock = 2,
    SimplePacketBlock = 3,
    EnhancedPacketBlock = 6,
    SecretsBlock = 10
};

constexpr quint32 tlsKeyLog = 0x544C534B;
constexpr qsizetype largestFrame = 64 << 20;
constexpr qsizetype bytesPerLook = 1 << 20;

quint32 bigAt(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.data() + at);
}

quint32 swapped(quint32 value)
{
    return qbswap(value);
}

} // namespace

bool isPcap(QByteArrayView file)
{
    if (file.size() < 12)
        return false;
    const quint32 first = bigAt(file, 0);
    if (first == sectionHeader)
        return bigAt(file, 8) == byteOrderMagic || swapped(bigAt(file, 8)) == byteOrderMagic;
    return first == microMagic || first == nanoMagic || swapped(first) == microMagic
           || swapped(first) == nanoMagic;
}

quint16 PcapReader::u16(QByteArrayView bytes, qsizetype at) const
{
    return m_bigEndian ? qFromBigEndian<quint16>(bytes.data() + at)
                       : qFromLittleEndian<quint16>(bytes.data() + at);
}

quint32 PcapReader::u32(QByteArrayView bytes, qsizetype at) const
{
    return m_bigEndian ? qFromBigEndian<quint32>(bytes.data() + at)
                       : qFromLittleEndian<quint32>(bytes.data() + at);
}

PcapEnd PcapReader::read(const FrameHandler &frame, const SecretsHandler &secrets,
                         const std::function<bool(qsizetype)> &proceed)
{
    if (!isPcap(m_file))
        return PcapEnd::NoPcap;
    return bigAt(m_file, 0) == sectionHeader ? readBlocks(frame, secrets, proceed)
                                             : readClassic(frame, proceed);
}

PcapEnd PcapReader::readClassic(const FrameHandler &frame,
                                const std::function<bool(qsizetype)> &proceed)
{
    constexpr qsizetype fileHeader = 24;
    constexpr qsizetype recordHeader = 16;
    const quint32 magic = bigAt(m_file, 0);
    m_bigEndian = magic == microMagic || magic == nanoMagic;
    const bool isNano = magic == nanoMagic || swapped(magic) == nanoMagic;
    if (m_file.size() < fileHeader)
        return PcapEnd::CutOff;
    PcapFrame one;
    one.link = static_cast<LinkType>(u32(m_file, 20) & 0xFFFF);
    qsizetype looked = 0;
    for (qsizetype at = fileHeader; at < m_file.size();) {
        if (m_file.size() - at < recordHeader)
            return PcapEnd::CutOff;
        const qsizetype length = u32(m_file, at + 8);
        if (length > largestFrame)
            return PcapEnd::Damaged;
        const quint32 fraction = u32(m_file, at + 4);
        one.wallUs = qint64(u32(m_file, at)) * 1'000'000 + (isNano ? fraction / 1000 : fraction);
        at += recordHeader;
        if (m_file.size() - at < length)
            return PcapEnd::CutOff;
        one.bytes = m_file.sliced(at, length);
        frame(one);
        at += length;
        if (at - looked > bytesPerLook) {
            looked = at;
            if (!proceed(at))
                return PcapEnd::Whole;
        }
    }
    return PcapEnd::Whole;
}

PcapEnd PcapReader::readBlocks(const FrameHandler &frame, const SecretsHandler &secrets,
                               const std::function<bool(qsizetype)> &proceed)
{
    qsizetype looked = 0;
    for (qsizetype at = 0; at < m_file.size();) {
        if (m_file.size() - at < 12)
            return PcapEnd::CutOff;
        if (bigAt(m_file, at) == sectionHeader) { // it tells the byte order of what follows
            m_bigEndian = bigAt(m_file, at + 8) == byteOrderMagic;
            m_interfaces.clear();
        }
        const quint32 type = u32(m_file, at);
        const qsizetype length = u32(m_file, at + 4);
        if (length < 12 || length % 4 != 0)
            return PcapEnd::Damaged;
        if (length > m_file.size() - at)
            return PcapEnd::CutOff;
        const QByteArrayView body = m_file.sliced(at + 8, length - 12);
        if (type == InterfaceBlock)
            readInterface(body);
        else if (type == EnhancedPacketBlock)
            readPacket(body, frame);
        else if (type == ObsoletePacketBlock)
            readObsoletePacket(body, frame);
        else if (type == SimplePacketBlock)
            readSimplePacket(body, frame);
        else if (type == SecretsBlock && body.size() >= 8 && u32(body, 0) == tlsKeyLog)
            secrets(body.sliced(8, std::min<qsizetype>(u32(body, 4), body.size() - 8)));
        at += length;
        if (at - looked > bytesPerLook) {
            looked = at;
            if (!proceed(at))
                return PcapEnd::Whole;
        }
    }
    return PcapEnd::Whole;
}

void PcapReader::readInterface(QByteArrayView body)
{
    constexpr quint16 resolution = 9;
    constexpr quint16 offset = 14;
    Interface made;
    if (body.size() >= 8)
        made.link = static_cast<LinkType>(u16(body, 0));
    for (qsizetype at = 8; at + 4 <= body.size();) {
        const quint16 code = u16(body, at);
        const qsizetype length = u16(body, at + 2);
        at += 4;
        if (code == 0 || length > body.size() - at)
            break;
        if (code == resolution && length >= 1) {
            const auto exponent = static_cast<quint8>(body[at]);
            // The highest bit: a power of two, else of ten.
            const int power = exponent & 0x7F;
            made.unitsPerSecond = 1;
            if (exponent & 0x80)
                made.unitsPerSecond <<= std::min(power, 62);
            else
                for (int i = 0; i < std::min(power, 18); ++i)
                    made.unitsPerSecond *= 10;
        } else if (code == offset && length >= 8) {
            made.offsetSeconds = m_bigEndian ? qFromBigEndian<qint64>(body.data() + at)
                                             : qFromLittleEndian<qint64>(body.data() + at);
        }
        at += (length + 3) & ~qsizetype(3);
    }
    m_interfaces.push_back(made);
}

void PcapReader::hand(size_t interface, quint64 time, QByteArrayView bytes,
                      const FrameHandler &frame) const
{
    if (interface >= m_interfaces.size())
        return;
    const Interface &from = m_interfaces[interface];
    const quint64 seconds = time / from.unitsPerSecond;
    const quint64 rest = time % from.unitsPerSecond;
    // In two steps, as a nanosecond's count times a million is too large for 64 bits.
    const quint64 micro = from.unitsPerSecond >= 1'000'000
                                  ? rest / std::max<quint64>(1, from.unitsPerSecond / 1'000'000)
                                  : rest * 1'000'000 / from.unitsPerSecond;
    const quint64 wall = (seconds + quint64(from.offsetSeconds)) * 1'000'000 + micro;
    frame({from.link, static_cast<qint64>(wall), bytes});
}

void PcapReader::readPacket(QByteArrayView body, const FrameHandler &frame) const
{
    if (body.size() < 20)
        return;
    const quint64 time = quint64(u32(body, 4)) << 32 | u32(body, 8);
    const qsizetype length = std::min<qsizetype>(u32(body, 12), body.size() - 20);
    hand(u32(body, 0), time, body.sliced(20, length), frame);
}

void PcapReader::readObsoletePacket(QByteArrayView body, const FrameHandler &frame) const
{
    if (body.size() < 20)
        return;
    const quint64 time = quint64(u32(body, 4)) << 32 | u32(body, 8);
    const qsizetype length = std::min<qsizetype>(u32(body, 12), body.size() - 20);
    hand(u16(body, 0), time, body.sliced(20, length), frame);
}

void PcapReader::readSimplePacket(QByteArrayView body, const FrameHandler &frame) const
{
    if (body.size() < 4)
        return;
    const qsizetype length = std::min<qsizetype>(u32(body, 0), body.size() - 4);
    hand(0, 0, body.sliced(4, length), frame);
}

} // namespace inspector
