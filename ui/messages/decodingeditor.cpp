// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/decodingeditor.h"

#include "ui/presentation/decoderulestore.h"
#include "ui/presentation/payloadwording.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace ui {

using messages::NumberLayout;
using messages::PayloadDecoding;
using messages::TextEncoding;
using messages::Wrapping;
using Form = PayloadDecoding::Form;
using widgets::spacing::xs;

namespace {

constexpr Form forms[]{Form::Auto,      Form::Text,       Form::Json,    Form::Xml,
                       Form::Hex,       Form::Base64,     Form::Cbor,    Form::MessagePack,
                       Form::Protobuf,  Form::SparkplugB, Form::Numbers, Form::Image,
                       Form::JavaScript};
constexpr TextEncoding encodings[]{TextEncoding::Utf8, TextEncoding::Gb18030, TextEncoding::Utf16Le,
                                   TextEncoding::Utf16Be, TextEncoding::Latin1};
constexpr Wrapping wrappings[]{Wrapping::Detect, Wrapping::None, Wrapping::Gzip,
                               Wrapping::Zlib,   Wrapping::Zstd, Wrapping::Base64};

struct NumberChoice
{
    NumberLayout::Kind kind;
    int bits;
};
constexpr NumberChoice numberChoices[]{
        {NumberLayout::Kind::Unsigned, 8},  {NumberLayout::Kind::Signed, 8},
        {NumberLayout::Kind::Unsigned, 16}, {NumberLayout::Kind::Signed, 16},
        {NumberLayout::Kind::Unsigned, 32}, {NumberLayout::Kind::Signed, 32},
        {NumberLayout::Kind::Unsigned, 64}, {NumberLayout::Kind::Signed, 64},
        {NumberLayout::Kind::Float, 32},    {NumberLayout::Kind::Float, 64}};

template<class Values, class Value>
int indexOf(const Values &values, Value wanted)
{
    int index = 0;
    for (const auto &value : values) {
        if (value == wanted)
            return index;
        ++index;
    }
    return 0;
}

bool operator==(const NumberChoice &a, const NumberChoice &b)
{
    return a.kind == b.kind && a.bits == b.bits;
}

// A combo box in a narrow pane must not ask for the width of its longest text.
QComboBox *narrowCombo(QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(8);
    return combo;
}

} // namespace

