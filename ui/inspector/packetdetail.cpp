// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/packetdetail.h"

#include "app/client/wording.h"
#include "ui/inspector/byteview.h"
#include "ui/inspector/fieldtree.h"
#include "ui/widgets/noticebar.h"

#include <QEvent>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

PacketDetail::PacketDetail(QWidget *parent)
    : QWidget(parent), m_findings(new widgets::NoticeBar(this)), m_pages(new QStackedWidget(this)),
      m_hint(new QLabel(m_pages)), m_splitter(new QSplitter(Qt::Horizontal, m_pages)),
      m_fields(new FieldTree(m_model, m_splitter)), m_bytes(new ByteView(m_splitter))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_findings);
    layout->addWidget(m_pages, 1);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setEnabled(false);
    m_pages->addWidget(m_hint);
    m_pages->addWidget(m_splitter);
    m_pages->setMinimumSize(200, 60);
    retranslate();
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    connectHalves();
}

void PacketDetail::connectHalves()
{
    connect(m_bytes, &ByteView::byteSelected, m_fields, &FieldTree::selectByte);
    connect(m_fields, &FieldTree::fieldSelected, m_bytes, &ByteView::highlight);
}

void PacketDetail::setDissection(const inspector::Dissection &dissection)
{
    m_bytes->setBytes(dissection.packet);
    m_model.setDissection(dissection);
    std::vector<base::ByteRange> flawed;
    for (const mqtt::Flaw &flaw : dissection.trace.flaws)
        flawed.push_back(flaw.at);
    m_bytes->setFlawed(std::move(flawed));
    m_pages->setCurrentWidget(dissection.fields.empty() ? static_cast<QWidget *>(m_hint)
                                                        : m_splitter);
    hideSecrets();
    showFindings();
}

void PacketDetail::clear()
{
    setDissection({});
}

void PacketDetail::setSecrets(inspector::Secrets secrets)
{
    m_model.setSecrets(secrets);
    hideSecrets();
}

void PacketDetail::hideSecrets()
{
    m_bytes->setHidden(m_model.secrets() == inspector::Secrets::Hidden
                               ? m_model.dissection().secrets()
                               : std::vector<base::ByteRange>());
}

void PacketDetail::showFindings()
{
    const std::vector<mqtt::Flaw> &flaws = m_model.dissection().trace.flaws;
    if (flaws.empty()) {
        m_findings->clear();
        return;
    }
    const QString statement = QString::fromLatin1(mqtt::statementOf(flaws.front()));
    const int others = static_cast<int>(flaws.size()) - 1;
    m_findings->showNotice(
            widgets::NoticeBar::Severity::Error, client::describe(flaws.front()),
            others > 0 ? tr("By %1. There are %n more findings in this packet.", nullptr, others)
                                 .arg(statement)
                       : tr("By %1.").arg(statement));
}

void PacketDetail::retranslate()
{
    m_hint->setText(tr("Select a packet to see its fields and bytes."));
    showFindings();
}

QString PacketDetail::finding() const
{
    return m_findings->cause();
}

void PacketDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace ui
