// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/paste.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

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

const InputField *fieldFor(const Scheme &scheme, QStringView label)
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

// Where a finished parameter goes, by the names that consoles and libraries use.
QString *partFor(QStringView label, Ready &ready)
{
    const QString name = normalised(label);
    if (name == QLatin1String("clientid") || name == QLatin1String("mqttclientid"))
        return &ready.clientId;
    if (name == QLatin1String("username") || name == QLatin1String("mqttusername"))
        return &ready.username;
    if (name == QLatin1String("password") || name == QLatin1String("passwd")
        || name == QLatin1String("mqttpassword"))
        return &ready.password;
    if (name == QLatin1String("host") || name == QLatin1String("mqtthosturl"))
        return &ready.host;
    return nullptr;
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
            else
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
            if (readAtCommand(trimmed) || readDefine(trimmed) || readPair(trimmed)) {
                label.clear();
            } else if (!label.isEmpty() && !isLabel(trimmed)) {
                take(label, trimmed);
                label.clear();
            } else {
                // The console copies a label and its value as two lines.
                label = isLabel(trimmed) ? trimmed : QString();
            }
        }
    }

    Pasted take() { return std::move(m_pasted); }

private:
    bool isLabel(const QString &text)
    {
        return fieldFor(m_scheme, text) || partFor(text, m_pasted.ready);
    }

    bool readPair(const QString &line)
    {
        static const QRegularExpression pair(
                QStringLiteral("^\\W*([\\w ]+?)[\"'`\\])]*\\s*(?:[:=\t]|\uff1a|\\s)\\s*(.+)$"),
                QRegularExpression::UseUnicodePropertiesOption);
        const auto match = pair.match(line);
        return match.hasMatch() && take(lastWord(match.captured(1)), match.captured(2));
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

    // AT+LMQTTCFG="aliauth",0,"pk","dn","ds" and its relatives: the triple in the usual order.
    bool readAtCommand(const QString &line)
    {
        static const QRegularExpression command(
                QStringLiteral(
                        "^AT\\+\\w+=\"aliauth\",\\d+,\"([^\"]*)\",\"([^\"]*)\",\"([^\"]*)\""),
                QRegularExpression::CaseInsensitiveOption);
        const auto match = command.match(line);
        if (!match.hasMatch())
            return false;
        bool taken = false;
        int part = 1;
        for (const char *name : {"productKey", "deviceName", "deviceSecret"})
            taken = take(QString::fromLatin1(name), match.captured(part++)) || taken;
        return taken;
    }

    bool take(const QString &label, const QString &value)
    {
        const InputField *field = fieldFor(m_scheme, label);
        QString *part = partFor(label, m_pasted.ready);
        const QString clean = unquoted(value);
        if ((!field && !part) || clean.isEmpty())
            return false;
        if (field)
            m_pasted.values.insert(QString::fromLatin1(field->name), clean);
        if (part)
            *part = clean;
        return true;
    }

    const Scheme &m_scheme;
    Pasted m_pasted;
};

} // namespace

Pasted readPaste(const Scheme &scheme, const QString &text)
{
    Reader reader(scheme);
    QJsonParseError failed;
    const QJsonDocument json = QJsonDocument::fromJson(text.trimmed().toUtf8(), &failed);
    if (failed.error == QJsonParseError::NoError)
        reader.readJson(json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object()));
    else
        reader.readLines(text);
    Pasted pasted = reader.take();
    if (scheme.openReady) {
        // What finished parameters tell, unless the text says it itself.
        QMap<QString, QString> told = scheme.openReady(pasted.ready);
        told.insert(pasted.values);
        pasted.values = told;
    }
    if (scheme.openPaste)
        scheme.openPaste(pasted.values);
    return pasted;
}

} // namespace clouds
