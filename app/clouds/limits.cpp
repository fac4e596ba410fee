// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/limits.h"

#include <QCoreApplication>

#include <algorithm>

namespace clouds {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(clouds)
};

constexpr qint64 kib = 1024;

constexpr Limits aliyunLimits{.keepAliveLeast = 30,
                              .keepAliveMost = 1200,
                              .keepAliveRecommended = 300,
                              .hasQoS2 = false,
                              .hasRetain3 = false,
                              .hasWill3 = false,
                              .payloadMost = 256 * kib,
                              .topicMost = 128,
                              .slashesMost = 7,
                              .filtersPerSubscribe = 8,
                              .subscriptionsMost = 100,
                              .clientIdMost = 64,
                              .publishRateQoS0 = 30,
                              .publishRateQoS1 = 10,
                              .secondsBetweenConnects = 12,
                              .ownTopicsOnly = true};
constexpr Limits onenetLimits{.keepAliveLeast = 10, .keepAliveMost = 1800, .hasQoS2 = false};
constexpr Limits tencentLimits{.keepAliveLeast = 60,
                               .keepAliveMost = 850,
                               .hasQoS2 = false,
                               .hasRetain3 = false,
                               .hasRetain5 = false,
                               .hasWill3 = false,
                               .hasWill5 = false,
                               .hasVersion5 = false,
                               .hasVersion31 = false,
                               .payloadMost = 16 * kib,
                               .topicMost = 255,
                               .slashesMost = 9,
                               .filtersPerSubscribe = 1,
                               .publishRateQoS0 = 30,
                               .publishRateQoS1 = 10,
                               .secondsBetweenConnects = 5};
constexpr Limits huaweiLimits{.keepAliveLeast = 30,
                              .keepAliveMost = 1200,
                              .keepAliveRecommended = 120,
                              .hasQoS2 = false,
                              .hasRetain3 = false,
                              .hasRetain5 = false,
                              .hasWill3 = false,
                              .hasWill5 = false,
                              .payloadMost = 1024 * kib,
                              .topicMost = 128,
                              .subscriptionsMost = 100,
                              .publishRateQoS0 = 50,
                              .publishRateQoS1 = 50};
constexpr Limits baiduLimits{.hasQoS2 = false};
constexpr Limits awsLimits{.keepAliveLeast = 30,
                           .keepAliveMost = 1200,
                           .hasQoS2 = false,
                           .hasVersion31 = false,
                           .payloadMost = 128 * kib,
                           .topicMost = 256,
                           .slashesMost = 7,
                           .filtersPerSubscribe = 8,
                           .subscriptionsMost = 50,
                           .clientIdMost = 128,
                           .publishRateQoS0 = 100,
                           .publishRateQoS1 = 100,
                           .secondsBetweenConnects = 1};
constexpr Limits azureLimits{.keepAliveMost = 1177,
                             .hasQoS2 = false,
                             .hasRetain3 = false,
                             .hasRetain5 = false,
                             .hasVersion5 = false,
                             .hasVersion31 = false,
                             .payloadMost = 256 * kib};
constexpr Limits thingsBoardLimits{.hasQoS2 = false};
// Its page "Limits".
constexpr Limits apsaraMqLimits{.payloadMost = 64 * kib, .topicMost = 64, .clientIdMost = 64};
// Its page "Open MQTT Protocol".
constexpr Limits tuyaLimits{
        .keepAliveLeast = 30, .keepAliveMost = 1200, .keepAliveRecommended = 60};
constexpr Limits noLimits{};

struct Entry
{
    const char *scheme;
    const Limits *limits;
};
constexpr Entry table[] = {
        {"aliyun", &aliyunLimits},      {"aliyun-dynreg", &aliyunLimits},
        {"aliyun-x509", &aliyunLimits}, {"aliyun-tls-psk", &aliyunLimits},
        {"onenet", &onenetLimits},      {"tencent", &tencentLimits},
        {"huawei", &huaweiLimits},      {"baidu", &baiduLimits},
        {"aws-x509", &awsLimits},       {"aws-sigv4", &awsLimits},
        {"aws-authorizer", &awsLimits}, {"azure-sas", &azureLimits},
        {"azure-dps", &azureLimits},    {"thingsboard", &thingsBoardLimits},
        {"apsaramq", &apsaraMqLimits},  {"tuya", &tuyaLimits},
};

