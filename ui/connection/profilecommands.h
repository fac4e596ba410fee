// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profiles/profile.h"
#include "ui/connection/profileservices.h"

#include <QUndoCommand>

#include <memory>

namespace ui {

// Deletes a profile with its secrets; undone, both are there again.
class RemoveProfile : public QUndoCommand
{
public:
    RemoveProfile(const ProfileServices &services, const QString &profileId);

    void redo() override;
    void undo() override;

private:
    struct Kept;

    ProfileServices m_services;
    QString m_id;
    std::shared_ptr<Kept> m_kept; // answers of the secret store may come after the command is gone
};

} // namespace ui
