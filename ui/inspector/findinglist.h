// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/dissect.h"

#include <QTreeWidget>

namespace ui {

// What is wrong with a packet or worth knowing, the gravest first; as high as it must be.
class FindingList : public QTreeWidget
{
    Q_OBJECT

public:
    explicit FindingList(QWidget *parent = nullptr);

    // Hides itself when there is nothing.
    void setFindings(const inspector::Dissection &dissection);
    QString firstSentence() const; // empty: nothing
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void findingSelected(base::ByteRange at);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColors();

    std::vector<inspector::Finding> m_findings; // in the order of the rows
};

} // namespace ui
