// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/profileeditor.h"

#include "app/profiles/draft.h"
#include "app/profiles/profilesecrets.h"
#include "app/profiles/profilestore.h"
#include "app/profiles/secretchain.h"
#include "app/storage/jsonfile.h"
#include "app/storage/settings.h"
#include "ui/connection/endpointform.h"
#include "ui/connection/fieldrow.h"
#include "ui/connection/loginform.h"
#include "ui/connection/tlsform.h"
#include "ui/widgets/noticebar.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace ui;
using net::TransportKind;
using profiles::Field;
using profiles::PasswordUse;
using profiles::Profile;
using profiles::Secrets;

namespace {

Profile savedProfile()
{
    Profile profile;
    profile.name = QStringLiteral("Saved");
    profile.group = QStringLiteral("Bench");
    profile.endpoint.host = QStringLiteral("127.0.0.1");
    profile.username = QStringLiteral("user");
    profile.password = PasswordUse::Stored;
    profile.will.enabled = true;
    profile.will.topic = QStringLiteral("gone");
    profile.will.payload = QByteArray("\x00\xff", 2);
    profile.properties.sessionExpiry = 4294967295u;
    profile.properties.requestProblemInformation = false;
    profile.properties.userProperties = {{QStringLiteral("k"), QStringLiteral("v")}};
    profiles::SavedSubscription subscription;
    subscription.filter = QStringLiteral("home/#");
    subscription.qos = mqtt::QoS::ExactlyOnce;
    subscription.retainHandling = mqtt::RetainHandling::DoNotSend;
    subscription.colour = QStringLiteral("#1f5fae");
    profile.subscriptions = {subscription};
    profile.notes = QStringLiteral("two\nlines");
    return profile;
}

} // namespace

class TestProfileEditor : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void filledInProfileIsSaved();
    void untouchedProfileIsNotModified();
    void portFollowsTheTransportWhileItWasTheDefault();
    void pastedAddressFillsTheRest();
    void hostWithPortIsTakenApart();
    void missingFieldsAreToldOnSaving();
    void flawOnAnotherPageIsBroughtForward();
    void warningsDoNotKeepFromSaving();
    void generateMakesAClientId();
    void passwordIsReadRevealedAndStored();
    void passwordThatCannotBeReadStaysStored();
    void removedPasswordLeavesTheStore();
    void cancelAsksBeforeChangesAreLost();
    void draftSurvivesACrash();
    void saveAndConnectTellsWhichProfile();
    void onlyVersion5OffersItsProperties();

