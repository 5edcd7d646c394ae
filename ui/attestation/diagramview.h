// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/requestlog.h>
#include <models/messageref.h>
#include <ui/attestation/diagramheads.h>

#include <QGraphicsView>
#include <QImage>
#include <QPointer>

#include <optional>

class QIODevice;

namespace endorse::models {
class DiagramModel;
}

namespace endorse::ui {

class AttestationPresenter;
class DiagramExport;
class DiagramGrowth;
class DiagramScene;

/// The run as a sequence diagram of TPM, device and service, which grows as steps run. Choosing an
/// arrow, a note or a band shows its evidence.
///
/// One tab stop: Up and Down walk the messages, Home and End go to the ends, Page Up and Page Down
/// to the neighbouring steps, Left to the whole step and Right back into it; Enter folds and
/// unfolds. The presenter alone says what is chosen.
class DiagramView final : public QGraphicsView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiagramView)

public:
    explicit DiagramView(AttestationPresenter &presenter, QWidget *parent = nullptr);
    ~DiagramView() override;

    /// What of it depends on the run comes from the presenter.
    void setEnds(const DiagramEnds &ends);
    const DiagramEnds &ends() const { return m_ends; }
    /// Where the service's decisions are looked up; null: notes come from the record alone.
    void setRequestLog(const emulator::RequestLog *log);
    /// Presenter's speed: arrows grow that much faster, and from 8 on appear at once.
    void setSpeed(double speed);
    void refresh();
    void retranslate();

    /// The whole diagram with its title as SVG in the colours that are shown. The text stays text.
    void exportSvg(QIODevice *device) const;
    /// The whole diagram with its title, @p scale device pixels for each of its own.
    QImage toImage(qreal scale) const;

    models::DiagramModel &model() const { return *m_model; }
    const DiagramScene &diagram() const { return *m_scene; }
    const DiagramGrowth &growth() const { return *m_growth; }
    /// The row of the message that is chosen; -1 while a whole step is.
    int currentRow() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void connectModel();
    void relayOut();
    /// What lies under a place: a row's fold mark, its message, or the band of its step.
    struct Hit
    {
        enum class Part { Nothing, Fold, Message, Band };
        Part part = Part::Nothing;
        int row = -1;
    };
    Hit hitAt(const QPoint &place) const;
    bool showToolTip(const QPoint &place, const QPoint &globalPlace);
    void choose(int row);
    void chooseStep(int step);
    void walk(int by);
    void walkSteps(int by);
    void toggle(int row);
    void copyCurrent() const;
    void markCurrent();
    void announceCurrent();
    void scrollToShown();
    void growNew(const QStringList &before);
    DiagramExport picture() const;
    void updateEnds();

    AttestationPresenter &m_presenter;
    DiagramEnds m_ends;
    models::DiagramModel *m_model;
    DiagramScene *m_scene;
    DiagramHeads *m_heads;
    DiagramGrowth *m_growth;
    QPointer<const emulator::RequestLog> m_log;
    std::optional<models::MessageRef> m_announced; ///< Read aloud last.
    int m_announcedStep = -1;
    int m_scrolledStep = -1; ///< The step that was scrolled to last.
    bool m_layOutLater = false;
    bool m_updating = false; ///< Several changes come: they are laid out together.
    bool m_layingOut = false;
};

} // namespace endorse::ui
