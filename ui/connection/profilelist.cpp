// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/profilelist.h"

#include "app/profiles/draft.h"
#include "app/profiles/profilestore.h"
#include "app/profiles/secretstore.h"
#include "app/storage/settings.h"
#include "ui/connection/profilecommands.h"
#include "ui/connection/profiledelegate.h"
#include "ui/connection/profileeditor.h"
#include "ui/presentation/profilemodel.h"
#include "ui/presentation/profilewording.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>
#include <QUndoStack>
#include <QVBoxLayout>

namespace ui {

using client::ClientState;
using presentation::ProfileModel;
using widgets::NoticeBar;

namespace {

const QString columnsKey = QStringLiteral("connection/columns");
const QString lastProfileKey = QStringLiteral("connection/profile");
const QString orderKey = QStringLiteral("connection/order");
const QString recentKey = QStringLiteral("connection/recent");

} // namespace

ProfileList::ProfileList(const ProfileServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_model(new ProfileModel(services.profiles, this)),
      m_filter(new presentation::ProfileFilter(this)), m_undoStack(new QUndoStack(this)),
      m_toolBar(new QToolBar(this)), m_search(new QLineEdit(this)), m_view(new QTreeView(this)),
      m_pane(new QStackedWidget(this)), m_problem(new NoticeBar(this)),
      m_draftNotice(new NoticeBar(this)), m_notice(new NoticeBar(this))
{
    m_filter->setSourceModel(m_model);
    createActions();
    createToolBar();
    createView();
    createPane();
    connectModel();
    connectServices();
    retranslate();
    restoreState();
    updatePane();
    updateActions();
    offerDraft();
}

ProfileList::~ProfileList()
{
    m_services.settings.setState(columnsKey, m_view->header()->saveState());
}

void ProfileList::createActions()
{
    m_new = createAction(QStringLiteral("add"), QKeySequence::New);
    m_new->setShortcutContext(Qt::WindowShortcut);
    m_connect = createAction(QStringLiteral("connect"), {});
    m_edit = createAction(QStringLiteral("edit"), Qt::Key_F2);
    m_duplicate = createAction(QStringLiteral("duplicate"), Qt::CTRL | Qt::Key_D);
    m_delete = createAction(QStringLiteral("delete"), QKeySequence::Delete);
    m_undo = m_undoStack->createUndoAction(this);
    m_undo->setShortcut(QKeySequence::Undo);
    m_undo->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_undo);
    connect(m_new, &QAction::triggered, this, [this] { createProfile(); });
    connect(m_connect, &QAction::triggered, this, &ProfileList::toggleConnection);
    connect(m_edit, &QAction::triggered, this, [this] { editProfile(currentProfile()); });
    connect(m_duplicate, &QAction::triggered, this, &ProfileList::duplicateCurrent);
    connect(m_delete, &QAction::triggered, this, [this] { removeProfile(currentProfile()); });
    connect(m_undoStack, &QUndoStack::indexChanged, m_notice, &NoticeBar::clear);
}

QAction *ProfileList::createAction(const QString &icon, const QKeySequence &shortcut)
{
    auto *action = new QAction(widgets::icon(icon), QString(), this);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

void ProfileList::createToolBar()
{
    m_toolBar->setIconSize(QSize(16, 16));
    m_toolBar->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_toolBar->addActions({m_new, m_connect, m_edit, m_duplicate, m_delete, createRecent()});
    auto *recent = qobject_cast<QToolButton *>(m_toolBar->widgetForAction(m_recent));
    recent->setPopupMode(QToolButton::InstantPopup);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(widgets::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setSearch(text);
        m_view->expandAll();
        updatePane();
    });
    connect(m_search, &QLineEdit::returnPressed, m_view, qOverload<>(&QWidget::setFocus));
}

void ProfileList::createView()
{
    m_view->setModel(m_filter);
    m_view->setItemDelegateForColumn(ProfileModel::NameColumn, new ProfileDelegate(m_view));
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setDragDropMode(QAbstractItemView::DragDrop);
    m_view->setDefaultDropAction(Qt::MoveAction);
    m_view->setIndentation(widgets::spacing::l);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    QHeaderView *header = m_view->header();
    header->setMinimumSectionSize(widgets::spacing::xl);
    header->resizeSection(ProfileModel::AddressColumn, widgets::spacing::xl);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->resizeSection(ProfileModel::NameColumn, 128);
    header->resizeSection(ProfileModel::StateColumn, 108);
    connect(m_view, &QTreeView::activated, this, &ProfileList::activate);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ProfileList::showContextMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ProfileList::updateActions);
}

