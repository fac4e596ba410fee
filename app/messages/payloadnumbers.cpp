// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/payloadreadings.h"

#include <QtEndian>

#include <charconv>

namespace messages {

namespace {

using Order = NumberLayout::Order;

template<class Number>
Number read(const char *at, Order order)
{
    return order == Order::BigEndian ? qFromBigEndian<Number>(at) : qFromLittleEndian<Number>(at);
}

template<class Number>
QByteArray valueText(const char *at, Order order)
{
    char digits[64];
    const auto end = std::to_chars(digits, digits + sizeof digits, read<Number>(at, order)).ptr;
    return QByteArray(digits, end - digits);
}

using ValueText = QByteArray (*)(const char *, Order);

ValueText readerOf(const NumberLayout &layout)
{
    using Kind = NumberLayout::Kind;
    switch (layout.bits) {
    case 8:
        return layout.kind == Kind::Signed ? valueText<qint8> : valueText<quint8>;
    case 16:
        return layout.kind == Kind::Signed ? valueText<qint16> : valueText<quint16>;
    case 32:
        return layout.kind == Kind::Float    ? valueText<float>
               : layout.kind == Kind::Signed ? valueText<qint32>
                                             : valueText<quint32>;
    default:
        return layout.kind == Kind::Float    ? valueText<double>
               : layout.kind == Kind::Signed ? valueText<qint64>
                                             : valueText<quint64>;
    }
}

} // namespace

PayloadReading numbersText(QByteArrayView bytes, const NumberLayout &layout)
{
    const qsizetype width = layout.bits / 8;
    if (bytes.size() % width != 0) {
        return base::Unexpected{PayloadFlaw{
                PayloadFlaw::Kind::NotWholeNumbers, bytes.size() - bytes.size() % width, {}}};
    }
    const ValueText valueOf = readerOf(layout);
    QByteArray out;
    for (qsizetype at = 0; at < bytes.size(); at += width) {
        const QByteArrayView number = bytes.sliced(at, width);
        out += QByteArray::number(at).rightJustified(6) + "  "
               + valueOf(number.data(), layout.order).leftJustified(22) + "  "
               + number.toByteArray().toHex(' ') + '\n';
    }
    return out;
}

QByteArray base64Text(QByteArrayView bytes)
{
    constexpr qsizetype lineLength = 76; // RFC 2045, 6.8
    const QByteArray digits = bytes.toByteArray().toBase64();
    QByteArray out;
    out.reserve(digits.size() + digits.size() / lineLength + 1);
    for (qsizetype at = 0; at < digits.size(); at += lineLength)
        out.append(digits.sliced(at, qMin(lineLength, digits.size() - at))).append('\n');
    out.chop(1);
    return out;
}

} // namespace messages
