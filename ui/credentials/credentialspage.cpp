// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/credentialspage.h"

#include "app/cloudprofiles/cloudprofile.h"
#include "app/cloudprofiles/connectpaste.h"
#include "app/clouds/paste.h"
#include "app/clouds/schemes.h"
#include "app/clouds/wording.h"
#include "app/storage/settings.h"
#include "ui/credentials/registerdialog.h"
#include "ui/credentials/resultpanel.h"
#include "ui/credentials/schemeform.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDateTime>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTextDocument>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {

using widgets::spacing::l;
using widgets::spacing::m;
using widgets::spacing::s;
using widgets::spacing::xs;

namespace {

constexpr int pasteLines = 3;
constexpr int inputsWidth = 510;
constexpr int typingPause = 800; // ms

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

CredentialsPage::CredentialsPage(storage::Settings &settings, client::IoThread &ioThread,
                                 inspector::Capture &capture, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_ioThread(ioThread), m_capture(capture)
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
            [this] { emit saveAsProfileRequested(profile(), secrets()); });
    connect(m_results, &ResultPanel::connectRequested, this,
            [this] { emit connectRequested(profile(), secrets()); });
    connect(m_results, &ResultPanel::registerRequested, this, &CredentialsPage::registerDevice);
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
    m_notice = new widgets::NoticeBar(inputs);
    m_notice->hide();
    layout->addWidget(createCloudRow());
    layout->addWidget(createPasteBox());
    layout->addWidget(m_notice);
    layout->addWidget(m_formArea, 1);
    return inputs;
}

QWidget *CredentialsPage::createCloudRow()
{
    auto *row = new QWidget(m_content);
    m_clouds = new QComboBox(row);
    m_clouds->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_clouds->setMinimumContentsLength(16);
    for (const clouds::Scheme &scheme : clouds::schemes()) {
        if (scheme.use == clouds::Use::CommandsOnly)
            continue;
        m_clouds->addItem(clouds::nameOf(scheme), QString::fromLatin1(scheme.id));
    }
    connect(m_clouds, &QComboBox::activated, this, [this] {
        m_notice->clear();
        setCloud(m_clouds->currentData().toString());
        remember();
    });
    auto *layout = new QFormLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *many = new QPushButton(tr("&Many devices…"), row);
    many->setObjectName(QStringLiteral("manyDevices"));
    many->setToolTip(tr("A table of devices in, a table of credentials or profiles out"));
    connect(many, &QPushButton::clicked, this, &CredentialsPage::openDeviceTable);
    auto *choice = new QWidget(row);
    auto *choiceLayout = new QHBoxLayout(choice);
    choiceLayout->setContentsMargins(0, 0, 0, 0);
    choiceLayout->setSpacing(s);
    choiceLayout->addWidget(m_clouds, 1);
    choiceLayout->addWidget(many);
    auto *label = new QLabel(tr("C&loud:"), row);
    label->setBuddy(m_clouds);
    layout->addRow(label, choice);
    return row;
}

QWidget *CredentialsPage::createPasteBox()
{
    auto *box = new QWidget(m_content);
    m_paste = new QPlainTextEdit(box);
    m_paste->setObjectName(QStringLiteral("paste"));
    m_paste->setPlaceholderText(
            tr("Paste what you have: the console's JSON or lines, AT commands, constants of a "
               "sketch, client id, user name and password, or a CONNECT packet in hex."));
    m_paste->setAccessibleName(tr("Paste from the console"));
    m_paste->setTabChangesFocus(true);
    m_paste->setFixedHeight(m_paste->fontMetrics().lineSpacing() * pasteLines + m);
    m_pasteAnswer = new QLabel(box);
    m_pasteAnswer->setWordWrap(true);
    m_pasteAnswer->setTextFormat(Qt::PlainText);
    m_pasteAnswer->setTextInteractionFlags(Qt::TextSelectableByMouse
                                           | Qt::TextSelectableByKeyboard);
    m_pasteAnswer->hide();
    m_typing = new QTimer(m_paste);
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPause);
    connect(m_typing, &QTimer::timeout, this, &CredentialsPage::readPaste);
    // What is pasted comes in one piece; what is typed is read when the fingers rest.
    connect(m_paste->document(), &QTextDocument::contentsChange, this, [this](int, int, int added) {
        constexpr int oneKey = 2; // the first one brings a line's end along
        m_typing->setInterval(added > oneKey ? 0 : typingPause);
    });
    connect(m_paste, &QPlainTextEdit::textChanged, this, [this] {
        if (m_typing->interval() > 0)
            return m_typing->start();
        m_typing->stop();
        readPaste();
    });
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(xs);
    layout->addWidget(m_paste);
    layout->addWidget(m_pasteAnswer);
    return box;
}

void CredentialsPage::showScheme(const clouds::Scheme &scheme)
{
    if (m_scheme != &scheme) {
        m_pasted = {};
        m_pasteAnswer->hide();
    }
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
        checkPasted(); // what can be seen without the secret
        return;
    }
    m_credentials = *derived;
    m_results->showCredentials(*m_scheme, *derived);
    checkPasted();
}

