// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/profilelist.h"

#include "app/client/iothread.h"
#include "app/profiles/draft.h"
#include "app/profiles/profilesecrets.h"
#include "app/profiles/profilestore.h"
#include "app/profiles/secretchain.h"
#include "app/storage/jsonfile.h"
#include "app/storage/settings.h"
#include "ui/connection/profileeditor.h"
#include "ui/presentation/profilemodel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/noticebar.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QUndoStack>

#include <memory>

using namespace ui;
using client::ClientState;
using presentation::ProfileModel;
using profiles::PasswordUse;
using profiles::Profile;

class TestProfileList : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void emptyListOffersTheFirstStep();
    void enterConnects();
    void keysEditDuplicateAndDelete();
    void deletedProfileComesBackWithItsSecrets_data();
    void deletedProfileComesBackWithItsSecrets();
    void deletedSecretsLeaveTheStore();
    void connectActionFollowsTheState();
    void searchNarrowsAndSaysWhenNothingIsFound();
    void damagedFileIsTold();
    void refusedWriteCanBeTriedAgain();
    void draftIsOffered();
    void lastProfileIsSelectedAgain();
    void profileMadeElsewhereOpensInTheEditor();

private:
    void createList()
    {
        m_store = std::make_unique<profiles::ProfileStore>(*m_paths);
        m_list = std::make_unique<ProfileList>(
                ProfileServices{*m_store, *m_secrets, *m_settings, *m_paths, m_ioThread});
        m_list->resize(400, 500);
        m_list->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_list.get()));
        m_list->activateWindow();
        view()->setFocus();
    }
    QString add(const QString &name, const QString &group = {},
                PasswordUse password = PasswordUse::None)
    {
        Profile profile;
        profile.name = name;
        profile.group = group;
        profile.endpoint.host = QStringLiteral("localhost");
        profile.password = password;
        return m_store->add(profile);
    }
    QTreeView *view() const { return m_list->findChild<QTreeView *>(); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(view(), Qt::Key(key), modifiers);
    }
    // The notice that is shown; its first action is what it offers.
    widgets::NoticeBar *notice() const
    {
        const auto bars = m_list->findChildren<widgets::NoticeBar *>();
        for (widgets::NoticeBar *bar : bars) {
            if (bar->isVisible())
                return bar;
        }
        return nullptr;
    }
    void clickOffer() const
    {
        QTest::mouseClick(notice()->findChild<QPushButton *>(), Qt::LeftButton);
    }
    QByteArray storedPassword(const Profile &profile)
    {
        QByteArray password;
        bool done = false;
        profiles::readSecrets(*m_secrets, profile, this, [&](const auto &secrets, const auto &) {
            password = secrets.password;
            done = true;
        });
        [&] { QTRY_VERIFY(done); }();
        return password;
    }
    void storePassword(const Profile &profile, const QByteArray &password)
    {
        bool done = false;
        profiles::Secrets secrets;
        secrets.password = password;
        profiles::writeSecrets(*m_secrets, profile, secrets, this,
                               [&](const auto &) { done = true; });
        QTRY_VERIFY(done);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<storage::Paths> m_paths;
    std::unique_ptr<storage::Settings> m_settings;
    std::unique_ptr<profiles::SecretStore> m_secrets;
    std::unique_ptr<profiles::ProfileStore> m_store;
    client::IoThread m_ioThread;
    std::unique_ptr<ProfileList> m_list;
};

void TestProfileList::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_paths = std::make_unique<storage::Paths>(m_dir->path());
    m_settings = std::make_unique<storage::Settings>(*m_paths);
    m_secrets = profiles::standardSecrets(*m_paths);
    createList();
}

void TestProfileList::cleanup()
{
    m_list.reset();
    m_store.reset();
    m_settings.reset();
}

void TestProfileList::emptyListOffersTheFirstStep()
{
    QVERIFY(!view()->isVisible());
    auto *first = m_list->findChild<QPushButton *>(QStringLiteral("firstProfile"));
    QVERIFY(first->isVisible());
    QTest::mouseClick(first, Qt::LeftButton);
    auto *editor = m_list->findChild<ProfileEditor *>();
    QVERIFY(editor && editor->isVisible());
    QVERIFY(!editor->profile().clientId.isEmpty());
    add(QStringLiteral("One"));
    QVERIFY(view()->isVisible());
}

void TestProfileList::enterConnects()
{
    const QString id = add(QStringLiteral("One"), QStringLiteral("Group"));
    m_list->select(id);
    QSignalSpy connects(m_list.get(), &ProfileList::connectRequested);
    press(Qt::Key_Return);
    QCOMPARE(connects.size(), 1);
    QCOMPARE(connects.first().first().toString(), id);
}

void TestProfileList::keysEditDuplicateAndDelete()
{
    const QString id = add(QStringLiteral("One"));
    m_list->select(id);
    press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(m_store->profiles().size(), 2);
    QVERIFY(m_list->currentProfile() != id);
    QCOMPARE(m_store->find(m_list->currentProfile())->name, QStringLiteral("One (copy)"));
    press(Qt::Key_Delete);
    QCOMPARE(m_store->profiles().size(), 1);
    m_list->select(id);
    press(Qt::Key_F2);
    auto *editor = m_list->findChild<ProfileEditor *>();
    QVERIFY(editor);
    QCOMPARE(editor->profile().id, id);
}

void TestProfileList::deletedProfileComesBackWithItsSecrets_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::addColumn<bool>("atOnce");
    QTest::addRow("Ctrl+Z") << true << false;
    QTest::addRow("button of the notice") << false << false;
    QTest::addRow("before the secrets were taken") << true << true;
}

