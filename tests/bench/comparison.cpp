// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/comparison.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace bench {

namespace {

constexpr size_t runs = 5;

double nsOf(const Work &work, int count)
{
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    work(count);
    const std::chrono::duration<double, std::nano> taken = Clock::now() - start;
    return taken.count() / count;
}

double median(std::array<double, runs> values)
{
    std::sort(values.begin(), values.end());
    return values[runs / 2];
}

void printRow(const char *name, double ours, double floor, double budget)
{
    const double ratio = ours / floor;
    std::printf("%-44s %10.1f %10.1f %8.2f %8.2f  %s\n", name, ours, floor, ratio, budget,
                ratio <= budget ? "ok" : "OVER");
    std::fflush(stdout);
}

} // namespace

void printHeading(const char *title)
{
    std::printf("\n%-44s %10s %10s %8s %8s\n", title, "ours ns", "floor ns", "ratio", "budget");
}

void printComparison(const Comparison &comparison)
{
    std::array<double, runs> ours{};
    std::array<double, runs> floor{};
    comparison.floor(comparison.count);
    comparison.ours(comparison.count);
    for (size_t i = 0; i < runs; ++i) {
        floor[i] = nsOf(comparison.floor, comparison.count);
        ours[i] = nsOf(comparison.ours, comparison.count);
    }
    printRow(comparison.name, median(ours), median(floor), comparison.budget);
}

void printAgainst(const char *name, const Work &ours, double allowedNs, int count)
{
    std::array<double, runs> taken{};
    ours(count);
    for (double &ns : taken)
        ns = nsOf(ours, count);
    printRow(name, median(taken), allowedNs, 1.0);
}

} // namespace bench
