// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/profilecertificates.h"

#include "app/client/wording.h"
#include "app/net/keymaterial.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>
#include <QSslCertificateExtension>

#include <algorithm>

namespace presentation {

namespace {

using net::FileProblem;
using Kind = FileProblem::Kind;

struct CertificateWording
{
    Q_DECLARE_TR_FUNCTIONS(CertificateWording)
};

QString nameOf(const QSslCertificate &certificate, bool issuer)
{
    for (const auto info : {QSslCertificate::CommonName, QSslCertificate::Organization}) {
        const QStringList names =
                issuer ? certificate.issuerInfo(info) : certificate.subjectInfo(info);
        if (!names.isEmpty())
            return names.join(QStringLiteral(", "));
    }
    return QString::fromLatin1(certificate.serialNumber());
}

QString shortDate(const QDateTime &time)
{
    return time.date().toString(Qt::ISODate); // 12/11/26 reads differently in each country
}

bool isAuthority(const QSslCertificate &certificate)
{
    const QList<QSslCertificateExtension> extensions = certificate.extensions();
    const auto constraints =
            std::find_if(extensions.begin(), extensions.end(), [](const auto &extension) {
                return extension.name() == QLatin1String("basicConstraints");
            });
    // One that says nothing is of the old kind, or signed by itself; both are used as authorities.
    return constraints == extensions.end()
           || constraints->value().toMap().value(QStringLiteral("ca")).toBool();
}

FileNote bad(const FileProblem &problem)
{
    const client::Explanation words = client::explain(problem);
    return {QStringLiteral("%1 %2").arg(words.cause, words.nextStep), true,
            problem.kind == Kind::NeedsPassword || problem.kind == Kind::WrongPassword};
}

// Empty while its dates are good.
QString datesProblem(const QSslCertificate &certificate)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString name = nameOf(certificate, false);
    if (certificate.expiryDate() < now)
        return CertificateWording::tr("%1 expired on %2: ask %3 for a new certificate.")
                .arg(name, shortDate(certificate.expiryDate()), nameOf(certificate, true));
    if (certificate.effectiveDate() > now)
        return CertificateWording::tr("%1 is valid only from %2 on: check this computer's clock.")
                .arg(name, shortDate(certificate.effectiveDate()));
    return {};
}

QString keyText(const QString &algorithm, int bits)
{
    return CertificateWording::tr("%1 key of %2 bits").arg(algorithm).arg(bits);
}

QString oldCipherText()
{
    return CertificateWording::tr("It is locked with an old cipher: newer programs may refuse it.");
}

QString withFurther(const QString &text, qsizetype further)
{
    return further == 0 ? text
                        : CertificateWording::tr("%1; %n further certificate(s)", nullptr,
                                                 static_cast<int>(further))
                                  .arg(text);
}

// The issuers that came along, from the client's own certificate up.
QString chainText(const QList<QSslCertificate> &chain)
{
    QStringList names;
    for (const QSslCertificate &each : chain)
        names.append(nameOf(each, false));
    return CertificateWording::tr("Chain: %1.").arg(names.join(QStringLiteral(" ← ")));
}

FileNote describeOwn(const net::KeyMaterial &material, const net::TlsOptions &tls)
{
    const QSslCertificate &own = material.certificates.first();
    const QString dates = datesProblem(own);
    if (!dates.isEmpty())
        return {dates, true, false};
    FileNote note;
    note.text = QStringLiteral("%1; %2.").arg(summaryOf(own),
                                              keyText(net::keyAlgorithm(own), net::keyBits(own)));
    if (material.certificates.size() > 1)
        note.text += QLatin1Char(' ') + chainText(material.certificates);
    if (material.hasOldCipher)
        note.text += QLatin1Char(' ') + oldCipherText();
    note.wantsPassword = material.form == net::FileForm::Pkcs12 && !tls.keyPassword.isEmpty();
    if (!tls.keyFile.isEmpty())
        return note;
    if (material.lockedKey != Kind::None)
        return bad({material.lockedKey, tls.certFile});
    if (material.key.isNull())
        return {note.text + QLatin1Char(' ')
                        + CertificateWording::tr("It holds no private key: choose the key's file "
                                                 "below."),
                true, false};
    if (!material.key.belongsTo(own))
        return bad({Kind::KeyOfAnother, tls.certFile});
    note.text += QLatin1Char(' ') + CertificateWording::tr("Its private key is in the file.");
    return note;
}

} // namespace

FileNote describeAuthorities(const net::TlsOptions &tls)
{
    if (tls.caFile.isEmpty())
        return {};
    const auto material = net::readKeyMaterial(tls.caFile, tls.caPassword);
    if (!material)
        return bad(material.error());
    if (material->certificates.isEmpty())
        return bad({Kind::NoCertificate, tls.caFile});
    const QSslCertificate &first = material->certificates.first();
    const QString dates = datesProblem(first);
    if (!dates.isEmpty() && material->certificates.size() == 1)
        return {dates, true, false};
    if (material->certificates.size() == 1 && !isAuthority(first) && !first.isSelfSigned())
        return {CertificateWording::tr("%1 is no authority, so it vouches for nobody: choose the "
                                       "certificate of %2, which issued it.")
                        .arg(nameOf(first, false), nameOf(first, true)),
                true, false};
    return {withFurther(summaryOf(first), material->certificates.size() - 1) + QLatin1Char('.'),
            false, !tls.caPassword.isEmpty()};
}

