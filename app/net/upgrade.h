// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/endpoint.h"
#include "app/net/httpanswer.h"
#include "app/net/linkerror.h"

#include <optional>

namespace net {

// The opening handshake of a WebSocket (RFC 6455, 4.1), without a socket: bytes to send, and what
// to think of the answer.
class Upgrade
{
public:
    explicit Upgrade(const EndpointOptions &options);

    QByteArray request() const;
    // Nothing while more must come; ends with Accepted or an error.
    enum class Progress : quint8 { Waiting, Accepted, Failed };
    Progress add(QByteArrayView bytes);
    Progress linkEnded(); // what came so far is all
    const LinkError &error() const { return m_error; }
    QByteArray rest() const { return m_answer.rest(); } // frames that came right behind the answer

private:
    Progress judge();
    Progress fail(LinkError::Kind kind, const QString &detail);
    QString flawOfAcceptance() const;

    EndpointOptions m_options;
    QByteArray m_key;
    HttpAnswer m_answer;
    LinkError m_error;
};

// Whether a header may stand in an upgrade: a name of RFC 9110 tokens that is not one of the
// handshake's own, and a value without line ends.
bool isAllowedHeader(const HttpHeader &header);

} // namespace net
