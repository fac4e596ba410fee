// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/draft.h"
#include "app/profiles/validation.h"
#include "app/storage/jsonfile.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace profiles;
using Kind = ProfileFlaw::Kind;
using Change = std::function<void(Profile &)>;
Q_DECLARE_METATYPE(Change)

namespace {

Profile good()
{
    Profile profile;
    profile.name = QStringLiteral("Good");
    profile.endpoint.host = QStringLiteral("broker.example");
    return profile;
}

} // namespace

class TestValidation : public QObject
{
    Q_OBJECT

private slots:
    void goodProfileHasNoFlaw();
    void flawIsFoundAtItsField_data();
    void flawIsFoundAtItsField();
    void onlyWarningsLetConnect();
    void whatIsNotUsedIsNotChecked();
    void draftComesBackUntilDiscarded();
};

void TestValidation::goodProfileHasNoFlaw()
{
    QVERIFY(validate(good()).isEmpty());
}

void TestValidation::flawIsFoundAtItsField_data()
{
    using Version = mqtt::ProtocolVersion;
    QTest::addColumn<Change>("change");
    QTest::addColumn<Field>("field");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, const Change &change, Field field, Kind kind) {
        QTest::newRow(name) << change << field << kind;
    };
    const auto subscription = [](const QString &filter) {
        SavedSubscription saved;
        saved.filter = filter;
        return saved;
    };
    row(
            "no name", [](Profile &p) { p.name = QStringLiteral("  "); }, Field::Name,
            Kind::Missing);
    row(
            "no host", [](Profile &p) { p.endpoint.host.clear(); }, Field::Host, Kind::Missing);
    row(
            "web address", [](Profile &p) { p.endpoint.host = QStringLiteral("https://h"); },
            Field::Host, Kind::HostHasScheme);
    row(
            "host with a path", [](Profile &p) { p.endpoint.host = QStringLiteral("h/mqtt"); },
            Field::Host, Kind::HostHasSpaces);
    row(
            "own address that is a name",
            [](Profile &p) { p.endpoint.localAddress = QStringLiteral("eth0"); },
            Field::LocalAddress, Kind::NotAnAddress);
    row(
            "SRV records of an address",
            [](Profile &p) {
                p.endpoint.host = QStringLiteral("[::1]");
                p.endpoint.looksUpService = true;
            },
            Field::Host, Kind::ServiceNeedsName);
    row(
            "path without a slash",
            [](Profile &p) {
                p.endpoint.kind = net::TransportKind::WebSocket;
                p.endpoint.path = QStringLiteral("mqtt");
            },
            Field::Path, Kind::PathWithoutSlash);
    row(
            "socket without a path",
            [](Profile &p) { p.endpoint.kind = net::TransportKind::UnixSocket; }, Field::SocketFile,
            Kind::Missing);
    row(
            "socket with a path beyond the system",
            [](Profile &p) {
                p.endpoint.kind = net::TransportKind::UnixSocket;
                p.endpoint.socketFile = QString(108, QLatin1Char('x'));
            },
            Field::SocketFile, Kind::SocketFileTooLong);
    row(
            "header of the handshake",
            [](Profile &p) {
                p.endpoint.kind = net::TransportKind::WebSocket;
                p.endpoint.webSocket.headers = {{QStringLiteral("Host"), QStringLiteral("x")}};
            },
            Field::Headers, Kind::HeaderNotAllowed);
    row(
            "header twice",
            [](Profile &p) {
                p.endpoint.kind = net::TransportKind::WebSocket;
                p.endpoint.webSocket.headers = {{QStringLiteral("A"), {}},
                                                {QStringLiteral("a"), {}}};
            },
            Field::Headers, Kind::HeaderTwice);
    row(
            "proxy without a host",
            [](Profile &p) {
                p.endpoint.proxy.kind = net::ProxyKind::HttpConnect;
                p.endpoint.proxy.port = 8080;
            },
            Field::ProxyHost, Kind::Missing);
    row(
            "proxy without a port",
            [](Profile &p) {
                p.endpoint.proxy.kind = net::ProxyKind::Socks5;
                p.endpoint.proxy.host = QStringLiteral("proxy");
            },
            Field::ProxyPort, Kind::ZeroNotAllowed);
    row(
            "pinned to nothing",
            [](Profile &p) {
                p.endpoint.kind = net::TransportKind::Tls;
                p.endpoint.tls.verification = net::Verification::Pinned;
            },
            Field::VerifyPeer, Kind::NothingPinned);
    row(
            "3.1 without client id", [](Profile &p) { p.version = Version::V31; }, Field::ClientId,
            Kind::ClientIdEmptyIn31);
    row(
            "3.1 with a long client id",
            [](Profile &p) {
                p.version = Version::V31;
                p.clientId = QString(24, QLatin1Char('x'));
            },
            Field::ClientId, Kind::ClientIdOver23In31);
    row(
            "3.1.1 keeps a session of nobody",
            [](Profile &p) {
                p.version = Version::V311;
                p.cleanStart = false;
            },
            Field::ClientId, Kind::ClientIdEmptyNeedsCleanStart);
    row(
            "client id beyond MQTT", [](Profile &p) { p.clientId.fill(QLatin1Char('x'), 65536); },
            Field::ClientId, Kind::ClientIdTooLong);
    row(
            "3.1.1 password alone",
            [](Profile &p) {
                p.version = Version::V311;
                p.endpoint.host = QStringLiteral("localhost");
                p.password = PasswordUse::Stored;
            },
            Field::Username, Kind::PasswordNeedsUsername);
    row(
            "password without TLS", [](Profile &p) { p.password = PasswordUse::AskEachTime; },
            Field::Password, Kind::PasswordInClear);
    row(
            "CA file that is not there",
            [](Profile &p) {
                p.endpoint.kind = net::TransportKind::Tls;
                p.endpoint.tls.caFile = QStringLiteral("/nonexistent/ca.pem");
            },
            Field::CaFile, Kind::FileNotFound);
    row(
            "not verified",
            [](Profile &p) {
                p.endpoint.kind = net::TransportKind::Tls;
                p.endpoint.tls.verification = net::Verification::Off;
            },
            Field::VerifyPeer, Kind::NotVerified);
    row(
            "will without topic", [](Profile &p) { p.will.enabled = true; }, Field::WillTopic,
            Kind::Missing);
    row(
            "will to a filter",
            [](Profile &p) {
                p.will.enabled = true;
                p.will.topic = QStringLiteral("home/#");
            },
            Field::WillTopic, Kind::InvalidTopic);
    row(
            "receive maximum 0", [](Profile &p) { p.properties.receiveMaximum = 0; },
            Field::ReceiveMaximum, Kind::ZeroNotAllowed);
    row(
            "bad filter",
            [=](Profile &p) { p.subscriptions = {subscription(QStringLiteral("a/#/b"))}; },
            Field::Subscriptions, Kind::InvalidTopic);
    row(
            "filter twice",
            [=](Profile &p) {
                p.subscriptions = {subscription(QStringLiteral("a")),
                                   subscription(QStringLiteral("a"))};
            },
            Field::Subscriptions, Kind::SubscriptionTwice);
    row(
            "shared and no local",
            [=](Profile &p) {
                p.subscriptions = {subscription(QStringLiteral("$share/g/a"))};
                p.subscriptions.first().noLocal = true;
            },
            Field::Subscriptions, Kind::SharedWithNoLocal);
}

