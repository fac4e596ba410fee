// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace ui {

// A path with a button that opens the file dialog.
class FilePicker : public QWidget
{
    Q_OBJECT

public:
    // `title` and `filter` are those of the file dialog.
    FilePicker(const QString &title, const QString &filter, QWidget *parent = nullptr);

    void setPath(const QString &path);
    QString path() const;
    void setPlaceholderText(const QString &text);
    void chooseFolders(); // instead of files

signals:
    void pathChanged(const QString &path);

private:
    void browse();

    QString m_title;
    QString m_filter;
    QLineEdit *m_path;
    bool m_choosesFolders = false;
};

} // namespace ui
