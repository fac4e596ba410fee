// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/jsonfile.h"
#include "tests/support/fulldisk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace storage;

namespace {

JsonFormat thirdVersion()
{
    JsonFormat format{QStringLiteral("test"), {}};
    format.upgrades.push_back([](QJsonObject json) {
        json.insert(QStringLiteral("second"), json.take(QStringLiteral("first")));
        return json;
    });
    format.upgrades.push_back([](QJsonObject json) {
        json.insert(QStringLiteral("third"), json.take(QStringLiteral("second")).toInt() + 1);
        return json;
    });
    return format;
}

const JsonFormat firstVersion{QStringLiteral("test"), {}};

} // namespace

class TestJsonFile : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenIsReadAgain();
    void keysAreSortedAndTheFormatIsNamed();
    void fiveVersionsBeforeAreKept();
    void anUnchangedFileMakesNoBackup();
    void damagedFileIsSetAside_data();
    void damagedFileIsSetAside();
    void secondDamagedFileDoesNotReplaceTheFirst();
    void laterVersionIsLeftAlone();
    void olderVersionIsUpgradedStepByStep();
    void missingFileIsNoDamage();
    void fullDiskKeepsTheOldVersion();
    void folderThatCannotBeMadeIsAnError();
    void privateFileIsReadableByItsOwnerOnly();

    void cleanup() { QDir(m_dir.filePath(QStringLiteral("sub"))).removeRecursively(); }

private:
    void put(const QByteArray &bytes) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QByteArray onDisk() const { return readFile(m_path).value(); }

    QTemporaryDir m_dir;
    QString m_path = m_dir.filePath(QStringLiteral("sub/file.json"));
};

void TestJsonFile::whatIsWrittenIsReadAgain()
{
    const QJsonObject content{{QStringLiteral("text"), QStringLiteral("温度")}};
    QVERIFY(writeJson(m_path, content, firstVersion));
    const auto read = readJson(m_path, firstVersion);
    QVERIFY(read);
    QCOMPARE(*read, content);
}

void TestJsonFile::keysAreSortedAndTheFormatIsNamed()
{
    QVERIFY(writeJson(m_path, {{QStringLiteral("z"), 1}, {QStringLiteral("a"), 2}}, firstVersion));
    QCOMPARE(onDisk(), QByteArray("{\n    \"a\": 2,\n    \"format\": \"test\",\n"
                                  "    \"version\": 1,\n    \"z\": 1\n}\n"));
}

void TestJsonFile::fiveVersionsBeforeAreKept()
{
    for (int number = 0; number <= 8; ++number)
        QVERIFY(writeJson(m_path, {{QStringLiteral("number"), number}}, firstVersion));
    const QStringList backups = backupsOf(m_path);
    QCOMPARE(backups.size(), 5);
    for (int age = 0; age < 5; ++age) {
        const auto backup = readJson(backups[age], firstVersion);
        QVERIFY(backup);
        QCOMPARE(backup->value(QStringLiteral("number")).toInt(), 7 - age);
    }
}

void TestJsonFile::anUnchangedFileMakesNoBackup()
{
    for (int i = 0; i < 3; ++i)
        QVERIFY(writeJson(m_path, {{QStringLiteral("number"), 1}}, firstVersion));
    QCOMPARE(backupsOf(m_path).size(), 0);
}

void TestJsonFile::damagedFileIsSetAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    const int damaged = static_cast<int>(FileError::Kind::Damaged);
    const int wrong = static_cast<int>(FileError::Kind::WrongFormat);
    QTest::addRow("empty") << QByteArray() << damaged;
    QTest::addRow("cut in the middle") << QByteArray("{\"format\": \"te") << damaged;
    QTest::addRow("an array") << QByteArray("[1, 2]") << damaged;
    QTest::addRow("zeros, as after a power cut") << QByteArray(512, '\0') << damaged;
    QTest::addRow("of another program") << QByteArray("{\"format\": \"other\"}") << wrong;
    QTest::addRow("without a version") << QByteArray("{\"format\": \"test\"}") << wrong;
}

void TestJsonFile::damagedFileIsSetAside()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    QVERIFY(writeJson(m_path, {}, firstVersion));
    put(bytes);
    const auto read = readJson(m_path, firstVersion);
    QVERIFY(!read);
    QCOMPARE(static_cast<int>(read.error().kind), kind);
    QCOMPARE(read.error().file, m_path);
    QVERIFY(!QFile::exists(m_path));
    QCOMPARE(readFile(read.error().setAside).value(), bytes);
}

void TestJsonFile::secondDamagedFileDoesNotReplaceTheFirst()
{
    QVERIFY(writeJson(m_path, {}, firstVersion));
    put("first");
    const auto first = readJson(m_path, firstVersion);
    put("second");
    const auto second = readJson(m_path, firstVersion);
    QCOMPARE(readFile(first.error().setAside).value(), QByteArray("first"));
    QCOMPARE(readFile(second.error().setAside).value(), QByteArray("second"));
}

void TestJsonFile::laterVersionIsLeftAlone()
{
    const QByteArray bytes = R"({"format": "test", "version": 2})";
    QVERIFY(writeJson(m_path, {}, firstVersion));
    put(bytes);
    const auto read = readJson(m_path, firstVersion);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, FileError::Kind::TooNew);
    QVERIFY(read.error().setAside.isEmpty());
    QCOMPARE(onDisk(), bytes);
}

void TestJsonFile::olderVersionIsUpgradedStepByStep()
{
    QVERIFY(writeJson(m_path, {{QStringLiteral("first"), 41}}, firstVersion));
    const auto read = readJson(m_path, thirdVersion());
    QVERIFY(read);
    const QJsonObject expected{{QStringLiteral("third"), 42}};
    QCOMPARE(*read, expected);
}

void TestJsonFile::missingFileIsNoDamage()
{
    const auto read = readJson(m_path, firstVersion);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, FileError::Kind::NotFound);
}

void TestJsonFile::fullDiskKeepsTheOldVersion()
{
    QVERIFY(writeJson(m_path, {{QStringLiteral("number"), 1}}, firstVersion));
    const QByteArray before = onDisk();
    {
        const testsupport::FullDisk fullDisk;
        const auto written = writeJson(m_path, {{QStringLiteral("number"), 2}}, firstVersion);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, FileError::Kind::CannotWrite);
        QVERIFY(!written.error().detail.isEmpty());
    }
    QCOMPARE(onDisk(), before);
    QCOMPARE(backupsOf(m_path).size(), 0);
}

void TestJsonFile::folderThatCannotBeMadeIsAnError()
{
    const QString file = m_dir.filePath(QStringLiteral("file"));
    QVERIFY(writeFile(file, "in the way"));
    const auto written = writeJson(file + QStringLiteral("/sub/file.json"), {}, firstVersion);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, FileError::Kind::CannotWrite);
}

void TestJsonFile::privateFileIsReadableByItsOwnerOnly()
{
    QVERIFY(writeFile(m_path, "open"));
    QVERIFY(writeFile(m_path, "secret", Readable::OnlyByOwner));
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
                        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY(!(QFile::permissions(m_path) & others));
}

QTEST_GUILESS_MAIN(TestJsonFile)
#include "tst_jsonfile.moc"
