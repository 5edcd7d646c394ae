// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagramview.h"

#include <models/diagrammodel.h>
#include <ui/attestation/attestationpresenter.h>
#include <ui/attestation/diagramaccessible.h>
#include <ui/attestation/diagramexport.h>
#include <ui/attestation/diagramgrowth.h>
#include <ui/attestation/diagramscene.h>
#include <ui/common/appearance.h>
#include <ui/common/fonts.h>
#include <ui/common/panes.h>

#include <QAccessible>
#include <QEvent>

#include <algorithm>
#include <cmath>

namespace endorse::ui {

using models::DiagramModel;
using models::DiagramRow;

namespace {

constexpr int usualWidth = 560;
constexpr int usualHeight = 320;
constexpr int leastWidth = 300;

/// The request that the service logged for this exchange, told by the id of its answer.
std::optional<models::ServiceNote> noteFrom(const emulator::RequestLog &log,
                                            const dps::HttpExchange &exchange)
{
    for (const auto &[name, value] : exchange.responseHeaders) {
        if (name.compare("x-ms-request-id", Qt::CaseInsensitive) != 0)
            continue;
        const emulator::EmulatorRequest *request = log.byRequestId(value);
        if (!request)
            return std::nullopt;
        for (const emulator::Decision &decision : request->decisions) {
            if (decision.verdict != emulator::Decision::Verdict::Refused)
                continue;
            // The value is among the decisions of the request: here it would cover the diagram.
            return models::ServiceNote{decision.what, true};
        }
        return std::nullopt;
    }
    return std::nullopt;
}

QStringList idsOf(const DiagramModel &model)
{
    QStringList ids;
    for (const DiagramRow &row : model.rows())
        ids.append(row.id);
    return ids;
}

} // namespace

DiagramView::DiagramView(AttestationPresenter &presenter, QWidget *parent)
    : QGraphicsView(parent)
    , m_presenter(presenter)
    , m_model(new DiagramModel(this))
    , m_scene(new DiagramScene(this))
    , m_heads(new DiagramHeads(this))
    , m_growth(new DiagramGrowth(*m_scene, this))
{
    installDiagramAccessibility();
    setObjectName(QStringLiteral("diagram"));
    setFrameShape(QFrame::NoFrame);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setInteractive(false);
    viewport()->setMouseTracking(true);
    // The view itself takes the focus and has the name.
    viewport()->setFocusPolicy(Qt::NoFocus);
    setScene(m_scene);
    connectModel();
    connect(&m_presenter, &AttestationPresenter::shownMessageChanged, this,
            &DiagramView::markCurrent);
    markPane(this);
    retranslate();
}

DiagramView::~DiagramView() = default;

void DiagramView::connectModel()
{
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) {
                for (int row = first; row <= last; ++row)
                    m_scene->insertRow(row, m_model->at(row));
                relayOut();
            });
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                for (int row = last; row >= first; --row)
                    m_scene->removeRow(row);
            });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &DiagramView::relayOut);
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                for (int row = first.row(); row <= last.row(); ++row)
                    m_scene->changeRow(row, m_model->at(row));
                relayOut();
            });
}

QSize DiagramView::sizeHint() const
{
    return {scaled(usualWidth), scaled(usualHeight)};
}

QSize DiagramView::minimumSizeHint() const
{
    return {std::min(scaled(leastWidth), 2 * leastWidth),
            int(DiagramGeometry::headsHeight() + 2 * DiagramGeometry::minimumPitch())};
}

void DiagramView::setEnds(const DiagramEnds &ends)
{
    m_ends = ends;
    updateEnds();
}

void DiagramView::updateEnds()
{
    const RunSnapshot &run = m_presenter.snapshot();
    const bool isOfTpm = run.kind == attestation::AttestationKind::Tpm;
    DiagramEnds ends = m_ends;
    ends.mechanism = run.kind;
    ends.keyHome = isOfTpm ? QString() : run.keyHome;
    ends.hub = run.assignedHub;
    const bool other = ends.mechanism != m_heads->ends().mechanism;
    m_heads->setEnds(ends);
    if (!other)
        return;
    m_scene->setMechanism(ends.mechanism);
    m_announcedStep = -1; // The same step is another one now.
    setAccessibleName(isOfTpm ? tr("Messages between TPM, device and service")
                              : tr("Messages between device, service and hub"));
    relayOut();
}

void DiagramView::setRequestLog(const emulator::RequestLog *log)
{
    if (m_log)
        disconnect(m_log, nullptr, this, nullptr);
    m_log = log;
    const auto renew = [this] {
        models::ServiceNotes notes;
        if (m_log)
            notes = [log = m_log](
                        const dps::HttpExchange &exchange) -> std::optional<models::ServiceNote> {
                return log ? noteFrom(*log, exchange) : std::nullopt;
            };
        m_model->setServiceNotes(std::move(notes));
    };
    // What the service says of a request may come after the answer.
    if (m_log)
        connect(m_log, &emulator::RequestLog::appended, this, renew);
    renew();
}

void DiagramView::setSpeed(double speed)
{
    m_growth->setSpeed(speed);
    if (speed >= DiagramGrowth::stillFrom)
        m_growth->finish();
}

void DiagramView::refresh()
{
    updateEnds();
    const QStringList before = idsOf(*m_model);
    m_updating = true;
    m_model->setSteps(m_presenter.snapshot().steps, m_presenter.shownStep(), m_presenter.hasEnded(),
                      m_presenter.snapshot().kind);
    m_updating = false;
    if (m_layOutLater)
        relayOut();
    markCurrent();
    const QStringList now = idsOf(*m_model);
    if (now != before)
        growNew(before);
    if (now != before || m_scrolledStep != m_presenter.shownStep())
        scrollToShown();
}

