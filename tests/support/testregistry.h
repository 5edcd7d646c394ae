// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace endorse::testing {

using TestFactory = std::function<std::unique_ptr<QObject>()>;

/// The test classes of this program, in the order of registration.
std::vector<TestFactory> &registeredTests();

struct TestRegistration final
{
    explicit TestRegistration(TestFactory factory)
    {
        registeredTests().push_back(std::move(factory));
    }
};

} // namespace endorse::testing

/// Adds a Qt Test class to the program of its folder: write it once, below the class.
#define ENDORSE_TEST(Class)                                                                        \
    static const endorse::testing::TestRegistration registration##Class{                           \
        [] { return std::unique_ptr<QObject>(std::make_unique<Class>()); }};
