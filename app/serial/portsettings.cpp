// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/serial/portsettings.h"

namespace serial {

namespace {

constexpr QStringView parityLetters = u"NEOSM"; // in the order of Parity

} // namespace

QByteArrayView lineEndingBytes(LineEnding ending)
{
    switch (ending) {
    case LineEnding::None:
        return {};
    case LineEnding::Cr:
        return "\r";
    case LineEnding::Lf:
        return "\n";
    case LineEnding::CrLf:
        return "\r\n";
    }
    Q_UNREACHABLE();
}

QString formatText(const PortSettings &settings)
{
    static const QString stopBits[] = {QStringLiteral("1"), QStringLiteral("1.5"),
                                       QStringLiteral("2")};
    return QString::number(settings.dataBits)
           + parityLetters[static_cast<qsizetype>(settings.parity)]
           + stopBits[static_cast<size_t>(settings.stopBits)];
}

bool setFormat(PortSettings &settings, QStringView text)
{
    text = text.trimmed();
    if (text.size() < 3)
        return false;
    const int dataBits = text[0].digitValue();
    const qsizetype parity = parityLetters.indexOf(text[1].toUpper());
    const QStringView stop = text.sliced(2);
    if (dataBits < 5 || dataBits > 8 || parity < 0)
        return false;
    if (stop != u"1" && stop != u"1.5" && stop != u"2")
        return false;
    settings.dataBits = static_cast<quint8>(dataBits);
    settings.parity = static_cast<Parity>(parity);
    settings.stopBits = stop == u"1"   ? StopBits::One
                        : stop == u"2" ? StopBits::Two
                                       : StopBits::OneAndHalf;
    return true;
}

} // namespace serial
