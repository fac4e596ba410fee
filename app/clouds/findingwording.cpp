// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/wording.h"

#include <QCoreApplication>

namespace clouds {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(clouds)
};

QString labelOf(Part part)
{
    switch (part) {
    case Part::Host:
        return Words::tr("The host");
    case Part::ClientId:
        return Words::tr("The client id");
    case Part::Username:
        return Words::tr("The user name");
    case Part::Password:
        return Words::tr("The password");
    }
    return {};
}

// The sentence of a deviation, with %1 for the part.
QString sentenceOf(Deviation deviation)
{
    switch (deviation) {
    case Deviation::Differs:
        return Words::tr("%1 is not what these inputs give: compare every input with the console.");
    case Deviation::BlankAround:
        return Words::tr(
                "%1 carries a blank or a line end that came along with a copy: remove it.");
    case Deviation::BarsMissing:
        return Words::tr("%1 lacks the part between two bars that names secure mode and sign "
                         "method: use the whole text.");
    case Deviation::BrokenPairs:
        return Words::tr("%1 must end with name=value pairs joined by commas between two bars, "
                         "such as |securemode=3,signmethod=hmacsha1|.");
    case Deviation::UnknownMethod:
        return Words::tr("%1 names a sign method that the cloud does not know: write hmacmd5, "
                         "hmacsha1 or hmacsha256, in small letters.");
    case Deviation::Exchanged:
        return Words::tr(
                "%1 has its two halves exchanged: device name first, then &, then product key.");
    case Deviation::OtherMethod:
        return Words::tr(
                "%1 was signed with another method than the one named: make the two agree.");
    case Deviation::MethodLength:
        return Words::tr("%1 is as long as the signature of another method: MD5 gives 32 digits, "
                         "SHA-1 gives 40 and SHA-256 gives 64.");
    case Deviation::WrongLength:
        return Words::tr(
                "%1 has a length that no sign method gives: something is missing or was added.");
    case Deviation::MethodNotNamed:
        return Words::tr("%1 lacks the method behind its signature, such as ;hmacsha256.");
    case Deviation::TimestampLeftOut:
        return Words::tr("%1 was signed without the timestamp that is sent: sign it, too, or do "
                         "not send it.");
    case Deviation::TimestampNotSent:
        return Words::tr("%1 was signed with a timestamp that is not sent: put timestamp=… between "
                         "the bars, or leave it out of the signed text.");
    case Deviation::WholeIdSigned:
        return Words::tr("%1 was signed over the whole client id: only the text before the first "
                         "bar is signed.");
    case Deviation::WrongOrder:
        return Words::tr("%1 was signed with its parts in another order: the order of the names is "
                         "clientId, deviceName, productKey, timestamp, or as the formula says.");
    case Deviation::SeparatorsSigned:
        return Words::tr("%1 was signed with separators or a line end that do not belong into the "
                         "signed text: names and values follow each other as the formula says.");
    case Deviation::OtherTextSigned:
        return Words::tr("%1 was signed over another text than the cloud signs: compare the parts "
                         "of the signed text.");
    case Deviation::ExchangedInText:
        return Words::tr(
                "%1 was signed with product key and device name exchanged in the signed text.");
    case Deviation::SecretDecoded:
        return Words::tr("%1 was signed with the bytes that the secret's hex digits stand for: the "
                         "digits themselves are the key.");
    case Deviation::SecretNotDecoded:
        return Words::tr("%1 was signed with the secret's text as key: this secret is Base64 and "
                         "must be decoded first.");
    case Deviation::SecretWithLineEnd:
        return Words::tr("%1 was signed with a blank or line end behind the secret: read the "
                         "secret without it.");
    case Deviation::SecretInOtherCase:
        return Words::tr("%1 was signed with capitals and small letters of the secret changed: "
                         "take the secret as it is.");
    case Deviation::KeyExchanged:
        return Words::tr("%1 was signed with key and message exchanged: the hour is the key, and "
                         "the secret is the message.");
    case Deviation::HmacUsed:
        return Words::tr("%1 is an HMAC, and this cloud wants a plain digest of a text that ends "
                         "with the secret.");
    case Deviation::OtherEncoding:
        return Words::tr("%1 is the right signature in the wrong form: hex digits and Base64 were "
                         "exchanged.");
    case Deviation::NotEscaped:
        return Words::tr("%1 is right but for its escaping: /, + and = must be written as %2F, %2B "
                         "and %3D, and what is sent must be what is signed.");
    case Deviation::LocalTime:
        return Words::tr("%1 carries the hour of a time zone: the cloud reckons in UTC.");
    case Deviation::OtherResource:
        return Words::tr("%1 is a token for another device than the one that logs in.");
    case Deviation::WrongRegion:
        return Words::tr("%1 belongs to another region than the device.");
    case Deviation::UnknownRegion:
        return Words::tr("%1 names a region that does not exist: look at its spelling.");
    case Deviation::RegionNeedsInstance:
        return Words::tr("%1 names a region without a public instance: use the instance's own host "
                         "from the console.");
    case Deviation::WrongInstance:
        return Words::tr("%1 belongs to another instance than the device: copy the endpoint of the "
                         "device's own instance.");
    case Deviation::HostOfOtherProduct:
        return Words::tr("%1 begins with another product than the device belongs to.");
    case Deviation::OtherService:
        return Words::tr("%1 belongs to ApsaraMQ for MQTT, another product of Aliyun with other "
                         "credentials.");
    case Deviation::SecureModeMismatch:
        return Words::tr("%1 names a secure mode that does not fit the transport: 2 is TLS, 3 is "
                         "plain TCP. The cloud has been seen to accept both.");
    case Deviation::Expired:
        return Words::tr("%1 has expired: make it anew.");
    case Deviation::ClockOff:
        return Words::tr(
                "%1 was made by a clock that is off: the cloud compares its time with its own.");
    }
    return {};
}

} // namespace

