// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/schemes.h"

#include "app/clouds/signing.h"

#include <algorithm>

namespace clouds {

namespace {

bool isChoice(const InputField &field, const QString &value)
{
    return std::any_of(field.choices.begin(), field.choices.end(), [&](const char *choice) {
        return value.compare(QLatin1String(choice), Qt::CaseInsensitive) == 0;
    });
}

// The Chinese input methods' forms of ASCII, and their blank.
bool isFullWidth(QChar c)
{
    return (c >= QChar(0xff01) && c <= QChar(0xff5e)) || c == QChar(0x3000);
}

std::optional<InputError> flawOfCharacters(const InputField &field, const QString &value)
{
    const QString name = QString::fromLatin1(field.name);
    const bool anyScript = field.kind == FieldKind::FreeText || field.kind == FieldKind::SecretText;
    for (const QChar c : value) {
        if (QLatin1String(field.forbidden).contains(c))
            return InputError{name, InputFlaw::ForbiddenCharacter, c};
        if (c.category() == QChar::Other_Control)
            return InputError{name, InputFlaw::ForbiddenCharacter, {}};
        if (anyScript)
            continue;
        if (isFullWidth(c))
            return InputError{name, InputFlaw::FullWidth, c};
        if (c.isSpace())
            return InputError{name, InputFlaw::BlankInside, {}};
        if (c.unicode() > 0x7e)
            return InputError{name, InputFlaw::NotAscii, c};
    }
    return std::nullopt;
}

std::optional<InputFlaw> flawOfKind(const InputField &field, const QString &value)
{
    switch (field.kind) {
    case FieldKind::Choice:
        if (!isChoice(field, value))
            return InputFlaw::UnknownChoice;
        break;
    case FieldKind::Digits:
        if (!isChoice(field, value) && !std::all_of(value.begin(), value.end(), [](QChar c) {
                return c >= u'0' && c <= u'9';
            }))
            return InputFlaw::NotDigits;
        break;
    case FieldKind::Base64Secret:
        if (!fromBase64(value))
            return InputFlaw::NotBase64;
        break;
    case FieldKind::Text:
        if (field.required && isHexSecret(value))
            return InputFlaw::LooksLikeSecret;
        break;
    case FieldKind::FreeText:
    case FieldKind::SecretText:
    case FieldKind::Secret:
    case FieldKind::Suggestion:
        break;
    }
    return std::nullopt;
}

} // namespace

const std::vector<Scheme> &schemes()
{
    static const std::vector<Scheme> table{
            aliyun(),     onenet(),       tencent(),     huawei(),        baidu(),
            awsSigV4(),   azure(),        thingsBoard(), tuya(),          aliyunRegistration(),
            aliyunX509(), onenetLegacy(), aliyunPsk(),   awsSigningKey(), azureGroupKey()};
    return table;
}

const Scheme *schemeById(QStringView id)
{
    const auto &all = schemes();
    const auto found = std::find_if(all.begin(), all.end(), [id](const Scheme &scheme) {
        return id == QLatin1String(scheme.id);
    });
    return found == all.end() ? nullptr : &*found;
}

const InputField *fieldByName(const Scheme &scheme, QStringView name)
{
    for (const InputField &field : scheme.inputs) {
        if (name == QLatin1String(field.name))
            return &field;
    }
    return nullptr;
}

const InputField *secretField(const Scheme &scheme)
{
    for (const InputField &field : scheme.inputs) {
        if (isSecret(field.kind))
            return &field;
    }
    return nullptr;
}

std::optional<InputError> flawOf(const InputField &field, const QString &value)
{
    const QString name = QString::fromLatin1(field.name);
    if (value.trimmed().isEmpty()) {
        if (field.required)
            return InputError{name, InputFlaw::Missing, {}};
        if (value.isEmpty())
            return std::nullopt;
    }
    if (const auto flaw = flawOfCharacters(field, value))
        return flaw;
    if (const auto flaw = flawOfKind(field, value))
        return InputError{name, *flaw, {}};
    if (field.maxLength > 0 && value.size() > field.maxLength)
        return InputError{name, InputFlaw::TooLong, QString::number(field.maxLength)};
    return std::nullopt;
}

Derivation derive(const Scheme &scheme, const Inputs &inputs)
{
    for (auto it = inputs.values.begin(); it != inputs.values.end(); ++it) {
        if (!fieldByName(scheme, it.key()))
            return base::Unexpected{InputError{it.key(), InputFlaw::UnknownField, {}}};
    }
    Inputs complete{{}, inputs.nowMs};
    for (const InputField &field : scheme.inputs) {
        const QString name = QString::fromLatin1(field.name);
        // A key that is there and empty is a choice ("no timestamp"); one that is absent is not.
        const QString value = inputs.values.contains(name)
                                      ? inputs.values.value(name)
                                      : QString::fromLatin1(field.defaultValue);
        const bool unsetChoice = field.kind == FieldKind::Choice && value.isEmpty();
        const QString effective = unsetChoice ? QString::fromLatin1(field.defaultValue) : value;
        if (const auto flaw = flawOf(field, effective))
            return base::Unexpected{*flaw};
        complete.values.insert(name, effective);
    }
    return scheme.derive(complete);
}

QString contentText(const Credentials &credentials)
{
    QString text;
    for (const ContentPart &part : credentials.content)
        text += part.text;
    return text;
}

} // namespace clouds
