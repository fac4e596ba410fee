// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/payloadpane.h"

#include "ui/presentation/payloadtext.h"
#include "ui/presentation/payloadwording.h"
#include "ui/widgets/structureview.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace widgets {

using spacing::s;
using spacing::xs;
using Form = messages::PayloadDecoding::Form;

namespace {

// What a click on a message may cost; a hex line is five times as long as what it shows.
constexpr qsizetype shownAtOnce = 1024 * 1024;
constexpr qsizetype shownAtOnceAsHex = 256 * 1024;

enum Page { Text, Picture };

// Places in UTF-16 as places in the same text's UTF-8; both in order.
std::vector<base::ByteRange> inUtf8(const QString &text, const std::vector<base::ByteRange> &places)
{
    std::vector<base::ByteRange> result;
    qsizetype at = 0;
    qsizetype byte = 0;
    for (const base::ByteRange &place : places) {
        byte += QStringView(text).sliced(at, place.start - at).toUtf8().size();
        result.push_back({byte, place.length}); // \xNN is ASCII
        at = place.start;
    }
    return result;
}

} // namespace

PayloadPane::PayloadPane(QWidget *parent)
    : QWidget(parent), m_pages(new QStackedWidget(this)), m_remark(new QLabel(this))
{
    m_remark->setWordWrap(true);
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setContentsMargins(s, xs, s, xs);
    m_remark->hide();
    createPages();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_remark);
    layout->addWidget(createPartBar());
    layout->addWidget(m_pages, 1);
    layout->addWidget(createFindBar());
    applyColors();
}

void PayloadPane::createPages()
{
    m_text = new StructureView(m_pages);
    m_image = new QLabel(m_pages);
    m_image->setAlignment(Qt::AlignCenter);
    m_image->setMinimumSize(1, 1);
    m_image->setAccessibleName(tr("Picture"));
    m_pages->addWidget(m_text);
    m_pages->addWidget(m_image);
}

QWidget *PayloadPane::createPartBar()
{
    m_partBar = new QWidget(this);
    m_partText = new QLabel(m_partBar);
    m_partText->setWordWrap(true);
    m_showAllButton = new QPushButton(tr("Show &all"), m_partBar);
    connect(m_showAllButton, &QPushButton::clicked, this, [this] {
        m_showAll = true;
        render();
    });
    m_cancel = new QPushButton(tr("Cancel"), m_partBar);
    connect(m_cancel, &QPushButton::clicked, this, &PayloadPane::cancelRequested);
    auto *layout = new QHBoxLayout(m_partBar);
    layout->setContentsMargins(s, xs, s, xs);
    layout->addWidget(m_partText, 1);
    layout->addWidget(m_showAllButton);
    layout->addWidget(m_cancel);
    m_partBar->hide();
    return m_partBar;
}

QWidget *PayloadPane::createFindBar()
{
    m_findBar = new QWidget(this);
    m_findEdit = new QLineEdit(m_findBar);
    m_findEdit->setPlaceholderText(tr("Find in the payload"));
    m_findEdit->setAccessibleName(tr("Find in the payload"));
    m_findEdit->setClearButtonEnabled(true);
    connect(m_findEdit, &QLineEdit::returnPressed, this, [this] { find(false); });
    auto *layout = new QHBoxLayout(m_findBar);
    layout->setContentsMargins(s, xs, s, xs);
    layout->setSpacing(xs);
    layout->addWidget(m_findEdit, 1);
    for (const bool backwards : {true, false}) {
        auto *button = new QToolButton(m_findBar);
        button->setArrowType(backwards ? Qt::UpArrow : Qt::DownArrow);
        button->setAutoRaise(true);
        button->setToolTip(backwards ? tr("Previous") : tr("Next"));
        button->setAccessibleName(button->toolTip());
        connect(button, &QToolButton::clicked, this, [this, backwards] { find(backwards); });
        layout->addWidget(button);
    }
    auto *close = new QShortcut(QKeySequence(Qt::Key_Escape), m_findEdit);
    close->setContext(Qt::WidgetShortcut);
    connect(close, &QShortcut::activated, this, [this] {
        m_findBar->hide();
        m_pages->currentWidget()->setFocus();
    });
    m_findBar->hide();
    return m_findBar;
}

void PayloadPane::showDecoded(const messages::DecodedPayload &decoded,
                              messages::TextEncoding encoding)
{
    m_decoded = decoded;
    m_encoding = encoding;
    m_showAll = false;
    m_isStale = true;
    if (isVisible())
        render();
}

void PayloadPane::showReading()
{
    m_partText->setText(tr("The payload is being read…"));
    m_showAllButton->hide();
    m_cancel->show();
    m_partBar->show();
}

// Bytes that do not fit their form are shown as text where they are text, else as hex.
bool PayloadPane::isPlain() const
{
    return m_decoded.form == Form::Text || m_decoded.form == Form::Hex || m_decoded.flaw;
}

