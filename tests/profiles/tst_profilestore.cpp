// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/profilestore.h"

#include "app/profiles/profilejson.h"
#include "app/storage/jsonfile.h"
#include "tests/support/fulldisk.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace profiles;
using storage::FileError;

namespace {

Profile named(const QString &name, const QString &group = {})
{
    Profile profile;
    profile.name = name;
    profile.group = group;
    return profile;
}

} // namespace

class TestProfileStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void addedProfileIsThereAfterARestart();
    void fileFollowsTheName();
    void sameNamesGetFilesOfTheirOwn();
    void duplicateIsAProfileOfItsOwn();
    void removedProfileCanBeAddedAgain();
    void removedFileIsKeptAmongTheBackups();
    void groupsAreListedOnceAndRenamed();
    void damagedFilesAreNamedAndTheRestIsRead();
    void fileWithAnUnusableMemberIsSetAside();
    void fileOfALaterVersionIsLeftAlone();
    void fullDiskLosesNothingInMemory();
    void missingFolderThatCannotBeMadeLosesNothing();
    void changeByAnotherProgramIsSeen();
    void changeInPlaceIsSeen();
    void profileOfAnotherInstanceComesAndGoes();
    void renameByAnotherInstanceIsAChange();
    void halfWrittenFileOfAnotherProgramIsNotTaken();
    void unsavedProfileIsNotOverwrittenByAnotherProgram();
    void fileCopiedByHandIsAProfileOfItsOwn();

private:
    QString fileOf(const QString &slug) const
    {
        return m_paths->profiles() + QLatin1Char('/') + slug + QStringLiteral(".json");
    }
    // Writes as an editor does: into the file that is there.
    void writeInPlace(const QString &slug, const QByteArray &bytes) const
    {
        QFile file(fileOf(slug));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    void writeAnew(const QString &slug, const Profile &profile) const
    {
        const QByteArray bytes = storage::jsonBytes(toJson(profile), profileFormat());
        QVERIFY(storage::writeFile(fileOf(slug), bytes));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<storage::Paths> m_paths;
};

void TestProfileStore::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_paths = std::make_unique<storage::Paths>(m_dir->path());
}

void TestProfileStore::addedProfileIsThereAfterARestart()
{
    QString id;
    Profile saved;
    {
        ProfileStore store(*m_paths);
        QSignalSpy added(&store, &ProfileStore::added);
        Profile profile = named(QStringLiteral("Local broker"), QStringLiteral("Bench"));
        profile.endpoint.host = QStringLiteral("127.0.0.1");
        id = store.add(profile);
        QVERIFY(!id.isEmpty());
        QCOMPARE(added.size(), 1);
        saved = *store.find(id);
    }
    const ProfileStore store(*m_paths);
    QCOMPARE(store.profiles().size(), 1);
    QVERIFY(*store.find(id) == saved);
    QCOMPARE(store.findByName(QStringLiteral("Local broker"))->id, id);
    QCOMPARE(store.findByName(QStringLiteral("local-broker"))->id, id);
    QVERIFY(store.problems().isEmpty());
}

void TestProfileStore::fileFollowsTheName()
{
    ProfileStore store(*m_paths);
    const QString id = store.add(named(QStringLiteral("Before")));
    QVERIFY(QFile::exists(fileOf(QStringLiteral("before"))));
    Profile profile = *store.find(id);
    profile.name = QStringLiteral("After");
    store.change(profile);
    QVERIFY(!QFile::exists(fileOf(QStringLiteral("before"))));
    QVERIFY(QFile::exists(fileOf(QStringLiteral("after"))));
    QCOMPARE(store.find(id)->slug, QStringLiteral("after"));
}

void TestProfileStore::sameNamesGetFilesOfTheirOwn()
{
    ProfileStore store(*m_paths);
    const QString first = store.add(named(QStringLiteral("Same")));
    const QString second = store.add(named(QStringLiteral("Same")));
    const QString third = store.add(named(QStringLiteral("SAME")));
    QCOMPARE(store.find(first)->slug, QStringLiteral("same"));
    QCOMPARE(store.find(second)->slug, QStringLiteral("same-2"));
    QCOMPARE(store.find(third)->slug, QStringLiteral("same-3"));
    QCOMPARE(ProfileStore(*m_paths).profiles().size(), 3);
}

void TestProfileStore::duplicateIsAProfileOfItsOwn()
{
    ProfileStore store(*m_paths);
    Profile original = named(QStringLiteral("One"));
    original.keepAlive = 11;
    const QString id = store.add(original);
    const QString copy = store.duplicate(id, QStringLiteral("One (copy)"));
    QVERIFY(copy != id);
    QCOMPARE(store.find(copy)->keepAlive, 11);
    QCOMPARE(store.find(copy)->name, QStringLiteral("One (copy)"));
    QCOMPARE(store.duplicate(QStringLiteral("no such"), QStringLiteral("x")), QString());
}

