// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/iothread.h"
#include "app/mqtt/encode.h"
#include "app/profiles/profilestore.h"
#include "app/profiles/sessionsecrets.h"
#include "app/storage/paths.h"
#include "app/storage/settings.h"
#include "tests/support/mosquitto.h"
#include "ui/inspector/capturefilemenu.h"
#include "ui/inspector/colourrulesdialog.h"
#include "ui/inspector/faultmenu.h"
#include "ui/inspector/filterbar.h"
#include "ui/inspector/filteredit.h"
#include "ui/inspector/packetactions.h"
#include "ui/inspector/packetdetail.h"
#include "ui/inspector/packeteditor.h"
#include "ui/inspector/packetsview.h"
#include "ui/inspector/packettable.h"
#include "ui/inspector/statisticspane.h"
#include "ui/presentation/framepulse.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/openconnections.h"

#include <QChart>
#include <QChartView>
#include <QComboBox>
#include <QFileDialog>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QXYSeries>

#include <algorithm>

using mqtt::ProtocolVersion;
using presentation::DraftModel;

// Filter language, editor, statistics and files in the packets view, used as a person does.
class TestPacketTools : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void expressionNarrowsTheList();
    void wrongExpressionIsToldAndKeepsTheList();
    void completionIsTakenByTab();
    void savedFilterComesBack();
    void ruleColoursRows();
    void fieldsAreEditedWithLengthsFollowing();
    void bytesAreEditedWithLengthsStaying();
    void editsAreUndoneAndRedone();
    void templatesOfAllTypesAreOffered();
    void propertyIsAdded();
    void packetIsSentOnAConnection();
    void statisticsCountTheList();
    void captureIsSavedAndOpened();
    void recordingSurvivesWithoutAnEnd();
    void filesAreAskedFor();
    void savingIsCancelledByItsButton();
    void keysGoIntoExportsWhenAskedFor();
    void languageWordIsOfferedAsText();

private:
    void add(base::Direction direction, const QByteArray &packet);
    void publish(const QByteArray &topic, mqtt::QoS qos = mqtt::QoS::AtMostOnce);
    int rows() const { return m_view->model().rowCount(); }
    QModelIndex fieldNamed(const QString &name) const;
    void setField(const QString &name, const QString &value);
    QAction *fileAction(const QString &text) const;
    QByteArray contentOf(const QString &fileName) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<storage::Settings> m_settings;
    std::unique_ptr<presentation::FramePulse> m_pulse;
    std::unique_ptr<inspector::Capture> m_capture;
    std::shared_ptr<inspector::CaptureFeed> m_feed;
    std::unique_ptr<ui::PacketsView> m_view;
    qint64 m_time = 0;
};

void TestPacketTools::init()
{
    m_time = 1'700'000'000'000'000;
    m_dir = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<storage::Settings>(storage::Paths(m_dir->path()));
    m_pulse = std::make_unique<presentation::FramePulse>();
    m_capture = std::make_unique<inspector::Capture>();
    m_feed = m_capture->addConnection(QStringLiteral("Test broker"), ProtocolVersion::V311);
    m_view = std::make_unique<ui::PacketsView>(*m_capture, *m_pulse, *m_settings);
    m_view->resize(1200, 800);
    m_view->show();
}

void TestPacketTools::cleanup()
{
    m_view.reset();
    m_feed.reset();
    m_capture.reset();
    m_pulse.reset();
    m_settings.reset();
}

void TestPacketTools::add(base::Direction direction, const QByteArray &packet)
{
    m_time += 1000;
    m_feed->addRow(inspector::CaptureKind::Packet, direction, {m_time, m_time},
                   ProtocolVersion::V311, packet);
    m_capture->drain();
    QCoreApplication::processEvents();
}

void TestPacketTools::publish(const QByteArray &topic, mqtt::QoS qos)
{
    mqtt::Publish publish;
    publish.topic = topic;
    publish.payload = "hello";
    publish.qos = qos;
    publish.packetId = 7;
    add(base::Direction::Out, mqtt::encode(publish, ProtocolVersion::V311));
}

