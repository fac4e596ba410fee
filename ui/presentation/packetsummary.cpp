// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/packetsummary.h"

#include "app/base/overload.h"
#include "app/client/wording.h"
#include "app/inspector/fieldtext.h"
#include "app/messages/payloadformat.h"
#include "app/mqtt/decode.h"

#include <QCoreApplication>
#include <QStringList>

namespace presentation {

namespace {

using inspector::CaptureKind;
using inspector::lineOfText;

constexpr qsizetype shownTopic = 160;
constexpr qsizetype shownPayload = 160;

// Its name and the namespace are what lupdate takes for the context.
QString tr(const char *text, const char *comment = nullptr, qsizetype count = -1)
{
    return QCoreApplication::translate("presentation", text, comment, static_cast<int>(count));
}

QString join(const QStringList &parts)
{
    return parts.join(QStringLiteral(" · "));
}

QString quality(mqtt::QoS qos)
{
    return QStringLiteral("QoS %1").arg(static_cast<int>(qos));
}

QString reasonWords(const inspector::CaptureRow &row, mqtt::ReasonCode reason)
{
    const QByteArrayView name = mqtt::reasonName(row.type(), row.version(), reason);
    if (!name.isEmpty())
        return QString::fromLatin1(name);
    return QStringLiteral("0x%1").arg(static_cast<int>(reason), 2, 16, QLatin1Char('0'));
}

bool isRefusal(const inspector::CaptureRow &row, mqtt::ReasonCode reason)
{
    const bool isOldConnack =
            row.type() == mqtt::PacketType::Connack && row.version() != mqtt::ProtocolVersion::V5;
    return isOldConnack ? reason != mqtt::ReasonCode::Success : mqtt::isFailure(reason);
}

void setReason(PacketSummary &summary, const inspector::CaptureRow &row, mqtt::ReasonCode reason)
{
    summary.text = reasonWords(row, reason);
    if (isRefusal(row, reason))
        summary.tone = RowTone::Warning;
}

void setReasons(PacketSummary &summary, const inspector::CaptureRow &row,
                const QList<mqtt::ReasonCode> &reasons)
{
    QStringList words;
    for (const mqtt::ReasonCode reason : reasons.first(std::min<qsizetype>(reasons.size(), 8))) {
        words << reasonWords(row, reason);
        if (isRefusal(row, reason))
            summary.tone = RowTone::Warning;
    }
    if (reasons.size() > 8)
        words << tr("%n reason code(s) in all", nullptr, reasons.size());
    summary.text = words.join(QStringLiteral(", "));
}

void addConnect(PacketSummary &summary, const mqtt::Connect &connect)
{
    QStringList parts;
    parts << (connect.clientId.isEmpty() ? tr("No client identifier")
                                         : lineOfText(connect.clientId, shownTopic));
    if (connect.username)
        parts << tr("user name %1").arg(lineOfText(*connect.username, shownTopic));
    if (connect.password)
        parts << tr("with password");
    if (connect.will)
        parts << tr("will on %1").arg(lineOfText(connect.will->topic, shownTopic));
    if (connect.cleanStart)
        parts << (connect.version == mqtt::ProtocolVersion::V5 ? tr("clean start")
                                                               : tr("clean session"));
    parts << (connect.keepAlive
                      ? tr("keep alive %1").arg(inspector::durationText(connect.keepAlive))
                      : tr("no keep alive"));
    summary.text = join(parts);
}

void addConnack(PacketSummary &summary, const inspector::CaptureRow &row,
                const mqtt::Connack &connack)
{
    setReason(summary, row, connack.reason);
    if (connack.sessionPresent)
        summary.text = join({summary.text, tr("session present")});
}

// As bytes are first of all what somebody sent: the beginning of the payload.
QString beginningOf(QByteArrayView payload)
{
    const bool isText = messages::guessFormat(payload) != messages::PayloadFormat::Binary;
    if (isText)
        return lineOfText(payload, shownPayload);
    constexpr qsizetype shownBytes = 24;
    const QByteArrayView shown = payload.first(std::min(payload.size(), shownBytes));
    const QString hex = QString::fromLatin1(shown.toByteArray().toHex(' '));
    return payload.size() > shownBytes ? hex + QStringLiteral(" …") : hex;
}

void addPublish(PacketSummary &summary, const mqtt::PublishView &publish, const QByteArray &topic)
{
    summary.packetId = publish.packetId;
    summary.topic = lineOfText(topic, shownTopic);
    summary.flags = quality(publish.qos);
    if (publish.retain)
        summary.flags += QStringLiteral(" R");
    if (publish.dup)
        summary.flags += QStringLiteral(" D");
    QStringList parts;
    const std::optional<quint32> alias = publish.properties.number(mqtt::PropertyId::TopicAlias);
    if (alias && topic.isEmpty())
        parts << tr("topic alias %1, not seen set").arg(*alias);
    else if (alias)
        parts << tr("topic alias %1").arg(*alias);
    parts << tr("%n byte(s) of payload", nullptr, publish.payload.size());
    if (!publish.payload.isEmpty())
        parts << beginningOf(publish.payload);
    summary.text = join(parts);
}

QString filtersText(const QString &first, qsizetype count)
{
    return count == 1 ? first : tr("%1 and %2 more").arg(first).arg(count - 1);
}

void addSubscribe(PacketSummary &summary, const mqtt::Subscribe &subscribe)
{
    summary.packetId = subscribe.packetId;
    if (!subscribe.subscriptions.isEmpty())
        summary.topic = filtersText(lineOfText(subscribe.subscriptions.first().filter, shownTopic),
                                    subscribe.subscriptions.size());
    QStringList parts;
    for (const mqtt::Subscription &one :
         subscribe.subscriptions.first(std::min<qsizetype>(subscribe.subscriptions.size(), 4)))
        parts << QStringLiteral("%1 %2").arg(lineOfText(one.filter, shownTopic), quality(one.qos));
    if (subscribe.subscriptions.size() > 4)
        parts << tr("%n filter(s) in all", nullptr, subscribe.subscriptions.size());
    summary.text = join(parts);
}

void addUnsubscribe(PacketSummary &summary, const mqtt::Unsubscribe &unsubscribe)
{
    summary.packetId = unsubscribe.packetId;
    if (!unsubscribe.filters.isEmpty())
        summary.topic = filtersText(lineOfText(unsubscribe.filters.first(), shownTopic),
                                    unsubscribe.filters.size());
    QStringList parts;
    for (const QByteArray &filter :
         unsubscribe.filters.first(std::min<qsizetype>(unsubscribe.filters.size(), 4)))
        parts << lineOfText(filter, shownTopic);
    if (unsubscribe.filters.size() > 4)
        parts << tr("%n filter(s) in all", nullptr, unsubscribe.filters.size());
    summary.text = join(parts);
}

template<class Ack>
void addAck(PacketSummary &summary, const inspector::CaptureRow &row, const Ack &ack)
{
    summary.packetId = ack.packetId;
    if (row.version() == mqtt::ProtocolVersion::V5)
        setReason(summary, row, ack.reason);
}

void addPacket(PacketSummary &summary, const inspector::CaptureRow &row, const mqtt::Packet &packet)
{
    std::visit(base::overload{
                       [&](const mqtt::Connect &p) { addConnect(summary, p); },
                       [&](const mqtt::Connack &p) { addConnack(summary, row, p); },
                       [](const mqtt::Publish &) {}, // taken by the view of it
                       [&](const mqtt::Puback &p) { addAck(summary, row, p); },
                       [&](const mqtt::Pubrec &p) { addAck(summary, row, p); },
                       [&](const mqtt::Pubrel &p) { addAck(summary, row, p); },
                       [&](const mqtt::Pubcomp &p) { addAck(summary, row, p); },
                       [&](const mqtt::Subscribe &p) { addSubscribe(summary, p); },
                       [&](const mqtt::Suback &p) {
                           summary.packetId = p.packetId;
                           setReasons(summary, row, p.reasons);
                       },
                       [&](const mqtt::Unsubscribe &p) { addUnsubscribe(summary, p); },
                       [&](const mqtt::Unsuback &p) {
                           summary.packetId = p.packetId;
                           setReasons(summary, row, p.reasons);
                       },
                       [](const mqtt::Pingreq &) {},
                       [](const mqtt::Pingresp &) {},
                       [&](const mqtt::Disconnect &p) {
                           if (row.version() == mqtt::ProtocolVersion::V5)
                               setReason(summary, row, p.reason);
                       },
                       [&](const mqtt::Auth &p) { setReason(summary, row, p.reason); },
               },
               packet);
}

void setFlaw(PacketSummary &summary, const mqtt::Flaw &flaw)
{
    summary.tone = RowTone::Error;
    summary.text = client::describe(flaw);
}

PacketSummary summarizePacket(const inspector::Capture &capture, inspector::PacketNumber number)
{
    const inspector::CaptureRow &row = *capture.row(number);
    PacketSummary summary;
    summary.type = QString::fromLatin1(mqtt::packetTypeName(row.type()));
    summary.tone = row.direction() == base::Direction::In ? RowTone::In : RowTone::Out;
    const mqtt::DecodeContext context{row.version(), capture.sender(row)};
    if (row.type() == mqtt::PacketType::Publish) {
        const auto publish = mqtt::decodePublish(row.bytes(), context);
        if (publish)
            addPublish(summary, *publish, capture.topicOf(number));
        else
            setFlaw(summary, publish.error());
        return summary;
    }
    const auto packet = mqtt::decode(row.bytes(), context);
    if (packet)
        addPacket(summary, row, *packet);
    else
        setFlaw(summary, packet.error());
    return summary;
}

PacketSummary summarizeLink(const inspector::CaptureRow &row)
{
    PacketSummary summary;
    summary.tone = RowTone::Note;
    if (row.kind() == CaptureKind::LinkOpened) {
        summary.type = tr("Link opened");
        summary.text = lineOfText(row.bytes());
    } else if (row.kind() == CaptureKind::LinkClosed) {
        summary.type = tr("Link closed");
    } else {
        summary.type = tr("Gap");
        summary.text = tr("%n packet(s) came too fast to be captured.", nullptr,
                          static_cast<qsizetype>(row.bytes().toLongLong()));
        summary.tone = RowTone::Warning;
    }
    return summary;
}

} // namespace

PacketSummary summarize(const inspector::Capture &capture, inspector::PacketNumber number)
{
    const inspector::CaptureRow *row = capture.row(number);
    if (!row)
        return {};
    PacketSummary summary;
    switch (row->kind()) {
    case CaptureKind::Packet:
        return summarizePacket(capture, number);
    case CaptureKind::Garbage:
        summary.type = tr("Not MQTT");
        summary.text = lineOfText(row->bytes(), shownTopic);
        summary.tone = RowTone::Error;
        return summary;
    case CaptureKind::CutPacket:
        summary.type = QString::fromLatin1(mqtt::packetTypeName(row->type()));
        summary.text =
                tr("The link ended after %n byte(s) of this packet.", nullptr, row->length());
        summary.tone = RowTone::Error;
        return summary;
    case CaptureKind::LinkOpened:
    case CaptureKind::LinkClosed:
    case CaptureKind::Gap:
        break;
    }
    return summarizeLink(*row);
}

QString directionText(base::Direction direction)
{
    return direction == base::Direction::In ? tr("in") : tr("out");
}

QString intervalText(qint64 us)
{
    if (us > -10'000'000 && us < 10'000'000)
        return tr("%1 ms").arg(static_cast<double>(us) / 1e3, 0, 'f', 3);
    return tr("%1 s").arg(static_cast<double>(us) / 1e6, 0, 'f', 3);
}

} // namespace presentation
