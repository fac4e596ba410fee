// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/display.h"

#include <QFile>
#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstddef>
#include <cstring>
#endif

namespace ui {

#ifdef Q_OS_LINUX
namespace {

bool canConnect(const QByteArray &path, bool abstractName)
{
    sockaddr_un address{};
    if (path.size() + 2 > qsizetype(sizeof address.sun_path))
        return false;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path + (abstractName ? 1 : 0), path.constData(), size_t(path.size()));
    const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(path.size()) + 1);
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return false;
    const bool connected =
            ::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), length) == 0;
    ::close(descriptor);
    return connected;
}

// ":1" and ":1.0" name a local server by number; anything with a host is left to Qt.
bool isDeadLocalDisplay(const QByteArray &display)
{
    if (!display.startsWith(':'))
        return false;
    const QByteArray number = display.mid(1).split('.').first();
    const QByteArray path = "/tmp/.X11-unix/X" + number;
    return !canConnect(path, false) && !canConnect(path, true);
}

} // namespace
#endif

QString whyNoDisplay()
{
#ifdef Q_OS_LINUX
    if (!qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        return {};
    const QByteArray display = qgetenv("DISPLAY");
    if (display.isEmpty()) {
        return QStringLiteral(
                "There is no display to show a window on: neither DISPLAY nor WAYLAND_DISPLAY is "
                "set.\nStart it from a desktop session, or without one: xvfb-run ./run, or ./run "
                "--demo --screenshots FOLDER for pictures. mqttscope-cli needs no display.");
    }
    if (isDeadLocalDisplay(display)) {
        return QStringLiteral("No display server answers on DISPLAY=%1.\nCheck the variable, or "
                              "start the program from a desktop session.")
                .arg(QString::fromLocal8Bit(display));
    }
#endif
    return {};
}

} // namespace ui
