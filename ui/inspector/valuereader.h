// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QTreeWidget>

namespace ui {

// What the selected bytes say as numbers, texts and times.
class ValueReader : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ValueReader(QWidget *parent = nullptr);

    // As readByteValues(); empty bytes leave a hint.
    void setBytes(QByteArrayView bytes, qsizetype selected);
    // The bytes are secret and are not read.
    void setHidden();
    QString value(const QString &name, int column = 1) const;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showHint(const QString &text);
    void retranslate();
};

} // namespace ui
