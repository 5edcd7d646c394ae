// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrollmentspage.h"

#include <attestation/attestationsession.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/enrollments/enrollmentdetail.h>
#include <ui/enrollments/enrollmenttable.h>
#include <ui/enrollments/enrollmenttools.h>
#include <ui/enrollments/facetpane.h>
#include <ui/enrollments/listempty.h>
#include <ui/service/servicewords.h>

#include <QBoxLayout>
#include <QCoroTask>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMetaMethod>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QUrl>

#include <algorithm>

namespace endorse::ui {

using enrollmentlist::LocalList;

namespace {

constexpr QLatin1String columnsKey("enrollments/columns");
constexpr QLatin1String wideKey("enrollments/splitter");
constexpr QLatin1String narrowKey("enrollments/splitterNarrow");

/// Narrower than this there is no room for the facets beside table and detail.
constexpr int foldedBelow = 1500;
constexpr int facetsWidth = 236;
constexpr int detailWidth = 452;
constexpr int narrowDetailWidth = 340;
constexpr int lineHeight = 26;

} // namespace

EnrollmentsPage::EnrollmentsPage(EnrollmentsParts parts, CommandSet &commands, Settings &settings,
                                 QWidget *parent)
    : QWidget(parent)
    , m_parts(std::move(parts))
    , m_commands(&commands)
    , m_settings(settings)
{
    setObjectName(QStringLiteral("enrollmentsPage"));
    setAcceptDrops(true);
    build(commands);
    m_table->restoreColumns(WindowState(m_settings.windowStateFile()).value(columnsKey));
    connectParts();
    connectList();
    retranslate();
    onState();
}

EnrollmentsPage::~EnrollmentsPage()
{
    if (m_work)
        m_work->cancel();
}

void EnrollmentsPage::build(CommandSet &commands)
{
    m_tools = new EnrollmentTools(commands, this);
    m_filter = new FilterRow(this);
    m_notice = new NoticeStrip(this);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(QStringLiteral("enrollmentSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_facets = new FacetPane(m_splitter);
    auto *middle = new QWidget(m_splitter);
    m_stack = new QStackedWidget(middle);
    m_table = new EnrollmentTable(m_stack);
    m_empty = new ListEmpty(m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_line = new QWidget(middle);
    m_words = new ElidedLabel(m_line);
    m_words->setObjectName(QStringLiteral("listLine"));
    m_words->setMuted(true);
    auto *line = new QHBoxLayout(m_line);
    line->setContentsMargins(12, 0, 12, 0);
    line->addWidget(m_words, 1);
    auto *rows = new QVBoxLayout(middle);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_stack, 1);
    rows->addWidget(m_line);
    m_detail = new EnrollmentDetail(list(), commands, m_splitter);
    m_splitter->addWidget(m_facets);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tools);
    column->addWidget(m_filter);
    column->addWidget(m_notice);
    column->addWidget(m_splitter, 1);
}

void EnrollmentsPage::connectParts()
{
    connect(m_filter, &FilterRow::textChanged, this, &EnrollmentsPage::askAgain);
    connect(m_filter, &FilterRow::leftDown, this, [this] {
        if (m_stack->currentWidget() != m_table)
            return;
        if (!m_table->currentIndex().isValid())
            m_table->selectId(m_table->list()->idAt(0));
        m_table->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_filter, &FilterRow::cleared, this, &EnrollmentsPage::clearFilter);
    connect(m_filter, &FilterRow::facetChosen, this, &EnrollmentsPage::chooseFacet);
    connect(m_filter, &FilterRow::facetRemoved, this, &EnrollmentsPage::removeFacet);
    connect(m_facets, &FacetPane::facetChosen, this, &EnrollmentsPage::chooseFacet);
    connect(m_table->list(), &models::EnrollmentListModel::sortWanted, this,
            &EnrollmentsPage::askAgain);
    connect(m_table, &EnrollmentTable::shown, this, &EnrollmentsPage::onShown);
    connect(m_table, &EnrollmentTable::selectionMoved, this, &EnrollmentsPage::onSelection);
    connect(m_table, &EnrollmentTable::editWanted, this, &EnrollmentsPage::edit);
    connect(m_table, &EnrollmentTable::menuWanted, this, &EnrollmentsPage::showMenu);
    connect(m_table, &EnrollmentTable::columnsChanged, this, &EnrollmentsPage::saveColumns);
    connect(m_table, &EnrollmentTable::leftAtTop, m_filter, &FilterRow::focus);
    connect(m_table, &EnrollmentTable::textTyped, this, [this](const QString &text) {
        m_filter->focus();
        m_filter->edit()->end(false);
        m_filter->edit()->insert(text);
    });
    connect(m_empty, &ListEmpty::triggered, this, &EnrollmentsPage::onEmptyAction);
    connect(m_detail, &EnrollmentDetail::saved, this, [this](const QString &id) {
        selectId(id);
        //: %1 a registration ID.
        sayDone([id] { return tr("%1 is saved in the list.").arg(id); });
    });
    connect(m_detail, &EnrollmentDetail::editorLeft, this, [this] {
        onSelection();
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_splitter, &QSplitter::splitterMoved, this, &EnrollmentsPage::saveSplitter);
    if (m_parts.session)
        connect(m_parts.session, &attestation::AttestationSession::stateChanged, this,
                &EnrollmentsPage::refreshCommands);
}

void EnrollmentsPage::connectList()
{
    connect(&list(), &LocalList::indexChanged, this, [this] {
        refreshFacets();
        ask();
        m_detail->reload();
    });
    connect(&list(), &LocalList::stateChanged, this, &EnrollmentsPage::onState);
    connect(&list(), &LocalList::undoChanged, this, &EnrollmentsPage::refreshCommands);
    connect(&list(), &LocalList::problem, this, &EnrollmentsPage::sayError);
    connect(&list(), &LocalList::placeChanged, this, [this] {
        // What was known of another list is not true of this one.
        setComparison(nullptr);
        m_asked = false;
        m_query.status.reset();
        m_query.iotHub.clear();
        m_filter->setText({});
        Q_EMIT statusMessageChanged();
    });
}

models::SelectedRows EnrollmentsPage::selection() const
{
    return m_table->selection();
}

QString EnrollmentsPage::currentId() const
{
    const models::SelectedRows rows = selection();
    return rows.count() == 1 ? m_table->list()->idAt(rows.ranges.first().first) : QString();
}

void EnrollmentsPage::selectId(const QString &id)
{
    m_wanted = id;
    if (m_table->selectId(id)) {
        m_wanted.clear();
        return;
    }
    // The rows that show it are on their way, unless the filter keeps them back.
    if (list().index()->find(id.toLower()))
        clearFilter();
}

void EnrollmentsPage::clearFilter()
{
    m_query.status.reset();
    m_query.iotHub.clear();
    setFacet({});
    m_filter->setText({});
    refreshFacets();
    askAgain();
}

void EnrollmentsPage::openList(const enrollmentlist::ListPlace &place)
{
    m_opened = true;
    m_settings.setText(SettingId::ListPlace, place.text());
    openPlace(place);
}

void EnrollmentsPage::openPlace(const enrollmentlist::ListPlace &place)
{
    m_openError.reset();
    m_opening = place;
    onState();
    QCoro::connect(m_parts.station(), this, [this, place](const core::Result<ListStation> &who) {
        // Another list was chosen meanwhile.
        if (m_opening != place)
            return;
        m_opening.reset();
        if (who)
            list().open(place, who->station, who->audit);
        else
            m_openError = who.error();
        onState();
    });
}

void EnrollmentsPage::openRemembered()
{
    if (m_opened || list().place())
        return;
    m_opened = true;
    const QString remembered = m_settings.text(SettingId::ListPlace);
    if (remembered.isEmpty()) {
        openPlace(m_parts.defaultPlace());
        return;
    }
    const auto place = enrollmentlist::ListPlace::parse(remembered);
    if (place) {
        openPlace(*place);
        return;
    }
    m_openError = place.error();
    onState();
}

void EnrollmentsPage::retranslate()
{
    m_tools->retranslate();
    m_filter->retranslate();
    m_facets->retranslate();
    m_table->retranslate();
    m_detail->retranslate();
    m_notice->refresh();
    onState();
    // The words of the status are searched in the language of the program.
    if (!m_filter->text().isEmpty())
        ask();
    fit();
}

void EnrollmentsPage::saveColumns()
{
    WindowState(m_settings.windowStateFile()).setValue(columnsKey, m_table->saveColumns());
}

void EnrollmentsPage::saveSplitter()
{
    WindowState(m_settings.windowStateFile())
        .setValue(m_folded ? narrowKey : wideKey, m_splitter->saveState());
}

void EnrollmentsPage::fit()
{
    m_line->setMinimumHeight(std::max(scaled(lineHeight), m_words->sizeHint().height() + 6));
    const bool folded = width() < scaled(foldedBelow);
    m_detail->setMinimumWidth(std::min(scaled(narrowDetailWidth), width() * 2 / 5));
    m_facets->setMinimumWidth(scaled(facetsWidth) / 2);
    if (m_sized && folded == m_folded)
        return;
    if (!isVisible())
        return;
    m_sized = true;
    m_folded = folded;
    m_facets->setVisible(!folded);
    m_filter->setFolded(folded);
    const int facets = folded ? 0 : scaled(facetsWidth);
    const int detail = std::min(scaled(folded ? narrowDetailWidth : detailWidth), width() * 2 / 5);
    m_splitter->setSizes({facets, width() - facets - detail, detail});
    const QByteArray state =
        WindowState(m_settings.windowStateFile()).value(folded ? narrowKey : wideKey);
    if (!state.isEmpty())
        m_splitter->restoreState(state);
}

void EnrollmentsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        fit();
}

void EnrollmentsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!focusWidget())
        m_filter->focus();
    RecordCommands::of(*m_commands).setShown(this, this, true);
    openRemembered();
    fit();
}

void EnrollmentsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_commands)
        RecordCommands::of(*m_commands).setShown(this, this, false);
}

void EnrollmentsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void EnrollmentsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        clearFilter();
        return;
    }
    QWidget::keyPressEvent(event);
}

void EnrollmentsPage::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void EnrollmentsPage::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() != 1)
        return;
    const QString file = urls.first().toLocalFile();
    static const QMetaMethod dropped = QMetaMethod::fromSignal(&EnrollmentsPage::fileDropped);
    if (isSignalConnected(dropped))
        Q_EMIT fileDropped(file);
    else
        importFile(file);
}

void EnrollmentsPage::importFile(const QString &file)
{
    if (whyNot(CommandId::ListImport).isEmpty())
        Q_EMIT importWanted(file);
}

} // namespace endorse::ui
