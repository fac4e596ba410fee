// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/linkends.h"

#include <QRegularExpression>

namespace inspector {

LinkEnds linkEnds(QByteArrayView told, mqtt::Sender local)
{
    static const QRegularExpression form(
            QStringLiteral("^(\\S+)(?: \\((\\S+) \u2192 (\\S+)\\))?$"));
    const QRegularExpressionMatch match = form.match(QString::fromUtf8(told));
    const QByteArray own = match.captured(2).toLatin1();
    const QByteArray peer =
            match.captured(3).isEmpty() ? match.captured(1).toUtf8() : match.captured(3).toLatin1();
    return local == mqtt::Sender::Client ? LinkEnds{own, peer} : LinkEnds{peer, own};
}

} // namespace inspector
