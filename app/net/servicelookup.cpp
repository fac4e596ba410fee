// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/servicelookup.h"

#include <algorithm>

namespace net {

QString serviceName(const EndpointOptions &options)
{
    return (usesTls(options.kind) ? QStringLiteral("_secure-mqtt._tcp.")
                                  : QStringLiteral("_mqtt._tcp."))
           + options.host;
}

std::optional<ServiceTarget> bestOf(const QList<QDnsServiceRecord> &records)
{
    const auto isBetter = [](const QDnsServiceRecord &left, const QDnsServiceRecord &right) {
        return left.priority() != right.priority() ? left.priority() < right.priority()
                                                   : left.weight() > right.weight();
    };
    const auto best = std::min_element(records.begin(), records.end(), isBetter);
    if (best == records.end() || best->target().isEmpty() || best->target() == QLatin1String("."))
        return std::nullopt;
    return ServiceTarget{best->target(), best->port()};
}

void lookUpService(const EndpointOptions &options, QObject *context,
                   const std::function<void(const base::Result<ServiceTarget, QString> &)> &answer)
{
    auto *lookup = new QDnsLookup(QDnsLookup::SRV, serviceName(options), context);
    QObject::connect(lookup, &QDnsLookup::finished, context, [lookup, answer] {
        lookup->deleteLater();
        const auto best = bestOf(lookup->serviceRecords());
        if (best)
            answer(*best);
        else
            answer(base::Unexpected{lookup->errorString()});
    });
    lookup->lookup();
}

} // namespace net
