// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/keymaterial.h"

namespace net {

// Whether these bytes are DER of a PKCS#12 file (RFC 7292), locked or not.
bool isPkcs12(const QByteArray &der);
base::Result<KeyMaterial, FileProblem> parsePkcs12(const QByteArray &der, const QString &password,
                                                   const QString &file);

} // namespace net
