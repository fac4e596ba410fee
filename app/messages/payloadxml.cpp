// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/payloadreadings.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace messages {

PayloadReading xmlText(QByteArrayView bytes)
{
    QXmlStreamReader reader(bytes.toByteArray());
    QByteArray out;
    QXmlStreamWriter writer(&out);
    writer.setAutoFormatting(true);
    writer.setAutoFormattingIndent(2);
    while (!reader.atEnd()) {
        reader.readNext();
        // White space between elements is laid out anew, and no declaration made up.
        if (reader.isWhitespace()
            || (reader.isStartDocument() && reader.documentVersion().isEmpty()))
            continue;
        if (!reader.hasError())
            writer.writeCurrentToken(reader);
    }
    if (reader.hasError()) {
        return base::Unexpected{PayloadFlaw{PayloadFlaw::Kind::NotXml,
                                            static_cast<qsizetype>(reader.characterOffset()),
                                            reader.errorString()}};
    }
    return out.trimmed();
}

} // namespace messages
