// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/packetdraft.h"

#include <QUndoCommand>

namespace presentation {

// Packets are small: the whole of it before and after.
class PacketDraft::Step : public QUndoCommand
{
public:
    Step(PacketDraft &draft, State before, State after, const QString &text)
        : QUndoCommand(text), m_draft(draft), m_before(std::move(before)), m_after(std::move(after))
    {
    }
    void undo() override { m_draft.show(m_before); }
    void redo() override { m_draft.show(m_after); }

private:
    PacketDraft &m_draft;
    State m_before;
    State m_after;
};

PacketDraft::PacketDraft(QObject *parent) : QObject(parent)
{
    constexpr int mostSteps = 500;
    m_undo.setUndoLimit(mostSteps);
}

void PacketDraft::open(const QByteArray &bytes, const mqtt::DecodeContext &context)
{
    m_undo.clear();
    show({bytes, context});
}

void PacketDraft::setBytes(const QByteArray &bytes)
{
    if (bytes != m_state.bytes)
        push({bytes, m_state.context}, tr("Change"));
}

void PacketDraft::setVersion(mqtt::ProtocolVersion version)
{
    if (version == m_state.context.version)
        return;
    State state = m_state;
    state.context.version = version;
    push(state, tr("Version"));
}

void PacketDraft::useTemplate(mqtt::PacketType type)
{
    const auto version =
            type == mqtt::PacketType::Auth ? mqtt::ProtocolVersion::V5 : m_state.context.version;
    push({inspector::packetTemplate(type, version), {version, inspector::senderOfTemplate(type)}},
         tr("Template"));
}

void PacketDraft::push(const State &state, const QString &text)
{
    m_undo.push(new Step(*this, m_state, state, text));
}

void PacketDraft::show(const State &state)
{
    m_state = state;
    m_dissection = inspector::dissect(m_state.bytes, m_state.context);
    // A CONNECT tells its own version, by which what is made of it later is read too.
    m_state.context.version = m_dissection.trace.version;
    emit changed();
}

} // namespace presentation
