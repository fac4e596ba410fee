// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/sessionkeeper.h"
#include "app/storage/fileerror.h"

#include <QFile>
#include <QLockFile>

#include <functional>
#include <memory>

namespace profiles {

QString sessionFileName(const QString &folder, const QString &profileId);

// The journal of a lasting session in a file that only its owner may read. One program at a time:
// while another has it, nothing is kept here. Made on one thread, then used on another.
class SessionFile : public mqtt::SessionKeeper
{
public:
    // Told from the using thread, once for each kind of trouble in a row.
    using Problem = std::function<void(const storage::FileError &)>;
    explicit SessionFile(const QString &path, Problem problem = {});
    ~SessionFile() override;

    std::optional<mqtt::KeptSession> load() override;
    bool append(QByteArrayView records) override;
    bool replace(QByteArrayView journal) override;
    bool remove() override;

private:
    bool lock();
    bool fail(const storage::FileError &error);
    bool succeed();

    const QString m_path;
    Problem m_problem;
    std::unique_ptr<QLockFile> m_lock;
    QFile m_file;
    std::optional<storage::FileError::Kind> m_told;
};

} // namespace profiles
