// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/simulatedmodem.h"

#include "app/modem/arguments.h"

#include <QDateTime>

namespace modem {

namespace {

constexpr char backspace = '\b'; // S5
constexpr char imei[] = "861326070000001";
constexpr char imsi[] = "460081234567890";
constexpr char iccid[] = "89860812345678901234";
constexpr char revision[] = "NT35ECNR01A02V01";

Answer text(QList<QByteArray> lines)
{
    return {std::move(lines), {}, {}, {}};
}

Answer refused(CmeError error)
{
    return {{}, error, {}, {}};
}

QByteArray errorWords(CmeError error)
{
    switch (error) {
    case CmeError::NotAllowed:
        return "operation not allowed";
    case CmeError::NotSupported:
        return "operation not supported";
    case CmeError::SimNotInserted:
        return "SIM not inserted";
    case CmeError::WrongParameter:
        return "incorrect parameters";
    }
    Q_UNREACHABLE();
}

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

// The commands of one line. An AT+LMQTT command takes the rest of it: its payload may hold ";".
QList<QByteArray> splitCommands(const QByteArray &body)
{
    QList<QByteArray> commands;
    qsizetype start = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < body.size(); ++i) {
        if (i == start && body.sliced(start).toUpper().startsWith("+LMQTT"))
            break;
        if (body[i] == '"')
            quoted = !quoted;
        if (body[i] == ';' && !quoted) {
            commands.append(body.sliced(start, i - start));
            start = i + 1;
        }
    }
    if (start < body.size() || commands.isEmpty())
        commands.append(body.sliced(start));
    return commands;
}

} // namespace

SimulatedModem::SimulatedModem(SimulatedModemOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_echo(m_options.echo)
{
    makeClients();
}

SimulatedModem::~SimulatedModem() = default;

void SimulatedModem::makeClients()
{
    for (size_t id = 0; id < m_clients.size(); ++id) {
        m_clients[id] =
                std::make_unique<LmqttClient>(static_cast<int>(id), m_options.broker,
                                              m_options.credentials, m_options.connectWithin);
        connect(m_clients[id].get(), &LmqttClient::reported, this, &SimulatedModem::sendLine);
    }
}

void SimulatedModem::receive(QByteArrayView bytes)
{
    for (const char byte : bytes) {
        const bool isSecondOfCrLf = m_afterCr && byte == '\n';
        m_afterCr = false;
        if (isSecondOfCrLf)
            continue;
        if (m_dataWanted > 0)
            dataByte(byte);
        else
            commandByte(byte);
    }
}

void SimulatedModem::dataByte(char byte)
{
    m_data.append(byte);
    if (--m_dataWanted == 0)
        deliver(m_clients[static_cast<size_t>(m_dataClient)]->finishPublish(
                std::exchange(m_data, {})));
}

void SimulatedModem::commandByte(char byte)
{
    if (byte == '\n')
        return;
    if (m_echo)
        emit output(QByteArray(1, byte));
    if (byte == backspace) {
        m_line.chop(1);
    } else if (byte == '\r') {
        m_afterCr = true;
        const QByteArray line = std::exchange(m_line, {});
        if (std::exchange(m_lineTooLong, false))
            deliver(refused(CmeError::WrongParameter));
        else
            execute(line);
    } else if (m_line.size() < longestLine) {
        m_line.append(byte);
    } else {
        m_lineTooLong = true;
    }
    // V.250, 5.2.4: A/ repeats the line before at once.
    if (m_line.size() == 2 && m_line.toUpper() == "A/") {
        m_line.clear();
        execute(m_previousLine);
    }
}

void SimulatedModem::execute(const QByteArray &line)
{
    // What stands before AT is noise of the line, NUL bytes of a waking port for one.
    const qsizetype start = line.toUpper().indexOf("AT");
    if (start < 0) {
        if (!line.trimmed().isEmpty())
            deliver(refused(CmeError::NotSupported));
        return;
    }
    m_previousLine = line;
    QByteArrayView body = QByteArrayView(line).sliced(start + 2);
    while (body.startsWith(' '))
        body = body.sliced(1);
    Answer last;
    for (const QByteArray &command : splitCommands(body.toByteArray())) {
        Answer answer = command.startsWith('+') ? executeExtended(command)
                                                : executeBasic(withoutBlanks(command));
        for (const QByteArray &information : std::as_const(answer.information))
            sendLine(information);
        answer.information.clear();
        last = std::move(answer);
        if (last.error)
            break;
    }
    deliver(last);
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
            m_echo = m_options.echo;
            m_verbose = true;
            m_errorFormat = 0;
        } else if (ampersand && letter == 'V') {
            answer.information.append("ACTIVE PROFILE: E" + QByteArray::number(m_echo ? 1 : 0)
                                      + " Q" + QByteArray::number(m_quiet ? 1 : 0) + " V"
                                      + QByteArray::number(m_verbose ? 1 : 0));
        } else if (letter == 'E' && value <= 1) {
            m_echo = value == 1;
        } else if (letter == 'V' && value <= 1) {
            m_verbose = value == 1;
        } else if (letter == 'Q' && value <= 1) {
            m_quiet = value == 1;
        } else if (letter == 'I') {
            answer.information.append(QByteArray("Lierda\r\nNT35E\r\nRevision: ") + revision);
        } else if (letter != 'Z' && letter != 'W') {
            return refused(CmeError::NotSupported);
        }
    }
    return answer;
}

