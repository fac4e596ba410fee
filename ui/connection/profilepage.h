// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profiles/profile.h"
#include "app/profiles/validation.h"

#include <QHash>
#include <QWidget>

class QFormLayout;
class QLabel;

namespace ui {

class FieldRow;

// One part of the profile editor: shows some members of a profile and takes them back.
class ProfilePage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void load(const profiles::Profile &profile, const profiles::Secrets &secrets) = 0;
    virtual void store(profiles::Profile &profile, profiles::Secrets &secrets) const = 0;

    // Only what is secret, once the store has answered.
    virtual void loadSecrets(const profiles::Secrets &secrets) { Q_UNUSED(secrets) }
    // What the version lacks is not offered.
    virtual void setVersion(mqtt::ProtocolVersion version) { Q_UNUSED(version) }
    // What the engine cannot do is greyed.
    virtual void setEngine(profiles::Engine engine) { Q_UNUSED(engine) }

    // Tells each flaw at its field; true when one of them keeps from saving. What is only missing
    // is not told before the person had a chance to fill it in.
    bool showFlaws(const QList<profiles::ProfileFlaw> &flaws, bool missingToo);
    // Puts the focus on the field of the flaw; false: it is not on this page.
    bool focusField(profiles::Field field);
    // Gives the labels of forms that stand below one another one width.
    static void alignLabels(const QList<ProfilePage *> &pages);
    FieldRow *row(profiles::Field field) const { return m_rows.value(field); }

signals:
    void edited();

protected:
    // A form with the spacing of all pages, in `this`.
    QFormLayout *createForm();
    FieldRow *addRow(QFormLayout *form, const QString &label, QWidget *widget);
    FieldRow *addRow(QFormLayout *form, const QString &label, QWidget *widget,
                     profiles::Field field);

    // The same without a label, for what takes the whole width.
    FieldRow *addFreeRow(QWidget *widget, profiles::Field field);

private:
    QHash<profiles::Field, FieldRow *> m_rows;
    QList<QLabel *> m_labels;
};

} // namespace ui
