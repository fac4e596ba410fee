// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/transcriptrows.h"
#include "ui/presentation/transcripttext.h"

#include <QToolBar>

namespace storage {
class Settings;
}
class QToolButton;

namespace ui {

// How the transcript is shown, and what can be done with it.
class TranscriptBar : public QToolBar
{
    Q_OBJECT

public:
    explicit TranscriptBar(QWidget *parent = nullptr);

    void showDropped(qint64 lines);
    void showLogging(const QString &fileName); // empty: not logging
    presentation::KindMask shownKinds() const;
    void restore(const storage::Settings &settings);
    void store(storage::Settings &settings) const;
    void retranslate();

signals:
    void clearRequested();
    void copyRequested();
    void saveRequested();
    void findRequested();
    void bytesToggled(bool shown);
    void invisibleToggled(bool shown);
    void timeStyleChanged(presentation::TimeStyle style);
    void revealToggled(bool revealed);
    void sequenceToggled(bool shown);
    void kindsChanged(presentation::KindMask kinds);
    void collapseToggled(bool on);
    void logToggled(bool on);

private:
    QAction *addButton(const char *iconName, const QKeySequence &shortcut = {});
    QAction *addSwitch();
    void createKindsMenu();
    void setShownKinds(presentation::KindMask kinds);

    QAction *m_clear;
    QAction *m_copy;
    QAction *m_save;
    QAction *m_find;
    QAction *m_bytes;
    QAction *m_invisible;
    QAction *m_delta;
    QAction *m_reveal;
    QAction *m_sequence;
    QAction *m_collapse;
    QAction *m_log;
    QToolButton *m_kindsButton;
    QList<QAction *> m_kinds; // one a kind, in their order
    QAction *m_everyKind;
    QAction *m_dropped;
};

} // namespace ui
