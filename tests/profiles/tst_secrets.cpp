// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/filesecrets.h"
#include "app/profiles/keychainsecrets.h"
#include "app/profiles/profilesecrets.h"
#include "app/profiles/profilestore.h"
#include "app/profiles/secretchain.h"
#include "app/profiles/sessionsecrets.h"
#include "app/storage/jsonfile.h"

#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <sys/stat.h>

using namespace profiles;
using Kind = SecretError::Kind;

namespace {

// A store that is not there, as the keychain in a container.
class BrokenSecrets : public SecretStore
{
public:
    explicit BrokenSecrets(Kind kind) : m_kind(kind) {}
    void read(const QString &, QObject *context, ReadAnswer answer) override
    {
        ++m_requests;
        QTimer::singleShot(0, context, [this, answer] {
            answer(base::Unexpected{SecretError{m_kind, {}}});
        });
    }
    void write(const QString &, const QByteArray &, QObject *context, WriteAnswer answer) override
    {
        ++m_requests;
        QTimer::singleShot(0, context, [this, answer] {
            answer(base::Unexpected{SecretError{m_kind, {}}});
        });
    }
    void remove(const QString &key, QObject *context, WriteAnswer answer) override
    {
        write(key, {}, context, std::move(answer));
    }
    SecretHome home() const override { return SecretHome::Keychain; }
    int requests() const { return m_requests; }

private:
    Kind m_kind;
    int m_requests = 0;
};

std::optional<base::Result<QByteArray, SecretError>> readNow(SecretStore &store, const QString &key)
{
    std::optional<base::Result<QByteArray, SecretError>> answer;
    store.read(key, &store, [&](const auto &result) { answer = result; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 20'000); }();
    return answer;
}

std::optional<base::Result<base::Done, SecretError>> writeNow(SecretStore &store,
                                                              const QString &key,
                                                              const QByteArray &secret)
{
    std::optional<base::Result<base::Done, SecretError>> answer;
    store.write(key, secret, &store, [&](const auto &result) { answer = result; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 20'000); }();
    return answer;
}

void removeNow(SecretStore &store, const QString &key)
{
    bool answered = false;
    store.remove(key, &store, [&](const auto &) { answered = true; });
    QTRY_VERIFY(answered);
}

template<class... Stores>
std::unique_ptr<SecretChain> chainOf(std::unique_ptr<Stores>... stores)
{
    std::vector<std::unique_ptr<SecretStore>> list;
    (list.push_back(std::move(stores)), ...);
    return std::make_unique<SecretChain>(std::move(list));
}

Profile profileWithSecrets()
{
    Profile profile;
    profile.name = QStringLiteral("One");
    profile.password = PasswordUse::Stored;
    profile.keyPassword = PasswordUse::Stored;
    profile.caHasPassword = true;
    profile.proxyHasPassword = true;
    profile.networkHasPassword = true;
    profile.endpoint.webSocket.headers = {{QStringLiteral("Authorization"), {}}};
    profile.properties.authenticationMethod = QStringLiteral("TOKEN");
    profile.origin.scheme = QStringLiteral("aliyun");
    return profile;
}

const Secrets allSecrets{"hunter2-password",
                         QStringLiteral("hunter2-phrase"),
                         "hunter2-authentication",
                         "{\"deviceSecret\":\"hunter2-device\"}",
                         QStringLiteral("hunter2-authorities"),
                         QStringLiteral("hunter2-proxy"),
                         QStringLiteral("hunter2-network"),
                         {{QStringLiteral("authorization"), QStringLiteral("hunter2-token")}}};

} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        // No bus leads anywhere, as in a container; nobody's real keychain is touched.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    }
    void secretIsKeptAndRemoved_data();
    void secretIsKeptAndRemoved();
    void fileIsReadableByItsOwnerOnly();
    void secretSurvivesARestart();
    void damagedSecretFileIsSetAside();
    void chainMovesDownOnceAndSaysSo();
    void fileThatCannotBeWrittenLeavesTheSession();
    void secretOfALowerStoreIsStillFound();
    void betterStoreTakesOverAndTheOldCopyGoes();
    void deniedIsAnswered();
    void noAnswerComesForAContextThatIsGone();
    void profileSecretsComeBackTogether();
    void unusedSecretsAreRemoved();
    void noSecretLiesInAnyOtherFile();
    void keychainThatIsNotThereIsSaidSo();
    void withoutKeychainTheFileIsTaken();
};

void TestSecrets::secretIsKeptAndRemoved_data()
{
    QTest::addColumn<bool>("inFile");
    QTest::addRow("private file") << true;
    QTest::addRow("session") << false;
}

void TestSecrets::secretIsKeptAndRemoved()
{
    QFETCH(bool, inFile);
    const QTemporaryDir dir;
    FileSecrets file(dir.filePath(QStringLiteral("secrets.json")));
    SessionSecrets session;
    SecretStore &store = inFile ? static_cast<SecretStore &>(file) : session;
    const QString key = QStringLiteral("id/password");
    QCOMPARE(readNow(store, key)->error().kind, Kind::NotFound);
    const QByteArray secret("p\0\xff密码", 9);
    QVERIFY(writeNow(store, key, secret)->has_value());
    QCOMPARE(readNow(store, key)->value(), secret);
    QVERIFY(writeNow(store, key, "second")->has_value());
    QCOMPARE(readNow(store, key)->value(), QByteArray("second"));
    removeNow(store, key);
    QCOMPARE(readNow(store, key)->error().kind, Kind::NotFound);
    removeNow(store, key);
}

void TestSecrets::fileIsReadableByItsOwnerOnly()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("secrets.json"));
    FileSecrets store(path);
    const mode_t before = umask(0);
    QVERIFY(writeNow(store, QStringLiteral("a"), "secret")->has_value());
    QVERIFY(writeNow(store, QStringLiteral("b"), "secret")->has_value());
    umask(before);
    struct stat status
    {
    };
    QCOMPARE(stat(QFile::encodeName(path).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, 0600u);
}

void TestSecrets::secretSurvivesARestart()
{
    const QTemporaryDir dir;
    const storage::Paths paths(dir.path());
    QVERIFY(writeNow(*standardSecrets(paths), QStringLiteral("key"), "secret")->has_value());
    const auto again = standardSecrets(paths);
    QCOMPARE(readNow(*again, QStringLiteral("key"))->value(), QByteArray("secret"));
    QCOMPARE(again->home(), SecretHome::PrivateFile);
}

void TestSecrets::damagedSecretFileIsSetAside()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("secrets.json"));
    QVERIFY(storage::writeFile(path, "not JSON"));
    FileSecrets store(path);
    QCOMPARE(readNow(store, QStringLiteral("key"))->error().kind, Kind::CannotRead);
    QVERIFY(QFile::exists(path + QStringLiteral(".damaged")));
    QVERIFY(writeNow(store, QStringLiteral("key"), "secret")->has_value());
    QCOMPARE(readNow(store, QStringLiteral("key"))->value(), QByteArray("secret"));
}

