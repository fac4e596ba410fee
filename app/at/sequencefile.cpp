// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/sequencefile.h"

#include "app/at/escapes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <climits>
#include <optional>

namespace at {

namespace {

using Kind = SequenceFileError::Kind;

constexpr QLatin1String formatName("mqttscope-at-sequence");

QJsonObject jsonOf(const Step &step)
{
    QJsonObject object;
    const auto set = [&object](const char *key, const QJsonValue &value, bool unusual) {
        if (unusual)
            object.insert(QLatin1String(key), value);
    };
    switch (step.kind) {
    case StepKind::Send:
        set(step.isHex ? "sendHex" : "send", step.command, true);
        set("data", step.data, !step.data.isEmpty());
        set("expect", step.expect, !step.expect.isEmpty());
        break;
    case StepKind::WaitFor:
        set("waitFor", step.expect, true);
        break;
    case StepKind::Pause:
        set("pauseMs", step.delayMs, true);
        break;
    case StepKind::Repeat:
        set("repeatFrom", step.repeatFrom, true);
        set("times", step.times, step.times != 1);
        break;
    }
    set("timeoutMs", step.timeoutMs, step.timeoutMs != 0);
    set("retries", step.retries, step.retries != 0);
    set("delayMs", step.delayMs, step.kind != StepKind::Pause && step.delayMs != 0);
    set("mayFail", true, step.mayFail);
    set("note", step.note, !step.note.isEmpty());
    set("enabled", false, !step.isEnabled);
    return object;
}

// Reads one object key by key, so that a misspelt key is told and not passed over.
class StepReader
{
public:
    explicit StepReader(const QString &place) : m_place(place) {}

    base::Result<Step, SequenceFileError> read(const QJsonObject &object)
    {
        bool hasKind = false;
        for (auto entry = object.begin(); entry != object.end() && !m_error; ++entry)
            hasKind |= readKey(entry.key(), entry.value());
        if (!m_error && !hasKind)
            m_error = SequenceFileError{Kind::WrongValue, m_place, {}};
        if (m_error)
            return base::Unexpected{*m_error};
        return m_step;
    }

private:
    // True for a key that says what the step does.
    bool readKey(const QString &key, const QJsonValue &value)
    {
        m_key = key;
        if (key == QLatin1String("send") || key == QLatin1String("sendHex")) {
            m_step.isHex = key == QLatin1String("sendHex");
            m_step.command = text(value);
            return setKind(StepKind::Send);
        }
        if (key == QLatin1String("waitFor")) {
            m_step.expect = text(value);
            return setKind(StepKind::WaitFor);
        }
        if (key == QLatin1String("pauseMs")) {
            m_step.delayMs = number(value);
            return setKind(StepKind::Pause);
        }
        if (key == QLatin1String("repeatFrom")) {
            m_step.repeatFrom = number(value);
            return setKind(StepKind::Repeat);
        }
        readDetail(key, value);
        return false;
    }
    void readDetail(const QString &key, const QJsonValue &value)
    {
        if (key == QLatin1String("data"))
            m_step.data = text(value);
        else if (key == QLatin1String("expect"))
            m_step.expect = text(value);
        else if (key == QLatin1String("note"))
            m_step.note = text(value);
        else if (key == QLatin1String("times"))
            m_step.times = number(value);
        else if (key == QLatin1String("timeoutMs"))
            m_step.timeoutMs = number(value);
        else if (key == QLatin1String("retries"))
            m_step.retries = number(value);
        else if (key == QLatin1String("delayMs"))
            m_step.delayMs = number(value);
        else if (key == QLatin1String("mayFail"))
            m_step.mayFail = flag(value);
        else if (key == QLatin1String("enabled"))
            m_step.isEnabled = flag(value);
        else
            fault(Kind::UnknownKey);
    }
    bool setKind(StepKind kind)
    {
        m_step.kind = kind;
        return true;
    }
    QString text(const QJsonValue &value)
    {
        if (!value.isString())
            fault(Kind::WrongValue);
        return value.toString();
    }
    int number(const QJsonValue &value)
    {
        if (!value.isDouble() || value.toInt(-1) < 0)
            fault(Kind::WrongValue);
        return value.toInt();
    }
    bool flag(const QJsonValue &value)
    {
        if (!value.isBool())
            fault(Kind::WrongValue);
        return value.toBool();
    }
    void fault(Kind kind)
    {
        if (!m_error)
            m_error = SequenceFileError{kind, m_place + u'.' + m_key, m_key};
    }

