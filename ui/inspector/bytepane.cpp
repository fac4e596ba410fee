// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/bytepane.h"

#include "ui/inspector/bytesearchbar.h"
#include "ui/inspector/byteview.h"
#include "ui/inspector/valuereader.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QSaveFile>
#include <QSplitter>
#include <QVBoxLayout>

namespace ui {

using presentation::ByteForm;

BytePane::BytePane(QWidget *parent)
    : QWidget(parent), m_view(new ByteView(this)), m_search(new ByteSearchBar(this)),
      m_values(new ValueReader(this)), m_splitter(new QSplitter(Qt::Vertical, this)),
      m_copyMenu(new QMenu(this))
{
    createActions();
    createLayout();
    connectParts();
    retranslate();
    readValues();
}

BytePane::~BytePane() = default;

void BytePane::createActions()
{
    const auto action = [this](const QKeySequence &shortcut, const char *iconName) {
        auto *made = new QAction(this);
        made->setIcon(widgets::icon(QString::fromLatin1(iconName)));
        made->setShortcut(shortcut);
        made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        return made;
    };
    for (const ByteForm form : presentation::allByteForms) {
        QAction *copy = m_copyMenu->addAction(QString());
        copy->setData(static_cast<int>(form));
        connect(copy, &QAction::triggered, this, [this, form] { copyAs(form); });
    }
    m_find = action({}, "search"); // its keys are the view's own
    m_findNext = action(QKeySequence(Qt::Key_F3), "down");
    m_findPrevious = action(QKeySequence(Qt::SHIFT | Qt::Key_F3), "up");
    m_goTo = action({}, "follow");
    m_selectAll = action({}, "");
    m_save = action({}, "save");
    m_showValues = action(QKeySequence(Qt::ALT | Qt::Key_V), "");
    m_showValues->setCheckable(true);
    m_showValues->setChecked(true);
    addActions({m_findNext, m_findPrevious, m_showValues});
}

void BytePane::createLayout()
{
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_values);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_values->setMinimumHeight(fontMetrics().height() * 4);
    m_search->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_search);
    layout->addWidget(m_splitter, 1);
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    auto *copyAs = m_copyMenu->menuAction();
    copyAs->setIcon(widgets::icon(QStringLiteral("copy")));
    m_view->addActions({copyAs, m_save, separator, m_find, m_goTo, m_selectAll, m_showValues});
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void BytePane::connectParts()
{
    connect(m_view, &ByteView::copyRequested, this, [this] { copyAs(ByteForm::Hex); });
    connect(m_view, &ByteView::findRequested, m_search, &ByteSearchBar::openForSearch);
    connect(m_view, &ByteView::goToRequested, m_search, &ByteSearchBar::openForOffset);
    connect(m_view, &ByteView::selectionChanged, m_search, &ByteSearchBar::setCurrent);
    connect(m_view, &ByteView::selectionChanged, this, &BytePane::readValues);
    connect(m_find, &QAction::triggered, m_search, &ByteSearchBar::openForSearch);
    connect(m_findNext, &QAction::triggered, m_search, &ByteSearchBar::findNext);
    connect(m_findPrevious, &QAction::triggered, m_search, &ByteSearchBar::findPrevious);
    connect(m_goTo, &QAction::triggered, m_search, &ByteSearchBar::openForOffset);
    connect(m_selectAll, &QAction::triggered, m_view, [this] {
        m_view->select(base::ByteRange{0, m_view->bytes().size()});
    });
    connect(m_save, &QAction::triggered, this, &BytePane::saveAs);
    connect(m_showValues, &QAction::toggled, m_values, &QWidget::setVisible);
    connect(m_search, &ByteSearchBar::found, m_view, &ByteView::show);
    connect(m_search, &ByteSearchBar::offsetRequested, m_view, [this](qsizetype offset) {
        m_view->show({offset, 1});
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_search, &ByteSearchBar::closed, this, [this] {
        m_search->hide();
        m_view->setFocus(Qt::OtherFocusReason);
    });
}

void BytePane::setBytes(const QByteArray &bytes, const std::shared_ptr<const void> &keeper)
{
    m_search->setBytes(bytes);
    m_view->setBytes(bytes);
    m_keeper = keeper; // what was shown before may go now
    readValues();
}

void BytePane::readValues()
{
    const base::ByteRange selected = m_view->selection();
    if (selected.isEmpty()) {
        m_values->setBytes({}, 0);
        return;
    }
    if (m_view->isHiddenWithin(selected)) {
        m_values->setHidden();
        return;
    }
    // Numbers may reach over the end of the selection, but into nothing that is secret.
    constexpr qsizetype widest = 8;
    constexpr qsizetype longestText = 4096;
    qsizetype length = std::min({std::max(selected.length, widest), longestText,
                                 m_view->bytes().size() - selected.start});
    while (length > selected.length && m_view->isHiddenWithin({selected.start, length}))
        --length;
    m_values->setBytes(QByteArrayView(m_view->bytes()).sliced(selected.start, length),
                       selected.length);
}

void BytePane::copyAs(ByteForm form)
{
    const base::ByteRange range = m_view->chosen();
    if (range.isEmpty())
        return;
    if (range.length > presentation::mostCopiedBytes) {
        const QLocale locale;
        emit noticeRequested(
                tr("%1 are too much for the clipboard: select at most %2, or save the bytes to a "
                   "file.")
                        .arg(locale.formattedDataSize(range.length),
                             locale.formattedDataSize(presentation::mostCopiedBytes)));
        return;
    }
    QGuiApplication::clipboard()->setText(
            presentation::bytesAs(form, m_view->visibleBytes(range), range.start));
    emit noticeRequested(m_view->isHiddenWithin(range)
                                 ? tr("Secret bytes were copied as *: reveal secrets to copy them.")
                                 : QString());
}

void BytePane::saveAs()
{
    const base::ByteRange range = m_view->chosen();
    const QString name =
            QFileDialog::getSaveFileName(this, tr("Save bytes"), QStringLiteral("packet.bin"));
    if (name.isEmpty())
        return;
    QSaveFile file(name);
    const bool isWritten = file.open(QIODevice::WriteOnly)
                           && file.write(m_view->visibleBytes(range)) == range.length
                           && file.commit();
    emit noticeRequested(isWritten ? QString()
                                   : tr("%1 could not be written: %2 Choose another place.")
                                             .arg(name, file.errorString()));
}

void BytePane::retranslate()
{
    m_copyMenu->setTitle(tr("Copy as"));
    for (QAction *copy : m_copyMenu->actions())
        copy->setText(presentation::formName(static_cast<ByteForm>(copy->data().toInt())));
    m_find->setText(tr("Find bytes or text… (Ctrl+F)"));
    m_findNext->setText(tr("Find next"));
    m_findPrevious->setText(tr("Find previous"));
    m_goTo->setText(tr("Go to offset… (Ctrl+G)"));
    m_selectAll->setText(tr("Select all bytes"));
    m_save->setText(tr("Save bytes as…"));
    m_showValues->setText(tr("Read as values"));
    m_showValues->setToolTip(tr("Show what the selected bytes say as numbers, text and times"));
}

void BytePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        readValues();
    }
}

} // namespace ui
