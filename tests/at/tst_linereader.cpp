// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/linereader.h"

#include <QTest>

using at::LineKind;
using at::LineReader;
using at::LineView;

namespace {

struct Seen
{
    LineKind kind;
    QByteArray text;
    QByteArray raw;
    bool cut;
    friend bool operator==(const Seen &, const Seen &) = default;
};

at::PendingCommand pending(const char *text, const char *prefix = "", bool late = false,
                           bool prompt = false)
{
    at::PendingCommand command;
    command.text = text;
    if (late)
        command.late = QRegularExpression(u'^' + QRegularExpression::escape(QLatin1String(prefix)));
    else if (*prefix)
        command.replyPrefixes = {prefix};
    command.prompt.due = prompt;
    return command;
}

at::DataHeader header(const char *prefix, const char *pattern)
{
    at::DataHeader header;
    header.prefix = prefix;
    header.pattern = QRegularExpression(QLatin1String(pattern));
    return header;
}

at::Grammar lmqttGrammar()
{
    return {{"+LMQTTURC:", "+LMQTTOPEN:", "+LMQTTCONN:", "+CEREG:", "RDY"},
            {header("+IPD,", "^\\+IPD,(\\d+):"), header("+QIRD:", "^\\+QIRD: (\\d+)\\r\\n")}};
}

std::vector<Seen> read(const QByteArray &stream, qsizetype chunk,
                       const std::optional<at::PendingCommand> &command)
{
    LineReader reader;
    reader.setGrammar(lmqttGrammar());
    if (command)
        reader.commandSent(*command);
    std::vector<Seen> seen;
    const LineReader::Sink sink = [&seen](const LineView &line) {
        seen.push_back(
                {line.kind, line.textBytes().toByteArray(), line.raw.toByteArray(), line.cut});
    };
    for (qsizetype start = 0; start < stream.size(); start += chunk)
        reader.append(QByteArrayView(stream).sliced(start, std::min(chunk, stream.size() - start)),
                      sink);
    reader.flush(sink);
    return seen;
}

QByteArray rawOf(const std::vector<Seen> &seen)
{
    QByteArray bytes;
    for (const Seen &line : seen)
        bytes += line.raw;
    return bytes;
}

QString listed(const std::vector<Seen> &seen)
{
    QStringList lines;
    for (const Seen &line : seen)
        lines.append(QString::number(static_cast<int>(line.kind)) + u' '
                     + QString::fromLatin1(line.text.left(60)));
    return lines.join(u'\n');
}

} // namespace

class LineReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void kindsAreToldApart_data();
    void kindsAreToldApart();
    void lengthHeadedDataIsNotScanned();
    void overLongLineComesInPieces();
    void manyBlankLinesAreNoHang();
    void randomNoiseKeepsEveryByte();
    void answerAfterNoiseIsFound();
    void flushHandsOutAnUnfinishedLineOnce();
};

