// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/sequencelibrary.h"

#include "app/storage/jsonfile.h"
#include "ui/presentation/sequencewording.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace presentation {

namespace {

constexpr QLatin1String suffix(".json");

} // namespace

// A name may hold what a file's name may not: it is written as in an address.
QString SequenceLibrary::fileOf(const QString &name) const
{
    const QByteArray safe = QUrl::toPercentEncoding(name, " ()+,;=@");
    return m_folder + u'/' + QString::fromLatin1(safe) + suffix;
}

QStringList SequenceLibrary::names() const
{
    QStringList names;
    const QDir folder(m_folder);
    for (const QString &file : folder.entryList({u'*' + suffix}, QDir::Files))
        names.append(QUrl::fromPercentEncoding(file.chopped(suffix.size()).toLatin1()));
    names.sort(Qt::CaseInsensitive);
    return names;
}

bool SequenceLibrary::contains(const QString &name) const
{
    return QFileInfo::exists(fileOf(name));
}

base::Result<at::Sequence, QString> SequenceLibrary::load(const QString &name) const
{
    auto sequence = read(fileOf(name));
    if (sequence)
        sequence->name = name;
    return sequence;
}

base::Result<base::Done, QString> SequenceLibrary::save(const at::Sequence &sequence,
                                                        bool hasSecrets) const
{
    QDir().mkpath(m_folder);
    const QString file = fileOf(sequence.name);
    storage::keepBackup(file);
    return write(file, sequence, hasSecrets);
}

void SequenceLibrary::remove(const QString &name) const
{
    const QString file = fileOf(name);
    storage::keepBackup(file);
    QFile::remove(file);
}

base::Result<at::Sequence, QString> SequenceLibrary::read(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return base::Unexpected{file.errorString()};
    const QByteArray content = file.readAll();
    const bool isSscom = fileName.endsWith(QLatin1String(".ini"), Qt::CaseInsensitive);
    auto sequence = isSscom ? at::sequenceFromSscom(content) : at::sequenceFromJson(content);
    if (!sequence)
        return base::Unexpected{fileErrorText(sequence.error())};
    if (sequence->name.isEmpty())
        sequence->name = QFileInfo(fileName).completeBaseName();
    return *sequence;
}

base::Result<base::Done, QString> SequenceLibrary::write(const QString &fileName,
                                                         const at::Sequence &sequence,
                                                         bool hasSecrets)
{
    const auto readable = hasSecrets ? storage::Readable::OnlyByOwner : storage::Readable::AsUsual;
    const auto written = storage::writeFile(fileName, at::sequenceToJson(sequence), readable);
    if (!written)
        return base::Unexpected{written.error().detail};
    return base::Done();
}

} // namespace presentation
