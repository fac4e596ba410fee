// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/packeteditor.h"

#include "app/inspector/hexinput.h"
#include "app/mqtt/propertytable.h"
#include "ui/inspector/faultmenu.h"
#include "ui/presentation/faultwording.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/openconnections.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableView>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

mqtt::PacketType typeOfIndex(int index)
{
    return static_cast<mqtt::PacketType>(index);
}

} // namespace

PacketEditor::PacketEditor(QWidget *parent)
    : QWidget(parent), m_model(m_draft), m_toolBar(new QToolBar(this)),
      m_template(new QComboBox(this)), m_version(new QComboBox(this)),
      m_property(new QToolButton(this)), m_fields(new QTableView(this)),
      m_bytes(new QPlainTextEdit(this)), m_message(new QLabel(this)),
      m_targetLabel(new QLabel(this)), m_target(new QComboBox(this)), m_send(new QPushButton(this)),
      m_faults(new FaultMenu(this)), m_copy(new QPushButton(this)), m_close(new QPushButton(this))
{
    createToolBar();
    createLayout();
    connectParts();
    retranslate();
    m_draft.open(inspector::packetTemplate(mqtt::PacketType::Publish, mqtt::ProtocolVersion::V5),
                 {mqtt::ProtocolVersion::V5, mqtt::Sender::Client});
}

void PacketEditor::createToolBar()
{
    m_toolBar->setIconSize({16, 16});
    m_undo = m_draft.undoStack().createUndoAction(this);
    m_redo = m_draft.undoStack().createRedoAction(this);
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo->setShortcut(QKeySequence::Redo);
    m_addItem = new QAction(widgets::icon(QStringLiteral("add")), QString(), this);
    m_remove = new QAction(widgets::icon(QStringLiteral("delete")), QString(), this);
    m_remove->setShortcut(QKeySequence::Delete);
    for (QAction *action : {m_undo, m_redo, m_remove}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    m_version->addItem(QStringLiteral("MQTT 3.1"), 3);
    m_version->addItem(QStringLiteral("MQTT 3.1.1"), 4);
    m_version->addItem(QStringLiteral("MQTT 5.0"), 5);
    m_property->setPopupMode(QToolButton::InstantPopup);
    m_property->setMenu(new QMenu(m_property));
    m_toolBar->addWidget(m_template);
    m_toolBar->addWidget(m_version);
    m_toolBar->addSeparator();
    m_toolBar->addAction(m_undo);
    m_toolBar->addAction(m_redo);
    m_toolBar->addSeparator();
    m_toolBar->addWidget(m_property);
    m_toolBar->addAction(m_addItem);
    m_toolBar->addAction(m_remove);
}

void PacketEditor::createLayout()
{
    m_fields->setModel(&m_model);
    m_fields->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_fields->setSelectionMode(QAbstractItemView::SingleSelection);
    m_fields->setShowGrid(false);
    m_fields->setWordWrap(false);
    m_fields->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                              | QAbstractItemView::AnyKeyPressed);
    m_fields->verticalHeader()->hide();
    m_fields->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + widgets::spacing::s);
    m_fields->horizontalHeader()->setStretchLastSection(true);
    m_fields->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_fields->horizontalHeader()->setHighlightSections(false);
    m_fields->horizontalHeader()->resizeSection(presentation::DraftModel::Name, 190);
    m_bytes->setFont(widgets::fixedFont());
    m_bytes->setUndoRedoEnabled(false); // one way back for both halves
    m_bytes->setTabChangesFocus(true);
    auto *halves = new QSplitter(Qt::Horizontal, this);
    halves->addWidget(m_fields);
    halves->addWidget(m_bytes);
    halves->setChildrenCollapsible(false);
    halves->setSizes({600, 400});
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_targetLabel->setBuddy(m_target);
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_target->setMinimumContentsLength(18);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(widgets::spacing::s);
    buttons->addWidget(m_targetLabel);
    buttons->addWidget(m_target);
    buttons->addWidget(m_send);
    buttons->addWidget(m_faults);
    buttons->addStretch(1);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(widgets::spacing::s, widgets::spacing::xs, widgets::spacing::s,
                               widgets::spacing::s);
    layout->setSpacing(widgets::spacing::xs);
    layout->addWidget(m_toolBar);
    layout->addWidget(halves, 1);
    layout->addWidget(m_message);
    layout->addLayout(buttons);
}

