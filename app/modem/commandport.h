// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/session.h"

#include <QObject>

namespace modem {

// A port with a module on it, as whoever sends commands sees it: one after the other, each with its
// end. Others may send commands through the same port.
class CommandPort : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual bool isOpen() const = 0;
    virtual const at::Catalog &catalog() const = 0;
    virtual at::CommandId enqueue(const at::Command &command) = 0;
    virtual void sendLine(const QByteArray &line) = 0;
    virtual void sendBytes(const QByteArray &bytes) = 0;
    virtual void cancelAll() = 0;

signals:
    void lineShown(at::LineKind kind, const QByteArray &text, bool cut);
    void commandFinished(at::CommandId id, at::Outcome outcome, const QByteArray &decidingLine);
    void openChanged(bool isOpen);
};

} // namespace modem
