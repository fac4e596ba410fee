// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/paths.h"
#include "ui/messages/decoderulesdialog.h"
#include "ui/messages/decodingeditor.h"
#include "ui/messages/payloadview.h"
#include "ui/presentation/decoderulestore.h"
#include "ui/widgets/payloadpane.h"
#include "ui/widgets/structureview.h"

#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QtTest>

using Form = messages::PayloadDecoding::Form;

class TestPayloadView : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void automaticNamesWhatItFound();
    void aRuleDecidesAndAChangeHoldsForTheMessageInView();
    void aChoiceByHandStandsForLaterMessages();
    void aFailingFormatSaysWhyAndShowsTheBytes();
    void badBytesAreMarked();
    void picturesAreShown();
    void longTextIsDrawnInPartAndSaysSo();
    void tenMegabytesOfJsonAreLaidOut();
    void foldsByMouseAndKeyboard();
    void findsAndCopiesWhatIsFolded();
    void theDialogAddsOrdersAndRemovesRules();

private:
    void show(const QByteArray &payload, const QByteArray &topic = "a/b",
              const QByteArray &contentType = {});
    void choose(Form form);
    widgets::PayloadPane &pane() { return *m_view->pane(); }
    widgets::StructureView *structure() { return m_view->findChild<widgets::StructureView *>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<presentation::DecodeRuleStore> m_rules;
    std::unique_ptr<ui::PayloadView> m_view;
};

void TestPayloadView::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_rules = std::make_unique<presentation::DecodeRuleStore>(storage::Paths(m_folder->path()));
    m_view = std::make_unique<ui::PayloadView>(*m_rules);
    m_view->resize(420, 600);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestPayloadView::cleanup()
{
    m_view.reset();
    m_rules.reset();
    m_folder.reset();
}

void TestPayloadView::show(const QByteArray &payload, const QByteArray &topic,
                           const QByteArray &contentType)
{
    mqtt::Properties properties;
    if (!contentType.isEmpty())
        properties.addText(mqtt::PropertyId::ContentType, contentType);
    messages::MessageView message;
    message.publish.topic = topic;
    message.publish.payload = payload;
    message.publish.properties = properties;
    m_view->showMessage(message);
}

void TestPayloadView::choose(Form form)
{
    auto *combo = m_view->decodingEditor()->findChild<QComboBox *>();
    combo->setCurrentIndex(static_cast<int>(form));
}

void TestPayloadView::automaticNamesWhatItFound()
{
    show("{\"t\":21.50}");
    QCOMPARE(pane().shownForm(), Form::Json);
    QCOMPARE(pane().shownText(), QString("{\n  \"t\": 21.50\n}"));
    auto *combo = m_view->decodingEditor()->findChild<QComboBox *>();
    QVERIFY(combo->currentText().contains("JSON"));
    show(QByteArray::fromHex("a10102"), "a/b", "application/cbor");
    QCOMPARE(pane().shownText(), QString("{\n  1: 2\n}"));
    QVERIFY(combo->currentText().contains("CBOR"));
}

void TestPayloadView::aRuleDecidesAndAChangeHoldsForTheMessageInView()
{
    messages::DecodeRule rule{true, "plant/+", {}};
    rule.decoding.form = Form::Numbers;
    m_rules->setRules({rule});
    show(QByteArray::fromHex("0102"), "plant/1");
    QCOMPARE(pane().shownForm(), Form::Numbers);
    QVERIFY(pane().shownText().contains("258"));
    rule.decoding.numbers.order = messages::NumberLayout::Order::LittleEndian;
    m_rules->setRules({rule});
    QVERIFY(pane().shownText().contains("513"));
    show(QByteArray::fromHex("0102"), "other/1");
    QCOMPARE(pane().shownForm(), Form::Hex);
}

void TestPayloadView::aChoiceByHandStandsForLaterMessages()
{
    show("abc");
    choose(Form::Base64);
    QCOMPARE(pane().shownText(), QString("YWJj"));
    show("{}");
    QCOMPARE(pane().shownText(), QString("e30="));
    choose(Form::Auto);
    QCOMPARE(pane().shownForm(), Form::Json);
}

void TestPayloadView::aFailingFormatSaysWhyAndShowsTheBytes()
{
    show("plain text");
    choose(Form::Cbor);
    QVERIFY(pane().remark().contains("CBOR"));
    QCOMPARE(pane().shownText(), QString("plain text"));
    choose(Form::Protobuf);
    QVERIFY(pane().remark().contains(".proto"));
    show(QByteArray::fromHex("00ff"));
    QVERIFY(pane().shownText().startsWith("00000000  00 ff"));
}

