// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What of a session outlives the program: the journal's form, and a session that goes on from it.
#include "app/mqtt/session.h"
#include "tests/support/scriptedpeer.h"

#include <QtTest>

using namespace mqtt;
using testsupport::ScriptedPeer;

namespace {

Connect lasting(ProtocolVersion version = ProtocolVersion::V311)
{
    Connect connect;
    connect.version = version;
    connect.clientId = "bench";
    connect.cleanStart = false;
    if (version == ProtocolVersion::V5)
        connect.properties.addNumber(PropertyId::SessionExpiryInterval, 3600);
    return connect;
}

Publish message(QoS qos, PacketId id = 0, const QByteArray &payload = "1")
{
    Publish publish;
    publish.topic = "a/b";
    publish.payload = payload;
    publish.qos = qos;
    publish.packetId = id;
    return publish;
}

Publish again(Publish publish)
{
    publish.dup = true;
    return publish;
}

KeptSession someSession()
{
    KeptSession session;
    session.server = "broker:1883";
    session.version = ProtocolVersion::V5;
    session.clientId = QByteArray("b\0nch", 5);
    Publish publish = message(QoS::ExactlyOnce, 0, QByteArray("\0\xff", 2));
    publish.retain = true;
    publish.properties.addPair("k", "v");
    session.inFlight = {{9, false, 0, publish}, {4, true, 1, {}}, {3, true, 2, {}}};
    session.waiting = {{17, 1'700'000'000'000'000, message(QoS::AtLeastOnce)}};
    session.received = {1, 65535};
    return session;
}

QByteArray journalOf(const KeptSession &session)
{
    QByteArray journal;
    JournalWriter writer(journal);
    writer.whole(session);
    return journal;
}

// The journal as its owner would have it: whole when that is asked for, else continued.
class Book
{
public:
    explicit Book(ScriptedPeer &peer) : m_session(peer.session()) { m_session.setJournaled(true); }
    KeptSession read()
    {
        if (m_session.isJournalStale())
            m_bytes = m_session.wholeJournal("server");
        else
            m_bytes.append(m_session.journal());
        m_session.journalTaken();
        const JournalContent content = readJournal(m_bytes);
        return content.session.value_or(KeptSession());
    }

private:
    Session &m_session;
    QByteArray m_bytes;
};

} // namespace

class TestSessionJournal : public QObject
{
    Q_OBJECT

private slots:
    void sessionComesBackAsItWasWritten()
    {
        const JournalContent content = readJournal(journalOf(someSession()));
        QVERIFY(!content.isDamaged);
        QVERIFY(content.session.has_value());
        QVERIFY(*content.session == someSession());
    }

    void recordsContinueTheJournal()
    {
        QByteArray journal = journalOf(someSession());
        JournalWriter writer(journal);
        writer.sent(10, message(QoS::AtLeastOnce, 0, "ten"));
        writer.waitingGone(17);
        writer.released(9);
        writer.finished(3);
        writer.received(2);
        writer.completed(1);
        const auto session = readJournal(journal).session;
        QVERIFY(session.has_value());
        QCOMPARE(session->inFlight.size(), size_t(3));
        QVERIFY(session->inFlight[0].released);
        QCOMPARE(session->inFlight[2].publish.payload, QByteArray("ten"));
        QVERIFY(session->waiting.empty());
        QCOMPARE(session->received, (std::vector<PacketId>{65535, 2}));
    }

    // The program may end within a write: each beginning of a journal is one.
    void everyBeginningIsReadable()
    {
        const QByteArray journal = journalOf(someSession());
        for (qsizetype size = 0; size <= journal.size(); ++size)
            QVERIFY2(!readJournal(journal.first(size)).isDamaged,
                     qPrintable(QString::number(size)));
        QVERIFY(!readJournal(journal.first(20)).session);
    }

    void damageIsNoticedAndTheRestBeforeItKept()
    {
        const QByteArray journal = journalOf(someSession());
        for (qsizetype at = 0; at < journal.size(); ++at) {
            QByteArray bad = journal;
            bad[at] = static_cast<char>(bad[at] ^ 0x01);
            const JournalContent content = readJournal(bad);
            // A length that became larger looks like an unfinished write; all else is noticed.
            QVERIFY(content.isDamaged || !content.session || *content.session != someSession());
        }
        QByteArray bad = journal;
        bad[journal.size() - 1] = '\x55';
        const JournalContent content = readJournal(bad);
        QVERIFY(content.isDamaged);
        QCOMPARE(content.session->inFlight.size(), size_t(3));
        QVERIFY(readJournal("something else altogether").isDamaged);
    }

    void unacknowledgedMessagesGoOnInTheNextRun()
    {
        KeptSession kept;
        {
            ScriptedPeer peer(lasting());
            Book book(peer);
            peer.accept();
            peer.publish(message(QoS::AtLeastOnce, 0, "one"));
            peer.publish(message(QoS::ExactlyOnce, 0, "two"));
            peer.publish(message(QoS::ExactlyOnce, 0, "three"));
            peer.publish(message(QoS::AtLeastOnce, 0, "done"));
            book.read();
            peer.reply(Pubrec{2, {}, {}}).reply(Puback{4, {}, {}});
            peer.reply(message(QoS::ExactlyOnce, 7));
            kept = book.read();
        }
        QCOMPARE(kept.clientId, QByteArray("bench"));
        ScriptedPeer peer(lasting());
        peer.session().restore({}, kept);
        peer.accept({true, {}, {}});
        peer.expect(again(message(QoS::AtLeastOnce, 1, "one")));
        peer.expect(Pubrel{2, {}, {}});
        peer.expect(again(message(QoS::ExactlyOnce, 3, "three"))).expectNothing();
        peer.publish(message(QoS::AtLeastOnce)).expect(message(QoS::AtLeastOnce, 4));
        peer.reply(again(message(QoS::ExactlyOnce, 7))).expect(Pubrec{7, {}, {}});
        QVERIFY(peer.takeReceived().isEmpty()); // it was delivered in the run before
        peer.reply(Pubrel{7, {}, {}}).expect(Pubcomp{7, {}, {}});
    }

    void waitingMessagesGoOnInTheNextRun()
    {
        KeptSession kept;
        {
            ScriptedPeer peer(lasting());
            Book book(peer);
            peer.accept();
            book.read();
            peer.breakLink();
            peer.publish(message(QoS::AtLeastOnce, 0, "later"));
            peer.publish(message(QoS::AtMostOnce, 0, "never"));
            kept = book.read();
        }
        ScriptedPeer peer(lasting());
        peer.session().restore({}, kept);
        peer.accept({true, {}, {}}).expect(message(QoS::AtLeastOnce, 1, "later")).expectNothing();
    }

    void sentMessageNoLongerWaits()
    {
        ScriptedPeer peer(lasting());
        Book book(peer);
        peer.accept().breakLink();
        peer.publish(message(QoS::AtLeastOnce));
        QCOMPARE(book.read().waiting.size(), size_t(1));
        peer.accept({true, {}, {}});
        QCOMPARE(book.read().waiting.size(), size_t(0));
        QCOMPARE(book.read().inFlight.size(), size_t(1));
        peer.reply(Puback{1, {}, {}});
        QCOMPARE(book.read().inFlight.size(), size_t(0));
    }

    void sessionThatTheServerLostIsEmptied()
    {
        ScriptedPeer peer(lasting(ProtocolVersion::V5));
        Book book(peer);
        peer.accept().publish(message(QoS::AtLeastOnce)).breakLink();
        QCOMPARE(book.read().inFlight.size(), size_t(1));
        peer.accept({false, {}, {}});
        const KeptSession kept = book.read();
        QCOMPARE(kept.inFlight.size(), size_t(0));
        QCOMPARE(kept.clientId, QByteArray("bench")); // a new one began
    }

    void assignedIdentifierNamesTheKeptSession()
    {
        Connect connect = lasting(ProtocolVersion::V5);
        connect.clientId.clear();
        Connack connack;
        connack.properties.addText(PropertyId::AssignedClientIdentifier, "given");
        ScriptedPeer peer(connect);
        Book book(peer);
        peer.accept(connack);
        const KeptSession kept = book.read();
        QCOMPARE(kept.clientId, QByteArray("given"));
        ScriptedPeer next(connect);
        next.session().restore({}, kept);
        Connect sent = connect;
        sent.clientId = "given";
        next.openAs(connect, sent);
    }

    void forgottenSessionLeavesNothing()
    {
        ScriptedPeer peer(lasting());
        peer.session().setJournaled(true);
        peer.accept().publish(message(QoS::AtLeastOnce)).breakLink();
        peer.session().forget();
        QVERIFY(peer.session().isJournalStale());
        QVERIFY(peer.session().wholeJournal("server").isEmpty());
    }

    // [MQTT-3.2.2-4]
    void unknownSessionIsNotResumed()
    {
        ScriptedPeer peer(lasting(ProtocolVersion::V5));
        peer.session().setKnowsItsPast(true);
        peer.accept({true, {}, {}}).expect(Disconnect{ReasonCode::ProtocolError, {}});
        QCOMPARE(peer.take<CloseLink>().at(0).violation.kind,
                 Violation::Kind::UnknownSessionPresent);
        ScriptedPeer known(lasting(ProtocolVersion::V5));
        known.session().setKnowsItsPast(true);
        KeptSession kept;
        kept.clientId = "bench";
        known.session().restore({}, kept);
        known.accept({true, {}, {}});
        QCOMPARE(known.take<ConnectAccepted>().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSessionJournal)
#include "tst_sessionjournal.moc"
