// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/filternodes.h"

#include "app/mqtt/topics.h"

#include <algorithm>

namespace messages {

namespace {

Truth truth(bool holds)
{
    return holds ? Truth::Yes : Truth::No;
}

class Several : public FilterNode
{
public:
    explicit Several(std::vector<FilterNodePtr> parts) : m_parts(std::move(parts)) {}
    void collectHits(FilterHits &hits) const override
    {
        for (const FilterNodePtr &part : m_parts)
            part->collectHits(hits);
    }
    bool asksRemarks() const override
    {
        return std::any_of(m_parts.begin(), m_parts.end(),
                           [](const FilterNodePtr &part) { return part->asksRemarks(); });
    }
    bool asksAnswers() const override
    {
        return std::any_of(m_parts.begin(), m_parts.end(),
                           [](const FilterNodePtr &part) { return part->asksAnswers(); });
    }

protected:
    // `decisive` of one part decides; else Unknown of one part leaves it open.
    Truth joined(QByteArrayView topic, Truth decisive) const
    {
        bool isOpen = false;
        for (const FilterNodePtr &part : m_parts) {
            const Truth one = part->ofTopic(topic);
            if (one == decisive)
                return decisive;
            isOpen |= one == Truth::Unknown;
        }
        if (isOpen)
            return Truth::Unknown;
        return decisive == Truth::No ? Truth::Yes : Truth::No;
    }
    std::vector<FilterNodePtr> m_parts;
};

class AllOf : public Several
{
public:
    using Several::Several;
    Truth ofTopic(QByteArrayView topic) const override { return joined(topic, Truth::No); }
    QByteArray requiredText() const override
    {
        QByteArray longest;
        for (const FilterNodePtr &part : m_parts) {
            const QByteArray text = part->requiredText();
            if (text.size() > longest.size())
                longest = text;
        }
        return longest;
    }
    bool holds(const FilterSubject &subject) const override
    {
        return std::all_of(m_parts.begin(), m_parts.end(),
                           [&](const FilterNodePtr &part) { return part->holds(subject); });
    }
};

class AnyOf : public Several
{
public:
    using Several::Several;
    Truth ofTopic(QByteArrayView topic) const override { return joined(topic, Truth::Yes); }
    bool holds(const FilterSubject &subject) const override
    {
        return std::any_of(m_parts.begin(), m_parts.end(),
                           [&](const FilterNodePtr &part) { return part->holds(subject); });
    }
};

class NotOf : public FilterNode
{
public:
    explicit NotOf(FilterNodePtr part) : m_part(std::move(part)) {}
    Truth ofTopic(QByteArrayView topic) const override
    {
        const Truth part = m_part->ofTopic(topic);
        if (part == Truth::Unknown)
            return part;
        return truth(part == Truth::No);
    }
    bool holds(const FilterSubject &subject) const override { return !m_part->holds(subject); }
    bool asksRemarks() const override { return m_part->asksRemarks(); }
    bool asksAnswers() const override { return m_part->asksAnswers(); }

private:
    FilterNodePtr m_part;
};

class TextAnywhere : public FilterNode
{
public:
    explicit TextAnywhere(const QByteArray &text) : m_needle(text) {}
    Truth ofTopic(QByteArrayView topic) const override
    {
        return m_needle.isIn(topic) ? Truth::Yes : Truth::Unknown;
    }
    bool holds(const FilterSubject &subject) const override
    {
        return m_needle.isIn(subject.message.publish.payload)
               || m_needle.isIn(subject.message.publish.topic);
    }
    void collectHits(FilterHits &hits) const override
    {
        hits.inTopic.push_back(m_needle);
        hits.inPayload.push_back(m_needle);
    }
    QByteArray requiredText() const override { return m_needle.bytes(); }

private:
    Needle m_needle;
};

class TopicMatching : public FilterNode
{
public:
    explicit TopicMatching(const QByteArray &filter) : m_filter(filter) {}
    Truth ofTopic(QByteArrayView topic) const override
    {
        return truth(mqtt::topicMatches(m_filter, topic));
    }
    bool holds(const FilterSubject &subject) const override
    {
        return mqtt::topicMatches(m_filter, subject.message.publish.topic);
    }

private:
    QByteArray m_filter;
};

class TopicTest : public FilterNode
{
public:
    explicit TopicTest(const TextTest &test) : m_test(test) {}
    Truth ofTopic(QByteArrayView topic) const override { return truth(m_test.holds(topic)); }
    bool holds(const FilterSubject &subject) const override
    {
        return m_test.holds(subject.message.publish.topic);
    }
    void collectHits(FilterHits &hits) const override
    {
        if (m_test.isPositive())
            hits.inTopic.push_back(m_test.needle());
    }
    QByteArray requiredText() const override { return m_test.requiredText(); }

private:
    TextTest m_test;
};

class PayloadTest : public FilterNode
{
public:
    explicit PayloadTest(const TextTest &test) : m_test(test) {}
    bool holds(const FilterSubject &subject) const override
    {
        return m_test.holds(subject.message.publish.payload);
    }
    void collectHits(FilterHits &hits) const override
    {
        if (m_test.isPositive())
            hits.inPayload.push_back(m_test.needle());
    }
    QByteArray requiredText() const override { return m_test.requiredText(); }

private:
    TextTest m_test;
};

class PayloadHex : public FilterNode
{
public:
    explicit PayloadHex(const QByteArray &bytes) : m_needle(bytes, Needle::Case::Exact) {}
    bool holds(const FilterSubject &subject) const override
    {
        return m_needle.isIn(subject.message.publish.payload);
    }
    void collectHits(FilterHits &hits) const override { hits.inPayload.push_back(m_needle); }

private:
    Needle m_needle;
};

class NoteTest : public FilterNode
{
public:
    explicit NoteTest(const TextTest &test) : m_test(test) {}
    bool holds(const FilterSubject &subject) const override
    {
        return m_test.holds(subject.remarks ? subject.remarks->note(subject.row).toUtf8()
                                            : QByteArray());
    }
    bool asksRemarks() const override { return true; }

private:
    TextTest m_test;
};

class JsonTest : public FilterNode
{
public:
    JsonTest(const JsonPath &path, const TextTest &test) : m_path(path), m_test(test) {}
    bool holds(const FilterSubject &subject) const override
    {
        const auto token = jsonValueAt(subject.message.publish.payload, m_path);
        return token && m_test.holds(jsonText(*token));
    }
    void collectHits(FilterHits &hits) const override
    {
        if (m_test.isPositive())
            hits.inPayload.push_back(m_test.needle());
    }

private:
    JsonPath m_path;
    TextTest m_test;
};

class PropertyTest : public FilterNode
{
public:
    PropertyTest(mqtt::PropertyId id, const QByteArray &key, const TextTest &test)
        : m_id(id), m_key(key), m_test(test)
    {
    }
    bool holds(const FilterSubject &subject) const override
    {
        for (const mqtt::Property &property : subject.message.publish.properties) {
            if (property.id == m_id && isIt(property) && m_test.holds(valueOf(property)))
                return true;
        }
        return false;
    }

private:
    bool isIt(const mqtt::Property &property) const
    {
        return m_id != mqtt::PropertyId::UserProperty || m_key.isEmpty() || property.key == m_key;
    }
    static QByteArray valueOf(const mqtt::Property &property)
    {
        const mqtt::PropertyInfo *info = mqtt::propertyInfo(static_cast<quint32>(property.id));
        const bool isText = info
                            && (info->type == mqtt::PropertyType::Utf8
                                || info->type == mqtt::PropertyType::Binary
                                || info->type == mqtt::PropertyType::Utf8Pair);
        return isText ? property.text.toByteArray() : QByteArray::number(property.number);
    }

