// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/profilemodel.h"

#include "app/profiles/brokerurl.h"
#include "app/profiles/profilestore.h"
#include "ui/presentation/statetext.h"

#include <QIODevice>
#include <QMimeData>

#include <algorithm>

namespace presentation {

namespace {

const QString mimeType = QStringLiteral("application/x-mqttscope-profile");

} // namespace

struct ProfileModel::Node
{
    Node *parent = nullptr;
    QString profileId; // empty: a group
    QString group;     // of a group node
    QString name;      // what it is sorted by
    std::vector<std::unique_ptr<Node>> children;

    bool isGroup() const { return profileId.isEmpty(); }
    int row() const
    {
        const auto isMe = [this](const std::unique_ptr<Node> &node) { return node.get() == this; };
        const auto &siblings = parent->children;
        return static_cast<int>(std::find_if(siblings.begin(), siblings.end(), isMe)
                                - siblings.begin());
    }
};

ProfileModel::ProfileModel(const profiles::ProfileStore &store, QObject *parent)
    : QAbstractItemModel(parent), m_store(store), m_root(std::make_unique<Node>())
{
    for (const profiles::Profile &profile : store.profiles())
        insertProfile(profile.id);
    using profiles::ProfileStore;
    connect(&store, &ProfileStore::added, this, &ProfileModel::insertProfile);
    connect(&store, &ProfileStore::removed, this, &ProfileModel::removeProfile);
    connect(&store, &ProfileStore::changed, this, &ProfileModel::updateProfile);
}

ProfileModel::~ProfileModel() = default;

QModelIndex ProfileModel::indexOf(const QString &profileId) const
{
    const Node *node = m_nodes.value(profileId);
    return node ? indexOf(node) : QModelIndex();
}

client::ClientState ProfileModel::state(const QString &profileId) const
{
    return m_states.value(profileId, client::ClientState::Disconnected);
}

void ProfileModel::setState(const QString &profileId, client::ClientState state)
{
    if (this->state(profileId) == state)
        return;
    m_states.insert(profileId, state);
    if (const Node *node = m_nodes.value(profileId))
        emit dataChanged(indexOf(node), indexOf(node, ColumnCount - 1));
}

void ProfileModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    for (const Node *node : std::as_const(m_nodes))
        emit dataChanged(indexOf(node), indexOf(node, ColumnCount - 1), {Qt::DisplayRole});
}

QModelIndex ProfileModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOrRoot(parent)->children[static_cast<size_t>(row)].get());
}

QModelIndex ProfileModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(nodeOf(index)->parent) : QModelIndex();
}

int ProfileModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    return static_cast<int>(nodeOrRoot(parent)->children.size());
}

int ProfileModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant ProfileModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = *nodeOf(index);
    if (node.isGroup())
        return groupData(node, index.column(), role);
    const profiles::Profile *profile = m_store.find(node.profileId);
    return profile ? profileData(*profile, index.column(), role) : QVariant();
}

QVariant ProfileModel::groupData(const Node &node, int column, int role) const
{
    if (role == GroupRole)
        return node.group;
    if (column == NameColumn && role == Qt::DisplayRole)
        return node.group;
    if (column == NameColumn && role == Qt::AccessibleTextRole)
        return tr("Group %1, %n connection(s)", nullptr, static_cast<int>(node.children.size()))
                .arg(node.group);
    return {};
}

QVariant ProfileModel::profileData(const profiles::Profile &profile, int column, int role) const
{
    const client::ClientState state = this->state(profile.id);
    switch (role) {
    case Qt::DisplayRole:
        return text(profile, column);
    case Qt::ToolTipRole:
        return QStringList{profile.name, profiles::brokerUrl(profile.endpoint), profile.notes}
                .join(QLatin1Char('\n'))
                .trimmed();
    case Qt::AccessibleTextRole:
        return column == NameColumn ? tr("%1, %2, %3")
                                              .arg(profile.name, stateText(state),
                                                   profiles::brokerUrl(profile.endpoint))
                                    : text(profile, column);
    case ProfileIdRole:
        return profile.id;
    case GroupRole:
        return profile.group;
    case StateRole:
        return QVariant::fromValue(state);
    case UnsavedRole:
        return m_store.isUnsaved(profile.id);
    case SearchRole:
        return QStringList{profile.name,
                           profile.group,
                           profiles::brokerUrl(profile.endpoint),
                           profile.clientId,
                           profile.username.value_or(QString()),
                           profile.notes}
                .join(QLatin1Char('\n'));
    default:
        return {};
    }
}

