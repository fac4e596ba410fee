// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/profileeditor.h"

#include "app/client/iothread.h"
#include "app/client/mqttclient.h"
#include "app/profiles/draft.h"
#include "app/profiles/profilesecrets.h"
#include "app/profiles/profilestore.h"
#include "app/profiles/secretchain.h"
#include "app/storage/jsonfile.h"
#include "app/storage/settings.h"
#include "tests/support/certificates.h"
#include "tests/support/freeport.h"
#include "tests/support/mosquitto.h"
#include "ui/connection/certificatedialog.h"
#include "ui/connection/endpointform.h"
#include "ui/connection/fieldrow.h"
#include "ui/connection/loginform.h"
#include "ui/connection/tlsform.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/noticebar.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QSslCertificate>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>
#include <memory>

using namespace ui;
using net::TransportKind;
using profiles::Field;
using profiles::PasswordUse;
using profiles::Profile;
using profiles::Secrets;

namespace {

constexpr int patience = 20'000;

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
    void initTestCase()
    {
        m_certificates = std::make_unique<testsupport::Certificates>();
        QVERIFY(m_certificates->make());
        QVERIFY(m_certificates->makeForms());
    }
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
    void filesTellWhatIsInThem_data();
    void filesTellWhatIsInThem();
    void passwordOfAuthoritiesIsAskedWhenTheyAreLocked();
    void keyPasswordCanBeAskedEachTime();
    void certificateIsLookedAtAndAccepted();
    void certificateThatDoesNotComeIsExplained();
    void everyWayIsSaved();
    void rarerFieldsAreFoldedUntilNeeded();
    void fieldsFollowTheTransport();
    void engineThatIsNotThereIsGreyed();
    void generateMakesAClientId();
    void passwordIsReadRevealedAndStored();
    void passwordThatCannotBeReadStaysStored();
    void removedPasswordLeavesTheStore();
    void cancelAsksBeforeChangesAreLost();
    void draftSurvivesACrash();
    void saveAndConnectTellsWhichProfile();
    void preSharedKeyIsSaved();
    void otherEngineGreysWhatItCannotDo();
    void onlyVersion5OffersItsProperties();
    void originIsKeptUntilTheLoginIsTyped_data();
    void originIsKeptUntilTheLoginIsTyped();
    void limitsOfTheCloudAreTold();

private:
    Profile tlsProfile() const;
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

    std::unique_ptr<testsupport::Certificates> m_certificates;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<storage::Paths> m_paths;
    std::unique_ptr<storage::Settings> m_settings;
    std::unique_ptr<profiles::ProfileStore> m_store;
    std::unique_ptr<profiles::SecretStore> m_secrets;
    client::IoThread m_ioThread;
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
            ProfileServices{*m_store, *m_secrets, *m_settings, *m_paths, m_ioThread});
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
    choose(QStringLiteral("Off: anybody may pose as the server"));
    QVERIFY(row(Field::VerifyPeer)->text().startsWith(QStringLiteral("⚠")));
    QVERIFY(m_editor->save());
    QCOMPARE(m_store->profiles().first().endpoint.tls.verification, net::Verification::Off);
}

Profile TestProfileEditor::tlsProfile() const
{
    Profile profile;
    profile.name = QStringLiteral("Test");
    profile.endpoint.kind = TransportKind::Tls;
    profile.endpoint.host = QStringLiteral("localhost");
    profile.endpoint.tls.caFile = m_certificates->certificate(QStringLiteral("ca"));
    return profile;
}

