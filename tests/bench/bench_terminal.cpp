// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/iothread.h"
#include "app/modem/modulelibrary.h"
#include "app/storage/settings.h"
#include "tests/bench/delaymeter.h"
#include "tests/support/ptypair.h"
#include "ui/presentation/transcriptmodel.h"
#include "ui/terminal/terminalpage.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>
#include <cstdio>
#include <thread>

// Port → receiver → transcript on screen. Usage: bench_terminal [lines a second] [seconds], or
// bench_terminal serial [seconds] for 3 Mbaud alone.

namespace {

constexpr int lineBytes = 20;
constexpr int searchedLines = 5'000'000;
constexpr qint64 megabaudBytes = 300'000; // a second, 3 Mbaud at ten bits a byte

QByteArray numberedLine(qint64 number)
{
    return "+BENCH: " + QByteArray::number(number).rightJustified(lineBytes - 10, '0') + "\r\n";
}

// Writes numbered lines to the far side of a pseudo-terminal at a steady pace.
class LineFeeder
{
public:
    LineFeeder(testsupport::PtyPair &pty, qint64 count, int perSecond)
        : m_thread([this, &pty, count, perSecond] { run(pty, count, perSecond); })
    {
    }
    ~LineFeeder()
    {
        m_stop = true;
        m_thread.join();
    }

private:
    void run(testsupport::PtyPair &pty, qint64 count, int perSecond)
    {
        QElapsedTimer clock;
        clock.start();
        for (qint64 sent = 0; sent < count && !m_stop;) {
            const qint64 due = std::min(count, clock.nsecsElapsed() * perSecond / 1'000'000'000);
            QByteArray piece;
            qint64 next = sent;
            for (; next < due && piece.size() < 2000; ++next)
                piece += numberedLine(next);
            if (piece.isEmpty() || !writeAll(pty, piece)) {
                QThread::usleep(500);
                continue;
            }
            sent = next;
        }
    }
    bool writeAll(testsupport::PtyPair &pty, QByteArray piece)
    {
        while (!piece.isEmpty() && !m_stop) {
            const qsizetype written = pty.writeSome(piece);
            if (written <= 0)
                QThread::usleep(200);
            else
                piece = piece.sliced(written);
        }
        return !m_stop;
    }

    std::atomic_bool m_stop = false;
    std::thread m_thread;
};

bool everyLineIsThere(const presentation::TranscriptModel &model, int firstRow, qint64 count)
{
    qint64 expected = 0;
    for (int row = firstRow; row < model.rowCount(); ++row) {
        const presentation::TranscriptLine line = model.line(row);
        if (!line.raw.contains("+BENCH"))
            continue;
        if (line.raw.trimmed().toByteArray() != numberedLine(expected).trimmed())
            return false;
        ++expected;
    }
    return expected == count;
}

struct Window
{
    QTemporaryDir folder;
    storage::Settings settings{storage::Paths(folder.path())};
    client::IoThread portThread;
    modem::ModuleLibrary modules{storage::Paths(folder.path()).modules()};
    ui::TerminalPage page{portThread, settings, modules};
    testsupport::PtyPair pty;