void PacketEditor::connectParts()
{
    connect(&m_draft, &presentation::PacketDraft::changed, this, &PacketEditor::showDraft);
    connect(&m_model, &presentation::DraftModel::refused, this,
            [this](const QString &text) { say(text, true); });
    m_bytes->installEventFilter(this);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_row = m_fields->currentIndex().row(); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        const int row = std::min(m_row, m_model.rowCount() - 1);
        if (row >= 0)
            m_fields->setCurrentIndex(m_model.index(row, presentation::DraftModel::Value));
    });
    connect(m_bytes, &QPlainTextEdit::textChanged, this, &PacketEditor::readBytes);
    connect(m_fields->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PacketEditor::highlightField);
    connect(m_template, &QComboBox::activated, this, [this](int index) {
        if (index > 0)
            m_draft.useTemplate(typeOfIndex(index));
        m_template->setCurrentIndex(0);
    });
    connect(m_version, &QComboBox::activated, this, [this] {
        m_draft.setVersion(static_cast<mqtt::ProtocolVersion>(m_version->currentData().toInt()));
    });
    connect(m_property->menu(), &QMenu::aboutToShow, this, &PacketEditor::fillProperties);
    connect(m_addItem, &QAction::triggered, this, &PacketEditor::addItem);
    connect(m_remove, &QAction::triggered, this, &PacketEditor::removeItem);
    connect(m_send, &QPushButton::clicked, this, &PacketEditor::send);
    connect(m_faults, &FaultMenu::aboutToOffer, this, [this] { m_faults->offer(target()); });
    connect(m_faults, &FaultMenu::faultChosen, this, &PacketEditor::sendWith);
    connect(m_faults, &FaultMenu::releaseRequested, this, &PacketEditor::releaseHeld);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromLatin1(m_draft.bytes().toHex(' ')));
        say(tr("Copied as hex."), false);
    });
    connect(m_close, &QPushButton::clicked, this, &PacketEditor::closeRequested);
}

void PacketEditor::setConnections(presentation::OpenConnections &connections)
{
    m_connections = &connections;
    connect(&connections, &presentation::OpenConnections::opened, this,
            [this] { fillConnections(); });
    connect(&connections, &presentation::OpenConnections::aboutToClose, this,
            [this](const presentation::LiveConnection *closing) {
                const int index = m_target->findData(closing->profile().id);
                m_target->removeItem(index);
            });
    fillConnections();
}

void PacketEditor::fillConnections()
{
    const QString current = m_target->currentData().toString();
    m_target->clear();
    if (m_connections) {
        for (const auto &connection : m_connections->all())
            m_target->addItem(connection->profile().name, connection->profile().id);
    }
    m_target->setCurrentIndex(std::max(0, m_target->findData(current)));
    m_target->setEnabled(m_target->count() > 0);
    m_send->setToolTip(m_target->count() > 0
                               ? tr("Sends exactly these bytes, right or wrong")
                               : tr("Open a connection first; packets are sent through it."));
}

presentation::LiveConnection *PacketEditor::target() const
{
    return m_connections ? m_connections->find(m_target->currentData().toString()) : nullptr;
}

void PacketEditor::open(const QByteArray &bytes, const mqtt::DecodeContext &context)
{
    m_draft.open(bytes, context);
    m_fields->setFocus(Qt::OtherFocusReason);
}

