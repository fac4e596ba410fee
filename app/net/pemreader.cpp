// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/pemreader.h"

#include <QStringDecoder>

namespace net {

QList<PemBlock> pemBlocks(const QByteArray &text)
{
    static const QByteArray begin("-----BEGIN ");
    static const QByteArray dashes("-----");
    QList<PemBlock> blocks;
    qsizetype at = 0;
    while ((at = text.indexOf(begin, at)) >= 0) {
        const qsizetype labelAt = at + begin.size();
        const qsizetype labelEnd = text.indexOf(dashes, labelAt);
        const qsizetype lineEnd = text.indexOf('\n', labelAt);
        if (labelEnd < 0 || (lineEnd >= 0 && labelEnd > lineEnd)) {
            blocks.append(PemBlock());
            return blocks;
        }
        PemBlock block{text.mid(labelAt, labelEnd - labelAt), {}};
        const QByteArray end = "-----END " + block.label + dashes;
        const qsizetype endAt = text.indexOf(end, labelEnd);
        const qsizetype nextAt = text.indexOf(begin, labelEnd);
        const bool isWhole = endAt >= 0 && (nextAt < 0 || endAt < nextAt);
        at = isWhole ? endAt + end.size() : labelEnd;
        if (isWhole)
            block.text = text.mid(labelAt - begin.size(), at - labelAt + begin.size()) + '\n';
        blocks.append(block);
    }
    return blocks;
}

QByteArray asPlainText(const QByteArray &bytes)
{
    const auto encoding = QStringConverter::encodingForData(bytes);
    if (!encoding)
        return bytes;
    QStringDecoder decode(*encoding);
    const QString text = decode(bytes);
    return text.toUtf8();
}

std::optional<QByteArray> asBareBase64(const QByteArray &text)
{
    QByteArray packed;
    packed.reserve(text.size());
    for (const char c : text) {
        if (c != '\r' && c != '\n' && c != ' ' && c != '\t')
            packed.append(c);
    }
    if (packed.isEmpty())
        return std::nullopt;
    const auto decoded =
            QByteArray::fromBase64Encoding(packed, QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(decoded.decoded) : std::nullopt;
}

} // namespace net