void LineReaderTest::kindsAreToldApart_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("prefix");
    QTest::addColumn<bool>("late");
    QTest::addColumn<bool>("prompt");
    QTest::addColumn<QList<QPair<int, QByteArray>>>("expected");
    using List = QList<QPair<int, QByteArray>>;
    const auto kind = [](LineKind value) { return static_cast<int>(value); };
    const int echo = kind(LineKind::Echo), ok = kind(LineKind::Result);
    const int error = kind(LineKind::Error), info = kind(LineKind::Information);
    const int event = kind(LineKind::Unsolicited), other = kind(LineKind::Unrecognised);
    const int prompt = kind(LineKind::Prompt);

    QTest::newRow("echo and OK") << QByteArray("AT\r\r\nOK\r\n") << QByteArray("AT") << QByteArray()
                                 << false << false << List{{echo, "AT"}, {ok, "OK"}};
    QTest::newRow("echo with CR LF")
            << QByteArray("AT\r\n\r\nOK\r\n") << QByteArray("AT") << QByteArray() << false << false
            << List{{echo, "AT"}, {ok, "OK"}};
    QTest::newRow("answer without leading CR LF right after the echo")
            << QByteArray("AT+CSQ\r+CSQ: 24,99\r\nOK\r\n") << QByteArray("AT+CSQ")
            << QByteArray("+CSQ:") << false << false
            << List{{echo, "AT+CSQ"}, {info, "+CSQ: 24,99"}, {ok, "OK"}};
    QTest::newRow("event between answer and OK")
            << QByteArray("\r\n+CSQ: 24,99\r\n\r\n+LMQTTURC: STATS,0,1\r\n\r\nOK\r\n")
            << QByteArray("AT+CSQ") << QByteArray("+CSQ:") << false << false
            << List{{info, "+CSQ: 24,99"}, {event, "+LMQTTURC: STATS,0,1"}, {ok, "OK"}};
    QTest::newRow("same prefix as answer and as event")
            << QByteArray("\r\n+CEREG: 0,1\r\n\r\nOK\r\n\r\n+CEREG: 1\r\n")
            << QByteArray("AT+CEREG?") << QByteArray("+CEREG:") << false << false
            << List{{info, "+CEREG: 0,1"}, {ok, "OK"}, {event, "+CEREG: 1"}};
    QTest::newRow("late result overtakes OK")
            << QByteArray("\r\n+LMQTTCONN: 0,0,0\r\n\r\nOK\r\n") << QByteArray("AT+LMQTTCONN=0")
            << QByteArray("+LMQTTCONN:") << true << false
            << List{{event, "+LMQTTCONN: 0,0,0"}, {ok, "OK"}};
    QTest::newRow("errors") << QByteArray("\r\n+CME ERROR: 10\r\n\r\nERROR\r\n") << QByteArray("AT")
                            << QByteArray() << false << false
                            << List{{error, "+CME ERROR: 10"}, {error, "ERROR"}};
    QTest::newRow("bare line of a running command")
            << QByteArray("\r\n861326070000001\r\n\r\nOK\r\n") << QByteArray("AT+CGSN")
            << QByteArray("+CGSN:") << false << false
            << List{{info, "861326070000001"}, {ok, "OK"}};
    QTest::newRow("unasked and unknown")
            << QByteArray("\r\nhello\r\nRDY\r\n") << QByteArray() << QByteArray() << false << false
            << List{{other, "hello"}, {event, "RDY"}};
    QTest::newRow("prompt with blank")
            << QByteArray("\r\n> \r\nOK\r\n") << QByteArray("AT+X=3") << QByteArray("+X:") << false
            << true << List{{prompt, ">"}, {ok, "OK"}};
    QTest::newRow("prompt without blank")
            << QByteArray("\r\n>\r\nOK\r\n") << QByteArray("AT+X=3") << QByteArray("+X:") << false
            << true << List{{prompt, ">"}, {ok, "OK"}};
    QTest::newRow("no prompt is due")
            << QByteArray("\r\n> \r\nOK\r\n") << QByteArray("AT+CSQ") << QByteArray("+CSQ:")
            << false << false << List{{info, "> "}, {ok, "OK"}};
    QTest::newRow("leading NUL bytes") << QByteArray("\0\0\0\r\nOK\r\n", 9) << QByteArray("AT")
                                       << QByteArray() << false << false << List{{ok, "OK"}};
}

void LineReaderTest::kindsAreToldApart()
{
    QFETCH(QByteArray, stream);
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, prefix);
    QFETCH(bool, late);
    QFETCH(bool, prompt);
    using List = QList<QPair<int, QByteArray>>;
    QFETCH(List, expected);
    std::optional<at::PendingCommand> running;
    if (!command.isEmpty())
        running = pending(command.constData(), prefix.constData(), late, prompt);
    for (qsizetype chunk = 1; chunk <= stream.size(); ++chunk) {
        const std::vector<Seen> seen = read(stream, chunk, running);
        List got;
        for (const Seen &line : seen)
            got.append({static_cast<int>(line.kind), line.text});
        QVERIFY2(got == expected, qPrintable(listed(seen)));
    }
}

