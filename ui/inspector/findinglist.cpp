// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/findinglist.h"

#include "ui/presentation/findingwording.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>

namespace ui {

namespace {

constexpr int mostRows = 4; // then it scrolls

widgets::Meaning meaningOf(inspector::Severity severity)
{
    switch (severity) {
    case inspector::Severity::Note:
        return widgets::Meaning::Muted;
    case inspector::Severity::Odd:
        return widgets::Meaning::Warning;
    case inspector::Severity::ProtocolError:
    case inspector::Severity::Malformed:
        return widgets::Meaning::Error;
    }
    return widgets::Meaning::Muted;
}

} // namespace

FindingList::FindingList(QWidget *parent) : QTreeWidget(parent)
{
    setColumnCount(3);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setFrameShape(QFrame::NoFrame);
    setAllColumnsShowFocus(true);
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideRight);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(1);
    header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(1, QHeaderView::Stretch);
    header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Findings in this packet"));
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (item)
            emit findingSelected(m_findings[static_cast<size_t>(indexOfTopLevelItem(item))].at);
    });
    hide();
}

void FindingList::setFindings(const inspector::Dissection &dissection)
{
    clear();
    m_findings = dissection.findings;
    std::stable_sort(m_findings.begin(), m_findings.end(),
                     [](const auto &a, const auto &b) { return a.severity > b.severity; });
    for (const inspector::Finding &finding : m_findings) {
        const QString sentence = presentation::describe(finding, dissection);
        auto *item = new QTreeWidgetItem(
                this, {QStringLiteral("%1 %2").arg(presentation::severitySign(finding.severity),
                                                   presentation::severityName(finding.severity)),
                       sentence,
                       QString::fromUtf8(inspector::statementOf(finding, dissection.trace.type,
                                                                dissection.trace.version))});
        item->setToolTip(1, sentence);
    }
    applyColors();
    setVisible(!m_findings.empty());
    updateGeometry();
}

void FindingList::applyColors()
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        const widgets::Meaning meaning = meaningOf(m_findings[static_cast<size_t>(i)].severity);
        topLevelItem(i)->setForeground(0, widgets::meaningColor(meaning, palette()));
        topLevelItem(i)->setForeground(2,
                                       widgets::meaningColor(widgets::Meaning::Muted, palette()));
    }
}

QString FindingList::firstSentence() const
{
    return topLevelItemCount() > 0 ? topLevelItem(0)->text(1) : QString();
}

QSize FindingList::sizeHint() const
{
    const int rows = std::clamp(topLevelItemCount(), 1, mostRows);
    const int height = topLevelItemCount() > 0 ? visualItemRect(topLevelItem(0)).height() : 0;
    return {200, rows * std::max(height, fontMetrics().height() + 2) + 2 * frameWidth()};
}

void FindingList::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColors();
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Findings in this packet"));
}

} // namespace ui
