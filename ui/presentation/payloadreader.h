// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/payloaddecoding.h"
#include "app/messages/scripthost.h"

#include <QObject>

namespace presentation {

class DecodeRuleStore;

// What is to be read, as values: the message may leave the store meanwhile.
struct PayloadRequest
{
    QByteArray payload;
    QByteArray topic;
    QByteArray contentType;
    messages::SparkplugAliases aliases;
    messages::PayloadDecoding decoding;
};

// Reads one payload at a time, large ones and scripts beside the window's thread. A new request
// takes the place of one that is not finished.
class PayloadReader : public QObject
{
    Q_OBJECT

public:
    // The store must outlive it.
    explicit PayloadReader(DecodeRuleStore &rules, QObject *parent = nullptr);

    void read(const PayloadRequest &request);
    void cancel();
    bool isReading() const { return m_isReading; }

signals:
    // Small payloads: before read() returns.
    void finished(const messages::DecodedPayload &decoded);

private:
    void decoded(const messages::DecodedPayload &payload);
    void runScript(const messages::DecodedPayload &payload);
    void finish(const messages::DecodedPayload &payload);

    DecodeRuleStore &m_rules;
    messages::ScriptHost m_scripts;
    PayloadRequest m_request;
    quint64 m_generation = 0; // answers to earlier requests are dropped
    bool m_isReading = false;
};

} // namespace presentation
