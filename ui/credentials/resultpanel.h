// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/scheme.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTextEdit;

namespace widgets {
class EmptyState;
}

namespace ui {

// What the calculation gave: each value to copy, and the signed text to learn from.
class ResultPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ResultPanel(QWidget *parent = nullptr);

    void showCredentials(const clouds::Scheme &scheme, const clouds::Credentials &credentials);
    void showNothing(const QString &reason);

signals:
    void saveRequested();
    void connectRequested();
    void registerRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createResults();
    QWidget *createValues();
    QWidget *createSignedText();
    QWidget *createActions();
    QWidget *createSteps();
    QLineEdit *addValue(QFormLayout *form, const QString &label, const char *name);
    void showSignedText();
    void showNotes();
    void showSteps();
    void showExpiry();
    void showForUse();
    bool isSecret(const clouds::ContentPart &part) const;
    QList<QLineEdit *> values() const;
    QString partLegend() const;
    QString formula() const;
    QString allText() const;

    const clouds::Scheme *m_scheme = nullptr;
    std::optional<clouds::Credentials> m_credentials;
    QStackedWidget *m_pages;
    widgets::EmptyState *m_empty;
    QFormLayout *m_values = nullptr;
    QLineEdit *m_host = nullptr;
    QLineEdit *m_port = nullptr;
    QLineEdit *m_path = nullptr; // for WebSocket only
    QLineEdit *m_clientId = nullptr;
    QLineEdit *m_username = nullptr;
    QLineEdit *m_password = nullptr;
    QLabel *m_notes = nullptr;
    QLabel *m_expiry = nullptr;
    QTimer m_expiryClock;
    QWidget *m_loginPart = nullptr; // heading and values of CONNECT
    QWidget *m_stepsPart = nullptr;
    QFormLayout *m_steps = nullptr;
    QPushButton *m_connectNow = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_register = nullptr;
    QWidget *m_signedPart = nullptr;
    QTextEdit *m_signed = nullptr;
    QLabel *m_legend = nullptr;
    QLabel *m_formula = nullptr;
};

} // namespace ui
