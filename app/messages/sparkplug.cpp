// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/sparkplug.h"

#include "app/messages/protoschema.h"

#include <QDateTime>

#include <google/protobuf/message.h>
#include <google/protobuf/text_format.h>

#include <array>
#include <charconv>

namespace messages {

namespace pb = google::protobuf;

namespace {

// Field numbers and names of Sparkplug B 3.0, 6.4.
constexpr char schemaText[] = R"(
syntax = "proto2";
message Payload {
  message MetaData {
    optional bool is_multi_part = 1;
    optional string content_type = 2;
    optional uint64 size = 3;
    optional uint64 seq = 4;
    optional string file_name = 5;
    optional string file_type = 6;
    optional string md5 = 7;
    optional string description = 8;
  }
  message PropertyValue {
    optional uint32 type = 1;
    optional bool is_null = 2;
    oneof value {
      uint32 int_value = 3;
      uint64 long_value = 4;
      float float_value = 5;
      double double_value = 6;
      bool boolean_value = 7;
      string string_value = 8;
      PropertySet propertyset_value = 9;
      PropertySetList propertysets_value = 10;
    }
  }
  message PropertySet {
    repeated string keys = 1;
    repeated PropertyValue values = 2;
  }
  message PropertySetList { repeated PropertySet propertyset = 1; }
  message DataSet {
    message DataSetValue {
      oneof value {
        uint32 int_value = 1;
        uint64 long_value = 2;
        float float_value = 3;
        double double_value = 4;
        bool boolean_value = 5;
        string string_value = 6;
      }
    }
    message Row { repeated DataSetValue elements = 1; }
    optional uint64 num_of_columns = 1;
    repeated string columns = 2;
    repeated uint32 types = 3;
    repeated Row rows = 4;
  }
  message Template {
    message Parameter {
      optional string name = 1;
      optional uint32 type = 2;
      oneof value {
        uint32 int_value = 3;
        uint64 long_value = 4;
        float float_value = 5;
        double double_value = 6;
        bool boolean_value = 7;
        string string_value = 8;
      }
    }
    optional string version = 1;
    repeated Metric metrics = 2;
    repeated Parameter parameters = 3;
    optional string template_ref = 4;
    optional bool is_definition = 5;
  }
  message Metric {
    optional string name = 1;
    optional uint64 alias = 2;
    optional uint64 timestamp = 3;
    optional uint32 datatype = 4;
    optional bool is_historical = 5;
    optional bool is_transient = 6;
    optional bool is_null = 7;
    optional MetaData metadata = 8;
    optional PropertySet properties = 9;
    oneof value {
      uint32 int_value = 10;
      uint64 long_value = 11;
      float float_value = 12;
      double double_value = 13;
      bool boolean_value = 14;
      string string_value = 15;
      bytes bytes_value = 16;
      DataSet dataset_value = 17;
      Template template_value = 18;
    }
  }
  optional uint64 timestamp = 1;
  repeated Metric metrics = 2;
  optional uint64 seq = 3;
  optional string uuid = 4;
  optional bytes body = 5;
}
)";

// Sparkplug B 3.0, 6.4.16.
constexpr std::array typeNames{"Unknown",      "Int8",
                               "Int16",        "Int32",
                               "Int64",        "UInt8",
                               "UInt16",       "UInt32",
                               "UInt64",       "Float",
                               "Double",       "Boolean",
                               "String",       "DateTime",
                               "Text",         "UUID",
                               "DataSet",      "Bytes",
                               "File",         "Template",
                               "PropertySet",  "PropertySetList",
                               "Int8Array",    "Int16Array",
                               "Int32Array",   "Int64Array",
                               "UInt8Array",   "UInt16Array",
                               "UInt32Array",  "UInt64Array",
                               "FloatArray",   "DoubleArray",
                               "BooleanArray", "StringArray",
                               "DateTimeArray"};
enum : quint32 { Int8 = 1, Int16 = 2, Int32 = 3, Int64 = 4, DateTime = 13 };

const ProtoSchema &schema()
{
    static const ProtoSchema parsed = ProtoSchema::fromText(schemaText).value();
    return parsed;
}

// One message of the payload, read by field name.
class Fields
{
public:
    explicit Fields(const pb::Message &message)
        : m_message(message), m_reflection(*message.GetReflection())
    {
    }

