// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/reasoncodes.h"
#include "app/mqtt/topics.h"
#include "app/mqtt/utf8.h"

#include <QTest>

#include <optional>

// Topics (4.7, with the standard's own examples), text (1.5.4) and reason codes (2.4).
class VocabularyTest : public QObject
{
    Q_OBJECT

private slots:
    void filtersMatchNames_data();
    void filtersMatchNames();
    void filtersAreChecked_data();
    void filtersAreChecked();
    void namesHaveNoWildcards();
    void illFormedTextIsFound_data();
    void illFormedTextIsFound();
    void textAgreesWithQtAtEveryLength();
    void reasonsHaveTheNamesOfTheirPacket_data();
    void reasonsHaveTheNamesOfTheirPacket();
    void disconnectReasonsBelongToASide();
};

void VocabularyTest::filtersMatchNames_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *filter, const char *name, bool matches) {
        QTest::addRow("%s and %s", filter, name)
                << QByteArray(filter) << QByteArray(name) << matches;
    };
    row("sport/tennis/player1/#", "sport/tennis/player1", true);
    row("sport/tennis/player1/#", "sport/tennis/player1/ranking", true);
    row("sport/tennis/player1/#", "sport/tennis/player1/score/wimbledon", true);
    row("sport/#", "sport", true);
    row("sport/#", "sports", false);
    row("#", "sport", true);
    row("sport/tennis/+", "sport/tennis/player1", true);
    row("sport/tennis/+", "sport/tennis/player1/ranking", false);
    row("sport/+", "sport", false);
    row("sport/+", "sport/", true);
    row("+/+", "/finance", true);
    row("/+", "/finance", true);
    row("+", "/finance", false);
    row("#", "$SYS/", false);
    row("+/monitor/Clients", "$SYS/monitor/Clients", false);
    row("$SYS/#", "$SYS/", true);
    row("$SYS/monitor/+", "$SYS/monitor/Clients", true);
    row("ACCOUNTS", "Accounts", false);
    row("a/b", "a/b/", false);
    row("a//b", "a//b", true);
    row("$share/group/sport/+", "sport/tennis", true);
}

void VocabularyTest::filtersMatchNames()
{
    QFETCH(QByteArray, filter);
    QFETCH(QByteArray, name);
    QFETCH(bool, matches);
    QCOMPARE(mqtt::topicMatches(filter, name), matches);
}

void VocabularyTest::filtersAreChecked_data()
{
    using mqtt::TopicError;
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<std::optional<TopicError>>("error");
    const auto row = [](const QByteArray &filter, std::optional<TopicError> error) {
        QTest::newRow(filter.constData()) << filter << error;
    };
    row("sport/tennis/#", std::nullopt);
    row("+/tennis/#", std::nullopt);
    row("$share/consumer1/sport/#", std::nullopt);
    row("", TopicError::Empty);
    row("sport/tennis#", TopicError::MisplacedHash);
    row("sport/tennis/#/ranking", TopicError::MisplacedHash);
    row("sport+", TopicError::MisplacedPlus);
    row("$share//a", TopicError::EmptyShareName);
    row("$share/g+/a", TopicError::WildcardInShareName);
    row("$share/g", TopicError::ShareWithoutFilter);
    row("$share/g/", TopicError::ShareWithoutFilter);
    row("a\xff", TopicError::NotUtf8);
}

void VocabularyTest::filtersAreChecked()
{
    QFETCH(QByteArray, filter);
    QFETCH(std::optional<mqtt::TopicError>, error);
    QVERIFY(mqtt::checkTopicFilter(filter) == error);
}

void VocabularyTest::namesHaveNoWildcards()
{
    QVERIFY(!mqtt::checkTopicName("sport/tennis"));
    QVERIFY(mqtt::checkTopicName("sport/#") == mqtt::TopicError::WildcardInName);
    QVERIFY(mqtt::checkTopicName("+") == mqtt::TopicError::WildcardInName);
    QVERIFY(mqtt::checkTopicName(QByteArray("a\0b", 3)) == mqtt::TopicError::NullCharacter);
    QVERIFY(mqtt::checkTopicName(QByteArray(65536, 'a')) == mqtt::TopicError::TooLong);
    // Without shared subscriptions, `$share` is a level like any other.
    QVERIFY(!mqtt::checkTopicFilter("$share/g", false));
}

