// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

#include <functional>

namespace widgets {

// Copies what `text` returns at the moment of the click, and says so for a moment.
class CopyButton : public QToolButton
{
    Q_OBJECT

public:
    explicit CopyButton(std::function<QString()> text, QWidget *parent = nullptr);

private:
    void copy();

    std::function<QString()> m_text;
};

} // namespace widgets