void TestSecrets::chainMovesDownOnceAndSaysSo()
{
    auto broken = std::make_unique<BrokenSecrets>(Kind::NoService);
    const BrokenSecrets *first = broken.get();
    const auto chain = chainOf(std::move(broken), std::make_unique<SessionSecrets>());
    QSignalSpy moved(chain.get(), &SecretStore::homeChanged);
    QCOMPARE(chain->home(), SecretHome::Keychain);
    QVERIFY(writeNow(*chain, QStringLiteral("key"), "secret")->has_value());
    QCOMPARE(chain->home(), SecretHome::SessionOnly);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(readNow(*chain, QStringLiteral("key"))->value(), QByteArray("secret"));
    QCOMPARE(first->requests(), 1);
}

void TestSecrets::fileThatCannotBeWrittenLeavesTheSession()
{
    const QTemporaryDir dir;
    const storage::Paths paths(dir.path());
    QVERIFY(storage::writeFile(paths.data(), "a file where the folder should be"));
    const auto chain = standardSecrets(paths);
    QCOMPARE(chain->home(), SecretHome::PrivateFile);
    QVERIFY(writeNow(*chain, QStringLiteral("key"), "secret")->has_value());
    QCOMPARE(chain->home(), SecretHome::SessionOnly);
    QCOMPARE(readNow(*chain, QStringLiteral("key"))->value(), QByteArray("secret"));
}

void TestSecrets::secretOfALowerStoreIsStillFound()
{
    auto lower = std::make_unique<SessionSecrets>();
    QVERIFY(writeNow(*lower, QStringLiteral("key"), "old")->has_value());
    const auto chain = chainOf(std::make_unique<SessionSecrets>(), std::move(lower));
    QCOMPARE(readNow(*chain, QStringLiteral("key"))->value(), QByteArray("old"));
    QCOMPARE(readNow(*chain, QStringLiteral("other"))->error().kind, Kind::NotFound);
}

void TestSecrets::betterStoreTakesOverAndTheOldCopyGoes()
{
    auto lower = std::make_unique<SessionSecrets>();
    SessionSecrets &old = *lower;
    QVERIFY(writeNow(old, QStringLiteral("key"), "old")->has_value());
    const auto chain = chainOf(std::make_unique<SessionSecrets>(), std::move(lower));
    QVERIFY(writeNow(*chain, QStringLiteral("key"), "new")->has_value());
    QCOMPARE(readNow(old, QStringLiteral("key"))->error().kind, Kind::NotFound);
    removeNow(*chain, QStringLiteral("key"));
    QCOMPARE(readNow(*chain, QStringLiteral("key"))->error().kind, Kind::NotFound);
}

