// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/dissect.h"
#include "app/inspector/hexinput.h"
#include "app/inspector/pastedpackets.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ui {

// Where text from elsewhere becomes packets: shows while one types what is made of it, marks what
// cannot be read, and offers the repair.
class PastePane : public QWidget
{
    Q_OBJECT

public:
    explicit PastePane(QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const;
    void focusText();
    const inspector::HexReading &reading() const { return m_reading; }
    const std::vector<inspector::PastedPacket> &packets() const { return m_pasted.packets; }
    QString notes() const;
    bool offersRepair() const { return m_reading.repair.has_value(); }

public slots:
    void applyRepair();

signals:
    void readingChanged(const inspector::Dissection &first);
    void addRequested();
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void createLayout();
    void retranslate();
    void read();
    void underline();
    void showResult();
    void showPlace(uint note); // selects what the note points at
    QString versionText() const;
    QString repairedText() const;
    std::optional<mqtt::ProtocolVersion> version() const;

    QLabel *m_title;
    QPlainTextEdit *m_text;
    QLabel *m_notes;
    QLabel *m_versionLabel;
    QComboBox *m_version;
    QPushButton *m_repair;
    QPushButton *m_add;
    QPushButton *m_close;
    inspector::HexReading m_reading;
    inspector::PastedPackets m_pasted;
    QStringList m_told; // the lines of m_notes
};

} // namespace ui
