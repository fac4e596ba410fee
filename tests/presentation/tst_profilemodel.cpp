// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/profilemodel.h"

#include "app/profiles/profilestore.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace presentation;
using client::ClientState;
using profiles::Profile;
using profiles::ProfileStore;

class TestProfileModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void ungroupedComeFirstThenGroups();
    void changesOfTheStoreAreFollowed();
    void lastOfAGroupTakesTheGroupWithIt();
    void renamedProfileMovesAndKeepsItsIndex();
    void stateIsSetFromOutside();
    void dropOnAGroupIsAWish();
    void dropBetweenProfilesOrdersThem();
    void searchShowsProfilesWithTheirGroup();

private:
    QString add(const QString &name, const QString &group = {})
    {
        Profile profile;
        profile.name = name;
        profile.group = group;
        profile.endpoint.host = QStringLiteral("broker.example");
        return m_store->add(profile);
    }
    void change(const QString &id, const QString &name, const QString &group)
    {
        Profile profile = *m_store->find(id);
        profile.name = name;
        profile.group = group;
        m_store->change(profile);
    }
    // "name", and "group/name" for what lies in one.
    static QStringList shown(const QAbstractItemModel &model, const QModelIndex &parent = {})
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            const QString prefix =
                    parent.isValid() ? parent.data().toString() + QLatin1Char('/') : QString();
            names.append(prefix + index.data().toString());
            names.append(shown(model, index));
        }
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ProfileStore> m_store;
    std::unique_ptr<ProfileModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<ProfileFilter> m_filter;
    std::unique_ptr<QAbstractItemModelTester> m_filterTester;
};

void TestProfileModel::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<ProfileStore>(storage::Paths(m_dir->path()));
    m_model = std::make_unique<ProfileModel>(*m_store);
    using Mode = QAbstractItemModelTester::FailureReportingMode;
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), Mode::QtTest);
    m_filter = std::make_unique<ProfileFilter>();
    m_filter->setSourceModel(m_model.get());
    m_filterTester = std::make_unique<QAbstractItemModelTester>(m_filter.get(), Mode::QtTest);
}

void TestProfileModel::cleanup()
{
    m_filterTester.reset();
    m_filter.reset();
    m_tester.reset();
    m_model.reset();
}

void TestProfileModel::ungroupedComeFirstThenGroups()
{
    add(QStringLiteral("b"), QStringLiteral("Yard"));
    add(QStringLiteral("z"));
    add(QStringLiteral("a"), QStringLiteral("Yard"));
    add(QStringLiteral("c"), QStringLiteral("Bench"));
    add(QStringLiteral("y"));
    const QStringList expected{QStringLiteral("y"),     QStringLiteral("z"),
                               QStringLiteral("Bench"), QStringLiteral("Bench/c"),
                               QStringLiteral("Yard"),  QStringLiteral("Yard/a"),
                               QStringLiteral("Yard/b")};
    QCOMPARE(shown(*m_model), expected);
    QCOMPARE(shown(ProfileModel(*m_store)), expected);
}

void TestProfileModel::changesOfTheStoreAreFollowed()
{
    const QString id = add(QStringLiteral("one"), QStringLiteral("A"));
    add(QStringLiteral("two"), QStringLiteral("B"));
    change(id, QStringLiteral("uno"), QStringLiteral("B"));
    QCOMPARE(shown(*m_model),
             QStringList({QStringLiteral("B"), QStringLiteral("B/two"), QStringLiteral("B/uno")}));
    m_store->remove(id);
    QCOMPARE(shown(*m_model), QStringList({QStringLiteral("B"), QStringLiteral("B/two")}));
    QVERIFY(!m_model->indexOf(id).isValid());
}

void TestProfileModel::lastOfAGroupTakesTheGroupWithIt()
{
    const QString id = add(QStringLiteral("one"), QStringLiteral("A"));
    m_store->remove(id);
    QCOMPARE(m_model->rowCount(), 0);
}

void TestProfileModel::renamedProfileMovesAndKeepsItsIndex()
{
    const QString id = add(QStringLiteral("a"));
    add(QStringLiteral("b"));
    add(QStringLiteral("c"));
    const QPersistentModelIndex index(m_model->indexOf(id));
    for (const QString &name : {QStringLiteral("bb"), QStringLiteral("d"), QStringLiteral("a")}) {
        change(id, name, {});
        QVERIFY(index.isValid());
        QCOMPARE(index.data().toString(), name);
        QCOMPARE(m_model->indexOf(id), QModelIndex(index));
    }
    change(id, QStringLiteral("a"), QStringLiteral("Group"));
    QCOMPARE(index.parent().data().toString(), QStringLiteral("Group"));
}

