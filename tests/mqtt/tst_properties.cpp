// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/properties.h"

#include <QTest>

class PropertiesTest : public QObject
{
    Q_OBJECT

private slots:
    void valuesComeBackInOrder();
    void addedBytesAreThoseOfTheStandard();
    void firstOfRepeatedOnesIsFound();
    void illFormedRestIsTheEnd();
    void everyPropertyHasNameTermAndPlace();
    void namesLeadToProperties();
    void clearingLeavesNothing();
};

using mqtt::PropertyId;

void PropertiesTest::valuesComeBackInOrder()
{
    mqtt::Properties properties;
    properties.addPair("k", "v")
            .addNumber(PropertyId::SessionExpiryInterval, 0xFFFFFFFF)
            .addNumber(PropertyId::SubscriptionIdentifier, 268'435'455)
            .addText(PropertyId::CorrelationData, QByteArrayView("\0\1", 2))
            .addNumber(PropertyId::TopicAlias, 65535)
            .addNumber(PropertyId::MaximumQoS, 1);
    QList<PropertyId> ids;
    for (const mqtt::Property &property : properties.view())
        ids.append(property.id);
    QCOMPARE(ids,
             (QList<PropertyId>{PropertyId::UserProperty, PropertyId::SessionExpiryInterval,
                                PropertyId::SubscriptionIdentifier, PropertyId::CorrelationData,
                                PropertyId::TopicAlias, PropertyId::MaximumQoS}));
    const mqtt::PropertiesView view = properties;
    QCOMPARE(view.find(PropertyId::UserProperty)->key.toByteArray(), QByteArray("k"));
    QCOMPARE(view.text(PropertyId::UserProperty)->toByteArray(), QByteArray("v"));
    QCOMPARE(*view.number(PropertyId::SessionExpiryInterval), 0xFFFFFFFFu);
    QCOMPARE(*view.number(PropertyId::SubscriptionIdentifier), 268'435'455u);
    QCOMPARE(view.text(PropertyId::CorrelationData)->toByteArray(), QByteArray("\0\1", 2));
    QCOMPARE(*view.number(PropertyId::TopicAlias), 65535u);
    QCOMPARE(*view.number(PropertyId::MaximumQoS), 1u);
    QVERIFY(!view.contains(PropertyId::ReasonString));
}

void PropertiesTest::addedBytesAreThoseOfTheStandard()
{
    mqtt::Properties properties;
    properties.addNumber(PropertyId::SubscriptionIdentifier, 128)
            .addNumber(PropertyId::ReceiveMaximum, 20)
            .addNumber(PropertyId::WillDelayInterval, 5)
            .addNumber(PropertyId::PayloadFormatIndicator, 1)
            .addText(PropertyId::ContentType, "")
            .addPair("", "x")
            .addNumber(PropertyId::SubscriptionIdentifier, 268'435'456); // more than there may be
    QCOMPARE(properties.bytes().toHex(), QByteArray("0b8001"
                                                    "210014"
                                                    "1800000005"
                                                    "0101"
                                                    "030000"
                                                    "26000000"
                                                    "0178"
                                                    "0b8080808001"));
}

void PropertiesTest::firstOfRepeatedOnesIsFound()
{
    mqtt::Properties properties;
    properties.addPair("a", "1").addPair("a", "2");
    QCOMPARE(properties.view().text(PropertyId::UserProperty)->toByteArray(), QByteArray("1"));
}

void PropertiesTest::illFormedRestIsTheEnd()
{
    for (const char *hex : {"210014"
                            "ff",
                            "210014"
                            "21",
                            "210014"
                            "1f0005aa",
                            "210014"
                            "0bffffffff"}) {
        const QByteArray bytes = QByteArray::fromHex(hex);
        int count = 0;
        for (const mqtt::Property &property : mqtt::PropertiesView(bytes)) {
            QCOMPARE(property.id, PropertyId::ReceiveMaximum);
            ++count;
        }
        QCOMPARE(count, 1);
    }
}

void PropertiesTest::everyPropertyHasNameTermAndPlace()
{
    int count = 0;
    for (quint32 id = 0; id < 300; ++id) {
        const mqtt::PropertyInfo *info = mqtt::propertyInfo(id);
        if (!info)
            continue;
        ++count;
        QCOMPARE(static_cast<quint32>(info->id), id);
        QVERIFY(qstrlen(info->term) > 0);
        QVERIFY(info->packets != 0 || info->inWill);
        QVERIFY(!info->zeroOrOne || info->type == mqtt::PropertyType::Byte);
    }
    QCOMPARE(count, 27); // table 2-4
}

void PropertiesTest::namesLeadToProperties()
{
    QCOMPARE(mqtt::propertyInfo(QByteArrayView("userProperty"))->id, PropertyId::UserProperty);
    QCOMPARE(mqtt::propertyInfo(QByteArrayView("topicAlias"))->id, PropertyId::TopicAlias);
    QVERIFY(!mqtt::propertyInfo(QByteArrayView("topicalias")));
    QVERIFY(!mqtt::propertyInfo(QByteArrayView("")));
}

void PropertiesTest::clearingLeavesNothing()
{
    mqtt::Properties properties;
    properties.addNumber(PropertyId::TopicAlias, 1);
    const mqtt::Properties copy = properties;
    properties.clear();
    QVERIFY(properties.isEmpty());
    QCOMPARE(properties, mqtt::Properties());
    QCOMPARE(*copy.view().number(PropertyId::TopicAlias), 1u);
}

QTEST_GUILESS_MAIN(PropertiesTest)
#include "tst_properties.moc"
