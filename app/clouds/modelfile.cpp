// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/modelfile.h"

#include "app/clouds/modelvalue.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace clouds {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(clouds)
};

QString nameOf(const QJsonObject &item)
{
    const QString name = item[u"name"].toString();
    return name.isEmpty() ? item[u"identifier"].toString() : name;
}

// {"a":1,"b":2} of a list of parameters.
QString exampleOf(const QJsonArray &parameters)
{
    QStringList members;
    for (const QJsonValue &parameter : parameters)
        members.append(u'"' + parameter[u"identifier"].toString() + QLatin1String("\":")
                       + exampleValue(parameter[u"dataType"].toObject()));
    return u'{' + members.join(u',') + u'}';
}

// Writes Aliyun's topics and frames.
class Templates
{
public:
    Templates(QString device, QString module)
        : m_device(std::move(device)), m_module(std::move(module))
    {
    }

    // Custom modules put their name before an identifier.
    QString qualified(const QString &identifier) const
    {
        const bool isDefault = m_module.isEmpty() || m_module == QLatin1String("default");
        return isDefault ? identifier : m_module + u':' + identifier;
    }

    CloudTopic report(const QString &title, const QStringList &members) const
    {
        return up(Words::tr("Properties"), title, QStringLiteral("thing/event/property/post"),
                  QStringLiteral("thing.event.property.post"), u'{' + members.join(u',') + u'}');
    }

    CloudTopic set(const QString &title, const QString &member) const
    {
        return down(Words::tr("Properties"), title, QStringLiteral("thing/service/property/set"),
                    QStringLiteral("thing.service.property.set"), u'{' + member + u'}',
                    QStringLiteral("{}"));
    }

    CloudTopic event(const QString &title, const QString &identifier, const QString &value) const
    {
        return up(Words::tr("Events"), title,
                  QLatin1String("thing/event/") + qualified(identifier) + QLatin1String("/post"),
                  QLatin1String("thing.event.") + qualified(identifier) + QLatin1String(".post"),
                  QLatin1String("{\"value\":") + value + QLatin1String(",\"time\":{now}}"));
    }

    CloudTopic service(const QString &title, const QString &identifier, const QString &input,
                       const QString &output) const
    {
        return down(Words::tr("Services"), title,
                    QLatin1String("thing/service/") + qualified(identifier),
                    QLatin1String("thing.service.") + qualified(identifier), input, output);
    }

private:
    static QString frame(const QString &method, const QString &params)
    {
        return QLatin1String("{\"id\":\"{id}\",\"version\":\"1.0\",\"params\":") + params
               + QLatin1String(",\"method\":\"") + method + QLatin1String("\"}");
    }

    CloudTopic request(TopicDirection direction, const QString &group, const QString &title,
                       const QString &topic, const QString &payload, const QString &data) const
    {
        CloudTopic made;
        made.direction = direction;
        made.group = group;
        made.title = title;
        made.topic = m_device + topic;
        made.filter = made.topic;
        made.payload = payload;
        ReplyRule reply;
        reply.topic = made.topic + QLatin1String("_reply");
        reply.filter = reply.topic;
        reply.payload = QLatin1String("{\"id\":\"{id}\",\"code\":200,\"data\":") + data + u'}';
        reply.idKey = QStringLiteral("id");
        made.reply = reply;
        return made;
    }

    CloudTopic up(const QString &group, const QString &title, const QString &topic,
                  const QString &method, const QString &params) const
    {
        return request(TopicDirection::Up, group, title, topic, frame(method, params),
                       QStringLiteral("{}"));
    }

    CloudTopic down(const QString &group, const QString &title, const QString &topic,
                    const QString &method, const QString &params, const QString &data) const
    {
        return request(TopicDirection::Down, group, title, topic, frame(method, params), data);
    }

    QString m_device; // "/sys/{pk}/{dn}/"
    QString m_module;
};

