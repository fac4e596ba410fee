// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/scheme.h"

#include <QMap>
#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QFormLayout;
class QToolButton;

namespace ui {

// A form built from a cloud's described inputs, with room for a sentence under each.
class SchemeForm : public QWidget
{
    Q_OBJECT

public:
    // `scheme` must outlive it.
    explicit SchemeForm(const clouds::Scheme &scheme, QWidget *parent = nullptr);

    QString value(const QString &name) const;
    QMap<QString, QString> values() const;
    bool setValue(const QString &name, const QString &value);
    void setValues(const QMap<QString, QString> &values); // announced once

    void clearMessages();
    // A field that is missing something is not told so before somebody has been there.
    void showProblem(const QString &name, const QString &sentence, bool onlyWhenTouched);
    void showWarning(const QString &name, const QString &sentence);
    void forgetTouches();

signals:
    void edited();

private:
    struct Row
    {
        const clouds::InputField *field = nullptr;
        QLineEdit *line = nullptr; // either this or
        QComboBox *choices = nullptr;
        QLabel *message = nullptr;
        int place = 0; // in the layout
        bool touched = false;
    };

    void createMoreButton();
    void showAdvanced(bool shown);
    void showRowsAskedFor();
    QFormLayout *form() const;
    QWidget *createEditor(Row &row);
    QWidget *createLine(Row &row);
    QWidget *createChoices(Row &row);
    void addReveal(QLineEdit *line);
    void announce(const QString &name);
    Row *rowNamed(const QString &name);
    const Row *rowNamed(const QString &name) const;

    const clouds::Scheme &m_scheme;
    std::vector<Row> m_rows;
    QToolButton *m_more = nullptr;
    bool m_filling = false;
};

} // namespace ui