void ProfileList::createPane()
{
    m_empty = new widgets::EmptyState(QStringLiteral("connections"), {}, {}, this);
    auto *first = m_empty->addAction({});
    first->setObjectName(QStringLiteral("firstProfile"));
    connect(first, &QPushButton::clicked, m_new, &QAction::trigger);
    m_nothingFound = new widgets::EmptyState(QStringLiteral("search"), {}, {}, this);
    auto *showAll = m_nothingFound->addAction({});
    showAll->setObjectName(QStringLiteral("showAll"));
    connect(showAll, &QPushButton::clicked, m_search, &QLineEdit::clear);
    m_pane->addWidget(m_view);
    m_pane->addWidget(m_empty);
    m_pane->addWidget(m_nothingFound);

    auto *top = new QVBoxLayout; // side by side the words of the search would not be seen
    top->setContentsMargins(widgets::spacing::s, widgets::spacing::xs, widgets::spacing::s,
                            widgets::spacing::s);
    top->setSpacing(widgets::spacing::xs);
    top->addWidget(m_toolBar);
    top->addWidget(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_problem);
    layout->addWidget(m_draftNotice);
    layout->addWidget(m_notice);
    layout->addWidget(m_pane, 1);
}

void ProfileList::connectModel()
{
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &parent) {
        m_view->expand(m_filter->mapFromSource(parent));
        updatePane();
    });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &ProfileList::updatePane);
    connect(m_model, &QAbstractItemModel::rowsMoved, m_view, &QTreeView::expandAll);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ProfileList::updateActions);
    connect(m_model, &ProfileModel::moveRequested, this, &ProfileList::moveToGroup);
    connect(m_model, &ProfileModel::orderRequested, this, &ProfileList::reorder);
    QStringList order;
    const QJsonArray stored = m_services.settings.value(orderKey).toArray();
    for (const QJsonValue &id : stored)
        order.append(id.toString());
    m_model->setOrder(order);
}

void ProfileList::connectServices()
{
    const profiles::ProfileStore &store = m_services.profiles;
    connect(&store, &profiles::ProfileStore::problemFound, this, &ProfileList::showFileProblem);
    connect(&store, &profiles::ProfileStore::problemSolved, this, [this] {
        m_problem->clear();
        if (!m_services.profiles.problems().isEmpty())
            showFileProblem(m_services.profiles.problems().last());
    });
    connect(&m_services.secrets, &profiles::SecretStore::writeFailed, this,
            &ProfileList::showSecretProblem);
    if (!store.problems().isEmpty())
        showFileProblem(store.problems().last());
}

void ProfileList::restoreState()
{
    m_view->header()->restoreState(m_services.settings.state(columnsKey));
    if (m_model->rowCount() > 0) // else it would be measured for nothing, at a first start too
        m_view->expandAll();
    select(m_services.settings.value(lastProfileKey).toString());
}

void ProfileList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ProfileList::retranslate()
{
    m_toolBar->setWindowTitle(tr("Saved connections"));
    m_search->setPlaceholderText(tr("Search connections"));
    m_search->setAccessibleName(tr("Search connections"));
    m_view->setAccessibleName(tr("Saved connections"));
    m_new->setText(tr("&New Connection…"));
    m_edit->setText(tr("&Edit…"));
    m_duplicate->setText(tr("D&uplicate"));
    m_delete->setText(tr("&Delete"));
    m_recent->setText(tr("&Recently used"));
    m_recent->setToolTip(tr("Connections used lately"));
    for (QAction *action : {m_new, m_edit, m_duplicate, m_delete}) {
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(tr("%1 (%2)").arg(action->iconText(), key));
    }
    m_empty->setTexts(tr("No connections yet"),
                      tr("A connection keeps how to reach a broker: its address, who you are, and "
                         "what to subscribe to."));
    findChild<QPushButton *>(QStringLiteral("firstProfile"))->setText(tr("New Connection…"));
    m_nothingFound->setTexts(tr("Nothing found"),
                             tr("No saved connection has all of these words in its name, group, "
                                "address, client ID or notes."));
    findChild<QPushButton *>(QStringLiteral("showAll"))->setText(tr("Show All"));
    m_model->retranslate();
    updateActions();
}

void ProfileList::setState(const QString &profileId, ClientState state)
{
    m_model->setState(profileId, state);
}

