// SPDX-License-Identifier: GPL-3.0-or-later
#include "failurepane.h"

#include <models/keyattributes.h>
#include <ui/attestation/attestationpresenter.h>
#include <ui/common/flowrow.h>
#include <ui/common/fonts.h>
#include <ui/common/glossary.h>
#include <ui/common/iconlabel.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/common/pushbutton.h>

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollArea>

namespace endorse::ui {

namespace {

/// Of a value that was compared: what is longer stands whole in the tooltip.
constexpr int longestValue = 150;
/// Of what was compared, as it stands before the value.
constexpr int longestLabel = 210;

/// Foreign text in as many lines as it takes: a label would not break a long word, and would make
/// the pane wider than it is.
class TechnicalText final : public QPlainTextEdit
{
public:
    explicit TechnicalText(QWidget *parent)
        : QPlainTextEdit(parent)
    {
        setFrameShape(QFrame::NoFrame);
        setReadOnly(true);
        setTabChangesFocus(true);
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        document()->setDocumentMargin(0);
        setFontRole(this, FontRole::Mono);
        connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged,
                this, [this] { fit(); });
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QPlainTextEdit::resizeEvent(event);
        fit();
    }

private:
    void fit()
    {
        // A plain text document counts its height in lines.
        const qreal lines = document()->documentLayout()->documentSize().height();
        setFixedHeight(qCeil(lines * fontMetrics().lineSpacing()) + 2);
    }
};

/// A thumbprint is a word of 64 letters, wider than the pane: it may break within.
QString breakable(QString text)
{
    static const QRegularExpression longHex(QStringLiteral("([0-9a-f]{16})(?=[0-9a-f])"));
    constexpr char16_t zeroWidthSpace = 0x200b;
    return text.replace(longHex, QStringLiteral("\\1") + QChar(zeroWidthSpace));
}

} // namespace

FailurePane::FailurePane(AttestationPresenter &presenter, CommandSet &commands, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_comparedBox(nullptr)
    , m_comparedHeader(nullptr)
    , m_compared(nullptr)
    , m_comparedLines(nullptr)
    , m_header(new PaneHeader(this))
    , m_scroll(new QScrollArea(this))
    , m_stepsBox(nullptr)
    , m_steps(nullptr)
    , m_technicalTitle(nullptr)
    , m_technical(nullptr)
    , m_restart(nullptr)
    , m_remedy(nullptr)
    , m_copy(nullptr)
{
    m_header->setTopLine(true);
    auto *content = new QWidget(m_scroll);
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    m_stepsBox = new QWidget(content);
    m_stepsBox->setObjectName(QStringLiteral("nextSteps"));
    m_steps = new QVBoxLayout(m_stepsBox);
    m_steps->setContentsMargins(0, 0, 0, 0);
    m_steps->setSpacing(4);
    m_technicalTitle = new MutedLabel(content);
    m_technicalTitle->setForegroundRole(QPalette::WindowText);
    setFontRole(m_technicalTitle, FontRole::SmallStrong);
    m_technical = new TechnicalText(content);
    m_technical->setObjectName(QStringLiteral("technical"));

    m_restart = new PushButton(commands.action(CommandId::AttestationRestart), content,
                               PushButton::Kind::Primary);
    m_restart->setObjectName(QStringLiteral("restartAfterFailure"));
    m_remedy = new PushButton(content);
    m_remedy->setObjectName(QStringLiteral("remedy"));
    m_remedy->hide();
    connect(m_remedy, &QPushButton::clicked, this, [this] { Q_EMIT remedyWanted(m_shownRemedy); });
    m_copy = new PushButton(content);
    m_copy->setObjectName(QStringLiteral("copyFailure"));
    m_copy->setIconId(IconId::Copy);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_presenter.failureReport()); });
    m_buttons = new FlowRow;
    m_buttons->setSpacing(8);
    m_buttons->addWidget(m_restart);
    m_buttons->addWidget(m_remedy);
    auto *technicalRow = new QHBoxLayout;
    technicalRow->addWidget(m_technicalTitle);
    technicalRow->addStretch();
    technicalRow->addWidget(m_copy);

    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(12, 8, 12, 10);
    inner->setSpacing(8);
    inner->addWidget(m_stepsBox);
    inner->addLayout(m_buttons);
    inner->addLayout(technicalRow);
    inner->addWidget(m_technical);
    inner->addStretch();
    m_scroll->setObjectName(QStringLiteral("failure"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setMinimumHeight(scaled(100));
    markPane(m_scroll);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildCompared());
    layout->addWidget(m_header);
    layout->addWidget(m_scroll, 1);
    retranslate();
}

QWidget *FailurePane::buildCompared()
{
    m_comparedBox = new QWidget(this);
    m_comparedHeader = new PaneHeader(m_comparedBox);
    m_comparedHeader->setTopLine(true);
    m_compared = new QWidget(m_comparedBox);
    m_compared->setObjectName(QStringLiteral("compared"));
    m_compared->setAutoFillBackground(true);
    m_compared->setBackgroundRole(QPalette::Base);
    m_comparedLines = new QGridLayout(m_compared);
    m_comparedLines->setContentsMargins(12, 6, 12, 8);
    m_comparedLines->setHorizontalSpacing(10);
    m_comparedLines->setVerticalSpacing(4);
    m_comparedLines->setColumnStretch(2, 1);
    auto *layout = new QVBoxLayout(m_comparedBox);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_comparedHeader);
    layout->addWidget(m_compared);
    return m_comparedBox;
}

