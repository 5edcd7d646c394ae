// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifestpresenter.h"

#include <ui/common/settings.h>
#include <ui/service/noticestrip.h>
#include <ui/service/recordcommands.h>

#include <QPointer>
#include <QWidget>

#include <array>

class QBoxLayout;
class QComboBox;
class QLineEdit;
class QSplitter;
class QStackedWidget;

namespace endorse::ui {

class CountTile;
class ManifestDetail;
class ManifestPlace;
class ManifestTable;
class ManifestTools;
class MutedLabel;
class VerifyRow;

/// The Manifests page: a file of secure elements, a verdict on every chip, why, and what can be
/// done with the genuine ones.
///
/// Dialogs (open, import, export, trusted certificates) plug in by the signals. Thread: the GUI's.
class ManifestPage final : public QWidget, public RecordCommandTarget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ManifestPage)

public:
    ManifestPage(ManifestParts parts, CommandSet &commands, Settings &settings,
                 QWidget *parent = nullptr);
    ~ManifestPage() override;

    ManifestPresenter &presenter() { return m_presenter; }
    Settings &settings() { return m_settings; }
    ManifestTable *table() const { return m_table; }
    ManifestDetail *detail() const { return m_detail; }
    ManifestPlace *place() const { return m_place; }
    /// A sentence for the status bar, which stays until the file changes.
    void say(const QString &message);
    QString statusMessage() const;

    core::Text whyNot(CommandId id) const override;
    void run(CommandId id) override;

public Q_SLOTS:
    void open(const QString &file);

Q_SIGNALS:
    void statusMessageChanged();
    void openWanted();
    void importWanted();
    void verifyWanted();
    void exportWanted();
    void trustWanted();
    /// What became of the entries that were not imported is to be shown.
    void resultsWanted();
    /// The enrollments that were made are to be shown: registration IDs in lower case.
    void enrollmentsWanted(const QStringList &keys);
    /// They are on the service.
    void serviceWanted();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum Tile : int { EnrollTile, VerifiedTile, WarnedTile, RejectedTile, RestTile, Tiles };
    enum class Said : quint8 { Nothing, Stopped, TrustChanged, TrustProblem, Imported };

    void build(CommandSet &commands);
    QWidget *buildMiddle();
    QWidget *buildFilter(QWidget *parent);
    void connectParts();
    void retranslate();
    void refresh();
    void refreshPlace();
    void refreshCommands();
    void refreshCounts();
    void refreshNotice();
    void refreshFilterNote();
    NoticeStrip::Notice notice() const;
    QString importedWords() const;
    void onNotice(int button);
    void onPlace(int action);
    void chooseKind(std::optional<models::ManifestVerdictModel::Kind> kind);
    void applyFilter();
    void onSettled();
    void focusEntries();
    void fit();

    ManifestPresenter m_presenter;
    /// Goes before the page when the window is destroyed.
    QPointer<CommandSet> m_commands;
    Settings &m_settings;
    ManifestTools *m_tools = nullptr;
    QStackedWidget *m_stack = nullptr;
    ManifestPlace *m_place = nullptr;
    QWidget *m_placeScroll = nullptr; ///< Around it: with large text it is high.
    QSplitter *m_splitter = nullptr;
    std::array<CountTile *, Tiles> m_tiles{};
    VerifyRow *m_verify = nullptr;
    QLineEdit *m_filter = nullptr;
    QComboBox *m_kind = nullptr;
    QBoxLayout *m_filterRow = nullptr;
    MutedLabel *m_filterNote = nullptr;
    NoticeStrip *m_notice = nullptr;
    ManifestTable *m_table = nullptr;
    ManifestDetail *m_detail = nullptr;
    std::optional<quint32> m_wanted; ///< Chosen before the filter changed.
    QString m_message;
    Said m_said = Said::Nothing;
    bool m_sized = false;
};

} // namespace endorse::ui
