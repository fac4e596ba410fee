// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowtable.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QScrollBar>
#include <QTest>

#include <memory>

namespace {

constexpr int many = 5'000'000;
constexpr int rowHeight = 20;
constexpr int columns = 3;

// Says its row and column; rows come at the end or go at the beginning, as in a bounded store.
class Lines : public QAbstractTableModel
{
public:
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : m_end - m_first;
    }
    int columnCount(const QModelIndex & = {}) const override { return columns; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::DisplayRole)
            return QStringLiteral("%1/%2").arg(m_first + index.row()).arg(index.column());
        return {};
    }
    void append(int count)
    {
        beginInsertRows({}, rowCount(), rowCount() + count - 1);
        m_end += count;
        endInsertRows();
    }
    void removeFirst(int count)
    {
        beginRemoveRows({}, 0, count - 1);
        m_first += count;
        endRemoveRows();
    }

private:
    int m_first = 0;
    int m_end = 0;
};

} // namespace

class TestRowTable : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyPointIsItsRow();
    void keysGoThroughAllRows();
    void hiddenColumnsAreSteppedOver();
    void shiftSelectsBeyondWhatIsSeen();
    void draggingSelectsRows();
    void newRowsLeaveTheViewWhereItIs();
    void rowsThatGoLeaveTheViewWhereItIs();
    void theEndStaysTheEndWhenRowsGo();
    void aFarRowIsShown();
    void aColumnTakesTheWidthOfWhatIsSeen();
    void nothingIsDrawnOfAnEmptyModel();
    void scrollBarsSettleAtEverySize();

private:
    QString topText() const { return m_table->indexAt({1, 1}).data().toString(); }
    int selectedCount() const { return int(m_table->selectionModel()->selectedRows().size()); }

    std::unique_ptr<Lines> m_model;
    std::unique_ptr<widgets::RowTable> m_table;
};

// About the size at which all just fits, a bar along one side takes the room that the other's
// absence needs.
void TestRowTable::scrollBarsSettleAtEverySize()
{
    constexpr int margin = 40;
    m_model->append(5);
    m_table->show();
    const int width = m_table->horizontalHeader()->length();
    const int height = 5 * rowHeight + m_table->horizontalHeader()->sizeHint().height();
    for (int w = width - margin; w < width + margin; ++w) {
        for (int h = height - margin; h < height + margin; h += 3) {
            m_table->resize(w, h);
            const QRect area = m_table->viewport()->geometry();
            QCOMPARE(m_table->horizontalHeader()->width(), area.width());
        }
    }
    m_table->resize(width + margin, height + margin);
    QCOMPARE(m_table->verticalScrollBar()->maximum(), 0);
    QCOMPARE(m_table->horizontalScrollBar()->maximum(), 0);
}

void TestRowTable::init()
{
    m_model = std::make_unique<Lines>();
    m_table = std::make_unique<widgets::RowTable>();
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setModel(m_model.get());
    m_table->setRowHeight(rowHeight);
    m_table->resize(400, 300);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
}

void TestRowTable::cleanup()
{
    m_table.reset();
    m_model.reset();
}

void TestRowTable::everyPointIsItsRow()
{
    m_model->append(many);
    m_table->verticalScrollBar()->setValue(4'000'000);
    QCOMPARE(m_table->firstVisibleRow(), 4'000'000);
    QCOMPARE(m_table->rowAt(0), 4'000'000);
    QCOMPARE(m_table->rowAt(rowHeight), 4'000'001);
    QCOMPARE(m_table->rowAt(-1), -1);
    const QModelIndex index = m_table->indexAt({m_table->columnWidth(0) + 1, 3 * rowHeight});
    QCOMPARE(index, m_model->index(4'000'003, 1));
    QCOMPARE(m_table->visualRect(index),
             QRect(m_table->columnWidth(0), 3 * rowHeight, m_table->columnWidth(1), rowHeight));
    QVERIFY(m_table->visualRect(m_model->index(0, 0)).bottom() < 0);
}

void TestRowTable::keysGoThroughAllRows()
{
    m_model->append(many);
    const auto press = [this](Qt::Key key) {
        QTest::keyClick(m_table.get(), key);
        return m_table->currentIndex().row();
    };
    m_table->selectRow(0);
    QCOMPARE(press(Qt::Key_Down), 1);
    QCOMPARE(press(Qt::Key_End), many - 1);
    QCOMPARE(m_table->rowAt(m_table->viewport()->height() / rowHeight * rowHeight - 1), many - 1);
    QCOMPARE(press(Qt::Key_Down), many - 1);
    QCOMPARE(press(Qt::Key_Up), many - 2);
    QVERIFY(press(Qt::Key_PageUp) < many - 5);
    QCOMPARE(press(Qt::Key_Home), 0);
    QCOMPARE(m_table->firstVisibleRow(), 0);
    QCOMPARE(press(Qt::Key_Up), 0);
}

