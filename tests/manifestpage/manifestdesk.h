// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/manifest/manifestpage.h>
#include <ui/uifixture.h>

#include <enrollmentlist/locallist.h>
#include <manifest/manifestmaker.h>

namespace endorse::testing {

/// A vendor that is the same for all tests of the program: making keys takes its time.
ManifestMaker &vendor();
/// What is wrong with each entry of mixedManifest(), by its place.
enum MixedEntry : quint32 { Good, Lite, BadSignature, Foreign, Repeated, SameAgain, Second, Mixed };
/// Entries of every kind, Mixed of them.
QByteArray mixedManifest();
/// The same entries over and over: their verification takes a while.
QByteArray longManifest();

/// The main window on its Manifests page, with the vendor's certificates among the user's own, and
/// an empty list.
class ManifestDesk final
{
public:
    enum class Trusts { Vendor, SignerAlone, BuiltInAlone };

    explicit ManifestDesk(ui::Language language = ui::Language::English,
                          Trusts trusts = Trusts::Vendor);
    ~ManifestDesk();

    template<class T>
    T *find(const char *name) const
    {
        return page().findChild<T *>(QLatin1String(name));
    }
    ui::ManifestPage &page() const { return *m_page; }
    ui::ManifestPresenter &presenter() const { return m_page->presenter(); }
    models::ManifestVerdictModel &model() const { return m_page->presenter().model(); }
    QAction *action(ui::CommandId id) { return desk.window.commands().action(id); }
    /// Writes a file into the folder; its path.
    QString write(const QByteArray &content, const QString &name = QStringLiteral("lot.json"));
    /// Opens a manifest and waits for its verdicts.
    void open(const QByteArray &content);
    bool isVerified() const;
    QString notice() const;
    QStringList shownIds() const;
    void type(const QString &text);
    QString dataFolder() const;

    QTemporaryDir folder;
    enrollmentlist::LocalList list;
    WindowDesk desk;

private:
    ui::WindowParts parts(Trusts trusts);

    ui::ManifestPage *m_page;
};

} // namespace endorse::testing
