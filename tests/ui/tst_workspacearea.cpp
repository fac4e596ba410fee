// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/workspacearea.h"

#include "app/storage/settings.h"

#include <QDockWidget>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QtTest>

using ui::WorkspaceArea;

class TestWorkspaceArea : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void newOnesStandInTabs();
    void splitsSideBySideAndGathers();
    void floatsAndComesBack();
    void closingIsAWish();
    void remembersWhereEachStood();
    void titlesStayApart();

private:
    std::unique_ptr<storage::Settings> settings() const
    {
        return std::make_unique<storage::Settings>(storage::Paths(m_folder->path()));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWorkspaceArea::newOnesStandInTabs()
{
    const auto stored = settings();
    WorkspaceArea area(*stored);
    area.resize(800, 600);
    area.show();
    QSignalSpy changed(&area, &WorkspaceArea::currentChanged);
    auto *first = new QLineEdit;
    auto *second = new QLineEdit;
    area.add(first, QStringLiteral("connection-1"), QStringLiteral("One"));
    QCOMPARE(area.current(), first);
    area.add(second, QStringLiteral("connection-2"), QStringLiteral("Two"));
    QCOMPARE(area.current(), second);
    QCOMPARE(changed.count(), 2);
    QVERIFY(!area.areSideBySide(first, second));
    QTRY_VERIFY(area.findChild<QTabBar *>());
    QTRY_COMPARE(area.findChild<QTabBar *>()->count(), 2);
    QTRY_VERIFY(area.findChild<QTabBar *>()->tabsClosable());
    area.setCurrent(first);
    QTRY_VERIFY(first->isVisible());
    QCOMPARE(area.current(), first);
    area.remove(first);
    QCOMPARE(area.current(), second);
    QTRY_VERIFY(second->isVisible());
    area.remove(second);
    QVERIFY(!area.current());
    QCOMPARE(area.count(), 0);
}

void TestWorkspaceArea::splitsSideBySideAndGathers()
{
    const auto stored = settings();
    WorkspaceArea area(*stored);
    area.resize(800, 600);
    area.show();
    auto *first = new QLineEdit;
    auto *second = new QLineEdit;
    area.add(first, QStringLiteral("connection-1"), QStringLiteral("One"));
    area.add(second, QStringLiteral("connection-2"), QStringLiteral("Two"));
    area.moveToSide(second, WorkspaceArea::Side::Right);
    QVERIFY(area.areSideBySide(first, second));
    QTRY_VERIFY(first->isVisible() && second->isVisible());
    QTRY_VERIFY(first->mapToGlobal(QPoint()).x() < second->mapToGlobal(QPoint()).x());
    area.moveToSide(second, WorkspaceArea::Side::Below);
    QTRY_VERIFY(first->mapToGlobal(QPoint()).y() < second->mapToGlobal(QPoint()).y());
    area.gather();
    QVERIFY(!area.areSideBySide(first, second));
}

void TestWorkspaceArea::floatsAndComesBack()
{
    const auto stored = settings();
    WorkspaceArea area(*stored);
    area.resize(800, 600);
    area.show();
    auto *first = new QLineEdit;
    area.add(first, QStringLiteral("connection-1"), QStringLiteral("One"));
    area.setFloating(first, true);
    QVERIFY(area.isFloating(first));
    QTRY_VERIFY(first->isVisible());
    area.setFloating(first, false);
    QVERIFY(!area.isFloating(first));
}

void TestWorkspaceArea::closingIsAWish()
{
    const auto stored = settings();
    WorkspaceArea area(*stored);
    area.show();
    auto *first = new QLineEdit;
    area.add(first, QStringLiteral("connection-1"), QStringLiteral("One"));
    QSignalSpy wish(&area, &WorkspaceArea::closeRequested);
    area.findChild<QDockWidget *>()->close();
    QTRY_COMPARE(wish.count(), 1);
    QCOMPARE(area.count(), 1);
    QVERIFY(first->isVisible());
}

void TestWorkspaceArea::remembersWhereEachStood()
{
    const auto stored = settings();
    {
        WorkspaceArea area(*stored);
        area.resize(800, 600);
        area.show();
        auto *first = new QLineEdit;
        auto *second = new QLineEdit;
        area.add(first, QStringLiteral("connection-1"), QStringLiteral("One"));
        area.add(second, QStringLiteral("connection-2"), QStringLiteral("Two"));
        area.moveToSide(second, WorkspaceArea::Side::Right);
        QTRY_VERIFY(first->isVisible() && second->isVisible());
    }
    WorkspaceArea area(*stored);
    area.resize(800, 600);
    area.show();
    auto *first = new QLineEdit;
    auto *second = new QLineEdit;
    area.add(first, QStringLiteral("connection-1"), QStringLiteral("One"));
    area.add(second, QStringLiteral("connection-2"), QStringLiteral("Two"));
    QVERIFY(area.areSideBySide(first, second));
    QTRY_VERIFY(first->mapToGlobal(QPoint()).x() < second->mapToGlobal(QPoint()).x());
}

void TestWorkspaceArea::titlesStayApart()
{
    const auto stored = settings();
    WorkspaceArea area(*stored);
    area.show();
    auto *first = new QLineEdit;
    auto *second = new QLineEdit;
    area.add(first, QStringLiteral("connection-1"), QStringLiteral("A"));
    area.add(second, QStringLiteral("connection-2"), QStringLiteral("B"));
    area.setTitle(first, QStringLiteral("Same"), {});
    area.setTitle(second, QStringLiteral("Same"), {});
    area.setTitle(second, QStringLiteral("Same"), {});
    QStringList titles;
    const auto docks = area.findChildren<QDockWidget *>();
    for (const QDockWidget *dock : docks)
        titles.append(dock->windowTitle());
    titles.sort();
    QCOMPARE(titles, (QStringList{"Same", "Same (2)"}));
}

QTEST_MAIN(TestWorkspaceArea)
#include "tst_workspacearea.moc"
