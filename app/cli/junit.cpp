// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/junit.h"

#include <QSaveFile>
#include <QXmlStreamWriter>

#include <algorithm>

namespace cli {

namespace {

void writeCase(QXmlStreamWriter &xml, const QString &suite, qsizetype number, const QString &title,
               const ActionResult *result)
{
    xml.writeStartElement(QStringLiteral("testcase"));
    xml.writeAttribute(QStringLiteral("classname"), suite);
    xml.writeAttribute(QStringLiteral("name"), QStringLiteral("%1 %2").arg(number + 1).arg(title));
    if (!result) {
        xml.writeEmptyElement(QStringLiteral("skipped"));
    } else {
        xml.writeAttribute(QStringLiteral("time"), QString::number(result->seconds, 'f', 3));
        if (!result->failure.isEmpty()) {
            xml.writeStartElement(QStringLiteral("failure"));
            xml.writeAttribute(QStringLiteral("message"), result->failure);
            xml.writeEndElement();
        }
    }
    xml.writeEndElement();
}

} // namespace

bool writeJunit(const QString &path, const Script &script, const QList<ActionResult> &results)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    const QString suite = script.id.isEmpty() ? QStringLiteral("script") : script.id;
    const auto failures = std::count_if(results.begin(), results.end(), [](const auto &result) {
        return !result.failure.isEmpty();
    });
    QXmlStreamWriter xml(&file);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("testsuite"));
    xml.writeAttribute(QStringLiteral("name"), suite);
    xml.writeAttribute(QStringLiteral("tests"), QString::number(script.actions.size()));
    xml.writeAttribute(QStringLiteral("failures"), QString::number(failures));
    xml.writeAttribute(QStringLiteral("skipped"),
                       QString::number(script.actions.size() - results.size()));
    for (qsizetype i = 0; i < script.actions.size(); ++i)
        writeCase(xml, suite, i, script.actions[i].title,
                  i < results.size() ? &results[i] : nullptr);
    xml.writeEndElement();
    xml.writeEndDocument();
    return file.commit();
}

} // namespace cli
