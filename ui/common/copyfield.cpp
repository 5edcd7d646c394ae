// SPDX-License-Identifier: GPL-3.0-or-later
#include "copyfield.h"

#include <ui/common/fonts.h>
#include <ui/common/icons.h>
#include <ui/common/wrappedtext.h>

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QtMath>

#include <algorithm>

namespace endorse::ui {

namespace {

constexpr int copyTitleWidth = 104;
constexpr int copyGap = 8;
constexpr int copyIcon = 16;
constexpr int copyPadding = 3;
/// In less room than so many titles the title stands above the value.
constexpr int titlesBeside = 3;

} // namespace

CopyField::CopyField(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(this, &QAbstractButton::clicked, this, &CopyField::copy);
    retranslate();
}

void CopyField::setContent(const QString &title, const QString &value, Kind kind)
{
    m_title = title;
    m_value = value;
    m_kind = kind;
    setAccessibleName(title + QStringLiteral(": ") + value);
    updateGeometry();
    update();
}

void CopyField::copy()
{
    QApplication::clipboard()->setText(m_value);
    Q_EMIT copied();
}

bool CopyField::isStacked(int width) const
{
    return width < titlesBeside * scaled(copyTitleWidth);
}

int CopyField::valueLeft(int width) const
{
    return isStacked(width) ? copyPadding : copyPadding + scaled(copyTitleWidth) + copyGap;
}

int CopyField::valueWidth(int width) const
{
    return width - valueLeft(width) - copyPadding - copyGap - scaled(copyIcon);
}

int CopyField::heightForWidth(int width) const
{
    const QFont value = fontOf(m_kind == Kind::Mono ? FontRole::Mono : FontRole::Body);
    const qreal right = wrapText(m_value, value, valueWidth(width));
    const bool stacked = isStacked(width);
    const qreal left = wrapText(m_title, fontOf(FontRole::Body),
                                stacked ? valueWidth(width) : scaled(copyTitleWidth));
    const qreal inner = stacked ? left + right : std::max(left, right);
    return qCeil(std::max(inner, qreal(scaled(copyIcon)))) + 2 * copyPadding;
}

QSize CopyField::sizeHint() const
{
    const int least = minimumSizeHint().width();
    return {least, heightForWidth(std::max(width(), least))};
}

QSize CopyField::minimumSizeHint() const
{
    return {12 * fontMetrics().horizontalAdvance(QLatin1Char('0')) + scaled(copyIcon) + copyGap,
            scaled(copyIcon) + 2 * copyPadding};
}

void CopyField::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse())
        painter.fillRect(rect(), tokens[Token::Button]);
    const bool stacked = isStacked(width());
    painter.setPen(tokens[Token::Muted]);
    const qreal title = wrapText(m_title, fontOf(FontRole::Body),
                                 stacked ? valueWidth(width()) : scaled(copyTitleWidth), &painter,
                                 {qreal(copyPadding), qreal(copyPadding)});
    painter.setPen(tokens[Token::Text]);
    wrapText(m_value, fontOf(m_kind == Kind::Mono ? FontRole::Mono : FontRole::Body),
             valueWidth(width()), &painter,
             {qreal(valueLeft(width())), copyPadding + (stacked ? title : 0)});
    const int size = scaled(copyIcon);
    const bool isAimedAt = underMouse() || hasFocus();
    painter.drawPixmap(width() - copyPadding - size, copyPadding,
                       iconPixmap(IconId::Copy, tokens[isAimedAt ? Token::Link : Token::Muted],
                                  size, devicePixelRatioF()));
    if (!hasFocus())
        return;
    painter.setPen(tokens[Token::Link]);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
}

bool CopyField::event(QEvent *event)
{
    // The window has a command of the same keys, which copies rows.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QAbstractButton::event(event);
}

void CopyField::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) || event->key() == Qt::Key_Return ||
        event->key() == Qt::Key_Enter) {
        copy();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void CopyField::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CopyField::retranslate()
{
    setAccessibleDescription(tr("Copies the value."));
    setToolTip(tr("Copies the value."));
}

} // namespace endorse::ui
