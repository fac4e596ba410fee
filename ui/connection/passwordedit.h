// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace ui {

// A masked input with a button that shows what is in it.
class PasswordEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit PasswordEdit(QWidget *parent = nullptr);

    // Bytes that are no text are kept as they are until somebody types.
    void setSecret(const QByteArray &secret);
    QByteArray secret() const;

private:
    void setRevealed(bool revealed);

    QAction *m_reveal;
    QByteArray m_secret;
};

} // namespace ui