void TestProfileEditor::filesTellWhatIsInThem_data()
{
    QTest::addColumn<QString>("authority");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("password");
    QTest::addColumn<Field>("field");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const char *certificate, const char *key,
                        const QString &password, Field field, const char *told) {
        QTest::newRow(name) << "ca.crt" << certificate << key << password << field << told;
    };
    const QString password = testsupport::Certificates::keyPassword();
    row("subject, issuer and key", "client.crt", "client.key", {}, Field::CertFile,
        "client, issued by test ca, valid until");
    row("kind of key", "client.crt", "client.key", {}, Field::KeyFile,
        "EC prime256v1 key of 256 bits. It belongs to the certificate.");
    row("chain", "client.p12", "", password, Field::CertFile, "Chain: client ← test ca.");
    row("old cipher", "client-old.p12", "", password, Field::CertFile, "old cipher");
    row("key within", "client-bundle.pem", "", {}, Field::CertFile,
        "Its private key is in the file.");
    row("key missing", "client.crt", "", {}, Field::CertFile, "⚠ ");
    row("key of another", "client.crt", "server.key", {}, Field::KeyFile,
        "belongs to another certificate");
    row("expired", "expired.crt", "expired.key", {}, Field::CertFile, "expired on");
    row("password missing", "client.crt", "client-enc.key", {}, Field::KeyFile,
        "locked with a password");
    row("wrong password", "client.p12", "", QStringLiteral("wrong"), Field::CertFile,
        "does not open");
    row("no certificate at all", "none.crt", "", {}, Field::CertFile,
        "neither a certificate nor a key");
    QTest::newRow("leaf as authority") << "client.crt"
                                       << ""
                                       << "" << QString() << Field::CaFile << "is no authority";
}

void TestProfileEditor::filesTellWhatIsInThem()
{
    QFETCH(const QString, authority);
    QFETCH(const QString, certificate);
    QFETCH(const QString, key);
    QFETCH(const QString, password);
    QFETCH(const Field, field);
    QFETCH(const QString, told);
    const auto path = [this](const QString &name) {
        return name.isEmpty() ? QString() : m_certificates->form(name);
    };
    m_editor->edit(tlsProfile());
    const auto choose = [this](const QString &title, const QString &file) {
        lineEdit(title)->setText(file);
    };
    choose(QStringLiteral("Choose the CA certificate"), path(authority));
    choose(QStringLiteral("Choose the client certificate"), path(certificate));
    choose(QStringLiteral("Choose the private key"), path(key));
    type(lineEdit(QStringLiteral("Key password")), password);
    QTRY_VERIFY2_WITH_TIMEOUT(row(field)->text().contains(told), qPrintable(row(field)->text()),
                              patience);
}

void TestProfileEditor::passwordOfAuthoritiesIsAskedWhenTheyAreLocked()
{
    m_editor->edit(tlsProfile());
    QVERIFY(row(Field::CaPassword)->isHidden());
    lineEdit(QStringLiteral("Choose the CA certificate"))
            ->setText(m_certificates->form(QStringLiteral("ca.p12")));
    QTRY_VERIFY_WITH_TIMEOUT(!row(Field::CaPassword)->isHidden(), patience);
    QVERIFY(row(Field::CaFile)->text().contains(QStringLiteral("locked with a password")));
    lineEdit(QStringLiteral("CA file password"))->setFocus();
    QTest::keyClicks(lineEdit(QStringLiteral("CA file password")),
                     testsupport::Certificates::keyPassword());
    QTRY_VERIFY_WITH_TIMEOUT(
            row(Field::CaFile)->text().startsWith(QStringLiteral("test ca, signed by itself")),
            patience);
    QCOMPARE(m_editor->secrets().caPassword, testsupport::Certificates::keyPassword());
    QVERIFY(m_editor->profile().caHasPassword);
}

void TestProfileEditor::keyPasswordCanBeAskedEachTime()
{
    m_editor->edit(tlsProfile());
    type(lineEdit(QStringLiteral("Key password")), QStringLiteral("phrase"));
    QCOMPARE(m_editor->profile().keyPassword, PasswordUse::Stored);
    auto *ask = lineEdit(QStringLiteral("Key password"))->parentWidget()->findChild<QCheckBox *>();
    ask->click();
    QCOMPARE(m_editor->profile().keyPassword, PasswordUse::AskEachTime);
    QCOMPARE(m_editor->secrets().keyPassword, QString());
}

