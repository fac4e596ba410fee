// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/iothread.h"
#include "app/clouds/schemes.h"
#include "app/inspector/capture.h"
#include "app/storage/settings.h"
#include "tests/support/registrationserver.h"
#include "ui/credentials/credentialspage.h"
#include "ui/widgets/copybutton.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTextEdit>
#include <QtTest>

#include <memory>

class TestCredentialsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void articleTripleGivesTheExpectedValues();
    void nothingIsBlamedBeforeSomebodyTyped();
    void damageIsSaidBesideItsField_data();
    void damageIsSaidBesideItsField();
    void oddSecretIsOnlyWarnedOf();
    void pasteFillsTheFormAndForgetsItsText();
    void strangePasteIsAnswered();
    void typedTextIsReadWhenTheTypingStops();
    void pastedCredentialsAreChecked();
    void anotherLanguageKeepsTheInputs();
    void profileCarriesTheResults();
    void secretsAreNeitherSavedNorShown();
    void signedTextIsColouredByItsInputs();
    void signedSecretIsMasked();
    void everythingCanBeCopied();
    void otherInputsAreRememberedAcrossStarts();
    void connectPacketIsReadAndChecked();
    void modulesCommandsAreRead();
    void anotherProductIsAskedFor();
    void expiryIsShown();
    void preSharedKeyIsShownAndConnects();
    void certificateHidesTheSecret();
    void deviceIsRegisteredFromThePage();
    void manyDevicesBecomeATable();

private:
    template<class T>
    T *child(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    QString result(const char *name) const { return child<QLineEdit>(name)->text(); }
    QString message(const QString &field) const
    {
        return m_page->findChild<QLabel *>(field + QLatin1String(".message"))->text();
    }
    void type(const char *name, const QString &text) const
    {
        auto *line = child<QLineEdit>(name);
        line->clear();
        QTest::keyClicks(line, text);
    }
    void typeArticle() const;
    bool saysSomewhere(const char *word) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [word](const QLabel *label) {
            return label->isVisible() && label->text().contains(QString::fromUtf8(word));
        });
    }

    client::IoThread m_ioThread;
    inspector::Capture m_capture;
    testsupport::Certificates m_certificates;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::Settings> m_settings;
    std::unique_ptr<ui::CredentialsPage> m_page;
};

void TestCredentialsPage::initTestCase()
{
    qRegisterMetaType<profiles::Profile>();
    qRegisterMetaType<profiles::Secrets>();
    QVERIFY(m_certificates.make());
}

void TestCredentialsPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<storage::Settings>(storage::Paths(m_folder->path()));
    m_page = std::make_unique<ui::CredentialsPage>(*m_settings, m_ioThread, m_capture);
    m_page->resize(1180, 700);
    m_page->show();
}

void TestCredentialsPage::cleanup()
{
    m_page.reset();
    m_settings.reset();
    m_folder.reset();
}

void TestCredentialsPage::typeArticle() const
{
    type("productKey", QStringLiteral("a1JszCpjS61"));
    type("deviceName", QStringLiteral("NT35E_06011"));
    type("deviceSecret", QStringLiteral("390358fc595040aa73221e8393aba86c"));
}

void TestCredentialsPage::articleTripleGivesTheExpectedValues()
{
    typeArticle();
    type("clientId", QStringLiteral("NT35E"));
    QVERIFY(m_page->setInput(QStringLiteral("signmethod"), QStringLiteral("hmacmd5")));
    QCOMPARE(result("host"), QStringLiteral("a1JszCpjS61.iot-as-mqtt.cn-shanghai.aliyuncs.com"));
    QCOMPARE(result("port"), QStringLiteral("1883"));
    QCOMPARE(result("result.clientId"), QStringLiteral("NT35E|securemode=3,signmethod=hmacmd5|"));
    QCOMPARE(result("username"), QStringLiteral("NT35E_06011&a1JszCpjS61"));
    QCOMPARE(result("password"), QStringLiteral("C7FE69B840129CEB77CC8D68861936CD"));
    QCOMPARE(child<QTextEdit>("signedText")->toPlainText(),
             QStringLiteral("clientIdNT35EdeviceNameNT35E_06011productKeya1JszCpjS61"));
}

void TestCredentialsPage::nothingIsBlamedBeforeSomebodyTyped()
{
    for (const char *field : {"productKey", "deviceName", "deviceSecret"})
        QVERIFY(message(QString::fromLatin1(field)).isEmpty());
    QVERIFY(!m_page->credentials());
    type("productKey", QStringLiteral("a"));
    child<QLineEdit>("productKey")->clear();
    QVERIFY(message(QStringLiteral("productKey")).contains(QLatin1String("empty")));
}

