// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/schemeform.h"

#include "app/clouds/schemes.h"
#include "app/clouds/wording.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using widgets::Meaning;
using widgets::spacing::s;
using widgets::spacing::xs;

namespace {

QString valueOf(const QComboBox &choices)
{
    const QString text = choices.currentText();
    const int known = choices.findText(text);
    return known < 0 ? text : choices.itemData(known).toString();
}

void tell(QLabel *message, Meaning meaning, const QString &sentence)
{
    QPalette palette = message->parentWidget()->palette();
    palette.setColor(QPalette::WindowText, widgets::meaningColor(meaning, palette));
    message->setPalette(palette);
    message->setText((meaning == Meaning::Error ? QStringLiteral("✖ ") : QStringLiteral("⚠ "))
                     + sentence);
    message->show();
}

} // namespace

SchemeForm::SchemeForm(const clouds::Scheme &scheme, QWidget *parent)
    : QWidget(parent), m_scheme(scheme)
{
    auto *layout = new QFormLayout(this);
    layout->setContentsMargins(0, 0, xs, 0);
    layout->setVerticalSpacing(s);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_rows.reserve(scheme.inputs.size()); // editors keep the place of their row
    for (const clouds::InputField &field : scheme.inputs) {
        if (field.advanced && !m_more)
            createMoreButton();
        Row &row = m_rows.emplace_back();
        row.field = &field;
        auto *label = new QLabel(tr("%1:").arg(clouds::labelOf(field)), this);
        layout->addRow(label, createEditor(row));
        label->setBuddy(row.line ? static_cast<QWidget *>(row.line) : row.choices);
        row.place = layout->rowCount() - 1;
    }
    showRowsAskedFor();
}

void SchemeForm::createMoreButton()
{
    m_more = new QToolButton(this);
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setArrowType(Qt::RightArrow);
    m_more->setText(tr("Less usual inputs"));
    form()->addRow(m_more);
    connect(m_more, &QToolButton::toggled, this, &SchemeForm::showAdvanced);
}

void SchemeForm::showAdvanced(bool shown)
{
    m_more->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
    showRowsAskedFor();
}

// A certificate's login has no use for a secret, and so on.
void SchemeForm::showRowsAskedFor()
{
    const QMap<QString, QString> all = values();
    const bool showsMore = m_more && m_more->isChecked();
    for (const Row &row : m_rows)
        form()->setRowVisible(row.place, clouds::isAskedFor(m_scheme, *row.field, all)
                                                 && (!row.field->advanced || showsMore));
}

QFormLayout *SchemeForm::form() const
{
    return static_cast<QFormLayout *>(layout());
}

QWidget *SchemeForm::createEditor(Row &row)
{
    auto *editor = new QWidget(this);
    auto *layout = new QVBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    QWidget *input = row.field->choices.empty() ? createLine(row) : createChoices(row);
    input->setObjectName(QString::fromLatin1(row.field->name));
    input->setAccessibleName(clouds::labelOf(*row.field));
    input->setAccessibleDescription(clouds::hintOf(*row.field));
    input->setToolTip(clouds::hintOf(*row.field));
    row.message = new QLabel(editor);
    row.message->setObjectName(QLatin1String(row.field->name) + QLatin1String(".message"));
    row.message->setWordWrap(true);
    row.message->setTextFormat(Qt::PlainText);
    row.message->hide();
    layout->addWidget(input);
    layout->addWidget(row.message);
    return editor;
}

QWidget *SchemeForm::createLine(Row &row)
{
    row.line = new QLineEdit(this);
    row.line->setFont(widgets::fixedFont());
    if (clouds::isSecret(row.field->kind)) {
        row.line->setEchoMode(QLineEdit::Password);
        row.line->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
        addReveal(row.line);
    }
    row.line->setText(QString::fromLatin1(row.field->defaultValue));
    const QString name = QString::fromLatin1(row.field->name);
    connect(row.line, &QLineEdit::textChanged, this, [this, name] { announce(name); });
    return row.line;
}