void PacketEditor::showDraft()
{
    const QByteArray bytes = m_draft.bytes();
    const bool isSame = inspector::readHex(m_bytes->toPlainText()).bytes == bytes;
    if (!isSame) { // else the person's own blanks and line breaks stay
        m_isShowing = true;
        m_bytes->setPlainText(QString::fromLatin1(bytes.toHex(' ')));
        m_isShowing = false;
    }
    highlightField();
    m_version->setCurrentIndex(m_version->findData(int(m_draft.version())));
    const auto &trace = m_draft.trace();
    m_property->setEnabled(m_draft.version() == mqtt::ProtocolVersion::V5);
    m_addItem->setEnabled(inspector::withListItem(bytes, trace).has_value());
    if (trace.outcome == mqtt::TraceOutcome::Ok)
        say(tr("%n byte(s), well-formed.", nullptr, int(bytes.size())), false);
    else if (trace.outcome == mqtt::TraceOutcome::Incomplete)
        say(tr("%n byte(s); the Remaining Length tells of more. It can be sent all the same.",
               nullptr, int(bytes.size())),
            true);
    else
        say(tr("%n byte(s) that break the standard; what is wrong stands below. It can be sent all "
               "the same.",
               nullptr, int(bytes.size())),
            true);
    emit draftChanged(m_draft.dissection());
}

// Byte by byte: what stands there is the packet, lengths and all.
void PacketEditor::readBytes()
{
    if (m_isShowing)
        return;
    const inspector::HexReading reading = inspector::readHex(m_bytes->toPlainText());
    if (!reading.isReadable()) {
        for (const inspector::HexNote &note : reading.notes) {
            if (inspector::isProblem(note.kind)) {
                say(inspector::noteText(note), true);
                return;
            }
        }
        return;
    }
    m_draft.setBytes(reading.bytes);
}

// The bytes of the field that is looked at.
void PacketEditor::highlightField()
{
    const base::ByteRange range = m_model.rangeOf(m_fields->currentIndex().row());
    m_remove->setEnabled(m_model.isRemovable(m_fields->currentIndex().row()));
    const inspector::HexReading reading = inspector::readHex(m_bytes->toPlainText());
    if (range.isEmpty() || range.end() > reading.bytes.size()) {
        m_bytes->setExtraSelections({});
        return;
    }
    const inspector::CharRange at = reading.placeOf(range.start, range.end());
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(m_bytes->document());
    mark.cursor.setPosition(int(at.start));
    mark.cursor.setPosition(int(at.end()), QTextCursor::KeepAnchor);
    mark.format.setBackground(widgets::meaningTint(widgets::Meaning::Accent, palette()));
    m_bytes->setExtraSelections({mark});
}

void PacketEditor::apply(const std::optional<QByteArray> &packet)
{
    if (packet)
        m_draft.setBytes(*packet);
}

void PacketEditor::addItem()
{
    apply(inspector::withListItem(m_draft.bytes(), m_draft.trace()));
}

void PacketEditor::removeItem()
{
    const int row = m_fields->currentIndex().row();
    if (row >= 0)
        apply(inspector::withoutItem(m_draft.bytes(), m_draft.trace(), size_t(row)));
}

void PacketEditor::addProperty(mqtt::PropertyId id, bool inWill)
{
    const auto packet = inspector::withProperty(m_draft.bytes(), m_draft.trace(), id, inWill);
    if (packet)
        m_draft.setBytes(*packet);
    else
        say(tr("This packet has no properties to add to."), true);
}

