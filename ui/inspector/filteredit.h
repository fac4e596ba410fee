// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/packetfilter.h"

#include <QLineEdit>

class QCompleter;
class QLabel;
class QStandardItemModel;

namespace ui {

// The line for a filter expression: completes words as one types, underlines the place that is
// wrong and says why below it.
class FilterEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterEdit(QWidget *parent = nullptr);

    void setConnectionNames(const QStringList &names) { m_connections = names; }
    void setHelp(const QString &help); // the tool tip while nothing is wrong
    const std::optional<inspector::FilterError> &error() const { return m_error; }
    QString errorText() const; // empty: the expression is right
    // The choices at the cursor.
    inspector::FilterCompletion completion() const;

signals:
    // Only what is right; what is wrong keeps the filter as it was.
    void expressionChanged(const QString &expression);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    // Tab takes the choice while choices are shown.
    bool focusNextPrevChild(bool next) override;

private:
    void check();
    void offer(bool isAsked);
    void take(const QString &choice);
    void showError();
    int xOf(qsizetype position) const;

    QStringList m_connections;
    QString m_help;
    std::optional<inspector::FilterError> m_error;
    QCompleter *m_completer;
    QStandardItemModel *m_choices;
    QLabel *m_message;
};

} // namespace ui