QModelIndex TestPacketTools::fieldNamed(const QString &name) const
{
    QAbstractItemModel *model = m_view->editor()->fields()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, DraftModel::Name).data().toString() == name)
            return model->index(row, DraftModel::Value);
    }
    return {};
}

// As a person does: choose the cell, type, Enter.
void TestPacketTools::setField(const QString &name, const QString &value)
{
    QTableView *fields = m_view->editor()->fields();
    const QModelIndex cell = fieldNamed(name);
    QVERIFY2(cell.isValid(), qPrintable(name));
    fields->setCurrentIndex(cell);
    fields->edit(cell);
    auto *line = fields->findChild<QLineEdit *>();
    QVERIFY(line);
    line->selectAll();
    QTest::keyClicks(line, value);
    QTest::keyClick(line, Qt::Key_Return);
    QCoreApplication::processEvents();
}

void TestPacketTools::expressionNarrowsTheList()
{
    publish("a/x/b", mqtt::QoS::AtLeastOnce);
    publish("a/x/c", mqtt::QoS::AtLeastOnce);
    publish("a/y/b");
    add(base::Direction::In, QByteArray::fromHex("c000"));
    QTest::keyClicks(m_view->filterBar()->edit(),
                     QStringLiteral("type==PUBLISH && topic matches \"a/+/b\" && qos>0"));
    QTRY_COMPARE(rows(), 1);
    QVERIFY(!m_view->filterBar()->edit()->error());
    m_view->filterBar()->reset();
    QTRY_COMPARE(rows(), 4);
    QTest::keyClicks(m_view->filterBar()->edit(), QStringLiteral("hello"));
    QTRY_COMPARE(rows(), 3);
}

void TestPacketTools::wrongExpressionIsToldAndKeepsTheList()
{
    publish("a");
    add(base::Direction::In, QByteArray::fromHex("d000"));
    ui::FilterEdit *edit = m_view->filterBar()->edit();
    edit->setText(QStringLiteral("type==PUBLISH"));
    QTRY_COMPARE(rows(), 1);
    edit->setText(QStringLiteral("type==PUBLISHED"));
    QVERIFY(edit->error());
    QCOMPARE(edit->error()->at.start, qsizetype(6));
    QVERIFY(edit->toolTip().contains(QStringLiteral("PUBLISHED")));
    QCOMPARE(rows(), 1);
    edit->clear();
    QVERIFY(!edit->error());
    QTRY_COMPARE(rows(), 2);
}

void TestPacketTools::completionIsTakenByTab()
{
    ui::FilterEdit *edit = m_view->filterBar()->edit();
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("una"));
    QVERIFY(!edit->completion().choices.empty());
    QTest::keyClick(edit, Qt::Key_Tab);
    QCOMPARE(edit->text(), QStringLiteral("unanswered"));
}

void TestPacketTools::savedFilterComesBack()
{
    presentation::setSavedFilters(*m_settings,
                                  {{QStringLiteral("Slow ones"), QStringLiteral("answer>50ms")}});
    QVERIFY(m_settings->flush());
    const storage::Settings again(storage::Paths(m_dir->path()));
    const auto filters = presentation::savedFilters(again);
    QCOMPARE(filters.size(), size_t(1));
    QCOMPARE(filters[0].name, QStringLiteral("Slow ones"));
    QCOMPARE(filters[0].text, QStringLiteral("answer>50ms"));
}

