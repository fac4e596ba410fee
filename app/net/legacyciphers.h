// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <openssl/provider.h>

namespace net {

// A context of its own in which OpenSSL knows the ciphers that it retired with version 3 (RC2-40 of
// PKCS#12 files made by older programs). Only files are opened in it, never a connection.
class LegacyCiphers
{
public:
    LegacyCiphers();
    ~LegacyCiphers();
    Q_DISABLE_COPY_MOVE(LegacyCiphers)

    bool isAvailable() const { return m_legacy != nullptr; }
    OSSL_LIB_CTX *context() const { return m_context; }

private:
    OSSL_LIB_CTX *m_context;
    OSSL_PROVIDER *m_default;
    OSSL_PROVIDER *m_legacy;
};

} // namespace net
