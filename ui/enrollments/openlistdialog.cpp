// SPDX-License-Identifier: GPL-3.0-or-later
#include "openlistdialog.h"

#include "dialogsize.h"

#include <models/format.h>
#include <ui/common/flowrow.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>
#include <ui/service/forms/fieldrow.h>
#include <ui/service/servicewords.h>

#include <QBoxLayout>
#include <QEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QStringListModel>

namespace endorse::ui {

using enrollmentlist::ListPlace;
using Kind = OpenListPresenter::Kind;
using Phase = OpenListPresenter::Phase;

namespace {

constexpr QSize dialogSize(640, 440);
constexpr int indent = 22;
constexpr int mostRowsSeen = 4;

} // namespace

OpenListDialog::OpenListDialog(const QList<ListPlace> &recent, const QString &current,
                               OpenListPresenter::Probe probe, QWidget *parent)
    : FittedDialog(parent)
    , m_presenter(new OpenListPresenter(std::move(probe), this))
    , m_recent(recent)
    , m_recentModel(new QStringListModel(this))
    , m_recentTitle(new MutedLabel(this))
    , m_recentView(new QListView(this))
    , m_fileKind(new QRadioButton(this))
    , m_file(new QLineEdit(this))
    , m_browse(new PushButton(this))
    , m_fileLine(new FieldLine(this))
    , m_addressKind(new QRadioButton(this))
    , m_address(new QLineEdit(this))
    , m_test(new PushButton(this))
    , m_addressLine(new FieldLine(this))
    , m_addressNote(new MutedLabel(this))
    , m_open(new PushButton(this, PushButton::Kind::Primary))
    , m_cancel(new PushButton(this))
{
    setObjectName(QStringLiteral("openListDialog"));
    build();
    if (const auto place = ListPlace::parse(current); place && !current.isEmpty())
        m_presenter->setPlace(*place);
    connectParts();
    retranslate();
    resizeWithin(this, dialogSize);
}

void OpenListDialog::build()
{
    setFontRole(m_recentTitle, FontRole::SmallStrong);
    m_recentView->setObjectName(QStringLiteral("recentLists"));
    QStringList texts;
    for (const ListPlace &place : std::as_const(m_recent))
        texts.append(place.text());
    m_recentModel->setStringList(texts);
    m_recentView->setModel(m_recentModel);
    m_recentView->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_recentView->setTextElideMode(Qt::ElideMiddle);
    m_recentView->setUniformItemSizes(true);
    m_recentView->setSpacing(2);
    setFontRole(m_recentView, FontRole::Mono);
    m_recentTitle->setVisible(!m_recent.isEmpty());
    m_recentView->setVisible(!m_recent.isEmpty());
    m_fileKind->setObjectName(QStringLiteral("fileKind"));
    m_addressKind->setObjectName(QStringLiteral("addressKind"));
    m_file->setObjectName(QStringLiteral("listFile"));
    m_address->setObjectName(QStringLiteral("listAddress"));
    m_address->setPlaceholderText(QStringLiteral("postgresql://lab@db.example.com/enrollments"));
    m_browse->setObjectName(QStringLiteral("browseList"));
    m_test->setObjectName(QStringLiteral("testList"));
    m_fileLine->setObjectName(QStringLiteral("fileLine"));
    m_addressLine->setObjectName(QStringLiteral("addressLine"));
    m_addressNote->setObjectName(QStringLiteral("addressNote"));
    m_addressNote->setWordWrap(true);
    setFontRole(m_addressNote, FontRole::Small);
    setFontRole(m_file, FontRole::Mono);
    setFontRole(m_address, FontRole::Mono);
    m_open->setObjectName(QStringLiteral("openList"));
    m_open->setDefault(true);
    m_cancel->setObjectName(QStringLiteral("cancelOpen"));

    const auto fields = [](QLineEdit *edit, PushButton *button, QList<QWidget *> below) {
        auto *row = new QHBoxLayout;
        row->setSpacing(6);
        row->addWidget(edit, 1);
        row->addWidget(button);
        auto *column = new QVBoxLayout;
        column->setContentsMargins(scaled(indent), 0, 0, 0);
        column->setSpacing(4);
        column->addLayout(row);
        for (QWidget *widget : below)
            column->addWidget(widget);
        return column;
    };
    auto *buttons = new FlowRow(Qt::AlignRight);
    buttons->addWidget(m_open);
    buttons->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 14);
    layout->setSpacing(6);
    layout->addWidget(m_recentTitle);
    layout->addWidget(m_recentView, 1);
    layout->addSpacing(6);
    layout->addWidget(m_fileKind);
    layout->addLayout(fields(m_file, m_browse, {m_fileLine}));
    layout->addSpacing(6);
    layout->addWidget(m_addressKind);
    layout->addLayout(fields(m_address, m_test, {m_addressLine, m_addressNote}));
    layout->addStretch();
    layout->addLayout(buttons);
}

