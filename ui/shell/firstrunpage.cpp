// SPDX-License-Identifier: GPL-3.0-or-later
#include "firstrunpage.h"

#include <ui/common/commandset.h>
#include <ui/common/fonts.h>
#include <ui/common/glossary.h>
#include <ui/common/iconlabel.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>
#include <ui/common/settings.h>
#include <ui/shell/walkpicture.h>

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace endorse::ui {

namespace {

constexpr int contentWidth = 940;
constexpr int wordsWidth = 340;
constexpr int heroGap = 36;
constexpr int cardGap = 14;

/// A ground of Base with a hairline round it.
class CardFrame final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &tokens = Tokens::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(tokens[Token::Hairline]);
        painter.setBrush(tokens[Token::Base]);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
};

constexpr Language languages[] = {Language::English, Language::Japanese, Language::Korean};

} // namespace

FirstRunPage::FirstRunPage(CommandSet &commands, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(buildLanguageRow());

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    auto *page = new QWidget(scroll);
    page->setAutoFillBackground(false);
    auto *centre = new QVBoxLayout(page);
    centre->setContentsMargins(16, 8, 16, 26);
    m_content = new QWidget(page);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHero(commands));
    column->addSpacing(30);
    m_own = new MutedLabel(m_content);
    setFontRole(m_own, FontRole::Strong);
    column->addWidget(m_own);
    column->addSpacing(8);
    column->addWidget(buildCards(commands));
    centre->addStretch();
    // Not by alignment: the height of the texts must be asked for the width that they get.
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(m_content);
    middle->addStretch();
    centre->addLayout(middle);
    centre->addStretch();
    scroll->setWidget(page);
    all->addWidget(scroll, 1);

    connect(&m_settings, &Settings::changed, this, [this](SettingId id) {
        if (id == SettingId::Language)
            takeLanguage();
    });
    retranslate();
    applyWidth();
}

void FirstRunPage::focusStart()
{
    // Whoever begins sees what Return and Space press.
    window()->setAttribute(Qt::WA_KeyboardFocusChange);
    m_start->setFocus(Qt::TabFocusReason);
}

QWidget *FirstRunPage::buildLanguageRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(16, 12, 16, 0);
    layout->setSpacing(8);
    layout->addStretch();
    auto *globe = new IconLabel(row);
    globe->setIcon(IconId::Globe, Token::WindowText, 16);
    layout->addWidget(globe);
    m_language = new QComboBox(row);
    for (const Language language : languages)
        m_language->addItem(nativeName(language), static_cast<int>(language));
    // Measuring the names would load the fonts of all three languages at the start.
    m_language->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    layout->addWidget(m_language);
    connect(m_language, &QComboBox::activated, this, [this](int index) {
        m_settings.setLanguage(static_cast<Language>(m_language->itemData(index).toInt()));
    });
    return row;
}

QWidget *FirstRunPage::buildHero(CommandSet &commands)
{
    auto *hero = new QWidget(m_content);
    m_hero = new QBoxLayout(QBoxLayout::LeftToRight, hero);
    m_hero->setContentsMargins(0, 0, 0, 0);
    m_hero->setSpacing(heroGap);

    m_words = new QWidget(hero);
    auto *words = new QVBoxLayout(m_words);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(0);
    m_title = new QLabel(m_words);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    setFontRole(m_title, FontRole::FirstRunTitle);
    m_text = new GlossaryLabel(m_words);
    m_text->setMuted(true);
    setFontRole(m_text, FontRole::Lead);
    m_start =
        new PushButton(commands.action(CommandId::StartDemo), m_words, PushButton::Kind::Primary);
    m_start->setLarge(true);
    m_start->setAutoDefault(true);
    m_start->setObjectName(QStringLiteral("startDemo"));
    m_note = new MutedLabel(m_words);
    m_note->setWordWrap(true);
    setFontRole(m_note, FontRole::Small);
    words->addWidget(m_title);
    words->addSpacing(12);
    words->addWidget(m_text);
    words->addSpacing(20);
    words->addWidget(m_start, 0, Qt::AlignLeft);
    words->addSpacing(10);
    words->addWidget(m_note);

    m_hero->addWidget(m_words, 0);
    m_hero->addWidget(new WalkPicture(hero), 1, Qt::AlignVCenter);
    return hero;
}

