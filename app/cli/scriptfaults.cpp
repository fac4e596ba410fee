// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scriptfaults.h"

#include <array>

namespace cli {

namespace {

using mqtt::Damage;
using mqtt::FaultKind;
using mqtt::PacketType;

template<class Value>
struct Word
{
    const char *name;
    Value value;
};

constexpr std::array<Word<FaultKind>, 6> kinds{{{"hold", FaultKind::Hold},
                                                {"drop", FaultKind::Drop},
                                                {"late", FaultKind::Late},
                                                {"twice", FaultKind::Twice},
                                                {"wrongId", FaultKind::WrongId},
                                                {"malformed", FaultKind::Malformed}}};
constexpr std::array<Word<Damage>, 6> damages{{{"flags", Damage::Flags},
                                               {"lengthTooLong", Damage::LengthTooLong},
                                               {"cutOff", Damage::CutOff},
                                               {"lastByteLost", Damage::LastByteLost},
                                               {"surplus", Damage::Surplus},
                                               {"notUtf8", Damage::NotUtf8}}};

template<class Table>
auto readWord(ObjectReader &in, const char *key, const Table &table, const char *otherwise)
{
    const QString found = in.text(key, QLatin1String(otherwise));
    QStringList words;
    for (const auto &[name, value] : table) {
        if (found == QLatin1String(name))
            return value;
        words.append(QLatin1String(name));
    }
    in.complain(QStringLiteral("\"%1\" is not one of %2")
                        .arg(QLatin1String(key), words.join(QStringLiteral(", "))));
    return table.front().value;
}

std::optional<PacketType> readPacketType(ObjectReader &in)
{
    if (!in.contains("packet"))
        return std::nullopt;
    const QByteArray name = in.text("packet").toLatin1();
    for (int type = int(PacketType::Connect); type <= int(PacketType::Auth); ++type) {
        if (name == mqtt::packetTypeName(static_cast<PacketType>(type)))
            return static_cast<PacketType>(type);
    }
    in.complain(QStringLiteral("\"packet\" is not the name of a packet type"));
    return std::nullopt;
}

} // namespace

mqtt::Fault readFault(ObjectReader &in)
{
    mqtt::Fault fault;
    fault.packet = readPacketType(in);
    if (!in.contains("kind"))
        in.complain(QStringLiteral("\"kind\" is missing"));
    fault.kind = readWord(in, "kind", kinds, "hold");
    fault.count = in.number("count", 1, 1'000'000);
    if (fault.kind == FaultKind::Late)
        fault.delay = std::chrono::milliseconds(in.number("ms", 1000, 86'400'000));
    if (fault.kind == FaultKind::WrongId && in.contains("packetId"))
        fault.packetId = static_cast<mqtt::PacketId>(in.number("packetId", 0, 65535));
    if (fault.kind == FaultKind::Malformed)
        fault.damage = readWord(in, "damage", damages, "flags");
    return fault;
}

ReleaseStep readRelease(ObjectReader &in)
{
    ReleaseStep step;
    step.packet = readPacketType(in);
    step.count = in.number("count", 0, 1'000'000);
    return step;
}

} // namespace cli
