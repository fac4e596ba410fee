// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/timeline.h"
#include "ui/widgets/rowtable.h"

#include <vector>

namespace presentation {
class TimelineModel;
}
namespace storage {
class Settings;
}

namespace ui {

class TableFollower;

// The rows of a timeline. It keeps what is selected and looked at in its place while the timeline
// grows and when another filter shows it among other rows.
class TimelineTable : public widgets::RowTable
{
    Q_OBJECT

public:
    // Both must outlive it.
    TimelineTable(presentation::TimelineModel &model, storage::Settings &settings,
                  QWidget *parent = nullptr);
    ~TimelineTable() override; // remembers the columns

    void copySelection();
    TableFollower *follower() const { return m_follower; }

signals:
    void rowActivated(int row);

private:
    // What a person looks at, by name: the rows' numbers change.
    struct Kept
    {
        std::vector<presentation::TimelineKey> selected;
        std::optional<presentation::TimelineKey> current;
        std::optional<presentation::TimelineKey> top;
        bool isFollowing = true;
    };

    void setUpColumns();
    void connectModel();
    void stayInPlace(int first, int last);
    void note();
    void restore();
    void openMenu(const QPoint &position);
    QList<int> selectedRows() const; // rising

    presentation::TimelineModel &m_timeline;
    storage::Settings &m_settings;
    TableFollower *m_follower;
    std::optional<Kept> m_kept;
};

} // namespace ui
