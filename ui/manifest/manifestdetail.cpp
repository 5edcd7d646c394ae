// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifestdetail.h"

#include "manifestpresenter.h"
#include "manifestwords.h"

#include <ui/attestation/inkdelegate.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/common/pushbutton.h>
#include <ui/common/status.h>
#include <ui/enrollments/wraplabel.h>
#include <ui/service/emptystate.h>

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QCoroTask>
#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>

namespace endorse::ui {

using manifest::EntryDetail;
using manifest::Verdict;
using models::ManifestVerdictModel;

namespace {

constexpr int detailDelayMs = 40;
constexpr int detailPadding = 12;

QLabel *wordsLabel(QWidget *parent, const char *name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    label->setMinimumWidth(1);
    return label;
}

} // namespace

ManifestDetail::ManifestDetail(ManifestPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(IconId::Manifests, m_stack))
{
    setObjectName(QStringLiteral("manifestDetail"));
    auto *page = new QWidget(m_stack);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead(page));
    column->addWidget(buildScroll(page), 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    markPane(m_scroll);
    m_timer.setSingleShot(true);
    m_timer.setInterval(detailDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &ManifestDetail::read);
    connect(m_chain, &ChainView::currentChanged, this, &ManifestDetail::refreshCertificate);
    connect(m_copyPem, &QPushButton::clicked, this, [this] {
        if (const manifest::ChainElement *chosen = element())
            QApplication::clipboard()->setText(
                QString::fromLatin1(certificatePem(chosen->info.der)));
        Q_EMIT copied(QStringLiteral("PEM"));
    });
    for (CopyFieldList *list : {m_certificate, m_keys, m_facts})
        connect(list, &CopyFieldList::copied, this, &ManifestDetail::copied);
    retranslate();
}

QWidget *ManifestDetail::buildHead(QWidget *parent)
{
    m_head = new QWidget(parent);
    m_head->setBackgroundRole(QPalette::Window);
    m_head->setAutoFillBackground(true);
    m_id = new WrapLabel(m_head);
    m_id->setObjectName(QStringLiteral("entryId"));
    setFontRole(m_id, FontRole::MonoStrong);
    m_verdict = new StatusChip(m_head);
    m_verdict->setObjectName(QStringLiteral("entryVerdict"));
    m_reason = wordsLabel(m_head, "entryReason");
    auto *lines = new QVBoxLayout(m_head);
    lines->setContentsMargins(detailPadding, 10, detailPadding, 12);
    lines->setSpacing(6);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_id, 1, Qt::AlignVCenter);
    first->addWidget(m_verdict, 0, Qt::AlignTop);
    lines->addLayout(first);
    lines->addWidget(m_reason);
    return m_head;
}

CopyFieldList *ManifestDetail::addList(QVBoxLayout *column, PaneHeader *&header, const char *name)
{
    QWidget *content = column->parentWidget();
    header = new PaneHeader(content);
    header->setTopLine(true);
    auto *list = new CopyFieldList(content);
    list->setObjectName(QLatin1String(name));
    column->addWidget(header);
    column->addWidget(list);
    return list;
}