Answer SimulatedModem::executeExtended(QByteArrayView command)
{
    const QByteArray upper = command.toByteArray().toUpper();
    if (upper.startsWith("+LMQTT"))
        return executeMqtt(command);
    const QByteArray compact = withoutBlanks(command);
    const qsizetype equals = compact.indexOf('=');
    if (equals < 0)
        return query(compact.toUpper());
    return write(compact.first(equals).toUpper(), QByteArrayView(compact).sliced(equals + 1));
}

Answer SimulatedModem::query(const QByteArray &name)
{
    const QByteArray registration = m_functions == 1 && m_attached ? "1" : "0";
    if (name == "+CPIN?" && !m_options.simInserted)
        return refused(CmeError::SimNotInserted);
    const QMap<QByteArray, QByteArray> answers{
            {"+CGMI", "Lierda"},
            {"+GMI", "Lierda"},
            {"+CGMM", "NT35E"},
            {"+GMM", "NT35E"},
            {"+CGMR", revision},
            {"+GMR", revision},
            {"+LGMR", QByteArray("+LGMR: ") + revision},
            {"+CGSN", imei},
            {"+CIMI", imsi},
            {"+LCCID", QByteArray("+LCCID: ") + iccid},
            {"+CCID", QByteArray("+CCID: ") + iccid},
            {"+LUIMSLOT?", "+LUIMSLOT: 0"},
            {"+CPIN?", "+CPIN: READY"},
            {"+CSQ", "+CSQ: " + QByteArray::number(m_options.rssi) + ",99"},
            {"+CESQ", "+CESQ: 99,99,255,255,20,51"},
            {"+CREG?", "+CREG: 0," + registration},
            {"+CGREG?", "+CGREG: 0," + registration},
            {"+CEREG?", "+CEREG: 0," + registration},
            {"+CGATT?", QByteArray("+CGATT: ") + (m_attached ? "1" : "0")},
            {"+COPS?", "+COPS: 0,0,\"CHN-CT\",7"},
            {"+CFUN?", "+CFUN: " + QByteArray::number(m_functions)},
            {"+CMEE?", "+CMEE: " + QByteArray::number(m_errorFormat)},
            {"+CGDCONT?", "+CGDCONT: 1,\"IPV4V6\",\"ctnet\",\"0.0.0.0\",0,0"},
            {"+CGPADDR", "+CGPADDR: 1,100.106.219.61"},
            {"+CCLK?", "+CCLK: \""
                               + QDateTime::currentDateTimeUtc()
                                         .addSecs(8 * 3600)
                                         .toString(QStringLiteral("yy/MM/dd,hh:mm:ss"))
                                         .toLatin1()
                               + "+32\""},
            {"+IPR?", "+IPR: 115200"},
    };
    if (name == "+ECRST") {
        return {{}, {}, {}, [this] { restart(); }};
    }
    const auto found = answers.constFind(name);
    return found == answers.constEnd() ? refused(CmeError::NotSupported) : text({*found});
}

