// SPDX-License-Identifier: GPL-3.0-or-later
#include "multieditdialog.h"

#include "dialogsize.h"
#include "progressrow.h"

#include <dps/bulk.h>
#include <ui/common/flowrow.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>
#include <ui/service/forms/fieldrow.h>
#include <ui/service/forms/formscroll.h>
#include <ui/service/forms/formsection.h>
#include <ui/service/forms/hublist.h>
#include <ui/service/forms/jsonfield.h>
#include <ui/service/forms/jsontext.h>
#include <ui/service/forms/textfield.h>
#include <ui/service/noticestrip.h>
#include <ui/service/resultsdialog.h>
#include <ui/service/servicewords.h>

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace endorse::ui {

using core::Text;
using Phase = MultiEditPresenter::Phase;

namespace {

constexpr QSize dialogSize(600, 560);
constexpr int indent = 22;

constexpr std::array allMembers{
    EditMember::ProvisioningStatus, EditMember::AllocationPolicy, EditMember::IotHubs,
    EditMember::Reprovisioning,     EditMember::EdgeDevice,       EditMember::TwinTags};

/// The rows that were not changed, as the dialog of results shows them.
dps::BulkReport resultsOf(const enrollmentlist::ChangeReport &report)
{
    dps::BulkReport results;
    for (const enrollmentlist::Outcome &item : report.items) {
        dps::BulkItem result;
        result.id = item.key;
        result.error = item.error;
        result.outcome = item.what == enrollmentlist::Outcome::What::Done
                             ? dps::BulkItem::Outcome::Done
                             : dps::BulkItem::Outcome::Refused;
        results.items.append(result);
    }
    return results;
}

qsizetype refusedOf(const enrollmentlist::ChangeReport &report)
{
    return std::count_if(report.items.begin(), report.items.end(), [](const auto &item) {
        return item.what != enrollmentlist::Outcome::What::Done;
    });
}

} // namespace

MultiEditDialog::MultiEditDialog(ListPort &port, const QStringList &keys, const QStringList &hubs,
                                 QWidget *parent)
    : FittedDialog(parent)
    , m_presenter(new MultiEditPresenter(port, keys, this))
    , m_title(new QLabel(this))
    , m_scroll(new FormScroll(this))
    , m_hubs(new HubList(this))
    , m_tags(new JsonField(QStringLiteral("tagsOfAll"), this))
    , m_notice(new NoticeStrip(this))
    , m_progress(new ProgressRow(m_presenter->progress(), this))
    , m_whyNot(new MutedLabel(this))
    , m_apply(new PushButton(this, PushButton::Kind::Primary))
    , m_close(new PushButton(this))
{
    setObjectName(QStringLiteral("multiEditDialog"));
    m_hubs->setSuggestions(hubs);
    m_hubs->fill(std::nullopt);
    build();
    connectParts();
    orderStops();
    retranslate();
    resizeWithin(this, dialogSize);
    m_presenter->survey();
}

QWidget *MultiEditDialog::newRow(EditMember member, const char *name, QWidget *editor)
{
    Row &row = m_rows[std::size_t(member)];
    auto *widget = new QWidget(this);
    row.check = new QCheckBox(widget);
    row.check->setObjectName(QStringLiteral("change_") + QLatin1String(name));
    row.now = new MutedLabel(widget);
    row.now->setObjectName(QStringLiteral("now_") + QLatin1String(name));
    row.now->setWordWrap(true);
    row.editor = editor;
    row.line = new FieldLine(widget);
    row.line->setObjectName(QStringLiteral("line_") + QLatin1String(name));
    row.line->setTone(FieldLine::Tone::Problem);
    setFontRole(row.now, FontRole::Small);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(scaled(indent), 0, 0, 0);
    below->setSpacing(3);
    below->addWidget(row.now);
    below->addWidget(editor);
    below->addWidget(row.line);
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(16, 6, 16, 4);
    layout->setSpacing(3);
    layout->addWidget(row.check);
    layout->addLayout(below);
    return widget;
}

void MultiEditDialog::build()
{
    m_title->setObjectName(QStringLiteral("multiEditTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    setFontRole(m_title, FontRole::CaptionTitle);
    const auto newCombo = [this](const char *name) {
        return newFormCombo(QLatin1String(name), this);
    };
    m_scroll->addSection(
        newRow(EditMember::ProvisioningStatus, "provisioningStatus", newCombo("statusOfAll")));
    m_scroll->addSection(
        newRow(EditMember::AllocationPolicy, "allocationPolicy", newCombo("policyOfAll")));
    m_scroll->addSection(newRow(EditMember::IotHubs, "iotHubs", m_hubs));
    m_scroll->addSection(
        newRow(EditMember::Reprovisioning, "reprovisionPolicy", newCombo("reprovisioningOfAll")));
    m_scroll->addSection(newRow(EditMember::EdgeDevice, "iotEdge", newCombo("edgeOfAll")));
    m_scroll->addSection(newRow(EditMember::TwinTags, "tags", m_tags));
    m_whyNot->setObjectName(QStringLiteral("whyNotApply"));
    m_whyNot->setWordWrap(true);
    m_apply->setObjectName(QStringLiteral("applyToAll"));
    m_apply->setIconId(IconId::Edit);
    m_close->setObjectName(QStringLiteral("closeMultiEdit"));
    auto *buttons = new FlowRow(Qt::AlignRight);
    buttons->addWidget(m_apply);
    buttons->addWidget(m_close);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(16, 0, 16, 0);
    foot->setSpacing(8);
    foot->addWidget(m_notice);
    foot->addWidget(m_progress);
    foot->addWidget(m_whyNot);
    foot->addLayout(buttons);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(16, 0, 16, 0);
    head->addWidget(m_title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 14, 0, 12);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(foot);
}

void MultiEditDialog::orderStops()
{
    QList<QWidget *> stops;
    for (const EditMember member : allMembers) {
        stops.append(m_rows[std::size_t(member)].check);
        if (QComboBox *box = combo(member))
            stops.append(box);
        else if (member == EditMember::TwinTags)
            stops.append(m_tags->editor());
        else
            for (const FieldRow *row : m_hubs->rows())
                stops.append(row->editor());
    }
    stops << m_progress->cancelButton() << m_apply << m_close;
    orderTabs(stops);
}

QComboBox *MultiEditDialog::combo(EditMember member) const
{
    return qobject_cast<QComboBox *>(m_rows[std::size_t(member)].editor);
}

void MultiEditDialog::connectParts()
{
    for (const EditMember member : allMembers) {
        connect(m_rows[std::size_t(member)].check, &QCheckBox::toggled, this,
                [this, member](bool ticked) { onTicked(member, ticked); });
        if (QComboBox *box = combo(member))
            connect(box, &QComboBox::currentIndexChanged, this, [this, member] { take(member); });
    }
    connect(m_hubs, &HubList::edited, this, [this] { take(EditMember::IotHubs); });
    connect(m_hubs, &HubList::rowAdded, this, &MultiEditDialog::orderStops);
    connect(m_hubs, &HubList::rowRemoved, this, [this] { take(EditMember::IotHubs); });
    connect(m_tags, &JsonField::edited, this, [this] { take(EditMember::TwinTags); });
    connect(m_presenter, &MultiEditPresenter::changed, this, &MultiEditDialog::refresh);
    connect(m_progress, &ProgressRow::cancelled, m_presenter, &MultiEditPresenter::cancel);
    connect(m_apply, &QPushButton::clicked, m_presenter, &MultiEditPresenter::apply);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void MultiEditDialog::onTicked(EditMember member, bool ticked)
{
    if (!ticked) {
        m_presenter->setValue(member, std::nullopt);
        return;
    }
    // It begins with what all have.
    if (m_presenter->found()) {
        if (const auto common = m_presenter->found()->common(member))
            fill(member, *common);
    }
    take(member);
    if (member == EditMember::IotHubs)
        m_hubs->rows().constFirst()->editor()->setFocus();
    else if (member == EditMember::TwinTags)
        m_tags->editor()->setFocus();
    else
        m_rows[std::size_t(member)].editor->setFocus();
}

void MultiEditDialog::fill(EditMember member, const QString &value)
{
    if (QComboBox *box = combo(member)) {
        if (const int at = box->findData(value); at >= 0)
            box->setCurrentIndex(at);
    } else if (member == EditMember::IotHubs) {
        const QStringList hubs = value.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        m_hubs->fill(hubs.isEmpty() ? std::nullopt : std::optional(hubs));
    } else {
        m_tags->setJson(value.isEmpty() ? core::Bytes() : value.toUtf8());
    }
}

QString MultiEditDialog::entered(EditMember member) const
{
    if (const QComboBox *box = combo(member))
        return box->currentData().toString();
    if (member == EditMember::IotHubs)
        return m_hubs->hubs().value_or(QStringList()).join(QLatin1Char('\n'));
    return QString::fromUtf8(m_tags->json());
}

void MultiEditDialog::take(EditMember member)
{
    if (!m_rows[std::size_t(member)].check->isChecked())
        return;
    if (member == EditMember::TwinTags)
        m_presenter->setProblem(member, m_tags->problem());
    m_presenter->setValue(member, entered(member));
}

QString MultiEditDialog::valueWord(EditMember member, const QString &value) const
{
    if (const QComboBox *box = combo(member)) {
        const int at = box->findData(value);
        return at >= 0                           ? box->itemText(at)
               : value == QLatin1String("unset") ? tr("Not set: never move")
                                                 : value;
    }
    if (value.isEmpty())
        //: A member of a record is absent.
        return tr("not set");
    if (member == EditMember::IotHubs)
        return QString(value).replace(QLatin1Char('\n'), QStringLiteral(", "));
    return value.simplified();
}

QString MultiEditDialog::nowText(EditMember member) const
{
    if (!m_presenter->found())
        return {};
    const auto common = m_presenter->found()->common(member);
    //: %1 what a member of several records is now, in all of them.
    return common ? tr("Now: %1").arg(valueWord(member, *common).left(200))
                  : tr("Now: different values");
}

void MultiEditDialog::refreshRow(EditMember member)
{
    const Row &row = m_rows[std::size_t(member)];
    const bool isOpen =
        m_presenter->phase() == Phase::Choosing || m_presenter->phase() == Phase::Surveying;
    row.check->setEnabled(isOpen);
    row.now->setText(nowText(member));
    row.now->setVisible(!row.now->text().isEmpty());
    row.editor->setEnabled(isOpen);
    row.editor->setVisible(row.check->isChecked());
    const auto problem = row.check->isChecked() ? m_presenter->problem(member) : std::nullopt;
    row.line->setWords(problem ? linesOf(*problem) : QString());
}

void MultiEditDialog::refresh()
{
    for (const EditMember member : allMembers)
        refreshRow(member);
    const Phase phase = m_presenter->phase();
    const Text whyNot = m_presenter->whyNot();
    m_apply->setEnabled(whyNot.isEmpty());
    m_apply->setVisible(phase != Phase::Applied);
    m_apply->setAccessibleDescription(whyNot.render());
    m_whyNot->setText(phase == Phase::Choosing || phase == Phase::Surveying ? whyNot.render()
                                                                            : QString());
    m_whyNot->setVisible(!m_whyNot->text().isEmpty());
    const bool isBusy = phase == Phase::Surveying || phase == Phase::Applying;
    m_progress->setVisible(isBusy);
    m_progress->setWords(phase == Phase::Applying ? tr("The enrollments are being changed.")
                                                  : tr("The enrollments are being looked at."));
    m_progress->setCancelling(m_presenter->isCancelling());
    m_close->setText(phase == Phase::Applied ? tr("Close") : tr("Close Without Changing"));
    refreshNotice();
}

QString MultiEditDialog::appliedText() const
{
    const auto &report = *m_presenter->report();
    const QString done = tr("%Ln enrollments are changed.", nullptr, int(report.done));
    const auto refused = int(refusedOf(report));
    if (refused == 0)
        return done;
    //: Two sentences.
    return tr("%1 %2").arg(done, tr("%Ln were not: the results say why.", nullptr, refused));
}

void MultiEditDialog::refreshNotice()
{
    if (!m_presenter->report() && !m_presenter->error()) {
        m_notice->dismiss();
        return;
    }
    if (m_notice->isPresented()) {
        m_notice->refresh();
        return;
    }
    m_notice->present(
        [this] {
            NoticeStrip::Notice notice;
            notice.canClose = false;
            if (const auto &error = m_presenter->error()) {
                notice.tone = NoticeStrip::Tone::Fail;
                notice.text = linesOf(*error);
            } else if (const auto &report = m_presenter->report()) {
                const bool isWhole = refusedOf(*report) == 0;
                notice.tone = isWhole ? NoticeStrip::Tone::Ok : NoticeStrip::Tone::Warn;
                notice.text = appliedText();
                if (!isWhole)
                    notice.buttons = {tr("Show Results")};
            }
            return notice;
        },
        [this](int) { showResults(); });
}

void MultiEditDialog::showResults()
{
    if (!m_presenter->report())
        return;
    auto *dialog = new ResultsDialog(resultsOf(*m_presenter->report()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MultiEditDialog::retranslateChoices()
{
    const auto set = [this](EditMember member, const char *name, const QString &text) {
        const QSignalBlocker quiet(combo(member));
        setComboItem(combo(member), QLatin1String(name), text);
    };
    set(EditMember::ProvisioningStatus, "enabled", tr("Enabled"));
    set(EditMember::ProvisioningStatus, "disabled", tr("Disabled"));
    set(EditMember::AllocationPolicy, "", tr("As the service is set"));
    set(EditMember::AllocationPolicy, "hashed", tr("Evenly weighted (hashed)"));
    set(EditMember::AllocationPolicy, "geoLatency", tr("Lowest latency (geoLatency)"));
    set(EditMember::AllocationPolicy, "static", tr("Static configuration (static)"));
    set(EditMember::Reprovisioning, "migrate", tr("Re-evaluate and migrate"));
    set(EditMember::Reprovisioning, "reset", tr("Re-evaluate and reset"));
    set(EditMember::Reprovisioning, "never", tr("Never move"));
    set(EditMember::EdgeDevice, "true", tr("Yes"));
    set(EditMember::EdgeDevice, "false", tr("No"));
}

void MultiEditDialog::retranslate()
{
    const auto count = int(m_presenter->rows());
    setWindowTitle(tr("Edit Together"));
    m_title->setText(tr("Tick what is to be changed in all %Ln enrollments.", nullptr, count));
    retranslateChoices();
    const std::array titles{
        tr("Provisioning stat&us"), tr("Allo&cation policy"), tr("IoT hu&bs"),
        tr("Repr&ovisioning"),      tr("IoT Ed&ge device"),   tr("Tags of the initial t&win")};
    for (const EditMember member : allMembers) {
        const Row &row = m_rows[std::size_t(member)];
        const QString &title = titles[std::size_t(member)];
        row.check->setText(title);
        const QString name = QString(title).remove(QLatin1Char('&'));
        row.check->setAccessibleName(tr("Change: %1").arg(name));
        if (QComboBox *box = combo(member))
            box->setAccessibleName(name);
    }
    m_tags->editor()->setAccessibleName(tr("Tags of the initial twin"));
    m_hubs->retranslate();
    m_apply->setText(tr("Change %Ln Enrollments", nullptr, count));
    m_progress->retranslate();
    refresh();
}

void MultiEditDialog::changeEvent(QEvent *event)
{
    FittedDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace endorse::ui
