<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>BrokerWording</name>
    <message>
        <source>QoS %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>retain</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>id %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Link opened</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Link lost</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Disconnected</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep alive ran out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No CONNECT came</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Taken over</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Session resumed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Session expired</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Will published</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ill-formed %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not MQTT</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Protocol broken</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Packet too large</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Message dropped</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Turned away</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Broker stopped</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>From %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 closed the link without DISCONNECT.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>MQTT %1 from %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>By its own wish.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing came for one and a half times its keep alive, so the link was closed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 opened a link and said nothing, so it was closed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Another client came with the same identifier; the link of %1 was closed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its subscriptions and waiting messages were still here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It did not come back in time; its subscriptions are forgotten.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Topic %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The first packet from %1 was no CONNECT.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What %1 sent cannot be cut into packets.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 announced a packet larger than this broker takes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: it expired, or too much was waiting for this client.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: larger than this client takes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 came when all links were taken.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All links were closed; sessions and retained messages are forgotten.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>payload %1 B</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 B</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Give the connection a name, so that you find it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter the broker's host name or address, such as broker.example.org.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter the topic the last will is published to, or switch the will off.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Row %1 has no topic filter: enter one or remove the row.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This cannot be empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The client identifier is longer than the 65535 bytes MQTT can carry.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>MQTT 3.1 needs a client identifier: enter one or have one generated.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>MQTT 3.1 allows 23 bytes here: shorten it, or choose a later version.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Without a client identifier the server cannot keep a session: enter one, or tick clean start.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 expired on %2: ask %3 for a new certificate.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 is valid only from %2 on: check this computer's clock.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, signed by itself, valid until %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1, issued by %2, valid until %3</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is no address of a broker: it begins with mqtt://, mqtts://, ws:// or wss://, or is a bare host name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A host name has no spaces and no slashes; a path has a field of its own.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The path of a WebSocket begins with a slash, such as /mqtt.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>MQTT 3.1 and 3.1.1 send no password without a user name: enter one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no such file: choose it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A private key needs the certificate that goes with it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Anybody on the way can pose as this broker and read everything, the password too. For tests only.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Without TLS the password crosses the network in clear text.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>0 is not allowed here: enter a number from 1 on.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Row %1 repeats a filter: the server keeps only the last of them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Row %1: a shared subscription cannot have No Local.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kept in the system's keychain.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kept in a file that only you can read, not encrypted: no keychain is in use.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kept until the program ends: neither a keychain nor a file could be used.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This file holds no certificate in PEM or DER form.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%1; %n further certificate(s)</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message>
        <source>%1 key of %2 bits</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The key is encrypted: enter its password below.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The password does not open this key.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This file holds no private key in PEM or DER form.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RemoveProfile</name>
    <message>
        <source>Delete “%1”</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Not connected</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting to reconnect</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Disconnecting…</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Another program already listens on port %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It may be another broker, such as mosquitto. Stop it, or choose another port here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Port %1 is kept for the administrator.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a port from 1024 to 65535.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This computer has no address %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Listen on this computer only, or on all its addresses.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The broker could not listen on port %1: %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try another port.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the permissions of the file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 is damaged (%2) and was left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mend the file; it is read again when it changes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It was kept as %1; earlier versions lie in the folder .backup beside it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 was made by a later version of this program and was left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Install the newer program to use it; the file is not touched.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing is lost while the program runs. Make the folder writable, then try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 could not be written: the disk is full.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing is lost while the program runs. Free some space, then try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The saved password is no longer there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Enter it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No keychain service answers on this computer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Start one, or let the program ask for the password each time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The keychain refused access to the password.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unlock the keychain and allow this program to use it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The keychain did not answer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Look for a question of the keychain that waits for you, then try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file with the saved passwords cannot be used: %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the permissions of the program's data folder.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The keychain reported an error: %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again, or let the program ask for the password each time.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>client::Wording</name>
    <message>
        <source>Packet type %1 is reserved in this version of MQTT.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The low four bits of the first byte of %1 are reserved and must not be %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Both QoS bits are set, but there is no QoS 3.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>DUP is set, but a message with QoS 0 is never sent again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remaining Length is %1, but %2 has another length, which is fixed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The bytes end before the packet does.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 ends within a field.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bytes follow the last field of %1, where it should end.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The Packet Identifier is 0; it must be 1 to 65535.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A Variable Byte Integer is longer than four bytes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A Variable Byte Integer is written with more bytes than it needs.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A string is not well-formed UTF-8.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A string contains the character U+0000.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The code %1 is not one of those of %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The reason code %1 is only for the other side to send.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The protocol name is neither MQTT nor MQIsdp.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The protocol name does not belong to protocol version %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no protocol version %1; it is 3, 4 or 5.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The lowest bit of the Connect Flags is reserved and must be 0.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The will has QoS 3, which does not exist.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The Connect Flags give a QoS for the will, but there is no will.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The Connect Flags retain the will, but there is no will.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is a password without a user name, which only MQTT 5.0 allows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The client identifier is empty, which is allowed with Clean Session only.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>MQTT 3.1 allows client identifiers of 1 to 23 characters; this one has %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The topic of the will is empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The topic of the will contains # or +, which only filters may.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The Connect Flags announce a will, but it is not all there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The Connect Flags announce a user name, but it is not all there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The Connect Flags announce a password, but it is not all there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bytes follow the last field of CONNECT; is the flag of the user name missing?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bytes follow the last field of CONNECT; is the flag of the password missing?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The upper seven bits of the acknowledge flags are reserved and must be 0.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>CONNACK refuses the connection and yet says that a session is present.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The topic name is empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The topic name is empty, and there is no Topic Alias in its place.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The topic name contains # or +, which only filters may.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A topic filter is empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source># must stand alone in the last level of a topic filter.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>+ must stand alone in its level of a topic filter.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The share name after $share/ is empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The share name after $share/ contains # or +.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The share name is not followed by a topic filter.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 has no topic filter.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The upper two bits of the subscription options are reserved and must be 0.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The subscription options %1 ask for a QoS that does not exist.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Retain Handling is 3; it must be 0, 1 or 2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No Local is set on a shared subscription.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 has no code for any topic filter.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Property Length is %1, which is more than is left of the packet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no property with the identifier %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 is not allowed among the properties of a will.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 is not allowed in %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 runs past the end of the properties.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 is there more than once.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 is %2; it must be 0 or 1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 is 0, which is not allowed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Response Topic contains # or +, which only filters may.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A client must not send a Subscription Identifier in PUBLISH.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A server must not send a Session Expiry Interval in DISCONNECT.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A client must not send a Server Reference.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is Authentication Data, but no Authentication Method.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>AUTH has no Authentication Method.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The name "%1" cannot be found.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the host name for typing errors, and that this computer is online.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing listens on %1 port %2: the connection was refused.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the port, and that the broker is running.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no way through the network to %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the network connection, a VPN, or the address.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 port %2 did not answer in time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A firewall may swallow the connection, or the port may be wrong.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server closed the connection.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The broker's log tells why. MQTT 3 has no word for it on the wire.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 port %2 did not accept the WebSocket.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the path, often /mqtt, and that this port speaks WebSocket.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The TLS handshake with %1 port %2 failed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check that this port speaks TLS; 1883 usually does not, 8883 does.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The certificate of %1 has expired.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Have the server's certificate renewed, and check this computer's clock.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The certificate of %1 is not valid yet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check this computer's clock.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The certificate of %1 was issued by nobody this program trusts.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give the file of the authority that issued it as CA file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The certificate that the server showed is not for "%1".</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connect by the name in the certificate, or set it as server name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A certificate file cannot be used: %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a PEM or DER file; nothing was sent.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server did not accept the client certificate.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server refused the connection: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check user name and password; a cloud's signature holds for one client identifier and one time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check user name, password and client identifier, and what the broker allows them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use another client identifier; some servers want one, or short ones only.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try another protocol version; most servers speak 3.1.1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again later, or ask who runs the broker.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The broker's log tells more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server answered with bytes that are not MQTT (it begins with "%1"): another service listens on this port.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check port and transport: MQTT, MQTT over TLS and WebSocket have ports of their own.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The packet list shows what came; the mistake is on the server's side.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server sent an ill-formed packet: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server answered with bytes that are not MQTT.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server's first packet was not a CONNACK.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server sent a second CONNACK.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server sent a packet that only a client may send.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server told of a stored session, but a clean one had been asked for.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server sent more unacknowledged messages than our Receive Maximum allows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server sent a packet larger than our Maximum Packet Size.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server used a topic alias that it had not set or that we did not allow.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server acknowledged a packet in a way that does not fit it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server sent an AUTH that does not fit the authentication asked for.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server did not answer a PINGREQ in time: the connection is dead.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the network between here and the server.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The connection opened, but the server did not answer CONNECT in time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check that this port speaks MQTT, and whether it expects TLS.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server closed the connection without an answer to CONNECT.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Many servers refuse so a wrong client identifier, user name, password or version; or the port expects TLS.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server closed the connection in the middle of a packet: %1 of %2 bytes of %3 had come.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server closed the connection in the middle of a packet: only the start of %1 had come.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The packet list shows the bytes; the broker's log may tell why.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server ended the connection: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give each client an identifier of its own.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Another client connected with the same client identifier and took over.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server closes the connection at once after accepting it, again and again: another client seems to use the same client identifier.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not sent: there is no connection.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not sent: the topic is empty or has a wildcard in a wrong place.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not sent: the packet is larger than the %1 bytes that the server takes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not sent: the server takes QoS %1 at most.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not sent: the server keeps no retained messages.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not sent: the server has no wildcard subscriptions.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not sent: the server has no subscription identifiers.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not sent: the server has no shared subscriptions.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not sent: the topic alias is larger than the server allows, or stands for nothing yet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not sent: all 65535 packet identifiers are in use.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not sent: a property or reason code is not allowed in this packet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not sent: only MQTT 5.0 has this.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not sent: %1 requests wait for the server already.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The connection broke before the server answered.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server no longer knows the session; the message may not have arrived.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give the certificate and key of this device, and check that they are still valid.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>clouds</name>
    <message>
        <source>Product key</source>
        <translation>ProductKey</translation>
    </message>
    <message>
        <source>ProductKey on the device's page of the console.</source>
        <translation>控制台设备页面上的 ProductKey。</translation>
    </message>
    <message>
        <source>Device name</source>
        <translation>设备名称</translation>
    </message>
    <message>
        <source>DeviceName, the device's id inside its product.</source>
        <translation>DeviceName，设备在产品内的名称。</translation>
    </message>
    <message>
        <source>Device secret</source>
        <translation>设备密钥</translation>
    </message>
    <message>
        <source>DeviceSecret, 32 hex digits. Used as text, kept only on this page.</source>
        <translation>DeviceSecret，32 位十六进制字符，按文本使用，只保留在本页面。</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>客户端 ID</translation>
    </message>
    <message>
        <source>Free text; empty means product key, a full stop and device name.</source>
        <translation>任意文本；留空表示 ProductKey、英文句点、设备名称。</translation>
    </message>
    <message>
        <source>Sign method</source>
        <translation>签名方法</translation>
    </message>
    <message>
        <source>Timestamp</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>Milliseconds since 1970, "now", or empty for none. It is part of the signature when it is given; the platform checks no time window.</source>
        <translation>自 1970 年起的毫秒数、“现在”，或留空表示没有。填写时参与签名；平台不检查时间范围。</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Part of the host name of public instances.</source>
        <translation>公共实例主机名的一部分。</translation>
    </message>
    <message>
        <source>Instance id</source>
        <translation>实例 ID</translation>
    </message>
    <message>
        <source>For an Enterprise or a new public instance, such as iot-06z00abcdef; empty for an old public one.</source>
        <translation>企业版实例或新版公共实例，如 iot-06z00abcdef；旧版公共实例留空。</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>传输方式</translation>
    </message>
    <message>
        <source>Secure mode</source>
        <translation>安全模式</translation>
    </message>
    <message>
        <source>Empty: 2 with TLS, 3 without.</source>
        <translation>留空：TLS 为 2，否则为 3。</translation>
    </message>
    <message>
        <source>Further parameters</source>
        <translation>其他参数</translation>
    </message>
    <message>
        <source>Unsigned pairs such as ext=1,lan=C that go between the bars.</source>
        <translation>写在竖线之间、不参与签名的参数，如 ext=1,lan=C。</translation>
    </message>
    <message>
        <source>Aliyun IoT Platform</source>
        <translation>阿里云物联网平台</translation>
    </message>
    <message>
        <source>a control character</source>
        <translation>控制字符</translation>
    </message>
    <message>
        <source>The host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>The client id</source>
        <translation>客户端 ID </translation>
    </message>
    <message>
        <source>The user name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>The password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Secure WebSocket</source>
        <translation>安全 WebSocket</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 is empty: copy it from the cloud's console.</source>
        <translation>“%1”为空：请从云平台控制台复制。</translation>
    </message>
    <message>
        <source>%1 is longer than the %2 characters the cloud allows: look for something pasted twice or into the wrong field.</source>
        <translation>“%1”超过平台允许的 %2 个字符：检查是否粘贴了两次，或粘贴到了别的字段。</translation>
    </message>
    <message>
        <source>%1 contains a blank, often one that came along with a copy: remove it.</source>
        <translation>“%1”中有空格，往往是复制时带进来的：请删除。</translation>
    </message>
    <message>
        <source>%1 contains the full-width character %2: switch the input method to half-width and type it again.</source>
        <translation>“%1”中有全角字符 %2：请把输入法切换到半角后重新输入。</translation>
    </message>
    <message>
        <source>%1 contains %2, which no cloud hands out here: copy the value again.</source>
        <translation>“%1”中有 %2，平台不会给出这样的值：请重新复制。</translation>
    </message>
    <message>
        <source>%1 must not contain %2, which separates the parts of the credentials.</source>
        <translation>“%1”中不能有 %2，它是各部分之间的分隔符。</translation>
    </message>
    <message>
        <source>%1 must be digits only.</source>
        <translation>“%1”只能是数字。</translation>
    </message>
    <message>
        <source>%1 is not Base64 text: copy it again, with the equals signs at its end.</source>
        <translation>“%1”不是 Base64 文本：请重新复制，包括末尾的等号。</translation>
    </message>
    <message>
        <source>%1 has a value that this cloud does not know: choose one of the list.</source>
        <translation>平台没有“%1”的这个取值：请从列表中选择。</translation>
    </message>
    <message>
        <source>This cloud has no input "%1": look at the spelling, also of capitals.</source>
        <translation>该平台没有“%1”这一项：请检查拼写和大小写。</translation>
    </message>
    <message>
        <source>%1 must be name=value pairs joined by commas, and %2 is none.</source>
        <translation>“%1”应为用逗号连接的 名称=值，而 %2 不是。</translation>
    </message>
    <message>
        <source>%1 must not set %2: it has a field of its own.</source>
        <translation>“%1”中不能设置 %2：它有单独的字段。</translation>
    </message>
    <message>
        <source>%1 looks like a device secret (32 hex digits): the values may be exchanged.</source>
        <translation>“%1”看起来像设备密钥（32 位十六进制）：可能填反了。</translation>
    </message>
    <message>
        <source>The console hands out secrets of 32 hex digits and this is none: compare it with the console if the cloud refuses it.</source>
        <translation>控制台给出的密钥是 32 位十六进制字符，这个不是：如果平台拒绝，请与控制台核对。</translation>
    </message>
    <message>
        <source>The device secret looks like a product key: the two may be exchanged.</source>
        <translation>设备密钥看起来像 ProductKey：两者可能填反了。</translation>
    </message>
    <message>
        <source>The client id before the bar is longer than 64 characters: the cloud will refuse it.</source>
        <translation>竖线之前的客户端 ID 超过 64 个字符：平台会拒绝。</translation>
    </message>
    <message>
        <source>The secure mode does not say what the transport is: 2 belongs to TLS, 3 to plain TCP. The cloud has been seen to accept both.</source>
        <translation>安全模式与传输方式不一致：2 对应 TLS，3 对应普通 TCP。实际上平台两种都接受过。</translation>
    </message>
    <message>
        <source>This region has no public instance: enter the instance id, or the host name will not exist.</source>
        <translation>该地域没有公共实例：请填写实例 ID，否则主机名不存在。</translation>
    </message>
    <message>
        <source>The server's certificate comes from the cloud's own root, which the system does not know: give that root as CA file in the connection.</source>
        <translation>服务器证书由平台自己的根证书签发，系统不认识它：请在连接中把该根证书指定为 CA 文件。</translation>
    </message>
    <message>
        <source>These credentials have already expired: choose a later time.</source>
        <translation>这些参数已经过期：请选择更晚的时间。</translation>
    </message>
    <message>
        <source>The method is signed as typed, and the cloud knows it in lower case only.</source>
        <translation>方法名按原样参与签名，而平台只认小写。</translation>
    </message>
    <message>
        <source>This host is plain TCP in spite of its name.</source>
        <translation>这个主机虽然叫 mqtts，实际是普通 TCP。</translation>
    </message>
    <message>
        <source>Without TLS everyone on the way can read these credentials.</source>
        <translation>不使用 TLS 时，途经的任何人都能看到这些参数。</translation>
    </message>
    <message>
        <source>The cloud compares this time with its clock: credentials made for another time are refused.</source>
        <translation>平台会用自己的时钟核对这个时间：时间不符的参数会被拒绝。</translation>
    </message>
    <message>
        <source>%1 is not what these inputs give: compare every input with the console.</source>
        <translation>%1与这些输入算出的结果不符：请逐项与控制台核对。</translation>
    </message>
    <message>
        <source>%1 lacks the part between two bars that names secure mode and sign method: use the whole text.</source>
        <translation>%1缺少两条竖线之间的安全模式和签名方法：请使用完整文本。</translation>
    </message>
    <message>
        <source>%1 has its two halves exchanged: device name first, then &amp;, then product key.</source>
        <translation>%1前后两半颠倒了：先设备名称，再 &amp;，再 ProductKey。</translation>
    </message>
    <message>
        <source>%1 was signed with another method than the client id names: make the two agree.</source>
        <translation>%1所用的签名方法与客户端 ID 中写的不同：请统一。</translation>
    </message>
    <message>
        <source>%1 was signed without the timestamp that the client id carries: sign it, too, or leave it out of the client id.</source>
        <translation>客户端 ID 中有时间戳，但%1没有对它签名：请加入签名，或从客户端 ID 中去掉。</translation>
    </message>
    <message>
        <source>%1 was signed over the whole client id: only the text before the first bar is signed.</source>
        <translation>%1对整个客户端 ID 做了签名：只应签第一条竖线之前的部分。</translation>
    </message>
    <message>
        <source>%1 was signed with the bytes that the secret's hex digits stand for: the digits themselves are the key.</source>
        <translation>%1把密钥当十六进制解码后才签名：应直接用这串字符作密钥。</translation>
    </message>
    <message>
        <source>%1 has a length that the sign method never gives: something is missing or was added.</source>
        <translation>%1的长度不可能由该签名方法得出：缺了或多了内容。</translation>
    </message>
    <message>
        <source>Empty: 2 with pre-registration, -2 without.</source>
        <translation>留空：预注册为 2，免预注册为 -2。</translation>
    </message>
    <message>
        <source>Returned device token</source>
        <translation>返回的设备令牌</translation>
    </message>
    <message>
        <source>From the answer; then the login is shown.</source>
        <translation>来自应答；填写后显示登录参数。</translation>
    </message>
    <message>
        <source>Aliyun, one product one secret (registration)</source>
        <translation>阿里云，一型一密（动态注册）</translation>
    </message>
    <message>
        <source>Product secret</source>
        <translation>产品密钥</translation>
    </message>
    <message>
        <source>ProductSecret, the same for all devices.</source>
        <translation>ProductSecret，同一产品的所有设备相同。</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>注册方式</translation>
    </message>
    <message>
        <source>register: the device exists in the console; regnwl: it need not.</source>
        <translation>register：设备已在控制台创建（预注册）；regnwl：免预注册。</translation>
    </message>
    <message>
        <source>Random text</source>
        <translation>随机文本</translation>
    </message>
    <message>
        <source>Signed; empty makes one.</source>
        <translation>参与签名；留空则自动生成。</translation>
    </message>
    <message>
        <source>Returned client id</source>
        <translation>返回的客户端 ID</translation>
    </message>
    <message>
        <source>Aliyun, X.509 certificate</source>
        <translation>阿里云，X.509 证书</translation>
    </message>
    <message>
        <source>Aliyun, TLS with a pre-shared key</source>
        <translation>阿里云，TLS 预共享密钥</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>秘密访问密钥</translation>
    </message>
    <message>
        <source>AWS IoT Core (SigV4 over WebSocket)</source>
        <translation>AWS IoT Core（WebSocket，SigV4 签名）</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>The account's data endpoint, such as prefix-ats.iot.region.amazonaws.com.</source>
        <translation>账号的数据终端节点，如 prefix-ats.iot.region.amazonaws.com。</translation>
    </message>
    <message>
        <source>Access key id</source>
        <translation>访问密钥 ID</translation>
    </message>
    <message>
        <source>Session token</source>
        <translation>会话令牌</translation>
    </message>
    <message>
        <source>For temporary keys only.</source>
        <translation>仅用于临时密钥。</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>时间（UTC）</translation>
    </message>
    <message>
        <source>20261123T120000Z; empty: now.</source>
        <translation>形如 20261123T120000Z；留空表示现在。</translation>
    </message>
    <message>
        <source>Region of the key</source>
        <translation>密钥的地域</translation>
    </message>
    <message>
        <source>"region": the same.</source>
        <translation>“region”表示与上面相同。</translation>
    </message>
    <message>
        <source>Escape the credential</source>
        <translation>对凭证转义</translation>
    </message>
    <message>
        <source>AWS signing key</source>
        <translation>AWS 签名密钥</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Azure IoT Hub</source>
        <translation>Azure IoT 中心</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>IoT 中心</translation>
    </message>
    <message>
        <source>Its name or its host name.</source>
        <translation>名称或主机名。</translation>
    </message>
    <message>
        <source>Device id</source>
        <translation>设备 ID</translation>
    </message>
    <message>
        <source>Device key</source>
        <translation>设备密钥</translation>
    </message>
    <message>
        <source>Base64 text; it is decoded.</source>
        <translation>Base64 文本，会先解码。</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Module id</source>
        <translation>模块 ID</translation>
    </message>
    <message>
        <source>Policy name</source>
        <translation>策略名称</translation>
    </message>
    <message>
        <source>Empty for a device's own key.</source>
        <translation>使用设备自己的密钥时留空。</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Empty: made of hub and device id.</source>
        <translation>留空：由 IoT 中心和设备 ID 组成。</translation>
    </message>
    <message>
        <source>Azure device key of an enrolment group</source>
        <translation>Azure 注册组的设备密钥</translation>
    </message>
    <message>
        <source>Group key</source>
        <translation>组密钥</translation>
    </message>
    <message>
        <source>Registration id</source>
        <translation>注册 ID</translation>
    </message>
    <message>
        <source>Baidu IoT Core</source>
        <translation>百度智能云 IoT Core</translation>
    </message>
    <message>
        <source>IoT Core id</source>
        <translation>IoT Core ID</translation>
    </message>
    <message>
        <source>The device's name, not its secret.</source>
        <translation>设备名称，不是密钥。</translation>
    </message>
    <message>
        <source>Free text; empty: the device key.</source>
        <translation>任意文本；留空表示与设备 Key 相同。</translation>
    </message>
    <message>
        <source>Seconds since 1970, within ten minutes of the cloud's clock; 0 for a device without a clock.</source>
        <translation>自 1970 年起的秒数，与平台时钟相差不超过十分钟；没有时钟的设备填 0。</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要算法</translation>
    </message>
    <message>
        <source>Seconds since 1970 until which the credentials hold.</source>
        <translation>参数的到期时间，自 1970 年起的秒数。</translation>
    </message>
    <message>
        <source>Huawei Cloud IoTDA</source>
        <translation>华为云 IoTDA</translation>
    </message>
    <message>
        <source>The instance's MQTT address from the console; empty: the older shared instance.</source>
        <translation>控制台上该实例的 MQTT 接入地址；留空表示旧版共享实例。</translation>
    </message>
    <message>
        <source>Hour (UTC)</source>
        <translation>小时（UTC）</translation>
    </message>
    <message>
        <source>YYYYMMDDHH in UTC, or "now".</source>
        <translation>UTC 时间 YYYYMMDDHH，或“现在”。</translation>
    </message>
    <message>
        <source>Sign type</source>
        <translation>签名类型</translation>
    </message>
    <message>
        <source>0: the hour is not compared with a clock; 1: it is.</source>
        <translation>0：平台不校验时间；1：校验时间。</translation>
    </message>
    <message>
        <source>OneNET</source>
        <translation>中国移动 OneNET</translation>
    </message>
    <message>
        <source>Product id</source>
        <translation>产品 ID</translation>
    </message>
    <message>
        <source>Empty: made of product id and device name.</source>
        <translation>留空：由产品 ID 和设备名称组成。</translation>
    </message>
    <message>
        <source>Token version</source>
        <translation>令牌版本</translation>
    </message>
    <message>
        <source>OneNET, oldest (multi-protocol)</source>
        <translation>OneNET 旧版（多协议接入）</translation>
    </message>
    <message>
        <source>Authentication information</source>
        <translation>鉴权信息</translation>
    </message>
    <message>
        <source>Tencent Cloud IoT</source>
        <translation>腾讯云物联网</translation>
    </message>
    <message>
        <source>SDK application id</source>
        <translation>SDK 应用 ID</translation>
    </message>
    <message>
        <source>The documentation's constant; vendor SDKs send 21010406.</source>
        <translation>官方文档中的常量；厂商 SDK 发送 21010406。</translation>
    </message>
    <message>
        <source>Connection id</source>
        <translation>连接 ID</translation>
    </message>
    <message>
        <source>Any text; empty makes one.</source>
        <translation>任意文本；留空则自动生成。</translation>
    </message>
    <message>
        <source>ThingsBoard</source>
        <translation>ThingsBoard</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>Any; empty lets the server choose.</source>
        <translation>任意；留空由服务器决定。</translation>
    </message>
    <message>
        <source>Tuya Link</source>
        <translation>涂鸦 TuyaLink</translation>
    </message>
    <message>
        <source>Seconds since 1970, or "now".</source>
        <translation>自 1970 年起的秒数，或“现在”。</translation>
    </message>
    <message>
        <source>The data centre's MQTT address.</source>
        <translation>所在数据中心的 MQTT 地址。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>One hour from now</source>
        <translation>一小时后</translation>
    </message>
    <message>
        <source>One day from now</source>
        <translation>一天后</translation>
    </message>
    <message>
        <source>One year from now</source>
        <translation>一年后</translation>
    </message>
    <message>
        <source>The host cannot be worked out: enter the address from the cloud's documentation.</source>
        <translation>主机无法计算得出：请填写平台文档中的地址。</translation>
    </message>