void OpenListDialog::connectParts()
{
    connect(m_presenter, &OpenListPresenter::changed, this, &OpenListDialog::refresh);
    connect(m_presenter, &OpenListPresenter::accepted, this, [this](const ListPlace &place) {
        Q_EMIT chosen(place);
        accept();
    });
    connect(m_fileKind, &QRadioButton::clicked, this, [this] { m_presenter->setKind(Kind::File); });
    connect(m_addressKind, &QRadioButton::clicked, this,
            [this] { m_presenter->setKind(Kind::Address); });
    // Who types in a field means it.
    connect(m_file, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_presenter->setKind(Kind::File);
        m_presenter->setText(Kind::File, text);
    });
    connect(m_address, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_presenter->setKind(Kind::Address);
        m_presenter->setText(Kind::Address, text);
    });
    connect(m_recentView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &OpenListDialog::takeRecent);
    connect(m_recentView, &QListView::clicked, this, &OpenListDialog::takeRecent);
    connect(m_recentView, &QListView::activated, this, [this](const QModelIndex &index) {
        takeRecent(index);
        m_presenter->open();
    });
    connect(m_browse, &QPushButton::clicked, this, &OpenListDialog::browse);
    connect(m_test, &QPushButton::clicked, m_presenter, &OpenListPresenter::test);
    connect(m_open, &QPushButton::clicked, m_presenter, &OpenListPresenter::open);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void OpenListDialog::takeRecent(const QModelIndex &index)
{
    if (index.isValid() && index.row() < m_recent.size())
        m_presenter->setPlace(m_recent.at(index.row()));
}

void OpenListDialog::browse()
{
    // A file that is there is opened and not replaced: nothing is to be confirmed.
    auto *dialog = new QFileDialog(this, tr("File of the List"), m_file->text(),
                                   tr("Enrollment lists (*.sqlite *.db);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setLabelText(QFileDialog::Accept, tr("Choose"));
    dialog->setDefaultSuffix(QStringLiteral("sqlite"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_presenter->setKind(Kind::File);
        m_presenter->setText(Kind::File, file);
    });
    dialog->open();
}

QString OpenListDialog::foundText(const ListFacts &facts) const
{
    if (facts.isNew)
        return tr("A new list is made in this file.");
    const QString time = models::durationText(facts.milliseconds);
    return facts.rows == 0
               ? tr("It answers: the list has no enrollments yet (%1).").arg(time)
               //: %1 a duration.
               : tr("It answers: the list has %Ln enrollments (%1).", nullptr, int(facts.rows))
                     .arg(time);
}

void OpenListDialog::refreshLine()
{
    FieldLine *line = m_presenter->kind() == Kind::File ? m_fileLine : m_addressLine;
    FieldLine *other = line == m_fileLine ? m_addressLine : m_fileLine;
    other->setWords(QString());
    if (m_presenter->phase() != Phase::Choosing) {
        line->setTone(FieldLine::Tone::Note);
        line->setWords(tr("It has not answered yet."));
    } else if (const auto problem = m_presenter->problem()) {
        line->setTone(FieldLine::Tone::Problem);
        line->setWords(linesOf(*problem));
    } else if (const auto &found = m_presenter->found(); found && !*found) {
        line->setTone(FieldLine::Tone::Problem);
        line->setWords(linesOf(found->error()));
    } else if (found) {
        line->setTone(FieldLine::Tone::Good);
        line->setWords(foundText(**found));
    } else {
        line->setTone(FieldLine::Tone::Note);
        line->setWords(m_presenter->isNewFile() ? tr("A new list is made in this file.")
                                                : QString());
    }
    QLineEdit *edit = line == m_fileLine ? m_file : m_address;
    edit->setAccessibleDescription(line->text());
}

void OpenListDialog::refresh()
{
    const bool isFile = m_presenter->kind() == Kind::File;
    m_fileKind->setChecked(isFile);
    m_addressKind->setChecked(!isFile);
    for (const auto &[edit, kind] :
         {std::pair(m_file, Kind::File), std::pair(m_address, Kind::Address)}) {
        if (edit->text() != m_presenter->text(kind))
            edit->setText(m_presenter->text(kind));
    }
    refreshLine();
    const core::Text whyNot = m_presenter->whyNot();
    m_test->setEnabled(!isFile && whyNot.isEmpty());
    m_open->setEnabled(whyNot.isEmpty());
    m_open->setAccessibleDescription(whyNot.render());
    m_open->setText(m_presenter->isNewFile() ? tr("Make New List") : tr("Open"));
}

void OpenListDialog::retranslate()
{
    setWindowTitle(tr("Open List"));
    m_recentTitle->setText(tr("Lists that were open before"));
    m_recentView->setAccessibleName(tr("Lists that were open before"));
    m_fileKind->setText(tr("&File on this computer (SQLite), existing or new"));
    m_file->setAccessibleName(tr("File of the list"));
    m_browse->setText(tr("Browse..."));
    m_browse->setAccessibleName(tr("Browse for the file of the list"));
    m_addressKind->setText(tr("&Database of a PostgreSQL server, for several stations"));
    m_address->setAccessibleName(tr("Address of the database"));
    m_test->setText(tr("Test"));
    m_test->setAccessibleName(tr("Test the address"));
    m_addressNote->setText(
        tr("A password does not belong into the address, where others can read it: put it into "
           "the password file (~/.pgpass) or name a service of pg_service.conf with "
           "?service=NAME. Test connects, makes the tables in an empty database and counts the "
           "rows."));
    m_cancel->setText(tr("Cancel"));
    const int row = m_recentView->fontMetrics().height() + 8;
    m_recentView->setMinimumHeight(row + 4);
    m_recentView->setMaximumHeight(row * std::min<int>(mostRowsSeen, int(m_recent.size())) + 6);
    refresh();
}

void OpenListDialog::changeEvent(QEvent *event)
{
    FittedDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

} // namespace endorse::ui
