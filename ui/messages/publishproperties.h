// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/properties.h"

#include <QJsonObject>
#include <QWidget>

class QCheckBox;
class QLineEdit;
class QSpinBox;
class QTableWidget;

namespace ui {

// The MQTT 5.0 properties of a message to publish; what is left empty is not sent.
class PublishProperties : public QWidget
{
    Q_OBJECT

public:
    explicit PublishProperties(QWidget *parent = nullptr);

    mqtt::Properties properties() const;
    void setProperties(mqtt::PropertiesView properties);
    int count() const; // of those that would be sent

    QJsonObject toJson() const;
    void setJson(const QJsonObject &json);

signals:
    void edited();

private:
    QWidget *createForm();
    QTableWidget *createUserProperties();
    QList<std::pair<QString, QString>> userProperties() const;
    void setUserProperties(const QList<std::pair<QString, QString>> &pairs);
    void keepEmptyRow();

    QLineEdit *m_contentType = nullptr;
    QLineEdit *m_responseTopic = nullptr;
    QLineEdit *m_correlationData = nullptr;
    QSpinBox *m_expiry = nullptr;
    QSpinBox *m_topicAlias = nullptr;
    QCheckBox *m_isText = nullptr;
    QTableWidget *m_userProperties = nullptr;
};

} // namespace ui
