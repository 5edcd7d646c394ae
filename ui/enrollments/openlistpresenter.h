// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QCoroTask>
#include <QObject>

#include <enrollmentlist/listplace.h>
#include <functional>
#include <optional>

namespace endorse::ui {

class Settings;

/// The lists that were open, newest first; what is no place of a list any more is left out.
QList<enrollmentlist::ListPlace> recentLists(const Settings &settings);
/// Puts @p place first. At most ten are remembered; a place holds no secret.
void rememberList(Settings &settings, const enrollmentlist::ListPlace &place);

/// What opening a list would find.
struct ListFacts final
{
    bool isNew = false; ///< There is no list yet: one is made.
    qint64 rows = 0;
    double milliseconds = 0; ///< That it took.
};

/// Which list is to be opened: a file or an address, and whether it answers. No widgets. Thread:
/// the GUI's; nothing blocks; may be destroyed at any moment.
class OpenListPresenter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OpenListPresenter)

public:
    enum class Kind : quint8 { File, Address };
    enum class Phase : quint8 { Choosing, Testing, Opening };
    Q_ENUM(Kind)
    Q_ENUM(Phase)
    using Probe =
        std::function<QCoro::Task<core::Result<ListFacts>>(enrollmentlist::ListPlace place)>;

    /// @p probe: how a list is looked at; null: as probeList() does.
    explicit OpenListPresenter(Probe probe = {}, QObject *parent = nullptr);

    Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    QString text() const { return m_texts[std::size_t(m_kind)]; }
    QString text(Kind kind) const { return m_texts[std::size_t(kind)]; }
    void setText(Kind kind, const QString &text);
    void setPlace(const enrollmentlist::ListPlace &place);
    /// What is chosen. Errors: of ListPlace::parse(); Input, "list-place" for an address in the
    /// place of a file and the other way round, a folder, or a folder that is not there.
    core::Result<enrollmentlist::ListPlace> place() const;
    /// What is wrong with what was typed; nothing is wrong with an empty field yet.
    std::optional<core::Error> problem() const;
    /// Of a file: opening makes a new list.
    bool isNewFile() const;

    Phase phase() const { return m_phase; }
    /// Why nothing can be tested or opened now; empty: it can.
    core::Text whyNot() const;
    void test();
    /// Looks whether it opens; then accepted().
    void open();
    /// Stops waiting for an answer.
    void stop();
    /// What the last look found, until something else is typed.
    const std::optional<core::Result<ListFacts>> &found() const { return m_found; }

Q_SIGNALS:
    void changed();
    void accepted(const endorse::enrollmentlist::ListPlace &place);

private:
    void look(Phase phase);

    Probe m_probe;
    Kind m_kind = Kind::File;
    std::array<QString, 2> m_texts;
    Phase m_phase = Phase::Choosing;
    quint64 m_round = 0;
    std::optional<core::Result<ListFacts>> m_found;
};

/// Opens the list in a thread of its own, counts its rows and closes it. An empty database gets the
/// tables of a list; a file that is not there is not made.
QCoro::Task<core::Result<ListFacts>> probeList(enrollmentlist::ListPlace place);

} // namespace endorse::ui
