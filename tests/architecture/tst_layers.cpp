// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

// Which rooms a room may include besides itself: the table of README.md, "Map of the rooms".
const QMap<QString, QSet<QString>> &mayKnow()
{
    static const QSet<QString> app{
            "app/base",     "app/mqtt",    "app/net",      "app/client", "app/inspector",
            "app/messages", "app/storage", "app/profiles", "app/clouds", "app/cloudprofiles",
            "app/serial",   "app/at",      "app/modem",    "app/broker"};
    static const QSet<QString> page = app + QSet<QString>{"ui/presentation", "ui/widgets"};
    static const QSet<QString> pages{"ui/connection", "ui/messages", "ui/credentials",
                                     "ui/inspector",  "ui/terminal", "ui/broker"};
    static const QMap<QString, QSet<QString>> table{
            {"app/base", {}},
            {"app/mqtt", {"app/base"}},
            {"app/net", {"app/base"}},
            {"app/client", {"app/mqtt", "app/net", "app/base"}},
            {"app/inspector", {"app/mqtt", "app/base"}},
            {"app/messages", {"app/mqtt", "app/base"}},
            {"app/storage", {"app/base"}},
            {"app/profiles", {"app/storage", "app/net", "app/mqtt", "app/base"}},
            {"app/clouds", {"app/base"}},
            {"app/cloudprofiles",
             {"app/clouds", "app/profiles", "app/client", "app/inspector", "app/mqtt", "app/net",
              "app/base"}},
            {"app/serial", {"app/base"}},
            {"app/at", {"app/base"}},
            {"app/modem", {"app/at", "app/serial", "app/mqtt", "app/net", "app/base"}},
            {"app/broker", {"app/mqtt", "app/net", "app/base"}},
            {"app/script", {}},
            {"app/cli", app},
            {"ui/presentation", app},
            {"ui/widgets", app + QSet<QString>{"ui/presentation"}},
            {"ui/connection", page},
            {"ui/messages", page},
            {"ui/credentials", page},
            {"ui/inspector", page},
            {"ui/terminal", page},
            {"ui/broker", page},
            {"ui/mainwindow", page + pages},
            {"ui", page + pages + QSet<QString>{"ui/mainwindow"}},
    };
    return table;
}

QStringList sourceFiles(const QString &folder)
{
    QStringList files;
    QDirIterator it(QStringLiteral(SOURCE_ROOT "/") + folder, {"*.h", "*.cpp"}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(QDir(SOURCE_ROOT).relativeFilePath(it.next()));
    return files;
}

QString roomOf(const QString &path)
{
    return path.section('/', 0, -2);
}

QStringList includesOf(const QString &file, const QRegularExpression &pattern)
{
    QFile source(QStringLiteral(SOURCE_ROOT "/") + file);
    if (!source.open(QIODevice::ReadOnly))
        return {};
    QStringList includes;
    auto matches = pattern.globalMatch(QString::fromUtf8(source.readAll()));
    while (matches.hasNext())
        includes.append(matches.next().captured(1));
    return includes;
}

} // namespace

// Reads every include line and holds it against the table.
class tst_Layers : public QObject
{
    Q_OBJECT

private slots:
    void everyRoomStandsInTheTable();
    void roomsIncludeOnlyWhatTheyMayKnow();
    void appLinksNoWindow();
    void presentationLinksNoWidgets();
};

void tst_Layers::everyRoomStandsInTheTable()
{
    const QStringList files = sourceFiles("app") + sourceFiles("ui");
    QVERIFY(files.size() > 50);
    for (const QString &file : files)
        QVERIFY2(mayKnow().contains(roomOf(file)), qPrintable(file));
}

void tst_Layers::roomsIncludeOnlyWhatTheyMayKnow()
{
    static const QRegularExpression ours(R"(#include\s+"((?:app|ui|tests)/[^"]+)\")");
    for (const QString &file : sourceFiles("app") + sourceFiles("ui")) {
        const QString room = roomOf(file);
        for (const QString &included : includesOf(file, ours)) {
            const QString other = roomOf(included);
            QVERIFY2(other == room || mayKnow().value(room).contains(other),
                     qPrintable(file + " must not include " + included));
        }
    }
}

void tst_Layers::appLinksNoWindow()
{
    static const QRegularExpression gui(
            R"(#include\s+<(QWidget|QApplication|QGuiApplication|QPixmap|QPainter|QColor|QFont|QPalette|QIcon|QtGui|QtWidgets)[^>]*>)");
    for (const QString &file : sourceFiles("app"))
        QVERIFY2(includesOf(file, gui).isEmpty(), qPrintable(file));
}

void tst_Layers::presentationLinksNoWidgets()
{
    static const QRegularExpression widgets(
            R"(#include\s+<(Q\w*Widget|QApplication|QAbstractItemView|Q\w*View|QLabel|QtWidgets)>)");
    for (const QString &file : sourceFiles("ui/presentation")) {
        QStringList found = includesOf(file, widgets);
        // Views of text are no widgets.
        found.removeAll("QByteArrayView");
        found.removeAll("QStringView");
        found.removeAll("QUtf8StringView");
        QVERIFY2(found.isEmpty(), qPrintable(file + ": " + found.join(' ')));
    }
}

QTEST_GUILESS_MAIN(tst_Layers)
#include "tst_layers.moc"