    const pb::FieldDescriptor *field(const char *name) const
    {
        return m_message.GetDescriptor()->FindFieldByName(name);
    }
    bool has(const char *name) const { return m_reflection.HasField(m_message, field(name)); }
    quint64 number(const char *name) const
    {
        const pb::FieldDescriptor *f = field(name);
        return f->cpp_type() == pb::FieldDescriptor::CPPTYPE_UINT32
                       ? m_reflection.GetUInt32(m_message, f)
                       : m_reflection.GetUInt64(m_message, f);
    }
    bool flag(const char *name) const
    {
        return has(name) && m_reflection.GetBool(m_message, field(name));
    }
    QByteArray bytes(const char *name) const
    {
        return QByteArray::fromStdString(m_reflection.GetString(m_message, field(name)));
    }
    int metricCount() const { return m_reflection.FieldSize(m_message, field("metrics")); }
    const pb::Message &metric(int index) const
    {
        return m_reflection.GetRepeatedMessage(m_message, field("metrics"), index);
    }
    const pb::FieldDescriptor *valueField() const
    {
        return m_reflection.GetOneofFieldDescriptor(
                m_message, m_message.GetDescriptor()->FindOneofByName("value"));
    }
    const pb::Message &message() const { return m_message; }
    const pb::Reflection &reflection() const { return m_reflection; }

private:
    const pb::Message &m_message;
    const pb::Reflection &m_reflection;
};

QByteArray timeText(quint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(ms), Qt::UTC)
            .toString(Qt::ISODateWithMs)
            .toLatin1();
}

template<class Number>
QByteArray shortest(Number value)
{
    char digits[64];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    return QByteArray(digits, end - digits);
}

// Signed values travel as unsigned ones in two's complement (6.4.16).
QByteArray integerText(quint64 value, quint32 type)
{
    switch (type) {
    case Int8:
        return QByteArray::number(static_cast<qint8>(value));
    case Int16:
        return QByteArray::number(static_cast<qint16>(value));
    case Int32:
        return QByteArray::number(static_cast<qint32>(value));
    case Int64:
        return QByteArray::number(static_cast<qint64>(value));
    case DateTime:
        return timeText(value);
    default:
        return QByteArray::number(value);
    }
}

QByteArray nested(const pb::Message &message)
{
    pb::TextFormat::Printer printer;
    printer.SetUseUtf8StringEscaping(true);
    printer.SetInitialIndentLevel(2);
    std::string out;
    printer.PrintToString(message, &out);
    return '\n' + QByteArray::fromStdString(out).chopped(out.empty() ? 0 : 1);
}

QByteArray valueText(const Fields &metric, quint32 type)
{
    const pb::FieldDescriptor *value = metric.valueField();
    if (metric.flag("is_null") || !value)
        return "null";
    const pb::Reflection &reflection = metric.reflection();
    switch (value->cpp_type()) {
    case pb::FieldDescriptor::CPPTYPE_UINT32:
        return integerText(reflection.GetUInt32(metric.message(), value), type);
    case pb::FieldDescriptor::CPPTYPE_UINT64:
        return integerText(reflection.GetUInt64(metric.message(), value), type);
    case pb::FieldDescriptor::CPPTYPE_FLOAT:
        return shortest(reflection.GetFloat(metric.message(), value));
    case pb::FieldDescriptor::CPPTYPE_DOUBLE:
        return shortest(reflection.GetDouble(metric.message(), value));
    case pb::FieldDescriptor::CPPTYPE_BOOL:
        return reflection.GetBool(metric.message(), value) ? "true" : "false";
    case pb::FieldDescriptor::CPPTYPE_MESSAGE:
        return nested(reflection.GetMessage(metric.message(), value));
    default:
        break;
    }
    const auto bytes = QByteArray::fromStdString(reflection.GetString(metric.message(), value));
    return value->type() == pb::FieldDescriptor::TYPE_BYTES ? "h'" + bytes.toHex() + '\''
                                                            : '"' + bytes + '"';
}

