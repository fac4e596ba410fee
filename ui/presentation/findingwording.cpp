// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/findingwording.h"

#include "app/client/wording.h"
#include "app/inspector/dissect.h"
#include "app/inspector/fieldtext.h"

#include <QCoreApplication>

namespace presentation {

namespace {

using inspector::Finding;
using inspector::Remark;
using inspector::Severity;

// Carries the context of the translations.
class FindingWording
{
    Q_DECLARE_TR_FUNCTIONS(presentation::FindingWording)

public:
    static QString text(const Finding &finding);
    static QString publish(const Finding &finding, const QByteArray &aliasTopic);
    static QString connect(const Finding &finding);
    static QString answer(const Finding &finding);
    static QString refusal(mqtt::PacketType packet, const QString &reason);
    static QString name(Severity severity);
};

QString codePoint(quint32 code)
{
    return QStringLiteral("U+%1").arg(code, 4, 16, QLatin1Char('0')).toUpper();
}

QString FindingWording::text(const Finding &finding)
{
    switch (finding.remark) {
    case Remark::ControlCharacter:
        return tr("The text contains the control character %1; the peer may close the connection "
                  "for it.")
                .arg(codePoint(finding.value));
    case Remark::NonCharacter:
        return tr("The text contains %1, which is no character; the peer may close the connection "
                  "for it.")
                .arg(codePoint(finding.value));
    case Remark::ByteOrderMark:
        return tr("The text contains a byte order mark (U+FEFF). It is part of the text: with and "
                  "without it are two different names.");
    case Remark::LongerThanNeeded:
        return tr("The length is written in more bytes than it needs; from MQTT 5.0 on that is "
                  "forbidden.");
    default:
        return {};
    }
}

QString FindingWording::publish(const Finding &finding, const QByteArray &aliasTopic)
{
    switch (finding.remark) {
    case Remark::SaidToBeSentAgain:
        return tr("DUP is set: the sender says that it may have sent this message before.");
    case Remark::ClearsRetained:
        return tr("RETAIN with an empty payload: the server removes the message it keeps for this "
                  "topic.");
    case Remark::AliasStandsForTopic:
        return tr("Topic alias %1 stands for %2.")
                .arg(finding.value)
                .arg(inspector::lineOfText(aliasTopic));
    case Remark::AliasIsUnknown:
        return tr("What topic alias %1 stands for was not seen on this link.").arg(finding.value);
    case Remark::PayloadIsNotUtf8:
        return tr("The Payload Format Indicator says that the payload is UTF-8 text, but this is "
                  "not.");
    case Remark::ServersTopic:
        return tr("Topics that begin with $ are the server's own; a filter that begins with a "
                  "wildcard does not match them.");
    default:
        return {};
    }
}

QString FindingWording::connect(const Finding &finding)
{
    switch (finding.remark) {
    case Remark::ServerChoosesClientId:
        return tr("The client identifier is empty: the server chooses one.");
    case Remark::ClientIdMayBeRefused:
        return tr("A server must accept client identifiers of 1 to 23 letters and digits; it may "
                  "refuse this one, though most do not.");
    case Remark::NoKeepAlive:
        return tr("Keep alive is off: neither side notices a dead link until it sends.");
    case Remark::PasswordAlone:
        return tr("A password without a user name is allowed since MQTT 5.0; some servers do not "
                  "expect it.");
    case Remark::SessionEndsWithLink:
        return tr("Clean Start is 0, but without a Session Expiry Interval the session ends with "
                  "the link: subscriptions and queued messages are not kept.");
    default:
        return {};
    }
}

QString FindingWording::answer(const Finding &finding)
{
    switch (finding.remark) {
    case Remark::LowerQoSGranted:
        return tr("The server grants QoS %1 where QoS %2 was asked for.")
                .arg(finding.value & 0xFF)
                .arg(finding.value >> 8);
    case Remark::AnswerCountDiffers:
        return tr("There must be one reason code for each topic filter that was sent: %n.", nullptr,
                  static_cast<int>(finding.value));
    case Remark::EverythingSubscribed:
        return tr("The filter # asks for all messages but those whose topic begins with $.");
    case Remark::SharedBeforeV5:
        return tr("Shared subscriptions came with MQTT 5.0; before, a server need not know them "
                  "and may take $share as part of an ordinary topic.");
    default:
        return {};
    }
}

QString FindingWording::refusal(mqtt::PacketType packet, const QString &reason)
{
    if (packet == mqtt::PacketType::Disconnect)
        return tr("The link is ended for a reason: %1.").arg(reason);
    return tr("What was asked for is refused: %1.").arg(reason);
}

QString FindingWording::name(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return tr("Note");
    case Severity::Odd:
        return tr("Odd");
    case Severity::ProtocolError:
        return tr("Protocol error");
    case Severity::Malformed:
        return tr("Malformed");
    }
    return {};
}

} // namespace

// Without a default, so that a new remark is a warning until it has its words.
QString describe(const Finding &finding, const inspector::Dissection &dissection)
{
    switch (finding.remark) {
    case Remark::None:
        return client::describe(finding.flaw);
    case Remark::ControlCharacter:
    case Remark::NonCharacter:
    case Remark::ByteOrderMark:
    case Remark::LongerThanNeeded:
        return FindingWording::text(finding);
    case Remark::SaidToBeSentAgain:
    case Remark::ClearsRetained:
    case Remark::AliasStandsForTopic:
    case Remark::AliasIsUnknown:
    case Remark::PayloadIsNotUtf8:
    case Remark::ServersTopic:
        return FindingWording::publish(finding, dissection.aliasTopic);
    case Remark::ServerChoosesClientId:
    case Remark::ClientIdMayBeRefused:
    case Remark::NoKeepAlive:
    case Remark::PasswordAlone:
    case Remark::SessionEndsWithLink:
        return FindingWording::connect(finding);
    case Remark::Refused:
        return FindingWording::refusal(
                dissection.trace.type,
                client::describe(dissection.trace.type, dissection.trace.version,
                                 static_cast<mqtt::ReasonCode>(finding.value)));
    case Remark::LowerQoSGranted:
    case Remark::AnswerCountDiffers:
    case Remark::EverythingSubscribed:
    case Remark::SharedBeforeV5:
        return FindingWording::answer(finding);
    }
    return {};
}

QString severityName(Severity severity)
{
    return FindingWording::name(severity);
}

QString severitySign(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return QStringLiteral("•");
    case Severity::Odd:
        return QStringLiteral("△");
    case Severity::ProtocolError:
        return QStringLiteral("⚠");
    case Severity::Malformed:
        return QStringLiteral("✗");
    }
    return {};
}

} // namespace presentation
