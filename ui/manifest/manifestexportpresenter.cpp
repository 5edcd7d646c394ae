// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifestexportpresenter.h"

#include <QCoroTask>
#include <QDir>
#include <QFileInfo>

namespace endorse::ui {

using core::Result;
using core::Text;
using manifest::CertificateExportReport;
using manifest::CertificateFormat;
using manifest::VerdictFormat;

ManifestExportPresenter::ManifestExportPresenter(ManifestPresenter &manifest, const QString &folder,
                                                 QObject *parent)
    : QObject(parent)
    , m_manifest(manifest)
    , m_folder(folder)
    , m_progress(this)
{
    if (!isOffered(m_what))
        m_what = What::Csv;
    m_target = suggested();
}

ManifestExportPresenter::~ManifestExportPresenter()
{
    if (m_cancel)
        m_cancel->cancel();
}

bool ManifestExportPresenter::isOffered(What what) const
{
    return !isCertificates(what) ||
           (m_manifest.session().isUsable() && m_manifest.session().counts().enroll > 0);
}

QString ManifestExportPresenter::suggested() const
{
    const QString name = QDir(m_folder).filePath(QFileInfo(m_manifest.file()).completeBaseName());
    switch (m_what) {
    case What::Pem:
    case What::Der:
        return name + QLatin1String("-certificates");
    case What::Bundle:
        return name + QLatin1String("-certificates.pem");
    case What::Csv:
        return name + QLatin1String("-verdicts.csv");
    case What::Json:
        return name + QLatin1String("-verdicts.json");
    case What::Html:
        return name + QLatin1String("-verdicts.html");
    }
    return name;
}

void ManifestExportPresenter::setWhat(What what)
{
    if (m_phase == Phase::Exporting || !isOffered(what))
        return;
    m_what = what;
    m_phase = Phase::Choosing;
    m_written.clear();
    m_error.reset();
    if (!m_isOwnTarget)
        m_target = suggested();
    Q_EMIT changed();
}

void ManifestExportPresenter::setTarget(const QString &target)
{
    if (target == m_target)
        return;
    m_isOwnTarget = !target.isEmpty();
    m_target = target;
    m_phase = Phase::Choosing;
    m_written.clear();
    m_error.reset();
    Q_EMIT changed();
}

Text ManifestExportPresenter::whyNot() const
{
    if (m_phase == Phase::Exporting)
        return {"endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "The export is under way.")};
    const Text manifest = m_manifest.whyNotExport();
    if (!manifest.isEmpty())
        return manifest;
    if (m_target.trimmed().isEmpty())
        return isFolder(m_what)
                   ? Text("endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "Name a new folder."))
                   : Text("endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "Name a file."));
    return {};
}

void ManifestExportPresenter::start()
{
    if (!whyNot().isEmpty())
        return;
    m_error.reset();
    m_written.clear();
    m_certificates = 0;
    m_cancel.emplace();
    m_phase = Phase::Exporting;
    const QString target = QFileInfo(m_target.trimmed()).absoluteFilePath();
    auto progress = m_progress.begin();
    if (isCertificates(m_what)) {
        auto task = m_manifest.session().exportCertificates(CertificateFormat(int(m_what)), target,
                                                            std::vector<quint32>(),
                                                            std::move(progress), m_cancel->token());
        QCoro::connect(std::move(task), this,
                       [this](const Result<CertificateExportReport> &report) {
                           if (report) {
                               m_written = report->target;
                               m_certificates = report->certificates;
                           }
                           end(report ? std::nullopt : std::optional(report.error()));
                       });
    } else {
        auto task = m_manifest.session().exportVerdicts(VerdictFormat(int(m_what) - int(What::Csv)),
                                                        target, m_cancel->token());
        QCoro::connect(std::move(task), this, [this](const Result<QString> &file) {
            m_written = file.value_or(QString());
            end(file ? std::nullopt : std::optional(file.error()));
        });
    }
    Q_EMIT changed();
}

void ManifestExportPresenter::end(const std::optional<core::Error> &error)
{
    m_progress.end();
    m_cancel.reset();
    if (error && error->category != core::ErrorCategory::Cancelled)
        m_error = error;
    m_phase = error ? Phase::Choosing : Phase::Exported;
    Q_EMIT changed();
}

void ManifestExportPresenter::cancel()
{
    if (!m_cancel || m_cancel->isCancelled())
        return;
    m_cancel->cancel();
    Q_EMIT changed();
}

} // namespace endorse::ui