QWidget *SchemeForm::createChoices(Row &row)
{
    row.choices = new QComboBox(this);
    for (const char *choice : row.field->choices)
        row.choices->addItem(clouds::labelOfChoice(*row.field, QString::fromLatin1(choice)),
                             QString::fromLatin1(choice));
    row.choices->setEditable(row.field->kind != clouds::FieldKind::Choice);
    row.choices->setInsertPolicy(QComboBox::NoInsert);
    row.choices->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    const QString name = QString::fromLatin1(row.field->name);
    setValue(name, QString::fromLatin1(row.field->defaultValue));
    connect(row.choices, &QComboBox::currentTextChanged, this, [this, name] { announce(name); });
    return row.choices;
}

void SchemeForm::addReveal(QLineEdit *line)
{
    QAction *reveal =
            line->addAction(widgets::icon(QStringLiteral("reveal")), QLineEdit::TrailingPosition);
    reveal->setToolTip(tr("Show the secret"));
    reveal->setCheckable(true);
    connect(reveal, &QAction::toggled, line, [line, reveal](bool shown) {
        line->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        reveal->setIcon(widgets::icon(shown ? QStringLiteral("hide") : QStringLiteral("reveal")));
        reveal->setToolTip(shown ? tr("Hide the secret") : tr("Show the secret"));
    });
}

QString SchemeForm::value(const QString &name) const
{
    const Row *row = rowNamed(name);
    if (!row)
        return {};
    return row->line ? row->line->text() : valueOf(*row->choices);
}

QMap<QString, QString> SchemeForm::values() const
{
    QMap<QString, QString> all;
    for (const Row &row : m_rows) {
        const QString name = QString::fromLatin1(row.field->name);
        all.insert(name, value(name));
    }
    return all;
}

bool SchemeForm::setValue(const QString &name, const QString &value)
{
    Row *row = rowNamed(name);
    if (!row)
        return false;
    // What is not as usual is seen.
    if (m_more && row->field->advanced && value != QLatin1String(row->field->defaultValue))
        m_more->setChecked(true);
    if (row->line) {
        row->line->setText(value);
        return true;
    }
    const int known = row->choices->findData(value);
    if (known >= 0)
        row->choices->setCurrentIndex(known);
    else if (row->choices->isEditable())
        row->choices->setEditText(value);
    return known >= 0 || row->choices->isEditable();
}

void SchemeForm::setValues(const QMap<QString, QString> &values)
{
    {
        const QScopedValueRollback filling(m_filling, true);
        for (auto it = values.begin(); it != values.end(); ++it)
            setValue(it.key(), it.value());
    }
    showRowsAskedFor();
    emit edited();
}

void SchemeForm::clearMessages()
{
    for (Row &row : m_rows) {
        row.message->clear();
        row.message->hide();
    }
}

void SchemeForm::showProblem(const QString &name, const QString &sentence, bool onlyWhenTouched)
{
    Row *row = rowNamed(name);
    if (row && (row->touched || !onlyWhenTouched))
        tell(row->message, Meaning::Error, sentence);
}

void SchemeForm::showWarning(const QString &name, const QString &sentence)
{
    if (Row *row = rowNamed(name))
        tell(row->message, Meaning::Warning, sentence);
}

void SchemeForm::forgetTouches()
{
    for (Row &row : m_rows)
        row.touched = false;
}

void SchemeForm::announce(const QString &name)
{
    rowNamed(name)->touched = true;
    if (m_filling)
        return;
    showRowsAskedFor();
    emit edited();
}

SchemeForm::Row *SchemeForm::rowNamed(const QString &name)
{
    return const_cast<Row *>(std::as_const(*this).rowNamed(name));
}

const SchemeForm::Row *SchemeForm::rowNamed(const QString &name) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) {
        return name == QLatin1String(row.field->name);
    });
    return found == m_rows.end() ? nullptr : &*found;
}

} // namespace ui
