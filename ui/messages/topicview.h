// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rowtable.h"

namespace presentation {
class MessageTopicModel;
}

namespace ui {

// The open rows of the topic tree, with the arrows and keys of a tree: Left and Right close and
// open, a letter goes to the next topic that begins with it.
class TopicView : public widgets::RowTable
{
    Q_OBJECT

public:
    explicit TopicView(presentation::MessageTopicModel &model, QWidget *parent = nullptr);

    void keyboardSearch(const QString &search) override
    {
        QAbstractItemView::keyboardSearch(search);
    }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void open(int row);
    void close(int row);
    bool isOnArrow(const QModelIndex &index, const QPoint &position) const;

    presentation::MessageTopicModel &m_topics;
};

} // namespace ui
