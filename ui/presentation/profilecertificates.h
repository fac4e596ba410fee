// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/endpoint.h"

#include <QList>
#include <QSslCertificate>
#include <QSslError>
#include <QString>

#include <utility>

// Words for certificates and keys: what a file of a profile holds, and what a server shows.
namespace presentation {

// What a person should know of a file before anything is connected.
struct FileNote
{
    QString text;               // a sentence or two; empty: no file is named
    bool isBad = false;         // it will not work
    bool wantsPassword = false; // it is locked, or was opened with the password given
};

// The file of authorities, the client's certificate, and its key, each with what does not fit the
// others.
FileNote describeAuthorities(const net::TlsOptions &tls);
FileNote describeClientCertificate(const net::TlsOptions &tls);
FileNote describeClientKey(const net::TlsOptions &tls);

struct FileNotes
{
    FileNote authorities;
    FileNote clientCertificate;
    FileNote clientKey;
};
FileNotes describeFiles(const net::TlsOptions &tls);

// "broker.example, issued by Example CA, valid until …" in one line.
QString summaryOf(const QSslCertificate &certificate);
// What stands in a certificate, as lines of label and value.
using CertificateLines = QList<std::pair<QString, QString>>;
CertificateLines linesOf(const QSslCertificate &certificate);
// What speaks against a chain, each thing once.
QStringList describe(const QList<QSslError> &problems);

} // namespace presentation
