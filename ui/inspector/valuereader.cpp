// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/valuereader.h"

#include "ui/presentation/bytevalues.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace ui {

ValueReader::ValueReader(QWidget *parent) : QTreeWidget(parent)
{
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setAllColumnsShowFocus(true);
    setColumnCount(3);
    header()->setStretchLastSection(true);
    const int character = fontMetrics().averageCharWidth();
    setColumnWidth(0, 26 * character);
    setColumnWidth(1, 26 * character);
    retranslate();
}

void ValueReader::setBytes(QByteArrayView bytes, qsizetype selected)
{
    clear();
    if (bytes.isEmpty()) {
        showHint(tr("Select bytes to read them as numbers, text and times."));
        return;
    }
    for (const presentation::ByteValue &value : presentation::readByteValues(bytes, selected)) {
        auto *item = new QTreeWidgetItem(this, {value.name, value.bigEndian, value.littleEndian});
        for (int column = 1; column < 3; ++column)
            item->setFont(column, widgets::fixedFont());
        // Where the order of bytes does not matter there is one value, and it may be long.
        if (value.littleEndian.isEmpty())
            setFirstColumnSpanned(indexOfTopLevelItem(item), {}, false);
        item->setToolTip(1, value.bigEndian);
        item->setToolTip(2, value.littleEndian);
    }
}

void ValueReader::setHidden()
{
    clear();
    showHint(tr("These bytes are secret: reveal secrets to read them."));
}

void ValueReader::showHint(const QString &text)
{
    auto *item = new QTreeWidgetItem(this, {text});
    item->setDisabled(true);
    setFirstColumnSpanned(0, {}, true);
}

QString ValueReader::value(const QString &name, int column) const
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        if (topLevelItem(i)->text(0) == name)
            return topLevelItem(i)->text(column);
    }
    return {};
}

void ValueReader::retranslate()
{
    setHeaderLabels({tr("Read as"), tr("Big endian"), tr("Little endian")});
    setAccessibleName(tr("Selected bytes as values"));
}

void ValueReader::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ValueReader::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && currentItem()) {
        QGuiApplication::clipboard()->setText(currentItem()->text(std::max(currentColumn(), 1)));
        return;
    }
    QTreeWidget::keyPressEvent(event);
}

} // namespace ui
