// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/keymaterial.h"

#include "app/net/legacyciphers.h"
#include "app/net/opensslvalues.h"
#include "app/net/pemreader.h"
#include "app/net/pkcs12.h"

#include <QFile>

#include <openssl/err.h>
#include <openssl/pem.h>

#include <algorithm>
#include <cstring>

namespace net {

namespace {

using base::Unexpected;
using Kind = FileProblem::Kind;

// The largest bundle of authorities in use has a quarter of this.
constexpr qint64 largestFile = 4 * 1024 * 1024; // bytes

int givePassword(char *into, int size, int, void *password)
{
    const auto *secret = static_cast<const QByteArray *>(password);
    const int length = static_cast<int>(std::min<qsizetype>(secret->size(), size));
    std::memcpy(into, secret->constData(), static_cast<size_t>(length));
    return length > 0 ? length : -1; // OpenSSL would take an empty one as an answer
}

// Collects what the parts of one file hold.
class Reader
{
public:
    explicit Reader(const QString &password) : m_password(password.toUtf8()) {}

    void readPem(const QList<PemBlock> &blocks);
    void readDer(const QByteArray &der);
    base::Result<KeyMaterial, Kind> result();

private:
    void readBlock(const PemBlock &block);
    void readPemKey(const QByteArray &text);
    Key pemKey(const QByteArray &text, OSSL_LIB_CTX *context);
    bool readLockedDerKey(const QByteArray &der);
    bool readPkcs7(const QByteArray &der);
    void note(Kind problem);

