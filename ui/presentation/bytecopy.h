// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <array>

namespace presentation {

// As what bytes can be taken elsewhere.
enum class ByteForm : quint8 {
    Hex,       // "30 0a 00"
    HexDump,   // offset, hex and text in lines of 16
    CArray,    // const unsigned char packet[] = { … };
    Python,    // b'\x30\n\x00'
    Base64,    //
    Escaped,   // text with \n, \" and \x00, as between the quotes of a C string
    AtHex,     // "300A00", the argument of modules that take hex
    AtHexCount // "3,300A00", with the count of bytes in front
};

inline constexpr std::array allByteForms{ByteForm::Hex,    ByteForm::HexDump,   ByteForm::CArray,
                                         ByteForm::Python, ByteForm::Base64,    ByteForm::Escaped,
                                         ByteForm::AtHex,  ByteForm::AtHexCount};

// More than this is not made into text at once: it would be several times as large.
inline constexpr qsizetype mostCopiedBytes = qsizetype(32) << 20;

// `firstOffset` is where the bytes stand in their packet; a hex dump counts from there.
QString bytesAs(ByteForm form, QByteArrayView bytes, qsizetype firstOffset = 0);
// For a menu: "Hex dump".
QString formName(ByteForm form);

} // namespace presentation
