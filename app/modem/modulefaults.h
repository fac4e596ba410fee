// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringView>

#include <chrono>

namespace modem {

// What a simulated module and its network do wrong on purpose. All off by default.
struct ModuleFaults
{
    bool noSim = false;
    int rssi = 24;        // what AT+CSQ says; 0 and 1 are weak, 99 unknown
    int registration = 1; // what AT+CEREG? says once attached: 1 home, 3 denied …
    std::chrono::milliseconds attachDelay{0};  // searching for so long after power-on
    std::chrono::milliseconds replyDelay{0};   // before every answer
    std::chrono::milliseconds serverCloses{0}; // so long after a link was opened; 0: never
    int bytesPerSecond = 0;                    // 0: at once
    int pieces = 0;                            // output comes in pieces of so many bytes; 0: whole
    int dropEvery = 0;                         // each so-manieth byte of the output is lost
    int garbageEvery = 0;                      // noise behind each so-manieth answer
    int resetAfter = 0;                        // restarts in the middle of the n-th command
    int refusal = 0;                           // CONNACK 1 to 5 whatever the broker says
    bool nameNotFound = false;                 // no host name is known
    bool unsolicited = false;                  // a line by itself in the middle of each answer
    bool resultFirst = false;                  // a late result overtakes OK
    bool noLeadingLineEnd = false;             // answers begin without CR LF
    bool lineFeedIsData = false;               // the LF of CR LF is the first byte at a prompt
    bool sleeps = false;                       // takes nothing until AT wakes it
    bool firstByteGarbled = false; // after power-on, as while the baud rate is being found
    bool bootStorm = false;        // many lines by themselves after power-on
    friend bool operator==(const ModuleFaults &, const ModuleFaults &) = default;
};

// A fault as a person names it: `mqttscope-cli modem simulate --fault NAME[=VALUE]`.
struct FaultInfo
{
    QString name;  // "attach-delay"
    QString unit;  // of its value: "ms", "bytes"; empty: it takes none
    int usual = 0; // the value where none is named
    int least = 0; // this and the next: what it may be
    int most = 0;
    QString summary; // English, for the command line; windows have words of their own
};
const QList<FaultInfo> &knownFaults();

struct FaultProblem
{
    enum class Kind : quint8 { UnknownName, WrongValue };
    Kind kind = Kind::UnknownName;
    QString text; // the name, or the value
};
// Switches on what `text` names, "slow" or "slow=500".
base::Result<ModuleFaults, FaultProblem> withFault(ModuleFaults faults, QStringView text);

// Changes a running module, from any thread: the module is connected to these signals. It must
// outlive the module.
class FaultControl : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

signals:
    void faultsChanged(const modem::ModuleFaults &faults);
    void resetRequested();                         // as if the power had failed
    void serverCloseRequested();                   // every open link ends as by the server
    void lineRequested(const QByteArray &line);    // the module says this by itself, now
    void outputRequested(const QByteArray &bytes); // these very bytes, now
};

} // namespace modem
