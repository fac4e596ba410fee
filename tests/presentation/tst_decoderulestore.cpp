// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/sparkplugbirths.h"
#include "app/storage/paths.h"
#include "ui/presentation/decoderulestore.h"
#include "ui/presentation/payloadreader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace messages;
using presentation::DecodeRuleStore;
using presentation::PayloadReader;
using Form = PayloadDecoding::Form;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

class TestDecodeRuleStore : public QObject
{
    Q_OBJECT

private slots:
    void rulesComeBackAfterARestart();
    void aDamagedFileIsSetAsideAndNamed();
    void schemasAreReadAgainWhenTheFileChanges();
    void smallPayloadsAreReadAtOnce();
    void largePayloadsAreReadBesideTheThread();
    void onlyTheLastRequestIsAnswered();
    void scriptsAreRun();
    void missingFilesAreNamed();
    void aliasesComeFromTheLastBirthBefore();
};

void TestDecodeRuleStore::rulesComeBackAfterARestart()
{
    const QTemporaryDir folder;
    const storage::Paths paths(folder.path());
    DecodeRules rules(4);
    rules[0].filter = "a/#";
    rules[0].isEnabled = false;
    rules[0].decoding.form = Form::Text;
    rules[0].decoding.encoding = TextEncoding::Gb18030;
    rules[1].filter = "b/+";
    rules[1].decoding.form = Form::Numbers;
    rules[1].decoding.numbers = {NumberLayout::Kind::Float, 32, NumberLayout::Order::LittleEndian};
    rules[2].filter = "c";
    rules[2].decoding.form = Form::Protobuf;
    rules[2].decoding.schemaFile = "/tmp/x.proto";
    rules[2].decoding.messageType = "plant.Reading";
    rules[2].decoding.wrapping = Wrapping::Zstd;
    rules[3].filter = "d";
    rules[3].decoding.form = Form::JavaScript;
    rules[3].decoding.scriptFile = "/tmp/x.js";
    {
        DecodeRuleStore store(paths);
        QSignalSpy changed(&store, &DecodeRuleStore::rulesChanged);
        store.setRules(rules);
        store.setRules(rules);
        QCOMPARE(changed.count(), 1);
        QVERIFY(!store.problem());
    }
    DecodeRuleStore store(paths);
    QVERIFY(store.rules() == rules);
    QCOMPARE(store.decodingFor("b/x").form, Form::Numbers);
    QCOMPARE(store.decodingFor("a/x").form, Form::Auto);
}

void TestDecodeRuleStore::aDamagedFileIsSetAsideAndNamed()
{
    const QTemporaryDir folder;
    const storage::Paths paths(folder.path());
    write(paths.decodeRulesFile(), "{\"rules\": [");
    DecodeRuleStore store(paths);
    QVERIFY(store.problem());
    QCOMPARE(store.problem()->kind, storage::FileError::Kind::Damaged);
    QVERIFY(QFile::exists(store.problem()->setAside));
    QVERIFY(store.rules().empty());
}

void TestDecodeRuleStore::schemasAreReadAgainWhenTheFileChanges()
{
    const QTemporaryDir folder;
    DecodeRuleStore store{storage::Paths(folder.path())};
    const QString path = folder.filePath("m.proto");
    write(path, "syntax = \"proto3\"; message A { int32 x = 1; }");
    QVERIFY(store.schema(path)->hasType("A"));
    write(path, "syntax = \"proto3\"; message B { int32 x = 1; }");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(5),
                             QFileDevice::FileModificationTime));
    file.close();
    QVERIFY(store.schema(path)->hasType("B"));
}

void TestDecodeRuleStore::smallPayloadsAreReadAtOnce()
{
    const QTemporaryDir folder;
    DecodeRuleStore store{storage::Paths(folder.path())};
    PayloadReader reader(store);
    QList<DecodedPayload> answers;
    connect(&reader, &PayloadReader::finished, this,
            [&answers](const DecodedPayload &payload) { answers.append(payload); });
    reader.read({"{\"a\":1}", "a/b", {}, {}, {}});
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers[0].form, Form::Json);
    QVERIFY(!reader.isReading());
}

