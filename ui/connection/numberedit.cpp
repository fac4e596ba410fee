// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/numberedit.h"

#include <QValidator>

namespace ui {

namespace {

// Digits up to a largest number; QIntValidator ends at 2 147 483 647.
class UpTo : public QValidator
{
public:
    UpTo(quint32 most, QObject *parent) : QValidator(parent), m_most(most) {}

    State validate(QString &text, int &) const override
    {
        bool ok = false;
        const quint64 value = text.toULongLong(&ok);
        return text.isEmpty() || (ok && value <= m_most) ? Acceptable : Invalid;
    }

private:
    quint32 m_most;
};

} // namespace

NumberEdit::NumberEdit(quint32 most, QWidget *parent) : QLineEdit(parent)
{
    setValidator(new UpTo(most, this));
    setPlaceholderText(tr("not sent"));
    setInputMethodHints(Qt::ImhDigitsOnly);
    setMaximumWidth(fontMetrics().horizontalAdvance(QLatin1Char('0')) * 18);
}

} // namespace ui
