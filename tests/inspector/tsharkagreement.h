// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/field.h"
#include "tests/support/tshark.h"

// Whether our dissection of a packet and tshark's are the same. Each returns the first difference
// in words; empty: they agree. What was compared is counted.

// Each leaf of ours is a field of theirs, of the same meaning, and the other way round.
QString rangesDiffer(const inspector::Dissection &ours, const testsupport::TsharkPacket &theirs);
// Numbers and texts of the same bytes.
QString valuesDiffer(const inspector::Dissection &ours, const testsupport::TsharkPacket &theirs,
                     qsizetype &compared);
// Flags and other bits that both name.
QString bitsDiffer(const inspector::Dissection &ours, const testsupport::TsharkPacket &theirs,
                   qsizetype &compared);