DecodingEditor::DecodingEditor(presentation::DecodeRuleStore &rules, Details details,
                               QWidget *parent)
    : QWidget(parent), m_rules(rules), m_details(details), m_layout(new QFormLayout(this)),
      m_form(narrowCombo(this)), m_encoding(narrowCombo(this)), m_number(narrowCombo(this)),
      m_order(narrowCombo(this)), m_schema(new QLineEdit(this)), m_messageType(narrowCombo(this)),
      m_script(new QLineEdit(this)), m_wrapping(narrowCombo(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setVerticalSpacing(xs);
    if (details == Details::AsNeeded)
        m_layout->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    createFields();
    fillChoices();
    setTexts();
    setDecoding({});
}

void DecodingEditor::createFields()
{
    m_messageType->setEditable(true);
    m_schemaRow = createFileRow(m_schema, &DecodingEditor::chooseSchema);
    m_scriptRow = createFileRow(m_script, &DecodingEditor::chooseScript);
    for (QWidget *field :
         {static_cast<QWidget *>(m_form), static_cast<QWidget *>(m_encoding),
          static_cast<QWidget *>(m_number), static_cast<QWidget *>(m_order), m_schemaRow,
          static_cast<QWidget *>(m_messageType), m_scriptRow, static_cast<QWidget *>(m_wrapping)})
        m_layout->addRow(new QLabel(this), field);
    for (QComboBox *combo : {m_form, m_encoding, m_number, m_order, m_messageType, m_wrapping})
        connect(combo, &QComboBox::currentIndexChanged, this, &DecodingEditor::edited);
    connect(m_messageType, &QComboBox::editTextChanged, this, &DecodingEditor::edited);
    connect(m_schema, &QLineEdit::editingFinished, this, [this] {
        updateMessageTypes();
        edited();
    });
    connect(m_script, &QLineEdit::editingFinished, this, &DecodingEditor::edited);
}

QWidget *DecodingEditor::createFileRow(QLineEdit *edit, void (DecodingEditor::*choose)())
{
    auto *row = new QWidget(this);
    auto *button = new QToolButton(row);
    button->setIcon(widgets::icon(QStringLiteral("folder")));
    button->setToolTip(tr("Choose a file…"));
    button->setAccessibleName(tr("Choose a file"));
    connect(button, &QToolButton::clicked, this, choose);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(xs);
    layout->addWidget(edit, 1);
    layout->addWidget(button);
    return row;
}

void DecodingEditor::fillChoices()
{
    m_isFilling = true;
    for (const Form form : forms)
        m_form->addItem(presentation::formName(form));
    for (const TextEncoding encoding : encodings)
        m_encoding->addItem(presentation::encodingName(encoding));
    for (const Wrapping wrapping : wrappings)
        m_wrapping->addItem(presentation::wrappingName(wrapping));
    for (int i = 0; i < int(std::size(numberChoices)); ++i)
        m_number->addItem(QString());
    m_order->addItems({QString(), QString()});
    m_isFilling = false;
}

void DecodingEditor::setTexts()
{
    const std::pair<QWidget *, QString> labels[]{
            {m_form, tr("Format:")},           {m_encoding, tr("Encoding:")},
            {m_number, tr("Number:")},         {m_order, tr("Byte order:")},
            {m_schemaRow, tr("Schema file:")}, {m_messageType, tr("Message type:")},
            {m_scriptRow, tr("Script file:")}, {m_wrapping, tr("Wrapping:")}};
    for (const auto &[field, text] : labels) {
        static_cast<QLabel *>(m_layout->labelForField(field))->setText(text);
        field->setAccessibleName(text);
    }
    for (int i = 0; i < int(std::size(forms)); ++i)
        m_form->setItemText(i, presentation::formName(forms[i]));
    for (int i = 0; i < int(std::size(wrappings)); ++i)
        m_wrapping->setItemText(i, presentation::wrappingName(wrappings[i]));
    for (int i = 0; i < int(std::size(numberChoices)); ++i) {
        const NumberChoice &choice = numberChoices[i];
        const QString text = choice.kind == NumberLayout::Kind::Float    ? tr("Float, %1 bits")
                             : choice.kind == NumberLayout::Kind::Signed ? tr("Signed, %1 bits")
                                                                         : tr("Unsigned, %1 bits");
        m_number->setItemText(i, text.arg(choice.bits));
    }
    m_order->setItemText(0, tr("Big endian"));
    m_order->setItemText(1, tr("Little endian"));
    m_schema->setPlaceholderText(tr(".proto file or descriptor set"));
    m_script->setPlaceholderText(tr("Defines decode(bytes, topic, contentType)"));
    setDetected(m_detected);
}

Form DecodingEditor::form() const
{
    return forms[qMax(0, m_form->currentIndex())];
}

PayloadDecoding DecodingEditor::decoding() const
{
    PayloadDecoding decoding;
    decoding.form = form();
    decoding.wrapping = wrappings[qMax(0, m_wrapping->currentIndex())];
    decoding.encoding = encodings[qMax(0, m_encoding->currentIndex())];
    const NumberChoice &number = numberChoices[qMax(0, m_number->currentIndex())];
    decoding.numbers = {number.kind, number.bits,
                        m_order->currentIndex() == 1 ? NumberLayout::Order::LittleEndian
                                                     : NumberLayout::Order::BigEndian};
    decoding.schemaFile = m_schema->text();
    decoding.messageType = m_messageType->currentText().trimmed();
    decoding.scriptFile = m_script->text();
    return decoding;
}

void DecodingEditor::setDecoding(const PayloadDecoding &decoding)
{
    m_isFilling = true;
    m_form->setCurrentIndex(indexOf(forms, decoding.form));
    m_wrapping->setCurrentIndex(indexOf(wrappings, decoding.wrapping));
    m_encoding->setCurrentIndex(indexOf(encodings, decoding.encoding));
    m_number->setCurrentIndex(
            indexOf(numberChoices, NumberChoice{decoding.numbers.kind, decoding.numbers.bits}));
    m_order->setCurrentIndex(decoding.numbers.order == NumberLayout::Order::LittleEndian ? 1 : 0);
    m_schema->setText(decoding.schemaFile);
    updateMessageTypes();
    m_messageType->setEditText(decoding.messageType);
    m_script->setText(decoding.scriptFile);
    m_isFilling = false;
    showFieldsOfForm();
}

void DecodingEditor::setDetected(Form detected)
{
    m_detected = detected;
    m_form->setItemText(0, detected == Form::Auto
                                   ? presentation::formName(Form::Auto)
                                   : tr("Auto: %1").arg(presentation::formName(detected)));
}

void DecodingEditor::showRow(QWidget *field, bool visible)
{
    field->setVisible(visible);
    m_layout->labelForField(field)->setVisible(visible);
}

void DecodingEditor::showFieldsOfForm()
{
    const Form chosen = form();
    showRow(m_encoding, chosen == Form::Text);
    showRow(m_number, chosen == Form::Numbers);
    showRow(m_order, chosen == Form::Numbers);
    showRow(m_schemaRow, chosen == Form::Protobuf);
    showRow(m_messageType, chosen == Form::Protobuf);
    showRow(m_scriptRow, chosen == Form::JavaScript);
    showRow(m_wrapping, m_details == Details::All);
    m_layout->labelForField(m_form)->setVisible(m_details == Details::All);
}

void DecodingEditor::chooseSchema()
{
    const QString file =
            QFileDialog::getOpenFileName(this, tr("Choose the schema"), m_schema->text(),
                                         tr("Protobuf (*.proto *.desc *.pb *.bin);;All files (*)"));
    if (file.isEmpty())
        return;
    m_schema->setText(file);
    updateMessageTypes();
    edited();
}

void DecodingEditor::chooseScript()
{
    const QString file =
            QFileDialog::getOpenFileName(this, tr("Choose the script"), m_script->text(),
                                         tr("JavaScript (*.js *.mjs);;All files (*)"));
    if (file.isEmpty())
        return;
    m_script->setText(file);
    edited();
}

void DecodingEditor::updateMessageTypes()
{
    const bool wasFilling = std::exchange(m_isFilling, true);
    const QString typed = m_messageType->currentText();
    m_messageType->clear();
    if (!m_schema->text().isEmpty()) {
        const auto schema = m_rules.schema(m_schema->text());
        if (schema)
            m_messageType->addItems(schema->messageTypes());
    }
    if (!typed.isEmpty())
        m_messageType->setEditText(typed);
    m_isFilling = wasFilling;
}

void DecodingEditor::edited()
{
    if (m_isFilling)
        return;
    showFieldsOfForm();
    emit decodingEdited();
}

} // namespace ui
