// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/steprecord.h>
#include <models/messageref.h>

#include <QWidget>

class QPlainTextEdit;
class QSplitter;
class QTableView;
class QTreeView;

namespace endorse::models {
class FieldModel;
class HttpExchangeModel;
class TpmCommandModel;
} // namespace endorse::models

namespace endorse::ui {

class ByteInspector;
class PaneHeader;
class TabStrip;

/// What a step sent and received: the fields, and the bytes of the chosen one.
class FieldsTab final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldsTab)

public:
    explicit FieldsTab(QWidget *parent = nullptr);
    void setStep(const attestation::StepRecord &step);
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void inspect(const QModelIndex &index);
    void fit();

    attestation::StepId m_step = attestation::StepId::Connect;
    models::FieldModel *m_model;
    QSplitter *m_splitter;
    QTreeView *m_fields;
    ByteInspector *m_inspector;
};

/// The HTTP exchanges of a step: the list, and request and answer of the chosen one.
class HttpTab final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpTab)

public:
    explicit HttpTab(QWidget *parent = nullptr);
    void setStep(const attestation::StepRecord &step, bool isOfTpm);
    /// Shows the exchange that @p message points at.
    void showMessage(const models::MessageRef &message);
    void retranslate();

Q_SIGNALS:
    /// The user chose an exchange. The step is left for others to fill in.
    void messageChosen(const models::MessageRef &message);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void inspect(int row);
    void fit();

    bool m_updating = false; ///< What is selected now was not chosen by the user.
    models::HttpExchangeModel *m_model;
    QTableView *m_table;
    QSplitter *m_texts;
    PaneHeader *m_requestHeader;
    QPlainTextEdit *m_request;
    PaneHeader *m_responseHeader;
    QPlainTextEdit *m_response;
};

/// The TPM commands of a step, with those that a fault sent before it: the list, and the bytes of
/// the chosen one.
class TpmTab final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TpmTab)

public:
    explicit TpmTab(QWidget *parent = nullptr);
    void setStep(const attestation::StepRecord &step);
    /// Shows the command that @p message points at.
    void showMessage(const models::MessageRef &message);
    void retranslate();

Q_SIGNALS:
    /// The user chose a command. The step is left for others to fill in.
    void messageChosen(const models::MessageRef &message);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Part : int { Command, Response };

    void inspect();
    void fit();
    void choose();

    /// The commands of a fault stand before those of the step.
    int m_injected = 0;
    int m_stepId = -1;
    bool m_updating = false; ///< What is selected now was not chosen by the user.
    models::TpmCommandModel *m_model;
    QSplitter *m_splitter;
    QTableView *m_table;
    TabStrip *m_parts;
    ByteInspector *m_inspector;
};

} // namespace endorse::ui
