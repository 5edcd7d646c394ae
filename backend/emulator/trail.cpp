// SPDX-License-Identifier: GPL-3.0-or-later
#include "trail.h"

#include <algorithm>

namespace endorse::emulator {

void DecisionTrail::passed(const core::Text &what, const QString &value, Subject subject)
{
    m_decisions.append({what, value, {}, Decision::Verdict::Passed, subject});
}

void DecisionTrail::passed(const core::Text &what, const core::Text &value, Subject subject)
{
    m_decisions.append({what, {}, value, Decision::Verdict::Passed, subject});
}

void DecisionTrail::noted(const core::Text &what, const QString &value, Subject subject)
{
    m_decisions.append({what, value, {}, Decision::Verdict::Noted, subject});
}

void DecisionTrail::noted(const core::Text &what, const core::Text &value, Subject subject)
{
    m_decisions.append({what, {}, value, Decision::Verdict::Noted, subject});
}

void DecisionTrail::refused(const core::Text &what, const core::Text &why, Subject subject)
{
    if (!isRefused())
        m_decisions.append({what, {}, why, Decision::Verdict::Refused, subject});
}

bool DecisionTrail::isRefused() const
{
    return std::any_of(m_decisions.begin(), m_decisions.end(), [](const Decision &line) {
        return line.verdict == Decision::Verdict::Refused;
    });
}

void DecisionTrail::setNonce(std::weak_ptr<const core::Secret> key)
{
    m_key = std::move(key);
    m_isHubKey = false;
}

void DecisionTrail::setHubKey(std::weak_ptr<const core::Secret> key)
{
    m_key = std::move(key);
    m_isHubKey = true;
}

} // namespace endorse::emulator
