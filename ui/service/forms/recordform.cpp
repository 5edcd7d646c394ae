// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordform.h"

#include "attestationsection.h"
#include "formfooter.h"
#include "formscroll.h"
#include "formsection.h"

#include <ui/common/fonts.h>
#include <ui/common/messagelabel.h>
#include <ui/service/servicewords.h>

#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMetaMethod>
#include <QRegularExpression>
#include <QShortcut>

#include <algorithm>

namespace endorse::ui {

namespace {

constexpr int widestTitle = 140;
constexpr int narrowestField = 400; // A derived registration ID in one piece.
constexpr int sideMargins = 24;

/// The widgets below @p item that Tab stops at, as the eye meets them.
void collectStops(QLayoutItem *item, QList<QWidget *> &stops)
{
    if (QLayout *layout = item->layout()) {
        for (int i = 0; i < layout->count(); ++i)
            collectStops(layout->itemAt(i), stops);
    } else if (QWidget *widget = item->widget()) {
        if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
            stops.append(widget);
        else if (widget->layout())
            collectStops(widget->layout(), stops);
    }
}

} // namespace

RecordForm::RecordForm(QWidget *parent)
    : QWidget(parent)
    , m_bannerPlace(new QWidget(this))
    , m_banner(new MessageLabel(m_bannerPlace))
    , m_scroll(new FormScroll(this))
    , m_footer(new FormFooter(this))
{
    m_banner->setObjectName(QStringLiteral("formBanner"));
    m_banner->setTone(MessageLabel::Tone::Fail);
    m_bannerPlace->hide();
    m_footer->setSaveText(tr("Save"));
    auto *place = new QVBoxLayout(m_bannerPlace);
    place->setContentsMargins(8, 8, 8, 8);
    place->addWidget(m_banner);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bannerPlace);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_footer);
    // As shortcuts: a combo box would take the letter to search for.
    for (const QKeyCombination keys :
         {Qt::ControlModifier | Qt::Key_S, Qt::ControlModifier | Qt::Key_Return,
          Qt::ControlModifier | Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(keys), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &RecordForm::trySave);
    }
    connect(m_footer, &FormFooter::saveClicked, this, &RecordForm::trySave);
    connect(m_footer, &FormFooter::cancelClicked, this, &RecordForm::requestCancel);
    connect(m_footer, &FormFooter::discardClicked, this, &RecordForm::discard);
    connect(m_footer, &FormFooter::kept, this, [this] {
        if (m_focusBefore)
            m_focusBefore->setFocus();
    });
}

RecordForm::~RecordForm() = default;

QWidget *RecordForm::content() const
{
    return m_scroll->content();
}

void RecordForm::addSection(FormSection *section)
{
    m_sections.append(section);
    m_scroll->addSection(section);
    connect(section, &FormSection::edited, this, &RecordForm::edited);
    connect(section, &FormSection::rowsChanged, this, [this] {
        placeLabels();
        chainTabs();
    });
}

void RecordForm::addSection(AttestationSection *section)
{
    m_attestation = section;
    addSection(static_cast<FormSection *>(section));
    connect(section, &AttestationSection::keysWanted, this, &RecordForm::keysRequested);
}

QList<FieldRow *> RecordForm::rows() const
{
    QList<FieldRow *> all;
    for (const FormSection *section : m_sections)
        all += section->rows();
    return all;
}

void RecordForm::beginFilling()
{
    m_filling = true;
}

void RecordForm::restart(bool isNew)
{
    m_filling = false;
    m_isNew = isNew;
    m_footer->keep();
    clearAnswer();
    for (FieldRow *row : rows())
        row->setTouched(!isNew);
    followEdit();
    placeLabels();
    chainTabs();
    validate();
    m_scroll->scrollToTop();
    Q_EMIT changed();
}

bool RecordForm::isValid() const
{
    return m_problems.isEmpty();
}

bool RecordForm::isModified() const
{
    return std::any_of(m_sections.begin(), m_sections.end(),
                       [](const FormSection *section) { return section->isModified(); });
}

