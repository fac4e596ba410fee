// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// SCRAM with the vectors of RFC 5802 and RFC 7677, names as RFC 4013 prepares them, and the
// session's part in it: AUTH before CONNACK, and again later.
#include "app/mqtt/scram.h"
#include "tests/support/scriptedpeer.h"

#include <QtTest>

using namespace mqtt;
using testsupport::ScriptedPeer;

namespace {

struct Vector
{
    ScramHash hash;
    ScramClient::NonceMaker nonce;
    QByteArray clientFirst;
    QByteArray serverFirst;
    QByteArray clientFinal;
    QByteArray serverFinal;
};

// RFC 5802, section 5
const Vector sha1{ScramHash::Sha1,
                  [] { return QByteArray("fyko+d2lbbFgONRv9qkxdawL"); },
                  "n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL",
                  "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096",
                  "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,"
                  "p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=",
                  "v=rmF9pqV8S7suAoZWja4dJRkFsKQ="};
// RFC 7677, section 3
const Vector sha256{ScramHash::Sha256,
                    [] { return QByteArray("rOprNGfwEbeRWgbNEkqO"); },
                    "n,,n=user,r=rOprNGfwEbeRWgbNEkqO",
                    "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                    "s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
                    "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                    "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=",
                    "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="};

ScramCredentials user(ScramHash hash)
{
    return {hash, QStringLiteral("user"), QStringLiteral("pencil")};
}

std::unique_ptr<ScramClient> clientOf(const Vector &vector)
{
    return std::make_unique<ScramClient>(user(vector.hash), vector.nonce);
}

Properties authentication(const QByteArray &method, const QByteArray &data)
{
    Properties properties;
    properties.addText(PropertyId::AuthenticationMethod, method);
    properties.addText(PropertyId::AuthenticationData, data);
    return properties;
}

Auth auth(ReasonCode reason, const QByteArray &data)
{
    return {reason, authentication("SCRAM-SHA-256", data)};
}

// A peer whose client is just before the server's last word.
void exchange(ScriptedPeer &peer, const Connect &connect)
{
    peer.session().setAuthenticator(clientOf(sha256));
    Connect sent = connect;
    sent.properties = authentication("SCRAM-SHA-256", sha256.clientFirst);
    peer.openAs(connect, sent);
    peer.reply(auth(ReasonCode::ContinueAuthentication, sha256.serverFirst));
    peer.expect(auth(ReasonCode::ContinueAuthentication, sha256.clientFinal));
}

Connect connect5()
{
    Connect connect;
    connect.clientId = "bench";
    return connect;
}

Connack accepted(const QByteArray &data, const QByteArray &method = "SCRAM-SHA-256")
{
    return {false, ReasonCode::Success, authentication(method, data)};
}

} // namespace

class TestScram : public QObject
{
    Q_OBJECT

private slots:
    void publishedVectorsAreMet_data()
    {
        QTest::addColumn<bool>("is256");
        QTest::newRow("SHA-1, RFC 5802") << false;
        QTest::newRow("SHA-256, RFC 7677") << true;
    }
    void publishedVectorsAreMet()
    {
        QFETCH(const bool, is256);
        const Vector &vector = is256 ? sha256 : sha1;
        const auto client = clientOf(vector);
        QCOMPARE(client->begin(), vector.clientFirst);
        const auto answer = client->answer(vector.serverFirst);
        QVERIFY(answer.has_value());
        QCOMPARE(*answer, vector.clientFinal);
        QVERIFY(!client->finish(vector.serverFinal));
        QCOMPARE(client->begin(), vector.clientFirst); // and anew
    }

    void methodsAreNamedExactly()
    {
        QCOMPARE(scramHash("SCRAM-SHA-1"), std::optional(ScramHash::Sha1));
        QCOMPARE(scramHash("SCRAM-SHA-256"), std::optional(ScramHash::Sha256));
        QVERIFY(!scramHash("scram-sha-256"));
        QVERIFY(!scramHash("SCRAM-SHA-256-PLUS"));
    }

