// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/subarguments.h"

#include "app/mqtt/topics.h"

#include <limits>

namespace cli {

namespace {

void addSubOptions(QCommandLineParser &parser)
{
    const QString value = QStringLiteral("VALUE");
    const auto option = [&](const QStringList &names, const QString &valueName = {}) {
        parser.addOption(QCommandLineOption(names, QString(), valueName));
    };
    option({QStringLiteral("t"), QStringLiteral("topic")}, value);
    option({QStringLiteral("T"), QStringLiteral("filter-out")}, value);
    option({QStringLiteral("U"), QStringLiteral("unsubscribe")}, value);
    option({QStringLiteral("C")}, value);
    option({QStringLiteral("W")}, value);
    option({QStringLiteral("F")}, value);
    option({QStringLiteral("random-filter")}, value);
    option({QStringLiteral("v"), QStringLiteral("verbose")});
    for (const char *flag : {"E", "N", "R", "json", "hex", "pretty", "retained-only",
                             "remove-retained", "retain-as-published"})
        option({QLatin1String(flag)});
}

// The texts of an option as topic filters; the error is a sentence.
base::Result<QList<QByteArray>, QString> readFilters(const QStringList &texts, bool shared)
{
    QList<QByteArray> filters;
    for (const QString &text : texts) {
        if (mqtt::checkTopicFilter(text.toUtf8(), shared))
            return base::Unexpected{QStringLiteral("\"%1\" is no topic filter: # stands at the end "
                                                   "and + for a whole level only.")
                                            .arg(text)};
        filters.append(text.toUtf8());
    }
    return filters;
}

// Each reads one group of options; the error is a sentence, empty when all is well.
QString readSubscriptions(const QCommandLineParser &parser, SubArguments &read)
{
    const bool is5 = read.server.options.connect.version == mqtt::ProtocolVersion::V5;
    QStringList texts = parser.values(QStringLiteral("t"));
    if (!read.server.topic.isEmpty())
        texts.append(read.server.topic);
    const auto filters = readFilters(texts, is5);
    const auto left = readFilters(parser.values(QStringLiteral("U")), is5);
    const auto without = readFilters(parser.values(QStringLiteral("T")), false);
    if (!filters || !left)
        return filters ? left.error() : filters.error();
    if (!without)
        return without.error();
    if (filters->isEmpty() && left->isEmpty())
        return QStringLiteral("Say what to subscribe to: -t FILTER.");
    const bool asPublished = parser.isSet(QStringLiteral("retain-as-published"));
    if (asPublished && !is5)
        return QStringLiteral("--retain-as-published is of MQTT 5: connect with -V 5.");
    for (const QByteArray &filter : *filters) {
        mqtt::Subscription subscription{filter, read.server.qos};
        subscription.retainAsPublished = asPublished;
        read.subscribe.subscriptions.append(subscription);
    }
    read.subscribe.properties = read.server.properties.subscribe;
    read.unsubscribe.filters = *left;
    read.unsubscribe.properties = read.server.properties.unsubscribe;
    read.filter.without = *without;
    return {};
}

QString readFilter(const QCommandLineParser &parser, SubFilter &filter)
{
    filter.staleToo = !parser.isSet(QStringLiteral("R"));
    filter.retainedOnly = parser.isSet(QStringLiteral("retained-only"));
    if (!filter.staleToo && filter.retainedOnly)
        return QStringLiteral("-R and --retained-only together leave nothing to print.");
    if (!parser.isSet(QStringLiteral("random-filter")))
        return {};
    bool isNumber = false;
    const QString text = parser.value(QStringLiteral("random-filter"));
    filter.percent = text.toDouble(&isNumber);
    if (!isNumber || filter.percent < 0.1 || filter.percent > 100)
        return QStringLiteral("\"%1\" of --random-filter is not a percentage from 0.1 to 100.")
                .arg(text);
    return {};
}

QString readOutput(const QCommandLineParser &parser, SubOutput &output)
{
    output.showsTopic = parser.isSet(QStringLiteral("v"));
    output.json = parser.isSet(QStringLiteral("json"));
    output.hex = parser.isSet(QStringLiteral("hex"));
    output.endsLine = !parser.isSet(QStringLiteral("N"));
    if (!parser.isSet(QStringLiteral("F")))
        return {};
    if (output.json || output.hex)
        return QStringLiteral("-F says all of how a message is printed: leave out --json and "
                              "--hex.");
    auto format = MessageFormat::parse(parser.value(QStringLiteral("F")));
    if (!format)
        return format.error();
    format->setPretty(parser.isSet(QStringLiteral("pretty")));
    output.format = *format;
    return {};
}

QString readEnd(const QCommandLineParser &parser, SubArguments &read)
{
    const auto count =
            readNumber(parser, QStringLiteral("C"), 1, std::numeric_limits<int>::max(), read.count);
    const auto timeout = readSeconds(parser, QStringLiteral("W"), read.timeoutMs);
    if (!count || !timeout)
        return count ? timeout.error() : count.error();
    read.count = *count;
    read.timeoutMs = *timeout;
    read.removesRetained = parser.isSet(QStringLiteral("remove-retained"));
    read.endsWhenSubscribed = parser.isSet(QStringLiteral("E"));
    return {};
}

} // namespace

base::Result<SubArguments, QString> readSubArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    addSubOptions(parser);
    const auto server = readServer(parser, arguments);
    if (!server)
        return base::Unexpected{server.error()};
    SubArguments read;
    read.server = *server;
    for (const QString &error : {readSubscriptions(parser, read), readFilter(parser, read.filter),
                                 readOutput(parser, read.output), readEnd(parser, read)}) {
        if (!error.isEmpty())
            return base::Unexpected{error};
    }
    return read;
}

} // namespace cli