private:
    QLineEdit *lineEdit(const QString &accessibleName) const
    {
        const auto edits = m_editor->findChildren<QLineEdit *>();
        for (QLineEdit *edit : edits) {
            if (edit->accessibleName() == accessibleName)
                return edit;
        }
        return nullptr;
    }
    QLineEdit *name() const { return input<QLineEdit>(Field::Name); }
    QLineEdit *host() const { return lineEdit(QStringLiteral("Host")); }
    QLineEdit *password() const { return lineEdit(QStringLiteral("Password")); }
    QSpinBox *port() const
    {
        const auto boxes = m_editor->findChildren<QSpinBox *>();
        for (QSpinBox *box : boxes) {
            if (box->accessibleName() == QStringLiteral("Port"))
                return box;
        }
        return nullptr;
    }
    FieldRow *row(Field field) const
    {
        const auto pages = m_editor->findChildren<ProfilePage *>();
        for (const ProfilePage *page : pages) {
            if (page->row(field))
                return page->row(field);
        }
        return nullptr;
    }
    template<class Widget>
    Widget *input(Field field) const
    {
        return qobject_cast<Widget *>(row(field)->field());
    }
    void click(const char *button) const
    {
        QTest::mouseClick(m_editor->findChild<QPushButton *>(QLatin1String(button)),
                          Qt::LeftButton);
    }
    void choose(const QString &text) const
    {
        const auto boxes = m_editor->findChildren<QComboBox *>();
        for (QComboBox *box : boxes) {
            if (box->findText(text) >= 0)
                box->setCurrentIndex(box->findText(text));
        }
    }
    static void type(QLineEdit *edit, const QString &text)
    {
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    QString store(const Profile &profile, const QByteArray &secret = {})
    {
        const QString id = m_store->add(profile);
        bool written = secret.isEmpty();
        Secrets secrets;
        secrets.password = secret;
        if (!written)
            profiles::writeSecrets(*m_secrets, *m_store->find(id), secrets, this,
                                   [&](const auto &) { written = true; });
        [&] { QTRY_VERIFY(written); }();
        return id;
    }
    Secrets storedSecrets(const QString &id)
    {
        Secrets read;
        bool done = false;
        Profile all = *m_store->find(id);
        all.password = PasswordUse::Stored;
        profiles::readSecrets(*m_secrets, all, this, [&](const auto &secrets, const auto &) {
            read = secrets;
            done = true;
        });
        [&] { QTRY_VERIFY(done); }();
        return read;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<storage::Paths> m_paths;
    std::unique_ptr<storage::Settings> m_settings;
    std::unique_ptr<profiles::ProfileStore> m_store;
    std::unique_ptr<profiles::SecretStore> m_secrets;
    std::unique_ptr<ProfileEditor> m_editor;
};

void TestProfileEditor::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_paths = std::make_unique<storage::Paths>(m_dir->path());
    m_settings = std::make_unique<storage::Settings>(*m_paths);
    m_store = std::make_unique<profiles::ProfileStore>(*m_paths);
    m_secrets = profiles::standardSecrets(*m_paths);
    m_editor = std::make_unique<ProfileEditor>(
            ProfileServices{*m_store, *m_secrets, *m_settings, *m_paths});
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
}

void TestProfileEditor::cleanup()
{
    m_editor.reset();
    m_settings.reset();
}

void TestProfileEditor::filledInProfileIsSaved()
{
    m_editor->edit(Profile());
    type(name(), QStringLiteral("Fountain"));
    type(host(), QStringLiteral("broker.example"));
    type(lineEdit(QStringLiteral("Client ID")), QStringLiteral("bench-1"));
    QSignalSpy saved(m_editor.get(), &ProfileEditor::saved);
    click("save");
    QCOMPARE(saved.size(), 1);
    QVERIFY(!m_editor->isVisible());
    const Profile *profile = m_store->find(saved.first().first().toString());
    QVERIFY(profile);
    QCOMPARE(profile->name, QStringLiteral("Fountain"));
    QCOMPARE(profile->endpoint.host, QStringLiteral("broker.example"));
    QCOMPARE(profile->clientId, QStringLiteral("bench-1"));
    QCOMPARE(profile->version, mqtt::ProtocolVersion::V5);
    QCOMPARE(profile->keepAlive, 60);
    QVERIFY(profile->subscriptions.isEmpty());
}

void TestProfileEditor::untouchedProfileIsNotModified()
{
    const QString id = store(savedProfile(), "secret");
    m_editor->edit(*m_store->find(id));
    QTRY_COMPARE(password()->text(), QStringLiteral("secret"));
    QVERIFY(m_editor->profile() == *m_store->find(id));
    QVERIFY(!m_editor->isModified());
    type(name(), QStringLiteral("Other"));
    QVERIFY(m_editor->isModified());
}

void TestProfileEditor::portFollowsTheTransportWhileItWasTheDefault()
{
    m_editor->edit(Profile());
    choose(QStringLiteral("TLS (mqtts://)"));
    QCOMPARE(port()->value(), 8883);
    QVERIFY(!row(Field::Path)->isVisible());
    choose(QStringLiteral("WebSocket (ws://)"));
    QCOMPARE(port()->value(), 8083);
    QVERIFY(row(Field::Path)->isVisible());
    choose(QStringLiteral("Secure WebSocket (wss://)"));
    QCOMPARE(port()->value(), 8084);
    port()->setValue(443);
    choose(QStringLiteral("TCP (mqtt://)"));
    QCOMPARE(port()->value(), 443);
}

