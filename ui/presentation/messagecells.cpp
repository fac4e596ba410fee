// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/messagecells.h"

#include "app/mqtt/utf8.h"
#include "ui/presentation/payloadtext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace presentation {

using messages::MessageView;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(presentation::MessageCells)
};

constexpr qsizetype longestTopicShown = 2000; // characters; a topic may have 65 535 bytes

QString valueOf(const mqtt::Property &property, mqtt::PropertyType type)
{
    switch (type) {
    case mqtt::PropertyType::Byte:
    case mqtt::PropertyType::TwoByte:
    case mqtt::PropertyType::FourByte:
    case mqtt::PropertyType::VariableByte:
        return QString::number(property.number);
    case mqtt::PropertyType::Utf8:
    case mqtt::PropertyType::Binary:
    case mqtt::PropertyType::Utf8Pair:
        return previewText(property.text);
    }
    Q_UNREACHABLE();
}

} // namespace

QString spanText(qint64 microseconds)
{
    const QString sign = microseconds < 0 ? QStringLiteral("-") : QString();
    const qint64 size = qAbs(microseconds);
    return QStringLiteral("%1%2.%3")
            .arg(sign)
            .arg(size / 1'000'000)
            .arg(size % 1'000'000, 6, 10, QLatin1Char('0'));
}

QString timeText(const base::Stamp &stamp, TimeForm form)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(stamp.wallUs / 1000);
    switch (form) {
    case TimeForm::TimeOfDay:
        return time.toString(QStringLiteral("HH:mm:ss.zzz"));
    case TimeForm::DateAndTime:
        return time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
    case TimeForm::Utc:
        return time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz'Z'"));
    }
    Q_UNREACHABLE();
}

QString propertiesText(mqtt::PropertiesView properties)
{
    QStringList parts;
    for (const mqtt::Property &property : properties) {
        const mqtt::PropertyInfo *info = mqtt::propertyInfo(static_cast<quint32>(property.id));
        if (!info)
            continue;
        const QString name = info->type == mqtt::PropertyType::Utf8Pair
                                     ? previewText(property.key)
                                     : QString::fromLatin1(info->name);
        parts.append(QStringLiteral("%1=%2").arg(name, valueOf(property, info->type)));
    }
    return parts.join(QStringLiteral("; "));
}

QString answerText(const MessageView &message, messages::RowId row,
                   const messages::MessageStore &store)
{
    if (message.direction == base::Direction::In)
        return {};
    const messages::Acknowledgements &answers = store.acknowledgements();
    if (const QString failure = answers.failureOf(row); !failure.isEmpty())
        return Words::tr("failed: %1").arg(failure);
    if (message.publish.qos == mqtt::QoS::AtMostOnce)
        return Words::tr("sent");
    if (!answers.isKnown(row))
        return {};
    const auto answer = answers.answerTo(row);
    if (!answer)
        return Words::tr("waiting");
    if (mqtt::isFailure(answer->reason))
        return Words::tr("refused, 0x%1")
                .arg(static_cast<int>(answer->reason), 2, 16, QLatin1Char('0'));
    return Words::tr("✓ after %1 ms")
            .arg(QLocale().toString(double(answer->afterUs) / 1000, 'f', 1));
}

QString topicDisplay(QByteArrayView topic)
{
    const QByteArrayView shown = topic.first(qMin(topic.size(), longestTopicShown));
    if (mqtt::isValidUtf8(shown) || shown.size() < topic.size())
        return QString::fromUtf8(shown);
    QString text;
    QByteArrayView rest = shown;
    while (!rest.isEmpty()) {
        const qsizetype good = mqtt::wellFormedUtf8(rest);
        text += QString::fromUtf8(rest.first(good));
        rest = rest.sliced(good);
        if (rest.isEmpty())
            break;
        text += QStringLiteral("\\x%1").arg(static_cast<uchar>(rest.front()), 2, 16,
                                            QLatin1Char('0'));
        rest = rest.sliced(1);
    }
    return text;
}

