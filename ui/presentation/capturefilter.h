// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capture.h"

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

    // Packets whose answer is missing or late, and what is doubled, unexpected or sent again.
    bool markedOnly = false;

    bool isActive() const
    {
        return connection != 0 || direction || type || markedOnly || !text.trimmed().isEmpty();
    }
    friend bool operator==(const CaptureFilter &, const CaptureFilter &) = default;
};

// The filter made ready for millions of rows.
class CaptureMatcher
{
public:
    explicit CaptureMatcher(const CaptureFilter &filter = {});
    // `nowUs` as for Capture::pairing(); the row must be there.
    bool matches(const inspector::Capture &capture, inspector::PacketNumber number,
                 qint64 nowUs) const;
    // The same row may match later: when its answer comes, or does not.
    bool looksAtAnswers() const { return m_filter.markedOnly; }

private:
    CaptureFilter m_filter;
    QList<QByteArray> m_words; // lower case
};

// Where `word` (its ASCII letters lower case) begins in `text`, -1: nowhere.
qsizetype indexOfFolded(QByteArrayView text, QByteArrayView word);

} // namespace presentation
