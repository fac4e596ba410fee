// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/dissect.h"
#include "app/inspector/packetedit.h"

#include <QObject>
#include <QUndoStack>

namespace presentation {

// A packet that is being written or changed: its bytes, the version and the sender they are read
// by, and the way back.
class PacketDraft : public QObject
{
    Q_OBJECT

public:
    explicit PacketDraft(QObject *parent = nullptr);

    // Begins anew, with nothing to undo.
    void open(const QByteArray &bytes, const mqtt::DecodeContext &context);
    // Each is one step to undo; nothing happens when nothing changes.
    void setBytes(const QByteArray &bytes);
    void setVersion(mqtt::ProtocolVersion version);
    void useTemplate(mqtt::PacketType type);

    const QByteArray &bytes() const { return m_state.bytes; }
    mqtt::ProtocolVersion version() const { return m_state.context.version; }
    const inspector::Dissection &dissection() const { return m_dissection; }
    const mqtt::TraceResult &trace() const { return m_dissection.trace; }
    QUndoStack &undoStack() { return m_undo; }

signals:
    void changed();

private:
    struct State
    {
        QByteArray bytes;
        mqtt::DecodeContext context;
    };
    class Step;

    void push(const State &state, const QString &text);
    void show(const State &state);

    State m_state;
    inspector::Dissection m_dissection;
    QUndoStack m_undo;
};

} // namespace presentation