void TestRowTable::hiddenColumnsAreSteppedOver()
{
    m_model->append(2);
    m_table->setColumnHidden(1, true);
    QVERIFY(m_table->isColumnHidden(1));
    m_table->selectRow(0);
    QTest::keyClick(m_table.get(), Qt::Key_Right);
    QCOMPARE(m_table->currentIndex().column(), 2);
    QTest::keyClick(m_table.get(), Qt::Key_Left);
    QCOMPARE(m_table->currentIndex().column(), 0);
    QTest::keyClick(m_table.get(), Qt::Key_Left);
    QCOMPARE(m_table->currentIndex().column(), 0);
}

void TestRowTable::shiftSelectsBeyondWhatIsSeen()
{
    m_model->append(many);
    m_table->selectRow(3);
    QTest::keyClick(m_table.get(), Qt::Key_PageDown, Qt::ShiftModifier);
    QTest::keyClick(m_table.get(), Qt::Key_PageDown, Qt::ShiftModifier);
    QCOMPARE(selectedCount(), m_table->currentIndex().row() - 3 + 1);
    QVERIFY(m_table->firstVisibleRow() > 3);
    QTest::keyClick(m_table.get(), Qt::Key_Home, Qt::ShiftModifier);
    QCOMPARE(selectedCount(), 4);
}

void TestRowTable::draggingSelectsRows()
{
    m_model->append(100);
    const auto middleOf = [](int row) { return QPoint(5, row * rowHeight + rowHeight / 2); };
    QTest::mousePress(m_table->viewport(), Qt::LeftButton, {}, middleOf(1));
    QTest::mouseMove(m_table->viewport(), middleOf(2));
    QTest::mouseMove(m_table->viewport(), middleOf(4));
    QTest::mouseRelease(m_table->viewport(), Qt::LeftButton, {}, middleOf(4));
    QCOMPARE(selectedCount(), 4);
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, middleOf(6));
    QCOMPARE(selectedCount(), 1);
    QCOMPARE(m_table->currentIndex().row(), 6);
}

void TestRowTable::newRowsLeaveTheViewWhereItIs()
{
    m_model->append(100);
    m_table->verticalScrollBar()->setValue(50);
    const int maximum = m_table->verticalScrollBar()->maximum();
    m_model->append(1000);
    QCOMPARE(m_table->verticalScrollBar()->maximum(), maximum + 1000);
    QCOMPARE(topText(), QStringLiteral("50/0"));
    m_table->scrollToBottom();
    QCOMPARE(m_table->firstVisibleRow(), maximum + 1000);
}

void TestRowTable::rowsThatGoLeaveTheViewWhereItIs()
{
    m_model->append(1000);
    m_table->verticalScrollBar()->setValue(500);
    m_table->selectRow(505);
    m_model->removeFirst(300);
    QCOMPARE(topText(), QStringLiteral("500/0"));
    QCOMPARE(m_table->currentIndex().data().toString(), QStringLiteral("505/0"));
    m_model->removeFirst(300); // some of those that are seen
    QCOMPARE(topText(), QStringLiteral("600/0"));
}

void TestRowTable::theEndStaysTheEndWhenRowsGo()
{
    m_model->append(1000);
    m_table->scrollToBottom();
    const QString top = topText();
    m_model->removeFirst(300);
    QCOMPARE(m_table->verticalScrollBar()->value(), m_table->verticalScrollBar()->maximum());
    QCOMPARE(topText(), top);
}

void TestRowTable::aFarRowIsShown()
{
    m_model->append(many);
    const QModelIndex far = m_model->index(3'210'000, 0);
    m_table->scrollTo(far, QAbstractItemView::PositionAtCenter);
    QVERIFY(m_table->viewport()->rect().contains(m_table->visualRect(far)));
    m_table->scrollTo(m_model->index(10, 0));
    QCOMPARE(m_table->firstVisibleRow(), 10);
}

void TestRowTable::aColumnTakesTheWidthOfWhatIsSeen()
{
    m_model->append(many);
    m_table->scrollToBottom();
    m_table->setColumnWidth(0, 5);
    m_table->resizeColumnToContents(0);
    QVERIFY(m_table->columnWidth(0)
            >= m_table->fontMetrics().horizontalAdvance(QStringLiteral("4999999/0")));
}

void TestRowTable::nothingIsDrawnOfAnEmptyModel()
{
    QCOMPARE(m_table->rowAt(0), -1);
    QVERIFY(!m_table->indexAt({1, 1}).isValid());
    QTest::keyClick(m_table.get(), Qt::Key_Down);
    QVERIFY(!m_table->currentIndex().isValid());
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, {5, 5});
    QCOMPARE(selectedCount(), 0);
}

QTEST_MAIN(TestRowTable)
#include "tst_rowtable.moc"
