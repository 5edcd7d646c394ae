// SPDX-License-Identifier: GPL-3.0-or-later
#include "testregistry.h"

namespace endorse::testing {

std::vector<TestFactory> &registeredTests()
{
    static std::vector<TestFactory> tests;
    return tests;
}

} // namespace endorse::testing
