// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/portbar.h"

#include "app/serial/portlist.h"
#include "app/storage/settings.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <functional>

namespace ui {

using serial::LineEnding;
using widgets::spacing::s;
using widgets::spacing::xs;

namespace {

QLabel *buddyLabel(QWidget *buddy)
{
    auto *label = new QLabel(buddy->parentWidget());
    label->setBuddy(buddy);
    return label;
}

constexpr int aboutRole = Qt::UserRole + 1;

// In the settings, whatever the language.
QString simulatedKey()
{
    return QStringLiteral("simulated:");
}

// "CP2102 USB to UART Bridge · 10C4:EA60 · 0001 · /dev/serial/by-id/usb-…"
QString aboutPort(const serial::PortInfo &port)
{
    QStringList parts;
    for (const QString &part : {port.description, port.manufacturer}) {
        if (!part.isEmpty() && !parts.contains(part))
            parts.append(part);
    }
    const serial::PortIdentity &identity = port.identity;
    if (identity.isKnown())
        parts.append(QStringLiteral("%1:%2")
                             .arg(identity.vendorId, 4, 16, QLatin1Char('0'))
                             .arg(identity.productId, 4, 16, QLatin1Char('0'))
                             .toUpper());
    for (const QString &part : {identity.serialNumber, port.byId}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(QStringLiteral(" · "));
}

// Says in the list what each port is, which the line itself need not.
class PortDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const QString about = index.data(aboutRole).toString();
        if (!about.isEmpty())
            option->text += QStringLiteral("   ") + about;
    }
};

// Looks for ports each time its list is opened: they come and go.
class PortCombo : public QComboBox
{
public:
    PortCombo(std::function<void()> refresh, QWidget *parent)
        : QComboBox(parent), m_refresh(std::move(refresh))
    {
    }
    void showPopup() override
    {
        m_refresh();
        view()->setMinimumWidth(view()->sizeHintForColumn(0));
        QComboBox::showPopup();
    }

private:
    std::function<void()> m_refresh;
};

QHBoxLayout *rowLayout(QWidget *parent = nullptr)
{
    auto *layout = new QHBoxLayout(parent);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(s);
    return layout;
}

} // namespace

PortBar::PortBar(QWidget *parent) : QWidget(parent)
{
    createParts();
    layOut();
    fillPorts();
    retranslate();
    adaptToPort();
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_state == serial::LinkState::Closed)
            emit openRequested(settings());
        else
            emit closeRequested();
    });
    connect(m_port->lineEdit(), &QLineEdit::returnPressed, this, [this] {
        if (m_state == serial::LinkState::Closed)
            emit openRequested(settings());
    });
    connect(m_port, &QComboBox::currentTextChanged, this, &PortBar::adaptToPort);
    connect(m_ending, &QComboBox::currentIndexChanged, this, [this] {
        emit lineEndingChanged(static_cast<LineEnding>(m_ending->currentData().toInt()));
    });
    connect(m_faults, &QPushButton::clicked, this, &PortBar::faultsRequested);
    connect(m_dtr, &QCheckBox::toggled, this, &PortBar::dtrToggled);
    connect(m_rts, &QCheckBox::toggled, this, &PortBar::rtsToggled);
    connect(m_flow, &QComboBox::currentIndexChanged, this, [this](int flow) {
        // The driver moves RTS by itself then.
        m_rts->setEnabled(flow != static_cast<int>(serial::FlowControl::RtsCts));
    });
}

QString PortBar::simulatedPort()
{
    return tr("Simulated module");
}

