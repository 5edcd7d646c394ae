// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/secret.h>
#include <emulator/decision.h>

#include <memory>

namespace endorse::emulator {

/// What the service writes down of one request while it looks at it. Thread: the emulator's.
class DecisionTrail final
{
public:
    using Subject = Decision::Subject;

    void passed(const core::Text &what, const QString &value, Subject subject = Subject::None);
    void passed(const core::Text &what, const core::Text &value, Subject subject = Subject::None);
    void noted(const core::Text &what, const QString &value, Subject subject = Subject::None);
    void noted(const core::Text &what, const core::Text &value, Subject subject = Subject::None);
    /// The check that refuses the request. Only the first one counts.
    void refused(const core::Text &what, const core::Text &why, Subject subject = Subject::None);
    bool isRefused() const;

    /// What the line "Answer" says beside the status.
    void setAnswer(const core::Text &words) { m_answer = words; }
    const core::Text &answer() const { return m_answer; }
    void setRegistrationId(const QString &id) { m_registrationId = id; }
    const QString &registrationId() const { return m_registrationId; }
    void setChallenge() { m_isChallenge = true; }
    bool isChallenge() const { return m_isChallenge; }
    /// The nonce or hub key with which the request has to do.
    void setNonce(std::weak_ptr<const core::Secret> key);
    void setHubKey(std::weak_ptr<const core::Secret> key);
    const std::weak_ptr<const core::Secret> &key() const { return m_key; }
    bool isHubKey() const { return m_isHubKey; }

    const QList<Decision> &decisions() const { return m_decisions; }

private:
    QList<Decision> m_decisions;
    core::Text m_answer;
    QString m_registrationId;
    std::weak_ptr<const core::Secret> m_key;
    bool m_isHubKey = false;
    bool m_isChallenge = false;
};

} // namespace endorse::emulator
