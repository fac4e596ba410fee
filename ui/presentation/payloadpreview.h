// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/messagestore.h"
#include "app/messages/payloaddecoding.h"

#include <QCache>
#include <QObject>

namespace presentation {

class DecodeRuleStore;

// The beginning of a payload in one line, read as the decode rules say; so that a list shows what
// the payload pane would. Made when drawn, for small payloads; the last few are remembered.
class PayloadPreview : public QObject
{
    Q_OBJECT

public:
    // Both must outlive it.
    PayloadPreview(const messages::MessageStore &store, DecodeRuleStore &rules,
                   QObject *parent = nullptr);

    QString text(const messages::MessageView &message, messages::RowId row) const;
    // Of the rule that decides, else as the bytes look; for large payloads their beginning.
    QString formatName(const messages::MessageView &message) const;

signals:
    void changed(); // what was drawn may be read differently now

private:
    std::optional<messages::PayloadDecoding> decodingFor(QByteArrayView topic) const;
    QString decoded(const messages::MessageView &message, messages::RowId row,
                    const messages::PayloadDecoding &decoding) const;

    const messages::MessageStore &m_store;
    DecodeRuleStore &m_rules;
    mutable QCache<messages::RowId, QString> m_texts;
};

} // namespace presentation
