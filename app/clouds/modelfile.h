// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/topics.h"

namespace clouds {

// Why a file is no Thing Specification Language model.
enum class ModelFlaw : quint8 { NotJson, NotAModel, Empty };
struct ModelError
{
    ModelFlaw what = ModelFlaw::NotJson;
    QString detail; // the parser's words
    friend bool operator==(const ModelError &, const ModelError &) = default;
};

// A model in Aliyun's Thing Specification Language, as its console exports it: templates for
// properties, events and services with valid example values.
struct ModelFile
{
    QString product; // key from the file; empty: not in it
    std::vector<CloudTopic> topics;
};

// With the names of the device among `inputs` (productKey, deviceName) filled in.
base::Result<ModelFile, ModelError> readModelFile(const QByteArray &json,
                                                  const QMap<QString, QString> &inputs);

QString describe(const ModelError &error);

} // namespace clouds
