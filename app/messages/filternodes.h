// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/acknowledgements.h"
#include "app/messages/chunk.h"
#include "app/messages/filtertests.h"
#include "app/messages/jsonvalue.h"
#include "app/messages/remarks.h"

#include <memory>
#include <vector>

// The conditions that a filter is built of.
namespace messages {

enum class Truth : quint8 { No, Yes, Unknown };

struct FilterSubject
{
    const MessageView &message;
    RowId row = 0;
    const Remarks *remarks = nullptr;          // null: there are none
    const Acknowledgements *answers = nullptr; // null: not known
};

// What a filter looks for, to be shown where it is found.
struct FilterHits
{
    std::vector<Needle> inTopic;
    std::vector<Needle> inPayload;
};

class FilterNode
{
public:
    virtual ~FilterNode() = default;
    // As far as the topic alone decides, which is asked once a topic and chunk.
    virtual Truth ofTopic(QByteArrayView) const { return Truth::Unknown; }
    virtual bool holds(const FilterSubject &subject) const = 0;
    virtual void collectHits(FilterHits &) const {}
    // A text that topic or payload of every message it lets through contains; empty: none.
    virtual QByteArray requiredText() const { return {}; }
    virtual bool asksRemarks() const { return false; }
    virtual bool asksAnswers() const { return false; }
};

using FilterNodePtr = std::shared_ptr<const FilterNode>;

FilterNodePtr allOf(std::vector<FilterNodePtr> parts);
FilterNodePtr anyOf(std::vector<FilterNodePtr> parts);
FilterNodePtr notOf(FilterNodePtr part);

FilterNodePtr textAnywhere(const QByteArray &text); // in topic or payload
FilterNodePtr topicMatching(const QByteArray &filter);
FilterNodePtr topicTest(const TextTest &test);
FilterNodePtr payloadTest(const TextTest &test);
FilterNodePtr payloadHex(const QByteArray &bytes);
FilterNodePtr noteTest(const TextTest &test);
FilterNodePtr jsonTest(const JsonPath &path, const TextTest &test);
FilterNodePtr propertyTest(mqtt::PropertyId id, const TextTest &test);
FilterNodePtr userPropertyTest(const QByteArray &key, const TextTest &test);

// A number that every message has.
using NumberOf = double (*)(const MessageView &message);
FilterNodePtr numberTest(NumberOf numberOf, FilterOperator op, double wanted);

enum class FilterFlag : quint8 { Retain, Dup, Received, Sent, Marked, Noted };
FilterNodePtr flagTest(FilterFlag flag);

enum class AnswerState : quint8 { Waiting, Good, Refused };
FilterNodePtr answerTest(AnswerState state);

} // namespace messages
