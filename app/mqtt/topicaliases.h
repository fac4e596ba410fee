// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace mqtt {

// The topics behind the aliases of one direction of one connection (5.0, 3.3.2.3.4).
class TopicAliases
{
public:
    // Forgets all; aliases 1 to `maximum` may be used from now on.
    void reset(quint16 maximum);
    bool isAllowed(quint32 alias) const { return alias > 0 && alias <= m_maximum; }
    void set(quint32 alias, QByteArrayView topic); // an allowed one
    QByteArrayView topic(quint32 alias) const;     // empty when it stands for nothing yet

private:
    quint16 m_maximum = 0;
    std::vector<QByteArray> m_topics; // grown to the highest alias in use
};

} // namespace mqtt