    mqtt::PropertyId m_id;
    QByteArray m_key;
    TextTest m_test;
};

class NumberTest : public FilterNode
{
public:
    NumberTest(NumberOf numberOf, FilterOperator op, double wanted)
        : m_numberOf(numberOf), m_operator(op), m_wanted(wanted)
    {
    }
    bool holds(const FilterSubject &subject) const override
    {
        return compare(m_numberOf(subject.message), m_operator, m_wanted);
    }

private:
    NumberOf m_numberOf;
    FilterOperator m_operator;
    double m_wanted;
};

class FlagTest : public FilterNode
{
public:
    explicit FlagTest(FilterFlag flag) : m_flag(flag) {}
    bool holds(const FilterSubject &subject) const override
    {
        switch (m_flag) {
        case FilterFlag::Retain:
            return subject.message.publish.retain;
        case FilterFlag::Dup:
            return subject.message.publish.dup;
        case FilterFlag::Received:
            return subject.message.direction == base::Direction::In;
        case FilterFlag::Sent:
            return subject.message.direction == base::Direction::Out;
        case FilterFlag::Marked:
            return subject.remarks && subject.remarks->isMarked(subject.row);
        case FilterFlag::Noted:
            return subject.remarks && !subject.remarks->note(subject.row).isEmpty();
        }
        return false;
    }
    bool asksRemarks() const override
    {
        return m_flag == FilterFlag::Marked || m_flag == FilterFlag::Noted;
    }

private:
    FilterFlag m_flag;
};

class AnswerTest : public FilterNode
{
public:
    explicit AnswerTest(AnswerState state) : m_state(state) {}
    bool holds(const FilterSubject &subject) const override
    {
        if (!subject.answers || !subject.answers->isKnown(subject.row))
            return false;
        const auto answer = subject.answers->answerTo(subject.row);
        if (!answer)
            return m_state == AnswerState::Waiting;
        return m_state
               == (mqtt::isFailure(answer->reason) ? AnswerState::Refused : AnswerState::Good);
    }
    bool asksAnswers() const override { return true; }

private:
    AnswerState m_state;
};

} // namespace

FilterNodePtr allOf(std::vector<FilterNodePtr> parts)
{
    return parts.size() == 1 ? parts.front() : std::make_shared<AllOf>(std::move(parts));
}

FilterNodePtr anyOf(std::vector<FilterNodePtr> parts)
{
    return parts.size() == 1 ? parts.front() : std::make_shared<AnyOf>(std::move(parts));
}

FilterNodePtr notOf(FilterNodePtr part)
{
    return std::make_shared<NotOf>(std::move(part));
}

FilterNodePtr textAnywhere(const QByteArray &text)
{
    return std::make_shared<TextAnywhere>(text);
}

FilterNodePtr topicMatching(const QByteArray &filter)
{
    return std::make_shared<TopicMatching>(filter);
}

FilterNodePtr topicTest(const TextTest &test)
{
    return std::make_shared<TopicTest>(test);
}

FilterNodePtr payloadTest(const TextTest &test)
{
    return std::make_shared<PayloadTest>(test);
}

FilterNodePtr payloadHex(const QByteArray &bytes)
{
    return std::make_shared<PayloadHex>(bytes);
}

FilterNodePtr noteTest(const TextTest &test)
{
    return std::make_shared<NoteTest>(test);
}

FilterNodePtr jsonTest(const JsonPath &path, const TextTest &test)
{
    return std::make_shared<JsonTest>(path, test);
}

FilterNodePtr propertyTest(mqtt::PropertyId id, const TextTest &test)
{
    return std::make_shared<PropertyTest>(id, QByteArray(), test);
}

FilterNodePtr userPropertyTest(const QByteArray &key, const TextTest &test)
{
    return std::make_shared<PropertyTest>(mqtt::PropertyId::UserProperty, key, test);
}

FilterNodePtr numberTest(NumberOf numberOf, FilterOperator op, double wanted)
{
    return std::make_shared<NumberTest>(numberOf, op, wanted);
}

FilterNodePtr flagTest(FilterFlag flag)
{
    return std::make_shared<FlagTest>(flag);
}

FilterNodePtr answerTest(AnswerState state)
{
    return std::make_shared<AnswerTest>(state);
}

} // namespace messages
