// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/simulatedmodem.h"

#include "app/modem/arguments.h"
#include "app/modem/modemcatalog.h"

#include <cctype>

namespace modem {

namespace {

// V.250, 5.4.1: blanks count inside quotes only.
QByteArray withoutBlanks(QByteArrayView line)
{
    QByteArray result;
    bool quoted = false;
    for (const char byte : line) {
        if (byte == '"')
            quoted = !quoted;
        if (byte != ' ' || quoted)
            result.append(byte);
    }
    return result;
}

SimulationProfile profileOf(const SimulatedModemOptions &options)
{
    const auto catalog = options.catalog ? options.catalog : moduleCatalog(options.module);
    const auto profile =
            catalog ? SimulationProfile::of(*catalog) : base::Unexpected{at::CatalogError()};
    return profile ? *profile : SimulationProfile();
}

} // namespace

SimulatedModem::SimulatedModem(SimulatedModemOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_profile(profileOf(m_options)),
      m_output(m_conditions.faults)
{
    m_conditions.broker = m_options.broker;
    m_conditions.credentials = m_options.credentials;
    m_conditions.connectWithin = m_options.connectWithin;
    m_attachTimer.setSingleShot(true);
    m_heldTimer.setSingleShot(true);
    connect(&m_attachTimer, &QTimer::timeout, this, [this] {
        m_conditions.searching = false;
        say("+CEREG: 1");
    });
    connect(&m_heldTimer, &QTimer::timeout, this, &SimulatedModem::releaseHeldResult);
    connect(&m_output, &ModuleOutput::output, this, &SimulatedModem::output);
    connectInput();
    connectControl();
    m_input.setEcho(m_options.echo.value_or(m_profile.echo));
    m_input.setNeedsLineFeed(m_profile.needsLineFeed);
    makeSets();
    setFaults(m_options.faults);
    startSearching();
    if (m_options.faults.bootStorm)
        QMetaObject::invokeMethod(this, &SimulatedModem::powerOn, Qt::QueuedConnection);
}

SimulatedModem::~SimulatedModem() = default;

void SimulatedModem::connectInput()
{
    connect(&m_input, &ModuleInput::echoed, &m_output, &ModuleOutput::write);
    connect(&m_input, &ModuleInput::lineEntered, this, &SimulatedModem::execute);
    connect(&m_input, &ModuleInput::lineTooLong, this,
            [this] { deliver(refused(CmeError::WrongParameter)); });
    connect(&m_input, &ModuleInput::repeatRequested, this, [this] { execute(m_previousLine); });
    connect(&m_input, &ModuleInput::dataEntered, this, [this](const QByteArray &data) {
        const auto taken = std::exchange(m_promptTaken, {});
        deliver(taken(data));
    });
    connect(&m_input, &ModuleInput::dataCancelled, this, [this] {
        m_promptTaken = {};
        deliver(done());
    });
    connect(&m_input, &ModuleInput::dataModeLeft, this, [this] {
        m_output.write(m_profile.tellsBusy ? "\r\n+QUITT\r\n" : "\r\nOK\r\n"); // ESP-AT's word
    });
    connect(&m_input, &ModuleInput::ignoredWhileBusy, this, [this] {
        if (m_profile.tellsBusy)
            m_output.write("\r\nbusy p...\r\n");
    });
}

void SimulatedModem::connectControl()
{
    const FaultControl *control = m_options.control;
    if (!control)
        return;
    connect(control, &FaultControl::faultsChanged, this, &SimulatedModem::setFaults);
    connect(control, &FaultControl::resetRequested, this, &SimulatedModem::reset);
    connect(control, &FaultControl::serverCloseRequested, this, &SimulatedModem::closeByServer);
    connect(control, &FaultControl::lineRequested, this, &SimulatedModem::say);
    connect(control, &FaultControl::outputRequested, this, &SimulatedModem::sayRaw);
}

void SimulatedModem::makeSets()
{
    m_sets.clear();
    for (const QString &name : std::as_const(m_profile.sets)) {
        if (auto set = makeCommandSet(name, *this))
            m_sets.push_back(std::move(set));
    }
}

void SimulatedModem::setFaults(const ModuleFaults &faults)
{
    const ModuleFaults before = std::exchange(m_conditions.faults, faults);
    m_input.setLineFeedIsData(faults.lineFeedIsData);
    m_asleep = faults.sleeps && (m_asleep || !before.sleeps);
    m_garbleNext = faults.firstByteGarbled && (m_garbleNext || !before.firstByteGarbled);
    if (faults.attachDelay.count() == 0 && m_attachTimer.isActive()) {
        m_attachTimer.stop();
        m_conditions.searching = false;
    }
    if (faults.resetAfter != before.resetAfter)
        m_commands = 0;
}

void SimulatedModem::startSearching()
{
    m_conditions.searching = m_conditions.faults.attachDelay.count() > 0;
    if (m_conditions.searching)
        m_attachTimer.start(m_conditions.faults.attachDelay);
}

void SimulatedModem::powerOn()
{
    for (QByteArray line : std::as_const(m_profile.boot)) {
        if (line.startsWith("+CPIN") && m_conditions.faults.noSim)
            line = "+CPIN: NOT READY";
        if (!line.startsWith("+CEREG") || m_conditions.registration() == 1)
            sayLine(line);
    }
    if (!m_conditions.faults.bootStorm)
        return;
    for (const char *line : {"+CFUN: 1", "+CPIN: READY", "+QIND: SMS DONE", "SMS DONE", "PB DONE",
                             "+CTZV: 26/11/26,12:00:00+32", "+CGEV: ME PDN ACT 1", "Call Ready",
                             "+CEREG: 2", "+CEREG: 1"})
        sayLine(line);
}

void SimulatedModem::restart()
{
    QMetaObject::invokeMethod(this, &SimulatedModem::reset, Qt::QueuedConnection);
}

void SimulatedModem::reset()
{
    m_output.drop();
    m_input.reset();
    m_input.setEcho(m_options.echo.value_or(m_profile.echo));
    m_promptTaken = {};
    m_pending = m_resultHeld = m_quiet = false;
    m_heldTimer.stop();
    m_verbose = true;
    m_errorFormat = 0;
    m_commands = 0;
    m_conditions.functions = 1;
    m_conditions.attached = true;
    m_asleep = m_conditions.faults.sleeps;
    m_garbleNext = m_conditions.faults.firstByteGarbled;
    makeSets();
    startSearching();
    powerOn();
}

void SimulatedModem::closeByServer()
{
    for (const auto &set : m_sets)
        set->dropLinks();
}

void SimulatedModem::receive(QByteArrayView bytes)
{
    if (!m_garbleNext || bytes.isEmpty()) {
        m_input.receive(bytes);
        return;
    }
    m_garbleNext = false;
    m_input.receive("\xFD");
    m_input.receive(bytes.sliced(1));
}

void SimulatedModem::execute(const QByteArray &line)
{
    // What stands before AT is noise of the line, NUL bytes of a waking port for one.
    const qsizetype start = line.toUpper().indexOf("AT");
    if (m_asleep) {
        m_asleep = start < 0;
        return;
    }
    releaseHeldResult();
    if (start < 0) {
        if (!line.trimmed().isEmpty())
            deliver(refused(CmeError::NotSupported));
        return;
    }
    m_previousLine = line;
    if (diesNow())
        return;
    m_output.answerBegins();
    interrupt(0);
    QByteArrayView body = QByteArrayView(line).sliced(start + 2);
    while (body.startsWith(' '))
        body = body.sliced(1);
    Answer last;
    for (const QByteArray &command : splitCommands(body)) {
        for (const QByteArray &information : std::as_const(last.information))
            sayLine(information);
        last = command.startsWith('+') || command.startsWith('*')
                       ? executeExtended(command)
                       : executeBasic(withoutBlanks(command));
        if (last.error)
            break;
    }
    deliver(last);
}

// The commands of one line. Those of a set may carry a payload with ";" and take the rest of it.
QList<QByteArray> SimulatedModem::splitCommands(QByteArrayView body) const
{
    QList<QByteArray> commands;
    qsizetype start = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < body.size(); ++i) {
        if (i == start && body[i] == '+') {
            const QByteArray name = ModuleCommand::parse(body.sliced(start)).name;
            const auto owner = std::find_if(m_sets.begin(), m_sets.end(),
                                            [&name](const auto &set) { return set->knows(name); });
            if (owner != m_sets.end() && !(*owner)->sharesLine())
                break;
        }
        if (body[i] == '"')
            quoted = !quoted;
        if (body[i] == ';' && !quoted) {
            commands.append(body.sliced(start, i - start).toByteArray());
            start = i + 1;
        }
    }
    if (start < body.size() || commands.isEmpty())
        commands.append(body.sliced(start).toByteArray());
    return commands;
}

QList<QByteArray> SimulatedModem::identity() const
{
    return {m_profile.manufacturer + "\r\n" + m_profile.model
            + "\r\nRevision: " + m_profile.revision};
}

Answer SimulatedModem::executeBasic(QByteArrayView letters)
{
    Answer answer;
    while (!letters.isEmpty()) {
        const bool ampersand = letters[0] == '&' && letters.size() > 1;
        const char letter = static_cast<char>(std::toupper(letters[ampersand ? 1 : 0]));
        letters = letters.sliced(ampersand ? 2 : 1);
        int value = 0;
        while (!letters.isEmpty() && letters[0] >= '0' && letters[0] <= '9') {
            value = (value * 10 + letters[0] - '0') % 1000;
            letters = letters.sliced(1);
        }
        if (ampersand && letter == 'F') {
            m_input.setEcho(m_options.echo.value_or(m_profile.echo));
            m_verbose = true;
            m_errorFormat = 0;
        } else if (ampersand && letter == 'V') {
            answer.information.append("ACTIVE PROFILE: E" + QByteArray::number(m_input.echo())
                                      + " Q" + QByteArray::number(m_quiet) + " V"
                                      + QByteArray::number(m_verbose));
        } else if (letter == 'E' && value <= 1) {
            m_input.setEcho(value == 1);
        } else if (letter == 'V' && value <= 1) {
            m_verbose = value == 1;
        } else if (letter == 'Q' && value <= 1) {
            m_quiet = value == 1;
        } else if (letter == 'I') {
            answer.information.append(identity());
        } else if (letter != 'Z' && letter != 'W') {
            return refused(CmeError::NotSupported);
        }
    }
    return answer;
}

Answer SimulatedModem::executeExtended(QByteArrayView body)
{
    ModuleCommand command = ModuleCommand::parse(body);
    if (command.name == "+CMEE" && command.form == ModuleCommand::Form::Read)
        return done({"+CMEE: " + QByteArray::number(m_errorFormat)});
    if (command.name == "+CMEE") {
        ArgumentReader reader(command.arguments);
        const auto format = reader.number(0, 2);
        if (!format)
            return refused(CmeError::WrongParameter);
        m_errorFormat = *format;
        return done();
    }
    for (const auto &set : m_sets) {
        if (!set->knows(command.name))
            continue;
        if (set->sharesLine())
            command.arguments = withoutBlanks(command.arguments);
        if (auto answer = set->execute(command))
            return std::move(*answer);
    }
    return refused(CmeError::NotSupported);
}

} // namespace modem
