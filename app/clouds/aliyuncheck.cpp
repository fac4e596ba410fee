// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/aliyuncheck.h"

#include "app/clouds/aliyunendpoint.h"
#include "app/clouds/fields.h"
#include "app/clouds/trials.h"

#include <algorithm>

namespace clouds {

namespace {

using Values = QMap<QString, QString>;

constexpr char instanceDomain[] = ".mqtt.iothub.aliyuncs.com";
// ApsaraMQ for MQTT, which signs in another way.
constexpr char otherDomain[] = ".mqtt.aliyuncs.com";

QString bareId(const QString &clientId)
{
    return clientId.section(u'|', 0, 0);
}

QStringList pairsOf(const QString &clientId)
{
    const qsizetype bar = clientId.indexOf(u'|');
    if (bar < 0)
        return {};
    return clientId.mid(bar + 1).remove(u'|').split(u',', Qt::SkipEmptyParts);
}

QMap<QString, QString> pairMap(const QString &clientId)
{
    QMap<QString, QString> pairs;
    for (const QString &pair : pairsOf(clientId))
        pairs.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    return pairs;
}

bool isMethod(const QString &name)
{
    return name == QLatin1String("hmacmd5") || name == QLatin1String("hmacsha1")
           || name == QLatin1String("hmacsha256");
}

// The pairs between the bars, as the inputs they are; what is none goes to "extra".
void openBars(const QString &clientId, Values &values)
{
    QStringList extra;
    const QStringList pairs = pairsOf(clientId);
    for (const QString &pair : pairs) {
        const QString name = pair.section(u'=', 0, 0);
        const QString value = pair.section(u'=', 1);
        const bool known = name == QLatin1String("securemode")
                           || name == QLatin1String("signmethod")
                           || name == QLatin1String("timestamp");
        if (!known && pair.contains(u'='))
            extra.append(pair);
        else if (known && (name != QLatin1String("signmethod") || isMethod(value)))
            values.insert(name, value);
    }
    // What the server takes when nothing is said.
    if (!pairs.isEmpty() && !pairMap(clientId).contains(QStringLiteral("signmethod")))
        values.insert(QStringLiteral("signmethod"), QStringLiteral("hmacmd5"));
    if (!extra.isEmpty())
        values.insert(QStringLiteral("extra"), extra.join(u','));
}

// {pk}.iot-as-mqtt.{region}.aliyuncs.com
bool isPublicHost(const QStringList &labels)
{
    return labels.size() == 5 && labels.at(1) == QLatin1String("iot-as-mqtt");
}

// The instance or the region that a host name tells.
void openHost(const QString &host, Values &values)
{
    const QStringList labels = host.toLower().split(u'.');
    if (host.endsWith(QLatin1String(instanceDomain)))
        values.insert(QStringLiteral("instanceId"), host.section(u'.', 0, 0));
    else if (isPublicHost(labels) && hasPublicInstance(labels.at(2)))
        values.insert(QStringLiteral("region"), labels.at(2));
}

// Product key first and device name second, as other parts of the same credentials show.
bool isExchanged(const QString &first, const QString &second, const Ready &ready)
{
    const QStringList labels = ready.host.split(u'.');
    const QString bare = bareId(ready.clientId);
    if (isPublicHost(labels) && (labels.at(0) == first) != (labels.at(0) == second))
        return labels.at(0) == first;
    if (bare == first + u'.' + second || bare == first + u'&' + second)
        return true;
    const auto looksLikeKey = [](const QString &text) {
        return text.size() == 11 && text.startsWith(QLatin1String("a1"));
    };
    const bool isUsualId = bare == second + u'.' + first || bare == second + u'&' + first;
    return !isUsualId && looksLikeKey(first) && !looksLikeKey(second);
}

void openUsername(const Ready &ready, Values &values)
{
    const qsizetype ampersand = ready.username.indexOf(u'&');
    if (ampersand < 0)
        return;
    const QString first = ready.username.left(ampersand);
    const QString second = ready.username.mid(ampersand + 1).trimmed();
    const bool exchanged = isExchanged(first, second, ready);
    values.insert(QStringLiteral("deviceName"), exchanged ? second : first);
    values.insert(QStringLiteral("productKey"), exchanged ? first : second);
}

struct Named
{
    const char *name;
    QString value;
};

// The texts that somebody may have signed, the right one first.
void addTexts(const QList<Named> &parts, const Faults &faults, std::vector<Way> &texts)
{
    QList<QByteArray> pieces;
    QByteArrayList pairs;
    for (const Named &part : parts) {
        pieces.append(part.name + part.value.toUtf8());
        pairs.append(QByteArray(part.name) + '=' + part.value.toUtf8());
    }
    for (Way way : ordersOf(pieces)) {
        way.faults.insert(way.faults.begin(), faults.begin(), faults.end());
        texts.push_back(way);
    }
    for (const char *between : {"&", ",", ""}) {
        texts.push_back({pairs.join(between), faults});
        texts.back().faults.push_back(Deviation::SeparatorsSigned);
    }
}

// Timestamps that libraries send as constants, and those of examples.
QStringList usualTimestamps()
{
    QStringList usual{QStringLiteral("2524608000000"), QStringLiteral("32472115200"),
                      QStringLiteral("2524608000")};
    for (int small = 0; small < 10'000; ++small)
        usual.append(QString::number(small));
    return usual;
}

class PasswordTrial
{
public:
    PasswordTrial(const Ready &ready, const Inputs &inputs, const Credentials &expected)
        : m_password(ready.password.trimmed().toLatin1().toLower()),
          m_whole(ready.clientId.isEmpty() ? expected.clientId : ready.clientId),
          m_bare(bareId(expected.clientId)), m_product(given(inputs, "productKey")),
          m_device(given(inputs, "deviceName")),
          m_timestamp(pairMap(expected.clientId).value(QStringLiteral("timestamp"))),
          m_method(digestNamed(pairMap(expected.clientId).value(QStringLiteral("signmethod")))),
          m_keys(keysOfText(given(inputs, "deviceSecret")))
    {
    }

    std::optional<Faults> explain() const
    {
        std::vector<Way> texts;
        addTexts(partsOf(m_bare, m_timestamp, false), {}, texts);
        if (!m_timestamp.isEmpty())
            addTexts(partsOf(m_bare, {}, false), {Deviation::TimestampLeftOut}, texts);
        addTexts(partsOf(m_whole, m_timestamp, false), {Deviation::WholeIdSigned}, texts);
        if (!m_timestamp.isEmpty())
            addTexts(partsOf(m_whole, {}, false),
                     {Deviation::WholeIdSigned, Deviation::TimestampLeftOut}, texts);
        addTexts(partsOf(m_bare, m_timestamp, true), {Deviation::ExchangedInText}, texts);
        const auto fits = [this](const QByteArray &mac) { return lowerHex(mac) == m_password; };
        if (const auto faults = explainHmac(m_keys, texts, m_method, fits))
            return faults;
        return explainHmac({m_keys.front()}, textsNotSent(), m_method, fits);
    }

    // The right signature, but not as hex text.
    bool isBase64(const Credentials &expected, const QString &actual) const
    {
        const QByteArray mac = QByteArray::fromHex(expected.password.toLatin1());
        return fromBase64(actual.trimmed()) == mac;
    }

private:
    QList<Named> partsOf(const QString &clientId, const QString &timestamp, bool exchanged) const
    {
        QList<Named> parts{{"clientId", clientId},
                           {"deviceName", exchanged ? m_product : m_device},
                           {"productKey", exchanged ? m_device : m_product}};
        if (!timestamp.isEmpty())
            parts.append({"timestamp", timestamp});
        return parts;
    }

    std::vector<Way> textsNotSent() const
    {
        std::vector<Way> texts;
        if (!m_timestamp.isEmpty())
            return texts;
        for (const QString &usual : usualTimestamps()) {
            QByteArray text;
            for (const Named &part : partsOf(m_bare, usual, false))
                text += part.name + part.value.toUtf8();
            texts.push_back({text, {Deviation::TimestampNotSent}});
        }
        return texts;
    }

    QByteArray m_password; // lower-case hex
    QString m_whole;
    QString m_bare;
    QString m_product;
    QString m_device;
    QString m_timestamp;
    Digest m_method;
    std::vector<Way> m_keys;
};

Faults explainPassword(const Ready &ready, const Inputs &inputs, const Credentials &expected)
{
    const PasswordTrial trial(ready, inputs, expected);
    if (const auto faults = trial.explain())
        return *faults;
    if (trial.isBase64(expected, ready.password))
        return {Deviation::OtherEncoding};
    return {deviationOfHexLength(ready.password.trimmed(), expected.password)};
}

Faults explainClientId(const QString &actual, const QString &expected)
{
    if (!actual.contains(u'|'))
        return {Deviation::BarsMissing};
    const QStringList pairs = pairsOf(actual);
    const bool allPairs = std::all_of(pairs.begin(), pairs.end(),
                                      [](const QString &pair) { return pair.indexOf(u'=') > 0; });
    if (actual.count(u'|') != 2 || !actual.endsWith(u'|') || !allPairs)
        return {Deviation::BrokenPairs};
    const auto given = pairMap(actual);
    const QString method = given.value(QStringLiteral("signmethod"));
    if (!method.isEmpty() && !isMethod(method))
        return {Deviation::UnknownMethod};
    // The order of the pairs is free, and what is not said has a default.
    auto wanted = pairMap(expected);
    for (const char *name : {"signmethod", "securemode"}) {
        if (!given.contains(QLatin1String(name)))
            wanted.remove(QLatin1String(name));
    }
    if (bareId(actual) == bareId(expected) && given == wanted)
        return {};
    if (wanted.contains(QStringLiteral("timestamp"))
        && !given.contains(QStringLiteral("timestamp")))
        return {Deviation::TimestampNotSent};
    return {Deviation::Differs};
}

Faults explainHost(const QString &actual, const Inputs &inputs)
{
    const QStringList labels = actual.toLower().split(u'.');
    if (actual.endsWith(QLatin1String(instanceDomain)))
        return {Deviation::WrongInstance};
    if (actual.endsWith(QLatin1String(otherDomain)))
        return {Deviation::OtherService};
    if (!isPublicHost(labels))
        return {Deviation::Differs};
    if (!given(inputs, "instanceId").isEmpty())
        return {Deviation::WrongInstance};
    if (!isAliyunRegion(labels.at(2)))
        return {Deviation::UnknownRegion};
    if (!hasPublicInstance(labels.at(2)))
        return {Deviation::RegionNeedsInstance};
    if (labels.at(0).compare(given(inputs, "productKey"), Qt::CaseInsensitive) != 0)
        return {Deviation::HostOfOtherProduct};
    return {Deviation::WrongRegion};
}

std::optional<bool> isSecure(const Ready &ready, const Inputs &inputs)
{
    const QString named = given(inputs, "transport").toLower();
    if (!named.isEmpty())
        return named == QLatin1String("tls") || named == QLatin1String("wss");
    if (ready.transport)
        return *ready.transport == Transport::Tls || *ready.transport == Transport::SecureWebSocket;
    if (ready.port == 8883)
        return true;
    if (ready.port == 1883)
        return false;
    return std::nullopt;
}

} // namespace

void aliyunPaste(Values &values)
{
    const QString clientId = values.value(QStringLiteral("clientId"));
    if (!clientId.contains(u'|'))
        return;
    values.insert(QStringLiteral("clientId"), bareId(clientId));
    openBars(clientId, values);
}

Values aliyunInputs(const Ready &ready)
{
    Values values;
    openUsername(ready, values);
    openHost(ready.host, values);
    openBars(ready.clientId, values);
    if (!ready.clientId.isEmpty())
        values.insert(QStringLiteral("clientId"), bareId(ready.clientId).trimmed());
    return values;
}

std::vector<Deviation> aliyunDeviation(Part part, const Ready &ready, const Inputs &inputs,
                                       const Credentials &expected)
{
    switch (part) {
    case Part::Host:
        return explainHost(ready.host, inputs);
    case Part::ClientId:
        return explainClientId(ready.clientId, expected.clientId);
    case Part::Username: {
        const QString turned =
                ready.username.section(u'&', 1) + u'&' + ready.username.section(u'&', 0, 0);
        return {turned == expected.username ? Deviation::Exchanged : Deviation::Differs};
    }
    case Part::Password:
        return explainPassword(ready, inputs, expected);
    }
    return {Deviation::Differs};
}

void aliyunLookFurther(const Ready &ready, const Inputs &inputs, const Credentials &,
                       std::vector<Finding> &findings)
{
    const QString mode = pairMap(ready.clientId).value(QStringLiteral("securemode"));
    const auto secure = isSecure(ready, inputs);
    if (!secure || (mode != QLatin1String("2") && mode != QLatin1String("3")))
        return;
    if (*secure != (mode == QLatin1String("2"))) {
        QString right = ready.clientId;
        right.replace(QLatin1String("securemode=") + mode,
                      *secure ? QStringLiteral("securemode=2") : QStringLiteral("securemode=3"));
        findings.push_back({Part::ClientId, Deviation::SecureModeMismatch, right});
    }
}

Values registrationInputs(const Ready &ready)
{
    Values values;
    openUsername(ready, values);
    openHost(ready.host, values);
    const auto pairs = pairMap(ready.clientId);
    for (const char *name : {"securemode", "authType", "random", "signmethod", "instanceId"}) {
        if (pairs.contains(QLatin1String(name)))
            values.insert(QLatin1String(name), pairs.value(QLatin1String(name)));
    }
    if (!ready.clientId.isEmpty())
        values.insert(QStringLiteral("clientId"), bareId(ready.clientId).trimmed());
    return values;
}

std::vector<Deviation> registrationDeviation(Part part, const Ready &ready, const Inputs &inputs,
                                             const Credentials &expected)
{
    if (part != Part::Password)
        return aliyunDeviation(part, ready, inputs, expected);
    const QByteArray password = ready.password.trimmed().toLatin1().toLower();
    const auto pairs = pairMap(expected.clientId);
    std::vector<Way> texts;
    addTexts({{"deviceName", given(inputs, "deviceName")},
              {"productKey", given(inputs, "productKey")},
              {"random", pairs.value(QStringLiteral("random"))}},
             {}, texts);
    addTexts({{"clientId", bareId(expected.clientId)},
              {"deviceName", given(inputs, "deviceName")},
              {"productKey", given(inputs, "productKey")},
              {"random", pairs.value(QStringLiteral("random"))}},
             {Deviation::OtherTextSigned}, texts);
    const auto faults =
            explainHmac(keysOfText(given(inputs, "productSecret")), texts,
                        digestNamed(pairs.value(QStringLiteral("signmethod"))),
                        [&](const QByteArray &mac) { return lowerHex(mac) == password; });
    return faults ? *faults
                  : Faults{deviationOfHexLength(ready.password.trimmed(), expected.password)};
}

} // namespace clouds
