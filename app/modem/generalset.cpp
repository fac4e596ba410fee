// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/arguments.h"
#include "app/modem/sets.h"

#include <QDateTime>

namespace modem {

namespace {

constexpr char imei[] = "861326070000001";
constexpr char imsi[] = "460081234567890";
constexpr char iccid[] = "89860812345678901234";

// What every cellular module answers (27.007), with the vendors' spellings.
class GeneralSet : public CommandSet
{
public:
    explicit GeneralSet(Module &module) : CommandSet(module)
    {
        shareLine();
        addIdentity();
        addSim();
        addNetwork();
        addBearer();
    }

private:
    void addIdentity();
    void addSim();
    void addNetwork();
    void addBearer();
    Answer named(const QByteArray &name, const QByteArray &value) const;
    Answer tell(const QByteArray &name, const QByteArray &value);
    void setRegistrationReport(const QByteArray &name);
    Answer setFunctions(const QByteArray &arguments);

    QByteArray m_apn = "cmnet";
};

// "+CSQ: 24,99", or "+CSQ:24,99" on the modules that have no blank there.
Answer GeneralSet::tell(const QByteArray &name, const QByteArray &value)
{
    return done({name + (this->module().profile().tightColons ? ":" : ": ") + value});
}

// Bare on most modules, with its name and quotes on some.
Answer GeneralSet::named(const QByteArray &name, const QByteArray &value) const
{
    const bool isNamed = const_cast<GeneralSet *>(this)->module().profile().namedIdentity;
    return done({isNamed ? name + ": \"" + value + '"' : value});
}

void GeneralSet::addIdentity()
{
    for (const char *name : {"+CGMI", "+GMI"})
        onExecute(name, [this, name] { return named(name, module().profile().manufacturer); });
    for (const char *name : {"+CGMM", "+GMM"})
        onExecute(name, [this, name] { return named(name, module().profile().model); });
    for (const char *name : {"+CGMR", "+GMR"})
        onExecute(name, [this, name] { return named(name, module().profile().revision); });
    onExecute("+LGMR", [this] { return tell("+LGMR", module().profile().revision); });
    onExecute("+CGSN", [] { return done({imei}); });
    onExecute("+GSN", [] { return done({imei}); });
    onWrite("+CGSN", [this](const QByteArray &) { return tell("+CGSN", imei); });
}

void GeneralSet::addSim()
{
    const auto card = [this](std::function<Answer()> answer) {
        return [this, answer = std::move(answer)] {
            return conditions().faults.noSim ? refused(CmeError::SimNotInserted) : answer();
        };
    };
    onRead("+CPIN", card([this] { return tell("+CPIN", "READY"); }));
    onExecute("+CIMI", card([] { return done({imsi}); }));
    for (const char *name : {"+CCID", "+QCCID", "+LCCID", "+NCCID"})
        onExecute(name, card([this, name] { return tell(name, iccid); }));
    for (const char *name : {"+ICCID", "+CICCID"})
        onExecute(name, card([this] { return tell("+ICCID", iccid); }));
    onRead("+LUIMSLOT", [this] { return tell("+LUIMSLOT", "0"); });
}

void GeneralSet::setRegistrationReport(const QByteArray &name)
{
    onRead(name, [this, name] {
        return tell(name, "0," + QByteArray::number(conditions().registration()));
    });
    accept(name);
    onTest(name, "(0-2)");
}

void GeneralSet::addNetwork()
{
    onExecute("+CSQ", [this] {
        return tell("+CSQ", QByteArray::number(conditions().faults.rssi) + ",99");
    });
    onExecute("+CESQ", [this] {
        // The same level in both scales: RSRP lies some 25 dB below RSSI.
        const int rssi = conditions().faults.rssi;
        const int rsrp = rssi == 99 ? 255 : std::max(0, 2 * rssi + 3);
        return tell("+CESQ", "99,99,255,255,20," + QByteArray::number(rsrp));
    });
    for (const char *name : {"+CREG", "+CGREG", "+CEREG"})
        setRegistrationReport(name);
    onRead("+CGATT", [this] {
        const bool attached = conditions().attached && conditions().registration() != 2
                              && !conditions().faults.noSim;
        return tell("+CGATT", attached ? "1" : "0");
    });
    onWrite("+CGATT", [this](const QByteArray &arguments) {
        const auto on = ArgumentReader(arguments).number(0, 1);
        if (!on)
            return refused(CmeError::WrongParameter);
        module().setAttached(*on == 1);
        return done();
    });
    onRead("+COPS",
           [this] { return tell("+COPS", conditions().hasNetwork() ? "0,0,\"CHN-CT\",7" : "0"); });
    accept("+COPS");
    onRead("+CFUN", [this] { return tell("+CFUN", QByteArray::number(conditions().functions)); });
    onWrite("+CFUN", [this](const QByteArray &arguments) { return setFunctions(arguments); });
    for (const char *name : {"+ECRST", "+NRB", "+QRST", "+CRESET", "+RESET"})
        onExecute(name, [this] { return accepted([this] { module().restart(); }); });
}

Answer GeneralSet::setFunctions(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto level = reader.number(0, 4);
    if (!level || *level == 2 || *level == 3)
        return refused(CmeError::WrongParameter);
    module().setFunctions(*level);
    if (reader.comma())
        return accepted([this] { module().restart(); });
    return done();
}

void GeneralSet::addBearer()
{
    onRead("+CGDCONT",
           [this] { return tell("+CGDCONT", "1,\"IPV4V6\",\"" + m_apn + "\",\"0.0.0.0\",0,0"); });
    onWrite("+CGDCONT", [this](const QByteArray &arguments) {
        const QList<QByteArray> parts = arguments.split(',');
        if (parts.size() > 2)
            m_apn = parts[2].mid(1, parts[2].size() - 2);
        return done();
    });
    onExecute("+CGPADDR", [this] { return tell("+CGPADDR", "1,100.106.219.61"); });
    onWrite("+CGPADDR",
            [this](const QByteArray &) { return tell("+CGPADDR", "1,100.106.219.61"); });
    onRead("+CCLK", [this] {
        const QDateTime local = QDateTime::currentDateTimeUtc().addSecs(8 * 3600);
        return tell("+CCLK",
                    '"' + local.toString(QStringLiteral("yy/MM/dd,hh:mm:ss")).toLatin1() + "+32\"");
    });
    onRead("+IPR", [this] { return tell("+IPR", "115200"); });
    onRead("+CGACT", [this] { return tell("+CGACT", conditions().hasNetwork() ? "1,1" : "1,0"); });
    for (const char *name : {"+CGACT", "+IPR", "+CSCON", "+CPSMS", "+CEDRXS", "+QURCCFG", "+QSCLK",
                             "+CSCLK", "+SM", "+CTZU", "+CTZR", "+CGAUTH", "+CPIN", "+NCONFIG"})
        accept(name);
}

} // namespace

std::unique_ptr<CommandSet> makeGeneralSet(Module &module)
{
    return std::make_unique<GeneralSet>(module);
}

} // namespace modem
