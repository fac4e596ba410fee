// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/servicelookup.h"

#include <QtTest>

using namespace net;

class TestServiceLookup : public QObject
{
    Q_OBJECT

private slots:
    void nameSaysWhetherTlsIsMeant()
    {
        EndpointOptions options;
        options.host = QStringLiteral("example.org");
        QCOMPARE(serviceName(options), QStringLiteral("_mqtt._tcp.example.org"));
        options.kind = TransportKind::Tls;
        QCOMPARE(serviceName(options), QStringLiteral("_secure-mqtt._tcp.example.org"));
    }

    void noRecordIsNoTarget() { QVERIFY(!bestOf({})); }

    void domainThatDoesNotExistHasNone()
    {
        EndpointOptions options;
        options.host = QStringLiteral("no-such-domain.invalid");
        std::optional<base::Result<ServiceTarget, QString>> answer;
        lookUpService(options, this, [&](const auto &found) { answer = found; });
        QTRY_VERIFY_WITH_TIMEOUT(answer, 60'000);
        QVERIFY(!*answer);
    }
};

QTEST_GUILESS_MAIN(TestServiceLookup)
#include "tst_servicelookup.moc"
