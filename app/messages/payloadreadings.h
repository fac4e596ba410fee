// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/payloadflaw.h"

#include <QByteArrayView>

// Payload formats that need nothing but the bytes. Each gives text of indented lines in UTF-8.
namespace messages {

// RFC 8949, in its diagnostic notation; several data items in a row are shown one after another.
PayloadReading cborText(QByteArrayView bytes);

// Written like JSON, with byte strings as h'0a1b' and extensions as ext(type, h'0a1b'); integers
// keep all their digits, keys their order and repetition.
PayloadReading messagePackText(QByteArrayView bytes);

// Elements in lines of their own; text, attributes, comments and CDATA as they came.
PayloadReading xmlText(QByteArrayView bytes);

QByteArray base64Text(QByteArrayView bytes);

// A row of numbers of one kind, such as a block of registers.
struct NumberLayout
{
    enum class Kind : quint8 { Unsigned, Signed, Float };
    enum class Order : quint8 { BigEndian, LittleEndian };
    Kind kind = Kind::Unsigned;
    int bits = 16; // 8, 16, 32 or 64; Float: 32 or 64
    Order order = Order::BigEndian;
    friend bool operator==(const NumberLayout &, const NumberLayout &) = default;
};
// One line a number: its offset, its value and its bytes.
PayloadReading numbersText(QByteArrayView bytes, const NumberLayout &layout);

} // namespace messages