void LineReaderTest::lengthHeadedDataIsNotScanned()
{
    const QByteArray payload("\r\nOK\r\n> ERROR\r\n\0+IPD,3:", 23);
    const QByteArray stream = "\r\n+IPD,23:" + payload + "\r\nOK\r\n+QIRD: 4\r\n\r\nOK\r\nOK\r\n";
    for (qsizetype chunk = 1; chunk <= stream.size(); ++chunk) {
        const std::vector<Seen> seen = read(stream, chunk, pending("AT+X", "+X:", false, true));
        QCOMPARE(rawOf(seen), stream);
        QCOMPARE(seen.size(), size_t(6));
        QCOMPARE(seen[1].kind, LineKind::Data);
        QCOMPARE(seen[1].raw, payload);
        QCOMPARE(seen[2].kind, LineKind::Result);
        QCOMPARE(seen[4].kind, LineKind::Data);
        QCOMPARE(seen[4].raw, QByteArray("\r\nOK"));
    }
}

void LineReaderTest::overLongLineComesInPieces()
{
    const QByteArray stream = QByteArray(1024 * 1024, 'x') + "\r\n\r\nOK\r\n";
    const std::vector<Seen> whole = read(stream, stream.size(), pending("AT"));
    QCOMPARE(rawOf(whole), stream);
    QCOMPARE(whole.front().raw.size(), LineReader::maximumLine);
    QVERIFY(whole.front().cut);
    QCOMPARE(whole.back().kind, LineKind::Result);
    QVERIFY(read(stream, 1000, pending("AT")) == whole);
}

void LineReaderTest::manyBlankLinesAreNoHang()
{
    const QByteArray stream(2 * 1024 * 1024, '\n');
    QCOMPARE(rawOf(read(stream, 4096, std::nullopt)).size(),
             stream.size() - stream.size() % LineReader::maximumLine);
    const QByteArray zeros(2 * 1024 * 1024, '\0');
    QCOMPARE(rawOf(read(zeros, 4096, pending("AT"))), zeros);
}

void LineReaderTest::randomNoiseKeepsEveryByte()
{
    quint32 state = 12345;
    QByteArray noise;
    for (int i = 0; i < 200'000; ++i) {
        state = state * 1664525u + 1013904223u;
        noise.append(static_cast<char>(state >> 24));
    }
    noise += "end\r\n";
    const std::vector<Seen> whole = read(noise, noise.size(), pending("AT", "+X:", false, true));
    QCOMPARE(rawOf(whole), noise);
    QVERIFY(read(noise, 13, pending("AT", "+X:", false, true)) == whole);
}

void LineReaderTest::answerAfterNoiseIsFound()
{
    const QByteArray stream = QByteArray("\xF0\x80\0\xFFgarbage", 11) + "\r\n\r\nOK\r\n";
    const std::vector<Seen> seen = read(stream, 1, pending("AT"));
    QCOMPARE(seen.size(), size_t(2));
    QCOMPARE(seen[0].kind, LineKind::Information);
    QCOMPARE(seen[1].kind, LineKind::Result);
}

void LineReaderTest::flushHandsOutAnUnfinishedLineOnce()
{
    LineReader reader;
    int lines = 0;
    const LineReader::Sink sink = [&lines](const LineView &line) {
        QVERIFY(line.cut);
        QCOMPARE(line.textBytes().toByteArray(), QByteArray("half"));
        ++lines;
    };
    reader.append("half", sink);
    QCOMPARE(lines, 0);
    QVERIFY(reader.hasUnfinishedLine());
    reader.flush(sink);
    reader.flush(sink);
    QCOMPARE(lines, 1);
}

QTEST_GUILESS_MAIN(LineReaderTest)
#include "tst_linereader.moc"