    void wrongChallengeIsNotAnswered_data()
    {
        QTest::addColumn<QByteArray>("challenge");
        QTest::addColumn<int>("flaw");
        using Flaw = AuthenticationFlaw;
        const auto row = [](const char *name, const QByteArray &challenge, Flaw flaw) {
            QTest::newRow(name) << challenge << int(flaw);
        };
        row("empty", "", Flaw::IllFormedChallenge);
        row("mandatory extension", "m=x,r=rOprNGfwEbeRWgbNEkqOx,s=W22Z,i=4096",
            Flaw::IllFormedChallenge);
        row("no salt", "r=rOprNGfwEbeRWgbNEkqOx,i=4096", Flaw::IllFormedChallenge);
        row("salt that is not Base64", "r=rOprNGfwEbeRWgbNEkqOx,s=!,i=4096",
            Flaw::IllFormedChallenge);
        row("iterations in words", "r=rOprNGfwEbeRWgbNEkqOx,s=W22Z,i=many",
            Flaw::IllFormedChallenge);
        row("another nonce", "r=abcdefghijklmnopqrstuv,s=W22Z,i=4096", Flaw::ForeignNonce);
        row("nothing added to the nonce", "r=rOprNGfwEbeRWgbNEkqO,s=W22Z,i=4096",
            Flaw::ForeignNonce);
        row("one iteration", "r=rOprNGfwEbeRWgbNEkqOx,s=W22Z,i=1", Flaw::TooFewIterations);
        row("endless", "r=rOprNGfwEbeRWgbNEkqOx,s=W22Z,i=2000000000", Flaw::TooManyIterations);
    }
    void wrongChallengeIsNotAnswered()
    {
        QFETCH(const QByteArray, challenge);
        QFETCH(const int, flaw);
        const auto client = clientOf(sha256);
        client->begin();
        const auto answer = client->answer(challenge);
        QVERIFY(!answer);
        QCOMPARE(int(answer.error()), flaw);
        QCOMPARE(client->answer(sha256.serverFirst).has_value(), false); // begin() first
    }

    void serverHasToProveItself_data()
    {
        QTest::addColumn<QByteArray>("last");
        QTest::addColumn<int>("flaw");
        QTest::newRow("wrong signature")
                << QByteArray("v=AAAA") << int(AuthenticationFlaw::WrongProof);
        QTest::newRow("error") << QByteArray("e=other-error") << int(AuthenticationFlaw::Refused);
        QTest::newRow("nothing") << QByteArray() << int(AuthenticationFlaw::IllFormedChallenge);
    }
    void serverHasToProveItself()
    {
        QFETCH(const QByteArray, last);
        QFETCH(const int, flaw);
        const auto client = clientOf(sha256);
        client->begin();
        QVERIFY(client->answer(sha256.serverFirst).has_value());
        QCOMPARE(int(client->finish(last).value()), flaw);
    }

