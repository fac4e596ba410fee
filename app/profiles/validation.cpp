// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/validation.h"

#include "app/net/upgrade.h"

#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QSet>

namespace profiles {

namespace {

using Kind = ProfileFlaw::Kind;
using Flaws = QList<ProfileFlaw>;

void add(Flaws &flaws, Field field, Kind kind)
{
    ProfileFlaw flaw;
    flaw.field = field;
    flaw.kind = kind;
    flaws.append(flaw);
}

void addTopic(Flaws &flaws, Field field, std::optional<mqtt::TopicError> error, qsizetype row = -1)
{
    if (!error)
        return;
    const bool missing = *error == mqtt::TopicError::Empty;
    flaws.append({field, missing ? Kind::Missing : Kind::InvalidTopic, *error, row});
}

bool isLoopback(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(net::bareHost(host)).isLoopback();
}

// What sockaddr_un holds, with its end.
constexpr qsizetype longestSocketFile = 107; // bytes

void checkHeaders(const QList<net::HttpHeader> &headers, Flaws &flaws)
{
    QSet<QString> seen;
    for (qsizetype row = 0; row < headers.size(); ++row) {
        const QString name = headers[row].name.toLower();
        const auto note = [&](Kind kind) {
            flaws.append({Field::Headers, kind, mqtt::TopicError::Empty, row});
        };
        if (!net::isAllowedHeader(headers[row]))
            note(Kind::HeaderNotAllowed);
        else if (seen.contains(name))
            note(Kind::HeaderTwice);
        seen.insert(name);
    }
}

void checkProxy(const net::ProxyOptions &proxy, Flaws &flaws)
{
    if (proxy.kind != net::ProxyKind::HttpConnect && proxy.kind != net::ProxyKind::Socks5)
        return;
    if (proxy.host.isEmpty())
        add(flaws, Field::ProxyHost, Kind::Missing);
    else if (proxy.host.contains(QLatin1String("://")))
        add(flaws, Field::ProxyHost, Kind::HostHasScheme);
    if (proxy.port == 0)
        add(flaws, Field::ProxyPort, Kind::ZeroNotAllowed);
}

void checkSocketFile(const QString &file, Flaws &flaws)
{
    if (file.isEmpty())
        add(flaws, Field::SocketFile, Kind::Missing);
    else if (QFile::encodeName(file).size() > longestSocketFile)
        add(flaws, Field::SocketFile, Kind::SocketFileTooLong);
}

void checkModule(const net::ModuleOptions &module, Flaws &flaws)
{
    if (module.port.isEmpty() && !module.isSimulated)
        add(flaws, Field::ModulePort, Kind::Missing);
    if (module.module.isEmpty())
        add(flaws, Field::Module, Kind::Missing);
}

void checkEndpoint(const net::EndpointOptions &endpoint, Flaws &flaws)
{
    if (!net::usesNetwork(endpoint.kind))
        return checkSocketFile(endpoint.socketFile, flaws);
    const QString &host = endpoint.host;
    const auto isStrange = [](QChar c) { return c.isSpace() || c == QLatin1Char('/'); };
    if (host.isEmpty())
        add(flaws, Field::Host, Kind::Missing);
    else if (host.contains(QLatin1String("://")))
        add(flaws, Field::Host, Kind::HostHasScheme);
    else if (std::any_of(host.begin(), host.end(), isStrange))
        add(flaws, Field::Host, Kind::HostHasSpaces);
    else if (endpoint.looksUpService && !QHostAddress(net::bareHost(host)).isNull())
        add(flaws, Field::Host, Kind::ServiceNeedsName);
    if (endpoint.port == 0)
        add(flaws, Field::Port, Kind::ZeroNotAllowed);
    if (net::usesWebSocket(endpoint.kind) && !endpoint.path.startsWith(QLatin1Char('/')))
        add(flaws, Field::Path, Kind::PathWithoutSlash);
    if (net::usesWebSocket(endpoint.kind))
        checkHeaders(endpoint.webSocket.headers, flaws);
    if (!endpoint.localAddress.isEmpty()
        && QHostAddress(net::bareHost(endpoint.localAddress)).isNull())
        add(flaws, Field::LocalAddress, Kind::NotAnAddress);
    if (endpoint.kind == net::TransportKind::SerialModule)
        checkModule(endpoint.module, flaws);
    else
        checkProxy(endpoint.proxy, flaws);
}

void checkClientId(const Profile &profile, Flaws &flaws)
{
    const QByteArray id = profile.clientId.toUtf8();
    // A fresh identifier is made from what is there, with nine bytes more.
    const qsizetype size = profile.freshClientId ? id.size() + 9 : id.size();
    const bool isEmpty = id.isEmpty() && !profile.freshClientId;
    const bool is31 = profile.version == mqtt::ProtocolVersion::V31;
    if (size > 65535)
        add(flaws, Field::ClientId, Kind::ClientIdTooLong);
    else if (is31 && isEmpty)
        add(flaws, Field::ClientId, Kind::ClientIdEmptyIn31);
    else if (is31 && size > 23)
        add(flaws, Field::ClientId, Kind::ClientIdOver23In31);
    else if (profile.version == mqtt::ProtocolVersion::V311 && isEmpty && !profile.cleanStart)
        add(flaws, Field::ClientId, Kind::ClientIdEmptyNeedsCleanStart);
}

void checkLogin(const Profile &profile, Flaws &flaws)
{
    checkClientId(profile, flaws);
    if (profile.password == PasswordUse::None)
        return;
    if (profile.version != mqtt::ProtocolVersion::V5 && !profile.username)
        add(flaws, Field::Username, Kind::PasswordNeedsUsername);
    if (!net::usesTls(profile.endpoint.kind) && net::usesNetwork(profile.endpoint.kind)
        && !profile.endpoint.host.isEmpty() && !isLoopback(profile.endpoint.host))
        add(flaws, Field::Password, Kind::PasswordInClear);
}

void checkFile(const QString &file, Field field, Flaws &flaws)
{
    if (!file.isEmpty() && !QFileInfo(file).isFile())
        add(flaws, field, Kind::FileNotFound);
}

void checkTls(const net::EndpointOptions &endpoint, Flaws &flaws)
{
    if (!net::usesTls(endpoint.kind))
        return;
    const net::TlsOptions &tls = endpoint.tls;
    if (tls.verification == net::Verification::SharedKey) {
        if (tls.pskIdentity.isEmpty())
            add(flaws, Field::PskIdentity, Kind::Missing);
        return; // no certificate plays a part
    }
    checkFile(tls.caFile, Field::CaFile, flaws);
    if (!tls.caFolder.isEmpty() && !QFileInfo(tls.caFolder).isDir())
        add(flaws, Field::CaFolder, Kind::FolderNotFound);
    checkFile(tls.certFile, Field::CertFile, flaws);
    checkFile(tls.keyFile, Field::KeyFile, flaws);
    if (!tls.keyFile.isEmpty() && tls.certFile.isEmpty())
        add(flaws, Field::CertFile, Kind::KeyWithoutCertificate);
    if (tls.verification == net::Verification::Off)
        add(flaws, Field::VerifyPeer, Kind::NotVerified);
    if (tls.verification == net::Verification::Pinned && tls.pinnedCertificate.isEmpty())
        add(flaws, Field::VerifyPeer, Kind::NothingPinned);
}

void checkWill(const Profile &profile, Flaws &flaws)
{
    const SavedWill &will = profile.will;
    if (!will.enabled)
        return;
    addTopic(flaws, Field::WillTopic, mqtt::checkTopicName(will.topic.toUtf8()));
    if (profile.version == mqtt::ProtocolVersion::V5 && !will.responseTopic.isEmpty())
        addTopic(flaws, Field::WillResponseTopic,
                 mqtt::checkTopicName(will.responseTopic.toUtf8()));
}

void checkProperties(const Profile &profile, Flaws &flaws)
{
    if (profile.version != mqtt::ProtocolVersion::V5)
        return;
    if (profile.properties.receiveMaximum == 0)
        add(flaws, Field::ReceiveMaximum, Kind::ZeroNotAllowed);
    if (profile.properties.maximumPacketSize == 0u)
        add(flaws, Field::MaximumPacketSize, Kind::ZeroNotAllowed);
}

void checkSubscriptions(const Profile &profile, Flaws &flaws)
{
    const bool v5 = profile.version == mqtt::ProtocolVersion::V5;
    QSet<QString> seen;
    for (qsizetype row = 0; row < profile.subscriptions.size(); ++row) {
        const SavedSubscription &subscription = profile.subscriptions[row];
        const QString &filter = subscription.filter;
        addTopic(flaws, Field::Subscriptions, mqtt::checkTopicFilter(filter.toUtf8(), v5), row);
        const auto note = [&](Kind kind) {
            flaws.append({Field::Subscriptions, kind, mqtt::TopicError::Empty, row});
        };
        if (!filter.isEmpty() && seen.contains(filter))
            note(Kind::SubscriptionTwice);
        if (v5 && subscription.noLocal && filter.startsWith(QLatin1String("$share/")))
            note(Kind::SharedWithNoLocal);
        seen.insert(filter);
    }
}

} // namespace

bool isWarning(const ProfileFlaw &flaw)
{
    return flaw.kind == Kind::NotVerified || flaw.kind == Kind::PasswordInClear;
}

QList<ProfileFlaw> validate(const Profile &profile)
{
    Flaws flaws;
    if (profile.name.trimmed().isEmpty())
        add(flaws, Field::Name, Kind::Missing);
    checkEndpoint(profile.endpoint, flaws);
    checkLogin(profile, flaws);
    checkTls(profile.endpoint, flaws);
    checkWill(profile, flaws);
    checkSubscriptions(profile, flaws);
    checkProperties(profile, flaws);
    return flaws;
}

} // namespace profiles
