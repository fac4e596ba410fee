// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/hexlog.h"

#include "app/mqtt/encode.h"

#include <QRegularExpression>

#include <algorithm>

namespace inspector {

namespace {

using base::Direction;

// Everything that a log consists of besides data, so that a prompt's data is not taken from it.
bool isChatter(const QString &content)
{
    static const QRegularExpression chatter(QStringLiteral(
            "^(?:OK|ERROR|READY|>|SEND OK|SEND FAIL|CONNECT.*|CLOSED?|CLOSE OK|SHUT OK|busy .*|"
            "Recv \\d+ bytes|ALREADY CONNECT\\w*|\\d+, ?(?:SEND|CONNECT|CLOSE).*|DATA ACCEPT.*|"
            "AT[+#^$*&A-Z].*|ATE[01]|AT|[+^*][A-Z]+.*)$"));
    return chatter.match(content).hasMatch();
}

class LogReader
{
public:
    explicit LogReader(const QString &text) : m_text(text), m_lines(logLinesOf(text)) {}

    std::optional<HexReading> read()
    {
        for (size_t i = 0; i < m_lines.size(); ++i) {
            const LogLine &line = m_lines[i];
            if (line.content >= m_taken)
                readLine(line);
            else if (m_taken < line.end)
                readCarriers({line.start, m_taken, line.end, line.direction, line.hasTime});
        }
        endPrompt();
        if (!m_anyCarrier && !isHexLog())
            return std::nullopt;
        return finish();
    }

private:
    struct Prompt
    {
        qsizetype bytes = 0; // 0: not told
        Direction direction{};
        CharRange at; // the command or header
    };

    void readLine(const LogLine &line)
    {
        const QString content = m_text.mid(line.content, line.end - line.content).simplified();
        if (content.isEmpty() || content.startsWith(QLatin1String("# ")))
            return;
        if (m_prompt && takePromptData(line, content))
            return;
        if (readCarriers(line) || readModuleMessage(line))
            return;
        if (readMarkedHex(line))
            return;
        if (!isChatter(content))
            m_unread.push_back({line.content, line.end - line.content});
    }

    // Whether this line was what a prompt or a header waits for: its bytes, or the prompt itself.
    bool takePromptData(const LogLine &line, const QString &content)
    {
        if (content == QLatin1String("OK") || content == QLatin1String(">")
            || content == QLatin1String("OK >"))
            return true;
        qsizetype from = line.content;
        while (from < line.end && m_text[from].isSpace())
            ++from;
        const bool isPrompted = m_text[from] == QLatin1Char('>');
        if (isPrompted)
            ++from;
        const LoggedData data = readLoggedData(m_text, from, m_prompt->bytes);
        // What no length, no prompt and no packet stands for is not taken for data.
        const bool isPacket = !data.reading.bytes.isEmpty()
                              && isPlausibleStart(static_cast<quint8>(data.reading.bytes[0]));
        if (isChatter(content) || (!data.isHex && !isPrompted && !isPacket)) {
            endPrompt();
            return false;
        }
        const Prompt prompt = *std::exchange(m_prompt, std::nullopt);
        takeData(from, prompt.bytes, prompt.direction, prompt.at);
        return true;
    }

    // A command or header whose bytes the log leaves out.
    void endPrompt()
    {
        if (m_prompt && m_prompt->bytes > 0)
            m_out.add(HexNoteKind::DataNotShown, m_prompt->at, m_prompt->bytes);
        m_prompt.reset();
    }

    // What brings bytes, anywhere in the line, as a reply's end may stand before it.
    bool readCarriers(const LogLine &line)
    {
        bool any = false;
        qsizetype from = line.content;
        while (const std::optional<Carrier> carrier = findCarrier(m_text, from, line.end)) {
            any = m_anyCarrier = true;
            endPrompt();
            from = carrier->dataStart;
            if (carrier->isNotice)
                continue;
            const QString rest = m_text.mid(carrier->dataStart, line.end - carrier->dataStart);
            if (carrier->isInline && (!rest.trimmed().isEmpty() || carrier->isRaw))
                from = takeData(carrier->dataStart, carrier->bytes, carrier->direction,
                                carrier->at);
            else
                m_prompt = Prompt{carrier->bytes, carrier->direction, carrier->at};
        }
        return any;
    }

    bool readModuleMessage(const LogLine &line)
    {
        const std::optional<CarriedMessage> message =
                findCarriedMessage(m_text, line.content, line.end);
        if (!message)
            return false;
        m_anyCarrier = true;
        m_out.add(HexNoteKind::ModuleMessage, message->at);
        mqtt::Publish publish;
        publish.topic = message->topic;
        publish.payload = message->payload;
        const QByteArray packet = mqtt::encode(publish, mqtt::ProtocolVersion::V311);
        m_remade.push_back({m_out.bytes.size(), packet});
        m_taken = std::max(m_taken, message->at.end());
        return true;
    }

