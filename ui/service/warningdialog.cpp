// SPDX-License-Identifier: GPL-3.0-or-later
#include "warningdialog.h"

#include <ui/common/iconlabel.h>
#include <ui/common/pushbutton.h>

#include <QBoxLayout>
#include <QLabel>

namespace endorse::ui {

WarningDialog::WarningDialog(QWidget *parent)
    : FittedDialog(parent)
    , m_words(new QVBoxLayout)
{
    auto *icon = new IconLabel(this);
    icon->setIcon(IconId::Warn, Token::Warn, 24);
    m_words->setSpacing(8);
    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addLayout(m_words, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(16);
    layout->addLayout(top);
}

void WarningDialog::addText(const QString &text, FontRole role)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setFontRole(label, role);
    m_words->addWidget(label);
}

void WarningDialog::addWidget(QWidget *widget)
{
    m_words->addWidget(widget);
}

void WarningDialog::setButtons(PushButton *confirm, PushButton *cancel, int width)
{
    confirm->setAutoDefault(false);
    cancel->setDefault(true);
    cancel->setFocus();
    connect(confirm, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(confirm);
    buttons->addWidget(cancel);
    static_cast<QVBoxLayout *>(layout())->addLayout(buttons);
    resize(scaled(width), sizeHint().height());
}

} // namespace endorse::ui
