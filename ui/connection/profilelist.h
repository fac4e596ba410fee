// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/mqttclient.h"
#include "app/profiles/profile.h"

#include <QWidget>

class QAction;
class QLineEdit;
class QModelIndex;
class QStackedWidget;
class QToolBar;
class QTreeView;
class QUndoStack;

namespace presentation {
class ProfileFilter;
class ProfileModel;
} // namespace presentation
namespace profiles {
class ProfileStore;
class SecretStore;
} // namespace profiles
namespace storage {
struct FileError;
class Paths;
class Settings;
} // namespace storage
namespace widgets {
class NoticeBar;
}

namespace ui {

class ProfileEditor;

// What the list needs; all must outlive it.
struct ProfileServices
{
    profiles::ProfileStore &profiles;
    profiles::SecretStore &secrets;
    storage::Settings &settings;
    const storage::Paths &paths;
};

// The saved connections: find one, open it, and make, change, copy and delete them.
class ProfileList : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileList(const ProfileServices &services, QWidget *parent = nullptr);
    ~ProfileList() override;

    // The state of the connection opened from a profile, to be shown with it.
    void setState(const QString &profileId, client::ClientState state);
    QString currentProfile() const; // empty: none
    void select(const QString &profileId);

    // Open the editor; a draft may be a profile that another page made.
    void createProfile();
    void createProfile(const profiles::Profile &draft, const profiles::Secrets &secrets);
    void editProfile(const QString &profileId);
    void removeProfile(const QString &profileId);

    QUndoStack *undoStack() const { return m_undoStack; }
    QAction *newAction() const { return m_new; } // Ctrl+N

signals:
    void connectRequested(const QString &profileId);
    void disconnectRequested(const QString &profileId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createActions();
    void createToolBar();
    void createView();
    void createEmptyState();
    void connectStore();
    void retranslate();

    void openEditor(const profiles::Profile &profile, const profiles::Secrets *secrets);
    void toggleConnection();
    void duplicateCurrent();
    void moveToGroup(const QString &profileId, const QString &group);
    void showContextMenu(const QPoint &position);
    void offerUndo(const QString &name);
    void offerDraft();
    void showProblem(const storage::FileError &problem);
    void updateActions();
    void updatePane();
    void activate(const QModelIndex &index);

    ProfileServices m_services;
    presentation::ProfileModel *m_model;
    presentation::ProfileFilter *m_filter;
    QUndoStack *m_undoStack;
    QToolBar *m_toolBar = nullptr;
    QLineEdit *m_search = nullptr;
    QTreeView *m_view = nullptr;
    QStackedWidget *m_pane = nullptr;
    widgets::NoticeBar *m_problem = nullptr;
    widgets::NoticeBar *m_undoNotice = nullptr;
    QAction *m_new = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_connect = nullptr;
};

} // namespace ui
