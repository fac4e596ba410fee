// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/scheme.h"

#include <QByteArray>

#include <optional>

namespace clouds {

enum class TopicDirection : quint8 { Up, Down }; // as the device sees it

// How a reply is known to belong to a request.
struct ReplyRule
{
    QString topic;   // of the reply; what varies stays as {name}
    QString filter;  // to subscribe to it
    QString payload; // an example; may be empty
    // A member of both JSON payloads ("id"), or in braces what varies in both topics ("{rid}");
    // empty: the topics alone pair them, in order.
    QString idKey;
    int answerWithin = 0; // seconds after which the cloud waits no longer; 0: not known
};

// A system topic with the names of one device filled in.
struct CloudTopic
{
    TopicDirection direction = TopicDirection::Up;
    QString group;
    QString title;
    QString topic;    // what varies stays as {name}
    QString filter;   // what is subscribed to for it
    QString payload;  // example; {id}, {now} and {utc} are filled in by filledIn()
    QByteArray bytes; // example of a topic that carries no text
    std::optional<ReplyRule> reply;
};

// The topics of a scheme for a device: `inputs` as in the scheme, client id and user name as they
// are sent. Titles in Chinese or in English. Empty: the cloud has no system topics.
std::vector<CloudTopic> topicsOf(const Scheme &scheme, const QMap<QString, QString> &inputs,
                                 const QString &clientId, const QString &username,
                                 bool inChinese = false);

// Fills what belongs to the moment into a topic or an example payload: {id} and names such as {rid}
// become `number`, {now} the milliseconds since 1970, {utc} and {compactUtc} the time as text.
QString filledIn(const QString &text, qint64 nowMs, quint64 number);

// The filter for a topic with {names}: each becomes "+", or the rest "#" where it is part of a
// level.
QString filterOf(const QString &topic);

// The values of {names} when `actual` has the form of `pattern`; nothing when it has not.
std::optional<QMap<QString, QString>> matchTopic(const QString &pattern, const QString &actual);

} // namespace clouds
