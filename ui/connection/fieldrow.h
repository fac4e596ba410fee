// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace ui {

// An input with room for a sentence below it: what is wrong with it, or what it means.
class FieldRow : public QWidget
{
    Q_OBJECT

public:
    enum class Tone : quint8 { Hint, Warning, Error };

    explicit FieldRow(QWidget *field, QWidget *parent = nullptr);

    QWidget *field() const { return m_field; }
    void say(Tone tone, const QString &text); // empty: nothing
    // Said when there is no flaw to tell.
    void setHint(const QString &text, Tone tone = Tone::Hint);
    void clear() { say(Tone::Hint, {}); }
    QString text() const; // what is said at the moment

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColor();

    QWidget *m_field;
    QLabel *m_note;
    QString m_hint;
    Tone m_hintTone = Tone::Hint;
    Tone m_tone = Tone::Hint;
    bool m_showsHint = true;
};

} // namespace ui