void TestCredentialsPage::damageIsSaidBesideItsField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("word");
    QTest::newRow("blank at the end") << "productKey"
                                      << "a1JszCpjS61 "
                                      << "blank";
    QTest::newRow("full-width digit")
            << "deviceName" << QStringLiteral("NT35E_０6") << "half-width";
    QTest::newRow("secret in the key's field") << "productKey"
                                               << "390358fc595040aa73221e8393aba86c"
                                               << "exchanged";
    QTest::newRow("timestamp in words") << "timestamp"
                                        << "soon"
                                        << "digits";
    QTest::newRow("broken pairs") << "extra"
                                  << "lan"
                                  << "name=value";
}

void TestCredentialsPage::damageIsSaidBesideItsField()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, word);
    typeArticle();
    QVERIFY(m_page->credentials());
    QVERIFY(m_page->setInput(field, value));
    QVERIFY(!m_page->credentials());
    QVERIFY2(message(field).contains(word), qPrintable(message(field)));
}

void TestCredentialsPage::oddSecretIsOnlyWarnedOf()
{
    typeArticle();
    QVERIFY(message(QStringLiteral("deviceSecret")).isEmpty());
    type("deviceSecret", QStringLiteral("secret"));
    QVERIFY(m_page->credentials());
    QVERIFY(message(QStringLiteral("deviceSecret"))
                    .contains(QLatin1String("32 letters and digits")));
}

void TestCredentialsPage::pasteFillsTheFormAndForgetsItsText()
{
    auto *paste = child<QPlainTextEdit>("paste");
    paste->setPlainText(QStringLiteral(R"({"ProductKey":"a1JszCpjS61","DeviceName":"NT35E_06011",)"
                                       R"("DeviceSecret":"390358fc595040aa73221e8393aba86c"})"));
    QVERIFY(m_page->credentials());
    QCOMPARE(result("username"), QStringLiteral("NT35E_06011&a1JszCpjS61"));
    QVERIFY(paste->toPlainText().isEmpty());
}

void TestCredentialsPage::strangePasteIsAnswered()
{
    auto *paste = child<QPlainTextEdit>("paste");
    paste->setPlainText(QStringLiteral("hello"));
    QCOMPARE(paste->toPlainText(), QStringLiteral("hello"));
    QVERIFY(!m_page->credentials());
    const auto labels = m_page->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(QLatin1String("recognised"));
    }));
}

// Not after the first letter of a value.
void TestCredentialsPage::typedTextIsReadWhenTheTypingStops()
{
    auto *paste = child<QPlainTextEdit>("paste");
    QTest::keyClicks(paste, QStringLiteral("ProductKey: a1JszCpjS61"));
    QTRY_VERIFY_WITH_TIMEOUT(paste->toPlainText().isEmpty(), 30'000);
    QCOMPARE(child<QLineEdit>("productKey")->text(), QStringLiteral("a1JszCpjS61"));
}

void TestCredentialsPage::pastedCredentialsAreChecked()
{
    const auto says = [this](const char *word) {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [word](const QLabel *label) {
            return label->isVisible() && label->text().contains(QLatin1String(word));
        });
    };
    // Signed with MD5, says SHA-1.
    child<QPlainTextEdit>("paste")->setPlainText(QStringLiteral(
            R"({"clientId":"NT35E|securemode=3,signmethod=hmacsha1|",)"
            R"("username":"NT35E_06011&a1JszCpjS61","passwd":"C7FE69B840129CEB77CC8D68861936CD"})"));
    type("deviceSecret", QStringLiteral("390358fc595040aa73221e8393aba86c"));
    QVERIFY(says("another method"));
    QVERIFY(m_page->setInput(QStringLiteral("signmethod"), QStringLiteral("hmacmd5")));
    QVERIFY(!says("another method"));
}

void TestCredentialsPage::anotherLanguageKeepsTheInputs()
{
    typeArticle();
    const QString password = result("password");
    QEvent changed(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_page.get(), &changed);
    QCoreApplication::processEvents();
    QCOMPARE(result("password"), password);
    QCOMPARE(child<QLineEdit>("deviceSecret")->echoMode(), QLineEdit::Password);
}

