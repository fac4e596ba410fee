// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/bytegrow.h"

#include <QtTest>

class TestByteGrow : public QObject
{
    Q_OBJECT

private slots:
    void everyLengthIsCopiedAndNothingBesideIt()
    {
        QByteArray source;
        for (int i = 0; i < 100; ++i)
            source.append(static_cast<char>('0' + i % 70));
        for (qsizetype size = 0; size <= source.size(); ++size) {
            QByteArray room(120, '#');
            const char *end = base::put(room.data() + 4, QByteArrayView(source).first(size));
            QCOMPARE(end - room.constData(), 4 + size);
            QCOMPARE(room, "####" + source.first(size) + QByteArray(116 - size, '#'));
        }
    }

    void nothingIsCopiedFromNowhere()
    {
        char byte = 'x';
        QVERIFY(base::put(&byte, QByteArrayView())
                == &byte); // a comparison would read it as a text
        QCOMPARE(byte, 'x');
    }

    void bytesGrowWithoutRoomAndWithIt()
    {
        QByteArray bytes;
        QByteArray expected;
        for (int i = 0; i < 300; ++i) {
            *base::grow(bytes, 1) = static_cast<char>(i);
            expected.append(static_cast<char>(i));
            QCOMPARE(bytes, expected);
            QCOMPARE(bytes.constData()[bytes.size()], '\0');
        }
        bytes.resize(0);
        const char *before = bytes.constData();
        base::put(base::grow(bytes, 200), expected.first(200));
        QCOMPARE(bytes, expected.first(200));
        QCOMPARE(bytes.constData(), before); // the memory was there
    }

    void aSharedCopyStaysAsItWas()
    {
        QByteArray bytes;
        bytes.reserve(64);
        bytes.append("abc");
        const QByteArray copy = bytes;
        base::put(base::grow(bytes, 3), "def");
        QCOMPARE(bytes, QByteArray("abcdef"));
        QCOMPARE(copy, QByteArray("abc"));
    }

    void literalBytesAreCopiedFirst()
    {
        QByteArray bytes = QByteArrayLiteral("abc");
        base::put(base::grow(bytes, 1), "d");
        QCOMPARE(bytes, QByteArray("abcd"));
    }
};

QTEST_GUILESS_MAIN(TestByteGrow)
#include "tst_bytegrow.moc"
