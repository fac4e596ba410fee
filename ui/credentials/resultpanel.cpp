// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/resultpanel.h"

#include "app/clouds/schemes.h"
#include "app/clouds/wording.h"
#include "ui/presentation/cloudwording.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QDateTime>
#include <QEvent>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTextCursor>
#include <QTextEdit>
#include <QVBoxLayout>

namespace ui {

using widgets::Meaning;
using widgets::spacing::l;
using widgets::spacing::m;
using widgets::spacing::s;
using widgets::spacing::xs;

namespace {

constexpr int signedLines = 4;

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

QLabel *wrapped(QWidget *parent, Qt::TextFormat format)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(format);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

bool usesWebSocket(const clouds::Credentials &credentials)
{
    return credentials.transport == clouds::Transport::WebSocket
           || credentials.transport == clouds::Transport::SecureWebSocket;
}

// The inputs in the order in which they appear in the text, each once: the place is the colour.
QStringList inputsIn(const clouds::Credentials &credentials)
{
    QStringList fields;
    for (const clouds::ContentPart &part : credentials.content) {
        if (!part.field.isEmpty() && !fields.contains(part.field))
            fields.append(part.field);
    }
    return fields;
}

} // namespace

ResultPanel::ResultPanel(QWidget *parent)
    : QWidget(parent), m_pages(new QStackedWidget(this)),
      m_empty(new widgets::EmptyState(QStringLiteral("credentials"), {}, {}, m_pages))
{
    m_pages->addWidget(m_empty);
    m_pages->addWidget(createResults());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m, l, l, l);
    layout->setSpacing(m);
    layout->addWidget(m_pages);
    setMinimumWidth(400);
    m_expiryClock.setInterval(1000);
    connect(&m_expiryClock, &QTimer::timeout, this, &ResultPanel::showExpiry);
}

void ResultPanel::showCredentials(const clouds::Scheme &scheme,
                                  const clouds::Credentials &credentials)
{
    m_scheme = &scheme;
    m_credentials = credentials;
    m_host->setText(credentials.host);
    m_port->setText(QString::number(credentials.port));
    m_path->setText(credentials.path);
    m_values->setRowVisible(m_path->parentWidget(), usesWebSocket(credentials));
    m_clientId->setText(credentials.clientId);
    m_username->setText(credentials.username);
    m_password->setText(credentials.password);
    for (QLineEdit *value : values())
        value->setCursorPosition(0);
    showNotes();
    showExpiry();
    showSteps();
    showSignedText();
    showForUse();
    m_pages->setCurrentIndex(1);
}

void ResultPanel::showNothing(const QString &reason)
{
    m_credentials.reset();
    m_empty->setTexts(tr("Host, client id, user name and password appear here"), reason);
    for (QLineEdit *value : values())
        value->clear();
    m_signed->clear();
    m_pages->setCurrentIndex(0);
}

void ResultPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_credentials)
        showSignedText();
    QWidget::changeEvent(event);
}

QWidget *ResultPanel::createResults()
{
    auto *content = new QWidget(m_pages);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, xs, 0);
    layout->setSpacing(m);
    layout->addWidget(createValues());
    m_expiry = wrapped(content, Qt::PlainText);
    m_expiry->setObjectName(QStringLiteral("expiry"));
    layout->addWidget(m_expiry);
    layout->addWidget(createSteps());
    m_notes = wrapped(content, Qt::PlainText);
    layout->addWidget(m_notes);
    layout->addWidget(createActions());
    layout->addWidget(createSignedText());
    layout->addStretch(1);

    auto *area = new QScrollArea(m_pages);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    return area;
}

QWidget *ResultPanel::createValues()
{
    m_loginPart = new QWidget(this);
    auto *values = new QWidget(m_loginPart);
    auto *form = new QFormLayout(values);
    m_values = form;
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(s);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_host = addValue(form, tr("Host:"), "host");
    m_port = addValue(form, tr("Port:"), "port");
    m_path = addValue(form, tr("Path:"), "path");
    m_clientId = addValue(form, tr("Client id:"), "result.clientId");
    m_username = addValue(form, tr("User name:"), "username");
    m_password = addValue(form, tr("Password:"), "password");
    auto *layout = new QVBoxLayout(m_loginPart);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m);
    layout->addWidget(heading(tr("What the device sends in CONNECT"), m_loginPart));
    layout->addWidget(values);
    return m_loginPart;
}

