// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/topics.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace clouds {

namespace {

using Names = QMap<QString, QString>;

const QRegularExpression &placeholder()
{
    static const QRegularExpression form(QStringLiteral("\\{(\\w+)\\}"));
    return form;
}

QString replaced(QString text, const Names &names)
{
    for (auto it = names.begin(); it != names.end(); ++it)
        text.replace(u'{' + it.key() + u'}', it.value());
    return text;
}

const QJsonArray &catalogue()
{
    static const QJsonArray clouds = [] {
        QFile file(QStringLiteral(":/clouds/topics.json"));
        if (!file.open(QIODevice::ReadOnly))
            return QJsonArray();
        return QJsonDocument::fromJson(file.readAll()).object()[u"clouds"].toArray();
    }();
    return clouds;
}

QJsonObject cloudOf(const Scheme &scheme)
{
    for (const QJsonValue &cloud : catalogue()) {
        if (cloud[u"schemes"].toArray().contains(QLatin1String(scheme.id)))
            return cloud.toObject();
    }
    return {};
}

// {"pk":["productKey"]}: the first input that is known.
Names namesOf(const QJsonObject &cloud, const QMap<QString, QString> &inputs,
              const QString &clientId, const QString &username)
{
    Names names;
    const QJsonObject wanted = cloud[u"names"].toObject();
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        for (const QJsonValue &source : it->toArray()) {
            QString value = inputs.value(source.toString());
            if (source == QLatin1String("@clientId"))
                value = clientId;
            else if (source == QLatin1String("@username"))
                value = username;
            if (!value.isEmpty() && !names.contains(it.key()))
                names.insert(it.key(), value);
        }
    }
    const QJsonObject examples = cloud[u"examples"].toObject();
    for (auto it = examples.begin(); it != examples.end(); ++it)
        names.insert(it.key(), it->toString());
    return names;
}

class TopicReader
{
public:
    TopicReader(Names names, bool inChinese) : m_names(std::move(names)), m_inChinese(inChinese) {}

    QString title(const QJsonObject &object) const
    {
        return object[u"title"][m_inChinese ? u"zh" : u"en"].toString();
    }

    CloudTopic read(const QJsonObject &entry, const QString &group) const
    {
        CloudTopic topic;
        topic.direction = entry[u"direction"] == QLatin1String("down") ? TopicDirection::Down
                                                                       : TopicDirection::Up;
        topic.group = group;
        topic.title = title(entry);
        Names names = m_names;
        const QJsonObject examples = entry[u"examples"].toObject();
        for (auto it = examples.begin(); it != examples.end(); ++it)
            names.insert(it.key(), it->toString());
        topic.topic = replaced(entry[u"topic"].toString(), names);
        topic.filter = entry.contains(u"filter") ? replaced(entry[u"filter"].toString(), names)
                                                 : filterOf(topic.topic);
        topic.payload = replaced(entry[u"payload"].toString(), names);
        topic.bytes = QByteArray::fromHex(entry[u"hex"].toString().toLatin1());
        if (entry.contains(u"reply"))
            topic.reply = readReply(entry, names);
        return topic;
    }

private:
    static ReplyRule readReply(const QJsonObject &entry, const Names &names)
    {
        ReplyRule rule;
        rule.topic = replaced(entry[u"reply"].toString(), names);
        rule.filter = entry.contains(u"replyFilter")
                              ? replaced(entry[u"replyFilter"].toString(), names)
                              : filterOf(rule.topic);
        rule.payload = replaced(entry[u"replyPayload"].toString(), names);
        rule.idKey = entry[u"id"].toString();
        rule.answerWithin = entry[u"answerWithin"].toInt();
        return rule;
    }

    Names m_names;
    bool m_inChinese;
};

} // namespace

std::vector<CloudTopic> topicsOf(const Scheme &scheme, const QMap<QString, QString> &inputs,
                                 const QString &clientId, const QString &username, bool inChinese)
{
    const QJsonObject cloud = cloudOf(scheme);
    const TopicReader reader(namesOf(cloud, inputs, clientId, username), inChinese);
    std::vector<CloudTopic> topics;
    for (const QJsonValue &group : cloud[u"groups"].toArray()) {
        const QString title = reader.title(group.toObject());
        for (const QJsonValue &entry : group[u"topics"].toArray())
            topics.push_back(reader.read(entry.toObject(), title));
    }
    return topics;
}

QString filledIn(const QString &text, qint64 nowMs, quint64 number)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC);
    const Names moment{
            {QStringLiteral("now"), QString::number(nowMs)},
            {QStringLiteral("utc"),
             now.toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss.zzz'+0000'"))},
            {QStringLiteral("compactUtc"), now.toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"))},
    };
    QString filled = replaced(text, moment);
    for (const char *name : {"id", "rid", "messageId", "cmdid"})
        filled.replace(u'{' + QLatin1String(name) + u'}', QString::number(number));
    return filled;
}

QString filterOf(const QString &topic)
{
    QStringList levels = topic.split(u'/');
    for (qsizetype i = 0; i < levels.size(); ++i) {
        const auto match = placeholder().match(levels.at(i));
        if (!match.hasMatch())
            continue;
        const bool isWhole = match.capturedLength() == levels.at(i).size();
        if (isWhole) {
            levels[i] = QStringLiteral("+");
            continue;
        }
        // A wildcard must be a whole level: the rest is left open.
        levels = levels.mid(0, i);
        levels.append(QStringLiteral("#"));
    }
    return levels.join(u'/');
}

std::optional<QMap<QString, QString>> matchTopic(const QString &pattern, const QString &actual)
{
    QString form = QRegularExpression::escape(pattern);
    QStringList names;
    auto found = placeholder().globalMatch(pattern);
    while (found.hasNext()) {
        names.append(found.next().captured(1));
        form.replace(QRegularExpression::escape(u'{' + names.last() + u'}'),
                     QStringLiteral("([^/]+)"));
    }
    const auto match = QRegularExpression(QRegularExpression::anchoredPattern(form)).match(actual);
    if (!match.hasMatch())
        return std::nullopt;
    Names values;
    for (int i = 0; i < names.size(); ++i)
        values.insert(names.at(i), match.captured(i + 1));
    return values;
}

} // namespace clouds
