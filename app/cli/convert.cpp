// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/convert.h"

#include "app/base/result.h"
#include "app/cli/output.h"
#include "app/client/wording.h"
#include "app/inspector/captureexport.h"
#include "app/inspector/captureimport.h"

#include <QFile>
#include <QSaveFile>

#include <cstdio>

namespace cli {

namespace {

struct ConvertOptions
{
    QString in;
    QString out;
    std::optional<inspector::ExportFormat> format;
    inspector::ImportOptions import;
    QString keyLog;
    bool masksSecrets = false;
};

// The error is a sentence.
base::Result<ConvertOptions, QString> parse(QStringList arguments)
{
    ConvertOptions options;
    QStringList files;
    while (!arguments.isEmpty()) {
        const QString word = arguments.takeFirst();
        const bool takesValue = word == QLatin1String("--to") || word == QLatin1String("--port")
                                || word == QLatin1String("--keys");
        const QString value =
                takesValue && !arguments.isEmpty() ? arguments.takeFirst() : QString();
        if (word == QLatin1String("--to")) {
            options.format = inspector::exportFormatOfName(value);
            if (!options.format)
                return base::Unexpected{QStringLiteral("--to takes capture, pcapng, hex or json.")};
        } else if (word == QLatin1String("--port")) {
            const uint port = value.toUInt();
            if (port == 0 || port > 65535)
                return base::Unexpected{QStringLiteral("--port takes a number from 1 to 65535.")};
            options.import.mqttPorts.push_back(static_cast<quint16>(port));
        } else if (word == QLatin1String("--keys")) {
            options.keyLog = value;
        } else if (word == QLatin1String("--mask-secrets")) {
            options.masksSecrets = true;
        } else if (word.size() > 1 && word.startsWith(u'-')) {
            return base::Unexpected{QStringLiteral("convert knows no option %1.").arg(word)};
        } else {
            files << word;
        }
    }
    if (files.size() != 2)
        return base::Unexpected{QStringLiteral("convert takes two files: IN and OUT.")};
    options.in = files[0];
    options.out = files[1];
    if (!options.format)
        options.format = inspector::exportFormatOfFile(options.out);
    if (!options.format)
        return base::Unexpected{
                QStringLiteral("%1 does not tell a format by its ending. Use .mqttcap, .pcapng, "
                               ".txt or .json, or say it with --to.")
                        .arg(options.out)};
    return options;
}

// The whole of a file; the bytes live as long as the reader.
class InputFile
{
public:
    bool open(const QString &name)
    {
        if (name == QLatin1String("-")) {
            if (!m_file.open(stdin, QIODevice::ReadOnly))
                return false;
            m_copy = m_file.readAll();
            m_bytes = m_copy;
            return true;
        }
        m_file.setFileName(name);
        if (!m_file.open(QIODevice::ReadOnly))
            return false;
        if (uchar *mapped = m_file.size() > 0 ? m_file.map(0, m_file.size()) : nullptr)
            m_bytes = {mapped, m_file.size()};
        else
            m_bytes = m_copy = m_file.readAll();
        return true;
    }
    QByteArrayView bytes() const { return m_bytes; }
    QString error() const { return m_file.errorString(); }

private:
    QFile m_file;
    QByteArray m_copy;
    QByteArrayView m_bytes;
};

// Keys that came with a file would open what others captured: nobody asked for those by name.
class WithoutKeys : public inspector::CaptureSink
{
public:
    explicit WithoutKeys(inspector::CaptureSink &next) : m_next(next) {}
    void addConnection(const inspector::FileConnection &connection) override
    {
        m_next.addConnection(connection);
    }
    void addRow(const inspector::FileRow &row) override { m_next.addRow(row); }

private:
    inspector::CaptureSink &m_next;
};

int convertTo(QIODevice &device, const InputFile &input, const ConvertOptions &options)
{
    inspector::CaptureExport out(device, *options.format,
                                 options.masksSecrets ? inspector::Secrets::Hidden
                                                      : inspector::Secrets::Revealed,
                                 client::describe);
    if (!options.keyLog.isEmpty()) {
        QFile keys(options.keyLog);
        if (!keys.open(QIODevice::ReadOnly)) {
            printError(QStringLiteral("%1 cannot be read: %2.")
                               .arg(options.keyLog, keys.errorString()));
            return UsageError;
        }
        out.sink().addKeyLog(keys.readAll());
    }
    WithoutKeys withoutKeys(out.sink());
    inspector::CaptureSink &sink = options.masksSecrets ? withoutKeys : out.sink();
    const auto result = inspector::importCapture(input.bytes(), sink, options.import,
                                                 [](qsizetype) { return true; });
    if (!result) {
        printError(inspector::importFlawText(result.error()));
        return CheckFailed;
    }
    const QString notes = inspector::importNotes(*result);
    if (!notes.isEmpty())
        printError(notes);
    if (!out.finish()) {
        printError(
                QStringLiteral("%1 cannot be written: %2.").arg(options.out, device.errorString()));
        return CheckFailed;
    }
    return Done;
}

int runConvert(const QStringList &arguments)
{
    const auto options = parse(arguments);
    if (!options) {
        printError(options.error());
        return UsageError;
    }
    InputFile input;
    if (!input.open(options->in)) {
        printError(QStringLiteral("%1 cannot be read: %2.").arg(options->in, input.error()));
        return UsageError;
    }
    if (options->out == QLatin1String("-")) {
        QFile out;
        return out.open(stdout, QIODevice::WriteOnly) ? convertTo(out, input, *options)
                                                      : CheckFailed;
    }
    QSaveFile out(options->out); // what was there stays until the new file is whole
    if (!out.open(QIODevice::WriteOnly)) {
        printError(
                QStringLiteral("%1 cannot be written: %2.").arg(options->out, out.errorString()));
        return CheckFailed;
    }
    const int exitCode = convertTo(out, input, *options);
    if (exitCode == Done && !out.commit()) {
        printError(
                QStringLiteral("%1 cannot be written: %2.").arg(options->out, out.errorString()));
        return CheckFailed;
    }
    return exitCode;
}

} // namespace

const Command convertCommand{
        "convert", "turn capture files into one another",
        "convert [--to capture|pcapng|hex|json] [--port N] [--keys FILE] [--mask-secrets] IN OUT\n"
        "    Reads captures of this program, pcap and pcapng (TCP put together again, MQTT known "
        "by\n"
        "    port 1883 or by content, also in WebSockets), hex text, or any text that paste "
        "reads;\n"
        "    writes what OUT's ending or --to says: .mqttcap, .pcapng, .txt, .json. - stands for\n"
        "    standard input and output.\n"
        "    --port N takes another port for MQTT; --keys adds a TLS key log to a pcapng;\n"
        "    --mask-secrets overwrites passwords and authentication data, and leaves\n"
        "    the TLS keys of IN out.",
        runConvert};

} // namespace cli
