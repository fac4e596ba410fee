// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/passwordedit.h"

#include "ui/widgets/icons.h"

#include <QAction>

namespace ui {

PasswordEdit::PasswordEdit(QWidget *parent)
    : QLineEdit(parent), m_reveal(addAction(QIcon(), QLineEdit::TrailingPosition))
{
    m_reveal->setCheckable(true);
    connect(m_reveal, &QAction::toggled, this, &PasswordEdit::setRevealed);
    setRevealed(false);
}

void PasswordEdit::setSecret(const QByteArray &secret)
{
    m_secret = secret;
    setText(QString::fromUtf8(secret));
    setModified(false);
}

QByteArray PasswordEdit::secret() const
{
    return text() == QString::fromUtf8(m_secret) ? m_secret : text().toUtf8();
}

void PasswordEdit::setRevealed(bool revealed)
{
    setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
    m_reveal->setIcon(widgets::icon(revealed ? QStringLiteral("hide") : QStringLiteral("reveal")));
    m_reveal->setText(revealed ? tr("Hide") : tr("Reveal"));
    m_reveal->setToolTip(m_reveal->text());
}

} // namespace ui
