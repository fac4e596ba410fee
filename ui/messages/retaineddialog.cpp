// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/retaineddialog.h"

#include "app/mqtt/topics.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/messagecopy.h"
#include "ui/presentation/messageretainedmodel.h"
#include "ui/presentation/topictext.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

using presentation::RetainedCleaner;
using presentation::RetainedModel;
using presentation::RetainedSearch;
using widgets::spacing::s;

RetainedDialog::RetainedDialog(presentation::LiveConnection &connection, const QByteArray &filter,
                               QWidget *parent)
    : QDialog(parent), m_connection(connection), m_search(connection), m_cleaner(connection),
      m_model(new RetainedModel(m_search.found(), this))
{
    setWindowTitle(tr("Clear retained messages — %1").arg(connection.profile().name));
    resize(720, 480);
    m_status = new QLabel(this);
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(s);
    layout->addWidget(createFilterRow());
    layout->addWidget(m_status);
    layout->addWidget(createTable(), 1);
    layout->addWidget(m_progress);
    layout->addWidget(createButtons());
    m_filter->setText(QString::fromUtf8(filter));
    connectWork();
    updateButtons();
}

QWidget *RetainedDialog::createFilterRow()
{
    auto *row = new QWidget(this);
    m_filter = new QLineEdit(row);
    m_filter->setAccessibleName(tr("Topic filter to look below"));
    m_look = new QPushButton(tr("&Ask the server"), row);
    m_look->setAutoDefault(false);
    auto *label = new QLabel(tr("&Retained messages of:"), row);
    label->setBuddy(m_filter);
    connect(m_look, &QPushButton::clicked, this, &RetainedDialog::look);
    connect(m_filter, &QLineEdit::returnPressed, this, &RetainedDialog::look);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_look);
    return row;
}

QTableView *RetainedDialog::createTable()
{
    auto *table = new QTableView(this);
    table->setModel(m_model);
    table->setAccessibleName(tr("Retained messages found"));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 4);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->resizeSection(RetainedModel::Topic, 280);
    table->horizontalHeader()->resizeSection(RetainedModel::Length, 70);
    table->horizontalHeader()->resizeSection(RetainedModel::Preview, 200);
    return table;
}

QWidget *RetainedDialog::createButtons()
{
    auto *box = new QDialogButtonBox(this);
    const auto add = [&](const QString &text, QDialogButtonBox::ButtonRole role) {
        QPushButton *button = box->addButton(text, role);
        button->setAutoDefault(false);
        return button;
    };
    m_all = add(tr("Tick &all"), QDialogButtonBox::ResetRole);
    m_none = add(tr("Tick &none"), QDialogButtonBox::ResetRole);
    m_save = add(tr("&Save them first…"), QDialogButtonBox::ActionRole);
    m_clear = add(tr("&Clear"), QDialogButtonBox::ActionRole);
    m_stop = add(tr("S&top"), QDialogButtonBox::ActionRole);
    add(tr("Close"), QDialogButtonBox::RejectRole);
    connect(m_all, &QPushButton::clicked, this, [this] { m_model->tickAll(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { m_model->tickAll(false); });
    connect(m_save, &QPushButton::clicked, this, &RetainedDialog::saveTicked);
    connect(m_clear, &QPushButton::clicked, this, &RetainedDialog::askAndClear);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_cleaner.cancel();
        if (m_search.isRunning()) {
            m_search.cancel();
            showFound();
        }
    });
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return box;
}

void RetainedDialog::connectWork()
{
    connect(m_model, &RetainedModel::ticksChanged, this, &RetainedDialog::updateButtons);
    connect(&m_search, &RetainedSearch::progressed, this, [this](quint64 found) {
        m_model->refresh();
        m_status->setText(tr("%1 found so far…").arg(QLocale().toString(found)));
    });
    connect(&m_search, &RetainedSearch::finished, this, &RetainedDialog::showFound);
    connect(&m_search, &RetainedSearch::refused, this, &RetainedDialog::showProblem);
    connect(&m_cleaner, &RetainedCleaner::progressed, this,
            [this](qsizetype done) { m_progress->setValue(static_cast<int>(done)); });
    connect(&m_cleaner, &RetainedCleaner::verifying, this, [this] {
        m_progress->setRange(0, 0);
        m_status->setText(tr("Asking the server again whether they are gone…"));
    });
    connect(&m_cleaner, &RetainedCleaner::finished, this, &RetainedDialog::showResult);
}

