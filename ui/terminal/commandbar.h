// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/catalog.h"
#include "app/at/escapes.h"
#include "app/at/session.h"
#include "app/serial/seriallink.h"
#include "ui/terminal/presets.h"

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

// Takes what the person sends: commands with help and completion, hex, prompt data, presets.
class CommandBar : public QWidget
{
    Q_OBJECT

public:
    explicit CommandBar(QWidget *parent = nullptr);

    void setCatalog(const at::Catalog &catalog);
    void showState(serial::LinkState state);
    void showPhase(at::Session::Phase phase);
    // What the open prompt takes, and how many bytes of it went out already.
    void showPrompt(const at::Prompt &prompt, qsizetype taken);
    void showFileProgress(qint64 sent, qint64 total); // bytes
    void showFileEnd();
    void setEncoding(const QByteArray &encoding);
    void setSequenceNames(const QStringList &names) { m_sequenceNames = names; }
    void focusLine();
    void sendPreset(int number); // 1 to 12
    Preset preset(int number) const { return m_presets.value(number - 1); }
    void setPreset(int number, const Preset &preset);
    void restore(const storage::Settings &settings);
    void store(storage::Settings &settings) const;
    // Why the function keys could not be saved; nothing: they are.
    std::optional<storage::FileError> storePresets(const storage::Settings &settings) const;
    void retranslate();

signals:
    void lineEntered(const QByteArray &line);   // ended as the port is set to
    void bytesEntered(const QByteArray &bytes); // as they are
    void giveUpRequested();                     // wait no longer for a result
    void fileRequested();
    void fileStopRequested();
    void escapeRequested(); // out of data mode
    void sequenceRequested(const QString &name);
    void presetsChanged(); // by the person; to be saved

private:
    void createParts();
    void layOut();
    void createCompleter();
    void fillCompletions();
    void fillPresetMenu();
    void submit(const QString &text);
    void showHint(const QString &text, bool error);
    void explainTyped(const QString &text);
    void showInputError(const at::EscapeError &error);
    QString promptHint(const QString &text) const;
    bool needsConfirmation(const QByteArray &line);
    base::Result<QByteArray, at::EscapeError> typedBytes(const QString &text) const;
    QString presetText(const Preset &preset) const;
    void fillStoreMenu(QMenu *menu, bool forLine);
    void connectParts();
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
    QPushButton *m_escape; // +++
    QToolButton *m_file;
    bool m_sendsFile = false;
    at::Prompt m_prompt;
    qsizetype m_promptTaken = 0;
    QByteArray m_encoding = "UTF-8";
    QByteArray m_warnedLine; // it is sent when it is entered once more
    QStringList m_sequenceNames;
    QTimer m_patience;
    QToolButton *m_presetButton;
    QMenu *m_presetMenu;
    QLabel *m_hint;
    QList<Preset> m_presets;
};

} // namespace ui
