// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/aliyunendpoint.h"

#include "app/clouds/fields.h"

#include <QtGlobal>

#include <algorithm>
#include <iterator>

namespace clouds {

namespace {

struct Region
{
    const char *id;
    bool hasPublicInstance;
};
constexpr Region regions[] = {
        {"cn-shanghai", true},    {"cn-beijing", false},    {"cn-shenzhen", false},
        {"ap-southeast-1", true}, {"ap-northeast-1", true}, {"us-west-1", true},
        {"us-east-1", true},      {"eu-central-1", true},
};

const Region *regionNamed(const QString &id)
{
    const auto *found =
            std::find_if(std::begin(regions), std::end(regions), [&](const Region &each) {
                return id.compare(QLatin1String(each.id), Qt::CaseInsensitive) == 0;
            });
    return found == std::end(regions) ? nullptr : found;
}

std::vector<const char *> regionIds()
{
    std::vector<const char *> ids;
    for (const Region &region : regions)
        ids.push_back(region.id);
    return ids;
}

} // namespace

bool isAliyunRegion(const QString &region)
{
    return regionNamed(region) != nullptr;
}

bool hasPublicInstance(const QString &region)
{
    const Region *known = regionNamed(region);
    return known && known->hasPublicInstance;
}

std::vector<InputField> aliyunEndpointInputs()
{
    return {{.name = "region",
             .label = QT_TRANSLATE_NOOP("clouds", "Region"),
             .hint = QT_TRANSLATE_NOOP("clouds", "Part of the host name of public instances."),
             .kind = FieldKind::Choice,
             .defaultValue = "cn-shanghai",
             .choices = regionIds(),
             .aliases = {"region", "regionid", "地域"}},
            {.name = "instanceId",
             .label = QT_TRANSLATE_NOOP("clouds", "Instance id"),
             .hint = QT_TRANSLATE_NOOP(
                     "clouds",
                     "For an Enterprise or a new public instance, such as iot-06z00abcdef; "
                     "empty for an old public one."),
             .forbidden = "|&,=/:",
             .aliases = {"instanceid", "iotinstanceid", "实例id"}}};
}

QString aliyunHost(const Inputs &inputs)
{
    const QString instance = given(inputs, "instanceId");
    if (!instance.isEmpty())
        return instance + QLatin1String(".mqtt.iothub.aliyuncs.com");
    const QString region = given(inputs, "region").toLower();
    return given(inputs, "productKey") + QLatin1String(".iot-as-mqtt.")
           + (region.isEmpty() ? QStringLiteral("cn-shanghai") : region)
           + QLatin1String(".aliyuncs.com");
}

void noteAliyunEndpoint(const Inputs &inputs, std::vector<Note> &notes)
{
    const QString instance = given(inputs, "instanceId");
    const QString region = given(inputs, "region");
    if (instance.isEmpty() && !region.isEmpty() && !hasPublicInstance(region))
        notes.push_back({Notice::RegionNeedsInstance, QStringLiteral("instanceId")});
    // "post-cn-…" and "mqtt-cn-…" are instances of ApsaraMQ, which signs in another way.
    if (instance.startsWith(QLatin1String("post-")) || instance.startsWith(QLatin1String("mqtt-")))
        notes.push_back({Notice::MeantForOther, QStringLiteral("instanceId")});
}

} // namespace clouds
