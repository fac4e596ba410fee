// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace serial {

enum class Parity : quint8 { None, Even, Odd, Space, Mark };
enum class StopBits : quint8 { One, OneAndHalf, Two };
enum class FlowControl : quint8 { None, RtsCts, XonXoff };

// What a typed line ends with on the wire.
enum class LineEnding : quint8 { None, Cr, Lf, CrLf };

QByteArrayView lineEndingBytes(LineEnding ending);

// Breaks between bytes and lines, for modules without flow control that lose what comes too fast.
struct Pacing
{
    int characterMs = 0;
    int lineMs = 0; // after each line end, besides
    bool isOn() const { return characterMs > 0 || lineMs > 0; }
    friend bool operator==(const Pacing &, const Pacing &) = default;
};

// How a port is opened, as a value. `port` is a name of the port list, a path (a pseudo-terminal
// too), or tcp://HOST:PORT for a serial server in the network.
struct PortSettings
{
    QString port;
    qint32 baudRate = 115'200; // any rate the driver takes
    quint8 dataBits = 8;       // 5 to 8
    Parity parity = Parity::None;
    StopBits stopBits = StopBits::One;
    FlowControl flowControl = FlowControl::None;
    LineEnding lineEnding = LineEnding::CrLf;
    bool dtr = true; // modules that sleep on DTR stay deaf without it
    bool rts = true; // modules with flow control stay silent without it
    Pacing pacing;
    bool reopen = true; // when it was unplugged and comes back
    friend bool operator==(const PortSettings &, const PortSettings &) = default;
};

// "8N1", "7E1", "8N1.5": the short form in which people write a frame format.
QString formatText(const PortSettings &settings);
// The other way; false leaves `settings` as they were.
bool setFormat(PortSettings &settings, QStringView text);

} // namespace serial
