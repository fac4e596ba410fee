// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httpanswer.h"
#include "app/net/upgrade.h"

#include <QtTest>

using namespace net;
using State = HttpAnswer::State;

class TestUpgrade : public QObject
{
    Q_OBJECT

private slots:
    void answerIsReadInAnyPieces();
    void headersWithTheSameNameAreJoined();
    void bodyIsBounded();
    void headersOfOnesOwnAreChecked_data();
    void headersOfOnesOwnAreChecked();
    void headerCannotSmuggleALine();
};

void TestUpgrade::answerIsReadInAnyPieces()
{
    const QByteArray whole = "HTTP/1.1 403 Forbidden\r\nContent-Length: 5\r\nA: b\r\n\r\nhello";
    for (qsizetype piece = 1; piece <= whole.size(); ++piece) {
        HttpAnswer answer;
        State state = State::Head;
        for (qsizetype at = 0; at < whole.size(); at += piece)
            state = answer.add(whole.mid(at, piece));
        QCOMPARE(state, State::Complete);
        QCOMPARE(answer.status(), 403);
        QCOMPARE(answer.reason(), QByteArray("Forbidden"));
        QCOMPARE(answer.header("a"), QByteArray("b"));
        QCOMPARE(answer.body(), QByteArray("hello"));
    }
}

void TestUpgrade::headersWithTheSameNameAreJoined()
{
    HttpAnswer answer;
    answer.add("HTTP/1.1 101 X\r\nConnection: keep-alive\r\nCONNECTION:Upgrade\r\n\r\n\x82\x01x");
    QCOMPARE(answer.header("connection"), QByteArray("keep-alive, Upgrade"));
    QCOMPARE(answer.rest(), QByteArray("\x82\x01x"));
}

void TestUpgrade::bodyIsBounded()
{
    HttpAnswer answer;
    State state = answer.add("HTTP/1.1 500 Oh\r\n\r\n");
    for (int i = 0; i < 1000 && state == State::Body; ++i)
        state = answer.add(QByteArray(1000, 'x'));
    QCOMPARE(state, State::Complete);
    QCOMPARE(answer.body().size(), 4096);
}

void TestUpgrade::headersOfOnesOwnAreChecked_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isAllowed");
    const auto row = [](const char *name, const char *value, bool isAllowed) {
        QTest::addRow("%s: %s", name, value)
                << QString::fromUtf8(name) << QString::fromUtf8(value) << isAllowed;
    };
    row("Authorization", "Bearer x", true);
    row("X_y.z", "", true);
    row("", "x", false);
    row("a b", "x", false);
    row("a:", "x", false);
    row("größe", "x", false);
    row("Host", "x", false);
    row("sec-websocket-key", "x", false);
    row("Connection", "x", false);
    row("A", "x\r\nB: y", false);
    row("A", "x\ty", true);
}

void TestUpgrade::headersOfOnesOwnAreChecked()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    QFETCH(const bool, isAllowed);
    QCOMPARE(isAllowedHeader({name, value}), isAllowed);
}

void TestUpgrade::headerCannotSmuggleALine()
{
    EndpointOptions options;
    options.host = QStringLiteral("h");
    options.path = QStringLiteral("/x HTTP/1.1\r\nEvil: 1");
    options.webSocket.headers = {{QStringLiteral("A"), QStringLiteral("1\r\nEvil: 2")}};
    const QByteArray request = Upgrade(options).request();
    QVERIFY(!request.contains("\r\nEvil"));
}

QTEST_GUILESS_MAIN(TestUpgrade)
#include "tst_upgrade.moc"
