// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/faultpanel.h"

#include "app/base/hextext.h"
#include "app/client/wording.h"
#include "app/inspector/hexinput.h"
#include "app/mqtt/decode.h"
#include "app/mqtt/encode.h"
#include "app/mqtt/framing.h"
#include "app/mqtt/reasoncodes.h"
#include "ui/presentation/faultwording.h"
#include "ui/presentation/liveconnection.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

#include <array>

namespace ui {

using client::ClientState;
using mqtt::Damage;
using mqtt::FaultKind;
using mqtt::PacketType;
using presentation::LiveConnection;
using widgets::spacing::m;
using widgets::spacing::s;

namespace {

constexpr std::array sentPackets{
        PacketType::Connect, PacketType::Publish,    PacketType::Puback,    PacketType::Pubrec,
        PacketType::Pubrel,  PacketType::Pubcomp,    PacketType::Subscribe, PacketType::Unsubscribe,
        PacketType::Pingreq, PacketType::Disconnect, PacketType::Auth};

QString nameOf(PacketType type)
{
    return QString::fromLatin1(mqtt::packetTypeName(type));
}

mqtt::Packet samplePacket(PacketType type)
{
    switch (type) {
    case PacketType::Connect:
        return mqtt::Connect{};
    case PacketType::Publish: {
        mqtt::Publish publish;
        publish.topic = "test/topic";
        publish.payload = "hello";
        publish.qos = mqtt::QoS::AtLeastOnce;
        publish.packetId = 1;
        return publish;
    }
    case PacketType::Puback:
        return mqtt::Puback{1, {}, {}};
    case PacketType::Pubrec:
        return mqtt::Pubrec{1, {}, {}};
    case PacketType::Pubrel:
        return mqtt::Pubrel{1, {}, {}};
    case PacketType::Pubcomp:
        return mqtt::Pubcomp{1, {}, {}};
    case PacketType::Subscribe:
        return mqtt::Subscribe{1, {{"test/#", mqtt::QoS::AtLeastOnce}}, {}};
    case PacketType::Unsubscribe:
        return mqtt::Unsubscribe{1, {"test/#"}, {}};
    case PacketType::Disconnect:
        return mqtt::Disconnect{};
    case PacketType::Auth:
        return mqtt::Auth{mqtt::ReasonCode::ReAuthenticate, {}};
    default:
        return mqtt::Pingreq{};
    }
}

QHBoxLayout *row()
{
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(s);
    return layout;
}

} // namespace

FaultPanel::FaultPanel(LiveConnection &connection, QWidget *parent)
    : QWidget(parent), m_connection(connection)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(s, s, s, s);
    form->setHorizontalSpacing(m);
    form->setVerticalSpacing(s);
    m_fault = createFault();
    form->addRow(tr("Fault:"), m_fault);
    form->addRow(QString(), createHeld());
    form->addRow(tr("Raw bytes:"), createRaw());
    form->addRow(tr("Disconnect with:"), createDisconnect());
    connect(&m_connection, &LiveConnection::faultsChanged, this, &FaultPanel::showHeld);
    connect(&m_connection, &LiveConnection::stateChanged, this, &FaultPanel::showState);
    connect(&m_connection, &LiveConnection::profileChanged, this, &FaultPanel::showState);
    showParameter();
    showHeld();
    showRaw();
    showState();
}

QWidget *FaultPanel::createFault()
{
    auto *line = new QWidget(this);
    m_count = new QSpinBox(line);
    m_count->setRange(0, 9999);
    m_count->setValue(1);
    m_count->setPrefix(tr("next "));
    m_count->setSpecialValueText(tr("every"));
    m_count->setAccessibleName(tr("How many packets"));
    m_packet = new QComboBox(line);
    m_packet->setAccessibleName(tr("Packet type"));
    m_packet->addItem(tr("packet"), QVariant());
    for (const PacketType type : sentPackets)
        m_packet->addItem(nameOf(type), static_cast<int>(type));
    m_packet->setCurrentText(nameOf(PacketType::Puback));
    m_kind = new QComboBox(line);
    m_kind->setAccessibleName(tr("What goes wrong"));
    m_kind->addItems({tr("is held back"), tr("is not sent"), tr("is sent late, after"),
                      tr("is sent twice"), tr("has the wrong packet identifier"),
                      tr("is malformed:")}); // in the order of FaultKind
    m_delay = new QSpinBox(line);
    m_delay->setRange(1, 3'600'000);
    m_delay->setValue(1000);
    m_delay->setSuffix(tr(" ms"));
    m_delay->setAccessibleName(tr("Delay"));
    m_packetId = new QSpinBox(line);
    m_packetId->setRange(-1, 65535);
    m_packetId->setValue(-1);
    m_packetId->setSpecialValueText(tr("one more"));
    m_packetId->setAccessibleName(tr("Packet identifier"));
    m_damage = new QComboBox(line);
    m_damage->setAccessibleName(tr("Damage"));
    for (const Damage damage : {Damage::Flags, Damage::LengthTooLong, Damage::CutOff,
                                Damage::LastByteLost, Damage::Surplus, Damage::NotUtf8})
        m_damage->addItem(presentation::describe(damage)); // in their order
    auto *arm = new QPushButton(tr("&Arm"), line);
    arm->setObjectName(QStringLiteral("armFault"));
    arm->setToolTip(tr("The fault is played on the next packets that match."));
    connect(arm, &QPushButton::clicked, this, [this] { m_connection.addFault(fault()); });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FaultPanel::showParameter);
    QHBoxLayout *layout = row();
    for (QWidget *part : std::initializer_list<QWidget *>{m_count, m_packet, m_kind, m_delay,
                                                          m_packetId, m_damage, arm})
        layout->addWidget(part);
    layout->addStretch();
    line->setLayout(layout);
    return line;
}

