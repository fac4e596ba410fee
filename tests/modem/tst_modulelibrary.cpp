// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/modulelibrary.h"
#include "app/modem/modulewording.h"

#include <QFile>
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

QTEST_GUILESS_MAIN(ModuleLibraryTest)
#include "tst_modulelibrary.moc"
