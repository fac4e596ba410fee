// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/filepicker.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace ui {

FilePicker::FilePicker(const QString &title, const QString &filter, QWidget *parent)
    : QWidget(parent), m_title(title), m_filter(filter), m_path(new QLineEdit(this))
{
    auto *button = new QToolButton(this);
    button->setIcon(widgets::icon(QStringLiteral("folder")));
    button->setToolTip(title);
    button->setAccessibleName(title);
    m_path->setClearButtonEnabled(true);
    m_path->setAccessibleName(title);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(widgets::spacing::xs);
    layout->addWidget(m_path, 1);
    layout->addWidget(button);
    setFocusProxy(m_path);
    connect(button, &QToolButton::clicked, this, &FilePicker::browse);
    connect(m_path, &QLineEdit::textChanged, this, [this] { emit pathChanged(path()); });
}

void FilePicker::setPath(const QString &path)
{
    m_path->setText(path);
}

QString FilePicker::path() const
{
    QString path = m_path->text().trimmed();
    // As file managers put it on the clipboard.
    if (path.startsWith(QLatin1String("file://")))
        path = QUrl(path).toLocalFile();
    return path;
}

void FilePicker::setPlaceholderText(const QString &text)
{
    m_path->setPlaceholderText(text);
}

void FilePicker::chooseFolders()
{
    m_choosesFolders = true;
}

void FilePicker::browse()
{
    const QString folder = QFileInfo(path()).path();
    auto *dialog = new QFileDialog(this, m_title, folder, m_filter);
    dialog->setFileMode(m_choosesFolders ? QFileDialog::Directory : QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &FilePicker::setPath);
    dialog->open();
}

} // namespace ui
