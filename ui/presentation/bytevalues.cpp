// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/bytevalues.h"

#include "app/inspector/fieldtext.h"
#include "app/mqtt/packetreader.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringDecoder>
#include <QtEndian>

#include <bit>
#include <optional>

namespace presentation {

namespace {

constexpr qsizetype mostText = 400;

// Reads the rows one after the other; also carries the context of the translations.
class ByteValues
{
    Q_DECLARE_TR_FUNCTIONS(presentation::ByteValues)

public:
    ByteValues(QByteArrayView bytes, qsizetype selected)
        : m_bytes(bytes), m_selected(bytes.first(std::min(selected, bytes.size())))
    {
    }

    std::vector<ByteValue> read()
    {
        add(tr("Bits"), bits());
        integers<quint8, qint8>(tr("8-bit unsigned"), tr("8-bit signed"));
        integers<quint16, qint16>(tr("16-bit unsigned"), tr("16-bit signed"));
        integers<quint32, qint32>(tr("32-bit unsigned"), tr("32-bit signed"));
        integers<quint64, qint64>(tr("64-bit unsigned"), tr("64-bit signed"));
        floating<float, quint32>(tr("32-bit float"));
        floating<double, quint64>(tr("64-bit float"));
        addVariable();
        add(QStringLiteral("UTF-8"), utf8());
        add(QStringLiteral("GB18030"), gb18030());
        addTimes();
        return std::move(m_rows);
    }

private:
    void add(const QString &name, const QString &big, const QString &little = {})
    {
        if (!big.isEmpty())
            m_rows.push_back({name, big, little});
    }

    template<class T>
    std::optional<T> bigEndian() const
    {
        return m_bytes.size() < qsizetype(sizeof(T))
                       ? std::nullopt
                       : std::optional(qFromBigEndian<T>(m_bytes.data()));
    }
    template<class T>
    std::optional<T> littleEndian() const
    {
        return m_bytes.size() < qsizetype(sizeof(T))
                       ? std::nullopt
                       : std::optional(qFromLittleEndian<T>(m_bytes.data()));
    }

    template<class Unsigned, class Signed>
    void integers(const QString &unsignedName, const QString &signedName)
    {
        if (!bigEndian<Unsigned>())
            return;
        const bool isByte = sizeof(Unsigned) == 1;
        const auto text = [](auto value) { return QString::number(value); };
        add(unsignedName, text(*bigEndian<Unsigned>()),
            isByte ? QString() : text(*littleEndian<Unsigned>()));
        add(signedName, text(*bigEndian<Signed>()),
            isByte ? QString() : text(*littleEndian<Signed>()));
    }

    template<class Float, class Bits>
    void floating(const QString &name)
    {
        constexpr int digits = sizeof(Float) == 4 ? 9 : 17;
        const auto text = [](Bits value) {
            return QString::number(static_cast<double>(std::bit_cast<Float>(value)), 'g', digits);
        };
        if (bigEndian<Bits>())
            add(name, text(*bigEndian<Bits>()), text(*littleEndian<Bits>()));
    }

    QString bits() const
    {
        if (m_bytes.isEmpty())
            return {};
        const QString all = QString::number(static_cast<quint8>(m_bytes[0]), 2)
                                    .rightJustified(8, QLatin1Char('0'));
        return all.first(4) + QLatin1Char(' ') + all.sliced(4);
    }

    void addVariable()
    {
        if (m_bytes.isEmpty())
            return;
        const mqtt::LongInteger integer = mqtt::readLongInteger(
                reinterpret_cast<const uchar *>(m_bytes.data()), m_bytes.size(), m_bytes.size());
        const auto first = static_cast<quint8>(m_bytes[0]);
        if (first < 128)
            add(tr("Variable Byte Integer"), tr("%1 in %n byte(s)", nullptr, 1).arg(first));
        else if (integer.state == mqtt::LongInteger::State::Read)
            add(tr("Variable Byte Integer"),
                tr("%1 in %n byte(s)", nullptr, static_cast<int>(integer.size)).arg(integer.value));
    }

    QString utf8() const { return inspector::lineOfText(m_selected, mostText); }

    QString gb18030() const
    {
        QStringDecoder decoder("GB18030");
        if (!decoder.isValid() || m_selected.isEmpty())
            return {};
        // Up to four bytes a character.
        const QString text =
                decoder.decode(m_selected.first(std::min(m_selected.size(), mostText * 4)));
        return decoder.hasError() ? tr("not GB18030")
                                  : inspector::lineOfText(text.toUtf8(), mostText);
    }

    void addTimes()
    {
        const auto seconds = [](quint32 value) { return timeText(qint64(value) * 1000); };
        if (bigEndian<quint32>())
            add(tr("Unix time, 32-bit seconds"), seconds(*bigEndian<quint32>()),
                seconds(*littleEndian<quint32>()));
        if (!bigEndian<quint64>())
            return;
        const QString big = millisecondsText(*bigEndian<quint64>());
        const QString little = millisecondsText(*littleEndian<quint64>());
        if (!big.isEmpty() || !little.isEmpty())
            m_rows.push_back({tr("Unix time, 64-bit milliseconds"), big, little});
    }

    static QString timeText(qint64 ms)
    {
        return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC)
                .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
    }

    // Beyond the year 9999 it is surely something else.
    static QString millisecondsText(quint64 ms)
    {
        return ms < 253'402'300'800'000U ? timeText(static_cast<qint64>(ms)) : QString();
    }

    QByteArrayView m_bytes;
    QByteArrayView m_selected;
    std::vector<ByteValue> m_rows;
};

} // namespace

std::vector<ByteValue> readByteValues(QByteArrayView bytes, qsizetype selected)
{
    return ByteValues(bytes, selected).read();
}

} // namespace presentation
