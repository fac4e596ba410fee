// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/catalog.h"
#include "app/at/session.h"
#include "app/base/stamp.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <deque>
#include <mutex>

namespace presentation {

// A line of the port of a connection that a module carries, without what must stay secret.
struct CarrierLine
{
    base::Stamp stamp;
    bool isSent = false;
    QString text;
};

// The newest lines of such a port. The commands are kept with their secrets masked; of the data
// they carry only its length, since a CONNECT among it has the password, and the packets
// themselves are shown elsewhere. Any thread.
class CarrierLog
{
public:
    static constexpr size_t most = 5'000; // lines

    explicit CarrierLog(const at::Catalog &module) : m_module(module) {}

    void add(const base::Stamp &stamp, const at::ShowLine &line);
    QList<CarrierLine> lines() const;
    quint64 lastUs() const; // the monotonic clock at the newest line; 0: there is none

private:
    QString shown(const at::ShowLine &line) const;

    const at::Catalog m_module;
    mutable std::mutex m_mutex;
    std::deque<CarrierLine> m_lines;
    bool m_dataFollows = false; // a prompt was open: what is sent next is data
};

} // namespace presentation