void TestValidation::flawIsFoundAtItsField()
{
    QFETCH(Change, change);
    QFETCH(Field, field);
    QFETCH(Kind, kind);
    Profile profile = good();
    change(profile);
    const auto flaws = validate(profile);
    QCOMPARE(flaws.size(), 1);
    QCOMPARE(flaws.first().field, field);
    QCOMPARE(flaws.first().kind, kind);
}

void TestValidation::onlyWarningsLetConnect()
{
    QVERIFY(isWarning({Field::VerifyPeer, Kind::NotVerified}));
    QVERIFY(isWarning({Field::Password, Kind::PasswordInClear}));
    QVERIFY(!isWarning({Field::Host, Kind::Missing}));
}

void TestValidation::whatIsNotUsedIsNotChecked()
{
    Profile profile = good();
    profile.endpoint.path = QStringLiteral("no slash");
    profile.endpoint.tls.verification = net::Verification::Off;
    profile.endpoint.tls.caFile = QStringLiteral("/nonexistent");
    profile.will.topic = QStringLiteral("#");
    profile.version = mqtt::ProtocolVersion::V311;
    profile.properties.receiveMaximum = 0;
    QVERIFY(validate(profile).isEmpty());
}

void TestValidation::draftComesBackUntilDiscarded()
{
    const QTemporaryDir dir;
    const storage::Paths paths(dir.path());
    QVERIFY(!loadDraft(paths));
    Profile profile = good();
    profile.endpoint.tls.keyPassword = QStringLiteral("secret");
    saveDraft(paths, profile);
    profile.endpoint.tls.keyPassword.clear();
    QVERIFY(loadDraft(paths));
    QVERIFY(*loadDraft(paths) == profile);
    discardDraft(paths);
    QVERIFY(!loadDraft(paths));
}

QTEST_GUILESS_MAIN(TestValidation)
#include "tst_validation.moc"
