// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trustpresenter.h"

#include <ui/common/fitteddialog.h>
#include <ui/service/noticestrip.h>

#include <array>

class QLabel;
class QTableView;

namespace endorse::models {
class ManifestTrustModel;
}

namespace endorse::ui {

class CopyFieldList;
class MutedLabel;
class PushButton;

/// Whose signature on a manifest counts, and which roots devices may come from: two lists that are
/// never mixed, each with what it is for in words.
class TrustDialog final : public FittedDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrustDialog)

public:
    /// See TrustPresenter.
    explicit TrustDialog(const ManifestParts &parts, QWidget *parent = nullptr);

    TrustPresenter *presenter() const { return m_presenter; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Section final
    {
        manifest::TrustUse use = manifest::TrustUse::ManifestSigner;
        QLabel *title = nullptr;
        MutedLabel *purpose = nullptr;
        models::ManifestTrustModel *model = nullptr;
        QTableView *table = nullptr;
        PushButton *add = nullptr;
        PushButton *copy = nullptr;
        PushButton *remove = nullptr;
    };

    Section buildSection(manifest::TrustUse use, const QString &name);
    QString chosen(const Section &section) const;
    bool isOwn(const Section &section) const;
    void chooseFiles(const Section &section);
    void retranslate();
    void refresh();
    void refreshButtons();
    void refreshNotice();
    NoticeStrip::Notice notice() const;
    QString removalWords() const;
    void undo();
    void showUndone();
    void fit();

    TrustPresenter *m_presenter;
    PushButton *m_pressed = nullptr;                 ///< While what it asked for is under way.
    std::optional<TrustPresenter::Removal> m_undone; ///< While its undo is under way.
    std::array<Section, 2> m_sections;
    NoticeStrip *m_notice;
    PushButton *m_close;
};

} // namespace endorse::ui