void TestProfileModel::stateIsSetFromOutside()
{
    const QString id = add(QStringLiteral("one"), QStringLiteral("A"));
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setState(id, ClientState::Connected);
    QCOMPARE(changed.size(), 1);
    const QModelIndex index = m_model->indexOf(id);
    QCOMPARE(index.data(ProfileModel::StateRole).value<ClientState>(), ClientState::Connected);
    QCOMPARE(index.siblingAtColumn(ProfileModel::StateColumn).data().toString(),
             QStringLiteral("Connected"));
    QCOMPARE(index.siblingAtColumn(ProfileModel::AddressColumn).data().toString(),
             QStringLiteral("mqtt://broker.example:1883"));
    m_model->setState(id, ClientState::Connected);
    QCOMPARE(changed.size(), 1);
    m_model->setState(QStringLiteral("no such"), ClientState::Connected);
    QCOMPARE(changed.size(), 1);
}

void TestProfileModel::dropOnAGroupIsAWish()
{
    const QString id = add(QStringLiteral("one"));
    add(QStringLiteral("two"), QStringLiteral("A"));
    const std::unique_ptr<QMimeData> data(m_model->mimeData({m_model->indexOf(id)}));
    QSignalSpy wishes(m_model.get(), &ProfileModel::moveRequested);
    const QModelIndex group = m_model->index(1, 0);
    m_model->dropMimeData(data.get(), Qt::MoveAction, -1, -1, group);
    QCOMPARE(wishes.size(), 1);
    QCOMPARE(wishes.first(), QVariantList({id, QStringLiteral("A")}));
    QVERIFY(m_model->indexOf(id).flags() & Qt::ItemIsDragEnabled);
    QVERIFY(!(group.flags() & Qt::ItemIsDragEnabled));
}

void TestProfileModel::dropBetweenProfilesOrdersThem()
{
    add(QStringLiteral("a"));
    add(QStringLiteral("b"));
    const QString c = add(QStringLiteral("c"));
    const QString x = add(QStringLiteral("x"), QStringLiteral("G"));
    add(QStringLiteral("y"), QStringLiteral("G"));
    connect(m_model.get(), &ProfileModel::orderRequested, m_model.get(), &ProfileModel::setOrder);
    const QPersistentModelIndex kept(m_model->indexOf(c));
    const auto drop = [this](const QString &id, int row, const QModelIndex &parent) {
        const std::unique_ptr<QMimeData> data(m_model->mimeData({m_model->indexOf(id)}));
        m_model->dropMimeData(data.get(), Qt::MoveAction, row, 0, parent);
    };
    drop(c, 0, {});
    QCOMPARE(shown(*m_model), (QStringList{"c", "a", "b", "G", "G/x", "G/y"}));
    QCOMPARE(kept.data().toString(), QStringLiteral("c"));
    drop(c, 2, {});
    QCOMPARE(shown(*m_model), (QStringList{"a", "c", "b", "G", "G/x", "G/y"}));
    drop(x, 2, m_model->index(3, 0)); // behind the last of its group
    QCOMPARE(shown(*m_model), (QStringList{"a", "c", "b", "G", "G/y", "G/x"}));
    add(QStringLiteral("0 new")); // not in the order: behind those that are
    QCOMPARE(shown(*m_model), (QStringList{"a", "c", "b", "0 new", "G", "G/y", "G/x"}));
}

void TestProfileModel::searchShowsProfilesWithTheirGroup()
{
    add(QStringLiteral("Lamp"), QStringLiteral("House"));
    add(QStringLiteral("Pump"), QStringLiteral("Garden"));
    add(QStringLiteral("Local"));
    m_filter->setSearch(QStringLiteral("garden pu"));
    QCOMPARE(shown(*m_filter),
             QStringList({QStringLiteral("Garden"), QStringLiteral("Garden/Pump")}));
    m_filter->setSearch(QStringLiteral("broker.example"));
    QCOMPARE(shown(*m_filter).size(), 5);
    m_filter->setSearch(QStringLiteral("nothing like it"));
    QCOMPARE(m_filter->rowCount(), 0);
    m_filter->setSearch(QString());
    QCOMPARE(shown(*m_filter), shown(*m_model));
}

QTEST_GUILESS_MAIN(TestProfileModel)
#include "tst_profilemodel.moc"
