// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/dissect.h"

#include "app/inspector/fieldterms.h"

#include <algorithm>
#include <bit>

namespace inspector {

namespace {

using mqtt::FieldName;
using mqtt::FieldPart;
using mqtt::TracedField;

bool isProperty(const mqtt::FieldPath &path)
{
    return path.name == FieldName::Properties || path.name == FieldName::WillProperties;
}

// Fields that stand for themselves, without a length or parts.
bool isPlain(const TracedField &field)
{
    if (field.path.part != FieldPart::Whole)
        return false;
    switch (field.path.name) {
    case FieldName::ProtocolName:
    case FieldName::ClientId:
    case FieldName::WillTopic:
    case FieldName::WillPayload:
    case FieldName::Username:
    case FieldName::Password:
    case FieldName::Topic:
    case FieldName::Filters:
        return false;
    default:
        return true;
    }
}

// An identifier's own leaf comes before the decoder knows the property.
mqtt::PropertyId propertyOf(const TracedField &field)
{
    const bool isIdentifier = field.path.part == FieldPart::Id && field.number <= 0xFF;
    return isIdentifier ? static_cast<mqtt::PropertyId>(field.number) : field.property;
}

// Grows the tree leaf by leaf, in the order of the bytes.
class TreeBuilder
{
public:
    TreeBuilder(Dissection &dissection, const SecretRules &rules)
        : m_out(dissection), m_secrets(dissection.packet, dissection.trace, rules)
    {
        m_out.fields.reserve(dissection.trace.fields.size() * 5 / 4
                             + 24); // groups and bits are few
        Field root;
        root.role = FieldRole::Packet;
        root.term = mqtt::packetTypeName(dissection.trace.type).data();
        m_out.fields.push_back(root);
    }

    void add(const TracedField &traced)
    {
        const qint32 parent = parentOf(traced);
        Field leaf;
        leaf.term = parent == 0 ? termOf(traced.path, traced.property)
                                : partTerm(traced.path, traced.kind);
        leaf.path = traced.path;
        leaf.kind = traced.kind;
        leaf.property = traced.property;
        leaf.number = traced.number;
        leaf.range = traced.range;
        leaf.isSecret = m_secrets.isSecret(traced);
        const qint32 index = append(parent, leaf);
        passUp(index);
        addBits(index);
    }

    void addRest(base::ByteRange rest)
    {
        if (!rest.isEmpty())
            add({{FieldName::NotDecoded}, rest, mqtt::FieldKind::Opaque, 0, {}});
    }

    void finish()
    {
        linkChildren();
        for (size_t i = 0; i < m_out.findings.size(); ++i)
            place(static_cast<qint32>(i));
    }

private:
    Field &at(qint32 index) { return m_out.fields[static_cast<size_t>(index)]; }

    qint32 append(qint32 parent, Field field)
    {
        field.parent = parent;
        field.row = at(parent).childCount++;
        m_out.fields.push_back(field);
        return static_cast<qint32>(m_out.fields.size() - 1);
    }

    qint32 parentOf(const TracedField &traced)
    {
        if (isProperty(traced.path)) {
            const qint32 section = group(m_section, 0, {traced.path.name}, {});
            return traced.path.index < 0
                           ? section
                           : group(m_item, section, {traced.path.name, {}, traced.path.index},
                                   propertyOf(traced));
        }
        if (isPlain(traced) || traced.path.name == FieldName::NotDecoded)
            return 0;
        return group(m_item, 0, {traced.path.name, {}, traced.path.index}, {});
    }

    // The group that is open for this path, else a new one.
    qint32 group(qint32 &open, qint32 parent, const mqtt::FieldPath &path,
                 mqtt::PropertyId property)
    {
        if (open > 0 && at(open).path == path && at(open).parent == parent)
            return open;
        Field field;
        field.role = FieldRole::Group;
        field.path = path;
        field.property = property;
        field.term = termOf(path, property);
        open = append(parent, field);
        return open;
    }

    // A group begins where its first leaf does, ends where its last one does, and shows its value.
    void passUp(qint32 index)
    {
        const Field leaf = at(index);
        for (qint32 above = leaf.parent; above >= 0; above = at(above).parent) {
            Field &group = at(above);
            if (group.range.isEmpty())
                group.range.start = leaf.range.start;
            group.range.length = leaf.range.end() - group.range.start;
        }
        Field &parent = at(leaf.parent);
        const FieldPart part = leaf.path.part;
        if (parent.role != FieldRole::Group
            || (part != FieldPart::Whole && part != FieldPart::Value && part != FieldPart::Filter))
            return;
        parent.text = leaf.range;
        parent.kind = leaf.kind;
        parent.number = leaf.number;
        parent.isSecret = leaf.isSecret;
    }