    void namesArePrepared_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("prepared"); // null: refused
        // RFC 4013, section 3
        QTest::newRow("soft hyphen goes") << QStringLiteral("I\u00ADX") << QByteArray("IX");
        QTest::newRow("plain") << QStringLiteral("user") << QByteArray("user");
        QTest::newRow("case stays") << QStringLiteral("USER") << QByteArray("USER");
        QTest::newRow("feminine ordinal") << QStringLiteral("\u00AA") << QByteArray("a");
        QTest::newRow("roman numeral") << QStringLiteral("\u2168") << QByteArray("IX");
        QTest::newRow("control") << QStringLiteral("\u0007") << QByteArray();
        QTest::newRow("right-to-left, then a digit")
                << QStringLiteral("\u0627\u0031") << QByteArray();
        QTest::newRow("wide blank") << QStringLiteral("a\u3000b") << QByteArray("a b");
        QTest::newRow("Chinese") << QStringLiteral("用户") << QByteArray("用户");
    }
    void namesArePrepared()
    {
        QFETCH(const QString, text);
        QFETCH(const QByteArray, prepared);
        QCOMPARE(saslPrepared(text).value_or(QByteArray()), prepared);
    }

    void separatorsInANameAreEscaped()
    {
        ScramClient client({ScramHash::Sha256, QStringLiteral("a=b,c"), {}},
                           [] { return QByteArray("nonce"); });
        QCOMPARE(client.begin(), QByteArray("n,,n=a=3Db=2Cc,r=nonce"));
    }

    void noncesDiffer()
    {
        const QByteArray nonce = ScramClient::randomNonce();
        QVERIFY(nonce.size() >= 24 && !nonce.contains(','));
        QVERIFY(nonce != ScramClient::randomNonce());
    }

    void sessionAuthenticatesBeforeConnack()
    {
        ScriptedPeer peer(connect5());
        exchange(peer, connect5());
        peer.reply(accepted(sha256.serverFinal));
        QCOMPARE(peer.session().state(), SessionState::Connected);
        QCOMPARE(peer.take<AuthReceived>().size(), 1);
    }

    void connackMustProveTheServer()
    {
        ScriptedPeer peer(connect5());
        exchange(peer, connect5());
        peer.reply(accepted("v=AAAA")).expect(Disconnect{ReasonCode::UnspecifiedError, {}});
        const auto close = peer.take<CloseLink>();
        QCOMPARE(close.size(), 1);
        QCOMPARE(close[0].violation.kind, Violation::Kind::AuthenticationFailed);
        QCOMPARE(close[0].violation.authentication, AuthenticationFlaw::WrongProof);
        QVERIFY(peer.take<ConnectAccepted>().isEmpty());
    }

    void connackNamesTheMethodOfConnect()
    {
        ScriptedPeer peer(connect5());
        exchange(peer, connect5());
        peer.reply(accepted(sha256.serverFinal, "GS2-KRB5"));
        const auto close = peer.take<CloseLink>();
        QCOMPARE(close.at(0).violation.kind, Violation::Kind::WrongAuthenticationMethod);
        QCOMPARE(close.at(0).violation.statement, QByteArray("MQTT-4.12.0-5"));
    }

    void connackNamesNoMethodUnasked()
    {
        ScriptedPeer peer(connect5());
        peer.accept(accepted("x"));
        const auto close = peer.take<CloseLink>();
        QCOMPARE(close.at(0).violation.statement, QByteArray("MQTT-4.12.0-6"));
    }

    void sessionAuthenticatesAgain()
    {
        ScriptedPeer peer(connect5());
        exchange(peer, connect5());
        peer.reply(accepted(sha256.serverFinal));
        peer.reauthenticate().expect(auth(ReasonCode::ReAuthenticate, sha256.clientFirst));
        peer.reauthenticate().expectNothing(); // one at a time
        QCOMPARE(peer.take<RequestRefused>().size(), 1);
        peer.reply(auth(ReasonCode::ContinueAuthentication, sha256.serverFirst));
        peer.expect(auth(ReasonCode::ContinueAuthentication, sha256.clientFinal));
        peer.reply(auth(ReasonCode::Success, sha256.serverFinal)).expectNothing();
        QCOMPARE(peer.take<Reauthenticated>().at(0).token, RequestToken(1));
        QCOMPARE(peer.session().state(), SessionState::Connected);
    }

    // [MQTT-3.1.2-30]
    void nothingButAuthIsSentBeforeConnack()
    {
        ScriptedPeer peer(connect5());
        exchange(peer, connect5());
        Subscribe subscribe;
        subscribe.subscriptions = {{"a"}};
        peer.subscribe(subscribe).expectNothing();
        subscribe.packetId = 1;
        peer.reply(accepted(sha256.serverFinal)).expect(subscribe);
    }

    // [MQTT-4.12.1-2]
    void failedReauthenticationClosesTheLink()
    {
        ScriptedPeer peer(connect5());
        exchange(peer, connect5());
        peer.reply(accepted(sha256.serverFinal));
        peer.reauthenticate().expect(auth(ReasonCode::ReAuthenticate, sha256.clientFirst));
        peer.reply(auth(ReasonCode::ContinueAuthentication, "r=other,s=W22Z,i=4096"));
        peer.expect(Disconnect{ReasonCode::UnspecifiedError, {}});
        QCOMPARE(peer.take<CloseLink>().at(0).violation.authentication,
                 AuthenticationFlaw::ForeignNonce);
    }

    void serverMayNotBeginAnew()
    {
        ScriptedPeer peer(connect5());
        exchange(peer, connect5());
        peer.reply(accepted(sha256.serverFinal));
        peer.reply(auth(ReasonCode::ContinueAuthentication, sha256.serverFirst));
        peer.expect(Disconnect{ReasonCode::ProtocolError, {}});
        QCOMPARE(peer.take<CloseLink>().at(0).violation.statement, QByteArray("MQTT-4.12.1-1"));
    }

    void withoutAMethodNothingIsBegunAnew()
    {
        ScriptedPeer peer(connect5());
        peer.accept().reauthenticate().expectNothing();
        QCOMPARE(peer.take<RequestRefused>().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestScram)
#include "tst_scram.moc"
