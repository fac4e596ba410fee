// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/modulefaults.h"

#include <functional>

namespace modem {

namespace {

struct Row
{
    const char *name;
    const char *unit;
    int usual;
    int least;
    int most;
    const char *summary;
    void (*set)(ModuleFaults &faults, int value);
};

using std::chrono::milliseconds;

const Row rows[] = {
        {"no-sim", "", 0, 0, 0, "there is no SIM card",
         [](ModuleFaults &faults, int) { faults.noSim = true; }},
        {"weak-signal", "rssi", 1, 0, 99, "AT+CSQ tells a weak signal, 99 an unknown one",
         [](ModuleFaults &faults, int value) { faults.rssi = value; }},
        {"attach-delay", "ms", 10'000, 1, 3'600'000, "the network is found only so late",
         [](ModuleFaults &faults, int value) { faults.attachDelay = milliseconds(value); }},
        {"registration", "stat", 3, 0, 5, "AT+CEREG? tells this state, 3 is denied",
         [](ModuleFaults &faults, int value) { faults.registration = value; }},
        {"garbage", "answers", 3, 1, 1'000'000, "noise behind each so-manieth answer",
         [](ModuleFaults &faults, int value) { faults.garbageEvery = value; }},
        {"drop-bytes", "bytes", 100, 2, 1'000'000'000, "each so-manieth byte said is lost",
         [](ModuleFaults &faults, int value) { faults.dropEvery = value; }},
        {"reset", "commands", 5, 1, 1'000'000, "restarts in the middle of this command",
         [](ModuleFaults &faults, int value) { faults.resetAfter = value; }},
        {"unsolicited", "", 0, 0, 0, "lines by themselves in the worst places",
         [](ModuleFaults &faults, int) { faults.unsolicited = true; }},
        {"slow", "ms", 500, 1, 600'000, "every answer comes so late",
         [](ModuleFaults &faults, int value) { faults.replyDelay = milliseconds(value); }},
        {"slow-line", "bytes/s", 960, 1, 1'000'000'000, "the line carries only so much",
         [](ModuleFaults &faults, int value) { faults.bytesPerSecond = value; }},
        {"pieces", "bytes", 1, 1, 1'000'000, "what is said comes in such pieces",
         [](ModuleFaults &faults, int value) { faults.pieces = value; }},
        {"server-closes", "ms", 5'000, 1, 3'600'000, "links end so long after they were opened",
         [](ModuleFaults &faults, int value) { faults.serverCloses = milliseconds(value); }},
        {"refuse", "code", 5, 1, 5, "CONNACK refuses with this code",
         [](ModuleFaults &faults, int value) { faults.refusal = value; }},
        {"no-name", "", 0, 0, 0, "no host name is found",
         [](ModuleFaults &faults, int) { faults.nameNotFound = true; }},
        {"result-first", "", 0, 0, 0, "late results overtake OK",
         [](ModuleFaults &faults, int) { faults.resultFirst = true; }},
        {"no-line-end", "", 0, 0, 0, "answers begin without CR LF",
         [](ModuleFaults &faults, int) { faults.noLeadingLineEnd = true; }},
        {"lf-is-data", "", 0, 0, 0, "the LF of CR LF counts at a prompt",
         [](ModuleFaults &faults, int) { faults.lineFeedIsData = true; }},
        {"sleep", "", 0, 0, 0, "takes nothing until AT wakes it",
         [](ModuleFaults &faults, int) { faults.sleeps = true; }},
        {"auto-baud", "", 0, 0, 0, "the first byte after power-on is garbled",
         [](ModuleFaults &faults, int) { faults.firstByteGarbled = true; }},
        {"boot-storm", "", 0, 0, 0, "many lines by themselves after power-on",
         [](ModuleFaults &faults, int) { faults.bootStorm = true; }},
};

} // namespace

const QList<FaultInfo> &knownFaults()
{
    static const QList<FaultInfo> list = [] {
        QList<FaultInfo> made;
        for (const Row &row : rows) {
            made.append({QString::fromLatin1(row.name), QString::fromLatin1(row.unit), row.usual,
                         row.least, row.most, QString::fromLatin1(row.summary)});
        }
        return made;
    }();
    return list;
}

base::Result<ModuleFaults, FaultProblem> withFault(ModuleFaults faults, QStringView text)
{
    const qsizetype equals = text.indexOf(u'=');
    const QStringView name = equals < 0 ? text : text.first(equals);
    for (const Row &row : rows) {
        if (name != QLatin1String(row.name))
            continue;
        bool ok = true;
        int value = row.usual;
        if (equals >= 0)
            value = text.sliced(equals + 1).toInt(&ok);
        if (!ok || value < row.least || value > row.most || (equals >= 0 && *row.unit == '\0'))
            return base::Unexpected{FaultProblem{FaultProblem::Kind::WrongValue,
                                                 text.sliced(equals + 1).toString()}};
        row.set(faults, value);
        return faults;
    }
    return base::Unexpected{FaultProblem{FaultProblem::Kind::UnknownName, name.toString()}};
}

} // namespace modem