Answer SimulatedModem::write(const QByteArray &name, QByteArrayView values)
{
    if (name == "+CGPADDR" || name == "+CGSN")
        return text(
                {name == "+CGSN" ? QByteArray("+CGSN: ") + imei : "+CGPADDR: 1,100.106.219.61"});
    ArgumentReader reader(values);
    const auto number = reader.number(0, 65535);
    if (name == "+CMEE" && number && *number <= 2) {
        m_errorFormat = *number;
    } else if (name == "+CGATT" && number && *number <= 1) {
        m_attached = *number == 1;
    } else if (name == "+CFUN" && number && (*number <= 1 || *number == 4)) {
        m_functions = *number;
        if (reader.comma())
            return {{}, {}, {}, [this] { restart(); }};
    } else if (name == "+CEREG" || name == "+CREG" || name == "+CGREG" || name == "+CGDCONT"
               || name == "+IPR" || name == "+COPS" || name == "+CSCON") {
        return {}; // accepted, without consequence in a simulation
    } else {
        const bool known = name == "+CMEE" || name == "+CGATT" || name == "+CFUN";
        return refused(known ? CmeError::WrongParameter : CmeError::NotSupported);
    }
    return {};
}

Answer SimulatedModem::executeMqtt(QByteArrayView command)
{
    const QByteArray head = command.toByteArray();
    const qsizetype equals = head.indexOf('=');
    const QByteArray name = (equals < 0 ? head : head.first(equals)).trimmed().toUpper();
    if (name == "+LMQTTCONN?")
        return text({m_clients[0]->stateLine()});
    if (equals < 0)
        return refused(CmeError::NotSupported);
    if (head.endsWith("=?"))
        return text({name + ": (0-4)"});
    ArgumentReader reader(command.sliced(equals + 1));
    QByteArray key;
    if (name == "+LMQTTCFG") {
        const auto quoted = reader.string(32);
        if (!quoted || !reader.comma())
            return refused(CmeError::WrongParameter);
        key = quoted->toLower();
    }
    const auto id = reader.number(0, 4);
    if (!id)
        return refused(CmeError::WrongParameter);
    const bool more = reader.comma();
    LmqttClient &client = *m_clients[static_cast<size_t>(*id)];
    m_dataClient = *id;
    if (name == "+LMQTTCFG")
        return client.configure(key, reader.rest(), more);
    if (name == "+LMQTTOPEN")
        return client.open(reader.rest());
    if (name == "+LMQTTCONN")
        return client.connectMqtt(reader.rest());
    if (name == "+LMQTTSUBUNSUB")
        return client.subscribe(reader.rest());
    if (name == "+LMQTTPUB" || name == "+LMQTTPUBEX")
        return client.publish(reader.rest());
    if (name == "+LMQTTREAD")
        return client.read(reader.rest());
    if (name == "+LMQTTDISC" && !more)
        return client.disconnectMqtt();
    if (name == "+LMQTTCLOSE" && !more)
        return client.close();
    return refused(CmeError::NotSupported);
}

void SimulatedModem::deliver(const Answer &answer)
{
    for (const QByteArray &line : answer.information)
        sendLine(line);
    if (answer.promptFor && *answer.promptFor > 0) {
        m_dataWanted = *answer.promptFor;
        emit output("\r\n> ");
        return;
    }
    if (answer.promptFor) { // a message of no bytes needs no prompt
        deliver(m_clients[static_cast<size_t>(m_dataClient)]->finishPublish({}));
        return;
    }
    sendResult(answer);
    if (answer.afterwards)
        answer.afterwards();
}

void SimulatedModem::sendLine(const QByteArray &line)
{
    emit output(m_verbose ? "\r\n" + line + "\r\n" : line + "\r\n");
}

void SimulatedModem::sendResult(const Answer &answer)
{
    if (m_quiet)
        return;
    if (answer.error && m_errorFormat > 0) {
        sendLine("+CME ERROR: "
                 + (m_errorFormat == 1 ? QByteArray::number(static_cast<int>(*answer.error))
                                       : errorWords(*answer.error)));
        return;
    }
    if (m_verbose)
        emit output(answer.error ? "\r\nERROR\r\n" : "\r\nOK\r\n");
    else
        emit output(answer.error ? "4\r" : "0\r");
}

void SimulatedModem::restart()
{
    m_echo = m_options.echo;
    m_verbose = true;
    m_quiet = false;
    m_errorFormat = 0;
    m_functions = 1;
    m_attached = true;
    makeClients();
    emit output("\r\n^boot.rom'v00.01\r\n");
    sendLine("+CFUN: 1");
    sendLine("+CPIN: READY");
    sendLine("+CEREG: 1");
}

} // namespace modem
