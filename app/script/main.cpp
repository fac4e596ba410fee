// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// mqttscope-script MEMORY_MB: runs payload scripts for messages::ScriptHost. On standard input and
// output go frames of a four-byte length (big endian) and a JSON object:
//   in   {"file","script","payload" (Base64),"topic","contentType"}
//   out  {"text"} or {"error","line"}
// The script must define decode(bytes, topic, contentType); bytes is a Uint8Array. A returned
// string is shown as it is, anything else as JSON.
#include <QCoreApplication>
#include <QFile>
#include <QJSEngine>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

#include <cstdio>

namespace {

// Lets malloc, and so the engine, fail beyond this; the process ends then, and only it.
void limitMemory(quint64 megabytes)
{
#ifdef Q_OS_UNIX
    const rlimit limit{megabytes * 1024 * 1024, megabytes * 1024 * 1024};
    setrlimit(RLIMIT_DATA, &limit);
    const rlimit noCore{0, 0};
    setrlimit(RLIMIT_CORE, &noCore);
#else
    Q_UNUSED(megabytes);
#endif
}

bool readExactly(QFile &in, char *into, qint64 size)
{
    while (size > 0) {
        const qint64 got = in.read(into, size);
        if (got <= 0)
            return false;
        into += got;
        size -= got;
    }
    return true;
}

QJsonObject failure(const QJSValue &error)
{
    return {{QStringLiteral("error"), error.toString()},
            {QStringLiteral("line"), error.property(QStringLiteral("lineNumber")).toInt()}};
}

// Conveniences that every payload script needs, in the engine's own language.
constexpr char prelude[] = R"(
function hex(bytes) {
    return Array.from(bytes, b => (b < 16 ? '0' : '') + b.toString(16)).join(' ');
}
function utf8(bytes) {
    let escaped = '';
    for (const b of bytes)
        escaped += '%' + (b < 16 ? '0' : '') + b.toString(16);
    return decodeURIComponent(escaped);
}
)";

QJsonObject run(const QJsonObject &request)
{
    // A new engine each time: no script sees what another one left.
    QJSEngine engine;
    engine.evaluate(QString::fromLatin1(prelude));
    const QJSValue loaded = engine.evaluate(request.value(QStringLiteral("script")).toString(),
                                            request.value(QStringLiteral("file")).toString());
    if (loaded.isError())
        return failure(loaded);
    const QJSValue decode = engine.globalObject().property(QStringLiteral("decode"));
    if (!decode.isCallable()) {
        return {{QStringLiteral("error"),
                 QStringLiteral("The script does not define a function decode(bytes, topic, "
                                "contentType).")}};
    }
    const QByteArray payload =
            QByteArray::fromBase64(request.value(QStringLiteral("payload")).toString().toLatin1());
    const QJSValue bytes = engine.globalObject()
                                   .property(QStringLiteral("Uint8Array"))
                                   .callAsConstructor({engine.toScriptValue(payload)});
    const QJSValue result = decode.call({bytes, request.value(QStringLiteral("topic")).toString(),
                                         request.value(QStringLiteral("contentType")).toString()});
    if (result.isError())
        return failure(result);
    if (result.isString())
        return {{QStringLiteral("text"), result.toString()}};
    const QJSValue stringify = engine.globalObject()
                                       .property(QStringLiteral("JSON"))
                                       .property(QStringLiteral("stringify"));
    const QJSValue text = stringify.call({result, QJSValue::NullValue, 2});
    if (text.isError())
        return failure(text);
    return {{QStringLiteral("text"), text.toString()}};
}

void write(QFile &out, const QJsonObject &answer)
{
    const QByteArray json = QJsonDocument(answer).toJson(QJsonDocument::Compact);
    char length[4];
    qToBigEndian(static_cast<quint32>(json.size()), length);
    out.write(length, sizeof length);
    out.write(json);
    out.flush();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const quint64 megabytes = argc == 2 ? QByteArray(argv[1]).toULongLong() : 0;
    if (megabytes == 0) {
        std::fputs("mqttscope-script MEMORY_MB: started by mqttscope to run payload scripts\n",
                   stderr);
        return 2;
    }
    limitMemory(megabytes);
    QFile in;
    QFile out;
    if (!in.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered)
        || !out.open(stdout, QIODevice::WriteOnly))
        return 1;
    char length[4];
    while (readExactly(in, length, sizeof length)) {
        QByteArray json(static_cast<qsizetype>(qFromBigEndian<quint32>(length)), Qt::Uninitialized);
        if (!readExactly(in, json.data(), json.size()))
            return 1;
        write(out, run(QJsonDocument::fromJson(json).object()));
    }
    return 0;
}
