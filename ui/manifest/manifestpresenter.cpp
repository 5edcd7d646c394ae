// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifestpresenter.h"

#include <ui/service/forms/pooltask.h>

#include <QFileInfo>

namespace endorse::ui {

using core::Text;
using manifest::ManifestSession;
using manifest::TrustFolder;
using manifest::TrustSets;
using Phase = ManifestSession::Phase;

ManifestPresenter::ManifestPresenter(ManifestParts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    connect(&m_session, &ManifestSession::blockArrived, &m_model,
            &models::ManifestVerdictModel::grown);
    connect(&m_session, &ManifestSession::phaseChanged, this, &ManifestPresenter::onPhase);
    connect(&m_session, &ManifestSession::progressChanged, this, &ManifestPresenter::progressed);
}

ManifestPresenter::~ManifestPresenter() = default;

void ManifestPresenter::open(const QString &file)
{
    close();
    m_file = QFileInfo(file).absoluteFilePath();
    loadTrust();
}

void ManifestPresenter::verifyAgain()
{
    const QString file = m_file;
    const auto object = m_object;
    close();
    m_file = file;
    m_object = object;
    loadTrust();
}

void ManifestPresenter::chooseObject(manifest::Origin object)
{
    m_object = object;
    verifyAgain();
}

bool ManifestPresenter::isUnsigned() const
{
    return m_session.report() && !manifest::isSigned(m_session.report()->origin);
}

void ManifestPresenter::close()
{
    ++m_round;
    m_loading = false;
    m_file.clear();
    m_object.reset();
    m_imported.reset();
    m_trustChanged = false;
    m_trustProblems.clear();
    m_model.setVerdicts(nullptr);
    m_session.close();
    Q_EMIT changed();
}

/// They may have changed since the last file: they are a few small files.
void ManifestPresenter::loadTrust()
{
    m_loading = true;
    m_timer.start();
    using Loaded = core::Result<TrustFolder::Loaded>;
    std::function<Loaded()> work = [folder = TrustFolder(m_parts.dataFolder)] {
        return folder.load();
    };
    QCoro::connect(inPool(std::move(work)), this, [this, round = m_round](const Loaded &loaded) {
        if (round != m_round)
            return;
        m_loading = false;
        // Without the user's own the built-in ones remain, and it is said.
        m_trustProblems = loaded ? loaded->problems : QList<core::Error>{loaded.error()};
        verify(std::make_shared<const TrustSets>(loaded ? loaded->sets : TrustSets::builtIn()));
    });
    Q_EMIT changed();
}

void ManifestPresenter::verify(Trust trust)
{
    m_timer.start();
    // The session lets go of its verdicts now.
    m_model.setVerdicts(nullptr);
    m_session.open(m_file, std::move(trust), m_parts.clock->now().toSecsSinceEpoch(), m_object);
    m_model.setVerdicts(&m_session.verdicts());
    Q_EMIT changed();
}

void ManifestPresenter::onPhase()
{
    if (m_session.phase() != Phase::Verifying)
        m_tookMs = m_timer.isValid() ? m_timer.elapsed() : 0;
    // What a refused file said before its damage counts for nothing.
    if (state() == State::Refused)
        m_model.setVerdicts(nullptr);
    Q_EMIT changed();
}

void ManifestPresenter::cancel()
{
    if (m_loading)
        close();
    else
        m_session.cancel();
}

ManifestPresenter::State ManifestPresenter::state() const
{
    if (m_loading)
        return State::Verifying;
    switch (m_session.phase()) {
    case Phase::Empty:
        return State::Empty;
    case Phase::Verifying:
        return State::Verifying;
    case Phase::Cancelled:
        return State::Stopped;
    case Phase::Failed:
        return State::Unreadable;
    case Phase::Done:
        break;
    }
    return m_session.report() && m_session.report()->isRefused() ? State::Refused : State::Verified;
}

std::optional<core::Error> ManifestPresenter::problem() const
{
    if (state() == State::Unreadable)
        return m_session.error();
    return state() == State::Refused ? m_session.report()->problem : std::nullopt;
}

bool ManifestPresenter::isTotalKnown() const
{
    return state() == State::Verified;
}

qint64 ManifestPresenter::totalEntries() const
{
    const auto seen = qint64(m_session.verdicts().size());
    if (isTotalKnown())
        return seen;
    if (m_session.bytesDone() <= 0 || seen == 0)
        return -1;
    return std::max(
        seen, qint64(double(seen) * double(m_session.size()) / double(m_session.bytesDone())));
}

qint64 ManifestPresenter::elapsedMs() const
{
    if (state() != State::Verifying)
        return m_tookMs;
    return m_timer.isValid() ? m_timer.elapsed() : 0;
}

Text ManifestPresenter::whyNotVerify() const
{
    if (state() == State::Empty)
        return {"endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "No manifest is open.")};
    if (state() == State::Verifying)
        return {"endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "The manifest is being verified.")};
    return {};
}

Text ManifestPresenter::whyNotExport() const
{
    switch (state()) {
    case State::Empty:
        return {"endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "No manifest is open.")};
    case State::Verifying:
        return {"endorse::ui",
                QT_TRANSLATE_NOOP("endorse::ui", "Export is possible when all entries are "
                                                 "verified.")};
    case State::Stopped:
        return {"endorse::ui",
                QT_TRANSLATE_NOOP("endorse::ui", "Not all entries are verified. Verify the file "
                                                 "again.")};
    case State::Unreadable:
        return {"endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "The file cannot be read.")};
    case State::Refused:
    case State::Verified:
        break;
    }
    return {};
}

Text ManifestPresenter::whyNotImport() const
{
    switch (state()) {
    case State::Verifying:
        return {"endorse::ui",
                QT_TRANSLATE_NOOP("endorse::ui", "Import is possible when all entries are "
                                                 "verified.")};
    case State::Refused:
        return {"endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "The file is refused.")};
    case State::Empty:
    case State::Stopped:
    case State::Unreadable:
        return whyNotExport();
    case State::Verified:
        break;
    }
    if (importable() == 0)
        return {"endorse::ui",
                QT_TRANSLATE_NOOP("endorse::ui", "The manifest has no entry that can be "
                                                 "enrolled.")};
    if (m_trustChanged)
        return {"endorse::ui",
                QT_TRANSLATE_NOOP("endorse::ui", "The trusted certificates have changed. Verify "
                                                 "the file again.")};
    return {};
}

/// What a refused file said counts for nothing.
qint64 ManifestPresenter::importable() const
{
    const State now = state();
    return now == State::Verified || now == State::Verifying ? m_session.counts().importable : 0;
}

QStringList ManifestPresenter::enrolledKeys() const
{
    if (!m_imported)
        return {};
    QStringList keys = m_imported->importedKeys;
    for (const manifest::ManifestImportItem &item : m_imported->items) {
        if (item.outcome == manifest::ManifestImportItem::Outcome::AlreadyThere)
            keys.append(item.registrationId.toLower());
    }
    return keys;
}

void ManifestPresenter::setImported(manifest::ManifestImportReport report, bool intoList)
{
    m_imported = std::move(report);
    m_intoList = intoList;
    Q_EMIT changed();
}

void ManifestPresenter::setTrustChanged()
{
    m_trustChanged = !m_file.isEmpty() && state() != State::Empty;
    Q_EMIT changed();
}

} // namespace endorse::ui
