// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/chunk.h"

#include <QByteArray>
#include <QWidget>

class QFormLayout;
class QLabel;
class QStackedWidget;
class QTabWidget;

namespace ui {

class PayloadPane;

// One message whole: its topic, flags and properties, and its payload in several forms.
class PayloadView : public QWidget
{
    Q_OBJECT

public:
    explicit PayloadView(QWidget *parent = nullptr);

    void showMessage(const messages::MessageView &message);
    void clear();
    bool isEmpty() const;
    PayloadPane *currentPane() const;
    QString topic() const;

private:
    QWidget *createMessage();
    QWidget *createHead();
    QWidget *createTabs();
    void showFacts(const messages::MessageView &message);
    void showProperties(mqtt::PropertiesView properties);
    void addProperty(const QString &name, const QString &value);
    void saveAs();
    void showProblem(const QString &text);

    QByteArray m_payload;
    bool m_formChosen = false; // the person's choice of a tab stands for later messages
    QStackedWidget *m_pages;
    QLabel *m_topic = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_problem = nullptr;
    QWidget *m_properties = nullptr;
    QFormLayout *m_propertyForm = nullptr;
    QTabWidget *m_tabs = nullptr;
};

} // namespace ui
