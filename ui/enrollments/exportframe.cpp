// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportframe.h"

#include "dialogsize.h"
#include "progressrow.h"

#include <ui/common/flowrow.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>
#include <ui/service/forms/fieldrow.h>

#include <QBoxLayout>
#include <QButtonGroup>
#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QRadioButton>

#include <algorithm>

namespace endorse::ui {

namespace {

constexpr QSize exportSize(620, 360);
constexpr int lineIndent = 22;
constexpr std::size_t choicesOfColumn = 3;

} // namespace

ExportFrame::ExportFrame(const Names &names, Groups groups, const ProgressRelay &progress,
                         QWidget *parent)
    : FittedDialog(parent)
    , m_titles{new MutedLabel(this), new MutedLabel(this)}
    , m_note(new MutedLabel(this))
    , m_targetTitle(new MutedLabel(this))
    , m_target(new QLineEdit(this))
    , m_browse(new PushButton(this))
    , m_progress(new ProgressRow(progress, this))
    , m_export(new PushButton(this, PushButton::Kind::Primary))
    , m_close(new PushButton(this))
    , m_targetLine(new FieldLine(this))
    , m_notice(new NoticeStrip(this))
{
    build(names, groups);
    order();
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    resizeWithin(this, exportSize);
}

void ExportFrame::build(const Names &names, Groups groups)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 14);
    layout->setSpacing(6);
    for (MutedLabel *title : {m_titles[0], m_titles[1], m_targetTitle})
        setFontRole(title, FontRole::SmallStrong);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    const std::array columns{new QButtonGroup(this), new QButtonGroup(this)};
    for (std::size_t i = 0; i < choices; ++i) {
        const std::size_t column = i / choicesOfColumn;
        m_choices[i] = new QRadioButton(this);
        m_choices[i]->setObjectName(QLatin1String(names[i]));
        columns.at(groups == Groups::One ? 0 : column)->addButton(m_choices[i]);
        grid->addWidget(m_choices[i], int(i % choicesOfColumn) + 1, int(column));
    }
    grid->addWidget(m_titles[0], 0, 0);
    grid->addWidget(m_titles[1], 0, 1);
    grid->setColumnStretch(1, 1);
    m_note->setObjectName(QStringLiteral("exportNote"));
    m_note->setWordWrap(true);
    m_target->setObjectName(QStringLiteral("exportTarget"));
    setFontRole(m_target, FontRole::Mono);
    m_targetTitle->setBuddy(m_target);
    m_browse->setObjectName(QStringLiteral("browseTarget"));
    m_targetLine->setObjectName(QStringLiteral("targetLine"));
    m_targetLine->setTone(FieldLine::Tone::Problem);
    auto *target = new QHBoxLayout;
    target->setSpacing(6);
    target->addWidget(m_target, 1);
    target->addWidget(m_browse);
    m_export->setObjectName(QStringLiteral("startExport"));
    m_export->setIconId(IconId::Export);
    m_export->setDefault(true);
    m_close->setObjectName(QStringLiteral("closeExport"));
    auto *buttons = new FlowRow(Qt::AlignRight);
    buttons->addWidget(m_export);
    buttons->addWidget(m_close);
    layout->addLayout(grid);
    layout->addWidget(m_note);
    layout->addSpacing(8);
    layout->addWidget(m_targetTitle);
    layout->addLayout(target);
    layout->addWidget(m_targetLine);
    layout->addStretch();
    layout->addWidget(m_notice);
    layout->addWidget(m_progress);
    layout->addLayout(buttons);
}

void ExportFrame::addChoice(QWidget *choice, QWidget *line)
{
    auto *layout = static_cast<QVBoxLayout *>(this->layout());
    const int below = layout->indexOf(m_note) + 1;
    auto *row = new QHBoxLayout;
    row->setContentsMargins(scaled(lineIndent), 0, 0, 0);
    row->addWidget(line);
    layout->insertWidget(below, choice);
    layout->insertLayout(below + 1, row);
    m_more.append(choice);
    order();
}

void ExportFrame::focusChoice()
{
    const auto made = std::find_if(m_choices.begin(), m_choices.end(),
                                   [](const QRadioButton *choice) { return choice->isChecked(); });
    if (made != m_choices.end())
        (*made)->setFocus(Qt::OtherFocusReason);
}

void ExportFrame::order()
{
    QList<QWidget *> stops;
    for (QRadioButton *choice : m_choices)
        stops.append(choice);
    orderTabs(stops + m_more +
              QList<QWidget *>{m_target, m_browse, m_progress->cancelButton(), m_export, m_close});
}

void ExportFrame::browse(const QString &suffix)
{
    auto *dialog = new QFileDialog(this, windowTitle(), m_target->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // A dialog for opening shows those that exist.
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    connect(dialog, &QFileDialog::fileSelected, m_target, &QLineEdit::setText);
    dialog->open();
}

void ExportFrame::showTarget(const QString &target, const core::Text &whyNot, bool isBusy)
{
    if (m_target->text() != target)
        m_target->setText(target);
    m_target->setEnabled(!isBusy);
    m_browse->setEnabled(!isBusy);
    m_target->setAccessibleName(m_targetTitle->text());
    m_targetLine->setWords(isBusy ? QString() : whyNot.render());
    m_target->setAccessibleDescription(m_targetLine->text());
    m_export->setEnabled(whyNot.isEmpty());
}

void ExportFrame::showProgress(const QString &words, bool isBusy, bool isCancelling)
{
    m_progress->setVisible(isBusy);
    m_progress->setWords(words);
    m_progress->setCancelling(isCancelling);
}

void ExportFrame::showResult(bool isThere, const NoticeStrip::Words &words,
                             const std::function<QString()> &written)
{
    if (!isThere)
        m_notice->dismiss();
    else if (m_notice->isPresented())
        m_notice->refresh();
    else
        m_notice->present(words, [this, written](int) { Q_EMIT folderWanted(written()); });
}

} // namespace endorse::ui
