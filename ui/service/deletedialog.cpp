// SPDX-License-Identifier: GPL-3.0-or-later
#include "deletedialog.h"

#include <ui/common/fonts.h>
#include <ui/common/iconlabel.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>
#include <ui/service/recordtexts.h>

#include <QBoxLayout>
#include <QLabel>

namespace endorse::ui {

namespace {

constexpr int dialogWidth = 460;
/// More names than these tell nobody anything.
constexpr int namedRecords = 3;

} // namespace

DeleteDialog::DeleteDialog(enrollment::DeskList list, const QStringList &ids, QWidget *parent)
    : FittedDialog(parent)
{
    const RecordTexts texts(list);
    const int count = int(ids.size());
    setObjectName(QStringLiteral("deleteDialog"));
    setWindowTitle(tr("Delete"));
    auto *icon = new IconLabel(this);
    icon->setIcon(IconId::Warn, Token::Warn, 24);
    auto *words = new QVBoxLayout;
    words->setSpacing(8);
    const auto text = [this, words](const QString &what, FontRole role) {
        auto *label = new QLabel(what, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        setFontRole(label, role);
        words->addWidget(label);
    };
    text(texts.deleteTitle(count), FontRole::CaptionTitle);
    for (int i = 0; i < std::min(count, namedRecords); ++i) {
        auto *id = new ElidedLabel(this, Qt::ElideMiddle);
        setFontRole(id, FontRole::Mono);
        id->setText(ids.at(i));
        words->addWidget(id);
    }
    if (count > namedRecords)
        text(tr("and %Ln more", nullptr, count - namedRecords), FontRole::Body);
    text(texts.deleteLost(), FontRole::Body);
    text(texts.deleteStays(), FontRole::Body);

    auto *remove = new PushButton(this);
    remove->setObjectName(QStringLiteral("confirmDelete"));
    //: Button: deletes so many entries.
    remove->setText(tr("Delete %Ln", nullptr, count));
    remove->setAutoDefault(false);
    auto *cancel = new PushButton(this);
    cancel->setObjectName(QStringLiteral("cancelDelete"));
    cancel->setText(tr("Cancel"));
    cancel->setDefault(true);
    cancel->setFocus();
    connect(remove, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(remove);
    buttons->addWidget(cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(16);
    layout->addLayout(top);
    layout->addLayout(buttons);
    resize(scaled(dialogWidth), sizeHint().height());
}

} // namespace endorse::ui
