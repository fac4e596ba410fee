// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/encode.h"
#include "app/mqtt/trace.h"

#include <QDir>
#include <QTest>

// Packets of tests/data/packets, written down field by field, against decoder and encoder.
class GoldenPacketsTest : public QObject
{
    Q_OBJECT

private slots:
    void fieldsAndBytesAgree_data();
    void fieldsAndBytesAgree();
};

namespace {

struct Golden
{
    mqtt::DecodeContext context;
    QByteArray bytes;
    QList<QByteArray> fields; // "topic 61 2f 62"
};

Golden read(const QString &path)
{
    Golden golden;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return golden;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().simplified();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        if (line.startsWith("version ")) {
            golden.context.version = static_cast<mqtt::ProtocolVersion>(line.mid(8).toInt());
        } else if (line.startsWith("from ")) {
            golden.context.from =
                    line.endsWith("client") ? mqtt::Sender::Client : mqtt::Sender::Server;
        } else {
            const qsizetype space = line.indexOf(' ');
            if (space > 0)
                golden.bytes += QByteArray::fromHex(line.mid(space));
            golden.fields.append(line);
        }
    }
    return golden;
}

} // namespace

void GoldenPacketsTest::fieldsAndBytesAgree_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(TEST_DATA_DIR "/packets"));
    const auto files = folder.entryInfoList({QStringLiteral("*.txt")}, QDir::Files);
    QVERIFY(files.size() >= 20);
    for (const QFileInfo &file : files)
        QTest::newRow(qPrintable(file.completeBaseName())) << file.filePath();
}

void GoldenPacketsTest::fieldsAndBytesAgree()
{
    QFETCH(QString, path);
    const Golden golden = read(path);
    const mqtt::TraceResult traced = mqtt::trace(golden.bytes, golden.context);
    QList<QByteArray> fields;
    for (const mqtt::TracedField &field : traced.fields) {
        const QByteArray bytes = golden.bytes.mid(field.range.start, field.range.length);
        fields.append((mqtt::spanName(field.path) + ' ' + bytes.toHex(' ')).trimmed());
    }
    QCOMPARE(fields, golden.fields);
    QCOMPARE(traced.outcome, mqtt::TraceOutcome::Ok);
    QCOMPARE(mqtt::encode(*traced.packet, golden.context.version).toHex(), golden.bytes.toHex());
}

QTEST_GUILESS_MAIN(GoldenPacketsTest)
#include "tst_goldenpackets.moc"