void VocabularyTest::illFormedTextIsFound_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qsizetype>("wellFormed");
    QTest::addColumn<qsizetype>("illFormed");
    const auto row = [](const char *name, const QByteArray &text, qsizetype good, qsizetype bad) {
        QTest::newRow(name) << text << good << bad;
    };
    row("lone continuation", "a\x80", 1, 1);
    row("overlong NUL", "\xc0\x80", 0, 1);
    row("overlong slash in three bytes", "\xe0\x80\xaf", 0, 1);
    row("surrogate", "ok\xed\xa0\x80", 2, 1);
    row("above U+10FFFF", "\xf4\x90\x80\x80", 0, 1);
    row("byte that is never used", "\xff", 0, 1);
    row("cut after two of three", "12345678\xe2\x82", 8, 2);
    row("three of four, then a letter", "\xf0\x9f\x98z", 0, 3);
}

void VocabularyTest::illFormedTextIsFound()
{
    QFETCH(QByteArray, text);
    QFETCH(qsizetype, wellFormed);
    QFETCH(qsizetype, illFormed);
    QCOMPARE(mqtt::wellFormedUtf8(text), wellFormed);
    QCOMPARE(mqtt::illFormedLength(text, wellFormed), illFormed);
    QVERIFY(!mqtt::isValidUtf8(text));
}

void VocabularyTest::textAgreesWithQtAtEveryLength()
{
    // A bad byte at every place of words of eight, and none.
    const QByteArray euro = "\xe2\x82\xac";
    for (int before = 0; before < 20; ++before) {
        for (int after = 0; after < 20; ++after) {
            const QByteArray good = QByteArray(before, 'x') + euro + QByteArray(after, 'y');
            QVERIFY(mqtt::isValidUtf8(good));
            QCOMPARE(mqtt::characterCount(good), qsizetype(before + 1 + after));
            QCOMPARE(mqtt::characterCount(good), QString::fromUtf8(good).size());
            const QByteArray bad = QByteArray(before, 'x') + '\xfe' + QByteArray(after, 'y');
            QCOMPARE(mqtt::wellFormedUtf8(bad), qsizetype(before));
        }
    }
}

void VocabularyTest::reasonsHaveTheNamesOfTheirPacket_data()
{
    using mqtt::PacketType;
    using mqtt::ProtocolVersion;
    QTest::addColumn<PacketType>("packet");
    QTest::addColumn<ProtocolVersion>("version");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("name");
    const auto row = [](PacketType packet, ProtocolVersion version, int code, const char *name) {
        QTest::addRow("%s %d %d", mqtt::packetTypeName(packet).data(), int(version), code)
                << packet << version << code << QByteArray(name);
    };
    const auto v5 = ProtocolVersion::V5;
    const auto v311 = ProtocolVersion::V311;
    row(PacketType::Connack, v5, 0, "Success");
    row(PacketType::Suback, v5, 0, "Granted QoS 0");
    row(PacketType::Disconnect, v5, 0, "Normal disconnection");
    row(PacketType::Disconnect, v5, 0x8E, "Session taken over");
    row(PacketType::Connack, v5, 0x86, "Bad User Name or Password");
    row(PacketType::Connack, v5, 4, "");
    row(PacketType::Pubrel, v5, 0x92, "Packet Identifier not found");
    row(PacketType::Connack, v311, 4, "Connection Refused, bad user name or password");
    row(PacketType::Connack, v311, 6, "");
    row(PacketType::Suback, v311, 0x80, "Failure");
    row(PacketType::Pingreq, v5, 0, "");
}

void VocabularyTest::reasonsHaveTheNamesOfTheirPacket()
{
    QFETCH(mqtt::PacketType, packet);
    QFETCH(mqtt::ProtocolVersion, version);
    QFETCH(int, code);
    QFETCH(QByteArray, name);
    QCOMPARE(mqtt::reasonName(packet, version, static_cast<mqtt::ReasonCode>(code)).toByteArray(),
             name);
}

void VocabularyTest::disconnectReasonsBelongToASide()
{
    using mqtt::ReasonCode;
    using mqtt::Sender;
    QVERIFY(mqtt::isReasonAllowedFrom(Sender::Client, ReasonCode::DisconnectWithWill));
    QVERIFY(!mqtt::isReasonAllowedFrom(Sender::Server, ReasonCode::DisconnectWithWill));
    QVERIFY(mqtt::isReasonAllowedFrom(Sender::Server, ReasonCode::SessionTakenOver));
    QVERIFY(!mqtt::isReasonAllowedFrom(Sender::Client, ReasonCode::SessionTakenOver));
    QVERIFY(mqtt::isReasonAllowedFrom(Sender::Client, ReasonCode::ProtocolError));
    QVERIFY(!mqtt::isReasonAllowedFrom(Sender::Server, ReasonCode::Banned)); // CONNACK only
}

QTEST_GUILESS_MAIN(VocabularyTest)
#include "tst_vocabulary.moc"