void TestProfileEditor::pastedAddressFillsTheRest()
{
    m_editor->edit(Profile());
    QApplication::clipboard()->setText(QStringLiteral("wss://me:pa%20ss@h.example:8443/ws"));
    host()->paste();
    const Profile profile = m_editor->profile();
    QCOMPARE(profile.endpoint.kind, TransportKind::SecureWebSocket);
    QCOMPARE(profile.endpoint.host, QStringLiteral("h.example"));
    QCOMPARE(profile.endpoint.port, 8443);
    QCOMPARE(profile.endpoint.path, QStringLiteral("/ws"));
    QCOMPARE(*profile.username, QStringLiteral("me"));
    QCOMPARE(profile.password, PasswordUse::Stored);
    QCOMPARE(m_editor->secrets().password, QByteArray("pa ss"));
    QCOMPARE(profile.name, QStringLiteral("h.example"));
}

void TestProfileEditor::hostWithPortIsTakenApart()
{
    m_editor->edit(Profile());
    type(host(), QStringLiteral("broker.example:2883"));
    QTest::keyClick(host(), Qt::Key_Tab);
    QCOMPARE(host()->text(), QStringLiteral("broker.example"));
    QCOMPARE(port()->value(), 2883);
}

void TestProfileEditor::missingFieldsAreToldOnSaving()
{
    m_editor->edit(Profile());
    QCOMPARE(row(Field::Name)->text(), QString());
    QVERIFY(!m_editor->save());
    QVERIFY(!row(Field::Name)->text().isEmpty());
    QVERIFY(!row(Field::Host)->text().isEmpty());
    QVERIFY(m_store->profiles().isEmpty());
    QVERIFY(m_editor->isVisible());
    type(name(), QStringLiteral("Named"));
    QCOMPARE(row(Field::Name)->text(), QString());
}

void TestProfileEditor::flawOnAnotherPageIsBroughtForward()
{
    Profile profile = savedProfile();
    profile.password = PasswordUse::None;
    profile.will.topic.clear();
    m_editor->edit(*m_store->find(store(profile)));
    auto *tabs = m_editor->findChild<QTabWidget *>();
    QVERIFY(!m_editor->save());
    QVERIFY(tabs->currentWidget()->isAncestorOf(row(Field::WillTopic)));
    QVERIFY(!row(Field::WillTopic)->text().isEmpty());
}

void TestProfileEditor::warningsDoNotKeepFromSaving()
{
    Profile profile;
    profile.name = QStringLiteral("Test");
    profile.endpoint.kind = TransportKind::Tls;
    profile.endpoint.host = QStringLiteral("broker.example");
    m_editor->edit(profile);
    QCOMPARE(row(Field::VerifyPeer)->text(), QString());
    input<QCheckBox>(Field::VerifyPeer)->click();
    QVERIFY(row(Field::VerifyPeer)->text().startsWith(QStringLiteral("⚠")));
    QVERIFY(m_editor->save());
    QVERIFY(!m_store->profiles().first().endpoint.tls.verifyPeer);
}

void TestProfileEditor::generateMakesAClientId()
{
    m_editor->edit(Profile());
    click("generateClientId");
    const QString first = m_editor->profile().clientId;
    QVERIFY(!first.isEmpty());
    click("generateClientId");
    QVERIFY(m_editor->profile().clientId != first);
}

void TestProfileEditor::passwordIsReadRevealedAndStored()
{
    const QString id = store(savedProfile(), "before");
    m_editor->edit(*m_store->find(id));
    QTRY_COMPARE(password()->text(), QStringLiteral("before"));
    QCOMPARE(password()->echoMode(), QLineEdit::Password);
    password()->actions().first()->trigger();
    QCOMPARE(password()->echoMode(), QLineEdit::Normal);
    type(password(), QStringLiteral("after"));
    QVERIFY(m_editor->save());
    QTRY_COMPARE(storedSecrets(id).password, QByteArray("after"));
    const QByteArray file =
            storage::readFile(m_paths->profiles() + QStringLiteral("/saved.json")).value();
    QVERIFY(!file.contains("after"));
}

