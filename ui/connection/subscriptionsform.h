// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connection/profilepage.h"

class QTableWidget;
class QToolButton;

namespace ui {

// The subscriptions made after connecting.
class SubscriptionsForm : public ProfilePage
{
    Q_OBJECT

public:
    explicit SubscriptionsForm(QWidget *parent = nullptr);

    void load(const profiles::Profile &profile, const profiles::Secrets &secrets) override;
    void store(profiles::Profile &profile, profiles::Secrets &secrets) const override;
    void setVersion(mqtt::ProtocolVersion version) override;
    void setEngine(profiles::Engine engine) override;

private:
    void createTable();
    QWidget *createButtons();
    void append(const profiles::SavedSubscription &subscription);
    profiles::SavedSubscription subscriptionAt(int row) const;
    void addNew();
    void removeCurrent();
    void chooseColour(int row);
    void setColour(int row, const QString &colour);

    void greyWhatIsNotSent(int row);

    QTableWidget *m_table;
    profiles::Engine m_engine = profiles::Engine::Own;
    QToolButton *m_remove = nullptr;
};

} // namespace ui
