// SPDX-License-Identifier: GPL-3.0-or-later
#include "glossary.h"

#include <QCoreApplication>

#include <algorithm>

namespace endorse::ui::glossary {

namespace {

QString translated(const char *source)
{
    return QCoreApplication::translate("endorse::ui::Glossary", source);
}

/// Letters and digits that make up words between blanks. Japanese and Korean put no blank between a
/// term and what follows it.
bool isOfWord(QChar c)
{
    return c.isDigit() || (c.isLetter() && c.script() == QChar::Script_Latin);
}

bool hasCapital(const QString &word)
{
    return std::any_of(word.cbegin(), word.cend(), [](QChar c) { return c.isUpper(); });
}

/// Where a word found at @p start ends, the plural "s" included; -1 when it is a part of a longer
/// word.
qsizetype endOfWord(const QString &text, qsizetype start, const QString &word)
{
    if (isOfWord(word.front()) && start > 0 && isOfWord(text.at(start - 1)))
        return -1;
    qsizetype end = start + word.size();
    if (!isOfWord(word.back()) || end == text.size())
        return end;
    if (text.at(end) == QLatin1Char('s'))
        ++end;
    return end < text.size() && isOfWord(text.at(end)) ? -1 : end;
}

/// Adds every place of @p word in @p text.
void addPlaces(const QString &text, const QString &word, const QString &id,
               QList<Occurrence> *places)
{
    const Qt::CaseSensitivity sensitivity =
        hasCapital(word) ? Qt::CaseSensitive : Qt::CaseInsensitive;
    for (qsizetype at = text.indexOf(word, 0, sensitivity); at >= 0;
         at = text.indexOf(word, at + 1, sensitivity)) {
        const qsizetype end = endOfWord(text, at, word);
        if (end >= 0)
            places->append({at, end - at, id});
    }
}

/// All candidates, the longest first at each place.
QList<Occurrence> candidates(const QString &text, const QString &except)
{
    QList<Occurrence> found;
    for (const GlossaryTerm &term : terms()) {
        const QString id = QLatin1String(term.id);
        if (id == except)
            continue;
        const QStringList words = wordsOf(term);
        for (const QString &word : words) {
            addPlaces(text, word, id, &found);
            // "software TPM" begins a sentence as "Software TPM".
            const QString atTheStart = word.at(0).toUpper() + word.mid(1);
            if (hasCapital(word) && atTheStart != word)
                addPlaces(text, atTheStart, id, &found);
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Occurrence &a, const Occurrence &b) {
        return a.start != b.start ? a.start < b.start : a.length > b.length;
    });
    return found;
}

} // namespace

const GlossaryTerm *find(const QString &id)
{
    const auto all = terms();
    const auto term = std::find_if(all.begin(), all.end(), [&id](const GlossaryTerm &known) {
        return id == QLatin1String(known.id);
    });
    return term == all.end() ? nullptr : &*term;
}

QString titleOf(const GlossaryTerm &term)
{
    return translated(term.title);
}

QString definitionOf(const GlossaryTerm &term)
{
    return translated(term.definition);
}

QStringList wordsOf(const GlossaryTerm &term)
{
    QStringList words = translated(term.words).split(QLatin1Char('|'), Qt::SkipEmptyParts);
    std::stable_sort(words.begin(), words.end(),
                     [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return words;
}

QList<Occurrence> occurrences(const QString &text, const QString &except)
{
    QList<Occurrence> chosen;
    QStringList linkedTerms;
    qsizetype free = 0;
    const QList<Occurrence> found = candidates(text, except);
    for (const Occurrence &place : found) {
        if (place.start < free || linkedTerms.contains(place.id))
            continue;
        chosen.append(place);
        linkedTerms.append(place.id);
        free = place.start + place.length;
    }
    return chosen;
}

QString linked(const QString &text, const QString &except)
{
    QString html;
    qsizetype from = 0;
    const QList<Occurrence> places = occurrences(text, except);
    for (const Occurrence &place : places) {
        html += text.mid(from, place.start - from).toHtmlEscaped();
        html += QStringLiteral("<a href=\"term:%1\">%2</a>")
                    .arg(place.id, text.mid(place.start, place.length).toHtmlEscaped());
        from = place.start + place.length;
    }
    html += text.mid(from).toHtmlEscaped();
    html.replace(QLatin1Char('\n'), QLatin1String("<br/>"));
    return html;
}

} // namespace endorse::ui::glossary
