// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/services.h"
#include "ui/mainwindow/stepplayer.h"

#include <QByteArray>

#include <vector>

namespace presentation {
class LiveConnection;
}

namespace ui {

// The first job done by itself: the local broker starts, a client connects to it and subscribes,
// and what it publishes comes back.
class LocalTrial
{
public:
    explicit LocalTrial(const Services &services) : m_services(services) {}

    // The steps, to be played by a StepPlayer; this object must outlive the playing.
    std::vector<Step> steps();
    presentation::LiveConnection *connection() const;

private:
    void startBroker();
    void openConnection();
    void subscribe();
    void publish();
    bool isConnected() const;
    bool isSubscribed() const;
    bool hasMessages() const;

    Services m_services;
};

} // namespace ui
