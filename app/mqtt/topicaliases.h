// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

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
    quint32 aliasOf(const QByteArray &topic) const { return m_aliases.value(topic); } // 0: none
    quint32 nextFree() const; // 0: all are in use

private:
    quint16 m_maximum = 0;
    std::vector<QByteArray> m_topics; // grown to the highest alias in use
    QHash<QByteArray, quint32> m_aliases;
};

} // namespace mqtt
