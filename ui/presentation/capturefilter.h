// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/packetfilter.h"

#include <QString>

#include <optional>

namespace presentation {

// Which rows of a capture are shown; empty parts let everything through.
struct CaptureFilter
{
    inspector::ConnectionId connection = 0;
    std::optional<base::Direction> direction;
    std::optional<mqtt::PacketType> type;
    QString text; // an expression of inspector::PacketFilter; one that is wrong shows nothing

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
    bool looksAtAnswers() const { return m_filter.markedOnly || m_expression.looksAtAnswers(); }

private:
    CaptureFilter m_filter;
    inspector::PacketFilter m_expression;
    bool m_isWrong = false;
};

using inspector::indexOfFolded;

} // namespace presentation
