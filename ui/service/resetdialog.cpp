// SPDX-License-Identifier: GPL-3.0-or-later
#include "resetdialog.h"

#include <ui/common/fonts.h>
#include <ui/common/iconlabel.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>

#include <QBoxLayout>
#include <QLabel>

namespace endorse::ui {

namespace {

constexpr int dialogWidth = 440;

} // namespace

ResetDialog::ResetDialog(QWidget *parent)
    : FittedDialog(parent)
{
    setObjectName(QStringLiteral("resetDialog"));
    setWindowTitle(tr("Reset the Emulator"));
    auto *icon = new IconLabel(this);
    icon->setIcon(IconId::Warn, Token::Warn, 24);
    const auto text = [this](const QString &words, FontRole role) {
        auto *label = new QLabel(words, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        setFontRole(label, role);
        return label;
    };
    auto *reset = new PushButton(this);
    reset->setObjectName(QStringLiteral("confirmReset"));
    reset->setText(tr("Reset"));
    reset->setAutoDefault(false);
    auto *cancel = new PushButton(this);
    cancel->setText(tr("Cancel"));
    cancel->setDefault(true);
    cancel->setFocus();
    connect(reset, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);

    auto *words = new QVBoxLayout;
    words->setSpacing(8);
    words->addWidget(text(tr("The emulated service forgets all devices."), FontRole::CaptionTitle));
    words->addWidget(text(tr("Lost for good: enrollments, registrations, open challenges, and the "
                             "devices of the hubs with their keys. A device that is provisioned "
                             "now must be enrolled and registered again."),
                          FontRole::Body));
    words->addWidget(text(tr("Stays: the ID scope, the connection string, the certificates, the "
                             "address and the list of requests. The TPM is not touched."),
                          FontRole::Body));
    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(reset);
    buttons->addWidget(cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(16);
    layout->addLayout(top);
    layout->addLayout(buttons);
    resize(scaled(dialogWidth), sizeHint().height());
}

} // namespace endorse::ui