bool PayloadPane::isHex() const
{
    if (!m_decoded.flaw)
        return m_decoded.form == Form::Hex;
    return messages::guessFormat(m_decoded.bytes) == messages::PayloadFormat::Binary;
}

void PayloadPane::setHits(const QStringList &hits)
{
    m_text->setHits(hits);
}

QString PayloadPane::text() const
{
    if (m_decoded.form == Form::Image && !m_decoded.flaw)
        return QString::fromLatin1(messages::base64Text(m_decoded.bytes));
    if (!isPlain())
        return QString::fromUtf8(m_decoded.text);
    return isHex() ? presentation::hexDumpText(m_decoded.bytes).text
                   : presentation::plainText(m_decoded.bytes, m_encoding).text;
}

QString PayloadPane::shownText() const
{
    return QString::fromUtf8(m_text->lines().text());
}

QString PayloadPane::remark() const
{
    return m_remark->text();
}

void PayloadPane::render()
{
    m_isStale = false;
    m_cancel->hide();
    m_partBar->hide();
    showRemark(m_decoded.flaw ? presentation::describe(*m_decoded.flaw, m_decoded.bytes)
                              : QString());
    if (isPlain())
        return renderPlain();
    if (m_decoded.form == Form::Image)
        return renderPicture();
    m_text->setText(m_decoded.text);
    m_pages->setCurrentIndex(Text);
}

void PayloadPane::renderPlain()
{
    const bool hex = isHex();
    const qsizetype limit = m_showAll ? -1 : hex ? shownAtOnceAsHex : shownAtOnce;
    const presentation::PayloadText shown =
            hex ? presentation::hexDumpText(m_decoded.bytes, limit)
                : presentation::plainText(m_decoded.bytes, m_encoding, limit);
    m_text->setText(shown.text.toUtf8(),
                    hex ? StructureView::Wrapping::Off : StructureView::Wrapping::AtWidth);
    m_text->setMarks(inUtf8(shown.text, shown.badPlaces));
    if (!shown.remark.isEmpty())
        showRemark(m_decoded.flaw ? m_remark->text() + QLatin1Char('\n') + shown.remark
                                  : shown.remark);
    showPart(shown.shownBytes);
    m_pages->setCurrentIndex(Text);
}

void PayloadPane::renderPicture()
{
    m_picture = QImage::fromData(m_decoded.bytes);
    if (m_picture.isNull()) {
        m_decoded.flaw = messages::PayloadFlaw{messages::PayloadFlaw::Kind::NotImage, 0, {}};
        return render();
    }
    showRemark({});
    m_partText->setText(tr("%1 × %2 pixels").arg(m_picture.width()).arg(m_picture.height()));
    m_showAllButton->hide();
    m_partBar->show();
    m_pages->setCurrentIndex(Picture);
    scalePicture();
}

// Larger pictures are fitted to the pane, smaller ones are left as they are.
void PayloadPane::scalePicture()
{
    if (m_picture.isNull() || m_pages->currentIndex() != Picture)
        return;
    const QSize room = m_image->size() * devicePixelRatioF();
    const bool isLarger = m_picture.width() > room.width() || m_picture.height() > room.height();
    QPixmap pixmap = QPixmap::fromImage(
            isLarger ? m_picture.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                     : m_picture);
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    m_image->setPixmap(pixmap);
}

void PayloadPane::showRemark(const QString &text)
{
    m_remark->setText(text);
    m_remark->setVisible(!text.isEmpty());
}

void PayloadPane::showPart(qsizetype shownBytes)
{
    const bool isPart = shownBytes < m_decoded.bytes.size() && !m_showAll;
    m_showAllButton->setVisible(isPart);
    m_partBar->setVisible(isPart);
    if (!isPart)
        return;
    const QLocale locale;
    m_partText->setText(
            tr("The first %1 of %2 bytes.")
                    .arg(locale.toString(shownBytes), locale.toString(m_decoded.bytes.size())));
}

void PayloadPane::openFind()
{
    m_findBar->show();
    m_findEdit->setFocus();
    m_findEdit->selectAll();
}

void PayloadPane::find(bool backwards)
{
    const bool found = m_text->find(m_findEdit->text(), backwards);
    QPalette colors = palette();
    if (!found)
        colors.setColor(QPalette::Text, meaningColor(Meaning::Error, colors));
    m_findEdit->setPalette(colors);
}

void PayloadPane::applyColors()
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, meaningColor(Meaning::Warning, palette()));
    m_remark->setPalette(colors);
}

void PayloadPane::showEvent(QShowEvent *event)
{
    if (m_isStale)
        render();
    QWidget::showEvent(event);
}

void PayloadPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    scalePicture();
}

void PayloadPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColors();
    QWidget::changeEvent(event);
}

} // namespace widgets