void DiagramView::growNew(const QStringList &before)
{
    if (!isVisible() || !motionAllowed(this)) {
        m_growth->finish();
        return;
    }
    // Only what the run has just brought: folding and unfolding moves nothing.
    const int step = m_presenter.snapshot().currentStep;
    if (!m_presenter.isPinned() && step >= 0) {
        QStringList fresh;
        for (const DiagramRow &row : m_model->rows()) {
            if (row.step == step && !row.ahead && !before.contains(row.id))
                fresh.append(row.id);
        }
        const bool sameStep = std::any_of(before.cbegin(), before.cend(), [&](const QString &id) {
            const int row = m_model->indexOfId(id);
            return row >= 0 && m_model->at(row).step == step && !m_model->at(row).ahead;
        });
        if (!fresh.isEmpty() && (!sameStep || !m_growth->isGrowing()))
            m_growth->grow(fresh);
        else if (!fresh.isEmpty())
            m_growth->finish();
    }
}

void DiagramView::relayOut()
{
    m_layOutLater = m_updating;
    if (m_updating || m_layingOut)
        return;
    m_layingOut = true;
    // A scroll bar that comes or goes takes its width: once more, then.
    constexpr int passes = 3;
    QSize laidOutFor;
    for (int pass = 0; pass < passes && laidOutFor != viewport()->size(); ++pass) {
        const int heads = int(DiagramGeometry::headsHeight());
        if (viewportMargins().top() != heads)
            setViewportMargins(0, heads, 0, 0);
        laidOutFor = viewport()->size();
        const QRect place = viewport()->geometry();
        m_heads->setGeometry(place.left(), place.top() - heads, place.width(), heads);
        const qreal least = DiagramGeometry::minimumPitch();
        const qreal room = laidOutFor.height() - DiagramGeometry::top() - DiagramGeometry::bottom();
        m_model->setRoom(std::max(1, int(room / least)));
        const qreal pitch = std::clamp(std::floor(room / std::max(1, m_model->rowCount())), least,
                                       DiagramGeometry::maximumPitch());
        m_scene->layOut(laidOutFor.width(), pitch, laidOutFor.height());
    }
    m_layingOut = false;
}

int DiagramView::currentRow() const
{
    const auto &message = m_presenter.shownMessage();
    return message ? m_model->rowOf(*message) : -1;
}

void DiagramView::markCurrent()
{
    using Mark = DiagramItem::Mark;
    const int current = currentRow();
    const Mark mark = hasFocus() ? Mark::Focused : Mark::Chosen;
    const QList<DiagramItem *> &items = m_scene->rowItems();
    for (int row = 0; row < int(items.size()); ++row)
        items.at(row)->setMark(row == current ? mark : Mark::None);
    m_scene->setMarkedBand(current < 0 ? m_presenter.shownStep() : -1, mark);
    announceCurrent();
}

void DiagramView::announceCurrent()
{
    const int step = m_presenter.shownStep();
    const auto &message = m_presenter.shownMessage();
    if (message == m_announced && step == m_announcedStep)
        return;
    m_announced = message;
    m_announcedStep = step;
    const int row = currentRow();
    setAccessibleDescription(row < 0 ? bandText(m_presenter)
                                     : models::accessibleText(m_model->at(row)));
    if (!hasFocus())
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    if (row >= 0)
        event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

void DiagramView::scrollToShown()
{
    m_scrolledStep = m_presenter.shownStep();
    const int row = currentRow();
    const auto show = [this](const QRectF &place) {
        ensureVisible(place, 0, int(DiagramGeometry::bottom()));
    };
    const QRectF band = m_scene->bandRect(m_scrolledStep);
    if (!band.isEmpty()) {
        // The end of the step matters more than its beginning where both have no room.
        show(band.height() > viewport()->height()
                 ? QRectF(0, band.bottom() - viewport()->height() / 2.0, 1,
                          viewport()->height() / 2.0)
                 : QRectF(0, band.top(), 1, band.height()));
    }
    if (row >= 0) {
        const DiagramItem *item = m_scene->rowItems().at(row);
        show(QRectF(0, item->y(), 1, item->height()));
    }
}

void DiagramView::retranslate()
{
    setAccessibleName(m_heads->ends().mechanism == attestation::AttestationKind::Tpm
                          ? tr("Messages between TPM, device and service")
                          : tr("Messages between device, service and hub"));
    m_announcedStep = -1;
    m_model->retranslate();
    m_heads->update();
    relayOut();
    markCurrent();
}

void DiagramView::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
        updateGeometry();
        relayOut();
        m_heads->update();
        break;
    case QEvent::PaletteChange:
        m_scene->update();
        m_heads->update();
        break;
    default:
        break;
    }
}

void DiagramView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    relayOut();
    scrollToShown();
}

void DiagramView::hideEvent(QHideEvent *event)
{
    QGraphicsView::hideEvent(event);
    m_growth->finish();
}

void DiagramView::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    m_announcedStep = -1;
    markCurrent();
}

void DiagramView::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    markCurrent();
}

DiagramExport DiagramView::picture() const
{
    const auto &run = m_presenter.snapshot();
    return DiagramExport(m_model->allRows(), m_heads->ends(),
                         {run.registrationId, run.steps.constFirst().startedAt},
                         viewport()->width());
}

void DiagramView::exportSvg(QIODevice *device) const
{
    picture().writeSvg(device);
}

QImage DiagramView::toImage(qreal scale) const
{
    return picture().toImage(scale);
}

} // namespace endorse::ui
