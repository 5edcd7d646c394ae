// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>
#include <core/secret.h>
#include <dps/enrollmentrules.h>

#include <QList>
#include <QPointer>
#include <QStringList>
#include <QWidget>

#include <optional>

namespace endorse::ui {

class AttestationSection;
class FieldRow;
class FormFooter;
class FormScroll;
class FormSection;
class MessageLabel;

/// What the forms of enrollments and enrollment groups have in common: sections in a column that
/// scrolls, the service's answer above it, below it the buttons with one line that says why Save is
/// disabled. Each field is checked as it is typed; its problem stands in a line below it.
///
/// Ctrl+S and Ctrl+Return ask to save, Escape to cancel; changes are given up only after a question
/// in the form itself. The form never talks to a service: its owner saves record() on
/// saveRequested(), calls setBusy() around that, and gives back what came of it by setRecord() or
/// showError(). A failed save loses nothing.
///
/// Thread: the GUI thread.
class RecordForm : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordForm)

public:
    ~RecordForm() override;

    /// Nothing is wrong that can be known without the service.
    bool isValid() const;
    /// Something differs from what startNew() or setRecord() put into the fields.
    bool isModified() const;
    /// The first problem in a sentence, as the line beside Save says it; empty when isValid().
    QString firstProblem() const;
    /// The hub host names that the service is linked to, as suggestions. Empty: not known.
    void setHubs(const QStringList &hubs);
    /// The service is being asked: nothing can be edited, Save is disabled, Cancel is not.
    void setBusy(bool busy);
    bool isBusy() const;
    /// What the service (or the way to it) answered: at the field that it names until that is
    /// edited, else at the top. The next save or record takes it away in any case.
    void showError(const core::Error &error);
    /// The keys of the record's attestation mechanism, base64, which the service tells only when it
    /// is asked for them: the answer to keysRequested(). They are shown until they are hidden, and
    /// are no change of the record.
    void showKeys(const core::Secret &primary, const core::Secret &secondary);
    /// As the button Cancel: asks within the form first when something was changed.
    void requestCancel();

Q_SIGNALS:
    /// A field changed, or what isValid() or isModified() says.
    void changed();
    /// The user wants record() saved. Never while isBusy() or not isValid().
    void saveRequested();
    /// The user gives the form up, having agreed to lose what was changed.
    void cancelRequested();
    /// The user wants to see the symmetric keys that the service keeps: answer by showKeys() or
    /// showError(). The button for it is there only while something is connected to this.
    void keysRequested();

protected:
    explicit RecordForm(QWidget *parent);
    /// Sections are shown in the order in which they are added, and belong to the form.
    void addSection(FormSection *section);
    void addSection(AttestationSection *section);
    QWidget *content() const;
    /// Before the fields are filled: what they say until restart() is no edit.
    void beginFilling();
    /// The fields are as they are meant to be. @p isNew: problems stay unsaid until their field was
    /// touched.
    void restart(bool isNew);
    /// What is wrong with record(), by member.
    virtual QList<dps::FieldProblem> problemsOfRecord() const = 0;
    virtual void takeHubs(const QStringList &hubs) = 0;
    /// After any edit, before the problems are looked for.
    virtual void followEdit() {}

    void connectNotify(const QMetaMethod &signal) override;
    void disconnectNotify(const QMetaMethod &signal) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void edited(FieldRow *row);
    void validate();
    void trySave();
    void discard();
    void clearAnswer();
    void refreshAskable();
    void refreshFooter();
    void placeLabels();
    void chainTabs();
    void retranslate();
    QList<FieldRow *> rows() const;
    FieldRow *rowOf(const QString &member) const;
    FieldRow *rowNamedBy(const core::Error &error) const;
    void goTo(FieldRow *row);

    QList<FormSection *> m_sections;
    AttestationSection *m_attestation = nullptr;
    QWidget *m_bannerPlace;
    MessageLabel *m_banner;
    FormScroll *m_scroll;
    FormFooter *m_footer;
    QList<dps::FieldProblem> m_problems; ///< In the order of the fields.
    std::optional<core::Error> m_answer; ///< Of the service, while it stands somewhere.
    QPointer<FieldRow> m_answerRow;      ///< Null: at the top.
    QPointer<QWidget> m_focusBefore;     ///< Where the focus was before the form took it away.
    bool m_filling = false;
    bool m_isNew = true;
    bool m_busy = false;
};

} // namespace endorse::ui
