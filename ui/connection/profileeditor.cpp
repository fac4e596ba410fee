// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/profileeditor.h"

#include "app/modem/modemcatalog.h"
#include "app/modem/modulelibrary.h"
#include "app/profiles/draft.h"
#include "app/profiles/profilesecrets.h"
#include "app/profiles/profilestore.h"
#include "app/profiles/validation.h"
#include "app/storage/settings.h"
#include "ui/connection/advancedform.h"
#include "ui/connection/carrierform.h"
#include "ui/connection/certificatedialog.h"
#include "ui/connection/endpointform.h"
#include "ui/connection/fieldrow.h"
#include "ui/connection/loginform.h"
#include "ui/connection/notesform.h"
#include "ui/connection/routeform.h"
#include "ui/connection/subscriptionsform.h"
#include "ui/connection/tlsform.h"
#include "ui/connection/willform.h"
#include "ui/presentation/cloudcontext.h"
#include "ui/presentation/profilewording.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using widgets::NoticeBar;

namespace {

const QString geometryKey = QStringLiteral("connection/editor");

QScrollArea *scrollable(QWidget *page)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(page);
    // The tab's own background, not that of an input.
    area->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    return area;
}

} // namespace

ProfileEditor::ProfileEditor(const ProfileServices &services, QWidget *parent)
    : QDialog(parent), m_services(services), m_notice(new NoticeBar(this)),
      m_tabs(new QTabWidget(this)), m_draftTimer(new QTimer(this))
{
    m_draftTimer->setSingleShot(true);
    m_draftTimer->setInterval(700);
    createPages();
    createLayout();
    connectPages();
    if (!restoreGeometry(services.settings.state(geometryKey)))
        resize(640, 600);
}

ProfileEditor::~ProfileEditor()
{
    m_services.settings.setState(geometryKey, saveGeometry());
}

void ProfileEditor::createPages()
{
    auto *general = new QWidget;
    auto *endpoint = new EndpointForm(m_services.profiles.groups(), general);
    auto *carrier = new CarrierForm(
            m_services.modules ? m_services.modules->modules() : modem::moduleCatalogs(), general);
    m_login = new LoginForm(general);
    m_login->setSecretHome(m_services.secrets.home());
    auto *layout = new QVBoxLayout(general);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(endpoint);
    layout->addWidget(carrier);
    layout->addWidget(m_login);
    layout->addStretch();
    m_tabs->addTab(scrollable(general), tr("General"));
    m_pages = {endpoint, carrier, m_login};
    ProfilePage::alignLabels(m_pages);

    m_tls = new TlsForm;
    addPage(tr("TLS"), m_tls);
    auto *route = new RouteForm;
    addPage(tr("Network"), route);
    auto *will = addPage(tr("Last will"), new WillForm);
    auto *subscriptions = addPage(tr("Subscriptions"), new SubscriptionsForm);
    auto *advanced = new AdvancedForm;
    addPage(tr("Advanced"), advanced);
    addPage(tr("Notes"), new NotesForm);

    connect(endpoint, &EndpointForm::transportChanged, m_tls, &TlsForm::setTransport);
    connect(endpoint, &EndpointForm::transportChanged, carrier, &CarrierForm::setTransport);
    connect(endpoint, &EndpointForm::transportChanged, route, &RouteForm::setTransport);
    connect(route, &RouteForm::serviceLookupChanged, endpoint, &EndpointForm::setServiceLookup);
    connect(m_tls, &TlsForm::certificateRequested, this, &ProfileEditor::lookAtCertificate);
    connect(endpoint, &EndpointForm::loginEntered, m_login, &LoginForm::setLogin);
    connect(advanced, &AdvancedForm::engineChanged, subscriptions, &ProfilePage::setEngine);
    for (ProfilePage *page : {will, subscriptions, static_cast<ProfilePage *>(advanced)})
        connect(m_login, &LoginForm::versionChanged, page, &ProfilePage::setVersion);
}

ProfilePage *ProfileEditor::addPage(const QString &title, ProfilePage *page)
{
    m_tabs->addTab(scrollable(page), title);
    m_pages.append(page);
    ProfilePage::alignLabels({page});
    return page;
}

void ProfileEditor::createLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(widgets::spacing::m, widgets::spacing::m, widgets::spacing::m,
                               widgets::spacing::m);
    layout->setSpacing(widgets::spacing::m);
    layout->addWidget(m_notice);
    layout->addWidget(m_tabs, 1);
    layout->addLayout(createButtons());
}

