// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/fontreading.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/program.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QMainWindow>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

// Cold start to first paint, and memory and CPU when idle, of the program, of a bare QMainWindow
// and of one that shows a single word, each in processes of their own and in alternation: who shows
// text waits for the system's fonts. Run it where windows are shown (xvfb-run will do): the
// offscreen plug-in leaves out what any window does to come onto a screen, half of its start.
namespace {

// Runs `painted` once, after the first paint of a widget of that class has reached the screen.
class FirstPaint : public QObject
{
public:
    FirstPaint(const char *className, std::function<void()> painted)
        : QObject(qApp), m_class(className), m_painted(std::move(painted))
    {
        qApp->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && watched->inherits(m_class)) {
            qApp->removeEventFilter(this);
            QTimer::singleShot(0, this, m_painted);
        }
        return false;
    }

private:
    const char *m_class;
    std::function<void()> m_painted;
};

qint64 residentKiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

double cpuSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

qint64 monotonicNs() // of the machine, so that processes can compare
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

// "start": prints when the window was first painted and when its `last` part was, and ends.
// "idle": stays for some seconds, then prints memory and CPU.
int show(QMainWindow &window, const char *last, const QString &what)
{
    constexpr int settleMs = 2000;
    constexpr int idleMs = 5000;
    const bool isStart = what == QLatin1String("start");
    new FirstPaint(last, [isStart] {
        if (isStart) {
            std::printf("%lld\n", static_cast<long long>(monotonicNs()));
            return QApplication::quit();
        }
        QTimer::singleShot(settleMs, qApp, [] {
            const double before = cpuSeconds();
            QTimer::singleShot(idleMs, qApp, [before] {
                std::printf("%lld %.3f %s\n", static_cast<long long>(residentKiB()),
                            100.0 * (cpuSeconds() - before) / (idleMs / 1000.0),
                            qPrintable(QGuiApplication::platformName()));
                QApplication::quit();
            });
        });
    });
    // The later filter sees an event first, so that of the whole window stands last.
    new FirstPaint(window.metaObject()->className(), [isStart] {
        if (isStart)
            std::printf("%lld ", static_cast<long long>(monotonicNs()));
    });
    window.show();
    return QApplication::exec();
}

int runChild(int argc, char *argv[], const QString &which, const QString &what)
{
    if (which != QLatin1String("scope")) {
        const QApplication application(argc, argv);
        QMainWindow window;
        window.resize(1280, 800);
        if (which == QLatin1String("word"))
            window.setCentralWidget(new QLabel(QStringLiteral("MQTT"), &window));
        return show(window, "QMainWindow", what);
    }
    ui::FontReading fonts;
    const QApplication application(argc, argv);
    fonts.listFonts();
    const QTemporaryDir home;
    const ui::Program program{storage::Paths(home.path())};
    ui::MainWindow window(program.services());
    return show(window, "ui::StartPage", what);
}

QByteArray runSelf(const QStringList &arguments)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), arguments);
    process.waitForFinished(60'000);
    return process.readAllStandardOutput();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc == 3)
        return runChild(argc, argv, QString::fromLatin1(argv[1]), QString::fromLatin1(argv[2]));
    QCoreApplication application(argc, argv);
    constexpr int rounds = 15;
    const QString bare = QStringLiteral("bare");
    const QString scope = QStringLiteral("scope");
    const QString programs[] = {bare, QStringLiteral("word"), scope};
    std::vector<double> first[3];
    std::vector<double> complete[3];
    for (int round = 0; round < rounds; ++round) {
        for (int i = 0; i < 3; ++i) {
            const qint64 begin = monotonicNs();
            const QList<QByteArray> painted =
                    runSelf({programs[i], QStringLiteral("start")}).trimmed().split(' ');
            if (painted.size() != 2 || painted[0].toLongLong() < begin)
                return 1;
            first[i].push_back(double(painted[0].toLongLong() - begin) / 1e6);
            complete[i].push_back(double(painted[1].toLongLong() - begin) / 1e6);
        }
    }
    const double floor = median(first[0]);
    const double word = median(first[1]);
    const double ours = median(first[2]);
    std::printf("start to first paint: bare %.0f ms, with one word %.0f ms, program %.0f ms\n",
                floor, word, ours);
    std::printf("ratio to bare %.2f (budget 1.6), to one word %.2f; with the start page %.2f\n",
                ours / floor, ours / word, median(complete[2]) / floor);
    const QList<QByteArray> bareIdle = runSelf({bare, QStringLiteral("idle")}).trimmed().split(' ');
    const QList<QByteArray> ourIdle = runSelf({scope, QStringLiteral("idle")}).trimmed().split(' ');
    if (bareIdle.size() != 3 || ourIdle.size() != 3)
        return 1;
    std::printf("window system: %s\n", ourIdle[2].constData());
    std::printf("idle memory: bare %.1f MB, program %.1f MB, difference %.1f MB (budget 25)\n",
                bareIdle[0].toDouble() / 1024, ourIdle[0].toDouble() / 1024,
                (ourIdle[0].toDouble() - bareIdle[0].toDouble()) / 1024);
    std::printf("idle CPU: bare %s %%, program %s %% of a core\n", bareIdle[1].constData(),
                ourIdle[1].constData());
    return 0;
}
