// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/messagefilter.h"
#include "app/messages/messagesources.h"
#include "ui/presentation/payloadreader.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace widgets {
class PayloadPane;
}

namespace ui {

class DecodingEditor;

// One message whole: its topic, flags and properties, and its payload, read by the rules for its
// topic or as the person chooses.
class PayloadView : public QWidget
{
    Q_OBJECT

public:
    // The rules must outlive it.
    explicit PayloadView(presentation::DecodeRuleStore &rules, QWidget *parent = nullptr);

    // `aliases`: what Sparkplug's births before this message told.
    // `source`: through what it crossed.
    void showMessage(const messages::MessageView &message,
                     const messages::SparkplugAliases &aliases = {},
                     const messages::MessageSource &source = {});
    void clear();
    // Where the payload holds one of these, it is pointed at.
    void setHits(const messages::FilterHits &hits);
    bool isEmpty() const;
    widgets::PayloadPane *pane() const { return m_pane; }
    DecodingEditor *decodingEditor() const { return m_editor; }
    QString topic() const;

private:
    QWidget *createMessage();
    QWidget *createHead();
    QWidget *createReading();
    QWidget *createTools(QWidget *parent);
    QToolButton *createTool(const QString &icon, const QString &text, QWidget *parent);
    static QString shortened(const QString &text);
    void readPayload();
    void chooseByHand();
    void followRules();
    void openRules(bool addForTopic);
    void showFacts(const messages::MessageView &message, const messages::MessageSource &source);
    void showProperties(mqtt::PropertiesView properties);
    void addProperty(const QString &name, const QString &value);
    void saveAs();
    void showProblem(const QString &text);

    presentation::DecodeRuleStore &m_rules;
    presentation::PayloadReader m_reader;
    presentation::PayloadRequest m_request;
    bool m_isByHand = false; // the person's choice stands for later messages too
    QStackedWidget *m_pages;
    QLabel *m_topic = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_problem = nullptr;
    QWidget *m_properties = nullptr;
    QFormLayout *m_propertyForm = nullptr;
    DecodingEditor *m_editor = nullptr;
    QToolButton *m_byRule = nullptr;
    widgets::PayloadPane *m_pane = nullptr;
};

} // namespace ui