void TestCredentialsPage::profileCarriesTheResults()
{
    typeArticle();
    QVERIFY(m_page->setInput(QStringLiteral("transport"), QStringLiteral("wss")));
    QSignalSpy saved(m_page.get(), &ui::CredentialsPage::saveAsProfileRequested);
    QSignalSpy opened(m_page.get(), &ui::CredentialsPage::connectRequested);
    child<QPushButton>("saveAsProfile")->click();
    child<QPushButton>("connectNow")->click();
    QCOMPARE(saved.count(), 1);
    QCOMPARE(opened.count(), 1);
    const auto profile = saved.first().first().value<profiles::Profile>();
    QCOMPARE(profile.name, QStringLiteral("NT35E_06011"));
    QCOMPARE(profile.endpoint.host, result("host"));
    QCOMPARE(profile.endpoint.port, quint16(443));
    QCOMPARE(profile.endpoint.kind, net::TransportKind::SecureWebSocket);
    QCOMPARE(profile.endpoint.path, QStringLiteral("/"));
    QCOMPARE(profile.version, mqtt::ProtocolVersion::V311);
    QCOMPARE(profile.clientId, result("result.clientId"));
    QCOMPARE(profile.username.value_or(QString()), result("username"));
    QCOMPARE(profile.password, profiles::PasswordUse::Stored);
    const auto secrets = saved.first().at(1).value<profiles::Secrets>();
    QCOMPARE(QString::fromUtf8(secrets.password), result("password"));
    // What the credentials are made from, to make them anew.
    QCOMPARE(profile.origin.scheme, QStringLiteral("aliyun"));
    QCOMPARE(profile.origin.inputs.value(QStringLiteral("productKey")),
             QStringLiteral("a1JszCpjS61"));
    QVERIFY(!profile.origin.inputs.contains(QStringLiteral("deviceSecret")));
    QVERIFY(secrets.originSecrets.contains("390358fc595040aa73221e8393aba86c"));
}

void TestCredentialsPage::secretsAreNeitherSavedNorShown()
{
    typeArticle();
    QCOMPARE(child<QLineEdit>("deviceSecret")->echoMode(), QLineEdit::Password);
    QVERIFY(m_settings->flush());
    QDirIterator files(m_folder->path(), QDir::Files, QDirIterator::Subdirectories);
    int read = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(!text.contains("390358fc595040aa73221e8393aba86c"));
        QVERIFY(!text.contains(result("password").toLatin1()));
        ++read;
    }
    QVERIFY(read > 0);
}

void TestCredentialsPage::signedTextIsColouredByItsInputs()
{
    typeArticle();
    const auto *text = child<QTextEdit>("signedText");
    QSet<QRgb> colours;
    QTextCursor cursor(text->document());
    while (!cursor.atEnd()) {
        cursor.movePosition(QTextCursor::NextCharacter);
        colours.insert(cursor.charFormat().foreground().color().rgb());
    }
    QCOMPARE(colours.size(), 4); // constants, client id, device name, product key
}

void TestCredentialsPage::signedSecretIsMasked()
{
    QVERIFY(m_page->setCloud(QStringLiteral("baidu")));
    QVERIFY(m_page->setInput(QStringLiteral("iotCoreId"), QStringLiteral("abcd123")));
    QVERIFY(m_page->setInput(QStringLiteral("deviceKey"), QStringLiteral("mydevice")));
    QVERIFY(m_page->setInput(QStringLiteral("deviceSecret"), QStringLiteral("ImSeCrEt0I1M2jkl")));
    QVERIFY(m_page->credentials());
    const QString text = child<QTextEdit>("signedText")->toPlainText();
    QVERIFY(text.startsWith(QLatin1String("mydevice&0&SHA256")));
    QVERIFY(!text.contains(QLatin1String("ImSeCrEt")));
}

void TestCredentialsPage::everythingCanBeCopied()
{
    typeArticle();
    const auto buttons = m_page->findChildren<widgets::CopyButton *>();
    QCOMPARE(buttons.size(), 6); // the path's is hidden
    buttons.last()->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), result("password"));
    child<QPushButton>("copyAll")->click();
    const QString all = QGuiApplication::clipboard()->text();
    for (const char *name : {"host", "port", "result.clientId", "username", "password"})
        QVERIFY(all.contains(result(name)));
}

void TestCredentialsPage::otherInputsAreRememberedAcrossStarts()
{
    typeArticle();
    QVERIFY(m_page->setInput(QStringLiteral("region"), QStringLiteral("eu-central-1")));
    m_page = std::make_unique<ui::CredentialsPage>(*m_settings, m_ioThread, m_capture);
    QCOMPARE(child<QLineEdit>("productKey")->text(), QStringLiteral("a1JszCpjS61"));
    QCOMPARE(child<QComboBox>("region")->currentData().toString(), QStringLiteral("eu-central-1"));
    QVERIFY(child<QLineEdit>("deviceSecret")->text().isEmpty());
    QVERIFY(message(QStringLiteral("deviceSecret")).isEmpty());
}

