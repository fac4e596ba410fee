// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace widgets {

// Says in place what happened and what to do next; hidden until there is something to say.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    enum class Severity : quint8 { Info, Warning, Error };

    explicit NoticeBar(QWidget *parent = nullptr);

    // Replaces what was shown, and its actions.
    void showNotice(Severity severity, const QString &cause, const QString &nextStep = {});
    void changeCause(const QString &cause); // of the notice shown; its actions stay, as in progress
    QPushButton *addAction(const QString &text); // until the next notice; owned by this widget
    void clear();
    QString cause() const;
    QString nextStep() const;

signals:
    void dismissed(); // by its close button

protected:
    void changeEvent(QEvent *event) override;

private:
    void removeActions();
    void applyColors();

    Severity m_severity = Severity::Info;
    QLabel *m_sign;
    QLabel *m_cause;
    QLabel *m_nextStep;
    QHBoxLayout *m_actions;
};

} // namespace widgets