void TestPayloadView::badBytesAreMarked()
{
    show("ok \xff");
    choose(Form::Text);
    QCOMPARE(pane().shownText(), QString("ok \\xFF"));
    QVERIFY(!pane().remark().isEmpty());
}

void TestPayloadView::picturesAreShown()
{
    QImage image(30, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray png;
    QBuffer buffer(&png);
    QVERIFY(image.save(&buffer, "PNG"));
    show(png);
    QCOMPARE(pane().shownForm(), Form::Image);
    QVERIFY(pane().remark().isEmpty());
    show(png.first(40));
    QVERIFY(!pane().remark().isEmpty());
    QVERIFY(pane().shownText().startsWith("00000000  89 50 4e 47"));
}

void TestPayloadView::longTextIsDrawnInPartAndSaysSo()
{
    constexpr int whole = 4 * 1024 * 1024;
    show(QByteArray(whole, 'x')); // one line
    QTRY_COMPARE_WITH_TIMEOUT(pane().shownText().size(), 1024 * 1024, 60'000);
    QCOMPARE(pane().text().size(), whole);
    QPushButton *all = nullptr;
    for (QPushButton *button : pane().findChildren<QPushButton *>()) {
        if (button->isVisible())
            all = button;
    }
    QVERIFY(all);
    all->click();
    QCOMPARE(pane().shownText().size(), whole);
    QVERIFY(structure()->lines().lineCount() > 10'000);
}

void TestPayloadView::tenMegabytesOfJsonAreLaidOut()
{
    const QByteArray row = "{\"id\":12345678901234567890,\"v\":[1.0,2.50]},";
    QByteArray json = "[";
    while (json.size() < 10 * 1024 * 1024)
        json += row;
    json += "0]";
    show(json);
    QTRY_COMPARE_WITH_TIMEOUT(pane().shownForm(), Form::Json, 120'000);
    QTRY_VERIFY_WITH_TIMEOUT(structure()->lines().lineCount() > 1'000'000, 120'000);
    QVERIFY(structure()->lines().line(2).contains("12345678901234567890"));
    structure()->verticalScrollBar()->setValue(structure()->verticalScrollBar()->maximum());
    QVERIFY(!structure()->grab().isNull());
}

void TestPayloadView::foldsByMouseAndKeyboard()
{
    show("{\"a\":{\"b\":1,\"c\":2},\"d\":3}");
    widgets::StructureView &view = *structure();
    QCOMPARE(view.lines().rowCount(), 7);
    const int lineHeight = view.fontMetrics().lineSpacing();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {4, lineHeight + lineHeight / 2});
    QCOMPARE(view.lines().rowCount(), 5);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {60, lineHeight + lineHeight / 2});
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.lines().rowCount(), 7);
    QTest::keyClick(&view, Qt::Key_Home);
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(view.lines().rowCount(), 5);
}

void TestPayloadView::findsAndCopiesWhatIsFolded()
{
    show("{\"a\":{\"b\":1,\"c\":22},\"d\":3}");
    widgets::StructureView &view = *structure();
    view.foldAll();
    QVERIFY(view.find("22"));
    QCOMPARE(view.lines().rowCount(), 7);
    QCOMPARE(view.selectedText(), QString("22"));
    QVERIFY(!view.find("nowhere"));
    view.foldAll();
    view.selectAll();
    view.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), pane().shownText());
}

void TestPayloadView::theDialogAddsOrdersAndRemovesRules()
{
    ui::DecodeRulesDialog dialog(*m_rules);
    dialog.show();
    auto *table = dialog.findChild<QTableWidget *>();
    dialog.addRule({true, "a/#", {}});
    dialog.addRule({});
    QCOMPARE(table->rowCount(), 2);
    QLineEdit *filter = nullptr;
    for (QLineEdit *edit : dialog.findChildren<QLineEdit *>()) {
        if (edit->placeholderText().contains("plant"))
            filter = edit;
    }
    QVERIFY(filter);
    QTest::keyClicks(filter, "b/+");
    auto *editor = dialog.findChild<ui::DecodingEditor *>();
    editor->findChild<QComboBox *>()->setCurrentIndex(static_cast<int>(Form::Cbor));
    QCOMPARE(table->item(0, 1)->text(), QString("CBOR"));
    table->item(1, 0)->setCheckState(Qt::Unchecked);
    QVERIFY(m_rules->rules().empty());
    dialog.accept();
    QCOMPARE(m_rules->rules().size(), size_t(2));
    QCOMPARE(m_rules->decodingFor("b/x").form, Form::Cbor);
    QVERIFY(!m_rules->rules()[1].isEnabled);
}

QTEST_MAIN(TestPayloadView)
#include "tst_payloadview.moc"