FirstRunPage::Card FirstRunPage::buildCard(QWidget *parent, IconId icon, PushButton *button)
{
    auto *frame = new CardFrame(parent);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    auto *picture = new IconLabel(frame);
    picture->setIcon(icon, Token::Busy, 20);
    Card card{new QLabel(frame), new MutedLabel(frame)};
    setFontRole(card.title, FontRole::CaptionTitle);
    card.text->setWordWrap(true);
    head->addWidget(picture);
    head->addWidget(card.title, 1);
    layout->addLayout(head);
    layout->addSpacing(5);
    layout->addWidget(card.text);
    layout->addStretch();
    layout->addSpacing(10);
    button->setParent(frame);
    button->setIconShown(false);
    layout->addWidget(button, 0, Qt::AlignLeft);
    m_cards->addWidget(frame, 1);
    return card;
}

QWidget *FirstRunPage::buildCards(CommandSet &commands)
{
    auto *row = new QWidget(m_content);
    m_cards = new QBoxLayout(QBoxLayout::LeftToRight, row);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(cardGap);
    m_tpm =
        buildCard(row, IconId::Tpm, new PushButton(commands.action(CommandId::ConnectTpm), row));
    m_service = buildCard(row, IconId::Service,
                          new PushButton(commands.action(CommandId::ConnectService), row));
    m_manifest = buildCard(row, IconId::Manifests,
                           new PushButton(commands.action(CommandId::ManifestOpen), row));
    return row;
}

void FirstRunPage::retranslate()
{
    m_title->setText(tr("See a device prove itself"));
    m_text->setPlainText(
        tr("The demo starts a software TPM and a provisioning service on this computer, "
           "and walks a device through attestation, one step at a time. Nothing is "
           "installed, and nothing leaves this computer."));
    //: %1 is a keyboard shortcut.
    m_note->setText(
        tr("11 steps · about five minutes at your own pace · %1")
            .arg(QKeySequence(Qt::CTRL | Qt::Key_D).toString(QKeySequence::NativeText)));
    m_own->setText(tr("Or begin with your own"));
    m_tpm.title->setText(tr("A TPM"));
    m_tpm.text->setText(tr("The chip in this computer, one behind a socket, or a simulator."));
    m_service.title->setText(tr("A provisioning service"));
    m_service.text->setText(tr("A real DPS by endpoint and ID scope. It needs no secret: the TPM "
                               "proves the device."));
    m_manifest.title->setText(tr("A manifest"));
    m_manifest.text->setText(tr("Drop a file here to get a verdict on every secure element."));
    m_language->setAccessibleName(tr("Language"));
    m_language->setToolTip(tr("Language of the program"));
    takeLanguage();
}

void FirstRunPage::takeLanguage()
{
    m_language->setCurrentIndex(
        m_language->findData(static_cast<int>(resolved(m_settings.language()))));
}

void FirstRunPage::applyWidth()
{
    if (!m_content)
        return;
    const int room = width() - 2 * 16;
    const bool narrow = room < scaled(contentWidth) * 4 / 5;
    const auto direction = narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    m_hero->setDirection(direction);
    m_cards->setDirection(direction);
    const int content = std::max(200, std::min(room, scaled(contentWidth)));
    m_content->setFixedWidth(content);
    if (narrow) {
        m_words->setMinimumWidth(0);
        m_words->setMaximumWidth(content);
    } else {
        m_words->setFixedWidth(std::min(scaled(wordsWidth), content * wordsWidth / contentWidth));
    }
    m_language->setMinimumWidth(scaled(150));
}

void FirstRunPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // A window that is shown forgets that its focus is to be seen.
    if (window()->focusWidget() == m_start)
        window()->setAttribute(Qt::WA_KeyboardFocusChange);
}

void FirstRunPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    applyWidth();
}

void FirstRunPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        applyWidth();
}

} // namespace endorse::ui