void RetainedDialog::look()
{
    const QByteArray filter = m_filter->text().toUtf8();
    if (const auto error = mqtt::checkTopicFilter(filter, false)) {
        showProblem(presentation::describe(*error));
        return;
    }
    m_model->reset();
    m_status->setText(tr("Asking the server…"));
    m_search.start(filter);
    updateButtons();
}

void RetainedDialog::showFound()
{
    m_model->refresh();
    const int count = m_model->rowCount();
    m_status->setText(count == 0
                              ? tr("The server keeps no message here.")
                              : tr("The server keeps %n message(s) here. Nothing is cleared yet: "
                                   "choose which, save them if you like, then clear.",
                                   nullptr, count));
    updateButtons();
}

void RetainedDialog::showProblem(const QString &text)
{
    m_status->setText(text);
    updateButtons();
}

void RetainedDialog::updateButtons()
{
    const bool isBusy = m_search.isRunning() || m_cleaner.isRunning();
    const bool hasTicked = m_model->tickedCount() > 0;
    m_look->setEnabled(!isBusy);
    m_all->setEnabled(!isBusy && m_model->rowCount() > 0);
    m_none->setEnabled(!isBusy && hasTicked);
    m_save->setEnabled(!isBusy && hasTicked);
    m_clear->setEnabled(!isBusy && hasTicked);
    m_clear->setText(hasTicked ? tr("&Clear %n…", nullptr, static_cast<int>(m_model->tickedCount()))
                               : tr("&Clear"));
    m_stop->setVisible(isBusy);
    m_progress->setVisible(isBusy);
    if (m_search.isRunning())
        m_progress->setRange(0, 0);
}

void RetainedDialog::askAndClear()
{
    const int count = static_cast<int>(m_model->tickedCount());
    const auto answer = QMessageBox::question(
            this, tr("Clear retained messages"),
            tr("Clear %n retained message(s) on the server? Every client loses them; only a file "
               "saved before can bring them back.",
               nullptr, count),
            QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel);
    if (answer == QMessageBox::Yes)
        clearTicked();
}

void RetainedDialog::clearTicked()
{
    const QList<QByteArray> topics = m_model->tickedTopics();
    m_progress->setRange(0, static_cast<int>(topics.size()));
    m_progress->setValue(0);
    m_status->setText(tr("Clearing, each acknowledged by the server…"));
    m_cleaner.start(m_search.filter(), topics);
    updateButtons();
}

void RetainedDialog::showResult()
{
    m_model->setResults(m_cleaner.failures());
    const QString cleared = QLocale().toString(m_cleaner.cleared());
    m_status->setText(
            m_cleaner.failures().isEmpty()
                    ? tr("%1 cleared, and the server confirms that they are gone.").arg(cleared)
                    : tr("%1 cleared; %2 were not, the list says why.")
                              .arg(cleared, QLocale().toString(m_cleaner.failures().size())));
    updateButtons();
}

void RetainedDialog::saveTicked()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Save the retained messages"),
                                                      QStringLiteral("retained.jsonl"),
                                                      tr("JSON lines (*.jsonl);;All files (*)"));
    if (file.isEmpty())
        return;
    QSaveFile out(file);
    bool isGood = out.open(QIODevice::WriteOnly);
    const QList<QByteArray> ticked = m_model->tickedTopics();
    const QSet<QByteArray> topics(ticked.begin(), ticked.end());
    const messages::MessageStore &found = m_search.found();
    for (messages::RowId row = found.firstRow(); isGood && row < found.endRow(); ++row) {
        const auto message = found.at(row);
        if (!topics.contains(message->publish.topic.toByteArray()))
            continue;
        const QByteArray line =
                presentation::copyText(*message, presentation::CopyForm::Json).toUtf8() + '\n';
        isGood = out.write(line) == line.size();
    }
    isGood = isGood && out.commit();
    m_status->setText(isGood ? tr("Saved to %1.").arg(file)
                             : tr("They could not be saved: %1").arg(out.errorString()));
}

} // namespace ui
