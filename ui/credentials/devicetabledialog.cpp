// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/devicetabledialog.h"

#include "app/cloudprofiles/cloudprofile.h"
#include "app/clouds/schemes.h"
#include "app/clouds/wording.h"
#include "ui/presentation/devicetablemodel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using presentation::DeviceTableModel;
using widgets::Meaning;
using widgets::spacing::m;
using widgets::spacing::s;

namespace {

constexpr int rowsAtOnce = 200;
constexpr qint64 largestFile = 64 * 1024 * 1024; // bytes

QString columnsText(const clouds::Scheme &scheme)
{
    QStringList names;
    for (const clouds::InputField &field : scheme.inputs) {
        if (field.required && !field.advanced)
            names.append(QString::fromLatin1(field.name));
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

DeviceTableDialog::DeviceTableDialog(const clouds::Scheme &scheme,
                                     const QMap<QString, QString> &common, QWidget *parent)
    : QDialog(parent), m_scheme(scheme), m_common(common), m_model(new DeviceTableModel(this)),
      m_table(new QTableView(this)), m_progress(new QProgressBar(this)), m_state(new QLabel(this))
{
    setWindowTitle(tr("Many Devices: %1").arg(clouds::nameOf(scheme)));
    setAcceptDrops(true);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Devices and their credentials"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().lineSpacing() + 6);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_state->setObjectName(QStringLiteral("tableState"));
    m_state->setWordWrap(true);
    m_progress->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(m);
    layout->addWidget(createSources());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_state);
    layout->addWidget(createActions());
    m_work.setInterval(0);
    connect(&m_work, &QTimer::timeout, this, &DeviceTableDialog::workOutNext);
    resize(900, 560);
    showState();
}

DeviceTableDialog::~DeviceTableDialog() = default;

QWidget *DeviceTableDialog::createSources()
{
    auto *sources = new QWidget(this);
    auto *explanation = new QLabel(
            tr("A line for each device, the first line names the columns: %1. What has no column "
               "is taken from the page.")
                    .arg(columnsText(m_scheme)),
            sources);
    explanation->setWordWrap(true);
    auto *open = new QPushButton(widgets::icon(QStringLiteral("folder")), tr("&Open a CSV file…"),
                                 sources);
    auto *paste = new QPushButton(widgets::icon(QStringLiteral("paste")),
                                  tr("&Paste from the clipboard"), sources);
    connect(open, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(
                this, tr("Open a Table"), {}, tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
        if (!path.isEmpty())
            readFile(path);
    });
    connect(paste, &QPushButton::clicked, this,
            [this] { readText(QGuiApplication::clipboard()->text()); });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(s);
    buttons->addWidget(open);
    buttons->addWidget(paste);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(sources);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(s);
    layout->addWidget(explanation);
    layout->addLayout(buttons);
    return sources;
}

QWidget *DeviceTableDialog::createActions()
{
    auto *actions = new QWidget(this);
    m_showPasswords = new QCheckBox(tr("&Show passwords, and export them"), actions);
    m_showPasswords->setObjectName(QStringLiteral("showPasswords"));
    m_export = new QPushButton(widgets::icon(QStringLiteral("export")), tr("&Export…"), actions);
    m_makeProfiles =
            new QPushButton(widgets::icon(QStringLiteral("save")), tr("&Make profiles"), actions);
    m_makeProfiles->setObjectName(QStringLiteral("makeProfiles"));
    auto *close = new QPushButton(tr("Close"), actions);
    connect(m_showPasswords, &QCheckBox::toggled, m_model, &DeviceTableModel::setPasswordsShown);
    connect(m_export, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getSaveFileName(this, tr("Export Credentials"),
                                                          QStringLiteral("credentials.csv"),
                                                          tr("Tables (*.csv)"));
        if (!path.isEmpty())
            exportTo(path);
    });
    connect(m_makeProfiles, &QPushButton::clicked, this,
            [this] { emit profilesRequested(preparedProfiles()); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *layout = new QHBoxLayout(actions);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(s);
    layout->addWidget(m_showPasswords);
    layout->addStretch(1);
    for (QPushButton *button : {m_export, m_makeProfiles, close}) {
        button->setAutoDefault(false);
        layout->addWidget(button);
    }
    return actions;
}

bool DeviceTableDialog::readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        showProblem(tr("%1 cannot be read: %2.").arg(path, file.errorString()));
        return false;
    }
    if (file.size() > largestFile) {
        showProblem(tr("%1 is larger than 64 MB: split it.").arg(path));
        return false;
    }
    readText(QString::fromUtf8(file.readAll()));
    return true;
}

void DeviceTableDialog::readText(const QString &text)
{
    auto table = clouds::readDeviceTable(m_scheme, text);
    if (!table) {
        m_model->setTable(&m_scheme, {});
        showState();
        showProblem(clouds::describe(table.error()));
        return;
    }
    m_model->setTable(&m_scheme, std::move(*table));
    m_progress->setRange(0, m_model->rowCount());
    m_work.start();
    showState();
}

void DeviceTableDialog::workOutNext()
{
    if (!m_model->workOut(rowsAtOnce, m_common, QDateTime::currentMSecsSinceEpoch())) {
        m_work.stop();
        arrangeColumns();
    }
    showState();
}

// What is wrong with a device comes first: at the end of a wide table nobody sees it.
void DeviceTableDialog::arrangeColumns()
{
    constexpr int widestState = 360;
    QHeaderView *header = m_table->horizontalHeader();
    const int state = m_model->columnCount() - 1;
    header->moveSection(header->visualIndex(state), 0); // the last one is stretched, not measured
    m_table->resizeColumnsToContents();
    header->resizeSection(state, std::min(header->sectionSize(state), widestState));
    m_table->scrollToTop();
    m_table->horizontalScrollBar()->setValue(0);
}

void DeviceTableDialog::showState()
{
    const int rows = m_model->rowCount();
    const bool isBusy = m_work.isActive();
    m_progress->setVisible(isBusy);
    m_progress->setValue(m_model->workedOut());
    m_export->setEnabled(rows > 0 && !isBusy);
    m_makeProfiles->setEnabled(rows > m_model->wrongCount() && !isBusy
                               && m_scheme.use == clouds::Use::Connects);
    m_state->setPalette(palette());
    if (rows == 0)
        m_state->setText(tr("Open a file, paste a table, or drop one here."));
    else
        m_state->setText(tr("%1 of %2 devices worked out, %3 with a mistake.")
                                 .arg(m_model->workedOut())
                                 .arg(rows)
                                 .arg(m_model->wrongCount()));
}

void DeviceTableDialog::showProblem(const QString &text)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, widgets::meaningColor(Meaning::Error, colours));
    m_state->setPalette(colours);
    m_state->setText(QStringLiteral("✖ ") + text);
}