class Hints
{
public:
    void add(bool condition, LimitKind what, qint64 limit = 0, bool isRefused = false)
    {
        if (condition)
            m_hints.push_back({what, limit, isRefused});
    }
    std::vector<LimitHint> take() { return std::move(m_hints); }

private:
    std::vector<LimitHint> m_hints;
};

void addTopicHints(const Limits &limits, const QString &topic, Hints &hints)
{
    hints.add(limits.topicMost > 0 && topic.toUtf8().size() > limits.topicMost,
              LimitKind::TopicTooLong, limits.topicMost, true);
    hints.add(limits.slashesMost > 0 && topic.count(u'/') > limits.slashesMost,
              LimitKind::TopicTooDeep, limits.slashesMost, true);
}

// A topic of another device: it lacks a name of this one. Broadcasts carry the product's only.
bool isOthers(const QString &topic, const QStringList &ownNames)
{
    if (topic.isEmpty() || topic.startsWith(QLatin1String("/broadcast/"))
        || topic.startsWith(QLatin1String("/ext/rrpc/")))
        return false;
    const QStringList levels = topic.split(u'/');
    return std::any_of(ownNames.begin(), ownNames.end(),
                       [&](const QString &name) { return !levels.contains(name); });
}

} // namespace

const Limits &limitsOf(const Scheme &scheme)
{
    for (const Entry &entry : table) {
        if (QLatin1String(entry.scheme) == QLatin1String(scheme.id))
            return *entry.limits;
    }
    return noLimits;
}

std::vector<LimitHint> hintsFor(const Limits &limits, const ConnectPlan &plan)
{
    Hints hints;
    const bool isShort = plan.keepAlive > 0 && plan.keepAlive < limits.keepAliveLeast;
    hints.add(plan.keepAlive == 0 && limits.keepAliveMost > 0, LimitKind::KeepAliveOff,
              limits.keepAliveMost);
    hints.add(isShort, LimitKind::KeepAliveTooShort, limits.keepAliveLeast, true);
    hints.add(limits.keepAliveMost > 0 && plan.keepAlive > limits.keepAliveMost,
              LimitKind::KeepAliveTooLong, limits.keepAliveMost);
    hints.add(!isShort && plan.keepAlive > 0 && plan.keepAlive < limits.keepAliveRecommended,
              LimitKind::KeepAliveShort, limits.keepAliveRecommended);
    const bool is5 = plan.version == MqttVersion::V5;
    hints.add(plan.hasWill && !(is5 ? limits.hasWill5 : limits.hasWill3), LimitKind::Will);
    hints.add(is5 && !limits.hasVersion5, LimitKind::Version5, 0, true);
    hints.add(plan.version == MqttVersion::V31 && !limits.hasVersion31, LimitKind::Version31, 0,
              true);
    const QString bare = plan.clientId.section(u'|', 0, 0);
    hints.add(limits.clientIdMost > 0 && bare.size() > limits.clientIdMost,
              LimitKind::ClientIdTooLong, limits.clientIdMost, true);
    return hints.take();
}

std::vector<LimitHint> hintsFor(const Limits &limits, const PublishPlan &plan)
{
    Hints hints;
    const bool is5 = plan.version == MqttVersion::V5;
    hints.add(plan.qos == 2 && !limits.hasQoS2, LimitKind::QoS2, 0, true);
    hints.add(plan.retain && !(is5 ? limits.hasRetain5 : limits.hasRetain3), LimitKind::Retain);
    hints.add(limits.payloadMost > 0 && plan.payloadSize > limits.payloadMost,
              LimitKind::PayloadTooLarge, limits.payloadMost, true);
    addTopicHints(limits, plan.topic, hints);
    hints.add(limits.ownTopicsOnly && isOthers(plan.topic, plan.ownNames),
              LimitKind::OtherDevicesTopic, 0, true);
    const int rate = plan.qos == 0 ? limits.publishRateQoS0 : limits.publishRateQoS1;
    hints.add(rate > 0 && plan.messagesPerSecond > rate, LimitKind::RateTooHigh, rate);
    return hints.take();
}

