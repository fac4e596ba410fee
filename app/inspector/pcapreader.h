// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/networkframe.h"

#include <QByteArrayView>

#include <functional>
#include <vector>

namespace inspector {

// One frame of a network capture; the bytes live as long as the file's do.
struct PcapFrame
{
    LinkType link = LinkType::Ethernet;
    qint64 wallUs = 0;
    QByteArrayView bytes;
};

enum class PcapEnd : quint8 {
    Whole,
    CutOff,  // the last record is not all there, as of a capture that was killed
    Damaged, // a length makes no sense; what came before is good
    NoPcap
};

// Walks the frames of a file in the classic pcap format (micro- and nanoseconds, either byte order)
// or in pcapng (draft-ietf-opsawg-pcapng).
class PcapReader
{
public:
    // `file` is the whole file and must outlive the reader.
    explicit PcapReader(QByteArrayView file) : m_file(file) {}

    using FrameHandler = std::function<void(const PcapFrame &)>;
    using SecretsHandler = std::function<void(QByteArrayView keyLog)>;
    // False from `proceed` (it gets how far in the file the reader is) ends the walk.
    PcapEnd read(const FrameHandler &frame, const SecretsHandler &secrets,
                 const std::function<bool(qsizetype)> &proceed);

private:
    struct Interface
    {
        LinkType link{};
        quint64 unitsPerSecond = 1'000'000;
        qint64 offsetSeconds = 0;
    };

    PcapEnd readClassic(const FrameHandler &frame, const std::function<bool(qsizetype)> &proceed);
    PcapEnd readBlocks(const FrameHandler &frame, const SecretsHandler &secrets,
                       const std::function<bool(qsizetype)> &proceed);
    void readInterface(QByteArrayView body);
    void readPacket(QByteArrayView body, const FrameHandler &frame) const;
    void readObsoletePacket(QByteArrayView body, const FrameHandler &frame) const;
    void readSimplePacket(QByteArrayView body, const FrameHandler &frame) const;
    void hand(size_t interface, quint64 time, QByteArrayView bytes,
              const FrameHandler &frame) const;
    quint16 u16(QByteArrayView bytes, qsizetype at) const;
    quint32 u32(QByteArrayView bytes, qsizetype at) const;

    QByteArrayView m_file;
    bool m_bigEndian = false;
    std::vector<Interface> m_interfaces;
};

bool isPcap(QByteArrayView file); // either of the two, by its first bytes

} // namespace inspector
