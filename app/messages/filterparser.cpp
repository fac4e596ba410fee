// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/filterparser.h"

#include <QDateTime>
#include <QHash>

namespace messages {

using base::FilterToken;
using base::FilterTokenKind;
using Kind = FilterProblem::Kind;

namespace {

std::optional<FilterFlag> flagNamed(const QString &name)
{
    static const QHash<QString, FilterFlag> flags{
            {QStringLiteral("retain"), FilterFlag::Retain},
            {QStringLiteral("retained"), FilterFlag::Retain},
            {QStringLiteral("dup"), FilterFlag::Dup},
            {QStringLiteral("in"), FilterFlag::Received},
            {QStringLiteral("received"), FilterFlag::Received},
            {QStringLiteral("out"), FilterFlag::Sent},
            {QStringLiteral("sent"), FilterFlag::Sent},
            {QStringLiteral("mark"), FilterFlag::Marked},
            {QStringLiteral("marked"), FilterFlag::Marked},
            {QStringLiteral("note"), FilterFlag::Noted}};
    const auto found = flags.constFind(name);
    return found == flags.constEnd() ? std::nullopt : std::optional(*found);
}

FilterOperator operatorNamed(const QString &text)
{
    static const QHash<QString, FilterOperator> operators{
            {QStringLiteral(":"), FilterOperator::Contains},
            {QStringLiteral("="), FilterOperator::Equal},
            {QStringLiteral("!="), FilterOperator::NotEqual},
            {QStringLiteral("~"), FilterOperator::Contains},
            {QStringLiteral("!~"), FilterOperator::ContainsNot},
            {QStringLiteral("=~"), FilterOperator::Matches},
            {QStringLiteral("<"), FilterOperator::Less},
            {QStringLiteral("<="), FilterOperator::LessOrEqual},
            {QStringLiteral(">"), FilterOperator::Greater},
            {QStringLiteral(">="), FilterOperator::GreaterOrEqual}};
    return operators.value(text, FilterOperator::Exists);
}

bool isNumeric(FilterOperator op)
{
    return isComparison(op) || op == FilterOperator::Equal || op == FilterOperator::NotEqual;
}

double wallOf(const MessageView &message)
{
    return double(message.stamp.wallUs);
}

double lengthOf(const MessageView &message)
{
    return double(message.publish.payload.size());
}

double qosOf(const MessageView &message)
{
    return double(static_cast<int>(message.publish.qos));
}

} // namespace

FilterParser::FilterParser(QStringView text, qint64 nowUs) : m_tokens(text), m_nowUs(nowUs)
{
    advance();
}

base::Result<FilterNodePtr, FilterProblem> FilterParser::parse()
{
    FilterNodePtr node;
    if (m_token.kind != FilterTokenKind::End)
        node = line();
    if (!m_problem && m_token.kind != FilterTokenKind::End)
        fail(Kind::UnexpectedBracket, m_token);
    if (m_problem)
        return base::Unexpected{*m_problem};
    return node;
}

FilterNodePtr FilterParser::fail(FilterProblem::Kind kind, const FilterToken &token,
                                 const QString &word)
{
    if (!m_problem) {
        m_problem = FilterProblem{kind, token.at, token.length, word.isEmpty() ? token.text : word,
                                  std::nullopt};
    }
    return nullptr;
}

FilterNodePtr FilterParser::line()
{
    std::vector<FilterNodePtr> parts{all()};
    while (!m_problem && m_token.kind == FilterTokenKind::Or) {
        advance();
        parts.push_back(all());
    }
    return m_problem ? nullptr : anyOf(std::move(parts));
}

FilterNodePtr FilterParser::all()
{
    std::vector<FilterNodePtr> parts{one()};
    while (!m_problem) {
        if (m_token.kind == FilterTokenKind::And)
            advance();
        else if (m_token.kind == FilterTokenKind::Or || m_token.kind == FilterTokenKind::Close
                 || m_token.kind == FilterTokenKind::End)
            break;
        parts.push_back(one());
    }
    return m_problem ? nullptr : allOf(std::move(parts));
}

FilterNodePtr FilterParser::one()
{
    switch (m_token.kind) {
    case FilterTokenKind::Not: {
        advance();
        const FilterNodePtr part = one();
        return part ? notOf(part) : nullptr;
    }
    case FilterTokenKind::Open:
        return bracket();
    case FilterTokenKind::Word:
        return fieldOrText();
    case FilterTokenKind::Quoted: {
        const QByteArray text = m_token.text.toUtf8();
        advance();
        return textAnywhere(text);
    }
    case FilterTokenKind::Unclosed:
        return fail(Kind::UnclosedQuote, m_token);
    case FilterTokenKind::Close:
        return fail(Kind::UnexpectedBracket, m_token);
    case FilterTokenKind::Operator:
        return fail(Kind::MissingField, m_token);
    case FilterTokenKind::And:
    case FilterTokenKind::Or:
    case FilterTokenKind::End:
        break;
    }
    return fail(Kind::MissingOperand, m_token);
}

FilterNodePtr FilterParser::bracket()
{
    const FilterToken open = m_token;
    advance();
    const FilterNodePtr inside = line();
    if (m_problem)
        return nullptr;
    if (m_token.kind != FilterTokenKind::Close)
        return fail(Kind::UnclosedBracket, open);
    advance();
    return inside;
}

FilterNodePtr FilterParser::fieldOrText()
{
    const FilterToken name = m_token;
    advance();
    if (m_token.kind == FilterTokenKind::Operator && m_token.at == name.at + name.length) {
        const FilterToken op = m_token;
        advance();
        const FilterToken value = m_token;
        if (value.kind == FilterTokenKind::Unclosed)
            return fail(Kind::UnclosedQuote, value);
        const bool isValue =
                (value.kind == FilterTokenKind::Word || value.kind == FilterTokenKind::Quoted)
                && value.at == op.at + op.length;
        if (!isValue)
            return fail(Kind::MissingValue, op, name.text);
        advance();
        return field(name, op, value);
    }
    const QString word = name.text.toLower();
    if (const auto flag = flagNamed(word))
        return flagTest(*flag);
    const TextTest exists(FilterOperator::Exists, {});
    if (word.startsWith(QLatin1String("prop.")) || word.startsWith(QLatin1String("json.")))
        return named(word.left(4), name, exists);
    return textAnywhere(name.text.toUtf8());
}

FilterNodePtr FilterParser::field(const FilterToken &name, const FilterToken &op,
                                  const FilterToken &value)
{
    const FilterOperator wanted = operatorNamed(op.text);
    const QString field = name.text.toLower();
    if (field == QLatin1String("topic") || field == QLatin1String("payload")
        || field == QLatin1String("note")) {
        if (isComparison(wanted))
            return fail(Kind::OperatorNotForIt, op);
        return textField(field, wanted, op.text == QLatin1String(":"), value);
    }
    const bool isEqual = wanted == FilterOperator::Equal || op.text == QLatin1String(":");
    if (field == QLatin1String("hex"))
        return isEqual || wanted == FilterOperator::Contains ? hexField(value)
                                                             : fail(Kind::OperatorNotForIt, op);
    const FilterOperator numeric = isEqual ? FilterOperator::Equal : wanted;
    if (field == QLatin1String("qos") || field == QLatin1String("len")
        || field == QLatin1String("length")) {
        return isNumeric(numeric) ? numberField(field, numeric, value)
                                  : fail(Kind::OperatorNotForIt, op);
    }
    if (field == QLatin1String("since") || field == QLatin1String("before")
        || field == QLatin1String("time")) {
        return isNumeric(numeric) ? timeField(field, numeric, value)
                                  : fail(Kind::OperatorNotForIt, op);
    }
    const bool isYesNo = isEqual || wanted == FilterOperator::NotEqual;
    if (field == QLatin1String("ack"))
        return isYesNo ? answerField(wanted, value) : fail(Kind::OperatorNotForIt, op);
    if (field == QLatin1String("dir") || flagNamed(field))
        return isYesNo ? flagField(field, wanted, value) : fail(Kind::OperatorNotForIt, op);
    if (field.startsWith(QLatin1String("prop.")) || field.startsWith(QLatin1String("json."))) {
        const TextTest test(wanted, value.text.toUtf8());
        if (!test.expressionError().isEmpty())
            return fail(Kind::BadExpression, value, test.expressionError());
        return named(field.left(4), name, test);
    }
    return fail(Kind::UnknownField, name);
}

FilterNodePtr FilterParser::textField(const QString &name, FilterOperator op, bool isColon,
                                      const FilterToken &value)
{
    if (name == QLatin1String("topic") && isColon)
        return matching(value);
    const TextTest test(op, value.text.toUtf8());
    if (!test.expressionError().isEmpty())
        return fail(Kind::BadExpression, value, test.expressionError());
    if (name == QLatin1String("topic"))
        return topicTest(test);
    return name == QLatin1String("payload") ? payloadTest(test) : noteTest(test);
}

FilterNodePtr FilterParser::matching(const FilterToken &value)
{
    const QByteArray filter = value.text.toUtf8();
    if (const auto error = mqtt::checkTopicFilter(filter)) {
        fail(Kind::BadTopicFilter, value);
        m_problem->topic = error;
        return nullptr;
    }
    return topicMatching(filter);
}

FilterNodePtr FilterParser::hexField(const FilterToken &value)
{
    QByteArray digits = value.text.toLatin1().toLower();
    digits.replace(' ', "").replace(':', "");
    const QByteArray bytes = QByteArray::fromHex(digits);
    if (bytes.isEmpty() || bytes.toHex() != digits)
        return fail(Kind::NotHex, value);
    return payloadHex(bytes);
}

FilterNodePtr FilterParser::numberField(const QString &name, FilterOperator op,
                                        const FilterToken &value)
{
    const auto number = filterNumber(value.text);
    if (!number)
        return fail(Kind::NotANumber, value);
    return numberTest(name == QLatin1String("qos") ? &qosOf : &lengthOf, op, *number);
}

FilterNodePtr FilterParser::timeField(const QString &name, FilterOperator op,
                                      const FilterToken &value)
{
    const auto time = filterTime(value.text, m_nowUs);
    if (!time)
        return fail(Kind::NotATime, value);
    if (name == QLatin1String("since"))
        op = FilterOperator::GreaterOrEqual;
    else if (name == QLatin1String("before"))
        op = FilterOperator::Less;
    return numberTest(&wallOf, op, double(*time));
}

FilterNodePtr FilterParser::flagField(const QString &name, FilterOperator op,
                                      const FilterToken &value)
{
    const QString word = value.text.toLower();
    FilterNodePtr node;
    bool isWanted = true;
    if (name == QLatin1String("dir")) {
        const auto flag = flagNamed(word);
        if (flag != FilterFlag::Received && flag != FilterFlag::Sent)
            return fail(Kind::NotADirection, value);
        node = flagTest(*flag);
    } else if (name == QLatin1String("note")) {
        return noteTest(TextTest(op, value.text.toUtf8()));
    } else {
        const bool isYes = word == QLatin1String("yes") || word == QLatin1String("true")
                           || word == QLatin1String("1");
        isWanted = isYes;
        if (!isYes && word != QLatin1String("no") && word != QLatin1String("false")
            && word != QLatin1String("0"))
            return fail(Kind::NotYesOrNo, value);
        node = flagTest(*flagNamed(name));
    }
    return isWanted == (op != FilterOperator::NotEqual) ? node : notOf(node);
}

FilterNodePtr FilterParser::answerField(FilterOperator op, const FilterToken &value)
{
    static const QHash<QString, AnswerState> states{
            {QStringLiteral("waiting"), AnswerState::Waiting},
            {QStringLiteral("no"), AnswerState::Waiting},
            {QStringLiteral("yes"), AnswerState::Good},
            {QStringLiteral("ok"), AnswerState::Good},
            {QStringLiteral("refused"), AnswerState::Refused}};
    const auto state = states.constFind(value.text.toLower());
    if (state == states.constEnd())
        return fail(Kind::NotYesOrNo, value);
    const FilterNodePtr node = answerTest(*state);
    return op == FilterOperator::NotEqual ? notOf(node) : node;
}

FilterNodePtr FilterParser::named(const QString &field, const FilterToken &name,
                                  const TextTest &test)
{
    const QByteArray key = name.text.mid(5).toUtf8();
    if (key.isEmpty())
        return fail(Kind::UnknownName, name);
    if (field == QLatin1String("json"))
        return jsonTest(jsonPath(key), test);
    if (key.startsWith("user."))
        return userPropertyTest(key.mid(5), test);
    for (quint32 id = 0; id < 0x80; ++id) {
        const mqtt::PropertyInfo *info = mqtt::propertyInfo(id);
        if (info && QByteArray(info->name).compare(key, Qt::CaseInsensitive) == 0)
            return propertyTest(info->id, test);
    }
    return userPropertyTest(key, test); // any other name is one that a publisher chose
}

std::optional<double> filterNumber(const QString &text)
{
    QString digits = text;
    double factor = 1;
    static const QString units = QStringLiteral("kmg");
    const qsizetype unit = text.isEmpty() ? -1 : units.indexOf(text.back().toLower());
    if (unit >= 0) {
        digits.chop(1);
        for (qsizetype i = 0; i <= unit; ++i)
            factor *= 1024;
    }
    bool isNumber = false;
    const double number = digits.toDouble(&isNumber);
    return isNumber ? std::optional(number * factor) : std::nullopt;
}

std::optional<qint64> filterTime(const QString &text, qint64 nowUs)
{
    if (text.startsWith(u'-') && text.size() > 2) {
        static const QHash<QChar, qint64> units{{u's', 1}, {u'm', 60}, {u'h', 3600}, {u'd', 86400}};
        const qint64 unit = units.value(text.back(), 0);
        bool isNumber = false;
        const double count = QStringView(text).sliced(1).chopped(1).toDouble(&isNumber);
        if (unit == 0 || !isNumber)
            return std::nullopt;
        return nowUs - qint64(count * double(unit) * 1e6);
    }
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowUs / 1000);
    for (const char *format : {"H:m", "H:m:s", "H:m:s.z"}) {
        const QTime time = QTime::fromString(text, QLatin1String(format));
        if (time.isValid())
            return QDateTime(now.date(), time).toMSecsSinceEpoch() * 1000;
    }
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    return moment.isValid() ? std::optional(moment.toMSecsSinceEpoch() * 1000) : std::nullopt;
}

} // namespace messages
