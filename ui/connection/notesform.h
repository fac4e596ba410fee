// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connection/profilepage.h"

class QPlainTextEdit;

namespace ui {

// Free words about a connection.
class NotesForm : public ProfilePage
{
    Q_OBJECT

public:
    explicit NotesForm(QWidget *parent = nullptr);

    void load(const profiles::Profile &profile, const profiles::Secrets &secrets) override;
    void store(profiles::Profile &profile, profiles::Secrets &secrets) const override;

private:
    QPlainTextEdit *m_notes;
};

} // namespace ui
