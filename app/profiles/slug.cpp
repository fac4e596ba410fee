// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/slug.h"

#include <QRegularExpression>

namespace profiles {

namespace {

constexpr qsizetype longest = 60; // at most 240 bytes of UTF-8, as most file systems take 255

bool isDeviceName(const QString &slug)
{
    static const QRegularExpression names(QStringLiteral("^(con|prn|aux|nul|com[0-9]|lpt[0-9])$"));
    return names.match(slug).hasMatch();
}

} // namespace

QString slugFor(const QString &name)
{
    static const QRegularExpression others(QStringLiteral("[^\\p{L}\\p{M}\\p{N}]+"));
    QString slug = name.normalized(QString::NormalizationForm_C).toLower();
    slug.replace(others, QStringLiteral("-"));
    slug.truncate(longest);
    if (!slug.isEmpty() && slug.back().isHighSurrogate())
        slug.chop(1);
    while (slug.startsWith(QLatin1Char('-')))
        slug.remove(0, 1);
    while (slug.endsWith(QLatin1Char('-')))
        slug.chop(1);
    if (slug.isEmpty() || isDeviceName(slug))
        return QStringLiteral("connection") + (slug.isEmpty() ? slug : QLatin1Char('-') + slug);
    return slug;
}

} // namespace profiles
