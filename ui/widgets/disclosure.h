// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace widgets {

// A line of text that folds and unfolds what stands under it.
class Disclosure : public QWidget
{
    Q_OBJECT

public:
    // Takes `content` over.
    Disclosure(const QString &title, QWidget *content, QWidget *parent = nullptr);

    bool isOpen() const;
    void setOpen(bool open);
    void setTitle(const QString &title);

signals:
    void opened(bool open);

private:
    QToolButton *m_button;
    QWidget *m_content;
};

} // namespace widgets
