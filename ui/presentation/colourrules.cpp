// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/colourrules.h"

#include "app/storage/settings.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace presentation {

namespace {

const QString rulesKey = QStringLiteral("packets/colourRules");
const QString filtersKey = QStringLiteral("packets/savedFilters");

constexpr std::array colourNames{"none", "red", "orange", "green", "blue", "violet", "grey"};

RowColour colourOfName(const QString &name)
{
    for (size_t i = 0; i < colourNames.size(); ++i) {
        if (name == QLatin1String(colourNames[i]))
            return static_cast<RowColour>(i);
    }
    return RowColour::None;
}

} // namespace

ColourRules::ColourRules(storage::Settings &settings, QObject *parent)
    : QObject(parent), m_settings(settings)
{
    load();
    // Another view of the same settings may have changed them.
    connect(&settings, &storage::Settings::changed, this, [this] {
        const std::vector<ColourRule> before = m_rules;
        load();
        if (m_rules != before)
            emit changed();
    });
}

void ColourRules::load()
{
    m_rules.clear();
    for (const QJsonValue &value : m_settings.value(rulesKey).toArray()) {
        const QJsonObject rule = value.toObject();
        m_rules.push_back({rule[u"filter"].toString(), colourOfName(rule[u"colour"].toString()),
                           rule[u"on"].toBool(true)});
    }
    compile();
}

void ColourRules::compile()
{
    m_compiled.clear();
    for (const ColourRule &rule : m_rules) {
        const auto filter = inspector::PacketFilter::parse(rule.filter);
        if (rule.isOn && filter && !filter->isEmpty())
            m_compiled.push_back({*filter, rule.colour});
    }
}

void ColourRules::setRules(const std::vector<ColourRule> &rules)
{
    if (rules == m_rules)
        return;
    m_rules = rules;
    compile();
    QJsonArray array;
    for (const ColourRule &rule : rules)
        array << QJsonObject{
                {QStringLiteral("filter"), rule.filter},
                {QStringLiteral("colour"), QLatin1String(colourNames[size_t(rule.colour)])},
                {QStringLiteral("on"), rule.isOn}};
    m_settings.setValue(rulesKey, array);
    emit changed();
}

RowColour ColourRules::colourOf(const inspector::Capture &capture, inspector::PacketNumber number,
                                qint64 nowUs) const
{
    for (const Compiled &rule : m_compiled) {
        if (rule.filter.matches(capture, number, nowUs))
            return rule.colour;
    }
    return RowColour::None;
}

std::vector<SavedFilter> savedFilters(const storage::Settings &settings)
{
    std::vector<SavedFilter> filters;
    for (const QJsonValue &value : settings.value(filtersKey).toArray())
        filters.push_back({value[u"name"].toString(), value[u"filter"].toString()});
    return filters;
}

void setSavedFilters(storage::Settings &settings, const std::vector<SavedFilter> &filters)
{
    QJsonArray array;
    for (const SavedFilter &filter : filters)
        array << QJsonObject{{QStringLiteral("name"), filter.name},
                             {QStringLiteral("filter"), filter.text}};
    settings.setValue(filtersKey, array);
}

} // namespace presentation
