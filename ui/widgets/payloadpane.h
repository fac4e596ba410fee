// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/payloaddecoding.h"

#include <QImage>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace widgets {

class StructureView;

// A payload as it was decoded. Of very long plain text and hex only the beginning is drawn until
// all is asked for; laid-out text is drawn whole.
class PayloadPane : public QWidget
{
    Q_OBJECT

public:
    explicit PayloadPane(QWidget *parent = nullptr);

    void showDecoded(const messages::DecodedPayload &decoded, messages::TextEncoding encoding);
    void showReading();                    // until the next showDecoded()
    void setHits(const QStringList &hits); // to be pointed at wherever they stand
    QString text() const;                  // of the whole payload, also where only a part is drawn
    QString shownText() const;
    QString remark() const;
    messages::PayloadDecoding::Form shownForm() const { return m_decoded.form; }
    void openFind();

signals:
    void cancelRequested(); // of what showReading() announced

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void createPages();
    QWidget *createPartBar();
    QWidget *createFindBar();
    bool isPlain() const;
    bool isHex() const;
    void render();
    void renderPlain();
    void renderPicture();
    void scalePicture();
    void showRemark(const QString &text);
    void showPart(qsizetype shownBytes);
    void find(bool backwards);
    void applyColors();

    messages::DecodedPayload m_decoded;
    messages::TextEncoding m_encoding = messages::TextEncoding::Utf8;
    bool m_isStale = false; // rendered when looked at
    bool m_showAll = false;
    QImage m_picture;
    QStackedWidget *m_pages;
    StructureView *m_text = nullptr;
    QLabel *m_image = nullptr;
    QLabel *m_remark;
    QWidget *m_partBar = nullptr;
    QLabel *m_partText = nullptr;
    QPushButton *m_showAllButton = nullptr;
    QPushButton *m_cancel = nullptr;
    QWidget *m_findBar = nullptr;
    QLineEdit *m_findEdit = nullptr;
};

} // namespace widgets
