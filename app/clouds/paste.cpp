// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/paste.h"

#include "app/clouds/atpaste.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <initializer_list>

namespace clouds {

namespace {

// "Product_Key", "productKey" and "PRODUCT KEY" are one name.
QString normalised(QStringView label)
{
    QString name;
    for (const QChar c : label) {
        if (c.isLetterOrNumber())
            name += c.toLower();
    }
    return name;
}

// Takes a finished parameter by the names that consoles and libraries use; false: it is none.
bool takePart(QStringView label, const QString &value, Ready &ready)
{
    const QString name = normalised(label);
    const auto is = [&name](std::initializer_list<const char *> names) {
        return std::any_of(names.begin(), names.end(),
                           [&](const char *each) { return name == QLatin1String(each); });
    };
    if (is({"clientid", "mqttclientid"}))
        ready.clientId = value;
    else if (is({"username", "mqttusername", "user"}))
        ready.username = value;
    else if (is({"password", "passwd", "mqttpassword", "pwd"}))
        ready.password = value;
    else if (is({"host", "mqtthosturl", "mqtthost", "hostname", "broker", "server"}))
        takeAddress(value, ready);
    else if (is({"port", "mqttport"}))
        ready.port = value.toUShort();
    else if (is({"transport", "protocol"}))
        return takeTransport(value, ready);
    else
        return false;
    return true;
}

bool isPart(QStringView label)
{
    Ready nowhere;
    return takePart(label, QStringLiteral("tcp"), nowhere);
}

QString unquoted(QString value)
{
    static const QRegularExpression wrapping(
            QStringLiteral("^[\\s\"'`\u201c\u201d]+|[\\s\"'`\u201c\u201d;,]+$"));
    return value.remove(wrapping);
}

class Reader
{
public:
    explicit Reader(const Scheme &scheme) : m_scheme(scheme) {}

    void readJson(const QJsonValue &value)
    {
        if (value.isArray()) {
            const QJsonArray array = value.toArray();
            for (const QJsonValue &entry : array)
                readJson(entry);
            return;
        }
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it->isObject() || it->isArray())
                readJson(*it);
            else // as it is: a blank within the quotes is a fault to be named
                take(it.key(), it->toVariant().toString());
        }
    }

    void readLines(const QString &text)
    {
        const QStringList lines =
                text.split(QRegularExpression(QStringLiteral("[\\r\\n]+")), Qt::SkipEmptyParts);
        QString label;
        for (const QString &line : lines) {
            const QString trimmed = line.trimmed();
            if (readAtCommand(trimmed) || readDefine(trimmed) || readConnectionString(trimmed)
                || readPair(trimmed)) {
                label.clear();
            } else if (!label.isEmpty() && !isLabel(trimmed)) {
                take(label, unquoted(trimmed));
                label.clear();
            } else {
                // The console copies a label and its value as two lines.
                label = isLabel(trimmed) ? trimmed : QString();
            }
        }
    }

    Pasted take() { return std::move(m_pasted); }

private:
    bool isLabel(const QString &text) { return fieldLabelled(m_scheme, text) || isPart(text); }

    bool readPair(const QString &line)
    {
        static const QRegularExpression pair(
                QStringLiteral("^\\W*([\\w ]+?)[\"'`\\])]*\\s*(?:[:=\t]|\uff1a|\\s)\\s*(.+)$"),
                QRegularExpression::UseUnicodePropertiesOption);
        const auto match = pair.match(line);
        return match.hasMatch() && take(lastWord(match.captured(1)), unquoted(match.captured(2)));
    }

    // "const char* deviceName", "static String productKey": the name is the last word.
    QString lastWord(const QString &label)
    {
        return isLabel(label) ? label : label.section(u' ', -1);
    }

    bool readDefine(const QString &line)
    {
        static const QRegularExpression define(
                QStringLiteral("^#\\s*define\\s+(\\w+)\\s+\"([^\"]*)\""));
        static const QRegularExpression constant(
                QStringLiteral("(\\w+)\\s*(?:\\[\\w*\\])?\\s*=\\s*[\"']([^\"']*)[\"']"));
        for (const QRegularExpression &form : {define, constant}) {
            const auto match = form.match(line);
            if (match.hasMatch() && take(match.captured(1), match.captured(2)))
                return true;
        }
        return false;
    }

    // HostName=…;DeviceId=…;SharedAccessKey=…
    bool readConnectionString(const QString &line)
    {
        static const QRegularExpression form(QStringLiteral("HostName=[^;]+;(?:[^;=]+=[^;]*;?)+"),
                                             QRegularExpression::CaseInsensitiveOption);
        const auto match = form.match(line);
        if (!match.hasMatch())
            return false;
        bool taken = false;
        const QStringList pairs = unquoted(match.captured()).split(u';', Qt::SkipEmptyParts);
        for (const QString &pair : pairs)
            taken = take(pair.section(u'=', 0, 0), pair.section(u'=', 1)) || taken;
        return taken;
    }

    bool readAtCommand(const QString &line)
    {
        bool taken = readAtLine(line, m_pasted.ready);
        const auto triple = readAtTriple(line);
        for (auto it = triple.begin(); it != triple.end(); ++it)
            taken = take(it.key(), it.value()) || taken;
        return taken;
    }

    bool take(const QString &label, const QString &value)
    {
        if (value.isEmpty())
            return false;
        const InputField *field = fieldLabelled(m_scheme, label);
        if (field)
            m_pasted.values.insert(QString::fromLatin1(field->name), value);
        return takePart(label, value, m_pasted.ready) || field;
    }

    const Scheme &m_scheme;
    Pasted m_pasted;
};

} // namespace

const InputField *fieldLabelled(const Scheme &scheme, QStringView label)
{
    const QString wanted = normalised(label);
    for (const InputField &field : scheme.inputs) {
        if (wanted == QString::fromLatin1(field.name).toLower())
            return &field;
        for (const char *alias : field.aliases) {
            if (wanted == normalised(QString::fromUtf8(alias)))
                return &field;
        }
    }
    return nullptr;
}

static Pasted opened(const Scheme &scheme, Pasted pasted)
{
    pasted.said = pasted.values;
    if (scheme.openReady && !pasted.ready.isEmpty()) {
        // What finished parameters tell, unless the text says it itself.
        QMap<QString, QString> told = scheme.openReady(pasted.ready);
        told.insert(pasted.values);
        pasted.values = told;
    }
    if (scheme.openPaste)
        scheme.openPaste(pasted.values);
    return pasted;
}

Pasted readPaste(const Scheme &scheme, const QString &text)
{
    Reader reader(scheme);
    QJsonParseError failed;
    const QJsonDocument json = QJsonDocument::fromJson(text.trimmed().toUtf8(), &failed);
    if (failed.error == QJsonParseError::NoError)
        reader.readJson(json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object()));
    else
        reader.readLines(text);
    return opened(scheme, reader.take());
}

Pasted readPaste(const Scheme &scheme, const Ready &ready)
{
    return opened(scheme, {{}, {}, ready});
}

} // namespace clouds