void TestProfileEditor::certificateIsLookedAtAndAccepted()
{
    testsupport::Mosquitto server;
    QVERIFY(server.start(m_certificates->mosquittoConfiguration()));
    Profile profile = tlsProfile();
    profile.endpoint.tls.caFile.clear();
    profile.endpoint.host = QStringLiteral("127.0.0.1");
    profile.endpoint.port = server.port();
    m_editor->edit(profile);
    click("lookAtCertificate");
    auto *dialog = m_editor->findChild<CertificateDialog *>();
    QVERIFY(dialog);
    auto *accept = dialog->findChild<QPushButton *>(QStringLiteral("acceptCertificate"));
    QTRY_VERIFY_WITH_TIMEOUT(accept->isEnabled(), 20'000);
    auto *tree = dialog->findChild<QTreeWidget *>();
    QVERIFY(tree->topLevelItem(0)->text(0).startsWith(QStringLiteral("server, issued by test ca")));
    const auto names = tree->findItems(QStringLiteral("Names"), Qt::MatchRecursive);
    QVERIFY(names.first()->text(1).contains(QStringLiteral("localhost")));
    const QString cause = dialog->findChild<widgets::NoticeBar *>()->cause();
    QVERIFY2(cause.contains(QStringLiteral("not trusted here")), qPrintable(cause));
    accept->click();
    QCOMPARE(m_editor->profile().endpoint.tls.verification, net::Verification::Pinned);
    QCOMPARE(m_editor->profile().endpoint.tls.pinnedCertificate,
             QSslCertificate::fromPath(m_certificates->certificate(QStringLiteral("server")))
                     .first()
                     .toDer());
    QVERIFY(row(Field::VerifyPeer)->text().startsWith(QStringLiteral("server, issued by")));
    QVERIFY(m_editor->save());
}

void TestProfileEditor::certificateThatDoesNotComeIsExplained()
{
    Profile profile = tlsProfile();
    profile.endpoint.host = QStringLiteral("127.0.0.1");
    profile.endpoint.port = testsupport::freePort();
    m_editor->edit(profile);
    click("lookAtCertificate");
    auto *dialog = m_editor->findChild<CertificateDialog *>();
    auto *notice = dialog->findChild<widgets::NoticeBar *>();
    QTRY_VERIFY_WITH_TIMEOUT(!notice->cause().isEmpty(), 20'000);
    QVERIFY(notice->cause().contains(QStringLiteral("refused")));
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("acceptCertificate"))->isEnabled());
    dialog->reject();
}

void TestProfileEditor::everyWayIsSaved()
{
    Profile profile = tlsProfile();
    profile.endpoint.kind = TransportKind::SecureWebSocket;
    profile.endpoint.path = QStringLiteral("/mqtt?x=1");
    profile.endpoint.tls.minimumVersion = net::TlsVersion::Tls13;
    profile.endpoint.tls.serverName = QStringLiteral("name");
    profile.endpoint.tls.alpn = {QStringLiteral("a"), QStringLiteral("b")};
    profile.endpoint.webSocket.subprotocol = QStringLiteral("mqttv3.1");
    profile.endpoint.webSocket.headers = {{QStringLiteral("X-Tenant"), QStringLiteral("one")},
                                          {QStringLiteral("Authorization"), {}}};
    profile.endpoint.proxy = {
            net::ProxyKind::Socks5, QStringLiteral("proxy"), 1080, QStringLiteral("anna"), {}};
    profile.proxyHasPassword = true;
    profile.endpoint.looksUpService = true;
    profile.endpoint.localAddress = QStringLiteral("127.0.0.3");
    profile.endpoint.noDelay = false;
    Secrets secrets;
    secrets.proxyPassword = QStringLiteral("proxy-secret");
    secrets.headerValues = {{QStringLiteral("authorization"), QStringLiteral("Bearer x")}};
    m_editor->edit(profile, secrets);
    QVERIFY(m_editor->profile() == profile);
    QVERIFY(m_editor->secrets() == secrets);
    QVERIFY(m_editor->save());
    const Profile saved = m_store->profiles().first();
    QCOMPARE(saved.endpoint, profile.endpoint);
    QTRY_VERIFY(storedSecrets(saved.id) == secrets);
}

