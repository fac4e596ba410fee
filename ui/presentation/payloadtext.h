// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/payloadencoding.h"
#include "app/messages/payloadformat.h"
#include "app/messages/payloadhex.h"
#include "app/messages/payloadjson.h"

#include <QByteArray>
#include <QString>

#include <vector>

// Text made of payload bytes when they are drawn, and the words for what is wrong with them.
namespace presentation {

// The beginning of a payload in one line: text with control characters made visible, else hex.
QString previewText(QByteArrayView payload);

enum class PayloadForm : quint8 { Text, Json, Hex };

// A payload as it is drawn: text, and the places of bytes that are no text.
struct PayloadText
{
    QString text;
    // Of the payload; less than all of it when a limit was set.
    qsizetype shownBytes = 0;
    // What cannot be shown in this form, and where; empty: all is well.
    QString remark;
    std::vector<base::ByteRange> badPlaces; // in `text`
};

// At most `limit` bytes; -1: all of them.
PayloadText plainText(QByteArrayView payload, messages::TextEncoding encoding,
                      qsizetype limit = -1);
PayloadText hexDumpText(QByteArrayView payload, qsizetype limit = -1);

QString describe(const messages::JsonFlaw &flaw, QByteArrayView text);
QString describe(const messages::HexFlaw &flaw, QStringView text);
QString formatName(messages::PayloadFormat format);

} // namespace presentation
