// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/cloudtopicspanel.h"

#include "app/clouds/modelfile.h"
#include "app/clouds/wording.h"
#include "app/storage/settings.h"
#include "ui/presentation/cloudcontext.h"
#include "ui/presentation/cloudtopicmodel.h"
#include "ui/presentation/cloudwording.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/requestmodel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/theme.h"

#include <QDateTime>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

using clouds::CloudTopic;
using clouds::TopicDirection;
using presentation::LiveConnection;
using presentation::PayloadForm;
using widgets::NoticeBar;
using widgets::spacing::s;
using widgets::spacing::xs;

namespace {

constexpr int exampleLines = 4;
constexpr qint64 largestModel = 8 * 1024 * 1024; // bytes

QString splitterKey()
{
    return QStringLiteral("credentials/topicsSplitter");
}

// What somebody must still fill in; it would be no topic name.
bool isOpen(const QString &topic)
{
    return topic.contains(u'{') || topic.contains(u'#') || topic.contains(u'+');
}

} // namespace

CloudTopicsPanel::CloudTopicsPanel(storage::Settings &settings, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_topicModel(new presentation::CloudTopicModel(this)),
      m_requestModel(new presentation::RequestModel(this)),
      m_filtered(new QSortFilterProxyModel(this))
{
    m_filtered->setSourceModel(m_topicModel);
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered->setFilterKeyColumn(-1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    createContent();
    showCloud();
}

CloudTopicsPanel::~CloudTopicsPanel() = default;

void CloudTopicsPanel::createContent()
{
    m_content = new QWidget(this);
    auto *splitter = new QSplitter(Qt::Vertical, m_content);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(createPalette(splitter));
    splitter->addWidget(createRequests(splitter));
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->restoreState(m_settings.state(splitterKey()));
    connect(splitter, &QSplitter::splitterMoved, this,
            [this, splitter] { m_settings.setState(splitterKey(), splitter->saveState()); });
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(s, s, s, s);
    layout->addWidget(splitter);
    this->layout()->addWidget(m_content);
}

QWidget *CloudTopicsPanel::createPalette(QWidget *parent)
{
    auto *palette = new QWidget(parent);
    m_cloud = new QLabel(palette);
    m_cloud->setObjectName(QStringLiteral("cloudName"));
    m_cloud->setWordWrap(true);
    m_loadModel =
            new QPushButton(widgets::icon(QStringLiteral("import")), tr("Thing &model…"), palette);
    m_loadModel->setToolTip(tr("Load a thing model (TSL) exported from the console"));
    connect(m_loadModel, &QPushButton::clicked, this, &CloudTopicsPanel::chooseModel);
    m_search = new QLineEdit(palette);
    m_search->setPlaceholderText(tr("Find a topic"));
    m_search->setAccessibleName(tr("Find a topic"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered->setFilterFixedString(text);
        m_tree->expandAll();
    });
    m_tree = new QTreeView(palette);
    m_tree->setObjectName(QStringLiteral("cloudTopics"));
    m_tree->setAccessibleName(tr("Topics of the cloud"));
    m_tree->setModel(m_filtered);
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(0, 230);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CloudTopicsPanel::showCurrent);
    connect(m_tree, &QTreeView::activated, this, [this] {
        if (const CloudTopic *topic = current())
            topic->direction == TopicDirection::Up ? publishCurrent() : subscribeCurrent();
    });
    m_notice = new NoticeBar(palette);
    m_notice->hide();
    auto *head = new QHBoxLayout;
    head->setSpacing(s);
    head->addWidget(m_cloud, 1);
    head->addWidget(m_loadModel);
    auto *layout = new QVBoxLayout(palette);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(s);
    layout->addLayout(head);
    layout->addWidget(m_notice);
    layout->addWidget(m_search);
    layout->addWidget(m_tree, 1);
    layout->addWidget(createDetails(palette));
    return palette;
}

QWidget *CloudTopicsPanel::createDetails(QWidget *parent)
{
    auto *details = new QWidget(parent);
    m_example = new QPlainTextEdit(details);
    m_example->setObjectName(QStringLiteral("example"));
    m_example->setReadOnly(true);
    m_example->setFont(widgets::fixedFont());
    m_example->setTabChangesFocus(true);
    m_example->setAccessibleName(tr("Example of the payload"));
    m_example->setPlaceholderText(tr("Choose a topic to see an example of its payload."));
    m_example->setFixedHeight(m_example->fontMetrics().lineSpacing() * exampleLines + s);
    m_subscribe =
            new QPushButton(widgets::icon(QStringLiteral("subscribe")), tr("S&ubscribe"), details);
    m_subscribe->setObjectName(QStringLiteral("subscribeTopic"));
    m_publish = new QPushButton(widgets::icon(QStringLiteral("publish")),
                                tr("To the publish &pane"), details);
    m_publish->setObjectName(QStringLiteral("draftTopic"));
    m_answer = new QPushButton(tr("Draft the &answer"), details);
    m_answer->setObjectName(QStringLiteral("draftAnswer"));
    connect(m_subscribe, &QPushButton::clicked, this, &CloudTopicsPanel::subscribeCurrent);
    connect(m_publish, &QPushButton::clicked, this, &CloudTopicsPanel::publishCurrent);
    connect(m_answer, &QPushButton::clicked, this, &CloudTopicsPanel::answerCurrent);
    m_limits = new QLabel(details);
    m_limits->setObjectName(QStringLiteral("limits"));
    m_limits->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(s);
    for (QPushButton *button : {m_subscribe, m_publish, m_answer})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(s);
    layout->addWidget(m_example);
    layout->addLayout(buttons);
    layout->addWidget(m_limits);
    return details;
}

QWidget *CloudTopicsPanel::createRequests(QWidget *parent)
{
    auto *requests = new QWidget(parent);
    auto *caption = new QLabel(tr("Requests and their replies"), requests);
    m_requests = new QTableView(requests);
    m_requests->setObjectName(QStringLiteral("requests"));
    m_requests->setAccessibleName(tr("Requests and their replies"));
    m_requests->setModel(m_requestModel);
    m_requests->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_requests->setSelectionMode(QAbstractItemView::SingleSelection);
    m_requests->verticalHeader()->hide();
    m_requests->verticalHeader()->setDefaultSectionSize(m_requests->fontMetrics().lineSpacing()
                                                        + 6);
    m_requests->horizontalHeader()->setStretchLastSection(true);
    m_requests->horizontalHeader()->resizeSection(presentation::RequestModel::Time, 70);
    m_requests->horizontalHeader()->resizeSection(presentation::RequestModel::Title, 160);
    m_requests->horizontalHeader()->resizeSection(presentation::RequestModel::Id, 60);
    m_requests->horizontalHeader()->resizeSection(presentation::RequestModel::State, 140);
    m_answerRequest = new QPushButton(tr("Draft the answer"), requests);
    m_answerRequest->setObjectName(QStringLiteral("answerRequest"));
    m_answerRequest->setToolTip(tr("Puts an answer with the request's id into the publish pane"));
    m_answerRequest->setEnabled(false);
    connect(m_answerRequest, &QPushButton::clicked, this, &CloudTopicsPanel::answerRequest);
    connect(m_requests->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) {
                const clouds::Request *request = m_requestModel->requestAt(now.row());
                m_answerRequest->setEnabled(request && now.isValid()
                                            && request->direction == TopicDirection::Down);
            });
    auto *head = new QHBoxLayout;
    head->addWidget(caption, 1);
    head->addWidget(m_answerRequest);
    auto *layout = new QVBoxLayout(requests);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(xs);
    layout->addLayout(head);
    layout->addWidget(m_requests);
    return requests;
}

