// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A session's journal on disk: written, read, damaged, on a full disk, and wanted by two.
#include "app/profiles/sessionfile.h"
#include "tests/support/fulldisk.h"

#include <QTemporaryDir>
#include <QtTest>

using profiles::SessionFile;
using storage::FileError;

namespace {

mqtt::KeptSession someSession()
{
    mqtt::KeptSession session;
    session.server = "broker:1883";
    session.clientId = "bench";
    mqtt::Publish publish;
    publish.topic = "a";
    publish.qos = mqtt::QoS::AtLeastOnce;
    session.inFlight = {{1, false, 0, publish}};
    return session;
}

QByteArray journal(const mqtt::KeptSession &session = someSession())
{
    QByteArray bytes;
    mqtt::JournalWriter writer(bytes);
    writer.whole(session);
    return bytes;
}

QByteArray finished(mqtt::PacketId id)
{
    QByteArray bytes;
    mqtt::JournalWriter writer(bytes);
    writer.finished(id);
    return bytes;
}

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

struct Bench
{
    Bench()
        : path(profiles::sessionFileName(folder.filePath(QStringLiteral("sessions")),
                                         QStringLiteral("id")))
    {
    }
    SessionFile::Problem note()
    {
        return [this](const FileError &error) { problems.append(error); };
    }

    QTemporaryDir folder;
    QString path;
    QList<FileError> problems;
};

} // namespace

class TestSessionFile : public QObject
{
    Q_OBJECT

private slots:
    void whatIsKeptComesBack()
    {
        Bench bench;
        {
            SessionFile file(bench.path, bench.note());
            QVERIFY(!file.load());
            QVERIFY(file.replace(journal()));
            mqtt::KeptSession more = someSession();
            QVERIFY(file.append(finished(9)));
        }
        SessionFile file(bench.path, bench.note());
        const auto session = file.load();
        QVERIFY(session.has_value());
        QVERIFY(*session == someSession());
        QVERIFY(file.append(finished(1)));
        QVERIFY(file.load()->inFlight.empty());
        QCOMPARE(bench.problems.size(), 0);
        QCOMPARE(QFile::permissions(bench.path) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void appendingAfterReplacingContinuesTheNewFile()
    {
        Bench bench;
        SessionFile file(bench.path, bench.note());
        QVERIFY(file.replace(journal()) && file.append(finished(9)));
        QVERIFY(file.replace(journal()) && file.append(finished(1)));
        QVERIFY(file.load()->inFlight.empty());
    }

    void damagedFileIsSetAsideAndWhatIsGoodOfItTaken()
    {
        Bench bench;
        QVERIFY(SessionFile(bench.path).replace(journal()));
        overwrite(bench.path, journal() + QByteArray(20, 'x'));
        // "xxxx" as a length is more than there is: an unfinished write, not damage.
        QByteArray bad = finished(1);
        bad[5] = 'x';
        overwrite(bench.path, journal() + bad);
        SessionFile file(bench.path, bench.note());
        const auto session = file.load();
        QVERIFY(session.has_value());
        QVERIFY(*session == someSession());
        QCOMPARE(bench.problems.size(), 1);
        QCOMPARE(bench.problems[0].kind, FileError::Kind::Damaged);
        QVERIFY(QFile::exists(bench.problems[0].setAside));
        QVERIFY(!QFile::exists(bench.path));
        QVERIFY(file.replace(journal())); // and on it goes
    }

    void unfinishedWriteIsNoDamage()
    {
        Bench bench;
        QVERIFY(SessionFile(bench.path).replace(journal()));
        overwrite(bench.path, journal() + finished(1).chopped(1));
        SessionFile file(bench.path, bench.note());
        QVERIFY(*file.load() == someSession());
        QCOMPARE(bench.problems.size(), 0);
    }

    void fullDiskLosesNothingThatWasKept()
    {
        Bench bench;
        SessionFile file(bench.path, bench.note());
        QVERIFY(file.replace(journal()));
        {
            const testsupport::FullDisk full;
            QVERIFY(!file.append(finished(1)));
            QVERIFY(!file.replace(journal() + finished(1)));
        }
        QVERIFY(*file.load() == someSession());
        QCOMPARE(bench.problems.size(), 1); // not once a message
        QVERIFY(file.replace(journal()));
        QVERIFY(file.append(finished(1)));
        QVERIFY(file.load()->inFlight.empty());
    }

    void secondProgramKeepsItsHandsOff()
    {
        Bench bench;
        SessionFile first(bench.path);
        QVERIFY(first.replace(journal()));
        SessionFile second(bench.path, bench.note());
        QVERIFY(!second.load());
        QVERIFY(!second.replace(QByteArray("x")));
        QVERIFY(!second.append("x") && !second.remove());
        QCOMPARE(bench.problems.size(), 1);
        QVERIFY(*first.load() == someSession());
    }

    void removedIsGone()
    {
        Bench bench;
        SessionFile file(bench.path);
        QVERIFY(file.remove()); // nothing there
        QVERIFY(file.replace(journal()));
        QVERIFY(file.remove());
        QVERIFY(!QFile::exists(bench.path));
        QVERIFY(!file.load());
    }
};

QTEST_GUILESS_MAIN(TestSessionFile)
#include "tst_sessionfile.moc"
