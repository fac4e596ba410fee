// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/profilewording.h"

#include <QCoreApplication>
#include <QDir>

namespace presentation {

namespace {

struct ProfileWording
{
    Q_DECLARE_TR_FUNCTIONS(ProfileWording)
};

QString missing(const profiles::ProfileFlaw &flaw)
{
    switch (flaw.field) {
    case profiles::Field::Name:
        return ProfileWording::tr("Give the connection a name, so that you find it again.");
    case profiles::Field::Host:
        return ProfileWording::tr(
                "Enter the broker's host name or address, such as broker.example.org.");
    case profiles::Field::SocketFile:
        return ProfileWording::tr("Enter the path of the broker's socket, such as "
                                  "/run/mosquitto/mosquitto.sock.");
    case profiles::Field::ModulePort:
        return ProfileWording::tr("Choose the port of the module, or the simulated module.");
    case profiles::Field::Module:
        return ProfileWording::tr("Choose which module it is: its commands carry the connection.");
    case profiles::Field::ProxyHost:
        return ProfileWording::tr("Enter the proxy's host name or address.");
    case profiles::Field::PskIdentity:
        return ProfileWording::tr("Enter the identity under which the server knows the key.");
    case profiles::Field::WillTopic:
        return ProfileWording::tr(
                "Enter the topic the last will is published to, or switch the will off.");
    case profiles::Field::Subscriptions:
        return ProfileWording::tr("Row %1 has no topic filter: enter one or remove the row.")
                .arg(flaw.row + 1);
    default:
        return ProfileWording::tr("This cannot be empty.");
    }
}

QString clientIdText(profiles::ProfileFlaw::Kind kind)
{
    using Kind = profiles::ProfileFlaw::Kind;
    switch (kind) {
    case Kind::ClientIdTooLong:
        return ProfileWording::tr(
                "The client identifier is longer than the 65535 bytes MQTT can carry.");
    case Kind::ClientIdEmptyIn31:
        return ProfileWording::tr(
                "MQTT 3.1 needs a client identifier: enter one or have one generated.");
    case Kind::ClientIdOver23In31:
        return ProfileWording::tr(
                "MQTT 3.1 allows 23 bytes here: shorten it, or choose a later version.");
    default:
        return ProfileWording::tr(
                "Without a client identifier the server cannot keep a session: enter one, "
                "or tick clean start.");
    }
}

QString topicText(const profiles::ProfileFlaw &flaw)
{
    const QString what = describe(flaw.topic);
    return flaw.row < 0 ? what : ProfileWording::tr("Row %1: %2").arg(flaw.row + 1).arg(what);
}

} // namespace

QString describe(const profiles::ProfileFlaw &flaw)
{
    using Kind = profiles::ProfileFlaw::Kind;
    switch (flaw.kind) {
    case Kind::Missing:
        return missing(flaw);
    case Kind::HostHasScheme:
        return ProfileWording::tr(
                "This is no address of a broker: it begins with mqtt://, mqtts://, ws:// "
                "or wss://, or is a bare host name.");
    case Kind::HostHasSpaces:
        return ProfileWording::tr(
                "A host name has no spaces and no slashes; a path has a field of its own.");
    case Kind::NotAnAddress:
        return ProfileWording::tr("This is no IP address: enter one that this computer has, such "
                                  "as 192.168.1.20, or leave it empty.");
    case Kind::ServiceNeedsName:
        return ProfileWording::tr("SRV records belong to a domain, not to an address: enter a "
                                  "domain, or switch them off on the Network page.");
    case Kind::PathWithoutSlash:
        return ProfileWording::tr("The path of a WebSocket begins with a slash, such as /mqtt.");
    case Kind::SocketFileTooLong:
        return ProfileWording::tr(
                "The path is longer than the 107 bytes that the operating system takes for a "
                "socket: move it, or link to it.");
    case Kind::HeaderNotAllowed:
        return ProfileWording::tr(
                       "Row %1: the name of a header has letters, digits and hyphens only, and is "
                       "none of the handshake's own (Host, Connection, Upgrade, Sec-WebSocket-…).")
                .arg(flaw.row + 1);
    case Kind::HeaderTwice:
        return ProfileWording::tr("Row %1 repeats a header: put both values into one row, with a "
                                  "comma between them.")
                .arg(flaw.row + 1);
    case Kind::NothingPinned:
        return ProfileWording::tr(
                "No certificate was accepted yet: look at the server's certificate first.");
    case Kind::ClientIdTooLong:
    case Kind::ClientIdEmptyIn31:
    case Kind::ClientIdOver23In31:
    case Kind::ClientIdEmptyNeedsCleanStart:
        return clientIdText(flaw.kind);
    case Kind::PasswordNeedsUsername:
        return ProfileWording::tr(
                "MQTT 3.1 and 3.1.1 send no password without a user name: enter one.");
    case Kind::FileNotFound:
        return ProfileWording::tr("There is no such file: choose it again.");
    case Kind::FolderNotFound:
        return ProfileWording::tr("There is no such folder: choose it again.");
    case Kind::KeyWithoutCertificate:
        return ProfileWording::tr("A private key needs the certificate that goes with it.");
    case Kind::NotVerified:
        return ProfileWording::tr(
                "Anybody on the way can pose as this broker and read everything, the "
                "password too. For tests only.");
    case Kind::PasswordInClear:
        return ProfileWording::tr("Without TLS the password crosses the network in clear text.");
    case Kind::InvalidTopic:
        return topicText(flaw);
    case Kind::ZeroNotAllowed:
        return ProfileWording::tr("0 is not allowed here: enter a number from 1 on.");
    case Kind::SubscriptionTwice:
        return ProfileWording::tr(
                       "Row %1 repeats a filter: the server keeps only the last of them.")
                .arg(flaw.row + 1);
    case Kind::SharedWithNoLocal:
        return ProfileWording::tr("Row %1: a shared subscription cannot have No Local.")
                .arg(flaw.row + 1);
    }
    Q_UNREACHABLE();
}

client::Explanation explain(const storage::FileError &error)
{
    using Kind = storage::FileError::Kind;
    const QString file = QDir::toNativeSeparators(error.file);
    const QString aside = QDir::toNativeSeparators(error.setAside);
    switch (error.kind) {
    case Kind::NotFound:
        return {ProfileWording::tr("%1 is not there.").arg(file), {}};
    case Kind::CannotRead:
        return {ProfileWording::tr("%1 cannot be read: %2.").arg(file, error.detail),
                ProfileWording::tr("Check the permissions of the file.")};
    case Kind::Damaged:
    case Kind::WrongFormat:
        return {ProfileWording::tr("%1 is damaged (%2) and was left out.").arg(file, error.detail),
                aside.isEmpty()
                        ? ProfileWording::tr("Mend the file; it is read again when it changes.")
                        : ProfileWording::tr(
                                  "It was kept as %1; earlier versions lie in the folder "
                                  ".backup beside it.")
                                  .arg(aside)};
    case Kind::TooNew:
        return {ProfileWording::tr(
                        "%1 was made by a later version of this program and was left out.")
                        .arg(file),
                ProfileWording::tr(
                        "Install the newer program to use it; the file is not touched.")};
    case Kind::CannotWrite:
        return {ProfileWording::tr("%1 could not be written: %2.").arg(file, error.detail),
                ProfileWording::tr(
                        "Nothing is lost while the program runs. Make the folder writable, then "
                        "try again.")};
    case Kind::NoSpace:
        return {ProfileWording::tr("%1 could not be written: the disk is full.").arg(file),
                ProfileWording::tr(
                        "Nothing is lost while the program runs. Free some space, then try "
                        "again.")};
    }
    Q_UNREACHABLE();
}

client::Explanation explain(const profiles::SecretError &error)
{
    using Kind = profiles::SecretError::Kind;
    switch (error.kind) {
    case Kind::NotFound:
        return {ProfileWording::tr("The saved password is no longer there."),
                ProfileWording::tr("Enter it again.")};
    case Kind::NoService:
        return {ProfileWording::tr("No keychain service answers on this computer."),
                ProfileWording::tr(
                        "Start one, or let the program ask for the password each time.")};
    case Kind::Denied:
        return {ProfileWording::tr("The keychain refused access to the password."),
                ProfileWording::tr("Unlock the keychain and allow this program to use it.")};
    case Kind::TimedOut:
        return {ProfileWording::tr("The keychain did not answer."),
                ProfileWording::tr(
                        "Look for a question of the keychain that waits for you, then try "
                        "again.")};
    case Kind::CannotRead:
    case Kind::CannotWrite:
        return {ProfileWording::tr("The file with the saved passwords cannot be used: %1.")
                        .arg(error.detail),
                ProfileWording::tr("Check the permissions of the program's data folder.")};
    case Kind::Other:
        break;
    }
    return {ProfileWording::tr("The keychain reported an error: %1.").arg(error.detail),
            ProfileWording::tr("Try again, or let the program ask for the password each time.")};
}

QString describe(profiles::SecretHome home)
{
    switch (home) {
    case profiles::SecretHome::Keychain:
        return ProfileWording::tr("Kept in the system's keychain.");
    case profiles::SecretHome::PrivateFile:
        return ProfileWording::tr(
                "Kept in a file that only you can read, not encrypted: no keychain is in "
                "use.");
    case profiles::SecretHome::SessionOnly:
        return ProfileWording::tr(
                "Kept until the program ends: neither a keychain nor a file could be "
                "used.");
    }
    Q_UNREACHABLE();
}

} // namespace presentation
