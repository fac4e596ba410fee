// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/startpage.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrappedlabel.h"

#include <QCommandLinkButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using widgets::spacing::l;
using widgets::spacing::m;
using widgets::spacing::s;
using widgets::spacing::xl;

namespace {

constexpr int columnWidth = 560;

// Measured once for each width, as the labels are.
class ChoiceButton : public QCommandLinkButton
{
public:
    using QCommandLinkButton::QCommandLinkButton;

    int heightForWidth(int width) const override
    {
        return m_heights.at(width, description(), font(), [this](int asked) {
            return QCommandLinkButton::heightForWidth(asked);
        });
    }

private:
    mutable widgets::KnownHeights m_heights;
};

QCommandLinkButton *choice(const QString &iconName, const QString &title, const QString &text,
                           QWidget *parent)
{
    auto *button = new ChoiceButton(title, text, parent);
    button->setIcon(widgets::icon(iconName));
    button->setIconSize({32, 32});
    button->setMinimumHeight(72);
    button->setAccessibleDescription(text);
    return button;
}

} // namespace

StartPage::StartPage(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    createColumn();
}

void StartPage::createColumn()
{
    m_column = new QWidget(this);
    m_column->setFixedWidth(columnWidth);
    auto *layout = new QVBoxLayout(m_column);
    layout->setSpacing(l);
    layout->addWidget(createHeading());
    layout->addWidget(createChoices());
    auto *other = new QPushButton(tr("New connection to a broker of your own…"), m_column);
    other->setFlat(true);
    connect(other, &QPushButton::clicked, this, &StartPage::newConnectionRequested);
    layout->addWidget(other, 0, Qt::AlignHCenter);
    // Not by an alignment: who has one is not asked for its height at its width, and is cut.
    auto *centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(m_column);
    centred->addStretch(1);
    m_layout->addStretch(1);
    m_layout->addLayout(centred);
    m_layout->addStretch(2);
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        // Nothing here has a state, so what says its words anew is made anew.
        while (QLayoutItem *item = m_layout->takeAt(0))
            delete item;
        delete m_column;
        createColumn();
    }
    QWidget::changeEvent(event);
}

QWidget *StartPage::createHeading()
{
    auto *heading = new QWidget(m_column);
    auto *title = new widgets::WrappedLabel(tr("What would you like to bring onto MQTT?"), heading);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.6);
    title->setFont(font);
    auto *text = new widgets::WrappedLabel(
            tr("MQTT Scope shows every byte between your device and its broker, and "
               "says why it does not connect."),
            heading);
    auto *layout = new QVBoxLayout(heading);
    layout->setContentsMargins(m, 0, m, 0);
    layout->setSpacing(s);
    layout->addWidget(title);
    layout->addWidget(text);
    return heading;
}

QWidget *StartPage::createChoices()
{
    auto *choices = new QWidget(m_column);
    auto *tryIt = choice(QStringLiteral("play"), tr("Try it now on the local broker"),
                         tr("Starts a broker on this computer, connects to it, and shows messages "
                            "and packets within seconds."),
                         choices);
    auto *cloud = choice(QStringLiteral("cloud"), tr("I have a cloud device"),
                         tr("Turns product key, device name and device secret into host, client "
                            "identifier, user name and password."),
                         choices);
    auto *module = choice(QStringLiteral("chip"), tr("I have a serial module"),
                          tr("Opens the AT terminal on its port, or on a simulated module if you "
                             "have none at hand."),
                          choices);
    connect(tryIt, &QCommandLinkButton::clicked, this, &StartPage::tryRequested);
    connect(cloud, &QCommandLinkButton::clicked, this, &StartPage::cloudDeviceRequested);
    connect(module, &QCommandLinkButton::clicked, this, &StartPage::serialModuleRequested);
    auto *layout = new QVBoxLayout(choices);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(s);
    for (QWidget *button : {tryIt, cloud, module})
        layout->addWidget(button);
    return choices;
}

} // namespace ui
