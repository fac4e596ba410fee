// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/exportmessages.h"

#include "ui/presentation/messageexport.h"
#include "ui/presentation/messagetablemodel.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QProgressDialog>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::ExportMessages)
};

} // namespace

void exportMessages(QWidget *parent, presentation::MessageTableModel &model,
                    const std::function<void(const QString &problem)> &failed)
{
    const QString lines = Words::tr("JSON lines (*.jsonl)");
    const QString text = Words::tr("Text with tabs (*.txt)");
    QString chosen = lines;
    const QString file =
            QFileDialog::getSaveFileName(parent, Words::tr("Export the messages shown"), {},
                                         lines + QStringLiteral(";;") + text, &chosen);
    if (file.isEmpty())
        return;
    const auto form = chosen == text ? presentation::CopyForm::Text : presentation::CopyForm::Json;
    auto *task = new presentation::MessageExport(model, file, form, parent);
    auto *progress = new QProgressDialog(Words::tr("Writing the messages…"), Words::tr("Cancel"), 0,
                                         100, parent);
    progress->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(task, &presentation::MessageExport::progressed, progress,
                     &QProgressDialog::setValue);
    QObject::connect(progress, &QProgressDialog::canceled, task,
                     &presentation::MessageExport::cancel);
    QObject::connect(task, &presentation::MessageExport::finished, parent,
                     [task, progress, failed](const QString &problem) {
                         task->disconnect();
                         progress->disconnect();
                         progress->close();
                         task->deleteLater();
                         if (!problem.isEmpty())
                             failed(problem);
                     });
    task->start();
}

} // namespace ui
