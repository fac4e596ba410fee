// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/catalog.h"
#include "app/serial/linestatus.h"
#include "app/serial/portsettings.h"
#include "app/serial/seriallink.h"

#include <QWidget>

namespace storage {
class Settings;
}
class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace ui {

// Which module is talked to and in which encoding, how fast it is written to, and the lights of
// the lines that it drives.
class LineBar : public QWidget
{
    Q_OBJECT

public:
    explicit LineBar(QWidget *parent = nullptr);

    // The first is what fits any module.
    void setModules(const QList<at::Catalog> &modules);
    QString module() const; // its id
    void setModule(const QString &id);
    QByteArray encoding() const;
    serial::Pacing pacing() const;
    bool reopens() const;
    void showLineStatus(const serial::LineStatus &status);
    void showDroppedBytes(qint64 bytes);
    void clearStatus();
    void showState(serial::LinkState state);
    void restore(const storage::Settings &settings);
    void store(storage::Settings &settings) const;
    void retranslate();

signals:
    void moduleChosen(const QString &id);
    void detectRequested(); // what the module says that it is
    void encodingChosen(const QByteArray &encoding);
    void pacingChanged(const serial::Pacing &pacing);

private:
    void createOptions();
    void layOut();
    void showLosses();
    static void showLight(QLabel *light, const QString &name, bool on);

    serial::LineStatus m_status;
    qint64 m_droppedBytes = 0;
    QLabel *m_moduleLabel;
    QComboBox *m_module;
    QPushButton *m_detect;
    QLabel *m_encodingLabel;
    QComboBox *m_encoding;
    QToolButton *m_options;
    QLabel *m_characterLabel;
    QSpinBox *m_characterDelay;
    QLabel *m_lineLabel;
    QSpinBox *m_lineDelay;
    QCheckBox *m_reopen;
    QWidget *m_lights;
    QLabel *m_dsr;
    QLabel *m_cts;
    QLabel *m_dcd;
    QLabel *m_ri;
    QLabel *m_losses;
};

} // namespace ui
