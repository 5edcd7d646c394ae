// SPDX-License-Identifier: GPL-3.0-or-later
// Writes to a store until somebody kills it. "bulk FILE": ten enrollments, a registration and a
// tally in one transaction, again and again, and a line on standard output after each. "half FILE":
// begins such a transaction, says so, and never ends it. "open FILE": opens the store, says so and
// waits.
#include "storesamples.h"

#include <QCoreApplication>

#include <cstdio>
#include <unistd.h>

using namespace endorse;
using namespace endorse::testing;

namespace {

/// Everything of batch @p batch but the end of the transaction. The group's device id counts the
/// batches.
bool writeBatch(enrollment::EnrollmentStore &store, int batch, int records)
{
    for (int i = 0; i < records; ++i) {
        if (!store.putEnrollment(sampleEnrollment(batch * 10 + i)))
            return false;
    }
    if (!store.putRegistration(sampleRegistration(deviceName(batch), {})))
        return false;
    dps::EnrollmentGroup tally = sampleGroup(QStringLiteral("tally"));
    tally.etag = QByteArray::number(batch + 1);
    return store.putGroup(tally).has_value();
}

bool bulk(enrollment::EnrollmentStore &store)
{
    for (int batch = 0;; ++batch) {
        auto transaction = store.begin();
        if (!transaction || !writeBatch(store, batch, 10) || !transaction->commit())
            return false;
        std::printf("%d\n", batch + 1);
        std::fflush(stdout);
    }
}

void waitForTheEnd(const char *word)
{
    std::printf("%s\n", word);
    std::fflush(stdout);
    for (;;)
        ::pause();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    auto store = enrollment::EnrollmentStore::open(
        enrollment::StoreLocation::file(arguments.at(2), enrollment::Durability::Normal));
    if (!store) {
        std::fprintf(stderr, "%s\n", qPrintable(store.error().toLogLine()));
        return 1;
    }
    if (arguments.at(1) == QLatin1String("bulk"))
        return bulk(**store) ? 0 : 1;
    if (arguments.at(1) == QLatin1String("half")) {
        auto transaction = (*store)->begin();
        if (!transaction || !writeBatch(**store, 0, 5))
            return 1;
        waitForTheEnd("half");
    }
    waitForTheEnd("open");
    return 0;
}
