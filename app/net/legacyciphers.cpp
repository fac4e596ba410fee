// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/legacyciphers.h"

#include <openssl/crypto.h>

namespace net {

LegacyCiphers::LegacyCiphers()
    : m_context(OSSL_LIB_CTX_new()), m_default(OSSL_PROVIDER_load(m_context, "default")),
      m_legacy(OSSL_PROVIDER_load(m_context, "legacy"))
{
}

LegacyCiphers::~LegacyCiphers()
{
    if (m_legacy)
        OSSL_PROVIDER_unload(m_legacy);
    if (m_default)
        OSSL_PROVIDER_unload(m_default);
    OSSL_LIB_CTX_free(m_context);
}

} // namespace net