</context>
<context>
    <name>inspector</name>
    <message>
        <source>At most once</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>At least once</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Exactly once</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not allowed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send retained messages at the time of the subscribe</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send retained messages only if the subscription is new</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Do not send retained messages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unknown version</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>UTF-8 text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unspecified bytes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The session does not expire</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is nothing to read yet. Paste the packet's bytes, for example as hex.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The marked text is no hex. Remove it, or take only the bytes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The marked number is larger than 255 and thus no byte.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>By the offsets the marked line has %1 bytes, but %2 stand there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The marked dots stand for bytes that were left out. Without them the packet is not complete.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is a CONNECT packet without its first byte 0x10: the text begins with the Remaining Length.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is a CONNECT packet without its fixed header: the text begins with the protocol name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The Remaining Length says that %1 bytes follow, but %2 do.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A line end (0D 0A) stands behind the packet and is not part of it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Some numbers have 0x in front and some have not; all were read as hex.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Read as a dump: offsets and text columns were left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The dump shows words of %1 bytes in little-endian order; they were turned round.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Numbers without 0x were read as decimal.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The numbers were read as octal.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Numbers of more than two digits were read as several bytes, from left to right.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Single digits after 0x were read as a byte: 0x4 as 04.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Read as a string of code: escapes such as \x10 were undone, other characters taken as they are.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Read as an array of code: only what stands between the brackets.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Comments were left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A byte was split over two lines; its digits were joined.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Full-width or invisible characters were read as their plain ones.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The text is Base64 of whole packets.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Repair: put 0x10 in front.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Repair: put 0x10 and the Remaining Length in front.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Repair: set the Remaining Length to what is there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Repair: leave the line end out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Repair: leave the surplus bytes out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Repair: set the Remaining Length so that they belong to the packet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Repair: keep the MQTT packets alone.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Repair: decode the Base64.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Repair: complete the odd digits; compare the result with the original.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Repair: read the rest without the marked text.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>presentation</name>
    <message>
        <source>No client identifier</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>user name %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>with password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>will on %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>clean start</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>clean session</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>keep alive %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no keep alive</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>session present</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>topic alias %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>retain</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>sent again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not MQTT</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Link opened</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Link closed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Gap</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>out</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>presentation::BrokerClientModel</name>
    <message>
        <source>Connected</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Away</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Client identifier</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep alive</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>From it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Subscriptions</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>presentation::BrokerLogModel</name>
    <message>
        <source>Link %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>presentation::CaptureModel</name>
    <message>
        <source>No.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>presentation::DissectionModel</name>
    <message>
        <source>Field</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>presentation::MessageTableModel</name>
    <message>
        <source>Received</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Retained</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not retained</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Direction: ↓ received, ↑ sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>QoS</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>R</source>
        <comment>column of the retain flag, one letter</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Length of the payload in bytes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>presentation::PayloadText</name>
    <message>
        <source>Not UTF-8 text: byte %1 does not belong to a character. Such bytes are shown as �; Hex shows them as they are.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only a part is shown, as it came. Show all to lay it out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing here yet; JSON needs a value.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The text ends too early: a bracket, brace or quote is still open.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This character cannot stand here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A control character inside a string must be written as an escape, such as \n.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This backslash does not start an escape that JSON knows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is not a number as JSON writes it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This word is not JSON; names and texts need double quotes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This byte is not UTF-8.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nested deeper than 512 levels.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The JSON value has ended, but more follows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Character %1, “%2”, is no hex digit. Write bytes as pairs: 30 0d or 0x30.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Character %1 is half a byte; two digits make one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>binary</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>presentation::ProfileModel</name>
    <message numerus="yes">
        <source>Group %1, %n connection(s)</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 (not saved)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>presentation::SequenceModel</name>
    <message>
        <source>▸ runs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>✓ done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>✗ failed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>– skipped</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>presentation::SequenceRunner</name>
    <message>
        <source>No answer in time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The port was closed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>presentation::SerialWording</name>
    <message>
        <source>There is no port %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the cable and the name, and open it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You may not use the port %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add your user to the group that owns it (often dialout), log in anew, and open it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The port %1 is in use by another program.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close that program (a modem manager, another terminal), and open the port again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The port %1 does not take this baud rate or format.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose another rate; 115200 8N1 is what most modules speak.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 is not a serial port.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a port from the list, or type the path of a device.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The serial server %1 cannot be reached: %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check host and port, written as tcp://HOST:PORT.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The port %1 went away and was closed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Plug the device in again or restart what was at the other end, then open the port again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing could be written to the port %1: %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The port was closed; open it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The port %1 failed: %2.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>presentation::SubscriptionModel</name>
    <message>
        <source>%1: not connected. It is made again with the next connection.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: asked for with QoS %2, waiting for the server's answer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: the server granted QoS %2 only, %3 was asked for.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: granted with QoS %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: refused. %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1: unsubscribing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Messages received</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Subscription</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>QoS</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>presentation::TerminalSession</name>
    <message>
        <source>No answer in time. Check the baud rate, the line ending and the cable; AT alone should answer OK.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>presentation::TopicText</name>
    <message>
        <source>A topic needs at least one character.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A topic must not contain the null character.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A topic may have 65,535 bytes at most.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This topic is not well-formed UTF-8.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A message goes to one topic: + and # are for subscriptions only.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source># stands for all levels below and must be the last level alone, as in home/#.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>+ stands for exactly one level and must fill it alone, as in home/+/state.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A shared subscription needs a name: $share/name/filter.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The name of a shared subscription must not contain + or #.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A shared subscription needs a filter after its name: $share/name/filter.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>presentation::Transcript</name>
    <message>
        <source>sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>echo</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>reply</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>result</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>prompt</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>event</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>presentation::TranscriptModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::AdvancedForm</name>
    <message>
        <source> s</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no (0)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>yes (1)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Give up connecting after:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Longest wait to reconnect:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Session expires after:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Seconds after the connection ends; 4294967295: never.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Receive maximum:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Maximum packet size:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Topic alias maximum:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Request r&amp;esponse information:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Request &amp;problem information:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Authentication method:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Authentication &amp;data:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;User properties:</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::BrokerBar</name>
    <message>
        <source>Messages received from clients and sent to clients.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Let &amp;other computers connect</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Listens on all network interfaces instead of this computer only.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Running at</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not running</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Address of the broker</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Connect a client to it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Clients %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Retained %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In ↓ %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Out ↑ %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dropped %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::BrokerClientsPane</name>
    <message>
        <source>Clients of the broker</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A broker of your own, without installing anything</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It speaks MQTT 3.1, 3.1.1 and 5.0 on this computer, shows its side of each conversation, and forgets everything when it stops.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Start the broker</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody has connected yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connect from here, from a device, or from a terminal:
%1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connect a client to it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::BrokerLogPane</name>
    <message>
        <source>%1 lines</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 · %2 older or too fast to be kept</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Filter by client, event, topic…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Filter of the log</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Log of the broker</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pause the list (Space); nothing is lost</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Clear the log (Ctrl+L)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy the selected lines, or all (Ctrl+C)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Each link, packet and refusal will be one line here.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::BrokerPage</name>
    <message>
        <source>Use port %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Every computer that can reach this one may connect, without a password.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Devices in your network use %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This computer has no network address at the moment.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::ByteView</name>
    <message>
        <source>Bytes of the packet</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::CommandBar</name>
    <message>
        <source>C&amp;ommand:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>AT… and Enter; \r, \n and \xNN stand for bytes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Hex</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What is typed are the bytes themselves, as hex; no line end is added.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Send</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ctrl-Z</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ends the data of a prompt and sends it (byte 1A).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ESC</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancels the data of a prompt (byte 1B).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>F1…F12</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Commands on the function keys</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open a port first: nothing was sent.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>\x needs two hex digits after it; write \\x for the characters themselves.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is no hex digit; switch Hex off to send text.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A byte has two hex digits; one is missing here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The module waits for data: what you send now goes out as it is, without a line end.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting for the result; further commands are sent after it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Put the typed line on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>(nothing)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stop &amp;waiting</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Gives up the running command and those that wait for it.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::ConnectionHeader</name>
    <message>
        <source>Trying again in %1 s (try %2)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Packets</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show the packets of this connection</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Opening the link…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting for the server's answer…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting to try again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Disconnecting…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Edit profile</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Re&amp;try</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::ConnectionsPage</name>
    <message>
        <source>New connection (Ctrl+N)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New connection</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Password for %1:</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::CredentialsPage</name>
    <message>
        <source>&amp;Cloud:</source>
        <translation>云平台(&amp;C)：</translation>
    </message>
    <message>
        <source>Paste here what the console shows (JSON, lines, an AT command or constants of a sketch) to fill the fields below.</source>
        <translation>把控制台显示的内容（JSON、文本行、AT 指令或程序里的常量）粘贴到这里，自动填写下面各项。</translation>
    </message>
    <message>
        <source>Paste from the console</source>
        <translation>从控制台粘贴</translation>
    </message>
    <message>
        <source>Nothing here is recognised: copy the whole JSON, or lines such as "ProductKey: a1…".</source>
        <translation>没有识别出任何内容：请复制完整的 JSON，或“ProductKey: a1…”这样的行。</translation>
    </message>
    <message>
        <source>Filled in: %1.</source>
        <translation>已填写：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>✔ The pasted credentials are what these inputs give.</source>
        <translation>✔ 粘贴的参数与这些输入算出的结果一致。</translation>
    </message>