void FailurePane::showCompared(const QList<ComparedLine> &lines)
{
    while (QLayoutItem *item = m_comparedLines->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_comparedBox->setVisible(!lines.isEmpty());
    for (int row = 0; row < int(lines.size()); ++row) {
        const ComparedLine &line = lines.at(row);
        auto *icon = new IconLabel(m_compared);
        // Icon and word tell equal from unequal, not the colour alone.
        icon->setIcon(line.same      ? IconId::Ok
                      : line.differs ? IconId::Fail
                                     : IconId::Chain,
                      line.same      ? Token::Ok
                      : line.differs ? Token::Fail
                                     : Token::Muted,
                      16);
        auto *label = new MutedLabel(m_compared);
        label->setForegroundRole(QPalette::WindowText);
        label->setText(line.label);
        // A label that breaks its lines asks for half its width, so only a long one may.
        label->setWordWrap(QFontMetrics(fontOf(FontRole::Body)).horizontalAdvance(line.label) >
                           scaled(longestLabel));
        auto *name = new QLabel(m_compared);
        name->setTextFormat(Qt::PlainText);
        const QString whole = QFontMetrics(fontOf(FontRole::MonoStrong))
                                  .elidedText(line.name, Qt::ElideMiddle, scaled(longestValue));
        name->setText(line.isText           ? whole
                      : line.name.isEmpty() ? tr("no such key")
                                            : models::shortName(line.name));
        name->setToolTip(line.name);
        name->setTextInteractionFlags(Qt::TextSelectableByMouse);
        setFontRole(name, line.differs ? FontRole::MonoStrong : FontRole::Mono);
        name->setForegroundRole(QPalette::WindowText);
        QPalette palette = name->palette();
        palette.setColor(QPalette::WindowText, Tokens::of(this)[line.ink]);
        name->setPalette(palette);
        m_comparedLines->addWidget(icon, row, 0);
        m_comparedLines->addWidget(label, row, 1);
        m_comparedLines->addWidget(name, row, 2);
        for (QWidget *widget : std::initializer_list<QWidget *>{icon, label, name})
            widget->show();
    }
}

void FailurePane::showRemedy(Remedy remedy)
{
    m_shownRemedy = remedy;
    m_remedy->setVisible(remedy != Remedy::None);
    if (remedy == Remedy::Enroll) {
        m_remedy->setText(tr("Enroll and Restart"));
        m_remedy->setToolTip(
            tr("Enrolls this certificate under its registration ID, and begins again."));
    } else {
        m_remedy->setText(tr("Choose the Device..."));
        m_remedy->setToolTip(tr("Chooses another certificate, key or PIN."));
    }
    m_remedy->setAccessibleName(m_remedy->text());
}

void FailurePane::addButton(PushButton *button)
{
    m_buttons->insertWidget(2, button);
}

void FailurePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

void FailurePane::showSteps(const QStringList &steps)
{
    if (steps == m_shownSteps)
        return;
    m_shownSteps = steps;
    while (QLayoutItem *item = m_steps->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (qsizetype i = 0; i < steps.size(); ++i) {
        auto *row = new QWidget(m_stepsBox);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(6);
        auto *number = new QLabel(row);
        number->setTextFormat(Qt::PlainText);
        //: Number of an instruction in a list of instructions.
        number->setText(tr("%1.").arg(i + 1));
        setFontRole(number, FontRole::Strong);
        auto *text = new GlossaryLabel(row);
        text->setPlainText(breakable(steps.at(i)));
        layout->addWidget(number, 0, Qt::AlignTop);
        layout->addWidget(text, 1);
        m_steps->addWidget(row);
        row->show();
    }
}

void FailurePane::refresh()
{
    const std::optional<FailureView> failure = m_presenter.failure();
    setVisible(failure.has_value());
    if (!failure)
        return;
    m_comparedHeader->setTitle(m_presenter.isOfTpm() ? tr("Names compared")
                                                     : tr("What was compared"));
    showCompared(failure->compared);
    showRemedy(failure->remedy);
    showSteps(failure->nextSteps);
    m_technical->setPlainText(failure->technical);
    m_technical->setVisible(!failure->technical.isEmpty());
    m_technicalTitle->setVisible(!failure->technical.isEmpty());
    m_header->setNote(failure->code);
}

void FailurePane::retranslate()
{
    m_header->setTitle(tr("What to do next"));
    m_scroll->setAccessibleName(tr("What to do next"));
    m_technicalTitle->setText(tr("Technical text"));
    m_technical->setAccessibleName(tr("Technical text"));
    m_copy->setText(tr("Copy for a Report"));
    m_copy->setToolTip(tr("Copies step, code, message and technical text in English."));
    refresh();
}

} // namespace endorse::ui
