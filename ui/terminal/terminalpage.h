// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/catalog.h"
#include "app/modem/simulatedmodem.h"
#include "app/serial/seriallink.h"
#include "ui/presentation/moduleroute.h"

#include <QStringList>
#include <QWidget>

namespace client {
class IoThread;
}
namespace modem {
class ModuleDriver;
class ModuleLibrary;
} // namespace modem
namespace presentation {
class FileSender;
class OpenConnections;
struct ModulePlan;
class TerminalSession;
class TranscriptModel;
} // namespace presentation
namespace profiles {
class ProfileStore;
class SecretStore;
struct Profile;
struct Secrets;
} // namespace profiles
namespace storage {
class Settings;
}
namespace widgets {
class NoticeBar;
} // namespace widgets
class QSplitter;
class QThread;

namespace ui {

class CommandBar;
class FaultsDialog;
class LineBar;
class ModuleOffers;
class PortBar;
class PortLoan;
class SequencePanel;
class TranscriptPane;

// The bench for a serial module: opens a port or a simulated module, shows every byte of the
// conversation by its meaning, takes commands, and runs sequences of them.
class TerminalPage : public QWidget
{
    Q_OBJECT

public:
    // All must outlive it; the port works on the thread, which should be its own: the buffer of a
    // driver lasts a hundredth of a second at 3 Mbaud.
    TerminalPage(client::IoThread &portThread, storage::Settings &settings,
                 const modem::ModuleLibrary &library, QWidget *parent = nullptr);
    ~TerminalPage() override;

    // A name of the port list, a path, tcp://HOST:PORT, or simulatedPort().
    void openPort(const QString &port);
    void closePort();
    static QString simulatedPort();
    serial::LinkState portState() const;
    // How the port goes to a connection and comes back.
    PortLoan &portLoan() { return *m_loan; }

    // Where the simulated module's connections go, whatever host its commands name; an empty host:
    // where the commands say. Takes effect when the port is opened the next time.
    void setSimulationBroker(const modem::BrokerAddress &broker);

    // Puts these lines into the sequence panel and runs them, each after the result of the one
    // before. sequenceFinished() tells the end; the port must be open.
    void runSequence(const QStringList &commands);
    static QStringList articleSequence();

    // The connections that a module can be told to make; both must outlive it.
    void setProfiles(profiles::ProfileStore &profiles, profiles::SecretStore &secrets);
    // Those that may be in the module's way; must outlive it.
    void setConnections(const presentation::OpenConnections &connections);
    // A typed line, as if entered in the command line.
    void sendLine(const QByteArray &line);
    const presentation::TranscriptModel &transcript() const;

signals:
    void portStateChanged(serial::LinkState state);
    void portInUse(const QString &port); // so it could not be opened
    void sequenceFinished(bool ok);
    // The module is connected: its panes are wanted.
    void moduleConnected(const profiles::Profile &profile, const profiles::Secrets &secrets,
                         const presentation::ModuleRoute &route);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createParts();
    QWidget *createConversation();
    void layOut();
    void connectPort();
    void connectLineBar();
    void connectFileSender();
    void loadModules();
    void connectModule();
    void showModuleProblems();
    void openPanes(const presentation::ModulePlan &plan);
    void useModule(const QString &id);
    modem::SimulatedModemOptions simulation() const;
    void sendFile();
    void connectTranscript();
    void connectCommands();
    void createPresetKeys();
    void savePresets();
    void openWith(const serial::PortSettings &settings);
    void createFaults();
    void showState(serial::LinkState state);
    void showPortError(const serial::PortError &error);
    void adviseOwnBroker();
    void restoreState();
    void saveState();
    void retranslate();

    storage::Settings &m_settings;
    const modem::ModuleLibrary &m_library;
    presentation::TerminalSession *m_session;
    presentation::FileSender *m_fileSender;
    QThread &m_portThread;
    modem::ModuleDriver *m_driver;
    QList<at::Catalog> m_modules;        // the first: any
    modem::FaultControl *m_faultControl; // lives on the port's thread, as the simulated module
    FaultsDialog *m_faults;
    PortBar *m_portBar;
    LineBar *m_lineBar;
    widgets::NoticeBar *m_notice;
    ModuleOffers *m_offers;
    PortLoan *m_loan;
    TranscriptPane *m_transcript;
    CommandBar *m_commandBar;
    SequencePanel *m_sequence;
    QSplitter *m_splitter;
    serial::LinkState m_shownState = serial::LinkState::Closed;
    bool m_waited = false; // the notice tells of a port that may come back
};

} // namespace ui
