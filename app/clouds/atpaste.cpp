// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/atpaste.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <array>

namespace clouds {

namespace {

struct Command
{
    QString name;       // "QMTCONN", without "AT+" and in capitals
    QStringList values; // without their quotes
    QList<bool> isQuoted;
    QString quoted(int place) const { return isQuoted.value(place) ? values.at(place) : QString(); }
};

// AT+NAME=1,"text",2 and the answer +NAME: "text",2. A quote within a text is \" or \22.
std::optional<Command> commandIn(const QString &line)
{
    static const QRegularExpression form(QStringLiteral("^(?:AT)?\\+(\\w+)\\s*[=:]\\s*(.*)$"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression value(
            QStringLiteral("\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,]*))\\s*(?:,|$)"));
    const auto match = form.match(line.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    Command command{match.captured(1).toUpper(), {}, {}};
    const QString values = match.captured(2);
    qsizetype at = 0;
    while (at < values.size()) {
        const auto next = value.match(values, at, QRegularExpression::NormalMatch,
                                      QRegularExpression::AnchorAtOffsetMatchOption);
        if (!next.hasMatch())
            break;
        const bool isQuoted = next.capturedStart(1) >= 0;
        QString text = isQuoted ? next.captured(1) : next.captured(2).trimmed();
        if (isQuoted)
            text.replace(QLatin1String("\\\""), QLatin1String("\""))
                    .replace(QLatin1String("\\,"), QLatin1String(","));
        command.values.append(text);
        command.isQuoted.append(isQuoted);
        at = next.capturedEnd();
    }
    return command;
}

// Where a command has its parts; -1: it has none.
struct Places
{
    const char *command;
    int host;
    int port;
    int clientId;
    int username;
    int password;
};
constexpr std::array commands{
        Places{"LMQTTOPEN", 1, 2, -1, -1, -1},   Places{"LMQTTCONN", -1, -1, 1, 2, 3},
        Places{"ECMTOPEN", 1, 2, -1, -1, -1},    Places{"ECMTCONN", -1, -1, 1, 2, 3},
        Places{"QMTOPEN", 1, 2, -1, -1, -1},     Places{"QMTCONN", -1, -1, 1, 2, 3},
        Places{"MQTTUSERCFG", -1, -1, 2, 3, 4},  Places{"CMQTTACCQ", -1, -1, 1, -1, -1},
        Places{"CMQTTCONNECT", 1, -1, -1, 4, 5}, Places{"MQTTCONN", 1, 2, 3, 4, 5},
        Places{"MQTTCFG", 0, 1, 2, 4, 5},        Places{"MCONFIG", -1, -1, 0, 1, 2},
        Places{"MIPSTART", 0, 1, -1, -1, -1},
};

bool readPlaces(const Command &command, Ready &ready)
{
    for (const Places &places : commands) {
        if (command.name != QLatin1String(places.command))
            continue;
        const QString host = command.quoted(places.host);
        if (!host.isEmpty())
            takeAddress(host, ready);
        if (!host.isEmpty() && places.port >= 0)
            ready.port = command.values.value(places.port).toUShort();
        const auto take = [&](int place, QString &into) {
            if (!command.quoted(place).isEmpty())
                into = command.quoted(place);
        };
        take(places.clientId, ready.clientId);
        take(places.username, ready.username);
        take(places.password, ready.password);
        return true;
    }
    return false;
}

// mosquitto_pub -h host -p port -i id -u user -P password
bool readCommandLine(const QString &line, Ready &ready)
{
    static const QRegularExpression program(QStringLiteral("\\bmosquitto_(?:pub|sub|rr)\\b"));
    static const QRegularExpression option(
            QStringLiteral("\\s(-[hpiuP]|--(?:host|port|id|username|pw))[ =]"
                           "(?:'([^']*)'|\"([^\"]*)\"|(\\S+))"));
    if (!program.match(line).hasMatch())
        return false;
    auto options = option.globalMatch(line);
    while (options.hasNext()) {
        const auto match = options.next();
        const QString name = match.captured(1);
        const QString value = match.captured(2) + match.captured(3) + match.captured(4);
        if (name == QLatin1String("-h") || name == QLatin1String("--host"))
            takeAddress(value, ready);
        else if (name == QLatin1String("-p") || name == QLatin1String("--port"))
            ready.port = value.toUShort();
        else if (name == QLatin1String("-i") || name == QLatin1String("--id"))
            ready.clientId = value;
        else if (name == QLatin1String("-u") || name == QLatin1String("--username"))
            ready.username = value;
        else
            ready.password = value;
    }
    return true;
}

} // namespace

bool takeTransport(const QString &text, Ready &ready)
{
    struct Name
    {
        const char *name;
        Transport transport;
    };
    static constexpr Name names[] = {
            {"tcp", Transport::Tcp},
            {"mqtt", Transport::Tcp},
            {"tls", Transport::Tls},
            {"ssl", Transport::Tls},
            {"mqtts", Transport::Tls},
            {"ws", Transport::WebSocket},
            {"wss", Transport::SecureWebSocket},
    };
    for (const Name &each : names) {
        if (text.compare(QLatin1String(each.name), Qt::CaseInsensitive) == 0) {
            ready.transport = each.transport;
            return true;
        }
    }
    return false;
}

void takeAddress(const QString &text, Ready &ready)
{
    const QUrl url(text.contains(QLatin1String("://")) ? text : QLatin1String("//") + text);
    if (!url.isValid() || url.host().isEmpty()) {
        ready.host = text;
        return;
    }
    // QUrl lowers the host; an instance id keeps its capitals.
    const qsizetype at = text.indexOf(url.host(), 0, Qt::CaseInsensitive);
    ready.host = at < 0 ? text : text.mid(at, url.host().size());
    takeTransport(url.scheme(), ready);
    if (url.port() > 0)
        ready.port = static_cast<quint16>(url.port());
}

QMap<QString, QString> readAtTriple(const QString &line)
{
    const auto command = commandIn(line);
    if (!command || command->values.value(0).compare(QLatin1String("aliauth"), Qt::CaseInsensitive))
        return {};
    // The connection's number stands between, but not in the answer to a query.
    const bool hasNumber = !command->isQuoted.value(1);
    const int first = hasNumber ? 2 : 1;
    if (command->values.size() < first + 3)
        return {};
    return {{QStringLiteral("productKey"), command->values.at(first)},
            {QStringLiteral("deviceName"), command->values.at(first + 1)},
            {QStringLiteral("deviceSecret"), command->values.at(first + 2)}};
}

bool readAtLine(const QString &line, Ready &ready)
{
    if (readCommandLine(line, ready))
        return true;
    const auto command = commandIn(line);
    if (!command)
        return false;
    return readPlaces(*command, ready);
}

} // namespace clouds