// Values that are worked out beside the login: a pre-shared key, a derived device key.
QWidget *ResultPanel::createSteps()
{
    m_stepsPart = new QWidget(this);
    m_steps = new QFormLayout;
    m_steps->setContentsMargins(0, 0, 0, 0);
    m_steps->setVerticalSpacing(s);
    m_steps->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *layout = new QVBoxLayout(m_stepsPart);
    layout->setContentsMargins(0, s, 0, 0);
    layout->setSpacing(s);
    layout->addWidget(heading(tr("Worked out beside it"), m_stepsPart));
    layout->addLayout(m_steps);
    return m_stepsPart;
}

void ResultPanel::showSteps()
{
    while (m_steps->rowCount() > 0)
        m_steps->removeRow(0);
    for (const clouds::Step &step : m_credentials->steps) {
        if (step.value == m_credentials->password)
            continue;
        QLineEdit *value = addValue(m_steps, step.name + u':', "step");
        value->setObjectName(QLatin1String("step.") + step.name);
        value->setText(step.value);
        value->setCursorPosition(0);
    }
    m_stepsPart->setVisible(m_steps->rowCount() > 0);
}

void ResultPanel::showExpiry()
{
    m_expiryClock.stop();
    const qint64 end = m_credentials ? m_credentials->expiresAt : 0;
    m_expiry->setVisible(end > 0);
    if (end <= 0)
        return;
    m_expiry->setText(presentation::expiryText(end, QDateTime::currentSecsSinceEpoch()));
    m_expiryClock.start();
}

void ResultPanel::showForUse()
{
    const bool registers = !m_credentials->answerTopic.isEmpty() || m_credentials->request;
    const bool connects = m_scheme->use == clouds::Use::Connects || !registers;
    m_connectNow->setVisible(connects);
    m_save->setVisible(connects);
    m_register->setVisible(registers);
    // Over HTTPS there is no login yet to show.
    m_loginPart->setVisible(!m_credentials->request);
}

QLineEdit *ResultPanel::addValue(QFormLayout *form, const QString &label, const char *name)
{
    auto *row = new QWidget(this);
    auto *value = new QLineEdit(row);
    value->setObjectName(QString::fromLatin1(name));
    value->setReadOnly(true);
    value->setFont(widgets::fixedFont());
    value->setAccessibleName(label);
    auto *copy = new widgets::CopyButton([value] { return value->text(); }, row);
    copy->setAccessibleName(tr("Copy %1").arg(label));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(xs);
    layout->addWidget(value, 1);
    layout->addWidget(copy);
    form->addRow(label, row);
    return value;
}

QWidget *ResultPanel::createSignedText()
{
    m_signedPart = new QWidget(this);
    m_signed = new QTextEdit(m_signedPart);
    m_signed->setObjectName(QStringLiteral("signedText"));
    m_signed->setReadOnly(true);
    m_signed->setFont(widgets::fixedFont());
    m_signed->setWordWrapMode(QTextOption::WrapAnywhere);
    m_signed->setAccessibleName(tr("The text that is signed"));
    m_signed->setFixedHeight(m_signed->fontMetrics().lineSpacing() * signedLines + l);
    m_signed->setTabChangesFocus(true);
    m_legend = wrapped(m_signedPart, Qt::RichText);
    m_formula = wrapped(m_signedPart, Qt::PlainText);
    auto *layout = new QVBoxLayout(m_signedPart);
    layout->setContentsMargins(0, s, 0, 0);
    layout->setSpacing(s);
    layout->addWidget(heading(tr("What is signed"), m_signedPart));
    layout->addWidget(m_signed);
    layout->addWidget(m_legend);
    layout->addWidget(m_formula);
    return m_signedPart;
}

