// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The driver of the fuzz targets where libFuzzer is not at hand: replays the files of the folders
// given, then goes on with inputs made from them. The same numbers give the same inputs, so what
// fails once fails again.
//   decode_fuzz [--rounds N] [FILE or FOLDER ...]
#include <QByteArray>
#include <QDir>
#include <QFile>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
// Of the sanitizers, when they are linked.
extern "C" void __sanitizer_set_death_callback(void (*callback)()) __attribute__((weak));

namespace {

constexpr qsizetype longestInput = 4096;

QByteArray runningInput; // for showInput(), which is called when everything is over

void showInput()
{
    std::fprintf(stderr, "input: %s\n", runningInput.toHex().constData());
}

void aborted(int)
{
    showInput();
    std::_Exit(1);
}

void run(const QByteArray &input)
{
    runningInput = input;
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(input.constData()),
                           static_cast<size_t>(input.size()));
}

// Changes one to four places of an input, in the ways that find most.
class Mutator
{
public:
    explicit Mutator(const std::vector<QByteArray> &seeds) : m_seeds(seeds) {}

    QByteArray next()
    {
        QByteArray input = m_seeds.empty() ? QByteArray() : m_seeds[below(m_seeds.size())];
        for (size_t times = 1 + below(4); times > 0; --times)
            change(input);
        input.truncate(longestInput);
        return input;
    }

private:
    size_t below(size_t limit) { return m_random() % limit; }
    qsizetype place(const QByteArray &input)
    {
        return static_cast<qsizetype>(below(static_cast<size_t>(input.size()) + 1));
    }

    void change(QByteArray &input)
    {
        static constexpr char telling[] = {0, 1, 2, 0x7f, char(0x80), char(0xff)};
        const qsizetype at = place(input);
        const qsizetype count = 1 + static_cast<qsizetype>(below(8));
        switch (below(6)) {
        case 0:
            if (at < input.size())
                input[at] = static_cast<char>(input[at] ^ 1 << below(8));
            return;
        case 1:
            if (at < input.size())
                input[at] = telling[below(sizeof telling)];
            return;
        case 2:
            input.insert(at, static_cast<char>(m_random()));
            return;
        case 3:
            input.remove(at, count);
            return;
        case 4:
            input.insert(at, input.mid(place(input), count));
            return;
        default:
            if (!m_seeds.empty()) {
                const QByteArray &other = m_seeds[below(m_seeds.size())];
                input = input.first(at) + other.mid(place(other));
            }
            return;
        }
    }

    const std::vector<QByteArray> &m_seeds;
    std::mt19937 m_random; // the same numbers everywhere
};

bool read(const QString &path, std::vector<QByteArray> &seeds)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    seeds.push_back(file.readAll());
    return true;
}

bool readAll(const QString &path, std::vector<QByteArray> &seeds)
{
    const QDir folder(path);
    if (!folder.exists())
        return read(path, seeds);
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        if (!read(folder.filePath(name), seeds))
            return false;
    }
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    if (__sanitizer_set_death_callback)
        __sanitizer_set_death_callback(showInput);
    std::signal(SIGABRT, aborted);
    int rounds = 0;
    std::vector<QByteArray> seeds;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--rounds") == 0 && i + 1 < argc) {
            rounds = std::atoi(argv[++i]);
        } else if (!readAll(QString::fromLocal8Bit(argv[i]), seeds)) {
            std::fprintf(stderr, "%s cannot be read\n", argv[i]);
            return 2;
        }
    }
    for (const QByteArray &seed : seeds)
        run(seed);
    Mutator mutator(seeds);
    for (int round = 0; round < rounds; ++round)
        run(mutator.next());
    std::printf("%zu seeds and %d inputs made from them, no law broken\n", seeds.size(), rounds);
    return 0;
}
