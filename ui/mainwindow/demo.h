// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/types.h"
#include "ui/mainwindow/localtrial.h"
#include "ui/mainwindow/stepplayer.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>

namespace ui {

class MainWindow;

// Plays the program's main job by itself and leaves the panes filled: local broker, client and
// messages; the article's packets, credentials and AT sequence. Each step is judged by what the
// models hold, so that it is the smoke test as well.
class Demo : public QObject
{
    Q_OBJECT

public:
    // With a folder, every page is saved there as a PNG once all steps have succeeded.
    Demo(MainWindow &window, const Services &services, const QString &screenshotFolder,
         QObject *parent = nullptr);

    void start();

signals:
    void finished(bool ok); // what failed was said on standard error

private:
    std::vector<Step> steps();
    Step articlePackets();
    Step articleCredentials();
    std::vector<Step> articleModule();
    QList<mqtt::PacketType> pastedTypes() const; // of the connection seen last
    bool messageArrived(QByteArrayView topic, QByteArrayView payload) const;
    void conclude();
    void takePictures();
    bool savePicture(const QString &name);

    MainWindow &m_window;
    Services m_services;
    QString m_screenshotFolder;
    LocalTrial m_trial;
    StepPlayer m_player;
    QElapsedTimer m_shownFor;
    bool m_picturesTaken = false;
};

} // namespace ui