QString RecordForm::firstProblem() const
{
    if (m_problems.isEmpty())
        return {};
    const dps::FieldProblem &first = m_problems.constFirst();
    const FieldRow *row = rowOf(first.member);
    const QString words = first.error.message.render();
    return row && !row->plainTitle().isEmpty() ? tr("%1: %2").arg(row->plainTitle(), words) : words;
}

void RecordForm::edited(FieldRow *row)
{
    if (m_filling)
        return;
    if (row)
        row->setTouched(true);
    if (m_answerRow && m_answerRow == row)
        clearAnswer();
    followEdit();
    validate();
    Q_EMIT changed();
}

/// Looks for everything that is wrong and shows it at its field. What a field itself knows (text
/// that no record can hold) comes before what the rules say of the record made without it.
void RecordForm::validate()
{
    QList<dps::FieldProblem> found;
    for (const FormSection *section : m_sections)
        found += section->problems();
    found += problemsOfRecord();

    const QList<FieldRow *> fields = rows();
    QHash<const FieldRow *, dps::FieldProblem> byRow;
    QList<dps::FieldProblem> homeless;
    for (const dps::FieldProblem &problem : found) {
        FieldRow *row = rowOf(problem.member);
        if (!row)
            homeless.append(problem);
        else if (!byRow.contains(row))
            byRow.insert(row, problem);
    }
    m_problems.clear();
    for (FieldRow *row : fields) {
        const auto problem = byRow.constFind(row);
        const bool has = problem != byRow.constEnd();
        row->setProblem(has ? std::optional(problem->error) : std::nullopt);
        if (has)
            m_problems.append(*problem);
    }
    m_problems += homeless;
    refreshFooter();
    if (isVisible())
        m_scroll->layOut();
}

FieldRow *RecordForm::rowOf(const QString &member) const
{
    FieldRow *best = nullptr;
    qsizetype bestMatch = -1;
    for (FieldRow *row : rows()) {
        const qsizetype match = row->match(member);
        if (match > bestMatch && row->isVisibleTo(this)) {
            best = row;
            bestMatch = match;
        }
    }
    return best;
}

/// The field whose member an answer of the service names, if it names just one.
FieldRow *RecordForm::rowNamedBy(const core::Error &error) const
{
    if (FieldRow *row = rowOf(error.place))
        return row;
    constexpr int badRequest = 400;
    constexpr int conflict = 409;
    if (error.httpStatus != badRequest && error.httpStatus != conflict)
        return nullptr;
    // A member of a member says more than the one around it.
    FieldRow *named = nullptr;
    QString path;
    for (FieldRow *row : rows()) {
        if (row->members().isEmpty() || !row->isVisibleTo(this))
            continue;
        const QString member = row->members().constFirst().section(u'[', 0, 0);
        const QRegularExpression word(QStringLiteral("\\b%1\\b").arg(member.section(u'.', -1)),
                                      QRegularExpression::CaseInsensitiveOption);
        if (member == path || path.startsWith(member + u'.') || !error.technical.contains(word))
            continue;
        if (named && !member.startsWith(path + u'.'))
            return nullptr;
        named = row;
        path = member;
    }
    return named;
}

void RecordForm::goTo(FieldRow *row)
{
    row->editor()->setFocus();
    m_scroll->ensureWidgetVisible(row);
}

void RecordForm::setHubs(const QStringList &hubs)
{
    takeHubs(hubs);
}

void RecordForm::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    m_footer->keep();
    QWidget *focused = QApplication::focusWidget();
    if (busy && focused && isAncestorOf(focused))
        m_focusBefore = focused;
    content()->setEnabled(!busy);
    refreshFooter();
    // The focus went elsewhere when the fields were disabled, unless the user took it away.
    if (!busy && m_focusBefore && (!focused || isAncestorOf(focused)))
        m_focusBefore->setFocus();
}

bool RecordForm::isBusy() const
{
    return m_busy;
}

void RecordForm::clearAnswer()
{
    m_answer.reset();
    if (m_answerRow)
        m_answerRow->setAnswer(std::nullopt);
    m_answerRow.clear();
    m_bannerPlace->hide();
}

