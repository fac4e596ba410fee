// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/wording.h"

#include "app/clouds/schemes.h"

#include <QCoreApplication>

namespace clouds {

namespace {

// Carries the context of the translations, also for the texts of the tables.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(clouds)
};

QString quotedDetail(const InputError &error)
{
    return error.detail.isEmpty() ? Words::tr("a control character") : u'"' + error.detail + u'"';
}

} // namespace

QString nameOf(const Scheme &scheme)
{
    return Words::tr(scheme.name);
}

QString labelOf(const InputField &field)
{
    return Words::tr(field.label);
}

QString hintOf(const InputField &field)
{
    return field.hint[0] == '\0' ? QString() : Words::tr(field.hint);
}

QString labelOfChoice(const InputField &field, QStringView choice)
{
    struct Label
    {
        const char *choice;
        const char *text;
    };
    static constexpr Label labels[] = {
            {"tcp", QT_TRANSLATE_NOOP("clouds", "TCP")},
            {"tls", QT_TRANSLATE_NOOP("clouds", "TLS")},
            {"ws", QT_TRANSLATE_NOOP("clouds", "WebSocket")},
            {"wss", QT_TRANSLATE_NOOP("clouds", "Secure WebSocket")},
            {"now", QT_TRANSLATE_NOOP("clouds", "Now")},
            {"hour", QT_TRANSLATE_NOOP("clouds", "One hour from now")},
            {"day", QT_TRANSLATE_NOOP("clouds", "One day from now")},
            {"year", QT_TRANSLATE_NOOP("clouds", "One year from now")},
            {"secret", QT_TRANSLATE_NOOP("clouds", "By secret")},
            {"certificate", QT_TRANSLATE_NOOP("clouds", "By client certificate")},
            {"register", QT_TRANSLATE_NOOP("clouds", "With pre-registration (register)")},
            {"regnwl", QT_TRANSLATE_NOOP("clouds", "Without pre-registration (regnwl)")},
            {"token", QT_TRANSLATE_NOOP("clouds", "Access token")},
            {"basic", QT_TRANSLATE_NOOP("clouds", "User name and password")},
            {"x509", QT_TRANSLATE_NOOP("clouds", "X.509 certificate")},
            {"provision", QT_TRANSLATE_NOOP("clouds", "Provisioning")},
            {"device", QT_TRANSLATE_NOOP("clouds", "Individual, by the device's own key")},
            {"group", QT_TRANSLATE_NOOP("clouds", "Group, by the group's key")},
    };
    if (choice.isEmpty())
        return field.kind == FieldKind::Choice ? Words::tr("Automatic") : Words::tr("None");
    for (const Label &label : labels) {
        if (choice == QLatin1String(label.choice))
            return Words::tr(label.text);
    }
    return choice.toString();
}