QWidget *ManifestDetail::buildScroll(QWidget *parent)
{
    m_scroll = new QScrollArea(parent);
    m_scroll->setObjectName(QStringLiteral("entryScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(m_scroll);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_chainHeader = new PaneHeader(content);
    m_chainHeader->setTopLine(true);
    m_chainPart = new QWidget(content);
    auto *chainLayout = new QVBoxLayout(m_chainPart);
    chainLayout->setContentsMargins(detailPadding, detailPadding, detailPadding, detailPadding);
    chainLayout->setSpacing(8);
    m_chainNote = wordsLabel(m_chainPart, "chainNote");
    m_chain = new ChainView(m_chainPart);
    chainLayout->addWidget(m_chainNote);
    chainLayout->addWidget(m_chain);
    m_adviceHeader = new PaneHeader(content);
    m_adviceHeader->setTopLine(true);
    m_advice = wordsLabel(content, "entryAdvice");
    m_advice->setContentsMargins(detailPadding, 8, detailPadding, 12);
    column->addWidget(m_chainHeader);
    column->addWidget(m_chainPart);
    column->addWidget(m_adviceHeader);
    column->addWidget(m_advice);
    m_certificate = addList(column, m_certificateHeader, "certificateFields");
    m_copyPem = new PushButton(m_certificateHeader, PushButton::Kind::Flat);
    m_copyPem->setObjectName(QStringLiteral("copyPem"));
    m_copyPem->setIconId(IconId::Copy);
    m_certificateHeader->addWidget(m_copyPem);
    m_keys = addList(column, m_keysHeader, "keyFields");
    m_facts = addList(column, m_entryHeader, "entryFields");
    column->addStretch();
    m_scroll->setWidget(content);
    return m_scroll;
}

void ManifestDetail::showEntry(std::optional<quint32> entry)
{
    ++m_serial;
    m_entry = entry;
    m_detail.reset();
    m_error.reset();
    if (entry)
        m_timer.start();
    else
        m_timer.stop();
    refresh();
}

const Verdict *ManifestDetail::verdict() const
{
    const auto &verdicts = m_presenter.session().verdicts();
    return m_entry && *m_entry < verdicts.size() ? &verdicts[*m_entry] : nullptr;
}

void ManifestDetail::read()
{
    if (!verdict())
        return;
    QCoro::connect(m_presenter.session().detail(*m_entry), this,
                   [this, serial = m_serial](const core::Result<EntryDetail> &detail) {
                       if (serial == m_serial)
                           take(detail);
                   });
}

void ManifestDetail::take(const core::Result<EntryDetail> &detail)
{
    if (detail)
        m_detail = *detail;
    else
        m_error = detail.error();
    refresh();
    m_scroll->ensureVisible(0, 0);
}

void ManifestDetail::focus()
{
    if (QAbstractButton *box = m_chain->boxAt(m_chain->current()))
        box->setFocus(Qt::OtherFocusReason);
    else
        m_scroll->setFocus(Qt::OtherFocusReason);
}

void ManifestDetail::refresh()
{
    const bool isShown = verdict() != nullptr;
    m_stack->setCurrentIndex(isShown ? 1 : 0);
    if (!isShown)
        return;
    refreshHead();
    refreshChain();
    refreshCertificate();
    refreshFacts();
}

void ManifestDetail::refreshHead()
{
    const Verdict &shown = *verdict();
    if (shown.uniqueId.isEmpty())
        //: Of an entry of a manifest.
        m_id->setWords(tr("No signed ID"));
    else
        m_id->setText(QString::fromUtf8(shown.uniqueId));
    setFontRole(m_id, shown.uniqueId.isEmpty() ? FontRole::Strong : FontRole::MonoStrong);
    const QString code = ManifestVerdictModel::leadingCode(shown);
    const QString word = ManifestVerdictModel::word(shown);
    m_verdict->setInk(tokenOf(ManifestVerdictModel::inkOf(shown)));
    m_verdict->setIconId(iconOfName(QLatin1String(ManifestVerdictModel::iconName(shown))));
    //: %1 a verdict, %2 its code: "Reject · E_SIG".
    m_verdict->setText(code.isEmpty() ? word : tr("%1 · %2").arg(word, code));
    m_reason->setText(m_error ? m_error->message.render() : ManifestVerdictModel::reason(shown));
    refreshGround();
}

/// The head stands on the tint of what is wrong.
void ManifestDetail::refreshGround()
{
    const Verdict *shown = verdict();
    const Tokens &tokens = Tokens::of(this);
    QColor ground = tokens[Token::Base];
    if (shown && shown->outcome == manifest::Outcome::Reject)
        ground = tokens.tint(Token::Fail);
    else if (shown && ManifestVerdictModel::isOf(*shown, ManifestVerdictModel::Kind::Warned))
        ground = tokens.tint(Token::Warn);
    QPalette colors = m_head->palette();
    if (colors.color(QPalette::Window) == ground)
        return;
    colors.setColor(QPalette::Window, ground);
    m_head->setPalette(colors);
}

void ManifestDetail::refreshChain()
{
    const QList<ChainBox> boxes = m_detail ? chainBoxes(*m_detail) : QList<ChainBox>();
    m_chainHeader->setVisible(!boxes.isEmpty());
    m_chainPart->setVisible(!boxes.isEmpty());
    m_chain->setBoxes(boxes);
    m_chainNote->setVisible(m_detail && isUnproven(*m_detail));
    m_chainNote->setText(tr("This is what the file claims. No trusted signature proves it, and "
                            "nothing of it is used."));
    m_adviceHeader->setVisible(m_detail || m_error);
    m_advice->setVisible(m_detail || m_error);
    m_advice->setText(m_detail  ? adviceWords(*m_detail)
                      : m_error ? m_error->hint.render()
                                : QString());
}

const manifest::ChainElement *ManifestDetail::element() const
{
    if (!m_detail)
        return nullptr;
    const QList<manifest::ChainElement> &chain = drawnChain(*m_detail);
    const qsizetype place = m_chain->current() - (lacksRoot(*m_detail) ? 1 : 0);
    return place >= 0 && place < chain.size() ? &chain.at(place) : nullptr;
}

void ManifestDetail::refreshCertificate()
{
    const manifest::ChainElement *chosen = element();
    const bool isProven = !chosen || !isClaimed(*m_detail, *chosen);
    m_certificateHeader->setVisible(chosen);
    //: Section: the fields of a certificate that is in a manifest without a good signature.
    m_certificateHeader->setTitle(isProven ? tr("Certificate") : tr("Certificate, not proven"));
    m_copyPem->setVisible(isProven);
    m_certificate->setVisible(chosen);
    m_certificate->setFacts(chosen ? certificateFacts(*chosen) : QList<CopyFact>());
}

void ManifestDetail::refreshFacts()
{
    const QList<CopyFact> keys = m_detail ? keyFacts(*m_detail) : QList<CopyFact>();
    m_keysHeader->setVisible(!keys.isEmpty());
    m_keys->setVisible(!keys.isEmpty());
    m_keys->setFacts(keys);
    m_entryHeader->setVisible(m_detail.has_value());
    m_facts->setVisible(m_detail.has_value());
    m_facts->setFacts(m_detail ? entryFacts(*m_detail) : QList<CopyFact>());
}

void ManifestDetail::retranslate()
{
    m_empty->setTexts(tr("No entry is chosen."),
                      tr("Choose one in the table to see why it has its verdict."));
    m_scroll->setAccessibleName(tr("What is known of the entry"));
    m_chainHeader->setTitle(tr("Chain"));
    m_adviceHeader->setTitle(tr("What to do"));
    m_copyPem->setWords(tr("Copy PEM"));
    m_copyPem->setIconOnly(true);
    m_copyPem->setToolTip(tr("Copies the certificate as PEM text."));
    //: Section: the keys of a chip.
    m_keysHeader->setTitle(tr("Keys by slot"));
    m_entryHeader->setTitle(tr("Entry"));
    refresh();
}

void ManifestDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_head)
        refreshGround();
}

} // namespace endorse::ui