QByteArray nameText(const Fields &metric, const SparkplugAliases &aliases)
{
    const QByteArray alias = metric.has("alias") ? QByteArray::number(metric.number("alias")) : "";
    if (metric.has("name"))
        return metric.bytes("name") + (alias.isEmpty() ? "" : " [" + alias + ']');
    const auto known = aliases.constFind(metric.number("alias"));
    return known == aliases.cend() ? '[' + alias + "] ?" : known->toUtf8() + " [" + alias + ']';
}

QByteArray metricText(const Fields &metric, const SparkplugAliases &aliases)
{
    const auto type = static_cast<quint32>(metric.has("datatype") ? metric.number("datatype") : 0);
    QByteArray line = "  " + nameText(metric, aliases) + ": " + valueText(metric, type);
    if (type > 0 && type < typeNames.size())
        line += QByteArray("  ") + typeNames[type];
    if (metric.has("timestamp"))
        line += "  " + timeText(metric.number("timestamp"));
    for (const char *flag : {"is_historical", "is_transient"}) {
        if (metric.flag(flag))
            line += QByteArray("  ") + flag;
    }
    return line;
}

} // namespace

std::optional<SparkplugTopic> SparkplugTopic::parse(QByteArrayView topic)
{
    const QList<QByteArray> levels = topic.toByteArray().split('/');
    if (levels.size() < 4 || levels.size() > 5 || levels[0] != "spBv1.0" || levels[1].isEmpty())
        return std::nullopt;
    return SparkplugTopic{levels[1], levels[2], levels[3],
                          levels.size() == 5 ? levels[4] : QByteArray()};
}

std::vector<QByteArray> SparkplugTopic::birthTopics() const
{
    std::vector<QByteArray> topics{"spBv1.0/" + group + "/NBIRTH/" + node};
    if (!device.isEmpty())
        topics.push_back("spBv1.0/" + group + "/DBIRTH/" + node + '/' + device);
    return topics;
}

SparkplugAliases sparkplugAliases(QByteArrayView birthPayload)
{
    SparkplugAliases aliases;
    const auto message = schema().parse(birthPayload, QStringLiteral("Payload"));
    if (!message)
        return aliases;
    const Fields payload(*message);
    for (int i = 0; i < payload.metricCount(); ++i) {
        const Fields metric(payload.metric(i));
        if (metric.has("alias") && metric.has("name"))
            aliases.insert(metric.number("alias"), QString::fromUtf8(metric.bytes("name")));
    }
    return aliases;
}

PayloadReading sparkplugText(QByteArrayView bytes, const SparkplugAliases &aliases)
{
    const auto message = schema().parse(bytes, QStringLiteral("Payload"));
    if (!message) {
        return base::Unexpected{
                PayloadFlaw{PayloadFlaw::Kind::NotProtobuf, -1, QStringLiteral("Sparkplug B")}};
    }
    const Fields payload(*message);
    QByteArray out;
    if (payload.has("timestamp"))
        out += "timestamp: " + timeText(payload.number("timestamp")) + '\n';
    if (payload.has("seq"))
        out += "seq: " + QByteArray::number(payload.number("seq")) + '\n';
    if (payload.has("uuid"))
        out += "uuid: " + payload.bytes("uuid") + '\n';
    out += "metrics: " + QByteArray::number(payload.metricCount()) + '\n';
    for (int i = 0; i < payload.metricCount(); ++i)
        out += metricText(Fields(payload.metric(i)), aliases) + '\n';
    if (payload.has("body"))
        out += "body: h'" + payload.bytes("body").toHex() + "'\n";
    return out.trimmed();
}

} // namespace messages