QWidget *FaultPanel::createHeld()
{
    auto *line = new QWidget(this);
    m_status = new QLabel(line);
    m_status->setTextFormat(Qt::PlainText);
    m_releaseOne = new QPushButton(tr("&Let the oldest go"), line);
    m_releaseAll = new QPushButton(tr("Let a&ll go"), line);
    m_clear = new QPushButton(tr("Di&sarm"), line);
    m_clear->setToolTip(tr("Takes back the faults that were not played yet."));
    connect(m_releaseOne, &QPushButton::clicked, this, [this] { m_connection.releaseHeld({}, 1); });
    connect(m_releaseAll, &QPushButton::clicked, this, [this] { m_connection.releaseHeld(); });
    connect(m_clear, &QPushButton::clicked, this, [this] { m_connection.clearFaults(); });
    QHBoxLayout *layout = row();
    layout->addWidget(m_status, 1);
    layout->addWidget(m_releaseOne);
    layout->addWidget(m_releaseAll);
    layout->addWidget(m_clear);
    line->setLayout(layout);
    return line;
}

QWidget *FaultPanel::createRaw()
{
    auto *part = new QWidget(this);
    m_raw = new QPlainTextEdit(part);
    m_raw->setFont(widgets::fixedFont());
    m_raw->setPlaceholderText(tr("30 0d 00 0a … sent as it is, whatever it says"));
    m_raw->setAccessibleName(tr("Raw bytes in hex"));
    m_raw->setTabChangesFocus(true);
    m_raw->setFixedHeight(m_raw->fontMetrics().lineSpacing() * 2 + 2 * s);
    m_rawNote = new QLabel(part);
    m_rawNote->setTextFormat(Qt::PlainText);
    m_rawNote->setWordWrap(true);
    auto *packets = new QComboBox(part);
    packets->setAccessibleName(tr("Insert a packet"));
    packets->addItem(tr("Start from…"));
    for (const PacketType type : sentPackets)
        packets->addItem(nameOf(type));
    m_send = new QPushButton(tr("Send &bytes"), part);
    m_send->setObjectName(QStringLiteral("sendRaw"));
    connect(packets, &QComboBox::activated, this, [this, packets](int index) {
        insertPacket(index);
        packets->setCurrentIndex(0);
    });
    connect(m_raw, &QPlainTextEdit::textChanged, this, &FaultPanel::showRaw);
    connect(m_send, &QPushButton::clicked, this, &FaultPanel::sendRaw);
    QHBoxLayout *below = row();
    below->addWidget(m_rawNote, 1);
    below->addWidget(packets);
    below->addWidget(m_send);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(s);
    layout->addWidget(m_raw);
    layout->addLayout(below);
    return part;
}

QWidget *FaultPanel::createDisconnect()
{
    auto *line = new QWidget(this);
    m_reason = new QComboBox(line);
    m_reason->setAccessibleName(tr("Reason code"));
    for (int code = 0; code <= 0xFF; ++code) {
        const auto reason = static_cast<mqtt::ReasonCode>(code);
        if (mqtt::isReasonAllowedFrom(mqtt::Sender::Client, reason))
            m_reason->addItem(
                    client::describe(PacketType::Disconnect, mqtt::ProtocolVersion::V5, reason),
                    code);
    }
    m_disconnect = new QPushButton(tr("Send DISC&ONNECT"), line);
    connect(m_disconnect, &QPushButton::clicked, this, &FaultPanel::disconnectWithReason);
    QHBoxLayout *layout = row();
    layout->addWidget(m_reason);
    layout->addWidget(m_disconnect);
    layout->addStretch();
    line->setLayout(layout);
    return line;
}

