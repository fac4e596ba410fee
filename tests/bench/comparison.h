// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

// What benchmarks share: run two things in alternation and print their ratio against the budget.
namespace bench {

// Keeps the compiler from leaving out the work that made `value`.
template<class T>
inline void keep(const T &value)
{
    asm volatile("" : : "r"(&value) : "memory");
}

// Does the work `count` times.
using Work = std::function<void(int count)>;

struct Comparison
{
    const char *name;
    Work ours;
    Work floor;       // the least work that does the job, or a peer
    double budget;    // times the floor that we may take
    int count = 2000; // calls in one run
};

// Prints the line that names the columns.
void printHeading(const char *title);
// Medians of five runs in alternation, after one that is not counted, in ns a call.
void printComparison(const Comparison &comparison);
// Ours against a number of nanoseconds instead of work.
void printAgainst(const char *name, const Work &ours, double allowedNs, int count = 2000);

} // namespace bench
