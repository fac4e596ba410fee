// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/pastepane.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int anyVersion = 0;

mqtt::Sender senderOf(const inspector::PastedPacket &packet)
{
    return packet.direction == base::Direction::Out ? mqtt::Sender::Client : mqtt::Sender::Server;
}

} // namespace

PastePane::PastePane(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_text(new QPlainTextEdit(this)),
      m_notes(new QLabel(this)), m_versionLabel(new QLabel(this)), m_version(new QComboBox(this)),
      m_repair(new QPushButton(this)), m_add(new QPushButton(this)), m_close(new QPushButton(this))
{
    m_version->addItem(QString(), anyVersion);
    m_version->addItem(QStringLiteral("MQTT 3.1"), 3);
    m_version->addItem(QStringLiteral("MQTT 3.1.1"), 4);
    m_version->addItem(QStringLiteral("MQTT 5.0"), 5);
    createLayout();
    retranslate();
    connect(m_text, &QPlainTextEdit::textChanged, this, &PastePane::read);
    connect(m_version, &QComboBox::currentIndexChanged, this, &PastePane::read);
    connect(m_repair, &QPushButton::clicked, this, &PastePane::applyRepair);
    connect(m_add, &QPushButton::clicked, this, &PastePane::addRequested);
    connect(m_close, &QPushButton::clicked, this, &PastePane::closeRequested);
}

void PastePane::createLayout()
{
    m_text->setFont(widgets::fixedFont());
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setTabChangesFocus(true);
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto *told = new QWidget(scroll);
    auto *toldLayout = new QVBoxLayout(told);
    toldLayout->setContentsMargins(0, 0, 0, 0);
    toldLayout->setSpacing(widgets::spacing::s);
    toldLayout->addWidget(m_notes);
    toldLayout->addWidget(m_repair, 0, Qt::AlignLeft);
    toldLayout->addStretch(1);
    scroll->setWidget(told);
    m_versionLabel->setBuddy(m_version);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(widgets::spacing::s);
    buttons->addWidget(m_versionLabel);
    buttons->addWidget(m_version);
    buttons->addStretch(1);
    buttons->addWidget(m_add);
    buttons->addWidget(m_close);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(widgets::spacing::m);
    middle->addWidget(m_text, 3);
    middle->addWidget(scroll, 2);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(widgets::spacing::s, widgets::spacing::xs, widgets::spacing::s,
                               widgets::spacing::s);
    layout->setSpacing(widgets::spacing::xs);
    layout->addWidget(m_title);
    layout->addLayout(middle, 1);
    layout->addLayout(buttons);
}

void PastePane::setText(const QString &text)
{
    m_text->setPlainText(text);
    if (text.isEmpty())
        read();
}

QString PastePane::text() const
{
    return m_text->toPlainText();
}

void PastePane::focusText()
{
    m_text->setFocus(Qt::OtherFocusReason);
}

QString PastePane::notes() const
{
    return m_notes->text();
}

std::optional<mqtt::ProtocolVersion> PastePane::version() const
{
    const int version = m_version->currentData().toInt();
    return version == anyVersion ? std::nullopt
                                 : std::optional(static_cast<mqtt::ProtocolVersion>(version));
}

void PastePane::read()
{
    m_reading = inspector::readHex(text());
    m_packets = m_reading.isReadable() ? inspector::cutPasted(m_reading.bytes, version())
                                       : std::vector<inspector::PastedPacket>();
    underline();
    showResult();
    if (m_packets.empty()) {
        emit readingChanged({});
        return;
    }
    const inspector::PastedPacket &first = m_packets.front();
    emit readingChanged(inspector::dissect(first.bytes, {first.version, senderOf(first)}));
}

void PastePane::underline()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const inspector::HexNote &note : m_reading.notes) {
        if (note.at.length == 0)
            continue;
        const bool isProblem = inspector::isProblem(note.kind);
        if (!isProblem && note.kind < inspector::HexNoteKind::FirstByteMissing)
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_text->document());
        mark.cursor.setPosition(static_cast<int>(note.at.start));
        mark.cursor.setPosition(static_cast<int>(note.at.end()), QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(widgets::meaningColor(
                isProblem ? widgets::Meaning::Error : widgets::Meaning::Warning, palette()));
        marks << mark;
    }
    m_text->setExtraSelections(marks);
}

void PastePane::showResult()
{
    QStringList lines;
    if (!text().trimmed().isEmpty()) {
        if (m_reading.isReadable())
            lines << tr("%n byte(s) read.", nullptr, static_cast<int>(m_reading.bytes.size()));
        for (const inspector::HexNote &note : m_reading.notes)
            lines << (inspector::isProblem(note.kind) ? QStringLiteral("✗ ") : QStringLiteral("• "))
                             + inspector::noteText(note);
        if (m_reading.repair)
            lines << QStringLiteral("→ ") + inspector::repairText(m_reading);
    }
    m_notes->setText(lines.isEmpty() ? tr("What is made of the text is said here while you type.")
                                     : lines.join(QLatin1Char('\n')));
    m_repair->setVisible(m_reading.repair.has_value());
    m_add->setEnabled(!m_packets.empty());
    m_add->setText(m_packets.empty() ? tr("Add to the list")
                                     : tr("Add %n packet(s) to the list", nullptr,
                                          static_cast<int>(m_packets.size())));
    m_add->setDefault(!m_reading.repair);
}

void PastePane::applyRepair()
{
    if (!m_reading.repair)
        return;
    // Replaced, not reset: so that Undo brings the pasted text back.
    const QString repaired = QString::fromLatin1(m_reading.repair->toHex(' '));
    QTextCursor cursor(m_text->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(repaired);
}

void PastePane::retranslate()
{
    const QSignalBlocker blocker(m_version);
    m_title->setText(tr("Paste packets as hex, as a dump, or as an array or string of code:"));
    m_text->setAccessibleName(tr("Packets as text"));
    m_text->setPlaceholderText(
            QStringLiteral("10 13 00 04 4D 51 54 54 04 02 00 3C 00 07 63 6C 69 65 6E 74 31"));
    m_versionLabel->setText(tr("&Version:"));
    m_version->setItemText(0, tr("Find out"));
    m_repair->setText(tr("Apply &repair"));
    m_close->setText(tr("&Back to the list"));
    showResult();
}

void PastePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        underline();
}

} // namespace ui