std::vector<LimitHint> hintsFor(const Limits &limits, const SubscribePlan &plan)
{
    Hints hints;
    hints.add(plan.qos == 2 && !limits.hasQoS2, LimitKind::QoS2, 0, true);
    hints.add(limits.subscriptionsMost > 0 && plan.subscriptions >= limits.subscriptionsMost,
              LimitKind::TooManySubscriptions, limits.subscriptionsMost, true);
    const bool isEverybodys =
            plan.filter == QLatin1String("#") || plan.filter.startsWith(QLatin1String("+/"));
    hints.add(limits.ownTopicsOnly && isEverybodys, LimitKind::HashWildcard, 0, true);
    hints.add(limits.ownTopicsOnly && !isEverybodys && isOthers(plan.filter, plan.ownNames),
              LimitKind::OtherDevicesTopic, 0, true);
    addTopicHints(limits, plan.filter, hints);
    return hints.take();
}

QString describe(const LimitHint &hint)
{
    switch (hint.what) {
    case LimitKind::KeepAliveTooShort:
        return Words::tr("This cloud refuses a keep-alive below %1 s.").arg(hint.limit);
    case LimitKind::KeepAliveTooLong:
        return Words::tr(
                       "This cloud wants a keep-alive of at most %1 s: it refuses a longer one or "
                       "shortens it.")
                .arg(hint.limit);
    case LimitKind::KeepAliveOff:
        return Words::tr("This cloud does not do without keep-alive: choose at most %1 s.")
                .arg(hint.limit);
    case LimitKind::KeepAliveShort:
        return Words::tr("This cloud recommends a keep-alive of %1 s or more.").arg(hint.limit);
    case LimitKind::QoS2:
        return Words::tr("This cloud has no QoS 2: use 0 or 1.");
    case LimitKind::Retain:
        return Words::tr("This cloud does not keep retained messages with this MQTT version.");
    case LimitKind::Will:
        return Words::tr("This cloud ignores a last will with this MQTT version.");
    case LimitKind::Version5:
        return Words::tr("This cloud does not speak MQTT 5.0: use 3.1.1.");
    case LimitKind::Version31:
        return Words::tr("This cloud does not speak MQTT 3.1: use 3.1.1.");
    case LimitKind::PayloadTooLarge:
        return Words::tr("This cloud takes at most %1 bytes in a message and drops a larger one.")
                .arg(hint.limit);
    case LimitKind::TopicTooLong:
        return Words::tr("This cloud takes topics of at most %1 bytes.").arg(hint.limit);
    case LimitKind::TopicTooDeep:
        return Words::tr("This cloud takes topics with at most %1 slashes.").arg(hint.limit);
    case LimitKind::TooManySubscriptions:
        return Words::tr("This cloud allows %1 subscriptions for a device.").arg(hint.limit);
    case LimitKind::ClientIdTooLong:
        return Words::tr("This cloud takes client ids of at most %1 characters.").arg(hint.limit);
    case LimitKind::OtherDevicesTopic:
        return Words::tr(
                "A device may only use topics with its own names, and this one has others.");
    case LimitKind::RateTooHigh:
        return Words::tr("This cloud takes %1 messages a second from a device and drops or delays "
                         "the rest without a word.")
                .arg(hint.limit);
    case LimitKind::HashWildcard:
        return Words::tr("A device may only subscribe to its own topics: begin the filter with the "
                         "device's names.");
    }
    return {};
}

} // namespace clouds
