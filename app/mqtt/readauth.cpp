// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/readauth.h"

#include "app/mqtt/readacks.h"

namespace mqtt {

namespace {

template<class Trace>
void checkDisconnectSender(PacketReader<Trace> &in, ReasonCode reason, base::ByteRange at)
{
    for (const Sender sender : {Sender::Client, Sender::Server}) {
        if (in.isFrom(sender) && isReasonAllowed(PacketType::Disconnect, reason)
            && !isReasonAllowedFrom(sender, reason))
            in.note(Rule::ReasonCodeOfOtherSide, at, static_cast<quint8>(reason));
    }
}

} // namespace

template<class Trace>
Disconnect readDisconnect(PacketReader<Trace> &in)
{
    Disconnect packet;
    if (!in.isV5())
        return packet;
    const qsizetype start = in.position();
    if (in.hasMore())
        packet.reason = readReason(in);
    checkDisconnectSender(in, packet.reason, in.since(start));
    if (!in.hasMore())
        return packet;
    const ReadProperties properties = readProperties(in);
    packet.properties = Properties(properties.view);
    if (in.isFrom(Sender::Client) && properties.contains(PropertyId::ServerReference))
        in.note(Rule::ServerReferenceFromClient, base::ByteRange::fromTo(in.position(), in.end()));
    return packet;
}

template<class Trace>
Auth readAuth(PacketReader<Trace> &in)
{
    Auth packet;
    bool methodMayBeThere = false;
    if (in.hasMore())
        packet.reason = readReason(in);
    if (in.hasMore()) {
        const ReadProperties properties = readProperties(in);
        packet.properties = Properties(properties.view);
        methodMayBeThere =
                !properties.complete || properties.contains(PropertyId::AuthenticationMethod);
    }
    // The method (3.15.2.2.2) is what an AUTH is about; the place is the whole packet.
    if (!methodMayBeThere)
        in.note(Rule::AuthenticationMethodMissing, base::ByteRange::fromTo(1, in.end()));
    return packet;
}

template Disconnect readDisconnect(PacketReader<NoTrace> &);
template Disconnect readDisconnect(PacketReader<FieldTrace> &);
template Auth readAuth(PacketReader<NoTrace> &);
template Auth readAuth(PacketReader<FieldTrace> &);

} // namespace mqtt