void TestPacketTools::ruleColoursRows()
{
    publish("a");
    add(base::Direction::In, QByteArray::fromHex("d000"));
    presentation::ColourRules rules(*m_settings);
    ui::ColourRulesDialog dialog({}, m_view.get());
    dialog.addRule(QStringLiteral("typ==PUBLISH"));
    QVERIFY(!dialog.message().isEmpty()); // it is wrong, and said to be
    dialog.table()->item(0, 0)->setText(QStringLiteral("type==PUBLISH"));
    QVERIFY(dialog.message().isEmpty());
    // Another wrong one is told as well, until it is taken away.
    dialog.addRule(QStringLiteral("qos=="));
    QVERIFY(!dialog.message().isEmpty());
    for (auto *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == QLatin1String("&Remove"))
            button->click();
    }
    QVERIFY(dialog.message().isEmpty());
    QSignalSpy changed(&rules, &presentation::ColourRules::changed);
    rules.setRules(dialog.rules());
    QCOMPARE(changed.count(), 1);
    const auto first = m_capture->firstNumber();
    QCOMPARE(rules.colourOf(*m_capture, first, 0), presentation::RowColour::Orange);
    QCOMPARE(rules.colourOf(*m_capture, first + 1, 0), presentation::RowColour::None);
    // The list draws it.
    QCoreApplication::processEvents();
    const QImage image = m_view->table()->viewport()->grab().toImage();
    const QRect cell = m_view->table()->visualRect(
            m_view->model().index(0, presentation::CaptureModel::Length));
    const QColor wanted =
            ui::backgroundOf(presentation::RowColour::Orange, m_view->table()->palette());
    QCOMPARE(image.pixelColor(cell.left() + 2, cell.center().y()).rgb(), wanted.rgb());
}

void TestPacketTools::fieldsAreEditedWithLengthsFollowing()
{
    publish("a/b");
    m_view->table()->goToRow(0);
    m_view->packetActions()->edit->trigger();
    QVERIFY(m_view->editor()->isVisible());
    setField(QStringLiteral("Topic Name"), QStringLiteral("longer/topic"));
    QCOMPARE(m_view->editor()->draft().bytes().toHex(),
             QByteArray("3013000c") + QByteArray("longer/topichello").toHex());
    QCOMPARE(m_view->detail()->model().dissection().packet, m_view->editor()->draft().bytes());
    QVERIFY(m_view->editor()->message().contains(QStringLiteral("well-formed")));
}

void TestPacketTools::bytesAreEditedWithLengthsStaying()
{
    publish("a/b");
    m_view->table()->goToRow(0);
    m_view->showEditor();
    m_view->editor()->bytes()->setPlainText(QStringLiteral("30 0a 00 03 61 2f 23 68 65 6c 6c 6f"));
    QCOMPARE(m_view->editor()->draft().bytes().toHex(), QByteArray("300a0003612f2368656c6c6f"));
    QVERIFY(!m_view->detail()->finding().isEmpty()); // a wildcard in a topic name
    // What cannot be read is told, and the packet stays.
    m_view->editor()->bytes()->setPlainText(QStringLiteral("30 0a 00 0"));
    QCOMPARE(m_view->editor()->draft().bytes().size(), qsizetype(12));
    QVERIFY(m_view->editor()->message().contains(QStringLiteral("hex digit")));
}

void TestPacketTools::editsAreUndoneAndRedone()
{
    m_view->showEditor();
    presentation::PacketDraft &draft = m_view->editor()->draft();
    const QByteArray before = draft.bytes();
    setField(QStringLiteral("Topic Name"), QStringLiteral("x"));
    const QByteArray after = draft.bytes();
    QVERIFY(after != before);
    draft.undoStack().undo();
    QCOMPARE(draft.bytes(), before);
    QVERIFY(m_view->editor()->bytes()->toPlainText().startsWith(
            QString::fromLatin1(before.toHex(' '))));
    draft.undoStack().redo();
    QCOMPARE(draft.bytes(), after);
}

void TestPacketTools::templatesOfAllTypesAreOffered()
{
    m_view->showEditor();
    QComboBox *templates = m_view->editor()->templates();
    QCOMPARE(templates->count(), 16);
    for (int type = 1; type <= 15; ++type) {
        emit templates->activated(type);
        QCOMPARE(m_view->editor()->draft().trace().type, static_cast<mqtt::PacketType>(type));
        QCOMPARE(m_view->editor()->draft().trace().outcome, mqtt::TraceOutcome::Ok);
    }
}

void TestPacketTools::propertyIsAdded()
{
    m_view->showEditor();
    presentation::PacketDraft &draft = m_view->editor()->draft();
    draft.setVersion(ProtocolVersion::V5);
    draft.useTemplate(mqtt::PacketType::Publish);
    const auto packet = inspector::withProperty(draft.bytes(), draft.trace(),
                                                mqtt::PropertyId::ContentType, false);
    QVERIFY(packet);
    draft.setBytes(*packet);
    QCOMPARE(draft.trace().outcome, mqtt::TraceOutcome::Ok);
    QVERIFY(fieldNamed(QStringLiteral("Content Type 1 Value")).isValid());
}

