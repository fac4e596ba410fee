// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/bytecopy.h"

#include "app/mqtt/utf8.h"
#include "ui/presentation/bytegrid.h"

#include <QCoreApplication>

#include <algorithm>

namespace presentation {

namespace {

// Carries the context of the translations.
class ByteForms
{
    Q_DECLARE_TR_FUNCTIONS(presentation::ByteForms)

public:
    static QString name(ByteForm form);
};

QString ByteForms::name(ByteForm form)
{
    switch (form) {
    case ByteForm::Hex:
        return tr("Hex");
    case ByteForm::HexDump:
        return tr("Hex dump");
    case ByteForm::CArray:
        return tr("C array");
    case ByteForm::Python:
        return tr("Python bytes");
    case ByteForm::Base64:
        return tr("Base64");
    case ByteForm::Escaped:
        return tr("Escaped text");
    case ByteForm::AtHex:
        return tr("AT hex argument");
    case ByteForm::AtHexCount:
        return tr("AT hex argument with byte count");
    }
    return {};
}

constexpr char digits[] = "0123456789abcdef";

void appendHex(QByteArray &out, char byte)
{
    out += digits[static_cast<quint8>(byte) >> 4];
    out += digits[static_cast<quint8>(byte) & 15];
}

bool isPrintable(char byte)
{
    return byte >= 0x20 && byte < 0x7F;
}

QByteArray dump(QByteArrayView bytes, qsizetype firstOffset)
{
    constexpr qsizetype perLine = 16;
    const int offsetDigits = ByteGrid(firstOffset + bytes.size()).offsetDigits();
    QByteArray out;
    out.reserve((bytes.size() / perLine + 1) * (offsetDigits + perLine * 4 + 6));
    for (qsizetype from = 0; from < bytes.size(); from += perLine) {
        const QByteArrayView line = bytes.sliced(from, std::min(perLine, bytes.size() - from));
        out += QByteArray::number(firstOffset + from, 16).rightJustified(offsetDigits, '0') + "  ";
        for (qsizetype i = 0; i < perLine; ++i) {
            if (i < line.size())
                appendHex(out, line[i]);
            else
                out += "  ";
            out += i == perLine / 2 - 1 ? "  " : " ";
        }
        out += " |";
        for (const char byte : line)
            out += isPrintable(byte) ? byte : '.';
        out += "|\n";
    }
    return out;
}

QByteArray cArray(QByteArrayView bytes)
{
    QByteArray out = "const unsigned char packet[" + QByteArray::number(bytes.size()) + "] = {";
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        out += i % 12 == 0 ? "\n    0x" : " 0x";
        appendHex(out, bytes[i]);
        out += ',';
    }
    return out + "\n};\n";
}

// Python writes a literal with single quotes, and its own escapes for these three.
QByteArray pythonBytes(QByteArrayView bytes)
{
    QByteArray out = "b'";
    for (const char byte : bytes) {
        if (byte == '\\' || byte == '\'') {
            out += '\\';
            out += byte;
        } else if (byte == '\n') {
            out += "\\n";
        } else if (byte == '\r') {
            out += "\\r";
        } else if (byte == '\t') {
            out += "\\t";
        } else if (isPrintable(byte)) {
            out += byte;
        } else {
            out += "\\x";
            appendHex(out, byte);
        }
    }
    return out + '\'';
}

// For the inside of a C string: octal, as in C an \x goes on for as long as hex digits follow.
QByteArray escapedText(QByteArrayView bytes)
{
    QByteArray out;
    qsizetype at = 0;
    while (at < bytes.size()) {
        const qsizetype good = at + mqtt::wellFormedUtf8(bytes.sliced(at));
        for (; at < good; ++at) {
            const char byte = bytes[at];
            if (byte == '"' || byte == '\\')
                out += QByteArray(1, '\\') + byte;
            else if (byte == '\n')
                out += "\\n";
            else if (byte == '\r')
                out += "\\r";
            else if (byte == '\t')
                out += "\\t";
            else if (isPrintable(byte) || static_cast<quint8>(byte) >= 0x80)
                out += byte;
            else
                out += '\\' + QByteArray::number(byte, 8).rightJustified(3, '0');
        }
        if (at < bytes.size())
            out += '\\'
                   + QByteArray::number(static_cast<quint8>(bytes[at++]), 8).rightJustified(3, '0');
    }
    return out;
}

} // namespace

QString bytesAs(ByteForm form, QByteArrayView bytes, qsizetype firstOffset)
{
    const auto own = [&] { return QByteArray::fromRawData(bytes.data(), bytes.size()); };
    switch (form) {
    case ByteForm::Hex:
        return QString::fromLatin1(own().toHex(' '));
    case ByteForm::HexDump:
        return QString::fromLatin1(dump(bytes, firstOffset));
    case ByteForm::CArray:
        return QString::fromLatin1(cArray(bytes));
    case ByteForm::Python:
        return QString::fromLatin1(pythonBytes(bytes));
    case ByteForm::Base64:
        return QString::fromLatin1(own().toBase64());
    case ByteForm::Escaped:
        return QString::fromUtf8(escapedText(bytes));
    case ByteForm::AtHex:
        return QString::fromLatin1(own().toHex().toUpper());
    case ByteForm::AtHexCount:
        return QStringLiteral("%1,%2")
                .arg(bytes.size())
                .arg(QString::fromLatin1(own().toHex().toUpper()));
    }
    return {};
}

QString formName(ByteForm form)
{
    return ByteForms::name(form);
}

} // namespace presentation