void TestDecodeRuleStore::largePayloadsAreReadBesideTheThread()
{
    const QTemporaryDir folder;
    DecodeRuleStore store{storage::Paths(folder.path())};
    PayloadReader reader(store);
    QByteArray text;
    connect(&reader, &PayloadReader::finished, this,
            [&text](const DecodedPayload &payload) { text = payload.text; });
    const QByteArray json = "[" + QByteArray("1.50,").repeated(200'000) + "2]";
    reader.read({json, "a/b", {}, {}, {}});
    QVERIFY(reader.isReading());
    QTRY_VERIFY_WITH_TIMEOUT(!reader.isReading(), 60'000);
    QCOMPARE(text.count("1.50"), 200'000);
}

void TestDecodeRuleStore::onlyTheLastRequestIsAnswered()
{
    const QTemporaryDir folder;
    DecodeRuleStore store{storage::Paths(folder.path())};
    PayloadReader reader(store);
    QList<QByteArray> answers;
    connect(&reader, &PayloadReader::finished, this,
            [&answers](const DecodedPayload &payload) { answers.append(payload.bytes.first(2)); });
    reader.read({"A1" + QByteArray(1'000'000, 'x'), "a", {}, {}, {}});
    reader.read({"B2" + QByteArray(1'000'000, 'x'), "a", {}, {}, {}});
    QTRY_VERIFY_WITH_TIMEOUT(!reader.isReading(), 60'000);
    QCOMPARE(answers, QList<QByteArray>{"B2"});
}

void TestDecodeRuleStore::scriptsAreRun()
{
    const QTemporaryDir folder;
    DecodeRuleStore store{storage::Paths(folder.path())};
    PayloadReader reader(store);
    const QString path = folder.filePath("t.js");
    write(path, "function decode(bytes, topic) { return topic + ' ' + bytes[0]; }");
    QByteArray text;
    connect(&reader, &PayloadReader::finished, this,
            [&text](const DecodedPayload &payload) { text = payload.text; });
    PayloadDecoding decoding;
    decoding.form = Form::JavaScript;
    decoding.scriptFile = path;
    reader.read({"A", "a/b", {}, {}, decoding});
    QTRY_COMPARE_WITH_TIMEOUT(text, QByteArray("a/b 65"), 60'000);
}

void TestDecodeRuleStore::missingFilesAreNamed()
{
    const QTemporaryDir folder;
    DecodeRuleStore store{storage::Paths(folder.path())};
    PayloadReader reader(store);
    DecodedPayload answer;
    connect(&reader, &PayloadReader::finished, this,
            [&answer](const DecodedPayload &payload) { answer = payload; });
    PayloadDecoding decoding;
    decoding.form = Form::JavaScript;
    decoding.scriptFile = folder.filePath("none.js");
    reader.read({"A", "a/b", {}, {}, decoding});
    QVERIFY(answer.flaw && answer.flaw->detail.contains("none.js"));
    QCOMPARE(answer.bytes, QByteArray("A"));
    decoding.form = Form::Protobuf;
    decoding.schemaFile = folder.filePath("none.proto");
    reader.read({"B", "a/b", {}, {}, decoding});
    QVERIFY(answer.flaw && answer.flaw->detail.contains("none.proto"));
    QCOMPARE(answer.bytes, QByteArray("B"));
}

void TestDecodeRuleStore::aliasesComeFromTheLastBirthBefore()
{
    messages::Chunk chunk(4096);
    const auto append = [&chunk](const char *topic, const QByteArray &payload) {
        mqtt::PublishView publish;
        publish.topic = topic;
        publish.payload = payload;
        QVERIFY(chunk.append(base::Direction::In, {}, publish));
    };
    // A metric with name and alias 1 each: "old", then "new".
    append("spBv1.0/g/NBIRTH/n", QByteArray::fromHex("12070a036f6c641001"));
    append("spBv1.0/g/NDATA/n", QByteArray::fromHex("12021001"));
    append("spBv1.0/g/NBIRTH/n", QByteArray::fromHex("12070a036e65771001"));
    append("other", "x");
    append("spBv1.0/g/NDATA/n", QByteArray::fromHex("12021001"));
    messages::SparkplugBirths births;
    births.note(chunk, 100);
    const auto nameAt = [&births](RowId row) {
        return births.aliasesAt(row, "spBv1.0/g/NDATA/n").value(1);
    };
    QCOMPARE(nameAt(100), QString());
    QCOMPARE(nameAt(101), QString("old"));
    QCOMPARE(nameAt(104), QString("new"));
    QVERIFY(births.aliasesAt(104, "other").isEmpty());
}

QTEST_GUILESS_MAIN(TestDecodeRuleStore)
#include "tst_decoderulestore.moc"