QString describe(const InputError &error, const Scheme &scheme)
{
    const InputField *field = fieldByName(scheme, error.field);
    const QString label = field ? labelOf(*field) : error.field;
    switch (error.what) {
    case InputFlaw::Missing:
        return Words::tr("%1 is empty: copy it from the cloud's console.").arg(label);
    case InputFlaw::TooLong:
        return Words::tr("%1 is longer than the %2 characters the cloud allows: look for something "
                         "pasted twice or into the wrong field.")
                .arg(label, error.detail);
    case InputFlaw::BlankInside:
        return Words::tr("%1 contains a blank, often one that came along with a copy: remove it.")
                .arg(label);
    case InputFlaw::FullWidth:
        if (error.detail.isEmpty())
            return Words::tr(
                           "%1 contains a full-width blank: switch the input method to half-width "
                           "and remove it.")
                    .arg(label);
        return Words::tr("%1 contains the full-width character %2: switch the input method to "
                         "half-width and type it again.")
                .arg(label, quotedDetail(error));
    case InputFlaw::NotAscii:
        return Words::tr("%1 contains %2, which no cloud hands out here: copy the value again.")
                .arg(label, quotedDetail(error));
    case InputFlaw::ForbiddenCharacter:
        return Words::tr("%1 must not contain %2, which separates the parts of the credentials.")
                .arg(label, quotedDetail(error));
    case InputFlaw::NotDigits:
        return Words::tr("%1 must be digits only.").arg(label);
    case InputFlaw::NotBase64:
        return Words::tr("%1 is not Base64 text: copy it again, with the equals signs at its end.")
                .arg(label);
    case InputFlaw::UnknownChoice:
        return Words::tr("%1 has a value that this cloud does not know: choose one of the list.")
                .arg(label);
    case InputFlaw::UnknownField:
        return Words::tr("This cloud has no input \"%1\": look at the spelling, also of capitals.")
                .arg(label);
    case InputFlaw::NotPairs:
        return Words::tr("%1 must be name=value pairs joined by commas, and %2 is none.")
                .arg(label, quotedDetail(error));
    case InputFlaw::ReservedName:
        return Words::tr("%1 must not set %2: it has a field of its own.")
                .arg(label, quotedDetail(error));
    case InputFlaw::LooksLikeSecret:
        return Words::
                tr("%1 looks like a device secret (32 hex digits): the values may be exchanged.")
                        .arg(label);
    case InputFlaw::LineEnd:
        return Words::tr("%1 contains a line end that came along with a copy: remove it.")
                .arg(label);
    case InputFlaw::Invisible:
        return Words::
                tr("%1 contains a character that cannot be seen, such as a zero-width blank from a "
                   "web page: delete the text and type it.")
                        .arg(label);
    case InputFlaw::NotAnHour:
        return Words::tr("%1 must be an hour in UTC as ten digits, YYYYMMDDHH.").arg(label);
    case InputFlaw::NotAMoment:
        return Words::tr("%1 must be a moment in UTC such as 20261123T120000Z.").arg(label);
    case InputFlaw::NotText:
        return Words::tr("%1 must be a text or a number, not a list.").arg(label);
    case InputFlaw::OutOfRange:
        return Words::tr("%1 must be a number from 1 to %2.").arg(label, error.detail);
    }
    return {};
}

QString describe(const Note &note)
{
    switch (note.what) {
    case Notice::SecretUnusual:
        return Words::tr("The console hands out secrets of 32 letters and digits and this is none: "
                         "compare it with the console if the cloud refuses it.");
    case Notice::SecretLooksLikeKey:
        return Words::tr("The device secret looks like a product key: the two may be exchanged.");
    case Notice::SecureModeMismatch:
        return Words::tr(
                "The secure mode does not say what the transport is: 2 belongs to TLS, 3 to plain "
                "TCP. The cloud has been seen to accept both.");
    case Notice::RegionNeedsInstance:
        return Words::tr(
                "This region has no public instance: enter the instance id, or the host name will "
                "not exist.");
    case Notice::RootToImport:
        return Words::tr(
                "The server's certificate comes from the cloud's own root, which the system does "
                "not know: give that root as CA file in the connection.");
    case Notice::TimestampInPast:
        return Words::tr("These credentials have already expired: choose a later time.");
    case Notice::MethodSignedAsTyped:
        return Words::tr(
                "The method is signed as typed, and the cloud knows it in lower case only.");
    case Notice::PlainTcpInSpiteOfName:
        return Words::tr("This host is plain TCP in spite of its name.");
    case Notice::SecretOnPlainTransport:
        return Words::tr("Without TLS everyone on the way can read these credentials.");
    case Notice::ClockMustBeRight:
        return Words::tr(
                "The cloud compares this time with its clock: credentials made for another time "
                "are refused.");
    case Notice::HostToEnter:
        return Words::tr("The host cannot be worked out: enter the address from the cloud's "
                         "documentation.");
    case Notice::NameLooksLikeSecret:
        return Words::tr("This name looks like a device secret (32 hex digits): the values may be "
                         "exchanged.");
    case Notice::CertificateNeeded:
        return Words::tr("The device proves itself by its client certificate: give certificate and "
                         "key on the TLS page of the connection.");
    case Notice::AlpnNeeded:
        return Words::tr("This port asks for an application protocol in TLS (ALPN), or it answers "
                         "as a web server.");
    case Notice::RegionUnknown:
        return Words::tr("This region is not among those known here: look at its spelling.");
    case Notice::HourIsNotNow:
        return Words::tr("The platform compares the hour with its clock in UTC, and it is another "
                         "one now.");
    case Notice::HostOfOtherRegion:
        return Words::tr(
                "The host names another region than the one that is signed: the cloud will "
                "refuse the signature.");
    case Notice::MeantForOther:
        return Words::tr("This looks like an instance of ApsaraMQ for MQTT, another product of "
                         "Aliyun with other credentials.");
    }
    return {};
}

