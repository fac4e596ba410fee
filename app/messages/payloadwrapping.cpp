// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/payloadwrapping.h"

#include <zlib.h>
#include <zstd.h>

#include <memory>

namespace messages {

namespace {

using Kind = PayloadFlaw::Kind;
constexpr qsizetype step = 64 * 1024;

base::Unexpected<PayloadFlaw> flaw(Kind kind, qsizetype offset = -1, const char *detail = nullptr)
{
    return base::Unexpected{PayloadFlaw{kind, offset, QString::fromUtf8(detail)}};
}

bool looksLikeGzip(QByteArrayView bytes)
{
    return bytes.startsWith("\x1f\x8b\x08");
}

bool looksLikeZlib(QByteArrayView bytes)
{
    if (bytes.size() < 6)
        return false;
    const auto first = static_cast<uchar>(bytes[0]);
    const auto second = static_cast<uchar>(bytes[1]);
    // RFC 1950, 2.2: method 8, window of at most 32 KiB, and the two bytes a multiple of 31.
    return (first & 0x0F) == 8 && first >> 4 <= 7 && (first * 256 + second) % 31 == 0;
}

bool looksLikeZstd(QByteArrayView bytes)
{
    return bytes.startsWith("\x28\xb5\x2f\xfd");
}

PayloadReading inflateAll(QByteArrayView packed, int windowBits, qsizetype atMost)
{
    z_stream stream{};
    if (inflateInit2(&stream, windowBits) != Z_OK)
        return flaw(Kind::BrokenWrapping);
    const std::unique_ptr<z_stream, void (*)(z_stream *)> ending(
            &stream, [](z_stream *s) { inflateEnd(s); });
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    QByteArray out;
    for (;;) {
        const qsizetype before = out.size();
        if (before >= atMost)
            return flaw(Kind::TooLargeUnpacked);
        out.resize(before + qMin(qMax(step, before), atMost - before));
        stream.next_out = reinterpret_cast<Bytef *>(out.data() + before);
        stream.avail_out = static_cast<uInt>(out.size() - before);
        const int result = inflate(&stream, Z_NO_FLUSH);
        out.resize(out.size() - stream.avail_out);
        const qsizetype offset = packed.size() - stream.avail_in;
        if (result == Z_STREAM_END) {
            if (stream.avail_in == 0)
                return out;
            // RFC 1952, 2.2: members may follow one another.
            if (windowBits > MAX_WBITS && looksLikeGzip(packed.sliced(offset))
                && inflateReset(&stream) == Z_OK)
                continue;
            return flaw(Kind::BrokenWrapping, offset);
        }
        if (result == Z_BUF_ERROR
            || (result == Z_OK && stream.avail_in == 0 && stream.avail_out > 0))
            return flaw(Kind::CutWrapping, packed.size());
        if (result != Z_OK)
            return flaw(Kind::BrokenWrapping, offset, stream.msg);
    }
}

PayloadReading unpackZstd(QByteArrayView packed, qsizetype atMost)
{
    const std::unique_ptr<ZSTD_DStream, size_t (*)(ZSTD_DStream *)> stream(ZSTD_createDStream(),
                                                                           ZSTD_freeDStream);
    QByteArray out;
    ZSTD_inBuffer in{packed.data(), static_cast<size_t>(packed.size()), 0};
    for (;;) {
        const qsizetype before = out.size();
        if (before >= atMost)
            return flaw(Kind::TooLargeUnpacked);
        out.resize(before + qMin(qMax(step, before), atMost - before));
        ZSTD_outBuffer into{out.data(), static_cast<size_t>(out.size()),
                            static_cast<size_t>(before)};
        const size_t hint = ZSTD_decompressStream(stream.get(), &into, &in);
        out.resize(static_cast<qsizetype>(into.pos));
        if (ZSTD_isError(hint))
            return flaw(Kind::BrokenWrapping, static_cast<qsizetype>(in.pos),
                        ZSTD_getErrorName(hint));
        if (hint == 0 && in.pos == in.size)
            return out;
        if (in.pos == in.size && into.pos < into.size)
            return flaw(Kind::CutWrapping, packed.size());
    }
}

PayloadReading fromBase64(QByteArrayView text)
{
    QByteArray digits;
    digits.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n')
            continue;
        const bool isDigit = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')
                             || (c >= 'a' && c <= 'z') || c == '+' || c == '/' || c == '-'
                             || c == '_' || c == '=';
        if (!isDigit)
            return flaw(Kind::NotBase64, i);
        digits.append(c == '-' ? '+' : c == '_' ? '/' : c);
    }
    const auto decoded = QByteArray::fromBase64Encoding(
            digits, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return flaw(Kind::NotBase64, text.size());
    return *decoded;
}

Wrapping detect(QByteArrayView bytes)
{
    return looksLikeGzip(bytes)   ? Wrapping::Gzip
           : looksLikeZstd(bytes) ? Wrapping::Zstd
           : looksLikeZlib(bytes) ? Wrapping::Zlib
                                  : Wrapping::None;
}

PayloadReading unpack(QByteArrayView payload, Wrapping wrapping, qsizetype atMost)
{
    switch (wrapping) {
    case Wrapping::Gzip:
        return looksLikeGzip(payload) ? inflateAll(payload, MAX_WBITS + 16, atMost)
                                      : flaw(Kind::NotThisWrapping, 0, "gzip");
    case Wrapping::Zlib:
        return looksLikeZlib(payload) ? inflateAll(payload, MAX_WBITS, atMost)
                                      : flaw(Kind::NotThisWrapping, 0, "zlib");
    case Wrapping::Zstd:
        return looksLikeZstd(payload) ? unpackZstd(payload, atMost)
                                      : flaw(Kind::NotThisWrapping, 0, "zstd");
    case Wrapping::Base64:
        return fromBase64(payload);
    case Wrapping::None:
    case Wrapping::Detect:
        break;
    }
    return payload.toByteArray();
}

} // namespace

base::Result<Unwrapped, PayloadFlaw> unwrap(const QByteArray &payload, Wrapping wrapping,
                                            qsizetype atMost)
{
    const Wrapping found = wrapping == Wrapping::Detect ? detect(payload) : wrapping;
    if (found == Wrapping::None)
        return Unwrapped{payload, Wrapping::None};
    PayloadReading unpacked = unpack(payload, found, atMost);
    if (unpacked)
        return Unwrapped{std::move(unpacked).value(), found};
    // Bytes that only begin like packed ones are what they are, unless it was too much to tell.
    if (wrapping == Wrapping::Detect && found == Wrapping::Zlib)
        return Unwrapped{payload, Wrapping::None};
    return base::Unexpected{unpacked.error()};
}

} // namespace messages
