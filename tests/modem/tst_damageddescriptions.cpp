// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Module descriptions with something wrong in them, made by chance from those that come with the
// program: each is taken, or refused with a place and a sentence.
#include "app/at/mqttplan.h"
#include "app/modem/modemcatalog.h"
#include "app/modem/modulewording.h"
#include "app/modem/simulationprofile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

namespace {

constexpr int bytesDamaged = 24;  // descriptions a file
constexpr int valuesDamaged = 40; // the same

const QString folder = QStringLiteral(TEST_DATA_DIR "/../../resources/at");

QByteArray contentOf(const QString &name)
{
    QFile file(folder + QLatin1Char('/') + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray withDamagedBytes(QByteArray json, QRandomGenerator &random)
{
    const int count = random.bounded(1, 4);
    for (int i = 0; i < count; ++i) {
        const int at = random.bounded(static_cast<int>(json.size()));
        switch (random.bounded(4)) {
        case 0:
            json[at] = static_cast<char>(random.bounded(256));
            break;
        case 1:
            json.remove(at, random.bounded(1, 40));
            break;
        case 2:
            json.insert(at, json.mid(random.bounded(static_cast<int>(json.size())), 30));
            break;
        default:
            json.truncate(at + 1);
        }
    }
    return json;
}

QJsonValue deepList()
{
    QJsonValue value = QStringLiteral("x");
    for (int i = 0; i < 200; ++i)
        value = QJsonArray{value};
    return value;
}

QJsonValue strangeValue(QRandomGenerator &random)
{
    static const QList<QJsonValue> values{QJsonValue(),
                                          true,
                                          0,
                                          -1,
                                          1e300,
                                          QString(),
                                          QStringLiteral("("),
                                          QStringLiteral("(?<name>.*)*$"),
                                          QStringLiteral("{nobody}{?never}{/}"),
                                          QString(100'000, QLatin1Char('x')),
                                          QString(QChar(0xD800)),
                                          QJsonArray(),
                                          QJsonArray{1, QJsonArray{2}},
                                          QJsonObject(),
                                          QJsonObject{{QStringLiteral("en"), 1}},
                                          deepList()};
    return values[random.bounded(static_cast<int>(values.size()))];
}

// One value somewhere below becomes another, goes, or gets another name.
QJsonValue withDamagedValue(const QJsonValue &value, QRandomGenerator &random)
{
    const bool goesDeeper = random.bounded(5) != 0;
    if (value.isObject() && !value.toObject().isEmpty()) {
        QJsonObject object = value.toObject();
        const QStringList keys = object.keys();
        const QString key = keys[random.bounded(static_cast<int>(keys.size()))];
        const int kind = goesDeeper ? 0 : random.bounded(1, 4);
        if (kind == 0)
            object[key] = withDamagedValue(object.value(key), random);
        else if (kind == 1)
            object[key] = strangeValue(random);
        else if (kind == 2)
            object.remove(key);
        else
            object[key + QLatin1Char('x')] = object.take(key);
        return object;
    }
    if (value.isArray() && !value.toArray().isEmpty()) {
        QJsonArray array = value.toArray();
        const int at = random.bounded(static_cast<int>(array.size()));
        array[at] = goesDeeper ? withDamagedValue(array.at(at), random) : strangeValue(random);
        return array;
    }
    return strangeValue(random);
}

// What the program does with a description that it takes.
void use(at::Catalog module)
{
    module.merge(modem::commonCatalog());
    (void)modem::SimulationProfile::of(module);
    for (const char *line :
         {"+CSQ: 24,99", "+CME ERROR: 10", "AT+QMTOPEN=0,\"h\",1883", "RDY", ""}) {
        (void)module.explain(line, QLocale::English);
        (void)module.advice(line, QLocale::Chinese);
        (void)module.masked(line);
        (void)module.identifies(line);
        (void)module.pendingFor(line);
        (void)module.lateResultOf(line);
    }
    at::ModuleConnect connect;
    connect.host = QStringLiteral("broker.example.com");
    connect.clientId = "client1";
    (void)at::connectSequence(module, connect);
    (void)at::publishSteps(module, {"t/out", "payload", 1, false, 2, {}});
    if (const at::Carrier *carrier = module.carrier())
        (void)at::carrierSteps(module, *carrier, {});
}

} // namespace

class DamagedDescriptionsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyDamageHasAPlaceAndASentence_data();
    void everyDamageHasAPlaceAndASentence();

private:
    void check(const QString &name, const QByteArray &json);

    int m_refused = 0;
    int m_taken = 0;
};

void DamagedDescriptionsTest::everyDamageHasAPlaceAndASentence_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files = QDir(folder).entryList({QStringLiteral("*.json")});
    QVERIFY(files.size() >= 16);
    for (const QString &file : files) {
        if (file != QLatin1String("module.schema.json"))
            QTest::newRow(qPrintable(file)) << file;
    }
}

void DamagedDescriptionsTest::check(const QString &name, const QByteArray &json)
{
    const auto catalog = at::Catalog::fromJson(json);
    if (catalog) {
        ++m_taken;
        use(*catalog);
        return;
    }
    ++m_refused;
    const at::CatalogError &error = catalog.error();
    QVERIFY2(!error.place.isEmpty(), json.left(200).constData());
    const modem::FailureWords words = modem::explain(name, error);
    QVERIFY2(words.cause.contains(error.place.left(100)), qPrintable(words.cause));
    QVERIFY(words.cause.contains(name) && words.cause.size() < 2'000);
    QVERIFY(!words.nextStep.isEmpty());
}

void DamagedDescriptionsTest::everyDamageHasAPlaceAndASentence()
{
    QFETCH(QString, name);
    m_refused = m_taken = 0;
    const QByteArray whole = contentOf(name);
    const QJsonValue root = QJsonDocument::fromJson(whole).object();
    QRandomGenerator random(20261127); // always the same damage
    for (int i = 0; i < bytesDamaged; ++i) {
        check(name, withDamagedBytes(whole, random));
        QVERIFY2(!QTest::currentTestFailed(), "a damaged byte");
    }
    for (int i = 0; i < valuesDamaged; ++i) {
        const QJsonValue damaged = withDamagedValue(root, random);
        check(name, QJsonDocument(damaged.toObject()).toJson());
        QVERIFY2(!QTest::currentTestFailed(), "a damaged value");
    }
    QVERIFY(m_refused > 0);
}

QTEST_GUILESS_MAIN(DamagedDescriptionsTest)
#include "tst_damageddescriptions.moc"