    Window()
    {
        page.resize(1280, 800);
        page.show();
        page.openPort(pty.path());
        // It says that it is open.
        bench::spinUntil([this] { return model().rowCount() > 0; }, 5000);
    }
    const presentation::TranscriptModel &model() const { return page.transcript(); }
};

bool benchAppend(int perSecond, int seconds)
{
    Window window;
    const qint64 count = qint64(perSecond) * seconds;
    const int before = window.model().rowCount();
    bench::DelayMeter meter;
    meter.start();
    QElapsedTimer clock;
    clock.start();
    const LineFeeder feeder(window.pty, count, perSecond);
    bench::spinUntil([&] { return window.model().rowCount() >= before + count; },
                     (seconds + 60) * 1000);
    const double took = double(clock.elapsed()) / 1000;
    const bool whole = everyLineIsThere(window.model(), before, count);
    std::printf("terminal, %d lines/s of %d B for %d s: got %.0f lines/s, %s\n", perSecond,
                lineBytes, seconds, double(count) / took, whole ? "none lost" : "LINES LOST");
    std::printf("  event loop delay p99 %.1f ms (at most 16), max %.1f ms\n",
                bench::percentile(meter.delays(), 0.99), bench::percentile(meter.delays(), 1));
    std::printf("  own work between two waits p99 %.1f ms, max %.1f ms\n",
                bench::percentile(meter.work(), 0.99), bench::percentile(meter.work(), 1));
    return whole;
}

void benchSearch()
{
    presentation::TranscriptModel model;
    for (int number = 0; number < searchedLines; ++number) {
        const QByteArray line = numberedLine(number);
        model.append({at::LineKind::Information, {}, line, {0, lineBytes - 2}, false});
    }
    model.flush();
    constexpr int slice = 20'000;
    QElapsedTimer clock;
    clock.start();
    double worst = 0;
    std::optional<int> row = 0;
    while (row) {
        QElapsedTimer sliceClock;
        sliceClock.start();
        row = model.find("not there", *row, 1, slice).next;
        worst = std::max(worst, double(sliceClock.nsecsElapsed()) / 1e6);
    }
    std::printf("search, %d lines kept, a word that is not there: %.0f ms, slices of at most "
                "%.1f ms\n",
                model.rowCount(), double(clock.elapsed()), worst);
}

// Holds each new line against the number it must have: a long run outlives what the transcript
// keeps.
class Counter
{
public:
    explicit Counter(const presentation::TranscriptModel &model) : m_model(model)
    {
        QObject::connect(&model, &QAbstractItemModel::rowsInserted, &m_context,
                         [this](const QModelIndex &, int first, int last) {
                             for (int row = first; row <= last; ++row)
                                 take(m_model.line(row).raw);
                         });
    }
    qint64 count() const { return m_next; }
    bool isWhole() const { return m_isWhole; }

private:
    void take(QByteArrayView raw)
    {
        if (raw.indexOf("+BENCH") < 0)
            return;
        m_isWhole = m_isWhole && raw.trimmed() == numberedLine(m_next).trimmed();
        ++m_next;
    }

    const presentation::TranscriptModel &m_model;
    QObject m_context;
    qint64 m_next = 0;
    bool m_isWhole = true;
};

bool benchMegabaud(int seconds)
{
    Window window;
    const qint64 count = megabaudBytes * seconds / lineBytes;
    const Counter counter(window.model());
    QTimer busy; // the window is held up again and again
    QObject::connect(&busy, &QTimer::timeout, [] { QThread::msleep(200); });
    busy.start(1000);
    QElapsedTimer clock;
    clock.start();
    const LineFeeder feeder(window.pty, count, static_cast<int>(megabaudBytes / lineBytes));
    bench::spinUntil([&] { return counter.count() >= count; }, (seconds + 60) * 1000);
    const bool whole = counter.isWhole() && counter.count() == count;
    std::printf("serial, 3 Mbaud for %d s, window busy: %lld bytes in %.1f s, %s\n", seconds,
                static_cast<long long>(count * lineBytes), double(clock.elapsed()) / 1000,
                whole ? "nothing lost" : "BYTES LOST");
    return whole;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_NO_GLIB", "1"); // GLib's dispatcher does not tell work from waiting
    QApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("serial"))
        return benchMegabaud(arguments.value(2, QStringLiteral("10")).toInt()) ? 0 : 1;
    bool whole = benchAppend(arguments.value(1, QStringLiteral("100000")).toInt(),
                             arguments.value(2, QStringLiteral("10")).toInt());
    benchSearch();
    whole = benchMegabaud(10) && whole;
    return whole ? 0 : 1;
}
