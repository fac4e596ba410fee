// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/modem/modulelink.h"

#include <QByteArray>
#include <QMap>

namespace modem {

// The MQTT command sets whose names end in CFG, OPEN, CONN, SUB, UNS, PUB, DISC and CLOSE are one
// set in several dialects: Lierda's LMQTT extends Eigencomm's ECMT, which follows Quectel's QMT.
struct OpenConnDialect
{
    // How a payload stands in the publish command itself.
    enum class Inline : quint8 {
        None,
        WithLength, // ,<length>,"<payload>": quotes and commas in it are free
        ToTheEnd,   // ,"<payload>" with everything up to the last quote
        ToTheQuote  // ,"<payload>": a quote in it breaks the command
    };

    QByteArray stem; // "QMT"
    int clients = 1;
    QByteArray messageHead;                // "+QMTRECV: "
    QByteArray statusHead;                 // "+QMTSTAT: "
    QMap<QByteArray, QByteArray> settings; // key → value at first
    Inline inlineForm = Inline::None;
    qsizetype inlineMost = 0; // bytes
    qsizetype promptMost = 0; // bytes
    bool promptByLength = false;
    bool promptByControlZ = false;
    bool strictIds = true;       // message id 0 exactly with QoS 0
    bool losesSettings = false;  // at CLOSE
    bool discEndsClient = true;  // else CLOSE must follow
    bool joinsSubUnsub = false;  // SUBUNSUB instead of SUB and UNS
    bool payloadIsQuoted = true; // of received messages
    bool needsCloudForAliauth = false;
    QByteArray idInUse; // what follows "+QMTOPEN: 0," when it is open already
    QByteArray (*openFailure)(LinkFailure failure) = nullptr; // what follows "+QMTOPEN: 0,"

    static const OpenConnDialect &lmqtt();
    static const OpenConnDialect &ecmt();
    static const OpenConnDialect &qmtLte();
    static const OpenConnDialect &qmtNb();
};

} // namespace modem