QWidget *ResultPanel::createActions()
{
    auto *actions = new QWidget(this);
    m_register =
            new QPushButton(widgets::icon(QStringLiteral("cloud")), tr("&Register now…"), actions);
    m_connectNow =
            new QPushButton(widgets::icon(QStringLiteral("connect")), tr("Connect &now"), actions);
    m_save =
            new QPushButton(widgets::icon(QStringLiteral("save")), tr("&Save as profile"), actions);
    auto *copyAll =
            new QPushButton(widgets::icon(QStringLiteral("copy")), tr("Copy &all"), actions);
    m_connectNow->setObjectName(QStringLiteral("connectNow"));
    m_save->setObjectName(QStringLiteral("saveAsProfile"));
    copyAll->setObjectName(QStringLiteral("copyAll"));
    m_register->setObjectName(QStringLiteral("registerNow"));
    connect(m_register, &QPushButton::clicked, this, &ResultPanel::registerRequested);
    connect(m_connectNow, &QPushButton::clicked, this, &ResultPanel::connectRequested);
    connect(m_save, &QPushButton::clicked, this, &ResultPanel::saveRequested);
    connect(copyAll, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(allText()); });
    auto *layout = new QHBoxLayout(actions);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(s);
    for (QPushButton *button : {m_register, m_connectNow, m_save, copyAll})
        layout->addWidget(button);
    layout->addStretch(1);
    return actions;
}

void ResultPanel::showNotes()
{
    QStringList sentences;
    for (const clouds::Note &note : m_credentials->notes) {
        if (note.field.isEmpty()) // the others stand beside their inputs
            sentences.append(QStringLiteral("⚠ ") + clouds::describe(note));
    }
    m_notes->setText(sentences.join(u'\n'));
    m_notes->setVisible(!sentences.isEmpty());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, widgets::meaningColor(Meaning::Warning, colours));
    m_notes->setPalette(colours);
}

void ResultPanel::showSignedText()
{
    m_signedPart->setVisible(!m_credentials->content.empty());
    const QStringList inputs = inputsIn(*m_credentials);
    m_signed->clear();
    QTextCursor cursor(m_signed->document());
    for (const clouds::ContentPart &part : m_credentials->content) {
        QTextCharFormat format;
        const auto place = static_cast<int>(inputs.indexOf(part.field));
        if (place < 0) {
            format.setForeground(widgets::meaningColor(Meaning::Muted, palette()));
        } else {
            format.setForeground(widgets::seriesColor(place, palette()));
            format.setFontWeight(QFont::Bold); // not by colour alone
        }
        cursor.insertText(isSecret(part) ? QString(part.text.size(), u'•') : part.text, format);
    }
    m_legend->setText(partLegend());
    m_formula->setText(formula());
}

bool ResultPanel::isSecret(const clouds::ContentPart &part) const
{
    const clouds::InputField *field = clouds::fieldByName(*m_scheme, part.field);
    return field && clouds::isSecret(field->kind);
}

QList<QLineEdit *> ResultPanel::values() const
{
    return {m_host, m_port, m_path, m_clientId, m_username, m_password};
}

QString ResultPanel::partLegend() const
{
    QStringList entries;
    const QStringList inputs = inputsIn(*m_credentials);
    for (int i = 0; i < inputs.size(); ++i) {
        const clouds::InputField *field = clouds::fieldByName(*m_scheme, inputs.at(i));
        const QString label = field ? clouds::labelOf(*field) : inputs.at(i);
        entries.append(QStringLiteral("<span style=\"color:%1\">■&nbsp;<b>%2</b></span>")
                               .arg(widgets::seriesColor(i, palette()).name(),
                                    label.toHtmlEscaped().replace(u' ', QLatin1String("&nbsp;"))));
    }
    entries.append(QStringLiteral("<span style=\"color:%1\">■&nbsp;%2</span>")
                           .arg(widgets::meaningColor(Meaning::Muted, palette()).name(),
                                tr("always the same").replace(u' ', QLatin1String("&nbsp;"))));
    return entries.join(QStringLiteral(" &nbsp; "));
}

QString ResultPanel::formula() const
{
    const clouds::InputField *key = clouds::fieldByName(*m_scheme, m_credentials->keyField);
    if (!key)
        return tr("The signature is the %1 of this text.").arg(m_credentials->algorithm);
    return tr("The signature is the %1 of this text, with the input \"%2\" as its key. A device "
              "that "
              "signs any other text, even by one character, is refused.")
            .arg(m_credentials->algorithm, clouds::labelOf(*key));
}

QString ResultPanel::allText() const
{
    QStringList lines;
    for (const QLineEdit *value : values()) {
        if (value != m_path || usesWebSocket(*m_credentials))
            lines.append(value->accessibleName() + u' ' + value->text());
    }
    return lines.join(u'\n');
}

} // namespace ui
