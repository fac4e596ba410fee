// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/guidewindow.h"

#include "ui/widgets/theme.h"

#include <QFile>
#include <QLineEdit>
#include <QLocale>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace ui {

namespace {

QString guideText()
{
    const bool isChinese = QLocale().language() == QLocale::Chinese;
    QFile file(isChinese ? QStringLiteral(":/guide/zh_CN.md") : QStringLiteral(":/guide/en.md"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll());
}

} // namespace

GuideWindow::GuideWindow(QWidget *parent) : QWidget(parent, Qt::Window)
{
    setWindowTitle(tr("User's guide"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *text = new QTextBrowser(this);
    text->setOpenExternalLinks(true);
    text->setSearchPaths({QStringLiteral(":/guide")});
    text->setMarkdown(guideText());
    auto *find = new QLineEdit(this);
    find->setPlaceholderText(tr("Find in the guide"));
    find->setClearButtonEnabled(true);
    connect(find, &QLineEdit::returnPressed, text, [text, find] {
        if (!text->find(find->text())) {
            text->moveCursor(QTextCursor::Start); // once more from the top
            text->find(find->text());
        }
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(widgets::spacing::s, widgets::spacing::s, widgets::spacing::s,
                               widgets::spacing::s);
    layout->addWidget(find);
    layout->addWidget(text);
    resize(760, 720);
}

} // namespace ui
