// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrappedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int iconSize = 40;
constexpr int widestText = 420;

// Repaints its icon in the palette of the moment.
class IconLabel : public QWidget
{
public:
    IconLabel(const QString &name, QWidget *parent) : QWidget(parent), m_icon(icon(name))
    {
        setFixedSize(iconSize, iconSize);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_icon.paint(&painter, rect(), Qt::AlignCenter, QIcon::Disabled);
    }

private:
    QIcon m_icon;
};

// A label aligned by its layout item is never asked for its height at its width, and is cut.
QHBoxLayout *centred(QLabel *label)
{
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(label, 100); // up to its greatest width
    row->addStretch(1);
    return row;
}

} // namespace

EmptyState::EmptyState(const QString &iconName, const QString &title, const QString &text,
                       QWidget *parent)
    : QWidget(parent), m_title(new WrappedLabel(title, this)), m_text(new WrappedLabel(text, this)),
      m_actions(new QVBoxLayout)
{
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    m_title->setFont(bold);
    for (QLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setMaximumWidth(widestText);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::s);
    layout->addStretch(1);
    layout->addWidget(new IconLabel(iconName, this), 0, Qt::AlignHCenter);
    layout->addLayout(centred(m_title));
    layout->addLayout(centred(m_text));
    layout->addLayout(m_actions);
    layout->addStretch(2);
}

void EmptyState::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
}

QPushButton *EmptyState::addAction(const QString &text)
{
    auto *button = new QPushButton(text, this);
    m_actions->addWidget(button, 0, Qt::AlignHCenter);
    return button;
}

} // namespace widgets
