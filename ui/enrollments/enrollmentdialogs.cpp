// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrollmentdialogs.h"

#include "comparedialog.h"
#include "dialogsize.h"
#include "enrollmentspage.h"
#include "exportdialog.h"
#include "importdialog.h"
#include "listport.h"
#include "multieditdialog.h"
#include "openlistdialog.h"
#include "syncport.h"

#include <models/selectedrows.h>
#include <ui/common/folders.h>
#include <ui/service/forms/pooltask.h>

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>

#include <enrollmentlist/locallist.h>

namespace endorse::ui {

using enrollmentlist::Direction;
using enrollmentlist::ListAnswer;
using enrollmentlist::ListPlace;
using enrollmentlist::ListQuery;

namespace {

void openFolderOf(const QString &file)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath()));
}

bool narrows(const ListQuery &query)
{
    return !query.text.isEmpty() || query.status || !query.iotHub.isEmpty() || query.only;
}

QStringList keysOf(const ListAnswer &answer)
{
    QStringList keys;
    keys.reserve(qsizetype(answer.rows.size()));
    for (const quint32 row : answer.rows)
        keys.append(answer.index->registrationId(row).toLower());
    return keys;
}

} // namespace

EnrollmentDialogs::EnrollmentDialogs(EnrollmentsPage &page)
    : QObject(&page)
    , m_page(page)
    , m_list(std::make_unique<LocalListPort>(page.list(), page.parts().afterWork))
    , m_sync(std::make_unique<ServiceSync>(page.list(), page.parts().serviceClient,
                                           page.parts().afterWork))
    , m_openFolder(openFolderOf)
{
    connect(&page, &EnrollmentsPage::importWanted, this, &EnrollmentDialogs::importFile);
    connect(&page, &EnrollmentsPage::exportWanted, this, &EnrollmentDialogs::exportRows);
    connect(&page, &EnrollmentsPage::compareWanted, this, [this] { compare({}); });
    connect(&page, &EnrollmentsPage::pullWanted, this, [this] { compare(Direction::Pull); });
    connect(&page, &EnrollmentsPage::pushWanted, this, [this] { compare(Direction::Push); });
    connect(&page, &EnrollmentsPage::comparisonWanted, this, &EnrollmentDialogs::showFacet);
    connect(&page, &EnrollmentsPage::editTogetherWanted, this, &EnrollmentDialogs::editTogether);
    connect(&page, &EnrollmentsPage::openListWanted, this, &EnrollmentDialogs::openList);
}

EnrollmentDialogs::~EnrollmentDialogs() = default;

void EnrollmentDialogs::setFolderOpener(std::function<void(const QString &)> opener)
{
    m_openFolder = std::move(opener);
}