QVariant ProfileModel::text(const profiles::Profile &profile, int column) const
{
    switch (column) {
    case NameColumn:
        return m_store.isUnsaved(profile.id) ? tr("%1 (not saved)").arg(profile.name)
                                             : profile.name;
    case StateColumn:
        return stateText(state(profile.id));
    case AddressColumn:
        return profiles::brokerUrl(profile.endpoint);
    default:
        return {};
    }
}

QVariant ProfileModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case StateColumn:
        return tr("State");
    case AddressColumn:
        return tr("Address");
    default:
        return {};
    }
}

Qt::ItemFlags ProfileModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (!index.isValid())
        return flags | Qt::ItemIsDropEnabled;
    return flags | (nodeOf(index)->isGroup() ? Qt::ItemIsDropEnabled : Qt::ItemIsDragEnabled);
}

QStringList ProfileModel::mimeTypes() const
{
    return {mimeType};
}

QMimeData *ProfileModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(mimeType, indexes.first().data(ProfileIdRole).toString().toUtf8());
    return data;
}

bool ProfileModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                                const QModelIndex &parent)
{
    const QString id = QString::fromUtf8(data->data(mimeType));
    if (action != Qt::MoveAction || !m_store.find(id))
        return false;
    if (row >= 0)
        emit orderRequested(orderWith(id, *nodeOrRoot(parent), row));
    emit moveRequested(id, parent.data(GroupRole).toString());
    // The store moves the profile; a view that thinks it moved rows would remove them.
    return false;
}

void ProfileModel::insertProfile(const QString &id)
{
    const profiles::Profile *profile = m_store.find(id);
    if (!profile || m_nodes.contains(id))
        return;
    auto node = std::make_unique<Node>();
    node->profileId = id;
    node->name = profile->name;
    m_nodes.insert(id, insertNode(groupNode(profile->group), std::move(node)));
}

void ProfileModel::removeProfile(const QString &id)
{
    Node *node = m_nodes.take(id);
    if (!node)
        return;
    Node *group = node->parent;
    removeNode(node);
    removeIfEmpty(group);
    m_states.remove(id);
}

void ProfileModel::updateProfile(const QString &id)
{
    Node *node = m_nodes.value(id);
    const profiles::Profile *profile = m_store.find(id);
    if (!node || !profile)
        return;
    Node *from = node->parent;
    Node *to = groupNode(profile->group);
    node->name = profile->name;
    const int oldRow = node->row();
    const int newRow = rowFor(*to, *node);
    const bool stays = from == to && (newRow == oldRow || newRow == oldRow + 1);
    if (!stays) {
        beginMoveRows(indexOf(from), oldRow, oldRow, indexOf(to), newRow);
        auto moved = std::move(from->children[static_cast<size_t>(oldRow)]);
        from->children.erase(from->children.begin() + oldRow);
        moved->parent = to;
        const int at = from == to && newRow > oldRow ? newRow - 1 : newRow;
        to->children.insert(to->children.begin() + at, std::move(moved));
        endMoveRows();
        removeIfEmpty(from);
    }
    emit dataChanged(indexOf(node), indexOf(node, ColumnCount - 1));
}

ProfileModel::Node *ProfileModel::groupNode(const QString &group)
{
    if (group.isEmpty())
        return m_root.get();
    for (const auto &node : m_root->children) {
        if (node->isGroup() && node->group == group)
            return node.get();
    }
    auto node = std::make_unique<Node>();
    node->group = group;
    node->name = group;
    return insertNode(m_root.get(), std::move(node));
}

ProfileModel::Node *ProfileModel::insertNode(Node *parent, std::unique_ptr<Node> node)
{
    const int row = rowFor(*parent, *node);
    node->parent = parent;
    Node *inserted = node.get();
    beginInsertRows(indexOf(parent), row, row);
    parent->children.insert(parent->children.begin() + row, std::move(node));
    endInsertRows();
    return inserted;
}