    // "TX: 10 13 …"; lines of hex without a mark go on with the direction before them.
    bool readMarkedHex(const LogLine &line)
    {
        if (!line.direction && !line.hasTime && !m_lastDirection)
            return false;
        qsizetype from = line.content;
        while (from < line.end && (m_text[from].isSpace() || m_text[from] == QLatin1Char('[')))
            ++from;
        HexReading found;
        qsizetype end = readPairs(m_text, from, line.end, line.end - from, found);
        while (end < line.end && (m_text[end].isSpace() || m_text[end] == QLatin1Char(']')))
            ++end;
        const bool isTextColumn = end < line.end && m_text[end] == QLatin1Char('|');
        if (found.bytes.isEmpty() || (end < line.end && !isTextColumn))
            return false;
        if (line.direction || line.hasTime || m_out.runs.empty())
            beginRun(line.direction ? line.direction : m_lastDirection);
        m_lastDirection = line.direction ? line.direction : m_lastDirection;
        append(found);
        ++m_hexLines;
        m_anyMark = m_anyMark || line.direction;
        return true;
    }

    // A log without a module's words: marks before hex, and nothing else but that.
    bool isHexLog() const { return m_hexLines > 0 && m_anyMark; }

    // Takes `bytes` bytes (0: as many as there are) from `from` on, in whatever way they are
    // written; where they end.
    qsizetype takeData(qsizetype from, qsizetype bytes, Direction direction, CharRange at)
    {
        LoggedData data = readLoggedData(m_text, from, bytes);
        beginRun(direction);
        append(data.reading);
        // Some count digits where others count bytes.
        const qsizetype found = data.reading.bytes.size();
        if (bytes > 0 && found != bytes && found * 2 != bytes)
            m_out.add(HexNoteKind::LogLength, at, bytes, found);
        m_taken = std::max(m_taken, data.end);
        return data.end;
    }

    void beginRun(std::optional<Direction> direction) { m_out.beginRun(direction); }

    void append(const HexReading &found)
    {
        for (qsizetype i = 0; i < found.bytes.size(); ++i)
            m_out.addByte(static_cast<quint8>(found.bytes[i]), found.places[size_t(i)]);
    }

    HexReading finish()
    {
        m_out.endRuns();
        qsizetype sent = 0;
        qsizetype received = 0;
        for (const HexRun &run : m_out.runs)
            (run.direction == Direction::Out ? sent : received) += run.length;
        if (!m_anyCarrier) {
            for (const CharRange &unread : m_unread)
                m_out.add(HexNoteKind::StrangeText, unread);
        }
        if (!m_out.bytes.isEmpty())
            m_out.notes.insert(m_out.notes.begin(), {HexNoteKind::LogLines, {}, sent, received});
        if (!m_out.isReadable())
            offerRepair();
        return std::move(m_out);
    }

    // What could be read, with a PUBLISH in the place of each message.
    void offerRepair()
    {
        QByteArray mended;
        std::vector<HexRun> runs;
        size_t next = 0;
        const auto addRemade = [&](qsizetype upTo) {
            for (; next < m_remade.size() && m_remade[next].at <= upTo; ++next) {
                runs.push_back({mended.size(), m_remade[next].packet.size(), Direction::In});
                mended += m_remade[next].packet;
            }
        };
        for (const HexRun &run : m_out.runs) {
            addRemade(run.start);
            runs.push_back({mended.size(), run.length, run.direction});
            mended += m_out.bytes.mid(run.start, run.length);
        }
        addRemade(m_out.bytes.size());
        if (mended.isEmpty())
            return;
        m_out.repair = mended;
        m_out.repairedRuns = runs;
    }

    struct Remade
    {
        qsizetype at = 0; // in the bytes read
        QByteArray packet;
    };

    const QString &m_text;
    const std::vector<LogLine> m_lines;
    HexReading m_out;
    std::optional<Prompt> m_prompt;
    std::optional<Direction> m_lastDirection;
    std::vector<CharRange> m_unread;
    std::vector<Remade> m_remade;
    qsizetype m_taken = 0; // characters before it have been read
    int m_hexLines = 0;
    bool m_anyCarrier = false;
    bool m_anyMark = false;
};

// Terminals show line ends as signs.
QString withoutLineEndSigns(const QString &text)
{
    static const QRegularExpression signs(
            QStringLiteral("<(?:CR|LF|SUB|SP|NUL)>|[\u240D\u240A\u241A\u25A1]"));
    QString plain = text;
    QRegularExpressionMatchIterator matches = signs.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i)
            plain[i] = QLatin1Char(' ');
    }
    return plain;
}

} // namespace

std::optional<HexReading> readLog(const QString &text)
{
    const QString plain = withoutLineEndSigns(text);
    return LogReader(plain).read();
}

} // namespace inspector
