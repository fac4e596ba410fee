// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/topictext.h"

#include <QCoreApplication>

namespace presentation {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(presentation::TopicText)
};

} // namespace

QString describe(mqtt::TopicError error)
{
    using mqtt::TopicError;
    switch (error) {
    case TopicError::Empty:
        return Words::tr("A topic needs at least one character.");
    case TopicError::NullCharacter:
        return Words::tr("A topic must not contain the null character.");
    case TopicError::TooLong:
        return Words::tr("A topic may have 65,535 bytes at most.");
    case TopicError::NotUtf8:
        return Words::tr("This topic is not well-formed UTF-8.");
    case TopicError::WildcardInName:
        return Words::tr("A message goes to one topic: + and # are for subscriptions only.");
    case TopicError::MisplacedHash:
        return Words::tr("# stands for all levels below and must be the last level alone, "
                         "as in home/#.");
    case TopicError::MisplacedPlus:
        return Words::tr("+ stands for exactly one level and must fill it alone, "
                         "as in home/+/state.");
    case TopicError::EmptyShareName:
        return Words::tr("A shared subscription needs a name: $share/name/filter.");
    case TopicError::WildcardInShareName:
        return Words::tr("The name of a shared subscription must not contain + or #.");
    case TopicError::ShareWithoutFilter:
        return Words::tr("A shared subscription needs a filter after its name: "
                         "$share/name/filter.");
    }
    return {};
}

} // namespace presentation
