// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/filterparser.h"

#include "app/mqtt/topics.h"

#include <algorithm>
#include <cmath>

namespace inspector {

namespace {

bool isWord(const FilterToken &token, const char *word)
{
    return token.kind == FilterToken::Kind::Word
           && token.text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
}

std::optional<qint64> packetTypeNumber(const QString &text)
{
    for (int type = 1; type <= 15; ++type) {
        const QByteArrayView name = mqtt::packetTypeName(static_cast<mqtt::PacketType>(type));
        if (text.compare(QString::fromLatin1(name), Qt::CaseInsensitive) == 0)
            return type;
    }
    return std::nullopt;
}

std::optional<qint64> directionNumber(const QString &text)
{
    if (text.compare(QLatin1String("in"), Qt::CaseInsensitive) == 0)
        return qint64(base::Direction::In);
    if (text.compare(QLatin1String("out"), Qt::CaseInsensitive) == 0)
        return qint64(base::Direction::Out);
    return std::nullopt;
}

std::optional<qint64> versionNumber(const QString &text)
{
    if (text == QLatin1String("3") || text == QLatin1String("3.1"))
        return 3;
    if (text == QLatin1String("4") || text == QLatin1String("3.1.1"))
        return 4;
    if (text == QLatin1String("5") || text == QLatin1String("5.0"))
        return 5;
    return std::nullopt;
}

std::optional<qint64> wholeNumber(const QString &text)
{
    bool ok = false;
    const bool isHex = text.startsWith(QLatin1String("0x"), Qt::CaseInsensitive);
    const qint64 number = isHex ? text.mid(2).toLongLong(&ok, 16) : text.toLongLong(&ok);
    return ok && number >= 0 ? std::optional(number) : std::nullopt;
}

struct Unit
{
    const char *name;
    double factor;
};

// A number and one of the units behind it; without one the first's factor counts.
template<size_t count>
std::optional<qint64> numberWithUnit(const QString &text, const Unit (&units)[count])
{
    qsizetype digits = 0;
    while (digits < text.size() && (text[digits].isDigit() || text[digits] == QLatin1Char('.')))
        ++digits;
    bool ok = false;
    const double number = text.left(digits).toDouble(&ok);
    const QString name = text.mid(digits);
    for (const Unit &unit : units) {
        const bool isIt = name.compare(QLatin1String(unit.name), Qt::CaseInsensitive) == 0;
        if (ok && isIt && number * unit.factor < 9e15)
            return std::llround(number * unit.factor);
    }
    return std::nullopt;
}

std::optional<qint64> sizeNumber(const QString &text)
{
    static constexpr Unit units[]{{"", 1},       {"b", 1},       {"k", 1024},     {"kb", 1024},
                                  {"kib", 1024}, {"m", 1 << 20}, {"mb", 1 << 20}, {"mib", 1 << 20}};
    if (const auto whole = wholeNumber(text))
        return whole;
    return numberWithUnit(text, units);
}

std::optional<qint64> durationNumber(const QString &text)
{
    static constexpr Unit units[]{{"", 1e3},  {"ms", 1e3},   {"us", 1},    {"\xC2\xB5s", 1},
                                  {"s", 1e6}, {"min", 60e6}, {"h", 3600e6}};
    return numberWithUnit(text, units);
}

} // namespace

QByteArray folded(const QByteArray &text)
{
    QByteArray small = text;
    std::transform(small.begin(), small.end(), small.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    });
    return small;
}

FilterParser::FilterParser(const QString &expression)
    : m_tokens(filterTokens(expression)), m_end(expression.size())
{
}

base::Result<PacketFilter, FilterError> FilterParser::parse()
{
    if (m_tokens.empty())
        return PacketFilter();
    readOr();
    if (!m_error && m_next < m_tokens.size())
        fail(m_tokens[m_next].is(QLatin1String(")")) ? FilterFlaw::StrayBracket
                                                     : FilterFlaw::StraySign,
             m_tokens[m_next].at);
    if (m_error)
        return base::Unexpected{*m_error};
    return std::move(m_filter);
}

void FilterParser::fail(FilterFlaw flaw, CharRange at, const QString &word)
{
    if (!m_error)
        m_error = FilterError{flaw, at, word, m_field};
}

