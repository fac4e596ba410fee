// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/modemcatalog.h"
#include "app/modem/modulelibrary.h"
#include "app/modem/modulewording.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using modem::ModuleLibrary;

namespace {

constexpr int patience = 30'000; // ms

bool write(const QString &name, const QByteArray &content)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QByteArray description(const QByteArray &id, const QByteArray &name)
{
    return "{\"format\":\"mqttscope-at-module\",\"version\":1,\n\"id\":\"" + id + "\",\n\"name\":\""
           + name + "\",\n\"commands\":[{\"name\":\"AT+X\"}]}";
}

} // namespace

class ModuleLibraryTest : public QObject
{
    Q_OBJECT

private slots:
    void droppedFileAppearsAtOnce();
    void ownFileReplacesABuiltInOne();
    void faultsNameFilePlaceAndLine();
    void faultsOfTheSimulationAreTold_data();
    void faultsOfTheSimulationAreTold();
    void schemaKnowsTheKeysOfEveryModule();
};

void ModuleLibraryTest::droppedFileAppearsAtOnce()
{
    QTemporaryDir folder;
    ModuleLibrary library(folder.filePath(QStringLiteral("modules"))); // made when it is not there
    const qsizetype builtIn = library.modules().size();
    QVERIFY(builtIn >= 14);
    const QString file = library.folder() + QStringLiteral("/own.json");
    QVERIFY(write(file, description("own", "First")));
    QTRY_VERIFY_WITH_TIMEOUT(library.find(QStringLiteral("own")), patience);
    QCOMPARE(library.modules().size(), builtIn + 1);
    QVERIFY(library.find(QStringLiteral("own"))->commandOf("AT+CSQ")); // the common ones too
    QVERIFY(write(file, description("own", "Second")));
    QTRY_COMPARE_WITH_TIMEOUT(library.find(QStringLiteral("own"))->name(), QStringLiteral("Second"),
                              patience);
    QVERIFY(QFile::remove(file));
    QTRY_VERIFY_WITH_TIMEOUT(!library.find(QStringLiteral("own")), patience);
}

void ModuleLibraryTest::ownFileReplacesABuiltInOne()
{
    QTemporaryDir folder;
    QVERIFY(write(folder.filePath(QStringLiteral("luat.json")), description("luat", "Mine")));
    const ModuleLibrary library(folder.path());
    QCOMPARE(library.find(QStringLiteral("luat"))->name(), QStringLiteral("Mine"));
}

void ModuleLibraryTest::faultsNameFilePlaceAndLine()
{
    QTemporaryDir folder;
    QVERIFY(write(folder.filePath(QStringLiteral("bad.json")),
                  description("bad", "Bad").replace("AT+X\"", "AT+X\",\n\"prmopt\":1")));
    const ModuleLibrary library(folder.path());
    QCOMPARE(library.problems().size(), 1);
    const auto &problem = library.problems().first();
    QCOMPARE(problem.error.place, QStringLiteral("commands[0].prmopt"));
    QCOMPARE(problem.error.line, 5);
    const auto words = modem::explain(problem.file, problem.error);
    QVERIFY(words.cause.contains(QLatin1String("bad.json")));
    QVERIFY(words.cause.contains(QLatin1String("prmopt")));
    QVERIFY(!words.nextStep.isEmpty());
}

void ModuleLibraryTest::faultsOfTheSimulationAreTold_data()
{
    QTest::addColumn<QByteArray>("simulation");
    QTest::addColumn<at::CatalogError::Kind>("kind");
    QTest::addColumn<QString>("place");
    using Kind = at::CatalogError::Kind;
    const auto row = [](const char *name, const char *simulation, Kind kind, const char *place) {
        QTest::newRow(name) << QByteArray(simulation) << kind << QString::fromLatin1(place);
    };
    row("no sets", R"({"model":"M"})", Kind::MissingValue, "simulation.sets");
    row("unknown set", R"({"sets":["general","gneral"]})", Kind::UnknownName, "simulation.sets[1]");
    row("misspelt key", R"({"sets":["general"],"ehco":true})", Kind::UnknownKey, "simulation.ehco");
    row("text for a flag", R"({"sets":["general"],"echo":"yes"})", Kind::WrongType,
        "simulation.echo");
    row("number for a line", R"({"sets":["general"],"boot":["RDY",1]})", Kind::WrongType,
        "simulation.boot[1]");
    row("text instead of an object", R"("general")", Kind::WrongType, "simulation");
}

void ModuleLibraryTest::faultsOfTheSimulationAreTold()
{
    QFETCH(QByteArray, simulation);
    QFETCH(at::CatalogError::Kind, kind);
    QFETCH(QString, place);
    QTemporaryDir folder;
    const QByteArray json = description("own", "Own");
    const qsizetype end = json.lastIndexOf('}');
    QVERIFY(write(folder.filePath(QStringLiteral("own.json")),
                  json.first(end) + ",\n\"simulation\":" + simulation + "}\n"));
    const ModuleLibrary library(folder.path());
    QCOMPARE(library.problems().size(), 1);
    QCOMPARE(library.problems().first().error.kind, kind);
    QCOMPARE(library.problems().first().error.place, place);
    QVERIFY(library.problems().first().error.line > 1);
    QVERIFY(library.find(QStringLiteral("own"))); // for a real module
    QVERIFY(!modem::canSimulate(*library.find(QStringLiteral("own"))));
}

// The schema is what an editor completes from: it must know every key that a description has.
void ModuleLibraryTest::schemaKnowsTheKeysOfEveryModule()
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/../../resources/at/module.schema.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject properties = schema[QLatin1String("properties")].toObject();
    const auto keysOf = [](const QJsonValue &node) {
        return node[QLatin1String("properties")].toObject().keys();
    };
    const QStringList tcp = keysOf(properties[QLatin1String("tcp")]);
    const QStringList carrier = keysOf(schema[QLatin1String("$defs")][QLatin1String("carrier")]);
    const QStringList simulation = keysOf(properties[QLatin1String("simulation")]);
    const auto check = [](const QJsonObject &object, const QStringList &known) {
        for (const QString &key : object.keys())
            QVERIFY2(known.contains(key), qPrintable(key));
    };
    for (const at::Catalog &module : modem::moduleCatalogs()) {
        check(module.root(), properties.keys());
        const QJsonObject section = module.section(QStringLiteral("tcp"));
        check(section, tcp);
        for (const QJsonValue &each : section[QLatin1String("carriers")].toArray())
            check(each.toObject(), carrier);
        check(module.section(QStringLiteral("simulation")), simulation);
        QVERIFY2(modem::canSimulate(module), qPrintable(module.id()));
    }
}

QTEST_GUILESS_MAIN(ModuleLibraryTest)
#include "tst_modulelibrary.moc"