void TestCredentialsPage::connectPacketIsReadAndChecked()
{
    type("deviceSecret", QStringLiteral("1234567890"));
    // The article's dump, which lacks its first byte.
    child<QPlainTextEdit>("paste")->setPlainText(
            QStringLiteral("7400044d51545404c0007800336162637c7365637572656d6f64653d332c7369676e6d6"
                           "574686f643d686d6163"
                           "736861312c74696d657374616d703d3132307c000935363738263132333400283232323"
                           "7353044454446453446"
                           "373734303032454538374545443239434644303633384335463636"));
    QCOMPARE(result("username"), QStringLiteral("5678&1234"));
    QCOMPARE(result("result.clientId"),
             QStringLiteral("abc|securemode=3,signmethod=hmacsha1,timestamp=120|"));
    QVERIFY(saysSomewhere("✔"));
}

void TestCredentialsPage::modulesCommandsAreRead()
{
    child<QPlainTextEdit>("paste")->setPlainText(
            QStringLiteral("AT+QMTCFG=\"aliauth\",0,\"a1JszCpjS61\",\"NT35E_06011\","
                           "\"390358fc595040aa73221e8393aba86c\"\r\n"));
    QVERIFY(m_page->credentials());
    QCOMPARE(result("username"), QStringLiteral("NT35E_06011&a1JszCpjS61"));
}

void TestCredentialsPage::anotherProductIsAskedFor()
{
    child<QPlainTextEdit>("paste")->setPlainText(
            QStringLiteral("clientId: GID_test@@@dev1\nusername: Signature|LTAI|post-cn-0\n"));
    QVERIFY(saysSomewhere("Which product is meant?"));
    const auto buttons = m_page->findChildren<QPushButton *>();
    const auto apsara = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->text().contains(QLatin1String("ApsaraMQ"));
    });
    QVERIFY(apsara != buttons.end());
    (*apsara)->click();
    QCOMPARE(m_page->findChild<QLineEdit *>(QStringLiteral("groupId"))->text(),
             QStringLiteral("GID_test"));
    QCOMPARE(child<QLineEdit>("accessKeyId")->text(), QStringLiteral("LTAI"));
}

void TestCredentialsPage::expiryIsShown()
{
    QVERIFY(m_page->setCloud(QStringLiteral("tencent")));
    for (const auto &[name, value] : {std::pair{"productId", "LD8S5J1L07"},
                                      {"deviceName", "test"},
                                      {"deviceSecret", "acyv3QDJrRa0fW5UE58KnQ=="},
                                      {"expiry", "day"}})
        QVERIFY(m_page->setInput(QString::fromLatin1(name), QString::fromLatin1(value)));
    QVERIFY(child<QLabel>("expiry")->isVisible());
    QVERIFY(child<QLabel>("expiry")->text().contains(QLatin1String("Valid until")));
    QVERIFY(m_page->setInput(QStringLiteral("expiry"), QStringLiteral("1600000000")));
    QVERIFY(child<QLabel>("expiry")->text().contains(QLatin1String("Expired")));
}

void TestCredentialsPage::preSharedKeyIsShownAndConnects()
{
    QVERIFY(m_page->setCloud(QStringLiteral("aliyun-tls-psk")));
    typeArticle();
    QVERIFY(m_page->credentials());
    QVERIFY(m_page->findChild<QLineEdit *>(QStringLiteral("step.psk"))->text().size() == 64);
    QSignalSpy wishes(m_page.get(), &ui::CredentialsPage::connectRequested);
    child<QPushButton>("connectNow")->click();
    QCOMPARE(wishes.size(), 1);
    const auto profile = wishes.first().at(0).value<profiles::Profile>();
    const auto secrets = wishes.first().at(1).value<profiles::Secrets>();
    QCOMPARE(profile.endpoint.tls.verification, net::Verification::SharedKey);
    QCOMPARE(profile.endpoint.tls.pskIdentity,
             QStringLiteral("devicename|hmacsha256|a1JszCpjS61&NT35E_06011|2524608000000"));
    QCOMPARE(secrets.sharedKey.size(), 128);
}

