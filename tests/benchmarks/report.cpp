// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include <algorithm>
#include <cstdio>

namespace endorse::benchmarks {

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

void row(const char *name, double value, const char *unit, const char *limit)
{
    std::printf("%-58s %8.2f %-4s %s\n", name, value, unit, limit);
}

} // namespace endorse::benchmarks
