// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/icons.h>
#include <ui/manifest/copyfieldlist.h>

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace endorse::ui {

class IconLabel;
class MutedLabel;
class PushButton;

/// What stands where the entries would: a place to drop a manifest on, or why the file that was
/// opened is refused.
class ManifestPlace final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ManifestPlace)

public:
    enum class Tone : quint8 {
        Drop, ///< A dashed frame.
        Fail  ///< The fail tint in a solid frame.
    };

    explicit ManifestPlace(QWidget *parent);

    void setTone(Tone tone);
    void setTexts(const QString &title, const QString &text, const QString &note);
    /// Place, code and the like; can be copied.
    void setFacts(const QList<CopyFact> &facts);
    /// The first one is what to press.
    void setActions(const QStringList &words);
    /// Something that can be dropped is over it.
    void setAimedAt(bool aimed);
    QString title() const;
    QString text() const;
    /// What scrolls it asks for the height at its width.
    QSize minimumSizeHint() const override;
    PushButton *button(int action) const { return m_buttons.value(action); }

Q_SIGNALS:
    void triggered(int action);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    QWidget *m_frame;
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    CopyFieldList *m_facts;
    MutedLabel *m_note;
    QBoxLayout *m_row;
    QList<PushButton *> m_buttons;
    Tone m_tone = Tone::Drop;
    bool m_aimed = false;
};

} // namespace endorse::ui