void TestCredentialsPage::certificateHidesTheSecret()
{
    QVERIFY(m_page->setCloud(QStringLiteral("huawei")));
    QVERIFY(m_page->setInput(QStringLiteral("deviceId"), QStringLiteral("62_8")));
    QVERIFY(child<QLineEdit>("secret")->isVisible());
    QVERIFY(!m_page->credentials());
    QVERIFY(m_page->setInput(QStringLiteral("authentication"), QStringLiteral("certificate")));
    QVERIFY(!child<QLineEdit>("secret")->isVisible());
    QVERIFY(m_page->credentials());
}

void TestCredentialsPage::deviceIsRegisteredFromThePage()
{
    using testsupport::RegistrationServer;
    RegistrationServer server;
    QVERIFY(server.start(m_certificates));
    QVERIFY(m_page->setCloud(QStringLiteral("aliyun-dynreg")));
    type("productKey", QStringLiteral("a1JszCpjS61"));
    type("deviceName", QStringLiteral("NT35E_06011"));
    type("productSecret", QString::fromLatin1(RegistrationServer::productSecret));
    QVERIFY(!child<QPushButton>("connectNow")->isVisible());
    child<QPushButton>("registerNow")->click();
    auto *dialog = m_page->findChild<QDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(QStringLiteral("registerHost"))
            ->setText(QStringLiteral("127.0.0.1"));
    dialog->findChild<QSpinBox *>(QStringLiteral("registerPort"))->setValue(server.port());
    dialog->findChild<QLineEdit *>(QStringLiteral("caFile"))
            ->setText(m_certificates.certificate(QStringLiteral("ca")));
    dialog->findChild<QPushButton *>(QStringLiteral("startRegistration"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(saysSomewhere("The device is registered"), 30'000);
    QVERIFY(server.wasSignatureRight());
    QCOMPARE(child<QLineEdit>("deviceSecret")->text(),
             QString::fromLatin1(RegistrationServer::deviceSecret));
    QCOMPARE(result("username"), QStringLiteral("NT35E_06011&a1JszCpjS61"));
    QVERIFY(child<QPushButton>("saveAsProfile")->isVisible());
}

void TestCredentialsPage::manyDevicesBecomeATable()
{
    typeArticle();
    child<QPushButton>("manyDevices")->click();
    auto *dialog = m_page->findChild<ui::DeviceTableDialog *>();
    QVERIFY(dialog);
    QSignalSpy wished(m_page.get(), &ui::CredentialsPage::profilesRequested);
    dialog->readText(QStringLiteral("DeviceName;DeviceSecret\n"
                                    "dev1;390358fc595040aa73221e8393aba86c\n"
                                    "dev 2;390358fc595040aa73221e8393aba86c\n"
                                    "dev3;390358fc595040aa73221e8393aba86d\n"));
    const auto *state = dialog->findChild<QLabel *>(QStringLiteral("tableState"));
    QTRY_VERIFY_WITH_TIMEOUT(state->text().startsWith(QLatin1String("3 of 3")), 30'000);
    QVERIFY(state->text().contains(QLatin1String("1 with a mistake")));
    const QString path = m_folder->filePath(QStringLiteral("out.csv"));
    QVERIFY(dialog->exportTo(path));
    const auto written = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(written().contains("dev1&a1JszCpjS61"));
    QVERIFY(!written().contains("390358fc"));
    const QByteArray password = [] {
        const auto made =
                clouds::derive(*clouds::schemeById(u"aliyun"),
                               {{{QStringLiteral("productKey"), QStringLiteral("a1JszCpjS61")},
                                 {QStringLiteral("deviceName"), QStringLiteral("dev1")},
                                 {QStringLiteral("deviceSecret"),
                                  QStringLiteral("390358fc595040aa73221e8393aba86c")}},
                                0});
        return made->password.toUtf8();
    }();
    QVERIFY(!written().contains(password));
    dialog->findChild<QCheckBox *>(QStringLiteral("showPasswords"))->setChecked(true);
    QVERIFY(dialog->exportTo(path));
    QVERIFY(written().contains(password));
    dialog->findChild<QPushButton *>(QStringLiteral("makeProfiles"))->click();
    QCOMPARE(wished.count(), 1);
    const auto prepared = wished.first().first().value<QList<ui::PreparedProfile>>();
    QCOMPARE(prepared.size(), 2);
    QCOMPARE(prepared.first().profile.name, QStringLiteral("dev1"));
    QCOMPARE(prepared.first().secrets.password, password);
}

QTEST_MAIN(TestCredentialsPage)
#include "tst_credentialspage.moc"
