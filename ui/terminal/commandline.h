// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QStringList>

namespace ui {

// A line for commands: Enter submits, Up and Down walk through what was submitted before.
class CommandLine : public QLineEdit
{
    Q_OBJECT

public:
    explicit CommandLine(QWidget *parent = nullptr);

    const QStringList &history() const { return m_history; }
    void setHistory(const QStringList &history);
    void remember(const QString &line);

signals:
    void submitted(const QString &line);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void submit();
    void walk(int step);
    bool completionChosen() const;

    static constexpr qsizetype longestHistory = 200;

    QStringList m_history; // oldest first
    qsizetype m_place = 0; // in the history; its size: the line being typed
    QString m_draft;
};

} // namespace ui
