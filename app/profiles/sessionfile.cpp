// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/sessionfile.h"

#include "app/storage/jsonfile.h"

#include <QDir>
#include <QFileInfo>

namespace profiles {

using storage::FileError;

QString sessionFileName(const QString &folder, const QString &profileId)
{
    return QStringLiteral("%1/%2.session").arg(folder, profileId);
}

SessionFile::SessionFile(const QString &path, Problem problem)
    : m_path(path), m_problem(std::move(problem)), m_file(path)
{
}

SessionFile::~SessionFile() = default;

bool SessionFile::lock()
{
    if (m_lock && m_lock->isLocked())
        return true;
    if (!QDir().mkpath(QFileInfo(m_path).path()))
        return fail({FileError::Kind::CannotWrite, m_path, {}, {}});
    m_lock = std::make_unique<QLockFile>(m_path + QStringLiteral(".lock"));
    m_lock->setStaleLockTime(0); // as long as its process lives
    if (m_lock->tryLock(0))
        return true;
    return fail({FileError::Kind::CannotWrite, m_path, {}, m_lock->fileName()});
}

std::optional<mqtt::KeptSession> SessionFile::load()
{
    if (!QFile::exists(m_path) || !lock())
        return std::nullopt;
    const auto bytes = storage::readFile(m_path);
    if (!bytes) {
        fail(bytes.error());
        return std::nullopt;
    }
    mqtt::JournalContent content = mqtt::readJournal(*bytes);
    // What can still be read is taken up, and the file stays for whoever wants to look at it.
    if (content.isDamaged)
        fail(storage::setAside({FileError::Kind::Damaged, m_path, {}, {}}));
    return std::move(content.session);
}

bool SessionFile::append(QByteArrayView records)
{
    if (!lock())
        return false;
    if (!m_file.isOpen() && !m_file.open(QIODevice::Append | QIODevice::Unbuffered))
        return fail({FileError::Kind::CannotWrite, m_path, {}, m_file.errorString()});
    if (m_file.write(records.data(), records.size()) != records.size())
        return fail({FileError::Kind::CannotWrite, m_path, {}, m_file.errorString()});
    return succeed();
}

bool SessionFile::replace(QByteArrayView journal)
{
    if (!lock())
        return false;
    m_file.close(); // it will be another file of the same name
    const auto written =
            storage::writeFile(m_path, journal.toByteArray(), storage::Readable::OnlyByOwner);
    return written ? succeed() : fail(written.error());
}

bool SessionFile::remove()
{
    if (!QFile::exists(m_path))
        return true;
    if (!lock())
        return false;
    m_file.close();
    return QFile::remove(m_path) ? succeed() : fail({FileError::Kind::CannotWrite, m_path, {}, {}});
}

bool SessionFile::fail(const FileError &error)
{
    if (m_problem && m_told != error.kind)
        m_problem(error);
    m_told = error.kind;
    return false;
}

bool SessionFile::succeed()
{
    m_told.reset();
    return true;
}

} // namespace profiles
