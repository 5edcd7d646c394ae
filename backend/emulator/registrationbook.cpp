// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrationbook.h"

#include <algorithm>
#include <vector>

namespace endorse::emulator {

namespace {

constexpr qsizetype maxPerDevice = 8;
constexpr qsizetype maxDialogues = 16'384;

} // namespace

RegistrationBook::Dialogue &RegistrationBook::touch(const QString &key)
{
    if (!m_dialogues.contains(key) && m_dialogues.size() >= maxDialogues)
        forgetQuietest();
    Dialogue &dialogue = m_dialogues[key];
    dialogue.touched = ++m_serial;
    return dialogue;
}

void RegistrationBook::forgetQuietest()
{
    // A sixteenth at a time, so that a flood does not pay for the search each time.
    std::vector<quint64> ages;
    ages.reserve(static_cast<std::size_t>(m_dialogues.size()));
    for (const Dialogue &dialogue : std::as_const(m_dialogues))
        ages.push_back(dialogue.touched);
    const auto limit = ages.begin() + maxDialogues / 16;
    std::nth_element(ages.begin(), limit, ages.end());
    const quint64 youngestToGo = *limit;
    m_dialogues.removeIf(
        [youngestToGo](const auto &item) { return item.value().touched <= youngestToGo; });
}

void RegistrationBook::addChallenge(const QString &key, NonceChallengePtr challenge)
{
    auto &challenges = touch(key).challenges;
    challenges.prepend(std::move(challenge));
    if (challenges.size() > maxPerDevice)
        challenges.removeLast();
}

QList<NonceChallengePtr> RegistrationBook::challenges(const QString &key) const
{
    const auto found = m_dialogues.constFind(key);
    if (found == m_dialogues.constEnd())
        return {};
    QList<NonceChallengePtr> all = found->challenges;
    for (const Operation &operation : found->operations) {
        if (operation.challenge && !all.contains(operation.challenge))
            all.append(operation.challenge);
    }
    return all;
}

void RegistrationBook::addOperation(const QString &key, Operation operation)
{
    auto &operations = touch(key).operations;
    operations.prepend(std::move(operation));
    if (operations.size() > maxPerDevice)
        operations.removeLast();
}

Operation *RegistrationBook::operation(const QString &key, const QString &operationId)
{
    const auto found = m_dialogues.find(key);
    if (found == m_dialogues.end())
        return nullptr;
    const auto operation = std::find_if(
        found->operations.begin(), found->operations.end(), [&operationId](const Operation &known) {
            return known.id.compare(operationId, Qt::CaseInsensitive) == 0;
        });
    return operation == found->operations.end() ? nullptr : &*operation;
}

} // namespace endorse::emulator
