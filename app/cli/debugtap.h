// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/wiretap.h"
#include "app/mqtt/framing.h"

namespace cli {

// Tells each packet that crosses the wire, a line on standard error, as -d asks for it.
class DebugTap : public base::WireTap
{
public:
    void linkOpened(const base::Stamp &stamp, QByteArrayView peer) override;
    void bytesCrossed(base::Direction direction, const base::Stamp &stamp,
                      QByteArrayView bytes) override;
    void linkClosed(const base::Stamp &stamp) override;

private:
    mqtt::Framer m_in;
    mqtt::Framer m_out;
};

} // namespace cli