QString ProfileList::currentProfile() const
{
    return m_view->currentIndex().data(ProfileModel::ProfileIdRole).toString();
}

void ProfileList::select(const QString &profileId)
{
    const QModelIndex index = m_filter->mapFromSource(m_model->indexOf(profileId));
    if (index.isValid())
        m_view->setCurrentIndex(index);
}

ProfileEditor *ProfileList::openEditor()
{
    auto *editor = new ProfileEditor(m_services, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &ProfileEditor::saved, this, &ProfileList::select);
    connect(editor, &ProfileEditor::connectRequested, this, &ProfileList::connectRequested);
    m_notice->clear();
    editor->open();
    return editor;
}

ProfileEditor *ProfileList::createProfile()
{
    profiles::Profile profile;
    profile.group = m_view->currentIndex().data(ProfileModel::GroupRole).toString();
    profile.clientId = profiles::generatedClientId();
    ProfileEditor *editor = openEditor();
    editor->edit(profile);
    return editor;
}

ProfileEditor *ProfileList::createProfile(const profiles::Profile &draft,
                                          const profiles::Secrets &secrets)
{
    ProfileEditor *editor = openEditor();
    editor->edit(draft, secrets);
    return editor;
}

ProfileEditor *ProfileList::editProfile(const QString &profileId)
{
    const profiles::Profile *profile = m_services.profiles.find(profileId);
    if (!profile)
        return nullptr;
    ProfileEditor *editor = openEditor();
    editor->edit(*profile);
    return editor;
}

void ProfileList::removeProfile(const QString &profileId)
{
    const profiles::Profile *profile = m_services.profiles.find(profileId);
    if (!profile)
        return;
    const QString name = profile->name;
    m_undoStack->push(new RemoveProfile(m_services, profileId));
    offerUndo(name);
}

void ProfileList::offerUndo(const QString &name)
{
    m_notice->showNotice(NoticeBar::Severity::Info, tr("“%1” was deleted.").arg(name));
    QPushButton *undo = m_notice->addAction(tr("&Undo"));
    connect(undo, &QPushButton::clicked, m_undoStack, &QUndoStack::undo);
}

void ProfileList::offerDraft()
{
    const auto draft = profiles::loadDraft(m_services.paths);
    if (!draft)
        return;
    const QString name = draft->name.isEmpty() ? draft->endpoint.host : draft->name;
    m_draftNotice->showNotice(
            NoticeBar::Severity::Info,
            name.isEmpty()
                    ? tr("A new connection was not saved when the program ended.")
                    : tr("Changes to “%1” were not saved when the program ended.").arg(name));
    QPushButton *go = m_draftNotice->addAction(tr("&Continue Editing…"));
    connect(go, &QPushButton::clicked, this, [this, draft] {
        m_draftNotice->clear();
        openEditor()->editDraft(*draft);
    });
    connect(m_draftNotice, &NoticeBar::dismissed, this,
            [this] { profiles::discardDraft(m_services.paths); });
}

void ProfileList::activate(const QModelIndex &index)
{
    const QString id = index.data(ProfileModel::ProfileIdRole).toString();
    const QModelIndex first = index.siblingAtColumn(0);
    if (id.isEmpty())
        m_view->setExpanded(first, !m_view->isExpanded(first));
    else
        emit connectRequested(id);
}

void ProfileList::toggleConnection()
{
    const QString id = currentProfile();
    if (id.isEmpty())
        return;
    if (m_model->state(id) == ClientState::Disconnected)
        emit connectRequested(id);
    else
        emit disconnectRequested(id);
}

void ProfileList::duplicateCurrent()
{
    const profiles::Profile *profile = m_services.profiles.find(currentProfile());
    if (!profile)
        return;
    select(m_services.profiles.duplicate(profile->id, tr("%1 (copy)").arg(profile->name)));
}

QAction *ProfileList::createRecent()
{
    m_recent = new QAction(widgets::icon(QStringLiteral("recent")), QString(), this);
    m_recentMenu = new QMenu(this);
    m_recent->setMenu(m_recentMenu);
    connect(m_recentMenu, &QMenu::aboutToShow, this, &ProfileList::fillRecent);
    return m_recent;
}

