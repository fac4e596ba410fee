// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <vector>

namespace presentation {

// What the bytes of a selection say when they are read as this or that.
struct ByteValue
{
    QString name;         // "16-bit unsigned"
    QString bigEndian;    // the only one, where the order of bytes does not matter
    QString littleEndian; // empty there
};

// Numbers are read from the first byte of `bytes`, as wide as they reach; texts are the first
// `selected` of them. What cannot be read has no row but for the texts, which say so.
std::vector<ByteValue> readByteValues(QByteArrayView bytes, qsizetype selected);

} // namespace presentation
