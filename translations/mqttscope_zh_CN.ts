<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>BrokerWording</name>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>QoS %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep alive ran out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No CONNECT came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ill-formed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not MQTT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packet too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broker stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the link without DISCONNECT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MQTT %1 from %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By its own wish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing came for one and a half times its keep alive, so the link was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 opened a link and said nothing, so it was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another client came with the same identifier; the link of %1 was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its subscriptions and waiting messages were still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not come back in time; its subscriptions are forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first packet from %1 was no CONNECT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 sent cannot be cut into packets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 announced a packet larger than this broker takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: it expired, or too much was waiting for this client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: larger than this client takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 came when all links were taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All links were closed; sessions and retained messages are forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Another program already listens on port %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be another broker, such as mosquitto. Stop it, or choose another port here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 is kept for the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a port from 1024 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no address %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen on this computer only, or on all its addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker could not listen on port %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another port.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>client::Wording</name>
    <message>
        <source>Packet type %1 is reserved in this version of MQTT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The low four bits of the first byte of %1 are reserved and must not be %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both QoS bits are set, but there is no QoS 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DUP is set, but a message with QoS 0 is never sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remaining Length is %1, but %2 has another length, which is fixed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes end before the packet does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends within a field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes follow the last field of %1, where it should end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Packet Identifier is 0; it must be 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Variable Byte Integer is longer than four bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Variable Byte Integer is written with more bytes than it needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A string is not well-formed UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A string contains the character U+0000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code %1 is not one of those of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason code %1 is only for the other side to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The protocol name is neither MQTT nor MQIsdp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The protocol name does not belong to protocol version %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no protocol version %1; it is 3, 4 or 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lowest bit of the Connect Flags is reserved and must be 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The will has QoS 3, which does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Connect Flags give a QoS for the will, but there is no will.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Connect Flags retain the will, but there is no will.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a password without a user name, which only MQTT 5.0 allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client identifier is empty, which is allowed with Clean Session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MQTT 3.1 allows client identifiers of 1 to 23 characters; this one has %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The topic of the will is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The topic of the will contains # or +, which only filters may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Connect Flags announce a will, but it is not all there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Connect Flags announce a user name, but it is not all there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Connect Flags announce a password, but it is not all there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes follow the last field of CONNECT; is the flag of the user name missing?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes follow the last field of CONNECT; is the flag of the password missing?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The upper seven bits of the acknowledge flags are reserved and must be 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CONNACK refuses the connection and yet says that a session is present.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The topic name is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The topic name is empty, and there is no Topic Alias in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The topic name contains # or +, which only filters may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A topic filter is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source># must stand alone in the last level of a topic filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ must stand alone in its level of a topic filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share name after $share/ is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share name after $share/ contains # or +.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share name is not followed by a topic filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no topic filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The upper two bits of the subscription options are reserved and must be 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subscription options %1 ask for a QoS that does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retain Handling is 3; it must be 0, 1 or 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Local is set on a shared subscription.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no code for any topic filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Property Length is %1, which is more than is left of the packet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no property with the identifier %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not allowed among the properties of a will.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not allowed in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs past the end of the properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2; it must be 0 or 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is 0, which is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response Topic contains # or +, which only filters may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client must not send a Subscription Identifier in PUBLISH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server must not send a Session Expiry Interval in DISCONNECT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client must not send a Server Reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is Authentication Data, but no Authentication Method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUTH has no Authentication Method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; cannot be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the host name for typing errors, and that this computer is online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens on %1 port %2: the connection was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port, and that the broker is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no way through the network to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network connection, a VPN, or the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 port %2 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A firewall may swallow the connection, or the port may be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server closed the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker&apos;s log tells why. MQTT 3 has no word for it on the wire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 port %2 did not accept the WebSocket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path, often /mqtt, and that this port speaks WebSocket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TLS handshake with %1 port %2 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that this port speaks TLS; 1883 usually does not, 8883 does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the server&apos;s certificate renewed, and check this computer&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 was issued by nobody this program trusts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the file of the authority that issued it as CA file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate that the server showed is not for &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect by the name in the certificate, or set it as server name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A certificate file cannot be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a PEM or DER file; nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not accept the client certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that certificate and key belong to this device and are still valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the connection: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check user name and password; a cloud&apos;s signature holds for one client identifier and one time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check user name, password and client identifier, and what the broker allows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another client identifier; some servers want one, or short ones only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another protocol version; most servers speak 3.1.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later, or ask who runs the broker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker&apos;s log tells more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered with bytes that are not MQTT (it begins with &quot;%1&quot;): another service listens on this port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check port and transport: MQTT, MQTT over TLS and WebSocket have ports of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packet list shows what came; the mistake is on the server&apos;s side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent an ill-formed packet: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered with bytes that are not MQTT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s first packet was not a CONNACK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent a second CONNACK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent a packet that only a client may send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server told of a stored session, but a clean one had been asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent more unacknowledged messages than our Receive Maximum allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent a packet larger than our Maximum Packet Size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server used a topic alias that it had not set or that we did not allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server acknowledged a packet in a way that does not fit it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent an AUTH that does not fit the authentication asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer a PINGREQ in time: the connection is dead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network between here and the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection opened, but the server did not answer CONNECT in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that this port speaks MQTT, and whether it expects TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server closed the connection without an answer to CONNECT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many servers refuse so a wrong client identifier, user name, password or version; or the port expects TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server closed the connection in the middle of a packet: %1 of %2 bytes of %3 had come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server closed the connection in the middle of a packet: only the start of %1 had come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packet list shows the bytes; the broker&apos;s log may tell why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server ended the connection: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each client an identifier of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another client connected with the same client identifier and took over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server closes the connection at once after accepting it, again and again: another client seems to use the same client identifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: there is no connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the topic is empty or has a wildcard in a wrong place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the packet is larger than the %1 bytes that the server takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the server takes QoS %1 at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the server keeps no retained messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the server has no wildcard subscriptions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the server has no subscription identifiers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the server has no shared subscriptions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the topic alias is larger than the server allows, or stands for nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: all 65535 packet identifiers are in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: a property or reason code is not allowed in this packet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: only MQTT 5.0 has this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: %1 requests wait for the server already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke before the server answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server no longer knows the session; the message may not have arrived.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clouds</name>
    <message>
        <source>Product key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ProductKey on the device&apos;s page of the console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DeviceName, the device&apos;s id inside its product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DeviceSecret, 32 hex digits. Used as text, kept only on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free text; empty means product key, a full stop and device name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timestamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milliseconds since 1970, &quot;now&quot;, or empty for none. It is part of the signature when it is given; the platform checks no time window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the host name of public instances.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instance id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For an Enterprise or a new public instance, such as iot-06z00abcdef; empty for an old public one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secure mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: 2 with TLS, 3 without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsigned pairs such as ext=1,lan=C that go between the bars.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aliyun IoT Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a control character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secure WebSocket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty: copy it from the cloud&apos;s console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is longer than the %2 characters the cloud allows: look for something pasted twice or into the wrong field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 contains a blank, often one that came along with a copy: remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 contains the full-width character %2: switch the input method to half-width and type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 contains %2, which no cloud hands out here: copy the value again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must not contain %2, which separates the parts of the credentials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be digits only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not Base64 text: copy it again, with the equals signs at its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a value that this cloud does not know: choose one of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cloud has no input &quot;%1&quot;: look at the spelling, also of capitals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be name=value pairs joined by commas, and %2 is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must not set %2: it has a field of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 looks like a device secret (32 hex digits): the values may be exchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console hands out secrets of 32 hex digits and this is none: compare it with the console if the cloud refuses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device secret looks like a product key: the two may be exchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client id before the bar is longer than 64 characters: the cloud will refuse it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secure mode does not say what the transport is: 2 belongs to TLS, 3 to plain TCP. The cloud has been seen to accept both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This region has no public instance: enter the instance id, or the host name will not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host name of an instance has no region part, so the region is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate comes from the cloud&apos;s own root, which the system does not know: give that root as CA file in the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These credentials have already expired: choose a later time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method is signed as typed, and the cloud knows it in lower case only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This host is plain TCP in spite of its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without TLS everyone on the way can read these credentials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud compares this time with its clock: credentials made for another time are refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not what these inputs give: compare every input with the console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lacks the part between two bars that names secure mode and sign method: use the whole text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has its two halves exchanged: device name first, then &amp;, then product key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was signed with another method than the client id names: make the two agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was signed without the timestamp that the client id carries: sign it, too, or leave it out of the client id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was signed over the whole client id: only the text before the first bar is signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was signed with the bytes that the secret&apos;s hex digits stand for: the digits themselves are the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a length that the sign method never gives: something is missing or was added.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inspector</name>
    <message>
        <source>At most once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send retained messages at the time of the subscribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send retained messages only if the subscription is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not send retained messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-8 text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unspecified bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session does not expire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>presentation</name>
    <message>
        <source>No client identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user name %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>will on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clean start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clean session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep alive %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no keep alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>session present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>topic alias %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not MQTT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>presentation::BrokerClientModel</name>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>presentation::BrokerLogModel</name>
    <message>
        <source>Link %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>presentation::CaptureModel</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>presentation::DissectionModel</name>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>presentation::MessageTableModel</name>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not retained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction: ↓ received, ↑ sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R</source>
        <comment>column of the retain flag, one letter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the payload in bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>presentation::PayloadText</name>
    <message>
        <source>Not UTF-8 text: byte %1 does not belong to a character. Such bytes are shown as �; Hex shows them as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a part is shown, as it came. Show all to lay it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet; JSON needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text ends too early: a bracket, brace or quote is still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This character cannot stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A control character inside a string must be written as an escape, such as \n.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backslash does not start an escape that JSON knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a number as JSON writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This word is not JSON; names and texts need double quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This byte is not UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nested deeper than 512 levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JSON value has ended, but more follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character %1, “%2”, is no hex digit. Write bytes as pairs: 30 0d or 0x30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character %1 is half a byte; two digits make one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>binary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>presentation::SequenceModel</name>
    <message>
        <source>▸ runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>presentation::SequenceRunner</name>
    <message>
        <source>No answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>presentation::SerialWording</name>
    <message>
        <source>There is no port %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the cable and the name, and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not use the port %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add your user to the group that owns it (often dialout), log in anew, and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port %1 is in use by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close that program (a modem manager, another terminal), and open the port again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port %1 does not take this baud rate or format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another rate; 115200 8N1 is what most modules speak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a serial port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a port from the list, or type the path of a device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The serial server %1 cannot be reached: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check host and port, written as tcp://HOST:PORT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port %1 went away and was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug the device in again or restart what was at the other end, then open the port again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be written to the port %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port was closed; open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port %1 failed: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>presentation::SubscriptionModel</name>
    <message>
        <source>%1: not connected. It is made again with the next connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: asked for with QoS %2, waiting for the server&apos;s answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the server granted QoS %2 only, %3 was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: granted with QoS %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: refused. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: unsubscribing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>presentation::TerminalSession</name>
    <message>
        <source>No answer in time. Check the baud rate, the line ending and the cable; AT alone should answer OK.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>presentation::TopicText</name>
    <message>
        <source>A topic needs at least one character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A topic must not contain the null character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A topic may have 65,535 bytes at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This topic is not well-formed UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message goes to one topic: + and # are for subscriptions only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source># stands for all levels below and must be the last level alone, as in home/#.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ stands for exactly one level and must fill it alone, as in home/+/state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shared subscription needs a name: $share/name/filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a shared subscription must not contain + or #.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shared subscription needs a filter after its name: $share/name/filter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>presentation::Transcript</name>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>echo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>presentation::TranscriptModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::BrokerBar</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 retained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↓ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages received from clients and sent to clients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let &amp;other computers connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listens on all network interfaces instead of this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect a client to it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::BrokerClientsPane</name>
    <message>
        <source>Clients of the broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A broker of your own, without installing anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It speaks MQTT 3.1, 3.1.1 and 5.0 on this computer, shows its side of each conversation, and forgets everything when it stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has connected yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect from here, from a device, or from a terminal:
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a client to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::BrokerLogPane</name>
    <message>
        <source>%1 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 older or too fast to be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by client, event, topic…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of the broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the list (Space); nothing is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the log (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected lines, or all (Ctrl+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::BrokerPage</name>
    <message>
        <source>Use port %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every computer that can reach this one may connect, without a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices in your network use %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CommandBar</name>
    <message>
        <source>C&amp;ommand:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AT… and Enter; \r, \n and \xNN stand for bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is typed are the bytes themselves, as hex; no line end is added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl-Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the data of a prompt and sends it (byte 1A).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ESC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancels the data of a prompt (byte 1B).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1…F12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands on the function keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a port first: nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>\x needs two hex digits after it; write \\x for the characters themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no hex digit; switch Hex off to send text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A byte has two hex digits; one is missing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module waits for data: what you send now goes out as it is, without a line end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the result; further commands are sent after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the typed line on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ConnectionHeader</name>
    <message>
        <source>Trying again in %1 s (try %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the packets of this connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the link…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the server&apos;s answer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;try</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ConnectionsPage</name>
    <message>
        <source>New connection (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password for %1:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CredentialsPage</name>
    <message>
        <source>&amp;Cloud:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste here what the console shows (JSON, lines, an AT command or constants of a sketch) to fill the fields below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste from the console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is recognised: copy the whole JSON, or lines such as &quot;ProductKey: a1…&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled in: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FindBar</name>
    <message>
        <source>Find in the transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the line before (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the next line (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found further up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found further down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %L1 of %L2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::GuideWindow</name>
    <message>
        <source>User&apos;s guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LocalTrial</name>
    <message>
        <source>Local broker</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>MQTT Scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AT terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try it on the local broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Packets below the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User&apos;s &amp;guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About MQTT Scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About MQTT Scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;MQTT Scope %1&lt;/h3&gt;&lt;p&gt;The bench on which a device meets its broker.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Built with Qt %2.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::MessagesView</name>
    <message>
        <source>Filter by text in topic or payload (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of the messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the list (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the newest message (End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the list (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribe to a topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the messages kept contains this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>↓ %n new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused, %1 waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages kept. The oldest are dropped when the memory set for them is full: %1 so far; %2 came faster than they could be taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribe to a topic to see messages here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Waiting for messages of %n subscription(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;JSON lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the payload as &amp;hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the &amp;topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show only this topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the &amp;publish panel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PayloadEditor</name>
    <message>
        <source>Payload to publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload (Ctrl+Enter publishes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form in which the payload is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay the JSON out in lines; no digit changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PayloadPane</name>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 of %2 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PayloadView</name>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a message to see its payload and properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the payload as shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the payload&apos;s bytes to a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↓ received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The payload could not be saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PortBar</name>
    <message>
        <source>&amp;Port:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A port of the list, the path of a pseudo-terminal, or tcp://HOST:PORT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Baud:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data terminal ready: some modules sleep without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request to send: modules with flow control are silent without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its &amp;broker:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the simulated module really connects to: HOST:PORT, or empty for the host that its commands name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as its commands say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line &amp;end:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CR LF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no flow control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RTS/CTS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XON/XOFF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◌ opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PublishPanel</name>
    <message>
        <source>MQTT 5 properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic to publish to, such as home/garden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic to publish to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages published before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MQTT 5 properties (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected: connect first, then publish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not published: the payload is no hex.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the acknowledgement…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Acknowledged; nobody subscribes to this topic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not published. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing published yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PublishProperties</name>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that the payload is UTF-8 text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content type:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response topic:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation data:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic alias:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires after:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User properties</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ResultPanel</name>
    <message>
        <source>Host, client id, user name and password appear here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the device sends in CONNECT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client id:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text that is signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the password is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect &amp;now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is the %1 of this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is the %1 of this text, with the input &quot;%2&quot; as its key. A device that signs any other text, even by one character, is refused.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SchemeForm</name>
    <message>
        <source>%1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the secret</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SequencePanel</name>
    <message>
        <source>Running: each command waits for the true result of the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Every command that ran succeeded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ Stopped. Choose the last line of the transcript to read what it means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MQTT over AT commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to Aliyun, open, connect, subscribe, publish. Put your own values into the lines (double-click), then run them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs the chosen line only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the sequence of the article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep &amp;messages up to, per connection:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep &amp;packets up to:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passwords are kept:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the system keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a file that only you can read, because this system offers no keychain service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until the program ends, because neither a keychain nor a private file can be written here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StartPage</name>
    <message>
        <source>New connection to a broker of your own…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would you like to bring onto MQTT?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MQTT Scope shows every byte between your device and its broker, and says why it does not connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it now on the local broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts a broker on this computer, connects to it, and shows messages and packets within seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have a cloud device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns product key, device name and device secret into host, client identifier, user name and password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have a serial module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the AT terminal on its port, or on a simulated module if you have none at hand.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message>
        <source>○ no connection open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> in %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 messages/s · kept %2 · dropped %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>capture %1 packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 older ones given up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SubscriptionPanel</name>
    <message>
        <source>Topic filter, such as home/#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic filter to subscribe to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest QoS of the messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Subscribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Not my own messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Local: what this client publishes does not come back to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep the retain flag as published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retain As Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at each subscribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if the subscription is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send retained:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MQTT 5 options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unsubscribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change options…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide its messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;py the topic filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TerminalPage</name>
    <message>
        <source>No port is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a port, or the simulated module, and run the sequence again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port %1 is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a line to read what it means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transcript could not be saved: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk to a serial module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a port above and open it; everything the module says is shown here, and what it means. Without a module, open the simulated one: it answers like a Lierda NT35E and really connects to a broker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the simulated NT35E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TranscriptBar</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the bytes of each line in hex beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show CR, LF and other invisible bytes in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the seconds since the line before instead of the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show device secrets and passwords, which are masked otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the command sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n oldest line(s) dropped</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::CopyButton</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
