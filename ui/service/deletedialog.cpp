// SPDX-License-Identifier: GPL-3.0-or-later
#include "deletedialog.h"

#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>
#include <ui/service/recordtexts.h>

#include <algorithm>

namespace endorse::ui {

namespace {

constexpr int dialogWidth = 460;
/// More names than these tell nobody anything.
constexpr int namedRecords = 3;

} // namespace

DeleteDialog::DeleteDialog(enrollment::DeskList list, const QStringList &ids, QWidget *parent)
    : WarningDialog(parent)
{
    const RecordTexts texts(list);
    const int count = int(ids.size());
    setObjectName(QStringLiteral("deleteDialog"));
    setWindowTitle(tr("Delete"));
    addText(texts.deleteTitle(count), FontRole::CaptionTitle);
    for (int i = 0; i < std::min(count, namedRecords); ++i) {
        auto *id = new ElidedLabel(this, Qt::ElideMiddle);
        setFontRole(id, FontRole::Mono);
        id->setText(ids.at(i));
        addWidget(id);
    }
    if (count > namedRecords)
        addText(tr("and %Ln more", nullptr, count - namedRecords), FontRole::Body);
    addText(texts.deleteLost(), FontRole::Body);
    addText(texts.deleteStays(), FontRole::Body);

    auto *remove = new PushButton(this);
    remove->setObjectName(QStringLiteral("confirmDelete"));
    //: Button: deletes so many entries.
    remove->setText(tr("Delete %Ln", nullptr, count));
    auto *cancel = new PushButton(this);
    cancel->setObjectName(QStringLiteral("cancelDelete"));
    cancel->setText(tr("Cancel"));
    setButtons(remove, cancel, dialogWidth);
}

} // namespace endorse::ui
