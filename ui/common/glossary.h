// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QList>
#include <QString>
#include <QStringList>

#include <span>

namespace endorse::ui {

/// One word of the trade. Texts are sources in context "endorse::ui::Glossary".
struct GlossaryTerm final
{
    const char *id;         ///< Stable English name: "ek".
    const char *title;      ///< "Endorsement key (EK)".
    const char *words;      ///< How running text names it, separated by "|": "EK|endorsement key".
    const char *definition; ///< One to three plain sentences.
};

/// What the interface teaches. Everything is rendered in the language of the program at the call.
namespace glossary {

/// All terms, in the order of the source.
std::span<const GlossaryTerm> terms();
/// Null when there is no such term.
const GlossaryTerm *find(const QString &id);
QString titleOf(const GlossaryTerm &term);
QString definitionOf(const GlossaryTerm &term);
/// Longest first.
QStringList wordsOf(const GlossaryTerm &term);

/// A term where it stands in a text. Positions count UTF-16 units.
struct Occurrence final
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString id;

    friend bool operator==(const Occurrence &, const Occurrence &) = default;
};

/// The first occurrence of each known term in @p text, in order and without overlaps; where several
/// words begin at the same place, the longest counts. Words of Latin letters match whole words
/// only, with a plural "s"; a word with a capital letter matches as it is written, or with a
/// capital first letter at the start of a sentence.
/// @p except is the id of a term that is left out: a definition does not point at itself.
QList<Occurrence> occurrences(const QString &text, const QString &except = {});

/// @p text as rich text: everything escaped, each occurrence an underlined link "term:ID".
QString linked(const QString &text, const QString &except = {});

} // namespace glossary

/// A label for sentences: plain text whose known terms, at their first occurrence, are underlined
/// links to the glossary. Everything else is shown as it is, also "<" and "&". Tab moves from link
/// to link and Enter opens one; with no term in it the label takes no focus.
///
/// A drop-in for a QLabel with plain text: use setPlainText() and plainText().
class GlossaryLabel : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GlossaryLabel)

public:
    explicit GlossaryLabel(QWidget *parent = nullptr);

    void setPlainText(const QString &text);
    QString plainText() const { return m_text; }
    /// The term that the text explains, and to which it does not link.
    void setExcept(const QString &termId);

    /// In the ink of second-rank text.
    void setMuted(bool muted);
    /// The label only says which term was chosen; nothing pops up.
    void setFollows(bool follows) { m_follows = follows; }

    /// The term whose link has the focus; empty for none.
    QString focusedTerm() const;

Q_SIGNALS:
    void termActivated(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void render();
    void open(const QString &link);
    QRect rectOf(const glossary::Occurrence &place) const;

    QString m_text;
    QString m_except;
    bool m_follows = false;
    bool m_muted = false;
};

} // namespace endorse::ui
