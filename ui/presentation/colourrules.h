// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/packetfilter.h"

#include <QObject>
#include <QString>

#include <vector>

namespace storage {
class Settings;
}

namespace presentation {

// Colours by name, so that each theme can make a readable one of it.
enum class RowColour : quint8 { None, Red, Orange, Green, Blue, Violet, Grey };

struct ColourRule
{
    QString filter; // an expression of inspector::PacketFilter
    RowColour colour = RowColour::Red;
    bool isOn = true;
    friend bool operator==(const ColourRule &, const ColourRule &) = default;
};

// Which rows of the packet list are coloured, and the filters that were kept under a name. The
// first rule that holds counts. Kept in the settings.
class ColourRules : public QObject
{
    Q_OBJECT

public:
    explicit ColourRules(storage::Settings &settings, QObject *parent = nullptr);

    const std::vector<ColourRule> &rules() const { return m_rules; }
    void setRules(const std::vector<ColourRule> &rules);
    RowColour colourOf(const inspector::Capture &capture, inspector::PacketNumber number,
                       qint64 nowUs) const;

signals:
    void changed();

private:
    void load();
    void compile();

    storage::Settings &m_settings;
    std::vector<ColourRule> m_rules;
    struct Compiled
    {
        inspector::PacketFilter filter;
        RowColour colour{};
    };
    std::vector<Compiled> m_compiled; // those that are on and right
};

// A filter kept under a name.
struct SavedFilter
{
    QString name;
    QString text;
};
std::vector<SavedFilter> savedFilters(const storage::Settings &settings);
void setSavedFilters(storage::Settings &settings, const std::vector<SavedFilter> &filters);

} // namespace presentation