    void addBits(qint32 index)
    {
        const Field leaf = at(index);
        for (const BitTerm &term : bitsOf(leaf.path, m_out.trace.type, m_out.trace.version)) {
            Field bits;
            bits.role = FieldRole::Bits;
            bits.term = term.term;
            bits.bits = term.meaning;
            bits.mask = term.mask;
            bits.path = leaf.path;
            bits.range = leaf.range;
            bits.number = (leaf.number & term.mask) >> std::countr_zero(term.mask);
            append(index, bits);
        }
    }

    void linkChildren()
    {
        qint32 next = 0;
        for (Field &field : m_out.fields) {
            field.firstChild = next;
            next += field.childCount;
        }
        m_out.children.resize(static_cast<size_t>(next));
        for (size_t i = 1; i < m_out.fields.size(); ++i) {
            const Field &field = m_out.fields[i];
            m_out.children[static_cast<size_t>(at(field.parent).firstChild + field.row)] =
                    static_cast<qint32>(i);
        }
    }

    void place(qint32 finding)
    {
        const auto &found = m_out.findings[static_cast<size_t>(finding)];
        const base::ByteRange place = found.at;
        qint32 index = m_out.leafAt(place.start);
        if (index < 0 || place.isEmpty())
            index = place.start > 0 ? std::max(m_out.leafAt(place.start - 1), 0)
                                    : std::max(index, 0);
        // What is found in all of a group is the group's.
        while (at(index).parent > 0 && at(index).range.end() < place.end())
            index = at(index).parent;
        Field &owner = at(index);
        if (owner.finding < 0
            || m_out.findings[static_cast<size_t>(owner.finding)].severity < found.severity)
            owner.finding = finding;
        for (; index >= 0; index = at(index).parent)
            at(index).gravest = std::max(at(index).gravest, static_cast<qint8>(found.severity));
    }

    Dissection &m_out;
    SecretFinder m_secrets;
    qint32 m_section = 0;
    qint32 m_item = 0;
};

} // namespace

qint32 Dissection::leafAt(qsizetype offset) const
{
    if (fields.empty() || !fields.front().range.contains(offset))
        return -1;
    qint32 index = 0;
    while (field(index).role != FieldRole::Leaf) {
        const Field &node = field(index);
        const auto first = children.begin() + node.firstChild;
        const auto last = first + node.childCount;
        // The last child that begins at or before the offset; empty ones at the same place lose.
        auto found = std::upper_bound(first, last, offset, [this](qsizetype at, qint32 child) {
            return at < field(child).range.start;
        });
        while (found != first && !field(*(found - 1)).range.contains(offset))
            --found;
        if (found == first)
            return -1;
        index = *(found - 1);
    }
    return index;
}

std::vector<base::ByteRange> Dissection::secrets() const
{
    std::vector<base::ByteRange> ranges;
    for (const Field &field : fields) {
        if (field.isSecret && field.role == FieldRole::Leaf)
            ranges.push_back(field.range);
    }
    return ranges;
}

Dissection dissect(const QByteArray &packet, const mqtt::DecodeContext &context,
                   const Surroundings &around)
{
    Dissection dissection;
    dissection.packet = packet;
    dissection.trace = mqtt::trace(packet, context, mqtt::TraceScope::FieldsAndFlaws);
    dissection.findings = findingsOf(dissection, around);
    dissection.aliasTopic = around.aliasTopic;
    TreeBuilder builder(dissection, around.secrets);
    qsizetype covered = 0;
    for (const TracedField &field : dissection.trace.fields) {
        builder.add(field);
        covered = field.range.end();
    }
    builder.addRest(base::ByteRange::fromTo(covered, packet.size()));
    builder.finish();
    return dissection;
}

Dissection dissectGarbage(const QByteArray &bytes)
{
    Dissection dissection;
    dissection.packet = bytes;
    dissection.trace.outcome = mqtt::TraceOutcome::Invalid;
    const SecretRules none;
    TreeBuilder builder(dissection, none);
    builder.addRest({0, bytes.size()});
    builder.finish();
    return dissection;
}

} // namespace inspector