void TestProfileStore::removedProfileCanBeAddedAgain()
{
    ProfileStore store(*m_paths);
    const QString id = store.add(named(QStringLiteral("One")));
    QSignalSpy removed(&store, &ProfileStore::removed);
    const Profile profile = store.remove(id);
    QCOMPARE(removed.size(), 1);
    QVERIFY(!store.find(id));
    QVERIFY(!QFile::exists(fileOf(QStringLiteral("one"))));
    QCOMPARE(store.add(profile), id);
    QVERIFY(*store.find(id) == profile);
    QVERIFY(QFile::exists(fileOf(QStringLiteral("one"))));
}

void TestProfileStore::removedFileIsKeptAmongTheBackups()
{
    ProfileStore store(*m_paths);
    const QString id = store.add(named(QStringLiteral("One")));
    const QByteArray bytes = storage::readFile(fileOf(QStringLiteral("one"))).value();
    store.remove(id);
    const QStringList backups = storage::backupsOf(fileOf(QStringLiteral("one")));
    QCOMPARE(backups.size(), 1);
    QCOMPARE(storage::readFile(backups.first()).value(), bytes);
}

void TestProfileStore::groupsAreListedOnceAndRenamed()
{
    ProfileStore store(*m_paths);
    store.add(named(QStringLiteral("a"), QStringLiteral("Field")));
    store.add(named(QStringLiteral("b"), QStringLiteral("Bench")));
    store.add(named(QStringLiteral("c"), QStringLiteral("Field")));
    store.add(named(QStringLiteral("d")));
    QCOMPARE(store.groups(), QStringList({QStringLiteral("Bench"), QStringLiteral("Field")}));
    store.renameGroup(QStringLiteral("Field"), QStringLiteral("Yard"));
    QCOMPARE(store.groups(), QStringList({QStringLiteral("Bench"), QStringLiteral("Yard")}));
    QCOMPARE(ProfileStore(*m_paths).groups(), store.groups());
}

void TestProfileStore::damagedFilesAreNamedAndTheRestIsRead()
{
    ProfileStore(*m_paths).add(named(QStringLiteral("Good")));
    ProfileStore(*m_paths).add(named(QStringLiteral("Bad")));
    writeInPlace(QStringLiteral("bad"), "{\"format\": \"mqttsc");
    const ProfileStore store(*m_paths);
    QCOMPARE(store.profiles().size(), 1);
    QCOMPARE(store.profiles().first().name, QStringLiteral("Good"));
    QCOMPARE(store.problems().size(), 1);
    const FileError problem = store.problems().first();
    QCOMPARE(problem.kind, FileError::Kind::Damaged);
    QCOMPARE(problem.file, fileOf(QStringLiteral("bad")));
    QVERIFY(QFile::exists(problem.setAside));
    QVERIFY(!QFile::exists(problem.file));
}

void TestProfileStore::fileWithAnUnusableMemberIsSetAside()
{
    ProfileStore(*m_paths).add(named(QStringLiteral("Odd")));
    QByteArray bytes = storage::readFile(fileOf(QStringLiteral("odd"))).value();
    bytes.replace("\"port\": 1883", "\"port\": 188300");
    writeInPlace(QStringLiteral("odd"), bytes);
    const ProfileStore store(*m_paths);
    QCOMPARE(store.problems().size(), 1);
    QCOMPARE(store.problems().first().detail, QStringLiteral("endpoint.port"));
    QCOMPARE(storage::readFile(store.problems().first().setAside).value(), bytes);
}

void TestProfileStore::fileOfALaterVersionIsLeftAlone()
{
    const QByteArray later = R"({"format": "mqttscope-profile", "version": 99})";
    QVERIFY(storage::writeFile(fileOf(QStringLiteral("later")), later));
    ProfileStore store(*m_paths);
    QCOMPARE(store.problems().size(), 1);
    QCOMPARE(store.problems().first().kind, FileError::Kind::TooNew);
    const QString id = store.add(named(QStringLiteral("Later")));
    QCOMPARE(store.find(id)->slug, QStringLiteral("later-2"));
    QCOMPARE(storage::readFile(fileOf(QStringLiteral("later"))).value(), later);
}

void TestProfileStore::fullDiskLosesNothingInMemory()
{
    ProfileStore store(*m_paths);
    const QString id = store.add(named(QStringLiteral("One")));
    QSignalSpy problems(&store, &ProfileStore::problemFound);
    QSignalSpy solved(&store, &ProfileStore::problemSolved);
    Profile profile = *store.find(id);
    profile.keepAlive = 7;
    {
        const testsupport::FullDisk fullDisk;
        store.change(profile);
        QCOMPARE(problems.size(), 1);
        QVERIFY(!store.saveAll());
    }
    QCOMPARE(store.find(id)->keepAlive, 7);
    QVERIFY(store.isUnsaved(id));
    QCOMPARE(ProfileStore(*m_paths).find(id)->keepAlive, 60);
    QVERIFY(store.saveAll());
    QVERIFY(!store.isUnsaved(id));
    QCOMPARE(solved.size(), 1);
    QCOMPARE(ProfileStore(*m_paths).find(id)->keepAlive, 7);
}