void RecordForm::showError(const core::Error &error)
{
    clearAnswer();
    m_answer = error;
    m_answerRow = rowNamedBy(error);
    if (m_answerRow) {
        m_answerRow->setAnswer(error);
        goTo(m_answerRow);
        return;
    }
    m_banner->setText(linesOf(error));
    m_bannerPlace->show();
    QAccessibleEvent alert(m_banner, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void RecordForm::showKeys(const core::Secret &primary, const core::Secret &secondary)
{
    if (m_attestation)
        m_attestation->showKeys(primary, secondary);
}

void RecordForm::requestCancel()
{
    if (m_busy || !isModified()) {
        Q_EMIT cancelRequested();
        return;
    }
    m_focusBefore = QApplication::focusWidget();
    m_footer->ask();
}

void RecordForm::discard()
{
    Q_EMIT cancelRequested();
}

void RecordForm::trySave()
{
    if (m_busy || m_footer->isAsking())
        return;
    if (!isValid()) {
        for (FieldRow *row : rows())
            row->setTouched(true);
        if (FieldRow *row = rowOf(m_problems.constFirst().member))
            goTo(row);
        return;
    }
    if (!m_isNew && !isModified())
        return;
    clearAnswer();
    Q_EMIT saveRequested();
}

void RecordForm::refreshFooter()
{
    if (m_busy)
        m_footer->setSave(false, tr("The service is being asked."), false);
    else if (!isValid())
        m_footer->setSave(false, firstProblem(), true);
    else if (!m_isNew && !isModified())
        m_footer->setSave(false, tr("Nothing was changed."), false);
    else
        m_footer->setSave(true, QString(), false);
}

void RecordForm::refreshAskable()
{
    static const QMetaMethod wanted = QMetaMethod::fromSignal(&RecordForm::keysRequested);
    if (m_attestation)
        m_attestation->setKeysAskable(isSignalConnected(wanted));
}

void RecordForm::connectNotify(const QMetaMethod &signal)
{
    QWidget::connectNotify(signal);
    if (signal == QMetaMethod::fromSignal(&RecordForm::keysRequested))
        refreshAskable();
}

void RecordForm::disconnectNotify(const QMetaMethod &signal)
{
    QWidget::disconnectNotify(signal);
    if (signal == QMetaMethod::fromSignal(&RecordForm::keysRequested))
        refreshAskable();
}

void RecordForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        QWidget::keyPressEvent(event);
    else if (m_footer->isAsking())
        m_footer->keep();
    else
        requestCancel();
}

void RecordForm::placeLabels()
{
    int titles = 0;
    for (const FieldRow *row : rows())
        titles = std::max(titles, row->titleWidth());
    titles = std::min(titles, scaled(widestTitle));
    const bool narrow = width() < titles + scaled(narrowestField) + sideMargins;
    for (FieldRow *row : rows())
        row->setTitleWidth(narrow ? 0 : titles);
}

void RecordForm::chainTabs()
{
    QList<QWidget *> stops;
    collectStops(content()->layout(), stops);
    collectStops(m_footer->layout(), stops);
    for (qsizetype i = 1; i < stops.size(); ++i)
        setTabOrder(stops[i - 1], stops[i]);
}

/// Who gives the form the focus gives it to the first field that can be edited.
void RecordForm::focusInEvent(QFocusEvent *event)
{
    QList<QWidget *> stops;
    collectStops(content()->layout(), stops);
    const auto first = std::find_if(stops.begin(), stops.end(), [this](const QWidget *stop) {
        const auto *edit = qobject_cast<const QLineEdit *>(stop);
        return stop->isVisibleTo(this) && !(edit && edit->isReadOnly());
    });
    if (first != stops.end())
        (*first)->setFocus(event->reason());
}

void RecordForm::retranslate()
{
    for (FormSection *section : m_sections)
        section->retranslate();
    m_footer->setSaveText(tr("Save"));
    m_footer->retranslate();
    if (m_answer && !m_answerRow)
        m_banner->setText(linesOf(*m_answer));
    for (FieldRow *row : rows())
        row->refreshWords();
    placeLabels();
    validate();
}

void RecordForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !m_sections.isEmpty())
        retranslate();
    if (event->type() == QEvent::FontChange)
        placeLabels();
}

void RecordForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeLabels();
}

void RecordForm::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    for (FormSection *section : m_sections)
        section->concealSecrets();
}

} // namespace endorse::ui
