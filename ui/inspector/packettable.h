// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/colourrules.h"

#include "ui/widgets/linedelegate.h"
#include "ui/widgets/rowtable.h"

class QMenu;

namespace presentation {
class CaptureModel;
}

namespace ui {

// Gives rows the colour of their tone, and the direction its arrow.
class PacketDelegate : public widgets::LineDelegate
{
    Q_OBJECT

public:
    using LineDelegate::LineDelegate;
    // The person's colours by rule; both must outlive it.
    void setColours(const inspector::Capture &capture, const presentation::ColourRules &colours);
    void forgetColour() { m_number = 0; } // the rules changed

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    presentation::RowColour colourOf(const QModelIndex &index) const;

    const inspector::Capture *m_capture = nullptr;
    const presentation::ColourRules *m_colours = nullptr;
    // A row is drawn cell by cell.
    mutable quint64 m_number = 0;
    mutable presentation::RowColour m_colour = presentation::RowColour::None;
};

// The list of packets: one text line a row, follows the newest row when told to.
class PacketTable : public widgets::RowTable
{
    Q_OBJECT

public:
    explicit PacketTable(presentation::CaptureModel &model, QWidget *parent = nullptr);

    void setColours(const inspector::Capture &capture, const presentation::ColourRules &colours);
    void setFollowing(bool follow);
    bool isFollowing() const { return m_following; }
    // The columns a narrow list has room for, or all; what else is shown is the person's choice.
    void showEssentials(bool onlyEssentials);
    // Which columns are shown, as actions with a check; owned by the menu.
    void addColumnActions(QMenu &menu);
    void goToRow(int row);   // makes it the current one and leaves the newest
    int selectedRow() const; // -1: none

signals:
    void rowSelected(int row);             // -1: none any more
    void followingChanged(bool following); // by the person's hand on the list
    void pauseToggled();                   // by the space bar
    void partnerRequested(int row);        // by a double click on its answer time

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void setUpColumns();
    void leaveNewest();

    PacketDelegate *m_delegate;
    bool m_following = true;
};

} // namespace ui
