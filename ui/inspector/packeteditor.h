// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/outgoingfaults.h"
#include "ui/presentation/draftmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;
class QToolBar;
class QToolButton;

namespace presentation {
class LiveConnection;
class OpenConnections;
} // namespace presentation

namespace ui {

class FaultMenu;

// Writes or changes a packet, field by field with lengths following or byte by byte with lengths
// staying, and sends it as it is, right or wrong.
class PacketEditor : public QWidget
{
    Q_OBJECT

public:
    explicit PacketEditor(QWidget *parent = nullptr);

    // Where packets can be sent; without it there is only Copy.
    void setConnections(presentation::OpenConnections &connections);
    void open(const QByteArray &bytes, const mqtt::DecodeContext &context);
    presentation::PacketDraft &draft() { return m_draft; }
    QTableView *fields() const { return m_fields; }
    QPlainTextEdit *bytes() const { return m_bytes; }
    QString message() const;
    QComboBox *templates() const { return m_template; }
    QPushButton *sendButton() const { return m_send; }
    FaultMenu *faultMenu() const { return m_faults; }

public slots:
    void send();
    // The packet as it is, but played through the connection's faults.
    void sendWith(const mqtt::Fault &fault);

signals:
    // For the fields, findings and bytes below; at each change.
    void draftChanged(const inspector::Dissection &dissection);
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;
    // Undo and redo go through the draft, also while the bytes have the focus.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createToolBar();
    void createLayout();
    void connectParts();
    void retranslate();
    void fillTemplates();
    void fillProperties();
    void fillConnections();
    void showDraft();
    void readBytes();
    void highlightField();
    void addItem();
    void removeItem();
    void addProperty(mqtt::PropertyId id, bool inWill);
    void apply(const std::optional<QByteArray> &packet);
    void say(const QString &text, bool isError);
    presentation::LiveConnection *target() const;
    presentation::LiveConnection *connectedTarget(); // null: told why
    void releaseHeld();

    presentation::PacketDraft m_draft;
    presentation::DraftModel m_model;
    presentation::OpenConnections *m_connections = nullptr;
    QToolBar *m_toolBar;
    QComboBox *m_template;
    QComboBox *m_version;
    QToolButton *m_property;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_addItem = nullptr;
    QAction *m_remove = nullptr;
    QTableView *m_fields;
    QPlainTextEdit *m_bytes;
    QLabel *m_message;
    QLabel *m_targetLabel;
    QComboBox *m_target;
    QPushButton *m_send;
    FaultMenu *m_faults;
    QPushButton *m_copy;
    QPushButton *m_close;
    int m_row = -1;           // chosen before the fields were read anew
    bool m_isShowing = false; // the bytes' text is being set
};

} // namespace ui
