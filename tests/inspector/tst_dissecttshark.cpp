// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/dissect.h"
#include "app/mqtt/encode.h"
#include "app/mqtt/propertytable.h"
#include "tests/inspector/packetcorpus.h"
#include "tests/inspector/tsharkagreement.h"

#include <QSet>
#include <QTest>

using inspector::Dissection;
using mqtt::PacketType;

namespace {

// Each in a connection of its own, after a CONNECT that tells the version.
QList<testsupport::TsharkPacket> dissectedByTshark(const QList<CorpusPacket> &cases)
{
    QList<QList<testsupport::WireChunk>> conversations;
    for (const CorpusPacket &one : cases) {
        QList<testsupport::WireChunk> conversation;
        if (mqtt::packetTypeOf(static_cast<quint8>(one.bytes[0])) != PacketType::Connect) {
            mqtt::Connect connect;
            connect.version = one.version;
            connect.clientId = "c";
            conversation << testsupport::WireChunk{true, mqtt::encode(connect, one.version)};
        }
        conversation << testsupport::WireChunk{one.from == mqtt::Sender::Client, one.bytes};
        conversations << conversation;
    }
    return testsupport::lastPacketsByTshark(conversations);
}

} // namespace

class TestDissectTshark : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void corpusHasEveryPacketVersionAndProperty();
    void leavesAndFieldsOfTsharkAreTheSame();
    void numbersAndTextsAreTheSame();
    void bitsAreTheSame();

private:
    Dissection dissect(qsizetype index) const
    {
        return inspector::dissect(m_cases[index].bytes,
                                  {m_cases[index].version, m_cases[index].from});
    }
    QString at(qsizetype index, const QString &difference) const
    {
        return m_cases[index].name + QStringLiteral(": ") + difference;
    }

    QList<CorpusPacket> m_cases;
    QList<testsupport::TsharkPacket> m_theirs;
};

void TestDissectTshark::initTestCase()
{
    m_cases = packetCorpus();
    m_theirs = dissectedByTshark(m_cases);
    QCOMPARE(m_theirs.size(), m_cases.size());
    for (qsizetype i = 0; i < m_cases.size(); ++i) {
        QVERIFY2(!m_theirs[i].fields.isEmpty(), qPrintable(m_cases[i].name));
        QCOMPARE(m_theirs[i].size, m_cases[i].bytes.size());
    }
}

void TestDissectTshark::corpusHasEveryPacketVersionAndProperty()
{
    QVERIFY(m_cases.size() > 1500);
    QSet<QPair<int, int>> packets;
    QSet<quint8> properties;
    for (qsizetype i = 0; i < m_cases.size(); ++i) {
        const Dissection dissection = dissect(i);
        packets << qMakePair(int(dissection.trace.type), int(dissection.trace.version));
        for (const inspector::Field &field : dissection.fields) {
            if (field.path.part == mqtt::FieldPart::Value)
                properties << static_cast<quint8>(field.property);
        }
    }
    QCOMPARE(packets.size(), 14 + 14 + 15);
    qsizetype known = 0;
    for (quint32 id = 0; id < 256; ++id)
        known += mqtt::propertyInfo(id) != nullptr;
    QCOMPARE(properties.size(), known);
}

void TestDissectTshark::leavesAndFieldsOfTsharkAreTheSame()
{
    for (qsizetype i = 0; i < m_cases.size(); ++i) {
        const QString difference = rangesDiffer(dissect(i), m_theirs[i]);
        QVERIFY2(difference.isEmpty(), qPrintable(at(i, difference)));
    }
}

void TestDissectTshark::numbersAndTextsAreTheSame()
{
    qsizetype compared = 0;
    for (qsizetype i = 0; i < m_cases.size(); ++i) {
        const QString difference = valuesDiffer(dissect(i), m_theirs[i], compared);
        QVERIFY2(difference.isEmpty(), qPrintable(at(i, difference)));
    }
    QVERIFY2(compared > 10'000, QByteArray::number(compared).constData());
}

void TestDissectTshark::bitsAreTheSame()
{
    qsizetype compared = 0;
    for (qsizetype i = 0; i < m_cases.size(); ++i) {
        const QString difference = bitsDiffer(dissect(i), m_theirs[i], compared);
        QVERIFY2(difference.isEmpty(), qPrintable(at(i, difference)));
    }
    QVERIFY2(compared > 5'000, QByteArray::number(compared).constData());
}

QTEST_GUILESS_MAIN(TestDissectTshark)
#include "tst_dissecttshark.moc"
