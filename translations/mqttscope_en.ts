<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ProfileWording</name>
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
        <source>This is a whole network frame: %n byte(s) of Ethernet, IP and TCP headers stand in front of MQTT.</source>
        <translation>
            <numerusform>This is a whole network frame: %n byte of Ethernet, IP and TCP headers stands in front of MQTT.</numerusform>
            <numerusform>This is a whole network frame: %n bytes of Ethernet, IP and TCP headers stand in front of MQTT.</numerusform>
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
    <name>ui::MessagesView</name>
    <message numerus="yes">
        <source>↓ %n new</source>
        <translation>
            <numerusform>↓ %n new</numerusform>
            <numerusform>↓ %n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting for messages of %n subscription(s).</source>
        <translation>
            <numerusform>Waiting for messages of %n subscription.</numerusform>
            <numerusform>Waiting for messages of %n subscriptions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PacketDetail</name>
    <message numerus="yes">
        <source>By %1. There are %n more findings in this packet.</source>
        <translation>
            <numerusform>By %1. There is %n more finding in this packet.</numerusform>
            <numerusform>By %1. There are %n more findings in this packet.</numerusform>
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