    QByteArray m_password;
    KeyMaterial m_material;
    Kind m_problem = Kind::Unknown; // if nothing else is found
};

void Reader::note(Kind problem)
{
    if (m_problem == Kind::Unknown)
        m_problem = problem;
}

void Reader::readPem(const QList<PemBlock> &blocks)
{
    for (const PemBlock &block : blocks)
        readBlock(block);
}

void Reader::readBlock(const PemBlock &block)
{
    if (block.text.isEmpty())
        return note(Kind::Truncated);
    if (block.label == "CERTIFICATE" || block.label == "X509 CERTIFICATE"
        || block.label == "TRUSTED CERTIFICATE") {
        const Bio bio = bioOf(block.text);
        const Certificate certificate(PEM_read_bio_X509_AUX(bio.get(), nullptr, nullptr, nullptr));
        ERR_clear_error();
        if (certificate)
            m_material.certificates.append(certificateOf(certificate.get()));
        else
            note(Kind::Damaged);
    } else if (block.label == "OPENSSH PRIVATE KEY" || block.label == "SSH2 PUBLIC KEY") {
        note(Kind::SshKey);
    } else if (block.label.endsWith("PRIVATE KEY")) {
        readPemKey(block.text);
    } else if (block.label == "PKCS7" || block.label == "CMS") {
        const auto body = asBareBase64(
                block.text.mid(block.text.indexOf('\n'),
                               block.text.lastIndexOf("-----END") - block.text.indexOf('\n')));
        if (!body || !readPkcs7(*body))
            note(Kind::Damaged);
    } else if (block.label.endsWith("CERTIFICATE REQUEST")) {
        note(Kind::CertificateRequest);
    } else if (block.label == "X509 CRL") {
        note(Kind::RevocationList);
    } else if (block.label.endsWith("PUBLIC KEY")) {
        note(Kind::PublicKey);
    }
    // Parameters and comments between blocks say nothing of their own.
}

Key Reader::pemKey(const QByteArray &text, OSSL_LIB_CTX *context)
{
    const Bio bio = bioOf(text);
    return Key(PEM_read_bio_PrivateKey_ex(bio.get(), nullptr, givePassword, &m_password, context,
                                          nullptr));
}

void Reader::readPemKey(const QByteArray &text)
{
    if (!m_material.key.isNull())
        return; // the first one counts
    Key key = pemKey(text, nullptr);
    const bool isLocked = text.contains("ENCRYPTED");
    if (!key && isLocked && !m_password.isEmpty()) {
        const LegacyCiphers legacy;
        const Key old = legacy.isAvailable() ? pemKey(text, legacy.context()) : Key();
        if (old) {
            key = inDefaultContext(old.get());
            m_material.hasOldCipher = true;
        }
    }
    ERR_clear_error();
    if (key)
        m_material.key = PrivateKey(key.release());
    else if (!isLocked)
        note(Kind::Damaged);
    else
        m_material.lockedKey = m_password.isEmpty() ? Kind::NeedsPassword : Kind::WrongPassword;
}

// How long a DER value says it is, with its head; 0: no DER.
qint64 derLength(const QByteArray &der)
{
    if (der.size() < 2 || der[0] != 0x30)
        return 0;
    const auto first = static_cast<quint8>(der[1]);
    if (first < 0x80)
        return 2 + first;
    const int count = first & 0x7F;
    if (count == 0 || count > 4 || der.size() < 2 + count)
        return 0;
    qint64 length = 0;
    for (int i = 0; i < count; ++i)
        length = length << 8 | static_cast<quint8>(der[2 + i]);
    return 2 + count + length;
}

template<auto decode, auto free>
bool isDerOf(const QByteArray &der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    auto *value = decode(nullptr, &at, static_cast<long>(der.size()));
    free(value);
    ERR_clear_error();
    return value != nullptr;
}

void Reader::readDer(const QByteArray &der)
{
    const qint64 length = derLength(der);
    if (length == 0)
        return;
    if (length > der.size())
        return note(Kind::Truncated);
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const auto size = static_cast<long>(der.size());
    m_material.form = FileForm::Der;
    if (const Certificate certificate(d2i_X509(nullptr, &at, size)); certificate) {
        m_material.certificates.append(certificateOf(certificate.get()));
    } else if (readPkcs7(der)) {
        m_material.form = FileForm::Pkcs7;
    } else if (isDerOf<d2i_X509_REQ, X509_REQ_free>(der)) {
        note(Kind::CertificateRequest);
    } else if (isDerOf<d2i_X509_CRL, X509_CRL_free>(der)) {
        note(Kind::RevocationList);
    } else if (Key key(d2i_AutoPrivateKey(
                       nullptr, &(at = reinterpret_cast<const unsigned char *>(der.constData())),
                       size));
               key) {
        m_material.key = PrivateKey(key.release());
    } else if (!readLockedDerKey(der)) {
        note(isDerOf<d2i_PUBKEY, EVP_PKEY_free>(der) ? Kind::PublicKey : Kind::Damaged);
    }
    ERR_clear_error();
}

bool Reader::readLockedDerKey(const QByteArray &der)
{
    if (!isDerOf<d2i_X509_SIG, X509_SIG_free>(der))
        return false;
    // PEM is the same in a frame, and reads locked keys with every cipher.
    readPemKey("-----BEGIN ENCRYPTED PRIVATE KEY-----\n" + der.toBase64()
               + "\n-----END ENCRYPTED PRIVATE KEY-----\n");
    return true;
}

bool Reader::readPkcs7(const QByteArray &der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const Pkcs7 pkcs7(d2i_PKCS7(nullptr, &at, static_cast<long>(der.size())));
    if (!pkcs7 || !PKCS7_type_is_signed(pkcs7.get()))
        return false;
    STACK_OF(X509) *certificates = pkcs7->d.sign->cert;
    for (int i = 0; i < sk_X509_num(certificates); ++i)
        m_material.certificates.append(certificateOf(sk_X509_value(certificates, i)));
    return true;
}

base::Result<KeyMaterial, Kind> Reader::result()
{
    const bool hasKey = !m_material.key.isNull() || m_material.lockedKey != Kind::None;
    // A damaged part beside good ones is a damaged file: it would be missed only when it is needed.
    const bool isBroken = m_problem == Kind::Truncated || m_problem == Kind::Damaged;
    if (isBroken || (m_material.certificates.isEmpty() && !hasKey))
        return Unexpected{m_problem};
    if (!m_material.key.isNull())
        sortChain(m_material.certificates, m_material.key);
    return m_material;
}

// What begins in a way that is known, and is of no use here.
Kind foreignKind(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFE\xED\xFE\xED") || bytes.startsWith("\xCE\xCE\xCE\xCE"))
        return Kind::JavaKeyStore;
    if (bytes.startsWith("PuTTY-User-Key-File"))
        return Kind::PuttyKey;
    if (bytes.startsWith("ssh-") || bytes.startsWith("ecdsa-sha2"))
        return Kind::SshKey;
    const QByteArray start = bytes.left(200).trimmed().toLower();
    if (start.startsWith("<!doctype") || start.startsWith("<html"))
        return Kind::WebPage;
    return Kind::Unknown;
}

} // namespace

base::Result<KeyMaterial, FileProblem> parseKeyMaterial(const QByteArray &bytes,
                                                        const QString &password,
                                                        const QString &file)
{
    const auto problem = [&file](Kind kind) { return Unexpected{FileProblem{kind, file}}; };
    if (bytes.trimmed().isEmpty())
        return problem(Kind::Empty);
    if (const Kind kind = foreignKind(bytes); kind != Kind::Unknown)
        return problem(kind);
    if (derLength(bytes) > 0 && isPkcs12(bytes))
        return parsePkcs12(bytes, password, file);
    Reader reader(password);
    FileForm form = FileForm::Pem;
    const QByteArray text = asPlainText(bytes);
    const QList<PemBlock> blocks = pemBlocks(text);
    if (!blocks.isEmpty()) {
        reader.readPem(blocks);
    } else if (const auto bare = asBareBase64(text)) {
        if (isPkcs12(*bare))
            return parsePkcs12(*bare, password, file);
        reader.readDer(*bare);
        form = FileForm::Base64;
    } else {
        reader.readDer(bytes);
        form = FileForm::Der;
    }
    auto material = reader.result();
    if (!material)
        return problem(material.error());
    if (material->form != FileForm::Pkcs7)
        material->form = form;
    return *material;
}

base::Result<KeyMaterial, FileProblem> readKeyMaterial(const QString &path, const QString &password)
{
    QFile file(path);
    if (!file.exists())
        return Unexpected{FileProblem{Kind::NotFound, path}};
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected{FileProblem{Kind::CannotRead, path, file.errorString()}};
    // A pipe or a device tells no size: what comes is counted instead.
    const QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return Unexpected{FileProblem{Kind::TooLarge, path}};
    return parseKeyMaterial(bytes, password, path);
}

} // namespace net