void TestProfileEditor::rarerFieldsAreFoldedUntilNeeded()
{
    Profile profile = tlsProfile();
    m_editor->edit(profile);
    const FieldRow *address = row(Field::LocalAddress);
    const auto isFolded = [address] {
        const QWidget *content = address->parentWidget();
        return !content->isVisibleTo(content->parentWidget());
    };
    QVERIFY(isFolded());
    QVERIFY(port()->isEnabled());
    profile.endpoint.looksUpService = true;
    m_editor->edit(profile);
    QVERIFY(!isFolded());
    QVERIFY(!port()->isEnabled());
    type(input<QLineEdit>(Field::LocalAddress), QStringLiteral("eth0"));
    QVERIFY(address->text().contains(QStringLiteral("no IP address")));
    const auto folds = m_editor->findChildren<widgets::Disclosure *>();
    for (widgets::Disclosure *fold : folds)
        fold->setOpen(false);
    QVERIFY(!m_editor->save());
    QVERIFY(!isFolded()); // what is wrong is brought forward
}

void TestProfileEditor::fieldsFollowTheTransport()
{
    m_editor->edit(tlsProfile());
    QVERIFY(row(Field::Path)->isHidden());
    QVERIFY(row(Field::SocketFile)->isHidden());
    choose(QStringLiteral("Unix-domain socket (unix://)"));
    QVERIFY(row(Field::Host)->isHidden());
    QVERIFY(!row(Field::SocketFile)->isHidden());
    QVERIFY(!m_editor->save());
    lineEdit(QStringLiteral("Choose the broker's socket"))
            ->setText(QStringLiteral("/run/broker.sock"));
    QVERIFY(m_editor->save());
    QCOMPARE(m_store->profiles().first().endpoint.socketFile, QStringLiteral("/run/broker.sock"));
}

void TestProfileEditor::engineThatIsNotThereIsGreyed()
{
    m_editor->edit(tlsProfile());
    const auto boxes = m_editor->findChildren<QComboBox *>();
    const auto engines = std::find_if(boxes.begin(), boxes.end(), [](const QComboBox *box) {
        return box->findText(QStringLiteral("Qt MQTT (QMqttClient)")) >= 0;
    });
    QVERIFY(engines != boxes.end());
    const QModelIndex other = (*engines)->model()->index(1, 0);
    QCOMPARE(bool(other.flags() & Qt::ItemIsEnabled), client::isBuilt(client::EngineKind::QtMqtt));
    QCOMPARE(other.data(Qt::ToolTipRole).toString().isEmpty(),
             client::isBuilt(client::EngineKind::QtMqtt));
    profiles::SavedSubscription subscription;
    subscription.filter = QStringLiteral("a");
    Profile profile = tlsProfile();
    profile.subscriptions = {subscription};
    profile.engine = profiles::Engine::QtMqtt;
    m_editor->edit(profile);
    const auto *table = input<QTableWidget>(Field::Subscriptions);
    QVERIFY(!(table->item(0, 5)->flags() & Qt::ItemIsEnabled));
    QVERIFY(!table->item(0, 5)->toolTip().isEmpty());
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
            ProfileServices{*m_store, *m_secrets, *m_settings, *m_paths, m_ioThread});
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

void TestProfileEditor::preSharedKeyIsSaved()
{
    m_editor->edit(tlsProfile());
    QVERIFY(row(Field::PskKey)->isHidden());
    choose(QStringLiteral("Pre-shared key: no certificates (TLS-PSK)"));
    QVERIFY(!row(Field::PskKey)->isHidden());
    QVERIFY(row(Field::CaFile)->isHidden());
    QVERIFY(!m_editor->save()); // no identity
    type(lineEdit(QStringLiteral("PSK identity")), QStringLiteral("pump"));
    type(lineEdit(QStringLiteral("Pre-shared key")), QStringLiteral("coffee"));
    QVERIFY(row(Field::PskKey)->text().contains(QStringLiteral("hex digits")));
    type(lineEdit(QStringLiteral("Pre-shared key")), QStringLiteral("c0ffee"));
    QCOMPARE(row(Field::PskKey)->text(), QStringLiteral("3 byte(s)."));
    QVERIFY(m_editor->save());
    const Profile saved = m_store->profiles().first();
    QCOMPARE(saved.endpoint.tls.verification, net::Verification::SharedKey);
    QCOMPARE(saved.endpoint.tls.pskIdentity, QStringLiteral("pump"));
    QVERIFY(saved.endpoint.tls.pskKey.isEmpty());
    QTRY_COMPARE(storedSecrets(saved.id).sharedKey, QStringLiteral("c0ffee"));
    QCOMPARE(profiles::endpoint(saved, storedSecrets(saved.id)).tls.pskKey,
             QStringLiteral("c0ffee"));
}

