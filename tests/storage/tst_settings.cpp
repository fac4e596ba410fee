// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/settings.h"

#include "app/storage/jsonfile.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using storage::Paths;
using storage::Settings;
using storage::Theme;

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void firstStartHasDefaults();
    void everythingSetIsThereAfterARestart();
    void changesAreWrittenByThemselves();
    void aStateIsNoChangeForOthers();
    void damagedFileIsNamedAndDefaultsApply();
    void fileOfALaterVersionIsNotOverwritten();
    void refusedWriteIsReported();
    void environmentMovesEverything();
};

void TestSettings::firstStartHasDefaults()
{
    const QTemporaryDir dir;
    const Settings settings{Paths(dir.path())};
    QCOMPARE(settings.language(), QString());
    QCOMPARE(settings.theme(), Theme::System);
    QVERIFY(settings.captureBudget() > 0);
    QVERIFY(settings.messageBudget() > 0);
    QVERIFY(settings.state(QStringLiteral("window")).isEmpty());
    QCOMPARE(settings.value(QStringLiteral("no/such"), 7).toInt(), 7);
    QVERIFY(!settings.problem());
}

void TestSettings::everythingSetIsThereAfterARestart()
{
    const QTemporaryDir dir;
    const QByteArray state("\0\xff\x01", 3);
    {
        Settings settings{Paths(dir.path())};
        settings.setLanguage(QStringLiteral("zh_CN"));
        settings.setTheme(Theme::Dark);
        settings.setCaptureBudget(64 << 20);
        settings.setMessageBudget(1LL << 33);
        settings.setState(QStringLiteral("messages/columns"), state);
        settings.setValue(QStringLiteral("last/profile"), QStringLiteral("abc"));
    }
    const Settings settings{Paths(dir.path())};
    QCOMPARE(settings.language(), QStringLiteral("zh_CN"));
    QCOMPARE(settings.theme(), Theme::Dark);
    QCOMPARE(settings.captureBudget(), 64 << 20);
    QCOMPARE(settings.messageBudget(), 1LL << 33);
    QCOMPARE(settings.state(QStringLiteral("messages/columns")), state);
    QCOMPARE(settings.value(QStringLiteral("last/profile")).toString(), QStringLiteral("abc"));
}

void TestSettings::changesAreWrittenByThemselves()
{
    const QTemporaryDir dir;
    const Paths paths(dir.path());
    Settings settings(paths);
    settings.setLanguage(QStringLiteral("en"));
    QVERIFY(!QFile::exists(paths.settingsFile()));
    QTRY_VERIFY(QFile::exists(paths.settingsFile()));
}

void TestSettings::aStateIsNoChangeForOthers()
{
    const QTemporaryDir dir;
    Settings settings{Paths(dir.path())};
    QSignalSpy changed(&settings, &Settings::changed);
    settings.setState(QStringLiteral("window"), "geometry");
    QCOMPARE(changed.size(), 0);
    settings.setTheme(Theme::Light);
    QCOMPARE(changed.size(), 1);
    settings.setTheme(Theme::Light);
    QCOMPARE(changed.size(), 1);
}

void TestSettings::damagedFileIsNamedAndDefaultsApply()
{
    const QTemporaryDir dir;
    const Paths paths(dir.path());
    QVERIFY(storage::writeFile(paths.settingsFile(), "not JSON"));
    const Settings settings(paths);
    QVERIFY(settings.problem());
    QCOMPARE(settings.problem()->kind, storage::FileError::Kind::Damaged);
    QVERIFY(QFile::exists(settings.problem()->setAside));
    QCOMPARE(settings.theme(), Theme::System);
}

void TestSettings::fileOfALaterVersionIsNotOverwritten()
{
    const QTemporaryDir dir;
    const Paths paths(dir.path());
    const QByteArray later = R"({"format": "mqttscope-settings", "version": 99})";
    QVERIFY(storage::writeFile(paths.settingsFile(), later));
    {
        Settings settings(paths);
        settings.setTheme(Theme::Dark);
        QVERIFY(!settings.flush());
    }
    QCOMPARE(storage::readFile(paths.settingsFile()).value(), later);
}

void TestSettings::refusedWriteIsReported()
{
    const QTemporaryDir dir;
    const Paths paths(dir.path());
    QVERIFY(storage::writeFile(paths.config(), "a file where the folder should be"));
    Settings settings(paths);
    QSignalSpy failed(&settings, &Settings::writeFailed);
    settings.setTheme(Theme::Dark);
    QVERIFY(!settings.flush());
    QCOMPARE(failed.size(), 1);
    QCOMPARE(settings.theme(), Theme::Dark);
}

void TestSettings::environmentMovesEverything()
{
    const QTemporaryDir dir;
    qputenv("MQTTSCOPE_HOME", dir.path().toUtf8());
    const Paths paths = Paths::standard();
    qunsetenv("MQTTSCOPE_HOME");
    QVERIFY(paths.profiles().startsWith(dir.path()));
    QVERIFY(paths.recordings().startsWith(dir.path()));
    QVERIFY(paths.isPortable());
    QVERIFY(!Paths::standard().isPortable());
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
