// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/modem/commandset.h"

namespace modem {

// The command sets by the vendors' names for them.
std::unique_ptr<CommandSet> makeGeneralSet(Module &module);   // 27.007: SIM, signal, registration
std::unique_ptr<CommandSet> makeEspSet(Module &module);       // ESP-AT: module and Wi-Fi
std::unique_ptr<CommandSet> makeEspIpSet(Module &module);     // ESP-AT: CIPSTART, CIPSEND
std::unique_ptr<CommandSet> makeEspMqttSet(Module &module);   // ESP-AT: MQTT…
std::unique_ptr<CommandSet> makeLmqttSet(Module &module);     // Lierda: LMQTT…
std::unique_ptr<CommandSet> makeEcmtSet(Module &module);      // Eigencomm: ECMT…
std::unique_ptr<CommandSet> makeQmtLteSet(Module &module);    // Quectel: QMT…, prompt forms
std::unique_ptr<CommandSet> makeQmtNbSet(Module &module);     // Quectel: QMT…, inline form
std::unique_ptr<CommandSet> makeQuectelIpSet(Module &module); // Quectel: QIOPEN, QISEND
std::unique_ptr<CommandSet> makeCmqttSet(Module &module);     // SIMCom SIM7600: CMQTT…
std::unique_ptr<CommandSet> makeSmSet(Module &module);        // SIMCom SIM7000: SM…
std::unique_ptr<CommandSet> makeCmqSet(Module &module);       // SIMCom SIM7020: CMQ…
std::unique_ptr<CommandSet> makeSimcomIpSet(Module &module);  // SIM800, Luat: CIPSTART, CIPSEND
std::unique_ptr<CommandSet> makeSimcomNetSet(Module &module); // SIM7600: NETOPEN, CIPOPEN
std::unique_ptr<CommandSet> makeSimcomCaSet(Module &module);  // SIM7080: CAOPEN, CARECV
std::unique_ptr<CommandSet> makeOneMoSet(Module &module);     // China Mobile ML307: MQTT…
std::unique_ptr<CommandSet> makeOneMoIpSet(Module &module);   // China Mobile ML307: MIPOPEN
std::unique_ptr<CommandSet> makeOldCmSet(Module &module);     // China Mobile M5311: MQTT…
std::unique_ptr<CommandSet> makeOldCmIpSet(Module &module);   // China Mobile M5311: IPSTART
std::unique_ptr<CommandSet> makeLuatSet(Module &module);      // Luat: MCONFIG, MIPSTART
std::unique_ptr<CommandSet> makeUbloxSet(Module &module);     // u-blox: UMQTT
std::unique_ptr<CommandSet> makeNsoSet(Module &module);       // BC95: NSOCR, NSOSD
std::unique_ptr<CommandSet> makePushedNsoSet(Module &module); // M5310A: the same, data pushed

} // namespace modem