FileNote describeClientCertificate(const net::TlsOptions &tls)
{
    if (tls.certFile.isEmpty())
        return {};
    const auto material = net::readKeyMaterial(tls.certFile, tls.keyPassword);
    if (!material)
        return bad(material.error());
    if (material->certificates.isEmpty())
        return bad({Kind::NoCertificate, tls.certFile});
    return describeOwn(*material, tls);
}

FileNote describeClientKey(const net::TlsOptions &tls)
{
    if (tls.keyFile.isEmpty())
        return {};
    const auto material = net::readKeyMaterial(tls.keyFile, tls.keyPassword);
    if (!material)
        return bad(material.error());
    if (material->lockedKey != Kind::None)
        return bad({material->lockedKey, tls.keyFile});
    if (material->key.isNull())
        return bad({Kind::NoKey, tls.keyFile});
    FileNote note;
    note.wantsPassword = !tls.keyPassword.isEmpty();
    note.text = keyText(material->key.algorithm(), material->key.bits()) + QLatin1Char('.');
    if (material->hasOldCipher)
        note.text += QLatin1Char(' ') + oldCipherText();
    const auto certificate = net::readKeyMaterial(tls.certFile, tls.keyPassword);
    if (!certificate || certificate->certificates.isEmpty())
        return note;
    const auto &all = certificate->certificates;
    const bool fits = std::any_of(all.begin(), all.end(), [&](const QSslCertificate &each) {
        return material->key.belongsTo(each);
    });
    if (!fits)
        return bad({Kind::KeyOfAnother, tls.keyFile});
    note.text += QLatin1Char(' ') + CertificateWording::tr("It belongs to the certificate.");
    return note;
}

FileNotes describeFiles(const net::TlsOptions &tls)
{
    return {describeAuthorities(tls), describeClientCertificate(tls), describeClientKey(tls)};
}

QString summaryOf(const QSslCertificate &certificate)
{
    const QString name = nameOf(certificate, false);
    const QString until = shortDate(certificate.expiryDate());
    if (certificate.isSelfSigned())
        return CertificateWording::tr("%1, signed by itself, valid until %2").arg(name, until);
    return CertificateWording::tr("%1, issued by %2, valid until %3")
            .arg(name, nameOf(certificate, true), until);
}

CertificateLines linesOf(const QSslCertificate &certificate)
{
    const QLocale locale;
    const auto date = [&locale](const QDateTime &time) {
        return locale.toString(time.toLocalTime(), QLocale::LongFormat);
    };
    QStringList names;
    const auto alternatives = certificate.subjectAlternativeNames();
    for (auto it = alternatives.cbegin(); it != alternatives.cend(); ++it)
        names.append(it.value());
    names.sort();
    const QByteArray digest = certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper();
    return {
            {CertificateWording::tr("Subject"), certificate.subjectDisplayName()},
            {CertificateWording::tr("Issuer"), certificate.issuerDisplayName()},
            {CertificateWording::tr("Names"), names.join(QStringLiteral(", "))},
            {CertificateWording::tr("Valid from"), date(certificate.effectiveDate())},
            {CertificateWording::tr("Valid until"), date(certificate.expiryDate())},
            {CertificateWording::tr("Key"),
             keyText(net::keyAlgorithm(certificate), net::keyBits(certificate))},
            {CertificateWording::tr("Serial number"),
             QString::fromLatin1(certificate.serialNumber())},
            {CertificateWording::tr("SHA-256 fingerprint"), QString::fromLatin1(digest)},
    };
}

QStringList describe(const QList<QSslError> &problems)
{
    QStringList sentences;
    for (const QSslError &problem : problems) {
        QString sentence;
        switch (problem.error()) {
        case QSslError::CertificateExpired:
            sentence = CertificateWording::tr("A certificate has expired.");
            break;
        case QSslError::CertificateNotYetValid:
            sentence = CertificateWording::tr("A certificate is not valid yet.");
            break;
        case QSslError::HostNameMismatch:
            sentence = CertificateWording::tr("It was issued for other names than this host's.");
            break;
        case QSslError::SelfSignedCertificate:
        case QSslError::SelfSignedCertificateInChain:
            sentence = CertificateWording::tr("It is signed by itself, or by an authority that is "
                                              "not trusted here.");
            break;
        case QSslError::UnableToGetLocalIssuerCertificate:
        case QSslError::UnableToGetIssuerCertificate:
        case QSslError::UnableToVerifyFirstCertificate:
        case QSslError::CertificateUntrusted:
            sentence = CertificateWording::tr("The authority that issued it is not known here.");
            break;
        default:
            sentence = problem.errorString();
            break;
        }
        if (!sentences.contains(sentence))
            sentences.append(sentence);
    }
    return sentences;
}

} // namespace presentation