void CloudTopicsPanel::setConnection(LiveConnection *connection)
{
    if (m_connection)
        m_connection->disconnect(this);
    m_connection = connection;
    m_model.clear();
    if (connection)
        connect(connection, &LiveConnection::profileChanged, this, &CloudTopicsPanel::showCloud);
    showCloud();
}

void CloudTopicsPanel::showCloud()
{
    const presentation::CloudContext context =
            m_connection ? presentation::cloudContext(m_connection->profile())
                         : presentation::CloudContext();
    m_topics = presentation::cloudTopics(context);
    m_loadModel->setVisible(
            context.scheme
            && QLatin1String(context.scheme->id).startsWith(QLatin1String("aliyun")));
    if (!m_connection)
        m_cloud->setText(tr("Open a connection to a cloud to see its topics."));
    else if (!context.scheme)
        m_cloud->setText(
                tr("This connection does not lead to a cloud that is known here. Make one on "
                   "the Credentials page."));
    else if (m_topics.empty())
        m_cloud->setText(tr("%1 has no system topics of its own: its topics are defined by the "
                            "product.")
                                 .arg(clouds::nameOf(*context.scheme)));
    else
        m_cloud->setText(clouds::nameOf(*context.scheme));
    showTopics();
    showLimits();
}

void CloudTopicsPanel::showTopics()
{
    std::vector<CloudTopic> all = m_model;
    all.insert(all.end(), m_topics.begin(), m_topics.end());
    m_topicModel->setTopics(all);
    m_requestModel->observe(m_connection, all);
    m_tree->expandAll();
    showCurrent();
}