void TestProfileEditor::passwordThatCannotBeReadStaysStored()
{
    const QString id = store(savedProfile(), "kept");
    const QByteArray before = storage::readFile(m_paths->secretsFile()).value();
    m_editor->edit(*m_store->find(id));
    // Saved before the store has answered.
    type(name(), QStringLiteral("Renamed"));
    QVERIFY(m_editor->save());
    QCOMPARE(m_store->find(id)->password, PasswordUse::Stored);
    QCOMPARE(storedSecrets(id).password, QByteArray("kept"));
    QCOMPARE(storage::readFile(m_paths->secretsFile()).value(), before);
}

void TestProfileEditor::removedPasswordLeavesTheStore()
{
    const QString id = store(savedProfile(), "secret");
    m_editor->edit(*m_store->find(id));
    QTRY_COMPARE(password()->text(), QStringLiteral("secret"));
    password()->selectAll();
    QTest::keyClick(password(), Qt::Key_Delete);
    QVERIFY(m_editor->save());
    QCOMPARE(m_store->find(id)->password, PasswordUse::None);
    QTRY_VERIFY(storedSecrets(id).password.isEmpty());
}

void TestProfileEditor::cancelAsksBeforeChangesAreLost()
{
    m_editor->edit(Profile());
    type(name(), QStringLiteral("Typed"));
    click("cancel");
    QVERIFY(m_editor->isVisible());
    QVERIFY(m_editor->findChild<widgets::NoticeBar *>()->isVisible());
    type(name(), QStringLiteral("Typed more"));
    QVERIFY(!m_editor->findChild<widgets::NoticeBar *>()->isVisible());
    click("cancel");
    click("cancel");
    QVERIFY(!m_editor->isVisible());
    QVERIFY(m_store->profiles().isEmpty());
    QVERIFY(!profiles::loadDraft(*m_paths));
}

void TestProfileEditor::draftSurvivesACrash()
{
    const QString id = store(savedProfile(), "secret");
    m_editor->edit(*m_store->find(id));
    QTRY_COMPARE(password()->text(), QStringLiteral("secret"));
    type(name(), QStringLiteral("Half done"));
    QTRY_VERIFY(profiles::loadDraft(*m_paths));
    m_editor = std::make_unique<ProfileEditor>(
            ProfileServices{*m_store, *m_secrets, *m_settings, *m_paths});
    const auto draft = profiles::loadDraft(*m_paths);
    m_editor->editDraft(*draft);
    QTRY_COMPARE(password()->text(), QStringLiteral("secret"));
    QCOMPARE(m_editor->profile().name, QStringLiteral("Half done"));
    QVERIFY(m_editor->isModified());
    QVERIFY(m_editor->save());
    QCOMPARE(m_store->find(id)->name, QStringLiteral("Half done"));
    QVERIFY(!profiles::loadDraft(*m_paths));
    QCOMPARE(storedSecrets(id).password, QByteArray("secret"));
}

void TestProfileEditor::saveAndConnectTellsWhichProfile()
{
    QSignalSpy wishes(m_editor.get(), &ProfileEditor::connectRequested);
    m_editor->edit(Profile());
    click("saveAndConnect");
    QCOMPARE(wishes.size(), 0);
    type(name(), QStringLiteral("Now"));
    type(host(), QStringLiteral("localhost"));
    click("saveAndConnect");
    QCOMPARE(wishes.size(), 1);
    QCOMPARE(wishes.first().first().toString(), m_store->profiles().first().id);
}

void TestProfileEditor::onlyVersion5OffersItsProperties()
{
    m_editor->edit(Profile());
    const FieldRow *receiveMaximum = row(Field::ReceiveMaximum);
    const auto isOffered = [&] { return !receiveMaximum->parentWidget()->isHidden(); };
    QVERIFY(isOffered());
    choose(QStringLiteral("MQTT 3.1.1"));
    QVERIFY(!isOffered());
    choose(QStringLiteral("MQTT 5.0"));
    QVERIFY(isOffered());
}

QTEST_MAIN(TestProfileEditor)
#include "tst_profileeditor.moc"