void TestProfileEditor::otherEngineGreysWhatItCannotDo()
{
    Profile profile = tlsProfile();
    profile.engine = profiles::Engine::QtMqtt;
    profile.properties.authenticationMethod = QStringLiteral("SCRAM-SHA-256");
    m_editor->edit(profile);
    const auto boxes = m_editor->findChildren<QCheckBox *>();
    const auto aliases = std::find_if(boxes.begin(), boxes.end(), [](const QCheckBox *box) {
        return box->text().contains(QStringLiteral("by alias"));
    });
    QVERIFY(aliases != boxes.end());
    QVERIFY(!(*aliases)->isEnabled());
    const auto rows = m_editor->findChildren<FieldRow *>();
    const auto tells = [&rows](const QString &text) {
        return std::any_of(rows.begin(), rows.end(),
                           [&text](const FieldRow *each) { return each->text().contains(text); });
    };
    QVERIFY(tells(QStringLiteral("sends every topic in full")));
    QVERIFY(tells(QStringLiteral("speaks no SCRAM")));
    profile.engine = profiles::Engine::Own;
    m_editor->edit(profile);
    QVERIFY((*aliases)->isEnabled());
    QVERIFY(!tells(QStringLiteral("speaks no SCRAM")));
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

void TestProfileEditor::originIsKeptUntilTheLoginIsTyped_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("name") << "Name" << true;
    QTest::newRow("client id") << "Client ID" << false;
    QTest::newRow("password") << "Password" << false;
}

// What a profile was made from makes its login anew at each connect; a login that somebody typed
// must not be overwritten by that.
void TestProfileEditor::originIsKeptUntilTheLoginIsTyped()
{
    QFETCH(QString, field);
    Profile draft = savedProfile();
    draft.clientId = QStringLiteral("made");
    draft.origin = {QStringLiteral("tencent"), {{QStringLiteral("expiry"), QStringLiteral("day")}}};
    Secrets secrets;
    secrets.password = "token";
    secrets.originSecrets = R"({"deviceSecret":"acyv3QDJrRa0fW5UE58KnQ=="})";
    m_editor->edit(draft, secrets);
    QVERIFY(m_editor->save());
    const QString id = m_store->profiles().first().id;
    QCOMPARE(m_store->find(id)->origin, draft.origin);
    QTRY_COMPARE(storedSecrets(id).originSecrets, secrets.originSecrets);

    m_editor->edit(*m_store->find(id));
    QTRY_COMPARE(password()->text(), QStringLiteral("token"));
    type(field == QLatin1String("Name") ? name() : lineEdit(field), QStringLiteral("typed"));
    QVERIFY(m_editor->save());
    QFETCH(bool, isKept);
    QCOMPARE(m_store->find(id)->origin.isEmpty(), !isKept);
    const QByteArray expected = isKept ? secrets.originSecrets : QByteArray();
    QTRY_COMPARE(storedSecrets(id).originSecrets, expected);
}

void TestProfileEditor::limitsOfTheCloudAreTold()
{
    Profile draft = savedProfile();
    draft.version = mqtt::ProtocolVersion::V311;
    draft.will.enabled = false;
    draft.keepAlive = 10;
    draft.origin.scheme = QStringLiteral("aliyun");
    m_editor->edit(draft, {});
    const auto *notice = m_editor->findChild<widgets::NoticeBar *>();
    QVERIFY(notice->isVisible());
    QVERIFY(notice->cause().contains(QLatin1String("keep-alive below 30 s")));
    draft.keepAlive = 300;
    m_editor->edit(draft, {});
    QVERIFY(!notice->isVisible());
}

QTEST_MAIN(TestProfileEditor)
#include "tst_profileeditor.moc"