void TestProfileList::deletedProfileComesBackWithItsSecrets()
{
    QFETCH(bool, byKey);
    QFETCH(bool, atOnce);
    const QString id = add(QStringLiteral("One"), {}, PasswordUse::Stored);
    const Profile profile = *m_store->find(id);
    storePassword(profile, "secret");
    m_list->select(id);
    press(Qt::Key_Delete);
    QVERIFY(!m_store->find(id));
    QVERIFY(notice()->cause().contains(QStringLiteral("One")));
    if (!atOnce)
        QTRY_VERIFY(storedPassword(profile).isEmpty());
    if (byKey)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    else
        clickOffer();
    QVERIFY(m_store->find(id));
    QVERIFY(!notice());
    QTRY_COMPARE(storedPassword(profile), QByteArray("secret"));
}

void TestProfileList::deletedSecretsLeaveTheStore()
{
    const QString id = add(QStringLiteral("One"), {}, PasswordUse::Stored);
    const Profile profile = *m_store->find(id);
    storePassword(profile, "secret");
    m_list->removeProfile(id);
    QTRY_VERIFY(!storage::readFile(m_paths->secretsFile()).value().contains(id.toUtf8()));
    QVERIFY(!m_store->find(id));
}

void TestProfileList::connectActionFollowsTheState()
{
    const QString id = add(QStringLiteral("One"));
    m_list->select(id);
    QSignalSpy connects(m_list.get(), &ProfileList::connectRequested);
    QSignalSpy disconnects(m_list.get(), &ProfileList::disconnectRequested);
    const auto toggle = [&] {
        const auto actions = m_list->actions();
        for (QAction *action : actions) {
            const QString text = action->iconText();
            if (text == QStringLiteral("Connect") || text == QStringLiteral("Disconnect"))
                action->trigger();
        }
    };
    toggle();
    QCOMPARE(connects.size(), 1);
    m_list->setState(id, ClientState::Waiting);
    toggle();
    QCOMPARE(disconnects.size(), 1);
    const QModelIndex index = view()->currentIndex();
    QCOMPARE(index.siblingAtColumn(ProfileModel::StateColumn).data().toString(),
             QStringLiteral("Waiting to reconnect"));
}

void TestProfileList::searchNarrowsAndSaysWhenNothingIsFound()
{
    add(QStringLiteral("Lamp"), QStringLiteral("House"));
    add(QStringLiteral("Pump"), QStringLiteral("Garden"));
    auto *search = m_list->findChild<QLineEdit *>();
    QTest::keyClicks(search, QStringLiteral("pump"));
    QCOMPARE(view()->model()->rowCount(), 1);
    QTest::keyClicks(search, QStringLiteral("xyz"));
    auto *showAll = m_list->findChild<QPushButton *>(QStringLiteral("showAll"));
    QVERIFY(showAll->isVisible());
    QTest::mouseClick(showAll, Qt::LeftButton);
    QCOMPARE(view()->model()->rowCount(), 2);
    QVERIFY(view()->isVisible());
}

void TestProfileList::damagedFileIsTold()
{
    m_list.reset();
    QVERIFY(storage::writeFile(m_paths->profiles() + QStringLiteral("/bad.json"), "{"));
    createList();
    QVERIFY(notice());
    QVERIFY(notice()->cause().contains(QStringLiteral("bad.json")));
    QVERIFY(notice()->nextStep().contains(QStringLiteral("bad.json.damaged")));
}

void TestProfileList::refusedWriteCanBeTriedAgain()
{
    QVERIFY(storage::writeFile(m_paths->profiles(), "in the way"));
    const QString id = add(QStringLiteral("One"));
    QVERIFY(notice());
    QVERIFY(view()->model()->index(0, 0).data().toString().contains(QStringLiteral("not saved")));
    QVERIFY(QFile::remove(m_paths->profiles()));
    clickOffer();
    QVERIFY(!m_store->isUnsaved(id));
    QVERIFY(!notice());
}

void TestProfileList::draftIsOffered()
{
    m_list.reset();
    Profile draft;
    draft.name = QStringLiteral("Half done");
    profiles::saveDraft(*m_paths, draft);
    createList();
    QVERIFY(notice()->cause().contains(QStringLiteral("Half done")));
    clickOffer();
    auto *editor = m_list->findChild<ProfileEditor *>();
    QVERIFY(editor);
    QCOMPARE(editor->profile().name, QStringLiteral("Half done"));
}

void TestProfileList::lastProfileIsSelectedAgain()
{
    add(QStringLiteral("One"));
    const QString id = add(QStringLiteral("Two"), QStringLiteral("Group"));
    m_list->select(id);
    m_list.reset();
    createList();
    QCOMPARE(m_list->currentProfile(), id);
}

void TestProfileList::profileMadeElsewhereOpensInTheEditor()
{
    Profile profile;
    profile.name = QStringLiteral("Cloud device");
    profile.endpoint.host = QStringLiteral("localhost");
    profile.username = QStringLiteral("device");
    profile.password = PasswordUse::Stored;
    profiles::Secrets secrets;
    secrets.password = "signature";
    ProfileEditor *editor = m_list->createProfile(profile, secrets);
    QVERIFY(editor->save());
    QCOMPARE(m_store->profiles().size(), 1);
    QTRY_COMPARE(storedPassword(m_store->profiles().first()), QByteArray("signature"));
    QCOMPARE(m_list->currentProfile(), m_store->profiles().first().id);
}

QTEST_MAIN(TestProfileList)
#include "tst_profilelist.moc"