void TestPacketTools::packetIsSentOnAConnection()
{
    testsupport::Mosquitto broker;
    QVERIFY(broker.start());
    client::IoThread ioThread;
    profiles::ProfileStore profiles{storage::Paths(m_dir->path())};
    profiles::SessionSecrets secrets;
    presentation::OpenConnections connections(ioThread, *m_capture, *m_pulse, profiles, secrets,
                                              m_dir->filePath(QStringLiteral("sessions")));
    m_view->setConnections(connections);
    m_view->showEditor();
    QTest::mouseClick(m_view->editor()->sendButton(), Qt::LeftButton);
    QVERIFY(m_view->editor()->message().contains(QStringLiteral("No connection")));

    profiles::Profile profile;
    profile.id = QStringLiteral("test");
    profile.name = QStringLiteral("Mosquitto");
    profile.endpoint.host = QStringLiteral("127.0.0.1");
    profile.endpoint.port = broker.port();
    profile.clientId = QStringLiteral("editor");
    profile.autoReconnect = false;
    presentation::LiveConnection *connection = connections.openUnsaved(profile);
    connections.connectToHost(*connection);
    QTRY_COMPARE_WITH_TIMEOUT(connection->state(), client::ClientState::Connected, 30'000);

    m_view->editor()->draft().useTemplate(mqtt::PacketType::Pingreq);
    QTest::mouseClick(m_view->editor()->sendButton(), Qt::LeftButton);
    QVERIFY2(m_view->editor()->message().contains(QStringLiteral("Sent")),
             qPrintable(m_view->editor()->message()));
    // It crossed the wire and was answered.
    const auto isThere = [&](mqtt::PacketType type) {
        m_capture->drain();
        for (auto number = m_capture->firstNumber(); number < m_capture->endNumber(); ++number) {
            if (m_capture->row(number)->type() == type)
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isThere(mqtt::PacketType::Pingreq), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(isThere(mqtt::PacketType::Pingresp), 30'000);

    // Through the fault sender: held back, then let go by the same menu.
    const auto choose = [this](const QString &text) {
        QMenu *menu = m_view->editor()->faultMenu()->menu();
        emit menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text().contains(text))
                return action->trigger();
        }
        QFAIL(qPrintable(text));
    };
    m_view->editor()->draft().useTemplate(mqtt::PacketType::Subscribe);
    choose(QStringLiteral("Hold back"));
    QVERIFY(m_view->editor()->message().contains(QStringLiteral("Held back on Mosquitto")));
    QTRY_COMPARE_WITH_TIMEOUT(connection->heldPackets().size(), 1, 30'000);
    QVERIFY(!isThere(mqtt::PacketType::Subscribe));
    choose(QStringLiteral("held packet"));
    QTRY_VERIFY_WITH_TIMEOUT(isThere(mqtt::PacketType::Suback), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(connection->heldPackets().isEmpty(), 30'000);
}

void TestPacketTools::statisticsCountTheList()
{
    for (int i = 0; i < 20; ++i) {
        publish("a/b", mqtt::QoS::AtLeastOnce);
        add(base::Direction::In, QByteArray::fromHex("40020007"));
    }
    publish("c");
    m_view->packetActions()->statistics->trigger();
    ui::StatisticsPane *pane = m_view->statistics();
    QVERIFY(pane->isVisible());
    QVERIFY(!m_view->detail()->isVisible());
    QTRY_VERIFY(pane->isUpToDate() && pane->types()->rowCount() == 2);
    QCOMPARE(pane->types()->item(0, 0)->text(), QStringLiteral("PUBLISH"));
    QCOMPARE(pane->types()->item(0, 3)->text(), QStringLiteral("21"));
    QCOMPARE(pane->answers()->item(0, 1)->text(), QStringLiteral("20"));
    QCOMPARE(pane->topics()->item(0, 0)->text(), QStringLiteral("a/b"));
    // What came within one second can be seen.
    const auto lines = pane->findChild<QChartView *>()->chart()->series();
    QCOMPARE(lines.size(), 2);
    for (QAbstractSeries *line : lines) {
        const QList<QPointF> points = qobject_cast<QXYSeries *>(line)->points();
        QVERIFY(points.size() >= 3);
        QVERIFY(points[0].y() > 0 && points[0].y() == points[1].y());
        QCOMPARE(points[1].x() - points[0].x(), 1000.0);
        QCOMPARE(points.last().y(), 0.0);
    }
    // They are those of the packets that the filter shows.
    m_view->filterBar()->setText(QStringLiteral("type==PUBACK"));
    QTRY_VERIFY(pane->isUpToDate() && pane->types()->rowCount() == 1);
    QCOMPARE(pane->types()->item(0, 0)->text(), QStringLiteral("PUBACK"));
    m_view->filterBar()->reset();
    QTRY_VERIFY(pane->isUpToDate() && pane->types()->rowCount() == 2);
    emit pane->topics()->cellActivated(1, 0);
    QTRY_COMPARE(rows(), 1);
    QVERIFY(m_view->table()->isVisible());
}

void TestPacketTools::captureIsSavedAndOpened()
{
    publish("a/b");
    publish("secret/c");
    m_view->filterBar()->setText(QStringLiteral("topic~secret"));
    QTRY_COMPARE(rows(), 1);
    for (const QString &name : {QStringLiteral("all.mqttcap"), QStringLiteral("shown.pcapng")}) {
        const QString file = m_dir->filePath(name);
        m_view->files()->saveFile(file, name.startsWith(QLatin1String("shown")));
        QTRY_VERIFY(!m_view->files()->isBusy());
        QVERIFY2(QFile::exists(file), qPrintable(m_view->notice()));
    }
    m_capture->clear();
    m_view->files()->openFile(m_dir->filePath(QStringLiteral("shown.pcapng")));
    QTRY_VERIFY(!m_view->files()->isBusy());
    QTRY_VERIFY(rows() >= 1);
    QVERIFY2(m_view->notice().contains(QStringLiteral("1 packet")), qPrintable(m_view->notice()));
    m_capture->clear();
    m_view->files()->openFile(m_dir->filePath(QStringLiteral("all.mqttcap")));
    QTRY_VERIFY(!m_view->files()->isBusy());
    QTRY_COMPARE(m_capture->count(), qsizetype(2));
    QCOMPARE(m_capture->row(m_capture->firstNumber())->stamp().wallUs,
             qint64(1'700'000'000'001'000));
    m_view->files()->openFile(m_dir->filePath(QStringLiteral("none.pcapng")));
    QVERIFY(m_view->notice().contains(QStringLiteral("none.pcapng")));
}

void TestPacketTools::recordingSurvivesWithoutAnEnd()
{
    const QString file = m_dir->filePath(QStringLiteral("record.mqttcap"));
    const QString copy = m_dir->filePath(QStringLiteral("copy.mqttcap"));
    m_view->files()->recordTo(file);
    QVERIFY(m_view->files()->isRecording());
    publish("a");
    publish("b");
    // A second later both stand in the file, with the recording still open.
    const auto recorded = [&] {
        QFile::remove(copy);
        if (!QFile::copy(file, copy))
            return 0;
        QFile whole(copy);
        if (!whole.open(QIODevice::ReadOnly))
            return 0;
        const QByteArray bytes = whole.readAll();
        return int(bytes.count("hello"));
    };
    QTRY_COMPARE_WITH_TIMEOUT(recorded(), 2, 30'000);
    QVERIFY(m_view->files()->isRecording());
}

QAction *TestPacketTools::fileAction(const QString &text) const
{
    for (QAction *action : m_view->files()->menu()->actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

QByteArray TestPacketTools::contentOf(const QString &fileName) const
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Chooses a file in the dialog that comes up next, as a person does.
static void answerFileDialog(const QString &fileName)
{
    auto *timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, fileName] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        timer->deleteLater();
        auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        name->setText(fileName);
        QTest::keyClick(name, Qt::Key_Return);
    });
    timer->start(20);
}

void TestPacketTools::filesAreAskedFor()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    publish("a/b");
    const QString file = m_dir->filePath(QStringLiteral("asked.mqttcap"));
    answerFileDialog(file);
    fileAction(QStringLiteral("Save all packets…"))->trigger();
    QTRY_VERIFY(!m_view->files()->isBusy());
    QVERIFY2(contentOf(file).contains("a/bhello"), qPrintable(m_view->notice()));
    m_capture->clear();
    answerFileDialog(file);
    fileAction(QStringLiteral("Open capture…"))->trigger();
    QTRY_VERIFY(!m_view->files()->isBusy());
    QTRY_COMPARE(rows(), 1);
    // The folder is remembered.
    QCOMPARE(m_settings->value(QStringLiteral("packets/folder")).toString(), m_dir->path());
}

void TestPacketTools::savingIsCancelledByItsButton()
{
    for (int i = 0; i < 400'000; ++i)
        m_feed->addRow(inspector::CaptureKind::Packet, base::Direction::In, {i, i},
                       ProtocolVersion::V311, QByteArray::fromHex("300b0004742f696e68656c6c6f"));
    m_capture->drain();
    const QString file = m_dir->filePath(QStringLiteral("long.json"));
    m_view->files()->saveFile(file, false);
    const auto cancel = [this]() -> QPushButton * {
        for (auto *button : m_view->findChildren<QPushButton *>()) {
            if (button->text() == QLatin1String("Cancel") && button->isVisible())
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY(cancel());
    QPushButton *button = cancel();
    // It stays while the percents go up, so that it can be hit.
    const QString first = m_view->notice();
    QTRY_VERIFY(m_view->notice() != first);
    QCOMPARE(cancel(), button);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(!m_view->files()->isBusy());
    QVERIFY2(m_view->notice().contains(QStringLiteral("was not written")),
             qPrintable(m_view->notice()));
    QVERIFY(!QFile::exists(file));
}

void TestPacketTools::keysGoIntoExportsWhenAskedFor()
{
    publish("a");
    m_feed->tlsSecretMade("CLIENT_RANDOM 00 11");
    m_capture->drain();
    const QString file = m_dir->filePath(QStringLiteral("keys.pcapng"));
    const auto exported = [&] {
        m_view->files()->saveFile(file, false);
        const bool isDone = QTest::qWaitFor([&] { return !m_view->files()->isBusy(); }, 30'000);
        return isDone ? contentOf(file) : QByteArray("not done");
    };
    QVERIFY(exported().contains("hello"));
    QVERIFY(!exported().contains("CLIENT_RANDOM"));
    emit m_view->files()->menu()->aboutToShow();
    QVERIFY(m_view->files()->tlsKeys()->isEnabled());
    m_view->files()->tlsKeys()->setChecked(true);
    QVERIFY(exported().contains("CLIENT_RANDOM 00 11\n"));
    // Of another program, from its file.
    m_view->files()->tlsKeys()->setChecked(false);
    QFile others(m_dir->filePath(QStringLiteral("others.log")));
    QVERIFY(others.open(QIODevice::WriteOnly) && others.write("CLIENT_RANDOM 22 33\n") > 0);
    others.close();
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    answerFileDialog(others.fileName());
    fileAction(QStringLiteral("Add a key log of another program to exports…"))->trigger();
    const QByteArray both = exported();
    QVERIFY(both.contains("CLIENT_RANDOM 22 33\n"));
    QVERIFY(!both.contains("CLIENT_RANDOM 00 11"));
}

void TestPacketTools::languageWordIsOfferedAsText()
{
    add(base::Direction::In, QByteArray::fromHex("300800036f6464") + "xyz");
    ui::FilterEdit *edit = m_view->filterBar()->edit();
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("odd"));
    const auto completion = edit->completion();
    QVERIFY(std::any_of(
            completion.choices.begin(), completion.choices.end(),
            [](const auto &choice) { return choice.text == QLatin1String("\"odd\""); }));
    QTRY_COMPARE(rows(), 0); // nothing is odd about it
    edit->setText(QStringLiteral("\"odd\""));
    QTRY_COMPARE(rows(), 1);
}

QTEST_MAIN(TestPacketTools)
#include "tst_packettools.moc"