</context>
<context>
    <name>ui::EndpointForm</name>
    <message>
        <source>Such as “Greenhouse broker”</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No group</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Group:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>TCP (mqtt://)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>TLS (mqtts://)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>WebSocket (ws://)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Secure WebSocket (wss://)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Transport:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pat&amp;h:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Host name, address, or a whole mqtts:// address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>P&amp;ort:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::FieldTree</name>
    <message>
        <source>Fields of the packet</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::FilterBar</name>
    <message>
        <source>Filter: words in topic, payload, client id or type</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Filter packets</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connection shown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Direction shown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Packet type shown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All connections</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In and out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All types</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::FindBar</name>
    <message>
        <source>Find in the transcript</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Text to find</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find the line before (Enter)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find the next line (Shift+Enter)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not found further up.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not found further down.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Line %L1 of %L2</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::GuideWindow</name>
    <message>
        <source>User's guide</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find in the guide</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::LocalTrial</name>
    <message>
        <source>Local broker</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::LoginForm</name>
    <message>
        <source>New ending for every connection</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask each time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reconnect when the connection breaks</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>MQTT 5.0</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>MQTT 3.1.1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>MQTT 3.1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Version:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Client ID:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Keep-alive:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Session:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Empty: the server chooses one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Client ID</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>G&amp;enerate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Adds eight random digits each time, so that two windows do not take the session from each other.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stored, but it cannot be read now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Clean start: begin with an empty session</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Clean session: forget subscriptions and messages at the end</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>MQTT Scope</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Packets</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>AT terminal</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Credentials</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Local broker</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Try it on the local broker</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Packets below the page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>User's &amp;guide</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;About MQTT Scope</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>About MQTT Scope</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&lt;h3&gt;MQTT Scope %1&lt;/h3&gt;&lt;p&gt;The bench on which a device meets its broker.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Built with Qt %2.&lt;/p&gt;</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::MessageTable</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy as &amp;JSON lines</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy the payload</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy the payload as &amp;hex</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy the &amp;topic</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Show only this topic</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Put into the &amp;publish panel</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::MessagesView</name>
    <message>
        <source>Filter by text in topic or payload (Ctrl+F)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Filter of the messages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pause the list (Space)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Follow the newest message (End)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Clear the list (Ctrl+L)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Subscribe to a topic</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No message matches</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>None of the messages kept contains this text.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show all messages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go on (Space)</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>↓ %n new</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>searching…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>paused, %1 waiting</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 dropped</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Messages kept. The oldest are dropped when the memory set for them is full: %1 so far; %2 came faster than they could be taken.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No messages yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Subscribe to a topic to see messages here.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Waiting for messages of %n subscription(s).</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
</context>
<context>
    <name>ui::NotesForm</name>
    <message>
        <source>Who runs this broker, what may be tried on it, whom to call. Do not write passwords here: notes are stored in clear text.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::NumberEdit</name>
    <message>
        <source>not sent</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::PacketDetail</name>
    <message numerus="yes">
        <source>By %1. There are %n more findings in this packet.</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message>
        <source>By %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select a packet to see its fields and bytes.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::PacketTable</name>
    <message>
        <source>Packets</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::PacketsView</name>
    <message>
        <source>Pasted</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n packet(s) kept</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>paused, %n waiting</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older ones given up for memory</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came too fast to be captured</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show what came meanwhile and go on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hold the list still; nothing is lost</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove all packets of all connections (Ctrl+L)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep the newest packet in sight</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hide secrets</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reveal secrets</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Passwords and authentication data in fields and bytes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Paste packets…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Read packets from a hex dump, an array or a string of code</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy as hex</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy as C array</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Previous packet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Next packet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No packets yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Every packet that a connection sends or receives is listed here, with its fields and bytes. Connect somewhere, or paste packets from elsewhere.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No packet matches</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The filter lets none of the packets through.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::PasswordEdit</name>
    <message>
        <source>Hide</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reveal</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::PastePane</name>
    <message numerus="yes">
        <source>%n byte(s) read.</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message>
        <source>What is made of the text is said here while you type.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add to the list</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Add %n packet(s) to the list</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Paste packets as hex, as a dump, or as an array or string of code:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Packets as text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Version:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Apply &amp;repair</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::PayloadEditor</name>
    <message>
        <source>Payload to publish</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Payload (Ctrl+Enter publishes)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hex</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Form in which the payload is written</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lay the JSON out in lines; no digit changes.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
</context>
<context>
    <name>ui::PayloadPane</name>
    <message>
        <source>Payload</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The first %1 of %2 bytes.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::PayloadView</name>
    <message>
        <source>Payload</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select a message to see its payload and properties.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy the topic</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hex</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy the payload as shown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save the payload's bytes to a file…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save the payload</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>↓ received</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>↑ sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>QoS %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>retained</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>duplicate</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message>
        <source>The payload could not be saved: %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::PortBar</name>
    <message>
        <source>&amp;Port:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A port of the list, the path of a pseudo-terminal, or tcp://HOST:PORT.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Baud:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Flow control</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Data terminal ready: some modules sleep without it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Request to send: modules with flow control are silent without it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its &amp;broker:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Where the simulated module really connects to: HOST:PORT, or empty for the host that its commands name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>as its commands say</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Line &amp;end:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>CR LF</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>CR</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>LF</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>RTS/CTS</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>XON/XOFF</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>○ closed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>◌ opening</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>● open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no flow</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::ProfileEditor</name>
    <message>
        <source>General</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>TLS</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Last will</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Subscriptions</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save and Co&amp;nnect</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>These changes were not saved when the program ended.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check them; passwords were not kept and must be entered again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New Connection</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Your changes are not saved.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save them, or cancel once more to throw them away.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Discard Changes</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::ProfileList</name>
    <message>
        <source>Saved connections</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Search connections</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;New Connection…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No connections yet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A connection keeps how to reach a broker: its address, who you are, and what to subscribe to.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New Connection…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No saved connection has all of these words in its name, group, address, client ID or notes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show All</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A new connection was not saved when the program ended.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Changes to “%1” were not saved when the program ended.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Continue Editing…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Move to Group</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No Group</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n further file(s) have problems.</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connect (Enter)</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::Program</name>
    <message>
        <source>Broker: %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::PublishPanel</name>
    <message>
        <source>MQTT 5 properties</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Topic to publish to, such as home/garden</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Topic to publish to</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>QoS 0</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>QoS 1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>QoS 2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>QoS</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Retain</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Publish (Ctrl+Enter)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Messages published before</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Connect first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>MQTT 5 properties (%1)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not connected: connect first, then publish.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not published: the payload is no hex.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting for the acknowledgement…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not accepted. %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>✓ Acknowledged; nobody subscribes to this topic.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>✓ Sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>✓ Acknowledged</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not published. %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing published yet</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::PublishProperties</name>
    <message>
        <source>never</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Say that the payload is UTF-8 text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Content type:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Response topic:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Correlation data:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Topic alias:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Expires after:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Topic alias</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>User property</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>User properties</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::ResultPanel</name>
    <message>
        <source>Host, client id, user name and password appear here</source>
        <translation>主机、客户端 ID、用户名和密码会显示在这里</translation>
    </message>
    <message>
        <source>What the device sends in CONNECT</source>
        <translation>设备在 CONNECT 中发送的内容</translation>
    </message>
    <message>
        <source>Host:</source>
        <translation>主机：</translation>
    </message>
    <message>
        <source>Port:</source>
        <translation>端口：</translation>
    </message>
    <message>
        <source>Client id:</source>
        <translation>客户端 ID：</translation>
    </message>
    <message>
        <source>User name:</source>
        <translation>用户名：</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>密码：</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制%1</translation>
    </message>
    <message>
        <source>The text that is signed</source>
        <translation>签名原文</translation>
    </message>
    <message>
        <source>Connect &amp;now</source>
        <translation>立即连接(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Save as profile</source>
        <translation>保存为连接配置(&amp;S)</translation>
    </message>
    <message>
        <source>Copy &amp;all</source>
        <translation>全部复制(&amp;A)</translation>
    </message>
    <message>
        <source>always the same</source>
        <translation>固定不变</translation>
    </message>
    <message>
        <source>Path:</source>
        <translation>路径：</translation>
    </message>
    <message>
        <source>What is signed</source>
        <translation>签名原文</translation>
    </message>
    <message>
        <source>The signature is the %1 of this text.</source>
        <translation>签名就是这段文本的 %1。</translation>
    </message>
    <message>
        <source>The signature is the %1 of this text, with the input "%2" as its key. A device that signs any other text, even by one character, is refused.</source>
        <translation>以“%2”为密钥，对这段文本做 %1 就得到签名。设备签名的文本只要差一个字符，就会被拒绝。</translation>
    </message>
</context>
<context>
    <name>ui::SchemeForm</name>
    <message>
        <source>%1:</source>
        <translation>%1：</translation>
    </message>
    <message>
        <source>Show the secret</source>
        <translation>显示密钥</translation>
    </message>
    <message>
        <source>Hide the secret</source>
        <translation>隐藏密钥</translation>
    </message>
    <message>
        <source>Less usual inputs</source>
        <translation>不常用的输入</translation>
    </message>
</context>
<context>
    <name>ui::SequencePanel</name>
    <message>
        <source>Running: each command waits for the true result of the one before.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>✓ Every command that ran succeeded.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>✗ Stopped. Choose the last line of the transcript to read what it means.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>MQTT over AT commands</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Command sequence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Run all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>S&amp;tep</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Runs the chosen line only</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add a command</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove the command</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Back to the sequence of the article</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign in to Aliyun, open, connect, subscribe, publish. Fill in your device, or change single lines by a double-click, then run them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Product key:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Device name:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Device secret:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fill in the lines</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep &amp;messages up to, per connection:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep &amp;packets up to:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Passwords are kept:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source> MiB</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>in the system keychain.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>in a file that only you can read, because this system offers no keychain service.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>until the program ends, because neither a keychain nor a private file can be written here.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::StartPage</name>
    <message>
        <source>New connection to a broker of your own…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What would you like to bring onto MQTT?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>MQTT Scope shows every byte between your device and its broker, and says why it does not connect.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try it now on the local broker</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Starts a broker on this computer, connects to it, and shows messages and packets within seconds.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>I have a cloud device</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Turns product key, device name and device secret into host, client identifier, user name and password.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>I have a serial module</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Opens the AT terminal on its port, or on a simulated module if you have none at hand.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message>
        <source>○ no connection open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source> in %1 ms</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 messages/s · kept %2 · dropped %3</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>capture %1 packets</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source> · %1 older ones given up</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::SubscriptionPanel</name>
    <message>
        <source>Topic filter, such as home/#</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Topic filter to subscribe to</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>QoS 0</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>QoS 1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>QoS 2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Highest QoS of the messages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Subscribe</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Not my own messages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No Local: what this client publishes does not come back to it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Keep the retain flag as published</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Retain As Published</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>at each subscribe</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>if the subscription is new</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send retained:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Identifier:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>MQTT 5 options</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Subscriptions</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Unsubscribe</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>QoS</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Change options…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Hide its messages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Co&amp;py the topic filter</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::SubscriptionsForm</name>
    <message>
        <source>Made each time the connection stands. Untick one to keep it without subscribing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Topic filter</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>QoS</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No local</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep retain flag</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Retained messages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Subscriptions made after connecting</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Send all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only if new</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Do not send</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add Filter</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Colour…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::TerminalPage</name>
    <message>
        <source>No port is open.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open a port, or the simulated module, and run the sequence again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The port %1 is open.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The port is closed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a line to read what it means.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save the transcript</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The transcript could not be saved: %1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose another folder and save again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Talk to a serial module</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a port above and open it; everything the module says is shown here, and what it means. Without a module, open the simulated one: it answers like a Lierda NT35E and really connects to a broker.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open the simulated NT35E</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Transcript</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The simulated module connects to the host that its commands name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>To try it without that host, give it a broker of yours: close the port, type HOST:PORT into "Its broker", and open it again.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::TlsForm</name>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Private keys (*.pem *.key *.der);;All files (*)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose the CA certificate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose the client certificate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose the private key</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Verify the server's certificate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This connection uses no TLS. Choose TLS or secure WebSocket on the first page to use these settings.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The system's trusted authorities</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In the certificate's file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Same as the host</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>C&amp;A certificate:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Server name:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Client certificate:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Private key:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Key password:</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::TranscriptBar</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show the bytes of each line in hex beside it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Line ends</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show CR, LF and other invisible bytes in the text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time since</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show the seconds since the line before instead of the time</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Secrets</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show device secrets and passwords, which are masked otherwise</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sequence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show the command sequence</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n oldest line(s) dropped</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
</context>
<context>
    <name>ui::UserPropertiesEdit</name>
    <message>
        <source>Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>User properties</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add a user property</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove the user property</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ui::WillForm</name>
    <message>
        <source>Leave a last &amp;will with the server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Retain: new subscribers get it too</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mark the payload as UTF-8 text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server publishes it when this client goes without saying goodbye.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Such as devices/lamp/offline</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Topic:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Payload:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;QoS:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hex</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Form of the payload</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Delay in seconds:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>E&amp;xpires after seconds:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;Content type:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Resp&amp;onse topic:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;User properties:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>These bytes are no text; they stay in hex.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write pairs of hex digits, such as 01 a4 ff. Until then the last complete bytes are kept.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>widgets::CopyButton</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>widgets::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation type="unfinished" />
    </message>
</context>
</TS>
