// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// pub and sub as scripts use them, beside mosquitto's own clients and against a real broker.
#include "tests/support/certificates.h"
#include "tests/support/freeport.h"
#include "tests/support/mosquitto.h"
#include "tests/support/proxies.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using testsupport::Mosquitto;

namespace {

constexpr int patience = 30'000;

struct Outcome
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

// "sub -t a" as a list; every test writes its words without blanks.
QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

Outcome runProgram(const QString &program, const QStringList &arguments,
                   const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(patience);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Outcome runOurs(const QStringList &arguments, const QByteArray &input = {})
{
    return runProgram(QStringLiteral(CLI_PROGRAM), arguments, input);
}

} // namespace

class TestPubSub : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_certificates.make());
        QVERIFY(QFile::copy(m_certificates.certificate(QStringLiteral("ca")),
                            m_authorities.filePath(QStringLiteral("ca.pem"))));
        QVERIFY(m_broker.startAnew([this] {
            m_tlsPort = testsupport::freePort();
            return "max_queued_messages 0\nlistener 0 " + m_broker.socketFile().toUtf8()
                   + "\nlistener " + QByteArray::number(m_tlsPort) + " 127.0.0.1\n"
                   + m_certificates.mosquittoConfiguration();
        }));
        // Its first listener is the one with the key.
        QVERIFY(m_keyBroker.start(m_keyBroker.sharedKeyConfiguration("pump", "00c0ffee")));
        QVERIFY(m_proxy.start(QStringLiteral("anna"), QStringLiteral("secret")));
        m_server = {QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"),
                    QString::number(m_broker.port())};
        QCOMPARE(runOurs(words("pub -t ready -r -m ready") + m_server).exitCode, 0);
    }

    void formatsAreThoseOfMosquitto_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format :
             {"%A|%C|%D|%E|%F|%l|%m|%P|%p|%q|%R|%r|%S|%t|%x|%X|%%", "%10t|%-10t|%3.2t|%010l|%-10l",
              "%20C|%.3C|%5q|%x|%30p|%-30pE", "%5m|%05m|%5E|%05A|%05F|%-5FE|%050p|%5r",
              "\\\\ \\0 \\a \\e \\n \\r \\t \\v", "@@ @Y @m", "%2.1t"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }
    void formatsAreThoseOfMosquitto()
    {
        QFETCH(const QString, format);
        QStringList publish = words("pub -V 5 -t formats/b -r -q 1 -m héllo") + m_server;
        publish += words("-D PUBLISH content-type text/plain -D PUBLISH user-property k v "
                         "-D PUBLISH user-property k w -D PUBLISH response-topic re/ply "
                         "-D PUBLISH correlation-data abc -D PUBLISH payload-format-indicator 1");
        QCOMPARE(runOurs(publish).exitCode, 0);
        const QStringList subscribe = words("-V 5 -t formats/b -q 1 -C 1 -W 20") + m_server
                                      + QStringList{QStringLiteral("-F"), format};
        const Outcome theirs = runProgram(QStringLiteral("mosquitto_sub"), subscribe);
        QCOMPARE(theirs.exitCode, 0);
        const Outcome ours = runOurs(QStringList{QStringLiteral("sub")} + subscribe);
        QCOMPARE(ours.output, theirs.output);
        QCOMPARE(ours.exitCode, 0);
    }

    void plainOutputIsThatOfMosquitto_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::newRow("payload") << QString();
        QTest::newRow("topic and payload") << QStringLiteral("-v");
        QTest::newRow("without ends of line") << QStringLiteral("-N");
    }
    void plainOutputIsThatOfMosquitto()
    {
        QFETCH(const QString, flags);
        QCOMPARE(runOurs(words("pub -t plain/a -r -m first") + m_server).exitCode, 0);
        const QStringList arguments =
                words("-t plain/# -C 3 -W 20") + m_server + words(qPrintable(flags));
        QProcess theirs;
        theirs.start(QStringLiteral("mosquitto_sub"), arguments);
        QProcess ours;
        ours.start(QStringLiteral(CLI_PROGRAM), QStringList{QStringLiteral("sub")} + arguments);
        // The retained message shows that both have subscribed.
        QTRY_VERIFY_WITH_TIMEOUT(ours.bytesAvailable() > 0 && theirs.bytesAvailable() > 0,
                                 patience);
        QCOMPARE(runOurs(words("pub -t plain/b -n") + m_server).exitCode, 0);
        QCOMPARE(runOurs(words("pub -t plain/c -m last") + m_server).exitCode, 0);
        QVERIFY(ours.waitForFinished(patience));
        QVERIFY(theirs.waitForFinished(patience));
        QCOMPARE(ours.readAllStandardOutput(), theirs.readAllStandardOutput());
        QCOMPARE(ours.exitCode(), 0);
    }

    void manyLinesComeInTheirOrder()
    {
        QProcess subscriber;
        startSubscriber(subscriber, words("-t lines -q 1 -C 5001"));
        QByteArray lines;
        for (int i = 0; i < 5000; ++i)
            lines += "line " + QByteArray::number(i) + '\n';
        const Outcome pub = runOurs(words("pub -t lines -l -q 1") + m_server, lines);
        QCOMPARE(pub.errors, QByteArray());
        QCOMPARE(pub.exitCode, 0);
        QVERIFY(subscriber.waitForFinished(patience));
        QCOMPARE(subscriber.readAllStandardOutput(), lines);
    }

    void aLineIsPublishedWhenItIsTyped()
    {
        QProcess subscriber;
        startSubscriber(subscriber, words("-t typed -C 4"));
        QProcess typist;
        typist.start(QStringLiteral(CLI_PROGRAM), words("pub -t typed -l -k 5") + m_server);
        QByteArray seen;
        for (const char *line : {"one\n", "two\n", "three"}) {
            typist.write(line);
            if (!QByteArrayView(line).endsWith('\n'))
                typist.closeWriteChannel(); // the last line has no end
            seen += QByteArray(line).trimmed() + '\n';
            QByteArray output;
            QTRY_VERIFY_WITH_TIMEOUT((output += subscriber.readAllStandardOutput(),
                                      seen.endsWith(output) && !output.isEmpty()),
                                     patience);
        }
        QTRY_COMPARE_WITH_TIMEOUT(typist.state(), QProcess::NotRunning, patience);
        QCOMPARE(typist.exitCode(), 0);
    }

    void bytesOfFilesAndInputArriveAsTheyAre()
    {
        const QByteArray bytes("a\0b\nc\xff\n", 7);
        QFile file(m_folder.filePath(QStringLiteral("payload")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const QStringList subscribe = words("sub -t bytes -C 1 -W 20 -N") + m_server;
        QCOMPARE(runOurs(words("pub -t bytes -r -f") + QStringList{file.fileName()} + m_server)
                         .exitCode,
                 0);
        QCOMPARE(runOurs(subscribe).output, bytes);
        QCOMPARE(runOurs(words("pub -t bytes -r -s") + m_server, "in" + bytes).exitCode, 0);
        QCOMPARE(runOurs(subscribe).output, "in" + bytes);
        QCOMPARE(runOurs(words("pub -t bytes -r -n") + m_server).exitCode, 0);
        QCOMPARE(runOurs(words("sub -t bytes -C 1 -W 1 -N") + m_server).exitCode, 4);
    }

    void aMessageIsRepeated()
    {
        QProcess subscriber;
        startSubscriber(subscriber, words("-t again -C 5"));
        QCOMPARE(runOurs(words("pub -t again -m x --repeat 3 --repeat-delay 0.05 -q 2") + m_server)
                         .exitCode,
                 0);
        QCOMPARE(runOurs(words("pub -t again -m end") + m_server).exitCode, 0);
        QVERIFY(subscriber.waitForFinished(patience));
        QCOMPARE(subscriber.readAllStandardOutput(), QByteArray("x\nx\nx\nend\n"));
    }

    void aWillIsLeftBehind()
    {
        QProcess heir;
        startSubscriber(heir, words("-t left/# -C 2 -V 5 -F %t|%p|%q|%C"));
        QProcess owner;
        owner.start(QStringLiteral(CLI_PROGRAM),
                    words("sub -V 5 -t nothing -d --will-topic left/me --will-payload bye "
                          "--will-qos 1 -D WILL content-type text/plain")
                            + m_server);
        QByteArray told;
        QTRY_VERIFY_WITH_TIMEOUT((told += owner.readAllStandardError(), told.contains("SUBACK")),
                                 patience);
        owner.kill();
        QVERIFY(heir.waitForFinished(patience));
        QCOMPARE(heir.readAllStandardOutput(), QByteArray("left/me|bye|0|text/plain\n"));
        owner.waitForFinished(patience);
    }

    void retainedMessagesAreCleared()
    {
        for (const char *topic : {"kept/a", "kept/b", "kept/c"})
            QCOMPARE(runOurs(QStringList{QStringLiteral("pub"), QStringLiteral("-r"),
                                         QStringLiteral("-t"), QString::fromLatin1(topic),
                                         QStringLiteral("-m"), QStringLiteral("x")}
                             + m_server)
                             .exitCode,
                     0);
        const Outcome clearing =
                runOurs(words("sub -t kept/# -T kept/c --remove-retained --retained-only -v -W 20")
                        + m_server);
        QCOMPARE(clearing.exitCode, 0); // ended by the first message that clears
        QCOMPARE(clearing.output, QByteArray("kept/a x\nkept/b x\n"));
        const Outcome left = runProgram(QStringLiteral("mosquitto_sub"),
                                        words("-t kept/# -v -C 1 -W 20") + m_server);
        QCOMPARE(left.output, QByteArray("kept/c x\n"));
    }

    void staleMessagesAndTopicsAreLeftOut()
    {
        QCOMPARE(runOurs(words("pub -t some/old -r -m old") + m_server).exitCode, 0);
        QProcess subscriber;
        subscriber.start(QStringLiteral(CLI_PROGRAM),
                         words("sub -d -t some/# -R -T some/noise -C 1 -v -W 60") + m_server);
        QByteArray told;
        QTRY_VERIFY_WITH_TIMEOUT(
                (told += subscriber.readAllStandardError(), told.contains("PUBLISH")), patience);
        for (const char *topic : {"some/noise", "some/news"})
            QCOMPARE(runOurs(QStringList{QStringLiteral("pub"), QStringLiteral("-t"),
                                         QString::fromLatin1(topic), QStringLiteral("-m"),
                                         QStringLiteral("x")}
                             + m_server)
                             .exitCode,
                     0);
        QVERIFY(subscriber.waitForFinished(patience));
        QCOMPARE(subscriber.readAllStandardOutput(), QByteArray("some/news x\n"));
    }

    void aLastingSessionIsPrepared()
    {
        // -E and -c: subscribe now, receive later.
        const QStringList lasting = words("-i lasting -c -q 1 -t later") + m_server;
        QCOMPARE(runOurs(words("sub -E") + lasting).exitCode, 0);
        QCOMPARE(runOurs(words("pub -t later -q 1 -m kept") + m_server).exitCode, 0);
        QCOMPARE(runOurs(words("sub -C 1 -W 20") + lasting).output, QByteArray("kept\n"));
        // -U alone leaves the topic, and the session then gets nothing more.
        QCOMPARE(runOurs(words("sub -i lasting -c -U later") + m_server).exitCode, 0);
        QCOMPARE(runOurs(words("pub -t later -q 1 -m lost") + m_server).exitCode, 0);
        QCOMPARE(runOurs(words("sub -i lasting -c -t other -C 1 -W 1") + m_server).exitCode, 4);
    }

    void theEndHasItsNumber_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("own");
        QTest::addColumn<int>("theirs");
        const QString closed = QString::number(testsupport::freePort());
        QTest::newRow("nothing came in time") << QStringLiteral("sub -t quiet -W 1") << 4 << 27;
        QTest::newRow("port closed")
                << QStringLiteral("pub -t a -m b -h 127.0.0.1 -p ") + closed << 3 << 1;
        QTest::newRow("no topic") << QStringLiteral("pub -m b") << 2 << 1;
        QTest::newRow("password on the line")
                << QStringLiteral("pub -t a -m b -u me -P hunter2") << 2 << 1;
        QTest::newRow("properties of 3.1.1")
                << QStringLiteral("pub -V 311 -t a -m b -D PUBLISH content-type x") << 2 << 1;
        QTest::newRow("property of another packet")
                << QStringLiteral("pub -t a -m b -D PUBLISH receive-maximum 1") << 2 << 1;
        QTest::newRow("property without value")
                << QStringLiteral("pub -t a -m b -D PUBLISH content-type") << 2 << 1;
        QTest::newRow("will without topic")
                << QStringLiteral("sub -t a --will-payload x") << 2 << 1;
        QTest::newRow("no filter") << QStringLiteral("sub -t a/#/b") << 2 << 1;
        QTest::newRow("no format") << QStringLiteral("sub -t a -F %y") << 2 << 1;
        QTest::newRow("wrong count") << QStringLiteral("sub -t a -C many") << 2 << 1;
        QTest::newRow("two addresses")
                << QStringLiteral("sub -t a --url mqtt://127.0.0.1 -h 127.0.0.1") << 2 << 1;
        QTest::newRow("session without identifier") << QStringLiteral("sub -t a -c") << 2 << 1;
    }
    void theEndHasItsNumber()
    {
        QFETCH(const QString, line);
        QFETCH(const int, own);
        QFETCH(const int, theirs);
        QStringList arguments = words(qPrintable(line));
        if (!arguments.contains(QStringLiteral("-h")))
            arguments += m_server;
        const Outcome ours = runOurs(arguments);
        QCOMPARE(ours.exitCode, own);
        QCOMPARE(runOurs(arguments + words("--exit-codes mosquitto")).exitCode, theirs);
        QVERIFY(!ours.errors.contains("hunter2"));
    }

    void aRefusalIsTold_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<int>("number");
        QTest::newRow("3.1.1") << QStringLiteral("311") << 5;
        QTest::newRow("5.0") << QStringLiteral("5") << 135;
    }
    void aRefusalIsTold()
    {
        QFETCH(const QString, version);
        QFETCH(const int, number);
        Mosquitto strict;
        QVERIFY(strict.start("allow_anonymous false\n"));
        const QStringList server =
                words("-h 127.0.0.1 -p")
                + QStringList{QString::number(strict.port()), QStringLiteral("-V"), version};
        const Outcome ours = runOurs(words("pub -t a -m b") + server);
        QCOMPARE(ours.exitCode, 3);
        QVERIFY(!ours.errors.isEmpty());
        const Outcome quiet = runOurs(words("sub -t a --quiet --exit-codes mosquitto") + server);
        QCOMPARE(quiet.exitCode, number);
        QCOMPARE(quiet.errors, QByteArray());
        const Outcome theirs =
                runProgram(QStringLiteral("mosquitto_pub"), words("-t a -m b") + server);
        QCOMPARE(theirs.exitCode, number);
    }

    void aCertificateMeansTls()
    {
        Mosquitto broker;
        QVERIFY(broker.start(m_certificates.mosquittoConfiguration()));
        const QStringList server =
                words("-h localhost --cafile")
                + QStringList{m_certificates.certificate(QStringLiteral("ca")),
                              QStringLiteral("-p"), QString::number(broker.port())};
        QCOMPARE(runOurs(words("pub -t a -r -m safe") + server).exitCode, 0);
        QCOMPARE(runProgram(QStringLiteral("mosquitto_sub"), words("-t a -C 1 -W 20") + server)
                         .output,
                 QByteArray("safe\n"));
    }

    // Each way of ours leaves a retained message, which mosquitto's own client
    // finds.
    void linkOptionsAreThoseOfMosquitto_data()
    {
        QTest::addColumn<QStringList>("link");
        const auto row = [](const char *name, const QStringList &link) {
            QTest::newRow(name) << link;
        };
        const QString port = QString::number(m_broker.port());
        row("address of ours, no delay", words("-h 127.0.0.1 -A 127.0.0.2 --nodelay -p") << port);
        row("Unix-domain socket", words("--unix") << m_broker.socketFile());
        const QString tlsPort = QString::number(m_tlsPort);
        const QStringList tls = words("-h localhost -p") << tlsPort;
        row("folder of authorities", tls + words("--capath") + QStringList{m_authorities.path()});
        const QStringList file = tls + words("--cafile")
                                 + QStringList{m_certificates.certificate(QStringLiteral("ca"))};
        row("TLS 1.3", file + words("--tls-version tlsv1.3"));
        row("TLS 1.2 and a cipher", file + words("--tls-version tlsv1.2 --ciphers ECDHE+AESGCM"));
        row("ALPN", file + words("--tls-alpn mqtt"));
        row("SOCKS5 proxy",
            words("-h 127.0.0.1 --proxy-secret-env PROXY_SECRET -p")
                    << port << QStringLiteral("--proxy")
                    << QStringLiteral("socks5h://anna@127.0.0.1:%1").arg(m_proxy.port()));
        row("pre-shared key", words("-h 127.0.0.1 --psk-identity pump --psk-secret-env PUMP_KEY -p")
                                      << QString::number(m_keyBroker.port()));
    }
    void linkOptionsAreThoseOfMosquitto()
    {
        QFETCH(const QStringList, link);
        const auto tidy = qScopeGuard([] {
            qunsetenv("PROXY_SECRET");
            qunsetenv("PUMP_KEY");
        });
        qputenv("PROXY_SECRET", "secret");
        qputenv("PUMP_KEY", "00c0ffee");
        const QByteArray text = QTest::currentDataTag();
        const Outcome pub = runOurs(words("pub -q 1 -r -t link -m")
                                    + QStringList{QString::fromLatin1(text)} + link);
        QCOMPARE(pub.errors, QByteArray());
        QCOMPARE(pub.exitCode, 0);
        const Outcome sub = runOurs(words("sub -t link -C 1 -W 20") + link);
        QCOMPARE(sub.output, text + '\n');
        if (link.contains(QStringLiteral("--psk-identity")))
            return;
        QCOMPARE(runProgram(QStringLiteral("mosquitto_sub"), words("-t link -C 1 -W 20") + m_server)
                         .output,
                 text + '\n');
    }

    void wrongLinkOptionsAreTold_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *link, const char *told) {
            QTest::newRow(link) << QString::fromLatin1(link) << QString::fromLatin1(told);
        };
        row("--psk c0ffee --psk-identity pump", "--psk-secret-env");
        row("--psk-identity pump", "has both");
        row("--psk-identity pump --psk-secret-env NO_SUCH_VARIABLE", "export it first");
        row("--tls-version tlsv1.1", "tlsv1.3");
        row("--proxy ftp://here", "socks5h://host:port");
        row("--proxy socks5h://[::", "What --proxy says");
        row("--proxy socks5h://anna:secret@here", "--proxy-secret-env");
        row("-A here", "no IP address");
        row("-A 127.0.0.1 --proxy socks5h://here", "leave out --proxy");
        row("-S -p 1883", "leave out -p");
        row("--unix /tmp/x -p 1883", "neither host nor port");
        row("--module esp-at", "--module-port");
        row("--module nobody --module-port simulated", "modem list");
        row("--module ublox-sara --module-port simulated", "no TCP commands");
        row("--module esp-at --carrier x --module-port simulated", "cipsend-passive");
        row("--apn cmnet", "--module");
        row("--module esp-at --module-port simulated --cafile x", "plain TCP");
    }
    void wrongLinkOptionsAreTold()
    {
        QFETCH(const QString, link);
        QFETCH(const QString, told);
        const Outcome pub = runOurs(words("pub -t a -m b") + words(qPrintable(link)));
        QCOMPARE(pub.exitCode, 2);
        QVERIFY2(pub.errors.contains(told.toUtf8()), pub.errors.constData());
        QVERIFY(!pub.errors.contains("anna:secret"));
    }

    void aModuleCarriesMessagesBothWays()
    {
        const QStringList module = words("--module quectel-lte --module-port simulated");
        QProcess subscriber;
        subscriber.start(QStringLiteral(CLI_PROGRAM),
                         words("sub -t carried/# -C 1 -W 60 -v -d") + m_server + module);
        QByteArray told;
        QTRY_VERIFY_WITH_TIMEOUT(
                (told += subscriber.readAllStandardError(), told.contains("SUBACK")), patience);
        QCOMPARE(runOurs(words("pub -t carried/by -m hello -q 1 --module sim800 --carrier "
                               "cipsendhex --apn cmnet --module-port simulated")
                         + m_server)
                         .exitCode,
                 0);
        QVERIFY(subscriber.waitForFinished(patience));
        QCOMPARE(subscriber.readAllStandardOutput(), QByteArray("carried/by hello\n"));
    }

    void aDomainWithoutBrokerIsTold()
    {
        const Outcome pub = runOurs(words("pub -t a -m b -S -h no-such-domain.invalid"));
        QCOMPARE(pub.exitCode, 3);
        QVERIFY2(pub.errors.contains("SRV"), pub.errors.constData());
    }

    void anAddressMayNameTheTopic()
    {
        const QString url = QStringLiteral("mqtt://127.0.0.1:%1/by/address").arg(m_broker.port());
        const QStringList at{QStringLiteral("-L"), url};
        QCOMPARE(runOurs(words("pub -r -m x") + at).exitCode, 0);
        QCOMPARE(runOurs(words("sub -C 1 -W 20 -v") + at).output, QByteArray("by/address x\n"));
    }

private:
    // A mosquitto_sub that has subscribed: a retained message came first. It counts for -C and is
    // taken out of the output here.
    void startSubscriber(QProcess &process, const QStringList &arguments)
    {
        process.start(QStringLiteral("mosquitto_sub"),
                      words("-t ready -W 60") + arguments + m_server);
        QTRY_VERIFY_WITH_TIMEOUT(process.bytesAvailable() > 0, patience);
        process.readLine();
    }

    testsupport::Certificates m_certificates;
    QTemporaryDir m_authorities;
    Mosquitto m_broker;
    quint16 m_tlsPort = 0;
    Mosquitto m_keyBroker;
    testsupport::Proxy m_proxy{testsupport::Proxy::Kind::Socks5};
    QStringList m_server;
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestPubSub)
#include "tst_pubsub.moc"