QString describe(const Finding &finding)
{
    // Not arg(): sentences name escapes such as %2F.
    return sentenceOf(finding.why).replace(QLatin1String("%1"), labelOf(finding.part));
}

QString codeOf(Part part)
{
    switch (part) {
    case Part::Host:
        return QStringLiteral("host");
    case Part::ClientId:
        return QStringLiteral("clientId");
    case Part::Username:
        return QStringLiteral("username");
    case Part::Password:
        return QStringLiteral("password");
    }
    return {};
}

QString codeOf(Deviation deviation)
{
    switch (deviation) {
    case Deviation::Differs:
        return QStringLiteral("differs");
    case Deviation::BlankAround:
        return QStringLiteral("blank");
    case Deviation::BarsMissing:
        return QStringLiteral("barsMissing");
    case Deviation::BrokenPairs:
        return QStringLiteral("brokenPairs");
    case Deviation::UnknownMethod:
        return QStringLiteral("unknownMethod");
    case Deviation::Exchanged:
        return QStringLiteral("exchanged");
    case Deviation::OtherMethod:
        return QStringLiteral("otherMethod");
    case Deviation::MethodLength:
        return QStringLiteral("methodLength");
    case Deviation::WrongLength:
        return QStringLiteral("wrongLength");
    case Deviation::MethodNotNamed:
        return QStringLiteral("methodNotNamed");
    case Deviation::TimestampLeftOut:
        return QStringLiteral("timestampLeftOut");
    case Deviation::TimestampNotSent:
        return QStringLiteral("timestampNotSent");
    case Deviation::WholeIdSigned:
        return QStringLiteral("wholeIdSigned");
    case Deviation::WrongOrder:
        return QStringLiteral("wrongOrder");
    case Deviation::SeparatorsSigned:
        return QStringLiteral("separatorsSigned");
    case Deviation::OtherTextSigned:
        return QStringLiteral("otherTextSigned");
    case Deviation::ExchangedInText:
        return QStringLiteral("exchangedInText");
    case Deviation::SecretDecoded:
        return QStringLiteral("secretDecoded");
    case Deviation::SecretNotDecoded:
        return QStringLiteral("secretNotDecoded");
    case Deviation::SecretWithLineEnd:
        return QStringLiteral("secretWithLineEnd");
    case Deviation::SecretInOtherCase:
        return QStringLiteral("secretInOtherCase");
    case Deviation::KeyExchanged:
        return QStringLiteral("keyExchanged");
    case Deviation::HmacUsed:
        return QStringLiteral("hmacUsed");
    case Deviation::OtherEncoding:
        return QStringLiteral("otherEncoding");
    case Deviation::NotEscaped:
        return QStringLiteral("notEscaped");
    case Deviation::LocalTime:
        return QStringLiteral("localTime");
    case Deviation::OtherResource:
        return QStringLiteral("otherResource");
    case Deviation::WrongRegion:
        return QStringLiteral("wrongRegion");
    case Deviation::UnknownRegion:
        return QStringLiteral("unknownRegion");
    case Deviation::RegionNeedsInstance:
        return QStringLiteral("regionNeedsInstance");
    case Deviation::WrongInstance:
        return QStringLiteral("wrongInstance");
    case Deviation::HostOfOtherProduct:
        return QStringLiteral("hostOfOtherProduct");
    case Deviation::OtherService:
        return QStringLiteral("otherService");
    case Deviation::SecureModeMismatch:
        return QStringLiteral("secureModeMismatch");
    case Deviation::Expired:
        return QStringLiteral("expired");
    case Deviation::ClockOff:
        return QStringLiteral("clockOff");
    }
    return {};
}

} // namespace clouds
