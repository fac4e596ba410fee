// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capturerow.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace presentation {

// Which rows of a capture are shown; empty parts let everything through.
struct CaptureFilter
{
    inspector::ConnectionId connection = 0;
    std::optional<base::Direction> direction;
    std::optional<mqtt::PacketType> type;
    QString text; // words, each to be found in the packet's type or bytes; case of ASCII is ignored

    bool isActive() const
    {
        return connection != 0 || direction || type || !text.trimmed().isEmpty();
    }
    friend bool operator==(const CaptureFilter &, const CaptureFilter &) = default;
};

// The filter made ready for millions of rows.
class CaptureMatcher
{
public:
    explicit CaptureMatcher(const CaptureFilter &filter = {});
    bool matches(const inspector::CaptureRow &row) const;

private:
    CaptureFilter m_filter;
    QList<QByteArray> m_words; // lower case
};

// Where `word` (its ASCII letters lower case) begins in `text`, -1: nowhere.
qsizetype indexOfFolded(QByteArrayView text, QByteArrayView word);

} // namespace presentation
