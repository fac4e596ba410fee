// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/hextextfile.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QString>

#include <map>
#include <optional>

namespace inspector {

namespace {

constexpr qsizetype bufferSize = 1 << 20;

QByteArray versionText(mqtt::ProtocolVersion version)
{
    switch (version) {
    case mqtt::ProtocolVersion::V31:
        return "3.1";
    case mqtt::ProtocolVersion::V311:
        return "3.1.1";
    case mqtt::ProtocolVersion::V5:
        break;
    }
    return "5.0";
}

mqtt::ProtocolVersion versionOf(const QString &text)
{
    if (text == QLatin1String("3.1"))
        return mqtt::ProtocolVersion::V31;
    return text == QLatin1String("5.0") ? mqtt::ProtocolVersion::V5 : mqtt::ProtocolVersion::V311;
}

} // namespace

QByteArray timeText(qint64 wallUs)
{
    const qint64 second = wallUs >= 0 ? wallUs / 1'000'000 : (wallUs - 999'999) / 1'000'000;
    const qint64 fraction = wallUs - second * 1'000'000;
    return QDateTime::fromSecsSinceEpoch(second, Qt::UTC)
                   .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                   .toLatin1()
           + '.' + QByteArray::number(fraction).rightJustified(6, '0') + 'Z';
}

void HexTextWriter::addConnection(const FileConnection &connection)
{
    m_connections.push_back(connection);
}

void HexTextWriter::writeConnection(const FileRow &row)
{
    const FileConnection &connection = m_connections[row.connection];
    m_buffer += "# connection " + QByteArray::number(qulonglong(row.connection + 1)) + ": "
                + connection.name.simplified().toUtf8() + " (client " + connection.client
                + ", server " + connection.server + ", MQTT " + versionText(row.version) + ")\n";
    m_current = row.connection;
    m_version = row.version;
}

void HexTextWriter::addRow(const FileRow &row)
{
    if (row.connection >= m_connections.size())
        return;
    if (row.connection != m_current || row.version != m_version)
        writeConnection(row);
    if (carriesPacketBytes(row.kind)) {
        const bool isOut = isFromClient(m_connections[row.connection], row.direction);
        m_buffer += timeText(row.stamp.wallUs) + (isOut ? " TX: " : " RX: ")
                    + row.bytes.toByteArray().toHex(' ') + '\n';
    } else if (row.kind != CaptureKind::Gap) {
        m_buffer += "# " + timeText(row.stamp.wallUs)
                    + (row.kind == CaptureKind::LinkOpened ? " opened\n" : " closed\n");
    }
    if (m_buffer.size() >= bufferSize)
        finish();
}

bool HexTextWriter::finish()
{
    m_failed = m_failed || m_out.write(m_buffer) != m_buffer.size();
    m_buffer.resize(0);
    return !m_failed;
}

namespace {

class HexTextReader
{
public:
    explicit HexTextReader(CaptureSink &sink) : m_sink(sink) {}

    // False: the line is none of such a text.
    bool readLine(const QString &line)
    {
        if (line.trimmed().isEmpty())
            return true;
        return line.startsWith(QLatin1Char('#')) ? readComment(line) : readPacket(line);
    }
    bool hasRows() const { return m_hasRows; }

private:
    bool readComment(const QString &line)
    {
        static const QRegularExpression connection(QStringLiteral(
                "^# connection (\\d+): (.*) \\(client (\\S*), server (\\S*), MQTT ([\\d.]+)\\)$"));
        static const QRegularExpression link(QStringLiteral(
                "^# (\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{6})Z (opened|closed)$"));
        if (const auto match = connection.match(line); match.hasMatch()) {
            m_version = versionOf(match.captured(5));
            const auto [known, isNew] =
                    m_known.emplace(match.captured(1).toULongLong(), m_known.size());
            m_current = known->second;
            if (isNew) {
                m_server = match.captured(4).toLatin1();
                m_sink.addConnection({match.captured(2), mqtt::Sender::Client,
                                      match.captured(3).toLatin1(), m_server});
            }
        } else if (const auto event = link.match(line); event.hasMatch() && !m_known.empty()) {
            const bool isOpened = event.captured(2) == QLatin1String("opened");
            add(isOpened ? CaptureKind::LinkOpened : CaptureKind::LinkClosed, base::Direction::In,
                event.captured(1), isOpened ? m_server : QByteArray());
        }
        return true;
    }

    bool readPacket(const QString &line)
    {
        static const QRegularExpression packet(
                QStringLiteral("^(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{6})Z ([TR])X: "
                               "((?:[0-9a-f]{2} ?)+)$"));
        const QRegularExpressionMatch match = packet.match(line);
        if (!match.hasMatch() || m_known.empty())
            return false;
        const bool isOut = match.captured(2) == QLatin1String("T");
        add(CaptureKind::Packet, isOut ? base::Direction::Out : base::Direction::In,
            match.captured(1), QByteArray::fromHex(match.captured(3).toLatin1()));
        m_hasRows = true;
        return true;
    }

    void add(CaptureKind kind, base::Direction direction, const QString &time,
             const QByteArray &bytes)
    {
        QDateTime seconds =
                QDateTime::fromString(time.left(19), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        seconds.setTimeSpec(Qt::UTC);
        const qint64 wall = seconds.toSecsSinceEpoch() * 1'000'000 + time.mid(20).toLongLong();
        m_sink.addRow({m_current, kind, direction, m_version, {wall, wall}, bytes});
    }

    CaptureSink &m_sink;
    std::map<quint64, size_t> m_known; // by the number in the text
    QByteArray m_server;
    size_t m_current = 0;
    mqtt::ProtocolVersion m_version = mqtt::ProtocolVersion::V311;
    bool m_hasRows = false;
};

} // namespace

bool readHexTextFile(QByteArrayView text, CaptureSink &sink)
{
    if (!text.startsWith(QByteArrayView("# connection ")))
        return false;
    HexTextReader reader(sink);
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = text.indexOf('\n', at);
        if (end < 0)
            end = text.size();
        if (!reader.readLine(QString::fromUtf8(text.sliced(at, end - at)).trimmed()))
            return false;
        at = end + 1;
    }
    return reader.hasRows();
}

} // namespace inspector
