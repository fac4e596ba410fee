// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/payloadtext.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ui {

// A payload in one form. Of a large one only the beginning is drawn until all is asked for.
class PayloadPane : public QWidget
{
    Q_OBJECT

public:
    explicit PayloadPane(presentation::PayloadForm form, QWidget *parent = nullptr);

    void setPayload(const QByteArray &payload);
    QString text() const; // of the whole payload, also where only a part is drawn
    QString shownText() const;
    QString remark() const;

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void render();
    void applyColors();

    const presentation::PayloadForm m_form;
    QByteArray m_payload;
    bool m_isStale = false; // rendered when looked at
    bool m_showAll = false;
    QPlainTextEdit *m_edit;
    QLabel *m_remark;
    QWidget *m_partBar;
    QLabel *m_partText;
};

} // namespace ui
