// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/packetdetail.h"

#include "ui/inspector/bytepane.h"
#include "ui/inspector/byteview.h"
#include "ui/inspector/exchangebar.h"
#include "ui/inspector/fieldtree.h"
#include "ui/inspector/findinglist.h"
#include "ui/inspector/payloadtab.h"
#include "ui/widgets/noticebar.h"

#include <QEvent>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace ui {

PacketDetail::PacketDetail(QWidget *parent)
    : QWidget(parent), m_notice(new widgets::NoticeBar(this)), m_exchange(new ExchangeBar(this)),
      m_findings(new FindingList(this)), m_pages(new QStackedWidget(this)),
      m_hint(new QLabel(m_pages)), m_splitter(new QSplitter(Qt::Horizontal, m_pages)),
      m_fields(new FieldTree(m_model, m_splitter)), m_tabs(new QTabWidget(m_splitter)),
      m_bytePane(new BytePane(m_tabs)), m_payload(new PayloadTab(m_tabs))
{
    createLayout();
    retranslate();
    connectHalves();
}

void PacketDetail::createLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_exchange);
    layout->addWidget(m_findings);
    layout->addWidget(m_pages, 1);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setEnabled(false);
    m_pages->addWidget(m_hint);
    m_pages->addWidget(m_splitter);
    m_pages->setMinimumSize(200, 60);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_bytePane, QString());
    m_tabs->addTab(m_payload, QString());
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
}

void PacketDetail::connectHalves()
{
    connect(bytes(), &ByteView::byteSelected, m_fields, &FieldTree::selectByte);
    connect(bytes(), &ByteView::selectionChanged, this, &PacketDetail::selectCovering);
    connect(bytes(), &ByteView::byteHovered, m_fields, &FieldTree::hoverByte);
    connect(m_fields, &FieldTree::fieldSelected, bytes(), &ByteView::highlight);
    connect(m_fields, &FieldTree::fieldHovered, bytes(), &ByteView::setHovered);
    connect(m_findings, &FindingList::findingSelected, this, [this](base::ByteRange at) {
        m_fields->selectByte(at.start);
        bytes()->highlight(at);
    });
    connect(m_bytePane, &BytePane::noticeRequested, this, [this](const QString &text) {
        if (text.isEmpty())
            m_notice->clear();
        else
            m_notice->showNotice(widgets::NoticeBar::Severity::Info, text);
    });
}

// A run of bytes stands for the smallest field that holds all of it.
void PacketDetail::selectCovering(base::ByteRange range)
{
    if (range.length > 1)
        m_fields->selectRange(range);
}

ByteView *PacketDetail::bytes() const
{
    return m_bytePane->view();
}

void PacketDetail::setDissection(const inspector::Dissection &dissection)
{
    m_notice->clear();
    m_payload->setPayload({});
    m_bytePane->setBytes(dissection.packet, dissection.keeper);
    m_model.setDissection(dissection);
    std::vector<base::ByteRange> flawed;
    for (const inspector::Finding &finding : dissection.findings) {
        if (finding.severity >= inspector::Severity::ProtocolError)
            flawed.push_back(finding.at);
    }
    bytes()->setFlawed(std::move(flawed));
    m_pages->setCurrentWidget(dissection.fields.empty() ? static_cast<QWidget *>(m_hint)
                                                        : m_splitter);
    hideSecrets();
    m_findings->setFindings(m_model.dissection());
    showPayload();
}

void PacketDetail::clear()
{
    m_exchange->clear();
    setDissection({});
}

void PacketDetail::setSecrets(inspector::Secrets secrets)
{
    m_model.setSecrets(secrets);
    hideSecrets();
}

void PacketDetail::hideSecrets()
{
    bytes()->setHidden(m_model.secrets() == inspector::Secrets::Hidden
                               ? m_model.dissection().secrets()
                               : std::vector<base::ByteRange>());
}

void PacketDetail::showPayload()
{
    const inspector::Dissection &dissection = m_model.dissection();
    base::ByteRange payload;
    for (const mqtt::TracedField &field : dissection.trace.fields) {
        if (field.path.name == mqtt::FieldName::Payload
            || (field.path.name == mqtt::FieldName::WillPayload
                && field.path.part == mqtt::FieldPart::Whole))
            payload = field.range;
    }
    m_payload->setPayload(QByteArrayView(dissection.packet).sliced(payload.start, payload.length));
    m_tabs->setTabEnabled(m_tabs->indexOf(m_payload), !payload.isEmpty());
}

void PacketDetail::retranslate()
{
    m_hint->setText(tr("Select a packet to see its fields and bytes."));
    m_tabs->setTabText(m_tabs->indexOf(m_bytePane), tr("Bytes"));
    m_tabs->setTabText(m_tabs->indexOf(m_payload), tr("Payload"));
    m_model.retranslate();
    m_findings->setFindings(m_model.dissection());
}

QString PacketDetail::finding() const
{
    return m_findings->firstSentence();
}

void PacketDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace ui
