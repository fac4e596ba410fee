// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the standards' statements (statements.txt): each has a test that exists, or a
// reason.
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

namespace {

struct Line
{
    QString version;
    QString statement;
    QString about;
    QString proof;
};

QList<Line> readTable()
{
    QFile file(QStringLiteral(SOURCE_DIR "/tests/mqtt/statements.txt"));
    QList<Line> lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    const QStringList all = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : all) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList parts = line.split(QStringLiteral(" | "));
        lines.append({parts.value(0), parts.value(1), parts.value(2), parts.value(3)});
    }
    return lines;
}

QString textOf(const QString &path)
{
    QFile file(QStringLiteral(SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class TestStatements : public QObject
{
    Q_OBJECT

private slots:
    void everyLineIsWhole()
    {
        static const QRegularExpression number(QStringLiteral("^MQTT-\\d+\\.\\d+\\.\\d+-\\d+$"));
        const QList<Line> table = readTable();
        QVERIFY(table.size() > 200);
        QSet<QString> seen;
        for (const Line &line : table) {
            QVERIFY2(line.version == QLatin1String("3.1.1") || line.version == QLatin1String("5.0"),
                     qPrintable(line.statement));
            QVERIFY2(number.match(line.statement).hasMatch(), qPrintable(line.statement));
            QVERIFY2(!line.about.isEmpty() && line.proof.size() > 10, qPrintable(line.statement));
            const QString key = line.version + line.statement;
            QVERIFY2(!seen.contains(key), qPrintable(key));
            seen.insert(key);
        }
    }

    void everyNamedTestExists()
    {
        QHash<QString, QString> files;
        const QList<Line> table = readTable();
        for (const Line &line : table) {
            if (line.proof.startsWith(QLatin1String("- ")))
                continue;
            const QStringList proofs = line.proof.split(QStringLiteral(", "));
            for (const QString &proof : proofs) {
                const QString path = proof.section(QStringLiteral("::"), 0, 0);
                const QString function = proof.section(QStringLiteral("::"), 1);
                if (!files.contains(path))
                    files.insert(path, textOf(path));
                // A slot of the test, not a helper of the same name.
                const QString declaration = QStringLiteral("void %1()").arg(function);
                QVERIFY2(!function.isEmpty() && files.value(path).contains(declaration),
                         qPrintable(line.statement + QStringLiteral(": ") + proof));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestStatements)
#include "tst_statements.moc"