QString codeOf(InputFlaw flaw)
{
    switch (flaw) {
    case InputFlaw::Missing:
        return QStringLiteral("missing");
    case InputFlaw::TooLong:
        return QStringLiteral("tooLong");
    case InputFlaw::BlankInside:
        return QStringLiteral("blank");
    case InputFlaw::FullWidth:
        return QStringLiteral("fullWidth");
    case InputFlaw::NotAscii:
        return QStringLiteral("notAscii");
    case InputFlaw::ForbiddenCharacter:
        return QStringLiteral("forbiddenCharacter");
    case InputFlaw::NotDigits:
        return QStringLiteral("notDigits");
    case InputFlaw::NotBase64:
        return QStringLiteral("notBase64");
    case InputFlaw::UnknownChoice:
        return QStringLiteral("unknownChoice");
    case InputFlaw::UnknownField:
        return QStringLiteral("unknownField");
    case InputFlaw::NotPairs:
        return QStringLiteral("notPairs");
    case InputFlaw::ReservedName:
        return QStringLiteral("reservedName");
    case InputFlaw::LooksLikeSecret:
        return QStringLiteral("looksLikeSecret");
    case InputFlaw::LineEnd:
        return QStringLiteral("lineEnd");
    case InputFlaw::Invisible:
        return QStringLiteral("invisible");
    case InputFlaw::NotAnHour:
        return QStringLiteral("notAnHour");
    case InputFlaw::NotAMoment:
        return QStringLiteral("notAMoment");
    case InputFlaw::NotText:
        return QStringLiteral("notText");
    case InputFlaw::OutOfRange:
        return QStringLiteral("outOfRange");
    }
    return {};
}

QString codeOf(Notice notice)
{
    switch (notice) {
    case Notice::SecretUnusual:
        return QStringLiteral("secretUnusual");
    case Notice::SecretLooksLikeKey:
        return QStringLiteral("secretLooksLikeKey");
    case Notice::SecureModeMismatch:
        return QStringLiteral("secureModeMismatch");
    case Notice::RegionNeedsInstance:
        return QStringLiteral("regionNeedsInstance");
    case Notice::RootToImport:
        return QStringLiteral("rootToImport");
    case Notice::TimestampInPast:
        return QStringLiteral("timestampInPast");
    case Notice::MethodSignedAsTyped:
        return QStringLiteral("methodSignedAsTyped");
    case Notice::PlainTcpInSpiteOfName:
        return QStringLiteral("plainTcpInSpiteOfName");
    case Notice::SecretOnPlainTransport:
        return QStringLiteral("secretOnPlainTransport");
    case Notice::ClockMustBeRight:
        return QStringLiteral("clockMustBeRight");
    case Notice::HostToEnter:
        return QStringLiteral("hostToEnter");
    case Notice::NameLooksLikeSecret:
        return QStringLiteral("nameLooksLikeSecret");
    case Notice::CertificateNeeded:
        return QStringLiteral("certificateNeeded");
    case Notice::AlpnNeeded:
        return QStringLiteral("alpnNeeded");
    case Notice::RegionUnknown:
        return QStringLiteral("regionUnknown");
    case Notice::HourIsNotNow:
        return QStringLiteral("hourIsNotNow");
    case Notice::HostOfOtherRegion:
        return QStringLiteral("hostOfOtherRegion");
    case Notice::MeantForOther:
        return QStringLiteral("meantForOther");
    }
    return {};
}

QString codeOf(Transport transport)
{
    switch (transport) {
    case Transport::Tcp:
        return QStringLiteral("tcp");
    case Transport::Tls:
        return QStringLiteral("tls");
    case Transport::WebSocket:
        return QStringLiteral("ws");
    case Transport::SecureWebSocket:
        return QStringLiteral("wss");
    }
    return {};
}

} // namespace clouds
