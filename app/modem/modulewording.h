// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/moduleclient.h"
#include "app/at/mqttplan.h"
#include "app/serial/porterror.h"

// The one place where what goes wrong with a module becomes sentences.
namespace modem {

struct FailureWords
{
    QString cause;
    QString nextStep;
};

// A job that failed, by the module's own line where it says something.
FailureWords explain(const at::Catalog &catalog, const at::JobFinished &job);
// A step of a sequence that failed.
FailureWords explainStep(const at::Catalog &catalog, const at::StepProblem &problem,
                         const QString &command, const QByteArray &line);
// It told with this line that it has started.
FailureWords explainRestart(const QByteArray &line);
FailureWords explainLoss(const at::Catalog &catalog, const QByteArray &line);
// Why there are no commands for it.
FailureWords explain(const at::PlanError &error);
// Why the module cannot carry a connection: it is not described (`module` is its id), or has no TCP
// commands.
FailureWords explainCarrier(const at::Catalog &catalog, const QString &module);
// Why its port could not be opened, or is open no longer.
FailureWords explain(const serial::PortError &error);

// What is wrong with a module description, with its place; `file` is its name.
FailureWords explain(const QString &file, const at::CatalogError &error);

struct FixedWords
{
    QString noPort;
    QString noPortNextStep;
    QString inUse;
    QString inUseNextStep;
    QString portClosed;
    QString replaced;
    QString silent;
    QString silentNextStep;
};
FixedWords failureWords();

} // namespace modem
