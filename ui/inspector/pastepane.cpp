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

QString versionName(mqtt::ProtocolVersion version)
{
    switch (version) {
    case mqtt::ProtocolVersion::V31:
        return QStringLiteral("3.1");
    case mqtt::ProtocolVersion::V311:
        return QStringLiteral("3.1.1");
    case mqtt::ProtocolVersion::V5:
        break;
    }
    return QStringLiteral("5.0");
}

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
    connect(m_notes, &QLabel::linkActivated, this,
            [this](const QString &note) { showPlace(note.toUInt()); });
    connect(m_add, &QPushButton::clicked, this, &PastePane::addRequested);
    connect(m_close, &QPushButton::clicked, this, &PastePane::closeRequested);
}

void PastePane::createLayout()
{
    m_text->setFont(widgets::fixedFont());
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setTabChangesFocus(true);
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::RichText);
    m_notes->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_notes->setTextInteractionFlags(Qt::TextBrowserInteraction);
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
    return m_told.join(QLatin1Char('\n'));
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
    m_pasted = m_reading.isReadable() ? inspector::cutPasted(m_reading, version())
                                      : inspector::PastedPackets();
    underline();
    showResult();
    if (m_pasted.packets.empty()) {
        emit readingChanged({});
        return;
    }
    const inspector::PastedPacket &first = m_pasted.packets.front();
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

// Where the version of the packets is known from, when that is worth a word.
QString PastePane::versionText() const
{
    const QString name = versionName(m_pasted.version);
    switch (m_pasted.source) {
    case inspector::VersionSource::Connect:
        return tr("MQTT %1, as the CONNECT says.").arg(name);
    case inspector::VersionSource::Chosen:
        return tr("Read as MQTT %1, as you chose.").arg(name);
    case inspector::VersionSource::Guessed:
        return tr("There is no CONNECT: MQTT %1 is a guess. Choose another version if the fields "
                  "make no sense.")
                .arg(name);
    }
    return {};
}

// Each note on a line of its own; what has a place in the text leads there.
void PastePane::showResult()
{
    m_told.clear();
    QStringList lines;
    const auto tell = [&](const QString &line, int note) {
        m_told << line;
        const QString escaped = line.toHtmlEscaped();
        lines << (note < 0 ? escaped
                           : QStringLiteral("<a href=\"%1\">%2</a>").arg(note).arg(escaped));
    };
    if (!text().trimmed().isEmpty()) {
        if (m_reading.isReadable())
            tell(tr("%n byte(s) read.", nullptr, static_cast<int>(m_reading.bytes.size())), -1);
        for (size_t i = 0; i < m_reading.notes.size(); ++i) {
            const inspector::HexNote &note = m_reading.notes[i];
            const bool isProblem = inspector::isProblem(note.kind);
            tell((isProblem ? QStringLiteral("✗ ") : QStringLiteral("• "))
                         + inspector::noteText(note),
                 note.at.length > 0 ? static_cast<int>(i) : -1);
        }
        if (!m_pasted.packets.empty())
            tell(versionText(), -1);
        if (m_reading.repair)
            tell(QStringLiteral("→ ") + inspector::repairText(m_reading), -1);
    }
    if (lines.isEmpty())
        tell(tr("What is made of the text is said here while you type."), -1);
    m_notes->setText(lines.join(QLatin1String("<br>")));
    m_repair->setVisible(m_reading.repair.has_value());
    m_add->setEnabled(!m_pasted.packets.empty());
    m_add->setText(m_pasted.packets.empty() ? tr("Add to the list")
                                            : tr("Add %n packet(s) to the list", nullptr,
                                                 static_cast<int>(m_pasted.packets.size())));
    m_add->setDefault(!m_reading.repair);
}

// Packets of a log keep their direction: one line each, as the reader understands it.
QString PastePane::repairedText() const
{
    const QByteArray &bytes = *m_reading.repair;
    if (m_reading.repairedRuns.size() < 2)
        return QString::fromLatin1(bytes.toHex(' '));
    QStringList lines;
    for (const inspector::HexRun &run : m_reading.repairedRuns) {
        const QString hex = QString::fromLatin1(bytes.mid(run.start, run.length).toHex(' '));
        lines << (run.direction ? (*run.direction == base::Direction::Out ? QStringLiteral("TX: ")
                                                                          : QStringLiteral("RX: "))
                                : QString())
                         + hex;
    }
    return lines.join(QLatin1Char('\n'));
}

void PastePane::applyRepair()
{
    if (!m_reading.repair)
        return;
    // Replaced, not reset: so that Undo brings the pasted text back.
    const QString repaired = repairedText();
    QTextCursor cursor(m_text->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(repaired);
}

void PastePane::showPlace(uint note)
{
    if (note >= m_reading.notes.size())
        return;
    const inspector::CharRange at = m_reading.notes[note].at;
    QTextCursor cursor(m_text->document());
    cursor.setPosition(static_cast<int>(at.start));
    cursor.setPosition(static_cast<int>(at.end()), QTextCursor::KeepAnchor);
    m_text->setTextCursor(cursor);
    m_text->setFocus(Qt::OtherFocusReason);
}

void PastePane::retranslate()
{
    const QSignalBlocker blocker(m_version);
    m_title->setText(tr("Paste packets as hex, as a dump, as an array or string of code, or a "
                        "module's log:"));
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
