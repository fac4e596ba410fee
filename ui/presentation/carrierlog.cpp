// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/carrierlog.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace presentation {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(presentation::CarrierLog)
};

QString lengthText(qsizetype bytes)
{
    return Words::tr("<%n byte(s) of data>", nullptr, static_cast<int>(bytes));
}

bool isPlain(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char byte) { return byte >= ' ' && byte <= '~'; });
}

// Commands, their echoes and results begin so; what else a module says may be carried data.
bool isAtText(QByteArrayView text)
{
    return text.startsWith("AT") || text.startsWith('+') || text.startsWith('*');
}

} // namespace

QString CarrierLog::shown(const at::ShowLine &line) const
{
    const QByteArray text = line.raw.mid(line.text.start, line.text.length);
    if (line.kind == at::LineKind::Notice)
        return QString::fromUtf8(text);
    const bool isData =
            line.kind == at::LineKind::Data || (line.kind == at::LineKind::Sent && m_dataFollows)
            || !isPlain(text)
            || ((line.kind == at::LineKind::Echo || line.kind == at::LineKind::Unrecognised)
                && !isAtText(text));
    if (isData)
        return lengthText(line.raw.size());
    QString safe = QString::fromLatin1(m_module.masked(text));
    static const QRegularExpression hex(QStringLiteral("(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{2}){4,}"
                                                       "(?![0-9A-Za-z])"));
    for (auto match = hex.match(safe); match.hasMatch(); match = hex.match(safe))
        safe.replace(match.capturedStart(), match.capturedLength(),
                     lengthText(match.capturedLength() / 2));
    return safe;
}

void CarrierLog::setModule(const at::Catalog &module)
{
    const std::lock_guard lock(m_mutex);
    m_module = module;
    m_dataFollows = false;
}

void CarrierLog::add(const base::Stamp &stamp, const at::ShowLine &line)
{
    const std::lock_guard lock(m_mutex);
    m_lines.push_back({m_end++, stamp, line.kind == at::LineKind::Sent, shown(line)});
    if (line.kind == at::LineKind::Prompt)
        m_dataFollows = true;
    else if (!line.cut && line.kind != at::LineKind::Echo)
        m_dataFollows = false;
    if (m_lines.size() > most)
        m_lines.pop_front();
}

quint64 CarrierLog::firstNumber() const
{
    const std::lock_guard lock(m_mutex);
    return m_end - m_lines.size();
}

quint64 CarrierLog::endNumber() const
{
    const std::lock_guard lock(m_mutex);
    return m_end;
}

QList<CarrierLine> CarrierLog::lines(quint64 from, quint64 to) const
{
    const std::lock_guard lock(m_mutex);
    const quint64 first = m_end - m_lines.size();
    QList<CarrierLine> lines;
    for (quint64 number = std::max(from, first); number < std::min(to, m_end); ++number)
        lines.append(m_lines[number - first]);
    return lines;
}

} // namespace presentation
