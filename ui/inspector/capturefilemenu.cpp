// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/capturefilemenu.h"

#include "app/storage/settings.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/noticebar.h"

#include <QAction>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QPushButton>
#include <QStandardPaths>

#include <algorithm>

namespace ui {

namespace {

const QString folderKey = QStringLiteral("packets/folder");
using Severity = widgets::NoticeBar::Severity;

} // namespace

CaptureFileMenu::CaptureFileMenu(inspector::Capture &capture, storage::Settings &settings,
                                 widgets::NoticeBar &notice,
                                 std::function<std::vector<inspector::PacketNumber>()> shownRows,
                                 QWidget *parent)
    : QObject(parent), m_capture(capture), m_settings(settings), m_notice(notice),
      m_shownRows(std::move(shownRows)), m_parent(parent), m_loader(capture), m_saver(capture),
      m_recorder(capture), m_menu(new QMenu(parent))
{
    m_menu->setToolTipsVisible(true);
    const auto action = [&](const char *icon) {
        return m_menu->addAction(widgets::icon(QString::fromLatin1(icon)), QString());
    };
    m_open = action("folder");
    m_saveAll = action("save");
    m_saveShown = action("export");
    m_menu->addSeparator();
    m_record = action("stop");
    m_record->setCheckable(true);
    m_menu->addSeparator();
    m_tlsKeys = m_menu->addAction(QString());
    m_tlsKeys->setCheckable(true);
    m_keyLog = action("credentials");
    m_secrets = m_menu->addAction(QString());
    m_secrets->setCheckable(true);
    connect(m_open, &QAction::triggered, this, &CaptureFileMenu::askOpen);
    connect(m_saveAll, &QAction::triggered, this, [this] { askSave(false); });
    connect(m_saveShown, &QAction::triggered, this, [this] { askSave(true); });
    connect(m_record, &QAction::triggered, this, &CaptureFileMenu::askRecord);
    connect(m_keyLog, &QAction::triggered, this, &CaptureFileMenu::askKeyLog);
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        const bool any = m_capture.count() > 0;
        m_saveAll->setEnabled(any);
        m_saveShown->setEnabled(any);
        m_record->setChecked(isRecording());
        m_tlsKeys->setEnabled(m_tlsKeys->isChecked() || knowsTlsKeys());
    });
    connectWorkers();
    retranslate();
}

void CaptureFileMenu::connectWorkers()
{
    connect(&m_loader, &presentation::CaptureLoader::progressed, this, [this](int percent) {
        showProgress(tr("Opening %1: %2 %").arg(m_busyWith).arg(percent),
                     [this] { m_loader.cancel(); });
    });
    connect(&m_loader, &presentation::CaptureLoader::loaded, this,
            [this](inspector::PacketNumber first, qsizetype packets, const QString &notes) {
                if (first != 0)
                    emit opened(first);
                // Afterwards: showing the rows takes an older notice away.
                m_notice.showNotice(
                        notes.isEmpty() ? Severity::Info : Severity::Warning,
                        tr("%n packet(s) came from %1.", nullptr, int(packets)).arg(m_busyWith),
                        notes);
            });
    connect(&m_loader, &presentation::CaptureLoader::failed, this, &CaptureFileMenu::showFailure);
    connect(&m_saver, &presentation::CaptureSaver::progressed, this, [this](int percent) {
        showProgress(tr("Writing %1: %2 %").arg(m_busyWith).arg(percent),
                     [this] { m_saver.cancel(); });
    });
    connect(&m_saver, &presentation::CaptureSaver::saved, this,
            [this](const QString &fileName, qsizetype rows) {
                m_notice.showNotice(
                        Severity::Info,
                        tr("%n row(s) written to %1.", nullptr, int(rows)).arg(fileName),
                        secretsText(m_savedFormat));
            });
    connect(&m_saver, &presentation::CaptureSaver::cancelled, this, [this] {
        m_notice.showNotice(Severity::Info, tr("Cancelled: %1 was not written.").arg(m_busyWith));
    });
    connect(&m_saver, &presentation::CaptureSaver::failed, this, &CaptureFileMenu::showFailure);
    connect(&m_recorder, &presentation::CaptureRecorder::failed, this,
            &CaptureFileMenu::showFailure);
    connect(&m_recorder, &presentation::CaptureRecorder::changed, this,
            &CaptureFileMenu::recordingChanged);
}

void CaptureFileMenu::showProgress(const QString &text, std::function<void()> cancel)
{
    if (m_cancel && !m_cancel->isHidden()) {
        m_notice.changeCause(text); // a button that were made anew could not be clicked
        return;
    }
    m_notice.showNotice(Severity::Info, text);
    m_cancel = m_notice.addAction(tr("Cancel"));
    connect(m_cancel, &QPushButton::clicked, this, std::move(cancel));
}

void CaptureFileMenu::showFailure(const QString &text)
{
    m_notice.showNotice(Severity::Error, text);
}

bool CaptureFileMenu::knowsTlsKeys() const
{
    const auto &connections = m_capture.connections();
    return std::any_of(connections.begin(), connections.end(),
                       [](const auto &connection) { return !connection.keyLog.isEmpty(); });
}

// What the file tells whoever gets it, for the person who hands it on.
QString CaptureFileMenu::secretsText(inspector::ExportFormat format) const
{
    QStringList sentences{secrets() == inspector::Secrets::Revealed
                                  ? tr("Secrets are in it: hand it only to whom you trust.")
                                  : tr("Secrets are overwritten by asterisks in it.")};
    if (format == inspector::ExportFormat::Pcapng && m_tlsKeys->isChecked() && knowsTlsKeys())
        sentences << tr("It holds the TLS keys of these connections: whoever captured them on the "
                        "network can read them with it.");
    return sentences.join(QLatin1Char('\n'));
}

