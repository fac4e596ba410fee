// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/tlsconfiguration.h"

#include "app/net/opensslvalues.h"

#include <QDir>
#include <QHash>
#include <QSslCipher>
#include <QSslSocket>

#include <mutex>

namespace net {

namespace {

using base::Unexpected;
using Kind = FileProblem::Kind;

base::Result<PrivateKey, FileProblem> keyOf(const KeyMaterial &material, const QString &file)
{
    if (!material.key.isNull())
        return material.key;
    return Unexpected{
            FileProblem{material.lockedKey == Kind::None ? Kind::NoKey : material.lockedKey, file}};
}

base::Result<PrivateKey, FileProblem> readKey(const TlsOptions &options,
                                              const KeyMaterial &certificate)
{
    if (options.keyFile.isEmpty())
        return keyOf(certificate, options.certFile);
    const auto material = readKeyMaterial(options.keyFile, options.keyPassword);
    if (!material)
        return Unexpected{material.error()};
    return keyOf(*material, options.keyFile);
}

// Every certificate in the files of a folder; what is no certificate there is
// passed over.
base::Result<QList<QSslCertificate>, FileProblem> readFolder(const QString &folder)
{
    const QDir dir(folder);
    if (!dir.exists())
        return Unexpected{FileProblem{Kind::NotFound, folder}};
    QList<QSslCertificate> found;
    for (const QFileInfo &file : dir.entryInfoList(QDir::Files)) {
        if (const auto material = readKeyMaterial(file.filePath(), {}))
            found += material->certificates;
    }
    if (found.isEmpty())
        return Unexpected{FileProblem{Kind::NoCertificate, folder}};
    return found;
}

base::Result<QList<QSslCertificate>, FileProblem> readAuthorities(const TlsOptions &options)
{
    QList<QSslCertificate> authorities;
    if (!options.caFile.isEmpty()) {
        const auto material = readKeyMaterial(options.caFile, options.caPassword);
        if (!material)
            return Unexpected{material.error()};
        if (material->certificates.isEmpty())
            return Unexpected{FileProblem{Kind::NoCertificate, options.caFile}};
        authorities = material->certificates;
    }
    if (!options.caFolder.isEmpty()) {
        const auto more = readFolder(options.caFolder);
        if (!more)
            return more;
        authorities += *more;
    }
    return authorities;
}

// OpenSSL's own way to name another trust store for one program, which Qt does
// not look at. As there, what cannot be read counts as empty; the store is read
// once.
QList<QSslCertificate> storeOfEnvironment()
{
    static std::mutex mutex;
    static QHash<QString, QList<QSslCertificate>> stores;
    const QString file = qEnvironmentVariable("SSL_CERT_FILE");
    const QString folders = qEnvironmentVariable("SSL_CERT_DIR");
    const QString key = file + QLatin1Char('\n') + folders;
    const std::lock_guard lock(mutex);
    const auto known = stores.constFind(key);
    if (known != stores.cend())
        return *known;
    QList<QSslCertificate> store = QSslCertificate::fromPath(file);
    for (const QString &folder : folders.split(QDir::listSeparator(), Qt::SkipEmptyParts))
        store += QSslCertificate::fromPath(folder + QStringLiteral("/*"), QSsl::Pem,
                                           QSslCertificate::PatternSyntax::Wildcard);
    stores.insert(key, store);
    return store;
}

bool environmentNamesStore()
{
    return !qEnvironmentVariableIsEmpty("SSL_CERT_FILE")
           || !qEnvironmentVariableIsEmpty("SSL_CERT_DIR");
}

// Qt takes names only; a list may have words such as HIGH, and signs before
// them.
QList<QSslCipher> ciphersOf(const QString &list)
{
    const TlsContext context(SSL_CTX_new(TLS_client_method()));
    QList<QSslCipher> ciphers;
    if (!context || SSL_CTX_set_cipher_list(context.get(), list.toLatin1().constData()) != 1)
        return ciphers;
    const auto *known = SSL_CTX_get_ciphers(context.get());
    for (int i = 0; i < sk_SSL_CIPHER_num(known); ++i) {
        const QSslCipher cipher(
                QString::fromLatin1(SSL_CIPHER_get_name(sk_SSL_CIPHER_value(known, i))));
        // Those of TLS 1.3 stand in every list and are chosen another way.
        if (!cipher.isNull() && cipher.protocol() != QSsl::TlsV1_3)
            ciphers.append(cipher);
    }
    return ciphers;
}

// A key of TLS-PSK says who both sides are; a cipher that rests on a
// certificate would let anybody pose as the server. Servers speak it in
// TLS 1.2.
void useSharedKey(QSslConfiguration &configuration)
{
    configuration.setProtocol(QSsl::TlsV1_2);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
}

bool setCiphers(const TlsOptions &options, QSslConfiguration &configuration)
{
    const bool usesKey = options.verification == Verification::SharedKey;
    if (options.ciphers.isEmpty() && !usesKey)
        return true;
    QList<QSslCipher> ciphers =
            ciphersOf(options.ciphers.isEmpty() ? QStringLiteral("PSK") : options.ciphers);
    if (usesKey)
        ciphers.removeIf([](const QSslCipher &cipher) {
            return !cipher.name().contains(QLatin1String("PSK"));
        });
    configuration.setCiphers(ciphers);
    return !ciphers.isEmpty();
}

} // namespace

std::optional<QByteArray> sharedKey(const TlsOptions &options)
{
    constexpr qsizetype longest = 256; // bytes, of OpenSSL (PSK_MAX_PSK_LEN)
    const QByteArray hex = options.pskKey.simplified().remove(QLatin1Char(' ')).toLatin1();
    const QByteArray key = QByteArray::fromHex(hex);
    const bool isHex = key.toHex() == hex.toLower();
    return isHex && !key.isEmpty() && key.size() <= longest ? std::optional(key) : std::nullopt;
}

base::Result<TlsFiles, FileProblem> readTlsFiles(const TlsOptions &options)
{
    TlsFiles files;
    const auto authorities = readAuthorities(options);
    if (!authorities)
        return Unexpected{authorities.error()};
    files.authorities = *authorities;
    if (options.certFile.isEmpty())
        return files;
    const auto material = readKeyMaterial(options.certFile, options.keyPassword);
    if (!material)
        return Unexpected{material.error()};
    if (material->certificates.isEmpty())
        return Unexpected{FileProblem{Kind::NoCertificate, options.certFile}};
    const auto key = readKey(options, *material);
    if (!key)
        return Unexpected{key.error()};
    files.chain = material->certificates;
    sortChain(files.chain, *key);
    if (!key->belongsTo(files.chain.first()))
        return Unexpected{FileProblem{Kind::KeyOfAnother, options.keyFile.isEmpty()
                                                                  ? options.certFile
                                                                  : options.keyFile}};
    files.key = *key;
    return files;
}

base::Result<QSslConfiguration, LinkError> makeTlsConfiguration(const TlsOptions &options)
{
    const bool usesKey = options.verification == Verification::SharedKey;
    if (usesKey && (!sharedKey(options) || options.pskIdentity.isEmpty()))
        return Unexpected{LinkError{LinkError::Kind::SharedKeyNotHex, QString()}};
    const auto files =
            usesKey ? base::Result<TlsFiles, FileProblem>(TlsFiles()) : readTlsFiles(options);
    if (!files) {
        LinkError error{LinkError::Kind::CertificateFileUnusable, files.error().detail};
        error.file = files.error();
        return Unexpected{error};
    }
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(options.minimumVersion == TlsVersion::Tls13 ? QSsl::TlsV1_3OrLater
                                                                          : QSsl::TlsV1_2OrLater);
    // A pinned certificate is compared by the stream, once it is known.
    configuration.setPeerVerifyMode(options.verification == Verification::Off
                                            ? QSslSocket::VerifyNone
                                            : QSslSocket::VerifyPeer);
    if (usesKey)
        useSharedKey(configuration);
    if (!setCiphers(options, configuration))
        return Unexpected{LinkError{LinkError::Kind::CiphersUnknown, options.ciphers}};
    QList<QByteArray> protocols;
    for (const QString &protocol : options.alpn)
        protocols.append(protocol.toUtf8());
    configuration.setAllowedNextProtocols(protocols);
    if (!files->authorities.isEmpty())
        configuration.setCaCertificates(files->authorities);
    else if (options.verification == Verification::Full && environmentNamesStore())
        configuration.setCaCertificates(storeOfEnvironment());
    if (!files->chain.isEmpty()) {
        configuration.setLocalCertificateChain(files->chain);
        configuration.setPrivateKey(files->key.toSslKey());
    }
    return configuration;
}

} // namespace net
