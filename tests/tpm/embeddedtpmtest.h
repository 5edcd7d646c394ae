// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verbharness.h"

#include <QObject>

namespace endorse::testing {

/// What tests of verbs on the embedded TPM have in common: a cleared TPM and a connection to it for
/// each function.
class EmbeddedTpmTest : public QObject
{
    Q_OBJECT

protected:
    /// For subclasses, after init() and before cleanup(): these two have to be private to be run.
    virtual void prepare() {}
    virtual void tidyUp() {}
    void reopen(tpm::TpmAuth auth = {});
    /// Reads or creates both keys and makes a challenge for them.
    TestChallenge challenge();
    /// Activates and imports.
    core::Result<void> walk(const TestChallenge &made);
    /// Looks as the connection and, once that is closed, as another program.
    void verifyNothingLeft(const QList<quint32> &objects = {}, const QList<quint32> &sessions = {});

    QTemporaryDir m_folder;
    std::unique_ptr<tpm::SoftwareTpm> m_tpm;
    std::shared_ptr<WatchedTransport> m_transport;
    std::unique_ptr<tpm::TpmConnection> m_connection;

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
};

/// Bytes that are not all the same.
core::Bytes pattern(int size);

} // namespace endorse::testing
