// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifestpage.h"

#include "counttile.h"
#include "manifestdetail.h"
#include "manifestplace.h"
#include "manifesttable.h"
#include "manifesttools.h"
#include "verifyrow.h"

#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/common/pushbutton.h>

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QUrl>

namespace endorse::ui {

using core::Text;
using models::ManifestVerdictModel;
using Kind = ManifestVerdictModel::Kind;
using State = ManifestPresenter::State;

namespace {

constexpr QLatin1String manifestSplitterKey("manifest/splitter");
constexpr int manifestDetailWidth = 400;
constexpr int filterWidth = 250;
constexpr int narrowMiddle = 620;
constexpr int pageMargin = 12;

QString droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

ManifestPage::ManifestPage(ManifestParts parts, CommandSet &commands, Settings &settings,
                           QWidget *parent)
    : QWidget(parent)
    , m_presenter(std::move(parts))
    , m_commands(&commands)
    , m_settings(settings)
{
    setObjectName(QStringLiteral("manifestPage"));
    setAcceptDrops(true);
    build(commands);
    connectParts();
    retranslate();
}

ManifestPage::~ManifestPage()
{
    // They look at what the presenter owns, which would go before them.
    delete m_stack;
    delete m_tools;
}

void ManifestPage::build(CommandSet &commands)
{
    m_tools = new ManifestTools(m_presenter, commands, this);
    m_stack = new QStackedWidget(this);
    auto *scroll = new QScrollArea(m_stack);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_place = new ManifestPlace(scroll);
    scroll->setWidget(m_place);
    m_placeScroll = scroll;
    markPane(m_place);
    m_splitter = new QSplitter(Qt::Horizontal, m_stack);
    m_splitter->setObjectName(QStringLiteral("manifestSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildMiddle());
    m_detail = new ManifestDetail(m_presenter, m_splitter);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_stack->addWidget(m_placeScroll);
    m_stack->addWidget(m_splitter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tools);
    column->addWidget(m_stack, 1);
}

QWidget *ManifestPage::buildMiddle()
{
    auto *middle = new QWidget(m_splitter);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *top = new QWidget(middle);
    auto *lines = new QVBoxLayout(top);
    lines->setContentsMargins(pageMargin, 10, pageMargin, 8);
    lines->setSpacing(8);
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(8);
    const std::array looks{std::pair{IconId::Ok, Token::Ok}, std::pair{IconId::Ok, Token::Busy},
                           std::pair{IconId::Warn, Token::Warn},
                           std::pair{IconId::Fail, Token::Fail},
                           std::pair{IconId::Idle, Token::Idle}};
    const std::array names{"countEnroll", "countVerified", "countWarned", "countRejected",
                           "countRest"};
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i] = new CountTile(looks[i].first, looks[i].second, top);
        m_tiles[i]->setObjectName(QLatin1String(names[i]));
        tiles->addWidget(m_tiles[i], 1);
    }
    m_tiles[RestTile]->setCheckable(false);
    lines->addLayout(tiles);
    m_verify = new VerifyRow(m_presenter, top);
    lines->addWidget(m_verify);
    lines->addWidget(buildFilter(top));
    m_notice = new NoticeStrip(middle);
    m_table = new ManifestTable(m_presenter.model(), middle);
    column->addWidget(top);
    column->addWidget(m_notice);
    column->addWidget(m_table, 1);
    markPane(top);
    return middle;
}

QWidget *ManifestPage::buildFilter(QWidget *parent)
{
    auto *row = new QWidget(parent);
    m_filter = new QLineEdit(row);
    m_filter->setObjectName(QStringLiteral("manifestFilter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaxLength(200);
    // A file that is dropped here is for the page.
    m_filter->setAcceptDrops(false);
    m_filter->addAction(iconFor(IconId::Search, Token::Muted), QLineEdit::LeadingPosition);
    m_kind = new QComboBox(row);
    m_kind->setObjectName(QStringLiteral("verdictCombo"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_kind->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    for (int i = 0; i <= ManifestVerdictModel::kinds; ++i)
        m_kind->addItem(QString());
    m_filterNote = new MutedLabel(row);
    m_filterNote->setObjectName(QStringLiteral("filterNote"));
    m_filterNote->setWordWrap(true);
    m_filterNote->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_filterNote->setMinimumWidth(1);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(8);
    fields->addWidget(m_filter);
    fields->addWidget(m_kind);
    fields->addStretch();
    m_filterRow = new QBoxLayout(QBoxLayout::LeftToRight, row);
    m_filterRow->setContentsMargins(0, 0, 0, 0);
    m_filterRow->setSpacing(8);
    m_filterRow->addLayout(fields);
    m_filterRow->addWidget(m_filterNote, 1);
    return row;
}

void ManifestPage::connectParts()
{
    connect(&m_presenter, &ManifestPresenter::changed, this, &ManifestPage::refresh);
    connect(this, &ManifestPage::verifyWanted, &m_presenter, &ManifestPresenter::verifyAgain);
    connect(&m_presenter, &ManifestPresenter::progressed, this, [this] {
        m_verify->refresh();
        m_tools->refresh();
        refreshCounts();
    });
    connect(&m_presenter.model(), &ManifestVerdictModel::counted, this,
            &ManifestPage::refreshCounts);
    connect(&m_presenter.model(), &ManifestVerdictModel::settled, this, &ManifestPage::onSettled);
    connect(&m_presenter.model(), &QAbstractItemModel::modelReset, this,
            &ManifestPage::refreshFilterNote);
    connect(m_tools, &ManifestTools::objectWanted, &m_presenter, &ManifestPresenter::chooseObject);
    connect(m_verify, &VerifyRow::cancelled, &m_presenter, &ManifestPresenter::cancel);
    for (int i = 0; i < RestTile; ++i)
        connect(m_tiles.at(std::size_t(i)), &QAbstractButton::clicked, this,
                [this, i](bool on) { chooseKind(on ? std::optional(Kind(i)) : std::nullopt); });
    connect(m_tiles[RestTile], &QAbstractButton::clicked, this, [this] {
        m_filter->clear();
        chooseKind({});
        m_table->scrollToBottom();
    });
    connect(m_filter, &QLineEdit::textChanged, this, &ManifestPage::applyFilter);
    connect(m_filter, &QLineEdit::returnPressed, this, &ManifestPage::focusEntries);
    connect(m_kind, &QComboBox::activated, this, [this](int item) {
        chooseKind(item > 0 ? std::optional(Kind(item - 1)) : std::nullopt);
    });
    connect(m_table, &ManifestTable::entryChanged, this, [this] {
        m_detail->showEntry(m_table->currentEntry());
        refreshCommands();
    });
    connect(m_table, &ManifestTable::leftAtTop, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    connect(m_table, &ManifestTable::textTyped, this, [this](const QString &text) {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->end(false);
        m_filter->insert(text);
    });
    connect(m_table, &ManifestTable::entered, m_detail, &ManifestDetail::focus);
    connect(m_detail, &ManifestDetail::copied, this, [this](const QString &title) {
        //: %1 what was copied: "SHA-256".
        say(tr("Copied: %1").arg(title));
    });
    connect(m_place, &ManifestPlace::triggered, this, &ManifestPage::onPlace);
}

void ManifestPage::open(const QString &file)
{
    m_message.clear();
    m_wanted.reset();
    m_filter->clear();
    chooseKind({});
    m_presenter.open(file);
    focusEntries();
}

void ManifestPage::focusEntries()
{
    if (!isVisible())
        return;
    if (m_stack->currentWidget() == m_placeScroll) {
        if (PushButton *button = m_place->button(0))
            button->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!m_table->currentIndex().isValid() && m_presenter.model().rowCount() > 0)
        m_table->selectEntry(m_presenter.model().verdictAt(0)->index);
    m_table->setFocus(Qt::OtherFocusReason);
}

void ManifestPage::chooseKind(std::optional<Kind> kind)
{
    for (int i = 0; i < RestTile; ++i)
        m_tiles.at(std::size_t(i))->setChecked(kind && int(*kind) == i);
    m_kind->setCurrentIndex(kind ? int(*kind) + 1 : 0);
    applyFilter();
}

void ManifestPage::applyFilter()
{
    ManifestVerdictModel::Filter filter;
    filter.text = m_filter->text();
    if (m_kind->currentIndex() > 0)
        filter.kind = Kind(m_kind->currentIndex() - 1);
    if (filter == m_presenter.model().filter())
        return;
    if (const auto entry = m_table->currentEntry())
        m_wanted = entry;
    m_presenter.model().setFilter(filter);
    if (!m_presenter.model().isFiltering())
        onSettled();
    refreshFilterNote();
}

/// The entry that was chosen before is chosen again, where the filter lets it through.
void ManifestPage::onSettled()
{
    if (m_wanted && !m_table->currentIndex().isValid() && m_table->selectEntry(*m_wanted))
        m_wanted.reset();
    refreshFilterNote();
}

Text ManifestPage::whyNot(CommandId id) const
{
    const bool isShown = m_stack->currentWidget() == m_splitter;
    switch (id) {
    case CommandId::EditFind:
        if (isShown)
            return {};
        break;
    case CommandId::EditCopy:
    case CommandId::EditCopyId:
        if (isShown && m_table->currentEntry())
            return {};
        return {"endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "No entry is chosen.")};
    default:
        return RecordCommands::elsewhere();
    }
    return m_presenter.whyNotExport();
}

void ManifestPage::run(CommandId id)
{
    const manifest::Verdict *verdict = m_presenter.model().verdictAt(m_table->currentIndex().row());
    if (id == CommandId::EditFind) {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    } else if (id == CommandId::EditCopyId && verdict) {
        QApplication::clipboard()->setText(QString::fromUtf8(verdict->uniqueId));
    } else if (id == CommandId::EditCopy && verdict) {
        QStringList cells;
        const int row = m_table->currentIndex().row();
        for (int column = 0; column < ManifestVerdictModel::Columns; ++column) {
            const bool isCode = column == ManifestVerdictModel::CodeColumn;
            cells.append(m_presenter.model()
                             .index(row, column)
                             .data(isCode ? int(models::ValueRole) : int(Qt::DisplayRole))
                             .toString());
        }
        QApplication::clipboard()->setText(cells.join(QLatin1Char('\t')));
    }
}

void ManifestPage::fit()
{
    m_filter->setMinimumWidth(std::min(scaled(filterWidth), width() / 4));
    m_filter->setMaximumWidth(scaled(filterWidth));
    const int detail = std::min(scaled(manifestDetailWidth), width() * 2 / 5);
    // What is said beside the filter stands below it where it would be broken too often.
    const bool isNarrow = width() - detail < scaled(narrowMiddle);
    m_filterRow->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_filterNote->setAlignment((isNarrow ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    m_detail->setMinimumWidth(std::min(detail * 3 / 4, width() / 4));
    if (m_sized || !isVisible())
        return;
    m_sized = true;
    m_splitter->setSizes({width() - detail, detail});
    const QByteArray state = WindowState(m_settings.windowStateFile()).value(manifestSplitterKey);
    if (!state.isEmpty())
        m_splitter->restoreState(state);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        WindowState(m_settings.windowStateFile())
            .setValue(manifestSplitterKey, m_splitter->saveState());
    });
}

void ManifestPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        fit();
}

void ManifestPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    RecordCommands::of(*m_commands).setShown(this, this, true);
    fit();
}

void ManifestPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_commands)
        RecordCommands::of(*m_commands).setShown(this, this, false);
}

void ManifestPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ManifestPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape &&
        (!m_filter->text().isEmpty() || m_kind->currentIndex() > 0)) {
        m_filter->clear();
        chooseKind({});
        return;
    }
    QWidget::keyPressEvent(event);
}

void ManifestPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (droppedFile(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_place->setAimedAt(true);
}

void ManifestPage::dragLeaveEvent(QDragLeaveEvent *event)
{
    QWidget::dragLeaveEvent(event);
    m_place->setAimedAt(false);
}

void ManifestPage::dropEvent(QDropEvent *event)
{
    m_place->setAimedAt(false);
    const QString file = droppedFile(event->mimeData());
    if (!file.isEmpty())
        open(file);
}

} // namespace endorse::ui
