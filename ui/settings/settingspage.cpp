// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingspage.h"

#include "ui_settingspage.h"

#include <ui/common/fonts.h>
#include <ui/common/settings.h>

#include <QLocale>
#include <QSignalBlocker>

namespace endorse::ui {

namespace {

constexpr Language languages[] = {Language::System, Language::English, Language::Japanese,
                                  Language::Korean};
constexpr Theme themes[] = {Theme::System, Theme::Light, Theme::Dark};

void select(QComboBox *box, int data)
{
    box->setCurrentIndex(box->findData(data));
}

} // namespace

SettingsPage::SettingsPage(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_ui(std::make_unique<Ui::SettingsPage>())
{
    m_ui->setupUi(this);
    setFontRole(m_ui->title, FontRole::Count);
    // The slider counts in steps, so that an arrow key is one step.
    m_ui->textSize->setRange(TextScale::minimumPercent / TextScale::stepPercent,
                             TextScale::maximumPercent / TextScale::stepPercent);
    m_ui->textSize->setPageStep(2);
    applyWidths();
    fill();

    connect(m_ui->language, &QComboBox::activated, this, [this](int index) {
        m_settings.setLanguage(static_cast<Language>(m_ui->language->itemData(index).toInt()));
    });
    connect(m_ui->theme, &QComboBox::activated, this, [this](int index) {
        m_settings.setTheme(static_cast<Theme>(m_ui->theme->itemData(index).toInt()));
    });
    connect(m_ui->textSize, &QSlider::valueChanged, this,
            [this](int value) { m_settings.setTextPercent(value * TextScale::stepPercent); });
    connect(m_ui->reducedMotion, &QCheckBox::toggled, this,
            [this](bool on) { m_settings.setReducedMotion(on); });
    connect(&m_settings, &Settings::changed, this, &SettingsPage::takeSettings);
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::fill()
{
    const QSignalBlocker blockLanguage(m_ui->language);
    const QSignalBlocker blockTheme(m_ui->theme);
    m_ui->language->clear();
    for (const Language language : languages)
        m_ui->language->addItem(nativeName(language), static_cast<int>(language));
    m_ui->theme->clear();
    const QString names[] = {tr("System Theme"), tr("Light"), tr("Dark")};
    for (const Theme theme : themes)
        m_ui->theme->addItem(names[static_cast<std::size_t>(theme)], static_cast<int>(theme));
    takeSettings();
}

void SettingsPage::takeSettings()
{
    const QSignalBlocker blockSize(m_ui->textSize);
    const QSignalBlocker blockMotion(m_ui->reducedMotion);
    select(m_ui->language, static_cast<int>(m_settings.language()));
    select(m_ui->theme, static_cast<int>(m_settings.theme()));
    m_ui->textSize->setValue(m_settings.textPercent() / TextScale::stepPercent);
    //: %1 is the text size as a number.
    m_ui->textSizeValue->setText(tr("%1 %").arg(QLocale().toString(m_settings.textPercent())));
    m_ui->reducedMotion->setChecked(m_settings.reducedMotion());
}

void SettingsPage::applyWidths()
{
    for (QWidget *field :
         {static_cast<QWidget *>(m_ui->language), static_cast<QWidget *>(m_ui->theme),
          static_cast<QWidget *>(m_ui->textSize)})
        field->setFixedWidth(scaled(280));
}

void SettingsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyWidths();
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fill();
    }
}

} // namespace endorse::ui
