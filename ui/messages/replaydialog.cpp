// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/replaydialog.h"

#include "ui/presentation/liveconnection.h"
#include "ui/presentation/messagecells.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace ui {

using presentation::LiveConnection;
using widgets::spacing::l;
using widgets::spacing::s;

namespace {

constexpr std::array<double, 4> speeds{1, 10, 100, 0};
constexpr int dialogWidth = 480;

} // namespace

ReplayDialog::ReplayDialog(const messages::MessageStore &store,
                           const std::vector<messages::RowId> &rows,
                           const QList<LiveConnection *> &targets, QWidget *parent)
    : QDialog(parent), m_store(store), m_rows(rows), m_targets(targets), m_replay(store)
{
    setWindowTitle(tr("Publish again"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(l, l, l, l);
    layout->setSpacing(s);
    createFields();
    createButtons();
    connect(&m_replay, &presentation::MessageReplay::progressed, this, &ReplayDialog::showProgress);
    connect(&m_replay, &presentation::MessageReplay::finished, this, &ReplayDialog::showEnd);
    for (LiveConnection *connection : targets)
        connect(connection, &QObject::destroyed, this, &QWidget::close);
    resize(dialogWidth, sizeHint().height());
    showRunning(false);
    showPlan();
}

void ReplayDialog::createFields()
{
    m_target = new QComboBox(this);
    for (const LiveConnection *connection : std::as_const(m_targets)) {
        m_target->addItem(QStringLiteral("%1 · %2").arg(connection->profile().name,
                                                        connection->endpointText()));
    }
    m_speed = new QComboBox(this);
    m_speed->addItems({tr("With the pauses it came with"), tr("10 times as fast"),
                       tr("100 times as fast"), tr("Without pauses")});
    m_prefix = new QLineEdit(this);
    m_prefix->setPlaceholderText(tr("Nothing, or such as test/"));
    m_status = new QLabel(this);
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 1000);
    auto *form = new QFormLayout;
    form->setSpacing(s);
    form->addRow(tr("&To:"), m_target);
    form->addRow(tr("&Speed:"), m_speed);
    form->addRow(tr("Before each to&pic:"), m_prefix);
    auto *layout = static_cast<QVBoxLayout *>(this->layout());
    layout->addLayout(form);
    layout->addWidget(m_status);
    layout->addWidget(m_progress);
    for (QComboBox *box : {m_target, m_speed})
        connect(box, &QComboBox::currentIndexChanged, this, &ReplayDialog::showPlan);
    connect(m_prefix, &QLineEdit::textChanged, this, &ReplayDialog::showPlan);
}

void ReplayDialog::createButtons()
{
    m_start = new QPushButton(tr("&Publish"), this);
    m_stop = new QPushButton(tr("S&top"), this);
    auto *close = new QPushButton(tr("&Close"), this);
    m_start->setDefault(true);
    connect(m_start, &QPushButton::clicked, this, &ReplayDialog::start);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_replay.stop();
        showEnd();
    });
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    auto *row = new QHBoxLayout;
    row->setSpacing(s);
    row->addStretch();
    for (QPushButton *button : {m_start, m_stop, close})
        row->addWidget(button);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

LiveConnection *ReplayDialog::target() const
{
    return m_targets.value(m_target->currentIndex());
}

presentation::ReplayOptions ReplayDialog::options() const
{
    return {speeds[static_cast<size_t>(m_speed->currentIndex())], m_prefix->text().toUtf8()};
}

QString ReplayDialog::status() const
{
    return m_status->text();
}

// What will happen, before it does.
void ReplayDialog::showPlan()
{
    if (m_replay.isRunning())
        return;
    const LiveConnection *connection = target();
    const auto first = m_rows.empty() ? std::nullopt : m_store.at(m_rows.front());
    const auto last = m_rows.empty() ? std::nullopt : m_store.at(m_rows.back());
    const bool isConnected = connection && connection->state() == client::ClientState::Connected;
    m_start->setEnabled(isConnected && first);
    if (!connection) {
        m_status->setText(tr("No connection is open. Open one and connect, then try again."));
    } else if (!isConnected) {
        m_status->setText(tr("This connection does not stand. Connect it, or choose another one."));
    } else if (!first || !last) {
        m_status->setText(tr("The messages are gone from memory."));
    } else {
        const presentation::ReplayOptions chosen = options();
        const double span = double(last->stamp.monotonicUs - first->stamp.monotonicUs) / 1e6;
        m_status->setText(
                tr("%1 messages, the first to %2, within about %3 s.")
                        .arg(QLocale().toString(qulonglong(m_rows.size())),
                             presentation::topicDisplay(chosen.topicPrefix
                                                        + first->publish.topic.toByteArray()),
                             QLocale().toString(chosen.speed > 0 ? span / chosen.speed : 0.0, 'f',
                                                1)));
    }
}

void ReplayDialog::start()
{
    LiveConnection *connection = target();
    if (!connection)
        return;
    showRunning(true);
    m_replay.start(*connection, m_rows, options());
}

void ReplayDialog::showProgress()
{
    const quint64 done = m_replay.sent() + m_replay.refused() + m_replay.missing();
    const quint64 total = std::max<quint64>(1, m_replay.total());
    m_progress->setValue(static_cast<int>(done * 1000 / total));
    m_status->setText(tr("%1 of %2 published…")
                              .arg(QLocale().toString(m_replay.sent()),
                                   QLocale().toString(m_replay.total())));
}

void ReplayDialog::showEnd()
{
    showRunning(false);
    const QLocale locale;
    QString text =
            tr("%1 of %2 published.")
                    .arg(locale.toString(m_replay.sent()), locale.toString(m_replay.total()));
    if (m_replay.refused() > 0)
        text += u' '
                + tr("%1 were not accepted: %2")
                          .arg(locale.toString(m_replay.refused()), m_replay.problem());
    if (m_replay.missing() > 0)
        text += u' '
                + tr("%1 were gone from memory by then.").arg(locale.toString(m_replay.missing()));
    m_status->setText(text);
}

void ReplayDialog::showRunning(bool running)
{
    m_start->setEnabled(!running);
    m_stop->setEnabled(running);
    m_progress->setVisible(running);
    m_target->setEnabled(!running);
    m_speed->setEnabled(!running);
    m_prefix->setEnabled(!running);
}

} // namespace ui