void PortBar::createParts()
{
    m_port = new PortCombo([this] { fillPorts(); }, this);
    m_port->setEditable(true);
    m_port->setMinimumWidth(120);
    m_port->setInsertPolicy(QComboBox::NoInsert);
    m_port->setItemDelegate(new PortDelegate(m_port));
    m_portLabel = buddyLabel(m_port);
    m_open = new QPushButton(this);
    m_stateLabel = new QLabel(this);

    m_lineSettings = new QWidget(this);
    m_baud = new QComboBox(m_lineSettings);
    m_baud->setEditable(true);
    m_baud->setInsertPolicy(QComboBox::NoInsert);
    m_baud->setMaximumWidth(fontMetrics().horizontalAdvance(QStringLiteral("30000000")) + 36);
    m_baud->setValidator(new QIntValidator(1, 20'000'000, m_baud));
    for (const int rate : {2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400, 460800, 921600,
                           1500000, 2000000, 3000000})
        m_baud->addItem(QString::number(rate));
    m_baud->setCurrentText(QStringLiteral("115200"));
    m_baudLabel = buddyLabel(m_baud);
    m_format = new QComboBox(m_lineSettings);
    m_format->setEditable(true);
    m_format->setInsertPolicy(QComboBox::NoInsert);
    m_format->setValidator(new QRegularExpressionValidator(
            QRegularExpression(QStringLiteral("[5-8][neosmNEOSM](1|1\\.5|2)")), m_format));
    m_format->setMaximumWidth(fontMetrics().horizontalAdvance(QStringLiteral("8N1.5")) + 40);
    m_format->addItems({QStringLiteral("8N1"), QStringLiteral("8E1"), QStringLiteral("8O1"),
                        QStringLiteral("8N2"), QStringLiteral("7E1"), QStringLiteral("7O1")});
    m_formatLabel = buddyLabel(m_format);
    m_flow = new QComboBox(m_lineSettings);
    m_dtr = new QCheckBox(QStringLiteral("DTR"), m_lineSettings);
    m_rts = new QCheckBox(QStringLiteral("RTS"), m_lineSettings);
    m_dtr->setChecked(true);
    m_rts->setChecked(true);

    m_simulation = new QWidget(this);
    m_broker = new QComboBox(m_simulation);
    m_broker->setEditable(true);
    m_broker->setMinimumWidth(140);
    m_broker->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_broker->setInsertPolicy(QComboBox::NoInsert);
    m_brokerLabel = buddyLabel(m_broker);
    m_faults = new QPushButton(m_simulation);

    m_ending = new QComboBox(this);
    m_endingLabel = buddyLabel(m_ending);
}

void PortBar::layOut()
{
    QHBoxLayout *line = rowLayout(m_lineSettings);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_baudLabel, m_baud, m_formatLabel,
                                                            m_format, m_flow, m_dtr, m_rts})
        line->addWidget(widget);
    QHBoxLayout *simulation = rowLayout(m_simulation);
    simulation->addWidget(m_brokerLabel);
    simulation->addWidget(m_broker);
    simulation->addWidget(m_faults);

    QHBoxLayout *row = rowLayout(this);
    row->addWidget(m_portLabel);
    row->addWidget(m_port, 1);
    row->addWidget(m_lineSettings);
    row->addWidget(m_simulation, 1);
    row->addWidget(m_endingLabel);
    row->addWidget(m_ending);
    row->addSpacing(xs);
    row->addWidget(m_open);
    row->addWidget(m_stateLabel);
}

void PortBar::fillPorts()
{
    const QString current = m_port->currentText();
    const QSignalBlocker blocker(m_port);
    m_port->clear();
    m_port->addItem(widgets::icon(QStringLiteral("chip")), simulatedPort());
    for (const serial::PortInfo &port : serial::availablePorts()) {
        const QString about = aboutPort(port);
        m_port->addItem(port.location);
        m_port->setItemData(m_port->count() - 1, about, Qt::ToolTipRole);
        m_port->setItemData(m_port->count() - 1, about, aboutRole);
    }
    m_port->setCurrentText(current.isEmpty() ? simulatedPort() : current);
    m_simulatedPort = simulatedPort();
}

void PortBar::retranslate()
{
    if (m_port->currentText() == m_simulatedPort)
        m_port->setCurrentText(simulatedPort());
    m_simulatedPort = simulatedPort();
    m_portLabel->setText(tr("&Port:"));
    m_port->setToolTip(
            tr("A port of the list, the path of a pseudo-terminal, or tcp://HOST:PORT."));
    m_baudLabel->setText(tr("&Baud:"));
    m_formatLabel->setText(tr("&Format:"));
    m_flow->setAccessibleName(tr("Flow control"));
    m_flow->setToolTip(tr("Flow control"));
    m_dtr->setToolTip(tr("Data terminal ready: some modules sleep without it."));
    m_rts->setToolTip(tr("Request to send: modules with flow control are silent without it."));
    m_brokerLabel->setText(tr("Its &broker:"));
    m_broker->setToolTip(
            tr("Where the simulated module really connects to: HOST:PORT, or empty for "
               "the host that its commands name."));
    m_broker->lineEdit()->setPlaceholderText(tr("as its commands say"));
    m_faults->setToolTip(tr("What the simulated module and its network do wrong on purpose."));
    showFaults(m_faultCount);
    m_endingLabel->setText(tr("Line &end:"));
    const QSignalBlocker blockEnding(m_ending);
    const QVariant ending = m_ending->currentData();
    m_ending->clear();
    m_ending->addItem(tr("CR LF"), static_cast<int>(LineEnding::CrLf));
    m_ending->addItem(tr("CR"), static_cast<int>(LineEnding::Cr));
    m_ending->addItem(tr("LF"), static_cast<int>(LineEnding::Lf));
    m_ending->addItem(tr("none"), static_cast<int>(LineEnding::None));
    m_ending->setCurrentIndex(std::max(0, m_ending->findData(ending)));
    const int flow = m_flow->currentIndex();
    m_flow->clear();
    m_flow->addItems({tr("no flow"), tr("RTS/CTS"), tr("XON/XOFF")});
    m_flow->setCurrentIndex(std::max(0, flow));
    showState(m_state);
}

