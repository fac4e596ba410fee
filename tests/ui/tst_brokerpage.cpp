// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/iothread.h"
#include "app/mqtt/encode.h"
#include "app/storage/paths.h"
#include "app/storage/settings.h"
#include "tests/support/freeport.h"
#include "ui/broker/brokerpage.h"
#include "ui/presentation/brokerservice.h"
#include "ui/widgets/noticebar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using presentation::BrokerService;
using presentation::BrokerState;
using ui::BrokerPage;

class tst_BrokerPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void startAndStopByTheButton();
    void takenPortOffersAFreeOne();
    void clientsAndLogAppear();
    void connectIsAWishWithTheAddress();
    void listeningForOthersIsWarnedOf();
    void logIsPausedFilteredClearedAndCopied();
    void portIsRemembered();

private:
    template<class T>
    T *child(const char *name) const
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }
    void startOnFreePort();
    std::unique_ptr<QTcpSocket> connectClient(const QByteArray &clientId);

    QTemporaryDir m_folder;
    std::unique_ptr<storage::Settings> m_settings;
    std::unique_ptr<client::IoThread> m_ioThread;
    std::unique_ptr<BrokerService> m_service;
    std::unique_ptr<BrokerPage> m_page;
};

void tst_BrokerPage::init()
{
    m_settings = std::make_unique<storage::Settings>(storage::Paths(m_folder.path()));
    m_ioThread = std::make_unique<client::IoThread>();
    m_service = std::make_unique<BrokerService>(*m_ioThread);
    m_page = std::make_unique<BrokerPage>(*m_service, *m_settings);
    m_page->resize(1280, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void tst_BrokerPage::cleanup()
{
    m_page.reset();
    m_service.reset();
    m_ioThread.reset();
    m_settings.reset();
}

void tst_BrokerPage::startOnFreePort()
{
    child<QSpinBox>("port")->setValue(testsupport::freePort());
    QTest::mouseClick(child<QPushButton>("toggle"), Qt::LeftButton);
    QTRY_COMPARE(m_service->state(), BrokerState::Running);
}

std::unique_ptr<QTcpSocket> tst_BrokerPage::connectClient(const QByteArray &clientId)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress::LocalHost, m_service->port());
    mqtt::Connect connect;
    connect.clientId = clientId;
    socket->write(mqtt::encode(connect, mqtt::ProtocolVersion::V5));
    return socket;
}

void tst_BrokerPage::startAndStopByTheButton()
{
    startOnFreePort();
    const auto *address = child<QLabel>("address");
    QVERIFY(address->isVisible());
    QCOMPARE(address->text(), QStringLiteral("mqtt://127.0.0.1:%1").arg(m_service->port()));
    QVERIFY(!child<QSpinBox>("port")->isEnabled());
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_service->port());
    QVERIFY(socket.waitForConnected());
    QTest::mouseClick(child<QPushButton>("toggle"), Qt::LeftButton);
    QTRY_COMPARE(m_service->state(), BrokerState::Stopped);
    QVERIFY(!address->isVisible());
    QVERIFY(child<QSpinBox>("port")->isEnabled());
}

void tst_BrokerPage::takenPortOffersAFreeOne()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    child<QSpinBox>("port")->setValue(other.serverPort());
    QTest::mouseClick(child<QPushButton>("toggle"), Qt::LeftButton);
    auto *notice = m_page->findChild<widgets::NoticeBar *>();
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(notice->cause().contains(QString::number(other.serverPort())));
    QVERIFY(!notice->nextStep().isEmpty());
    QCOMPARE(m_service->state(), BrokerState::Stopped);
    auto *useOther = notice->findChild<QPushButton *>();
    QVERIFY(useOther);
    QTest::mouseClick(useOther, Qt::LeftButton);
    QTRY_COMPARE(m_service->state(), BrokerState::Running);
    QVERIFY(m_service->port() != other.serverPort());
    QCOMPARE(child<QSpinBox>("port")->value(), int(m_service->port()));
    QVERIFY(!notice->isVisible());
}

void tst_BrokerPage::clientsAndLogAppear()
{
    startOnFreePort();
    const auto socket = connectClient("page-test");
    const QAbstractItemModel *clients = child<QTableView>("clients")->model();
    QTRY_COMPARE(clients->rowCount(), 1);
    QVERIFY(child<QTableView>("clients")->isVisible());
    QCOMPARE(clients->index(0, 0).data().toString(), QStringLiteral("page-test"));
    QTRY_VERIFY(child<QTableView>("log")->model()->rowCount() >= 4);
    QTRY_VERIFY(child<QLabel>("figures")->text().contains(QLatin1Char('1')));
    socket->disconnectFromHost();
    QTRY_COMPARE(clients->rowCount(), 0);
}

void tst_BrokerPage::connectIsAWishWithTheAddress()
{
    startOnFreePort();
    QSignalSpy wishes(m_page.get(), &BrokerPage::connectRequested);
    QTest::mouseClick(child<QPushButton>("connect"), Qt::LeftButton);
    QCOMPARE(wishes.size(), 1);
    QCOMPARE(wishes.first().at(0).toString(), QStringLiteral("127.0.0.1"));
    QCOMPARE(wishes.first().at(1).value<quint16>(), m_service->port());
}

void tst_BrokerPage::listeningForOthersIsWarnedOf()
{
    child<QCheckBox>("everyone")->setChecked(true);
    startOnFreePort();
    const auto *notice = m_page->findChild<widgets::NoticeBar *>();
    QVERIFY(notice->isVisible());
    QVERIFY(!notice->cause().isEmpty());
}

void tst_BrokerPage::logIsPausedFilteredClearedAndCopied()
{
    startOnFreePort();
    const auto socket = connectClient("first");
    const auto *log = child<QTableView>("log");
    QTRY_VERIFY(log->model()->rowCount() >= 4);
    child<QTableView>("log")->setFocus();
    QTest::keyClick(child<QTableView>("log"), Qt::Key_Space);
    QVERIFY(m_service->log().isPaused());
    const int rows = log->model()->rowCount();
    const auto second = connectClient("second");
    QTRY_VERIFY(m_service->log().total() > rows);
    QCOMPARE(log->model()->rowCount(), rows);
    QTest::keyClick(child<QTableView>("log"), Qt::Key_Space);
    QVERIFY(log->model()->rowCount() > rows);

    QTest::keyClick(child<QTableView>("log"), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(child<QLineEdit>("logFilter")->hasFocus());
    QTest::keyClicks(child<QLineEdit>("logFilter"), QStringLiteral("CONNACK"));
    QTRY_COMPARE(log->model()->rowCount(), 2);
    child<QTableView>("log")->setFocus();
    QTest::keyClick(child<QTableView>("log"), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text().count(QStringLiteral("CONNACK")), 2);
    QTest::keyClick(child<QTableView>("log"), Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(log->model()->rowCount(), 0);
    QCOMPARE(m_service->log().total(), 0);
}

void tst_BrokerPage::portIsRemembered()
{
    startOnFreePort();
    const int port = child<QSpinBox>("port")->value();
    m_page = std::make_unique<BrokerPage>(*m_service, *m_settings);
    QCOMPARE(child<QSpinBox>("port")->value(), port);
    QVERIFY(!child<QLabel>("address")->text().isEmpty());
}

QTEST_MAIN(tst_BrokerPage)
#include "tst_brokerpage.moc"
