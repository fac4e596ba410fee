// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

// The frames of PEM (RFC 7468) around the Base64 of a file; what is in them is read elsewhere.
namespace net {

struct PemBlock
{
    QByteArray label; // "CERTIFICATE"
    QByteArray text;  // the whole block, BEGIN and END included; empty: END is missing
};

QList<PemBlock> pemBlocks(const QByteArray &text);

// Text as editors and mail programs save it (UTF-16, byte order mark) as plain bytes.
QByteArray asPlainText(const QByteArray &bytes);
// The bytes of a text that is nothing but Base64.
std::optional<QByteArray> asBareBase64(const QByteArray &text);

} // namespace net
