// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretview.h"

#include <ui/common/fonts.h>
#include <ui/common/tokens.h>

#include <QAccessibleWidget>
#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace endorse::ui {

namespace {

constexpr int dots = 16;
constexpr int groupBytes = 8;
constexpr int leastBytes = 8;

QString hexOf(std::uint8_t byte)
{
    return QStringLiteral("%1").arg(byte, 2, 16, QLatin1Char('0'));
}

/// Reads the bytes aloud from where they are, so that no copy of them stays in the widget.
class SecretViewAccessible final : public QAccessibleWidget
{
public:
    explicit SecretViewAccessible(SecretView *view)
        : QAccessibleWidget(view, QAccessible::StaticText)
    {
    }
    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return static_cast<SecretView *>(widget())->spokenText();
        return QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *view = qobject_cast<SecretView *>(object);
    return view ? new SecretViewAccessible(view) : nullptr;
}

} // namespace

SecretView::SecretView(QWidget *parent)
    : QWidget(parent)
{
    static const bool installed = (QAccessible::installFactory(makeAccessible), true);
    Q_UNUSED(installed)
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFontRole(this, FontRole::Mono);
}

void SecretView::reveal(core::Secret secret)
{
    m_secret = std::move(secret);
    updateGeometry();
    update();
}

void SecretView::conceal()
{
    m_secret = {};
    updateGeometry();
    update();
}

QString SecretView::spokenText() const
{
    QStringList bytes;
    for (const std::uint8_t byte : m_secret.bytes())
        bytes.append(hexOf(byte));
    return bytes.join(QLatin1Char(' '));
}

int SecretView::cellWidth() const
{
    return fontMetrics().horizontalAdvance(QStringLiteral("00")) + scaled(4);
}

int SecretView::bytesPerLine(int width) const
{
    const int fit = std::max(leastBytes, width / cellWidth());
    return std::max(groupBytes, fit / groupBytes * groupBytes);
}

int SecretView::heightForWidth(int width) const
{
    const int perLine = bytesPerLine(width);
    const int lines = std::max(1, (int(m_secret.size()) + perLine - 1) / perLine);
    return lines * (fontMetrics().height() + scaled(3));
}

QSize SecretView::sizeHint() const
{
    const int width = cellWidth() * groupBytes * 2;
    return {width, heightForWidth(width)};
}

QSize SecretView::minimumSizeHint() const
{
    return {cellWidth() * leastBytes, fontMetrics().height() + scaled(3)};
}

void SecretView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int line = fontMetrics().height() + scaled(3);
    if (!isRevealed()) {
        painter.setPen(Tokens::of(this)[Token::Muted]);
        painter.drawText(rect(), int(Qt::AlignLeft | Qt::AlignVCenter), QString(dots, u'•'));
        return;
    }
    painter.setPen(Tokens::of(this)[Token::Nonce]);
    const int perLine = bytesPerLine(width());
    for (int i = 0; i < int(m_secret.size()); ++i) {
        QString hex = hexOf(m_secret.bytes()[std::size_t(i)]);
        painter.drawText(QRect(i % perLine * cellWidth(), i / perLine * line, cellWidth(), line),
                         int(Qt::AlignLeft | Qt::AlignVCenter), hex);
        hex.fill(QLatin1Char('*'));
    }
}

void SecretView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace endorse::ui
