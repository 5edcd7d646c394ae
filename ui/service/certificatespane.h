// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/emulatorhost.h>
#include <ui/service/certificatefacts.h>

#include <QWidget>

class QLabel;
class QScrollArea;
class QStackedWidget;

namespace endorse::ui {

class ElidedLabel;
class EmptyState;
class MessageLabel;
class MutedLabel;
class PaneHeader;
class PushButton;

/// The certificates of the emulated service: what clients trust, and what the server shows them.
class CertificatesPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CertificatesPane)

public:
    explicit CertificatesPane(emulator::EmulatorHost &host, QWidget *parent = nullptr);
    /// Reads them again when the service has others now.
    void refresh();
    void retranslate();

Q_SIGNALS:
    void startWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Row : int { SubjectRow, IssuerRow, NamesRow, ValidRow, FingerprintRow, FileRow };
    struct Section
    {
        PaneHeader *header = nullptr;
        QList<MutedLabel *> titles;
        QList<QLabel *> values; ///< Of all rows but the file's, whose path may be long.
        ElidedLabel *file = nullptr;
        PushButton *copyFingerprint = nullptr;
        PushButton *copyFile = nullptr;
    };

    Section buildSection(QWidget *parent, const char *name, qsizetype which);
    void take(const QString &caFile, const core::Result<QList<CertificateFacts>> &facts);
    void show(Section &section, const CertificateFacts &facts);
    void fill();

    emulator::EmulatorHost &m_host;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QScrollArea *m_scroll;
    MessageLabel *m_problem;
    QList<QWidget *> m_limited; ///< No wider than can be read.
    Section m_ca;
    Section m_server;
    QString m_caFile; ///< What is shown, or being read.
    QDateTime m_startedAt;
    QList<CertificateFacts> m_facts;
    std::optional<core::Error> m_error;
};

} // namespace endorse::ui
