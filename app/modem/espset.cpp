// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/arguments.h"
#include "app/modem/sets.h"

namespace modem {

namespace {

// ESP-AT: the module itself and its Wi-Fi. It starts joined, as one that was set up before.
class EspSet : public CommandSet
{
public:
    explicit EspSet(Module &module) : CommandSet(module)
    {
        onExecute("+GMR", [this] { return version(); });
        onExecute("+RST", [this] { return accepted([this] { this->module().restart(); }); });
        onExecute("+RESTORE", [this] { return accepted([this] { this->module().restart(); }); });
        for (const char *name : {"+CWMODE", "+CWAUTOCONN", "+SYSLOG", "+CWDHCP", "+UART_CUR",
                                 "+CIPSNTPCFG", "+CIPRECONNINTV"})
            accept(name);
        onRead("+CWMODE", [] { return done({"+CWMODE:1"}); });
        onWrite("+CWJAP", [this](const QByteArray &arguments) { return join(arguments); });
        onRead("+CWJAP", [this] {
            return done({conditions().attached ? "+CWJAP:\"" + m_network
                                                         + "\",\"ca:d7:19:d8:a6:44\",6,-57,0,1,3,0"
                                               : QByteArray("No AP")});
        });
        onExecute("+CWQAP", [this] {
            this->module().setAttached(false);
            return Answer{{}, {}, {}, [this] { this->module().sayRaw("WIFI DISCONNECT\r\n"); }};
        });
        onRead("+CIPSTA", [] {
            return done({"+CIPSTA:ip:\"192.168.3.106\"\r\n+CIPSTA:gateway:\"192.168.3.1\"\r\n"
                         "+CIPSTA:netmask:\"255.255.255.0\""});
        });
        onExecute("+CIFSR", [] {
            return done({"+CIFSR:STAIP,\"192.168.3.106\"\r\n+CIFSR:STAMAC,\"ca:d7:19:d8:a6:45\""});
        });
    }

private:
    Answer version() const
    {
        Answer answer = done();
        answer.raw = "AT version:2.2.0.0\r\nSDK version:v4.3.2\r\nBin version:2.2.0(ESP32C3)\r\n";
        return answer;
    }

    Answer join(const QByteArray &arguments)
    {
        ArgumentReader reader(arguments);
        const auto network = reader.escaped(32);
        if (!network || !reader.comma() || !reader.escaped(64))
            return refused(CmeError::WrongParameter);
        m_network = *network;
        Answer answer = done();
        // Nothing is in reach where nothing is found: the faults that take a cellular network away.
        if (conditions().faults.registration != 1 || conditions().searching) {
            answer.raw = "+CWJAP:3\r\n";
            answer.error = CmeError::NoNetwork;
            return answer;
        }
        module().setAttached(true);
        answer.raw = "WIFI CONNECTED\r\nWIFI GOT IP\r\n";
        return answer;
    }

    QByteArray m_network = "myssid";
};

} // namespace

std::unique_ptr<CommandSet> makeEspSet(Module &module)
{
    return std::make_unique<EspSet>(module);
}

} // namespace modem
