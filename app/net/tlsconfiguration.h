// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/net/endpoint.h"
#include "app/net/linkerror.h"

#include <QSslConfiguration>

namespace net {

// Reads the files that the options name. An own CA replaces the system's trust store. A file that
// cannot be used is an error before any link is opened.
base::Result<QSslConfiguration, LinkError> makeTlsConfiguration(const TlsOptions &options);

} // namespace net
