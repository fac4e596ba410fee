// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/catalog.h"
#include "app/at/session.h"
#include "app/serial/seriallink.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>

namespace storage {
class Settings;
}
class QCheckBox;
class QCompleter;
class QLabel;
class QMenu;
class QPushButton;
class QStandardItemModel;
class QToolButton;

namespace ui {

class CommandLine;
struct EscapeError;

// Takes what the person sends: commands with help and completion, hex, prompt data, presets.
class CommandBar : public QWidget
{
    Q_OBJECT

public:
    explicit CommandBar(QWidget *parent = nullptr);

    void setCatalog(const at::Catalog &catalog);
    void showState(serial::LinkState state);
    void showPhase(at::Session::Phase phase);
    void focusLine();
    void sendPreset(int number); // 1 to 12
    QString preset(int number) const { return m_presets.value(number - 1); }
    void setPreset(int number, const QString &line);
    void restore(const storage::Settings &settings);
    void store(storage::Settings &settings) const;
    void retranslate();

signals:
    void lineEntered(const QByteArray &line);   // ended as the port is set to
    void bytesEntered(const QByteArray &bytes); // as they are
    void giveUpRequested();                     // wait no longer for a result

private:
    void createParts();
    void layOut();
    void createCompleter();
    void fillCompletions();
    void fillPresetMenu();
    void submit(const QString &text);
    void showHint(const QString &text, bool error);
    void explainTyped(const QString &text);
    void showInputError(const EscapeError &error);
    bool promptOpen() const { return m_phase == at::Session::Phase::PromptOpen; }

    at::Catalog m_catalog;
    at::Session::Phase m_phase = at::Session::Phase::Idle;
    bool m_open = false;
    QLabel *m_label;
    CommandLine *m_line;
    QStandardItemModel *m_completions;
    QCheckBox *m_hex;
    QPushButton *m_send;
    QPushButton *m_finish; // Ctrl-Z
    QPushButton *m_abort;  // ESC
    QPushButton *m_giveUp; // shown when a result is long in coming
    QTimer m_patience;
    QToolButton *m_presetButton;
    QMenu *m_presetMenu;
    QLabel *m_hint;
    QStringList m_presets;
};

} // namespace ui
