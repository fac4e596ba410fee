// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/iothread.h"
#include "app/inspector/capture.h"
#include "app/profiles/profilestore.h"
#include "app/profiles/sessionsecrets.h"
#include "app/storage/paths.h"
#include "ui/presentation/framepulse.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/openconnections.h"
#include "ui/presentation/timelinemodel.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

// A refresh of the timeline while traffic flows, against making it anew.

namespace {

using presentation::LiveConnection;
using presentation::TimelineModel;

constexpr int connectionCount = 20;
constexpr int standing = 100'000;
constexpr int added = 2'000;
constexpr int rounds = 21;
constexpr double allowedUs = 2'000;
constexpr presentation::TimelineLimits limits{
        .entries = 200'000, .batch = 5'000, .behind = 20'000, .patienceUs = 10'000'000};

// Half of them send, and the other half gets it a millisecond later.
class Traffic
{
public:
    Traffic()
    {
        for (int i = 0; i < connectionCount; ++i) {
            profiles::Profile profile;
            profile.id = QString::number(i);
            profile.name = QStringLiteral("connection %1").arg(i);
            m_open.push_back(connections.openUnsaved(profile));
        }
    }
    void add(int count)
    {
        for (int i = 0; i < count; i += 2) {
            const size_t sender = size_t(m_next) % (connectionCount / 2);
            put(sender, base::Direction::Out, m_us += 500);
            put(sender + connectionCount / 2, base::Direction::In, m_us + 1000);
            ++m_next;
        }
    }
    qint64 nowUs() const { return m_us + 2000; }

private:
    void put(size_t connection, base::Direction direction, qint64 us)
    {
        const QByteArray payload = R"({"temperature":21.5,"humidity":40,"number":)"
                                   + QByteArray::number(m_next).rightJustified(20, '0') + '}';
        mqtt::PublishView publish;
        publish.topic = "devices/sensor-1/up";
        publish.payload = payload;
        m_open[connection]->history().store().append(direction, {us, us}, publish);
    }

    client::IoThread m_ioThread;
    presentation::FramePulse m_pulse;
    QTemporaryDir m_home;
    profiles::ProfileStore m_store{storage::Paths(m_home.path())};
    profiles::SessionSecrets m_secrets;

public:
    inspector::Capture capture;
    presentation::OpenConnections connections{m_ioThread, capture, m_pulse, m_store, m_secrets, {}};

private:
    std::vector<LiveConnection *> m_open;
    int m_next = 0;
    qint64 m_us = 1'000'000;
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

template<class Work>
double microseconds(const Work &work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    return double(clock.nsecsElapsed()) / 1e3;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    Traffic traffic;
    traffic.add(standing);
    TimelineModel model(traffic.connections, traffic.capture, limits);
    model.refresh(traffic.nowUs());
    std::vector<double> refreshes;
    std::vector<double> anew;
    for (int round = 0; round < rounds; ++round) {
        traffic.add(added);
        refreshes.push_back(microseconds([&] { model.refresh(traffic.nowUs()); }));
        TimelineModel other(traffic.connections, traffic.capture, limits);
        anew.push_back(microseconds([&] { other.refresh(traffic.nowUs()); }));
    }
    const double worst = *std::max_element(refreshes.begin(), refreshes.end());
    std::printf("timeline, %d entries, %d new since the last refresh: %.0f µs, at most %.0f µs "
                "(allowed %.0f µs) %s; made anew %.0f µs, ratio %.3f\n",
                model.rowCount(), added, median(refreshes), worst, allowedUs,
                median(refreshes) <= allowedUs ? "ok" : "OVER", median(anew),
                median(refreshes) / median(anew));
    const double idle = microseconds([&] { model.refresh(traffic.nowUs()); });
    std::printf("  nothing new: %.1f µs\n", idle);
    return 0;
}
