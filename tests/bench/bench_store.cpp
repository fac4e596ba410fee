// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/inbox.h"
#include "app/messages/messagestore.h"
#include "comparison.h"
#include "ui/presentation/messagetablemodel.h"
#include "ui/presentation/subscriptionlist.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QHash>

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

void printMemory(const messages::MessageStore &store)
{
    std::printf("memory a message: %.1f B (at most 120)\n",
                double(store.bytes()) / double(store.size()));
}

// How long a filter over everything takes, and its longest stay in the event loop.
void printFilter(const messages::MessageStore &store, const char *text)
{
    presentation::SubscriptionList subscriptions;
    presentation::MessageTableModel model(store, subscriptions);
    QElapsedTimer whole;
    whole.start();
    model.setFilter(messages::MessageFilter::containing(QString::fromLatin1(text)));
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
    printFilter(store, "room/1000007");
    printFilter(store, "NEEDLE");
    printFilter(store, "nowhere");
    return 0;
}