void TestSecrets::deniedIsAnswered()
{
    const auto chain = chainOf(std::make_unique<BrokenSecrets>(Kind::Denied),
                               std::make_unique<SessionSecrets>());
    QCOMPARE(writeNow(*chain, QStringLiteral("key"), "secret")->error().kind, Kind::Denied);
    QCOMPARE(readNow(*chain, QStringLiteral("key"))->error().kind, Kind::Denied);
    QCOMPARE(chain->home(), SecretHome::Keychain);
}

void TestSecrets::noAnswerComesForAContextThatIsGone()
{
    const auto chain = chainOf(std::make_unique<BrokenSecrets>(Kind::NoService),
                               std::make_unique<SessionSecrets>());
    bool answered = false;
    auto context = std::make_unique<QObject>();
    chain->read(QStringLiteral("key"), context.get(), [&](const auto &) { answered = true; });
    context.reset();
    QCOMPARE(readNow(*chain, QStringLiteral("other"))->error().kind, Kind::NotFound);
    QVERIFY(!answered);
}

void TestSecrets::profileSecretsComeBackTogether()
{
    SessionSecrets store;
    Profile profile = profileWithSecrets();
    profile.id = QStringLiteral("id");
    bool written = false;
    writeSecrets(store, profile, allSecrets, &store, [&](const auto &problem) {
        QVERIFY(!problem);
        written = true;
    });
    QTRY_VERIFY(written);
    std::optional<Secrets> read;
    readSecrets(store, profile, &store, [&](const Secrets &secrets, const auto &problem) {
        QVERIFY(!problem);
        read = secrets;
    });
    QVERIFY(!read);
    QTRY_VERIFY(read);
    QVERIFY(*read == allSecrets);
}

void TestSecrets::unusedSecretsAreRemoved()
{
    SessionSecrets store;
    Profile profile = profileWithSecrets();
    profile.id = QStringLiteral("id");
    int answers = 0;
    writeSecrets(store, profile, allSecrets, &store, [&](const auto &) { ++answers; });
    QTRY_COMPARE(answers, 1);
    profile.password = PasswordUse::AskEachTime;
    writeSecrets(store, profile, allSecrets, &store, [&](const auto &) { ++answers; });
    QTRY_COMPARE(answers, 2);
    QCOMPARE(readNow(store, QStringLiteral("id/password"))->error().kind, Kind::NotFound);
    QVERIFY(readNow(store, QStringLiteral("id/key-password"))->has_value());
    removeSecrets(store, profile, &store, [&](const auto &) { ++answers; });
    QTRY_COMPARE(answers, 3);
    QCOMPARE(readNow(store, QStringLiteral("id/key-password"))->error().kind, Kind::NotFound);
}

void TestSecrets::noSecretLiesInAnyOtherFile()
{
    const QTemporaryDir dir;
    const storage::Paths paths(dir.path());
    ProfileStore store(paths);
    const auto secrets = standardSecrets(paths);
    const QString id = store.add(profileWithSecrets());
    Profile profile = *store.find(id);
    profile.keepAlive = 5;
    store.change(profile);
    bool written = false;
    writeSecrets(*secrets, profile, allSecrets, this, [&](const auto &) { written = true; });
    QTRY_VERIFY(written);
    int files = 0;
    QDirIterator iterator(dir.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        const QString path = iterator.next();
        const QByteArray bytes = storage::readFile(path).value();
        QVERIFY2(!bytes.contains("hunter2"), qPrintable(path));
        const bool holdsSecret = bytes.contains(allSecrets.password.toBase64());
        QCOMPARE(holdsSecret, path == paths.secretsFile());
        ++files;
    }
    QVERIFY(files >= 3);
}

void TestSecrets::keychainThatIsNotThereIsSaidSo()
{
    KeychainSecrets store(std::chrono::seconds(5));
    const auto answer = readNow(store, QStringLiteral("key"));
    QVERIFY(!answer->has_value());
    QCOMPARE(answer->error().kind, Kind::NoService);
}

void TestSecrets::withoutKeychainTheFileIsTaken()
{
    const QTemporaryDir dir;
    const auto chain =
            chainOf(std::make_unique<KeychainSecrets>(),
                    std::make_unique<FileSecrets>(dir.filePath(QStringLiteral("secrets.json"))));
    QVERIFY(writeNow(*chain, QStringLiteral("key"), "secret")->has_value());
    QCOMPARE(chain->home(), SecretHome::PrivateFile);
    QCOMPARE(readNow(*chain, QStringLiteral("key"))->value(), QByteArray("secret"));
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