void TestProfileStore::missingFolderThatCannotBeMadeLosesNothing()
{
    QVERIFY(storage::writeFile(m_paths->profiles(), "a file where the folder should be"));
    ProfileStore store(*m_paths);
    const QString id = store.add(named(QStringLiteral("One")));
    QVERIFY(store.find(id));
    QVERIFY(store.isUnsaved(id));
    QCOMPARE(store.problems().size(), 1);
    QCOMPARE(store.problems().first().kind, FileError::Kind::CannotWrite);
    QVERIFY(QFile::remove(m_paths->profiles()));
    QVERIFY(store.saveAll());
    QCOMPARE(ProfileStore(*m_paths).profiles().size(), 1);
}

void TestProfileStore::changeByAnotherProgramIsSeen()
{
    ProfileStore store(*m_paths);
    const QString id = store.add(named(QStringLiteral("One")));
    Profile profile = *store.find(id);
    profile.keepAlive = 5;
    QSignalSpy changed(&store, &ProfileStore::changed);
    writeAnew(QStringLiteral("one"), profile);
    QVERIFY(changed.wait());
    QCOMPARE(store.find(id)->keepAlive, 5);
}

void TestProfileStore::changeInPlaceIsSeen()
{
    ProfileStore store(*m_paths);
    const QString id = store.add(named(QStringLiteral("One")));
    Profile profile = *store.find(id);
    QSignalSpy changed(&store, &ProfileStore::changed);
    for (const quint16 keepAlive : {5, 6}) {
        profile.keepAlive = keepAlive;
        writeInPlace(QStringLiteral("one"), storage::jsonBytes(toJson(profile), profileFormat()));
        QTRY_COMPARE(store.find(id)->keepAlive, keepAlive);
    }
    QVERIFY(changed.size() >= 2);
}

void TestProfileStore::profileOfAnotherInstanceComesAndGoes()
{
    ProfileStore store(*m_paths);
    store.add(named(QStringLiteral("One")));
    ProfileStore other(*m_paths);
    const QString id = other.add(named(QStringLiteral("Two")));
    QTRY_VERIFY(store.find(id));
    other.remove(id);
    QTRY_VERIFY(!store.find(id));
    QCOMPARE(store.profiles().size(), 1);
}

void TestProfileStore::renameByAnotherInstanceIsAChange()
{
    ProfileStore store(*m_paths);
    const QString id = store.add(named(QStringLiteral("One")));
    ProfileStore other(*m_paths);
    QSignalSpy removed(&store, &ProfileStore::removed);
    Profile profile = *other.find(id);
    profile.name = QStringLiteral("Renamed");
    other.change(profile);
    QTRY_COMPARE(store.find(id)->name, QStringLiteral("Renamed"));
    QCOMPARE(removed.size(), 0);
    QCOMPARE(store.find(id)->slug, QStringLiteral("renamed"));
}

void TestProfileStore::halfWrittenFileOfAnotherProgramIsNotTaken()
{
    ProfileStore store(*m_paths);
    const QString id = store.add(named(QStringLiteral("One")));
    Profile profile = *store.find(id);
    profile.keepAlive = 5;
    const QByteArray whole = storage::jsonBytes(toJson(profile), profileFormat());
    QSignalSpy problems(&store, &ProfileStore::problemFound);
    writeInPlace(QStringLiteral("one"), whole.first(40));
    QVERIFY(problems.wait());
    QVERIFY(store.find(id));
    QVERIFY(QFile::exists(fileOf(QStringLiteral("one"))));
    writeInPlace(QStringLiteral("one"), whole);
    QTRY_COMPARE(store.find(id)->keepAlive, 5);
    QVERIFY(store.problems().isEmpty());
}

void TestProfileStore::unsavedProfileIsNotOverwrittenByAnotherProgram()
{
    ProfileStore store(*m_paths);
    const QString id = store.add(named(QStringLiteral("One")));
    Profile mine = *store.find(id);
    mine.keepAlive = 7;
    {
        const testsupport::FullDisk fullDisk;
        store.change(mine);
    }
    Profile theirs = mine;
    theirs.keepAlive = 5;
    writeAnew(QStringLiteral("one"), theirs);
    ProfileStore other(*m_paths);
    const QString second = other.add(named(QStringLiteral("Two")));
    QTRY_VERIFY(store.find(second));
    QCOMPARE(store.find(id)->keepAlive, 7);
    QVERIFY(store.isUnsaved(id));
}

void TestProfileStore::fileCopiedByHandIsAProfileOfItsOwn()
{
    ProfileStore store(*m_paths);
    const QString id = store.add(named(QStringLiteral("One")));
    QVERIFY(QFile::copy(fileOf(QStringLiteral("one")), fileOf(QStringLiteral("copy-of-one"))));
    QTRY_COMPARE(store.profiles().size(), 2);
    QVERIFY(store.profiles().first().id != store.profiles().last().id);
    QVERIFY(store.find(id));
    QCOMPARE(ProfileStore(*m_paths).profiles().size(), 2);
}

QTEST_GUILESS_MAIN(TestProfileStore)
#include "tst_profilestore.moc"
