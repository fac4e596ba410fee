// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/needle.h"

#include <algorithm>
#include <limits>

namespace messages {

namespace {

using Fold = std::array<uchar, 256>;

constexpr Fold makeFold(bool foldsCase)
{
    Fold fold{};
    for (size_t i = 0; i < fold.size(); ++i) {
        const bool isCapital = foldsCase && i >= 'A' && i <= 'Z';
        fold[i] = static_cast<uchar>(isCapital ? i + ('a' - 'A') : i);
    }
    return fold;
}

constexpr Fold smallLetters = makeFold(true);
constexpr Fold asIs = makeFold(false);

const Fold &foldFor(Needle::Case sensitivity)
{
    return sensitivity == Needle::Case::Ignored ? smallLetters : asIs;
}

} // namespace

Needle::Needle(const QByteArray &bytes, Case sensitivity) : m_bytes(bytes), m_case(sensitivity)
{
    const Fold &fold = foldFor(m_case);
    for (char &c : m_bytes)
        c = static_cast<char>(fold[static_cast<uchar>(c)]);
    const qsizetype length = m_bytes.size();
    const auto most = qsizetype(std::numeric_limits<quint16>::max());
    m_shift.fill(static_cast<quint16>(std::min(length, most)));
    for (qsizetype i = 0; i < length - 1; ++i) {
        m_shift[static_cast<uchar>(m_bytes[i])] =
                static_cast<quint16>(std::min(length - 1 - i, most));
    }
}

qsizetype Needle::indexIn(QByteArrayView text, qsizetype from) const
{
    const qsizetype length = m_bytes.size();
    if (length == 0)
        return -1;
    const Fold &fold = foldFor(m_case);
    const auto *needle = reinterpret_cast<const uchar *>(m_bytes.constData());
    const auto *begin = reinterpret_cast<const uchar *>(text.data());
    const auto *at = begin + from;
    qsizetype left = text.size() - from;
    const uchar last = needle[length - 1];
    while (left >= length) {
        const uchar end = fold[at[length - 1]];
        if (end == last) {
            const bool isSame = std::equal(needle, needle + length - 1, at,
                                           [&fold](uchar a, uchar b) { return a == fold[b]; });
            if (isSame)
                return at - begin;
        }
        at += m_shift[end];
        left -= m_shift[end];
    }
    return -1;
}

} // namespace messages
