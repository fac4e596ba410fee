<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>CertificateWording</name>
    <message numerus="yes">
        <source>%1; %n further certificate(s)</source>
        <translation>
            <numerusform>%1; %n further certificate</numerusform>
            <numerusform>%1; %n further certificates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inspector</name>
    <message numerus="yes">
        <source>The marked number has %n hex digit(s); a byte has two. A digit is missing or one is too many.</source>
        <translation>
            <numerusform>The marked number has %n hex digit; a byte has two. A digit is missing or one is too many.</numerusform>
            <numerusform>The marked number has %n hex digits; a byte has two. A digit is missing or one is too many.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) stand behind the packet and begin no other one.</source>
        <translation>
            <numerusform>%n byte stands behind the packet and begins no other one.</numerusform>
            <numerusform>%n bytes stand behind the packet and begin no other one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A line with * stands for repeated lines; %n byte(s) were filled in.</source>
        <translation>
            <numerusform>A line with * stands for repeated lines; %n byte was filled in.</numerusform>
            <numerusform>A line with * stands for repeated lines; %n bytes were filled in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) follow</source>
        <translation>
            <numerusform>%n byte follows</numerusform>
            <numerusform>%n bytes follow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) of the file are damaged and were left out.</source>
        <translation>
            <numerusform>%n byte of the file is damaged and was left out.</numerusform>
            <numerusform>%n bytes of the file are damaged and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) under TLS could not be read.</source>
        <translation>
            <numerusform>%n connection under TLS could not be read.</numerusform>
            <numerusform>%n connections under TLS could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) without MQTT were left out.</source>
        <translation>
            <numerusform>%n connection without MQTT was left out.</numerusform>
            <numerusform>%n connections without MQTT were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) are missing in the network capture.</source>
        <translation>
            <numerusform>%n byte is missing in the network capture.</numerusform>
            <numerusform>%n bytes are missing in the network capture.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) stand in front of the packets and are no part of them.</source>
        <translation>
            <numerusform>%n byte stands in front of the packets and is no part of them.</numerusform>
            <numerusform>%n bytes stand in front of the packets and are no part of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are whole network frames: %n byte(s) of Ethernet, IP and TCP headers stand around MQTT.</source>
        <translation>
            <numerusform>These are whole network frames: %n byte of Ethernet, IP and TCP headers stands around MQTT.</numerusform>
            <numerusform>These are whole network frames: %n bytes of Ethernet, IP and TCP headers stand around MQTT.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Here %n byte(s) went through the module that the log does not show.</source>
        <translation>
            <numerusform>Here %n byte went through the module that the log does not show.</numerusform>
            <numerusform>Here %n bytes went through the module that the log does not show.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>presentation</name>
    <message numerus="yes">
        <source>%n reason code(s) in all</source>
        <translation>
            <numerusform>%n reason code in all</numerusform>
            <numerusform>%n reason codes in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) of payload</source>
        <translation>
            <numerusform>%n byte of payload</numerusform>
            <numerusform>%n bytes of payload</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s) in all</source>
        <translation>
            <numerusform>%n filter in all</numerusform>
            <numerusform>%n filters in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The link ended after %n byte(s) of this packet.</source>
        <translation>
            <numerusform>The link ended after %n byte of this packet.</numerusform>
            <numerusform>The link ended after %n bytes of this packet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) came too fast to be captured.</source>
        <translation>
            <numerusform>%n packet came too fast to be captured.</numerusform>
            <numerusform>%n packets came too fast to be captured.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more byte(s)</source>
        <translation>
            <numerusform>… and %n more byte</numerusform>
            <numerusform>… and %n more bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>presentation::ByteValues</name>
    <message numerus="yes">
        <source>%1 in %n byte(s)</source>
        <translation>
            <numerusform>%1 in %n byte</numerusform>
            <numerusform>%1 in %n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>presentation::CarrierLog</name>
    <message numerus="yes">
        <source>&lt;%n byte(s) of data&gt;</source>
        <translation>
            <numerusform>&lt;%n byte of data&gt;</numerusform>
            <numerusform>&lt;%n bytes of data&gt;</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>presentation::DraftModel</name>
    <message numerus="yes">
        <source>This is no number that fits into %n byte(s).</source>
        <translation>
            <numerusform>This is no number that fits into %n byte.</numerusform>
            <numerusform>This is no number that fits into %n bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>presentation::FindingWording</name>
    <message numerus="yes">
        <source>There must be one reason code for each topic filter that was sent: %n.</source>
        <translation>
            <numerusform>There must be one reason code for each topic filter that was sent: %n.</numerusform>
            <numerusform>There must be one reason code for each topic filter that was sent: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>presentation::PayloadText</name>
    <message numerus="yes">
        <source>%n byte(s) belong to no character and stand as \xNN, the first one at byte %1. Another encoding or Hex may fit better.</source>
        <translation>
            <numerusform>%n byte belongs to no character and stands as \xNN, the first one at byte %1. Another encoding or Hex may fit better.</numerusform>
            <numerusform>%n bytes belong to no character and stand as \xNN, the first one at byte %1. Another encoding or Hex may fit better.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>presentation::ProfileModel</name>
    <message numerus="yes">
        <source>Group %1, %n connection(s)</source>
        <translation>
            <numerusform>Group %1, %n connection</numerusform>
            <numerusform>Group %1, %n connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CaptureFileMenu</name>
    <message numerus="yes">
        <source>%n packet(s) came from %1.</source>
        <translation>
            <numerusform>%n packet came from %1.</numerusform>
            <numerusform>%n packets came from %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n row written to %1.</numerusform>
            <numerusform>%n rows written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) recorded to %1.</source>
        <translation>
            <numerusform>%n row recorded to %1.</numerusform>
            <numerusform>%n rows recorded to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CloudTopicsPanel</name>
    <message numerus="yes">
        <source>%n templates from the thing model.</source>
        <translation>
            <numerusform>%n template from the thing model.</numerusform>
            <numerusform>%n templates from the thing model.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FaultMenu</name>
    <message numerus="yes">
        <source>Let %n held packet(s) &amp;go</source>
        <translation>
            <numerusform>Let %n held packet &amp;go</numerusform>
            <numerusform>Let %n held packets &amp;go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FaultPanel</name>
    <message numerus="yes">
        <source>%n fault(s) armed.</source>
        <translation>
            <numerusform>%n fault armed.</numerusform>
            <numerusform>%n faults armed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) held back: %1.</source>
        <translation>
            <numerusform>%n packet held back: %1.</numerusform>
            <numerusform>%n packets held back: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 bytes; %n byte(s) are here.</source>
        <translation>
            <numerusform>%1 of %2 bytes; %n byte is here.</numerusform>
            <numerusform>%1 of %2 bytes; %n bytes are here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A good %1 of %n byte(s).</source>
        <translation>
            <numerusform>A good %1 of %n byte.</numerusform>
            <numerusform>A good %1 of %n bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MessagePages</name>
    <message numerus="yes">
        <source>Waiting for messages of %n subscription(s).</source>
        <translation>
            <numerusform>Waiting for messages of %n subscription.</numerusform>
            <numerusform>Waiting for messages of %n subscriptions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PacketEditor</name>
    <message numerus="yes">
        <source>%n byte(s), well-formed.</source>
        <translation>
            <numerusform>%n byte, well-formed.</numerusform>
            <numerusform>%n bytes, well-formed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s); the Remaining Length tells of more. It can be sent all the same.</source>
        <translation>
            <numerusform>%n byte; the Remaining Length tells of more. It can be sent all the same.</numerusform>
            <numerusform>%n bytes; the Remaining Length tells of more. It can be sent all the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) that break the standard; what is wrong stands below. It can be sent all the same.</source>
        <translation>
            <numerusform>%n byte that breaks the standard; what is wrong stands below. It can be sent all the same.</numerusform>
            <numerusform>%n bytes that break the standard; what is wrong stands below. It can be sent all the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent %n byte(s) on %1.</source>
        <translation>
            <numerusform>Sent %n byte on %1.</numerusform>
            <numerusform>Sent %n bytes on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %n held packet(s) go on %1.</source>
        <translation>
            <numerusform>Let %n held packet go on %1.</numerusform>
            <numerusform>Let %n held packets go on %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PacketsView</name>
    <message numerus="yes">
        <source>%n packet(s) kept</source>
        <translation>
            <numerusform>%n packet kept</numerusform>
            <numerusform>%n packets kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused, %n waiting</source>
        <translation>
            <numerusform>paused, %n waiting</numerusform>
            <numerusform>paused, %n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older ones given up for memory</source>
        <translation>
            <numerusform>%n older ones given up for memory</numerusform>
            <numerusform>%n older ones given up for memory</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came too fast to be captured</source>
        <translation>
            <numerusform>%n came too fast to be captured</numerusform>
            <numerusform>%n came too fast to be captured</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PastePane</name>
    <message numerus="yes">
        <source>%n byte(s) read.</source>
        <translation>
            <numerusform>%n byte read.</numerusform>
            <numerusform>%n bytes read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n packet(s) to the list</source>
        <translation>
            <numerusform>Add %n packet to the list</numerusform>
            <numerusform>Add %n packets to the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PayloadEditor</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PayloadView</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProfileList</name>
    <message numerus="yes">
        <source>%n further file(s) have problems.</source>
        <translation>
            <numerusform>%n further file has problems.</numerusform>
            <numerusform>%n further files have problems.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RetainedDialog</name>
    <message numerus="yes">
        <source>The server keeps %n message(s) here. Nothing is cleared yet: choose which, save them if you like, then clear.</source>
        <translation>
            <numerusform>The server keeps %n message here. Nothing is cleared yet: choose it, save it if you like, then clear.</numerusform>
            <numerusform>The server keeps %n messages here. Nothing is cleared yet: choose which, save them if you like, then clear.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Clear %n…</source>
        <translation>
            <numerusform>&amp;Clear %n…</numerusform>
            <numerusform>&amp;Clear %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear %n retained message(s) on the server? Every client loses them; only a file saved before can bring them back.</source>
        <translation>
            <numerusform>Clear %n retained message on the server? Every client loses it; only a file saved before can bring it back.</numerusform>
            <numerusform>Clear %n retained messages on the server? Every client loses them; only a file saved before can bring them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SequenceBar</name>
    <message numerus="yes">
        <source>%n step(s) imported; save them to keep them.</source>
        <translation>
            <numerusform>%n step imported; save it to keep it.</numerusform>
            <numerusform>%n steps imported; save them to keep them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SequencePanel</name>
    <message numerus="yes">
        <source>%n command(s), from attaching to connected. Run them: publishing and subscribing then go through the module.</source>
        <translation>
            <numerusform>%n command, from attaching to connected. Run it: publishing and subscribing then go through the module.</numerusform>
            <numerusform>%n commands, from attaching to connected. Run them: publishing and subscribing then go through the module.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TableFollower</name>
    <message numerus="yes">
        <source>↓ %n new</source>
        <translation>
            <numerusform>↓ %n new</numerusform>
            <numerusform>↓ %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TerminalPage</name>
    <message numerus="yes">
        <source>The file was sent: %n byte(s).</source>
        <translation>
            <numerusform>The file was sent: %n byte.</numerusform>
            <numerusform>The file was sent: %n bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file was stopped after %n byte(s).</source>
        <translation>
            <numerusform>The file was stopped after %n byte.</numerusform>
            <numerusform>The file was stopped after %n bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TimelineWindow</name>
    <message numerus="yes">
        <source>%n older entries are no longer kept here.</source>
        <translation>
            <numerusform>%n older entry is no longer kept here.</numerusform>
            <numerusform>%n older entries are no longer kept here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries came too fast to be shown here.</source>
        <translation>
            <numerusform>%n entry came too fast to be shown here.</numerusform>
            <numerusform>%n entries came too fast to be shown here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TlsForm</name>
    <message numerus="yes">
        <source>%n byte(s).</source>
        <translation>
            <numerusform>%n byte.</numerusform>
            <numerusform>%n bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TopicTreePanel</name>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TranscriptBar</name>
    <message numerus="yes">
        <source>%n oldest line(s) dropped</source>
        <translation>
            <numerusform>%n oldest line dropped</numerusform>
            <numerusform>%n oldest lines dropped</numerusform>
        </translation>
    </message>
</context>
</TS>
