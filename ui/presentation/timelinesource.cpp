// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/timelinesource.h"

#include "app/inspector/capture.h"
#include "app/mqtt/decode.h"
#include "app/mqtt/topics.h"
#include "ui/presentation/carrierlog.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/openconnections.h"
#include "ui/presentation/packetsummary.h"
#include "ui/presentation/transcriptmodel.h"

#include <algorithm>
#include <utility>

namespace presentation {

namespace {

using Kind = TimelineEntry::Kind;

constexpr qsizetype drawnPayload = 200; // bytes

QString messageText(const mqtt::PublishView &publish)
{
    QString payload = QString::fromUtf8(
            publish.payload.first(std::min<qsizetype>(publish.payload.size(), drawnPayload)));
    if (payload.contains(QChar::ReplacementCharacter))
        payload = QString::fromLatin1(
                publish.payload.first(std::min<qsizetype>(publish.payload.size(), drawnPayload / 3))
                        .toByteArray()
                        .toHex(' '));
    return QString::fromUtf8(publish.topic) + QStringLiteral("  ") + payload;
}

TimelineEntry entryOf(Kind kind, base::Direction direction, const base::Stamp &stamp,
                      quint64 number, PlaceId place)
{
    TimelineEntry entry;
    entry.kind = kind;
    entry.direction = direction;
    entry.stamp = stamp;
    entry.number = number;
    entry.place = place;
    return entry;
}

class TerminalSource : public TimelineSource
{
public:
    explicit TerminalSource(const TranscriptModel &transcript) : m_transcript(transcript) {}

    quint64 first() const override { return static_cast<quint64>(m_transcript.droppedLines()); }
    quint64 end() const override
    {
        return first() + static_cast<quint64>(m_transcript.lineCount());
    }
    quint64 epoch() const override { return m_transcript.epoch(); }
    void read(quint64 from, quint64 to, std::vector<TimelineReading> &readings) override
    {
        for (quint64 number = from; number < to; ++number) {
            const TranscriptLine line =
                    m_transcript.storedLine(static_cast<qsizetype>(number - first()));
            TimelineEntry entry = entryOf(Kind::Terminal,
                                          line.kind == at::LineKind::Sent ? base::Direction::Out
                                                                          : base::Direction::In,
                                          line.stamp, number, 0);
            entry.text = QString::fromUtf8(m_transcript.maskedBytes(line));
            readings.push_back({.entry = entry, .message = {}});
        }
    }

private:
    const TranscriptModel &m_transcript;
};

class PortSource : public TimelineSource
{
public:
    PortSource(const LiveConnection &connection, PlaceId place)
        : m_connection(connection), m_place(place)
    {
    }

    quint64 first() const override { return log() ? log()->firstNumber() : 0; }
    quint64 end() const override { return log() ? log()->endNumber() : 0; }
    void read(quint64 from, quint64 to, std::vector<TimelineReading> &readings) override
    {
        for (const CarrierLine &line : log()->lines(from, to)) {
            TimelineEntry entry = entryOf(Kind::Terminal,
                                          line.isSent ? base::Direction::Out : base::Direction::In,
                                          line.stamp, line.number, m_place);
            entry.text = line.text;
            readings.push_back({.entry = entry, .message = {}});
        }
    }

private:
    const CarrierLog *log() const { return m_connection.carrierLog().get(); }

    const LiveConnection &m_connection;
    const PlaceId m_place;
};

class PacketSource : public TimelineSource
{
public:
    PacketSource(const inspector::Capture &capture, TimelinePlaces &places)
        : m_capture(capture), m_places(places)
    {
    }

    quint64 first() const override { return m_capture.firstNumber(); }
    quint64 end() const override { return m_capture.endNumber(); }
    quint64 beginning() const override { return 1; }
    bool seesArrivals() const override { return true; }
    void read(quint64 from, quint64 to, std::vector<TimelineReading> &readings) override
    {
        for (quint64 number = from; number < to; ++number) {
            const inspector::CaptureRow *row = m_capture.row(number);
            const inspector::CaptureConnection *connection =
                    row ? m_capture.connection(row->connection()) : nullptr;
            // What was read from a file or pasted has another clock.
            if (connection && connection->origin == inspector::ConnectionOrigin::Live)
                readings.push_back(readRow(number, *row, *connection));
        }
    }

private:
    TimelineReading readRow(quint64 number, const inspector::CaptureRow &row,
                            const inspector::CaptureConnection &connection)
    {
        const PacketSummary summary = summarize(m_capture, number);
        TimelineReading reading;
        reading.entry =
                entryOf(Kind::Packet, row.direction(), row.stamp(), number, placeOf(connection));
        reading.entry.text = QStringList{summary.type, summary.topic, summary.flags, summary.text}
                                     .join(u' ')
                                     .simplified();
        if (connection.local != mqtt::Sender::Server || row.direction() != base::Direction::In
            || row.type() != mqtt::PacketType::Publish)
            return reading;
        if (const auto publish = mqtt::decodePublish(row.bytes(), {row.version(), std::nullopt}))
            reading.message = MessageKey::of(m_capture.topicOf(number), publish->payload);
        return reading;
    }

