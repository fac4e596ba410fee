// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files as people are given them, good and bad, and whether they fit together.
#include "app/client/wording.h"
#include "app/net/keymaterial.h"
#include "app/net/tlsconfiguration.h"
#include "tests/support/certificates.h"

#include <QFile>
#include <QStringEncoder>
#include <QtTest>

using namespace net;
using Kind = FileProblem::Kind;

class TestKeyMaterial : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_certificates.make());
        QVERIFY(m_certificates.makeForms());
    }
    void formIsRecognisedByContent_data();
    void formIsRecognisedByContent();
    void keysAreTold_data();
    void keysAreTold();
    void ownCertificateStandsFirst();
    void textOfAnyEditorIsRead_data();
    void textOfAnyEditorIsRead();
    void badFileIsToldWithCauseAndStep_data();
    void badFileIsToldWithCauseAndStep();
    void everyTruncationIsAProblem_data();
    void everyTruncationIsAProblem();
    void filesMustFitTogether_data();
    void filesMustFitTogether();
    void missingAndUnreadableFilesAreTold();

private:
    QByteArray content(const QString &name) const
    {
        QFile file(m_certificates.form(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    testsupport::Certificates m_certificates;
    const QString m_password = testsupport::Certificates::keyPassword();
};

void TestKeyMaterial::formIsRecognisedByContent_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<FileForm>("form");
    QTest::addColumn<int>("certificates");
    QTest::addColumn<bool>("hasKey");
    QTest::addColumn<bool>("isOld");
    const auto row = [](const char *name, FileForm form, int certificates, bool hasKey,
                        bool isOld = false) {
        QTest::newRow(name) << QString::fromLatin1(name) << form << certificates << hasKey << isOld;
    };
    row("client.crt", FileForm::Pem, 1, false);
    row("client.key", FileForm::Pem, 0, true);
    row("client-enc.key", FileForm::Pem, 0, true);
    row("client-key-old.key", FileForm::Pem, 0, true, true);
    row("rsa-enc.key", FileForm::Pem, 0, true);
    row("client-bundle.pem", FileForm::Pem, 2, true);
    row("client.der", FileForm::Der, 1, false);
    row("client-key.der", FileForm::Der, 0, true);
    row("client-key-enc.der", FileForm::Der, 0, true);
    row("client.p12", FileForm::Pkcs12, 2, true);
    row("client-old.p12", FileForm::Pkcs12, 2, true, true);
    row("client-open.p12", FileForm::Pkcs12, 2, true);
    row("ca.p12", FileForm::Pkcs12, 1, false);
    row("ca.p7b", FileForm::Pkcs7, 1, false);
    row("ca-der.p7b", FileForm::Pkcs7, 1, false);
    row("chained-full.crt", FileForm::Pem, 2, false);
}

void TestKeyMaterial::formIsRecognisedByContent()
{
    QFETCH(const QString, name);
    QFETCH(const FileForm, form);
    QFETCH(const int, certificates);
    QFETCH(const bool, hasKey);
    QFETCH(const bool, isOld);
    // The open one is locked by an empty password: another is a wrong one, as for OpenSSL itself.
    const QString password = name == QLatin1String("client-open.p12") ? QString() : m_password;
    const auto material = readKeyMaterial(m_certificates.form(name), password);
    QVERIFY2(material.has_value(), qPrintable(name));
    if (form != FileForm::Pkcs7 || name == QLatin1String("ca-der.p7b"))
        QCOMPARE(material->form, form);
    QCOMPARE(material->certificates.size(), certificates);
    QCOMPARE(!material->key.isNull(), hasKey);
    QCOMPARE(material->lockedKey, Kind::None);
    QCOMPARE(material->hasOldCipher, isOld);
}

void TestKeyMaterial::keysAreTold_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("algorithm");
    QTest::addColumn<int>("bits");
    QTest::newRow("EC") << "client"
                        << "EC prime256v1" << 256;
    QTest::newRow("RSA") << "rsa"
                         << "RSA" << 2048;
    QTest::newRow("Ed25519") << "ed25519"
                             << "ED25519" << 256;
}

