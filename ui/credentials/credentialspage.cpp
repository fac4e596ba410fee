// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/credentialspage.h"

#include "app/clouds/paste.h"
#include "app/clouds/schemes.h"
#include "app/clouds/wording.h"
#include "app/storage/settings.h"
#include "ui/credentials/profilefrom.h"
#include "ui/credentials/resultpanel.h"
#include "ui/credentials/schemeform.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDateTime>
#include <QEvent>
#include <QFormLayout>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

namespace ui {

using widgets::spacing::l;
using widgets::spacing::m;
using widgets::spacing::s;
using widgets::spacing::xs;

namespace {

constexpr int pasteLines = 3;
constexpr int inputsWidth = 430;

QString splitterKey()
{
    return QStringLiteral("credentials/splitter");
}

QString cloudKey()
{
    return QStringLiteral("credentials/cloud");
}

QString inputsKey(const clouds::Scheme &scheme)
{
    return QStringLiteral("credentials/inputs.") + QLatin1String(scheme.id);
}

} // namespace

CredentialsPage::CredentialsPage(storage::Settings &settings, QWidget *parent)
    : QWidget(parent), m_settings(settings)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    createContent();
    if (!setCloud(m_settings.value(cloudKey()).toString()))
        showScheme(clouds::schemes().front());
}

bool CredentialsPage::setCloud(const QString &id)
{
    const clouds::Scheme *scheme = clouds::schemeById(id);
    if (!scheme)
        return false;
    showScheme(*scheme);
    return true;
}

bool CredentialsPage::setInput(const QString &name, const QString &value)
{
    return m_form->setValue(name, value);
}

void CredentialsPage::changeEvent(QEvent *event)
{
    // Queued: the event is still on its way to the widgets that are replaced.
    if (event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &CredentialsPage::retranslate, Qt::QueuedConnection);
    QWidget::changeEvent(event);
}

void CredentialsPage::retranslate()
{
    const QMap<QString, QString> values = m_form->values();
    const QByteArray sizes = m_content->saveState();
    delete m_content;
    createContent();
    m_content->restoreState(sizes);
    showScheme(*m_scheme);
    m_form->setValues(values);
}

void CredentialsPage::createContent()
{
    m_content = new QSplitter(Qt::Horizontal, this);
    m_content->setChildrenCollapsible(false);
    m_results = new ResultPanel(m_content);
    m_content->addWidget(createInputs());
    m_content->addWidget(m_results);
    m_content->setStretchFactor(1, 1);
    m_content->setSizes({inputsWidth, inputsWidth});
    m_content->restoreState(m_settings.state(splitterKey()));
    layout()->addWidget(m_content);
    connect(m_content, &QSplitter::splitterMoved, this,
            [this] { m_settings.setState(splitterKey(), m_content->saveState()); });
    connect(m_results, &ResultPanel::saveRequested, this,
            [this] { emit saveAsProfileRequested(profile(), m_credentials->password); });
    connect(m_results, &ResultPanel::connectRequested, this,
            [this] { emit connectRequested(profile(), m_credentials->password); });
}

QWidget *CredentialsPage::createInputs()
{
    auto *inputs = new QWidget(m_content);
    inputs->setMinimumWidth(360);
    m_formArea = new QScrollArea(inputs);
    m_formArea->setWidgetResizable(true);
    m_formArea->setFrameShape(QFrame::NoFrame);
    m_formArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(inputs);
    layout->setContentsMargins(l, l, m, l);
    layout->setSpacing(m);
    layout->addWidget(createCloudRow());
    layout->addWidget(createPasteBox());
    layout->addWidget(m_formArea, 1);
    return inputs;
}

QWidget *CredentialsPage::createCloudRow()
{
    auto *row = new QWidget(m_content);
    m_clouds = new QComboBox(row);
    for (const clouds::Scheme &scheme : clouds::schemes()) {
        if (!scheme.isDevice)
            continue;
        m_clouds->addItem(clouds::nameOf(scheme), QString::fromLatin1(scheme.id));
    }
    connect(m_clouds, &QComboBox::activated, this, [this] {
        setCloud(m_clouds->currentData().toString());
        remember();
    });
    auto *layout = new QFormLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->addRow(tr("&Cloud:"), m_clouds);
    return row;
}

QWidget *CredentialsPage::createPasteBox()
{
    auto *box = new QWidget(m_content);
    m_paste = new QPlainTextEdit(box);
    m_paste->setObjectName(QStringLiteral("paste"));
    m_paste->setPlaceholderText(tr("Paste here what the console shows (JSON, lines, an AT command "
                                   "or constants of a sketch) to fill the fields below."));
    m_paste->setAccessibleName(tr("Paste from the console"));
    m_paste->setTabChangesFocus(true);
    m_paste->setFixedHeight(m_paste->fontMetrics().lineSpacing() * pasteLines + m);
    m_pasteAnswer = new QLabel(box);
    m_pasteAnswer->setWordWrap(true);
    m_pasteAnswer->hide();
    connect(m_paste, &QPlainTextEdit::textChanged, this, &CredentialsPage::readPaste);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(xs);
    layout->addWidget(m_paste);
    layout->addWidget(m_pasteAnswer);
    return box;
}

