// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/commandset.h>

#include <QWidget>

#include <manifest/origin.h>

class QComboBox;

namespace endorse::ui {

class ElidedLabel;
class ManifestPresenter;
class MutedLabel;
class PushButton;
class ToolRow;

/// The toolbar of the Manifests page: open, which file that is, export, import. Where there is no
/// room its buttons show icons alone, those at the right last.
class ManifestTools final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ManifestTools)

public:
    ManifestTools(const ManifestPresenter &presenter, CommandSet &commands, QWidget *parent);

    /// The file is another one, or it stands otherwise with it.
    void refresh();
    void retranslate();

Q_SIGNALS:
    /// Of a bundle: whose certificates are to be shown.
    void objectWanted(endorse::manifest::Origin object);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool isSignedThroughout() const;
    PushButton *addButton(CommandSet &commands, CommandId id, const char *name);
    void refreshObjects();
    void refreshButtons();
    void fit();

    const ManifestPresenter &m_presenter;
    CommandSet &m_commands;
    ToolRow *m_row;
    PushButton *m_open;
    ElidedLabel *m_name;
    MutedLabel *m_facts;
    QComboBox *m_object;
    PushButton *m_trust;
    PushButton *m_export;
    PushButton *m_import;
};

} // namespace endorse::ui