inspector::Secrets CaptureFileMenu::secrets() const
{
    return m_secrets->isChecked() ? inspector::Secrets::Revealed : inspector::Secrets::Hidden;
}

QString CaptureFileMenu::folder() const
{
    return m_settings.value(folderKey).toString(
            QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
}

void CaptureFileMenu::rememberFolder(const QString &fileName)
{
    m_settings.setValue(folderKey, QFileInfo(fileName).absolutePath());
}

void CaptureFileMenu::askOpen()
{
    const QString fileName = QFileDialog::getOpenFileName(
            m_parent, tr("Open a capture"), folder(),
            tr("Captures (*.mqttcap *.pcapng *.pcap *.cap *.txt *.hex)") + QStringLiteral(";;")
                    + tr("All files (*)"));
    if (!fileName.isEmpty())
        openFile(fileName);
}

void CaptureFileMenu::openFile(const QString &fileName)
{
    rememberFolder(fileName);
    if (m_loader.load(fileName))
        m_busyWith = QFileInfo(fileName).fileName();
    else
        showFailure(m_loader.errorText());
}

void CaptureFileMenu::askSave(bool onlyShown)
{
    const QString name = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QStringList filters{tr("Capture of MQTT Scope (*.mqttcap)"),
                              tr("For Wireshark (*.pcapng)"), tr("Hex text (*.txt)"),
                              tr("JSON, one packet a line (*.json)")};
    QString chosen = onlyShown ? filters[1] : filters[0];
    const QString fileName = QFileDialog::getSaveFileName(
            m_parent, onlyShown ? tr("Export the packets shown") : tr("Save all packets"),
            QDir(folder()).filePath(
                    name + (onlyShown ? QLatin1String(".pcapng") : QLatin1String(".mqttcap"))),
            filters.join(QStringLiteral(";;")), &chosen);
    if (!fileName.isEmpty())
        saveFile(fileName, onlyShown);
}

void CaptureFileMenu::saveFile(const QString &fileName, bool onlyShown)
{
    rememberFolder(fileName);
    presentation::CaptureSaver::Job job;
    job.fileName = fileName;
    job.format = inspector::exportFormatOfFile(fileName).value_or(inspector::ExportFormat::Own);
    job.secrets = secrets();
    job.tlsKeys = m_tlsKeys->isChecked() ? presentation::TlsKeys::Included
                                         : presentation::TlsKeys::LeftOut;
    m_savedFormat = job.format;
    if (!m_keyLogFile.isEmpty() && job.format == inspector::ExportFormat::Pcapng) {
        QFile keys(m_keyLogFile);
        if (!keys.open(QIODevice::ReadOnly)) {
            showFailure(tr("The TLS keys of %1 cannot be read: %2.")
                                .arg(m_keyLogFile, keys.errorString()));
            return;
        }
        job.keyLog = keys.readAll();
    }
    if (onlyShown) {
        job.rows = m_shownRows();
    } else {
        for (auto number = m_capture.firstNumber(); number < m_capture.endNumber(); ++number)
            job.rows.push_back(number);
    }
    if (m_saver.save(std::move(job)))
        m_busyWith = QFileInfo(fileName).fileName();
    else
        showFailure(m_saver.errorText());
}

void CaptureFileMenu::askRecord()
{
    if (isRecording()) {
        const QString text = tr("%n row(s) recorded to %1.", nullptr, int(m_recorder.rowCount()))
                                     .arg(m_recorder.fileName());
        m_recorder.stop();
        m_notice.showNotice(Severity::Info, text);
        return;
    }
    const QString name = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString fileName =
            QFileDialog::getSaveFileName(m_parent, tr("Record packets as they come"),
                                         QDir(folder()).filePath(name + QLatin1String(".mqttcap")),
                                         tr("Capture of MQTT Scope (*.mqttcap)"));
    m_record->setChecked(false);
    if (!fileName.isEmpty())
        recordTo(fileName);
}

void CaptureFileMenu::recordTo(const QString &fileName)
{
    rememberFolder(fileName);
    if (!m_recorder.start(fileName, secrets()))
        showFailure(m_recorder.errorText());
    else
        m_notice.showNotice(Severity::Info,
                            tr("Recording to %1. What is written survives a crash.").arg(fileName));
}

void CaptureFileMenu::askKeyLog()
{
    m_keyLogFile = QFileDialog::getOpenFileName(
            m_parent, tr("TLS keys, as an SSLKEYLOGFILE holds them"), folder());
    m_notice.showNotice(Severity::Info,
                        m_keyLogFile.isEmpty()
                                ? tr("Exports for Wireshark hold no TLS keys.")
                                : tr("Exports for Wireshark will hold the TLS keys of %1.")
                                          .arg(QFileInfo(m_keyLogFile).fileName()));
}

void CaptureFileMenu::retranslate()
{
    m_open->setText(tr("Open capture…"));
    m_saveAll->setText(tr("Save all packets…"));
    m_saveShown->setText(tr("Export the packets shown…"));
    m_record->setText(tr("Record to a file…"));
    m_tlsKeys->setText(tr("Put TLS keys into exports for Wireshark"));
    m_tlsKeys->setToolTip(
            tr("With the keys of these connections Wireshark decrypts what was captured of them on "
               "the network. They are kept in memory only."));
    m_keyLog->setText(tr("Add a key log of another program to exports…"));
    m_secrets->setText(tr("Leave secrets in files"));
    m_secrets->setToolTip(tr("Otherwise passwords, authentication data and secret user properties "
                             "are overwritten by asterisks"));
}

} // namespace ui
