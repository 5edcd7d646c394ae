// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifestdesk.h"

#include <ui/service/noticestrip.h>

#include <QFile>
#include <QLineEdit>
#include <QTest>

namespace endorse::testing {

using manifest::TrustFolder;
using manifest::TrustUse;

namespace {

QCoro::Task<core::Result<ui::ListStation>> deskStation()
{
    ui::ListStation station;
    station.station = {QStringLiteral("here"), QStringLiteral("desk-1")};
    co_return station;
}

} // namespace

ManifestMaker &vendor()
{
    static ManifestMaker maker;
    return maker;
}

QByteArray mixedManifest()
{
    static const QByteArray file = [] {
        ManifestMaker &maker = vendor();
        ManifestMaker other;
        const QByteArray good = maker.entry(1);
        QByteArray spoilt = maker.entry(2);
        // Of the signature, which stands behind the payload.
        const qsizetype at = spoilt.indexOf("\"signature\": \"");
        const qsizetype place = at + 24;
        spoilt[place] = spoilt[place] == 'A' ? 'B' : 'A';
        return ManifestMaker::file({good, maker.liteEntry(3), spoilt, other.entry(4),
                                    maker.entry(1), good, maker.entry(5)});
    }();
    return file;
}

QByteArray longManifest()
{
    constexpr int repeats = 150;
    QByteArray entries = mixedManifest().trimmed();
    entries = entries.sliced(1, entries.size() - 2);
    QByteArray file = "[" + entries;
    for (int i = 1; i < repeats; ++i)
        file += "," + entries;
    return file + "]";
}

ManifestDesk::ManifestDesk(ui::Language language, Trusts trusts)
    : desk(FakeEnvironment::Tpm::Refuses, parts(trusts))
{
    desk.settings.setLanguage(language);
    desk.window.showPage(ui::PageId::Manifests);
    m_page = desk.window.manifestPage();
    desk.window.activateWindow();
    settle();
}

ManifestDesk::~ManifestDesk()
{
    QCoro::waitFor(enrollmentlist::LocalList::shutdown(&list));
}

ui::WindowParts ManifestDesk::parts(Trusts trusts)
{
    const TrustFolder own(dataFolder());
    if (trusts != Trusts::BuiltInAlone && !own.add(TrustUse::ManifestSigner, vendor().signerPem()))
        qFatal("The signer of the test cannot be added.");
    if (trusts == Trusts::Vendor && !own.add(TrustUse::DeviceRoot, vendor().rootPem()))
        qFatal("The root of the test cannot be added.");
    ui::WindowParts parts;
    parts.enrollments.list = &list;
    parts.enrollments.station = deskStation;
    parts.enrollments.defaultPlace = [this] {
        return enrollmentlist::ListPlace::file(folder.filePath(QStringLiteral("factory.db")));
    };
    parts.manifests.dataFolder = dataFolder();
    // Within the dates of the vendor's certificates, whenever the test runs.
    parts.manifests.clock =
        std::make_shared<core::ManualClock>(QDateTime(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC));
    return parts;
}

QString ManifestDesk::dataFolder() const
{
    return folder.filePath(QStringLiteral("data"));
}

QString ManifestDesk::write(const QByteArray &content, const QString &name)
{
    const QString path = folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("The manifest of the test cannot be written.");
    return path;
}

void ManifestDesk::open(const QByteArray &content)
{
    m_page->open(write(content));
    QTRY_VERIFY(presenter().state() != ui::ManifestPresenter::State::Verifying);
    QTRY_VERIFY(!model().isFiltering());
    settle();
}

bool ManifestDesk::isVerified() const
{
    return presenter().state() == ui::ManifestPresenter::State::Verified;
}

QString ManifestDesk::notice() const
{
    const auto notices = page().findChildren<ui::NoticeStrip *>(QString());
    for (const ui::NoticeStrip *notice : notices) {
        if (notice->isPresented() && notice->isVisibleTo(m_page))
            return notice->text();
    }
    return {};
}

QStringList ManifestDesk::shownIds() const
{
    QStringList ids;
    for (int row = 0; row < model().rowCount(); ++row)
        ids.append(QString::fromLatin1(model().verdictAt(row)->uniqueId));
    return ids;
}

void ManifestDesk::type(const QString &text)
{
    find<QLineEdit>("manifestFilter")->setText(text);
}

} // namespace endorse::testing