void CredentialsPage::showFlaws(const clouds::Derivation &derived)
{
    m_form->clearMessages();
    const QMap<QString, QString> values = m_form->values();
    for (const clouds::InputField &field : m_scheme->inputs) {
        const QString name = QString::fromLatin1(field.name);
        if (!clouds::isAskedFor(*m_scheme, field, values))
            continue;
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
    if (askWhichProduct(text))
        return;
    const auto packet = cloudprofiles::readConnectPacket(text);
    const clouds::Pasted pasted =
            packet ? clouds::readPaste(*m_scheme, *packet) : clouds::readPaste(*m_scheme, text);
    if (pasted.isEmpty()) {
        m_pasteAnswer->setText(
                tr("Nothing here is recognised: copy the whole JSON, or lines such as "
                   "\"ProductKey: a1…\"."));
        return;
    }
    fillIn(pasted);
}

// The text bears the marks of another cloud than the one chosen. Aliyun has two products with MQTT
// that are taken for each other, so nobody decides that but the person.
bool CredentialsPage::askWhichProduct(const QString &text)
{
    const clouds::Scheme *meant = clouds::schemeOf(text);
    const auto isFamily = [](const clouds::Scheme &scheme) {
        return QLatin1String(scheme.id).startsWith(QLatin1String("aliyun"));
    };
    const bool isSame = !meant || meant == m_scheme || (isFamily(*meant) && isFamily(*m_scheme));
    if (isSame || clouds::readPaste(*meant, text).isEmpty())
        return false;
    const clouds::Scheme *chosen = m_scheme;
    m_notice->showNotice(widgets::NoticeBar::Severity::Info,
                         tr("Which product is meant? The pasted text looks like %1.")
                                 .arg(clouds::nameOf(*meant)),
                         tr("The two sign in different ways."));
    const auto choose = [this, text](const clouds::Scheme *scheme) {
        m_notice->clear();
        showScheme(*scheme);
        fillIn(clouds::readPaste(*scheme, text));
    };
    connect(m_notice->addAction(clouds::nameOf(*meant)), &QPushButton::clicked, this,
            [choose, meant] { choose(meant); });
    connect(m_notice->addAction(clouds::nameOf(*chosen)), &QPushButton::clicked, this,
            [choose, chosen] { choose(chosen); });
    return true;
}

void CredentialsPage::fillIn(const clouds::Pasted &pasted)
{
    QStringList labels;
    for (const clouds::InputField &field : m_scheme->inputs) {
        if (pasted.values.contains(QString::fromLatin1(field.name)))
            labels.append(clouds::labelOf(field));
    }
    m_notice->clear(); // of the device before
    // A secret does not stay in readable text.
    const QSignalBlocker blocker(m_paste);
    m_paste->clear();
    m_pasteAnswer->setVisible(true);
    m_pasteAnswer->setText(tr("Filled in: %1.").arg(labels.join(tr(", "))));
    m_pasted = pasted.ready;
    m_form->setValues(pasted.values);
}

// Says whether pasted credentials are what the inputs give, as soon as the secret is known.
void CredentialsPage::checkPasted()
{
    if (m_pasted.isEmpty())
        return;
    const auto findings = clouds::checkReady(
            *m_scheme, {m_form->values(), QDateTime::currentMSecsSinceEpoch()}, m_pasted);
    if (!findings)
        return;
    QStringList sentences;
    for (const clouds::Finding &finding : *findings) {
        const QString sign =
                clouds::isHint(finding.why) ? QStringLiteral("⚠ ") : QStringLiteral("✖ ");
        sentences.append(sign + clouds::describe(finding));
        if (!finding.expected.isEmpty())
            sentences.append(tr("    Right: %1").arg(finding.expected));
    }
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

void CredentialsPage::registerDevice()
{
    auto *dialog = new RegisterDialog(
            {m_scheme, {m_form->values(), QDateTime::currentMSecsSinceEpoch()}, *m_credentials},
            m_ioThread, m_capture, m_settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RegisterDialog::registered, this, &CredentialsPage::showRegistered);
    dialog->open();
}

void CredentialsPage::showRegistered(const clouds::Login &login)
{
    showScheme(*login.scheme);
    m_form->setValues(login.inputs.values);
    m_notice->showNotice(widgets::NoticeBar::Severity::Info,
                         tr("The device is registered, and its login is filled in."),
                         tr("Save it now: the cloud hands it out once."));
    connect(m_notice->addAction(tr("Save as profile")), &QPushButton::clicked, this, [this] {
        m_notice->clear();
        if (m_credentials)
            emit saveAsProfileRequested(profile(), secrets());
    });
}

void CredentialsPage::openDeviceTable()
{
    auto *dialog = new DeviceTableDialog(*m_scheme, m_form->values(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DeviceTableDialog::profilesRequested, this,
            &CredentialsPage::profilesRequested);
    dialog->open();
}

profiles::Profile CredentialsPage::profile() const
{
    return cloudprofiles::profileFrom(*m_scheme, *m_credentials, m_form->values());
}

profiles::Secrets CredentialsPage::secrets() const
{
    return cloudprofiles::secretsFrom(*m_scheme, *m_credentials, m_form->values());
}

} // namespace ui