const FilterToken *FilterParser::peek() const
{
    return m_next < m_tokens.size() ? &m_tokens[m_next] : nullptr;
}

int FilterParser::add(PacketFilter::Node node)
{
    m_filter.m_nodes.push_back(node);
    return static_cast<int>(m_filter.m_nodes.size()) - 1;
}

int FilterParser::readOr()
{
    int left = readAnd();
    while (!m_error && peek() && (peek()->is(QLatin1String("||")) || isWord(*peek(), "or"))) {
        ++m_next;
        m_expectation = Expectation::Term;
        const int right = readAnd();
        left = add({PacketFilter::Node::Kind::Or, left, right});
    }
    return left;
}

int FilterParser::readAnd()
{
    int left = readTerm();
    while (!m_error && peek()) {
        const FilterToken &token = *peek();
        const bool isJoined = token.is(QLatin1String("&&")) || isWord(token, "and");
        const bool isEnd = token.is(QLatin1String("||")) || isWord(token, "or")
                           || token.is(QLatin1String(")"));
        if (isEnd)
            break;
        if (isJoined) {
            ++m_next;
            m_expectation = Expectation::Term;
        }
        const int right = readTerm(); // side by side, or behind &&
        left = add({PacketFilter::Node::Kind::And, left, right});
    }
    return left;
}

int FilterParser::readTerm()
{
    m_field.reset();
    m_expectation = Expectation::Term;
    const FilterToken *token = peek();
    if (!token) {
        fail(FilterFlaw::TermMissing, {m_end, 0});
        return -1;
    }
    ++m_next;
    if (token->is(QLatin1String("!")) || isWord(*token, "not")) {
        const int inner = readTerm();
        return add({PacketFilter::Node::Kind::Not, inner, -1});
    }
    if (token->is(QLatin1String("(")))
        return readBracket(*token);
    switch (token->kind) {
    case FilterToken::Kind::Text:
        return addTextTest(*token);
    case FilterToken::Kind::Word:
        return readWord(*token);
    case FilterToken::Kind::Unclosed:
        fail(FilterFlaw::UnclosedText, token->at);
        return -1;
    case FilterToken::Kind::Sign:
        break;
    }
    fail(token->is(QLatin1String(")")) ? FilterFlaw::StrayBracket : FilterFlaw::StraySign,
         token->at, token->text);
    return -1;
}

int FilterParser::readBracket(const FilterToken &open)
{
    if (++m_depth > 100) { // nobody writes so, but a pasted text may
        fail(FilterFlaw::StrayBracket, open.at);
        return -1;
    }
    const int inner = readOr();
    --m_depth;
    if (!m_error && (!peek() || !peek()->is(QLatin1String(")"))))
        fail(FilterFlaw::UnclosedBracket, open.at);
    ++m_next;
    m_expectation = Expectation::Connective;
    return inner;
}

int FilterParser::addTest(PacketFilter::Test test)
{
    m_filter.m_tests.push_back(std::move(test));
    m_expectation = Expectation::Connective;
    return add({PacketFilter::Node::Kind::Test, static_cast<int>(m_filter.m_tests.size()) - 1, -1});
}

// A bare word or text: a packet's type, or anything in its bytes.
int FilterParser::addTextTest(const FilterToken &token)
{
    PacketFilter::Test test;
    test.field = FilterField::Text;
    test.op = FilterOperator::Contains;
    test.bytes = folded(token.text.toUtf8());
    return addTest(std::move(test));
}

int FilterParser::readWord(const FilterToken &token)
{
    const FilterWord *word = filterWord(token.text);
    const auto op = peek() ? filterOperator(peek()->text) : std::nullopt;
    const bool hasOperator = op && peek()->kind != FilterToken::Kind::Text;
    if (!word && hasOperator && peek()->kind == FilterToken::Kind::Sign) {
        fail(FilterFlaw::UnknownWord, token.at, token.text);
        return -1;
    }
    if (!word)
        return addTextTest(token);
    m_field = word->field;
    if (word->value == FilterValue::Flag) {
        if (hasOperator && peek()->kind == FilterToken::Kind::Sign) {
            fail(FilterFlaw::OperatorUnsuited, peek()->at, peek()->text);
            return -1;
        }
        PacketFilter::Test test;
        test.field = word->field;
        return addTest(std::move(test));
    }
    m_expectation = Expectation::Operator;
    if (!hasOperator) {
        fail(FilterFlaw::OperatorMissing, peek() ? peek()->at : CharRange{m_end, 0}, token.text);
        return -1;
    }
    if (!suits(*op, word->value)) {
        fail(FilterFlaw::OperatorUnsuited, peek()->at, peek()->text);
        return -1;
    }
    ++m_next;
    m_expectation = Expectation::Value;
    return readValue(*word, *op);
}

