// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/certificates.h"

#include <QFile>
#include <QProcess>

namespace testsupport {

namespace {

const QStringList ecKey{QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                        QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes")};

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

bool Certificates::make()
{
    const QString names = QStringLiteral("DNS:localhost,IP:127.0.0.1,IP:::1");
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
    return run(QStringList{QStringLiteral("req"), QStringLiteral("-x509")} + ecKey
               + QStringList{QStringLiteral("-days"), QStringLiteral("30"), QStringLiteral("-subj"),
                             QStringLiteral("/CN=test ") + name, QStringLiteral("-keyout"),
                             name + QStringLiteral(".key"), QStringLiteral("-out"),
                             name + QStringLiteral(".crt")});
}

bool Certificates::makeLeaf(const QString &name, const QString &names, const QString &issuer,
                            const QStringList &newKey)
{
    const QString extensions = name + QStringLiteral(".ext");
    const QByteArray isAuthority = names.isEmpty() ? "TRUE" : "FALSE";
    return write(file(extensions),
                 (names.isEmpty() ? QByteArray() : "subjectAltName=" + names.toUtf8() + '\n')
                         + "basicConstraints=CA:" + isAuthority + '\n')
           && run(QStringList{QStringLiteral("req")} + (newKey.isEmpty() ? ecKey : newKey)
                  + QStringList{QStringLiteral("-subj"), QStringLiteral("/CN=") + name,
                                QStringLiteral("-keyout"), name + QStringLiteral(".key"),
                                QStringLiteral("-out"), name + QStringLiteral(".csr")})
           && run({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"),
                   name + QStringLiteral(".csr"), QStringLiteral("-CA"),
                   issuer + QStringLiteral(".crt"), QStringLiteral("-CAkey"),
                   issuer + QStringLiteral(".key"), QStringLiteral("-CAcreateserial"),
                   QStringLiteral("-days"), QStringLiteral("30"), QStringLiteral("-extfile"),
                   extensions, QStringLiteral("-out"), name + QStringLiteral(".crt")});
}

bool Certificates::makeForms()
{
    return makeChain() && makeClients() && makeStores();
}

bool Certificates::makeChain()
{
    return makeLeaf(QStringLiteral("inter"), QString())
           && makeLeaf(QStringLiteral("chained"), QStringLiteral("DNS:localhost"),
                       QStringLiteral("inter"))
           && makeLeaf(QStringLiteral("chained-client"), QStringLiteral("DNS:client"),
                       QStringLiteral("inter"))
           && join({QStringLiteral("chained.crt"), QStringLiteral("inter.crt")},
                   QStringLiteral("chained-full.crt"));
}

bool Certificates::makeClients()
{
    const QStringList rsa{QStringLiteral("-newkey"), QStringLiteral("rsa:2048"),
                          QStringLiteral("-nodes")};
    const QStringList ed{QStringLiteral("-newkey"), QStringLiteral("ed25519"),
                         QStringLiteral("-nodes")};
    const QString ca = QStringLiteral("ca");
    const QString locked = QStringLiteral(" -passout file:password ");
    return write(file(QStringLiteral("password")), keyPassword().toUtf8() + '\n')
           && makeLeaf(QStringLiteral("rsa"), QStringLiteral("DNS:client"), ca, rsa)
           && makeLeaf(QStringLiteral("ed25519"), QStringLiteral("DNS:client"), ca, ed)
           && runLine(QStringLiteral("x509 -in client.crt -outform DER -out client.der"))
           && runLine(QStringLiteral("pkcs8 -topk8 -nocrypt -in client.key -outform DER "
                                     "-out client-key.der"))
           && runLine(QStringLiteral("pkcs8 -topk8 -in client.key -outform DER "
                                     "-out client-key-enc.der")
                      + locked)
           && runLine(QStringLiteral("pkcs8 -topk8 -v1 PBE-SHA1-RC2-40 -provider legacy -provider "
                                     "default -in client.key -out client-key-old.key")
                      + locked)
           && runLine(QStringLiteral("rsa -aes128 -traditional -in rsa.key -out rsa-enc.key")
                      + locked)
           && join({QStringLiteral("client.key"), QStringLiteral("ca.crt"),
                    QStringLiteral("client.crt")},
                   QStringLiteral("client-bundle.pem"))
           && join({QStringLiteral("inter.crt"), QStringLiteral("chained-client.crt")},
                   QStringLiteral("chained-client-full.crt"));
}

bool Certificates::makeStores()
{
    const QString locked = QStringLiteral(" -passout file:password");
    const QString client = QStringLiteral("pkcs12 -export -in client.crt -inkey client.key "
                                          "-certfile ca.crt -out ");
    return runLine(client + QStringLiteral("client.p12") + locked)
           && runLine(client + QStringLiteral("client-old.p12 -legacy") + locked)
           && runLine(client + QStringLiteral("client-open.p12 -passout pass:"))
           && runLine(QStringLiteral("pkcs12 -export -nokeys -in ca.crt -out ca.p12") + locked)
           && runLine(QStringLiteral("crl2pkcs7 -nocrl -certfile ca.crt -out ca.p7b"))
           && runLine(QStringLiteral("crl2pkcs7 -nocrl -certfile ca.crt -outform DER "
                                     "-out ca-der.p7b"))
           && runLine(QStringLiteral("pkey -in client.key -pubout -out client.pub"));
}

bool Certificates::runLine(const QString &arguments)
{
    return run(arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

bool Certificates::join(const QStringList &parts, const QString &whole)
{
    QByteArray bytes;
    for (const QString &part : parts) {
        QFile each(file(part));
        if (!each.open(QIODevice::ReadOnly))
            return false;
        bytes += each.readAll();
    }
    return write(file(whole), bytes);
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