void TestKeyMaterial::keysAreTold()
{
    QFETCH(const QString, name);
    QFETCH(const QString, algorithm);
    QFETCH(const int, bits);
    const auto key = readKeyMaterial(m_certificates.key(name), {});
    const auto certificate = readKeyMaterial(m_certificates.certificate(name), {});
    QVERIFY(key && certificate);
    QCOMPARE(key->key.algorithm(), algorithm);
    QVERIFY(key->key.bits() >= bits - 3 && key->key.bits() <= bits);
    QCOMPARE(keyAlgorithm(certificate->certificates.first()), algorithm);
    QVERIFY(key->key.belongsTo(certificate->certificates.first()));
    QVERIFY(!key->key.toSslKey().isNull());
}

void TestKeyMaterial::ownCertificateStandsFirst()
{
    TlsOptions options;
    options.certFile = m_certificates.form(QStringLiteral("chained-client-full.crt"));
    options.keyFile = m_certificates.key(QStringLiteral("chained-client"));
    const auto files = readTlsFiles(options);
    QVERIFY(files.has_value());
    QCOMPARE(files->chain.size(), 2);
    QCOMPARE(files->chain[0].subjectDisplayName(), QStringLiteral("chained-client"));
    QCOMPARE(files->chain[1].subjectDisplayName(), QStringLiteral("inter"));
}

void TestKeyMaterial::textOfAnyEditorIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray pem = content(QStringLiteral("client.crt"));
    QTest::newRow("line ends of Windows") << QByteArray(pem).replace("\n", "\r\n");
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + pem;
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    QTest::newRow("UTF-16") << QByteArray(utf16(QString::fromLatin1(pem)));
    QTest::newRow("words around it") << "subject=CN = client\n" + pem + "\nThat was it.\n";
    QTest::newRow("Base64 without frame")
            << content(QStringLiteral("client.der")).toBase64() + "\n";
}

void TestKeyMaterial::textOfAnyEditorIsRead()
{
    QFETCH(const QByteArray, bytes);
    const auto material = parseKeyMaterial(bytes, {});
    QVERIFY(material.has_value());
    QCOMPARE(material->certificates.size(), 1);
    QCOMPARE(material->certificates.first().subjectDisplayName(), QStringLiteral("client"));
}

void TestKeyMaterial::badFileIsToldWithCauseAndStep_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("password");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, const QByteArray &bytes, Kind kind,
                        const QString &password = {}) {
        QTest::newRow(name) << bytes << password << kind;
    };
    const auto file = [this](const char *name) { return content(QString::fromLatin1(name)); };
    const QString wrong = QStringLiteral("wrong");
    row("empty", "", Kind::Empty);
    row("blanks", " \n\n", Kind::Empty);
    row("a word", "this is no certificate\n", Kind::Unknown);
    row("zeroes", QByteArray(500, '\0'), Kind::Unknown);
    row("request", file("client.csr"), Kind::CertificateRequest);
    row("public key", file("client.pub"), Kind::PublicKey);
    row("Java", QByteArray("\xFE\xED\xFE\xED\x00\x00\x00\x02", 8), Kind::JavaKeyStore);
    row("SSH", "ssh-rsa AAAAB3NzaC1yc2E= me@here\n", Kind::SshKey);
    row("OpenSSH",
        "-----BEGIN OPENSSH PRIVATE KEY-----\nb3Blbg==\n-----END OPENSSH PRIVATE KEY-----\n",
        Kind::SshKey);
    row("PuTTY", "PuTTY-User-Key-File-3: ssh-ed25519\n", Kind::PuttyKey);
    row("web page", "<!DOCTYPE html><html><body>Log in</body></html>", Kind::WebPage);
    row("PKCS#12 without password", file("client.p12"), Kind::NeedsPassword);
    row("PKCS#12 with a wrong one", file("client.p12"), Kind::WrongPassword, wrong);
    row("old PKCS#12 without password", file("client-old.p12"), Kind::NeedsPassword);
    row("old PKCS#12 with a wrong one", file("client-old.p12"), Kind::WrongPassword, wrong);
    row("PEM in a broken frame", "-----BEGIN CERTIFICATE-----\n!!!\n-----END CERTIFICATE-----\n",
        Kind::Damaged);
    row("PEM without its end", file("client.crt").left(300), Kind::Truncated);
    row("good one and a broken one", file("client.crt") + file("ca.crt").left(200),
        Kind::Truncated);
    row("DER without its end", file("client.der").left(200), Kind::Truncated);
    row("PKCS#12 without its end", file("client.p12").left(500), Kind::Truncated);
    row("DER of something", QByteArray("\x30\x03\x02\x01\x05", 5), Kind::Damaged);
}