int FilterParser::readValue(const FilterWord &word, FilterOperator op)
{
    const FilterToken *token = peek();
    if (!token || token->kind == FilterToken::Kind::Sign) {
        fail(FilterFlaw::ValueMissing, token ? token->at : CharRange{m_end, 0});
        return -1;
    }
    if (token->kind == FilterToken::Kind::Unclosed) {
        fail(FilterFlaw::UnclosedText, token->at);
        return -1;
    }
    PacketFilter::Test test;
    test.field = word.field;
    test.op = op;
    if (word.value == FilterValue::Bytes)
        return readBytes(std::move(test));
    ++m_next;
    if (word.value == FilterValue::Text)
        return readText(std::move(test), *token);
    const auto number = numberOf(word.value, token->text);
    if (!number) {
        fail(FilterFlaw::WrongValue, token->at, token->text);
        return -1;
    }
    test.number = *number;
    return addTest(std::move(test));
}

std::optional<qint64> FilterParser::numberOf(FilterValue value, const QString &text)
{
    switch (value) {
    case FilterValue::PacketType:
        return packetTypeNumber(text);
    case FilterValue::Direction:
        return directionNumber(text);
    case FilterValue::Version:
        return versionNumber(text);
    case FilterValue::Number:
        return wholeNumber(text);
    case FilterValue::Size:
        return sizeNumber(text);
    case FilterValue::Duration:
        return durationNumber(text);
    case FilterValue::Text:
    case FilterValue::Bytes:
    case FilterValue::Flag:
        break;
    }
    return std::nullopt;
}

int FilterParser::readText(PacketFilter::Test test, const FilterToken &token)
{
    test.bytes = token.text.toUtf8();
    if (test.op == FilterOperator::Contains) {
        test.bytes = folded(test.bytes);
    } else if (test.op == FilterOperator::Matches && test.field == FilterField::Topic) {
        if (mqtt::checkTopicFilter(test.bytes)) {
            fail(FilterFlaw::WrongTopicFilter, token.at, token.text);
            return -1;
        }
    } else if (test.op == FilterOperator::Matches) {
        test.pattern = QRegularExpression(token.text,
                                          QRegularExpression::CaseInsensitiveOption
                                                  | QRegularExpression::DotMatchesEverythingOption);
        if (!test.pattern.isValid()) {
            fail(FilterFlaw::WrongPattern, token.at, test.pattern.errorString());
            return -1;
        }
    }
    return addTest(std::move(test));
}

// "0a 1b", "0a1b", 0a 1b: all pairs that follow.
int FilterParser::readBytes(PacketFilter::Test test)
{
    const CharRange first = peek()->at;
    while (const FilterToken *token = peek()) {
        QString digits = token->text;
        digits.remove(QLatin1Char(' '));
        const bool isHex = !digits.isEmpty() && digits.size() % 2 == 0
                           && std::all_of(digits.begin(), digits.end(), [](QChar c) {
                                  return QStringLiteral("0123456789abcdefABCDEF").contains(c);
                              });
        if (token->kind == FilterToken::Kind::Sign || !isHex)
            break;
        test.bytes += QByteArray::fromHex(digits.toLatin1());
        ++m_next;
    }
    if (test.bytes.isEmpty()) {
        fail(FilterFlaw::WrongValue, first, m_tokens[m_next].text);
        return -1;
    }
    return addTest(std::move(test));
}

base::Result<PacketFilter, FilterError> PacketFilter::parse(const QString &expression)
{
    return FilterParser(expression).parse();
}

} // namespace inspector
