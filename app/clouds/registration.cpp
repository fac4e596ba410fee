// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/registration.h"

#include "app/clouds/fields.h"
#include "app/clouds/schemes.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace clouds {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(clouds)
};

// One answer, read field by field; the first flaw stays.
class Reader
{
public:
    explicit Reader(const QJsonObject &answer) : m_answer(answer) {}

    QString text(const char *name)
    {
        const QString value = m_answer.value(QLatin1String(name)).toString();
        if (value.isEmpty() && !m_flaw)
            m_flaw = AnswerError{AnswerFlaw::LacksField, QString::fromLatin1(name)};
        return value;
    }

    // What was asked for must come back.
    QString same(const char *name, const QString &asked)
    {
        const QString value = text(name);
        if (value != asked && !asked.isEmpty() && !m_flaw)
            m_flaw = AnswerError{AnswerFlaw::OtherDevice, QString::fromLatin1(name)};
        return value;
    }

    const std::optional<AnswerError> &flaw() const { return m_flaw; }

private:
    QJsonObject m_answer;
    std::optional<AnswerError> m_flaw;
};

void keep(const Inputs &from, std::initializer_list<const char *> names, Inputs &into)
{
    for (const char *name : names) {
        const QString key = QString::fromLatin1(name);
        if (from.values.contains(key))
            into.values.insert(key, from.values.value(key));
    }
}

} // namespace

base::Result<Login, AnswerError> loginFrom(const Scheme &scheme, const Inputs &inputs,
                                           const QByteArray &answer)
{
    const QJsonDocument document = QJsonDocument::fromJson(answer);
    if (!document.isObject())
        return base::Unexpected{AnswerError{AnswerFlaw::NotJson, {}}};
    Reader reader(document.object());
    const auto put = [](Login &login, const char *name, const QString &value) {
        login.inputs.values.insert(QString::fromLatin1(name), value);
    };
    Login login;
    login.inputs.nowMs = inputs.nowMs;
    put(login, "productKey", reader.same("productKey", given(inputs, "productKey")));
    put(login, "deviceName", reader.same("deviceName", given(inputs, "deviceName")));
    if (scheme.use != Use::Registers) {
        login.scheme = &scheme;
        keep(inputs, {"clientId", "signmethod", "timestamp"}, login.inputs);
    } else if (given(inputs, "authType").toLower() == QLatin1String("regnwl")) {
        login.scheme = &scheme;
        put(login, "authType", QStringLiteral("regnwl"));
        put(login, "returned.clientId", reader.text("clientId"));
        put(login, "returned.deviceToken", reader.text("deviceToken"));
        keep(inputs, {"region", "instanceId"}, login.inputs);
    } else {
        login.scheme = schemeById(u"aliyun");
        put(login, "deviceSecret", reader.text("deviceSecret"));
        keep(inputs, {"region", "instanceId", "signmethod"}, login.inputs);
    }
    if (reader.flaw())
        return base::Unexpected{*reader.flaw()};
    return login;
}

QString describe(const AnswerError &error)
{
    switch (error.what) {
    case AnswerFlaw::NotJson:
        return Words::tr("The server's answer is no JSON object: look at it in the packets.");
    case AnswerFlaw::LacksField:
        return Words::tr("The server's answer has no \"%1\": look at it in the packets.")
                .arg(error.field);
    case AnswerFlaw::OtherDevice:
        return Words::tr("The server answered for another device: its \"%1\" is not the one asked "
                         "for.")
                .arg(error.field);
    case AnswerFlaw::Refused:
        return Words::tr("The cloud refused to register the device: %1.")
                .arg(error.field.endsWith(u'.') ? error.field.chopped(1) : error.field);
    case AnswerFlaw::Sealed:
        return Words::tr("The cloud's answer cannot be opened with this product "
                         "secret: check the "
                         "secret.");
    case AnswerFlaw::Certificate:
        return Words::tr("This product's devices log in with certificates: "
                         "download the device's "
                         "certificate and key from the console.");
    }
    return {};
}

QString codeOf(AnswerFlaw flaw)
{
    switch (flaw) {
    case AnswerFlaw::NotJson:
        return QStringLiteral("notJson");
    case AnswerFlaw::LacksField:
        return QStringLiteral("lacksField");
    case AnswerFlaw::OtherDevice:
        return QStringLiteral("otherDevice");
    case AnswerFlaw::Refused:
        return QStringLiteral("refused");
    case AnswerFlaw::Sealed:
        return QStringLiteral("sealed");
    case AnswerFlaw::Certificate:
        return QStringLiteral("certificate");
    }
    return {};
}

} // namespace clouds
