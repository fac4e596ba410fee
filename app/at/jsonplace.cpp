// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/jsonplace.h"

#include <QJsonDocument>

namespace at {

namespace {

// Walks well-formed JSON, which QJsonDocument has checked, and remembers where the deepest part of
// a place began.
class PlaceFinder
{
public:
    PlaceFinder(const QByteArray &json, const QString &place) : m_json(json), m_place(place) {}

    qsizetype find()
    {
        value({});
        return m_found;
    }

private:
    void value(const QString &path)
    {
        skipBlanks();
        noteIfOnTheWay(path);
        const char first = at();
        if (first == '{')
            object(path);
        else if (first == '[')
            array(path);
        else if (first == '"')
            string();
        else
            scalar();
    }
    void object(const QString &path)
    {
        ++m_position;
        while (m_position < m_json.size() && next() != '}') {
            const qsizetype start = m_position;
            const QString key = QString::fromUtf8(string());
            skipBlanks();
            ++m_position; // the colon
            const QString inner = path.isEmpty() ? key : path + u'.' + key;
            m_keyStart = start;
            value(inner);
        }
        ++m_position;
    }
    void array(const QString &path)
    {
        ++m_position;
        for (int number = 0; m_position < m_json.size() && next() != ']'; ++number) {
            m_keyStart = -1;
            value(path + QStringLiteral("[%1]").arg(number));
        }
        ++m_position;
    }
    QByteArray string()
    {
        const qsizetype start = ++m_position;
        while (m_position < m_json.size() && at() != '"')
            m_position += at() == '\\' ? 2 : 1;
        return m_json.mid(start, m_position++ - start);
    }
    void scalar()
    {
        while (m_position < m_json.size() && !QByteArrayView(",]} \t\r\n").contains(at()))
            ++m_position;
    }
    // Past blanks and a comma, to what comes.
    char next()
    {
        skipBlanks();
        if (at() == ',') {
            ++m_position;
            skipBlanks();
        }
        return at();
    }
    void skipBlanks()
    {
        while (m_position < m_json.size() && QByteArrayView(" \t\r\n").contains(at()))
            ++m_position;
    }
    void noteIfOnTheWay(const QString &path)
    {
        const bool isWhole = path == m_place;
        const bool isPrefix = m_place.startsWith(path + u'.') || m_place.startsWith(path + u'[')
                              || path.isEmpty();
        if ((isWhole || isPrefix) && path.size() >= m_depth) {
            m_depth = path.size();
            m_found = m_keyStart >= 0 ? m_keyStart : m_position;
        }
    }
    char at() const { return m_position < m_json.size() ? m_json[m_position] : '\0'; }

    const QByteArray &m_json;
    const QString &m_place;
    qsizetype m_position = 0;
    qsizetype m_keyStart = -1; // of the key before the value
    qsizetype m_depth = 0;
    qsizetype m_found = 0;
};

} // namespace

int lineOfPlace(const QByteArray &json, const QString &place)
{
    if (QJsonDocument::fromJson(json).isNull())
        return 0;
    const qsizetype start = PlaceFinder(json, place).find();
    return static_cast<int>(json.first(start).count('\n')) + 1;
}

} // namespace at
