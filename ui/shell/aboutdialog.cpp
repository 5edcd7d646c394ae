// SPDX-License-Identifier: GPL-3.0-or-later
#include "aboutdialog.h"

#include "ui_aboutdialog.h"

#include <ui/common/fonts.h>

namespace endorse::ui {

namespace {

struct Library
{
    const char *name;
    const char *licence;
};

// Names and licences are the same in every language.
constexpr Library libraries[] = {
    {"Qt", "LGPL-3.0"},        {"tpm2-tss", "BSD-2-Clause"}, {"OpenSSL", "Apache-2.0"},
    {"QCoro", "MIT"},          {"Boost.Beast", "BSL-1.0"},   {"simdjson", "Apache-2.0"},
    {"CLI11", "BSD-3-Clause"}, {"tl::expected", "CC0-1.0"},
};

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : FittedDialog(parent)
    , m_ui(std::make_unique<Ui::AboutDialog>())
{
    m_ui->setupUi(this);
    m_ui->icon->setIcon(IconId::Attestation, Token::Link, 40);
    setFontRole(m_ui->name, FontRole::Count);
    m_ui->closeButton->setDefault(true);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    fill();
}

AboutDialog::~AboutDialog() = default;

void AboutDialog::fill()
{
    //: %1 is the version of the program, as in 1.2.0.
    m_ui->version->setText(tr("Version %1").arg(QLatin1String(ENDORSE_VERSION)));
    QStringList lines;
    for (const Library &library : libraries) {
        QString name = QLatin1String(library.name);
        if (name == QLatin1String("Qt"))
            name += QLatin1Char(' ') + QLatin1String(qVersion());
        lines.append(QStringLiteral("%1 (%2)").arg(name, QLatin1String(library.licence)));
    }
    m_ui->libraries->setText(lines.join(QLatin1Char('\n')));
}

void AboutDialog::changeEvent(QEvent *event)
{
    FittedDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fill();
    }
}

} // namespace endorse::ui
