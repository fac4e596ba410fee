// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <functional>
#include <memory>

// The secrets of TLS sessions, line by line as an SSLKEYLOGFILE holds them: Wireshark decrypts with
// these.
namespace net {

// The file that the environment names, as for browsers and curl; empty: none, and nothing is ever
// written. Every TLS link of this process adds its secrets to it.
QString keyLogFile();

// Gets each line; on the thread of its socket.
using KeyListener = std::function<void(QByteArrayView line)>;

// While it lives, TLS sessions that are begun on this thread tell their secrets to `listener`, for
// as long as that lives, and to keyLogFile().
class KeyLogScope
{
public:
    explicit KeyLogScope(const std::shared_ptr<KeyListener> &listener);
    ~KeyLogScope();
    Q_DISABLE_COPY_MOVE(KeyLogScope)

private:
    std::weak_ptr<KeyListener> m_before;
};

} // namespace net
