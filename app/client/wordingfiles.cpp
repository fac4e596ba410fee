// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words for files of certificates and keys that cannot be used.
#include "app/client/wording.h"

#include <QCoreApplication>
#include <QDir>

namespace client {

namespace {

// Shares the context of the other words for links.
class FileWording
{
    Q_DECLARE_TR_FUNCTIONS(client::LinkWording)

public:
    static Explanation ofFile(const net::FileProblem &problem);
    static Explanation ofForeignFile(const net::FileProblem &problem, const QString &name);
};

Explanation FileWording::ofFile(const net::FileProblem &problem)
{
    using File = net::FileProblem::Kind;
    const QString name = QDir::toNativeSeparators(problem.file);
    switch (problem.kind) {
    case File::None:
        return {};
    case File::NotFound:
        return {tr("There is no file %1.").arg(name), tr("Choose it again.")};
    case File::CannotRead:
        return {tr("%1 cannot be read: %2.").arg(name, problem.detail),
                tr("Check the permissions of the file.")};
    case File::Empty:
        return {tr("%1 is empty.").arg(name), tr("Ask for the file again.")};
    case File::TooLarge:
        return {tr("%1 is too large to be a certificate or key.").arg(name),
                tr("Choose another file.")};
    case File::Truncated:
        return {tr("%1 is cut off: its end is missing.").arg(name),
                tr("Copy or download it again, as a whole.")};
    case File::Damaged:
        return {tr("%1 looks like a certificate or key, but is damaged.").arg(name),
                tr("Copy or download it again; a mail program may have changed its "
                   "lines.")};
    case File::NeedsPassword:
        return {tr("%1 is locked with a password.").arg(name),
                tr("Enter its password in the profile.")};
    case File::WrongPassword:
        return {tr("The password does not open %1.").arg(name),
                tr("Enter the one that was chosen when the file was made.")};
    case File::OldCipher:
        return {tr("%1 is locked with an old cipher (such as RC2) that OpenSSL has "
                   "retired.")
                        .arg(name),
                tr("Install OpenSSL's legacy provider, or have the file made again "
                   "with a newer "
                   "program.")};
    case File::NoCertificate:
        return {tr("%1 holds no certificate.").arg(name),
                tr("Choose the certificate's file, often .crt or .pem.")};
    case File::NoKey:
        return {tr("%1 holds no private key.").arg(name),
                tr("Choose the key's file, often .key or .pem.")};
    case File::KeyOfAnother:
        return {tr("The private key in %1 belongs to another certificate.").arg(name),
                tr("Choose certificate and key that were made together.")};
    case File::CertificateRequest:
    case File::PublicKey:
    case File::RevocationList:
    case File::JavaKeyStore:
    case File::SshKey:
    case File::PuttyKey:
    case File::WebPage:
    case File::Unknown:
        break;
    }
    return ofForeignFile(problem, name);
}

Explanation FileWording::ofForeignFile(const net::FileProblem &problem, const QString &name)
{
    using File = net::FileProblem::Kind;
    switch (problem.kind) {
    case File::CertificateRequest:
        return {tr("%1 is a request for a certificate, not the certificate.").arg(name),
                tr("Send it to the authority, and choose the certificate that comes "
                   "back.")};
    case File::PublicKey:
        return {tr("%1 holds a public key only.").arg(name),
                tr("Choose the certificate, or the private key that goes with it.")};
    case File::RevocationList:
        return {tr("%1 is a list of revoked certificates.").arg(name),
                tr("Choose the authority's certificate instead.")};
    case File::JavaKeyStore:
        return {tr("%1 is a Java key store, which only Java reads.").arg(name),
                tr("Convert it: keytool -importkeystore -srckeystore FILE "
                   "-destkeystore FILE.p12 "
                   "-deststoretype PKCS12.")};
    case File::SshKey:
        return {tr("%1 is a key for SSH; TLS needs another form.").arg(name),
                tr("Choose the key that was made for the certificate.")};
    case File::PuttyKey:
        return {tr("%1 is a key of PuTTY for SSH; TLS needs another form.").arg(name),
                tr("Choose the key that was made for the certificate.")};
    case File::WebPage:
        return {tr("%1 is a web page: the download failed.").arg(name),
                tr("Download the file again, logged in where it is offered.")};
    default:
        return {tr("%1 holds neither a certificate nor a key in a form that is known.").arg(name),
                tr("PEM, DER, PKCS#7 and PKCS#12 are understood, whatever the file's "
                   "name.")};
    }
}

} // namespace

Explanation explain(const net::FileProblem &problem)
{
    return FileWording::ofFile(problem);
}

} // namespace client
