// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/moduleoffers.h"

#include "app/modem/modemcatalog.h"
#include "app/modem/simulatedmodem.h"
#include "ui/widgets/noticebar.h"

#include <QPushButton>

#include <algorithm>
#include <utility>

namespace ui {

using Severity = widgets::NoticeBar::Severity;

ModuleOffers::ModuleOffers(widgets::NoticeBar &notice, QObject *parent)
    : QObject(parent), m_notice(notice)
{
}

QString ModuleOffers::nameOf(const QString &id) const
{
    const auto module = std::find_if(m_modules.begin(), m_modules.end(),
                                     [&id](const auto &known) { return known.id() == id; });
    return module == m_modules.end() ? id : module->name();
}

void ModuleOffers::showIdentified(const QStringList &ids, const QString &chosenId)
{
    const bool wasAsked = std::exchange(m_isAsked, false);
    if (ids.isEmpty()) {
        m_notice.showNotice(
                Severity::Info, tr("The module did not say what it is, or nothing is known of it."),
                tr("Choose it by hand; if it answers nothing at all, check baud rate, line ending "
                   "and cable."));
        return;
    }
    if (ids.contains(chosenId)) {
        if (wasAsked)
            m_notice.showNotice(Severity::Info, tr("The module chosen is the one that answers."));
        return;
    }
    if (ids.size() == 1)
        m_notice.showNotice(Severity::Info,
                            tr("This module says that it is a %1.").arg(nameOf(ids.first())),
                            tr("With its commands known, completion and explanations fit it."));
    else
        m_notice.showNotice(Severity::Info,
                            tr("Modules of this name come with different commands."),
                            tr("Choose one; if its commands answer ERROR, it is the other."));
    for (const QString &id : ids) {
        const QString text = ids.size() == 1 ? tr("Use its commands") : nameOf(id);
        connect(m_notice.addAction(text), &QPushButton::clicked, this,
                [this, id] { emit moduleWanted(id); });
    }
}

void ModuleOffers::noteSimulation(const at::Catalog &module)
{
    m_simulated = module;
}

void ModuleOffers::showOtherSimulation(const at::Catalog &chosen)
{
    if (!modem::canSimulate(chosen) || chosen.id() == m_simulated.id())
        return;
    m_notice.showNotice(
            Severity::Info,
            tr("The simulated module that is open is still the %1.").arg(m_simulated.name()),
            tr("Open the port anew to talk to the %1.").arg(chosen.name()));
    auto *anew = m_notice.addAction(tr("&Open it anew"));
    anew->setObjectName(QStringLiteral("openAnew"));
    connect(anew, &QPushButton::clicked, this, &ModuleOffers::reopenWanted);
}

} // namespace ui