mqtt::Fault FaultPanel::fault() const
{
    mqtt::Fault fault;
    if (m_packet->currentData().isValid())
        fault.packet = static_cast<PacketType>(m_packet->currentData().toInt());
    fault.kind = static_cast<FaultKind>(m_kind->currentIndex());
    fault.count = m_count->value();
    fault.delay = std::chrono::milliseconds(m_delay->value());
    if (m_packetId->value() >= 0)
        fault.packetId = static_cast<mqtt::PacketId>(m_packetId->value());
    fault.damage = static_cast<Damage>(m_damage->currentIndex());
    return fault;
}

void FaultPanel::showParameter()
{
    const auto kind = static_cast<FaultKind>(m_kind->currentIndex());
    m_delay->setVisible(kind == FaultKind::Late);
    m_packetId->setVisible(kind == FaultKind::WrongId);
    m_damage->setVisible(kind == FaultKind::Malformed);
}

void FaultPanel::showHeld()
{
    const QList<PacketType> &held = m_connection.heldPackets();
    const int armed = m_connection.armedFaults();
    QStringList names;
    for (const PacketType type : held.first(qMin<qsizetype>(held.size(), 8)))
        names.append(nameOf(type));
    if (held.size() > names.size())
        names.append(QStringLiteral("…"));
    if (held.isEmpty() && armed == 0)
        m_status->setText(tr("No fault is armed; packets go out as they should."));
    else if (held.isEmpty())
        m_status->setText(tr("%n fault(s) armed.", nullptr, armed));
    else
        m_status->setText(tr("%n packet(s) held back: %1.", nullptr, static_cast<int>(held.size()))
                                  .arg(names.join(QStringLiteral(", "))));
    m_releaseOne->setEnabled(!held.isEmpty());
    m_releaseAll->setEnabled(!held.isEmpty());
    m_clear->setEnabled(armed > 0);
}

QByteArray FaultPanel::rawBytes() const
{
    const inspector::HexReading reading = inspector::readHex(m_raw->toPlainText());
    return reading.isReadable() ? reading.bytes : QByteArray();
}

// Says what a server will see, so that a mistake in the mistake is noticed.
void FaultPanel::showRaw()
{
    const QByteArray bytes = rawBytes();
    showState();
    if (m_raw->toPlainText().trimmed().isEmpty())
        return m_rawNote->clear();
    if (bytes.isEmpty())
        return m_rawNote->setText(tr("This cannot be read as hex."));
    const auto version = m_connection.profile().version;
    const mqtt::FrameLength length = mqtt::frameLength(bytes);
    const QString name = nameOf(mqtt::packetTypeOf(static_cast<quint8>(bytes.front())));
    if (length.state == mqtt::FrameLength::State::Known && length.total != bytes.size())
        return m_rawNote->setText(
                tr("%1 of %2 bytes; %n byte(s) are here.", nullptr, static_cast<int>(bytes.size()))
                        .arg(name)
                        .arg(length.total));
    const auto packet = mqtt::decode(bytes, {version, mqtt::Sender::Client});
    m_rawNote->setText(
            packet ? tr("A good %1 of %n byte(s).", nullptr, static_cast<int>(bytes.size()))
                             .arg(name)
                   : client::describe(packet.error()));
}

void FaultPanel::showState()
{
    const ClientState state = m_connection.state();
    const bool isOpen = state == ClientState::Connected || state == ClientState::Connecting;
    m_send->setEnabled(isOpen && !rawBytes().isEmpty());
    m_disconnect->setEnabled(isOpen);
    const profiles::Profile &profile = m_connection.profile();
    const bool isOwn = profile.engine == profiles::Engine::Own;
    m_reason->setEnabled(isOwn && profile.version == mqtt::ProtocolVersion::V5);
    m_fault->setEnabled(isOwn);
    const QString reason = isOwn ? QString()
                                 : tr("QMqttClient sends its packets itself: faults and reasons "
                                      "need the program's own engine.");
    m_fault->setToolTip(reason);
    m_reason->setToolTip(reason);
}

void FaultPanel::insertPacket(int index)
{
    if (index < 1)
        return;
    const PacketType type = sentPackets[static_cast<size_t>(index) - 1];
    mqtt::Packet packet = samplePacket(type);
    const auto version = m_connection.profile().version;
    if (auto *connect = std::get_if<mqtt::Connect>(&packet)) {
        connect->version = version;
        connect->clientId = m_connection.profile().clientId.toUtf8();
    }
    m_raw->setPlainText(QString::fromLatin1(mqtt::encode(packet, version).toHex(' ')));
    m_raw->setFocus();
}

void FaultPanel::sendRaw()
{
    const QByteArray bytes = rawBytes();
    if (!bytes.isEmpty())
        m_connection.sendRaw(bytes);
}

void FaultPanel::disconnectWithReason()
{
    mqtt::Disconnect packet;
    if (m_reason->isEnabled())
        packet.reason = static_cast<mqtt::ReasonCode>(m_reason->currentData().toInt());
    m_connection.disconnectFromHost(packet);
}

} // namespace ui
