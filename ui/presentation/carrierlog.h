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
    quint64 number = 0; // counts from 0; never given twice
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

    // Of the lines that come next.
    void setModule(const at::Catalog &module);
    void add(const base::Stamp &stamp, const at::ShowLine &line);

    // Lines [firstNumber(), endNumber()) are kept.
    quint64 firstNumber() const;
    quint64 endNumber() const;
    QList<CarrierLine> lines(quint64 from, quint64 to) const; // those of [from, to) that are kept

private:
    QString shown(const at::ShowLine &line) const;
    bool isData(const at::ShowLine &line, const QString &text) const;
    QString withoutReceived(QString text) const;
    QString withoutSent(const QString &text) const;
    void follow(const at::ShowLine &line);

    at::Catalog m_module;
    mutable std::mutex m_mutex;
    std::deque<CarrierLine> m_lines;
    quint64 m_end = 0;
    bool m_dataFollows = false;   // a prompt was open: what is sent next is data
    bool m_mayRepeatData = false; // data was sent, and its result has not come
    bool m_goesOn = false;        // the line before was cut: this is its rest
};

} // namespace presentation