// Those that the packet may have; wrong ones can be made by their identifier.
void PacketEditor::fillProperties()
{
    QMenu *menu = m_property->menu();
    menu->clear();
    QMenu *ofWill = nullptr;
    for (const mqtt::PropertyInfo &info : mqtt::detail::propertyTable) {
        if (!info.name)
            continue;
        const auto add = [this, id = info.id](QMenu *to, const char *term, bool inWill) {
            connect(to->addAction(QLatin1String(term)), &QAction::triggered, this,
                    [this, id, inWill] { addProperty(id, inWill); });
        };
        if (info.packets >> quint32(m_draft.trace().type) & 1)
            add(menu, info.term, false);
        if (info.inWill && m_draft.trace().type == mqtt::PacketType::Connect) {
            if (!ofWill)
                ofWill = new QMenu(tr("Will property"), menu);
            add(ofWill, info.term, true);
        }
    }
    if (ofWill)
        menu->addMenu(ofWill);
    if (menu->isEmpty())
        menu->addAction(tr("This packet has no properties"))->setEnabled(false);
}

presentation::LiveConnection *PacketEditor::connectedTarget()
{
    presentation::LiveConnection *connection = target();
    if (!connection) {
        say(tr("No connection is open. Open one, then send."), true);
        return nullptr;
    }
    if (connection->state() != client::ClientState::Connected) {
        say(tr("%1 is not connected. Connect it, then send.").arg(connection->profile().name),
            true);
        return nullptr;
    }
    return connection;
}

void PacketEditor::sendWith(const mqtt::Fault &fault)
{
    presentation::LiveConnection *connection = connectedTarget();
    if (!connection)
        return;
    connection->sendRaw(m_draft.bytes(), fault);
    say(presentation::describe(fault, connection->profile().name), false);
}

void PacketEditor::releaseHeld()
{
    presentation::LiveConnection *connection = connectedTarget();
    if (!connection)
        return;
    const int held = static_cast<int>(connection->heldPackets().size());
    connection->releaseHeld();
    say(tr("Let %n held packet(s) go on %1.", nullptr, held).arg(connection->profile().name),
        false);
}

void PacketEditor::send()
{
    presentation::LiveConnection *connection = connectedTarget();
    if (!connection)
        return;
    connection->sendRaw(m_draft.bytes());
    say(tr("Sent %n byte(s) on %1.", nullptr, int(m_draft.bytes().size()))
                .arg(connection->profile().name),
        false);
}

void PacketEditor::say(const QString &text, bool isError)
{
    m_message->setText((isError ? QStringLiteral("△ ") : QString()) + text);
    QPalette colours = palette();
    if (isError)
        colours.setColor(QPalette::WindowText,
                         widgets::meaningColor(widgets::Meaning::Warning, palette()));
    m_message->setPalette(colours);
}

QString PacketEditor::message() const
{
    return m_message->text();
}

void PacketEditor::fillTemplates()
{
    const QSignalBlocker blocker(m_template);
    m_template->clear();
    m_template->addItem(tr("New from template…"));
    for (int type = 1; type <= 15; ++type)
        m_template->addItem(QString::fromLatin1(mqtt::packetTypeName(typeOfIndex(type))));
}

void PacketEditor::retranslate()
{
    fillTemplates();
    m_template->setAccessibleName(tr("New from template"));
    m_version->setAccessibleName(tr("MQTT version"));
    m_property->setText(tr("Add property"));
    m_addItem->setText(tr("Add to the list"));
    m_addItem->setToolTip(tr("One more topic filter or reason code"));
    m_remove->setText(tr("Remove"));
    m_remove->setToolTip(tr("Takes the chosen property, topic filter or reason code away"));
    m_undo->setText(tr("Undo"));
    m_redo->setText(tr("Redo"));
    m_fields->setAccessibleName(tr("Fields of the packet; lengths follow"));
    m_bytes->setAccessibleName(tr("Bytes of the packet as hex; lengths stay"));
    m_bytes->setPlaceholderText(tr("Bytes as hex"));
    m_targetLabel->setText(tr("On &connection:"));
    m_send->setText(tr("&Send"));
    m_copy->setText(tr("Copy as &hex"));
    m_close->setText(tr("&Back to the list"));
    fillConnections();
}

bool PacketEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PacketEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace ui
