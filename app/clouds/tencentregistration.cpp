// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/fields.h"
#include "app/clouds/registration.h"
#include "app/clouds/schemes.h"
#include "app/clouds/signing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtGlobal>

#include <openssl/evp.h>

#include <memory>

// Tencent's registration of a device with the product's secret: one signed
// request over HTTPS, and an answer that the same secret opens. Its pages
// "Dynamic Registration API Description" and "Signature Algorithm".
namespace clouds {

namespace {

constexpr char registrationHost[] = "ap-guangzhou.gateway.tencentdevices.com";
constexpr char registrationPath[] = "/device/register";
constexpr qsizetype keySize = 16; // bytes: AES-128 takes the beginning of the secret

QByteArray bodyOf(const Inputs &inputs)
{
    // Signed byte by byte, so the order of the names is written out.
    const auto quoted = [](const QString &text) {
        const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
        return array.sliced(1, array.size() - 2);
    };
    return "{\"ProductId\":" + quoted(given(inputs, "productId"))
           + ",\"DeviceName\":" + quoted(given(inputs, "deviceName")) + '}';
}

Derivation deriveTencentRegistration(const Inputs &inputs)
{
    const QByteArray body = bodyOf(inputs);
    const QString time = secondsOf(inputs, "timestamp");
    const QString nonce = given(inputs, "nonce").isEmpty()
                                  ? QString::number(inputs.nowMs % 1'000'000)
                                  : given(inputs, "nonce");
    Credentials made;
    made.host = given(inputs, "host");
    made.port = 443;
    made.transport = Transport::Tls;
    made.content =
            ContentBuilder()
                    .constant(QStringLiteral("POST\n"))
                    .value("host", made.host)
                    .constant(QLatin1Char('\n') + QLatin1String(registrationPath)
                              + QStringLiteral("\n\nhmacsha256\n"))
                    .value("timestamp", time)
                    .constant(QStringLiteral("\n"))
                    .value("nonce", nonce)
                    .constant(QLatin1Char('\n')
                              + QString::fromLatin1(lowerHex(digestOf(Digest::Sha256, body))))
                    .take();
    const QByteArray signature = hmac(Digest::Sha256, given(inputs, "productSecret").toUtf8(),
                                      contentText(made).toUtf8())
                                         .toBase64();
    made.steps = {{QStringLiteral("body"), QString::fromUtf8(body)},
                  {QStringLiteral("signature"), QString::fromLatin1(signature)}};
    made.algorithm = QStringLiteral("HMAC-SHA256");
    made.keyField = QStringLiteral("productSecret");
    made.request = WebRequest{QLatin1String(registrationPath),
                              body,
                              {{"X-TC-Algorithm", "hmacsha256"},
                               {"X-TC-Timestamp", time.toLatin1()},
                               {"X-TC-Nonce", nonce.toLatin1()},
                               {"X-TC-Signature", signature}}};
    return made;
}

struct FreeContext
{
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};

// AES-128-CBC, the vector sixteen characters "0"; empty: it cannot be.
QByteArray opened(const QByteArray &cipherText, const QString &productSecret)
{
    const QByteArray key = productSecret.toUtf8().leftJustified(keySize, '\0', true);
    const QByteArray vector(keySize, '0');
    const auto bytes = [](const QByteArray &from) {
        return reinterpret_cast<const unsigned char *>(from.constData());
    };
    QByteArray plain(cipherText.size() + keySize, '\0');
    auto *out = reinterpret_cast<unsigned char *>(plain.data());
    const std::unique_ptr<EVP_CIPHER_CTX, FreeContext> context(EVP_CIPHER_CTX_new());
    int size = 0;
    if (cipherText.isEmpty() || cipherText.size() % keySize != 0
        || EVP_DecryptInit_ex(context.get(), EVP_aes_128_cbc(), nullptr, bytes(key), bytes(vector))
                   != 1)
        return {};
    // What fills the last block differs from edition to edition; what counts is
    // JSON.
    EVP_CIPHER_CTX_set_padding(context.get(), 0);
    if (EVP_DecryptUpdate(context.get(), out, &size, bytes(cipherText),
                          static_cast<int>(cipherText.size()))
        != 1)
        return {};
    plain.truncate(size);
    return plain.left(plain.lastIndexOf('}') + 1);
}

} // namespace

base::Result<Login, AnswerError> loginFromTencent(const Inputs &inputs, const QByteArray &answer)
{
    const auto no = [](AnswerFlaw what, const QString &field = {}) {
        return base::Unexpected{AnswerError{what, field}};
    };
    const QJsonDocument document = QJsonDocument::fromJson(answer);
    if (!document.isObject())
        return no(AnswerFlaw::NotJson);
    const QJsonObject response = document[u"Response"].toObject();
    const QJsonObject error = response[u"Error"].toObject();
    if (!error.isEmpty())
        return no(AnswerFlaw::Refused, QStringLiteral("%1, %2").arg(error[u"Code"].toString(),
                                                                    error[u"Message"].toString()));
    if (!response.contains(u"Payload"))
        return no(AnswerFlaw::LacksField, QStringLiteral("Payload"));
    const auto sealed = fromBase64(response[u"Payload"].toString());
    const QJsonDocument payload = QJsonDocument::fromJson(
            opened(sealed.value_or(QByteArray()), given(inputs, "productSecret")));
    if (!payload.isObject())
        return no(AnswerFlaw::Sealed);
    if (payload[u"encryptionType"].toInt() == 1)
        return no(AnswerFlaw::Certificate);
    if (payload[u"psk"].toString().isEmpty())
        return no(AnswerFlaw::LacksField, QStringLiteral("psk"));
    Login login{schemeById(u"tencent"), {{}, inputs.nowMs}};
    login.inputs.values = {{QStringLiteral("productId"), given(inputs, "productId")},
                           {QStringLiteral("deviceName"), given(inputs, "deviceName")},
                           {QStringLiteral("deviceSecret"), payload[u"psk"].toString()}};
    return login;
}

Scheme tencentRegistration()
{
    const Scheme whole = tencent();
    return {.id = "tencent-dynreg",
            .name = QT_TRANSLATE_NOOP("clouds", "Tencent Cloud IoT (registration)"),
            .contentName = "stringToSign",
            .inputs = {*fieldByName(whole, u"productId"),
                       *fieldByName(whole, u"deviceName"),
                       {.name = "productSecret",
                        .label = QT_TRANSLATE_NOOP("clouds", "Product secret"),
                        .hint = QT_TRANSLATE_NOOP(
                                "clouds", "Shown where dynamic registration is switched on."),
                        .kind = FieldKind::Secret,
                        .required = true,
                        .aliases = {"productsecret", "产品密钥"}},
                       {.name = "timestamp",
                        .label = QT_TRANSLATE_NOOP("clouds", "Timestamp"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "Seconds since 1970, or \"now\"."),
                        .kind = FieldKind::Digits,
                        .required = true,
                        .advanced = true,
                        .defaultValue = "now",
                        .choices = {"now"},
                        .aliases = {}},
                       {.name = "nonce",
                        .label = QT_TRANSLATE_NOOP("clouds", "Random number"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "Signed; empty makes one."),
                        .kind = FieldKind::Digits,
                        .advanced = true,
                        .aliases = {"nonce"}},
                       {.name = "host",
                        .label = QT_TRANSLATE_NOOP("clouds", "Host"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "It is signed, too."),
                        .required = true,
                        .advanced = true,
                        .defaultValue = registrationHost,
                        .forbidden = "/:",
                        .aliases = {}}},
            .derive = deriveTencentRegistration,
            .use = Use::Registers};
}

} // namespace clouds
