// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace testsupport {

// Throw-away certificates, made by openssl once per object: an authority ("ca"), another one
// ("other"), and signed by the first "server" (localhost, 127.0.0.1, ::1), "wrongname", "expired"
// and "client".
class Certificates
{
public:
    bool make(); // false: openssl is missing or failed
    // Beside them, after make(): "inter", an authority under "ca"; "chained", a server under it
    // with "chained-full.crt" for both; "rsa", a client with an RSA key; "ed25519", one with an
    // Ed25519 key; and the client in every form that people are given, see form().
    bool makeForms();
    // "client.der", "client-key.der", "client-key-enc.der", "client-rsa-enc.key", "client.p12",
    // "client-old.p12" (RC2-40), "client-bundle.pem", "ca.p12", "ca.p7b", "client-key-old.key" …
    QString form(const QString &name) const { return file(name); }

    QString certificate(const QString &name) const { return file(name + QStringLiteral(".crt")); }
    QString key(const QString &name) const { return file(name + QStringLiteral(".key")); }
    QString encryptedClientKey() const { return file(QStringLiteral("client-enc.key")); }
    static QString keyPassword() { return QStringLiteral("garden gate"); }
    QString derAuthority() const { return file(QStringLiteral("ca.der")); }
    QString noCertificate() const { return file(QStringLiteral("none.crt")); }
    // For a mosquitto that shows "server" and knows "ca".
    QByteArray mosquittoConfiguration() const;

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }
    bool run(const QStringList &arguments);
    bool makeAuthority(const QString &name);
    bool makeLeaf(const QString &name, const QString &names,
                  const QString &issuer = QStringLiteral("ca"), const QStringList &newKey = {});
    bool makeChain();
    bool makeClients();
    bool makeStores();
    bool runLine(const QString &arguments);
    bool join(const QStringList &parts, const QString &whole);
    bool makeExpired();

    QTemporaryDir m_folder;
};

} // namespace testsupport
