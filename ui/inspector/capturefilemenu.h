// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/captureloader.h"
#include "ui/presentation/capturewriter.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QAction;
class QMenu;
class QPushButton;
class QWidget;

namespace storage {
class Settings;
}
namespace widgets {
class NoticeBar;
}

namespace ui {

// Opening, saving, exporting and recording of captures, as a menu; says in `notice` what came of
// it.
class CaptureFileMenu : public QObject
{
    Q_OBJECT

public:
    // `shownRows` tells the rows that the filter lets through.
    CaptureFileMenu(inspector::Capture &capture, storage::Settings &settings,
                    widgets::NoticeBar &notice,
                    std::function<std::vector<inspector::PacketNumber>()> shownRows,
                    QWidget *parent);

    QMenu *menu() const { return m_menu; }
    void retranslate();
    // Without asking for a name.
    void openFile(const QString &fileName);
    void saveFile(const QString &fileName, bool onlyShown);
    void recordTo(const QString &fileName);
    bool isRecording() const { return m_recorder.isRecording(); }
    bool isBusy() const { return m_loader.isLoading() || m_saver.isSaving(); }
    QAction *tlsKeys() const { return m_tlsKeys; }

signals:
    void opened(inspector::PacketNumber first); // rows came from a file
    void recordingChanged();

private:
    void connectWorkers();
    void askOpen();
    void askSave(bool onlyShown);
    void askRecord();
    void askKeyLog();
    void showProgress(const QString &text, std::function<void()> cancel);
    void showFailure(const QString &text);
    QString folder() const;
    void rememberFolder(const QString &fileName);
    inspector::Secrets secrets() const;
    bool knowsTlsKeys() const;
    QString secretsText(inspector::ExportFormat format) const;

    inspector::Capture &m_capture;
    storage::Settings &m_settings;
    widgets::NoticeBar &m_notice;
    std::function<std::vector<inspector::PacketNumber>()> m_shownRows;
    QWidget *m_parent;
    presentation::CaptureLoader m_loader;
    presentation::CaptureSaver m_saver;
    presentation::CaptureRecorder m_recorder;
    QMenu *m_menu;
    QAction *m_open;
    QAction *m_saveAll;
    QAction *m_saveShown;
    QAction *m_record;
    QAction *m_tlsKeys;
    QAction *m_keyLog;
    QAction *m_secrets;
    QString m_keyLogFile;
    QPointer<QPushButton> m_cancel; // of the notice that tells the progress
    QString m_busyWith;             // name of the file
    inspector::ExportFormat m_savedFormat{};
};

} // namespace ui
