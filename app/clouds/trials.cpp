// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/trials.h"

#include <algorithm>
#include <numeric>

namespace clouds {

namespace {

constexpr Digest digests[] = {Digest::Md5, Digest::Sha1, Digest::Sha256};

void addVariants(const QString &secret, std::vector<Way> &keys)
{
    const QByteArray text = secret.toUtf8();
    for (const char *end : {"\n", "\r\n", " ", "\r"})
        keys.push_back({text + end, {Deviation::SecretWithLineEnd}});
    for (const QByteArray &other : {text.toUpper(), text.toLower()}) {
        if (other != text)
            keys.push_back({other, {Deviation::SecretInOtherCase}});
    }
}

} // namespace

std::vector<Way> keysOfText(const QString &secret)
{
    std::vector<Way> keys{{secret.toUtf8(), {}}};
    const QByteArray bytes = QByteArray::fromHex(secret.toUtf8());
    if (bytes.size() * 2 == secret.size())
        keys.push_back({bytes, {Deviation::SecretDecoded}});
    addVariants(secret, keys);
    return keys;
}

std::vector<Way> keysOfBase64(const QString &secret)
{
    std::vector<Way> keys{{fromBase64(secret).value_or(QByteArray()), {}},
                          {secret.toUtf8(), {Deviation::SecretNotDecoded}}};
    addVariants(secret, keys);
    return keys;
}

std::vector<Way> ordersOf(const QList<QByteArray> &pieces, const QByteArray &between)
{
    std::vector<qsizetype> order(static_cast<size_t>(pieces.size()));
    std::iota(order.begin(), order.end(), 0);
    std::vector<Way> ways;
    do {
        QByteArrayList arranged;
        for (const qsizetype piece : order)
            arranged.append(pieces.at(piece));
        ways.push_back({arranged.join(between), {}});
        if (ways.size() > 1)
            ways.back().faults = {Deviation::WrongOrder};
    } while (std::next_permutation(order.begin(), order.end()));
    return ways;
}

std::optional<Faults> explainHmac(const std::vector<Way> &keys, const std::vector<Way> &texts,
                                  Digest named,
                                  const std::function<bool(const QByteArray &mac)> &fits)
{
    std::optional<Faults> best;
    for (const Digest digest : digests) {
        const size_t methodFault = digest == named ? 0 : 1;
        for (const Way &key : keys) {
            for (const Way &text : texts) {
                const size_t count = methodFault + key.faults.size() + text.faults.size();
                if (best && best->size() <= count)
                    continue;
                if (!fits(hmac(digest, key.bytes, text.bytes)))
                    continue;
                Faults faults = text.faults;
                faults.insert(faults.end(), key.faults.begin(), key.faults.end());
                if (methodFault > 0)
                    faults.push_back(Deviation::OtherMethod);
                best = faults;
            }
        }
    }
    return best;
}

Deviation deviationOfHexLength(const QString &actual, const QString &expected)
{
    if (actual.size() == expected.size())
        return Deviation::Differs;
    const bool isOtherMethods = actual.size() == 32 || actual.size() == 40 || actual.size() == 64;
    return isOtherMethods ? Deviation::MethodLength : Deviation::WrongLength;
}

} // namespace clouds
