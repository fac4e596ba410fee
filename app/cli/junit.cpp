// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/junit.h"

#include <QDateTime>
#include <QSaveFile>
#include <QXmlStreamWriter>

#include <algorithm>

namespace cli {

namespace {

// XML 1.0 has no place for control characters, and a report with one is read by nobody.
QString withoutControls(QString text)
{
    for (QChar &c : text) {
        if (c < QLatin1Char(' ') && c != QLatin1Char('\n') && c != QLatin1Char('\t'))
            c = QChar::ReplacementCharacter;
    }
    return text;
}

QString secondsText(double seconds)
{
    return QString::number(seconds, 'f', 3);
}

// The counts that both levels of the report have.
struct Summary
{
    qsizetype tests = 0;
    qsizetype failures = 0;
    qsizetype skipped = 0;
    double seconds = 0;
};

void writeSummary(QXmlStreamWriter &xml, const QString &name, const Summary &summary)
{
    xml.writeAttribute(QStringLiteral("name"), name);
    xml.writeAttribute(QStringLiteral("tests"), QString::number(summary.tests));
    xml.writeAttribute(QStringLiteral("failures"), QString::number(summary.failures));
    xml.writeAttribute(QStringLiteral("errors"), QStringLiteral("0"));
    xml.writeAttribute(QStringLiteral("skipped"), QString::number(summary.skipped));
    xml.writeAttribute(QStringLiteral("time"), secondsText(summary.seconds));
}

void writeCase(QXmlStreamWriter &xml, const QString &suite, qsizetype number, const QString &title,
               const ActionResult *result)
{
    xml.writeStartElement(QStringLiteral("testcase"));
    xml.writeAttribute(QStringLiteral("classname"), suite);
    xml.writeAttribute(QStringLiteral("name"),
                       QStringLiteral("%1 %2").arg(number + 1).arg(withoutControls(title)));
    if (!result) {
        xml.writeAttribute(QStringLiteral("time"), secondsText(0));
        xml.writeEmptyElement(QStringLiteral("skipped"));
    } else {
        xml.writeAttribute(QStringLiteral("time"), secondsText(result->seconds));
        if (!result->failure.isEmpty()) {
            const QString failure = withoutControls(result->failure);
            xml.writeStartElement(QStringLiteral("failure"));
            xml.writeAttribute(QStringLiteral("type"), QStringLiteral("script"));
            xml.writeAttribute(QStringLiteral("message"), failure);
            xml.writeCharacters(failure);
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
    const QString suite =
            script.id.isEmpty() ? QStringLiteral("script") : withoutControls(script.id);
    Summary summary{script.actions.size(), 0, script.actions.size() - results.size(), 0};
    for (const ActionResult &result : results) {
        summary.failures += result.failure.isEmpty() ? 0 : 1;
        summary.seconds += result.seconds;
    }
    const QDateTime started =
            QDateTime::currentDateTimeUtc().addMSecs(-static_cast<qint64>(summary.seconds * 1000));
    QXmlStreamWriter xml(&file);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("testsuites"));
    writeSummary(xml, QStringLiteral("mqttscope-cli run"), summary);
    xml.writeStartElement(QStringLiteral("testsuite"));
    writeSummary(xml, suite, summary);
    xml.writeAttribute(QStringLiteral("timestamp"), started.toString(Qt::ISODate));
    for (qsizetype i = 0; i < script.actions.size(); ++i)
        writeCase(xml, suite, i, script.actions[i].title,
                  i < results.size() ? &results[i] : nullptr);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    return !xml.hasError() && file.flush() && file.commit();
}

} // namespace cli