void EnrollmentDialogs::show(QDialog *dialog)
{
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void EnrollmentDialogs::importFile(const QString &file)
{
    if (m_dialog)
        return;
    if (file.isEmpty()) {
        chooseImport();
        return;
    }
    auto *dialog = new ImportDialog(*m_list, file, &m_page);
    rememberSize(dialog, m_page.settings(), QStringLiteral("enrollments/importSize"));
    connect(dialog, &ImportDialog::folderWanted, this,
            [this](const QString &saved) { m_openFolder(saved); });
    connect(
        dialog, &ImportDialog::anotherFileWanted, this,
        [this, dialog] {
            m_dialog = nullptr;
            dialog->close();
            chooseImport();
        },
        Qt::QueuedConnection);
    show(dialog);
}

void EnrollmentDialogs::chooseImport()
{
    auto *dialog = new QFileDialog(&m_page, tr("Import Enrollments"), QString(),
                                   tr("Enrollments (*.csv *.tsv *.txt *.json);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    // The dialog is still there when it says which file it is.
    connect(
        dialog, &QFileDialog::fileSelected, this,
        [this](const QString &file) {
            m_dialog = nullptr;
            importFile(file);
        },
        Qt::QueuedConnection);
    show(dialog);
}

QString EnrollmentDialogs::suggestedFile() const
{
    const ListPlace *place = m_page.list().place();
    return folderForFiles() + QLatin1Char('/') +
           (place && !place->name().isEmpty() ? place->name() : QStringLiteral("enrollments"));
}

void EnrollmentDialogs::exportRows()
{
    if (m_dialog)
        return;
    ExportRows rows;
    const auto index = m_page.list().index();
    rows.all = index->count();
    const models::SelectedRows selection = m_page.selection();
    rows.selected = selection.count();
    rows.selectedKeys = [selection] {
        QStringList keys = selection.keys();
        for (QString &key : keys)
            key = key.toLower();
        return keys;
    };
    const ListQuery query = m_page.query();
    rows.isFiltered = narrows(query);
    if (!rows.isFiltered) {
        onCounted(rows);
        return;
    }
    // Looking through a million rows is nothing for the thread that draws.
    std::function<std::shared_ptr<const ListAnswer>()> work = [index, query] {
        return std::make_shared<const ListAnswer>(enrollmentlist::answer(index, query));
    };
    QCoro::connect(inPool(std::move(work)), this,
                   [this, rows, round = ++m_round](const std::shared_ptr<const ListAnswer> &found) {
                       if (round != m_round || m_dialog)
                           return;
                       ExportRows counted = rows;
                       counted.matching = qint64(found->rows.size());
                       counted.matchingKeys = [found] { return keysOf(*found); };
                       onCounted(counted);
                   });
}

void EnrollmentDialogs::onCounted(const ExportRows &rows)
{
    auto *dialog = new ExportDialog(*m_list, rows, suggestedFile(), &m_page);
    connect(dialog, &ExportDialog::folderWanted, this,
            [this](const QString &saved) { m_openFolder(saved); });
    show(dialog);
}

CompareDialog *EnrollmentDialogs::newCompare()
{
    auto *dialog = new CompareDialog(*m_sync, QString(), &m_page);
    rememberSize(dialog, m_page.settings(), QStringLiteral("enrollments/compareSize"));
    connect(dialog, &CompareDialog::compared, &m_page, &EnrollmentsPage::setComparison);
    return dialog;
}

void EnrollmentDialogs::compare(std::optional<Direction> direction)
{
    if (m_dialog)
        return;
    CompareDialog *dialog = newCompare();
    show(dialog);
    dialog->start(direction);
}

void EnrollmentDialogs::showFacet(models::ComparisonFacet facet)
{
    if (m_dialog)
        return;
    CompareDialog *dialog = newCompare();
    using Filter = models::DifferenceModel::Filter;
    dialog->setFilter(facet == models::ComparisonFacet::OnlyHere        ? Filter::OnlyHere
                      : facet == models::ComparisonFacet::OnlyOnService ? Filter::OnlyService
                                                                        : Filter::Different);
    show(dialog);
    if (m_page.comparison())
        dialog->presenter()->take(m_page.comparison());
    else
        dialog->start();
}

void EnrollmentDialogs::editTogether()
{
    const models::SelectedRows selection = m_page.selection();
    if (m_dialog || selection.isEmpty())
        return;
    std::function<QStringList()> work = [selection] {
        QStringList keys = selection.keys();
        for (QString &key : keys)
            key = key.toLower();
        return keys;
    };
    QStringList hubs;
    const auto &known = m_page.list().index()->facets().hubs;
    for (const auto &hub : known)
        hubs.append(hub.name);
    QCoro::connect(inPool(std::move(work)), this,
                   [this, hubs, round = ++m_round](const QStringList &keys) {
                       if (round == m_round && !m_dialog)
                           show(new MultiEditDialog(*m_list, keys, hubs, &m_page));
                   });
}

void EnrollmentDialogs::openList()
{
    if (m_dialog)
        return;
    const ListPlace *place = m_page.list().place();
    // Also the one that was opened by itself is one to come back to.
    if (place)
        rememberList(m_page.settings(), *place);
    auto *dialog = new OpenListDialog(recentLists(m_page.settings()),
                                      place ? place->text() : QString(), {}, &m_page);
    connect(dialog, &OpenListDialog::chosen, this, [this](const ListPlace &chosen) {
        rememberList(m_page.settings(), chosen);
        m_page.openList(chosen);
    });
    show(dialog);
}

} // namespace endorse::ui
