// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>

#include <QTimer>
#include <QWidget>

#include <manifest/entrydetail.h>
#include <optional>

class QLabel;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace endorse::ui {

class ChainView;
class CopyFieldList;
class EmptyState;
class ManifestPresenter;
class PaneHeader;
class PushButton;
class StatusChip;
class WrapLabel;

/// The right side of the Manifests page: one entry, why it has its verdict, its chain, what to do,
/// and the fields of its certificates and keys.
class ManifestDetail final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ManifestDetail)

public:
    /// @p presenter outlives it.
    ManifestDetail(ManifestPresenter &presenter, QWidget *parent);

    /// Its verdict is said at once, the rest after a moment: who walks through the entries with the
    /// keyboard asks for none but the one where he stays. Nothing: no entry is chosen.
    void showEntry(std::optional<quint32> entry);
    std::optional<quint32> entry() const { return m_entry; }
    /// Null while it is being read.
    const manifest::EntryDetail *detail() const { return m_detail ? &*m_detail : nullptr; }
    ChainView *chain() const { return m_chain; }
    void focus();
    void retranslate();

Q_SIGNALS:
    void copied(const QString &title);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildHead(QWidget *parent);
    QWidget *buildScroll(QWidget *parent);
    CopyFieldList *addList(QVBoxLayout *column, PaneHeader *&header, const char *name);
    void read();
    void take(const core::Result<manifest::EntryDetail> &detail);
    void refresh();
    void refreshHead();
    void refreshGround();
    void refreshChain();
    void refreshCertificate();
    void refreshFacts();
    const manifest::Verdict *verdict() const;
    /// Of the box that is chosen; null: the box stands for a certificate that is missing.
    const manifest::ChainElement *element() const;

    ManifestPresenter &m_presenter;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_head = nullptr;
    WrapLabel *m_id = nullptr;
    StatusChip *m_verdict = nullptr;
    QLabel *m_reason = nullptr;
    QScrollArea *m_scroll = nullptr;
    PaneHeader *m_chainHeader = nullptr;
    QWidget *m_chainPart = nullptr;
    QLabel *m_chainNote = nullptr;
    ChainView *m_chain = nullptr;
    PaneHeader *m_adviceHeader = nullptr;
    QLabel *m_advice = nullptr;
    PaneHeader *m_certificateHeader = nullptr;
    PushButton *m_copyPem = nullptr;
    CopyFieldList *m_certificate = nullptr;
    PaneHeader *m_keysHeader = nullptr;
    CopyFieldList *m_keys = nullptr;
    PaneHeader *m_entryHeader = nullptr;
    CopyFieldList *m_facts = nullptr;
    std::optional<quint32> m_entry;
    std::optional<manifest::EntryDetail> m_detail;
    std::optional<core::Error> m_error;
    quint64 m_serial = 0;
    QTimer m_timer;
};

} // namespace endorse::ui