namespace {

QString byCommandsText(const messages::MessageSource &source)
{
    if (source.isSimulated)
        return Words::tr("Through the simulated module %1, by its MQTT commands")
                .arg(source.module);
    if (source.port.isEmpty())
        return Words::tr("Through module %1, by its MQTT commands").arg(source.module);
    return Words::tr("Through module %1 on %2, by its MQTT commands")
            .arg(source.module, source.port);
}

QString byCarrierText(const messages::MessageSource &source)
{
    if (source.isSimulated)
        return Words::tr("Through the simulated module %1, raw MQTT over %2")
                .arg(source.module, source.carrier);
    if (source.port.isEmpty())
        return Words::tr("Through module %1, raw MQTT over %2").arg(source.module, source.carrier);
    return Words::tr("Through module %1 on %2, raw MQTT over %3")
            .arg(source.module, source.port, source.carrier);
}

} // namespace

QString sourceText(const messages::MessageSource &source)
{
    switch (source.kind) {
    case messages::MessageSource::Kind::Socket:
        return {};
    case messages::MessageSource::Kind::ModuleMqtt:
        return byCommandsText(source);
    case messages::MessageSource::Kind::ModuleTcp:
        return byCarrierText(source);
    }
    Q_UNREACHABLE();
}

QString columnName(MessageColumn column)
{
    switch (column) {
    case MessageColumn::Mark:
        return QStringLiteral("★");
    case MessageColumn::Time:
        return Words::tr("Time");
    case MessageColumn::Delta:
        return Words::tr("Δ s", "column of the seconds since the message above");
    case MessageColumn::SinceStart:
        return Words::tr("Since start");
    case MessageColumn::Direction:
        return QStringLiteral("↓↑");
    case MessageColumn::Topic:
        return Words::tr("Topic");
    case MessageColumn::QoS:
        return Words::tr("QoS");
    case MessageColumn::Retain:
        return Words::tr("R", "column of the retain flag, one letter");
    case MessageColumn::Dup:
        return Words::tr("D", "column of the duplicate flag, one letter");
    case MessageColumn::Length:
        return Words::tr("Length");
    case MessageColumn::Format:
        return Words::tr("Format");
    case MessageColumn::Answer:
        return Words::tr("Answer");
    case MessageColumn::Properties:
        return Words::tr("Properties");
    case MessageColumn::Note:
        return Words::tr("Note");
    case MessageColumn::Preview:
        return Words::tr("Payload");
    case MessageColumn::Source:
        return Words::tr("Through");
    }
    Q_UNREACHABLE();
}

QString columnDescription(MessageColumn column)
{
    switch (column) {
    case MessageColumn::Mark:
        return Words::tr("Marked by you");
    case MessageColumn::Time:
        return Words::tr("Time of arrival or sending");
    case MessageColumn::Delta:
        return Words::tr("Seconds since the message above");
    case MessageColumn::SinceStart:
        return Words::tr("Seconds since the first message, or since the one set as zero");
    case MessageColumn::Direction:
        return Words::tr("Direction: ↓ received, ↑ sent");
    case MessageColumn::Topic:
        return Words::tr("Topic");
    case MessageColumn::QoS:
        return Words::tr("Quality of service");
    case MessageColumn::Retain:
        return Words::tr("Retained");
    case MessageColumn::Dup:
        return Words::tr("Duplicate: sent again by the server");
    case MessageColumn::Length:
        return Words::tr("Length of the payload in bytes");
    case MessageColumn::Format:
        return Words::tr("Format of the payload, as it looks");
    case MessageColumn::Answer:
        return Words::tr("What the server answered to a message of yours");
    case MessageColumn::Properties:
        return Words::tr("MQTT 5 properties");
    case MessageColumn::Note:
        return Words::tr("Your note");
    case MessageColumn::Preview:
        return Words::tr("Beginning of the payload");
    case MessageColumn::Source:
        return Words::tr("The serial module it came or went through");
    }
    Q_UNREACHABLE();
}

bool isNumberColumn(MessageColumn column)
{
    return column == MessageColumn::QoS || column == MessageColumn::Length
           || column == MessageColumn::Delta || column == MessageColumn::SinceStart;
}

bool isShownAtFirst(MessageColumn column)
{
    switch (column) {
    case MessageColumn::Delta:
    case MessageColumn::SinceStart:
    case MessageColumn::Dup:
    case MessageColumn::Format:
    case MessageColumn::Properties:
    case MessageColumn::Note:
    case MessageColumn::Answer:
    case MessageColumn::Source:
        return false;
    case MessageColumn::Mark:
    case MessageColumn::Time:
    case MessageColumn::Direction:
    case MessageColumn::Topic:
    case MessageColumn::QoS:
    case MessageColumn::Retain:
    case MessageColumn::Length:
    case MessageColumn::Preview:
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace presentation
