// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/inbox.h"
#include "app/messages/messagestore.h"
#include "app/messages/recorder.h"
#include "app/messages/recordingwriter.h"
#include "app/messages/topictree.h"
#include "comparison.h"
#include "ui/presentation/messagehistory.h"
#include "ui/presentation/messagetablemodel.h"
#include "ui/presentation/messagetopicmodel.h"
#include "ui/presentation/subscriptionlist.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QHash>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QVariant>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <vector>

namespace {

constexpr int messageCount = 1'000'000;
constexpr int topicCount = 1000;
constexpr int payloadBytes = 64;
constexpr int messagesAFrame = 200'000 / 60;
constexpr qsizetype arenaBytes = qsizetype(1) << 20;

std::vector<QByteArray> topics()
{
    std::vector<QByteArray> list;
    for (int i = 0; i < topicCount; ++i)
        list.push_back("sensors/room/" + QByteArray::number(1'000'000 + i));
    return list;
}

mqtt::PublishView messageOf(const std::vector<QByteArray> &names, const QByteArray &payload, int i)
{
    mqtt::PublishView publish;
    publish.topic = names[static_cast<size_t>(i) % names.size()];
    publish.payload = payload;
    return publish;
}

// The least that keeps a message: its bytes in an arena, a row beside it, its topic found again.
class FloorStore
{
public:
    void append(qint64 time, QByteArrayView topic, QByteArrayView payload)
    {
        const auto id = m_topics.constFind(topic.toByteArray());
        const auto topicId = id == m_topics.constEnd() ? *m_topics.insert(
                                     topic.toByteArray(), static_cast<quint32>(m_topics.size()))
                                                       : *id;
        if (m_used + payload.size() > arenaBytes || m_arenas.empty()) {
            m_arenas.push_back(std::make_unique_for_overwrite<char[]>(arenaBytes));
            m_used = 0;
        }
        std::memcpy(m_arenas.back().get() + m_used, payload.data(),
                    static_cast<size_t>(payload.size()));
        m_rows.push_back({time, time, static_cast<quint32>(m_used),
                          static_cast<quint32>(payload.size()), topicId, 0});
        m_used += payload.size();
    }

private:
    struct Row
    {
        qint64 wall;
        qint64 monotonic;
        quint32 offset;
        quint32 length;
        quint32 topic;
        quint32 flags;
    };
    QHash<QByteArray, quint32> m_topics;
    std::vector<std::unique_ptr<char[]>> m_arenas;
    std::vector<Row> m_rows;
    qsizetype m_used = 0;
};

void compareAppending(const std::vector<QByteArray> &names, const QByteArray &payload)
{
    const auto ours = [&](int count) {
        messages::Inbox inbox({});
        messages::MessageStore store;
        for (int i = 0; i < count; ++i) {
            inbox.message(base::Direction::In, {i, i}, messageOf(names, payload, i));
            if (i % messagesAFrame == 0)
                store.append(inbox.take());
        }
        store.append(inbox.take());
        bench::keep(store);
    };
    const auto floor = [&](int count) {
        FloorStore store;
        for (int i = 0; i < count; ++i) {
            const mqtt::PublishView publish = messageOf(names, payload, i);
            store.append(i, publish.topic, publish.payload);
        }
        bench::keep(store);
    };
    bench::printComparison({.name = "inbox and store, 64 B, batches of a frame",
                            .ours = ours,
                            .floor = floor,
                            .budget = 2,
                            .count = messageCount});
}

void fill(messages::MessageStore &store, const std::vector<QByteArray> &names,
          const QByteArray &payload)
{
    for (int i = 0; i < messageCount; ++i)
        store.append(base::Direction::In, {i, i}, messageOf(names, payload, i));
}

messages::TopicTree treeOf(const messages::MessageStore &store)
{
    messages::TopicTree tree;
    for (messages::RowId row = store.firstRow(); row < store.endRow();) {
        const messages::ChunkView view = store.chunkOf(row);
        tree.add(*view.chunk, view.firstRow);
        row = view.endRow();
    }
    return tree;
}

void printMemory(const messages::MessageStore &store)
{
    QElapsedTimer clock;
    clock.start();
    const messages::TopicTree tree = treeOf(store);
    const double treeNs = double(clock.nsecsElapsed()) / double(store.size());
    std::printf(
            "memory a message: %.1f B, with the topic tree %.1f B (at most 120); the tree takes "
            "%.1f ns a message\n",
            double(store.bytes()) / double(store.size()),
            double(store.bytes() + tree.bytes()) / double(store.size()), treeNs);
}

void compareRecording(const messages::MessageStore &store)
{
    constexpr int recordedCount = 300'000;
    const QTemporaryDir folder;
    int file = 0;
    const auto nextFile = [&] { return folder.filePath(QString::number(++file)); };
    const auto ours = [&](int count) {
        messages::RecordingWriter writer;
        writer.create(nextFile(), {}, {.fileBytes = 0});
        for (messages::RowId row = 0; row < static_cast<messages::RowId>(count);) {
            const messages::ChunkView view = store.chunkOf(row);
            const messages::RowId end =
                    std::min(view.endRow(), static_cast<messages::RowId>(count));
            writer.append(row, *view.chunk, 0, static_cast<quint32>(end - row));
            row = end;
        }
        bench::keep(writer);
    };
    // The same columns with the same values, and nothing else.
    const auto floor = [&](int count) {
        messages::SqliteConnection connection(nextFile(),
                                              messages::SqliteConnection::Access::ReadWrite);
        connection.run(QStringLiteral("PRAGMA journal_mode = WAL"));
        connection.run(QStringLiteral("PRAGMA synchronous = NORMAL"));
        connection.run(QStringLiteral("CREATE TABLE message (id INTEGER PRIMARY KEY, wall INTEGER, "
                                      "monotonic INTEGER, topic INTEGER, flags INTEGER, "
                                      "properties BLOB, payload BLOB)"));
        QSqlQuery insert = connection.query();
        insert.prepare(QStringLiteral("INSERT INTO message VALUES (?, ?, ?, ?, ?, ?, ?)"));
        const QByteArray payload(payloadBytes, 'x');
        constexpr int rowsATransaction = 10'000;
        for (int i = 0; i < count; ++i) {
            if (i % rowsATransaction == 0)
                connection.database().transaction();
            insert.bindValue(0, i);
            insert.bindValue(1, qint64(i));
            insert.bindValue(2, qint64(i));
            insert.bindValue(3, i % topicCount);
            insert.bindValue(4, 0);
            insert.bindValue(5, QByteArray());
            insert.bindValue(6, payload);
            insert.exec();
            if (i % rowsATransaction == rowsATransaction - 1 || i == count - 1)
                connection.database().commit();
        }
    };
    bench::printComparison({.name = "recording to SQLite, 64 B",
                            .ours = ours,
                            .floor = floor,
                            .budget = 1 / 0.6,
                            .count = recordedCount});
}

// How long the topic pane is busy with itself each time it looks, all topics open.
void printTopics()
{
    constexpr int manyTopics = 100'000;
    presentation::MessageHistory history;
    const auto receive = [&history](int first) {
        messages::Inbox inbox({});
        for (int i = first; i < first + manyTopics; ++i) {
            const QByteArray topic = "plant/line" + QByteArray::number(i % 10) + "/sensor"
                                     + QByteArray::number(i * 7919LL % manyTopics);
            mqtt::PublishView publish;
            publish.topic = topic;
            publish.payload = "21.5";
            inbox.message(base::Direction::In, {i, i}, publish);
        }
        history.append(inbox.take());
    };
    receive(0);
    presentation::MessageTopicModel model(history);
    QElapsedTimer clock;
    clock.start();
    model.setExpandedBelow(0, true);
    const double opened = double(clock.nsecsElapsed()) / 1e6;
    const auto look = [&] {
        receive(0);
        clock.start();
        model.refresh();
        return double(clock.nsecsElapsed()) / 1e6;
    };
    const double byName = std::max(look(), look());
    model.sort(presentation::MessageTopicModel::Count, Qt::DescendingOrder);
    const double byCount = std::max(look(), look());
    clock.start();
    model.setSearch(QStringLiteral("sensor4242"));
    const double searched = double(clock.nsecsElapsed()) / 1e6;
    std::printf("topic pane, %d rows open: opened %.1f ms, looks again by name %.1f ms, by count "
                "%.1f ms (at most 16), searched %.1f ms\n",
                model.rowCount() > 0 ? manyTopics : 0, opened, byName, byCount, searched);
}

// How long a filter over everything takes, and its longest stay in the event loop.
void printFilter(const messages::MessageStore &store, const char *text)
{
    presentation::SubscriptionList subscriptions;
    presentation::MessageTableModel model(store, subscriptions);
    QElapsedTimer whole;
    whole.start();
    model.setFilter(messages::MessageFilter::parse(QString::fromLatin1(text), 0).value());
    double longest = double(whole.nsecsElapsed()) / 1e6;
    const double first = longest;
    while (model.isFiltering()) {
        QElapsedTimer slice;
        slice.start();
        QCoreApplication::processEvents();
        longest = std::max(longest, double(slice.nsecsElapsed()) / 1e6);
    }
    std::printf("filter \"%s\" over %d messages: first rows %.1f ms, all %.0f ms (at most 250), "
                "longest slice %.1f ms, %d found\n",
                text, messageCount, first, double(whole.nsecsElapsed()) / 1e6, longest,
                model.rowCount());
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const std::vector<QByteArray> names = topics();
    QByteArray payload(payloadBytes, 'x');
    payload.replace(20, 6, "needle");
    bench::printHeading("message store");
    compareAppending(names, payload);
    messages::MessageStore store;
    fill(store, names, payload);
    printMemory(store);
    printTopics();
    printFilter(store, "room/1000007");
    printFilter(store, "NEEDLE");
    printFilter(store, "nowhere");
    printFilter(store, "topic:sensors/+/1000007");
    printFilter(store, "payload~nowhere qos=0 len>10");
    compareRecording(store);
    return 0;
}