void PortBar::showFaults(int count)
{
    m_faultCount = count;
    m_faults->setText(count == 0 ? tr("Fa&ults…") : tr("Fa&ults (%1)…").arg(count));
}

void PortBar::adaptToPort()
{
    const bool network = m_port->currentText().startsWith(QLatin1String("tcp://"));
    m_simulation->setVisible(isSimulated());
    m_lineSettings->setVisible(!isSimulated() && !network);
}

bool PortBar::isSimulated() const
{
    return m_port->currentText() == simulatedPort();
}

void PortBar::setPort(const QString &port)
{
    m_port->setCurrentText(port);
}

void PortBar::setLineEnding(serial::LineEnding ending)
{
    m_ending->setCurrentIndex(std::max(0, m_ending->findData(static_cast<int>(ending))));
}

serial::PortSettings PortBar::settings() const
{
    serial::PortSettings settings;
    settings.port = m_port->currentText().trimmed();
    settings.baudRate = m_baud->currentText().toInt();
    serial::setFormat(settings, m_format->currentText());
    settings.flowControl = static_cast<serial::FlowControl>(std::max(0, m_flow->currentIndex()));
    settings.lineEnding = static_cast<LineEnding>(m_ending->currentData().toInt());
    settings.dtr = m_dtr->isChecked();
    settings.rts = m_rts->isChecked();
    return settings;
}

modem::BrokerAddress PortBar::simulationBroker() const
{
    const QString text = m_broker->currentText().trimmed();
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon < 0)
        return {text, 1883};
    return {text.first(colon), static_cast<quint16>(text.sliced(colon + 1).toUInt())};
}

void PortBar::setSimulationBroker(const modem::BrokerAddress &broker)
{
    m_broker->setCurrentText(
            broker.host.isEmpty() ? QString() : broker.host + u':' + QString::number(broker.port));
}

void PortBar::showState(serial::LinkState state)
{
    m_state = state;
    const bool closed = state == serial::LinkState::Closed;
    m_open->setText(closed ? tr("&Open") : tr("C&lose"));
    m_open->setIcon(
            widgets::icon(closed ? QStringLiteral("connect") : QStringLiteral("disconnect")));
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_port, m_baud, m_format, m_flow, m_broker})
        widget->setEnabled(closed);
    switch (state) {
    case serial::LinkState::Closed:
        m_stateLabel->setText(tr("○ closed"));
        fillPorts();
        break;
    case serial::LinkState::Opening:
        m_stateLabel->setText(tr("◌ opening"));
        break;
    case serial::LinkState::Open:
        m_stateLabel->setText(tr("● open"));
        break;
    case serial::LinkState::Waiting:
        m_stateLabel->setText(tr("◌ waits for its return"));
        break;
    }
}

void PortBar::restore(const storage::Settings &settings)
{
    const auto text = [&settings](const char *key, const QString &otherwise) {
        return settings.value(QStringLiteral("terminal/") + QLatin1String(key)).toString(otherwise);
    };
    const QString port = text("port", simulatedKey());
    setPort(port == simulatedKey() || port == QLatin1String("Simulated NT35E") ? simulatedPort()
                                                                               : port);
    m_baud->setCurrentText(text("baud", QStringLiteral("115200")));
    m_format->setCurrentText(text("format", QStringLiteral("8N1")));
    m_broker->setCurrentText(text("simulationBroker", {}));
    m_flow->setCurrentIndex(settings.value(QStringLiteral("terminal/flow")).toInt(0));
    const int ending = settings.value(QStringLiteral("terminal/lineEnding"))
                               .toInt(static_cast<int>(LineEnding::CrLf));
    m_ending->setCurrentIndex(std::max(0, m_ending->findData(ending)));
}

void PortBar::store(storage::Settings &settings) const
{
    settings.setValue(QStringLiteral("terminal/port"),
                      isSimulated() ? simulatedKey() : m_port->currentText());
    settings.setValue(QStringLiteral("terminal/baud"), m_baud->currentText());
    settings.setValue(QStringLiteral("terminal/format"), m_format->currentText());
    settings.setValue(QStringLiteral("terminal/simulationBroker"), m_broker->currentText());
    settings.setValue(QStringLiteral("terminal/flow"), m_flow->currentIndex());
    settings.setValue(QStringLiteral("terminal/lineEnding"), m_ending->currentData().toInt());
}

} // namespace ui
