// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/demo.h"
#include "ui/mainwindow/display.h"
#include "ui/mainwindow/fontreading.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/program.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTemporaryDir>

#include <cstdio>
#include <cstring>
#include <optional>

namespace {

struct StartOptions
{
    bool demo = false;
    QString screenshots; // folder; empty: none
    QString language;    // for this run; empty: as set
    QString theme;       // "light" or "dark" for this run; empty: as set
    QSize size;          // of the window; invalid: as remembered
};

QSize sizeFrom(const QString &text) // "1920x1080"
{
    const QStringList numbers = text.split(QLatin1Char('x'));
    return numbers.size() == 2 ? QSize(numbers[0].toInt(), numbers[1].toInt()) : QSize();
}

// None: the arguments are wrong, which is said. Ends the process for --help and --version.
std::optional<StartOptions> parse(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
            QStringLiteral("The bench on which a device meets its broker."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption demo(QStringLiteral("demo"),
                                  QStringLiteral("Play the main job and leave the panes filled."));
    const QCommandLineOption screenshots(
            QStringLiteral("screenshots"),
            QStringLiteral("With --demo: save a picture of every page in <folder> and end."),
            QStringLiteral("folder"));
    const QCommandLineOption language(QStringLiteral("language"),
                                      QStringLiteral("Language of this run: en or zh_CN."),
                                      QStringLiteral("code"));
    const QCommandLineOption theme(QStringLiteral("theme"),
                                   QStringLiteral("Theme of this run: light or dark."),
                                   QStringLiteral("name"));
    const QCommandLineOption size(QStringLiteral("size"),
                                  QStringLiteral("Size of the window, such as 1280x800."),
                                  QStringLiteral("WxH"));
    parser.addOptions({demo, screenshots, language, theme, size});
    // Not by process(): exit() would not wait for the thread that reads the fonts.
    if (!parser.parse(QApplication::arguments())) {
        std::fprintf(stderr, "mqttscope: %s\n", qPrintable(parser.errorText()));
        return std::nullopt;
    }
    parser.process(application);
    return StartOptions{parser.isSet(demo), parser.value(screenshots), parser.value(language),
                        parser.value(theme), sizeFrom(parser.value(size))};
}

// Pictures need no display, so the demo that takes them runs on one machine as on another.
bool hasArgument(int argc, char *argv[], const char *name)
{
    for (int i = 1; i < argc; ++i) {
        if (std::strncmp(argv[i], name, std::strlen(name)) == 0)
            return true;
    }
    return false;
}

void applyTo(const ui::Services &services, const StartOptions &options)
{
    if (!options.language.isEmpty())
        services.language.setCode(options.language);
    if (options.theme == QLatin1String("dark"))
        services.appearance.setTheme(storage::Theme::Dark);
    else if (options.theme == QLatin1String("light"))
        services.appearance.setTheme(storage::Theme::Light);
}

int runProgram(QApplication &application, const StartOptions &options)
{
    // The demo neither finds nor leaves anything of the person's own.
    const QTemporaryDir demoFolder;
    const ui::Program program(options.demo ? storage::Paths(demoFolder.path())
                                           : storage::Paths::standard());
    applyTo(program.services(), options);
    ui::MainWindow window(program.services());
    if (options.size.isValid())
        window.resize(options.size);
    window.show();
    if (!options.demo)
        return application.exec();
    ui::Demo demo(window, program.services(), options.screenshots);
    QObject::connect(&demo, &ui::Demo::finished, &application, [&](bool ok) {
        if (!ok || !options.screenshots.isEmpty())
            QApplication::exit(ok ? 0 : 1);
    });
    demo.start();
    return application.exec();
}

} // namespace

int main(int argc, char *argv[])
{
    if (hasArgument(argc, argv, "--screenshots"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const bool needsDisplay = !hasArgument(argc, argv, "--help") && !hasArgument(argc, argv, "-h")
                              && !hasArgument(argc, argv, "--version")
                              && !hasArgument(argc, argv, "-v");
    if (!needsDisplay)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QString noDisplay = ui::whyNoDisplay();
    if (!noDisplay.isEmpty()) {
        std::fprintf(stderr, "mqttscope: %s\n", qPrintable(noDisplay));
        return 1;
    }
    std::optional<ui::FontReading> fonts;
    if (needsDisplay)
        fonts.emplace();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("mqttscope"));
    QApplication::setApplicationDisplayName(QStringLiteral("MQTT Scope"));
    QApplication::setApplicationVersion(QStringLiteral(MQTTSCOPE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.mqttscope.mqttscope"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/mqttscope.svg")));
    const auto options = parse(application);
    if (!options)
        return 1;
    if (fonts)
        fonts->listFonts();
    return runProgram(application, *options);
}
