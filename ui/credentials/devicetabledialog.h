// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/scheme.h"
#include "app/profiles/profile.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace presentation {
class DeviceTableModel;
}

namespace ui {

struct PreparedProfile
{
    profiles::Profile profile;
    profiles::Secrets secrets;
};

// Many devices at once: a table of values in, a table of credentials out, to be exported or made
// into profiles.
class DeviceTableDialog : public QDialog
{
    Q_OBJECT

public:
    // `common` holds for what a line leaves open. `scheme` must outlive it.
    DeviceTableDialog(const clouds::Scheme &scheme, const QMap<QString, QString> &common,
                      QWidget *parent = nullptr);
    ~DeviceTableDialog() override;

    void readText(const QString &text);
    bool readFile(const QString &path);
    bool exportTo(const QString &path);

signals:
    void profilesRequested(const QList<ui::PreparedProfile> &profiles);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *createSources();
    QWidget *createActions();
    void workOutNext();
    void showState();
    void arrangeColumns();
    void showProblem(const QString &text);
    QList<PreparedProfile> preparedProfiles() const;

    const clouds::Scheme &m_scheme;
    QMap<QString, QString> m_common;
    presentation::DeviceTableModel *m_model;
    QTableView *m_table;
    QProgressBar *m_progress;
    QLabel *m_state;
    QCheckBox *m_showPasswords = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_makeProfiles = nullptr;
    QTimer m_work; // between events, so that the window stays alive
};

} // namespace ui
