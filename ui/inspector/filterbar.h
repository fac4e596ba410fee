// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capture.h"
#include "ui/presentation/capturefilter.h"

#include <QWidget>

class QComboBox;
class QMenu;
class QToolButton;

namespace storage {
class Settings;
}

namespace ui {

class FilterEdit;

// The line in which one says which packets to show.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    // Filters that are kept under a name are in `settings`.
    FilterBar(inspector::Capture &capture, storage::Settings &settings, QWidget *parent = nullptr);

    presentation::CaptureFilter filter() const;
    void setText(const QString &text);
    void reset();
    void focusText();
    FilterEdit *edit() const { return m_text; }

signals:
    void filterChanged(const presentation::CaptureFilter &filter);
    void colourRulesRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillConnections();
    void fillTypes();
    void fillDirections();
    void fillSaved();
    void saveCurrent();
    void forget(const QString &name);

    inspector::Capture &m_capture;
    storage::Settings &m_settings;
    FilterEdit *m_text;
    QToolButton *m_saved;
    QMenu *m_savedMenu;
    QString m_expression; // the last that was right
    QComboBox *m_connection;
    QComboBox *m_direction;
    QComboBox *m_type;
};

} // namespace ui
