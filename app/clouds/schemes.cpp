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

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

// What no editor shows: zero-width blanks, byte order marks, soft hyphens, marks of direction.
bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format;
}

std::optional<InputFlaw> flawOfCharacter(const InputField &field, QChar c)
{
    const bool isSecretText = field.kind == FieldKind::SecretText;
    const bool anyScript = field.kind == FieldKind::FreeText || isSecretText;
    if (isLineEnd(c))
        return InputFlaw::LineEnd;
    if (isInvisible(c))
        return InputFlaw::Invisible;
    if (QLatin1String(field.forbidden).contains(c) || c.category() == QChar::Other_Control)
        return c == u'\t' ? InputFlaw::BlankInside : InputFlaw::ForbiddenCharacter;
    if (isFullWidth(c) && (!anyScript || isSecretText))
        return InputFlaw::FullWidth;
    if (anyScript)
        return std::nullopt;
    if (c.isSpace())
        return InputFlaw::BlankInside;
    if (c.unicode() > 0x7e)
        return InputFlaw::NotAscii;
    return std::nullopt;
}

std::optional<InputError> flawOfCharacters(const InputField &field, const QString &value)
{
    const QString name = QString::fromLatin1(field.name);
    for (const QChar c : value) {
        const auto flaw = flawOfCharacter(field, c);
        if (!flaw)
            continue;
        const bool isSeen = c.isPrint() && !c.isSpace() && !isInvisible(c);
        return InputError{name, *flaw, isSeen ? QString(c) : QString()};
    }
    // Blanks inside may belong to a free text; at its ends they came along with a copy.
    if (value != value.trimmed())
        return InputError{name, InputFlaw::BlankInside, {}};
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
        // Where a name may be as long, it is only noted.
        if (field.maxLength > 0 && field.maxLength < hexSecretLength && isHexSecret(value))
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
    static const std::vector<Scheme> table{aliyun(),
                                           aliyunRegistration(),
                                           aliyunX509(),
                                           aliyunPsk(),
                                           apsaraMq(),
                                           onenet(),
                                           onenetLegacy(),
                                           tencent(),
                                           tencentRegistration(),
                                           huawei(),
                                           baidu(),
                                           awsX509(),
                                           awsSigV4(),
                                           awsAuthorizer(),
                                           azure(),
                                           azureProvisioning(),
                                           thingsBoard(),
                                           tuya(),
                                           awsSigningKey(),
                                           azureGroupKey()};
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

namespace {

bool isAskedForBy(const InputField &field, const QString &choice)
{
    return std::any_of(field.onlyIfOneOf.begin(), field.onlyIfOneOf.end(), [&](const char *each) {
        return choice.compare(QLatin1String(each), Qt::CaseInsensitive) == 0;
    });
}

// A choice that nobody made follows from what was given: who names a group key means the group.
QString chosen(const Scheme &scheme, const InputField &choice, const QMap<QString, QString> &values)
{
    const QString name = QString::fromLatin1(choice.name);
    if (!values.value(name).isEmpty())
        return values.value(name);
    const QString usual = QString::fromLatin1(choice.defaultValue);
    QString implied = usual;
    for (const InputField &field : scheme.inputs) {
        // One that several answers ask for tells nothing.
        const bool tells = field.onlyIf && name == QLatin1String(field.onlyIf)
                           && field.onlyIfOneOf.size() == 1;
        if (!tells || values.value(QString::fromLatin1(field.name)).isEmpty())
            continue;
        if (isAskedForBy(field, usual))
            return usual;
        implied = QString::fromLatin1(field.onlyIfOneOf.front());
    }
    return implied;
}

} // namespace

bool isAskedFor(const Scheme &scheme, const InputField &field, const QMap<QString, QString> &values)
{
    if (!field.onlyIf)
        return true;
    const QString name = QString::fromLatin1(field.onlyIf);
    const InputField *choice = fieldByName(scheme, name);
    return isAskedForBy(field, choice ? chosen(scheme, *choice, values) : values.value(name));
}

namespace {

// Inputs with defaults filled in, and without those that are not asked for.
Inputs completed(const Scheme &scheme, const Inputs &inputs)
{
    Inputs complete{{}, inputs.nowMs};
    for (const InputField &field : scheme.inputs) {
        const QString name = QString::fromLatin1(field.name);
        if (!isAskedFor(scheme, field, inputs.values))
            continue;
        // A key that is there and empty is a choice ("no timestamp"); one that is absent is not.
        if (field.kind == FieldKind::Choice)
            complete.values.insert(name, chosen(scheme, field, inputs.values));
        else
            complete.values.insert(
                    name, inputs.values.value(name, QString::fromLatin1(field.defaultValue)));
    }
    return complete;
}

void noteNames(const Scheme &scheme, const Inputs &inputs, std::vector<Note> &notes)
{
    for (const InputField &field : scheme.inputs) {
        const QString name = QString::fromLatin1(field.name);
        if (field.kind == FieldKind::Text && field.required && isHexSecret(inputs.values[name]))
            notes.push_back({Notice::NameLooksLikeSecret, name});
    }
}

} // namespace

Derivation derive(const Scheme &scheme, const Inputs &inputs)
{
    for (auto it = inputs.values.begin(); it != inputs.values.end(); ++it) {
        if (!it->isEmpty() && !fieldByName(scheme, it.key()))
            return base::Unexpected{InputError{it.key(), InputFlaw::UnknownField, {}}};
    }
    const Inputs complete = completed(scheme, inputs);
    for (const InputField &field : scheme.inputs) {
        const auto value = complete.values.constFind(QString::fromLatin1(field.name));
        if (value == complete.values.constEnd())
            continue;
        if (const auto flaw = flawOf(field, *value))
            return base::Unexpected{*flaw};
    }
    Derivation made = scheme.derive(complete);
    if (made)
        noteNames(scheme, complete, made->notes);
    return made;
}

QString contentText(const Credentials &credentials)
{
    QString text;
    for (const ContentPart &part : credentials.content)
        text += part.text;
    return text;
}

QString maskedContentText(const Scheme &scheme, const Credentials &credentials)
{
    QString text;
    for (const ContentPart &part : credentials.content) {
        const InputField *field = fieldByName(scheme, part.field);
        text += field && isSecret(field->kind) ? QStringLiteral("***") : part.text;
    }
    return text;
}

} // namespace clouds