    PlaceId placeOf(const inspector::CaptureConnection &connection)
    {
        PlaceId &place = m_placeOf[connection.id];
        if (place == 0)
            place = m_places.add(connection.name);
        else
            m_places.rename(place, connection.name);
        return place;
    }

    const inspector::Capture &m_capture;
    TimelinePlaces &m_places;
    QHash<inspector::ConnectionId, PlaceId> m_placeOf;
};

class MessageSource : public TimelineSource
{
public:
    MessageSource(const LiveConnection &connection, PlaceId place, const TimelineWatch &watch)
        : m_connection(connection), m_place(place), m_watch(watch)
    {
    }

    quint64 first() const override { return m_connection.store().firstRow(); }
    quint64 end() const override { return m_connection.store().endRow(); }
    bool seesArrivals() const override { return true; }
    void read(quint64 from, quint64 to, std::vector<TimelineReading> &readings) override
    {
        std::optional<bool> isAtBroker;
        for (messages::RowId row = from; row < to; ++row) {
            const auto message = m_connection.store().at(row);
            if (!message)
                continue;
            TimelineReading reading;
            reading.entry =
                    entryOf(Kind::Message, message->direction, message->stamp, row, m_place);
            reading.entry.text = messageText(message->publish);
            reading.message = MessageKey::of(message->publish.topic, message->publish.payload);
            reading.isSent = message->direction == base::Direction::Out;
            if (reading.isSent && !isAtBroker)
                isAtBroker = m_watch.isAtLocalBroker(m_connection);
            reading.isWatched =
                    reading.isSent
                    && (*isAtBroker
                        || m_watch.isSubscribed(m_connection, message->publish.topic.toByteArray(),
                                                message->stamp.monotonicUs));
            readings.push_back(std::move(reading));
        }
    }

private:
    const LiveConnection &m_connection;
    const PlaceId m_place;
    const TimelineWatch &m_watch;
};

} // namespace

PlaceId TimelinePlaces::add(const QString &name)
{
    m_names.append(name);
    return static_cast<PlaceId>(m_names.size() - 1);
}

bool TimelinePlaces::rename(PlaceId place, const QString &name)
{
    if (m_names[place] == name)
        return false;
    m_names[place] = name;
    return true;
}

bool TimelineWatch::isSubscribed(const LiveConnection &sender, const QByteArray &topic,
                                 qint64 us) const
{
    for (const auto &connection : m_connections.all()) {
        if (connection.get() == &sender)
            continue;
        for (const SubscriptionEntry &entry : connection->subscriptions().entries()) {
            if (entry.state == SubscriptionState::Granted && entry.grantedUs <= us
                && mqtt::topicMatches(entry.wanted.filter, topic))
                return true;
        }
    }
    return false;
}

// Both sides of such a connection are captured; what goes through a module is by the broker only.
bool TimelineWatch::isAtLocalBroker(const LiveConnection &sender) const
{
    const profiles::Profile &profile = sender.profile();
    QList<QByteArray> ids{profile.clientId.toUtf8()};
    for (const inspector::CaptureConnection &connection : m_capture.connections()) {
        if (connection.local == mqtt::Sender::Client && connection.name == profile.name)
            ids.append(connection.clientId);
    }
    return std::any_of(m_capture.connections().begin(), m_capture.connections().end(),
                       [&](const inspector::CaptureConnection &connection) {
                           return connection.local == mqtt::Sender::Server
                                  && !connection.clientId.isEmpty()
                                  && ids.contains(connection.clientId);
                       });
}

std::unique_ptr<TimelineSource> terminalSource(const TranscriptModel &transcript)
{
    return std::make_unique<TerminalSource>(transcript);
}

std::unique_ptr<TimelineSource> packetSource(const inspector::Capture &capture,
                                             TimelinePlaces &places)
{
    return std::make_unique<PacketSource>(capture, places);
}

std::unique_ptr<TimelineSource> portSource(const LiveConnection &connection, PlaceId place)
{
    return std::make_unique<PortSource>(connection, place);
}

std::unique_ptr<TimelineSource> messageSource(const LiveConnection &connection, PlaceId place,
                                              const TimelineWatch &watch)
{
    return std::make_unique<MessageSource>(connection, place, watch);
}

} // namespace presentation