void CredentialsPage::showScheme(const clouds::Scheme &scheme)
{
    if (m_scheme != &scheme)
        m_pasted = {};
    m_scheme = &scheme;
    m_clouds->setCurrentIndex(m_clouds->findData(QString::fromLatin1(scheme.id)));
    m_form = new SchemeForm(scheme);
    m_formArea->setWidget(m_form); // deletes the form before
    const QJsonObject remembered = m_settings.value(inputsKey(scheme)).toObject();
    for (auto it = remembered.begin(); it != remembered.end(); ++it)
        m_form->setValue(it.key(), it->toString());
    m_form->forgetTouches();
    connect(m_form, &SchemeForm::edited, this, [this] {
        recalculate();
        remember();
    });
    recalculate();
}

void CredentialsPage::recalculate()
{
    const clouds::Derivation derived =
            clouds::derive(*m_scheme, {m_form->values(), QDateTime::currentMSecsSinceEpoch()});
    m_credentials.reset();
    showFlaws(derived);
    if (!derived) {
        m_results->showNothing(clouds::describe(derived.error(), *m_scheme));
        return;
    }
    m_credentials = *derived;
    m_results->showCredentials(*m_scheme, *derived);
    checkPasted();
}

void CredentialsPage::showFlaws(const clouds::Derivation &derived)
{
    m_form->clearMessages();
    for (const clouds::InputField &field : m_scheme->inputs) {
        const QString name = QString::fromLatin1(field.name);
        if (const auto flaw = clouds::flawOf(field, m_form->value(name)))
            m_form->showProblem(name, clouds::describe(*flaw, *m_scheme),
                                flaw->what == clouds::InputFlaw::Missing);
    }
    if (!derived) {
        m_form->showProblem(derived.error().field, clouds::describe(derived.error(), *m_scheme),
                            derived.error().what == clouds::InputFlaw::Missing);
        return;
    }
    for (const clouds::Note &note : derived->notes) {
        if (!note.field.isEmpty())
            m_form->showWarning(note.field, clouds::describe(note));
    }
}

void CredentialsPage::readPaste()
{
    const QString text = m_paste->toPlainText();
    m_pasteAnswer->setVisible(!text.trimmed().isEmpty());
    if (text.trimmed().isEmpty())
        return;
    const clouds::Pasted pasted = clouds::readPaste(*m_scheme, text);
    if (pasted.isEmpty()) {
        m_pasteAnswer->setText(
                tr("Nothing here is recognised: copy the whole JSON, or lines such as "
                   "\"ProductKey: a1…\"."));
        return;
    }
    QStringList labels;
    for (const clouds::InputField &field : m_scheme->inputs) {
        if (pasted.values.contains(QString::fromLatin1(field.name)))
            labels.append(clouds::labelOf(field));
    }
    // A secret does not stay in readable text.
    const QSignalBlocker blocker(m_paste);
    m_paste->clear();
    m_pasteAnswer->setText(tr("Filled in: %1.").arg(labels.join(tr(", "))));
    m_pasted = pasted.ready;
    m_form->setValues(pasted.values);
}

// Says whether pasted credentials are what the inputs give, as soon as the secret is known.
void CredentialsPage::checkPasted()
{
    if (m_pasted.password.isEmpty())
        return;
    const auto findings = clouds::checkReady(
            *m_scheme, {m_form->values(), QDateTime::currentMSecsSinceEpoch()}, m_pasted);
    if (!findings)
        return;
    QStringList sentences;
    for (const clouds::Finding &finding : *findings)
        sentences.append(QStringLiteral("✖ ") + clouds::describe(finding));
    m_pasteAnswer->setVisible(true);
    m_pasteAnswer->setText(sentences.isEmpty()
                                   ? tr("✔ The pasted credentials are what these inputs give.")
                                   : sentences.join(u'\n'));
}

void CredentialsPage::remember()
{
    QJsonObject inputs;
    for (const clouds::InputField &field : m_scheme->inputs) {
        const QString name = QString::fromLatin1(field.name);
        if (!clouds::isSecret(field.kind))
            inputs.insert(name, m_form->value(name));
    }
    m_settings.setValue(cloudKey(), QString::fromLatin1(m_scheme->id));
    m_settings.setValue(inputsKey(*m_scheme), inputs);
}

profiles::Profile CredentialsPage::profile() const
{
    return profileFrom(*m_scheme, *m_credentials, m_form->values());
}

} // namespace ui
