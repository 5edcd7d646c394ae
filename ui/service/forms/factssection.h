// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/provisioningsettings.h>
#include <ui/service/forms/formsection.h>

class QGridLayout;

namespace endorse::ui {

class ElidedLabel;
class MutedLabel;

/// What the service alone writes: the registration of the device, dates and ETag. Hidden for a
/// record that the service does not have yet.
class FactsSection final : public FormSection
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FactsSection)

public:
    explicit FactsSection(QWidget *parent);

    void clear();
    void fill(const dps::ProvisioningSettings &record,
              const std::optional<dps::DeviceRegistrationState> &registration);

    bool isModified() const override { return false; }
    void retranslate() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Fact : quint8 { Registration, Hub, DeviceId, Substatus, Problem, Created, Updated, ETag };
    static constexpr int factCount = int(ETag) + 1;

    void set(Fact fact, const QString &value);
    void showTexts();
    void place(bool stacked);

    std::array<MutedLabel *, factCount> m_titles{};
    std::array<ElidedLabel *, factCount> m_values{}; ///< Null for the reason.
    QLabel *m_reason;
    QGridLayout *m_grid;
    bool m_stacked = false; ///< Values below their titles: the text is large.
    /// Of the record; not the record itself, which may hold keys.
    struct Written
    {
        QString hub;
        QString created;
        QString updated;
        QString etag;
    };
    Written m_written;
    std::optional<dps::DeviceRegistrationState> m_registration;
};

} // namespace endorse::ui