void readProperties(const QJsonObject &model, const Templates &templates, ModelFile &file)
{
    QStringList all;
    std::vector<CloudTopic> single;
    for (const QJsonValue &value : model[u"properties"].toArray()) {
        const QJsonObject property = value.toObject();
        const QString identifier = property[u"identifier"].toString();
        const QString member = u'"' + templates.qualified(identifier) + QLatin1String("\":")
                               + exampleValue(property[u"dataType"].toObject());
        all.append(member);
        single.push_back(templates.report(Words::tr("Report %1").arg(nameOf(property)), {member}));
        if (property[u"accessMode"].toString().contains(u'w'))
            single.push_back(templates.set(Words::tr("Set %1").arg(nameOf(property)), member));
    }
    if (all.size() > 1)
        file.topics.push_back(templates.report(Words::tr("Report all properties"), all));
    file.topics.insert(file.topics.end(), single.begin(), single.end());
}

// The model lists property post, set and get as an event and services, too.
bool isProperty(const QJsonObject &item)
{
    const QString identifier = item[u"identifier"].toString();
    return identifier == QLatin1String("post") || identifier == QLatin1String("set")
           || identifier == QLatin1String("get")
           || item[u"method"].toString().contains(QLatin1String(".property."));
}

void readModule(const QJsonObject &model, const Templates &templates, ModelFile &file)
{
    readProperties(model, templates, file);
    for (const QJsonValue &value : model[u"events"].toArray()) {
        const QJsonObject event = value.toObject();
        if (!isProperty(event))
            file.topics.push_back(templates.event(nameOf(event), event[u"identifier"].toString(),
                                                  exampleOf(event[u"outputData"].toArray())));
    }
    for (const QJsonValue &value : model[u"services"].toArray()) {
        const QJsonObject service = value.toObject();
        if (!isProperty(service))
            file.topics.push_back(templates.service(nameOf(service),
                                                    service[u"identifier"].toString(),
                                                    exampleOf(service[u"inputData"].toArray()),
                                                    exampleOf(service[u"outputData"].toArray())));
    }
}

bool isModel(const QJsonObject &object)
{
    return object.contains(u"properties") || object.contains(u"events")
           || object.contains(u"services");
}

} // namespace

base::Result<ModelFile, ModelError> readModelFile(const QByteArray &json,
                                                  const QMap<QString, QString> &inputs)
{
    QJsonParseError failed;
    const QJsonObject root = QJsonDocument::fromJson(json, &failed).object();
    if (failed.error != QJsonParseError::NoError)
        return base::Unexpected{ModelError{ModelFlaw::NotJson, failed.errorString()}};
    ModelFile file;
    file.product = root[u"profile"][u"productKey"].toString();
    const auto given = [&](const char *name, const char *otherwise) {
        const QString value = inputs.value(QString::fromLatin1(name));
        return value.isEmpty() ? QString::fromLatin1(otherwise) : value;
    };
    const QString device = QLatin1String("/sys/") + given("productKey", "{productKey}") + u'/'
                           + given("deviceName", "{deviceName}") + u'/';
    bool isAny = isModel(root);
    if (isAny)
        readModule(root, Templates(device, {}), file);
    // Models with custom modules keep each in "functionBlocks".
    for (const QJsonValue &block : root[u"functionBlocks"].toArray()) {
        isAny = isAny || isModel(block.toObject());
        readModule(block.toObject(), Templates(device, block[u"functionBlockId"].toString()), file);
    }
    if (!isAny)
        return base::Unexpected{ModelError{ModelFlaw::NotAModel, {}}};
    if (file.topics.empty())
        return base::Unexpected{ModelError{ModelFlaw::Empty, {}}};
    return file;
}

QString describe(const ModelError &error)
{
    switch (error.what) {
    case ModelFlaw::NotJson:
        return Words::tr("The file is no JSON (%1): export the thing model from the console again.")
                .arg(error.detail);
    case ModelFlaw::NotAModel:
        return Words::tr("The file is no thing model: it has neither properties nor events nor "
                         "services.");
    case ModelFlaw::Empty:
        return Words::tr("The thing model in the file defines nothing yet.");
    }
    return {};
}

} // namespace clouds