void ProfileList::fillRecent()
{
    m_recentMenu->clear();
    const QJsonArray ids = m_services.settings.value(recentKey).toArray();
    for (const QJsonValue &value : ids) {
        const QString id = value.toString();
        if (const profiles::Profile *profile = m_services.profiles.find(id)) {
            QString name = profile->name;
            m_recentMenu->addAction(name.replace(u'&', QStringLiteral("&&")), this,
                                    [this, id] { emit connectRequested(id); });
        }
    }
    if (m_recentMenu->isEmpty())
        m_recentMenu->addAction(tr("None used yet"))->setEnabled(false);
}

void ProfileList::noteUse(const QString &profileId)
{
    constexpr qsizetype mostRecent = 10;
    QJsonArray ids{profileId};
    const QJsonArray before = m_services.settings.value(recentKey).toArray();
    for (const QJsonValue &id : before) {
        if (id.toString() != profileId && ids.size() < mostRecent)
            ids.append(id);
    }
    m_services.settings.setValue(recentKey, ids);
}

void ProfileList::reorder(const QStringList &profileIds)
{
    m_services.settings.setValue(orderKey, QJsonArray::fromStringList(profileIds));
    m_model->setOrder(profileIds);
}

void ProfileList::moveToGroup(const QString &profileId, const QString &group)
{
    const profiles::Profile *found = m_services.profiles.find(profileId);
    if (!found)
        return;
    profiles::Profile profile = *found;
    profile.group = group;
    m_services.profiles.change(profile);
    select(profileId);
}

void ProfileList::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString id = m_view->indexAt(position).data(ProfileModel::ProfileIdRole).toString();
    if (!id.isEmpty()) {
        menu->addActions({m_connect, m_edit, m_duplicate});
        QMenu *groups = menu->addMenu(tr("&Move to Group"));
        groups->addAction(tr("No Group"), this, [this, id] { moveToGroup(id, {}); });
        for (const QString &group : m_services.profiles.groups())
            groups->addAction(group, this, [this, id, group] { moveToGroup(id, group); });
        menu->addAction(m_delete);
        menu->addSeparator();
    }
    menu->addActions({m_new, m_undo});
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void ProfileList::showFileProblem(const storage::FileError &problem)
{
    const client::Explanation words = presentation::explain(problem);
    const auto others = m_services.profiles.problems().size() - 1;
    const QString more =
            others > 0 ? QLatin1Char(' ')
                                 + tr("%n further file(s) have problems.", nullptr, int(others))
                       : QString();
    m_problem->showNotice(NoticeBar::Severity::Warning, words.cause + more, words.nextStep);
    const bool canRetry = problem.kind == storage::FileError::Kind::CannotWrite
                          || problem.kind == storage::FileError::Kind::NoSpace;
    if (canRetry)
        connect(m_problem->addAction(tr("&Try Again")), &QPushButton::clicked, this,
                [this] { m_services.profiles.saveAll(); });
}

void ProfileList::showSecretProblem(const profiles::SecretError &problem)
{
    const client::Explanation words = presentation::explain(problem);
    m_problem->showNotice(NoticeBar::Severity::Error, words.cause, words.nextStep);
}

void ProfileList::updateActions()
{
    const QString id = currentProfile();
    const bool hasProfile = !id.isEmpty();
    for (QAction *action : {m_connect, m_edit, m_duplicate, m_delete})
        action->setEnabled(hasProfile);
    const bool isOpen = hasProfile && m_model->state(id) != ClientState::Disconnected;
    m_connect->setText(isOpen ? tr("&Disconnect") : tr("&Connect"));
    m_connect->setToolTip(isOpen ? tr("Disconnect") : tr("Connect (Enter)"));
    m_connect->setIcon(
            widgets::icon(isOpen ? QStringLiteral("disconnect") : QStringLiteral("connect")));
    if (hasProfile)
        m_services.settings.setValue(lastProfileKey, id);
}

void ProfileList::updatePane()
{
    const bool hasProfiles = m_model->rowCount() > 0;
    const bool hasRows = m_filter->rowCount() > 0;
    QWidget *pane = m_view;
    if (!hasProfiles)
        pane = m_empty;
    else if (!hasRows)
        pane = m_nothingFound;
    const bool hadFocus = m_view->hasFocus();
    m_pane->setCurrentWidget(pane);
    // Undo and New work by key as long as the focus stays in the list.
    if (hadFocus && pane == m_empty)
        findChild<QPushButton *>(QStringLiteral("firstProfile"))->setFocus();
    else if (hadFocus)
        pane->setFocus();
    m_search->setEnabled(hasProfiles);
}

} // namespace ui
