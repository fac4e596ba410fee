// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/exchangetext.h"

#include "ui/presentation/packetsummary.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace presentation {

namespace {

using inspector::AnswerState;
using inspector::PacketNumber;
using inspector::Pairing;
using inspector::PairOddity;
using mqtt::PacketType;
using mqtt::ProtocolVersion;

// Carries the context of the translations.
class ExchangeText
{
    Q_DECLARE_TR_FUNCTIONS(presentation::ExchangeText)

public:
    static QString oddity(PairOddity oddity);
    static QString answer(const Pairing &pairing);
    static QString missing(const inspector::CaptureRow &row);
    static QString odd(const inspector::CaptureRow &row, PairOddity oddity);
    static QString late(const Pairing &pairing);
    static QString withStatement(const QString &sentence, const QByteArray &statement);
};

QString ExchangeText::oddity(PairOddity oddity)
{
    switch (oddity) {
    case PairOddity::Doubled:
        return tr("doubled");
    case PairOddity::Unexpected:
        return tr("unexpected");
    case PairOddity::Resent:
        return tr("sent again");
    case PairOddity::IdInUse:
        return tr("id in use");
    case PairOddity::None:
        break;
    }
    return {};
}

QString ExchangeText::answer(const Pairing &pairing)
{
    switch (pairing.state) {
    case AnswerState::Missing:
        return tr("no answer");
    case AnswerState::Waiting:
        return tr("waiting …");
    case AnswerState::Late:
        return tr("late: %1").arg(intervalText(*pairing.answerUs));
    case AnswerState::NotAsked:
    case AnswerState::Answered:
        break;
    }
    if (pairing.isLate)
        return tr("late: %1").arg(intervalText(*pairing.afterUs));
    const std::optional<qint64> us = pairing.timeUs();
    return us ? intervalText(*us) : QString();
}

// The packet that ought to have come.
PacketType answerTypeOf(const inspector::CaptureRow &row)
{
    const bool isQoS2 = (static_cast<quint8>(row.bytes()[0]) & 6) == 4;
    switch (row.type()) {
    case PacketType::Connect:
        return PacketType::Connack;
    case PacketType::Publish:
        return isQoS2 ? PacketType::Pubrec : PacketType::Puback;
    case PacketType::Pubrec:
        return PacketType::Pubrel;
    case PacketType::Pubrel:
        return PacketType::Pubcomp;
    case PacketType::Subscribe:
        return PacketType::Suback;
    case PacketType::Unsubscribe:
        return PacketType::Unsuback;
    case PacketType::Pingreq:
        return PacketType::Pingresp;
    default:
        return PacketType::Auth;
    }
}

QByteArray answerStatement(PacketType answer, ProtocolVersion version)
{
    const bool isV5 = version == ProtocolVersion::V5;
    switch (answer) {
    case PacketType::Connack:
        return isV5 ? "MQTT-3.1.4-5" : "MQTT-3.1.4-4";
    case PacketType::Puback:
        return isV5 ? "MQTT-4.3.2-4" : "MQTT-4.3.2-2";
    case PacketType::Pubrec:
        return isV5 ? "MQTT-4.3.3-8" : "MQTT-4.3.3-2";
    case PacketType::Pubrel:
        return isV5 ? "MQTT-4.3.3-4" : "MQTT-4.3.3-1";
    case PacketType::Pubcomp:
        return isV5 ? "MQTT-4.3.3-11" : "MQTT-4.3.3-2";
    case PacketType::Suback:
        return "MQTT-3.8.4-1";
    case PacketType::Unsuback:
        return "MQTT-3.10.4-4";
    case PacketType::Pingresp:
        return "MQTT-3.12.4-1";
    default:
        return "v5 §4.12";
    }
}

QString ExchangeText::withStatement(const QString &sentence, const QByteArray &statement)
{
    return tr("%1 (%2)", "a sentence, and the statement of the standard it rests on")
            .arg(sentence, QString::fromUtf8(statement));
}

QString ExchangeText::missing(const inspector::CaptureRow &row)
{
    const PacketType answer = answerTypeOf(row);
    const QString name = QString::fromLatin1(mqtt::packetTypeName(answer));
    const QString sentence =
            row.isAbandoned()
                    ? tr("The link ended before a %1 came: the other side may or may not have "
                         "taken this packet.")
                              .arg(name)
                    : tr("No %1 has come: the other side did not get this packet, or does not "
                         "answer it.")
                              .arg(name);
    return withStatement(sentence, answerStatement(answer, row.version()));
}

QString ExchangeText::odd(const inspector::CaptureRow &row, PairOddity oddity)
{
    const bool isV5 = row.version() == ProtocolVersion::V5;
    switch (oddity) {
    case PairOddity::Doubled:
        return tr("This acknowledgement had come before; it is sent once only.");
    case PairOddity::Unexpected:
        if (row.type() == PacketType::Connect)
            return withStatement(tr("A second CONNECT on one link; the server must close it."),
                                 "MQTT-3.1.0-2");
        return tr("No packet waits for this acknowledgement: its packet identifier or its type "
                  "belongs to nothing that was sent.");
    case PairOddity::Resent:
        return withStatement(tr("Sent again with the same packet identifier, as its "
                                "acknowledgement had not come."),
                             "MQTT-4.4.0-1");
    case PairOddity::IdInUse:
        return withStatement(tr("Its packet identifier still belongs to a packet that waits for "
                                "its acknowledgement."),
                             isV5 ? "MQTT-2.2.1-3" : "MQTT-2.3.1-2");
    case PairOddity::None:
        break;
    }
    return {};
}

QString ExchangeText::late(const Pairing &pairing)
{
    return pairing.isLate
                   ? tr("It came late, %1 after the packet it answers.")
                             .arg(intervalText(*pairing.afterUs))
                   : tr("Its answer came late, after %1.").arg(intervalText(*pairing.answerUs));
}

} // namespace

