// SPDX-License-Identifier: GPL-3.0-or-later
// What the Manifests page says in each of its states.
#include "counttile.h"
#include "manifestdetail.h"
#include "manifestpage.h"
#include "manifestplace.h"
#include "manifesttable.h"
#include "manifesttools.h"
#include "verifyrow.h"

#include <ui/common/paneparts.h>
#include <ui/service/servicewords.h>

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>

namespace endorse::ui {

using core::Text;
using models::ManifestVerdictModel;
using Kind = ManifestVerdictModel::Kind;
using State = ManifestPresenter::State;

void ManifestPage::retranslate()
{
    m_tools->retranslate();
    m_verify->retranslate();
    m_filter->setPlaceholderText(tr("Filter by ID, code or reason"));
    m_filter->setAccessibleName(tr("Filter by ID, code or reason"));
    m_kind->setAccessibleName(tr("Verdicts that are shown"));
    m_kind->setItemText(0, tr("All verdicts"));
    m_kind->setItemText(1 + int(Kind::Enroll), tr("To enroll"));
    m_kind->setItemText(1 + int(Kind::Verified), tr("Verified, not enrollable"));
    m_kind->setItemText(1 + int(Kind::Warned), tr("With a warning"));
    m_kind->setItemText(1 + int(Kind::Rejected), tr("Rejected"));
    m_tiles[RestTile]->setToolTip(tr("Shows all entries, the newest at the end."));
    m_table->retranslate();
    m_detail->retranslate();
    m_notice->refresh();
    refresh();
    fit();
}

void ManifestPage::refresh()
{
    const State state = m_presenter.state();
    const bool hasEntries =
        state == State::Verifying || state == State::Verified || state == State::Stopped;
    m_stack->setCurrentWidget(hasEntries ? static_cast<QWidget *>(m_splitter) : m_placeScroll);
    m_verify->setVisible(state == State::Verifying);
    m_verify->refresh();
    m_tools->refresh();
    refreshPlace();
    refreshCounts();
    refreshNotice();
    refreshFilterNote();
    refreshCommands();
    if (state == State::Verified && !m_table->currentIndex().isValid() && m_table->hasFocus())
        focusEntries();
    Q_EMIT statusMessageChanged();
}

void ManifestPage::refreshPlace()
{
    const auto problem = m_presenter.problem();
    if (!problem) {
        m_place->setTone(ManifestPlace::Tone::Drop);
        m_place->setTexts(
            tr("Drop a manifest here"),
            tr("A manifest comes with a box of secure elements. Every entry of it is verified: who "
               "signed it, whether its certificates lead to a trusted root, whether key, dates and "
               "IDs agree."),
            tr("Nothing is enrolled before you say so."));
        m_place->setFacts({});
        m_place->setActions({tr("Open..."), tr("Trusted Certificates...")});
        return;
    }
    m_place->setTone(ManifestPlace::Tone::Fail);
    QString note;
    const auto *report = m_presenter.session().report();
    if (report && report->isRefused() && report->entries > 0)
        note = tr("%Ln entries stand before the damage. None of them counts.", nullptr,
                  int(report->entries));
    m_place->setTexts(problem->message.render(), problem->hint.render(), note);
    m_place->setFacts({{tr("File"), m_presenter.file(), CopyField::Kind::Mono},
                       //: Where in a file something is wrong: byte, line and column.
                       {tr("Place"), report ? report->place : QString(), CopyField::Kind::Mono},
                       {tr("Code"), problem->code, CopyField::Kind::Mono},
                       {tr("Details"), problem->technical, CopyField::Kind::Mono}});
    m_place->setActions({tr("Open Another..."), tr("Verify Again")});
}

void ManifestPage::onPlace(int action)
{
    if (action == 0)
        Q_EMIT openWanted();
    else if (m_presenter.problem())
        m_presenter.verifyAgain();
    else
        Q_EMIT trustWanted();
}

void ManifestPage::refreshCommands()
{
    if (!m_commands)
        return;
    const Text whyNotImport = m_presenter.whyNotImport();
    m_commands->setEnabled(CommandId::ManifestImport, whyNotImport.isEmpty(), whyNotImport);
    const Text whyNotVerify = m_presenter.whyNotVerify();
    m_commands->setEnabled(CommandId::ManifestVerify, whyNotVerify.isEmpty(), whyNotVerify);
    const Text whyNotExport = m_presenter.whyNotExport();
    m_commands->setEnabled(CommandId::ManifestExport, whyNotExport.isEmpty(), whyNotExport);
    RecordCommands::of(*m_commands).changed(this);
}

void ManifestPage::refreshCounts()
{
    const ManifestVerdictModel &model = m_presenter.model();
    const auto show = [this](Tile tile, qint64 count, const QString &words, bool isAbout = false) {
        m_tiles.at(std::size_t(tile))->setContent(count, words, isAbout);
    };
    show(EnrollTile, model.count(Kind::Enroll), tr("to enroll"));
    show(VerifiedTile, model.count(Kind::Verified), tr("verified, not enrollable"));
    show(WarnedTile, model.count(Kind::Warned), tr("with a warning"));
    show(RejectedTile, model.count(Kind::Rejected), tr("rejected"));
    const qint64 total = m_presenter.totalEntries();
    const bool isKnown = m_presenter.isTotalKnown();
    show(RestTile, total < 0 ? -1 : total - qint64(model.total()), tr("to be verified"),
         !isKnown && total >= 0);
    m_verify->refresh();
}

/// How many the filter lets through; without a filter, why nothing can be imported yet.
void ManifestPage::refreshFilterNote()
{
    const ManifestVerdictModel &model = m_presenter.model();
    const QLocale locale;
    QString words = m_presenter.whyNotImport().render();
    if (!model.filter().text.trimmed().isEmpty() || model.filter().kind)
        //: %1 of %2 entries of a manifest.
        words = tr("%1 of %2 match")
                    .arg(locale.toString(model.rowCount()), locale.toString(model.total()));
    m_filterNote->setText(words);
    m_filterNote->setVisible(!words.isEmpty());
}

QString ManifestPage::importedWords() const
{
    const manifest::ManifestImportReport &report = *m_presenter.imported();
    QStringList sentences;
    if (report.imported > 0 || report.items.isEmpty())
        sentences << (m_presenter.isImportedIntoList()
                          ? tr("%Ln entries are in the list as enrollments now.", nullptr,
                               int(report.imported))
                          : tr("%Ln entries are on the service as enrollments now.", nullptr,
                               int(report.imported)));
    if (report.alreadyThere > 0)
        sentences << tr("%Ln were there already.", nullptr, int(report.alreadyThere));
    if (report.taken > 0)
        sentences << tr("The IDs of %Ln entries are taken by other enrollments.", nullptr,
                        int(report.taken));
    if (report.failed > 0)
        sentences << tr("%Ln were refused.", nullptr, int(report.failed));
    if (report.unknown > 0)
        sentences << tr("What became of %Ln entries is not known: look at the service.", nullptr,
                        int(report.unknown));
    if (report.notSent > 0)
        sentences << tr("%Ln were not sent.", nullptr, int(report.notSent));
    return sentences.join(QLatin1Char(' '));
}

NoticeStrip::Notice ManifestPage::notice() const
{
    NoticeStrip::Notice notice;
    notice.canClose = false;
    switch (m_said) {
    case Said::Nothing:
        break;
    case Said::Stopped:
        notice.tone = NoticeStrip::Tone::Warn;
        notice.text = tr("The verification was cancelled after %Ln entries.", nullptr,
                         int(m_presenter.model().total()));
        notice.buttons = {tr("Verify Again")};
        break;
    case Said::TrustChanged:
        notice.tone = NoticeStrip::Tone::Warn;
        notice.text = tr("The trusted certificates have changed since the file was verified.");
        notice.buttons = {tr("Verify Again")};
        break;
    case Said::TrustProblem:
        notice.tone = NoticeStrip::Tone::Warn;
        notice.text = linesOf(m_presenter.trustProblems().first());
        notice.buttons = {tr("Trusted Certificates...")};
        break;
    case Said::Imported: {
        const manifest::ManifestImportReport &report = *m_presenter.imported();
        notice.tone = report.isComplete() ? NoticeStrip::Tone::Ok : NoticeStrip::Tone::Warn;
        notice.text = importedWords();
        notice.buttons = {m_presenter.isImportedIntoList() ? tr("Show Enrollments")
                                                           : tr("Show the Service")};
        if (!report.items.isEmpty())
            notice.buttons << tr("Show Results");
        break;
    }
    }
    return notice;
}

void ManifestPage::onNotice(int button)
{
    switch (m_said) {
    case Said::Nothing:
        break;
    case Said::Stopped:
    case Said::TrustChanged:
        m_presenter.verifyAgain();
        break;
    case Said::TrustProblem:
        Q_EMIT trustWanted();
        break;
    case Said::Imported:
        if (button > 0)
            Q_EMIT resultsWanted();
        else if (m_presenter.isImportedIntoList())
            Q_EMIT enrollmentsWanted(m_presenter.enrolledKeys());
        else
            Q_EMIT serviceWanted();
        break;
    }
}

/// One strip: what the user can do something about comes first.
void ManifestPage::refreshNotice()
{
    const State state = m_presenter.state();
    Said said = Said::Nothing;
    if (state == State::Verified || state == State::Stopped)
        said = m_presenter.isTrustChanged()             ? Said::TrustChanged
               : state == State::Stopped                ? Said::Stopped
               : m_presenter.imported()                 ? Said::Imported
               : !m_presenter.trustProblems().isEmpty() ? Said::TrustProblem
                                                        : Said::Nothing;
    const bool isOther = said != m_said;
    m_said = said;
    if (said == Said::Nothing)
        m_notice->dismiss();
    else if (isOther || !m_notice->isPresented())
        m_notice->present([this] { return notice(); }, [this](int button) { onNotice(button); });
    else
        m_notice->refresh();
}

void ManifestPage::say(const QString &message)
{
    m_message = message;
    Q_EMIT statusMessageChanged();
}

QString ManifestPage::statusMessage() const
{
    if (!m_message.isEmpty())
        return m_message;
    switch (m_presenter.state()) {
    case State::Empty:
        return tr("No manifest is open.");
    case State::Verifying:
        return tr("The manifest is being verified.");
    case State::Verified:
        return tr("%Ln entries were checked.", nullptr,
                  int(m_presenter.session().verdicts().size()));
    case State::Stopped:
        return tr("The verification was cancelled.");
    case State::Refused:
        return tr("The manifest is refused.");
    case State::Unreadable:
        return tr("The manifest cannot be read.");
    }
    return {};
}

} // namespace endorse::ui
