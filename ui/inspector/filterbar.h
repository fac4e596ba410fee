// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capture.h"
#include "ui/presentation/capturefilter.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace ui {

// The line in which one says which packets to show.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(inspector::Capture &capture, QWidget *parent = nullptr);

    presentation::CaptureFilter filter() const;
    void setText(const QString &text);
    void reset();
    void focusText();

signals:
    void filterChanged(const presentation::CaptureFilter &filter);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillConnections();
    void fillTypes();
    void fillDirections();

    inspector::Capture &m_capture;
    QLineEdit *m_text;
    QComboBox *m_connection;
    QComboBox *m_direction;
    QComboBox *m_type;
};

} // namespace ui
