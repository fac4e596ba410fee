// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/capturefilter.h"

namespace presentation {

CaptureMatcher::CaptureMatcher(const CaptureFilter &filter) : m_filter(filter)
{
    const auto expression = inspector::PacketFilter::parse(filter.text);
    m_isWrong = !expression;
    if (expression)
        m_expression = *expression;
}

bool CaptureMatcher::matches(const inspector::Capture &capture, inspector::PacketNumber number,
                             qint64 nowUs) const
{
    const inspector::CaptureRow &row = *capture.row(number);
    if (m_isWrong)
        return false;
    if (m_filter.connection && row.connection() != m_filter.connection)
        return false;
    if (m_filter.direction && row.direction() != *m_filter.direction)
        return false;
    if (m_filter.type && (!carriesPacketBytes(row.kind()) || row.type() != *m_filter.type))
        return false;
    if (m_filter.markedOnly && !capture.pairing(number, nowUs).isMarked())
        return false;
    return m_expression.matches(capture, number, nowUs);
}

} // namespace presentation
