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

// Commands, their echoes and results look so; what else a module says may be carried data.
bool isAtText(const QString &text)
{
    static const QRegularExpression known(
            QStringLiteral("^(AT([+&^$*#%EDHIZVQ0-9].*)?|[+*^%][A-Z][A-Z0-9]+[:=?].*)$"));
    return known.match(text).hasMatch();
}

// What modules say to data that they have taken.
bool isReceipt(const QString &text)
{
    static const QRegularExpression known(QStringLiteral(
            "^(Recv \\d+ bytes|busy [ps]\\.\\.\\.|DATA ACCEPT ?:.*|\\d+, ?\\d+|SEND OK)$"));
    return known.match(text).hasMatch();
}

// Where a module is registered, with the cell in hex digits.
bool isRegistration(const QString &text)
{
    return text.startsWith(QLatin1String("+CREG:")) || text.startsWith(QLatin1String("+CGREG:"))
           || text.startsWith(QLatin1String("+CEREG:"));
}

// Decimal digits are the number of a card or a device, a date, …; unless they spell a text, which
// a password in hex digits does.
bool isNumber(const QString &digits)
{
    const bool isDecimal =
            std::all_of(digits.begin(), digits.end(), [](QChar digit) { return digit.isDigit(); });
    return isDecimal && !isPlain(QByteArray::fromHex(digits.toLatin1()));
}

QString withoutHex(const QString &text, bool keepsNumbers)
{
    static const QRegularExpression hex(QStringLiteral("(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{2}){4,}"
                                                       "(?![0-9A-Za-z])"));
    QString safe;
    qsizetype copied = 0;
    for (auto matches = hex.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (keepsNumbers && isNumber(match.captured()))
            continue;
        safe += QStringView(text).mid(copied, match.capturedStart() - copied);
        safe += lengthText(match.capturedLength() / 2);
        copied = match.capturedEnd();
    }
    return safe += QStringView(text).mid(copied);
}

} // namespace

// Whether the line carries, or may carry, bytes of the connection as they are.
bool CarrierLog::isData(const at::ShowLine &line, const QString &text) const
{
    using at::LineKind;
    if (line.kind == LineKind::Data || m_goesOn || !isPlain(text.toLatin1()))
        return true;
    if (line.kind == LineKind::Sent)
        return m_dataFollows;
    if (line.kind == LineKind::Echo || line.kind == LineKind::Unrecognised)
        return !isAtText(text);
    // A module may repeat data that it was sent, and data may have a line end within.
    return line.kind == LineKind::Information && m_mayRepeatData && !isAtText(text)
           && !isReceipt(text);
}

// The digits of what the module received stand where its carriers say.
QString CarrierLog::withoutReceived(QString text) const
{
    if (!m_module.tcp())
        return text;
    for (const at::Carrier &carrier : m_module.tcp()->carriers) {
        for (const QRegularExpression &line : {carrier.push, carrier.answer}) {
            if (!line.isValid() || line.pattern().isEmpty())
                continue;
            const auto match = line.match(text);
            const QString hex = match.captured(QStringLiteral("hex"));
            if (!hex.isEmpty())
                return text.replace(match.capturedStart(QStringLiteral("hex")), hex.size(),
                                    lengthText(hex.size() / 2));
        }
    }
    return text;
}

// The digits of what is sent within the command: its last argument, however short.
QString CarrierLog::withoutSent(const QString &text) const
{
    if (!m_module.tcp())
        return text;
    for (const at::Carrier &carrier : m_module.tcp()->carriers) {
        const QString form = QString::fromLatin1(carrier.send);
        const bool isIt = carrier.form == at::Carrier::Form::Line
                          && text.startsWith(form.left(form.indexOf(u'=') + 1))
                          && text.count(u',') == form.count(u',');
        const qsizetype at = text.lastIndexOf(u',') + 1;
        if (isIt && at > 0)
            return text.left(at)
                   + lengthText(QStringView(text).mid(at).count(u'"') > 0
                                        ? (text.size() - at - 2) / 2
                                        : (text.size() - at) / 2);
    }
    return text;
}

QString CarrierLog::shown(const at::ShowLine &line) const
{
    using at::LineKind;
    const QByteArray bytes = line.raw.mid(line.text.start, line.text.length);
    if (line.kind == LineKind::Notice)
        return QString::fromUtf8(bytes);
    if (isData(line, QString::fromLatin1(bytes)))
        return lengthText(line.raw.size());
    const QString text = QString::fromLatin1(m_module.masked(bytes));
    // A secret is among what was sent, and what repeats it.
    if (line.kind == LineKind::Sent || line.kind == LineKind::Echo)
        return withoutHex(withoutSent(text), false);
    return isRegistration(text) ? text : withoutHex(withoutReceived(text), true);
}

void CarrierLog::setModule(const at::Catalog &module)
{
    const std::lock_guard lock(m_mutex);
    m_module = module;
    m_dataFollows = false;
    m_mayRepeatData = false;
    m_goesOn = false;
}

// What the next line may be.
void CarrierLog::follow(const at::ShowLine &line)
{
    using at::LineKind;
    if (line.kind == LineKind::Notice)
        return;
    m_goesOn = line.cut && line.kind != LineKind::Prompt;
    if (line.kind == LineKind::Prompt) {
        m_dataFollows = true;
    } else if (line.kind == LineKind::Sent && !line.cut) {
        m_mayRepeatData = m_dataFollows;
        m_dataFollows = false;
    } else if (line.kind == LineKind::Result || line.kind == LineKind::Error) {
        m_dataFollows = false;
        m_mayRepeatData = false;
    }
}

void CarrierLog::add(const base::Stamp &stamp, const at::ShowLine &line)
{
    const std::lock_guard lock(m_mutex);
    m_lines.push_back({m_end++, stamp, line.kind == at::LineKind::Sent, shown(line)});
    if (m_lines.size() > most)
        m_lines.pop_front();
    follow(line);
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