QHBoxLayout *ProfileEditor::createButtons()
{
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *save = new QPushButton(tr("&Save"), this);
    auto *saveAndConnect = new QPushButton(tr("Save and Co&nnect"), this);
    cancel->setObjectName(QStringLiteral("cancel"));
    save->setObjectName(QStringLiteral("save"));
    saveAndConnect->setObjectName(QStringLiteral("saveAndConnect"));
    cancel->setAutoDefault(false);
    save->setAutoDefault(false);
    saveAndConnect->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &ProfileEditor::reject);
    connect(save, &QPushButton::clicked, this, [this] { this->save(); });
    connect(saveAndConnect, &QPushButton::clicked, this, [this] {
        if (this->save())
            emit connectRequested(m_original.id);
    });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(widgets::spacing::s);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    buttons->addWidget(saveAndConnect);
    return buttons;
}

void ProfileEditor::connectPages()
{
    for (const ProfilePage *page : std::as_const(m_pages))
        connect(page, &ProfilePage::edited, this, &ProfileEditor::edited);
    connect(m_draftTimer, &QTimer::timeout, this, [this] {
        if (isModified())
            profiles::saveDraft(m_services.paths, profile());
    });
    connect(&m_services.secrets, &profiles::SecretStore::homeChanged, m_login,
            &LoginForm::setSecretHome);
}

// Asked for the way a connection would ask, with what the fields hold now.
void ProfileEditor::lookAtCertificate()
{
    net::EndpointOptions endpoint = profiles::endpoint(profile(), secrets());
    if (endpoint.host.isEmpty()) {
        showFirstFlaw();
        return;
    }
    auto *dialog = new CertificateDialog(endpoint, m_services.ioThread, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CertificateDialog::certificateAccepted, m_tls, &TlsForm::setPinned);
    dialog->open();
}

void ProfileEditor::edit(const profiles::Profile &profile)
{
    m_original = profile;
    m_originalSecrets = {};
    m_originSecrets.clear();
    m_loadedPassword.clear();
    load(profile, {});
    if (!profile.id.isEmpty())
        readStoredSecrets();
}

void ProfileEditor::edit(const profiles::Profile &profile, const profiles::Secrets &secrets)
{
    m_original = profile;
    m_originalSecrets = {};
    m_originSecrets = secrets.originSecrets;
    m_loadedPassword = secrets.password;
    load(profile, secrets);
}

void ProfileEditor::editDraft(const profiles::Profile &draft)
{
    const profiles::Profile *stored = m_services.profiles.find(draft.id);
    edit(stored ? *stored : profiles::Profile());
    profiles::Profile typed = draft;
    if (!stored)
        typed.id.clear();
    typed.slug = m_original.slug;
    load(typed, {});
    m_noticeIsHint = false;
    m_notice->showNotice(NoticeBar::Severity::Info,
                         tr("These changes were not saved when the program ended."),
                         tr("Check them; passwords were not kept and must be entered again."));
}

void ProfileEditor::load(const profiles::Profile &profile, const profiles::Secrets &secrets)
{
    if (const FieldRow *name = m_pages.first()->row(profiles::Field::Name))
        name->field()->setFocus(); // typing begins with the name
    setWindowTitle(profile.id.isEmpty() ? tr("New Connection") : tr("Edit “%1”").arg(profile.name));
    m_loading = true;
    for (ProfilePage *page : std::as_const(m_pages))
        page->load(profile, secrets);
    m_loading = false;
    validate();
}

void ProfileEditor::readStoredSecrets()
{
    profiles::readSecrets(
            m_services.secrets, m_original, this,
            [this](const auto &secrets, const auto &problem) { secretsRead(secrets, problem); });
}

void ProfileEditor::secretsRead(const profiles::Secrets &secrets,
                                const std::optional<profiles::SecretError> &problem)
{
    m_originalSecrets = secrets;
    m_originSecrets = secrets.originSecrets;
    m_loadedPassword = problem ? QByteArray() : secrets.password;
    m_loading = true;
    if (problem) {
        m_login->setPasswordProblem(presentation::explain(*problem).cause);
    } else {
        for (ProfilePage *page : std::as_const(m_pages))
            page->loadSecrets(secrets);
    }
    m_loading = false;
    validate();
}

