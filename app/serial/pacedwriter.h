// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/stamp.h"
#include "app/serial/portsettings.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <deque>

class QIODevice;

namespace serial {

// Hands bytes to a device, with the breaks that were asked for. A write is told as sent when its
// last byte was handed over, in one piece as it was given.
class PacedWriter : public QObject
{
    Q_OBJECT

public:
    explicit PacedWriter(QObject *parent = nullptr);

    void setDevice(QIODevice *device); // nullptr drops what waits
    void setPacing(const Pacing &pacing) { m_pacing = pacing; }
    void write(const QByteArray &bytes);
    qsizetype waiting() const { return m_waiting; } // bytes not handed over yet

signals:
    void sent(const QByteArray &bytes, const base::Stamp &stamp);
    void failed();

private:
    struct Item
    {
        QByteArray bytes;
        qsizetype done = 0;
        base::Stamp stamp; // of its first byte
    };
    void writeNext();
    qsizetype runLength(const Item &item) const;
    int breakAfter(const Item &item) const;

    QIODevice *m_device = nullptr;
    Pacing m_pacing;
    std::deque<Item> m_items;
    qsizetype m_waiting = 0;
    QTimer m_timer;
};

} // namespace serial
