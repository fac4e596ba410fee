// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/linebar.h"

#include "app/storage/settings.h"
#include "ui/presentation/transcripttext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QWidgetAction>

namespace ui {

using widgets::spacing::m;
using widgets::spacing::s;

namespace {

QSpinBox *delayBox(QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(0, 10'000);
    box->setSuffix(QStringLiteral(" ms"));
    return box;
}

} // namespace

LineBar::LineBar(QWidget *parent)
    : QWidget(parent), m_moduleLabel(new QLabel(this)), m_module(new QComboBox(this)),
      m_detect(new QPushButton(this)), m_encodingLabel(new QLabel(this)),
      m_encoding(new QComboBox(this)), m_options(new QToolButton(this)),
      m_lights(new QWidget(this)), m_dsr(new QLabel(m_lights)), m_cts(new QLabel(m_lights)),
      m_dcd(new QLabel(m_lights)), m_ri(new QLabel(m_lights)), m_losses(new QLabel(this))
{
    m_moduleLabel->setBuddy(m_module);
    m_encodingLabel->setBuddy(m_encoding);
    for (const QByteArray &name : presentation::textEncodings())
        m_encoding->addItem(QString::fromLatin1(name));
    createOptions();
    layOut();
    retranslate();
    clearStatus();
    showState(serial::LinkState::Closed);
    connect(m_module, &QComboBox::activated, this, [this] { emit moduleChosen(module()); });
    connect(m_detect, &QPushButton::clicked, this, &LineBar::detectRequested);
    connect(m_encoding, &QComboBox::currentIndexChanged, this,
            [this] { emit encodingChosen(encoding()); });
    for (QSpinBox *box : {m_characterDelay, m_lineDelay})
        connect(box, &QSpinBox::valueChanged, this, [this] { emit pacingChanged(pacing()); });
}

void LineBar::createOptions()
{
    auto *menu = new QMenu(m_options);
    auto *panel = new QWidget(menu);
    m_characterDelay = delayBox(panel);
    m_lineDelay = delayBox(panel);
    m_reopen = new QCheckBox(panel);
    m_reopen->setChecked(true);
    m_characterLabel = new QLabel(panel);
    m_lineLabel = new QLabel(panel);
    auto *form = new QFormLayout(panel);
    form->setContentsMargins(m, m, m, m);
    form->addRow(m_characterLabel, m_characterDelay);
    form->addRow(m_lineLabel, m_lineDelay);
    form->addRow(m_reopen);
    m_characterLabel->setBuddy(m_characterDelay);
    m_lineLabel->setBuddy(m_lineDelay);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(panel);
    menu->addAction(action);
    m_options->setMenu(menu);
    m_options->setPopupMode(QToolButton::InstantPopup);
    m_options->setIcon(widgets::icon(QStringLiteral("settings")));
    m_options->setAutoRaise(true);
}

void LineBar::layOut()
{
    auto *lights = new QHBoxLayout(m_lights);
    lights->setContentsMargins(0, 0, 0, 0);
    lights->setSpacing(s);
    for (QLabel *light : {m_dsr, m_cts, m_dcd, m_ri})
        lights->addWidget(light);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(s);
    row->addWidget(m_moduleLabel);
    row->addWidget(m_module);
    row->addWidget(m_detect);
    row->addWidget(m_encodingLabel);
    row->addWidget(m_encoding);
    row->addWidget(m_options);
    row->addStretch();
    row->addWidget(m_losses);
    row->addWidget(m_lights);
}

void LineBar::setModules(const QList<at::Catalog> &modules)
{
    const QString current = module();
    const QSignalBlocker blocker(m_module);
    m_module->clear();
    for (const at::Catalog &catalog : modules) {
        m_module->addItem(m_module->count() == 0 ? tr("any") : catalog.name(), catalog.id());
        m_module->setItemData(m_module->count() - 1, catalog.summary().in(QLocale().language()),
                              Qt::ToolTipRole);
    }
    setModule(current);
}

QString LineBar::module() const
{
    return m_module->currentData().toString();
}

void LineBar::setModule(const QString &id)
{
    m_module->setCurrentIndex(std::max(0, m_module->findData(id)));
}

QByteArray LineBar::encoding() const
{
    return m_encoding->currentText().toLatin1();
}

serial::Pacing LineBar::pacing() const
{
    return {m_characterDelay->value(), m_lineDelay->value()};
}

bool LineBar::reopens() const
{
    return m_reopen->isChecked();
}

void LineBar::showLight(QLabel *light, const QString &name, bool on)
{
    light->setText(name + (on ? QStringLiteral(" ●") : QStringLiteral(" ○")));
    QPalette colors = light->parentWidget()->palette();
    const auto meaning = on ? widgets::Meaning::Good : widgets::Meaning::Muted;
    colors.setColor(QPalette::WindowText, widgets::meaningColor(meaning, colors));
    light->setPalette(colors);
    light->setAccessibleName(on ? tr("%1 is on").arg(name) : tr("%1 is off").arg(name));
}

void LineBar::showLineStatus(const serial::LineStatus &status)
{
    m_status = status;
    m_lights->setVisible(status.hasLines);
    showLight(m_dsr, QStringLiteral("DSR"), status.dsr);
    showLight(m_cts, QStringLiteral("CTS"), status.cts);
    showLight(m_dcd, QStringLiteral("DCD"), status.dcd);
    showLight(m_ri, QStringLiteral("RI"), status.ri);
    showLosses();
}

void LineBar::showDroppedBytes(qint64 bytes)
{
    m_droppedBytes = bytes;
    showLosses();
}

void LineBar::clearStatus()
{
    m_droppedBytes = 0;
    showLineStatus({});
}

void LineBar::showState(serial::LinkState state)
{
    m_detect->setEnabled(state == serial::LinkState::Open);
}

void LineBar::showLosses()
{
    QStringList parts;
    const auto add = [&parts](qint64 count, const QString &text) {
        if (count > 0)
            parts.append(text.arg(QLocale().toString(count)));
    };
    add(m_status.overruns, tr("overruns %1"));
    add(m_status.framingErrors, tr("framing errors %1"));
    add(m_status.parityErrors, tr("parity errors %1"));
    add(m_status.breaks, tr("breaks %1"));
    add(m_droppedBytes, tr("dropped bytes %1"));
    m_losses->setVisible(!parts.isEmpty());
    m_losses->setText(parts.join(QStringLiteral(" · ")));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, widgets::meaningColor(widgets::Meaning::Warning, colors));
    m_losses->setPalette(colors);
}

void LineBar::retranslate()
{
    m_moduleLabel->setText(tr("&Module:"));
    m_module->setToolTip(tr("Whose commands and replies are known; ATI tells it by itself."));
    if (m_module->count() > 0)
        m_module->setItemText(0, tr("any"));
    m_detect->setText(tr("&Detect"));
    m_detect->setToolTip(tr("Asks the module what it is (ATI, AT+CGMM, AT+GMR)"));
    m_encodingLabel->setText(tr("Te&xt in:"));
    m_encoding->setToolTip(tr("The encoding of what is shown and typed"));
    m_options->setToolTip(tr("Delays and reopening"));
    m_options->setAccessibleName(m_options->toolTip());
    m_characterLabel->setText(tr("Delay after each character:"));
    m_lineLabel->setText(tr("Delay after each line:"));
    m_reopen->setText(tr("Open an unplugged port again when it is back"));
    m_losses->setToolTip(tr("What was lost or damaged on the line since the port was opened: lower "
                            "the rate, or use flow control."));
    showLosses();
}

void LineBar::restore(const storage::Settings &settings)
{
    const auto value = [&settings](const char *key) {
        return settings.value(QStringLiteral("terminal/") + QLatin1String(key));
    };
    setModule(value("module").toString(QStringLiteral("lierda-nt35e")));
    m_encoding->setCurrentText(value("encoding").toString(QStringLiteral("UTF-8")));
    m_characterDelay->setValue(value("characterDelay").toInt());
    m_lineDelay->setValue(value("lineDelay").toInt());
    m_reopen->setChecked(value("reopen").toBool(true));
}

void LineBar::store(storage::Settings &settings) const
{
    settings.setValue(QStringLiteral("terminal/module"), module());
    settings.setValue(QStringLiteral("terminal/encoding"), m_encoding->currentText());
    settings.setValue(QStringLiteral("terminal/characterDelay"), m_characterDelay->value());
    settings.setValue(QStringLiteral("terminal/lineDelay"), m_lineDelay->value());
    settings.setValue(QStringLiteral("terminal/reopen"), m_reopen->isChecked());
}

} // namespace ui
