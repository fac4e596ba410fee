// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

// Draws the program's icon at one size while the package is built: rendericon SVG SIZE PNG.
int main(int argc, char *argv[])
{
    if (argc != 4) {
        std::fputs("rendericon SVG SIZE PNG\n", stderr);
        return 2;
    }
    const int size = QByteArray(argv[2]).toInt();
    QSvgRenderer drawing(QString::fromLocal8Bit(argv[1]));
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    drawing.render(&painter);
    painter.end();
    const bool saved = drawing.isValid() && image.save(QString::fromLocal8Bit(argv[3]));
    if (!saved)
        std::fputs("The icon could not be drawn.\n", stderr);
    return saved ? 0 : 1;
}
