// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/demo.h"

#include "app/inspector/capture.h"
#include "app/serial/portsettings.h"
#include "ui/credentials/credentialspage.h"
#include "ui/inspector/packetsview.h"
#include "ui/inspector/packettable.h"
#include "ui/inspector/pastepane.h"
#include "ui/mainwindow/connectionspage.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/messages/messagesview.h"
#include "ui/messages/messagetable.h"
#include "ui/messages/workspace.h"
#include "ui/presentation/brokerservice.h"
#include "ui/presentation/liveconnection.h"
#include "ui/terminal/terminalpage.h"

#include <QDir>
#include <QPixmap>
#include <QTableView>

#include <cstdio>

namespace ui {

namespace {

constexpr int settleMs = 400;

// The two packets of the article, as they stand there: the CONNECT lacks its first byte, and some
// lengths are written as four digits without 0x.
const auto articleConnect = QStringLiteral(
        "0x74 0x00 0x04 0x4d 0x51 0x54 0x54 0x04 0xC0 0078 0033 0x61 0x62 0x63 0x7c 0x73 0x65 0x63 "
        "0x75 0x72 0x65 0x6d 0x6f 0x64 0x65 0x3d 0x33 0x2c 0x73 0x69 0x67\n"
        "0x6e 0x6d 0x65 0x74 0x68 0x6f 0x64 0x3d 0x68 0x6d 0x61 0x63 0x73 0x68 0x61 0x31 0x2c 0x74 "
        "0x69 0x6d 0x65 0x73 0x74 0x61 0x6d 0x70 0x3d 0x31 0x32 0x30 0x7c 0009\n"
        "0x35 0x36 0x37 0x38 0x26 0x31 0x32 0x33 0x34 0028 0x32 0x32 0x32 0x37 0x35 0x30 0x44 0x45 "
        "0x44 0x46 0x45 0x34 0x46 0x37 0x37 0x34 0x30 0x30 0x32 0x45 0x45 0x38 0x37 0x45 0x45 0x44 "
        "0x32 0x39 0x43 0x46 0x44 0x30 0x36 0x33 0x38 0x43 0x35 0x46 0x36 0x36");
const auto articlePublish = QStringLiteral(
        "0x30 0x1D 0009 2f7379732f706f7374 0x7b 0x70 0x61 0x72 0x61 0x6d 0x73 0x3a 0x7b 0x74 0x65 "
        "0x6d 0x70 0x3a 0x31 0x30 0x7d 0x7d");

using mqtt::PacketType;

constexpr auto articleTopic = "/a1JszCpjS61/NT35E_06011/user/COMMUTEST";
constexpr auto articlePayload = "1122334455";

} // namespace

Demo::Demo(MainWindow &window, const Services &services, const QString &screenshotFolder,
           QObject *parent)
    : QObject(parent), m_window(window), m_services(services), m_screenshotFolder(screenshotFolder),
      m_trial(services)
{
    connect(&m_player, &StepPlayer::succeeded, this, &Demo::conclude);
    connect(&m_player, &StepPlayer::failed, this, [this](const QString &step) {
        std::fprintf(stderr, "mqttscope: the demo did not get past \"%s\".\n", qPrintable(step));
        emit finished(false);
    });
}

void Demo::start()
{
    m_player.play(steps());
}

std::vector<Step> Demo::steps()
{
    std::vector<Step> steps = m_trial.steps();
    steps.push_back({QStringLiteral("see the demo's packets in the capture"), [] {},
                     [this] { return m_services.capture.count() > 20; }});
    steps.push_back(articlePackets());
    steps.push_back(articleCredentials());
    for (Step &step : articleModule())
        steps.push_back(std::move(step));
    return steps;
}

Step Demo::articlePackets()
{
    return {QStringLiteral("read the article's packets"),
            [this] {
                PacketsView &page = m_window.packetsPage();
                m_window.showPage(MainWindow::Page::Packets);
                page.openText(articlePublish);
                page.addPasted();
                page.openText(articleConnect);
                page.pastePane()->applyRepair(); // the first byte that the article left out
                page.addPasted();
            },
            [this] {
                return pastedTypes() == QList{PacketType::Publish, PacketType::Connect};
            }};
}

QList<mqtt::PacketType> Demo::pastedTypes() const
{
    const inspector::Capture &capture = m_services.capture;
    QList<PacketType> types;
    const auto &connections = capture.connections();
    for (auto number = capture.firstNumber(); number < capture.endNumber(); ++number) {
        const inspector::CaptureRow *row = capture.row(number);
        const auto *connection = capture.connection(row->connection());
        if (row->kind() == inspector::CaptureKind::Packet && connection == &connections.back())
            types.append(row->type());
    }
    return types;
}

Step Demo::articleCredentials()
{
    return {QStringLiteral("compute the article's credentials"),
            [this] {
                CredentialsPage &page = m_window.credentialsPage();
                m_window.showPage(MainWindow::Page::Credentials);
                page.setCloud(QStringLiteral("aliyun"));
                page.setInput(QStringLiteral("productKey"), QStringLiteral("a1JszCpjS61"));
                page.setInput(QStringLiteral("deviceName"), QStringLiteral("NT35E_06011"));
                page.setInput(QStringLiteral("deviceSecret"),
                              QStringLiteral("390358fc595040aa73221e8393aba86c"));
            },
            [this] {
                const auto &credentials = m_window.credentialsPage().credentials();
                return credentials
                       && credentials->username == QLatin1String("NT35E_06011&a1JszCpjS61");
            }};
}

std::vector<Step> Demo::articleModule()
{
    TerminalPage &page = m_window.terminalPage();
    return {{QStringLiteral("subscribe to the article's topic"),
             [this] {
                 mqtt::Subscription subscription;
                 subscription.filter = articleTopic;
                 m_trial.connection()->subscribe(subscription);
             },
             [this] {
                 const auto *entry = m_trial.connection()->subscriptions().find(articleTopic);
                 return entry && entry->state == presentation::SubscriptionState::Granted;
             }},
            {QStringLiteral("open the simulated module"),
             [this, &page] {
                 m_window.showPage(MainWindow::Page::Terminal);
                 page.setSimulationBroker({QStringLiteral("127.0.0.1"), m_services.broker.port()});
                 page.openPort(TerminalPage::simulatedPort());
             },
             [&page] { return page.portState() == serial::LinkState::Open; }},
            {QStringLiteral("receive what the module published"),
             [&page] { page.runSequence(TerminalPage::articleSequence()); },
             [this] { return messageArrived(articleTopic, articlePayload); },
             std::chrono::seconds(30)},
            {QStringLiteral("see both clients at the broker"), [] {},
             [this] { return m_services.broker.connectedCount() >= 2; }}};
}

bool Demo::messageArrived(QByteArrayView topic, QByteArrayView payload) const
{
    const messages::MessageStore &store = m_trial.connection()->store();
    for (messages::RowId row = store.firstRow(); row < store.endRow(); ++row) {
        const auto message = store.at(row);
        if (message && message->publish.topic == topic && message->publish.payload == payload)
            return true;
    }
    return false;
}

void Demo::conclude()
{
    m_window.showPage(MainWindow::Page::Connections);
    if (Workspace *workspace = m_window.connectionsPage().currentWorkspace())
        workspace->messagesView()->table()->selectRow(0);
    if (PacketTable *table = m_window.dockedPackets().table())
        table->goToRow(table->model()->rowCount() - 1);
    if (m_screenshotFolder.isEmpty() || m_picturesTaken)
        emit finished(true);
    else
        takePictures();
}

void Demo::takePictures()
{
    if (!QDir().mkpath(m_screenshotFolder)) {
        std::fprintf(stderr, "mqttscope: the folder %s cannot be made.\n",
                     qPrintable(m_screenshotFolder));
        emit finished(false);
        return;
    }
    using Page = MainWindow::Page;
    const struct
    {
        Page page;
        const char *name;
    } pictures[]{{Page::Connections, "connections"},
                 {Page::Packets, "packets"},
                 {Page::Terminal, "terminal"},
                 {Page::Credentials, "credentials"},
                 {Page::Broker, "broker"}};
    m_picturesTaken = true;
    std::vector<Step> steps;
    for (const auto &[page, name] : pictures) {
        // Layouts and delayed figures settle before the picture is taken.
        steps.push_back({QStringLiteral("show the page"),
                         [this, page = page] {
                             m_window.showPage(page);
                             m_shownFor.start();
                         },
                         [this] { return m_shownFor.hasExpired(settleMs); }});
        steps.push_back({QStringLiteral("save the picture"), [] {},
                         [this, name = name] { return savePicture(QLatin1String(name)); },
                         std::chrono::seconds(1)});
    }
    m_player.play(std::move(steps));
}

bool Demo::savePicture(const QString &name)
{
    const QString file = QDir(m_screenshotFolder).filePath(name + QStringLiteral(".png"));
    if (m_window.grab().save(file))
        return true;
    std::fprintf(stderr, "mqttscope: %s cannot be written.\n", qPrintable(file));
    return false;
}

} // namespace ui
