// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/topics.h"

#include "app/mqtt/utf8.h"

namespace mqtt {

namespace {

constexpr QByteArrayView sharePrefix = "$share/";

std::optional<TopicError> checkText(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return TopicError::Empty;
    if (utf8.size() > 65535)
        return TopicError::TooLong;
    if (!isValidUtf8(utf8))
        return TopicError::NotUtf8;
    if (utf8.contains('\0'))
        return TopicError::NullCharacter;
    return std::nullopt;
}

QByteArrayView nextLevel(QByteArrayView &rest, bool &more)
{
    const qsizetype slash = rest.indexOf('/');
    const QByteArrayView level = slash < 0 ? rest : rest.first(slash);
    more = slash >= 0;
    rest = slash < 0 ? QByteArrayView() : rest.sliced(slash + 1);
    return level;
}

std::optional<TopicError> checkLevels(QByteArrayView filter)
{
    bool more = true;
    while (more) {
        const QByteArrayView level = nextLevel(filter, more);
        if (level.contains('#') && (level.size() != 1 || more))
            return TopicError::MisplacedHash;
        if (level.contains('+') && level.size() != 1)
            return TopicError::MisplacedPlus;
    }
    return std::nullopt;
}

QByteArrayView withoutShare(QByteArrayView filter)
{
    if (!filter.startsWith(sharePrefix))
        return filter;
    const qsizetype slash = filter.indexOf('/', sharePrefix.size());
    return slash < 0 ? filter : filter.sliced(slash + 1);
}

} // namespace

std::optional<TopicError> checkTopicName(QByteArrayView utf8)
{
    if (const auto error = checkText(utf8))
        return error;
    if (utf8.contains('+') || utf8.contains('#'))
        return TopicError::WildcardInName;
    return std::nullopt;
}

std::optional<TopicError> checkTopicFilter(QByteArrayView utf8, bool sharedSubscriptions)
{
    if (const auto error = checkText(utf8))
        return error;
    if (!sharedSubscriptions || !utf8.startsWith(sharePrefix))
        return checkLevels(utf8);
    const QByteArrayView rest = utf8.sliced(sharePrefix.size());
    const qsizetype slash = rest.indexOf('/');
    const QByteArrayView share = slash < 0 ? rest : rest.first(slash);
    if (share.isEmpty())
        return TopicError::EmptyShareName;
    if (share.contains('+') || share.contains('#'))
        return TopicError::WildcardInShareName;
    if (slash < 0 || slash + 1 == rest.size())
        return TopicError::ShareWithoutFilter;
    return checkLevels(rest.sliced(slash + 1));
}

bool topicMatches(QByteArrayView filter, QByteArrayView name)
{
    filter = withoutShare(filter);
    // [MQTT-4.7.2-1] a leading wildcard does not match names that begin with $.
    if (name.startsWith('$') && (filter.startsWith('+') || filter.startsWith('#')))
        return false;
    bool moreFilter = true;
    bool moreName = true;
    while (moreFilter) {
        const QByteArrayView level = nextLevel(filter, moreFilter);
        if (level.size() == 1 && level.front() == '#')
            return true; // also the parent level: "sport/#" matches "sport"
        if (!moreName)
            return false;
        const QByteArrayView nameLevel = nextLevel(name, moreName);
        if (!(level.size() == 1 && level.front() == '+') && level != nameLevel)
            return false;
    }
    return !moreName;
}

} // namespace mqtt
