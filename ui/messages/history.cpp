// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/history.h"

#include "app/storage/settings.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QJsonArray>
#include <QLineEdit>
#include <QStringListModel>

namespace ui {

namespace {

constexpr qsizetype longestHistory = 50;

QString keyOf(HistoryKind kind)
{
    switch (kind) {
    case HistoryKind::Filters:
        return QStringLiteral("messages/filterHistory");
    case HistoryKind::Topics:
        return QStringLiteral("messages/topicHistory");
    }
    Q_UNREACHABLE();
}

} // namespace

QStringList history(const storage::Settings &settings, HistoryKind kind)
{
    QStringList list;
    const QJsonArray saved = settings.value(keyOf(kind)).toArray();
    for (const QJsonValue &value : saved)
        list.append(value.toString());
    return list;
}

void remember(storage::Settings &settings, HistoryKind kind, const QString &text)
{
    QStringList list = history(settings, kind);
    list.removeAll(text);
    list.prepend(text);
    if (list.size() > longestHistory)
        list.resize(longestHistory);
    settings.setValue(keyOf(kind), QJsonArray::fromStringList(list));
}

void attachCompleter(QLineEdit *edit, const storage::Settings &settings, HistoryKind kind)
{
    QCompleter *completer = edit->completer();
    if (!completer) {
        completer = new QCompleter(edit);
        completer->setModel(new QStringListModel(completer));
        completer->setFilterMode(Qt::MatchContains);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        edit->setCompleter(completer);
    }
    static_cast<QStringListModel *>(completer->model())->setStringList(history(settings, kind));
}

} // namespace ui