    QString m_place;
    QString m_key;
    Step m_step;
    std::optional<SequenceFileError> m_error;
};

struct SscomRow
{
    int order = 0; // 0: none
    int number = 0;
    Step step;
    bool hasText = false;
};

void readSscomLine(const QString &line, QMap<int, SscomRow> &rows)
{
    static const QRegularExpression text(QStringLiteral("^N(\\d{1,4})=([A-Z]),(.*)$"));
    static const QRegularExpression about(
            QStringLiteral("^N(\\d{3,4})=(\\d*),([^,]*)(?:,(\\d*))?"));
    const auto textMatch = text.match(line);
    if (textMatch.hasMatch()) {
        const int number = textMatch.captured(1).toInt();
        SscomRow &row = rows[number];
        row.number = number;
        row.step.isHex = textMatch.captured(2) == QLatin1String("H");
        row.step.command =
                row.step.isHex ? textMatch.captured(3) : escaped(textMatch.captured(3).toUtf8());
        row.hasText = !textMatch.captured(3).trimmed().isEmpty();
        return;
    }
    const auto aboutMatch = about.match(line);
    const int number = aboutMatch.captured(1).toInt() - 100;
    if (!aboutMatch.hasMatch() || number < 1)
        return;
    SscomRow &row = rows[number];
    row.order = aboutMatch.captured(2).toInt();
    row.step.note = aboutMatch.captured(3);
    row.step.delayMs = aboutMatch.captured(4).toInt();
}

} // namespace

QByteArray sequenceToJson(const Sequence &sequence)
{
    QJsonObject variables;
    for (auto variable = sequence.variables.begin(); variable != sequence.variables.end();
         ++variable)
        variables.insert(variable.key(), variable.value());
    QJsonArray steps;
    for (const Step &step : sequence.steps)
        steps.append(jsonOf(step));
    QJsonObject root{{QStringLiteral("format"), formatName},
                     {QStringLiteral("version"), 1},
                     {QStringLiteral("name"), sequence.name},
                     {QStringLiteral("steps"), steps}};
    if (!variables.isEmpty())
        root.insert(QStringLiteral("variables"), variables);
    return QJsonDocument(root).toJson();
}

base::Result<Sequence, SequenceFileError> sequenceFromJson(const QByteArray &json)
{
    QJsonParseError parseError;
    const QJsonObject root = QJsonDocument::fromJson(json, &parseError).object();
    if (parseError.error != QJsonParseError::NoError) {
        const auto line =
                json.first(std::clamp<qsizetype>(parseError.offset, 0, json.size())).count('\n')
                + 1;
        return base::Unexpected{SequenceFileError{
                Kind::NotJson, QStringLiteral("line %1").arg(line), parseError.errorString()}};
    }
    if (root[QLatin1String("format")].toString() != formatName
        || root[QLatin1String("version")].toInt() != 1)
        return base::Unexpected{SequenceFileError{Kind::WrongFormat, QStringLiteral("format"), {}}};
    Sequence sequence;
    sequence.name = root[QLatin1String("name")].toString();
    const QJsonObject variables = root[QLatin1String("variables")].toObject();
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        sequence.variables.insert(variable.key(), variable->toString());
    for (const QJsonValue &value : root[QLatin1String("steps")].toArray()) {
        const QString place = QStringLiteral("steps[%1]").arg(sequence.steps.size());
        const auto step = StepReader(place).read(value.toObject());
        if (!step)
            return base::Unexpected{step.error()};
        sequence.steps.append(*step);
    }
    return sequence;
}

base::Result<Sequence, SequenceFileError> sequenceFromSscom(const QByteArray &ini)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = utf8(ini);
    if (utf8.hasError()) {
        QStringDecoder gbk("GB18030");
        text = gbk(ini);
    }
    QMap<int, SscomRow> rows;
    for (const QString &line : text.split(u'\n')) {
        if (!line.startsWith(u';'))
            readSscomLine(line.trimmed(), rows);
    }
    QList<SscomRow> wanted;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(wanted),
                 [](const SscomRow &row) { return row.hasText; });
    if (wanted.isEmpty())
        return base::Unexpected{SequenceFileError{Kind::NothingInIt, {}, {}}};
    std::stable_sort(wanted.begin(), wanted.end(), [](const SscomRow &a, const SscomRow &b) {
        return (a.order > 0 ? a.order : INT_MAX) < (b.order > 0 ? b.order : INT_MAX);
    });
    Sequence sequence;
    for (const SscomRow &row : std::as_const(wanted))
        sequence.steps.append(row.step);
    return sequence;
}

} // namespace at