void CloudTopicsPanel::showLimits()
{
    const QStringList hints =
            m_connection ? presentation::connectHints(m_connection->profile()) : QStringList();
    m_limits->setVisible(!hints.isEmpty());
    m_limits->setText(QStringLiteral("⚠ ") + hints.join(QStringLiteral("\n⚠ ")));
}

const CloudTopic *CloudTopicsPanel::current() const
{
    return m_topicModel->topicAt(m_filtered->mapToSource(m_tree->currentIndex()));
}

void CloudTopicsPanel::showCurrent()
{
    const CloudTopic *topic = current();
    const bool isUp = topic && topic->direction == TopicDirection::Up;
    // Of what the device publishes, the reply is what it subscribes to.
    m_subscribe->setEnabled(topic && (!isUp || topic->reply));
    m_subscribe->setText(isUp ? tr("S&ubscribe to the reply") : tr("S&ubscribe"));
    m_publish->setEnabled(isUp);
    m_answer->setVisible(topic && !isUp && topic->reply);
    m_example->setPlainText(topic ? clouds::filledIn(topic->payload,
                                                     QDateTime::currentMSecsSinceEpoch(),
                                                     m_number + 1)
                                  : QString());
}

void CloudTopicsPanel::subscribeCurrent()
{
    const CloudTopic *topic = current();
    if (!topic || !m_connection)
        return;
    const bool isUp = topic->direction == TopicDirection::Up;
    if (isUp && !topic->reply)
        return;
    mqtt::Subscription subscription;
    subscription.filter = (isUp ? topic->reply->filter : topic->filter).toUtf8();
    subscription.qos = mqtt::QoS::AtLeastOnce; // no cloud of these has more
    m_connection->subscribe(subscription);
    m_notice->showNotice(NoticeBar::Severity::Info,
                         tr("Subscribed to %1.").arg(QString::fromUtf8(subscription.filter)));
}

void CloudTopicsPanel::publishCurrent()
{
    const CloudTopic *topic = current();
    if (topic && topic->direction == TopicDirection::Up)
        draft(topic->topic, topic->payload, topic->bytes);
}

void CloudTopicsPanel::answerCurrent()
{
    const CloudTopic *topic = current();
    if (topic && topic->reply)
        draft(topic->reply->topic, topic->reply->payload, {});
}

void CloudTopicsPanel::answerRequest()
{
    const clouds::Request *request = m_requestModel->requestAt(m_requests->currentIndex().row());
    if (request)
        draft(request->replyTopic, request->replyPayload, {});
}

void CloudTopicsPanel::draft(const QString &topic, const QString &payload, const QByteArray &bytes)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    ++m_number;
    const QString name = clouds::filledIn(topic, now, m_number);
    if (isOpen(name))
        m_notice->showNotice(NoticeBar::Severity::Info,
                             tr("Fill in what stands in braces before publishing."));
    const QString text = clouds::filledIn(payload, now, m_number);
    if (!bytes.isEmpty())
        emit publishDraftRequested(name, PayloadForm::Hex, QString::fromLatin1(bytes.toHex(' ')));
    else
        emit publishDraftRequested(name, PayloadForm::Text, text);
    showCurrent();
}

void CloudTopicsPanel::chooseModel()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Load a Thing Model"), {},
                                                      tr("Thing models (*.json);;All files (*)"));
    if (!path.isEmpty())
        loadModel(path);
}

bool CloudTopicsPanel::loadModel(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestModel) {
        m_notice->showNotice(NoticeBar::Severity::Error,
                             tr("%1 cannot be read: %2.").arg(path, file.errorString()));
        return false;
    }
    const presentation::CloudContext context =
            m_connection ? presentation::cloudContext(m_connection->profile())
                         : presentation::CloudContext();
    const auto model = clouds::readModelFile(file.readAll(), context.inputs);
    if (!model) {
        m_notice->showNotice(NoticeBar::Severity::Error, clouds::describe(model.error()));
        return false;
    }
    m_model = model->topics;
    const QString product = context.inputs.value(QStringLiteral("productKey"));
    if (!model->product.isEmpty() && !product.isEmpty() && model->product != product)
        m_notice->showNotice(NoticeBar::Severity::Warning,
                             tr("The model belongs to the product %1, and the device to %2.")
                                     .arg(model->product, product));
    else
        m_notice->showNotice(NoticeBar::Severity::Info,
                             tr("%n templates from the thing model.", nullptr,
                                static_cast<int>(m_model.size())));
    showTopics();
    return true;
}

void CloudTopicsPanel::changeEvent(QEvent *event)
{
    // Queued: the event is still on its way to the widgets that are replaced.
    if (event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &CloudTopicsPanel::retranslate, Qt::QueuedConnection);
    QWidget::changeEvent(event);
}

void CloudTopicsPanel::retranslate()
{
    delete m_content;
    createContent();
    showCloud();
}

} // namespace ui
