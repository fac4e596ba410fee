// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/messagecells.h"

#include <QVariant>

namespace presentation {

class PayloadPreview;

// What one message shows in each column: text, spoken text and tool tip. Nothing is kept of it.
class MessageRowText
{
public:
    explicit MessageRowText(const messages::MessageStore &store) : m_store(store) {}

    // Null: payloads are shown as their bytes look. Must live while it is set.
    void setPreviews(const PayloadPreview *previews) { m_previews = previews; }
    void setTimeForm(TimeForm form) { m_timeForm = form; }
    TimeForm timeForm() const { return m_timeForm; }
    // What "since start" counts from; monotonic, 0: not yet known.
    void setZeroUs(qint64 us) { m_zeroUs = us; }
    qint64 zeroUs() const { return m_zeroUs; }

    // Every column but Delta, which needs the row above too.
    QVariant text(const messages::MessageView &message, messages::RowId id,
                  MessageColumn column) const;
    QVariant accessibleText(const messages::MessageView &message, messages::RowId id,
                            MessageColumn column) const;
    QString toolTip(const messages::MessageView &message, messages::RowId id,
                    MessageColumn column) const;

private:
    QString markText(messages::RowId id) const;

    const messages::MessageStore &m_store;
    const PayloadPreview *m_previews = nullptr;
    TimeForm m_timeForm = TimeForm::TimeOfDay;
    qint64 m_zeroUs = 0;
};

} // namespace presentation