bool DeviceTableDialog::exportTo(const QString &path)
{
    QSaveFile file(path);
    const QByteArray bytes = m_model->csv().toUtf8();
    const bool isWritten =
            file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!isWritten) {
        showProblem(tr("%1 cannot be written: %2.").arg(path, file.errorString()));
        return false;
    }
    m_state->setPalette(palette());
    m_state->setText(m_model->arePasswordsShown()
                             ? tr("Written to %1, with the passwords.").arg(path)
                             : tr("Written to %1, without the passwords.").arg(path));
    return true;
}

// Of the selected devices, or of all when none is.
QList<PreparedProfile> DeviceTableDialog::preparedProfiles() const
{
    QSet<int> selected;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        selected.insert(index.row());
    QList<PreparedProfile> prepared;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const clouds::DeviceRow &row = m_model->table().rows[static_cast<size_t>(i)];
        if ((!selected.isEmpty() && !selected.contains(i)) || !row.made || !*row.made)
            continue;
        prepared.append({cloudprofiles::profileFrom(m_scheme, **row.made, row.inputs),
                         cloudprofiles::secretsFrom(m_scheme, **row.made, row.inputs)});
    }
    return prepared;
}

void DeviceTableDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void DeviceTableDialog::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        readFile(urls.first().toLocalFile());
    else
        readText(event->mimeData()->text());
}

} // namespace ui
