// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/cloudchecks.h"
#include "app/clouds/fields.h"
#include "app/clouds/trials.h"

#include <QDateTime>
#include <QUrl>

#include <algorithm>

namespace clouds {

namespace {

using Fits = std::function<bool(const QByteArray &mac)>;

Explanation differs()
{
    return {Deviation::Differs};
}

QByteArray utf8(const Inputs &inputs, const char *name)
{
    return given(inputs, name).toUtf8();
}

Fits asHex(const QString &actual)
{
    return [wanted = actual.trimmed().toLatin1().toLower()](const QByteArray &mac) {
        return lowerHex(mac) == wanted;
    };
}

Fits asBase64(const QString &actual)
{
    return [wanted = actual.toLatin1()](const QByteArray &mac) { return mac.toBase64() == wanted; };
}

// Between the percent signs of a token that was escaped once too little or as it should be.
QString unescaped(const QString &text)
{
    return QUrl::fromPercentEncoding(text.toLatin1());
}

bool isEscaped(const QString &text)
{
    return !text.contains(u'+') && !text.contains(u'/') && !text.contains(u'=');
}

void addUnless(bool condition, Deviation fault, Explanation &faults)
{
    if (!condition)
        faults.push_back(fault);
}

// The last digits of a client id, which say when it was made.
QString huaweiHour(const Inputs &inputs)
{
    return given(inputs, "timestamp");
}

bool isOtherCloudsHour(const QString &hour, qint64 nowMs)
{
    QDateTime told = QDateTime::fromString(hour, QStringLiteral("yyyyMMddHH"));
    told.setTimeSpec(Qt::UTC);
    constexpr qint64 widestZone = 14LL * 3600;
    const qint64 off = told.toSecsSinceEpoch() - nowMs / 1000;
    return off > -widestZone && off < widestZone;
}

} // namespace

Explanation apsaraMqDeviation(Part part, const Ready &ready, const Inputs &inputs,
                              const Credentials &expected)
{
    if (part != Part::Password)
        return differs();
    const std::vector<Way> keys = keysOfText(given(inputs, "accessKeySecret"));
    const std::vector<Way> texts{{expected.clientId.toUtf8(), {}},
                                 {utf8(inputs, "groupId"), {Deviation::OtherTextSigned}},
                                 {expected.username.toUtf8(), {Deviation::OtherTextSigned}}};
    if (const auto faults = explainHmac(keys, texts, Digest::Sha1, asBase64(ready.password)))
        return *faults;
    if (explainHmac({keys.front()}, {texts.front()}, Digest::Sha1, asHex(ready.password)))
        return {Deviation::OtherEncoding};
    return differs();
}

Explanation azureDeviation(Part part, const Ready &ready, const Inputs &inputs,
                           const Credentials &expected)
{
    if (part != Part::Password)
        return differs();
    const auto token = tokenFields(ready.password);
    const QString signature = token.value(QStringLiteral("sig"));
    const QString resource = token.value(QStringLiteral("sr"));
    const QString right = tokenFields(expected.password).value(QStringLiteral("sr"));
    if (unescaped(resource).compare(unescaped(right), Qt::CaseInsensitive) != 0)
        return {Deviation::OtherResource};
    const QByteArray end = '\n' + token.value(QStringLiteral("se")).toUtf8();
    // Whichever way the resource is written, what is sent is what must be signed.
    const std::vector<Way> texts{{resource.toUtf8() + end, {}},
                                 {unescaped(right).toUtf8() + end, {Deviation::NotEscaped}},
                                 {right.toUtf8() + end, {Deviation::NotEscaped}},
                                 {end.mid(1) + '\n' + resource.toUtf8(), {Deviation::WrongOrder}}};
    auto faults = explainHmac(keysOfBase64(given(inputs, "deviceKey")), texts, Digest::Sha256,
                              asBase64(unescaped(signature)));
    if (!faults)
        return differs();
    addUnless(isEscaped(signature), Deviation::NotEscaped, *faults);
    return *faults;
}

Explanation baiduDeviation(Part part, const Ready &ready, const Inputs &inputs,
                           const Credentials &expected)
{
    if (part != Part::Password)
        return differs();
    const QByteArray actual = ready.password.trimmed().toLatin1().toLower();
    const QByteArray secret = utf8(inputs, "deviceSecret");
    const QByteArray text = contentText(expected).toUtf8();
    const QByteArray withoutSecret = text.chopped(secret.size());
    for (const Digest digest : {Digest::Md5, Digest::Sha256, Digest::Sha1}) {
        if (lowerHex(digestOf(digest, text)) == actual)
            return {Deviation::OtherMethod};
        if (lowerHex(hmac(digest, secret, withoutSecret)) == actual)
            return {Deviation::HmacUsed};
        if (lowerHex(digestOf(digest, QByteArray(secret + withoutSecret))) == actual)
            return {Deviation::WrongOrder};
        for (const char *end : {"\n", "\r\n", " "}) {
            if (lowerHex(digestOf(digest, QByteArray(text + end))) == actual)
                return {Deviation::SecretWithLineEnd};
        }
    }
    return {deviationOfHexLength(ready.password.trimmed(), expected.password)};
}

Explanation huaweiDeviation(Part part, const Ready &ready, const Inputs &inputs,
                            const Credentials &expected)
{
    if (part != Part::Password)
        return differs();
    const QByteArray hour = expected.clientId.section(u'_', -1).toLatin1();
    const QByteArray secret = utf8(inputs, "secret");
    const Fits fits = asHex(ready.password);
    if (fits(hmac(Digest::Sha256, secret, hour)))
        return {Deviation::KeyExchanged};
    std::vector<Way> secrets = keysOfText(given(inputs, "secret"));
    if (const auto faults = explainHmac({{hour, {}}}, secrets, Digest::Sha256, fits))
        return *faults;
    QDateTime told = QDateTime::fromString(QString::fromLatin1(hour), QStringLiteral("yyyyMMddHH"));
    constexpr int widestZone = 14;
    for (int zone = -widestZone; zone <= widestZone; ++zone) {
        const QByteArray other =
                told.addSecs(zone * 3600).toString(QStringLiteral("yyyyMMddHH")).toLatin1();
        if (fits(hmac(Digest::Sha256, other, secret)))
            return {Deviation::LocalTime};
    }
    return {deviationOfHexLength(ready.password.trimmed(), expected.password)};
}

Explanation onenetDeviation(Part part, const Ready &ready, const Inputs &inputs,
                            const Credentials &)
{
    if (part != Part::Password)
        return differs();
    const auto token = tokenFields(ready.password);
    const QString signature = token.value(QStringLiteral("sign"));
    const QString method = token.value(QStringLiteral("method"));
    const QByteArray resource = unescaped(token.value(QStringLiteral("res"))).toUtf8();
    const QList<QByteArray> lines{token.value(QStringLiteral("et")).toUtf8(), method.toUtf8(),
                                  resource, token.value(QStringLiteral("version")).toUtf8()};
    std::vector<Way> texts = ordersOf(lines, "\n");
    QList<QByteArray> escaped = lines;
    escaped[2] = percentEncoded(resource);
    texts.push_back({escaped.join('\n'), {Deviation::NotEscaped}});
    texts.push_back({lines.join('\n') + '\n', {Deviation::SeparatorsSigned}});
    auto faults = explainHmac(keysOfBase64(given(inputs, "accessKey")), texts, digestNamed(method),
                              asBase64(unescaped(signature)));
    if (!faults)
        return differs();
    addUnless(isEscaped(signature) && isEscaped(token.value(QStringLiteral("res"))),
              Deviation::NotEscaped, *faults);
    return *faults;
}

Explanation tencentDeviation(Part part, const Ready &ready, const Inputs &inputs,
                             const Credentials &expected)
{
    if (part == Part::Host)
        return {ready.host.endsWith(QLatin1String("tencentdevices.com"))
                                && !ready.host.startsWith(given(inputs, "productId"),
                                                          Qt::CaseInsensitive)
                        ? Deviation::HostOfOtherProduct
                        : Deviation::Differs};
    if (part != Part::Password)
        return differs();
    const QString hex = ready.password.section(u';', 0, 0);
    const QString method = ready.password.section(u';', 1);
    const std::vector<Way> texts{{expected.username.toUtf8(), {}},
                                 {expected.clientId.toUtf8(), {Deviation::OtherTextSigned}}};
    auto faults = explainHmac(keysOfBase64(given(inputs, "deviceSecret")), texts,
                              digestNamed(method), asHex(hex));
    if (!faults)
        return {deviationOfHexLength(hex, expected.password.section(u';', 0, 0))};
    addUnless(!method.isEmpty(), Deviation::MethodNotNamed, *faults);
    return *faults;
}

Explanation tuyaDeviation(Part part, const Ready &ready, const Inputs &inputs,
                          const Credentials &expected)
{
    if (part != Part::Password)
        return differs();
    const QByteArray device = utf8(inputs, "deviceId");
    const std::vector<Way> texts{
            {contentText(expected).toUtf8(), {}},
            {expected.username.toUtf8(), {Deviation::OtherTextSigned}},
            {"deviceId=" + device, {Deviation::TimestampLeftOut}},
            {"deviceId=" + device + ",secureMode=1,accessType=1", {Deviation::TimestampLeftOut}}};
    const auto faults = explainHmac(keysOfText(given(inputs, "deviceSecret")), texts,
                                    Digest::Sha256, asHex(ready.password));
    return faults ? *faults
                  : Explanation{deviationOfHexLength(ready.password.trimmed(), expected.password)};
}

void lookAtClock(const Ready &ready, const Inputs &inputs, const Credentials &expected,
                 std::vector<Finding> &findings)
{
    if (ready.username.isEmpty() && ready.password.isEmpty() && ready.clientId.isEmpty())
        return;
    const auto noticed = [&](Notice what) {
        return std::any_of(expected.notes.begin(), expected.notes.end(),
                           [what](const Note &note) { return note.what == what; });
    };
    if (noticed(Notice::HourIsNotNow)) {
        const bool isZone = isOtherCloudsHour(huaweiHour(inputs), inputs.nowMs);
        findings.push_back(
                {Part::ClientId, isZone ? Deviation::LocalTime : Deviation::ClockOff, {}});
        return;
    }
    if (expected.expiresAt > 0 && expected.expiresAt <= inputs.nowMs / 1000)
        findings.push_back(
                {Part::Password,
                 noticed(Notice::ClockMustBeRight) ? Deviation::ClockOff : Deviation::Expired,
                 {}});
    // Baidu lets the clock be off by ten minutes either way.
    constexpr qint64 tenMinutes = 600;
    if (noticed(Notice::ClockMustBeRight)
        && expected.expiresAt > inputs.nowMs / 1000 + 2 * tenMinutes
        && given(inputs, "signType").isEmpty())
        findings.push_back({Part::Password, Deviation::ClockOff, {}});
}

} // namespace clouds
