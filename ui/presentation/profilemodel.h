// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/mqttclient.h"
#include "app/profiles/profile.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSortFilterProxyModel>

#include <memory>
#include <vector>

namespace profiles {
class ProfileStore;
}

namespace presentation {

// The saved profiles as a tree: profiles without a group, then the groups with theirs.
class ProfileModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, StateColumn, AddressColumn, ColumnCount };
    enum Role {
        ProfileIdRole = Qt::UserRole, // empty for a group
        GroupRole,                    // name of the group, also of a profile's own
        StateRole,                    // client::ClientState
        UnsavedRole,                  // the disk refused it so far
        SearchRole                    // everything a search looks at
    };

    // The store must outlive the model.
    explicit ProfileModel(const profiles::ProfileStore &store, QObject *parent = nullptr);
    ~ProfileModel() override;

    QModelIndex indexOf(const QString &profileId) const;
    client::ClientState state(const QString &profileId) const;
    void setState(const QString &profileId, client::ClientState state);
    void retranslate();
    // The person's own order; profiles it does not name come after those, by name.
    void setOrder(const QStringList &profileIds);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

signals:
    // A profile was dropped on a group; the model changes when the store does.
    void moveRequested(const QString &profileId, const QString &group);
    // A profile was dropped between others: all ids in the order that is wished for.
    void orderRequested(const QStringList &profileIds);

private:
    struct Node;

    void insertProfile(const QString &id);
    void removeProfile(const QString &id);
    void updateProfile(const QString &id);
    Node *groupNode(const QString &group);
    Node *insertNode(Node *parent, std::unique_ptr<Node> node);
    void removeNode(Node *node);
    void removeIfEmpty(Node *node);
    bool comesBefore(const Node &a, const Node &b) const;
    int rowFor(const Node &parent, const Node &node) const;
    void sortNodes(Node &parent);
    void collectIds(const Node &parent, QStringList &ids) const;
    QStringList orderWith(const QString &profileId, const Node &parent, int row) const;
    static Node *nodeOf(const QModelIndex &index);
    Node *nodeOrRoot(const QModelIndex &index) const;
    QModelIndex indexOf(const Node *node, int column = 0) const;
    QVariant groupData(const Node &node, int column, int role) const;
    QVariant profileData(const profiles::Profile &profile, int column, int role) const;
    QVariant text(const profiles::Profile &profile, int column) const;

    const profiles::ProfileStore &m_store;
    std::unique_ptr<Node> m_root;
    QHash<QString, Node *> m_nodes; // by profile id
    QHash<QString, client::ClientState> m_states;
    QHash<QString, int> m_places; // in the person's own order, by profile id
};

// Shows the profiles that hold every word of a search, and their groups.
class ProfileFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ProfileFilter(QObject *parent = nullptr);
    void setSearch(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

} // namespace presentation
