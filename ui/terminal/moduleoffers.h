// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/catalog.h"

#include <QList>
#include <QObject>

namespace widgets {
class NoticeBar;
}

namespace ui {

// Tells in the terminal's notice when the module chosen is not the one that answers, and offers the
// other way in a button each.
class ModuleOffers : public QObject
{
    Q_OBJECT

public:
    // The notice must outlive it.
    explicit ModuleOffers(widgets::NoticeBar &notice, QObject *parent = nullptr);

    void setModules(const QList<at::Catalog> &modules) { m_modules = modules; }
    void noteQuestion() { m_isAsked = true; } // by the person: the answer is told in any case
    // The module has said what it is; some names stand for several sets of commands.
    void showIdentified(const QStringList &ids, const QString &chosenId);

    // What is simulated is decided when the port is opened.
    void noteSimulation(const at::Catalog &module);
    void showOtherSimulation(const at::Catalog &chosen);

signals:
    void moduleWanted(const QString &id);
    void reopenWanted();

private:
    QString nameOf(const QString &id) const;

    widgets::NoticeBar &m_notice;
    QList<at::Catalog> m_modules;
    at::Catalog m_simulated;
    bool m_isAsked = false;
};

} // namespace ui
