// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/service/recorddetail.h>

class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QStackedWidget;

namespace endorse::ui {

class EmptyState;
class MutedLabel;
class PaneHeader;
class PushButton;

/// What the service decided about one device: to be read, and to be deleted.
class RegistrationDetail final : public RecordDetail
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RegistrationDetail)

public:
    explicit RegistrationDetail(QWidget *parent = nullptr);

    void showRow(const QModelIndex &row) override;
    void showSeveral(int count) override;
    void retranslate() override;

private:
    void buildFacts(QGridLayout *grid);
    void refresh();

    QStackedWidget *m_stack;
    EmptyState *m_empty;
    PaneHeader *m_header;
    QList<MutedLabel *> m_titles;
    QList<QLabel *> m_values;
    PaneHeader *m_payloadHeader;
    QPlainTextEdit *m_payload;
    PushButton *m_delete;
    std::shared_ptr<const enrollment::DeskRegistration> m_shown;
    int m_several = 0;
};

} // namespace endorse::ui
