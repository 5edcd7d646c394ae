// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/comparisonfacets.h>

#include <QList>
#include <QScrollArea>

#include <enrollmentlist/listrow.h>
#include <memory>
#include <optional>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace endorse::ui {

class IconLabel;
class MutedLabel;
class PaneHeader;
class StatusChip;
class WrapLabel;

/// What an enrollment says, and what the service says beside it, in sections that scroll.
class EnrollmentFacts final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnrollmentFacts)

public:
    explicit EnrollmentFacts(QWidget *parent = nullptr);

    /// @p compared null: the list was not compared.
    void setEntry(const enrollmentlist::ListEntry &entry,
                  std::shared_ptr<const models::ComparisonFacets> compared);
    void retranslate();

private:
    enum class Mono : quint8 { No, Yes, Ek };
    struct Fact final
    {
        MutedLabel *title;
        QLabel *words;   ///< Null when it is a wrap.
        WrapLabel *wrap; ///< Null when it is words.
        QWidget *value() const;
    };
    /// A header and a grid of facts.
    struct Section final
    {
        PaneHeader *header;
        QWidget *body;
        QGridLayout *grid;
        QList<Fact> facts;
    };

    Section addSection(QVBoxLayout *column, int facts, const QList<Mono> &mono);
    static void say(const Section &section, int fact, const QString &value);
    /// The same of words, where an ID or bytes would stand.
    static void sayWords(const Section &section, int fact, const QString &words);
    static void announce(const Fact &shown, const QString &value);
    void refresh();
    void refreshRegistration();
    void refreshEk();
    void refreshCertificates();
    void refreshCertificate(const Section &section,
                            const std::optional<dps::X509CertificateWithInfo> &certificate);
    void refreshEnrollment();
    void refreshComparison();
    void refreshTwin();

    std::optional<enrollmentlist::ListEntry> m_entry;
    std::shared_ptr<const models::ComparisonFacets> m_compared;
    Section m_registration;
    Section m_ek;
    StatusChip *m_verdict = nullptr;
    Section m_primary;   ///< Certificates of X.509 attestation.
    Section m_secondary; ///< The same.
    Section m_enrollment;
    Section m_service;
    IconLabel *m_serviceIcon = nullptr;
    QLabel *m_serviceText = nullptr;
    PaneHeader *m_twinHeader = nullptr;
    QLabel *m_twin = nullptr;
};

} // namespace endorse::ui
