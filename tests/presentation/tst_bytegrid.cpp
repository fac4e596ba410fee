// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/bytegrid.h"
#include "ui/presentation/byteselection.h"

#include <QTest>

using presentation::ByteGrid;
using presentation::ByteSelection;

class TestByteGrid : public QObject
{
    Q_OBJECT

private slots:
    void everyByteHasOneCell_data();
    void everyByteHasOneCell();
    void everyCharacterLeadsToAByteOrNone();
    void rangesAreCutIntoRows();
    void offsetColumnGrowsWithThePacket();
    void rowsAreAsWideAsFits();
    void selectionRunsBothWays();
};

void TestByteGrid::everyByteHasOneCell_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<int>("bytesPerRow");
    for (const int perRow : {8, 16, 32}) {
        for (const qsizetype size : {0, 1, 7, 8, 16, 17, 100})
            QTest::addRow("%d bytes in rows of %d", int(size), perRow) << size << perRow;
    }
}

void TestByteGrid::everyByteHasOneCell()
{
    QFETCH(qsizetype, size);
    QFETCH(int, bytesPerRow);
    const ByteGrid grid(size, bytesPerRow);
    qsizetype seen = 0;
    for (qsizetype row = 0; row < grid.rowCount(); ++row) {
        for (int column = 0; column < bytesPerRow; ++column) {
            const std::optional<qsizetype> offset = grid.offsetOf({row, column});
            if (!offset)
                continue;
            QCOMPARE(*offset, seen++);
            QCOMPARE(grid.cellOf(*offset), (ByteGrid::Cell{row, column}));
        }
    }
    QCOMPARE(seen, size);
    QVERIFY(!grid.offsetOf({grid.rowCount(), 0}));
    QVERIFY(!grid.offsetOf({0, bytesPerRow}));
    QVERIFY(!grid.offsetOf({-1, 0}));
}

void TestByteGrid::everyCharacterLeadsToAByteOrNone()
{
    const ByteGrid grid(20, 16);
    for (qsizetype offset = 0; offset < grid.size(); ++offset) {
        const ByteGrid::Cell cell = grid.cellOf(offset);
        const int hex = grid.hexColumn(cell.column);
        QCOMPARE(grid.offsetAt(cell.row, hex), offset);
        QCOMPARE(grid.offsetAt(cell.row, hex + 1), offset);
        QCOMPARE(grid.offsetAt(cell.row, hex + 2), offset); // the blank after it
        QCOMPARE(grid.offsetAt(cell.row, grid.textColumn(cell.column)), offset);
    }
    QVERIFY(!grid.offsetAt(0, 0)); // the offset column
    QVERIFY(!grid.offsetAt(0, grid.lineWidth()));
    QVERIFY(!grid.offsetAt(1, grid.textColumn(4))); // beyond the last byte
}

void TestByteGrid::rangesAreCutIntoRows()
{
    const ByteGrid grid(40, 16);
    const base::ByteRange range{10, 20};
    QCOMPARE(grid.partInRow(range, 0), (base::ByteRange{10, 6}));
    QCOMPARE(grid.partInRow(range, 1), (base::ByteRange{16, 14}));
    QVERIFY(grid.partInRow(range, 2).isEmpty());
    QCOMPARE(grid.bytesInRow(2), (base::ByteRange{32, 8}));
}

void TestByteGrid::offsetColumnGrowsWithThePacket()
{
    QCOMPARE(ByteGrid(0).offsetDigits(), 4);
    QCOMPARE(ByteGrid(0x10000).offsetDigits(), 4);
    QCOMPARE(ByteGrid(0x10001).offsetDigits(), 5);
    QCOMPARE(ByteGrid(268'435'460).offsetDigits(), 8);
}

void TestByteGrid::rowsAreAsWideAsFits()
{
    for (const int perRow : {8, 16, 32}) {
        const int width = ByteGrid(100, perRow).lineWidth();
        QCOMPARE(ByteGrid::bytesPerRowFor(100, width), perRow);
        QVERIFY(ByteGrid::bytesPerRowFor(100, width - 1) < perRow || perRow == 8);
    }
}

void TestByteGrid::selectionRunsBothWays()
{
    ByteSelection selection;
    QVERIFY(selection.isEmpty());
    selection.moveTo(5);
    QCOMPARE(selection.range(), (base::ByteRange{5, 1}));
    selection.extendTo(8);
    QCOMPARE(selection.range(), (base::ByteRange{5, 4}));
    selection.extendTo(2);
    QCOMPARE(selection.range(), (base::ByteRange{2, 4}));
    QCOMPARE(selection.cursor(), 2);
    selection.select({10, 3});
    QCOMPARE(selection.range(), (base::ByteRange{10, 3}));
    selection.clear();
    QVERIFY(selection.range().isEmpty());
}

QTEST_GUILESS_MAIN(TestByteGrid)
#include "tst_bytegrid.moc"
