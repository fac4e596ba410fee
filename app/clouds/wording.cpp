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
    if (choice == u"tcp")
        return Words::tr("TCP");
    if (choice == u"tls")
        return Words::tr("TLS");
    if (choice == u"ws")
        return Words::tr("WebSocket");
    if (choice == u"wss")
        return Words::tr("Secure WebSocket");
    if (choice == u"now")
        return Words::tr("Now");
    if (choice == u"hour")
        return Words::tr("One hour from now");
    if (choice == u"day")
        return Words::tr("One day from now");
    if (choice == u"year")
        return Words::tr("One year from now");
    if (choice.isEmpty())
        return field.kind == FieldKind::Choice ? Words::tr("Automatic") : Words::tr("None");
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
        return Words::
                tr("%1 contains the full-width character %2: switch the input method to half-width "
                   "and type it again.")
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
    }
    return {};
}

QString describe(const Note &note)
{
    switch (note.what) {
    case Notice::SecretNotHex:
        return Words::tr(
                "The console hands out secrets of 32 hex digits and this is none: compare it "
                "with the console if the cloud refuses it.");
    case Notice::SecretLooksLikeKey:
        return Words::tr("The device secret looks like a product key: the two may be exchanged.");
    case Notice::ClientIdTooLong:
        return Words::tr(
                "The client id before the bar is longer than 64 characters: the cloud will "
                "refuse it.");
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
    }
    return {};
}

QString describe(const Finding &finding)
{
    const QString part = labelOf(finding.part);
    switch (finding.why) {
    case Deviation::Differs:
        return Words::tr("%1 is not what these inputs give: compare every input with the console.")
                .arg(part);
    case Deviation::BarsMissing:
        return Words::
                tr("%1 lacks the part between two bars that names secure mode and sign method: use "
                   "the whole text.")
                        .arg(part);
    case Deviation::Exchanged:
        return Words::
                tr("%1 has its two halves exchanged: device name first, then &, then product key.")
                        .arg(part);
    case Deviation::OtherMethod:
        return Words::tr("%1 was signed with another method than the client id names: make the two "
                         "agree.")
                .arg(part);
    case Deviation::TimestampLeftOut:
        return Words::
                tr("%1 was signed without the timestamp that the client id carries: sign it, too, "
                   "or "
                   "leave it out of the client id.")
                        .arg(part);
    case Deviation::WholeIdSigned:
        return Words::
                tr("%1 was signed over the whole client id: only the text before the first bar is "
                   "signed.")
                        .arg(part);
    case Deviation::SecretDecoded:
        return Words::tr("%1 was signed with the bytes that the secret's hex digits stand for: the "
                         "digits "
                         "themselves are the key.")
                .arg(part);
    case Deviation::WrongLength:
        return Words::
                tr("%1 has a length that the sign method never gives: something is missing or was "
                   "added.")
                        .arg(part);
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
    }
    return {};
}

QString codeOf(Notice notice)
{
    switch (notice) {
    case Notice::SecretNotHex:
        return QStringLiteral("secretNotHex");
    case Notice::SecretLooksLikeKey:
        return QStringLiteral("secretLooksLikeKey");
    case Notice::ClientIdTooLong:
        return QStringLiteral("clientIdTooLong");
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
    case Deviation::BarsMissing:
        return QStringLiteral("barsMissing");
    case Deviation::Exchanged:
        return QStringLiteral("exchanged");
    case Deviation::OtherMethod:
        return QStringLiteral("otherMethod");
    case Deviation::TimestampLeftOut:
        return QStringLiteral("timestampLeftOut");
    case Deviation::WholeIdSigned:
        return QStringLiteral("wholeIdSigned");
    case Deviation::SecretDecoded:
        return QStringLiteral("secretDecoded");
    case Deviation::WrongLength:
        return QStringLiteral("wrongLength");
    }
    return {};
}

} // namespace clouds
