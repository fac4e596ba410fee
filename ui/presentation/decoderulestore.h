// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/decoderules.h"
#include "app/storage/fileerror.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

#include <optional>

namespace storage {
class Paths;
}

namespace presentation {

// The rules that choose how payloads are read, kept in decode-rules.json, and the files they name.
class DecodeRuleStore : public QObject
{
    Q_OBJECT

public:
    explicit DecodeRuleStore(const storage::Paths &paths, QObject *parent = nullptr);

    const messages::DecodeRules &rules() const { return m_rules; }
    // Writes the file too; the rules hold for this run even where that fails.
    void setRules(const messages::DecodeRules &rules);
    // What went wrong with the file, at the start or at the last write; empty: nothing.
    const std::optional<storage::FileError> &problem() const { return m_problem; }

    // The decoding that holds for a topic: of its rule, else the automatic one.
    messages::PayloadDecoding decodingFor(QByteArrayView topic) const;
    // Read once, and again when the file has changed on disk.
    base::Result<messages::ProtoSchema, messages::PayloadFlaw> schema(const QString &file);
    base::Result<QByteArray, messages::PayloadFlaw> script(const QString &file);

signals:
    void rulesChanged();

private:
    struct CachedSchema
    {
        QDateTime modified;
        base::Result<messages::ProtoSchema, messages::PayloadFlaw> schema;
    };

    void load();

    QString m_file;
    messages::DecodeRules m_rules;
    std::optional<storage::FileError> m_problem;
    QHash<QString, std::shared_ptr<CachedSchema>> m_schemas;
};

} // namespace presentation
