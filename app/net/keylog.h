// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// SSLKEYLOGFILE, as browsers and curl have it: Wireshark decrypts with what is written there.
namespace net {

// The file that the environment names; empty: none, and nothing is ever written.
QString keyLogFile();

// From here on every TLS link of this process adds its secrets to keyLogFile(). Call it before the
// first link is made; further calls do nothing.
void honourKeyLogFile();

} // namespace net