void ProfileModel::removeNode(Node *node)
{
    Node *parent = node->parent;
    const int row = node->row();
    beginRemoveRows(indexOf(parent), row, row);
    parent->children.erase(parent->children.begin() + row);
    endRemoveRows();
}

void ProfileModel::removeIfEmpty(Node *node)
{
    if (node != m_root.get() && node->children.empty())
        removeNode(node);
}

bool ProfileModel::comesBefore(const Node &a, const Node &b) const
{
    if (a.isGroup() != b.isGroup())
        return b.isGroup();
    const int unplaced = static_cast<int>(m_places.size());
    const int placeOfA = m_places.value(a.profileId, unplaced);
    const int placeOfB = m_places.value(b.profileId, unplaced);
    if (placeOfA != placeOfB)
        return placeOfA < placeOfB;
    const int names = QString::localeAwareCompare(a.name, b.name);
    return names != 0 ? names < 0 : a.profileId < b.profileId;
}

void ProfileModel::setOrder(const QStringList &profileIds)
{
    emit layoutAboutToBeChanged();
    m_places.clear();
    for (const QString &id : profileIds)
        m_places.insert(id, static_cast<int>(m_places.size()));
    sortNodes(*m_root);
    for (const auto &child : m_root->children)
        sortNodes(*child);
    const QModelIndexList before = persistentIndexList();
    for (const QModelIndex &index : before)
        changePersistentIndex(index, indexOf(nodeOf(index), index.column()));
    emit layoutChanged();
}

void ProfileModel::sortNodes(Node &parent)
{
    std::stable_sort(parent.children.begin(), parent.children.end(),
                     [this](const auto &a, const auto &b) { return comesBefore(*a, *b); });
}

void ProfileModel::collectIds(const Node &parent, QStringList &ids) const
{
    for (const auto &child : parent.children) {
        if (child->isGroup())
            collectIds(*child, ids);
        else
            ids.append(child->profileId);
    }
}

// Everything as it stands, but this profile before row `row` of `parent`.
QStringList ProfileModel::orderWith(const QString &profileId, const Node &parent, int row) const
{
    QStringList ids;
    collectIds(*m_root, ids);
    const bool hasNext = row < static_cast<int>(parent.children.size());
    const QString next = hasNext ? parent.children[static_cast<size_t>(row)]->profileId : QString();
    if (next == profileId)
        return ids;
    ids.removeAll(profileId);
    qsizetype at = next.isEmpty() ? -1 : ids.indexOf(next);
    if (at < 0) { // behind the last of this parent
        QStringList own;
        collectIds(parent, own);
        own.removeAll(profileId);
        at = own.isEmpty() ? ids.size() : ids.indexOf(own.last()) + 1;
    }
    ids.insert(at, profileId);
    return ids;
}

// The row before which `node` belongs; it may be among the children already.
int ProfileModel::rowFor(const Node &parent, const Node &node) const
{
    int row = 0;
    for (size_t i = 0; i < parent.children.size(); ++i) {
        const Node &other = *parent.children[i];
        if (&other != &node && comesBefore(other, node))
            row = static_cast<int>(i) + 1;
    }
    return row;
}

ProfileModel::Node *ProfileModel::nodeOf(const QModelIndex &index)
{
    return static_cast<Node *>(index.internalPointer());
}

ProfileModel::Node *ProfileModel::nodeOrRoot(const QModelIndex &index) const
{
    return index.isValid() ? nodeOf(index) : m_root.get();
}

QModelIndex ProfileModel::indexOf(const Node *node, int column) const
{
    if (node == m_root.get())
        return {};
    return createIndex(node->row(), column, node);
}

ProfileFilter::ProfileFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void ProfileFilter::setSearch(const QString &text)
{
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool ProfileFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    // A group shows when one of its profiles does: recursive filtering sees to that.
    if (index.data(ProfileModel::ProfileIdRole).toString().isEmpty())
        return m_words.isEmpty();
    const QString text = index.data(ProfileModel::SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace presentation
