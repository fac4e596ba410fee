// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profiles/profile.h"

#include <QWidget>

class QAbstractItemDelegate;
class QTableWidget;
class QToolButton;

namespace ui {

// A table of names and values, at first of user properties; order and repetition are kept.
class UserPropertiesEdit : public QWidget
{
    Q_OBJECT

public:
    explicit UserPropertiesEdit(QWidget *parent = nullptr);

    // What the pairs are called, for who cannot see it.
    struct Wording
    {
        QString pairs;
        QString add;
        QString remove;
    };
    void setWording(const Wording &wording);
    void setValueDelegate(QAbstractItemDelegate *delegate); // not taken over

    void setProperties(const profiles::UserProperties &properties);
    profiles::UserProperties properties() const; // rows without a name and value are left out

signals:
    void edited();

private:
    void append(const QString &name, const QString &value);
    void removeCurrent();

    QTableWidget *m_table;
    QToolButton *m_add;
    QToolButton *m_remove;
};

} // namespace ui