profiles::Profile ProfileEditor::profile() const
{
    profiles::Profile profile = m_original;
    profiles::Secrets secrets = m_originalSecrets;
    for (const ProfilePage *page : m_pages)
        page->store(profile, secrets);
    // What a person types wins over what would be worked out again.
    if (profile.clientId != m_original.clientId || profile.username != m_original.username
        || profile.password != m_original.password || secrets.password != m_loadedPassword)
        profile.origin = {};
    return profile;
}

profiles::Secrets ProfileEditor::secrets() const
{
    profiles::Profile profile = m_original;
    profiles::Secrets secrets = m_originalSecrets;
    for (const ProfilePage *page : m_pages)
        page->store(profile, secrets);
    secrets.originSecrets = m_originSecrets;
    return secrets;
}

bool ProfileEditor::isModified() const
{
    return profile() != m_original || secrets() != m_originalSecrets;
}

void ProfileEditor::edited()
{
    if (m_loading)
        return;
    if (m_askedToDiscard) {
        m_askedToDiscard = false;
        m_notice->clear();
    }
    validate();
    m_draftTimer->start();
}

bool ProfileEditor::validate()
{
    const auto flaws = profiles::validate(profile());
    const bool mayBeMissing = !m_saveTried && m_original.id.isEmpty();
    for (ProfilePage *page : std::as_const(m_pages))
        page->showFlaws(flaws, !mayBeMissing);
    showCloudHints();
    return std::all_of(flaws.begin(), flaws.end(), profiles::isWarning);
}

// Other notices are more important and stay.
void ProfileEditor::showCloudHints()
{
    if (m_notice->isVisibleTo(this) && !m_noticeIsHint)
        return;
    const QStringList hints = presentation::connectHints(profile());
    m_noticeIsHint = !hints.isEmpty();
    if (hints.isEmpty())
        m_notice->clear();
    else
        m_notice->showNotice(NoticeBar::Severity::Warning, hints.join(u' '));
}

bool ProfileEditor::save()
{
    m_saveTried = true;
    if (!validate()) {
        showFirstFlaw();
        return false;
    }
    profiles::Profile profile = this->profile();
    if (m_services.profiles.find(profile.id))
        m_services.profiles.change(profile);
    else
        profile.id = m_services.profiles.add(profile);
    storeSecrets(profile);
    m_original = *m_services.profiles.find(profile.id);
    finish();
    emit saved(profile.id);
    return true;
}

void ProfileEditor::showFirstFlaw()
{
    for (const profiles::ProfileFlaw &flaw : profiles::validate(profile())) {
        if (profiles::isWarning(flaw))
            continue;
        for (ProfilePage *page : std::as_const(m_pages)) {
            if (!page->row(flaw.field))
                continue;
            for (int tab = 0; tab < m_tabs->count(); ++tab) {
                if (m_tabs->widget(tab)->isAncestorOf(page))
                    m_tabs->setCurrentIndex(tab);
            }
            page->focusField(flaw.field);
            return;
        }
    }
}

// Written only when they changed: a secret that could not be read stays where it is.
void ProfileEditor::storeSecrets(const profiles::Profile &profile)
{
    const profiles::Secrets secrets = this->secrets();
    const bool sameUse =
            profile.password == m_original.password && profile.keyPassword == m_original.keyPassword
            && profile.caHasPassword == m_original.caHasPassword
            && profile.proxyHasPassword == m_original.proxyHasPassword
            && profile.networkHasPassword == m_original.networkHasPassword
            && profile.endpoint.tls.verification == m_original.endpoint.tls.verification
            && profile.origin == m_original.origin;
    if (secrets == m_originalSecrets && sameUse)
        return;
    profiles::SecretStore &store = m_services.secrets;
    profiles::writeSecrets(store, profile, secrets, &store, [](const auto &) {});
    m_originalSecrets = secrets;
}

void ProfileEditor::finish()
{
    m_draftTimer->stop();
    profiles::discardDraft(m_services.paths);
    accept();
}

void ProfileEditor::reject()
{
    if (isModified() && !m_askedToDiscard) {
        m_askedToDiscard = true;
        m_noticeIsHint = false;
        m_notice->showNotice(NoticeBar::Severity::Warning, tr("Your changes are not saved."),
                             tr("Save them, or cancel once more to throw them away."));
        connect(m_notice->addAction(tr("&Discard Changes")), &QPushButton::clicked, this,
                &ProfileEditor::reject);
        return;
    }
    m_draftTimer->stop();
    profiles::discardDraft(m_services.paths);
    QDialog::reject();
}

} // namespace ui
