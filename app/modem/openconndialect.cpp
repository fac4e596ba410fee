// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/openconndialect.h"

namespace modem {

namespace {

// 3 PDP failed, 4 name not found, 5 network down.
QByteArray detailOf(LinkFailure failure)
{
    switch (failure) {
    case LinkFailure::NoNetwork:
        return "3";
    case LinkFailure::NameNotFound:
        return "4";
    case LinkFailure::None:
    case LinkFailure::NotConnected:
    case LinkFailure::ClosedByPeer:
        break;
    }
    return "5";
}

OpenConnDialect makeLmqtt()
{
    OpenConnDialect dialect;
    dialect.stem = "LMQTT";
    dialect.clients = 5;
    dialect.messageHead = "+LMQTTURC: RECV,";
    dialect.statusHead = "+LMQTTURC: STATS,";
    dialect.settings = {
            {"cloud", "0,0"},   {"aliauth", "\"\",\"\",\"\""},
            {"version", "4"},   {"keepalive", "120"},
            {"session", "1"},   {"timeout", "10,3,0"},
            {"will", "0"},      {"cache", "0"},
            {"urc", "1"},       {"dataformat", "0,0"},
            {"send/mode", "0"}, {"recv/mode", "0,0"},
            {"raimode", "0"},   {"sslenable", "0,0"},
            {"pdpcid", "1"},
    };
    dialect.inlineForm = OpenConnDialect::Inline::WithLength;
    dialect.inlineMost = 1460;
    dialect.promptMost = 8000;
    dialect.promptByLength = true;
    dialect.losesSettings = true;
    dialect.discEndsClient = false;
    dialect.joinsSubUnsub = true;
    dialect.payloadIsQuoted = false;
    dialect.needsCloudForAliauth = true;
    dialect.idInUse = "-1,2";
    dialect.openFailure = [](LinkFailure failure) { return "-1," + detailOf(failure); };
    return dialect;
}

OpenConnDialect makeEcmt()
{
    OpenConnDialect dialect;
    dialect.stem = "ECMT";
    dialect.messageHead = "+ECMTRECV: ";
    dialect.statusHead = "+ECMTSTAT: ";
    dialect.settings = {
            {"cloud", "0,0"}, {"aliauth", "\"\",\"\",\"\""}, {"version", "4"}, {"keepalive", "120"},
            {"session", "1"}, {"timeout", "10,3,0"},         {"will", "0"},
    };
    dialect.inlineForm = OpenConnDialect::Inline::ToTheEnd;
    dialect.inlineMost = 700;
    dialect.promptMost = 1024;
    dialect.promptByControlZ = true;
    dialect.strictIds = false;
    dialect.discEndsClient = false;
    dialect.payloadIsQuoted = false;
    dialect.idInUse = "-1";
    dialect.openFailure = [](LinkFailure) { return QByteArray("-1"); };
    return dialect;
}

OpenConnDialect makeQmt()
{
    OpenConnDialect dialect;
    dialect.stem = "QMT";
    dialect.clients = 6;
    dialect.messageHead = "+QMTRECV: ";
    dialect.statusHead = "+QMTSTAT: ";
    dialect.settings = {
            {"version", "4"},
            {"pdpcid", "1"},
            {"ssl", "0"},
            {"keepalive", "120"},
            {"session", "1"},
            {"timeout", "5,3,0"},
            {"will", "0"},
            {"recv/mode", "0,0"},
            {"send/mode", "0"},
            {"dataformat", "0,0"},
            {"aliauth", "\"\",\"\",\"\""},
            {"qmtping", "60"},
            {"view/mode", "0"},
            {"edit/timeout", "0,120"},
    };
    dialect.idInUse = "2";
    dialect.openFailure = detailOf;
    return dialect;
}

} // namespace

const OpenConnDialect &OpenConnDialect::lmqtt()
{
    static const OpenConnDialect dialect = makeLmqtt();
    return dialect;
}

const OpenConnDialect &OpenConnDialect::ecmt()
{
    static const OpenConnDialect dialect = makeEcmt();
    return dialect;
}

const OpenConnDialect &OpenConnDialect::qmtLte()
{
    static const OpenConnDialect dialect = [] {
        OpenConnDialect lte = makeQmt();
        lte.promptMost = 4096;
        lte.promptByLength = true;
        lte.promptByControlZ = true;
        return lte;
    }();
    return dialect;
}

const OpenConnDialect &OpenConnDialect::qmtNb()
{
    static const OpenConnDialect dialect = [] {
        OpenConnDialect nb = makeQmt();
        nb.inlineForm = Inline::ToTheQuote;
        nb.inlineMost = 700;
        nb.promptMost = 1024;
        nb.promptByControlZ = true;
        return nb;
    }();
    return dialect;
}

} // namespace modem