QString answerText(const Pairing &pairing)
{
    const QString oddity = ExchangeText::oddity(pairing.oddity);
    const QString answer = ExchangeText::answer(pairing);
    if (oddity.isEmpty() || answer.isEmpty())
        return oddity + answer;
    return QStringLiteral("%1 · %2").arg(oddity, answer);
}

QString exchangeRemark(const inspector::Capture &capture, PacketNumber number,
                       const Pairing &pairing)
{
    const inspector::CaptureRow *row = capture.row(number);
    if (!row)
        return {};
    QStringList remarks;
    if (pairing.oddity != PairOddity::None)
        remarks << ExchangeText::odd(*row, pairing.oddity);
    if (pairing.state == AnswerState::Missing)
        remarks << ExchangeText::missing(*row);
    if (pairing.isLate || pairing.state == AnswerState::Late)
        remarks << ExchangeText::late(pairing);
    return remarks.join(QLatin1Char('\n'));
}

std::vector<ExchangeStep> exchangeOf(const inspector::Capture &capture, PacketNumber number)
{
    constexpr size_t longest = 64; // authentication may go on and on
    std::vector<ExchangeStep> steps;
    const auto add = [&](PacketNumber at) {
        const inspector::CaptureRow *row = capture.row(at);
        if (!row)
            return steps.push_back({at, {}, {}, true});
        steps.push_back({at, QString::fromLatin1(mqtt::packetTypeName(row->type())),
                         capture.pairing(at, 0).afterUs, false});
    };
    for (PacketNumber at = number; at != 0 && steps.size() < longest;
         at = capture.pairing(at, 0).request)
        add(at);
    std::reverse(steps.begin(), steps.end());
    for (PacketNumber at = capture.pairing(number, 0).answer; at != 0 && steps.size() < longest;
         at = capture.pairing(at, 0).answer)
        add(at);
    return steps.size() > 1 ? steps : std::vector<ExchangeStep>();
}

} // namespace presentation
