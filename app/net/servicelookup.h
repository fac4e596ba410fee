// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/net/endpoint.h"

#include <QDnsLookup>

#include <functional>

class QObject;

namespace net {

// "_mqtt._tcp.example.org", or "_secure-mqtt._tcp." before the domain for TLS
// (RFC 2782).
QString serviceName(const EndpointOptions &options);

// Where a domain says that its brokers are.
struct ServiceTarget
{
    QString host;
    quint16 port = 0;
    friend bool operator==(const ServiceTarget &, const ServiceTarget &) = default;
};
// Of the lowest priority, and among those the heaviest; nothing when there is
// no record, or when they say that the domain has no such service (the target
// ".").
std::optional<ServiceTarget> bestOf(const QList<QDnsServiceRecord> &records);

// Asks DNS; the answer comes later, on this thread, and none once `context` is
// gone. The error is what the resolver says, untranslated.
void lookUpService(const EndpointOptions &options, QObject *context,
                   const std::function<void(const base::Result<ServiceTarget, QString> &)> &answer);

} // namespace net
