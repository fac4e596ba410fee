// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <limits>
#include <optional>

namespace ui {

// A whole number that may be absent: an empty field means that it is not sent.
class NumberEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit NumberEdit(quint32 most, QWidget *parent = nullptr);

    template<class Number>
    void setNumber(const std::optional<Number> &number)
    {
        setText(number ? QString::number(*number) : QString());
    }
    template<class Number>
    std::optional<Number> number() const
    {
        bool ok = false;
        const quint32 value = text().toUInt(&ok);
        return ok && value <= std::numeric_limits<Number>::max()
                       ? std::optional(static_cast<Number>(value))
                       : std::nullopt;
    }
};

} // namespace ui
