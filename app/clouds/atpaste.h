// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/check.h"

// What AT commands and command lines say about a connection.
namespace clouds {

// The triple of AT+LMQTTCFG="aliauth",0,"pk","dn","ds" and its relatives; empty: it is none.
QMap<QString, QString> readAtTriple(const QString &line);
// Address, client id, user name and password of the commands that open a connection, of several
// makes of modules, and of mosquitto_pub and mosquitto_sub; false: the line is none of them.
bool readAtLine(const QString &line, Ready &ready);

// "host", "host:port", "mqtts://host:port/path"
void takeAddress(const QString &text, Ready &ready);
bool takeTransport(const QString &text, Ready &ready);

} // namespace clouds
