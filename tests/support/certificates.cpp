// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/certificates.h"

#include <QFile>
#include <QProcess>

namespace testsupport {

namespace {

const QStringList newKey{QStringLiteral("-newkey"), QStringLiteral("ec"),
                         QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"),
                         QStringLiteral("-nodes")};

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

bool Certificates::make()
{
    const QString names = QStringLiteral("DNS:localhost,IP:127.0.0.1");
    return write(noCertificate(), "this is no certificate\n") && makeAuthority(QStringLiteral("ca"))
           && makeAuthority(QStringLiteral("other")) && makeLeaf(QStringLiteral("server"), names)
           && makeLeaf(QStringLiteral("wrongname"), QStringLiteral("DNS:other.example"))
           && makeLeaf(QStringLiteral("client"), QStringLiteral("DNS:client")) && makeExpired()
           && run({QStringLiteral("x509"), QStringLiteral("-in"), QStringLiteral("ca.crt"),
                   QStringLiteral("-outform"), QStringLiteral("DER"), QStringLiteral("-out"),
                   QStringLiteral("ca.der")})
           && run({QStringLiteral("pkey"), QStringLiteral("-aes256"), QStringLiteral("-passout"),
                   QStringLiteral("pass:") + keyPassword(), QStringLiteral("-in"),
                   QStringLiteral("client.key"), QStringLiteral("-out"),
                   QStringLiteral("client-enc.key")});
}

QByteArray Certificates::mosquittoConfiguration() const
{
    const QString server = QStringLiteral("server");
    return "cafile " + certificate(QStringLiteral("ca")).toUtf8() + "\ncertfile "
           + certificate(server).toUtf8() + "\nkeyfile " + key(server).toUtf8() + '\n';
}

bool Certificates::run(const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral("openssl"), arguments);
    if (!process.waitForFinished(30'000) || process.exitCode() != 0) {
        qWarning("openssl %s: %s", qPrintable(arguments.join(QLatin1Char(' '))),
                 process.readAllStandardError().constData());
        return false;
    }
    return true;
}

bool Certificates::makeAuthority(const QString &name)
{
    return run(QStringList{QStringLiteral("req"), QStringLiteral("-x509")} + newKey
               + QStringList{QStringLiteral("-days"), QStringLiteral("30"), QStringLiteral("-subj"),
                             QStringLiteral("/CN=test ") + name, QStringLiteral("-keyout"),
                             name + QStringLiteral(".key"), QStringLiteral("-out"),
                             name + QStringLiteral(".crt")});
}

bool Certificates::makeLeaf(const QString &name, const QString &names)
{
    const QString extensions = name + QStringLiteral(".ext");
    return write(file(extensions),
                 "subjectAltName=" + names.toUtf8() + "\nbasicConstraints=CA:FALSE\n")
           && run(QStringList{QStringLiteral("req")} + newKey
                  + QStringList{QStringLiteral("-subj"), QStringLiteral("/CN=") + name,
                                QStringLiteral("-keyout"), name + QStringLiteral(".key"),
                                QStringLiteral("-out"), name + QStringLiteral(".csr")})
           && run({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"),
                   name + QStringLiteral(".csr"), QStringLiteral("-CA"), QStringLiteral("ca.crt"),
                   QStringLiteral("-CAkey"), QStringLiteral("ca.key"),
                   QStringLiteral("-CAcreateserial"), QStringLiteral("-days"), QStringLiteral("30"),
                   QStringLiteral("-extfile"), extensions, QStringLiteral("-out"),
                   name + QStringLiteral(".crt")});
}

// By `openssl ca`, which takes dates in the past.
bool Certificates::makeExpired()
{
    return makeLeaf(QStringLiteral("expired"), QStringLiteral("DNS:localhost"))
           && write(file(QStringLiteral("index.txt")), {})
           && write(file(QStringLiteral("serial")), "1000\n")
           && write(file(QStringLiteral("ca.cnf")),
                    "[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\nserial=serial\n"
                    "new_certs_dir=.\ndefault_md=sha256\npolicy=p\nx509_extensions=x\n"
                    "[p]\ncommonName=supplied\n[x]\nsubjectAltName=DNS:localhost\n")
           && run({QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-config"),
                   QStringLiteral("ca.cnf"), QStringLiteral("-in"), QStringLiteral("expired.csr"),
                   QStringLiteral("-cert"), QStringLiteral("ca.crt"), QStringLiteral("-keyfile"),
                   QStringLiteral("ca.key"), QStringLiteral("-startdate"),
                   QStringLiteral("20200101000000Z"), QStringLiteral("-enddate"),
                   QStringLiteral("20210101000000Z"), QStringLiteral("-notext"),
                   QStringLiteral("-out"), QStringLiteral("expired.crt")});
}

} // namespace testsupport
