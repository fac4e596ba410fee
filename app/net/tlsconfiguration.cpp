// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/tlsconfiguration.h"

#include <QSslSocket>

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

} // namespace

base::Result<TlsFiles, FileProblem> readTlsFiles(const TlsOptions &options)
{
    TlsFiles files;
    if (!options.caFile.isEmpty()) {
        const auto material = readKeyMaterial(options.caFile, options.caPassword);
        if (!material)
            return Unexpected{material.error()};
        if (material->certificates.isEmpty())
            return Unexpected{FileProblem{Kind::NoCertificate, options.caFile}};
        files.authorities = material->certificates;
    }
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
    const auto files = readTlsFiles(options);
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
    QList<QByteArray> protocols;
    for (const QString &protocol : options.alpn)
        protocols.append(protocol.toUtf8());
    configuration.setAllowedNextProtocols(protocols);
    if (!files->authorities.isEmpty())
        configuration.setCaCertificates(files->authorities);
    if (!files->chain.isEmpty()) {
        configuration.setLocalCertificateChain(files->chain);
        configuration.setPrivateKey(files->key.toSslKey());
    }
    return configuration;
}

} // namespace net
