// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rowtable.h"

namespace presentation {
class TranscriptModel;
}

namespace ui {

// The transcript as a dense table that follows the newest line while it stands at the end.
class TranscriptView : public widgets::RowTable
{
    Q_OBJECT

public:
    explicit TranscriptView(presentation::TranscriptModel &model, QWidget *parent = nullptr);

    void setBytesShown(bool shown);
    QByteArray columns() const;
    void restoreColumns(const QByteArray &columns);
    void copySelection();
    void goToRow(int row);

signals:
    void rowChosen(int row);    // -1: none
    void rowPointedAt(int row); // under the mouse; -1: it is elsewhere

protected:
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void followEnd();

    presentation::TranscriptModel &m_model;
    bool m_atEnd = true;
};

} // namespace ui