void TestKeyMaterial::badFileIsToldWithCauseAndStep()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, password);
    QFETCH(const Kind, kind);
    const auto material = parseKeyMaterial(bytes, password, QStringLiteral("the file"));
    QVERIFY(!material.has_value());
    QCOMPARE(material.error().kind, kind);
    const client::Explanation words = client::explain(material.error());
    QVERIFY(words.cause.contains(QStringLiteral("the file")));
    QVERIFY(!words.nextStep.isEmpty());
}

void TestKeyMaterial::everyTruncationIsAProblem_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"client.crt", "client.key", "client.der", "client-key.der",
                             "client-key-enc.der", "client.p12", "client-old.p12", "ca-der.p7b"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestKeyMaterial::everyTruncationIsAProblem()
{
    QFETCH(const QString, name);
    const QByteArray whole = content(name);
    // The last line end of a text may go.
    for (qsizetype size = 0; size < whole.size() - 2; size += 7) {
        const auto material = parseKeyMaterial(whole.left(size), m_password);
        QVERIFY2(!material.has_value(), qPrintable(QString::number(size)));
    }
}

void TestKeyMaterial::filesMustFitTogether_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, const QString &certificate, const QString &key,
                        const QString &authority, Kind kind) {
        QTest::newRow(name) << certificate << key << authority << kind;
    };
    const QString crt = QStringLiteral("client.crt");
    row("key of another", crt, QStringLiteral("server.key"), {}, Kind::KeyOfAnother);
    row("key of another kind", crt, QStringLiteral("rsa.key"), {}, Kind::KeyOfAnother);
    row("no key at all", crt, {}, {}, Kind::NoKey);
    row("two certificates", crt, QStringLiteral("server.crt"), {}, Kind::NoKey);
    row("two keys", QStringLiteral("client.key"), QStringLiteral("client.key"), {},
        Kind::NoCertificate);
    row("locked key", crt, QStringLiteral("client-enc.key"), {}, Kind::NeedsPassword);
    row("key as authority", {}, {}, QStringLiteral("client.key"), Kind::NoCertificate);
    row("locked authorities", {}, {}, QStringLiteral("ca.p12"), Kind::NeedsPassword);
}

void TestKeyMaterial::filesMustFitTogether()
{
    QFETCH(const QString, certificate);
    QFETCH(const QString, key);
    QFETCH(const QString, authority);
    QFETCH(const Kind, kind);
    const auto path = [this](const QString &name) {
        return name.isEmpty() ? QString() : m_certificates.form(name);
    };
    TlsOptions options;
    options.certFile = path(certificate);
    options.keyFile = path(key);
    options.caFile = path(authority);
    const auto files = readTlsFiles(options);
    QVERIFY(!files.has_value());
    QCOMPARE(files.error().kind, kind);
    QVERIFY(!files.error().file.isEmpty());
}

void TestKeyMaterial::missingAndUnreadableFilesAreTold()
{
    const QString folder = QFileInfo(m_certificates.noCertificate()).path();
    QCOMPARE(readKeyMaterial(folder + QStringLiteral("/none"), {}).error().kind, Kind::NotFound);
    QCOMPARE(readKeyMaterial(folder, {}).error().kind, Kind::CannotRead);
    QCOMPARE(readKeyMaterial(QStringLiteral("/dev/zero"), {}).error().kind, Kind::TooLarge);
}

QTEST_GUILESS_MAIN(TestKeyMaterial)
#include "tst_keymaterial.moc"
