// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/mqttclient.h"
#include "app/profiles/profile.h"
#include "ui/connection/profileservices.h"

#include <QWidget>

class QAction;
class QLineEdit;
class QMenu;
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
struct SecretError;
}
namespace storage {
struct FileError;
}
namespace widgets {
class EmptyState;
class NoticeBar;
} // namespace widgets

namespace ui {

class ProfileEditor;

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
    void noteUse(const QString &profileId); // it is the most recent one now

    // These open the editor; the second takes a profile that another page made.
    ProfileEditor *createProfile();
    ProfileEditor *createProfile(const profiles::Profile &draft, const profiles::Secrets &secrets);
    ProfileEditor *editProfile(const QString &profileId);
    void removeProfile(const QString &profileId); // can be undone

    QUndoStack *undoStack() const { return m_undoStack; }
    QAction *newAction() const { return m_new; } // Ctrl+N

signals:
    void connectRequested(const QString &profileId);
    void disconnectRequested(const QString &profileId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createActions();
    QAction *createAction(const QString &icon, const QKeySequence &shortcut);
    void createToolBar();
    void createView();
    void createPane();
    void connectModel();
    void connectServices();
    void restoreState();
    void retranslate();

    ProfileEditor *openEditor();
    void activate(const QModelIndex &index);
    void toggleConnection();
    void duplicateCurrent();
    QAction *createRecent();
    void fillRecent();
    void reorder(const QStringList &profileIds);
    void moveToGroup(const QString &profileId, const QString &group);
    void showContextMenu(const QPoint &position);
    void offerUndo(const QString &name);
    void offerDraft();
    void showFileProblem(const storage::FileError &problem);
    void showSecretProblem(const profiles::SecretError &problem);
    void updateActions();
    void updatePane();

    ProfileServices m_services;
    presentation::ProfileModel *m_model;
    presentation::ProfileFilter *m_filter;
    QUndoStack *m_undoStack;
    QToolBar *m_toolBar;
    QLineEdit *m_search;
    QTreeView *m_view;
    QStackedWidget *m_pane;
    widgets::EmptyState *m_empty = nullptr;
    widgets::EmptyState *m_nothingFound = nullptr;
    widgets::NoticeBar *m_problem;
    widgets::NoticeBar *m_draftNotice;
    widgets::NoticeBar *m_notice;
    QAction *m_new = nullptr;
    QAction *m_connect = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_recent = nullptr;
    QMenu *m_recentMenu;
};

} // namespace ui
